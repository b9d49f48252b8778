"""What is quoted of a text that its content tells is one passage of it."""

from __future__ import annotations

from written import text, workbook

from pipeline.mapping.quoting import opening_quote


def test_the_first_sentence_is_quoted_and_not_the_lines_of_the_cover() -> None:
    told = text(
        "# 派工规矩\n编号：JTG-07\n\n拟稿：麻俊 2026年6月5日\n\n凡要人跑一趟的，先在台上登记，再派人去。\n\n去了的回来销号，没销的不算完。\n"
    )
    assert opening_quote(told.blocks) == "凡要人跑一趟的，先在台上登记，再派人去。"


def test_a_signature_with_its_day_is_no_passage() -> None:
    told = text("# Keys\nGood to go: Ada Holm, July 29th, 2026\n\nNobody lends a key to anybody.\n")
    assert opening_quote(told.blocks) == "Nobody lends a key to anybody."


def test_of_a_table_one_row_is_quoted() -> None:
    book = workbook(台账=[("号", "哪天提", "谁提"), ("1", "2026-07-23", "邰勇")])
    assert opening_quote(book.blocks) == "号 哪天提 谁提"


def test_a_text_of_labels_alone_is_quoted_as_it_begins() -> None:
    assert opening_quote(text("编号：JTG-07\n").blocks) == "编号：JTG-07"
    assert opening_quote(()) == ""
