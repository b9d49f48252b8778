"""Parts that name the others, made anew where an Office file broke off before them.

Many programs write them last. Names of sheets that stood in them are lost; sheets and slides come in their number's order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MANIFEST = b"META-INF/manifest.xml"
_SHEET = re.compile(rb"xl/worksheets/sheet(\d+)\.xml")
_SLIDE = re.compile(rb"ppt/slides/slide(\d+)\.xml")
_NAMED = re.compile(rb"<(?:\w+:)?(?:sheet|sldId)\s[^>]*?\w+:id=\"([^\"]+)\"")


def scaffold(names: Collection[bytes], content: Callable[[bytes], bytes]) -> dict[bytes, bytes]:
    """The parts to be added to a package that has parts of these names."""
    if sheets := _numbered(_SHEET, names):
        return _added(b"xl/workbook.xml", sheets, "worksheet", _workbook, names, content)
    if slides := _numbered(_SLIDE, names):
        return _added(b"ppt/presentation.xml", slides, "slide", _presentation, names, content)
    if {b"mimetype", b"content.xml"} <= set(names) and _MANIFEST not in names:
        return {_MANIFEST: _manifest(content(b"mimetype").decode("ascii", "replace")).encode()}
    return {}


def _numbered(pattern: re.Pattern[bytes], names: Collection[bytes]) -> list[tuple[int, str]]:
    """Numbers and names of the parts, in order."""
    found = [match for name in names if (match := pattern.fullmatch(name))]
    return sorted((int(match[1]), match[0].decode()) for match in found)


def _added(
    main: bytes,
    parts: Sequence[tuple[int, str]],
    kind: str,
    written: Callable[[Sequence[tuple[int, str]]], str],
    names: Collection[bytes],
    content: Callable[[bytes], bytes],
) -> dict[bytes, bytes]:
    """The main part and its relations, as far as they are lost. A main part without relations names its parts by ids
    that have lost their meaning: they are given out again in order."""
    folder, _, base = main.rpartition(b"/")
    relations = folder + b"/_rels/" + base + b".rels"
    added = {} if main in names else {main: written(parts).encode()}
    if main not in names or relations not in names:
        ids = [one.decode("ascii", "replace") for one in _NAMED.findall(content(main))] if main in names else []
        ids = ids if len(ids) >= len(parts) else [f"rId{number}" for number, _ in parts]
        links = [(one, kind, part.partition("/")[2]) for one, (_, part) in zip(ids, parts, strict=False)]
        if b"xl/sharedStrings.xml" in names:
            links.append(("strings", "sharedStrings", "sharedStrings.xml"))
        if b"xl/styles.xml" in names:
            links.append(("styles", "styles", "styles.xml"))
        added[relations] = _links(links).encode()
    return added


def _workbook(sheets: Sequence[tuple[int, str]]) -> str:
    rows = "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="rId{n}"/>' for n, _ in sheets)
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<workbook xmlns="{space}" xmlns:r="{_OFFICE}"><sheets>{rows}</sheets></workbook>'


def _presentation(slides: Sequence[tuple[int, str]]) -> str:
    rows = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n, _ in slides)
    space = "http://schemas.openxmlformats.org/presentationml/2006/main"
    return f'<p:presentation xmlns:p="{space}" xmlns:r="{_OFFICE}"><p:sldIdLst>{rows}</p:sldIdLst></p:presentation>'


def _manifest(kind: str) -> str:
    from xml.sax.saxutils import quoteattr  # it loads what opens web addresses

    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type={quoteattr(of)}/>'
        for path, of in (("/", kind), ("content.xml", "text/xml"))
    )
    return f'<manifest:manifest xmlns:manifest="{space}">{entries}</manifest:manifest>'


def _links(links: Sequence[tuple[str, str, str]]) -> str:
    from xml.sax.saxutils import quoteattr

    rows = "".join(
        f'<Relationship Id={quoteattr(one)} Type="{_OFFICE}/{kind}" Target={quoteattr(target)}/>'
        for one, kind, target in links
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'
