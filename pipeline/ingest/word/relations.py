"""What the parts of an Office file are and how they lead to one another."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from pipeline.ingest.word.parsing import parse_packed
from pipeline.ingest.zip_directory import Packed

_REMEMBERED = 32
_PLAIN_TARGET = re.compile(r"\w+(?:/\w+)*\.\w+$")


class Relationship(NamedTuple):
    """`kind` is the last word of the type ("header"); `target` a part name, or "" if external."""

    id: str
    kind: str
    target: str


@lru_cache(_REMEMBERED)
def shared_types(part: Packed) -> dict[str, str] | None:
    """Content types by part, of a listing without fault. Files of one program share them, and they are parsed once."""
    root = parse_packed(part)
    return None if root is None else types_of(root)


@lru_cache(_REMEMBERED)
def shared_relationships(folder: str, part: Packed) -> dict[str, Relationship] | None:
    """As `Package.relationships`, of a part without fault."""
    root = parse_packed(part)
    return None if root is None else relationships_of(folder, root)


def types_of(root: etree._Element | None) -> dict[str, str]:
    """Where a part is listed twice, the last one counts."""
    return {
        part_key(override.get("PartName", "")): override.get("ContentType", "")
        for override in (() if root is None else root)
    }


def relationships_of(folder: str, root: etree._Element | None) -> dict[str, Relationship]:
    found: dict[str, Relationship] = {}
    for element in () if root is None else root:
        identifier, target = element.get("Id", ""), element.get("Target", "")
        kind = element.get("Type", "").rsplit("/", 1)[-1]
        external = element.get("TargetMode", "").lower() == "external"
        found[identifier] = Relationship(identifier, kind, "" if external else _absolute(folder, target))
    return found


def part_key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _absolute(folder: str, target: str) -> str:
    if _PLAIN_TARGET.match(target):
        return f"{folder}/{target}" if folder else target
    target = unquote(target).replace("\\", "/")
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
