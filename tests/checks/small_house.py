"""A small made-up house of real files, and a way to change one of them and look at what the checks say."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from pathlib import PurePath

from pipeline.analyse import Source, analyse
from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis, Finding, Side
from sample_corpus.build import render
from sample_corpus.sources import parse_source

AS_OF = date(2026, 11, 20)
COMPANY = "北辰远图信息技术有限公司"
MANUAL = "手册/BC-SM-M-01 服务管理手册 V1.0.docx"
INCIDENTS = "程序/BC-SM-P-01 事件管理程序 V1.0.docx"
CHANGES = "程序/BC-SM-P-02 变更管理程序 V1.0.docx"
PROBLEMS = "程序/BC-SM-P-03 问题管理程序 V1.0.docx"
LIST = "清单/BC-SM-L-01 受控文件清单.xlsx"

Sources = Mapping[str, str]


@cache
def mapper() -> Mapper:
    return make_mapper(load_catalogue())


def procedure(
    to: str,
    number: str,
    title: str,
    body: str,
    version: str = "V1.0",
    header: str = "",
    history: str = "",
    cover: str = "编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 发布日期: 2026年4月1日, 实施日期: 2026年4月15日",
) -> str:
    """The source of a Word procedure with cover table, header and revision history."""
    head = header or f"{COMPANY} {title} {number} {version}"
    return f"""---
to: {to}
title: {title}
cover: {{文件编号: {number}, 版本: {version}, {cover}}}
header: '{head}'
history:
  title: 修订记录
  columns: [版本, 日期, 修订内容, 修订人, 批准人]
  rows: [[{history or version}, 2026-03-16, 发布, 甘棠, 柏舟]]
