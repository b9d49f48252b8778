"""What exports of ticket tools call incidents, requests, problems, changes and releases."""

from __future__ import annotations

import pytest

from pipeline.text.ticket_types import columns_of_types, type_in, type_of, types_by_code, types_in
from pipeline.values import Cell


def rows(*texts: tuple[str, ...]) -> list[tuple[Cell, ...]]:
    return [
        tuple(Cell(text, f"R{number}C{place}") for place, text in enumerate(row)) for number, row in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("cell", "type_"),
    [("Incident", "incident"), ("报修", "incident"), ("Fault", "incident"), ("服务请求", "request"), ("Ask", "request"),
     ("Problem", "problem"), ("问题单", "problem"), ("Emergency change", "change"), ("发布", "release"), ("硬件", ""), ("", "")],
)  # fmt: skip
def test_cell_names_one_type_or_none(cell: str, type_: str) -> None:
    assert type_of(cell) == type_


def test_type_among_other_words_is_told_where_the_column_is_one_of_types() -> None:
    assert type_in("P2 incident - hardware") == "incident"
    assert type_of("P2 incident - hardware") == ""
    assert types_in("事件和问题记录") == ["incident", "problem"]


def test_column_is_told_by_its_name_or_by_all_of_its_values() -> None:
    named = rows(("No", "Type"), ("1", "Incident"), ("2", "Request"))
    assert list(columns_of_types(named)) == [(0, 1)]
    days = [(str(number), "报修" if number % 2 else "申请", f"2026-09-0{number}") for number in range(1, 7)]
    assert (0, 1) in list(columns_of_types(rows(("流水", "来源", "几点报的"), *days)))
    assert (
        list(columns_of_types(rows(("流水", "来源", "几点报的"), *((one, "网络", day) for one, _, day in days)))) == []
    )


def test_letters_of_a_house_are_told_by_what_each_type_has() -> None:
    broken = [(f"D-{number}", "D", f"2026-09-0{number}", "S3", "R-1" if number == 2 else "") for number in range(1, 7)]
    asked = [(f"O-{number}", "O", f"2026-09-0{number}", "", "") for number in range(1, 6)]
    cause = ("R-1", "R", "2026-09-08", "P1", "")
    header = ("case", "type", "opened", "level", "linked")
    assert types_by_code(tuple(rows(header, *broken, *asked, cause))) == {
        "D": "incident",
        "O": "request",
        "R": "problem",
    }
    assert types_by_code(tuple(rows(header, *broken))) == {}
    levels_for_all = [(*one[:3], "S4", "") for one in asked]
    assert types_by_code(tuple(rows(header, *broken, *levels_for_all))) == {}


@pytest.mark.parametrize(
    ("broken", "asked", "level", "marks", "soon"),
    [("抢修", "派工", "级别/缓急", ("丙", "乙"), ("普通", "加急")), ("EX", "TV", "Rank", ("R3", "R4"), ("by shift", "by day")),
     ("抛锚", "派工", "级", ("三", "二"), ("一天", "当班"))],
)  # fmt: skip
def test_of_two_words_of_a_house_those_of_the_one_are_ranked_and_the_others_are_wanted_soon(
    broken: str, asked: str, level: str, marks: tuple[str, str], soon: tuple[str, str]
) -> None:
    def ticket(number: int) -> tuple[str, ...]:
        kind, said = (broken, marks) if number % 2 else (asked, soon)
        return (f"T-{number}", kind, f"2026-09-{number:02}", said[number % 3 == 0])

    tickets = [ticket(number) for number in range(1, 13)]
    header = ("No", "类" if asked == "派工" else "Type", "Opened", level)
    assert types_by_code(tuple(rows(header, *tickets))) == {broken: "incident", asked: "request"}
    changes = (*header[:3], "Approved", level)
    decided = [(*one[:3], "yes", one[3]) for one in tickets]
    assert types_by_code(tuple(rows(changes, *decided))) == {}  # changes are of two sorts, too
