"""Every id can be explained in both languages, and the pages on disk are those of the catalogue."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.catalogue.explain import Lang, UnknownId, all_ids, explain
from pipeline.catalogue.pages import check_page, index_page, write_pages

ROOT = Path(__file__).parents[2]
CATALOGUE = load_catalogue()
HAN = re.compile(r"[\u4e00-\u9fff]")


def text_of(id: str, lang: Lang) -> str:
    text = explain(CATALOGUE, id, lang)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("id", all_ids(CATALOGUE))
def test_every_id_is_explained_under_its_own_name(id: str, lang: Lang) -> None:
    text = text_of(id, lang)
    assert text.startswith(f"{id}  ")
    assert "\n\n\n" not in text
    if lang == "zh":
        assert HAN.search(text)


def test_no_english_requirement_or_check_text_falls_back_to_chinese() -> None:
    for id in [one.id for one in CATALOGUE.requirements] + [one.id for one in CATALOGUE.checks]:
        assert not HAN.search(text_of(id, "en").replace("能力管理", "")), id


def test_a_requirement_says_what_counts_and_what_does_not() -> None:
    text = text_of("R-8.6.1-1", "zh")
    assert "8.6.1 事件管理" in text
    assert "标准 (explicit" in text
    assert "事件编号/工单编号" in text
    assert "不算证据" in text
    assert "怎样补" in text


def test_names_left_out_are_counted() -> None:
    left_out = len(CATALOGUE.requirement("R-8.6.1-1").aliases_zh) - 12
    assert f"另有 {left_out} 个" in text_of("R-8.6.1-1", "zh")


def test_what_was_only_recalled_is_marked() -> None:
    for one in CATALOGUE.requirements:
        assert ("待核实" in text_of(one.id, "zh")) == (one.verified == "recalled"), one.id
        assert ("Recalled" in text_of(one.id, "en")) == (one.verified == "recalled"), one.id


def test_a_clause_lists_its_requirements_and_checks() -> None:
    text = text_of("8.6.1", "en")
    assert "D-8.6.1-MI" in text
    assert "R07" in text
    assert "8.6.1 Incident management" in text_of("8.6", "en")


def test_letter_case_does_not_matter() -> None:
    assert explain(CATALOGUE, " d-8.6.1 ", "zh") == explain(CATALOGUE, "D-8.6.1", "zh")


def test_an_unknown_id_brings_the_nearest() -> None:
    found = explain(CATALOGUE, "D-8.6.9", "zh")
    assert isinstance(found, UnknownId)
    assert "D-8.6.1" in found.suggestions


def test_a_page_has_both_languages_and_all_headings() -> None:
    for check in CATALOGUE.checks:
        page = check_page(check)
        assert page.startswith(f"# {check.id} ")
        assert page.count("\n### ") == 12
        assert check.page.mend.zh in page
        assert check.page.mend.en in page
        assert all(f"- {said.zh}" in page and f"- {said.en}" in page for said in check.instead.values())
        assert ("不能申请" in page) == check.blocks


def test_pages_on_disk_are_those_of_the_catalogue() -> None:
    on_disk = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs/checks").glob("*.md")}
    expected = {f"{check.id}.md": check_page(check) for check in CATALOGUE.checks}
    expected["README.md"] = index_page(CATALOGUE)
    assert on_disk == expected


def test_writing_removes_pages_of_checks_that_are_gone(tmp_path: Path) -> None:
    (tmp_path / "Z99.md").write_text("old")
    write_pages(CATALOGUE, tmp_path)
    assert not (tmp_path / "Z99.md").exists()
    assert len(list(tmp_path.glob("*.md"))) == 61


def test_the_module_writes_pages_from_the_command_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pipeline.catalogue.pages", str(tmp_path / "out")]
    subprocess.run(command, check=True, cwd=ROOT)
    assert (tmp_path / "out/README.md").read_text(encoding="utf-8") == index_page(CATALOGUE)
