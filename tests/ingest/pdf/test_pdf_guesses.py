"""What is guessed of lines in a PDF: headings, paragraphs, parted words."""

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.layout.edges import split_running_text
from pipeline.ingest.layout.headings import heading_level
from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.paragraphs import Paragraph, TextArea, paragraphs
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.pdf.garbled import is_garbled
from pipeline.ingest.pdf.properties import pdf_moment

AREA = TextArea(size=10.5, right=520)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("第三章 事件管理", 1),
        ("第二节 受理", 2),
        ("1 目的", 1),
        ("4.2 适用范围", 2),
        ("8.6.1 Incident management", 3),
        ("1. 受理全部事件并登记；", 0),
        ("1. 受理事件", 0),
        ("2026年7月3日", 0),
        ("3 个工作日内答复", 0),
        ("99.9 可用性目标", 0),
        ("1 目的..............3", 0),
        ("4.1 范围 …………… 5", 0),
        ("版本：A/0", 0),
        ("适用于全部服务", 0),
    ],
)
def test_numbering_alone_makes_or_does_not_make_a_heading(text: str, level: int) -> None:
    assert heading_level(Paragraph(text, 100, 10.5, bold=False), AREA) == level


@pytest.mark.parametrize(
    ("text", "size", "bold", "level"),
    [
        ("一、总则", 10.5, True, 1),
        ("（二）职责", 10.5, True, 2),
        ("职责和权限", 10.5, True, 3),
        ("事件管理程序", 22, False, 1),
        ("职责和权限", 13, False, 2),
        ("1. 目的", 10.5, True, 1),
        ("本程序由服务台负责维护。", 10.5, True, 0),
        ("编制：甲", 10.5, True, 0),
        ("2026-07-03", 22, True, 0),
        ("Approved by: J. Brook, 2 November 2026", 22, True, 0),
        ("批准：王岚 2026-07-03", 13, False, 0),
        ("Part A: Design and transition", 13, False, 2),
    ],
)
def test_emphasis_makes_a_heading_of_short_texts_only(text: str, size: float, bold: bool, level: int) -> None:
    assert heading_level(Paragraph(text, 100, size, bold), AREA) == level


def lines(*texts: str, right: float = 520) -> list[Line]:
    return [Line(text, 72, 100 + 18 * n, right, 111 + 18 * n, 10.5, bold=False) for n, text in enumerate(texts)]


def test_a_word_parted_by_a_hyphen_is_put_together() -> None:
    first, second = lines("the organi", "sation provides")
    parted = Line(first.text, 72, first.top, 520, first.bottom, 10.5, bold=False, hyphenated=True)
    assert [part.text for part in paragraphs([parted, second], AREA)] == ["the organisation provides"]


def test_a_number_that_is_broken_at_the_end_of_a_line_is_one() -> None:
    lines = [
        Line("资产台账 SMS-R-08-01，配置项清单 SMS-R-08-02，核对记录 SMS-R-08-", 60, 100, 500, 112, 10.5, False),
        Line("03。", 60, 116, 80, 128, 10.5, False),
    ]
    (paragraph,) = paragraphs(lines, AREA)
    assert paragraph.text.endswith("核对记录 SMS-R-08-03。")


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    short = lines("第一段。", "第二段。", right=300)
    assert [part.text for part in paragraphs(short, AREA)] == ["第一段。", "第二段。"]


def test_a_centred_heading_that_wraps_is_one_and_two_short_lines_are_two() -> None:
    def centred(text: str, width: float, top: float) -> Line:
        return Line(text, 296 - width / 2, top, 296 + width / 2, top + 22, 20, bold=True)

    wrapped = [centred("Declaration on confidential and sensitive", 400, 100), centred("records", 80, 128)]
    assert [part.text for part in paragraphs(wrapped, AREA)] == ["Declaration on confidential and sensitive records"]
    bracket = [centred("Operational level agreement (draft", 400, 100), centred("0.2)", 80, 128)]
    assert [part.text for part in paragraphs(bracket, AREA)] == ["Operational level agreement (draft 0.2)"]
    cover = [centred("某某信息技术有限公司", 250, 100), centred("服务管理手册", 130, 128)]
    assert [part.text for part in paragraphs(cover, AREA)] == ["某某信息技术有限公司", "服务管理手册"]
    head = [
        Line("Release record REL-2026-09", 130, 126, 483, 151, 20, False),
        Line("Plan", 77, 173, 124, 196, 20, False),
    ]
    assert [part.text for part in paragraphs(head, AREA)] == ["Release record REL-2026-09", "Plan"]


