"""PDF files: paragraphs, headings, tables, columns, scans, locks."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from reportlab.lib import colors, pdfencrypt
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Block, Content, Failed, Partial, Read, Skipped

SONG = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(SONG))

TITLE = ParagraphStyle("title", fontName=SONG, fontSize=24, leading=36, alignment=1)
FIRST = ParagraphStyle("first", fontName=SONG, fontSize=15, leading=24)
SECOND = ParagraphStyle("second", fontName=SONG, fontSize=12.5, leading=20)
BODY = ParagraphStyle("body", fontName=SONG, fontSize=10.5, leading=18, firstLineIndent=21, wordWrap="CJK")
FLAT = ParagraphStyle("flat", parent=BODY, firstLineIndent=0)
LATIN = ParagraphStyle("latin", fontName="Helvetica", fontSize=10.5, leading=14)

LONG = (
    "为规范信息技术服务事件的受理、分派、处理、升级和关闭，尽快恢复服务，降低事件对客户业务的影响，"
    "确保服务级别协议得到满足，特制定本程序，并由服务台负责维护和监督执行。"
)
ENGLISH = (
    "This procedure applies to all services that are delivered to customers by the organisation and to "
    "the suppliers that take part in delivering them to the agreed targets."
)


def story(*flowables: Any, decorate: Callable[[Canvas, Any], None] | None = None, **options: Any) -> bytes:
    buffer = BytesIO()
    nothing = decorate or (lambda canvas, document: None)
    SimpleDocTemplate(buffer, **options).build(list(flowables), onFirstPage=nothing, onLaterPages=nothing)
    return buffer.getvalue()


def drawn(*pages: Callable[[Canvas], None], **options: Any) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_page(canvas: Canvas) -> None:
    canvas.setFont(SONG, 11)
    for line in range(5):
        canvas.drawString(72, 700 - 40 * line, f"第{line}段文字在这里，说明事件的处理。")


def scanned_page(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def content_of(data: bytes) -> Content:
    outcome = read_pdf(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def body(content: Content) -> list[Block]:
    return [block for block in content.blocks if block.place.part == "body"]


def ledger(rows: list[list[Any]], *extra: Any) -> Table:
    grid = TableStyle([("FONTNAME", (0, 0), (-1, -1), SONG), ("GRID", (0, 0), (-1, -1), 0.5, colors.black), *extra])
    return Table(rows, colWidths=[80] * len(rows[0]), style=grid)


def test_wrapped_chinese_joins_without_and_english_with_spaces() -> None:
    content = content_of(
        story(Paragraph(LONG, BODY), Paragraph("本程序自发布之日起实施。", BODY), Paragraph(ENGLISH, LATIN))
    )
    assert [block.text for block in content.blocks] == [LONG, "本程序自发布之日起实施。", ENGLISH]


def test_list_items_and_labels_stay_apart() -> None:
    lines = ["文件编号：ITSM-P-08", "版本：A/0", "1. 受理；", "2. 分派；", "（1）升级", "a) 关闭", "• 备注"]
    content = content_of(story(*[Paragraph(line, FLAT) for line in lines], Paragraph(LONG, BODY)))
    assert [block.text for block in content.blocks] == [*lines, LONG]


def test_headings_are_told_by_size_and_numbering_and_make_the_path() -> None:
    content = content_of(
        story(
            Paragraph("事件管理程序", TITLE),
            PageBreak(),
            Paragraph("1 目的", FIRST),
            Paragraph(LONG, BODY),
            Paragraph("4.2 适用范围", SECOND),
            Paragraph("适用于全部服务。", BODY),
            Paragraph("2 记录", FLAT),
            Paragraph("保存三年。", BODY),
        )
    )
    assert [(block.level, block.text, block.place.heading, block.place.page) for block in content.blocks] == [
        (1, "事件管理程序", "", 1),
        (1, "1 目的", "", 2),
        (0, LONG, "1 目的", 2),
        (2, "4.2 适用范围", "1 目的", 2),
        (0, "适用于全部服务。", "1 目的 > 4.2 适用范围", 2),
        (1, "2 记录", "", 2),
        (0, "保存三年。", "2 记录", 2),
    ]


def test_running_headers_and_footers_stand_once_and_page_numbers_not_at_all() -> None:
    def decorate(canvas: Canvas, document: Any) -> None:
        canvas.setFont(SONG, 9)
        canvas.drawString(72, 805, "云杉科技 ITSM-P-08 版本A/0")
        canvas.drawString(72, 45, "内部资料 不得外传")
        canvas.drawCentredString(297, 30, f"第 {document.page} 页 共 3 页")

    pages = [flowable for _ in range(3) for flowable in (Paragraph(LONG, BODY), PageBreak())]
    content = content_of(story(*pages, decorate=decorate))
    edges = [(block.place.part, block.text) for block in content.blocks if block.place.part != "body"]
    assert edges == [("header", "云杉科技 ITSM-P-08 版本A/0"), ("footer", "内部资料 不得外传")]
    assert [block.text for block in body(content)] == [LONG] * 3
    assert content.pages == 3


def test_ruled_tables_are_cells_with_spans_and_their_text_is_not_repeated() -> None:
    rows = [["编号", "日期", "状态"], ["INC-1", "2026-08-03", "关闭"], ["合计", "", "1"]]
    content = content_of(
        story(Paragraph("前文。", FLAT), ledger(rows, ("SPAN", (0, 2), (1, 2))), Paragraph("后文。", FLAT))
    )
    before, table, after = content.blocks
    assert (before.text, after.text) == ("前文。", "后文。")
    assert table.place.cell == "T1"
    assert [[cell.text for cell in row] for row in table.rows] == [*rows[:2], ["合计", "1"]]
    assert [cell.address for cell in table.rows[2]] == ["T1R3C1", "T1R3C3"]
    assert (table.rows[2][0].columns, table.rows[1][1].date) == (2, date(2026, 8, 3))


def test_a_ruled_page_header_is_a_header_and_no_table_of_every_page() -> None:
    def decorate(canvas: Canvas, document: Any) -> None:
        canvas.setFont(SONG, 9)
        canvas.grid([72, 250, 520], [765, 790, 815])
        canvas.drawString(80, 798, "云杉科技")
        canvas.drawString(260, 798, "文件编号 ITSM-P-08")
        canvas.drawString(80, 773, "事件管理程序")
        canvas.drawString(260, 773, f"第 {document.page} 页")

    pages = [flowable for n in range(3) for flowable in (Paragraph(f"{n}{LONG}", BODY), PageBreak())]
    content = content_of(story(*pages, decorate=decorate, topMargin=100))
    assert not any(block.rows for block in content.blocks)
    headers = [block.text for block in content.blocks if block.place.part == "header"]
    assert any("文件编号 ITSM-P-08" in text for text in headers)
    assert len(body(content)) == 3


def test_the_title_of_a_form_on_every_page_is_no_running_header() -> None:
    pages = [
        flowable
        for n in range(3)
        for flowable in (Paragraph("事件报告单", FIRST), Paragraph(f"编号：INC-{n}", FLAT), PageBreak())
    ]
    assert [block.text for block in content_of(story(*pages)).blocks].count("事件报告单") == 3


def test_a_wrapped_cell_is_one_text() -> None:
    wrapped = Paragraph("邮件服务器磁盘空间不足导致用户不能收发邮件", FLAT)
    content = content_of(story(ledger([["编号", "事件"], ["INC-1", wrapped]])))
    assert content.blocks[0].rows[1][1].text == "邮件服务器磁盘空间不足导致用户不能收发邮件"


def test_a_frame_around_a_text_is_no_table() -> None:
    def framed(canvas: Canvas) -> None:
        text_page(canvas)
        canvas.rect(50, 50, 500, 740)
        canvas.rect(55, 55, 490, 730)

    assert not any(block.rows for block in content_of(drawn(framed)).blocks)


def test_rotated_pages_read_upright_and_keep_their_tables() -> None:
    def rotated(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.setFont(SONG, 11)
        canvas.drawString(100, 520, "旋转页的标题文字")
        canvas.grid([100, 200, 300], [400, 430, 460])
        for column, row, text in ((0, 1, "编号"), (1, 1, "日期"), (0, 0, "甲"), (1, 0, "2026-08-03")):
            canvas.drawString(110 + 100 * column, 410 + 30 * row, text)

    content = content_of(drawn(rotated))
    assert [block.text for block in content.blocks] == ["旋转页的标题文字", "编号\t日期\n甲\t2026-08-03"]


def test_columns_are_read_one_after_the_other() -> None:
    def columns(canvas: Canvas) -> None:
        canvas.setFont(SONG, 10)
        for left, name in ((60, "左"), (320, "右")):
            for line in range(12):
                canvas.drawString(left, 700 - 16 * line, f"{name}栏第{line:02d}行的文字内容说明服务要求")

    text = "".join(block.text for block in content_of(drawn(columns)).blocks)
    assert text.index("左栏第11行") < text.index("右栏第00行")


def test_text_drawn_out_of_order_is_read_down_the_page() -> None:
    def shuffled(canvas: Canvas) -> None:
        canvas.setFont(SONG, 10)
        canvas.drawString(72, 300, "最后一段。")
        canvas.drawString(72, 700, "最先一段。")

    assert [block.text for block in content_of(drawn(shuffled)).blocks] == ["最先一段。", "最后一段。"]


OFF = ReadSettings(ocr="off")
OFF_REASON = "pages without text layer, need OCR (OCR is switched off)"


def test_a_scan_needs_ocr() -> None:
    assert read_pdf(drawn(scanned_page, scanned_page), OFF) == Skipped(f"scan without text layer: {OFF_REASON}: 1-2")


def test_scanned_pages_among_others_are_named() -> None:
    outcome = read_pdf(drawn(text_page, scanned_page, scanned_page, text_page, scanned_page), OFF)
    assert isinstance(outcome, Partial)
    assert outcome.reason == f"{OFF_REASON}: 2-3, 5"
    assert outcome.content.pages == 5


def test_a_scan_with_a_stamped_page_number_is_still_a_scan() -> None:
    def stamped(canvas: Canvas) -> None:
        scanned_page(canvas)
        canvas.drawString(300, 20, "page 1")

    assert isinstance(read_pdf(drawn(stamped), OFF), Skipped)


def test_blank_pages_are_no_scans() -> None:
    content = content_of(drawn(text_page, lambda canvas: None))
    assert content.pages == 2
    assert read_pdf(drawn(lambda canvas: None)) == Skipped("empty: no page shows anything, or the file is damaged")


def test_text_whose_fonts_say_nothing_counts_as_no_text() -> None:
    def unmapped(canvas: Canvas) -> None:
        canvas.setFont(SONG, 11)
        for line in range(5):
            canvas.drawString(72, 700 - 40 * line, "\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008" * 2)

    assert isinstance(read_pdf(drawn(unmapped), OFF), Skipped)


def test_a_password_is_told() -> None:
    locked = drawn(text_page, encrypt=pdfencrypt.StandardEncryption("secret", canPrint=0))
    assert read_pdf(locked) == Failed("encrypted: needs a password")
    other = read_pdf(locked.replace(b"/Filter /Standard", b"/Filter /Whatever"))
    assert other == Failed("encrypted in a way that is not known: save it without protection")


def test_a_document_locked_only_against_changes_is_read() -> None:
    assert content_of(drawn(text_page, encrypt=pdfencrypt.StandardEncryption("", "owner"))).blocks


def test_properties_are_read() -> None:
    properties = content_of(story(Paragraph("正文。", FLAT), title="事件管理程序", author="服务台")).properties
    assert (properties.title, properties.creator) == ("事件管理程序", "服务台")
    assert properties.created is not None


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7 nothing but words"])
def test_a_broken_file_fails(data: bytes) -> None:
    outcome = read_pdf(data)
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken PDF: ")


def test_leading_junk_does_not_hinder() -> None:
    assert content_of(b"\r\n\r\n" + drawn(text_page)).pages == 1
