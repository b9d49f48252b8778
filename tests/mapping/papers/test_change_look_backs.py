"""A look back at one change is one, whatever it is called; one at a quarter, an outage or a project is none."""

from __future__ import annotations

import pytest
from written import served, text

ZH = "# 换板\n单号：D3　做的日子：2026年9月20日\n效果：批处理快了一半，白天没人报障。\n不足：回退没试过。\n下次：先在备机跑一遍。\n甲、乙　2026年9月28日"
EN = "# Swap\nCarried out 12 September 2026 under C-14.\nAim reached: yes, no more drops.\nSide effects: none.\nA. Bell, 20 September 2026"


@pytest.mark.parametrize("title", ["D3 升级回头看", "BG-12 做完后看了看", "割接回顾", "换板后回看", "对时改动复盘"])
def test_look_back_at_a_change_is_one(title: str) -> None:
    assert served(text(ZH), title) == {"R-8.5.1-3"}


@pytest.mark.parametrize(
    "title", ["What became of change C-14", "C-14 looked back on", "Looking back at the cutover", "Change C-14 in hindsight"]
)  # fmt: skip
def test_look_back_in_english_is_one(title: str) -> None:
    assert served(text(EN), title) == {"R-8.5.1-3"}


@pytest.mark.parametrize(
    "title", ["宕机复盘", "项目总结", "换板方案", "变更管理总结", "Outage look back", "Project look back"]
)
def test_other_look_backs_are_none(title: str) -> None:
    assert "R-8.5.1-3" not in served(text(ZH if title > "z" else EN), title)


def test_a_change_of_which_nothing_came_yet_is_none() -> None:
    assert "R-8.5.1-3" not in served(text("# 换板\n单号：D3　计划 2026年9月20日做。\n批：甲"), "换板后回看")
    assert "R-8.5.1-3" not in served(text("# Swap\nTo be done on 12 September 2026 under C-14."), "C-14 looked back on")