---
{body}
"""


def sheet(to: str, name: str, header: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> str:
    """The source of a workbook with one sheet."""
    lines = [f"to: {to}", "sheets:", f"  - name: {name}", *([f"    title: {title}"] if title else [])]
    lines += [f"    header: [[{', '.join(header)}]]", "    rows:"]
    lines += ["      - [" + ", ".join(f"'{cell}'" for cell in row) + "]" for row in rows]
    return "\n".join(lines) + "\n"


def workbook(to: str, *parts: tuple[str, Sequence[str], Sequence[Sequence[str]]]) -> str:
    """The source of a workbook of several sheets: name, header, rows of each."""
    lines = [f"to: '{to}'", "sheets:"]
    for name, header, rows in parts:
        lines += [f"  - name: '{name}'", "    header: [[" + ", ".join(f"'{one}'" for one in header) + "]]", "    rows:"]
        lines += ["      - [" + ", ".join(f"'{one}'" for one in row) + "]" for row in rows]
    return "\n".join(lines) + "\n"


def form(to: str, title: str, rows: Sequence[Sequence[str]], header: str = "", text: Sequence[str] = ()) -> str:
    """The source of a Word record: one table of labels and values, and paragraphs."""
    lines = [
        "records:",
        f"  - to: {to}",
        f"    title: {title}",
        *([f"    header: {header}"] if header else []),
        "    table:",
    ]
    lines += ["      - [" + ", ".join(f"'{cell}'" for cell in row) + "]" for row in rows]
    if text:
        lines.append("    text: [" + ", ".join(f"'{line}'" for line in text) + "]")
    return "\n".join(lines) + "\n"


def prose(to: str, title: str, body: str) -> str:
    return f"---\nto: {to}\ntitle: '{title}'\n---\n{body}\n"


LISTED = (
    ("1", "BC-SM-M-01", "服务管理手册", "V1.0", "2026-04-01"),
    ("2", "BC-SM-P-01", "事件管理程序", "V1.0", "2026-04-01"),
    ("3", "BC-SM-P-02", "变更管理程序", "V1.0", "2026-04-01"),
    ("4", "BC-SM-P-03", "问题管理程序", "V1.0", "2026-04-01"),
)


def document_list(rows: Sequence[Sequence[str]] = LISTED, records: Sequence[Sequence[str]] = ()) -> str:
    source = sheet(LIST, "受控文件清单", ("序号", "文件编号", "文件名称", "版本", "发布日期"), rows)
    if records:
        source += "  - name: 记录清单\n    header: [[序号, 表单编号, 记录名称, 保存部门]]\n    rows:\n"
        source += "".join("      - [" + ", ".join(f"'{cell}'" for cell in row) + "]\n" for row in records)
    return source


MANUAL_BODY = """# 1 范围
本手册依据 ISO/IEC 20000-1:2018 编制，适用于北辰远图信息技术有限公司的运维服务。
# 2 职责
运维部负责服务台和事件处理；质量部负责体系文件和内部审核；商务部负责供应商管理。
# 3 体系
体系由手册、程序和记录组成，各程序见受控文件清单。
"""
INCIDENT_BODY = """# 1 目的
尽快恢复服务。
# 2 职责
运维部负责受理和恢复，质量部负责统计。
# 3 过程
服务台登记事件，按影响和紧急程度定优先级，分派工程师处理，恢复后请用户确认再关闭。重大事件立即上报。
# 4 记录
《事件台账》BC-SM-R-01-01。
"""
CHANGE_BODY = """# 1 目的
让变更受控。
# 2 过程
申请人提交变更申请，变更经理评估风险，批准后实施，实施后回顾。事件引发的变更见《事件管理程序》。
# 3 记录
《变更台账》BC-SM-R-02-01。
"""
PROBLEM_BODY = """# 1 目的
找出事件的原因。
# 2 过程
问题经理每月分析事件，登记问题，查明原因，提出变更，关闭前验证效果。见《变更管理程序》BC-SM-P-02。
"""
HOUSE: Sources = {
    MANUAL: procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY),
    INCIDENTS: procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY),
    CHANGES: procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY),
    PROBLEMS: procedure(PROBLEMS, "BC-SM-P-03", "问题管理程序", PROBLEM_BODY),
    LIST: document_list(),
}


@cache
def built(source: str) -> tuple[Analysis, ...]:
    """The analyses of the files of one source text; written and read as real files."""
    suffix = ".md" if source.startswith("---") else ".yaml"
    documents = parse_source(source, PurePath(f"small{suffix}"))
    return tuple(read_back(document.to, render(document)) for document in documents)  # type: ignore[arg-type]


def read_back(path: str, data: bytes) -> Analysis:
    return analyse(Source(path, hashlib.sha256(data).hexdigest(), data), mapper()).analysis


@lru_cache(maxsize=32)
def _as_it_is(house: tuple[str, ...]) -> tuple[Finding, ...]:
    """All that is said of a house without changes: looked at once for the many changes that are held against it."""
    analyses = {one.path: one for source in house for one in built(source)}
    return tuple(assess(list(analyses.values()), mapper().catalogue, AS_OF).findings)


def findings(check: str, *more: str, house: Sources = HOUSE, raw: Mapping[str, bytes] | None = None) -> list[Finding]:
    """What a check says of the house with these sources besides; a source with the path of another replaces it."""
    if not more and not raw:
        return [finding for finding in _as_it_is(tuple(house.values())) if finding.check == check]
    analyses = {one.path: one for source in (*house.values(), *more) for one in built(source)}
    analyses |= {path: read_back(path, data) for path, data in (raw or {}).items()}
    found = assess(list(analyses.values()), mapper().catalogue, AS_OF).findings
    return [finding for finding in found if finding.check == check]


def heard(check: str, *more: str, house: Sources = HOUSE) -> set[tuple[str, tuple[Side, ...]]]:
    """What a check says, each with the places it rests on: a finding of several files grows and keeps its id."""
    return {(one.id, one.evidence) for one in findings(check, *more, house=house)}


def new_findings(check: str, *more: str, house: Sources = HOUSE) -> list[Finding]:
    """What a check says of the house with these sources, and not without them."""
    before = heard(check, house=house)
    return [one for one in findings(check, *more, house=house) if (one.id, one.evidence) not in before]
