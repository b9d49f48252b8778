"""C12: an older edition, a draft or a copy beside what is in force."""

from __future__ import annotations

from chinese_house import CHINESE, SERVICES, changes
from chinese_papers import NEWER
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import ENGLISH, book, document
from small_house import (
    CHANGE_BODY,
    CHANGES,
    LISTED,
    MANUAL,
    MANUAL_BODY,
    document_list,
    findings,
    new_findings,
    procedure,
    prose,
    sheet,
)
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C12","two",[procedure("程序/BC-SM-P-02 变更管理程序 V2.0.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY,version="V2.0")]),
    ("C12","called otherwise then",[procedure("程序/变更管理规定2023.docx","BC-SM-P-02","变更管理规定",CHANGE_BODY,version="V0.9")]),
    ("C12","copy",[procedure("程序/变更管理程序（旧）.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY+"\n旧流程。",version="V0.9"),]),
    ("C12","final",[procedure("程序/变更管理程序 最终版.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY+"\n旧流程。",version="V1.1"),]),
    ("C12", "两版目录", [sheet(f"服务目录（第{number}版）.xlsx", "目录", ("编号", "服务名称", "服务描述"), [("1", "服务台服务", "受理"), ("2", "服务器运维服务", said)], title="服务目录") for number, said in (("二", "监控"), ("三", "监控和扩容"))]),
]
# fmt: on


BOARD = "\nThe change advisory board meets each Thursday at nine and keeps minutes of what it decided."


def catalogue_of_levels(to: str, levels: str) -> str:
    rows = [
        ("S1", "Service Desk", "help by phone", levels),
        ("S2", "Server operation", "hosts are watched", "99.5 %"),
        ("S3", "Network operation", "lines", "99.0 %"),
    ]
    return book(to, "Catalogue", ("No.", "Service", "What it is", "Level"), rows, title="Service catalogue")


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("C12", "a copy with another text", [document("Processes/FMS-202 Change Management (1).docx", "FMS-202", "Change Management", ENGLISH_CHANGE_BODY + BOARD)]),
    ("C12","two",[document("Processes/FMS-202 Change Management Issue 2.docx","FMS-202","Change Management",ENGLISH_CHANGE_BODY,cover={"Issue":"Issue 2"},header="Ferncliff Managed Services Ltd FMS-202 Issue 2")]),
    ("C12","old copy",[document("Processes/Copy of FMS-202 Change Management.docx","FMS-202","Change Management",ENGLISH_CHANGE_BODY+"\nAn older text.",cover={"Issue":"Issue 0.9"},header="Ferncliff Managed Services Ltd FMS-202 Issue 0.9")]),
    ("C12","final2",[document("Processes/Change Management final2.docx","FMS-202","Change Management",ENGLISH_CHANGE_BODY+"\nAn older text.",cover={"Issue":"Issue 2"},header="Ferncliff Managed Services Ltd FMS-202 Issue 2")]),
    ("C12", "revisions by name", [catalogue_of_levels("Service catalogue r2.xlsx", "80 %"), catalogue_of_levels("Service catalogue r3.xlsx", "85 %")]),
    ("C12", "versions by name", [catalogue_of_levels("Lists/Service catalogue v1.0.xlsx", "80 %"), catalogue_of_levels("Lists/Service catalogue v1.1.xlsx", "85 %")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("C12", "a copy with the same text", [document("Processes/FMS-202 Change Management (1).docx", "FMS-202", "Change Management", ENGLISH_CHANGE_BODY)]),
    ("C12", "catalogues of two customers", [catalogue_of_levels("Service catalogue Northgate.xlsx", "80 %"), catalogue_of_levels("Service catalogue Southgate.xlsx", "85 %")]),
    ("C12", "parts of a catalogue", [catalogue_of_levels("Service catalogue part 1.xlsx", "80 %"), catalogue_of_levels("Service catalogue part 2.xlsx", "85 %")]),
]
# fmt: on


def renamed(mark: str, more: str) -> str:
    return changes(more).replace("V1.0.docx", f"V1.0{mark}.docx", 1)


def rule_of(day: str, title: str) -> str:
    said = "问题经理登记问题，查明原因，提出变更，关闭前验证效果，每月汇总一次。"
    return prose(f"程序/{title}.docx", title, f"{day}起执行\n\n# 一、要求\n{said}\n\n# 二、职责\n运维部负责。")


CHINESE_PAIRS: list[Pair] = [
    (
        "C12",
        "a last version with another text",
        [renamed("（最终版）", "变更须经客户书面同意，费用另计，费用标准见合同附件。")],
        [renamed("（最终版）", "")],
    ),
    (
        "C12",
        "a rule of years ago under another title",
        [rule_of("2023年3月1日", "问题管理规定")],
        [rule_of("2026年4月1日", "知识管理规定")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)


def test_a_draft_without_a_number_stands_beside_what_was_issued() -> None:
    draft = prose(
        "程序/变更管理程序V0.8征求意见.docx",
        "变更管理程序（征求意见稿）",
        "# 一、申请\n申请人提交变更申请，变更经理评估风险，批准后实施。\n",
    )
    assert [f.paths for f in new_findings("C12", draft)] == [
        tuple(sorted((CHANGES, "程序/变更管理程序V0.8征求意见.docx")))
    ]


def test_a_draft_of_another_procedure_is_no_second_version() -> None:
    draft = prose(
        "程序/供应商管理程序V0.8征求意见.docx",
        "供应商管理程序（征求意见稿）",
        "# 一、评价\n每年评价供应商，按得分续签或更换。\n",
    )
    assert not new_findings("C12", draft)


def test_what_another_document_puts_out_of_force_lies_among_those_in_force() -> None:
    said = "# 9 附则\n本手册自2026年4月15日起施行，《看灯规矩（试行）》等旧办法同时废止。\n"
    new = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY + said)
    old_cover = "编制: 甘棠 2019年3月2日, 审核: 乔木 2019年3月9日, 批准: 柏舟 2019年3月16日, 实施日期: 2019年4月15日"
    body = "# 1 过程\n每日看灯，记在巡灯表里，灯不亮的报值班。\n"
    old = procedure("程序/看灯规矩（试行）.docx", "浔信〔2019〕14号", "看灯规矩（试行）", body, cover=old_cover)
    put_away = old.replace("程序/看灯规矩", "作废/看灯规矩")
    assert [one.paths for one in new_findings("C12", new, old)] == [
        tuple(sorted((MANUAL, "程序/看灯规矩（试行）.docx")))
    ]
    assert not new_findings("C12", new, put_away)
    assert not new_findings("C12", old)


def test_a_draft_beside_the_issued_document_is_told_and_needs_no_approval() -> None:
    to = "程序/变更管理程序 (2).docx"
    beside = procedure(
        to, "BC-SM-P-02", "变更管理程序", "先说一声，再改。", version="V1.0稿", cover="编制: 甘棠 2026年2月5日"
    )
    assert new_findings("C12", beside)
    assert not [one for one in new_findings("C01", beside) if "批准" in one.message.zh]
    assert not findings("C12")


def test_an_edition_below_one_beside_the_first_needs_no_approval_any_more() -> None:
    def early(number: str) -> list[str]:
        paper = procedure(
            "程序/变更管理程序 V0.9.docx",
            number,
            "变更管理程序",
            CHANGE_BODY,
            version="V0.9",
            cover="编制: 甘棠 2026年2月5日",
        )
        return [one.message.zh for one in new_findings("C01", paper) if "批准" in one.message.zh]

    assert not early("BC-SM-P-02")
    assert early("BC-SM-P-77")  # there is no first edition of it


def test_a_catalogue_beside_its_copy_that_says_something_else() -> None:
    def copy(path: str, rows: list[tuple[str, ...]]) -> str:
        return sheet(path, "服务目录", ("编号", "服务名称", "服务描述", "服务时间", "负责部门"), rows, title="服务目录")

    more = [*SERVICES, ("S4", "云桌面服务", "云桌面", "7×24", "运维部")]
    assert messages("C12", copy("服务目录(1).xlsx", more))
    assert not messages("C12", copy("服务目录-同泽物流.xlsx", more))


LISTED_NEWER = [*LISTED[:2], ("3", "BC-SM-P-02", "变更管理程序", "V1.1", "2026-06-01"), LISTED[3]]


def test_two_versions_side_by_side_are_one_finding_and_the_older_is_not_blamed_for_the_list() -> None:
    newer = procedure(NEWER, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V1.1")
    (finding,) = findings("C12", newer, document_list(LISTED_NEWER))
    assert finding.paths == (CHANGES, NEWER)
    assert "V1.0、V1.1" in finding.message.zh
    assert findings("C02", newer, document_list(LISTED_NEWER)) == []


def test_a_withdrawn_version_and_an_identical_copy_are_no_second_version() -> None:
    withdrawn = procedure(
        "作废/BC-SM-P-02 变更管理程序 V0.9.docx", "BC-SM-P-02", "变更管理程序", CHANGE_BODY, version="V0.9"
    )
    assert findings("C12", withdrawn) == []
    copy = procedure("程序/BC-SM-P-02 变更管理程序 V1.0 - 副本.docx", "BC-SM-P-02", "变更管理程序", CHANGE_BODY)
    assert findings("C12", copy) == []


def test_second_version_without_a_number_is_found_by_its_title() -> None:
    to = "程序/变更管理程序（修订稿）V2.0.docx"
    source = f"---\nto: {to}\ntitle: 变更管理程序\ncover: {{版本: V2.0}}\n---\n{CHANGE_BODY}\n"
    (finding,) = findings("C12", source)
    assert set(finding.paths) == {CHANGES, to}


def test_a_renamed_document_beside_the_edition_under_its_old_title_is_one_document_in_two_versions() -> None:
    old = "程序/BC-SM-P-02 变更管理程序 V0.9.docx"
    findings_of = [procedure(old, "BC-SM-P-02", "更改控制程序", CHANGE_BODY, version="V0.9")]
    (finding,) = findings("C12", *findings_of)
    assert finding.paths == (old, CHANGES)
    assert findings("C02", *findings_of) == []


def test_a_draft_of_the_next_version_lies_beside_the_one_in_force_by_right() -> None:
    next_one = procedure("临时/BC-SM-P-02 变更管理程序 V1.1（草稿）.docx", "BC-SM-P-02", "变更管理程序（草稿）", CHANGE_BODY, version="V1.1")  # fmt: skip
    assert not new_findings("C12", next_one)
    assert new_findings("C12", next_one.replace("（草稿）", ""))


def test_an_older_rule_with_a_version_of_its_own_is_told_once() -> None:
    older = procedure(
        "程序/BC-SM-P-03 问题管理规定.docx",
        "BC-SM-P-03",
        "问题管理规定",
        "问题经理登记问题，查明原因。",
        version="V0.5",
        cover="编制: 甘棠 2023年3月2日, 审核: 乔木 2023年3月9日, 批准: 柏舟 2023年3月16日, 实施日期: 2023年4月15日",
    )
    assert len(findings("C12", older)) == 1
