"""A procedure of which only the frame is there."""

from __future__ import annotations

import pytest
from written import table

from pipeline.catalogue import load_catalogue
from pipeline.mapping.content.hollow import half_filled, is_hollow, only_names, says_too_little
from pipeline.values import Block, Place

COVER = ("Document number", "Version", "Written by", "Reviewed by", "Approved by", "Released", "Effective from")


def text(*lines: str) -> tuple[Block, ...]:
    """Blocks of a title with a cover, and of chapters: `# heading`, or a paragraph."""
    cover = (
        Block("Service design", Place(), 1),
        *(Block(f"{label}: {label} of it, 3 June 2026", Place()) for label in COVER),
    )
    return (*cover, *(Block(line.lstrip("# "), Place(), line.count("#", 0, 3)) for line in lines))


SHELL = (
    "# 1 Purpose",
    "To make sure that new services are delivered and managed at the agreed cost and quality, whatever they are. " * 3,
    "# 2 Scope",
    "New services, changed services and services that end. " * 4,
    "# 3 Responsibilities",
    "The project manager is responsible for service design and transition; departments shall cooperate. " * 3,
)


@pytest.mark.parametrize(
    "lines",
    [
        (*SHELL, "# 4 Steps", "## 4.1 Design", "The service shall be designed.", "## 4.2 Build", "It shall be built."),
        (*SHELL, "# 4 Content", "The catalogue shall be managed.", "# 5 Records", "Service catalogue, minutes. " * 9),
        ("# 1 目的", "规范内部审核的策划与实施，确保体系有效。" * 6, "# 2 职责", "各部门应予配合。" * 9, "# 3 程序", "按标准要求实施内审。"),
    ],
    ids=["steps of one sentence", "records below", "Chinese"],
)  # fmt: skip
def test_frame_round_one_or_two_sentences_is_hollow(lines: tuple[str, ...]) -> None:
    assert is_hollow(text(*lines), absent=1, asked=6)


def test_what_tells_how_the_work_is_done_is_not() -> None:
    work = (
        "The lead writes the plan with its dates, people, tests and the way back; the board looks at it on Tuesdays. "
    )
    assert not is_hollow(text(*SHELL, "# 4 Steps", work * 5), absent=6, asked=6)
    assert not is_hollow(
        text(*SHELL, "# 4 程序", "值班员在十分钟内登记、分类、派单，超时升级到主管。" * 6), absent=6, asked=6
    )


def test_few_sentences_are_hollow_where_much_of_what_is_looked_for_is_absent() -> None:
    little = text(
        *SHELL, "# 4 Steps", "Agreements are drawn up with care, kept in a suitable place and handled as needed. " * 3
    )
    assert is_hollow(little, absent=2, asked=5)
    assert not is_hollow(little, absent=1, asked=5)
    assert not is_hollow(little, absent=2, asked=3)


def test_first_chapter_counts_where_the_title_is_no_heading_and_so_does_a_text_that_says_all() -> None:
    work = (
        "The lead writes the plan with its dates, people, tests and the way back; the board looks at it on Tuesdays. "
    )
    chapters = (Block("Making a plan", Place(), 1), Block(work * 5, Place()))
    rest = (Block("Building", Place(), 1), Block("As planned.", Place()), Block("Going live", Place(), 1))
    assert not is_hollow((*chapters, *rest), absent=1, asked=6)
    assert not is_hollow(text(*SHELL, "# 4 Steps", "Design, build, go live."), absent=0, asked=6)


def test_a_short_agreement_that_says_what_is_looked_for_is_none() -> None:
    contract = load_catalogue().requirement("D-8.3.4.1")
    lines = (Block("乙方提供机柜两个，电力可用率99.99%，违约扣月租5%，值班长为接口人。", Place()),)
    assert not says_too_little(contract, "agreement", lines, chapter=False, absent=1)
    assert says_too_little(contract, "agreement", lines, chapter=False, absent=2)
    assert says_too_little(contract, "record", lines, chapter=False, absent=0)


