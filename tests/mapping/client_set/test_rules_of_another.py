"""Rules in the folders of the other systems of a house, and such as stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drives import serving

from pipeline.mapping.client_set.rules_of_another import without_rules_of_another
from pipeline.mapping.client_set.set_aside import of_no_use_as_rules
from pipeline.other_systems import filed_under_another, of_another_standard
from pipeline.values import Analysis, Assignment, Fact, Kind


def judged(path: str, *served: str, kind: Kind = "procedure", facts: tuple[Fact, ...] = ()) -> Analysis:
    """A paper among thirty of a house, one of which serves D-8.7.2."""
    ours = replace(serving(1)[0], path="服务/a.docx", assignments=(Assignment("D-8.7.2", 0.9, "title", "服务连续性"),))
    own = tuple(Assignment(id, 0.9, "title", "…") for id in served)
    one = Analysis(
        path, "x", "read", kind=kind, title=path.rpartition("/")[2].partition(".")[0], assignments=own, facts=facts
    )
    return without_rules_of_another([*serving(30), ours, one])[-1]


@pytest.mark.parametrize(
    "path",
    [
        "程序/B 质量专用/设计开发程序.docx",
        "ISO 27001/Business continuity.docx",
        "Quality only/Design control.docx",
        "其他体系/CMMI/配置计划.docx",
    ],
)
def test_rules_of_another_system_that_serve_nothing_or_what_others_serve_are_unrelated(path: str) -> None:
    assert judged(path).kind == "unrelated"
    assert judged(path, "D-8.7.2") == replace(judged(path, "D-8.7.2"), kind="unrelated", assignments=())


@pytest.mark.parametrize(
    ("path", "served"),
    [
        ("信息安全专用/信息安全方针.docx", "D-8.7.3.1"),  # no other paper serves it
        ("信息安全专用/信息安全事件处理程序.docx", "D-8.7.2"),
        ("ISO 27001/Security incident procedure.docx", "D-8.7.2"),
        ("ISO 27001/服务管理的信息安全程序.docx", "D-8.7.2"),
        ("服务管理专用/服务连续性管理程序.docx", "D-8.7.2"),
        ("Security/Continuity.docx", "D-8.7.2"),  # the folder of a subject is no system's
    ],
)
def test_rules_that_this_system_needs_or_names_stay(path: str, served: str) -> None:
    assert judged(path, served).kind == "procedure"


def test_rules_that_speak_of_this_standard_and_records_stay() -> None:
    ours = (Fact("edition", "ISO/IEC 20000-1:2018", "p.1", "…"),)
    assert judged("三体系/ISO 9001/变更办法.docx", "D-8.7.2", facts=ours).kind == "procedure"
    assert judged("ISO 27001/演练记录.docx", "D-8.7.2", kind="record").kind == "record"


def test_a_folder_that_one_of_several_systems_has_to_itself_is_that_systems() -> None:
    for folder in ("C 信息安全专用", "Quality only", "information security-only", "环境与职业健康"):
        assert filed_under_another(f"体系/{folder}/a.docx") == f"体系/{folder}"
    assert not filed_under_another("体系/D 服务管理专用/a.docx")
    assert not filed_under_another("体系/质量月/a.docx")
    assert of_another_standard("27001")
    assert not of_another_standard("20000和27001")


def test_unrelated_rules_are_no_record_whatever_a_table_or_a_shared_word_says() -> None:
    assert of_no_use_as_rules(Analysis("a.docx", "x", "read", kind="unrelated", title="项目实施控制程序"))
    assert not of_no_use_as_rules(Analysis("a.docx", "x", "read", kind="unrelated", title="异态登记"))
    assert not of_no_use_as_rules(Analysis("a.docx", "x", "read", kind="procedure", title="项目实施控制程序"))


@pytest.mark.parametrize(
    "path", ["其他/断网不断档的办法（27001）.docx", "misc/Business continuity (ISO 22301, 27001).docx"]
)
def test_rules_that_are_called_after_another_standard_are_that_systems_wherever_they_lie(path: str) -> None:
    assert judged(path, "D-8.7.2").kind == "unrelated"
    assert judged(path, "D-8.4.3").kind == "procedure"  # no other paper serves it
    assert judged(path.replace("27001", "27001和20000"), "D-8.7.2").kind == "procedure"


def test_a_procedure_on_security_incidents_serves_no_other_subject_that_others_serve() -> None:
    one = judged("ISO 27001/Security incident procedure.docx", "D-8.7.2", "D-8.7.3")
    assert (one.kind, [each.requirement for each in one.assignments]) == ("procedure", ["D-8.7.3"])
