"""Archives in several volumes: which files belong together, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class _Form(NamedTuple):
    """How programs name volumes: `first` is the lowest number, `named` makes a name of stem, number and width. `alone`
    ends the name of the one without a number, which stands before (rar) or after all others (zip)."""

    pattern: re.Pattern[str]
    first: int
    named: str
    alone: str = ""
    alone_is_last: bool = False


_FORMS = (
    _Form(re.compile(r"(.+)\.part(\d{1,4})\.rar", re.I), 1, "{stem}.part{number:0{width}}.rar"),
    _Form(re.compile(r"(.+\.(?:7z|zip|rar|tar|t?gz|t?bz2|t?xz))\.(\d{3,4})", re.I), 1, "{stem}.{number:0{width}}"),
    _Form(re.compile(r"(.+)\.z(\d{2,3})", re.I), 1, "{stem}.z{number:0{width}}", ".zip", alone_is_last=True),
    _Form(re.compile(r"(.+)\.r(\d{2,3})", re.I), 0, "{stem}.r{number:0{width}}", ".rar"),
)


@dataclass(frozen=True, slots=True)
class VolumeSet:
    """The volumes of one archive: `parts` without a hole and in the order of their bytes, `main` the one in whose name
    the archive is read, `beyond` those after a hole. `missing` fills the hole; `following` would come after the last."""

    main: str
    parts: tuple[str, ...]
    beyond: tuple[str, ...] = ()
    missing: str = ""
    following: str = ""


def volume_sets(paths: Iterable[str]) -> list[VolumeSet]:
    """The sets among files, which may lie in different folders."""
    paths = list(paths)
    by_name = {path.lower(): path for path in paths}
    numbered: dict[tuple[str, int], dict[int, str]] = {}
    for path in paths:
        for form, how in enumerate(_FORMS):
            if found := how.pattern.fullmatch(path):
                numbered.setdefault((found[1].lower(), form), {}).setdefault(int(found[2]), path)
                break
    return [_set(_FORMS[form], by_name, volumes) for (_, form), volumes in sorted(numbered.items())]


def _set(form: _Form, by_name: dict[str, str], volumes: dict[int, str]) -> VolumeSet:
    numbers = sorted(volumes)
    found = form.pattern.fullmatch(volumes[numbers[0]])
    assert found
    stem, width = found[1], len(found[2])

    def named(number: int) -> str:
        return form.named.format(stem=stem, number=number, width=width)

    alone = by_name.get(f"{stem}{form.alone}".lower()) if form.alone else None
    hole = next((number for number in range(form.first, numbers[-1]) if number not in volumes), None)
    begun_elsewhere = alone is not None and not form.alone_is_last
    first_missing = hole is not None and hole < numbers[0] and not begun_elsewhere
    run = [number for number in numbers if hole is None or first_missing or number < hole]
    parts = [volumes[number] for number in run]
    beyond = tuple(volumes[number] for number in numbers[len(run) :])
    missing = "" if hole is None else named(hole)
    if not form.alone:
        return VolumeSet(parts[0], tuple(parts), beyond, missing, named(numbers[-1] + 1))
    if alone is None:
        return VolumeSet(parts[0], tuple(parts), beyond, f"{stem}{form.alone}")
    if not form.alone_is_last:
        return VolumeSet(alone, (alone, *parts), beyond, missing, named(numbers[-1] + 1))
    if missing:  # what lies where cannot be told from the last volume alone
        return VolumeSet(alone, (alone,), (*parts, *beyond), missing)
    return VolumeSet(alone, (*parts, alone))


def plain_name(path: str) -> str:
    """The archive's name without the number of its volume."""
    return re.sub(r"\.part\d{1,4}(?=\.rar$)|\.\d{3,4}$", "", path, flags=re.I)
