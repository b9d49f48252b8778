"""Styles and lists of a file; files made from one template share them, and they are digested once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.ingest.word.heads import head_of
from pipeline.ingest.word.numbering import Lists, read_numbering_styles
from pipeline.ingest.word.package import Package
from pipeline.ingest.word.parsing import parse_clean, parse_packed, transitional, utf8
from pipeline.ingest.word.relations import shared_relationships, shared_types
from pipeline.ingest.word.shapes import shape_of
from pipeline.ingest.word.styles import Styles, without_table_styles
from pipeline.ingest.zip_directory import Packed

_TEMPLATES_REMEMBERED = 8


def read_styles(package: Package, part: str) -> tuple[Styles, Mapping[str, str]]:
    """The styles, and the list id by numbering style. What is wrong with the part goes to the package."""
    stored = package.packed(part) if part else None
    shared = None if stored is None else _shared_styles(stored)
    if shared is not None:
        return shared
    data = package.part_bytes(part) if part else None
    root = package.parse(part, without_table_styles(data) if data else data)
    return Styles(root), read_numbering_styles(root)


def read_lists(package: Package, part: str, style_lists: Mapping[str, str]) -> Lists:
    """The lists of a numbering part. What is wrong with the part goes to the package."""
    stored = package.packed(part) if part else None
    shared = None if stored is None else _shared_lists(stored, tuple(style_lists.items()))
    return shared or Lists(package.xml(part) if part else None, style_lists)


def forget_templates() -> None:
    """Start as a new process does. For measurements."""
    _shared_styles.cache_clear()
    _shared_lists.cache_clear()
    shared_types.cache_clear()
    shared_relationships.cache_clear()
    shape_of.cache_clear()
    head_of.cache_clear()


@lru_cache(_TEMPLATES_REMEMBERED)
def _shared_styles(part: Packed) -> tuple[Styles, Mapping[str, str]] | None:
    data = part.unpacked()
    root = None if data is None else parse_clean(transitional(without_table_styles(utf8(data))))
    return None if root is None else (Styles(root), read_numbering_styles(root))


@lru_cache(_TEMPLATES_REMEMBERED)
def _shared_lists(part: Packed, style_lists: tuple[tuple[str, str], ...]) -> Lists | None:
    root = parse_packed(part)
    return None if root is None else Lists(root, dict(style_lists))
