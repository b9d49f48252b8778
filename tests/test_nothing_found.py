"""What is said of a requirement for which nothing was found: among how many files, and what came nearest."""

from __future__ import annotations

from dataclasses import replace

from judging import file, judged

from pipeline.values import Analysis, Assignment


def test_nothing_found_is_missing() -> None:
    result = judged("D-8.6.1", file("D-8.6.3"))
    assert (result.verdict, result.evidence) == ("missing", ())


def test_what_is_missing_names_the_texts_that_came_nearest() -> None:
    far, near = (
        Analysis(path, path, "read", possible=(Assignment("D-8.6.1", sure, "p.1", "…"),))
        for path, sure in (("far.docx", 0.1), ("near.docx", 0.3))
    )
    result = judged("D-8.6.1", far, near, replace(near, path="old.docx", obsolete=True))
    assert (result.verdict, result.evidence) == ("missing", ())
    assert [one.path for one in result.nearest] == ["near.docx", "far.docx"]
    assert judged("D-8.6.1", near, file("D-8.6.1")).nearest == ()


def test_what_is_missing_says_among_how_many_files_it_was_looked_for() -> None:
    locked = replace(file("D-8.6.3", "locked.pdf"), outcome="skipped", assignments=())
    reason = judged("D-8.6.1", file("D-8.6.3"), file("D-8.6.3", "b.docx"), locked).reason
    assert reason.zh == "已读的 2 个文件中未找到（另有 1 个文件未读）"
    assert reason.en == "not found in any of the 2 files that were read (not read: 1)"


def test_no_record_and_no_nil_statement_is_missing_with_a_look() -> None:
    result = judged("R-8.6.1-2")
    assert (result.verdict, result.needs_review) == ("missing", True)
    assert "nothing happened" in result.reason.en
    assert judged("R-8.6.1-2", file("R-8.6.1-2", kind="record")).verdict == "satisfied"


def test_strong_hint_asks_for_a_look_instead_of_missing_a_faint_one_does_not() -> None:
    def hinted(sure: float) -> Analysis:
        return Analysis("a.docx", "", "read", hints=(Assignment("D-8.6.1", sure, "body", "…"),))

    assert (judged("D-8.6.1", hinted(0.49)).verdict, judged("D-8.6.1", hinted(0.49)).needs_review) == ("weak", True)
    assert judged("D-8.6.1", hinted(0.1)).verdict == "missing"
