"""A client is scanned, edited in a known way, and scanned again: the diff names exactly those edits and nothing more."""

from __future__ import annotations

import os
import re
import shutil
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from pipeline.drive.folder import LocalFolder
from pipeline.one_client import Order, Scanned, scan_client
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.values import Changes

SAMPLE = Path(__file__).parents[2] / "sample_corpus" / "qilu-cloud"
FOLDERS = ("06内审", "05运行记录/2026年10月", "05运行记录/信息安全")
PLAN, REPORT = "06内审/年度内审计划2026.docx", "06内审/内审报告20261113.docx"
DRILL, MEETING = "05运行记录/2026年10月/服务连续性演练记录.docx", "05运行记录/2026年10月/CAB会议纪要20261013.docx"
ZIP = "05运行记录/归档.zip"


@dataclass(frozen=True)
class Named:
    """What the diff has to name."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    removed: tuple[str, ...] = ()


def named(changes: Changes) -> Named:
    files = changes.files
    moved = tuple((one.before, one.after) for one in files.moved)
    return Named(files.added, files.changed, moved, files.removed)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of a sample client with an archive, and the output of its first scan; to be copied, not to be edited."""
    place = tmp_path_factory.mktemp("known")
    for folder in FOLDERS:
        shutil.copytree(SAMPLE / folder, place / "client" / folder)
    with zipfile.ZipFile(place / "client" / ZIP, "w") as archive:
        archive.writestr("甲/值班记录.txt", "值班记录\n2026年9月3日 无异常\n")
        archive.writestr("甲/巡检记录.txt", "巡检记录\n2026年9月4日 机房正常\n")
        archive.writestr("甲/会议.txt", "会议纪要\n2026年9月5日\n")
    for file in (place / "client").rglob("*"):
        os.utime(file, (time.time() - 3600,) * 2)
    scan(place)
    return place


@pytest.fixture
def place(scanned: Path, tmp_path: Path) -> Path:
    shutil.copytree(scanned, tmp_path / "place")
    return tmp_path / "place"


def scan(place: Path) -> Scanned:
    settings = Settings(date(2026, 11, 20), Limits(2))
    return scan_client(Order(LocalFolder(place / "client"), place / "out", settings, "zh", time.time))


def changed(result: Scanned) -> bool:
    """A file that was written a moment ago is looked at again; that alone is no change."""
    return not result.unchanged and (result.changes is None or result.changes.any)


