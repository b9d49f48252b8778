"""Pictures of signatures in workbooks: each beside or in a cell that asks to be signed."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, normpath

from pipeline.entities.file_facts import SEAL, SIGNING
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

_LEAST_PICTURE, _MOST_PICTURE = 200, 3_000_000  # bytes
_MOST_PART = 10_000_000
_SHEET = re.compile(r'<sheet\b[^>]*?name="(?P<name>[^"]+)"[^>]*?r:id="(?P<id>[^"]+)"')
_ANCHOR = re.compile(
    r"<(?:\w+:)?from>.*?<(?:\w+:)?col>(?P<col>\d+)</.*?<(?:\w+:)?row>(?P<row>\d+)</.*?r:embed=\"(?P<id>[^\"]+)\"", re.S
)
_RELATION = re.compile(r"<Relationship\b[^>]*?>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)$")
_NEAR = 2  # columns to the left in which the label stands


def signatures_in_sheets(data: bytes, path: str, content: Content) -> Iterator[Fact]:
    """picture.signature: the digest of each such picture; the label beside it as quote."""
    if not path.lower().endswith((".xlsx", ".xlsm")) or b"xl/media/" not in data:
        return
    labels = {
        (sheet, *at): text
        for sheet, address, text in _cells(content)
        if SIGNING.search(text) and not SEAL.search(text) and (at := _place(address))
    }
    if not labels:
        return
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            seen: set[str] = set()
            for sheet, col, row, target in _pictures(package):
                label = next((labels[key] for at in range(_NEAR + 1) if (key := (sheet, col - at, row)) in labels), "")
                if label and _LEAST_PICTURE <= package.getinfo(target).file_size <= _MOST_PICTURE:
                    digest = hashlib.sha256(package.read(target)).hexdigest()[:16]
                    if digest not in seen:
                        seen.add(digest)
                        yield Fact("picture.signature", digest, sheet, quote(label))
    except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return  # the reader has said what is wrong with the file


def _cells(content: Content) -> Iterator[tuple[str, str, str]]:
    """(sheet, address, text) of each cell, also of one that stands alone in its row and is read as a line."""
    for block in content.blocks:
        if not block.rows:
            yield block.place.sheet, str(block.place).rpartition("!")[2], block.text
        yield from ((block.place.sheet, each.address, each.text) for row in block.rows for each in row)


def _pictures(package: zipfile.ZipFile) -> Iterator[tuple[str, int, int, str]]:
    """(sheet, column, row, part) of each picture, counted from one."""
    parts = _relations(package, "xl/workbook.xml")
    for match in _SHEET.finditer(_read(package, "xl/workbook.xml")):
        sheet = parts.get(match["id"], "")
        for drawing in _relations(package, sheet).values() if sheet else ():
            if "drawing" in drawing and drawing.endswith(".xml") and drawing in package.namelist():
                images = _relations(package, drawing)
                for anchor in _ANCHOR.finditer(_read(package, drawing)):
                    if target := images.get(anchor["id"]):
                        yield match["name"], int(anchor["col"]) + 1, int(anchor["row"]) + 1, target


def _read(package: zipfile.ZipFile, name: str) -> str:
    if package.getinfo(name).file_size > _MOST_PART:
        return ""
    return package.read(name).decode("utf-8", "replace")


def _relations(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    where = f"{folder}/_rels/{name}.rels"
    if where not in package.namelist():
        return {}
    found: dict[str, str] = {}
    for relation in _RELATION.findall(_read(package, where)):
        given = dict(_ATTRIBUTE.findall(relation))
        target = given.get("Target", "")
        if given.get("TargetMode") != "External":
            found[given.get("Id", "")] = (
                target.lstrip("/") if target.startswith("/") else normpath(f"{dirname(part)}/{target}")
            )
    return found


def _place(address: str) -> tuple[int, int] | None:
    """(column, row) of "B7", counted from one."""
    match = _ADDRESS.search(address)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return column, int(match[2])
