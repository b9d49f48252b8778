"""What is quoted of a text that its content tells is one passage of it."""

from __future__ import annotations

import re

from written import text, workbook

from pipeline.mapping.content.quoting import opening_quote, quote_with


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


def test_who_wrote_to_whom_and_the_greeting_are_no_passage() -> None:
    told = text("From: Ada Holm <ada.holm@loomhall.example>\nDear Ms Reed and all,\nThe keys lie at the gate now.\n")
    assert opening_quote(told.blocks) == "The keys lie at the gate now."
    assert (
        opening_quote(text("麻俊、邰勇：\n钥匙从今天起放在门卫，取用要登记。\n").blocks)
        == "钥匙从今天起放在门卫，取用要登记。"
    )


def test_the_passage_or_row_that_tells_is_quoted_where_it_is_known() -> None:
    told = text("Held in May.\nThe looms ran 99.5 % of the shift.", [("Line", "Limit"), ("Dye", "98 %")])
    assert quote_with(told.blocks, re.compile(r"\d %")) == "The looms ran 99.5 % of the shift."
    assert quote_with(told.blocks[1:], re.compile(r"98 %")) == "Dye 98 %"
    assert quote_with(told.blocks, re.compile(r"nowhere")) == opening_quote(told.blocks)
