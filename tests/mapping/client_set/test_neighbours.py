"""What a client's other papers say of a text: its table of clauses, and the tickets that the text names."""

from __future__ import annotations

from pipeline.catalogue import load_catalogue
from pipeline.mapping.client_set.neighbours import Called, Neighbours
from pipeline.values import Analysis, Assignment, Fact, Kind

CATALOGUE = load_catalogue()
SERVED = {
    "KB-02": ("D-7.5", "7.5", "Looking after papers"),
    "KB-03": ("D-8.5.1", "8.5.1", "Doing things differently"),
    "KB-04": ("D-8.6.1", "8.6.1", "When it hurts"),
    "KB-05": ("D-8.6.3", "8.6.3", "Why it hurts again"),
    "KB-06": ("D-9.2", "9.2", "Looking in the mirror"),
    "KB-07": ("D-8.4.3", "8.4.3", "Big enough"),
}
OTHERS = "4.1 4.2 4.3 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3"


def paper(number: str, title: str, *served: str, kind: Kind = "procedure", facts: tuple[Fact, ...] = ()) -> Analysis:
    given = tuple(Assignment(id, 0.9, "title", title) for id in served)
    return Analysis(
        f"{number} {title}.docx", number, "read", kind=kind, title=title, number=number, assignments=given, facts=facts
    )


def row(value: str) -> Fact:
    return Fact("crossreference.row", value, "Clauses!A2", value)


def client(*rows: str, agreeing: bool = True) -> list[Analysis]:
    told = [f"{clause if agreeing else '10.2'}|… | {number}" for number, (_, clause, _) in SERVED.items()]
    table = paper("KB-01", "Map", kind="list", facts=tuple(map(row, (f"{OTHERS} 8.1|… | KB-99", *told, *rows))))
    papers = [paper(number, title, id) for number, (id, _, title) in SERVED.items()]
    return [table, *papers, paper("KB-00", "The red book"), paper("", "Winter talk", kind="record")]


def mapped(files: list[Analysis], title: str, place: str, requirement: str) -> float:
    one = next(each for each in files if each.title == title)
    return Neighbours(files, CATALOGUE).signs(one, place, CATALOGUE.requirement(requirement))["mapped"]


def test_a_clients_own_table_of_clauses_says_which_paper_answers_one() -> None:
    files = client("9.1|Counting | KB-00 ch. 5", "9.4|Telling | Winter talk 2026")
    assert mapped(files, "The red book", "5 What we count", "D-9.1") == 1.0
    assert mapped(files, "The red book", "4 How we work", "D-9.1") == 0.0  # another chapter of the same paper
    assert mapped(files, "Winter talk", "title", "D-9.4") == 1.0  # by its name, whatever the year
    assert mapped(files, "When it hurts", "2 Figures", "D-9.1") == -1.0


def test_of_several_papers_on_a_group_of_clauses_none_is_said_to_answer_each() -> None:
    files = client("8.2|Portfolio | KB-00, KB-02", "8.3|Relations | KB-00")
    assert mapped(files, "The red book", "body", "D-8.2.5") == 0.0
    assert mapped(files, "The red book", "body", "D-8.3.4") == 1.0
    assert mapped(files, "When it hurts", "body", "D-8.2.5") == -1.0


def test_a_row_on_many_clauses_leaves_open_which_of_them_its_one_paper_is_on() -> None:
    plan = paper("", "What we do this year", "D-6.3", kind="plan")

    def of_plan(*rows: str) -> float:
        return mapped([*client(*rows), plan], "What we do this year", "5 Means", "D-7.1")

    assert of_plan("7.1 7.2 7.3|People | KB-00") == 0.0  # the plan has its means by custom
    assert of_plan("7.1 7.2 7.3|People | KB-00", "7.1|Means | KB-02") == -1.0
    assert of_plan("7.1|Means | KB-00") == -1.0
    assert mapped(client("7.1 7.2 7.3|People | KB-00"), "When it hurts", "2 Means", "D-7.1") == -1.0


def test_a_department_beside_the_paper_is_no_paper() -> None:
    called = Called([paper("", "网管中心值守规矩"), paper("", "网管服务月报"), paper("LJ-03", "线路抢修办法")])
    assert not called.named_by("网管中心")
    assert not called.named_by("网管服务部")
    assert called.named_by("网管中心值守规矩")
    assert called.named_by("线路抢修办法第 3 章")
    assert called.named_by("线路抢修办法第二部")


def test_chapters_are_counted_in_both_scripts() -> None:
    files = client("9.1|监视测量 | KB-00 第十二章")
    assert mapped(files, "The red book", "第十二章 数什么", "D-9.1") == 1.0
    assert mapped(files, "The red book", "第二章 数什么", "D-9.1") == 0.0


def test_a_clause_that_the_table_leaves_out_is_answered_by_no_paper() -> None:
    assert mapped(client(), "The red book", "7 Growth", "D-10.2") == -1.0


def test_a_table_of_another_edition_or_of_a_few_clauses_says_nothing() -> None:
    assert mapped(client("9.1|Counting | KB-00", agreeing=False), "The red book", "body", "D-9.1") == 0.0
    few = [paper("KB-01", "Map", kind="list", facts=(row("9.1|Counting | KB-00"),)), paper("KB-00", "The red book")]
    assert mapped(few, "The red book", "body", "D-9.1") == 0.0


def tickets(place: str, *numbers: str) -> tuple[Fact, ...]:
    return tuple(Fact("reference.number", each, place, each) for each in numbers)


def linked(minutes: tuple[Fact, ...], requirement: str) -> float:
    kept = tickets("Wishes!A2", "WX-011", "WX-012", "WX-013")
    ledger = Analysis(
        "w.xlsx",
        "w",
        "read",
        kind="record",
        title="Wishes",
        facts=kept,
        assignments=(Assignment("R-8.5.1-1", 0.8, "Wishes!A2", "…"),),
    )
    one = paper("", "Round table", kind="record", facts=minutes)
    return Neighbours([ledger, one], CATALOGUE).signs(one, "body", CATALOGUE.requirement(requirement))["linked"]


def test_a_paper_on_the_tickets_of_a_ledger_is_of_its_clause() -> None:
    said = tickets("Round table T1", "WX-012")
    assert linked(said, "R-8.5.1-2") == 1.0
    assert linked(said, "R-8.6.2") == 0.0
    assert linked(tickets("Round table T1", "QQ-012"), "R-8.5.1-2") == 0.0
    assert linked(said, "R-8.5.1-1") == 0.0  # another ledger of the same tickets is no second one
