"""Walks round a place are records of operation, whatever the place; those of guards and teachers are not."""

from __future__ import annotations

import pytest
from written import served, text

LOOKED = (("段", "弱电间温度", "汇聚", "备注"), ("东", "31℃", "正常", "无"), ("西", "30℃", "正常", "水晶头松，已压"))
SEEN = (("Place", "Switch", "How it was"), ("North", "cabinet", "lights on"), ("South", "patch leads", "loose, put right"))  # fmt: skip


@pytest.mark.parametrize(
    "title", ["巡楼月记录7月", "门店巡店登记", "巡站记录（东线）", "仓库巡仓日志", "巡馆记录本", "矿区巡井卡"]
)
def test_walk_round_is_a_record_of_operation(title: str) -> None:
    noted = "本月共走 22 次，小毛病 6 件，无投诉。\n记录人：甲 2026年8月31日"
    assert served(text(noted, LOOKED), title) == {"R-8.1"}


@pytest.mark.parametrize(
    "title", ["Floor walk log", "Depot rounds August", "Branch walkround sheet", "Gemba walk notes"]
)
def test_walk_round_in_english_is_one(title: str) -> None:
    noted = "22 rounds, six small things put right, no complaints.\nNoted by A. Bell, 31 August 2026"
    assert served(text(noted, SEEN), title) == {"R-8.1"}


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("教室巡课记录", (("教室", "教师", "情况"), ("101", "甲", "认真"), ("102", "乙", "迟到"))),
        ("门店巡店登记", (("店", "陈列", "着装"), ("东", "整齐", "统一"), ("西", "缺货", "统一"))),
        ("Store walk report", (("Store", "Display", "Staff"), ("North", "tidy", "three"), ("South", "empty", "two"))),
    ],
)
def test_walk_round_of_others_is_none(title: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert "R-8.1" not in served(text("2026年8月31日", rows), title)


def test_plan_of_the_walks_is_none() -> None:
    assert "R-8.1" not in served(text("每周走两次。", LOOKED), "巡店路线安排表")
