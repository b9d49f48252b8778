"""V02: old clauses in sentences, slides and chapters; numbers that the edition of 2018 does not have."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import ENGLISH, text
from small_house import new_findings, prose


@pytest.mark.parametrize(
    "said",
    [
        "This page answers what the standard asks for in all the years of its life in 6.2 Service reporting.",
        "Reports follow 4.5.3 of the standard.",
        "See ISO/IEC 20000-1 clause 6.6.2 for controls.",
    ],
)
def test_an_old_number_in_a_sentence_about_the_standard_is_told(said: str) -> None:
    assert new_findings("V02", proc(said), house=ENGLISH)


@pytest.mark.parametrize("said", ["Controls follow ISO 9001 clause 4.4.1.", "See 6.2 Service reporting below.", "The standard ISO/IEC 27001 asks in 6.2 for objectives."])  # fmt: skip
def test_numbers_of_other_standards_and_of_own_chapters_are_left_alone(said: str) -> None:
    assert not new_findings("V02", proc(said), house=ENGLISH)


def test_a_number_that_2018_does_not_have_is_told_in_chinese() -> None:
    assert new_findings("V02", changes("监视按标准4.5.4.1的要求进行。"), house=CHINESE)
    assert not new_findings("V02", changes("监视按标准9.1的要求进行。"), house=CHINESE)


def test_chapters_of_2011_in_slides_and_papers_are_told() -> None:
    slides = "---\nto: 培训/条款讲解.pptx\ntitle: 条款讲解\n---\n# 结构\n- 6 服务交付过程\n- 7 关系过程\n- 8 解决过程\n"
    assert new_findings("V02", slides, house=CHINESE)
    chapters = "\n\n".join(f"# {n} {t}\nWe do this with care and write down what we did." for n, t in (("6.1", "Service level management"), ("7.1", "Business relationship management"), ("9.1", "Configuration management")))  # fmt: skip
    assert new_findings("V02", text("Manual/How we work.docx", "How we work", chapters), house=ENGLISH)
    assert not new_findings("V02", prose("手册/附录.docx", "附录", "# 6 服务\n照旧。\n# 7 关系\n照旧。"), house=CHINESE)
