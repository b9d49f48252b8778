"""The parts of an .xlsx package that hold more than cell values.

Tags are matched by local name, so that parts of all writers read alike.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from pipeline.ingest.sheets import binary
from pipeline.ingest.sheets.binary import SheetEntry
from pipeline.ingest.sheets.display import NumberFormat
from pipeline.ingest.tables import column_letters
from pipeline.ingest.word.parsing import transitional, utf8
from pipeline.values import Block, Place

_PERCENT = re.compile(r"0(?:\.(0+))?%")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_CELL_ADDRESS = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_WORKBOOK = re.compile(r"xl/workbook\d*\.(?:xml|bin)")
_SHEET = re.compile(r"xl/worksheets/sheet(\d{1,4})\.xml")
_BUILT_IN_FORMATS = {9: "0%", 10: "0.00%", 17: "mmm-yy"}


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One worksheet's name, its path in the package and the paths it refers to by kind."""

    name: str
    path: str
    related: tuple[tuple[str, str], ...]
    hidden: bool = False

    @property
    def is_binary(self) -> bool:
        return self.path.endswith(".bin")


def parse_part(package: ZipFile, path: str) -> etree._Element | None:
    """Root of an XML part; None if there is no such part or it is broken."""
    try:
        data = package.read(path)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, recover=True)
        return etree.parse(BytesIO(transitional(utf8(data))), parser).getroot()
    except (KeyError, etree.XMLSyntaxError, BadZipFile, ValueError, zlib.error):
        return None


def is_damaged(package: ZipFile, path: str) -> bool:
    """Whether there is such a part and it cannot be unpacked."""
    try:
        package.read(path)
    except KeyError:
        return False
    except (BadZipFile, ValueError, zlib.error, EOFError):
        return True
    return False


def sheet_parts(package: ZipFile) -> tuple[SheetPart, ...]:
    """The sheets that the workbook names and whose part is in the package."""
    workbook = next((name for name in package.namelist() if _WORKBOOK.fullmatch(name)), "xl/workbook.xml")
    targets = {key: target for key, _, target in relations(package, workbook)}
    parts = []
    for name, key, hidden in _named_sheets(package, workbook):
        if path := targets.get(key, ""):
            related = tuple((kind, target) for _, kind, target in relations(package, path))
            parts.append(SheetPart(name, path, related, hidden))
    return tuple(parts)


def unlisted_sheets(package: ZipFile) -> tuple[SheetPart, ...]:
    """The sheets of a workbook that has lost its list of them, or what leads from there to their parts."""
    found = sorted((int(match[1]), match[0]) for name in package.namelist() if (match := _SHEET.fullmatch(name)))
    related = {path: tuple((kind, target) for _, kind, target in relations(package, path)) for _, path in found}
    return tuple(SheetPart(f"Sheet{number}", path, related[path]) for number, path in found)


def _named_sheets(package: ZipFile, workbook: str) -> Iterator[SheetEntry]:
    if workbook.endswith(".bin"):
        yield from binary.sheets(part_bytes(package, workbook))
        return
    root = parse_part(package, workbook)
    for sheet in root.iterfind(".//{*}sheets/{*}sheet") if root is not None else ():
        key = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        yield SheetEntry(str(sheet.get("name", "")), key, sheet.get("state", "visible") != "visible")


def part_bytes(package: ZipFile, path: str) -> bytes:
    """A part as it is; empty where it cannot be had."""
    try:
        return package.read(path)
    except (KeyError, BadZipFile, ValueError, OSError, zlib.error):
        return b""


def number_formats(package: ZipFile) -> dict[int, NumberFormat]:
    """Cell styles (index as cells name it) whose display calamine does not give."""
    root = parse_part(package, "xl/styles.xml")
    if root is None:
        return {}
    codes = dict(_BUILT_IN_FORMATS)
    for number in root.iterfind(".//{*}numFmts/{*}numFmt"):
        codes[_whole(number.get("numFmtId"))] = str(number.get("formatCode", ""))
    found = {}
    for index, style in enumerate(root.iterfind(".//{*}cellXfs/{*}xf")):
        meaning = _meaning(codes.get(_whole(style.get("numFmtId")), ""))
        if meaning is not None:
            found[index] = meaning
    return found


