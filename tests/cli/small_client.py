"""A client of a few real files, and what the tests of the command line ask about folders."""

from __future__ import annotations

import hashlib
from pathlib import Path

from docx import Document

AS_OF = "2026-11-20"
PROCEDURE = """# 事件管理程序

文件编号: QP-08

版本: V1.0

生效日期: 2026年7月6日

## 目的
规定服务事件的记录、分类、升级、解决与关闭，使中断的服务尽快恢复。

## 职责
服务台受理并记录，二线工程师处理，事件经理负责重大事件的升级与回顾。
"""
LEDGER = "事件编号,受理时间,描述,关闭时间\nINC-001,2026-08-03,邮箱不能登录,2026-08-03\nINC-002,2026-10-05,VPN中断,2026-10-06\n"
BROKEN = b"PK\x03\x04 this is no archive at all"


def write_client(folder: Path, procedures: int = 1) -> Path:
    """A procedure in Markdown, one in Word for each further number, and an incident ledger with a month missing."""
    (folder / "记录").mkdir(parents=True)
    (folder / "事件管理程序.md").write_text(PROCEDURE, encoding="utf-8")
    (folder / "记录" / "事件台账.csv").write_text(LEDGER, encoding="utf-8")
    for number in range(2, procedures + 1):
        document = Document()
        document.add_heading(f"第{number}号作业指导书", 0)
        document.add_paragraph(f"生效日期：2026年7月{number % 28 + 1}日")
        document.add_paragraph("适用于机房巡检：每日两次，结果记入巡检记录。")
        document.save(str(folder / f"作业指导书{number:02d}.docx"))
    return folder


def state(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Each path below `folder` with its content's hash, its time of change in nanoseconds and its mode."""
    found = {}
    for path in [folder, *sorted(folder.rglob("*"))]:
        status = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[path.relative_to(folder).as_posix()] = (content, status.st_mtime_ns, status.st_mode)
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def written(out: Path) -> list[str]:
    """What a scan has written into its output folder, besides the state."""
    return [name for name in names(out) if name != "state"]
