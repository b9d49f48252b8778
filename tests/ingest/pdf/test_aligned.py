"""Sheets that are printed without rules, and pages that only look a little like them."""

from collections.abc import Sequence
from io import BytesIO

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.reader import read_pdf
from pipeline.values import Block, Read

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
LEFTS = (50, 150, 250, 400, 470)
HEAD = ("事件编号", "受理日期", "事件描述", "级别", "处理人")
ROWS = [
    (
        f"INC-2607-{number:03}",
        f"2026-07-{number:02}",
        ("邮箱登录失败", "打印机卡纸，更换搓纸轮")[number % 2],
        f"P{number % 4}",
        "王敏",
    )
    for number in range(1, 12)
]


def page(
    *lines: Sequence[tuple[float, str]],
    font: str = "STSong-Light",
    pitch: float = 15,
    top: float = 720,
    program: str = "",
) -> tuple[Block, ...]:
    """Each line's texts at their distance from the left; a negative one is where the text ends."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setCreator(program)
    canvas.setFont(font, 10)
    for number, line in enumerate(lines):
        for left, text in line:
            draw = canvas.drawRightString if left < 0 else canvas.drawString
            draw(abs(left), top - number * pitch, text)
    canvas.save()
    outcome = read_pdf(buffer.getvalue())
    assert isinstance(outcome, Read), outcome
    return outcome.content.blocks


def in_columns(cells: Sequence[str]) -> list[tuple[float, str]]:
    return [(left, text) for left, text in zip(LEFTS, cells, strict=True) if text]


def rows_of(block: Block) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in block.rows]


def test_rows_in_columns_without_rules_are_a_table_below_their_title() -> None:
    title, table = page([(50, "事件台账（2026年7月，运维服务部填写）")], *map(in_columns, (HEAD, *ROWS)))
    assert title.text == "事件台账（2026年7月，运维服务部填写）"
    assert rows_of(table) == [HEAD, *ROWS]
    assert [row[1].date.isoformat() for row in table.rows[1:] if row[1].date] == [row[1] for row in ROWS]


def test_two_rows_that_fill_their_columns_are_a_sheet_where_a_program_for_sheets_has_printed_them() -> None:
    head = [(50, "No."), (90, "Received"), (146, "Customer"), (338, "Complaint"), (490, "Answer")]
    rows = [
        [
            (50, "CMP-1"),
            (90, "2026-06-16"),
            (146, "Jiaozhou Bay Marine Equipment Co., Ltd."),
            (338, "German line answered in English"),
            (490, "new roster"),
        ],
        [
            (50, "CMP-2"),
            (90, "2026-08-19"),
            (146, "Lumen Pacific Foods (Qingdao) Co., Ltd."),
            (338, "Managers were not told of it"),
            (490, "new list"),
        ],
    ]
    (table,) = page(head, *rows, font="Helvetica", program="Microsoft Excel")
    assert rows_of(table) == [tuple(text for _, text in row) for row in (head, *rows)]
    assert not any(block.rows for block in page(head, *rows, font="Helvetica", program="Writer"))


def test_empty_cells_and_cells_of_two_lines_stay_in_their_row_and_column() -> None:
    lines = []
    for row in ROWS:
        lines += [in_columns((*row[:2], "现场", "", row[4])), in_columns(("", "", "已恢复", "", ""))]
    (table,) = page(in_columns(HEAD), *lines, pitch=13)
    assert rows_of(table)[1:] == [(*row[:2], "现场已恢复", "", row[4]) for row in ROWS]


def test_a_head_at_the_left_belongs_to_the_numbers_at_the_right_of_its_column() -> None:
    head = [(50, "Service"), (200, "Target (hours)"), (320, "Result")]
    rows = [[(50, f"Service {number}"), (-310, f"{number}.5"), (320, "met")] for number in range(8)]
    (table,) = page(head, *rows, font="Helvetica")
    assert rows_of(table)[0] == ("Service", "Target (hours)", "Result")
    assert rows_of(table)[3] == ("Service 2", "2.5", "met")


def test_words_that_spaces_of_the_file_hold_together_are_one_cell() -> None:
    rows = [[(50, f"CHG-{number}"), (150, f"{number + 10} Jun 2026"), (260, "Closed")] for number in range(8)]
    (table,) = page(*rows, font="Courier")
    assert rows_of(table)[0] == ("CHG-0", "10 Jun 2026", "Closed")


def pages(*contents: Sequence[Sequence[tuple[float, str]]]) -> tuple[Block, ...]:
    """The lines of each page in two fonts, whose boxes differ: figures in one, words in the other."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for lines in contents:
        for number, line in enumerate(lines):
            for left, text in line:
                canvas.setFont("Helvetica" if text.isascii() else "STSong-Light", 10)
                draw = canvas.drawRightString if left < 0 else canvas.drawString
                draw(abs(left), 720 - 15 * number, text)
        canvas.showPage()
    canvas.save()
    outcome = read_pdf(buffer.getvalue())
    assert isinstance(outcome, Read), outcome
    return outcome.content.blocks