def formatted_cells(sheet_xml: bytes, formats: dict[int, NumberFormat]) -> dict[tuple[int, int], NumberFormat]:
    """(row, column) from 0 of the cells that carry one of these styles."""
    if not formats:
        return {}
    styles = b"|".join(str(index).encode() for index in formats)
    tag = re.compile(rb'<(?:\w+:)?c (?=[^>]*\bs="(' + styles + rb')")[^>]*>')
    cells = {}
    for match in tag.finditer(sheet_xml):
        address = _CELL_ADDRESS.search(match[0])
        if address is not None:
            cells[int(address[2]) - 1, column_number(address[1].decode())] = formats[int(match[1])]
    return cells


def column_number(letters: str) -> int:
    """Column that counts from 0: A is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def comment_blocks(package: ZipFile, sheet: SheetPart) -> Iterator[Block]:
    """Threaded comments, and the notes of cells that have none: a thread's note only repeats it."""
    threads = list(_remarks(package, sheet, "threadedComment", ".//{*}threadedComment", ".//{*}text"))
    in_thread = {block.place.cell for block in threads}
    yield from threads
    for note in _remarks(package, sheet, "comments", ".//{*}comment", ".//{*}t"):
        if note.place.cell not in in_thread:
            yield note


def _remarks(package: ZipFile, sheet: SheetPart, kind: str, remark: str, text: str) -> Iterator[Block]:
    for path in [path for found, path in sheet.related if found == kind]:
        if path.endswith(".bin"):
            for row, column, words in binary.remarks(part_bytes(package, path)):
                if words.strip():
                    place = Place(part="comment", sheet=sheet.name, cell=f"{column_letters(column)}{row + 1}")
                    yield Block(text=words.strip(), place=place)
            continue
        root = parse_part(package, path)
        for element in root.iterfind(remark) if root is not None else ():
            words = "".join(str(run.text or "") for run in element.iterfind(text)).strip()
            if words:
                place = Place(part="comment", sheet=sheet.name, cell=str(element.get("ref", "")))
                yield Block(text=words, place=place)


def text_box_blocks(package: ZipFile, sheet: SheetPart) -> Iterator[Block]:
    """Text in shapes drawn on the sheet."""
    for path in [path for kind, path in sheet.related if kind == "drawing"]:
        root = parse_part(package, path)
        for paragraph in root.iterfind(".//{*}txBody/{*}p") if root is not None else ():
            text = "".join(str(run.text or "") for run in paragraph.iterfind(".//{*}t")).strip()
            if text:
                yield Block(text=text, place=Place(part="textbox", sheet=sheet.name))


def relations(package: ZipFile, path: str) -> Iterator[tuple[str, str, str]]:
    """Id, last word of the type, and path of what a part refers to."""
    folder, name = posixpath.split(path)
    root = parse_part(package, f"{folder}/_rels/{name}.rels")
    for relation in root if root is not None else ():
        if relation.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/" + folder, str(relation.get("Target", ""))))
        yield (
            str(relation.get("Id", "")),
            str(relation.get("Type", "")).rsplit("/", 1)[-1],
            target.lstrip("/"),
        )


def _meaning(code: str) -> NumberFormat | None:
    percent = _PERCENT.search(code)
    if percent is not None:
        return NumberFormat(percent_decimals=len(percent[1] or ""))
    letters = _QUOTED.sub("", code).lower()
    if "y" in letters and "m" in letters and not re.search("[dhs]", letters.replace("am/pm", "")):
        return NumberFormat(month_only=True)
    return None


def _whole(text: object) -> int:
    return int(str(text)) if str(text).isdigit() else -1
