"""Which sheets and pages are registers and documents, and which only look like them."""

from __future__ import annotations

from english_house import CHANGE_BODY, LISTED, PEOPLE, REGISTER, book, document, register
from small_house import built


def test_a_register_in_its_own_words_keeps_the_edition_of_its_rows() -> None:
    assert REGISTER in {one.path for one in built(register())}


def test_a_list_of_configuration_items_is_no_list_of_documents() -> None:
    items = [(f"CI-{at:03}", f"Server {at}", "1.0", "in use") for at in range(8)]
    (one,) = built(book("Records/CI list.xlsx", "CIs", ("Id", "Name of it", "Version", "Status"), items))
    assert one.entries == ()


def test_who_got_a_document_is_no_list_by_titles_beside_one_with_numbers() -> None:
    source = (
        "to: 'Register.xlsx'\nsheets:\n  - name: 'Register'\n    header: [[No., Title, Issue]]\n    rows:\n"
        + "".join(f"      - ['{row[0]}', '{row[1]}', '{row[2]}']\n" for row in LISTED)
        + "  - name: 'Distribution of documents'\n    header: [[Document, Version, To]]\n    rows:\n"
        + "".join(f"      - ['FMS-100 and FMS-201 to FMS-203', '1', '{row[0]}']\n" for row in PEOPLE)
    )
    (one,) = built(source)
    assert [entry.number for entry in one.entries] == [row[0] for row in LISTED]


def test_a_column_of_issues_on_a_sheet_is_not_the_version_of_the_workbook() -> None:
    rows_of_log = [
        ("15 April 2026", "FMS-100", "3", "all"),
        ("2 May 2026", "FMS-201", "2", "desk"),
        ("9 May 2026", "FMS-202", "2", "desk"),
    ]
    (one,) = built(book("FMS-001 Log.xlsx", "Log", ("Date", "Document", "Issue", "Copies to"), rows_of_log))
    assert one.version == ""


def test_a_page_with_a_control_table_is_a_document_whatever_it_is_called() -> None:
    (one,) = built(document("Pages/Kit.docx", "FMS-210", "Kit and what we do with it", CHANGE_BODY))
    assert one.kind == "procedure"
