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


def test_english_titles_are_longer_than_chinese_ones_and_lose_what_explains_them_if_need_be() -> None:
    blocks = [
        *page(1, "Competence matrix 2026 (1 = learning, 2 = works alone, 3 = teaches others)"),
        *page(2, "Customer register - customers, users and other interested parties of the services (1 July 2026)"),
    ]
    assert titled_sheets(blocks) == {
        1: "Competence matrix 2026",
        2: "Customer register",
    }


def test_titles_that_come_again_in_a_book_of_months_are_told_apart() -> None:
    months = [page(2 * n - 1, f"容量月报（2026年{n}月）") + page(2 * n, "备份统计") for n in (1, 2, 3)]
    assert titled_sheets([block for blocks in months for block in blocks]) == {
        1: "容量月报（2026年1月）", 2: "备份统计", 3: "容量月报（2026年2月）", 4: "备份统计 2", 5: "容量月报（2026年3月）", 6: "备份统计 3",
    }  # fmt: skip


def test_sheets_that_have_heads_and_no_title_are_called_after_their_numbers_or_counted() -> None:
    problems = (
        ("Ref", "Raised", "Service", "Root cause", "Owner"),
        *((f"PRB-{n}", "2026-07-09", "x", "y", "z") for n in range(3)),
    )
    errors = (
        ("KE", "From", "What", "Fix", "Shown"),
        *((f"{n}", "2026-07-13", "slow", "firmware", "yes") for n in range(3)),
    )
    export = page(1, "Export from the ticket tool, filter: closed", rows=problems)
    assert titled_sheets([*export, *page(2, rows=problems), *page(3, rows=errors)]) == {
        1: "Export from the ticket tool",
        3: "Sheet2",
    }
    assert titled_sheets([*page(1, rows=problems), *page(2, rows=errors)]) == {1: "PRB", 2: "Sheet2"}
    clauses = (("ISO/IEC 20000-1:2018", "Title", "Where"), *((f"8.{n}", "Control", f"K-{n}") for n in range(1, 12)))
    assert titled_sheets([*page(1, rows=problems), *page(2, rows=clauses)]) == {1: "PRB", 2: "Sheet2"}
    assert titled_sheets([*page(1, rows=problems), *page(2, rows=clauses[:5])]) == {}


def test_a_sheet_may_say_that_there_was_nothing_and_one_may_have_heads_of_two_rows() -> None:
    costs = (
        ("Month", "Budget", "Actual", "Budget", "Actual"),
        *((f"Jul-{n}", "260", "255", "180", "186") for n in range(3)),
    )
    nothing = [Block(text, Place(page=3)) for text in ("Disputes with suppliers", "Date  Matter  State", "Nil return")]
    blocks = [*page(1, "Capacity used"), *page(2, "Budget and cost", "Hosting  Network", rows=costs), *nothing]
    assert titled_sheets(blocks) == {1: "Capacity used", 2: "Budget and cost", 3: "Disputes with suppliers"}
