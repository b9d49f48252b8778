"""Pages of a workbook that was printed or scanned are its sheets; those of other documents are none."""

from pipeline.ingest.pdf.sheet_titles import titled_sheets
from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Block, Place

HEADS = ("编号", "日期", "内容")
ROWS = [(f"WT-{n}", f"2026-09-0{n}", "慢") for n in range(1, 5)]


def page(number: int, *lines: str, rows: tuple[tuple[str, ...], ...] = (HEADS, *ROWS)) -> list[Block]:
    place = Place(page=number)
    table = table_block([table_row(row, at, number) for at, row in enumerate(rows, 1)], place)
    return [*(Block(line, place) for line in lines), table]


def test_each_page_has_the_name_of_its_sheet_behind_a_number_and_before_labels() -> None:
    blocks = [
        *page(1, "SMS-R-06-01", "问题台账"),
        *page(2),
        *page(3, "外来文件清单", "核对日期：2026年8月17日"),
    ]
    assert titled_sheets(blocks) == {1: "问题台账", 3: "外来文件清单"}


def test_a_document_with_a_page_of_text_is_no_workbook() -> None:
    text = Block("本程序规定了事件管理的职责和流程。", Place(page=3))
    assert titled_sheets([*page(1, "问题台账"), *page(2, "知识条目"), text]) == {}


def test_stacked_forms_and_a_single_sheet_are_none_either() -> None:
    form = (("编号", "RFC-1", "申请人"), ("内容", "换交换机", "日期"), ("结果", "成功", "签名"))
    assert titled_sheets([*page(1, "问题台账"), *page(2)]) == {}
    assert titled_sheets([*page(1, "变更单"), *page(2, "变更单")]) == {}
    assert titled_sheets([*page(1, "变更单", rows=form), *page(2, "发布单", rows=(("1", "2", "3"), *form))]) == {}
