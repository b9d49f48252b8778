"""C04: the list of documents against the files."""

from __future__ import annotations

import pytest
import small_house as house
from chinese_house import CHINESE, rows
from english_house import ENGLISH, REGISTER, book, document, register
from english_house import LISTED as ENGLISH_LISTED
from small_house import CHANGE_BODY, HOUSE, LIST, LISTED, document_list, findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C04","absent",[document_list((*LISTED,("5","BC-SM-P-09","需求管理程序","V1.0","2026-04-01")))]),
    ("C04","title",[document_list(rows(LISTED,3,c2="预算与核算管理程序"))]),
    ("C04","no number",[sheet(LIST,"受控文件清单",("序号","文件名称","版本","发布日期"),[(r[0],r[2],r[3],r[4]) for r in LISTED]+[("5","容量管理程序","V1.0","2026-04-01")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C04","listed absent",[register((*ENGLISH_LISTED,("FMS-209","Demand Management","1","15 April 2026")))]),
    ("C04","unlisted",[register(ENGLISH_LISTED[:4])]),
    ("C04","other title",[register(rows(ENGLISH_LISTED,3,c1="Budget and Accounting"))]),
    ("C04","headers",[register((*ENGLISH_LISTED,("FMS-209","Demand Management","1","15 April 2026")),header=("Reference","Document title","Revision","Date of issue"))]),
    ("C04","doc ref",[register((*ENGLISH_LISTED,("FMS-209","Demand Management","1","15 April 2026")),header=("Doc ID","Document","Rev","Status date"))]),
    ("C04","title only list",[book(REGISTER,"Register",("Title","Issue","In force"),[*[r[1:] for r in ENGLISH_LISTED[1:]],("Capacity Management Process","1","15 April 2026")],title="Register of controlled documents")]),
    ("C04","level groups",[book(REGISTER,"Register",("Level","Doc ID","Doc name","Rev","Owner","Location"),[("Process",r[0],r[1],r[2],"Quality","share") for r in ENGLISH_LISTED]+[("Process","FMS-209","Supplier Management","1","Quality","share")],title="Master document list")]),
]
# fmt: on


ISSUED = sheet(
    "清单/文件发放登记.xlsx",
    "发放",
    ("文件编号", "文件名称", "版本", "接收部门", "发放日期"),
    [(number, title, "V1.0", unit, "2026-04-15") for _, number, title, *_ in LISTED for unit in ("运维部", "质量部")],
    title="文件发放登记表",
)


CHINESE_PAIRS: list[Pair] = [
    (
        "C04",
        "another title in the list, beside a register of issue",
        [document_list([*LISTED[:3], ("4", "BC-SM-P-03", "应急演练预案", "V1.0", "2026-04-01")]), ISSUED],
        [document_list(), ISSUED],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
OWN = ("Paper", "What it is", "Issue", "Holds from")


@pytest.mark.parametrize("header", [OWN, ("Ref.", "Subject", "Issue", "Day")])
def test_a_list_of_documents_is_known_by_its_numbers(header: tuple[str, ...]) -> None:
    listed = [(r[0].replace("FMS-2", "FMS-P2"), *r[1:]) for r in ENGLISH_LISTED]
    more = [*listed, ("FMS-P209", "Demand", "1", "15 April 2026")]
    house = {
        **ENGLISH,
        **{
            f"P/{number}.docx": document(
                f"P/{number} {title}.docx", number, title, "# 1 Purpose\nThis process tells how it is done."
            )
            for number, title, _, _ in listed[2:]
        },
    }
    assert findings("C04", register(listed, header), house=house) == []
    assert any("FMS-P209" in one.message.en for one in findings("C04", register(more, header), house=house))


def test_a_title_that_two_files_share_the_number_of_is_listed_for_one_of_them_only() -> None:
    other = document(
        "Processes/FMS-203 Knowledge.docx", "FMS-203", "Knowledge", "# 1 Purpose\nWhat was learnt is kept."
    )
    assert any("Knowledge" in one.message.en for one in findings("C04", other, house=ENGLISH))


def test_a_listed_title_is_there_if_a_file_without_a_number_bears_it() -> None:
    listed = [*ENGLISH_LISTED, ("FMS-301", "Service Catalogue", "1", "15 April 2026")]
    assert findings("C04", register(listed), house=ENGLISH) == []


NINTH = ("5", "BC-SM-P-09", "发布管理程序", "V1.0", "2026-04-01")


def test_listed_document_without_file_is_found_with_its_row() -> None:
    (finding,) = findings("C04", document_list([*LISTED, NINTH]))
    assert finding.paths == (house.LIST,)
    assert "BC-SM-P-09" in finding.message.zh
    assert "发布管理程序" in finding.message.en
    assert finding.place == "受控文件清单!A6"
    assert finding.requirement == "L08"


def test_file_that_the_list_does_not_name_is_found_also_in_another_series_of_the_house() -> None:
    fourth = "程序/BC-SM-P-04 发布管理程序 V1.0.docx"
    old = "程序/BC-QP-07 供方管理程序.docx"
    (finding,) = findings(
        "C04",
        procedure(fourth, "BC-SM-P-04", "发布管理程序", CHANGE_BODY),
        procedure(old, "BC-QP-07", "供方管理程序", "# 1 目的\n选择供方。\n# 2 程序\n商务部评价供方。"),
    )
    assert set(finding.paths) == {fourth, old, house.LIST}
    assert "BC-QP-07" in finding.message.zh


def test_rows_of_a_record_list_are_no_documents() -> None:
    records = [("1", "BC-SM-R-01-01", "事件台账", "运维部"), ("2", "BC-SM-R-02-01", "变更台账", "运维部")]
    assert findings("C04", document_list(records=records)) == []


def test_a_withdrawn_file_and_an_external_number_need_no_row() -> None:
    withdrawn = "作废/BC-SM-P-05 旧程序 V1.0.docx"
    foreign = "外来文件/KX-OP-03 机房管理程序.docx"
    assert (
        findings(
            "C04",
            procedure(withdrawn, "BC-SM-P-05", "旧程序", CHANGE_BODY),
            procedure(foreign, "KX-OP-03", "机房管理程序", CHANGE_BODY),
        )
        == []
    )


def test_another_title_under_the_same_number_is_found() -> None:
    rows = [*LISTED[:3], ("4", "BC-SM-P-03", "信息安全风险评估办法", "V1.0", "2026-04-01")]
    (finding,) = findings("C04", document_list(rows))
    assert finding.severity == "medium"
    assert "信息安全风险评估办法" in finding.message.zh
    assert "问题管理程序" in finding.message.zh


def test_a_sample_of_others_is_not_the_document_that_the_list_names() -> None:
    more = HOUSE[LIST].replace("BC-SM-P-03", "BC-SM-P-05").replace("问题管理程序", "需求管理程序")
    sample = prose("申报/模板包/需求管理程序模板.docx", "需求管理程序", "编号：XX-ITSM-P-23\n\n# 1 目的\nXXX公司确定服务需求。\n\n# 2 职责\nXX部门。\n\n# 3 内容\n待定。")  # fmt: skip
    assert any("BC-SM-P-05" in each for each in messages_in_english("C04", more, sample, house=CHINESE))


@pytest.mark.parametrize(
    "path", ["Misc/old FMS-204 Release Management 2023.docx", "Misc/Release Management (old).docx"]
)
def test_a_file_that_is_called_old_is_on_no_list(path: str) -> None:
    body = "# 1 Purpose\nReleases are planned, tested and approved before they go live."
    assert not findings("C04", document(path, "FMS-204", "Release Management", body), house=ENGLISH)
    assert findings(
        "C04", document("Misc/Release Management.docx", "FMS-204", "Release Management", body), house=ENGLISH
    )


def test_an_index_may_call_the_number_a_page() -> None:
    index = book(
        REGISTER,
        "index",
        ("No.", "Page", "Title", "Version"),
        [(str(at), r[0], r[1], r[2]) for at, r in enumerate((*ENGLISH_LISTED, ("FMS-209", "Demand", "1")), 1)],
    )
    assert any("FMS-209" in finding.message.en for finding in findings("C04", index, house=ENGLISH))


def test_software_with_versions_is_no_list_of_documents() -> None:
    software = book(
        "Records/Software.xlsx",
        "Software",
        ("Name", "Version", "Owner"),
        [(f"Tool {letter}", "2.1", "Operations") for letter in "ABCDE"],
        title="Software in use",
    )
    assert not messages_in_english("C04", software, house=dict(ENGLISH))
    chinese = sheet(
        "记录/软件清单.xlsx", "软件", ("名称", "版本", "部门"), [(f"工具{one}", "2.1", "运维部") for one in "甲乙丙丁"]
    )
    assert not messages_in_english("C04", chinese, house=dict(CHINESE))


def test_a_list_by_titles_that_names_every_file_is_right() -> None:
    titles = book(
        "FMS-001 Document register.xlsx",
        "Register",
        ("Title", "Issue", "In force"),
        [row[1:] for row in ENGLISH_LISTED[1:]],
        title="Register of controlled documents",
    )
    assert not messages_in_english("C04", titles, house=dict(ENGLISH))
