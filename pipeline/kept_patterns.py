"""Patterns as `re` compiled them, kept beside the modules as Python keeps those: to compile some three thousand anew
takes a third of what a small client's scan costs.

A pattern's code depends on its text, its flags and Python alone, so that nothing that is kept can be outdated. Where `re`
is built otherwise than it is today, or nothing may be written, patterns are compiled as ever.
"""

from __future__ import annotations

import hashlib
import importlib.util
import marshal
import os
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_DIGEST = 32  # bytes, before what is kept
_MOST_IDLE = 2  # times as many as are used
_CODE = "I"  # one number of a pattern's code

_Key = tuple[str | bytes, int]
_Made = tuple[int, bytes, int, dict[str, int]]  # flags, code, number of groups, groups by name

_compiler: Any = getattr(re, "_compiler", None)
_sre: Any = importlib.import_module("_sre") if _compiler else None


@contextmanager
def patterns_kept(name: str, folder: Path | None = None) -> Iterator[None]:
    """Inside, what `re` compiles is taken from what was kept under this name; what is new is kept for the next process."""
    if not _as_today():
        yield
        return
    folder = folder or Path(importlib.util.cache_from_source(__file__)).parent
    file = folder / f"{name}.{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}.patterns"
    known = _read(file)
    used: dict[_Key, _Made] = {}
    compiled_as_ever = _compiler.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, (str, bytes)) or flags & re.DEBUG:
            return compiled_as_ever(pattern, flags)
        key = (pattern, int(flags))
        made = used[key] = known.get(key) or _made(pattern, flags)
        return _pattern_of(pattern, made)

    _compiler.compile = compiled
    try:
        yield
    finally:
        _compiler.compile = compiled_as_ever
    if used.keys() - known.keys():  # what was kept for modules that are long gone goes once it is most of it
        _write(file, known | used if len(known) <= _MOST_IDLE * len(used) else used)


def _as_today() -> bool:
    """Whether a pattern can be made of what is kept: `re` promises none of this."""
    if not sys.implementation.cache_tag:
        return False
    try:
        example = "(?P<word>[a-z]+)"
        made = _made(example, 0)
        return array(_CODE).itemsize == _sre.CODESIZE and bool(_pattern_of(example, made) == re.compile(example))
    except (AttributeError, TypeError, ValueError, RuntimeError):
        return False


def _made(pattern: str | bytes, flags: int) -> _Made:
    """What `re` makes of a pattern, as it does itself."""
    parsed = _compiler._parser.parse(pattern, flags)
    code = array(_CODE, _compiler._code(parsed, flags)).tobytes()
    return flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict)


def _pattern_of(pattern: str | bytes, made: _Made) -> Any:
    flags, code, groups, numbers = made
    names: list[str | None] = [None] * (groups + 1)
    for name, number in numbers.items():
        names[number] = name
    return _sre.compile(pattern, flags, array(_CODE, code).tolist(), groups, numbers, tuple(names))


def _read(file: Path) -> dict[_Key, _Made]:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    whole = hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]
    return marshal.loads(data[_DIGEST:]) if whole else {}


def _write(file: Path, used: dict[_Key, _Made]) -> None:
    if sys.dont_write_bytecode:
        return
    data = marshal.dumps(used)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(hashlib.sha256(data).digest() + data)
        os.replace(beside, file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
