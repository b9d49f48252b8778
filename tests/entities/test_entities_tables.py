"""Lists, cross-references, references, ledgers, audits, departments and signatures of one file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue import load_catalogue
from pipeline.entities.audits.audits import audit_rows, people
from pipeline.entities.audits.causes import empty_causes
from pipeline.entities.audits.scope import audited_clauses, clauses_in
from pipeline.entities.control.cited_editions import current_edition, editions
from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.lists import cross_references, entries, listed_records, parts, references
from pipeline.entities.days import moment_in
from pipeline.entities.people.blank_signatures import unsigned_lines
from pipeline.entities.people.departments import departments
from pipeline.entities.people.signoff import cover_days, signoffs, undated
from pipeline.entities.records.tickets import ticket_facts
from pipeline.entities.tables import column
from pipeline.entities.traces.placeholders import placeholders
from pipeline.entities.traces.tells import broken_fields, renewals
from pipeline.ingest.tables import table_block, table_row
from pipeline.text.fields import Labels
from pipeline.values import Block, Cell, Content, Place

CATALOGUE = load_catalogue()
CONTROL = CATALOGUE.document_control


def text(*lines: str) -> Content:
    return Content(tuple(Block(line, Place()) for line in lines))


def table(*rows: tuple[str, ...], sheet: str = "", heading: str = "") -> Content:
    cells = tuple(
        tuple(Cell(value, f"{'ABCDEFGH'[c]}{r}") for c, value in enumerate(row)) for r, row in enumerate(rows, 1)
    )
    return Content((Block("\n".join(" ".join(row) for row in rows), Place(sheet=sheet, heading=heading), rows=cells),))


DOCUMENTS = (("序号", "文件编号", "文件名称", "版本"), ("1", "BC-SM-P-01", "《事件管理程序》", "V1.2"))


def test_rows_of_a_document_list_are_entries_with_version_and_place() -> None:
    (entry,) = entries(table(*DOCUMENTS, sheet="受控文件清单"), CONTROL)
    assert (entry.number, entry.title, entry.version) == ("BC-SM-P-01", "事件管理程序", "1.2")
    assert entry.place == "受控文件清单!A2"


@pytest.mark.parametrize(
    ("header", "sheet"),
    [
        (("序号", "表单编号", "记录名称", "部门"), ""),
        (("序号", "编号", "名称", "部门"), "记录清单"),
        (("No.", "Form No.", "Form name", "Owner"), ""),
    ],
)
def test_rows_of_a_record_list_are_told_apart(header: tuple[str, ...], sheet: str) -> None:
    content = table(header, ("1", "BC-SM-R-01-01", "事件台账", "运维部"), sheet=sheet)
    assert list(entries(content, CONTROL)) == []
    (fact,) = listed_records(content, CONTROL)
    assert (fact.value, fact.quote) == ("BC-SM-R-01-01", "事件台账")


def test_cross_reference_names_numbers_by_clause_and_a_checklist_does_not() -> None:
    rows = table(("条款", "要求", "对应文件"), ("8.6.1", "事件管理", "BC-SM-P-01《事件管理程序》"), sheet="对照")
    assert {(f.name, f.value, f.place) for f in cross_references(rows, CONTROL)} == {
        ("crossreference.number", "BC-SM-P-01", "对照!A2"),
        ("crossreference.title", "事件管理程序", "对照!A2"),
        ("crossreference.row", "8.6.1|事件管理 | BC-SM-P-01《事件管理程序》", "对照!A2"),
    }
    checklist = table(("条款", "文件", "审核记录", "审核员"), ("8.6.1", "BC-SM-P-01", "符合", "甘棠"))
    assert list(cross_references(checklist, CONTROL)) == []


def test_a_row_on_several_clauses_names_each() -> None:
    rows = table(("Clause", "Document"), ("8.4.1-8.4.3, 9.4", "Money"), ("7.5 and 10.1 to 10.2", "Papers"))
    told = [fact.value for fact in cross_references(rows, CONTROL) if fact.name == "crossreference.row"]
    assert told == ["8.4.1 8.4.2 8.4.3 9.4|Money", "7.5 10.1 10.2|Papers"]


def test_a_table_by_clauses_is_told_by_what_it_cites() -> None:
    header = ("Clause", "In short", "Ours")
    cited = [(f"8.{n}", "…", f"ZK-{n:02d} ch. {n}") for n in range(1, 10)]
    assert list(cross_references(table(header, *cited), CONTROL))
    assert not list(cross_references(table(header, *((clause, said, "yes") for clause, said, _ in cited)), CONTROL))


def test_references_stand_once_with_a_quote() -> None:
    found = list(references(text("见《变更管理程序》BC-SM-P-02。", "再见《变更管理程序》。"), CONTROL))
    assert [(f.name, f.value) for f in found] == [
        ("reference.title", "变更管理程序"),
        ("reference.number", "BC-SM-P-02"),
    ]
    assert all("变更管理程序" in f.quote for f in found)


def test_sheets_are_parts() -> None:
    assert [f.value for f in parts(table(("序号", "内容"), ("1", "x"), sheet="容量计划"))] == ["容量计划"]
    assert list(parts(text("容量计划"))) == []


@pytest.mark.parametrize(
    ("written", "clauses"),
    [("4.1、4.2", {"4.1", "4.2"}), ("7.1~7.3", {"7.1", "7.2", "7.3"}), ("8.2.4 to 8.2.6", {"8.2.4", "8.2.5", "8.2.6"}),
     ("10", {"10"}), ("8.5.1.3", {"8.5.1.3"}), ("—", set()), ("11.2", set())],
)  # fmt: skip
def test_clauses_of_a_cell(written: str, clauses: set[str]) -> None:
    assert clauses_in(written) == clauses


@given(st.text(max_size=60))
def test_any_cell_gives_clauses_or_none(written: str) -> None:
    assert all(clause.split(".")[0] in {"4", "5", "6", "7", "8", "9", "10"} for clause in clauses_in(written))


def test_plan_gives_the_clauses_of_its_column_only() -> None:
    plan = table(
        ("日期", "时间", "部门", "条款"),
        ("2026-11-09", "9.00", "运维部", "8.1、8.6"),
        ("2026-11-10", "10.30", "财务部", "8.4.1"),
    )
    (fact,) = audited_clauses(plan)
    assert fact.value == "8.1 8.4.1 8.6"


def test_empty_cause_is_told_from_a_cause() -> None:
    assert [f.value for f in empty_causes(table(("原因分析", "工作人员疏忽"), ("纠正", "重做")))] == ["工作人员疏忽"]
    assert list(empty_causes(table(("原因分析", "核查没有列入月度作业计划，系统没有到期提醒"), ("纠正", "重做")))) == []


def test_departments_listed_and_named() -> None:
    assert [f.value for f in departments(table(("层级", "部门"), ("1", "运维部"), ("2", "质量部")))] == [
        "运维部",
        "质量部",
    ]
    named = [
        f.value
        for f in departments(text("先由采购部提出，技术部负责验收；各部门配合。"))
        if f.name == "department.named"
    ]
    assert named == ["采购部", "技术部"]


def test_signers_of_a_cover() -> None:
    found = {
        f.name: f.value
        for f in signoffs(
            cover_blocks(table(("编制", "甘棠", "审核", ""), ("批准", "柏舟", "日期", "2026-03-02"))), CONTROL
        )
    }
    assert found == {"signoff.drafted": "甘棠", "signoff.reviewed": "", "signoff.approved": "柏舟"}


def test_only_printed_lines_are_blank_signatures() -> None:
    assert len(list(unsigned_lines(text("甲方签字：________ 日期：________")))) == 1
    assert list(unsigned_lines(text("甲方签字：柏舟", "____________", "For Group IT: Wang"))) == []


@pytest.mark.parametrize(
    ("days", "left"), [(("2026-03-02", ""), ["undated.approved"]), (("", ""), []), (("2026-03-02", "2026-03-05"), [])]
)
def test_a_bare_field_for_the_day_is_unfilled_only_where_another_name_has_its_day(
    days: tuple[str, str], left: list[str]
) -> None:
    form = table(
        ("文件编号", "A-01", "版本", "1.0"), ("编制", "甘棠", "日期", days[0]), ("批准", "柏舟", "日期", days[1])
    )
    assert [fact.name for fact in undated(cover_blocks(form), CONTROL)] == left


def test_a_party_that_signed_without_its_day_left_it_blank() -> None:
    form = table(("甲方代表签字", "甘棠", "日期", "2026-03-02"), ("乙方代表签字", "柏舟", "日期", ""))
    assert [(fact.name, fact.quote) for fact in unsigned_lines(form)] == [("signature.blank", "乙方代表签字 柏舟")]
    blank = table(("甲方代表签字", "", "日期", ""), ("乙方代表签字", "", "日期", ""))
    assert list(unsigned_lines(blank)) == []
    others = table(("发生人", "甘棠", "日期", "2026-03-02"), ("知晓人", "柏舟", "日期", ""))
    assert list(unsigned_lines(others)) == []


def test_one_outage_in_a_row_for_each_service_is_no_number_twice() -> None:
    heads = ("Ticket", "Service", "Day", "Minutes", "Cause")
    rows = [(f"INC-41{n}", "Mail", f"2026-08-{n}", "22", "disk full") for n in range(10, 17)]
    assert list(ticket_facts(table(heads, *rows, ("INC-4112", "Payroll", "2026-08-12", "22", "disk full")))) == []
    other = ("INC-4112", "Payroll", "2026-08-12", "40", "cable cut")
    assert [fact.value for fact in ticket_facts(table(heads, *rows, other))] == ["INC-4112"]


LEDGER = ("事件编号", "描述", "受理时间", "关闭时间")


def test_tickets_twice_and_backwards() -> None:
    rows = [(f"INC-26-00{i}", f"第{i}件", "2026-09-02 10:00", "2026-09-02 12:00") for i in range(1, 5)]
    assert list(ticket_facts(table(LEDGER, *rows))) == []
    again = ("INC-26-001", "另一件", "2026-09-05", "2026-09-06")
    assert [(f.name, f.value) for f in ticket_facts(table(LEDGER, *rows, again))] == [("ticket.twice", "INC-26-001")]
    wrong = ("INC-26-009", "倒置", "2026-09-05", "2026-09-04")
    (fact,) = ticket_facts(table(LEDGER, *rows, wrong))
    assert fact.name == "ticket.backwards"
    assert "关闭时间 2026-09-04 < 受理时间 2026-09-05" in fact.value


def test_ledgers_of_another_kind_are_left_alone() -> None:
    inventory = [("HST-0001", "服务器", "2026-09-02", "2026-09-01")] * 5
    assert list(ticket_facts(table(("资产编号", "名称", "到货", "登记"), *inventory))) == []


@given(st.lists(st.lists(st.text(max_size=12), min_size=4, max_size=4), min_size=1, max_size=8))
def test_any_table_is_read_without_an_error(rows: list[list[str]]) -> None:
    content = table(LEDGER, *(tuple(row) for row in rows))
    for reader in (ticket_facts, audited_clauses, empty_causes, departments, placeholders):
        list(reader(content))
    list(signoffs(cover_blocks(content), CONTROL))
    list(entries(content, CONTROL))


def test_tell_of_an_edition_in_a_heading_or_contents_line_may_be_a_chapter() -> None:
    heading = Content((Block("8.3 问题管理", Place(), level=2), Block("8.3 问题管理\t12", Place())))
    assert {f.name for f in editions(heading, CATALOGUE)} == {"edition.heading"}
    assert {f.name for f in editions(text("标准 8.3 问题管理 要求查明原因"), CATALOGUE)} == {"edition"}


def test_past_mentions_of_an_edition() -> None:
    past = text("本手册由 ISO/IEC 20000-1:2011 转换为 2018 版。", "原标准 ISO/IEC 20000-1:2005 已废止。")
    assert {f.name for f in editions(past, CATALOGUE)} == {"edition.past"}
    now = text("本手册依据 ISO/IEC 20000-1:2011 编制，替代原手册。")
    assert {f.name for f in editions(now, CATALOGUE)} == {"edition"}


def test_terms_without_end() -> None:
    assert list(renewals(text("期满自动续期一年")))
    assert list(renewals(text("营业期限：2015年3月18日至长期")))
    assert list(renewals(text("长期合作，营业期限：2015年3月18日至2025年3月17日"))) == []


def test_broken_fields_quote_their_line() -> None:
    (fact,) = broken_fields(text("见 Error! Reference source not found."))
    assert "Error! Reference source" in fact.quote


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026年3月2日", "2026-03-02"), ("甘棠 2026/3/2", "2026-03-02"), ("20 April 2026", "2026-04-20"), ("2026-03-02 10:05", "2026-03-02"),
     ("2026年13月2日", None), ("三月", None)],
)  # fmt: skip
def test_plain_days(written: str, day: str | None) -> None:
    found = moment_in(written)
    assert (found[0].isoformat() if found else None) == day


@given(st.text(max_size=40))
def test_any_text_has_a_day_or_none(written: str) -> None:
    found = moment_in(written)
    assert found is None or 1900 <= found[0].year < 2100


def test_days_of_a_cover_beside_the_names_or_in_a_cell_of_their_own() -> None:
    rows = (("编制", "甘棠 2026年3月2日"), ("审核", "乔木"), ("发布日期", "2026年4月1日"))
    assert {f.name: f.value for f in cover_days(cover_blocks(table(*rows)), CONTROL)} == {
        "day.drafted": "2026-03-02",
        "day.released": "2026-04-01",
    }
    apart = table(("Prepared by", "Li Wei", "20 April 2026"), ("Approved by", "Ann Ray", "8 May 2026"))
    assert {f.name: f.value for f in cover_days(cover_blocks(apart), CONTROL)} == {
        "day.drafted": "2026-04-20",
        "day.approved": "2026-05-08",
    }


def test_people_and_audit_rows() -> None:
    roster = table(("姓名", "部门", "岗位"), ("甘棠", "质量部", "主管"))
    assert [f.value for f in people(roster)] == ["甘棠|质量部"]
    plan = table(("日期", "受审部门", "条款", "审核员"), ("2026-09-14", "运维部", "8.6", "甘棠、乔木"))
    assert [f.value for f in audit_rows(plan)] == ["运维部|甘棠、乔木"]


def test_cells_that_say_something_only_side_by_side_say_nothing() -> None:
    apart = table_row(("[company", "in full]", "ISO", "20000-1:2011"), 1, 1)
    filled = table_row(("Name", "[company name]", "ISO 20000-1:2011", ""), 2, 1)
    alone, beside = (Content((table_block(rows, Place()),)) for rows in ([apart], [filled, apart]))
    assert list(placeholders(alone)) == []
    assert "[company name]" in {fact.value for fact in placeholders(beside)}
    assert {fact.value for fact in editions(beside, CATALOGUE)} == {"E01"}


@pytest.mark.parametrize(("edition", "tells"), [("2013", {"E12"}), ("2022", set()), ("2013-05-06", set())])
def test_the_edition_of_a_standard_may_stand_in_a_cell_of_its_own(edition: str, tells: set[str]) -> None:
    listed = table(("No.", "Document", "Edition"), ("1", "ISO/IEC 27001", edition))
    assert {fact.value for fact in editions(listed, CATALOGUE)} == tells


@pytest.mark.parametrize(
    ("said", "current"),
    [
        ("as clause 9.3 of the edition now in force asks", True),
        ("符合 ISO/IEC 20000-1（2018版）", True),
        ("符合 GB/T 24405.1-2009", False),
        ("the edition of the handbook", False),
    ],
)
def test_the_edition_in_force_is_named_in_several_ways(said: str, current: bool) -> None:
    assert bool(list(current_edition(text(said)))) == current


def test_process_of_design_and_transition_is_no_transition_to_a_new_edition() -> None:
    english = (
        "Meets section 5 (Design and transition of new or changed services) of ISO/IEC 20000-1:2011 and its inputs."
    )
    chinese = "服务的设计和转换按 ISO/IEC 20000-1:2011 第5章执行。"
    for line in (english, chinese):
        assert "edition" in {fact.name for fact in editions(text(line), CATALOGUE)}
    moved = text("The transition from ISO/IEC 20000-1:2011 ended in May.")
    assert {fact.name for fact in editions(moved, CATALOGUE)} == {"edition.past"}


def test_a_column_is_the_first_that_is_called_so_then_the_first_that_is_in_one_of_two_languages() -> None:
    called = Labels("^审批栏$|^passed by$")
    assert column(["日期", "审批栏", "passed by"], called) == 1
    assert column(["经手人 handled by", "审批栏 passed by", "审批栏"], called) == 2
    assert column(["经手人 handled by", "审批栏 passed by"], called) == 1
    assert column(["日期", "事由"], called) is None
