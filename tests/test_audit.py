"""The story of a scan on a small folder of real files."""

from __future__ import annotations

import hashlib
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.errors import NothingToScan
from pipeline.drive.folder import LocalFolder
from pipeline.mapping.house_words.glossary import read_in_other_words, stated_terms
from pipeline.mapping.house_words.inferred_terms import terms_of_house
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.values import Assessment

AS_OF = date(2026, 11, 20)
CATALOGUE = load_catalogue()
PROCEDURE = "# {title}\n\n版本: V1.0\n\n生效日期: 2026年7月6日\n\n## 1 目的\n规定如何{title}。\n\n## 2 职责\n运维部负责。\n\n## 3 过程\n登记、评估、批准、实施、关闭。\n"
ORDER = "# 发布令\n\n服务管理体系文件自2026年7月6日起发布实施。\n\n批准: 柏舟 2026年7月6日\n"
LEDGER = "事件编号,报告人,报告时间,事件描述,分类,优先级,处理人,解决时间,关闭时间\n"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    folder = tmp_path / "client"
    (folder / "程序").mkdir(parents=True)
    (folder / "记录").mkdir()
    for title in ("事件管理程序", "变更管理程序", "问题管理程序"):
        (folder / "程序" / f"{title}.md").write_text(PROCEDURE.format(title=title), encoding="utf-8")
    (folder / "发布令.md").write_text(ORDER, encoding="utf-8")
    rows = [
        f"E-{month:02d},甘棠,2026-{month:02d}-03,断网,网络,二级,乔木,2026-{month:02d}-03,2026-{month:02d}-04"
        for month in (7, 8, 9, 10)
    ]
    (folder / "记录" / "事件台账.csv").write_text(LEDGER + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "程序" / "容量管理程序.pdf").write_bytes(b"%PDF-1.7 cut off")
    return folder


def scanned(folder: Path, as_of: date = AS_OF, jobs: int = 1) -> Assessment:
    return audit(LocalFolder(folder), CATALOGUE, Settings(as_of, Limits(jobs)))


def verdict(found: Assessment, requirement: str) -> str:
    return next(one.verdict for one in found.requirements if one.requirement == requirement)


def state(folder: Path) -> dict[str, tuple[str, int, int]]:
    found = {}
    for path in [folder, *sorted(folder.rglob("*"))]:
        status = path.stat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path)] = (content, status.st_mtime_ns, status.st_mode)
    return found


def test_folder_is_left_untouched(client: Path) -> None:
    before = state(client)
    scanned(client, jobs=2)
    assert state(client) == before


def test_every_file_is_in_the_answer_with_its_outcome(client: Path) -> None:
    found = scanned(client)
    outcomes = {one.path: one.outcome for one in found.documents}
    assert len(outcomes) == 6
    assert outcomes.pop("程序/容量管理程序.pdf") == "failed"
    assert set(outcomes.values()) == {"read"}


def test_damaged_file_is_unreadable_not_missing(client: Path) -> None:
    found = scanned(client)
    (damaged,) = [one for one in found.documents if one.outcome == "failed"]
    assert damaged.reason
    assert verdict(found, "D-8.4.3") == "unreadable"
    assert verdict(found, "D-8.7.2") == "missing"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that its reader may not open")
def test_file_without_permission_is_a_failed_document(client: Path) -> None:
    (client / "程序" / "事件管理程序.md").chmod(0)
    found = scanned(client)
    assert {one.outcome for one in found.documents if "事件管理程序" in one.path} == {"failed"}
    assert verdict(found, "D-8.6.1") == "unreadable"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links on this system")
def test_link_that_leads_nowhere_is_a_failed_document_and_its_name_counts(client: Path) -> None:
    (client / "程序" / "可用性管理程序.docx").symlink_to(client / "gone.docx")
    found = scanned(client)
    (linked,) = [one for one in found.documents if "可用性" in one.path]
    assert (linked.outcome, linked.sha256) == ("failed", "")
    assert verdict(found, "D-8.7.1") == "unreadable"


def test_one_process_and_two_give_the_same_report(client: Path) -> None:
    alone, together = (report_json(scanned(client, jobs=jobs), CATALOGUE) for jobs in (1, 2))
    assert alone == together


def test_place_of_the_folder_does_not_matter(client: Path, tmp_path: Path) -> None:
    first = report_json(scanned(client), CATALOGUE)
    moved = client.rename(tmp_path / "elsewhere")
    assert report_json(scanned(moved), CATALOGUE) == first


def test_day_of_the_assessment_changes_what_is_expected(client: Path) -> None:
    november, march = scanned(client), scanned(client, date(2027, 3, 20))
    gaps = [
        {row.requirement: row.gaps for row in found.timeline}["R-8.6.1-1"]
        for found in (november, march)
    ]  # fmt: skip
    assert gaps[0] == ()
    assert "2026-12" in gaps[1]
    assert (november.as_of, march.as_of) == (AS_OF, date(2027, 3, 20))
    assert november.sms_release == march.sms_release == date(2026, 7, 6)


