"""JSON as text: an indent of two, written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import msgspec


def written(whole: Mapping[str, object]) -> Iterator[bytes]:
    """JSON with an indent of two. What is given as an iterator is made and written one by one: of a large drive it is
    not all in memory at once."""
    before = b"{\n"
    for key, value in whole.items():
        yield before + f'  "{key}": '.encode()
        before = b",\n"
        if not isinstance(value, Iterator):
            yield _indented(value, b"  ")
            continue
        first = next(value, None)
        if first is None:
            yield b"[]"
            continue
        yield b"[\n    " + _indented(first, b"    ")
        for one in value:
            yield b",\n    " + _indented(one, b"    ")
        yield b"\n  ]"
    yield b"\n}\n"


def _indented(value: object, by: bytes) -> bytes:
    """Line breaks within strings are written as escapes, so that those in the text are all between values.

    Python writes the values, msgspec the line breaks: Python alone does both many times as slowly.
    """
    try:
        written = msgspec.json.format(json.dumps(value, ensure_ascii=False, allow_nan=False).encode(), indent=2)
    except UnicodeEncodeError:  # a lone surrogate, of a file name that is no text
        written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False).encode("utf-8", "backslashreplace")
    return written.replace(b"\n", b"\n" + by)
