"""Guessing which paragraphs are headings, from numbering, font size and boldness."""

from __future__ import annotations

import re

from pipeline.ingest.layout.paragraphs import CLEARLY_LARGER, Paragraph, TextArea, is_contents_entry

_CHAPTER = re.compile(r"第\s*[一二三四五六七八九十百\d]{1,4}\s*[章篇部]")
_SECTION = re.compile(r"第\s*[一二三四五六七八九十百\d]{1,4}\s*节")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,5})([.．、]?)(\s*)(?=[^\d\s.．、,，%])")
_CHINESE = re.compile(r"[一二三四五六七八九十]{1,3}、")
_BRACKETED = re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）]")
_ANNEX = re.compile(r"(?:附录|附件|Annex|Appendix)\s*[A-Z一二三四五六七八九十\d]{1,3}\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。；;，,！!？?：:]\s*$|[a-z]{2,}\.\s*$")
_INNER_SENTENCE = re.compile(r"[。；！？]|[a-z]{2,}\. [A-Z]")
_FILLED_LABEL = re.compile(r"[^\d:：]{1,30}[:：]\s*[^:：]*\d")  # Approved by: J. Brook, 2 November 2026
_UNIT = re.compile(
    r"(?:年|月|日|号|天|小时|分钟|秒|个|次|名|人|元|项|份|台|级|万|%|％|℃|[kKMGT]?[bB]\b|days?\b|hours?\b)"
)
_LONGEST_CHINESE, _LONGEST_LATIN = 36, 90
_TITLE_SIZE = 1.5


def heading_level(paragraph: Paragraph, area: TextArea) -> int:
    """1 to 6 for a heading, 0 for running text."""
    text = paragraph.text
    if not may_be_heading(text):
        return 0
    stands_out = paragraph.bold or paragraph.size > area.size * CLEARLY_LARGER
    if _CHAPTER.match(text):
        return 1
    if _SECTION.match(text):
        return 2
    decimal = _DECIMAL.match(text)
    if decimal is not None:
        return _decimal_level(decimal, text, stands_out)
    if _ANNEX.match(text):
        return 1 if stands_out else 0
    if not stands_out:
        return 0
    if _CHINESE.match(text):
        return 1
    if _BRACKETED.match(text):
        return 2
    if paragraph.size > area.size * CLEARLY_LARGER:
        return 1 if paragraph.size >= area.size * _TITLE_SIZE else 2
    return 3 if len(text) >= 2 and not any(mark in text for mark in ":：|") else 0


def may_be_heading(text: str) -> bool:
    """Whether it is short enough, and no sentence."""
    longest = _LONGEST_CHINESE if re.search(r"[\u4e00-\u9fff]", text) else _LONGEST_LATIN
    return (
        len(text) <= longest
        and re.search(r"[^\W\d_]", text) is not None
        and _SENTENCE_END.search(text) is None
        and _INNER_SENTENCE.search(text) is None
        and _FILLED_LABEL.fullmatch(text) is None
        and not is_contents_entry(text)
    )


def _decimal_level(match: re.Match[str], text: str, stands_out: bool) -> int:
    """Depth of "4.2 适用范围". A single number without emphasis needs a gap, as in "1 目的"."""
    numbers = match[1].split(".")
    rest = text[match.end() :]
    if _UNIT.match(rest) or any(int(number) > 40 for number in numbers):
        return 0
    if len(numbers) == 1 and not stands_out:
        plain_gap = not match[2] and match[3]
        return 1 if plain_gap and len(rest) <= 20 and "，" not in rest and int(numbers[0]) else 0
    return min(len(numbers), 6)
