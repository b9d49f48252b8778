"""Names of one word: Incidents, 供应商, "How we look after suppliers", "Incidents, requests and problems".

They say a subject only where they are the whole of a title, of a sheet's name or of a heading; whether the text bears
them out is for the caller to judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.catalogue import Catalogue, ShortName
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.joined import segments
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.translated import as_others_say
from pipeline.text.normal import normal
from pipeline.text.rare import Rare, finder

_LONGEST = 80
_MOST_PARTS = 5
_LONG_CHINESE, _LONG_ENGLISH = 3, 8  # 可用性, continuity: not 问题 and 变更, which may be anybody's
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")  # 事件（归运行部）
_APART = re.compile(r"\s*(?:,|/|&|\+|、|和|与|及|;|\band\b)\s*")

_Frame = tuple[Callable[[str], re.Match[str] | None], re.Pattern[str]]


class ShortNames:
    """The short names of a catalogue. Built once per process."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._subjects: dict[str, ShortName] = {}
        for one in catalogue.short_names:
            for word in (*one.zh, *one.en):
                self._subjects.setdefault(name_key(word), one)
        self._beside = {name_key(word): one for one in catalogue.short_names for word in one.beside}
        self.record_of: dict[str, str] = {}  # the usual record of a process
        for one in catalogue.short_names:
            self.record_of.setdefault(one.process, one.record)
        frames = catalogue.name_frames
        self._before, self._rules_after, self._records_after = (
            tuple((_finder(frame), frame) for frame in each)
            for each in (frames.before, frames.rules_after, frames.records_after)
        )
        self.inside = frozenset(one.process for one in catalogue.short_names if one.inside)

    def named(self, name: str) -> tuple[ShortName, ...]:
        """The subjects that `name` consists of; none if anything else stands in it."""
        cleaned = as_others_say(clean(name))
        if not cleaned or len(cleaned) > _LONGEST:
            return ()
        if whole := self._subject(name_key(cleaned)):
            return (whole,)
        parts = [part for part in _APART.split(normal(cleaned)) if part]
        if 2 <= len(parts) <= _MOST_PARTS:
            first = self.unframed(name_key(parts[0]))
            last = _without(name_key(parts[-1]), self._rules_after)
            keys = (first, *map(name_key, parts[1:-1]), last)
            found = [self._subject(key) for key in keys]
            if any(one and one.inside for one in found):
                found = [one or self._beside.get(key) for one, key in zip(found, keys, strict=True)]
            if all(found):
                return tuple(dict.fromkeys(one for one in found if one))
        if whole := self._subject(self.unframed(name_key(cleaned))):
            return (whole,)
        outside = _BRACKETED.sub("", cleaned)
        for segment in (*segments(cleaned), *((outside,) if outside != cleaned else ())):
            if whole := self._subject(name_key(segment)):
                return (whole,)
        return ()

    def within(self, name: str) -> frozenset[str]:
        """The processes whose long words stand anywhere in `name`, for who knows already what it can be about."""
        key = name_key(name)
        return frozenset(one.process for word, one in self._subjects.items() if _is_long(word) and word in key)

    def unframed(self, key: str) -> str:
        """A name in compared form without "how we handle" before it; the same if nothing is left."""
        return _without(key, self._before)

    def _subject(self, key: str) -> ShortName | None:
        if known := self._subjects.get(key):
            return known
        for frames in (self._rules_after, self._records_after):
            if known := self._subjects.get(_without(key, frames)):
                return known
        return None


def _is_long(word: str) -> bool:
    return len(word) >= (_LONG_ENGLISH if word.isascii() else _LONG_CHINESE)


def _finder(frame: re.Pattern[str]) -> Callable[[str], re.Match[str] | None]:
    """What finds a frame in a name, where most names have none."""
    find = finder(frame)
    return find if find == frame.match else Rare(frame.pattern, frame.flags).search


def _without(key: str, frames: Sequence[_Frame]) -> str:
    for find, frame in frames:
        if find(key) and (left := frame.sub("", key).strip()) and left != key:
            return left
    return key
