"""Sheets and chapters dealt among a file's requirements."""

from __future__ import annotations

from dataclasses import replace

from analyses import assigned
from event_months import months
from hypothesis import given
from hypothesis import strategies as st
from written_blocks import line, table

from pipeline.catalogue import load_catalogue
from pipeline.timeline.events.dealing import dealt
from pipeline.timeline.events.labels import likeness
from pipeline.timeline.events.parts import lies_in, named_by, parts_of
from pipeline.values import Block, Place

CATALOGUE = load_catalogue()
ROWS = [["a", "b"], ["1", "2"]]


def book(*sheets: str) -> list[Block]:
    return [table(ROWS, sheet=sheet) for sheet in sheets]


def shares(blocks: list[Block], *claims: tuple[str, str]) -> dict[str, list[str]]:
    served = tuple(one for requirement, place in claims for one in assigned(requirement, place=place))
    return {key: [part.name for part in parts] for key, parts in dealt(parts_of(blocks), served, CATALOGUE).items()}


def test_sheets_of_months_without_other_words_belong_to_the_file_as_a_whole() -> None:
    assert shares(book("6月", "7月"), ("R-8.6.1-1", "title")) == {"R-8.6.1-1": ["6月", "7月"]}


def test_a_sheet_goes_to_the_requirement_that_its_name_is_most_like() -> None:
    found = shares(book("Incidents", "Service requests"), ("R-8.6.1-1", "name"), ("R-8.6.2", "name"))
    assert found == {"R-8.6.1-1": ["Incidents"], "R-8.6.2": ["Service requests"]}


def test_what_every_sheet_is_called_says_nothing() -> None:
    assert shares(book("Sheet1", "明细", "Log"), ("R-8.6.1-1", "title")) == {"R-8.6.1-1": ["Sheet1", "明细", "Log"]}


def test_chapters_are_parts_of_a_document() -> None:
    chapters = [
        line("任命书", level=1),
        line("张三", heading="任命书"),
        line("签到", level=1),
        line("李四", heading="签到"),
    ]
    assert [part.name for part in parts_of(chapters)] == ["任命书", "签到"]


def test_below_a_lone_title_the_second_headings_are_the_chapters() -> None:
    blocks = [
        line("内审记录", level=1),
        line("任命书", level=2, heading="内审记录 > 任命书"),
        line("张三", heading="内审记录 > 任命书"),
        line("签到", level=2, heading="内审记录 > 签到"),
    ]
    assert [part.name for part in parts_of(blocks)] == ["内审记录", "任命书", "签到"]


def test_a_place_lies_in_its_own_sheet_only() -> None:
    one, other = parts_of(book("9月", "9月明细"))
    assert lies_in("9月!B2", one)
    assert not lies_in("9月明细!B2", one)
    assert lies_in("9月明细!B2", other)


def test_a_requirements_own_alias_is_wholly_like_it() -> None:
    assert likeness(["供应商绩效评价（2026年第三季度）"], CATALOGUE)["R-8.3.4-2"] == 1.0


@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=5, unique=True))
def test_no_part_goes_to_a_requirement_that_the_file_does_not_serve(names: list[str]) -> None:
    found = shares(book(*names), ("R-8.6.1-1", "title"), ("R-8.6.2", names[0]))
    assert set(found) == {"R-8.6.1-1", "R-8.6.2"}
    assert all(set(parts) <= set(names) for parts in found.values())


def test_a_place_in_a_sheet_claims_that_sheet() -> None:
    """Mapping by reading names the first cell of a sheet, mapping by name the sheet."""
    names = {"INC", "7月"}
    assert [named_by(place, names) for place in ("INC", "INC!A1", "7月!B2", "title", "PRB!A1")] == [
        "INC",
        "INC",
        "7月",
        "",
        "",
    ]


def test_a_sheet_of_another_thing_is_not_dealt_to_what_one_sheet_is_clearly_named_after() -> None:
    found = shares(book("Improvement register", "Quarterly check of controls"), ("R-10.2", "title"))
    assert found == {"R-10.2": ["Improvement register"]}


def test_records_of_one_clause_may_stand_in_one_sheet() -> None:
    found = shares(
        book("Change log", "Numbers"),
        ("R-8.5.1-1", "Change log"),
        ("R-8.5.1-3", "Change log"),
        ("R-8.5.1-4", "Numbers"),
    )
    assert found["R-8.5.1-1"] == found["R-8.5.1-3"] == ["Change log"]


def test_a_sheet_of_incidents_below_a_title_that_says_more_is_no_log_of_all_incidents() -> None:
    title = "Information security incident log"
    blocks = [Block(title, Place(sheet="Incidents")), *book("Incidents", "Checks")]
    served = (
        *assigned("R-8.6.1-1", place="Incidents"),
        *assigned("R-8.7.3-3", place="Checks"),
        replace(assigned("R-8.7.3-2", place="title")[0], quote=title),
    )
    found = dealt(parts_of(blocks), served, CATALOGUE)
    assert [part.name for part in found["R-8.7.3-2"]] == ["Incidents"]
    assert found["R-8.6.1-1"] == ()


def test_a_requirement_of_documents_takes_no_sheet_from_a_record() -> None:
    found = shares(book("适用法律法规清单", "对照"), ("L18", "适用法律法规清单"), ("R-7.5-3", "适用法律法规清单"))
    assert found["R-7.5-3"] == ["适用法律法规清单"]


def test_a_sheet_called_after_the_same_sort_of_thing_goes_with_its_sister() -> None:
    gates = table([["单号", "日期", "现象"], ["1", "2026-07-02", "卡"], ["2", "2026-07-05", "停"]], sheet="闸机抢修")
    lines = table([["日期", "地点", "现象"], ["2026-07-07", "甲", "断"], ["2026-08-10", "乙", "断"]], sheet="网通抢修")
    served = assigned("R-8.6.1-1", place="闸机抢修!A1")
    assert months([gates, lines], served, path="2026.xls") == {"R-8.6.1-1": {"2026-07": 3, "2026-08": 1}}


def test_a_sheet_with_a_word_that_any_sheet_may_have_is_no_sister() -> None:
    gates = table([["单号", "日期", "现象"], ["1", "2026-07-02", "卡"], ["2", "2026-07-05", "停"]], sheet="闸机台账")
    keys = table([["日期", "钥匙", "谁领"], ["2026-07-07", "甲", "断"], ["2026-08-10", "乙", "断"]], sheet="钥匙台账")
    served = assigned("R-8.6.1-1", place="闸机台账!A1")
    assert months([gates, keys], served, path="2026.xls") == {"R-8.6.1-1": {"2026-07": 2}}
