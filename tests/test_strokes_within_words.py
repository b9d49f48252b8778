"""Words of a file that hold the signs by which facts and messages are joined: nothing falls, and nothing is split wrongly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.analyse import Source, analysis_of
from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.ingest.tables import table_block, table_row
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.text.joined import joined
from pipeline.values import Analysis, Block, Content, Finding, Place, Read

AS_OF = date(2026, 11, 20)
CATALOGUE = load_catalogue()
MASTER = (
    ("文件编号", "文件名称", "版本", "生效日期", "保管人"),
    ("QL-SM-01", "服务管理手册", "V1.0", "2026-07-01", "周舟"),
    ("QL-SM-02", "变更管理程序", "V1.1", "2026-07-01", "林可"),
    ("QL-SM-03", "事件管理程序", "V1.0", "2026-07-01", "周舟"),
)
CHANGES = (
    ("变更单号", "申请日期", "变更内容", "批准人", "批准日期", "实施日期", "结果", "回顾日期"),
    ("CHG-01", "2026-07-08", "升级核心交换机", "方达", "2026-07-09", "2026-07-12", "成功", "2026-07-15"),
    ("CHG-02", "2026-08-03", "扩容数据库", "", "", "2026-08-05", "成功", "2026-08-09"),
    ("CHG-03", "2026-09-10", "更换防火墙", "方达", "2026-09-09", "2026-09-12", "进行中", ""),
    ("CHG-04", "2026-10-11", "调整备份", "方达", "2026-10-12", "2026-10-13", "成功", "2026-10-20"),
)
INCIDENTS = (
    ("事件编号", "受理时间", "事件描述", "优先级", "处理人", "关闭时间", "状态", "关联问题", "来源"),
    ("INC-01", "2026-07-02 09:00", "网络中断", "P1", "林可", "2026-07-02 11:00", "已关闭", "PRB-01", "电话"),
    ("INC-02", "2026-08-04 10:00", "邮箱登录失败", "P3", "周舟", "", "处理中", "", "电话"),
    ("INC-03", "2026-09-07 10:30", "打印故障", "P4", "", "2026-09-01 11:00", "已关闭", "", ""),
    ("INC-04", "2026-10-09 08:30", "网络中断", "P2", "林可", "2026-10-09 12:00", "已关闭", "", "监控"),
)
LEVELS = (
    ("服务", "指标", "目标值", "7月", "8月", "9月"),
    ("网络运维", "可用性", "≥99.9%", "99.95%", "99.92%", "99.5%"),
    ("服务台", "一次解决率", "≥80%", "85%", "82%", "81%"),
    ("桌面支持", "响应时间", "≤30分钟", "20分钟", "25分钟", "28分钟"),
)
TRAINING = (
    ("培训日期", "培训内容", "讲师", "参加人", "部门", "考核成绩"),
    ("2026-07-06", "服务管理体系文件宣贯", "方达", "周舟", "运维部", "90"),
    ("2026-07-06", "服务管理体系文件宣贯", "方达", "林可", "服务台", "90"),
)
LEDGERS = {
    "文控/受控文件清单.xlsx": MASTER,
    "记录/变更台账.xlsx": CHANGES,
    "记录/事件台账.xlsx": INCIDENTS,
    "客户/服务级别达成情况表.xlsx": LEVELS,
    "人事/培训记录表.xlsx": TRAINING,
}
SIGNS = ("|", "｜", "\x1f", "\x1e", "\x1e3/5", "\n", "||", " | ")


@cache
def mapper() -> Mapper:
    return make_mapper(CATALOGUE)


def analysed(path: str, rows: Sequence[Sequence[str]], sheet: str = "Sheet1") -> Analysis:
    table = table_block([table_row(row, at, 1) for at, row in enumerate(rows, 1)], Place(sheet=sheet))
    title = Block(path.rpartition("/")[2].removesuffix(".xlsx"), Place(sheet=sheet))
    return analysis_of(Source(path, path, b""), Read(Content((title, table))), mapper())


def findings_of(files: Sequence[Analysis]) -> Sequence[Finding]:
    found = assess(files, CATALOGUE, AS_OF).findings
    for one in found:
        assert not {"\x1f", "\x1e"} & set(one.message.zh + one.message.en), one.message
    return found


def with_sign(text: str, sign: str, at: int) -> str:
    return text[: at % (len(text) + 1)] + sign + text[at % (len(text) + 1) :]


spoilt = st.tuples(st.sampled_from(SIGNS), st.integers(0, 12), st.integers(0, 60), st.integers(0, 9))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from(sorted(LEDGERS)), st.lists(spoilt, min_size=1, max_size=6), min_size=1),
    st.sampled_from(SIGNS),
)
def test_ledgers_with_such_signs_anywhere_are_assessed(
    where: dict[str, list[tuple[str, int, int, int]]], named: str
) -> None:
    files = []
    for path, rows in LEDGERS.items():
        cells = [list(row) for row in rows]
        for sign, at, number, heads in where.get(path, ()):
            row = cells[0] if heads < 5 else cells[number % len(cells)]
            row[number % len(row)] = with_sign(row[number % len(row)], sign, at)
        files.append(analysed(with_sign(path, named, 5) if path in where else path, cells, f"A{named}B"))
    findings_of(files)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_cell_and_name_may_hold_such_a_sign(sign: str) -> None:
    files = [
        analysed(
            path.replace("/", f"/{sign}"), [[with_sign(cell, sign, 2) for cell in row] for row in rows], f"{sign}表"
        )
        for path, rows in LEDGERS.items()
    ]
    findings_of(files)


def test_a_head_with_a_stroke_is_told_whole() -> None:
    heads = tuple("批准人|审批" if head == "批准人" else head for head in CHANGES[0])
    told = [one.message.zh for one in findings_of([analysed("记录/变更台账.xlsx", (heads, *CHANGES[1:]))])]
    assert any("CHG-02 缺“批准人/审批”" in message for message in told), told


def test_parts_of_a_fact_are_as_many_as_were_said() -> None:
    assert joined("变更单|号", 3, "").split("|") == ["变更单/号", "3", ""]
