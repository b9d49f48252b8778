"""Records known by their columns."""

from __future__ import annotations

from sayings import CHANGE_COLUMNS, INCIDENT_FORM, INCIDENT_LEDGER
from written import Rows, mapper, table

from pipeline.mapping.columns import labels_of


def records(*tables: Rows) -> list[str]:
    return [requirement for requirement, _ in mapper().columns.records(tuple(map(table, tables)))]


def test_ledger_is_known_by_its_header() -> None:
    assert records(INCIDENT_LEDGER)[0] == "R-8.6.1-1"
    assert records(CHANGE_COLUMNS)[0] == "R-8.5.1-1"


def test_form_is_known_by_the_labels_of_its_first_column() -> None:
    assert records(INCIDENT_FORM)[0] == "R-8.6.1-1"


def test_english_header_is_known() -> None:
    header = ("Change ID", "Requested by", "Change type", "Risk", "Back-out plan", "Approved by", "Planned start")
    assert records([header, ("C-01",) * len(header)])[0] == "R-8.5.1-1"


def test_best_comes_first_with_its_share_and_three_at_most() -> None:
    found = mapper().columns.records((table(INCIDENT_LEDGER),))
    shares = [share for _, share in found]
    assert shares == sorted(shares, reverse=True)
    assert len(found) <= 3
    assert all(0 < share <= 1 for share in shares)


def test_fewer_columns_are_a_smaller_share() -> None:
    whole = dict(mapper().columns.records((table(INCIDENT_LEDGER),)))
    part = dict(mapper().columns.records((table([row[:6] for row in INCIDENT_LEDGER]),)))
    assert 0 < part["R-8.6.1-1"] < whole["R-8.6.1-1"]


def test_columns_that_every_ledger_has_tell_nothing() -> None:
    assert records([("序号", "日期", "名称", "编号", "负责人", "状态", "备注", "说明")]) == []
    assert records([("No.", "Date", "Name", "Owner", "Status", "Remarks", "ID")]) == []


def test_too_few_labels_tell_nothing() -> None:
    assert records([("变更编号", "申请人", "回退方案")]) == []
    assert records() == []


def test_labels_stand_in_the_first_rows_and_in_every_other_column() -> None:
    rows = [("一", "二"), ("三", "四"), ("五", "六"), ("七", "八")]
    assert labels_of((table(rows),)) == frozenset("一二三四五六七")


def test_sentences_and_empty_cells_are_no_labels() -> None:
    assert labels_of((table([("这一格里写的是一整句话而不是一个栏目的名称", "", "栏目")]),)) == {"栏目"}


def test_labels_are_read_from_the_head_of_a_long_table_only() -> None:
    rows = [("编号", "标题"), *((f"T-{number}", "") for number in range(40))]
    assert "t 39" not in labels_of((table(rows),))
    assert "t 20" in labels_of((table(rows),))


def test_short_table_of_which_all_columns_are_known_is_the_record() -> None:
    header = ("Month", "Objective", "Target value", "Actual", "Formula", "Data source")
    found = mapper().columns.records(
        (table([header, ("2026-09", "Availability", "99.5 %", "99.6 %", "up ÷ all", "monitor")]),)
    )
    assert found[0][0] == "R-9.1"
    assert found[0][1] >= 0.6
    more = (*header, "Colour", "Weather", "Shoe size")
    diluted = dict(
        mapper().columns.records(
            (table([more, ("2026-09", "Availability", "99.5 %", "99.6 %", "up ÷ all", "monitor", "", "", "")]),)
        )
    )
    assert diluted.get("R-9.1", 0.0) < 0.6
