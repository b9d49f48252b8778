"""What single papers of the small houses tell before any check looks: columns, targets, services, rows of lists."""

from __future__ import annotations

from datetime import date

import pytest
from english_house import CHANGE_BODY, LISTED, PEOPLE, REGISTER, book, document, register, text
from small_house import built, sheet

from pipeline.entities.days import moment_in
from pipeline.entities.tables import heads, upright
from pipeline.values import Block, Cell, Place


def test_a_merged_cell_keeps_the_columns_of_its_rows() -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell(text, f"C{text}", rows=rows)

    table = Block(
        "",
        Place(part="body"),
        rows=(
            (cell("Day"), cell("Unit"), cell("Auditor")),
            (cell("1", 2), cell("Desk"), cell("A")),
            (cell("Ops"), cell("B")),
        ),
    )
    assert [[each.text for each in row] for row in upright(table)] == [
        ["Day", "Unit", "Auditor"],
        ["1", "Desk", "A"],
        ["1", "Ops", "B"],
    ]
    assert heads(table)[0][2][1][2].text == "B"


TARGETS_BELOW = """to: 'Records/Scoreboard 2026.xlsx'
sheets:
  - name: 'Measured'
    title: 'Monthly results of measuring'
    header: [['Month', 'Changes without failure %', '<<', 'Why'], ['^^', 'target', 'actual', '^^']]
    rows:
      - ['Jul 2026', TARGET, 97, '']
      - ['Aug 2026', TARGET, 98, '']
      - ['Sep 2026', TARGET, 96, '']
"""


def test_a_target_beside_what_was_reached_is_read() -> None:
    (one,) = built(TARGETS_BELOW.replace("TARGET", "90"))
    assert [fact.value for fact in one.facts if fact.name == "metric.target"] == [
        "change success|more|90|%||Changes without failure"
    ]


def test_a_register_in_its_own_words_keeps_the_edition_of_its_rows() -> None:
    assert REGISTER in {one.path for one in built(register())}


def test_a_list_of_configuration_items_is_no_list_of_documents() -> None:
    items = [(f"CI-{at:03}", f"Server {at}", "1.0", "in use") for at in range(8)]
    (one,) = built(book("Records/CI list.xlsx", "CIs", ("Id", "Name of it", "Version", "Status"), items))
    assert one.entries == ()


def test_a_column_of_bounds_is_one_of_targets_whatever_its_head() -> None:
    columns = ("月份", "目标", "要", "实")
    rows = [("2026年9月", "变更成功率", "≥90%", "98%"), ("2026年9月", "一级事件4小时解决率", "≥95%", "97%")]
    kpi = sheet("记录/指标对账.xlsx", "对账", columns, rows, title="服务目标完成情况统计")
    targets = [fact.value for one in built(kpi) for fact in one.facts if fact.name == "metric.target"]
    assert [value.split("|")[2] for value in targets] == ["90", "95"]


def test_who_got_a_document_is_no_list_by_titles_beside_one_with_numbers() -> None:
    source = (
        "to: 'Register.xlsx'\nsheets:\n  - name: 'Register'\n    header: [[No., Title, Issue]]\n    rows:\n"
        + "".join(f"      - ['{row[0]}', '{row[1]}', '{row[2]}']\n" for row in LISTED)
        + "  - name: 'Distribution of documents'\n    header: [[Document, Version, To]]\n    rows:\n"
        + "".join(f"      - ['FMS-100 and FMS-201 to FMS-203', '1', '{row[0]}']\n" for row in PEOPLE)
    )
    (one,) = built(source)
    assert [entry.number for entry in one.entries] == [row[0] for row in LISTED]


def test_a_time_without_a_sign_is_a_limit_and_names_are_as_written() -> None:
    agreement = text(
        "Agreements/SLA Westgate.docx",
        "Service level agreement",
        "For Westgate.\n\n| Service | Measure | Target |\n|---|---|---|\n| Service Desk | Answer to a call | 5 min |",
    )
    (one,) = built(agreement)
    told = [fact.value.split("|") for fact in one.facts if fact.name == "metric.target"]
    assert [(each[1], each[2], each[5]) for each in told] == [("less", "5", "Answer to a call")]


def test_services_with_and_in_their_name_are_one() -> None:
    catalogue = book("Catalogue.xlsx", "Catalogue", ("No.", "Service", "Owner"), [("S1", "Field Installation and Swap", "Operations"), ("S2", "Hosting, Backup and Monitoring", "Operations")], title="Service catalogue")  # fmt: skip
    (one,) = built(catalogue)
    named = [fact.value for fact in one.facts if fact.name == "service.listed"]
    assert named == ["Field Installation and Swap", "Hosting", "Backup", "Monitoring"]


@pytest.mark.parametrize(
    ("written", "day"),
    [("18/08/2026 08:52", date(2026, 8, 18)), ("03/09/2026", date(2026, 9, 3)), ("09/28/2026", date(2026, 9, 28))],
)
def test_slashed_days_are_read_day_first_unless_that_cannot_be(written: str, day: date) -> None:
    moment = moment_in(written)
    assert moment is not None
    assert moment[0] == day


def test_a_page_with_a_control_table_is_a_document_whatever_it_is_called() -> None:
    (one,) = built(document("Pages/Kit.docx", "FMS-210", "Kit and what we do with it", CHANGE_BODY))
    assert one.kind == "procedure"


def test_a_column_of_issues_on_a_sheet_is_not_the_version_of_the_workbook() -> None:
    rows_of_log = [
        ("15 April 2026", "FMS-100", "3", "all"),
        ("2 May 2026", "FMS-201", "2", "desk"),
        ("9 May 2026", "FMS-202", "2", "desk"),
    ]
    (one,) = built(book("FMS-001 Log.xlsx", "Log", ("Date", "Document", "Issue", "Copies to"), rows_of_log))
    assert one.version == ""
