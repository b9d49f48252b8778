"""Papers that nothing names: what the house's own control shows of them is enough for the checks."""

from __future__ import annotations

from small_house import (
    CHANGES,
    HOUSE,
    MANUAL,
    MANUAL_BODY,
    document_list,
    findings,
    form,
    new_findings,
    procedure,
    prose,
)

FORMS = (
    ("1", "BC-SM-R-01-01", "事件台账", "运维部"),
    ("4", "BC-SM-R-02-01", "变更台账", "运维部"),
    ("2", "BC-SM-R-07-01", "巡灯表", "运维部"),
    ("3", "BC-SM-R-07-02", "交接簿", "运维部"),
)
LISTED = document_list(records=FORMS)
WITH_FORMS = {**HOUSE, "清单/BC-SM-L-01 受控文件清单.xlsx": LISTED}
OPEN = "编号：　　　版本：　　　编写：　　　复核：　　　签发：\n\n# 一、看灯\n灯不亮先看插头，再看《点灯细则》BC-SM-P-09。\n"


def a_round(day: str, month: str, at: str = "08:26", degrees: str = "24.1", number: str = "BC-SM-R-07-01") -> str:
    rows = (("灯", "见到", "复看"), ("甲排", "18 盏亮", "√"), ("乙排", "6 盏亮", "√"), ("柜温", f"{degrees}℃", "√"))
    said = f"走灯：甘棠　复看：乔木　走完：{at}"
    return form(f"记录/巡灯{day}.docx", "巡灯表", rows, header=number, text=(f"日期：2026年{month}月3日", said))


def test_an_instruction_among_the_documents_with_open_lines_is_not_signed() -> None:
    lying = prose("程序/看灯一页通.docx", "看灯一页通", OPEN)
    assert [f.paths for f in new_findings("C01", lying)] == [("程序/看灯一页通.docx",)]
    assert [f.paths for f in new_findings("C05", lying)] == [("程序/看灯一页通.docx",)]


def test_a_paper_from_elsewhere_with_open_lines_is_nobody_s_document() -> None:
    elsewhere = prose("资料/看灯一页通.docx", "看灯一页通", OPEN)
    assert not new_findings("C01", elsewhere)
    assert not new_findings("C05", elsewhere)


def test_two_rounds_of_different_days_are_the_same_to_the_minute() -> None:
    found = new_findings("R02", a_round("0803", "8"), a_round("0903", "9"), house=WITH_FORMS)
    assert [f.paths for f in found] == [("记录/巡灯0803.docx", "记录/巡灯0903.docx")]


def test_rounds_that_ended_at_another_time_or_read_otherwise_are_two() -> None:
    assert not new_findings("R02", a_round("0803", "8"), a_round("0903", "9", at="08:31"), house=WITH_FORMS)
    assert not new_findings("R02", a_round("0803", "8"), a_round("0903", "9", degrees="23.8"), house=WITH_FORMS)


def test_a_form_of_the_list_bears_a_number_that_the_list_does_not_give() -> None:
    rounds = (a_round("0803", "8"), a_round("0903", "9", "08:31"), a_round("1003", "10", "08:12", number="BC-SM-BD-88"))
    assert [f.paths for f in new_findings("R16", *rounds, house=WITH_FORMS)] == [
        ("清单/BC-SM-L-01 受控文件清单.xlsx", "记录/巡灯1003.docx")
    ]
    assert not new_findings("R16", *rounds[:2], house=WITH_FORMS)


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


def test_the_house_as_it_is_says_nothing_of_these() -> None:
    for check in ("C01", "C05", "C12", "R02", "R16"):
        assert not findings(check, house=WITH_FORMS), check


def test_a_signed_procedure_stays_one() -> None:
    whole = procedure(
        "程序/BC-SM-P-04 看灯程序 V1.0.docx", "BC-SM-P-04", "看灯程序", "# 1 过程\n每日看灯，记在巡灯表里。\n"
    )
    assert not new_findings("C01", whole)


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


def test_a_note_among_controlled_documents_is_under_no_control() -> None:
    note = prose("程序/夜里看灯.docx", "夜里看灯", "早上先看夜间的灯数。\n\n灯不亮先看插头。\n\n有疑问打石榴。\n")
    fourth = procedure(
        "程序/BC-SM-P-04 看灯程序 V1.0.docx", "BC-SM-P-04", "看灯程序", "# 1 过程\n每日看灯，记在巡灯表里。\n"
    )
    assert ("程序/夜里看灯.docx",) in [one.paths for one in new_findings("C01", fourth, note)]
    assert not new_findings("C01", fourth, note.replace("程序/夜里", "资料/夜里"))
    assert not new_findings("C01", fourth, note.replace("程序/夜里看灯.docx", "程序/目录说明.docx"))
