"""Rows of pieces on a picture: sheets without rules keep empty cells, forms keep their labels and values."""

from pipeline.ingest.ocr.forms import lines_and_forms
from pipeline.ingest.ocr.pieces import Piece

LEFTS = (50, 200, 350, 620, 720)


def piece(text: str, left: float, top: float) -> Piece:
    return Piece(text, left, top, left + 12 * len(text), top + 20)


def rows_of(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    pieces = [
        piece(text, left, 40.0 * number)
        for number, row in enumerate(rows)
        for left, text in zip(LEFTS, row, strict=False)
        if text
    ]
    _, (form,) = lines_and_forms(pieces, 900)
    return [tuple(cell.text for cell in row) for row in form.rows(1)]


def test_an_empty_cell_moves_no_other_cell_of_a_sheet_to_another_column() -> None:
    head = ("编号", "受理日期", "事件描述", "级别", "处理人")
    rows = [
        (f"INC-{n}", f"07-{n:02}" if n % 3 else "", "邮箱登录失败", f"P{n % 4}" if n % 2 else "", "王敏")
        for n in range(1, 9)
    ]
    assert rows_of(head, *rows) == [head, *rows]


def test_rows_of_a_form_that_are_built_each_in_its_way_stay_as_they_are() -> None:
    form = [
        ("名称", "某某信息技术有限公司"),
        ("类型", "有限责任公司", "成立日期", "2015年06月01日"),
        ("住所", "山东省济南市某区某路一号某大厦"),
        ("法定代表人", "王某某", "注册资本", "伍佰万元"),
        ("营业期限", "长期"),
    ]
    assert rows_of(*form) == form


def test_a_sheet_whose_first_two_columns_stand_close_begins_with_its_first_row() -> None:
    head = ("the meeting", "day", "name", "unit", "signed")  # a blank's width between the first two
    rows = [("opening all", "09-08", f"Owen {n}", "MD", "yes") for n in "abc"] + [("end", "09-10", "Isla", "MD", "yes")]
    wide = [
        piece(text, left, 40.0 * n)
        for n, row in enumerate((head, *rows))
        for left, text in zip(LEFTS, row, strict=True)
    ]
    _, (form,) = lines_and_forms(wide, 900)
    assert [tuple(cell.text for cell in row) for row in form.rows(1)] == [head, *rows]
