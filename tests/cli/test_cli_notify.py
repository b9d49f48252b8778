"""--notify: counts and check ids go out, nothing of a client's; what fails is a warning."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest
from running import Run
from small_client import AS_OF, write_client


@dataclass
class Service:
    """Stands for apprise: remembers what was sent."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    works: bool = True
    raises: bool = False

    def add(self, url: str) -> bool:
        return url.startswith("json://")

    def notify(self, body: str, title: str) -> bool:
        if self.raises:
            raise OSError("secret address")
        self.sent.append((title, body))
        return self.works


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    made = Service()
    module = ModuleType("apprise")
    module.Apprise = lambda: made  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "apprise", module)
    return made


def scan(run: Run, client: Path, tmp_path: Path, url: str = "json://user:secret@here/"):  # type: ignore[no-untyped-def]
    options = ("--as-of", AS_OF, "--out", tmp_path / "out", "--quiet", "--fail-on", "never", "--lang", "en")
    return run("scan", client, *options, "--notify", url)


def test_counts_and_check_ids_are_sent_and_nothing_of_the_client(
    run: Run, client: Path, tmp_path: Path, service: Service
) -> None:
    assert (scan(run, client, tmp_path).status, len(service.sent)) == (0, 1)
    assert "or there was none" in service.sent[0][1]
    (client / "记录" / "事件台账.csv").unlink()
    (client / "机密报价.md").write_text(
        "# 机密报价\n\n生效日期：2026年13月45日\n\n[公司名称] XXXX 待定\n", encoding="utf-8"
    )
    scan(run, client, tmp_path)
    title, body = service.sent[1]
    assert title == "preaudit"
    assert "Clients scanned: 1," in body
    assert "since the last scan" in body
    assert not any(word in body for word in ("机密", "事件", "台账", "client/", str(tmp_path)))


@pytest.mark.parametrize("trouble", ["refused", "raises", "bad URL", "not installed"])
def test_a_notification_that_fails_is_a_warning_without_the_address(
    run: Run, client: Path, tmp_path: Path, service: Service, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    service.works, service.raises = trouble != "refused", trouble == "raises"
    if trouble == "not installed":
        monkeypatch.setitem(sys.modules, "apprise", None)
    ended = scan(run, client, tmp_path, "nonsense:secret" if trouble == "bad URL" else "json://user:secret@here/")
    assert ended.status == 0
    assert ended.err.startswith("preaudit: warning: ")
    assert len(ended.err.splitlines()) == 1
    assert "secret" not in ended.err
    assert (tmp_path / "out" / "report.json").exists()


def test_a_batch_sends_one_notification_for_all(run: Run, tmp_path: Path, service: Service) -> None:
    for name in ("甲公司", "乙公司"):
        write_client(tmp_path / "clients" / name)
    (tmp_path / "clients" / "丙公司").mkdir()
    options = ("--as-of", AS_OF, "--out", tmp_path / "out", "--quiet", "--lang", "en", "--notify", "json://here/")
    assert run("batch", tmp_path / "clients", *options).status == 2
    ((_, body),) = service.sent
    assert "Clients scanned: 2," in body
    assert "could not be scanned: 1" in body
    assert "公司" not in body
