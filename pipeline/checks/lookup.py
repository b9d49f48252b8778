"""Finding the file that a number or a title speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from pipeline.text import bare
from pipeline.values import Analysis

_NEAR = 86.0
_NOISE = re.compile(r"v?\d+(?: \d+)*$|终稿|副本|定稿|盖章版|修订稿|final$|copy of")
_COMPANY = re.compile(r"^.{2,16}?(?:有限公司|公司)")


def number_key(number: str) -> str:
    """A document number for comparison: letters and digits only."""
    return re.sub(r"[^0-9a-z]", "", bare(number))


def title_key(title: str) -> str:
    """A title for comparison: bare, without company name, version and words such as 终稿."""
    title = re.sub(r"\.(?:docx?|docm|dotx|pdf|xlsx?|md|txt|html?|csv)$", "", title)
    return _NOISE.sub("", _COMPANY.sub("", bare(title))).strip()


class Inventory:
    """The numbers and titles of the files of a set, and of what stands in their lists' file column."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self._numbers: set[str] = set()
        self._titles: set[str] = set()
        families: Counter[str] = Counter()
        for one in analyses:
            numbers = {number_key(f.value) for f in one.facts if f.name.startswith("number.")} | {
                number_key(one.number)
            }
            self._numbers |= numbers - {""}
            families.update({re.split(r"\d", number)[0] for number in numbers if number})
            name = one.path.rsplit("/", 1)[-1]
            self._titles |= {title_key(one.title), title_key(name), *_parts(name)} - {""}
        self._families = {family for family, count in families.items() if count >= 3 and len(family) >= 2}
        self._title_list = sorted(self._titles)

    def own_number(self, number: str) -> bool:
        """Is this of the organisation's own numbering?"""
        return re.split(r"\d", number_key(number))[0] in self._families

    def find(self, number: str, title: str) -> bool:
        key = number_key(number)
        if key and key in self._numbers:
            return True
        wanted = title_key(title)
        if not wanted:
            return False
        if wanted in self._titles or any(wanted in known for known in self._title_list if len(wanted) >= 4):
            return True
        return process.extractOne(wanted, self._title_list, scorer=fuzz.ratio, score_cutoff=_NEAR) is not None


def _parts(name: str) -> set[str]:
    """A file name without the number before its title."""
    words = re.split(r"[\s_]+", re.sub(r"\.\w+$", "", name))
    return {title_key(word) for word in words if len(word) >= 4}
