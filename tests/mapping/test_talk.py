"""Texts about software and lessons about standards speak of every process and prove none."""

from __future__ import annotations

from written import mapped, mapper, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.settle import settled
from pipeline.mapping.talk import of_software, teaches

SOFTWARE = text(
    "# 工单模块改进\n前端组件调用后端接口，返回 JSON。\n数据库表新增字段，重构路由。\n先运行 npm install，再用 docker 启动，代码在 src/app 下。\n单元测试见 tests/，提交 commit 后合并分支。"
)
LESSON = text("# Step 2\nLearning objectives\nIn this lesson you learn what an incident is.\nQuiz: what is a problem?")
PROCEDURE = text(
    "# 1 目的\n规定发布如何进行。\n# 2 流程\n发布经理审核发布计划，代码经测试后在变更窗口部署，失败时回退。"
)


def test_signs_of_software_close_together() -> None:
    assert of_software(SOFTWARE)
    assert not of_software(PROCEDURE)


def test_lessons_and_standards_teach() -> None:
    assert teaches(LESSON)
    assert teaches(text("INTERNATIONAL STANDARD\nISO/IEC 27001\nThird edition\nForeword\nISO is a federation."))
    assert not teaches(PROCEDURE)


def test_a_report_on_software_is_unrelated_whatever_it_is_called() -> None:
    names = FileNames("检查报告", "功能可用性检查报告")
    assert settled(SOFTWARE, names, "report", mapped(SOFTWARE, names.title, names.file, "report"))[0] == "unrelated"


def test_a_name_of_the_catalogue_outweighs_signs_of_software() -> None:
    names = FileNames("发布和部署管理程序", "发布和部署管理程序")
    kind, kept = settled(SOFTWARE, names, "procedure", mapped(SOFTWARE, names.title, names.file, "procedure"))
    assert kind == "procedure"
    assert mapper().catalogue.requirement("D-8.5.3").id in {one.requirement for one in (*kept.assignments, *kept.hints)}


def test_prose_with_no_telling_name_and_no_subject_is_unrelated() -> None:
    about = text("# 1 目的\n规范办公区绿植养护。\n# 2 范围\n各楼层。\n# 3 职责\n行政部浇水。")
    names = FileNames("文档3", "绿植养护")
    assert settled(about, names, "procedure", mapped(about, names.title, names.file, "procedure"))[0] == "unrelated"
