"""Headings that only look like headings: typed numbers, short bold lines, larger letters.

The guess is conservative: a list sentence taken for a heading does more harm than a
heading taken for a paragraph. What the file itself marks as a heading stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.ingest.word.pieces import Piece

_HEAVIEST_PLAIN = 15
_HEAVIEST_STRONG = 30
_LARGER_BY_HALF_POINTS = 3
_ENOUGH_STYLED = 3

_DIVISION = re.compile(r"^第\s*([0-9一二三四五六七八九十百零〇]+)\s*([编篇部章节条])(?:分)?\s*(.*)$")
_ANNEX = re.compile(
    r"^(?:附\s*录|附件|Annex|Appendix|Chapter)\s*[A-Z0-9一二三四五六七八九十]{1,3}(?![A-Za-z])\s*[：:、.]?\s*(.*)$"
)
_DECIMAL = re.compile(r"^(\d{1,2}(?:[.．]\d{1,2}){0,4})([.．、]?\s*)(\D.*)$")
_COUNTED = re.compile(r"^([一二三四五六七八九十]{1,3})[、.．]\s*(.+)$")
_BRACKETED = re.compile(r"^[（(]([一二三四五六七八九十]{1,3})[）)]\s*(.+)$")
_DIVISION_LEVELS = {"编": 1, "篇": 1, "部": 1, "章": 1, "节": 2, "条": 3}

_SENTENCE = re.compile(r"[。；;，,！？!?\n]|[:：、.…]$|[:：]\s*\S|\t|\.{3,}|…")
# A numbered line that stands out may list its subjects (5.2 Roles, responsibilities and authorities; 2 Part A: Design).
_SENTENCE_OF_STRONG = re.compile(r"[。；;！？!?\n]|[:：、.…，,]$|\t|\.{3,}|…|[a-z]{2,}\. [A-Z]")
_QUANTITY = re.compile(
    r"^(?:%|％|个|小时|分钟|秒|天|万|元|倍|级(?!别)|次(?!序)|年(?!度)|月(?!度)|日(?!常)|号|人$|台$|周$|[kKMGT]B)"
)
_WORDS = re.compile(r"[\u3400-\u9fff]|[A-Za-z][A-Za-z'’-]*")
_DATE_OR_NUMBER = re.compile(r"^[\d\s年月日./:：\-—–~至到第共页版A-Za-z]*\d[\d\s年月日./:：\-—–~第共页版]*$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`number` is empty for lines without one; `kind` tells numbering systems apart."""

    level: int
    kind: str
    number: tuple[int, ...]
    strong: bool
    larger: bool


def heading_levels(pieces: Sequence[Piece]) -> list[int]:
    """The heading level of every piece (0: none), stated or guessed by look."""
    levels = [piece.level for piece in pieces]
    body_size = _body_size(pieces)
    candidates = [_candidate(piece, body_size) for piece in pieces]
    styled = sum(1 for level in levels if level)
    last: tuple[int, ...] = ()
    numbered = 0
    for index, candidate in enumerate(candidates):
        if levels[index]:
            last = _decimal(pieces[index].text) or last
            continue
        if candidate is None or not candidate.kind:
            continue
        if styled >= _ENOUGH_STYLED and not candidate.strong:
            continue
        plausible = candidate.strong or not _is_listed(candidates, index)
        if candidate.kind == "decimal" and not candidate.strong:
            plausible = plausible and _follows(last, candidate.number)
        if plausible:
            levels[index] = candidate.level
            numbered += 1
            last = candidate.number if candidate.kind == "decimal" else last
    if styled < _ENOUGH_STYLED:
        _add_unnumbered(levels, candidates, pieces, bold_counts=numbered < _ENOUGH_STYLED)
    return levels


