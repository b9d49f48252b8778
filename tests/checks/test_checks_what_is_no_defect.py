"""What stands where a defect would and is none: places among services, titles beside numbers, names in other scripts."""

from __future__ import annotations

from chinese_house import CHINESE, MINUTES
from english_house import CATALOGUE, CHANGE_BODY, CHANGES, ENGLISH, MANUAL_BODY, PEOPLE, ROSTER, book, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from small_house import CHANGE_BODY as CHANGE_BODY_ZH
from small_house import CHANGES as CHANGES_ZH
from small_house import document_list, findings, procedure, prose

CATALOGUED = book(
    CATALOGUE, "Services", ("No", "Service", "Description", "Owner"),
    [("SV1", "Service Desk", "one place to call", "Priya Nair"), ("SV2", "Managed Hosting", "servers", "Priya Nair"),
     ("SV3", "Managed Network", "lines", "Tom Acheson"), ("SV4", "Backup Care", "copies", "Tom Acheson")],
    title="Service catalogue",
)  # fmt: skip
SCOPE = "# 3 Scope of the system\nThe system covers the delivery of Managed Hosting, Managed Network, Service Desk, {}Backup Care to external customers from the house at 88 Dongfu Lane, Elm Industrial Park, and from the rented racks at Weymouth Exchange.\n"


def _strange(*sources: str) -> list[str]:
    return [one.message.en for one in findings("R10", CATALOGUED, *sources, house=ENGLISH)]


def test_the_place_from_which_services_are_delivered_is_no_service() -> None:
    def scoped(more: str) -> list[str]:
        body = MANUAL_BODY + SCOPE.format(more)
        return _strange(document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", body))

    assert not [said for said in scoped("") if "Elm Industrial Park" in said]
    assert any("Door Lock Care" in said for said in scoped("Door Lock Care, "))


def test_names_in_a_contract_in_chinese_are_not_held_against_a_catalogue_in_english() -> None:
    body = "甲方：Northgate。\n\n| 服务 | 指标 | 目标 |\n|---|---|---|\n| 办公终端支持 | 响应比例 | 95% |\n| 厂区网络 | 可用率 | 99.3% |\n| 服务器托管 | 可用率 | 99.8% |"
    assert not [
        said for said in _strange(text("Agreements/服务级别协议.docx", "服务级别协议", body)) if "厂区网络" in said
    ]


def test_a_number_beside_the_title_of_a_file_that_bears_none_leads_there() -> None:
    records = [
        ("1", "BC-SM-R-01-01", "事件台账", "运维部"),
        ("2", "BC-SM-R-02-01", "变更台账", "运维部"),
        ("3", "BC-SM-R-03-01", "问题台账", "运维部"),
    ]
    cited = procedure(
        CHANGES_ZH, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY_ZH}\n记录：BC-SM-R-02-09外部文件目录。\n"
    )
    there = prose("记录/外部文件目录.docx", "外部文件目录", "2026年8月1日 甘棠。\n\n1. 等级保护条例\n2. 电信条例")
    assert findings("C05", cited, document_list(records=records))
    assert not findings("C05", cited, there, document_list(records=records))
    row = procedure(
        CHANGES_ZH, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY_ZH}\n质量部 外部文件目录 BC-SM-R-02-09 三年\n"
    )
    assert not findings("C05", row, there, document_list(records=records))


def test_a_word_before_a_number_is_no_title_of_a_file_that_happens_to_be_called_so() -> None:
    body = CHANGE_BODY + "\nWhat is backed out is noted on the back-out sheet FMS-209."
    sheet = text("Records/Sheet.docx", "Sheet", "Kept by Tom Acheson, 3 September 2026.")
    assert findings("C05", document(CHANGES, "FMS-202", "Change Management", body), sheet, house=ENGLISH)


def test_a_placeholder_is_no_department() -> None:
    body = CHANGE_BODY + "\nThe XXX Department approves urgent changes."
    found = findings(
        "C13",
        book(ROSTER, "Staff", ("Name", "Department", "Post"), PEOPLE, title="Staff list"),
        document(CHANGES, "FMS-202", "Change Management", body),
        house=ENGLISH,
    )
    assert not [one for one in found if "XXX" in one.message.en]


def test_a_department_may_go_by_the_first_characters_of_its_words() -> None:
    chart = book("资料/组织机构与职责分工.xlsx", "部门", ("部门", "负责人", "职责"),
                 [("安全质量部", "甘棠", "体系"), ("系统运检部", "乔木", "运行"), ("客户服务部", "石榴", "受理")], title="组织机构与职责分工")  # fmt: skip

    def strange(unit: str) -> list[str]:
        body = f"{CHANGE_BODY_ZH}\n{unit}负责过程的监督。\n"
        changed = procedure(CHANGES_ZH, "BC-SM-P-02", "变更管理程序", body)
        return [one.message.zh for one in findings("C13", chart, changed) if unit in one.message.zh]

    assert not strange("安质部")
    assert strange("项目建设部")


def test_the_head_of_the_house_is_known_by_post_and_name_before_the_word_chairs() -> None:
    minutes = prose(
        MINUTES, "管理评审会议纪要",
        "2026年10月18日下午，总经理柏舟主持召开管理评审会议，听取各部门汇报。\n\n出席：柏舟、甘棠、乔木、石榴。\n\n评审结论：体系适宜、充分、有效。",
    )  # fmt: skip
    assert not findings("A06", minutes, house=CHINESE)
    other = minutes.replace("总经理柏舟主持", "副经理甘棠主持").replace("出席：柏舟、", "出席：")
    assert findings("A06", other, house=CHINESE)
