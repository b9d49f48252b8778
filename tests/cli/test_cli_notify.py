"""--notify: counts and check ids go out, nothing of a client's; what fails is a warning. By apprise itself, to a server here."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest
from running import Run
from small_client import AS_OF, write_client

apprise = pytest.importorskip("apprise")


class Service:
    """A webhook on this machine: remembers what was sent, and answers with `status`."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.status = 200
        service = self

        class Door(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                service.sent.append((told["title"], told["message"]))
                self.send_response(service.status)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
        self.url = f"json://user:secret@127.0.0.1:{self.server.server_port}/"


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    thread = threading.Thread(target=made.server.serve_forever, daemon=True)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def scan(run: Run, client: Path, tmp_path: Path, url: str):  # type: ignore[no-untyped-def]
    options = ("--as-of", AS_OF, "--out", tmp_path / "out", "--quiet", "--fail-on", "never", "--lang", "en")
    return run("scan", client, *options, "--notify", url)


def test_counts_and_check_ids_are_sent_and_nothing_of_the_client(
    run: Run, client: Path, tmp_path: Path, service: Service
) -> None:
    assert (scan(run, client, tmp_path, service.url).status, len(service.sent)) == (0, 1)
    assert "or there was none" in service.sent[0][1]
    (client / "记录" / "事件台账.csv").unlink()
    (client / "机密报价.md").write_text(
        "# 机密报价\n\n生效日期：2026年13月45日\n\n[公司名称] XXXX 待定\n", encoding="utf-8"
    )
    scan(run, client, tmp_path, service.url)
    title, body = service.sent[1]
    assert title == "preaudit"
    assert "Clients scanned: 1," in body
    assert "since the last scan" in body
    assert not any(word in body for word in ("机密", "事件", "台账", "client/", str(tmp_path)))


@pytest.mark.parametrize("trouble", ["refused", "away", "raises", "bad URL", "not installed"])
def test_a_notification_that_fails_is_a_warning_without_the_address(
    run: Run, client: Path, tmp_path: Path, service: Service, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    service.status = 500 if trouble == "refused" else 200
    if trouble == "raises":

        def notify(*_: object, **__: object) -> bool:
            raise OSError("secret address")

        monkeypatch.setitem(
            sys.modules, "apprise", SimpleNamespace(Apprise=lambda: SimpleNamespace(add=bool, notify=notify))
        )
    if trouble == "not installed":
        monkeypatch.setitem(sys.modules, "apprise", None)
    url = {"bad URL": "nonsense:secret", "away": "json://user:secret@127.0.0.1:9/"}.get(trouble, service.url)
    ended = scan(run, client, tmp_path, url)
    assert ended.status == 0
    assert ended.err.startswith("preaudit: warning: ")
    assert len(ended.err.splitlines()) == 1
    assert "secret" not in ended.err
    assert (tmp_path / "out" / "report.json").exists()


@pytest.mark.parametrize(
    "url",
    [
        "mailto://user:password@example.com",
        "wecombot://0123456789abcdef",
        "dingtalk://abcdefghijklm",
        "feishu://abcdefghijkl0123456789",
        "lark://abcdefghijkl0123456789",
        "json://example.com/hook",
    ],
)
def test_apprise_knows_the_services_that_the_page_names(url: str) -> None:
    assert apprise.Apprise().add(url)
    page = (Path(__file__).parents[2] / "docs" / "schedules.md").read_text(encoding="utf-8")
    assert f"`{url.partition('//')[0]}//`" in page


def test_a_batch_sends_one_notification_for_all(run: Run, tmp_path: Path, service: Service) -> None:
    for name in ("甲公司", "乙公司"):
        write_client(tmp_path / "clients" / name)
    (tmp_path / "clients" / "丙公司").mkdir()
    options = ("--as-of", AS_OF, "--out", tmp_path / "out", "--quiet", "--lang", "en", "--notify", service.url)
    assert run("batch", tmp_path / "clients", *options).status == 2
    ((_, body),) = service.sent
    assert "Clients scanned: 2," in body
    assert "could not be scanned: 1" in body
    assert "公司" not in body
