"""Of a ledger's days, the one on which its row came about: headers of many houses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Block, Cell, Place

# `*` is the day that counts, `@` holds days that do not; the rest holds words.
HEADERS = (
    # incidents
    "编号 | 报修人 | *报修时间 | @派单时间 | @恢复时间 | 处理人",
    "单号 | *报障时间 | @响应时间 | @到场时间 | @解决时间 | @回访时间",
    "序号 | 客户 | *故障发生时间 | @受理时间 | @关闭时间",
    "工单号 | 标题 | *建单时间 | @更新时间 | @关单时间 | 状态",
    "工单号 | 标题 | @最近更新 | *创建时间 | @要求完成时间",
    "流水号 | *来电时间 | 来电人 | 问题 | @答复时间",
    "编号 | *接单日期 | 工程师 | @完工日期 | 结果",
    "Key | Summary | *Created | @Updated | @Resolved | @Due date",
    "Number | *Opened | Opened by | Short description | @Closed | Closed by",
    "Ticket | *Logged | @First response | @Resolved | @Closed | Priority",
    "Ref | Caller | *Call received | @Engineer on site | @Service restored",
    "ID | *Reported | Reporter | @Target | @Fixed on | Status",
    "Case | Subject | @Last activity | *Date opened | @Date closed",
    # requests
    "编号 | 申请人 | *申请日期 | @期望完成日期 | @实际完成日期",
    "编号 | 事项 | *受理日期 | @承诺办结日期 | @办结日期",
    "Request | Requester | *Requested on | @Needed by | @Fulfilled on",
    "SR | *Submitted | @Approved | @Completed | Owner",
    "SR | Item | *Asked on | @Promised for | @Delivered",
    # changes
    "变更编号 | *申请时间 | @计划实施时间 | @实际实施时间 | @验证时间",
    "RFC | 内容 | *提出日期 | @评审日期 | @批准日期 | @实施日期 | @关闭日期",
    "RFC | Title | *Raised | @Assessed | @Approved | @Implemented | @Reviewed | @Closed",
    "Change | *Requested | @Planned start | @Actual start | @Actual end",
    "CHG | Summary | @Scheduled for | *Submitted on | @Closed",
    "变更号 | 系统 | @计划时间 | *实施时间 | 结果",
    # releases
    "发布编号 | 内容 | @计划上线日期 | *实际上线日期 | @验收日期",
    "版本 | 内容 | *投产日期 | 回退 | 负责人",
    "Release | Content | @Planned for | *Deployed on | Result",
    "Release | Content | *Went live | @Signed off | Back-out",
    "REL | Build | *Rolled out | Outcome | By",
    # problems
    "问题编号 | *登记日期 | 来源 | @根因确认日期 | @解决日期",
    "PRB | *Identified | Cause | @Workaround given | @Closed",
    "PRB | Title | *First seen | @Root cause known | @Solved",
    # configuration items and assets
    "配置项 | 类型 | 责任人 | *登记日期 | @质保到期",
    "资产编号 | 名称 | @购置日期 | @保修截止 | *盘点日期",
    "资产编号 | 名称 | @采购日期 | *入库日期 | @报废日期",
    "CI | Type | *Recorded on | @Warranty until | @Support ends",
    "Asset | Serial | @Bought | *Counted on | @Warranty end",
    "Item | Holder | *Registered | @Last changed | State",
    # complaints
    "编号 | *投诉日期 | 客户 | @答复日期 | @回访日期 | 满意",
    "No | *Complaint received | Customer | @Answered | @Customer confirmed",
    "No | Customer | *Complained on | @Acknowledged | @Closed",
    # suppliers
    "供应商 | @合同签订日期 | @合同到期 | *评价日期 | 得分 | @下次评价",
    "供方 | 服务 | *考核日期 | 等级 | @复评日期",
    "Supplier | Service | @Contract end | *Reviewed on | Score | @Next review",
    "Supplier | *Assessed | Total | @Approved until | Verdict",
    # training
    "序号 | 课程 | @计划日期 | *培训日期 | 讲师 | @效果评价日期",
    "姓名 | 课程 | *参训日期 | 成绩 | @证书有效期",
    "Course | Who | *Held on | Hours | @Certificate valid until | @Effect judged",
    "Name | Role | @Joined | *Looked at | Verdict",
    "Topic | @Planned | *Given on | Trainer",
    # backups, continuity, patrols, security
    "系统 | *备份日期 | 介质 | @保留至 | 结果",
    "系统 | *恢复测试日期 | 用时 | @下次测试",
    "演练 | @计划时间 | *演练时间 | 结论 | @总结日期",
    "System | *Restore tested | Minutes | @Next test",
    "Plan | *Exercised on | Led by | @Report issued | @Next exercise",
    "编号 | *发现日期 | 事件 | @处置完成日期",
    "No | *Noticed | What happened | @Contained | @Closed",
    "Hole | Host | *Scanned on | @Patch due | @Patched",
    "机房 | *巡检时间 | 温度 | @下次巡检",
    # nonconformities and improvements
    "编号 | *开具日期 | 部门 | @整改期限 | @验证日期 | @关闭日期",
    "NC | *Found on | Clause | @Due | @Done | @Verified",
    "NC | *Issued | Owner | @Fix by | @Checked and closed",
    "编号 | *提出时间 | 建议 | @评审时间 | @计划完成 | @完成时间",
    "编号 | 建议 | *收到日期 | @采纳日期 | @见效日期",
    "Idea | *Put forward | By | @Decided | @Ready by | @Done",
    "Imp | Source | *Entered | @Target date | @Finished",
    # risks, documents, knowledge
    "风险 | 措施 | *识别日期 | @措施期限 | @复核日期",
    "Risk | Treatment | *Assessed | @Review by | Owner",
    "文件 | 份数 | *发放日期 | @回收日期",
    "Article | Title | *Written | @Last changed | @Review due",
)
TWO_ROWS = (
    ("RFC | Dates | << | << | Outcome", "^^ | *Raised | @Approved | @Closed | ^^"),
    ("编号 | 时间 | << | << | 状态", "^^ | *受理 | @响应 | @关闭 | ^^"),
    ("工单 | 时间节点 | << | << | 结果", "^^ | *派单 | @到场 | @完工 | ^^"),
    ("编号 | 计划 | << | 实际 | << | 备注", "^^ | @开始 | @结束 | *开始 | @结束 | ^^"),
    ("No | Planned | << | Actual | << | Result", "^^ | @Start | @End | *Start | @End | ^^"),
    ("文件 | 发放 | << | 回收 | <<", "^^ | 领用人 | *日期 | 份数 | @日期"),
    ("Supplier | Contract | << | Review | <<", "^^ | @From | @Until | *Date | Score"),
    ("NC | Found | << | Closed | <<", "^^ | *Date | By | @Date | By"),
)


def _plain(label: str) -> str:
    return label.strip().lstrip("*@")


def _table(rows: list[list[str]], kinds: list[str]) -> tuple[Block, str]:
    """The table of these header rows with four rows of data, and the letter of the column that counts."""
    height, width = len(rows), len(rows[0])
    lines: list[tuple[Cell, ...]] = []
    for number, row in enumerate(rows, 1):
        cells = []
        for index, label in enumerate(row):
            if label.strip() in ("<<", "^^"):
                continue
            wide = 1
            while index + wide < width and row[index + wide].strip() == "<<":
                wide += 1
            tall = height if number == 1 and height > 1 and rows[1][index].strip() == "^^" else 1
            cells.append(Cell(_plain(label), f"{chr(65 + index)}{number}", rows=tall, columns=wide))
        lines.append(tuple(cells))
    for number in range(4):
        cells = []
        for index, kind in enumerate(kinds):
            address = f"{chr(65 + index)}{height + number + 1}"
            day = date(2026, 3, 2) + timedelta(days=31 * index + 3 * number)
            cells.append(Cell(day.isoformat(), address, date=day) if kind else Cell(f"words {number} {index}", address))
        lines.append(tuple(cells))
    text = "\n".join("\t".join(cell.text for cell in line) for line in lines)
    return Block(place=Place(part="body", sheet="Sheet1"), text=text, rows=tuple(lines)), chr(65 + kinds.index("*"))


def _columns_of(block: Block) -> set[str]:
    return {row.place.rpartition("!")[2][:1] for row in ledger_rows(block)}


@pytest.mark.parametrize("header", HEADERS)
def test_the_day_that_counts_is_chosen_by_its_header(header: str) -> None:
    labels = header.split("|")
    kinds = [label.strip()[0] if label.strip()[0] in "*@" else "" for label in labels]
    block, column = _table([labels], kinds)
    assert _columns_of(block) == {column}


@pytest.mark.parametrize(("upper", "lower"), TWO_ROWS)
def test_the_day_that_counts_is_chosen_by_a_header_of_two_rows(upper: str, lower: str) -> None:
    labels = lower.split("|")
    kinds = [label.strip()[0] if label.strip()[0] in "*@" else "" for label in labels]
    block, column = _table([upper.split("|"), labels], kinds)
    assert _columns_of(block) == {column}
