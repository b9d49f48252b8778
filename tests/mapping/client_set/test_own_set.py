"""What counts depends on whether the files are one organisation's own set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drives import serving, strangers

from pipeline.mapping.client_set.own_set import by_the_whole, is_own_set
from pipeline.values import Analysis, Assignment, Event, Fact

PART = Assignment("D-8.3.2", 0.9, "3 Customers", "…", within=True)
WHOLE = Assignment("D-8.3.4", 0.9, "title", "Suppliers")
HELD = Event("D-8.3.2", date(2026, 9, 1), date(2026, 9, 1), "day", "3 Customers")
COMBINED = Analysis("a.docx", "a", "read", kind="procedure", assignments=(PART, WHOLE), events=(HELD,))


def test_files_of_which_most_serve_something_of_their_own_are_a_set() -> None:
    assert is_own_set((COMBINED, *serving(30)))


def test_among_papers_that_mostly_serve_nothing_a_document_is_what_it_is_as_a_whole() -> None:
    files = (COMBINED, *serving(30), *strangers(40))
    assert not is_own_set(files)
    first, *rest = by_the_whole(files)
    assert (first.assignments, first.events, tuple(rest)) == ((WHOLE,), (), files[1:])
    assert [(one.requirement, one.confidence < 0.5) for one in first.hints] == [("D-8.3.2", True)]


def test_set_that_serves_most_requirements_is_ones_own_however_much_else_lies_on_the_drive() -> None:
    assert is_own_set([COMBINED, *serving(80), *strangers(400)])


def test_papers_that_one_house_signs_are_a_set_though_most_are_called_by_words_of_its_own() -> None:
    signed = (Fact("signoff.approved", "Maren Oyelaran", "p.1", "…"),)
    files = [COMBINED, *serving(25), *strangers(60)]
    assert not is_own_set(files)
    assert is_own_set([replace(one, facts=signed) for one in files])
    assert not is_own_set([replace(one, facts=signed) for one in strangers(60)])


def test_of_papers_that_nothing_links_nearly_all_have_to_serve_something() -> None:
    files = [COMBINED, *serving(30), *strangers(15)]
    assert not is_own_set(files)
    signed = (Fact("signoff.approved", "Maren Oyelaran", "p.1", "…"),)
    assert is_own_set([replace(one, facts=signed) if at < 12 else one for at, one in enumerate(files)])


def test_few_papers_prove_no_set() -> None:
    assert not is_own_set([COMBINED])
    assert by_the_whole([COMBINED])[0].assignments == (WHOLE,)


def test_chapters_of_what_is_called_a_manual_count_even_where_it_lies_alone() -> None:
    manual = replace(COMBINED, kind="manual", title="Service Management Manual")
    assert by_the_whole([manual]) == (manual,)
    by_its_chapters = replace(manual, path="papers/handout.docx", title="Ways of working")
    assert by_the_whole([by_its_chapters])[0].assignments == (WHOLE,)


def test_same_requirement_again_and_again_makes_no_set() -> None:
    assert not is_own_set([replace(one, assignments=(WHOLE,)) for one in serving(60)])


def test_blank_forms_and_withdrawn_files_say_nothing_of_the_set() -> None:
    blank = [replace(one, kind="form") for one in strangers(40)]
    withdrawn = [replace(one, obsolete=True) for one in strangers(40)]
    assert is_own_set([COMBINED, *serving(30), *blank, *withdrawn])


def rules(requirement: str, *titles: str) -> list[Analysis]:
    found = (Assignment(requirement, 0.9, "title", "…"),)
    return [Analysis(f"{title}.md", title, "read", kind="policy", title=title, assignments=found) for title in titles]


def of_houses(subjects: int) -> list[Analysis]:
    """Three policies of different names on each of so many subjects."""
    return [
        one
        for at in range(subjects)
        for one in rules(f"D-{at}", f"Policy {at} of Northgate", f"{at}: how we work", f"Standard on {at}")
    ]


def test_several_procedures_for_each_of_several_processes_are_of_several_houses() -> None:
    assert not is_own_set([*of_houses(6), *serving(80)])
    assert not is_own_set([*of_houses(6), *serving(30)])


def test_a_house_may_have_several_documents_on_a_few_subjects_and_copies_of_all() -> None:
    assert is_own_set([*of_houses(3), *serving(80)])
    copies = [one for at in range(20) for one in rules(f"D-{at}", *[f"Procedure {at} V{n}.0" for n in (1, 2, 3)])]
    assert is_own_set([*copies, *serving(30)])


def test_a_house_that_calls_hardly_anything_as_others_do_is_told_by_the_names_that_its_papers_know() -> None:
    known = (Fact("words.proper", "Felix|Window|Almanac", "body", ""),)
    files = [COMBINED, *serving(8), *strangers(30)]
    assert not is_own_set(files)
    assert is_own_set([replace(one, facts=known) for one in files])


def test_a_house_that_names_its_papers_as_others_do_and_serves_few_requirements_is_no_service_providers() -> None:
    known = (Fact("words.proper", "Felix|Window|Almanac", "body", ""),)

    def house(outright: int) -> list[Analysis]:
        sure = [replace(WHOLE, requirement=f"X-{n}", confidence=0.97 if n < outright else 0.7) for n in range(12)]
        papers = [
            Analysis(f"{n}.docx", str(n), "read", kind="procedure", assignments=(one,)) for n, one in enumerate(sure)
        ]
        return [replace(one, facts=known) for one in (*papers, *strangers(12))]

    assert not is_own_set(house(12))
    assert is_own_set(house(3))
    assert is_own_set([*house(12), *(replace(one, facts=known, path=f"p{one.path}") for one in serving(40))])


def test_a_sheet_that_is_called_like_its_file_is_what_the_file_is() -> None:
    sheet = Assignment("D-6.1", 0.9, "Risk Register", "Risk id, risk, owner")
    book = Analysis("papers/Risk_Register_Meadow.xlsx", "r", "read", kind="record", assignments=(sheet,))
    assert by_the_whole([book])[0].assignments == (sheet,)
    zh = replace(book, path="甘棠公司风险登记表.xlsx", assignments=(replace(sheet, place="风险登记表"),))
    assert by_the_whole([zh])[0].assignments == zh.assignments


def test_a_sheet_of_a_workbook_that_is_called_otherwise_is_a_part_of_it() -> None:
    sheet = Assignment("D-6.1", 0.9, "Risk Register", "Risk id, risk, owner")
    book = Analysis("papers/Project_Plan.xlsx", "r", "read", kind="plan", assignments=(sheet,))
    assert by_the_whole([book])[0].assignments == ()
