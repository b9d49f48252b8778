"""Who wrote and approved a paper, and from when on it applies, told by names and verbs at its end."""

from __future__ import annotations

import pytest

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.roles.signed_lines import begins_then, role_beside_signer
from pipeline.values import Block, Place, Role


def told(*lines: str) -> set[tuple[str, Role]]:
    blocks = [Block(each, Place(part="body")) for each in lines]
    return {(str(one.value), one.role) for one in dates_of(blocks, "谁来接电话.docx")}


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("谷雨 2026.9.2 写，卜一鹤 2026.9.4 签", {("2026-09-02", "drafted"), ("2026-09-04", "approved")}),
        ("明嫣 写 2026年9月1日；卜一鹤 同意 2026年9月4日", {("2026-09-01", "drafted"), ("2026-09-04", "approved")}),
        ("王敏（写）2026年9月1日　　李卫（审）2026年9月3日", {("2026-09-01", "drafted"), ("2026-09-03", "reviewed")}),
    ],
)
def test_a_verb_beside_a_name_says_what_somebody_did(line: str, roles: set[tuple[str, Role]]) -> None:
    assert told("谁来接电话", "白天由前台接。", "夜里由值班接。", line) == roles


def test_days_without_a_year_beside_those_who_sign_are_of_the_year_of_the_paper() -> None:
    assert told("十月的月报 2026年10月", "本月没有大事。", "编写 麦穗（11月9日）　　复核 谷雨（11月10日）") >= {
        ("2026-11-09", "drafted"),
        ("2026-11-10", "reviewed"),
    }
    assert ("2026-09-14", "effective") in told("（9月14日起）", "先问再动。", "王敏 2026年9月1日 写")


def test_a_day_from_which_on_something_holds_is_the_day_it_takes_effect() -> None:
    assert ("2026-09-14", "effective") in told("规矩", "先登记。", "王敏 同意 2026年9月4日，9月14日起照这个办。")
    assert begins_then("起用。")
    assert not begins_then("起停机检修")
    assert not begins_then("至2027年8月31日")


def test_no_name_is_no_signature() -> None:
    assert role_beside_signer("本月共 ", " 写入失败") is None
    assert role_beside_signer("登记表 ", "批，") is None
    assert told("周记", "9月3日系统写入变慢。", "共处理三起。") == set()
