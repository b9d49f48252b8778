"""R14: who approves changes and releases, alone or on a board."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, roster
from chinese_papers import change_application
from english_house import ENGLISH, book, text
from english_papers import DECIDED, change_book
from small_house import findings, form, new_findings, sheet
from ways import Way, each_is_found, each_is_left_alone

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R14", "asks and approves", [change_application("RFC-2609-02", "2026年9月2日", asks="石榴", approves="石榴")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R14", "another approves", [change_application("RFC-2609-02", "2026年9月2日")]),
]
# fmt: on


CH = [
    (
        f"CHG-{30 + i}",
        f"change {i}",
        "normal",
        f"2026-09-{i + 1:02}",
        "Priya Nair",
        f"2026-09-{i + 2:02}",
        f"2026-09-{i + 4:02}",
        "closed",
        f"INC-{1000 + i}",
    )
    for i in range(8)
]
CH_COL = (
    "RFC no.",
    "Title",
    "Category",
    "Requested on",
    "Approved by",
    "Approved on",
    "Implemented on",
    "Status",
    "Related incident",
)


def chg(r, h=CH_COL):  # type: ignore[no-untyped-def]
    return book("Records/Change log 2026.xlsx", "Changes", h, r, title="Change log 2026")


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R14","chg same",[chg([("CHG-30","x","normal","2026-09-01","Gregor Stahl","2026-09-02","2026-09-04","closed","INC-1000"),*CH[1:]])]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_who_approves_behind_a_colon_for_a_team_approves() -> None:
    def notes(name: str) -> str:
        body = f"Change advisory board of 8 September 2026. Present: Priya Nair, Tom Acheson, Moira Flint.\n\nCHG-044, new lane for uploads. Risk small. Approved: {name} for the Operations Team."
        return text("Records/Change board 8 September.docx", "Change advisory board minutes", body)

    assert new_findings("R14", notes("Marcus Oddie"), house=ENGLISH)
    assert not new_findings("R14", notes("Tom Acheson"), house=ENGLISH)


def _stacked(who: str) -> str:
    rows: list[tuple[str, ...]] = []
    for number, name in (("DF-2609-01", "石榴"), ("DF-2609-02", who), ("DF-2609-03", "鲁岩")):
        rows += [("变更单", number, "申请日期", "2026-09-09"), ("变更内容", "扩一条线路", "类别", "常规"), ("批准", "卫澜 2026-09-09", "测试", "试过"), ("谁做的", name, "结果", "成功"), ("", "", "", "")]  # fmt: skip
    return sheet("记录/变更单汇总.xlsx", "变更单", ("项", "内容", "项", "内容"), rows, title="变更单（一张接一张）")


def test_forms_one_below_the_other_in_a_sheet_name_who_did_the_work() -> None:
    assert [one for one in new_findings("R14", _stacked("郝奎"), house=CHINESE) if "郝奎" in one.message.zh]
    assert not new_findings("R14", _stacked("谭溪"), house=CHINESE)


def release(number: str, approver: str) -> str:
    return form(f"记录/发布单{number}.docx", "发布单", [("发布单号", number), ("发布内容", "灯控2.8"), ("发布日期", "2026-09-09"), ("批准", f"{approver} 2026-09-08")])  # fmt: skip


def test_who_approves_a_release_alone_is_on_no_roster() -> None:
    known = [release("FB-01", "卫澜"), release("FB-02", "柏舟"), release("FB-03", "乔木")]
    assert new_findings("R14", *known, release("FB-04", "倪松涛"), house=CHINESE)
    assert not new_findings("R14", *known, house=CHINESE)


def test_approvers_who_are_mostly_strange_are_the_customer_s() -> None:
    assert not new_findings("R14", release("FB-01", "卫澜"), release("FB-04", "倪松涛"), house=CHINESE)


def drill(number: int, names: str, verdict: str) -> str:
    rows = [("演练内容", "备机切换"), ("演练日期", f"2026-09-{number:02}"), ("实际恢复时间", "8分钟"), *zip(("操作", "记录"), names.split(), strict=True), ("评审", verdict)]  # fmt: skip
    return form(f"记录/备机切换演练0{number}.docx", "服务连续性演练记录", rows)


def test_who_judges_one_record_alone_is_on_no_roster_where_all_other_hands_are() -> None:
    hands = [drill(1, "石榴 乔木", "卫澜"), drill(2, "柏舟 鲁岩", "谭溪")]
    assert new_findings("R14", *hands, drill(3, "倪松涛 倪松涛", "倪松涛"), house=CHINESE)
    assert not new_findings("R14", *hands, house=CHINESE)
    strange = [drill(number, f"{name} {name}", name) for number, name in ((4, "倪松涛"), (5, "郝奎"), (6, "万世豪"))]
    assert not new_findings("R14", *hands, *strange, house=CHINESE)  # the site's own people, as it seems


def test_who_agrees_for_a_team_agrees() -> None:
    def notes(name: str) -> str:
        body = f"Change advisory board of 9 September 2026. Present: Priya Nair, Tom Acheson, Moira Flint; {name} agreed for Network while I was in the chair.\n\nCHG-045, adapter. Agreed."
        return text("Records/Change board 9 September.docx", "Change advisory board minutes", body)

    assert new_findings("R14", notes("Hugo Brandt"), house=ENGLISH)
    assert not new_findings("R14", notes("Tom Acheson"), house=ENGLISH)


BOARD = "# Decisions\n\n| Change | Decision |\n|---|---|\n| CHG-031 disk replacement | approved |\n| CHG-032 new line | approved |\n"


def board(last: str, lead: str = "Chair: Priya Nair. Present: Tom Acheson, Ruth Calloway.") -> str:
    return text(
        "Records/Change advisory board minutes 2026-09-08.docx",
        "Change advisory board - minutes",
        f"Date: 8 September 2026. {lead}\n\n{BOARD}\n{last}",
    )


@pytest.mark.parametrize(
    "last",
    ["Minutes approved: Gregor Stahl", "Approved by: Gregor Stahl", "Minutes released: Gregor Stahl, 9 September 2026"],
)
def test_minutes_of_a_board_are_released_by_somebody_of_the_house(last: str) -> None:
    assert any("Gregor Stahl" in one.message.en for one in findings("R14", board(last), house=ENGLISH))
    assert not findings("R14", board(last.replace("Gregor Stahl", "Moira Flint")), house=ENGLISH)


def test_guests_of_a_board_are_nobody_of_the_roster() -> None:
    guests = "Chair: Priya Nair. Present: Tom Acheson, Gregor Stahl of the customer."
    assert not findings("R14", board("Approved by: Moira Flint", guests), house=ENGLISH)


def test_who_approves_and_is_on_no_roster_is_said_to_approve() -> None:
    request = form(
        "记录/变更申请单 RFC-2609-01.docx",
        "变更申请单",
        [
            ("变更编号", "RFC-2609-01"),
            ("申请日期", "2026年9月1日"),
            ("变更内容", "扩容"),
            ("批准人", "{}"),
            ("实施日期", "2026年9月3日"),
        ],
    )
    others = [request.replace("RFC-2609-01", f"RFC-2609-0{at}").replace("{}", "卫澜") for at in range(2, 6)]
    (said,) = findings("R14", roster(), request.replace("{}", "芮立新"), *others, house=CHINESE)
    assert said.message.zh.startswith("批准记录的人员“芮立新”")
    assert said.severity == "medium"


@pytest.mark.parametrize(("who", "wrong"), [("Ken Northgate", False), ("Victor Crane", True)])
def test_a_customer_of_the_agreements_may_sit_in_the_board(who: str, wrong: bool) -> None:
    told = change_book(DECIDED, present=f"Priya Nair, Tom Acheson, Helen Marsh, {who}")
    assert any(who in one.message.en for one in findings("R14", told, house=ENGLISH)) is wrong


def test_who_was_present_is_told_without_a_colon_too() -> None:
    note = text("Records/Board 3 September 2026.docx", "Change board of 3 September 2026", "Present Priya Nair, Tom Acheson, Helen Marsh.\n\nCHG-031 approved.")  # fmt: skip
    assert not [one for one in findings("R14", note, house=ENGLISH) if "Present" in one.message.en]


@pytest.mark.parametrize(
    ("label", "decided", "wrong"),
    [
        ("Decision", "approved, Priya Nair", True),
        ("Decision, day", "yes, Priya Nair, 3 September 2026", True),
        ("Decision of the board", "approved: Priya Nair", True),
        ("Decision", "approved, Helen Marsh", False),
        ("Decision", "to be done by Priya Nair at night", False),
    ],
)
def test_who_decides_on_what_he_asks_for_himself(label: str, decided: str, wrong: bool) -> None:
    rows = [("Change", "CHG-071"), ("Asked for by", "Priya Nair"), ("Day", "2 September 2026"), (label, decided), ("Carried out", "4 September 2026, Priya Nair")]  # fmt: skip
    slip = form("Records/Change CHG-071.docx", "Change request", rows)
    assert any("asks and is the only one" in one.message.en for one in findings("R14", slip, house=ENGLISH)) is wrong


@pytest.mark.parametrize(("decided", "wrong"), [("同意　石榴", True), ("同意，卫澜", False)])
def test_who_agrees_to_his_own_request_behind_a_word(decided: str, wrong: bool) -> None:
    slip = change_application("RFC-2609-02", "2026年9月2日", asks="石榴", approves=decided)
    assert any("唯一的批准人" in one.message.zh for one in findings("R14", slip, house=CHINESE)) is wrong
