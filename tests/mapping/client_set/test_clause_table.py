"""The client's own table of the standard tells what its papers are about, whatever the house calls them."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.client_set.clause_table import by_clause_table
from pipeline.values import Analysis, Assignment, Fact, Kind

CATALOGUE = mapper().catalogue
OTHERS = "4.1 4.2 4.3 5.1 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3 7.4 9.1 9.3"


def file(number: str, title: str, *ids: str, kind: Kind = "procedure") -> Analysis:
    made = tuple(Assignment(one, 0.9, "title", title) for one in ids)
    return Analysis(f"{number} {title}", title, "read", kind=kind, title=title, number=number, assignments=made)


def table(*rows: str, also: str = OTHERS) -> Analysis:
    facts = tuple(Fact("crossreference.row", row, f"T1R{at}", row) for at, row in enumerate((*rows, f"{also}|见总册")))
    return Analysis("哪条在哪.docx", "t", "read", kind="record", title="哪条在哪", facts=facts)


def told(*files: Analysis) -> dict[str, list[str]]:
    return {
        one.number: [each.requirement for each in one.assignments]
        for one in by_clause_table(files, CATALOGUE)
        if one.number
    }


@pytest.mark.parametrize(
    ("row", "served"),
    [
        ("8.6.1|事件 | LJ-05", {"LJ-05": ["D-8.6.1"]}),
        ("8.6.1 8.6.2|事件、请求 | LJ-05、LJ-07", {"LJ-05": ["D-8.6.1"], "LJ-07": ["D-8.6.2"]}),
        ("8.6.1 8.6.2|事件、请求 | LJ-05、06、LJ-07", {"LJ-05": ["D-8.6.1"], "LJ-06": ["D-8.6.1-MI"], "LJ-07": ["D-8.6.2"]}),
        ("8.2.4 8.2.5 8.2.6|目录、资产、配置 | LJ-05、LJ-07", {"LJ-05": ["D-8.2.4-P"], "LJ-07": ["D-8.2.5", "D-8.2.6"]}),
        ("10.1 10.2|不符合、改进 | LJ-07", {"LJ-07": ["D-10.1", "D-10.2"]}),
        ("8.6.1|事件 | 转不动了怎么办", {"LJ-05": ["D-8.6.1"]}),
    ],
)  # fmt: skip
def test_papers_are_what_the_table_names_them_for_in_its_order(row: str, served: dict[str, list[str]]) -> None:
    files = (file("LJ-05", "转不动了怎么办"), file("LJ-06", "大趴窝"), file("LJ-07", "跑腿"))
    found = told(*files, table(row, "8.6.3|问题 | 无"))
    assert {number: ids for number, ids in found.items() if ids} == served


def test_what_comes_of_the_table_asks_for_a_look() -> None:
    one, _ = by_clause_table((file("LJ-05", "转不动了"), table("8.6.1|事件 | LJ-05")), CATALOGUE)
    assert one.assignments[0].confidence < 0.65


def test_what_other_papers_serve_by_themselves_stays_theirs() -> None:
    assert not told(file("LJ-05", "转不动了"), file("", "事件管理程序", "D-8.6.1"), table("8.6.1|事件 | LJ-05"))[
        "LJ-05"
    ]


@pytest.mark.parametrize("row", ["7.1 7.2 7.3 7.4|资源、能力、意识、沟通 | LJ-05、LJ-07", "8.1|事件 | LJ-05"])
def test_a_row_that_leaves_doubt_or_another_edition_tells_nothing(row: str) -> None:
    also = OTHERS if "7.1" in row else "4.1 4.2 4.3 4.4 4.5 5.1 5.2 6.1 6.2 6.3 6.4 6.5 6.6 7.1 7.2 8.2"
    tell = ("8.6.1|事件 | 无",) if "7.1" in row else ()
    assert not any(told(file("LJ-05", "转不动了"), file("LJ-07", "跑腿"), table(row, *tell, also=also)).values())


def test_a_table_that_most_papers_contradict_is_not_believed() -> None:
    files = (
        file("LJ-01", "供应商管理程序", "D-8.3.4"),
        file("LJ-02", "变更管理程序", "D-8.5.1"),
        file("LJ-05", "转不动了"),
    )
    rows = ("9.2|内审 | LJ-01", "7.5|文件 | LJ-02", "8.6.1|事件 | LJ-05")
    assert not told(*files, table(*rows))["LJ-05"]


def test_the_paper_on_most_parts_is_the_manual_and_the_table_a_list() -> None:
    rows = (
        "4.4|体系 | LJ-00 第一篇",
        "5.3|职责 | LJ-00 第二篇",
        "6.2|目标 | LJ-00 第三篇",
        "8.1|运行 | LJ-00 第四篇",
        "8.6.1|事件 | 无",
    )
    book, made = by_clause_table((file("LJ-00", "大本子"), table(*rows)), CATALOGUE)
    assert (book.kind, made.kind) == ("manual", "list")
    assert "D-4.4" in {each.requirement for each in book.assignments}


def test_a_title_and_a_number_beside_it_name_one_paper() -> None:
    row = "8.6.1 8.6.2|事件、请求 | 转不动了怎么办；跑腿 | LJ-05、LJ-07"
    found = told(file("LJ-05", "转不动了怎么办"), file("LJ-05", "错了号的本子"), file("LJ-07", "跑腿"), table(row))
    assert found["LJ-07"] == ["D-8.6.2"]


def test_the_table_may_leave_out_the_house_and_the_year_of_a_number() -> None:
    files = (file("XLXT/G 2-05-2026", "缺陷管理标准"), file("XLXT/G 2-07-2026", "隐患管理标准"))
    assert told(*files, table("8.6.1|事件 | G 2-05", "8.6.3|问题 | G2-07（第二版）")) == {
        "XLXT/G 2-05-2026": ["D-8.6.1"],
        "XLXT/G 2-07-2026": [],
    }, "G2-07 is another way of writing that nobody has to guess"
    assert told(*files, table("8.6.1|事件 | G 2-05.3")) == {"XLXT/G 2-05-2026": [], "XLXT/G 2-07-2026": []}
