"""Records on forms of the procedures of another system."""

from __future__ import annotations

from dataclasses import replace

from drives import serving

from pipeline.mapping.client_set.forms_of_another import without_forms_of_another
from pipeline.values import Analysis, Assignment, Fact

CHANGED = (Assignment("R-8.5.1-1", 0.9, "title", "变更单"),)


def judged(form: str, *, ours: bool = True, kind: str = "unrelated", told: bool = True) -> Analysis:
    """A change slip on a form, beside the quality system's procedure ZK-ZL-02 and, maybe, a slip of this system's."""
    cover = (Fact("number.cover", "ZK-ZL-02", "p.1", "ZK-ZL-02"),)
    rules = Analysis("质量专用/项目.docx", "r", "read", kind=kind, title="项目程序", number="ZK-ZL-02", facts=cover)  # type: ignore[arg-type]
    own = replace(serving(1)[0], path="变更/1.docx", kind="record", assignments=CHANGED if ours else ())
    slip = Analysis("项目/3.docx", "s", "read", kind="record", assignments=CHANGED if told else (), possible=() if told else CHANGED, facts=(Fact("number.header", form, "header", form),))  # fmt: skip
    return without_forms_of_another([*serving(30), rules, own, slip])[-1]


def test_a_record_on_the_form_of_another_systems_procedure_is_unrelated_beside_one_of_ours() -> None:
    assert judged("ZK-ZL-02-B05", told=False).possible == ()
    assert judged("ZK-ZL-02-B05", told=False, ours=False).possible == CHANGED
    assert judged("ZK-ZL-02-B05") == replace(judged("ZK-ZL-02-B05"), kind="unrelated", assignments=())


def test_one_that_nothing_stands_beside_or_on_another_form_stays() -> None:
    assert judged("ZK-ZL-02-B05", ours=False).kind == "record"
    assert judged("ZK-ZL-021").kind == "record"
    assert judged("ZK-FW-09-B01").kind == "record"
    assert judged("ZK-ZL-02-B05", kind="procedure").kind == "record"
