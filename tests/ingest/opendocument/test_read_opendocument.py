"""Texts, sheets and slides in the open document formats."""

from io import BytesIO
from zipfile import ZipFile

from pipeline.ingest.opendocument import read_open_presentation, read_open_text
from pipeline.ingest.read import read
from pipeline.values import Content, Failed, Outcome, Read
from tests.ingest.word.building import zipped

NAMES = {"office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "meta": "meta",
         "presentation": "presentation", "fo": "xsl-fo-compatible", "manifest": "manifest"}  # fmt: skip
NAMESPACES = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for key, name in NAMES.items())
NAMESPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def document(inner: str, kind: str = "text", styles: str = "", meta: str = "", manifest: str = "") -> bytes:
    def part(tag: str, xml: str) -> str:
        return f"<office:{tag} {NAMESPACES}>{xml}</office:{tag}>"

    return zipped({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": part("document-content", f"<office:body><office:{kind}>{inner}</office:{kind}></office:body>"),
        "styles.xml": part("document-styles", styles),
        "meta.xml": part("document-meta", f"<office:meta>{meta}</office:meta>"),
        "META-INF/manifest.xml": f"<manifest:manifest {NAMESPACES}>{manifest}</manifest:manifest>",
    })  # fmt: skip


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def test_headings_paragraphs_lists_and_spaces() -> None:
    body = (
        '<text:h text:outline-level="1">总则</text:h><text:p>版本<text:s text:c="2"/>V1.0<text:tab/>甲</text:p>'
        "<text:list><text:list-item><text:p>一项</text:p></text:list-item></text:list>"
    )
    found = whole(read(document(body), "x"))
    assert [(b.level, b.place.heading, b.text) for b in found.blocks] == [
        (1, "", "总则"), (0, "总则", "版本  V1.0\t甲"), (0, "总则", "一项"),
    ]  # fmt: skip


def test_tables_have_addresses_spans_and_their_inner_tables() -> None:
    inner = "<table:table><table:table-row><table:table-cell><text:p>内</text:p></table:table-cell></table:table-row></table:table>"
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>头</text:p></table:table-cell><table:covered-table-cell/>'
        "</table:table-row></table:table-header-rows><table:table-row>"
        f"<table:table-cell><text:p>甲</text:p><text:p>乙</text:p></table:table-cell><table:table-cell>{inner}</table:table-cell>"
        "</table:table-row></table:table>"
    )
    found = whole(read_open_text(document(body))).blocks
    assert [[(c.address, c.columns, c.text) for c in row] for row in found[0].rows] == [
        [("T1R1C1", 2, "头")], [("T1R2C1", 1, "甲\n乙"), ("T1R2C2", 1, "")],
    ]  # fmt: skip
    assert found[1].text == "内"


def test_headers_notes_boxes_comments_and_properties() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>正文<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>脚注</text:p></text:note-body></text:note><office:annotation><dc:creator>某</dc:creator><text:p>批注</text:p>"
        "</office:annotation><draw:frame><draw:text-box><text:p>封面</text:p></draw:text-box></draw:frame></text:p>"
    )
    styles = "<office:master-styles><style:master-page><style:header><text:p>编号</text:p></style:header></style:master-page></office:master-styles>"
    meta = "<meta:initial-creator>张三</meta:initial-creator><dc:title>题</dc:title><meta:creation-date>2026-07-03T09:00:00</meta:creation-date>"
    found = whole(read_open_text(document(body, styles=styles, meta=meta)))
    assert [(b.place.part, b.text) for b in found.blocks] == [
        ("header", "编号"), ("body", "正文"), ("footnote", "脚注"), ("textbox", "封面"), ("comment", "批注"),
    ]  # fmt: skip
    assert (found.properties.title, found.properties.creator, found.unaccepted_changes) == ("题", "张三", 1)
    assert found.properties.created is not None


def test_slides_have_titles_and_notes() -> None:
    slide = (
        '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>培训</text:p></draw:text-box></draw:frame>'
        "<draw:frame><draw:text-box><text:p>要点</text:p></draw:text-box></draw:frame>"
        "<presentation:notes><draw:frame><draw:text-box><text:p>讲稿</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
    )
    found = whole(read_open_presentation(document(slide, "presentation")))
    assert [(str(b.place), b.level, b.text) for b in found.blocks] == [
        ("p.1", 1, "培训"), ("p.1 培训", 0, "要点"), ("footnote p.1 培训", 0, "讲稿"),
    ]  # fmt: skip


def test_an_encrypted_file_is_told_from_a_broken_one() -> None:
    locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    assert read_open_text(document("", manifest=locked)) == Failed("encrypted: needs a password")
    broken = read_open_text(b"PK\x03\x04 no zip")
    assert isinstance(broken, Failed)
    assert broken.reason.startswith("broken")


def test_titles_and_cells_of_a_chart_are_read() -> None:
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("七月", "99.2%"))
    chart = (
        f'<office:document-content {NAMESPACES} xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0">'
        "<office:body><office:chart><chart:chart><chart:title><text:p>SLA 达成率</text:p></chart:title>"
        f'<table:table table:name="local-table"><table:table-rows><table:table-row>{cells}</table:table-row>'
        "</table:table-rows></table:table></chart:chart></office:chart></office:body></office:document-content>"
    )
    whole_file = BytesIO(document("<text:p>月报</text:p>"))
    with ZipFile(whole_file, "a") as package:
        package.writestr("Object 1/content.xml", chart)
    found = whole(read_open_text(whole_file.getvalue()))
    assert [(b.place.part, b.text) for b in found.blocks][1:] == [("textbox", "SLA 达成率"), ("textbox", "七月\t99.2%")]


def test_a_title_is_known_by_its_style_also_where_the_document_made_one_of_its_own_from_it() -> None:
    styles = (
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        "</office:automatic-styles>"
    )
    body = '<text:p text:style-name="P1">会议纪要</text:p><text:p text:style-name="Standard">正文</text:p>'
    found = whole(read_open_text(document(body, styles=styles))).blocks
    assert [(block.level, block.place.heading, block.text) for block in found] == [
        (1, "", "会议纪要"), (0, "会议纪要", "正文"),
    ]  # fmt: skip
