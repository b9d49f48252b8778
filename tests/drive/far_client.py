"""A small client to lay on a server, and scans of it in this process."""

from __future__ import annotations

import time
import zipfile
from datetime import date
from pathlib import Path

from pipeline.drive.folder import folder_of
from pipeline.one_client import Order, Scanned, scan_client
from pipeline.running.limits import Limits
from pipeline.settings import Settings

PROCEDURE = (
    "# {name}管理程序\n\n文件编号: QP-01\n\n版本: V1.0\n\n生效日期: 2026年7月6日\n\n## 目的\n规定{name}的记录与关闭。\n"
)


def write_client(folder: Path) -> Path:
    (folder / "记录").mkdir(parents=True)
    for name in ("事件", "问题", "变更"):
        (folder / f"{name}管理程序.md").write_text(PROCEDURE.format(name=name), encoding="utf-8")
    (folder / "记录" / "事件台账.csv").write_text("事件编号,受理时间\nINC-001,2026-08-03\n", encoding="utf-8")
    with zipfile.ZipFile(folder / "附件.zip", "w") as archive:
        archive.writestr("内/服务目录.md", "# 服务目录\n\n版本: V1.0\n\n邮件服务、桌面服务。\n")
    return folder


def scan(written: str, out: Path, executor: str = "serial") -> Scanned:
    settings = Settings(date(2026, 11, 20), Limits(1, seconds=60), executor=executor)
    return scan_client(Order(folder_of(written), out, settings, "zh", time.time))


def report(out: Path) -> bytes:
    return (out / "report.json").read_bytes()
