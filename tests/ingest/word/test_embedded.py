"""What is put into a Word document: other documents, pages taken in, charts."""

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.word import read_word
from pipeline.values import Partial, Read
from tests.ingest.word.building import content, package, paragraph, relationships, zipped

CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>可用性趋势</a:t></a:r></a:p><c:ser>'
    "<c:tx><c:v>平台</c:v></c:tx><c:cat><c:pt idx='0'><c:v>七月</c:v></c:pt></c:cat>"
    "<c:val><c:pt idx='0'><c:v>99.9</c:v></c:pt></c:val></c:ser></c:chartSpace>"
)


def with_parts(body: str, links: dict[str, tuple[str, str]], parts: dict[str, bytes]) -> bytes:
    files: dict[str, str | bytes] = {**package(body), **parts}
    files["word/_rels/document.xml.rels"] = relationships(links)
    return zipped(files)


def test_documents_put_in_as_objects_become_files_of_their_own() -> None:
    wrapped = compound_file({"Package": b"%PDF-1.4 x"})
    links = {"a": ("package", "embeddings/清单.xlsx"), "b": ("oleObject", "embeddings/oleObject1.bin")}
    parts = {"word/embeddings/清单.xlsx": b"PK\3\4", "word/embeddings/oleObject1.bin": wrapped}
    outcome = read_word(with_parts(paragraph("见附件"), links, parts))
    assert isinstance(outcome, Read)
    assert [(file.name, file.data) for file in outcome.content.attachments] == [
        ("清单.xlsx", b"PK\3\4"), ("oleObject1.pdf", b"%PDF-1.4 x"),
    ]  # fmt: skip


def test_a_page_taken_in_whole_is_read_where_it_stands_and_its_tables_are_counted_on() -> None:
    page = "<html><body><h1>范围</h1><p>全部服务</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></body></html>"
    body = paragraph("前") + '<w:altChunk r:id="c"/>' + paragraph("后")
    outcome = read_word(with_parts(body, {"c": ("aFChunk", "page.html")}, {"word/page.html": page.encode()}))
    assert isinstance(outcome, Read)
    found = outcome.content.blocks
    assert [(block.level, block.text) for block in found] == [
        (0, "前"), (1, "范围"), (0, "全部服务"), (0, "甲\t乙\n丙\t丁"), (0, "后"),
    ]  # fmt: skip
    assert found[2].place.heading == "范围"
    assert found[3].rows[1][1].address == "T1R2C2"


def test_word_files_taken_into_one_another_without_end_are_given_up_with_a_reason() -> None:
    data = with_parts(paragraph("里"), {}, {})
    for _ in range(6):
        body = paragraph("层") + '<w:altChunk r:id="c"/>'
        data = with_parts(body, {"c": ("aFChunk", "inner.docx")}, {"word/inner.docx": data})
    outcome = read_word(data)
    assert isinstance(outcome, Read | Partial)
    assert 1 < len(outcome.content.blocks) < 7


def test_the_words_of_a_chart_stand_where_it_is_drawn() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="chart"/>'
        "</w:drawing></w:r></w:p>"
    )
    found = content(paragraph("前") + drawing + paragraph("后"), {"chart": CHART})
    assert [block.text for block in found.blocks] == ["前", "可用性趋势", "平台; 七月: 99.9", "后"]


NEWER_CHART = (
    '<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cx:chartData><cx:data id="0">'
    '<cx:strDim type="cat"><cx:lvl ptCount="2"><cx:pt idx="0">硬件</cx:pt><cx:pt idx="1">软件</cx:pt></cx:lvl>'
    '<cx:lvl ptCount="1"><cx:pt idx="0">平台</cx:pt></cx:lvl></cx:strDim><cx:numDim type="size"><cx:lvl ptCount="2">'
    '<cx:pt idx="0">3</cx:pt><cx:pt idx="1">5</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart>'
    "<cx:title><cx:tx><cx:txData><cx:v>事件构成</cx:v></cx:txData></cx:tx><cx:txPr><a:p><a:r><a:t>事件构成</a:t></a:r>"
    '</a:p></cx:txPr></cx:title><cx:plotArea><cx:plotAreaRegion><cx:series layoutId="treemap"><cx:tx><cx:txData>'
    '<cx:v>事件数</cx:v></cx:txData></cx:tx><cx:dataId val="0"/></cx:series></cx:plotAreaRegion></cx:plotArea>'
    "</cx:chart></cx:chartSpace>"
)


def test_the_words_of_a_chart_of_a_newer_kind_stand_where_it_is_drawn() -> None:
    """Programs that do not know the kind show the branch beside it, which only says so."""
    drawing = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="cx1"><w:drawing><cx:chart xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/'
        'chartex" r:id="chart"/></w:drawing></mc:Choice><mc:Fallback><w:t>not available</w:t></mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
    found = content(paragraph("前") + drawing + paragraph("后"), {"chart": NEWER_CHART})
    assert [block.text for block in found.blocks] == ["前", "事件构成", "事件数; 平台 硬件: 3; 软件: 5", "后"]
