"""Small clients for tests of the state, and scans of them in this process."""

from __future__ import annotations

import os
import time
import zipfile
from datetime import date
from pathlib import Path

from pipeline.drive.folder import LocalFolder
from pipeline.one_client import Order, Scanned, scan_client
from pipeline.running.limits import Limits
from pipeline.settings import Settings

AS_OF = date(2026, 11, 20)
LONG_AGO = time.time() - 3600
PROCEDURE = "# {name}管理程序\n\n文件编号: QP-{number:02d}\n\n版本: V1.0\n\n生效日期: 2026年7月6日\n\n## 目的\n规定{name}的记录、分类与关闭。\n"
NAMES = ("事件", "问题", "变更", "配置", "容量", "可用性", "发布", "供应商", "服务连续性", "信息安全")
LEDGER = "事件编号,受理时间,描述,关闭时间\nINC-001,2026-08-03,邮箱不能登录,2026-08-03\n"


def write_client(folder: Path, procedures: int = 4) -> Path:
    """Procedures, a ledger, and an archive with another procedure; all of them an hour old."""
    (folder / "记录").mkdir(parents=True)
    for number in range(procedures):
        name = NAMES[number % len(NAMES)] + (str(number // len(NAMES)) if number >= len(NAMES) else "")
        write(folder / f"{name}管理程序.md", PROCEDURE.format(name=name, number=number))
    write(folder / "记录" / "事件台账.csv", LEDGER)
    with zipfile.ZipFile(folder / "附件.zip", "w") as archive:
        archive.writestr("内/服务目录.md", "# 服务目录\n\n版本: V1.0\n\n邮件服务、桌面服务。\n")
    age(folder / "附件.zip")
    return folder


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return age(path)


def age(path: Path) -> Path:
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def order(folder: Path, out: Path, processes: int = 1, as_of: date = AS_OF, keep_text: bool = True) -> Order:
    return Order(LocalFolder(folder), out, Settings(as_of, Limits(processes)), "zh", time.time, keep_text)


def scan(folder: Path, out: Path, **options: object) -> Scanned:
    return scan_client(order(folder, out, **options))  # type: ignore[arg-type]


def report(out: Path) -> bytes:
    return (out / "report.json").read_bytes()
