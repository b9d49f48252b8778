"""When two names of companies are meant for one: places, trade names and legal forms of Chinese and English firms."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from rapidfuzz import fuzz

from pipeline.text.normal import company_key
from pipeline.text.provinces import PROVINCES

_SAME_HEAD = 4  # characters: a place without "city" and a proper name
_TRADE_NAME = 2  # characters: the shortest proper name of a Chinese firm
_FORM_ABROAD = re.compile(
    r"\b(?:Inc|GmbH|plc|PLC|AG|SE|B\.?V|N\.?V|S\.?A|S\.?p\.?A|LLC|Corporation|Corp|Pte\.? Ltd|Pty\.? Ltd|AB|ASA|Oyj?)\.?$"
)
# 甘肃省, 兰州市; a province is often named without its last word, and its firms leave it out again.
_PLACE = re.compile(rf"^(?:[\u4e00-\u9fff]{{2,3}}(?:省|市|区|县)|(?:{PROVINCES})(?=[\u4e00-\u9fff]{{6}}))+")
_LEGAL_FORM = re.compile(r"(?:股份|集团|有限责任|有限)+公司$|co ?ltd$|companylimited$|limited$|ltd$|inc$|llc$")


def of_one_form(one: str, other: str, alike: float) -> bool:
    """A slip of a name, with the same legal form and the same place or none: the group's companies differ in these."""
    first, second = company_key(one), company_key(other)
    forms, places = ({frozenset(p.findall(name)) for name in (first, second)} for p in (_LEGAL_FORM, _PLACE))
    return len(forms) == len(places) == 1 and almost(first, second, alike)


def of_another_law(name: str, holders: Sequence[str]) -> bool:
    """Ashcombe Inc. beside Ashcombe Technology (Hefei) Co., Ltd.: the parent abroad, by a form of company that is not ours."""
    form = _FORM_ABROAD.search(name)
    return form is not None and not any(_FORM_ABROAD.search(holder) for holder in holders)


def much_alike(one: str, other: str, alike: float) -> bool:
    """Alike in what is proper to the names, without the legal form that most companies share."""
    first, second = _proper(one), _proper(other)
    return almost(one, other, alike) or first[:_SAME_HEAD] == second[:_SAME_HEAD] or _place_left_out(first, second)


def almost(one: str, other: str, alike: float) -> bool:
    """Alike in what is proper to two names, by a likeness of 100."""
    return fuzz.ratio(_proper(one), _proper(other)) >= alike


def from_its_head(key: str, licensed: Set[str]) -> str:
    """A name without words of its sentence before it: from where it begins as the licensed one does."""
    for name in licensed:
        at = key.find(name[:_TRADE_NAME])
        if at > 0 and not name.isascii():
            return key[at:]
    return key


def same_trade_name(one: str, other: str) -> bool:
    """The same proper name in the same place, whatever trade is named beside it: of two papers of one house, one is wrong."""
    return not one.isascii() and _proper(one)[:_TRADE_NAME] == _proper(other)[:_TRADE_NAME]


def _place_left_out(one: str, other: str) -> bool:
    """Whether one of two Chinese names has the town at its head, without the word for it, and goes on as the other begins."""
    if one.isascii() or other.isascii():
        return False
    heads = [(name[:_SAME_HEAD], name[_TRADE_NAME:][:_SAME_HEAD]) for name in (one, other)]
    (whole, rest), (its_whole, its_rest) = heads
    return min(map(len, (whole, its_whole))) == _SAME_HEAD and (rest == its_whole or its_rest == whole)


def _proper(name: str) -> str:
    return _LEGAL_FORM.sub("", _PLACE.sub("", name))
