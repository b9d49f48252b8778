"""Checked access to the keys of a source's mapping. Every method raises ValueError with what is wrong."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from sample_corpus.scalars import is_null
from sample_corpus.values import DEFAULT_MOMENT, Properties

_FORBIDDEN = {chr(code) for code in range(32)} - {"\n", "\t"} | {"\ufffe", "\uffff"}


class Fields:
    """A mapping whose keys are all in `known`; a key with a null value counts as absent."""

    def __init__(self, value: object, known: Sequence[str], where: str) -> None:
        if not isinstance(value, Mapping):
            raise ValueError(f"{where} is no mapping of keys to values")
        unknown = [str(key) for key in value if key not in known]
        if unknown:
            raise ValueError(f"{where} has the unknown key '{unknown[0]}' (known: {', '.join(known)})")
        self._where = where
        self._values: dict[str, Any] = {key: each for key, each in value.items() if not is_null(each)}

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def raw(self, key: str) -> Any:
        if key not in self._values:
            raise ValueError(f"{self._where} has no '{key}'")
        return self._values[key]

    def text(self, key: str, default: str = "") -> str:
        return as_text(self._values.get(key, default), f"'{key}'")

    def choice(self, key: str, choices: Sequence[str], default: str) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise ValueError(f"'{key}' is '{value}', not one of {', '.join(choices)}")
        return value

    def flag(self, key: str) -> bool:
        return self.choice(key, ("true", "false"), "false") == "true"

    def items(self, key: str) -> list[Any]:
        value = self._values.get(key, [])
        if not isinstance(value, list):
            raise ValueError(f"'{key}' is no list")
        return value

    def rows(self, key: str) -> list[list[Any]]:
        """A list of lists of scalars."""
        rows = self.items(key)
        for number, row in enumerate(rows, 1):
            if not isinstance(row, list):
                raise ValueError(f"'{key}' row {number} is no list: '{str(row)[:40]}'")
            for cell in row:
                as_text(cell, f"a cell in '{key}' row {number}")
        return rows

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        value = self._values.get(key, {})
        if not isinstance(value, Mapping):
            raise ValueError(f"'{key}' is no mapping of labels to values")
        return tuple((as_text(label, key), as_text(each, f"'{label}'")) for label, each in value.items())

    def target(self) -> str:
        """`to`: a path inside the client's folder, with "/"."""
        self.raw("to")
        value = self.text("to")
        path = PurePosixPath(value)
        if path.is_absolute() or ".." in path.parts or "\\" in value or str(path) != value or value == ".":
            raise ValueError(f"'to' is '{value}', not a plain path inside the client's folder")
        outer, within, inner = value.partition("!/")
        if within and not (outer.endswith(".zip") and inner):
            raise ValueError(f"'to' is '{value}', and only a .zip holds files")
        return value

    def encoding(self) -> str:
        value = self.text("encoding", "utf-8")
        try:
            codecs.lookup(value)
        except LookupError as error:
            raise ValueError(f"'encoding' is '{value}', which Python does not know") from error
        return value

    def moment(self, key: str, default: datetime) -> datetime:
        if key not in self._values:
            return default
        try:
            return datetime.fromisoformat(self.text(key)).replace(tzinfo=None)
        except ValueError as error:
            raise ValueError(f"'{key}' is '{self.text(key)}', not a date and time") from error

    def properties(self) -> Properties:
        known = ("title", "subject", "creator", "company", "last_modified_by", "created", "modified")
        inner = Fields(self._values.get("properties", {}), known, "'properties'")
        created = inner.moment("created", DEFAULT_MOMENT)
        texts = {key: inner.text(key) for key in known[:5]}
        return Properties(**texts, created=created, modified=inner.moment("modified", created))


def as_text(value: object, where: str) -> str:
    """A scalar as its text; a list or mapping is an error, and so is a sign that no file can hold."""
    if not isinstance(value, str):
        raise ValueError(f"{where} is no plain text but '{str(value)[:40]}'; quote it")
    check_signs(value)
    return "" if is_null(value) else str(value)


def check_signs(text: str) -> None:
    for sign in text:
        if sign in _FORBIDDEN:
            raise ValueError(f"holds the control character U+{ord(sign):04X}")
