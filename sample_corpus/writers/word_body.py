"""Blocks to WordprocessingML. A `Body` collects the remarks and notes that go into parts of their own."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from sample_corpus.values import (
    Area,
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Prose,
    Span,
    Spans,
    Table,
    cover_table,
    is_chinese,
    label_line,
)
from sample_corpus.writers.packages import attribute, iso
from sample_corpus.writers.word_parts import style_id

BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
_TABLE_WIDTH = 9000


def run(text: str, look: str = "", tag: str = "w:t") -> str:
    """A run; newlines become line breaks, tabs stay tabs. `look` is the inside of w:rPr."""
    pieces = []
    for piece in re.split(r"([\n\t])", text):
        if piece in ("\n", "\t"):
            pieces.append("<w:br/>" if piece == "\n" else "<w:tab/>")
        elif piece:
            pieces.append(f'<{tag} xml:space="preserve">{escape(piece)}</{tag}>')
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(pieces)}</w:r>"


def paragraph(runs: str, look: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{runs}</w:p>"


class Body:
    """Writes one document's blocks; `remarks` and `notes` hold the texts met so far, in order."""

    def __init__(self, prose: Prose, chinese: bool) -> None:
        self._prose = prose
        self._chinese = chinese
        self._next = 0
        properties = prose.properties
        self.author = properties.last_modified_by or properties.creator or ("审阅者" if chinese else "Reviewer")
        self.moment = iso(properties.modified)
        self.remarks: list[str] = []
        self.notes: list[str] = []

    def _number(self) -> int:
        self._next += 1
        return self._next

    def block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, PageBreak):
            return BREAK
        if block.look == "textbox":
            return self.textbox(block)
        bullet = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return paragraph(self.runs(block.spans), bullet if block.look == "bullet" else "")

    def _heading(self, heading: Heading) -> str:
        if self._prose.headings == "bold":
            size = 34 - 2 * heading.level
            look = f'<w:b/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
            return paragraph(self.runs(heading.spans, look), '<w:spacing w:before="240" w:after="120"/>')
        style = style_id("Heading", heading.level, self._chinese)
        return paragraph(self.runs(heading.spans), f'<w:pStyle w:val="{style}"/>')

    def title(self) -> str:
        style = style_id("Title", 0, self._chinese)
        return paragraph(run(self._prose.title), f'<w:pStyle w:val="{style}"/>')

    def runs(self, spans: Spans, look: str = "") -> str:
        first = len(self.remarks)
        inner = "".join(self._span(span, look) for span in spans)
        starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(first, len(self.remarks)))
        return starts + inner

    def _span(self, span: Span, look: str) -> str:
        who = f'w:author={attribute(self.author)} w:date="{self.moment}"'
        match span.kind:
            case "text":
                return run(span.text, look)
            case "bold":
                return run(span.text, look if look.startswith("<w:b/>") else f"<w:b/>{look}")
            case "inserted":
                return f'<w:ins w:id="{self._number()}" {who}>{run(span.text, look)}</w:ins>'
            case "deleted":
                return f'<w:del w:id="{self._number()}" {who}>{run(span.text, look, "w:delText")}</w:del>'
            case "remark":
                self.remarks.append(span.text)
                id_ = len(self.remarks) - 1
                return f'<w:commentRangeEnd w:id="{id_}"/><w:r><w:commentReference w:id="{id_}"/></w:r>'
            case "footnote":
                self.notes.append(span.text)
                raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                return f'<w:r>{raised}<w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
            case "control":
                return self._control("", run(span.text, look), "<w:text/>")

    def _control(self, alias: str, content: str, kind: str) -> str:
        id_ = self._number()
        named = f"<w:alias w:val={attribute(alias)}/><w:tag w:val={attribute(alias)}/>" if alias else ""
        properties = f'<w:sdtPr>{named}<w:id w:val="{100000 + id_}"/>{kind}</w:sdtPr>'
        return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def table(self, table: Table) -> str:
        width = _TABLE_WIDTH // table.columns
        covering: dict[tuple[int, int], Area[Spans]] = {
            (row, area.column): area for area in table.areas for row in range(area.row, area.row + area.rows)
        }
        rows = []
        for row in range(table.rows):
            cells = []
            for column in range(table.columns):
                area = covering.get((row, column))
                if area is not None:
                    cells.append(self._cell(area, row, width))
            rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
        grid = f'<w:gridCol w:w="{width}"/>' * table.columns
        total = width * table.columns
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{total}" w:type="dxa"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>{paragraph('')}"
        )

    def _cell(self, area: Area[Spans], row: int, width: int) -> str:
        look = f'<w:tcW w:w="{width * area.columns}" w:type="dxa"/>'
        if area.columns > 1:
            look += f'<w:gridSpan w:val="{area.columns}"/>'
        if area.rows > 1:
            look += '<w:vMerge w:val="restart"/>' if row == area.row else "<w:vMerge/>"
        content = paragraph(self.runs(area.value) if row == area.row else "")
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{content}</w:tc>"

    def textbox(self, block: Paragraph) -> str:
        """A paragraph that anchors a box, one paragraph in the box for each line of the block."""
        return self.boxed([self.runs(line) for line in _lines(block.spans)])

    def boxed(self, lines: list[str]) -> str:
        """Drawing with its VML fallback, as Word writes it; strict files know no VML."""
        id_ = self._number()
        height = 400000 + 250000 * len(lines)
        inner = f"<w:txbxContent>{''.join(paragraph(line) for line in lines)}</w:txbxContent>"
        shape = (
            '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0"'
            ' relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="4500000" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:wrapTopAndBottom/><wp:docPr id="{id_}" name="Text Box {id_}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="4500000" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"</wps:spPr><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        )
        fallback = (
            f'<w:pict><v:rect id="box{id_}" style="position:absolute;width:354pt;height:{height // 12700}pt">'
            f"<v:textbox>{inner}</v:textbox></v:rect></w:pict>"
        )
        second = "" if self._prose.strict else f"<mc:Fallback>{fallback}</mc:Fallback>"
        return paragraph(
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
            f"{second}</mc:AlternateContent></w:r>"
        )

    def cover(self) -> str:
        """Title and cover entries in the place that `cover_in` names."""
        prose = self._prose
        title = self.title() if prose.title else ""
        centred = '<w:jc w:val="center"/>'
        match prose.cover_in if prose.cover else "paragraphs":
            case "table":
                return title + self.table(cover_table(prose))
            case "textbox":
                lines = [run(prose.title, "<w:b/>")] if prose.title else []
                return self.boxed([*lines, *(run(label_line(*entry)) for entry in prose.cover)])
            case "content_control":
                entries = [
                    run(label_line(label, "")) + self._control(label, run(value), "<w:text/>")
                    for label, value in prose.cover
                ]
                centred_entries = "".join(paragraph(entry, centred) for entry in entries)
                return self._control("", title + centred_entries, "")
            case _:
                return title + "".join(paragraph(run(label_line(*entry)), centred) for entry in prose.cover)


def _lines(spans: Spans) -> list[Spans]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.split("\n")
        lines[-1].append(Span(span.kind, first))
        lines += [[Span(span.kind, other)] for other in others]
    return [tuple(line) for line in lines]


def wants_chinese(prose: Prose) -> bool:
    """Whether the file is one that a Chinese edition of Word would have made."""
    return is_chinese(prose.title + prose.header + prose.footer + repr(prose.blocks))
