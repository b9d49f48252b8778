"""`preaudit explain` and `preaudit catalogue`."""

from __future__ import annotations

import pytest
from running import Run

from pipeline.catalogue import load_catalogue

SORTS = ["D-8.6.1", "R-8.6.1-1", "L01", "R01", "L-01", "8.6.1", "O05"]


@pytest.mark.parametrize("id", SORTS)
def test_explain_has_a_page_for_each_sort_of_id_in_both_languages(run: Run, id: str) -> None:
    chinese, english = (run("explain", id, "--lang", language) for language in ("zh", "en"))
    assert (chinese.status, english.status) == (0, 0)
    for page in (chinese.out, english.out):
        assert id in page.splitlines()[0]
        assert len(page.splitlines()) > 3
    assert _chinese_share(chinese.out) > 0.3
    assert _chinese_share(english.out) < 0.3
    assert run("explain", id).out == chinese.out


def _chinese_share(text: str) -> float:
    letters = [char for char in text if char.isalpha()]
    return sum("\u4e00" <= char <= "\u9fff" for char in letters) / len(letters)


@pytest.mark.parametrize(("wrong", "right"), [("D-8.6.9", "D-8.6.1"), ("R0l", "R01"), ("d8.6.1", "D-8.6.1")])
def test_unknown_id_is_answered_with_a_near_one(run: Run, wrong: str, right: str) -> None:
    ended = run("explain", wrong)
    if ended.status == 0:  # a spelling that was understood is better than a suggestion
        assert right in ended.out
        return
    assert (ended.status, ended.out) == (2, "")
    assert right in ended.err
    assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_catalogue_lists_every_requirement_and_every_check_once(run: Run, language: str) -> None:
    known = load_catalogue()
    listed = run("catalogue", "--lang", language).out.splitlines()
    assert [line.split()[0] for line in listed[1:]] == [one.id for one in known.requirements]
    assert len(known.requirements) == 132
    checks = run("catalogue", "--checks", "--lang", language).out.splitlines()
    assert [line.split()[0] for line in checks] == [one.id for one in known.checks]