def test_a_day_that_runs_over_the_end_of_a_line_is_one_though_the_rest_looks_like_an_item() -> None:
    full = "本办法由质量部按年度目标另行细化，部长五日内答复。编制 李明 2026 年 7 月"
    assert [part.text for part in paragraphs(lines(full, "10 日　批准 王芳"), AREA)] == [f"{full}10 日　批准 王芳"]
    assert len(paragraphs(lines("完成时间 7 月", "10 培训"), AREA)) == 2


def test_a_number_of_a_standard_that_runs_over_the_end_of_a_line_is_no_label() -> None:
    assert [
        part.text
        for part in paragraphs(lines("Scope: the services. Criteria: ISO/IEC 20000-", "1:2018 and law."), AREA)
    ] == ["Scope: the services. Criteria: ISO/IEC 20000-1:2018 and law."]


def test_a_title_on_a_scan_goes_on_in_small_letters_and_not_with_a_version_or_the_text() -> None:
    def below(text: str, size: float = 30) -> list[str]:
        page = [
            Line("Inputs to the yearly", 42, 37, 583, 96, 47, False),
            Line(text, 45, 98, 180, 98 + size, size, False),
        ]
        return [
            part.text
            for part in paragraphs(
                [*page, Line("Issued on 9 November", 45, 150, 413, 162, 12, False)], TextArea(12, 560)
            )
        ]

    assert below("review of suppliers")[0] == "Inputs to the yearly review of suppliers"
    for text, size in (("version 1.2", 30), ("Review of suppliers", 30), ("review of suppliers", 12)):
        assert below(text, size)[:2] == ["Inputs to the yearly", text]


