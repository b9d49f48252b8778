"""What was out and was looked into, with nothing major about it, is the investigation of an outage."""

from __future__ import annotations

import pytest
from written import served, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.papers.outage_investigations import is_outage_investigation

ZH = "# 东楼\n中断：2026年9月23日 19:02—20:36，整楼，非计划。\n经过：设备无电，换电源后恢复。\n原因：电容老化。\n措施：同批停用；加排风。\n甲 2026年9月24日"
EN = "# East wing\nDown: 23 September 2026, 19:02 to 20:36.\nCourse: no power in the cabinet, spare fitted.\nCause: worn capacitors.\nMeasures: batch taken out.\nA. Bell, 24 September 2026"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (ZH, "东楼断网调查"),
        (ZH, "9月23日机房掉电调查报告"),
        (ZH, "关于调查9月23日网络中断的情况"),
        (EN, "Line down 23 Sept - investigation"),
        (EN, "Why the east wing was dark: inquiry"),
    ],
)
def test_an_outage_that_was_looked_into_is_its_investigation_alone(said: str, title: str) -> None:
    assert served(text(said), title) == {"R-8.7.1-2"}


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (ZH, "东楼断网复盘"),
        (ZH.replace("整楼", "整楼，定为重大故障"), "东楼掉线调查"),
        (EN.replace("Cause:", "A major incident. Cause:"), "East wing away - investigated"),
        (ZH.replace("设备无电", "勒索病毒入侵，主机被恶意加密"), "东楼打不开调查"),
    ],
)
def test_what_was_major_or_an_attack_is_not_told_by_that(said: str, title: str) -> None:
    assert not is_outage_investigation(text(said), FileNames(title, title), "report")


def test_the_review_of_an_outage_stays_that_of_a_major_incident() -> None:
    assert "R-8.6.1-2" in served(text(ZH), "东楼断网复盘")


def test_a_survey_is_none() -> None:
    assert "R-8.7.1-2" not in served(text("请选一项。\n1 好 2 不好"), "断网情况调查问卷")