def test_a_short_paper_that_says_what_is_asked_is_no_outline() -> None:
    duties = load_catalogue().requirement("D-5.3")
    notice = (Block("自九月起由方棠负责请求办理，可以停掉不合规的派单。总经理：纪闻", Place()),)
    assert not says_too_little(duties, "record", notice, chapter=False, absent=0)
    assert says_too_little(duties, "record", notice, chapter=False, absent=1)
    knowledge = load_catalogue().requirement("D-7.6")
    page = "谁遇上新毛病，三天内写一条，写清怎么认、怎么修、别做什么；组长每周看一遍，不对的退回，对的贴到共享盘。"
    page += "新来的人头一个月读完全部，读过的在后面签名；半年没人翻的问一声还留不留。电话旁边贴着目录，夜里也找得到，改过的写上是谁改的。修了三回还犯的，转给查根子的人。"
    assert not says_too_little(knowledge, "procedure", (Block(page, Place()),), chapter=False, absent=2)
    assert says_too_little(knowledge, "procedure", (Block(page, Place()),), chapter=False, absent=3)
    assert says_too_little(knowledge, "procedure", (Block(page[:30], Place()),), chapter=False, absent=2)


def test_text_without_chapters_is_judged_by_its_length_alone() -> None:
    assert not is_hollow((Block("Rules of the desk", Place(), 1), Block("Write it down.", Place())), absent=5, asked=5)


SUPPLIERS = [
    ("Supplier", "Quarter", "Agreed", "Reached", "Told them"),
    ("Wosheng", "", "", "", ""),
    ("Tuoyun", "", "", "", ""),
]


def test_table_of_names_whose_other_columns_nobody_filled_shows_nothing() -> None:
    assert only_names((table(SUPPLIERS, "Q3"),))
    header = table(SUPPLIERS[:1], "Q3")
    assert only_names((header, *(Block(name, header.place) for name in ("Wosheng", "Tuoyun"))))
    assert only_names((table([("Suppliers in the third quarter", "", "", "", ""), *SUPPLIERS], "Q3"),))


def test_table_that_is_filled_or_has_no_rows_is_none_of_names() -> None:
    done = [SUPPLIERS[0], ("Wosheng", "Q3", "99.9 %", "99.95 %", ""), SUPPLIERS[2]]
    assert not only_names((table(done, "Q3"),))
    assert not only_names((table(SUPPLIERS[:2], "Q3"),))
    assert not only_names((table(SUPPLIERS[:1], "Q3"),))
    calendar = [
        ("Unit", *map(str, range(1, 13))),
        *((unit, *("●" if n == m else "" for n in range(12))) for m, unit in enumerate("ABC")),
    ]
    assert not only_names((table(calendar, "2026"),))
    assert not only_names((table([("Name", "Told"), ("A", ""), ("B", "")], "names"),))


ISSUED = [
    ("No.", "Version", "Given to", "Received by", "Day", "Old copy returned"),
    *((f"P-{n:02}", "1.0", "Desk", "", "", "") for n in range(3)),
]


def test_register_nearly_half_of_whose_columns_nobody_filled_shows_little() -> None:
    assert half_filled((table(ISSUED, "issue"),))
    signed = [*ISSUED[:3], ("P-09", "1.0", "Desk", "Lu Fan", "3 June", "yes")]
    assert not half_filled((table(signed, "issue"),))
    assert not half_filled((table(ISSUED[:3], "issue"),))  # two rows: it has only begun


def test_columns_of_months_to_come_are_rightly_empty() -> None:
    header = ("Objective", "Target", "7月", "8月", "9月", "10月", "Nov", "Dec", "Q4")
    rows = [(name, "99.9 %", "99.95 %", "99.92 %", *[""] * 5) for name in ("uptime", "in time", "content")]
    assert not half_filled((table([header, *rows], "2026"),))


def test_what_a_template_asks_to_be_written_says_nothing() -> None:
    unfilled = (
        "# 1 Introduction",
        "*[Guidance: replace the text in square brackets and delete this note before the document is released.]*",
        "[Organization Name] is committed to making available what its system needs.",
        "# 2 Triggers",
        "[List the events which start the process, for example the annual budget round, a new customer or a new service.]",
        "# 3 Activities",
        "[Describe how the need for resources is established in your organization. Add a diagram if it helps the reader.]",
    )
    assert is_hollow(text(*unfilled), absent=1, asked=4)
    filled = [line.replace("[", "").replace("]", "") for line in unfilled]
    assert not is_hollow(text(*filled), absent=1, asked=4)
