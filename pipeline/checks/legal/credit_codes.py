"""Unified social credit codes that cannot be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import product

from rapidfuzz.distance import Levenshtein

from pipeline.checks.legal.own_licences import own_licences
from pipeline.checks.registry import TALK, AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, Fact, Words

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CONFUSED = {
    "O": "0",
    "I": "1",
    "S": "5",
    "Z": "2",
    "8": "B",
    "B": "8",
    "0": "D",
    "D": "0",
    "5": "S",
    "2": "Z",
    "1": "I",
}
_CODE_LENGTH = 18
_SLIPS = 3  # characters of a code that are written otherwise


def valid_code(code: str) -> bool:
    """The check digit of a unified social credit code (GB 32100-2015)."""
    if len(code) != 18 or any(char not in _ALPHABET for char in code):
        return False
    total = sum(_ALPHABET.index(char) * pow(3, place, 31) for place, char in enumerate(code[:17]))
    return _ALPHABET[(31 - total % 31) % 31] == code[17]


def valid_if_misread(code: str) -> bool:
    """Would one or two letters that OCR confuses make the code right?"""
    places = [i for i, char in enumerate(code) if char in _CONFUSED]
    for first, second in product(places, repeat=2):
        chars = list(code)
        for place in {first, second}:
            chars[place] = _CONFUSED[chars[place]]
        if valid_code("".join(chars)):
            return True
    return False


@check("L-01")
def credit_code_invalid(assessed: AssessedSet) -> Iterator[Contradiction]:
    wrong: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    ours = {
        fact.value
        for one in own_licences(assessed)
        for fact in one.facts
        if fact.name == "uscc" and valid_code(fact.value)
    }
    for one in assessed.analyses:
        for fact in one.facts:
            if fact.name != "uscc" or (one.kind in TALK and not _nearly_ours(fact.value, ours)):
                continue
            misread = one.ocr_pages > 0 and valid_if_misread(fact.value)
            if not valid_code(fact.value) and not misread:
                wrong[fact.value].append((one, fact))
    for code, seen in sorted(wrong.items()):
        paths = sorted({one.path for one, _ in seen})
        length = (
            Words("", "")
            if len(code) == _CODE_LENGTH
            else Words(f"为 {len(code)} 位，应为 18 位", f"has {len(code)} characters, not 18")
        )
        yield Contradiction(
            code,
            Words(f"统一社会信用代码 {code} {length.zh or '校验位不符'}：{named(paths)}", f"the credit code {code} {length.en or 'fails its check digit'}: {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen], requirement="L01",
        )  # fmt: skip


def _nearly_ours(code: str, ours: Set[str]) -> bool:
    """A slip of the house's own code, which no paper of whatever kind has by chance."""
    return any(Levenshtein.distance(code, right, score_cutoff=_SLIPS) <= _SLIPS for right in ours)
