"""preaudit diff, and the part "since last time" of a scan into the same folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF, PROCEDURE

from pipeline.report.words import word

CHANGE = PROCEDURE.replace("事件管理程序", "变更管理程序").replace("QP-08", "QP-09")


@pytest.fixture
def twice(run: Run, client: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two reports: between them one file came, one was edited, one moved and one went."""
    (client / "会议纪要.txt").write_text("食堂搬家", encoding="utf-8")
    (client / "通知.txt").write_text("停车安排", encoding="utf-8")
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "old", "--quiet")
    (client / "变更管理程序.md").write_text(CHANGE, encoding="utf-8")
    ledger = client / "记录" / "事件台账.csv"
    ledger.write_text(ledger.read_text(encoding="utf-8") + "INC-003,2026-09-09,打印,2026-09-09\n", encoding="utf-8")
    (client / "会议纪要.txt").rename(client / "记录" / "会议纪要.txt")
    (client / "通知.txt").unlink()
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "new", "--quiet")
    return tmp_path / "old", tmp_path / "new"


def test_diff_names_exactly_what_was_done(run: Run, twice: tuple[Path, Path]) -> None:
    ended = run("diff", *twice, "--format", "json")
    assert (ended.status, ended.err) == (0, "")
    made = json.loads(ended.out)
    assert made["files"] == {
        "added": ["变更管理程序.md"],
        "changed": ["记录/事件台账.csv"],
        "moved": [{"before": "会议纪要.txt", "after": "记录/会议纪要.txt"}],
        "removed": ["通知.txt"],
        "unchanged": 1,
    }
    better = {one["id"]: one["because"] for one in made["verdicts"] if one["direction"] == "better"}
    assert {"path": "变更管理程序.md", "what": "added"} in better["D-8.5.1"]
    assert {"requirement": "R-8.6.1-1", "gained": ["2026-09"], "lost": []}.items() <= made["months"][0].items()


def test_diff_as_text_names_files_and_titles_in_the_language_asked(run: Run, twice: tuple[Path, Path]) -> None:
    for language in ("zh", "en"):
        ended = run("diff", twice[0] / "report.json", twice[1], "--lang", language)
        assert ended.status == 0
        assert f"{getattr(word('cause', 'added'), language)}: 变更管理程序.md" in ended.out
        assert getattr(word("changes", "verdicts"), language) in ended.out


def test_diff_as_page_goes_to_a_file(run: Run, twice: tuple[Path, Path], tmp_path: Path) -> None:
    page = tmp_path / "deeper" / "changes.html"
    ended = run("diff", *twice, "--format", "html", "--out", page)
    assert (ended.status, ended.out) == (0, "")
    text = page.read_text(encoding="utf-8")
    assert "变更管理程序.md" in text
    assert "http" not in text.replace("http-equiv", "")


@pytest.mark.parametrize(("level", "status"), [("never", 0), ("new-high", 0), ("any", 1)])
def test_exit_status_for_schedulers(run: Run, twice: tuple[Path, Path], level: str, status: int) -> None:
    assert run("diff", *twice, "--fail-on", level).status == status
    assert run("diff", twice[0], twice[0], "--fail-on", level).status == 0


def test_new_high_finding_ends_with_1(run: Run, twice: tuple[Path, Path]) -> None:
    old, new = twice
    assert run("diff", new, old, "--fail-on", "new-high").status == 1, "backwards a mandatory procedure goes missing"


@pytest.mark.parametrize("text", ["", "{}", "no json"])
def test_what_is_no_report_ends_with_2_and_one_line(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "report.json").write_text(text, encoding="utf-8")
    for arguments in ((tmp_path, tmp_path), (tmp_path / "nowhere", tmp_path)):
        ended = run("diff", *arguments)
        assert (ended.status, ended.out, len(ended.err.splitlines())) == (2, "", 1)


def test_second_scan_says_what_is_new_since_the_first(run: Run, client: Path, tmp_path: Path) -> None:
    arguments = ("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--fail-on", "new-high")
    assert run(*arguments).status == 1, "without an earlier scan every finding is new"
    assert json.loads((tmp_path / "out" / "changes.json").read_text(encoding="utf-8"))["compared"] is False
    assert 'id="changes"' not in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    (client / "变更管理程序.md").write_text(CHANGE, encoding="utf-8")
    ended = run(*arguments)
    assert ended.status == 0
    assert "文件新增 1" in ended.out
    made = json.loads((tmp_path / "out" / "changes.json").read_text(encoding="utf-8"))
    assert made["files"]["added"] == ["变更管理程序.md"]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert 'id="changes"' in page
    (client / "变更管理程序.md").unlink()
    assert run(*arguments).status == 1, "a mandatory procedure is missing again"