CLOSE_HEADS = [(50, "编号"), (120, "提出日期"), (182, "现象"), (300, "承办"), (400, "状态")]


def close_row(number: int) -> list[tuple[float, str]]:
    """The day ends two points before the next column begins."""
    return [(50, f"WT-{number:02}"), (-180, f"2026-09-{number:02}"), (182, "影像慢"), (300, "滕晚照"), (400, "关闭")]


def test_columns_that_stand_close_are_parted_and_figures_at_the_right_have_their_head() -> None:
    (table,) = pages([CLOSE_HEADS, *map(close_row, range(1, 9))])
    assert rows_of(table)[0] == ("编号", "提出日期", "现象", "承办", "状态")
    assert rows_of(table)[8] == ("WT-08", "2026-09-08", "影像慢", "滕晚照", "关闭")


def test_a_sheet_that_goes_on_over_the_page_keeps_its_columns_and_heads() -> None:
    first, second = pages([CLOSE_HEADS, *map(close_row, range(1, 9))], [*map(close_row, range(9, 15))])
    assert rows_of(second)[0] == rows_of(first)[0]
    assert rows_of(second)[1] == ("WT-09", "2026-09-09", "影像慢", "滕晚照", "关闭")


def test_the_line_above_a_sheet_is_one_in_whatever_fonts_it_is_written() -> None:
    parts = [(205, "整理日期："), (257, "2026"), (281, "年"), (293, "8"), (301, "月"), (313, "25"), (326, "日")]
    line, _ = pages([parts, CLOSE_HEADS, *map(close_row, range(1, 9))])
    assert line.text.replace(" ", "") == "整理日期：2026年8月25日"


PROSE = "The quick brown fox jumps over the lazy dog and runs"


@pytest.mark.parametrize(
    "lines",
    [
        [[(50, PROSE + " " + PROSE)] for _ in range(9)],
        [[(50, PROSE[:34]), (225, PROSE[3:37]), (400, PROSE[2:36])] for _ in range(9)],  # three columns of running text
        [[(50, f"{n}"), (80, "Purpose and scope"), (500, f"{n + 2}")] for n in range(9)],  # contents
        [[(50, "Version"), (200, "1.0")] for _ in range(9)],  # labels and values
        [[(50, "Approved by"), (200, "J. Brook"), (350, "2026-11-02")] for _ in range(3)],
    ],
)
def test_other_pages_hold_no_table(lines: list[list[tuple[float, str]]]) -> None:
    assert not any(block.rows for block in page(*lines, font="Helvetica"))


def drawn(*texts: tuple[float, float, str], program: str = "Calc") -> tuple[Block, ...]:
    """Texts in the order in which a program draws them, each with its place from the left and the bottom."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setCreator(program)
    canvas.setFont("STSong-Light", 10)
    for left, bottom, text in texts:
        canvas.drawString(left, bottom, text)
    canvas.save()
    outcome = read_pdf(buffer.getvalue())
    assert isinstance(outcome, Read), outcome
    return outcome.content.blocks


def test_a_column_of_single_figures_that_is_drawn_first_is_no_text_that_runs_down_the_page() -> None:
    heads = ("序", "文件编号", "文件名称", "版本")
    rows = [(str(number), f"QD-SM-{number:02}", f"第{number}号程序", "V1.0") for number in range(1, 10)]
    lefts = (52, 66, 160, 300)
    columns = [
        (left - 24 * (not row and not column), 720 - 15 * row, cells[column])
        for column, left in enumerate(lefts)
        for row, cells in enumerate((heads, *rows))
    ]
    (table,) = drawn(*columns)
    assert rows_of(table) == [heads, *rows]


def test_a_cover_sheet_of_labels_and_values_is_read_row_by_row() -> None:
    cover = {"编制": "周舟 2026年5月8日", "审核": "林可 2026年6月3日", "批准": "方达 2026年6月17日"}
    cover |= {"发布日期": "2026年6月22日", "生效日期": "2026年7月1日", "密级": "内部"}
    cover["说明"] = "打印件不受控，使用前请与系统中的现行版本核对，核对不一致时以系统中的为准"
    labels = [(50, 700 - 14 * row, label) for row, label in enumerate(cover)]
    values = [(110, 700 - 14 * row, value) for row, value in enumerate(cover.values())]
    assert [block.text for block in drawn(*labels, *values)] == [f"{label} {value}" for label, value in cover.items()]


def test_the_number_of_a_form_that_is_broken_at_its_stroke_keeps_it() -> None:
    (block,) = drawn(
        (50, 700, "Requests are kept on the form with the number QD-SMS-"),
        (50, 686, "R-15 for a year."),
        program="Writer",
    )
    assert "QD-SMS-R-15 for a year" in block.text
