"""Instructions on rounds and backups control operation, whatever sort of paper they are."""

from __future__ import annotations

import pytest
from written import mapped, text

RULES = "# 做法\n每日9:00看一遍读数并记录，异常立即建单。\n# 记录\n记录每月归档，保存三年。"


def served(title: str) -> set[str]:
    return {one.requirement for one in mapped(text(f"# {title}\n{RULES}"), title, as_kind="procedure").assignments}


@pytest.mark.parametrize(
    "title",
    [
        "机房值班与巡检作业指导书",
        "数据库备份与恢复作业指导书",
        "道闸巡检指引",
        "值班和交接班制度",
        "数据备份细则",
        "学期运行与值守规定",
    ],
)
def test_rules_for_rounds_and_backups_control_operation(title: str) -> None:
    assert "D-8.1" in served(title)
    assert "D-8.2.1" not in served(title)


@pytest.mark.parametrize("title", ["服务台值班与交接班规范", "热线值守规范", "服务台作业指导书"])
def test_rules_for_the_desk_do_not(title: str) -> None:
    assert "D-8.2.1" in served(title)
    assert "D-8.1" not in served(title)


def test_a_chapter_on_the_desk_in_rules_for_requests_tells_how_the_desk_works() -> None:
    said = (
        "# 一、服务台\n服务台在三楼，早班8:00至17:00，夜间由值班手机接听。接电话、建单、派单、催办、回访都在服务台，"
        "三十分钟解决不了就升级给二线，不挂在自己名下。\n# 二、办理\n受理时记录请求人、类别、优先级，一个工作日内办完，用户确认后关单。"
    )
    made = mapped(text(f"# 服务请求管理程序\n{said}"), "服务请求管理程序", as_kind="procedure").assignments
    assert {one.requirement for one in made} >= {"D-8.6.2", "D-8.2.1"}