def _candidate(piece: Piece, body_size: int) -> _Candidate | None:
    look, text = piece.look, piece.text
    if look is None or len(text) > 100:
        return None
    larger = look.size >= body_size + _LARGER_BY_HALF_POINTS
    strong = look.bold or larger
    level, kind, number, rest = _parse(text)
    sentence = _SENTENCE_OF_STRONG if strong and kind else _SENTENCE
    if sentence.search(rest) or (not rest and kind not in ("division", "annex")):
        return None
    weight = sum(1 if word[0] >= "\u3400" else 2 for word in _WORDS.findall(rest))
    if weight > (_HEAVIEST_STRONG if strong else _HEAVIEST_PLAIN):
        return None
    if not kind and (not strong or weight < 2 or _DATE_OR_NUMBER.match(text)):
        return None
    return _Candidate(level, kind, number, strong, larger)


def _parse(text: str) -> tuple[int, str, tuple[int, ...], str]:
    """Level, numbering system, decimal number and title of a line."""
    if found := _DIVISION.match(text):
        return _DIVISION_LEVELS[found[2]], "division", (), found[3]
    if found := _ANNEX.match(text):
        return 1, "annex", (), found[1]
    if found := _COUNTED.match(text):
        return 1, "counted", (), found[2]
    if found := _BRACKETED.match(text):
        return 2, "bracketed", (), found[2]
    found = _DECIMAL.match(text)
    if found and not _QUANTITY.match(found[3]) and not re.match(r"[)）\]:：/~～\-—–%＋+]", found[3]):
        number = _decimal(text)
        if number:
            return len(number), "decimal", number, found[3]
    return 1, "", (), text


def _decimal(text: str) -> tuple[int, ...]:
    found = _DECIMAL.match(text)
    if not found:
        return ()
    parts = re.split(r"[.．]", found[1])
    if any(len(part) > 1 and part.startswith("0") for part in parts):
        return ()
    return tuple(int(part) for part in parts)


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number can come next in a document's chapters; one may be left out."""
    depth = len(number)
    if not last:
        return number[0] <= 1 and all(part <= 1 for part in number)
    if depth == len(last) + 1:
        return number[:-1] == last and number[-1] <= 1
    if depth > len(last):
        return False
    return number[:-1] == last[: depth - 1] and 1 <= number[-1] - last[depth - 1] <= 2


def _is_listed(candidates: Sequence[_Candidate | None], index: int) -> bool:
    """Whether a neighbour has the same kind of number: then both are items of a list."""
    here = candidates[index]
    neighbours = (candidates[index - 1] if index else None, *candidates[index + 1 : index + 2])
    return here is not None and any(
        other is not None and other.kind == here.kind and other.level == here.level and not other.strong
        for other in neighbours
    )


def _add_unnumbered(
    levels: list[int], candidates: Sequence[_Candidate | None], pieces: Sequence[Piece], bold_counts: bool
) -> None:
    """Larger lines, and bold ones where nothing is numbered, if plain text follows them."""
    chosen = [
        index
        for index, candidate in enumerate(candidates)
        if candidate is not None
        and not candidate.kind
        and not levels[index]
        and (candidate.larger or bold_counts)
        and _has_text_below(index, candidates, levels, pieces)
    ]
    any_larger = any(levels) or any(_larger(candidates[index]) for index in chosen)
    for index in chosen:
        levels[index] = 2 if any_larger and not _larger(candidates[index]) else 1


def _larger(candidate: _Candidate | None) -> bool:
    return candidate is not None and candidate.larger


def _has_text_below(
    index: int, candidates: Sequence[_Candidate | None], levels: Sequence[int], pieces: Sequence[Piece]
) -> bool:
    below = index + 1
    return below < len(pieces) and (candidates[below] is None or bool(levels[below]))


def _body_size(pieces: Sequence[Piece]) -> int:
    """The size in half-points that most letters have."""
    sizes: Counter[int] = Counter()
    for piece in pieces:
        if piece.look is not None:
            sizes[piece.look.size] += len(piece.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0
