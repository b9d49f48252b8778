"""Slides (.pptx): a first slide of title and cover, then one slide for each heading of the first level."""

from __future__ import annotations

from xml.sax.saxutils import escape

from sample_corpus.values import Block, Heading, PageBreak, Paragraph, Prose, Span, Table, label_line, plain_text
from sample_corpus.writers.packages import DECLARATION, app_xml, attribute, core_xml, zip_parts
from sample_corpus.writers.plain import front_and_blocks, printed_edge, refuse_word_marks, table_rows

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NAMES = f'xmlns:a="{_A}" xmlns:r="{_OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_TYPE = "application/vnd.openxmlformats-officedocument."
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_GROUP = "<p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
_COLOURS = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)


def write_slides(prose: Prose) -> bytes:
    """Raises ValueError for marks that only Word carries."""
    refuse_word_marks(prose)
    slides = [_slide(title, blocks, prose.footer) for title, blocks in _decks(prose)]
    names = [f"slides/slide{number}" for number in range(1, len(slides) + 1)]
    kinds = {"presentation": "presentation.main", "slideMasters/slideMaster1": "slideMaster"}
    kinds |= {"slideLayouts/slideLayout1": "slideLayout", **dict.fromkeys(names, "slide")}
    types = "".join(
        f'<Override PartName="/ppt/{name}.xml" ContentType="{_TYPE}presentationml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    types += f'<Override PartName="/ppt/theme/theme1.xml" ContentType="{_TYPE}theme+xml"/>'
    types += (
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_TYPE}extended-properties+xml"/>'
    )
    identifiers = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n + 1}"/>' for n in range(1, len(names) + 1))
    parts = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "ppt/presentation.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "ppt/presentation.xml": f"{DECLARATION}<p:presentation {_NAMES}><p:sldMasterIdLst>"
        f'<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>{identifiers}</p:sldIdLst>'
        '<p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": _relations(
            (f"{_OFFICE}/slideMaster", "slideMasters/slideMaster1.xml"),
            *((f"{_OFFICE}/slide", f"{name}.xml") for name in names),
        ),
        "ppt/slideMasters/slideMaster1.xml": f"{DECLARATION}<p:sldMaster {_NAMES}><p:cSld><p:spTree>{_GROUP}</p:spTree>"
        f'</p:cSld><p:clrMap {_MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/>'
        "</p:sldLayoutIdLst></p:sldMaster>",
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            (f"{_OFFICE}/slideLayout", "../slideLayouts/slideLayout1.xml"), (f"{_OFFICE}/theme", "../theme/theme1.xml")
        ),
        "ppt/slideLayouts/slideLayout1.xml": f'{DECLARATION}<p:sldLayout {_NAMES} type="blank"><p:cSld><p:spTree>'
        f"{_GROUP}</p:spTree></p:cSld></p:sldLayout>",
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relations(
            (f"{_OFFICE}/slideMaster", "../slideMasters/slideMaster1.xml")
        ),
        "ppt/theme/theme1.xml": _theme(),
        "docProps/core.xml": core_xml(prose.properties),
        "docProps/app.xml": app_xml(prose.properties, "Microsoft Office PowerPoint"),
    }
    for name, slide in zip(names, slides, strict=True):
        parts[f"ppt/{name}.xml"] = slide
        relation = _relations((f"{_OFFICE}/slideLayout", "../slideLayouts/slideLayout1.xml"))
        parts[f"ppt/slides/_rels/{name.removeprefix('slides/')}.xml.rels"] = relation
    return zip_parts(parts)


def _relations(*entries: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(entries, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _decks(prose: Prose) -> list[tuple[str, list[Block]]]:
    """Title and blocks of each slide."""
    decks: list[tuple[str, list[Block]]] = [(prose.title or prose.properties.title, [])]
    decks[0][1].extend(Paragraph((Span("text", label_line(*entry)),)) for entry in prose.cover)
    for block in front_and_blocks(prose):
        if isinstance(block, Heading) and block.level == 1:
            decks.append((plain_text(block.spans), []))
        elif not isinstance(block, PageBreak):
            decks[-1][1].append(block)
    return decks if decks[0][0] or decks[0][1] else decks[1:] or decks


def _slide(title: str, blocks: list[Block], footer: str) -> str:
    shapes = [_box(2, "Title", ["title"], [title], 300000)]
    texts: list[str] = []
    top = 1500000
    for block in blocks:
        if isinstance(block, Table):
            if texts:
                shapes.append(_box(len(shapes) + 2, "Text", [], texts, top))
                top, texts = top + 400000 * len(texts), []
            shapes.append(_grid(len(shapes) + 2, block, top))
            top += 370840 * block.rows
        elif isinstance(block, Heading | Paragraph):
            texts.append(plain_text(block.spans))
    if texts:
        shapes.append(_box(len(shapes) + 2, "Text", [], texts, top))
    if footer:
        shapes.append(_box(len(shapes) + 2, "Footer", ["ftr"], [printed_edge(footer)], 6400000))
    tree = f"<p:spTree>{_GROUP}{''.join(shapes)}</p:spTree>"
    return f"{DECLARATION}<p:sld {_NAMES}><p:cSld>{tree}</p:cSld></p:sld>"


def _paragraphs(texts: list[str]) -> str:
    lines = [line for text in texts for line in text.split("\n")]
    return "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" if line else "<a:p/>" for line in lines)


def _box(number: int, name: str, place: list[str], texts: list[str], top: int) -> str:
    holder = f'<p:ph type="{place[0]}"/>' if place else ""
    kind = "<p:cNvSpPr/>" if place else '<p:cNvSpPr txBox="1"/>'
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id={attribute(str(number))} name={attribute(f'{name} {number}')}/>{kind}"
        f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr><p:spPr>{_place('a', top)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{_paragraphs(texts)}</p:txBody></p:sp>"
    )


def _place(space: str, top: int) -> str:
    return f'<{space}:xfrm><a:off x="457200" y="{top}"/><a:ext cx="8229600" cy="400000"/></{space}:xfrm>'


def _grid(number: int, table: Table, top: int) -> str:
    """A table; what a merge covers stays empty."""
    texts = {(area.row, area.column): plain_text(area.value) for area in table.areas}
    columns = f'<a:gridCol w="{8229600 // table.columns}"/>' * table.columns
    cell = "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{}</a:txBody><a:tcPr/></a:tc>"
    rows = "".join(
        f'<a:tr h="370840">{"".join(cell.format(_paragraphs([text])) for text in row)}</a:tr>'
        for row in table_rows(table, texts)
    )
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Table {number}"/><p:cNvGraphicFramePr/>'
        f'<p:nvPr/></p:nvGraphicFramePr>{_place("p", top)}<a:graphic><a:graphicData uri="{_A.rpartition("/")[0]}/table">'
        f"<a:tbl><a:tblPr/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _theme() -> str:
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "1F3864"}"/></a:{name}>'
        for name in _COLOURS.split()
    )
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    lines = f'<a:ln w="6350">{_FILL}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_A}" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colours}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
