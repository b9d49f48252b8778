"""Small real Word files for the tests: OOXML written by hand, zipped."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from pipeline.ingest.word import read_word
from pipeline.values import Block, Content, Partial, Read

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{OFFICE}/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def part(tag: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {NAMESPACES}>{inner}</w:{tag}>'


def run(text: str, *, bold: bool = False, size: int | None = None) -> str:
    marks = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str = "", *, style: str = "", properties: str = "", **look: object) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = run(text, **look) if text else ""  # type: ignore[arg-type]
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def numbered(text: str, identifier: int = 1, level: int = 0, **look: object) -> str:
    return paragraph(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identifier}"/></w:numPr>',
        **look,  # type: ignore[arg-type]
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is its text, or its own XML where it starts with "<"."""

    def cell(text: str) -> str:
        return f"<w:tc>{text if text.startswith('<') else paragraph(text)}</w:tc>"

    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def style(identifier: str, name: str, inner: str = "", *, kind: str = "paragraph", default: bool = False) -> str:
    chosen = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{chosen}><w:name w:val="{name}"/>{inner}</w:style>'


def relationships(entries: Mapping[str, tuple[str, str]]) -> str:
    """Relationship ids with (kind, target)."""
    links = "".join(
        f'<Relationship Id="{identifier}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for identifier, (kind, target) in entries.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )


def package(
    body: str,
    parts: Mapping[str, str | tuple[str, str]] | None = None,
    *,
    main_type: str = f"{WORD_TYPE}.document.main+xml",
    main: str = "word/document.xml",
    root_links: Mapping[str, tuple[str, str]] | None = None,
    leave_out: tuple[str, ...] = (),
) -> dict[str, str]:
    """The parts of a Word file. `parts` gives XML by kind of relationship, or (kind, XML) by its id."""
    links: dict[str, tuple[str, str]] = {}
    files: dict[str, str] = {main: part("document", f"<w:body>{body}</w:body>")}
    folder, name = main.rsplit("/", 1)
    for key, value in (parts or {}).items():
        kind, xml = (key, value) if isinstance(value, str) else value
        links[key] = (kind, f"{key}.xml")
        files[f"{folder}/{key}.xml"] = xml
    files[f"{folder}/_rels/{name}.rels"] = relationships(links)
    files["_rels/.rels"] = relationships({"main": ("officeDocument", main), **(root_links or {})})
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>'
    )
    return {name: xml for name, xml in files.items() if name not in leave_out}


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def content(body: str, parts: Mapping[str, str | tuple[str, str]] | None = None) -> Content:
    """The content of a file with this body, which must be read whole."""
    outcome = read_word(zipped(package(body, parts)))
    assert isinstance(outcome, Read), outcome
    return outcome.content


def partial(files: Mapping[str, str | bytes]) -> Partial:
    outcome = read_word(zipped(files))
    assert isinstance(outcome, Partial), outcome
    return outcome


def blocks(body: str, parts: Mapping[str, str | tuple[str, str]] | None = None) -> tuple[Block, ...]:
    return content(body, parts).blocks


def texts(body: str, parts: Mapping[str, str | tuple[str, str]] | None = None) -> list[str]:
    return [block.text for block in blocks(body, parts)]


def headings(body: str, parts: Mapping[str, str | tuple[str, str]] | None = None) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in blocks(body, parts) if block.level]
