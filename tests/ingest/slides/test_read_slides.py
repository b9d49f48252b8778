"""Presentations, new and old: slides in their order, tables, charts, notes."""

import re
import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.read import read
from pipeline.ingest.slides import read_ppt, read_pptx
from pipeline.values import Content, Failed, Outcome, Read
from tests.ingest.word.building import OFFICE, relationships, zipped

NAMESPACES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:r="{OFFICE}/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)
KIND = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def shape(*paragraphs: str, holder: str = "") -> str:
    ph = f'<p:nvSpPr><p:nvPr><p:ph type="{holder}"/></p:nvPr></p:nvSpPr>' if holder else ""
    return f"<p:sp>{ph}<p:txBody>{''.join(f'<a:p><a:r><a:t>{text}</a:t></a:r></a:p>' for text in paragraphs)}</p:txBody></p:sp>"


def frame(inner: str) -> str:
    return f"<p:graphicFrame><a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></p:graphicFrame>"


def tree(inner: str, tag: str = "sld") -> str:
    return f"<p:{tag} {NAMESPACES}><p:cSld><p:spTree>{inner}</p:spTree></p:cSld></p:{tag}>"


def pptx(slides: dict[str, str], links: dict[str, dict[str, tuple[str, str]]], parts: dict[str, str | bytes]) -> bytes:
    ids = "".join(f'<p:sldId r:id="{name}"/>' for name in slides)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types><Override PartName="/ppt/presentation.xml" ContentType="{KIND}"/></Types>',
        "_rels/.rels": relationships({"m": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": f"<p:presentation {NAMESPACES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relationships({n: ("slide", f"slides/{n}.xml") for n in slides}),
        **{f"ppt/slides/{name}.xml": xml for name, xml in slides.items()},
        **{f"ppt/slides/_rels/{name}.xml.rels": relationships(found) for name, found in links.items()},
        **{f"ppt/{name}": data for name, data in parts.items()},
    }
    return zipped(files)


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def listed(content: Content) -> list[tuple[str, int, str]]:
    return [(str(block.place), block.level, block.text) for block in content.blocks]


def test_slides_come_in_the_order_shown_with_titles_groups_notes_and_comments() -> None:
    first = tree(f"<p:grpSp>{shape('组内文字')}</p:grpSp>{shape('培训', holder='ctrTitle')}")
    notes = tree(shape("讲稿", holder="body") + shape("3", holder="sldNum"), "notes")
    comments = f"<p:cmLst {NAMESPACES}><p:cm><p:text>改标题</p:text></p:cm></p:cmLst>"
    data = pptx(
        {"b": first, "a": tree(shape("第二页"))},
        {"b": {"n": ("notesSlide", "../n.xml"), "c": ("comments", "../c.xml")}},
        {"n.xml": notes, "c.xml": comments},
    )
    found = whole(read(data, "x"))
    assert listed(found) == [
        ("p.1", 1, "培训"), ("p.1 培训", 0, "组内文字"), ("footnote p.1 培训", 0, "讲稿"),
        ("comment p.1 培训", 0, "改标题"), ("p.2", 0, "第二页"),
    ]  # fmt: skip
    assert (found.pages, found.comments) == (2, 1)


def test_tables_charts_and_diagrams_are_read() -> None:
    def cell(text: str, marks: str = "") -> str:
        return f"<a:tc {marks}><a:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></a:txBody></a:tc>"

    rows = (cell("表头", "gridSpan='2'") + cell("", "hMerge='1'"), cell("甲") + cell("乙"))
    table = f"<a:tbl>{''.join(f'<a:tr>{row}</a:tr>' for row in rows)}</a:tbl>"
    chart = (
        f"<c:chartSpace {NAMESPACES}><c:ser><c:tx><c:v>可用性</c:v></c:tx><c:cat><c:pt idx='0'><c:v>七月</c:v></c:pt></c:cat>"
        "<c:val><c:pt idx='0'><c:v>99.9</c:v></c:pt></c:val></c:ser></c:chartSpace>"
    )
    slide = tree(frame(table) + frame('<c:chart r:id="x"/>') + frame('<dgm:relIds r:dm="y"/>'))
    links = {"s": {"x": ("chart", "../x.xml"), "y": ("diagramData", "../y.xml")}}
    diagram = f"<dgm:dataModel {NAMESPACES}><a:p><a:r><a:t>受理</a:t></a:r></a:p></dgm:dataModel>"
    found = whole(read_pptx(pptx({"s": slide}, links, {"x.xml": chart, "y.xml": diagram})))
    assert [block.text for block in found.blocks] == ["表头\n甲\t乙", "可用性; 七月: 99.9", "受理"]
    assert [(c.address, c.columns) for row in found.blocks[0].rows for c in row] == [
        ("T1R1C1", 2), ("T1R2C1", 1), ("T1R2C2", 1),
    ]  # fmt: skip


def test_what_layout_and_master_show_on_every_slide_stands_once_and_their_placeholders_do_not() -> None:
    data = pptx(
        {"s1": tree(shape("第一页")), "s2": tree(shape("第二页"))},
        {name: {"l": ("slideLayout", "../slideLayouts/l1.xml")} for name in ("s1", "s2")},
        {
            "slideLayouts/l1.xml": tree(shape("内部资料") + shape("单击此处添加标题", holder="title"), "sldLayout"),
            "slideLayouts/_rels/l1.xml.rels": relationships({"m": ("slideMaster", "../slideMasters/m1.xml")}),
            "slideMasters/m1.xml": tree(shape("某某科技"), "sldMaster"),
        },
    )
    assert listed(whole(read_pptx(data))) == [
        ("header p.1", 0, "内部资料"), ("header p.1", 0, "某某科技"), ("p.1", 0, "第一页"), ("p.2", 0, "第二页"),
    ]  # fmt: skip


def test_embedded_files_become_files_of_their_own() -> None:
    links = {"s": {"e": ("package", "../embeddings/table.xlsx")}}
    found = whole(read_pptx(pptx({"s": tree(shape("x"))}, links, {"embeddings/table.xlsx": b"PK\3\4data"})))
    assert [(file.name, file.data) for file in found.attachments] == [("table.xlsx", b"PK\3\4data")]


def record(kind: int, body: bytes, instance: int = 0, container: bool = False) -> bytes:
    return struct.pack("<HHI", instance << 4 | (0xF if container else 0), kind, len(body)) + body


def text(kind: int, words: str) -> bytes:
    return record(3999, struct.pack("<I", kind)) + record(4000, words.encode("utf-16-le"))


def ppt(*, encrypted: bool = False) -> bytes:
    """Two slides: an outline title with a shape, a note and a comment; a table. And an embedded document."""
    box = record(0xF00D, record(3998, struct.pack("<I", 0)))
    own = record(0xF00D, text(4, "形状里的字"))
    drawing = record(1036, record(0xF004, box, container=True) + record(0xF004, own, container=True), container=True)
    comment = record(12000, record(4026, "批注".encode("utf-16-le"), 1), container=True)
    first = record(1006, drawing + comment, container=True)

    def cell(left: int, top: int, words: str) -> bytes:
        anchor = record(0xF00F, struct.pack("<iiii", left, top, left + 100, top + 50))
        return record(0xF004, anchor + record(0xF00D, text(4, words)), container=True)

    head = record(0xF004, record(0xF122, struct.pack("<HI", 0x039F, 1), 1), container=True)
    group = record(
        0xF003, head + cell(100, 0, "乙") + cell(0, 0, "甲") + cell(0, 50, "丙") + cell(100, 50, "丁"), container=True
    )
    second = record(1006, record(1036, group, container=True), container=True)
    page = record(1009, struct.pack("<I", 256)) + record(
        1036, record(0xF004, record(0xF00D, text(2, "备注")), container=True), container=True
    )
    notes = record(1008, page, container=True)
    packed = zlib.compress(compound_file({"Package": b"%PDF-1.4 x"}))
    stored = record(4113, struct.pack("<I", 9999) + packed, 1)
    slides = (
        record(1011, struct.pack("<IIiI", 2, 0, 1, 256))
        + text(0, "培训")
        + record(1011, struct.pack("<IIiI", 3, 0, 0, 257))
    )
    lists = record(4080, slides, 0, True) + record(4080, record(1011, struct.pack("<IIiI", 4, 0, 0, 300)), 2, True)
    stream, offsets = b"", []
    for part in (record(1000, lists, container=True), first, second, notes, stored):
        offsets.append(len(stream))
        stream += part
    directory = len(stream)
    stream += record(6002, struct.pack("<I5I", 5 << 20 | 1, *offsets))
    edit = len(stream)
    stream += record(4085, struct.pack("<IIIII", 0, 0, 0, directory, 1))
    token = 0xF3D1C4DF if encrypted else 0xE391C05F
    return compound_file(
        {"PowerPoint Document": stream, "Current User": struct.pack("<HHIIII", 0, 4086, 20, 20, token, edit)}
    )


def test_an_old_presentation_has_titles_shapes_tables_notes_comments_and_embedded_files() -> None:
    found = whole(read(ppt(), "a.dps"))
    assert listed(found) == [
        ("p.1", 1, "培训"), ("p.1 培训", 0, "形状里的字"), ("comment p.1 培训", 0, "批注"),
        ("footnote p.1 培训", 0, "备注"), ("p.2 T1", 0, "甲\t乙\n丙\t丁"),
    ]  # fmt: skip
    assert found.attachments[0].data == b"%PDF-1.4 x"
    assert found.pages == 2


def test_an_encrypted_old_presentation_needs_a_password() -> None:
    assert read_ppt(ppt(encrypted=True)) == Failed("encrypted: needs a password")


def test_a_strict_presentation_is_read() -> None:
    transitional = pptx({"s1": tree(shape("培训", holder="title") + shape("服务台职责"))}, {}, {})
    strict = BytesIO()
    with ZipFile(BytesIO(transitional)) as old, ZipFile(strict, "w") as new:
        for name in old.namelist():
            xml = re.sub(
                rb"http://schemas.openxmlformats.org/(presentationml|drawingml|officeDocument)/2006",
                rb"http://purl.oclc.org/ooxml/\1",
                old.read(name),
            )
            new.writestr(name, xml)
    assert listed(whole(read(strict.getvalue(), "a.pptx"))) == [("p.1", 1, "培训"), ("p.1 培训", 0, "服务台职责")]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(choices=st.data())
def test_damaged_old_presentations_never_raise(choices: st.DataObject) -> None:
    data = bytearray(_PPT)
    for _ in range(choices.draw(st.integers(1, 20))):
        data[choices.draw(st.integers(512, len(data) - 1))] = choices.draw(st.integers(0, 255))
    assert isinstance(read(bytes(data), "a.ppt"), Outcome)


_PPT = ppt()
