"""What benchmarks/blind_books.py counts, and that its files hold what they are meant for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from blind_books import books, counted

from pipeline.catalogue import load_catalogue

CATALOGUE = load_catalogue()
ROWS = [["Day", "Seen"], ["2026-07-02", "fine"], ["2026-08-03", "fine"], ["2026-08-04", "fine"]]


@pytest.mark.parametrize("path", ["rounds.xlsx", "rounds.csv"])
def test_a_file_is_counted_by_the_months_of_its_rows(path: str) -> None:
    book = {"requirement": "R-8.1", "path": path, "sheets": {"rounds": ROWS}}
    assert counted(book, CATALOGUE) == {"2026-07": 1, "2026-08": 2}


def test_a_mail_is_written_with_its_head() -> None:
    lines = ["发件人: 甲 <a@b.example>", "日期: 2026-10-21 16:05", "主题: 8月账单的争议", "已谈妥，了结。"]
    assert counted({"requirement": "R-8.3.4-3", "path": "账单.eml", "text": lines}, CATALOGUE) == {"2026-10": 1}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_book_names_a_record_and_the_months_that_are_meant(language: str) -> None:
    for book in books(language):
        assert CATALOGUE.requirement(book["requirement"]).kind == "record"
        assert book["months"]
        assert ("sheets" in book) != ("text" in book)
