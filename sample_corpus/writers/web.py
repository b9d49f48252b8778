"""HTML files, in the encoding that the source names."""

from __future__ import annotations

import re
from html import escape

from sample_corpus.values import Area, Block, Heading, PageBreak, Paragraph, Prose, Spans, Table, label_line
from sample_corpus.writers.plain import front_and_blocks, printed_edge, refuse_word_marks


def write_html(prose: Prose) -> bytes:
    """Raises ValueError for marks that only Word carries and for signs the encoding lacks."""
    refuse_word_marks(prose)
    notes: list[str] = []

    def inline(spans: Spans) -> str:
        pieces = []
        for span in spans:
            if span.kind == "footnote":
                notes.append(span.text)
                pieces.append(f"<sup>[{len(notes)}]</sup>")
            else:
                text = escape(span.text, quote=False).replace("\n", "<br>")
                pieces.append(f"<b>{text}</b>" if span.kind == "bold" else text)
        return "".join(pieces)

    def cell(area: Area[Spans]) -> str:
        spans = f' rowspan="{area.rows}"' if area.rows > 1 else ""
        spans += f' colspan="{area.columns}"' if area.columns > 1 else ""
        return f"<td{spans}>{inline(area.value)}</td>"

    def block_html(block: Block) -> str:
        match block:
            case Table():
                rows: list[str] = [""] * block.rows
                for area in block.areas:
                    rows[area.row] += cell(area)
                return '<table border="1">\n' + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"
            case Heading():
                if prose.headings == "bold":
                    return f"<p><b>{inline(block.spans)}</b></p>"
                return f"<h{block.level}>{inline(block.spans)}</h{block.level}>"
            case PageBreak():
                return "<hr>"
            case Paragraph():
                tag = "li" if block.look == "bullet" else "div" if block.look == "textbox" else "p"
                return f"<{tag}>{inline(block.spans)}</{tag}>"

    name = escape(prose.properties.title or prose.title)
    head = f'<meta charset="{prose.encoding}"><title>{name}</title>'
    parts = [f"<header>{escape(printed_edge(prose.header))}</header>"] if prose.header else []
    parts += [f'<h1 class="title">{escape(prose.title)}</h1>'] if prose.title else []
    parts += [f"<p>{escape(label_line(*entry))}</p>" for entry in prose.cover]
    parts += [block_html(block) for block in front_and_blocks(prose)]
    parts += [f"<p>[{number}] {escape(note)}</p>" for number, note in enumerate(notes, 1)]
    parts += [f"<footer>{escape(printed_edge(prose.footer))}</footer>"] if prose.footer else []
    body = "\n".join(parts)
    body = re.sub(r"(?:<li>.*</li>\n?)+", lambda items: f"<ul>\n{items[0].rstrip()}\n</ul>\n", body)
    text = f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>\n"
    return text.encode(prose.encoding)