def rewritten(path: Path, edits: dict[str, Callable[[bytes], bytes] | None]) -> None:
    """A zip with members edited, or left out."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            edit = edits.get(name, lambda same: same)
            if edit is not None:
                archive.writestr(name, edit(data))


def one_date(client: Path) -> Named:
    def later(xml: bytes) -> bytes:
        text, count = re.subn(r"2026年(\d+)月(\d+)日", "2026年3月3日", xml.decode(), count=1)
        assert count == 1
        return text.encode()

    rewritten(client / PLAN, {"word/document.xml": later})
    return Named(changed=(PLAN,))


def renamed(client: Path) -> Named:
    (client / PLAN).rename(client / "06内审/2026 内审计划 终稿.docx")
    return Named(moved=((PLAN, "06内审/2026 内审计划 终稿.docx"),))


def moved(client: Path) -> Named:
    (client / "新").mkdir()
    (client / REPORT).rename(client / "新" / Path(REPORT).name)
    return Named(moved=((REPORT, f"新/{Path(REPORT).name}"),))


def folder_renamed(client: Path) -> Named:
    names = sorted(one.name for one in (client / "06内审").iterdir())
    (client / "06内审").rename(client / "06 内部审核")
    return Named(moved=tuple((f"06内审/{name}", f"06 内部审核/{name}") for name in names))


def deleted(client: Path) -> Named:
    (client / DRILL).unlink()
    return Named(removed=(DRILL,))


def added(client: Path) -> Named:
    (client / "管理评审报告.md").write_text("# 管理评审报告\n\n日期：2026年11月16日\n", encoding="utf-8")
    return Named(added=("管理评审报告.md",))


def copied(client: Path) -> Named:
    shutil.copy2(client / MEETING, client / "CAB - 副本.docx")
    return Named(added=("CAB - 副本.docx",))


def replaced_by_a_copy_of_another(client: Path) -> Named:
    shutil.copy2(client / MEETING, client / DRILL)
    return Named(changed=(DRILL,))


def names_exchanged(client: Path) -> Named:
    (client / DRILL).rename(client / "x")
    (client / MEETING).rename(client / DRILL)
    (client / "x").rename(client / MEETING)
    return Named(changed=(MEETING, DRILL))


def moved_and_edited(client: Path) -> Named:
    (client / PLAN).rename(client / "计划.docx")
    rewritten(client / "计划.docx", {"word/document.xml": lambda xml: xml.replace(b"2026", b"2025")})
    return Named(added=("计划.docx",), removed=(PLAN,))


def one_member_of_a_zip(client: Path) -> Named:
    rewritten(client / ZIP, {"甲/值班记录.txt": lambda text: text.replace("3日".encode(), "13日".encode())})
    return Named(changed=(ZIP, f"{ZIP}!/甲/值班记录.txt"))


def one_member_of_a_zip_taken_out(client: Path) -> Named:
    rewritten(client / ZIP, {"甲/会议.txt": None})
    return Named(changed=(ZIP,), removed=(f"{ZIP}!/甲/会议.txt",))


def zip_moved(client: Path) -> Named:
    (client / ZIP).rename(client / "归档.zip")
    return Named(moved=((ZIP, "归档.zip"),))


def withdrawn(client: Path) -> Named:
    (client / "作废").mkdir()
    (client / PLAN).rename(client / "作废" / Path(PLAN).name)
    return Named(moved=((PLAN, f"作废/{Path(PLAN).name}"),))


def another_month(client: Path) -> Named:
    later = "05运行记录/2026年10月/CAB会议纪要20261113.docx"
    shutil.copy2(client / MEETING, client / later)
    rewritten(
        client / later, {"word/document.xml": lambda xml: xml.replace("2026年10月".encode(), "2026年11月".encode())}
    )
    return Named(added=(later,))


def all_at_once(client: Path) -> Named:
    each = [one(client) for one in (one_date, moved, deleted, added, one_member_of_a_zip)]
    each.append(copied(client))
    return Named(*(tuple(sorted(sum((getattr(one, kind) for one in each), ()))) for kind in Named.__annotations__))


EDITS = [
    one_date, renamed, moved, folder_renamed, deleted, added, copied, replaced_by_a_copy_of_another, names_exchanged,
    moved_and_edited, withdrawn, another_month, one_member_of_a_zip, one_member_of_a_zip_taken_out, zip_moved, all_at_once,
]  # fmt: skip


@pytest.mark.parametrize("edit", EDITS, ids=lambda one: one.__name__)
def test_the_diff_names_exactly_what_was_edited(place: Path, edit: Callable[[Path], Named]) -> None:
    expected = edit(place / "client")
    result = scan(place)
    assert result.changes
    assert named(result.changes) == expected
    touched = {
        *expected.added,
        *expected.changed,
        *expected.removed,
        *(path for pair in expected.moved for path in pair),
    }
    blamed = {cause.path for one in result.changes.verdicts for cause in one.because}
    assert blamed <= touched, "a verdict changes because of a file that was edited, or of none"
    assert not changed(scan(place)), "and the next scan has nothing to tell"


def a_blank_line(client: Path) -> Named:
    rewritten(client / PLAN, {"word/document.xml": lambda xml: xml.replace(b"<w:body>", b"<w:body><w:p/>", 1)})
    return Named(changed=(PLAN,))


def a_property(client: Path) -> Named:
    """As a program leaves it behind that saves without a change."""

    def saved(xml: bytes) -> bytes:
        text, count = re.subn(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-11-19T08:00:00Z", xml)
        assert count == 1
        return text

    rewritten(client / PLAN, {"docProps/core.xml": saved})
    return Named(changed=(PLAN,))


@pytest.mark.parametrize("edit", [a_blank_line, a_property], ids=lambda one: one.__name__)
def test_an_edit_without_consequence_is_a_changed_file_and_nothing_else(
    place: Path, edit: Callable[[Path], Named]
) -> None:
    expected = edit(place / "client")
    changes = scan(place).changes
    assert changes
    assert named(changes) == expected
    assert not any((changes.readiness.any, changes.verdicts, changes.months))
    assert not any((changes.new_findings, changes.resolved_findings, changes.changed_findings))


def looked_at(client: Path) -> None:
    (client / PLAN).read_bytes()


def touched(client: Path) -> None:
    for file in client.rglob("*"):
        os.utime(file, (time.time() - 60,) * 2)


def written_again(client: Path) -> None:
    """By a program that writes beside and renames: another inode, the same bytes."""
    data = (client / PLAN).read_bytes()
    (client / PLAN).unlink()
    (client / PLAN).write_bytes(data)


def empty_folder(client: Path) -> None:
    (client / "空").mkdir()


def there_and_back(client: Path) -> None:
    (client / PLAN).rename(client / "x.docx")
    (client / "x.docx").rename(client / PLAN)


@pytest.mark.parametrize(
    "edit", [looked_at, touched, written_again, empty_folder, there_and_back], ids=lambda one: one.__name__
)
def test_what_changes_no_content_is_no_change(place: Path, edit: Callable[[Path], None]) -> None:
    before = (place / "out" / "report.json").read_bytes()
    edit(place / "client")
    result = scan(place)
    assert not changed(result)
    assert (place / "out" / "report.json").read_bytes() == before


def test_an_edit_that_is_undone_leaves_the_report_as_it_was(place: Path, scanned: Path) -> None:
    before = (place / "out" / "report.json").read_bytes()
    all_at_once(place / "client")
    scan(place)
    shutil.rmtree(place / "client")
    shutil.copytree(scanned / "client", place / "client")
    result = scan(place)
    assert result.changes
    assert (place / "out" / "report.json").read_bytes() == before
