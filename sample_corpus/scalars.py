"""YAML that keeps every scalar as written, so that a version 1.10 or a time 09:30 survives."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import yaml

from sample_corpus.values import CellValue

_NULLS = ("", "~", "null")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?")
_INTEGER = re.compile(r"-?(0|[1-9]\d{0,14})")
_DECIMAL = re.compile(r"-?\d+\.\d+")


class Plain(str):
    """An unquoted scalar: it may be typed; a quoted one is always text."""

    __slots__ = ()


class _Loader(yaml.BaseLoader):
    def construct_scalar(self, node: Any) -> str:
        return Plain(node.value) if node.style is None else str(node.value)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key '{key.value}' stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def load(text: str, first_line: int = 1) -> Any:
    """The YAML value of `text`; scalars are `Plain` or `str`. Raises ValueError with a line number."""
    try:
        return yaml.load(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + first_line}: " if mark else ""
        raise ValueError(f"{where}{error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def is_null(value: object) -> bool:
    return value is None or (isinstance(value, Plain) and value in _NULLS)


def typed(value: str) -> CellValue:
    """The value of a sheet's cell. Raises ValueError for a date that no calendar has."""
    if not isinstance(value, Plain):
        return value or None
    if value in _NULLS:
        return None
    if value in ("true", "false"):
        return value == "true"
    if _INTEGER.fullmatch(value):
        return int(value)
    if _DECIMAL.fullmatch(value):
        return float(value)
    if _DATE.fullmatch(value) or _MOMENT.fullmatch(value):
        try:
            return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
        except ValueError as error:
            raise ValueError(f"'{value}' is no date; quote it to keep it as text") from error
    return str(value)