def test_progress_names_each_file_once(client: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    audit(LocalFolder(client), CATALOGUE, Settings(AS_OF), lambda *told: seen.append(told))
    assert [(done, total) for done, total, _ in seen] == [(number, 6) for number in range(1, 7)]
    assert len({path for _, _, path in seen}) == 6


def test_empty_folder_has_nothing_to_scan(tmp_path: Path) -> None:
    with pytest.raises(NothingToScan, match="no files"):
        scanned(tmp_path)


def test_words_that_the_manual_explains_are_read_in_the_names_of_the_other_papers(client: Path) -> None:
    words = "| 公司用语 | 标准用语 |\n|---|---|\n| 缺陷 | 事件 |\n| 隐患 | 问题 |\n| 检修 | 变更 |\n"
    (client / "记录" / "事件台账.csv").rename(client / "记录" / "缺陷台账.csv")
    (client / "程序" / "变更管理程序.md").rename(client / "程序" / "检修管理标准.md")
    renamed = PROCEDURE.format(title="检修管理标准")
    (client / "程序" / "检修管理标准.md").write_text(renamed, encoding="utf-8")

    def serving(name: str) -> set[str]:
        files = scanned(client).documents
        return {each.requirement for one in files if name in one.path for each in one.assignments}

    assert "D-8.5.1" not in serving("检修管理标准")
    (client / "服务管理手册.md").write_text(f"# 服务管理手册\n\n版本: V1.0\n\n## 1 用语\n\n{words}", encoding="utf-8")
    assert "D-8.5.1" in serving("检修管理标准")
    assert serving("缺陷台账") == {"R-8.6.1-1"}


def test_an_archive_is_read_once_more_and_not_again_at_each_scan(client: Path, tmp_path: Path) -> None:
    words = "| 公司用语 | 标准用语 |\n|---|---|\n| 缺陷 | 事件 |\n| 隐患 | 问题 |\n| 检修 | 变更 |\n"
    (client / "服务管理手册.md").write_text(f"# 服务管理手册\n\n版本: V1.0\n\n## 1 用语\n\n{words}", encoding="utf-8")
    with zipfile.ZipFile(client / "归档.zip", "w") as archive:
        archive.writestr("缺陷台账.csv", LEDGER + "E-1,甘棠,2026-07-03,断网,网络,二级,乔木,2026-07-03,2026-07-04\n")
    found = [one for one in scanned(client).documents if one.outcome in ("read", "partial")]
    assert {one.path for one in found} >= {"归档.zip", "归档.zip!/缺陷台账.csv"}
    assert read_in_other_words(found, stated_terms(found)) == frozenset()


def test_a_word_that_the_title_of_rules_gives_away_is_read_in_the_names_of_records(
    client: Path, tmp_path: Path
) -> None:
    (client / "程序" / "变更管理程序.md").rename(client / "程序" / "移泊管理规程.md")
    rules = PROCEDURE.format(title="移泊管理规程")
    (client / "程序" / "移泊管理规程.md").write_text(rules, encoding="utf-8")
    clauses = [
        "4.1",
        "4.2",
        "4.3",
        "5.1",
        "5.2",
        "5.3",
        "6.1",
        "6.2",
        "7.1",
        "7.2",
        "7.3",
        "7.5",
        "9.1",
        "9.2",
        "9.3",
        "10.1",
    ]
    papers = ["8.6.1 | 事件管理程序", "8.5.1 | 移泊管理规程", *(f"{clause} | 服务管理手册" for clause in clauses)]
    rows = "\n".join(f"| {row} |" for row in papers)
    table = f"# 条款对照表\n\n| 标准条款 | 对应文件 |\n|---|---|\n{rows}\n"
    (client / "条款对照表.md").write_text(table, encoding="utf-8")
    for one in CATALOGUE.requirements[:90]:  # a house's own set serves most
        if one.aliases_zh and one.id != "D-8.5.1":
            (client / f"{one.aliases_zh[0]}.md").write_text(PROCEDURE.format(title=one.aliases_zh[0]), encoding="utf-8")
    (client / "记录" / "移泊单台账.csv").write_text(
        "单号,日期,内容\nY-1,2026-08-04,换网线\nY-2,2026-09-02,换硬盘\n", encoding="utf-8"
    )
    found = {one.path.rsplit("/", 1)[-1]: one for one in scanned(client).documents}
    assert "D-8.5.1" in {each.requirement for each in found["移泊管理规程.md"].assignments}
    assert "R-8.5.1-1" in {each.requirement for each in found["移泊单台账.csv"].assignments}
    assert read_in_other_words(list(found.values()), terms_of_house(list(found.values()), CATALOGUE)) == frozenset()
