"""The same client in other clothes: what changes nothing that an auditor would say must change no verdict.

Each dress takes a client's documents and gives them anew, and says under which path each lies then.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from importlib import resources
from pathlib import PurePath, PurePosixPath
from typing import Any, TypeVar

from sample_corpus.build import render
from sample_corpus.values import Copy, Document, Properties, Prose, SourceError, is_chinese

Value = TypeVar("Value")
Dress = Callable[[Sequence[Document]], Iterator[Document]]

_KEPT = {"source", "to", "of", "kind", "look", "state", "encoding", "encrypt", "cover_in", "headings"}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_NUMERALS = "〇一二三四五六七八九十"
_ABBREVIATED = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in _MONTHS)
_DAY = re.compile(
    r"(?<!\d)(?P<y>20\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日|(?<![\w.-])(?P<y2>20\d\d)-(?P<m2>\d\d)-(?P<d2>\d\d)(?![\w-])"
    rf"|(?<![\w-])(?<!to )(?<!and )(?<!– )(?P<d3>\d{{1,2}}) (?P<m3>{_ABBREVIATED}) (?P<y3>20\d\d)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Dressed:
    """`path_of` gives the new path of each old one."""

    documents: tuple[Document, ...]
    path_of: Mapping[str, str]


def dressed(documents: Sequence[Document], dress: Dress) -> Dressed:
    """The documents in another dress. Copies keep with what they are copies of."""
    new = tuple(dress(documents))
    path_of = {old.to: one.to for old, one in zip(documents, new, strict=True)}
    return Dressed(tuple(replace(one, of=path_of[one.of]) if isinstance(one, Copy) else one for one in new), path_of)


def truth_of(truth: Value, path_of: Mapping[str, str]) -> Value:
    """A truth file's value with the paths that the files have now."""
    match truth:
        case str():
            archive, mark, member = truth.partition("!/")
            moved = path_of.get(archive, archive) + mark + member
            return path_of.get(truth, moved)  # type: ignore[return-value]
        case list():
            return [truth_of(one, path_of) for one in truth]  # type: ignore[return-value]
        case dict():
            return {key: truth_of(one, path_of) for key, one in truth.items()}  # type: ignore[return-value]
    return truth


def traditional(documents: Sequence[Document]) -> Iterator[Document]:
    """In traditional characters, sign for sign."""
    lines = (resources.files("opencc") / "dictionary" / "STCharacters.txt").read_text(encoding="utf-8").splitlines()
    signs = {ord(simple): other.split(" ")[0] for simple, other in (line.split("\t") for line in lines)}
    for one in documents:
        changed = _with_texts(one, lambda text: text.translate(signs))
        yield replace(changed, to=one.to.translate(signs))


def american_dates(documents: Sequence[Document]) -> Iterator[Document]:
    """2026-03-05 in Chinese text, Mar 5, 2026 in English."""
    return _with_days(documents, "dashed", "month_first")


def pointed_dates(documents: Sequence[Document]) -> Iterator[Document]:
    """2026.3.5 in Chinese text, 5th Mar 2026 in English."""
    return _with_days(documents, "pointed", "ordinal")


def numeral_dates(documents: Sequence[Document]) -> Iterator[Document]:
    """二〇二六年三月五日 in Chinese text, March 5 2026 in English."""
    return _with_days(documents, "numerals", "whole_month_first")


def nameless(documents: Sequence[Document]) -> Iterator[Document]:
    """Each file in its folder, named as a scanner names it."""
    for number, one in enumerate(documents, 1):
        path = PurePosixPath(one.to)
        yield replace(one, to=str(path.with_name(f"scan{number:04}{path.suffix}")))


def flat(documents: Sequence[Document]) -> Iterator[Document]:
    """All in one folder, but for what lies in archives; a name that is there already gets a number."""
    seen: Counter[str] = Counter()
    for one in documents:
        path = PurePosixPath(one.to)
        if "!/" not in one.to:
            seen[path.name.casefold()] += 1
            count = seen[path.name.casefold()]
            one = replace(one, to=path.name if count == 1 else f"{path.stem} ({count}){path.suffix}")
        yield one