def test_thousands_of_short_lines_in_columns_take_a_moment() -> None:
    page = [Line(f"a{n}", 50 + n % 4 * 120, n // 4, 90 + n % 4 * 120, n // 4 + 1, 10.5, False) for n in range(8000)]
    begin = time.process_time()
    assert len(paragraphs(page, AREA)) > 1000
    assert time.process_time() - begin < 5


@given(st.lists(st.text("事件管理a ：1.", min_size=1, max_size=12).filter(str.strip), max_size=12))
def test_no_character_is_lost_in_joining(texts: list[str]) -> None:
    joined = "".join(part.text for part in paragraphs(lines(*texts), AREA))
    assert joined.replace(" ", "") == "".join(texts).replace(" ", "")


def test_a_line_at_the_edge_of_one_page_only_stays_in_the_body() -> None:
    page = [Line("批准：甲", 72, 20, 200, 30, 10.5, bold=False)]
    bodies, running = split_running_text([page, []], [842, 842], [[], []])
    assert (bodies, running) == ([page, []], [])


def test_a_column_of_days_has_no_header_though_each_page_begins_with_a_day() -> None:
    def page(day: str) -> list[Line]:
        return [Line(day, 50, 30, 110, 40, 9, False), Line("2026-01-01", 50, 120, 110, 130, 9, False)]

    bodies, running = split_running_text(
        [page("2026-03-01"), page("2026-05-02"), page("2026-07-03")], [800.0] * 3, [[], [], []]
    )
    assert running == []
    assert [len(body) for body in bodies] == [2, 2, 2]
    printed = [page("2026-11-20")] * 3
    assert [one.text for one in split_running_text(printed, [800.0] * 3, [[], [], []])[1]] == ["2026-11-20"]


MEASURES = (("7月", "2026-08-07", "98.7%"), ("8月", "2026-09-08", "98.5%"), ("9月", "2026-10-09", "99.1%"))


def month(of: str, day: str, rate: str, shift: float = 0) -> list[Line]:
    measured = [f"{name} {rate}" for name in ("可用率", "办结率", "解决率")]
    rows = [f"2026年{of}目标完成情况", f"编制：李明 {day}", "目标 实际值", *measured, "成功率 100%"]
    return [Line(row, 50, 12 + 10 * n + shift, 300, 20 + 10 * n + shift, 9, False) for n, row in enumerate(rows)]


@pytest.mark.parametrize("scanned", [set(), {1, 2, 3}])
def test_sheets_of_months_with_the_same_rows_have_no_header_of_days_and_measures(scanned: set[int]) -> None:
    pages = [month(*one, shift=2.0 * n if scanned else 0) for n, one in enumerate(MEASURES)]
    tables = [[RuledTable(40, page[2].top - 2, 310, page[6].bottom + 2, ())] for page in pages]
    bodies, running = split_running_text(pages, [842.0] * 3, tables, scanned)
    assert ([len(body) for body in bodies], running) == ([7, 7, 7], [])


def test_a_ruled_header_that_tells_the_page_and_the_version_is_one() -> None:
    def page(number: int) -> list[Line]:
        head = (f"事件管理程序 V1.2 2026-07-01 第{number}页", "文件编号 QL-08")
        return [Line(text, 50, 30 + 12 * n, 300, 40 + 12 * n, 9, False) for n, text in enumerate(head)]

    tables = [[RuledTable(40, 28, 310, 54, ())]] * 3
    bodies, running = split_running_text([page(number) for number in (1, 2, 3)], [842.0] * 3, tables)
    assert (bodies, len(running)) == ([[], [], []], 2)


def test_the_header_of_a_scan_is_known_though_each_page_lies_otherwise_and_is_read_with_a_slip() -> None:
    def page(header: str, body: str, shift: float) -> list[Line]:
        return [
            Line(header, 72, 30 + shift, 400, 40 + shift, 9, bold=False),
            Line(body, 72, 90 + shift, 300, 104 + shift, 14, bold=True),
        ]

    pages = [page("供方管理程序 QL-QP-07 A/0", "供方管理程序", 0), page("供方管理程序QL-QP-O7A/0", "1 目的", 13)]
    bodies, running = split_running_text(pages, [842, 842], [[], []], scanned={1, 2})
    assert [[line.text for line in body] for body in bodies] == [["供方管理程序"], ["1 目的"]]
    assert [(text.edge, text.text, text.page) for text in running] == [("header", "供方管理程序 QL-QP-07 A/0", 1)]


def test_unlike_lines_at_the_edges_of_scanned_pages_stay_in_the_body() -> None:
    pages = [
        [Line(text, 72, 30, 300, 42, 10.5, bold=False)]
        for text in ("第一条 值班员接到电话后登记", "第九条 经理每月核对一次记录")
    ]
    assert split_running_text(pages, [842, 842], [[], []], scanned={1, 2}) == (pages, [])


@pytest.mark.parametrize(
    ("text", "garbled"),
    [("事件管理", False), ("\uf0b7 事件", False), ("(cid:12)(cid:13)", True), ("\ufffd\ufffda", True), ("", False)],
)
def test_garbled_text_is_told_from_symbols(text: str, garbled: bool) -> None:
    assert is_garbled(text) is garbled


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D:20260703093000+08'00'", datetime(2026, 7, 3, 9, 30, tzinfo=timezone(timedelta(hours=8)))),
        ("D:20260703093000Z", datetime(2026, 7, 3, 9, 30)),
        ("20260703", datetime(2026, 7, 3)),
        ("D:20261303", None),
        ("yesterday", None),
    ],
)
def test_pdf_moments(text: str, moment: datetime | None) -> None:
    assert pdf_moment(text) in (moment, moment and moment.replace(tzinfo=UTC))
