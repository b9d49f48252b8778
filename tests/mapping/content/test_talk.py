"""Texts about software and lessons about standards speak of every process and prove none."""

from __future__ import annotations

import pytest
from sayings import SOFTWARE_PAPER
from written import mapped, mapper, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.content.talk import of_code, of_software, of_systems, own_story, teaches, textbook
from pipeline.mapping.last_word import settled

SOFTWARE = text(SOFTWARE_PAPER)
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


def test_minutes_are_a_record_whatever_was_spoken_of() -> None:
    held = FileNames("meeting_2026_05_11", "会议目的")
    assert settled(SOFTWARE, held, "record", mapped(SOFTWARE, "会议目的", as_kind="record"))[0] == "record"
    assert (
        settled(SOFTWARE, FileNames("目的", "目的"), "record", mapped(SOFTWARE, "目的", as_kind="record"))[0]
        == "unrelated"
    )


def test_a_name_of_the_catalogue_outweighs_signs_of_software() -> None:
    names = FileNames("发布和部署管理程序", "发布和部署管理程序")
    kind, kept = settled(SOFTWARE, names, "procedure", mapped(SOFTWARE, names.title, names.file, "procedure"))
    assert kind == "procedure"
    assert mapper().catalogue.requirement("D-8.5.3").id in {one.requirement for one in (*kept.assignments, *kept.hints)}


def test_prose_with_no_telling_name_and_no_subject_is_unrelated() -> None:
    about = text("# 1 目的\n规范办公区绿植养护。\n# 2 范围\n各楼层。\n# 3 职责\n行政部浇水。")
    names = FileNames("文档3", "绿植养护")
    assert settled(about, names, "procedure", mapped(about, names.title, names.file, "procedure"))[0] == "unrelated"


def test_a_book_for_readers_is_nobodys_procedure_even_under_its_name() -> None:
    book = text(
        "# 22-变更管理流程\n适用范围: Kubernetes v1.30\n适合读者：初学者\n本文档详细介绍变更管理的最佳实践。\n"
        "变更请求由变更经理评估，变更咨询委员会批准后实施。"
    )
    names = FileNames("22-变更管理流程", "22-change-management-process")
    kind, kept = settled(book, names, "procedure", mapped(book, names.title, names.file, "procedure"))
    assert textbook(book)
    assert (kind, kept.assignments) == ("external", ())


def test_an_issued_procedure_may_name_best_practice_and_its_readers() -> None:
    issued = text(
        "# 变更管理程序\n批准人：甘棠\n适合读者：全体运维人员\n前置知识：无\n本程序参照最佳实践编写。\n变更请求由变更经理评估。"
    )
    assert not textbook(issued)


def test_what_a_text_full_of_code_says_of_processes_it_says_of_programs() -> None:
    settings = "\n".join(f"capacity{n}:\n  limit{n}: 90%\nkubectl scale --replicas={n} web" for n in range(20))
    assert of_code(text(f"# 容量调优\n容量阈值与扩容、利用率监控、预测。\n{settings}"))
    assert not of_code(PROCEDURE)
    prose = "\n".join(
        "Capacity is reviewed each month, and the plan is changed when a limit is reached." for _ in range(60)
    )
    assert not of_code(text(f"# Capacity\n{prose}"))


def test_textbook_with_a_requirements_own_name_stays_a_hint() -> None:
    content = text(
        "# 变更管理程序\n适合读者：初学者。本章将介绍核心概念。前置知识：无。最佳实践与知识点。"
        + "变更请求经评估后批准。" * 30
    )
    names = FileNames("变更管理程序", "变更管理程序")
    kind, found = settled(content, names, "procedure", mapped(content, "变更管理程序", as_kind="procedure"))
    assert (kind, found.assignments) == ("external", ())
    assert [one.requirement for one in found.hints] == ["D-8.5.1"]


GUIDE = text(
    "# 故障响应流程框架\n"
    + "先用 kubectl 看 Pod 和 namespace，再看 etcd、Prometheus 与 Linux 内核日志；容器、集群和镜像异常时检查 DNS 与 TCP。"
    * 8
)


def test_guide_to_systems_is_nobodys_procedure_unless_it_is_called_one_or_was_issued() -> None:
    assert of_systems(GUIDE)
    assert not of_systems(PROCEDURE)
    issued = text("批准：张三\n" + "\n".join(block.text for block in GUIDE.blocks))
    assert not of_systems(issued)
    found = mapped(GUIDE, "故障响应流程框架", as_kind="procedure")
    assert settled(GUIDE, FileNames("故障响应手册", "故障响应手册"), "procedure", found)[0] == "unrelated"
    assert settled(GUIDE, FileNames("回退操作程序", "回退操作程序"), "procedure", found)[0] == "procedure"
    assert settled(GUIDE, FileNames("备份恢复手册", "备份恢复手册"), "procedure", found)[0] == "procedure"


def test_list_of_what_is_in_use_names_systems_and_is_a_record() -> None:
    rows = [
        ("Item", "Runs on"),
        *(("CI-1", "linux, nginx, mysql, redis, docker, kubernetes, git, java") for _ in range(9)),
    ]
    assert not of_systems(text("# Configuration items", rows))


def test_offer_of_a_consultant_comes_from_outside_an_offer_of_our_own_does_not() -> None:
    theirs = text("# Proposal\nWe offer a gap analysis, help with procedures and company at the certification audit.")
    ours = text("# Proposal\nWe offer a service desk for 40 users with a monthly report at 300 yuan a user.")
    for content, expected in ((theirs, "external"), (ours, "unrelated")):
        names = FileNames("Proposal 2026", "Proposal")
        assert settled(content, names, "unrelated", mapped(content, "Proposal", as_kind="unrelated"))[0] == expected


STORY = text(
    "# Methodology\nI started with a list of firms. Then I looked at each of them and removed what I felt was too big.\n"
    "# Afterwards\nI learned that size says little. In the end I kept nine."
)


def test_what_somebody_tells_of_his_own_work_is_no_procedure() -> None:
    names = FileNames("Methodology", "Methodology")
    assert own_story(STORY)
    assert settled(STORY, names, "procedure", mapped(STORY, "Methodology", as_kind="procedure"))[0] == "unrelated"
    assert own_story(text("# 心得\n我学会了画图。我们体会到分工的好处。\n# 收获\n我了解到测试，我们学到了很多。"))


def test_rules_that_speak_of_those_who_keep_them_are() -> None:
    assert not own_story(PROCEDURE)
    assert not own_story(text("# Scope\nI am told of each change. Who asks me gets an answer. I sign what was tested."))


@pytest.mark.parametrize(
    ("slides", "lesson"),
    [
        ("Handout of an outside trainer\nWhat is a problem? Quiz: what is a broken lamp?\nExercise: which class is a new lamp?", True),
        ("明德学院 学员讲义\n什么是事件？分组讨论。\n自测题见末页。", True),
        ("Exercise: the hall was taken as lost on 22 October; all was back after three hours.", False),
        ("We discussed the quiz of the training: all passed.", False),
    ],
)  # fmt: skip
def test_slides_that_ask_those_who_learn_are_a_lesson(slides: str, lesson: bool) -> None:
    assert teaches(text(slides)) is lesson