def unstyled(documents: Sequence[Document]) -> Iterator[Document]:
    """Headings only bold, the cover in lines instead of a table, no file properties."""
    for one in documents:
        if isinstance(one, Prose):
            one = replace(one, headings="bold", cover_in="paragraphs", properties=Properties())
        yield one


def as_word(documents: Sequence[Document]) -> Iterator[Document]:
    return _as(documents, ".docx")


def as_pdf(documents: Sequence[Document]) -> Iterator[Document]:
    return _as(documents, ".pdf")


def as_text(documents: Sequence[Document]) -> Iterator[Document]:
    return _as(documents, ".md")


DRESSES: Mapping[str, Dress] = {
    "traditional": traditional,
    "american_dates": american_dates,
    "pointed_dates": pointed_dates,
    "numeral_dates": numeral_dates,
    "nameless": nameless,
    "flat": flat,
    "unstyled": unstyled,
    "word": as_word,
    "pdf": as_pdf,
    "text": as_text,
}


def _as(documents: Sequence[Document], suffix: str) -> Iterator[Document]:
    """All running text in one format; what that format cannot hold, scans and encrypted files stay what they are."""
    changed = {one.to: _in_format(one, suffix) for one in documents if isinstance(one, Prose)}
    taken = {one.to.casefold() for one in documents}
    for one in documents:
        path = PurePosixPath(one.to)
        new = changed.get(one.of if isinstance(one, Copy) else one.to)
        if new is None or path.suffix == suffix:
            yield one
            continue
        to = str(path.with_suffix(suffix))
        if to.casefold() in taken:
            to = str(path.with_name(f"{path.stem} {path.suffix[1:]}{suffix}"))
        yield replace(one if isinstance(one, Copy) else new, to=to)


def _in_format(prose: Prose, suffix: str) -> Prose | None:
    new = replace(prose, to=str(PurePosixPath(prose.to).with_suffix(suffix)), strict=False, encoding="utf-8")
    if prose.scan or prose.encrypt:
        return None
    try:
        render(new)
    except SourceError:
        return None
    return new


def _with_days(documents: Sequence[Document], chinese: str, english: str) -> Iterator[Document]:
    """The documents with their days in a form of DAY_FORMS for each language."""

    def change(text: str) -> str:
        form = DAY_FORMS[chinese if is_chinese(text) else english]
        return _DAY.sub(lambda match: form(day) if (day := _day(match)) else match[0], text)

    for one in documents:
        yield _with_texts(one, change)


def _day(match: re.Match[str]) -> date | None:
    year, month, day = (match[name] or match[f"{name}2"] or match[f"{name}3"] for name in "ymd")
    names = [name[:3] for name in _MONTHS]
    try:
        return date(int(year), names.index(month[:3]) + 1 if month.isalpha() else int(month), int(day))
    except ValueError:
        return None


def _short(day: date) -> str:
    return _MONTHS[day.month - 1][:3]


def _ordinal(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _in_numerals(day: date) -> str:
    year = "".join(_NUMERALS[int(digit)] for digit in str(day.year))
    return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _NUMERALS[tens]) + ("十" if tens else "") + (_NUMERALS[ones] if ones else "")


def _with_texts(value: Value, change: Callable[[str], str]) -> Value:
    """The value with every text of the document changed; paths and settings stay."""
    if isinstance(value, str):
        return change(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_with_texts(one, change) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, PurePath | type):
        changed: dict[str, Any] = {
            field.name: _with_texts(getattr(value, field.name), change)
            for field in fields(value)
            if field.name not in _KEPT
        }
        return replace(value, **changed)
    return value


DAY_FORMS: Mapping[str, Callable[[date], str]] = {
    "dashed": date.isoformat,
    "pointed": "{0.year}.{0.month}.{0.day}".format,
    "numerals": _in_numerals,
    "month_first": lambda day: f"{_short(day)} {day.day}, {day.year}",
    "ordinal": lambda day: f"{day.day}{_ordinal(day.day)} {_short(day)} {day.year}",
    "whole_month_first": lambda day: f"{_MONTHS[day.month - 1]} {day.day} {day.year}",
}
