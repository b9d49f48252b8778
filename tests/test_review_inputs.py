"""Which inputs to the management review the papers of a set speak of, all of them together."""

from __future__ import annotations

from collections.abc import Sequence

from judging import CATALOGUE, file, judged

from pipeline.values import Analysis, Fact


def test_review_papers_that_together_leave_out_several_inputs_are_weak_and_so_is_the_audit_package() -> None:
    titles = [each.title.zh for each in CATALOGUE.requirement("R-9.3-2").key_content]

    def set_with(told: Sequence[str]) -> list[Analysis]:
        topics = (Fact("review.topics", "|".join(told), "body", "…"),)
        return [
            file("R-9.3-2", "inputs.docx", kind="report", facts=topics),
            file("R-9.3-3", "minutes.docx", kind="record"),
            file("R-9.2-6", "audit.docx", kind="report"),
        ]

    assert judged("R-9.3-2", *set_with(titles[1:])).verdict == "satisfied"
    assert judged("L10", *set_with(titles[1:])).verdict == "satisfied"
    weak = judged("R-9.3-2", *set_with(titles[2:]))
    assert weak.verdict == "weak"
    assert titles[0] in weak.reason.zh
    assert judged("L10", *set_with(titles[2:])).verdict == "weak"


def test_paper_that_serves_the_inputs_without_naming_the_review_counts_with_what_it_says() -> None:
    titles = [each.title.zh for each in CATALOGUE.requirement("R-9.3-2").key_content]
    pack = file("R-9.3-2", "pack 3 Nov.docx", kind="report", absent=tuple(titles[:3]))
    weak = judged("R-9.3-2", pack)
    assert weak.verdict == "weak"
    assert all(title in weak.reason.zh for title in titles[:3])
    assert judged("R-9.3-2", file("R-9.3-2", kind="report", absent=tuple(titles[:1]))).verdict == "satisfied"
