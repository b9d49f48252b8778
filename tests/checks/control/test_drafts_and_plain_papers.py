"""C01 and C09: drafts of agreements that nobody signed, rules that only call themselves so, marks that are not filled in."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, COVER, sla
from english_house import ENGLISH, text
from small_house import new_findings, procedure, prose
from test_rules_outside_control import BODY, MARKED

PLAIN = "质量/驻点扣分细则.docx"
DRAFT = "Agreements/Support agreement with the parent DRAFT.docx"


def paths_told(check: str, *sources: str) -> set[str]:
    return {path for one in new_findings(check, *MARKED, *sources, house=CHINESE) for path in one.paths}


def rules(day: str, title: str = "驻点扣分细则") -> str:
    return prose(
        PLAIN, title, f"1 超时到场一次扣半分。\n\n2 书面批评一次扣三分。\n\n3 每月八日公布。\n\n编写日期：{day}"
    )


@pytest.mark.parametrize("check", ["C01", "C09"])
def test_what_calls_itself_rules_and_was_written_in_the_time_of_the_system_is_told(check: str) -> None:
    assert PLAIN in paths_told(check, rules("2026年7月10日"))
    assert PLAIN not in paths_told(check, rules("2019年7月10日"))
    assert PLAIN not in paths_told(check, rules("2026年7月10日", "驻点扣分讨论情况"))


def test_a_draft_of_an_agreement_without_lines_to_sign() -> None:
    said = "This agreement is between Ferncliff Managed Services Ltd and Ferncliff Holding.\n\n1. The Holding runs the directory and mail and restores them within {} hours.\n\n2. It reports each month.\n\n{}"
    found = new_findings("C01", text(DRAFT, "Support agreement - draft 0.4", said.format("__", "")), house=ENGLISH)
    assert any(DRAFT in one.paths for one in found)
    signed = said.format(8, "Signed: Helen Marsh, 24 April 2026. Ada Marsh, 26 April 2026.")
    found = new_findings("C01", text(DRAFT, "Support agreement - draft 0.4", signed), house=ENGLISH)
    assert not any(DRAFT in one.paths for one in found)


def test_a_day_that_only_one_side_gives() -> None:
    old = "甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日"
    table = "| 甲方：同泽物流有限公司 | 乙方：北辰远图信息技术有限公司 |\n|---|---|\n| 代表：{} | 代表：尹竹 |\n| 签字日期：{} | 签字日期：2026年4月26日 |"
    assert new_findings("C01", sla(old, table.format("", "")), house=CHINESE)
    assert not new_findings("C01", sla(old, table.format("王建章", "2026年4月24日")), house=CHINESE)


@pytest.mark.parametrize(("state", "told"), [("□受控 □非受控", True), ("☑受控 □非受控", False)])
def test_a_box_that_nobody_ticked_is_no_mark(state: str, told: bool) -> None:
    path = "程序/BC-SM-P-28 变更日历程序 V1.0.docx"
    one = procedure(path, "BC-SM-P-28", "变更日历程序", BODY, cover=f"{COVER}, 密级: 内部, 受控状态: {state}")
    assert (path in paths_told("C09", one)) == told
