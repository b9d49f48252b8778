"""Word files (.docx .docm .dotx): small packages written part by part."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from sample_corpus.values import PageBreak, Paragraph, Prose, Span
from sample_corpus.writers.packages import DECLARATION, app_xml, attribute, core_xml, zip_parts
from sample_corpus.writers.word_body import BREAK, Body, paragraph, run, wants_chinese
from sample_corpus.writers.word_parts import (
    MAIN_TYPES,
    NAMESPACES,
    R,
    numbering_xml,
    settings_xml,
    style_id,
    styles_xml,
    to_strict,
)

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def write_word(prose: Prose) -> bytes:
    chinese = wants_chinese(prose)
    body = Body(prose, chinese)
    content = _content(prose, body)
    parts = {"styles": styles_xml(chinese), "numbering": numbering_xml()}
    parts["settings"] = settings_xml(bool(body.notes))
    for name, text in (("header", prose.header), ("footer", prose.footer)):
        if text:
            parts[f"{name}1"] = _edge(name, text, chinese)
    if body.remarks:
        parts["comments"] = _comments(body)
    if body.notes:
        parts["footnotes"] = _footnotes(body)
    relations = {name: f"rId{number}" for number, name in enumerate(parts, 1)}
    parts = {"document": _document(content, relations), **parts}
    return _package(prose, parts, relations)


def _content(prose: Prose, body: Body) -> str:
    pieces = []
    if prose.title or prose.cover:
        pieces.append(body.cover())
    if prose.history:
        if prose.history.title:
            pieces.append(body.block(Paragraph((Span("bold", prose.history.title),))))
        pieces.append(body.table(prose.history.table))
    if prose.cover and prose.blocks and not isinstance(prose.blocks[0], PageBreak):
        pieces.append(BREAK)
    pieces += [body.block(block) for block in prose.blocks]
    return "".join(pieces)


def _document(content: str, relations: dict[str, str]) -> str:
    edges = "".join(
        f'<w:{name}Reference w:type="default" r:id="{relations[f"{name}1"]}"/>'
        for name in ("header", "footer")
        if f"{name}1" in relations
    )
    section = (
        f'<w:sectPr>{edges}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440"'
        ' w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
    )
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{content}{section}</w:body></w:document>"


def _edge(name: str, text: str, chinese: bool) -> str:
    """A header or footer part; {page} and {pages} become fields."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    runs = "".join(
        _field(fields[piece]) if piece in fields else run(piece) for piece in re.split(r"(\{pages?\})", text) if piece
    )
    content = paragraph(runs, f'<w:pStyle w:val="{style_id(name, 0, chinese)}"/>')
    tag = "hdr" if name == "header" else "ftr"
    return f"{DECLARATION}<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def _field(name: str) -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{instruction}{separate}{run('1')}{end}"


def _comments(body: Body) -> str:
    initials = attribute(body.author[:1])
    inner = "".join(
        f'<w:comment w:id="{number}" w:author={attribute(body.author)} w:date="{body.moment}"'
        f" w:initials={initials}>{paragraph(run(text))}</w:comment>"
        for number, text in enumerate(body.remarks)
    )
    return f"{DECLARATION}<w:comments {NAMESPACES}>{inner}</w:comments>"


def _footnotes(body: Body) -> str:
    rules = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    inner = "".join(
        f'<w:footnote w:id="{number}">{paragraph(mark + run(" " + text))}</w:footnote>'
        for number, text in enumerate(body.notes, 1)
    )
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{rules}{inner}</w:footnotes>"


def _package(prose: Prose, parts: dict[str, str], relations: dict[str, str]) -> bytes:
    main_type = MAIN_TYPES[PurePosixPath(prose.to).suffix]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="'
        f'{main_type if name == "document" else _TYPE + name.rstrip("1") + "+xml"}"/>'
        for name in parts
    )
    content_types = (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )
    of_package = (
        ("rId1", f"{R}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{R}/extended-properties", "docProps/app.xml"),
    )
    of_document = [(id_, f"{R}/{name.rstrip('1')}", f"{name}.xml") for name, id_ in relations.items()]
    files = {
        "[Content_Types].xml": content_types,
        "_rels/.rels": _relationships(of_package),
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
        "word/_rels/document.xml.rels": _relationships(of_document),
        "docProps/core.xml": core_xml(prose.properties),
        "docProps/app.xml": app_xml(prose.properties, "Microsoft Office Word"),
    }
    if prose.strict:
        kept = ("[Content_Types].xml", "docProps/core.xml")
        files = {name: xml if name in kept else to_strict(xml) for name, xml in files.items()}
    return zip_parts(files)


def _relationships(entries: list[tuple[str, str, str]] | tuple[tuple[str, str, str], ...]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{to}"/>' for i, kind, to in entries)
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
