"""A check silenced for a client: with a reason, by someone, until a day; counted, and never for ever."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.decisions.file import BadDecisions
from pipeline.decisions.silence import keep_back, load_silences
from pipeline.values import Finding, Silence, Words

AS_OF = date(2026, 11, 20)
WORDS = Words("问题", "finding")


def finding(check: str, *paths: str) -> Finding:
    return Finding(f"{check}-{'-'.join(paths)}", check, "high", None, paths, "", "", WORDS, WORDS, blocks=True)


def silence(check: str, *paths: str, until: date = date(2026, 12, 31)) -> Silence:
    return Silence(check, paths, "approved in the OA", "李敏", until)


def test_a_finding_of_the_files_meant_is_kept_back_and_others_are_shown() -> None:
    found = [finding("C01", "手册/a.docx"), finding("C01", "程序/b.docx"), finding("C02", "手册/a.docx")]
    shown, back, expired = keep_back(found, [silence("C01", "手册/*")], AS_OF)
    assert [one.paths for one in shown] == [("程序/b.docx",), ("手册/a.docx",)]
    assert [one.finding.check for one in back] == ["C01"]
    assert back[0].silence.reason == "approved in the OA"
    assert expired == ()


def test_a_finding_that_names_one_more_file_is_heard() -> None:
    shown, back, _ = keep_back([finding("V01", "手册/a.docx", "程序/new.docx")], [silence("V01", "手册/*")], AS_OF)
    assert len(shown) == 1
    assert back == ()


def test_a_silence_that_has_run_out_keeps_nothing_back_and_is_told() -> None:
    old = silence("C01", until=date(2026, 11, 19))
    shown, back, expired = keep_back([finding("C01", "a.docx")], [old], AS_OF)
    assert len(shown) == 1
    assert back == ()
    assert expired == (old,)


def test_silences_are_read_beside_the_decisions(tmp_path) -> None:  # type: ignore[no-untyped-def]
    text = "version: 1\ndecisions: []\nsilence:\n- {check: C01, paths: ['手册/*'], reason: OA, by: 李敏, until: 2026-12-31}\n"
    (tmp_path / "decisions.yaml").write_text(text, encoding="utf-8")
    assert load_silences(tmp_path, load_catalogue()) == (Silence("C01", ("手册/*",), "OA", "李敏", date(2026, 12, 31)),)
    assert load_silences(tmp_path / "none", load_catalogue()) == ()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{check: C99, reason: x, by: y, until: 2026-12-31}", "no check"),
        ("{check: C01, by: y, until: 2026-12-31}", "reason"),
        ("{check: C01, reason: x, by: y}", "until"),
        ("{check: C01, reason: x, by: y, until: 2026-12-31, path: a}", "unknown key"),
        ("C01", "mapping"),
    ],
)
def test_what_is_wrong_in_a_silence_is_said(tmp_path, entry: str, said: str) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "decisions.yaml").write_text(f"silence:\n- {entry}\n", encoding="utf-8")
    with pytest.raises(BadDecisions, match=said):
        load_silences(tmp_path, load_catalogue())
