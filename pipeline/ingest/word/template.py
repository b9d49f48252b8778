"""Styles and lists of a file; files made from one template share them, and they are digested once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.ingest.word.numbering import Lists, read_numbering_styles
from pipeline.ingest.word.package import Package
from pipeline.ingest.word.parsing import parse_clean
from pipeline.ingest.word.relations import shared_relationships, shared_types
from pipeline.ingest.word.styles import Styles, without_table_styles

_TEMPLATES_REMEMBERED = 8
_LARGEST_REMEMBERED_BYTES = 512 * 2**10


def read_styles(package: Package, part: str, data: bytes | None) -> tuple[Styles, Mapping[str, str]]:
    """The styles, and the list id by numbering style. What is wrong with the part goes to the package."""
    if data is not None and len(data) <= _LARGEST_REMEMBERED_BYTES:
        shared = _shared_styles(data)
        if shared is not None:
            return shared
    root = package.parse(part, without_table_styles(data) if data else data)
    return Styles(root), read_numbering_styles(root)


def read_lists(package: Package, part: str, data: bytes | None, style_lists: Mapping[str, str]) -> Lists:
    """The lists of a numbering part. What is wrong with the part goes to the package."""
    if data is not None and len(data) <= _LARGEST_REMEMBERED_BYTES:
        shared = _shared_lists(data, tuple(style_lists.items()))
        if shared is not None:
            return shared
    return Lists(package.parse(part, data), style_lists)


def forget_templates() -> None:
    """Start as a new process does. For measurements."""
    _shared_styles.cache_clear()
    _shared_lists.cache_clear()
    shared_types.cache_clear()
    shared_relationships.cache_clear()


@lru_cache(_TEMPLATES_REMEMBERED)
def _shared_styles(data: bytes) -> tuple[Styles, Mapping[str, str]] | None:
    root = parse_clean(without_table_styles(data))
    return None if root is None else (Styles(root), read_numbering_styles(root))


@lru_cache(_TEMPLATES_REMEMBERED)
def _shared_lists(data: bytes, style_lists: tuple[tuple[str, str], ...]) -> Lists | None:
    root = parse_clean(data)
    return None if root is None else Lists(root, dict(style_lists))
