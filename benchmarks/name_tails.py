"""Which titles of rules and records are read when a subject meets each word that houses put behind it.

    python benchmarks/name_tails.py

Subjects of the standard, alone and two together, by the words for rules (管理标准, handling procedure) and for records
(登记簿, tracker). Prints, for each word, the subjects whose requirement the names do not give: gaps that no single client
shows. The names are put together here; none is of a client.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.catalogue import load_catalogue
from pipeline.mapping.names.known import NameIndex, name_index

LEAST_COVERAGE = 0.5
RULES_ZH = {
    "事件": "D-8.6.1", "服务级别": "D-8.3.3", "供应商": "D-8.3.4", "事件与服务请求": "D-8.6.1 D-8.6.2",
    "可用性与连续性": "D-8.7.1 D-8.7.2", "容量和需求": "D-8.4.3 D-8.4.2", "资产与配置": "D-8.2.5 D-8.2.6",
    "发布与变更": "D-8.5.3 D-8.5.1", "内部审核": "D-9.2", "文件与记录": "D-7.5",
}  # fmt: skip
RULES_EN = {
    "Incident": "D-8.6.1", "Service Level": "D-8.3.3", "Supplier": "D-8.3.4",
    "Incident and Service Request": "D-8.6.1 D-8.6.2", "Availability and Continuity": "D-8.7.1 D-8.7.2",
    "Capacity and Demand": "D-8.4.3 D-8.4.2", "Asset and Configuration": "D-8.2.5 D-8.2.6",
    "Release and Change": "D-8.5.3 D-8.5.1", "Internal Audit": "D-9.2", "Document and Record": "D-7.5",
}  # fmt: skip
RECORDS_ZH = {"事件": "R-8.6.1-1", "变更": "R-8.5.1-1", "服务请求": "R-8.6.2", "问题": "R-8.6.3-1", "投诉": "R-8.3.2-4"}
RECORDS_EN = {"Incident": "R-8.6.1-1", "Change": "R-8.5.1-1", "Service request": "R-8.6.2", "Problem": "R-8.6.3-1"}
OF_RULES_ZH = (
    "管理程序", "管理制度", "管理办法", "管理规定", "管理细则", "管理规范", "管理流程", "管理标准", "管理规程", "管理规则", "管理要求", "管理指南",
    "管理实施细则", "管理作业指导书", "管理工作标准", "管理指引", "管理暂行办法", "管理办法（试行）", "管理守则", "管理须知", "管理工作规范", "控制程序",
)  # fmt: skip
OF_RULES_EN = (
    "Management Procedure", "Management Process", "Management SOP", "Management Standard", "Management Policy and Procedure",
    "Management Guide", "Management Work Instruction", "Management Playbook", "Management Practice", "Procedure", "Process",
    "SOP", "Standard", "Handling Procedure", "Control Procedure", "Operating Procedure", "Management Process Guide",
    "Management", "Management Framework", "Management Rules",
)  # fmt: skip
OF_RECORDS_ZH = (
    "记录", "登记表", "登记簿", "台账", "工单", "单", "票", "处理单", "处置记录", "流水", "清单", "汇总", "跟踪表", "信息表", "一本账", "执行台账", "导出", "明细",
)  # fmt: skip
OF_RECORDS_EN = (
    "record", "records", "log", "register", "tracker", "list", "export", "tickets", "ticket export", "sheet", "form", "database", "ledger", "extract",
)  # fmt: skip


def gaps(index: NameIndex, subjects: dict[str, str], tails: tuple[str, ...], between: str) -> tuple[int, int]:
    """Prints the gaps; how many pairs of subject and word are read, and how many there are."""
    read = asked = 0
    for tail in tails:
        lost = []
        for subject, ids in subjects.items():
            given = {
                hit.requirement
                for hit in index.hits(f"{subject}{between}{tail}", fuzzy=True)
                if hit.coverage >= LEAST_COVERAGE
            }
            missing = set(ids.split()) - given
            asked, read = asked + 1, read + (not missing)
            lost += [f"{subject} ({' '.join(sorted(missing))})"] if missing else []
        if lost:
            print(f"  {tail}: {', '.join(lost)}")
    return read, asked


def main() -> None:
    index = name_index(load_catalogue())
    for title, subjects, tails, between in (
        ("rules, Chinese", RULES_ZH, OF_RULES_ZH, ""),
        ("rules, English", RULES_EN, OF_RULES_EN, " "),
        ("records, Chinese", RECORDS_ZH, OF_RECORDS_ZH, ""),
        ("records, English", RECORDS_EN, OF_RECORDS_EN, " "),
    ):
        read, asked = gaps(index, subjects, tails, between)
        print(f"{title}: {read} of {asked} names read\n")


if __name__ == "__main__":
    main()
