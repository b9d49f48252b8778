"""A table that goes on over the page has its heads there too."""

from pipeline.ingest.layout.blocks import page_blocks
from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.table import RuledTable
from pipeline.values import Block

HEADS = ("编号", "日期", "内容")


def table(*rows: tuple[str, ...], top: float = 50) -> RuledTable:
    cells = tuple((r, c, 1, 1, text) for r, row in enumerate(rows, 1) for c, text in enumerate(row, 1))
    return RuledTable(50, top, 550, top + 20 * len(rows), cells)


def tables(*pages: RuledTable, between: str = "") -> list[Block]:
    line = [Line(between, 50, 700, 300, 712, 12, False)] if between else []
    blocks = page_blocks(
        [line, *[[] for _ in pages[1:]]], [800.0] * len(pages), {n: [one] for n, one in enumerate(pages, 1)}
    )
    return [block for block in blocks if block.rows]


def first_rows(blocks: list[Block]) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in block.rows[0]) for block in blocks]


ROWS = [(f"INC-{n}", f"2026-09-0{n}", "邮箱") for n in range(1, 5)]
MORE = [(f"INC-{n}", f"2026-09-0{n}", "网络") for n in range(5, 9)]


def test_the_rows_on_the_next_pages_follow_the_heads_and_keep_their_own_places() -> None:
    found = tables(table(HEADS, *ROWS), table(*MORE), table(*MORE))
    assert first_rows(found) == [HEADS] * 3
    assert [found[1].rows[0][0].address, found[1].rows[1][0].address] == ["T1R1C1", "T2R1C1"]


def test_heads_that_are_printed_on_each_page_are_not_doubled() -> None:
    found = tables(table(HEADS, *ROWS), table(HEADS, *MORE))
    assert [len(block.rows) for block in found] == [5, 5]


def test_a_table_with_other_columns_or_after_a_text_is_another() -> None:
    wide = table(*[(*row, "王敏") for row in MORE])
    assert first_rows(tables(table(HEADS, *ROWS), wide))[1] == ("INC-5", "2026-09-05", "网络", "王敏")
    assert first_rows(tables(table(HEADS, *ROWS), table(*MORE), between="变更记录"))[1] == MORE[0]


def test_a_form_does_not_go_on_with_its_first_row_as_heads() -> None:
    form = table(("申请人", "王敏", "部门"), ("电话", "8 楼", "日期"), ("原因", "迁移", "2026-09-01"))
    rest = (("批准", "2026-09-02", "李强"),)
    assert first_rows(tables(form, table(*rest)))[1] == rest[0]
