"""R08: problems that name no incident, or one that no ledger has."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from chinese_house import LEDGER as INCIDENTS
from english_house import ENGLISH, LEDGER, TICKETS, book, ledger
from small_house import findings, new_findings, sheet
from ways import Way, each_is_found, each_is_left_alone, messages, messages_in_english

PROBLEM_COLUMNS = ("问题编号", "提出日期", "关联事件", "问题描述", "根本原因", "解决方案", "关闭日期", "状态")


def problems(incident: str) -> str:
    lines = [
        (f"PRB-{at:03}", f"2026-09-{at + 1:02}", incident, "重启后服务未启动", "自启配置缺失", f"RFC-2609-{at:02}", f"2026-09-{at + 12:02}", "已关闭")
        for at in range(5)
    ]  # fmt: skip
    return sheet("记录/问题台账2026.xlsx", "问题台账", PROBLEM_COLUMNS, lines, title="问题台账")


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R08","no",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭","") for i in range(1,7)],title="问题台账")]),
    ("R08","half of them",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭","" if i % 2 else f"INC-2609-00{i}") for i in range(1,7)],title="问题台账")]),
    ("R08","lost",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭",f"INC-2609-{i if i!=3 else 55:03}") for i in range(1,7)],title="问题台账")]),
    ("R08","3rows",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭","") for i in range(1,4)],title="问题台账")]),
    ("R08","lost3",[sheet("记录/问题台账2026.xlsx","问题",("问题编号","问题描述","登记时间","根本原因","状态","关联事件"),[(f"PRB-2609-00{i}","反复变慢",f"2026-09-0{i}","磁盘","已关闭",f"INC-2609-{i if i!=3 else 55:03}") for i in range(1,4)],title="问题台账")]),
    ("R08", "incidents", [problems("—")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R08", "named", [problems("INC-2609-001")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R08","nolinks",[book("Records/Problem log 2026.xlsx","Problems",("Problem no.","Title","Opened","Root cause","Status","Related incident"),[(f"PRB-1{i}","slow",f"2026-09-0{i}","disk","closed","") for i in range(1,7)],title="Problem log 2026")]),
    ("R08","3 rows",[book("Records/Problem log 2026.xlsx","Problems",("Problem no.","Title","Opened","Root cause","Status","Related incident"),[(f"PRB-1{i}","slow",f"2026-09-0{i}","disk","closed","") for i in range(1,4)],title="Problem log 2026")]),
    ("R08","lost",[book("Records/Problem log 2026.xlsx","Problems",("Problem no.","Title","Opened","Root cause","Status","Incidents"),[(f"PRB-1{i}","slow",f"2026-09-0{i}","disk","closed",f"INC-100{i}" if i!=2 else "INC-1077") for i in range(1,4)],title="Problem log 2026")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def _problems(*cells: tuple[str, str]) -> str:
    rows = [(f"PRB-{n:02}", f"2026-09-{n + 3:02}", what, "high", cause) for n, (what, cause) in enumerate(cells, 11)]
    head = ("No", "Open since", "What comes back", "Weight", "Root cause")
    return book("Records/Problem log.xlsx", "Problems", head, rows, title="Problem log 2026")


def test_a_ledger_of_problems_with_causes_and_no_number_of_anything_has_no_links() -> None:
    what = (("lists empty", "job waits"), ("screen freezes", "old firmware"), ("disk fills", "no alarm"))
    assert new_findings("R08", _problems(*what), house=ENGLISH)
    assert not new_findings("R08", _problems(*what[:2], ("disk fills, INC-1004", "no alarm")), house=ENGLISH)


_PROBLEM_HEAD = ("编号", "提出日期", "来源", "描述", "根本原因", "关联变更", "关闭日期", "状态")


def _problem_log(incident: str) -> str:
    rows = [
        (
            f"WT-260{at}-01",
            f"2026-0{at}-05",
            origin,
            "接口慢",
            "连接未释放",
            f"BG-260{at}-003",
            f"2026-0{at}-20",
            "关闭",
        )
        for at, origin in (
            (5, "趋势"),
            (6, f"事件{incident}"),
            (7, "监控"),
            (8, f"重大事件{incident}"),
            (9, f"事件{incident}"),
        )
    ]
    return sheet("记录/问题台账2026.xlsx", "问题", _PROBLEM_HEAD, rows, title="问题台账")


def test_problems_that_come_of_incidents_say_of_which() -> None:
    assert findings("R08", _problem_log(""), house=CHINESE)
    assert not findings("R08", _problem_log(" SJ-2608-0012"), house=CHINESE)


def what_keeps_coming_back(*links: str) -> str:
    rows = [
        (f"KC-0{at}", f"2026-0{at + 5}-11", what, "worn cable", "closed", link)
        for at, (what, link) in enumerate(zip(("slow till", "blank labels", "queue grows"), links, strict=True), 1)
    ]
    return book(
        "Records/What keeps coming back.xlsx",
        "KC",
        ("No.", "Opened", "What keeps coming back", "Root cause", "State", "Remark"),
        rows,
        title="Problem records: what keeps coming back",
    )


def test_a_ledger_of_problems_by_any_name_names_no_incident() -> None:
    house = {**ENGLISH}
    assert new_findings("R08", what_keeps_coming_back("", "seen twice", "by night"), house=house)
    assert not new_findings("R08", what_keeps_coming_back("INC-1001", "INC-1004", "INC-1007"), house=house)


def _trouble_log(*numbers: str) -> str:
    rows = [(n, f"终端打不开{at}", "二级", f"2026-0{n[4]}-0{at % 9 + 1} 09:00", f"2026-0{n[4]}-0{at % 9 + 1} 11:00", "已关闭", "石榴") for at, n in enumerate(numbers)]  # fmt: skip
    return sheet(
        "记录/事件台账下半年.xlsx",
        "事件",
        ("事件编号", "事件描述", "优先级", "受理时间", "解决时间", "状态", "处理人"),
        rows,
    )


def _causes(number: str) -> str:
    rows = [("WT-01", "2026-09-22", "HS26080001", "夜里变慢", "锁表", "改时间"), ("WT-02", "2026-09-28", number, "认不出", "镜头脏", "每周擦"), ("WT-03", "2026-10-16", "HS26090002", "切不过去", "手册写反", "改手册")]  # fmt: skip
    return sheet(
        "记录/问题台账.xlsx",
        "问题台账",
        ("问题编号", "登记日期", "关联事件", "现象", "根本原因", "措施"),
        rows,
        title="问题台账",
    )


def test_numbers_that_are_counted_anew_each_month_are_followed_within_their_month() -> None:
    log = _trouble_log("HS26080001", "HS26080002", "HS26080003", "HS26090001", "HS26090002", "HS26090003", "HS26090004")
    lost = [
        one for one in new_findings("R08", log, _causes("HS26090031"), house=CHINESE) if "HS26090031" in one.message.zh
    ]
    assert lost
    there = new_findings("R08", log, _causes("HS26090003"), house=CHINESE)
    assert not [one for one in there if "HS26" in one.message.zh]


def test_an_extract_of_a_ledger_does_not_say_that_a_number_is_not_there() -> None:
    extract = [(f"INC-{1000 + 7 * at}", "fault", "P2", f"2026-09-{at + 1:02} 09:10", "closed", "Ruth Calloway") for at in range(10)]  # fmt: skip
    ledger = book("Records/Incident log 2026.xlsx", "Incidents", ("Ticket no.", "Description", "Priority", "Opened", "Status", "Assigned to"), extract, title="Incident log 2026")  # fmt: skip
    problems = book("Records/Problem log 2026.xlsx", "Problems", ("Problem no.", "Title", "Opened", "Root cause", "Status", "Incidents"), [(f"PRB-1{at}", "slow", f"2026-09-0{at}", "disk", "closed", "INC-1007" if at != 2 else "INC-1008") for at in range(1, 4)], title="Problem log 2026")  # fmt: skip
    assert not messages_in_english("R08", ledger, problems)


@pytest.mark.parametrize("number", ["KE-{}", "KEDB-{}", "KE{}0"])
def test_known_error_is_no_link_to_another_process(number: str) -> None:
    header = ("Problem no.", "Opened", "Incidents", "Root cause", "Known error", "Status")
    lines = [(f"PRB-{40 + at}", f"2026-09-{at + 1:02}", f"several {at}", "worn part", number.format(10 + at), "closed") for at in range(6)]  # fmt: skip
    log = [book("Records/Problem log 2026.xlsx", "Problems", header, each, title="Problem log") for each in (lines, [(*line[:2], f"INC-10{at}", *line[3:]) for at, line in enumerate(lines)])]  # fmt: skip
    assert findings("R08", log[0], house=ENGLISH)
    assert not findings("R08", log[1], house=ENGLISH)


def test_links_count_in_columns_of_any_name() -> None:
    head = ("Problem", "Opened", "Found through", "Description", "Fix", "Closed", "State")
    linked = [(f"PRB-0{i}", f"2026-09-0{i}", f"INC-100{i} and later", "slow", f"RFC-2026-00{i}", f"2026-09-1{i}", "Closed") for i in range(1, 6)]  # fmt: skip
    path = "Records/Problem log 2026.xlsx"
    assert not findings("R08", book(path, "Problems", head, linked, title="Problem log 2026"), house=ENGLISH)
    bare = [(row[0], row[1], "a call", row[3], "restart", *row[5:]) for row in linked]
    assert findings("R08", book(path, "Problems", head, bare, title="Problem log 2026"), house=ENGLISH)


def test_numbers_of_one_letter_below_tickets_are_links() -> None:
    head = ("No.", "Opened", "Tickets", "Root cause", "Cure", "State")
    calls = [(f"T2609-{at:02}", *row[1:]) for at, row in enumerate(TICKETS, 1)]
    house = {**ENGLISH, LEDGER: ledger(calls)}
    for named, told in (("T2609-0{0}, seen twice", False), ("several", True), ("P26-0{0}", True)):
        rows = [(f"P26-0{at}", f"2026-09-0{at}", named.format(at), "cache", "patch", "closed") for at in range(1, 5)]
        problems = book("Records/Problem log 2026.xlsx", "Problems", head, rows, title="Problem log 2026")
        assert bool(new_findings("R08", problems, house=house)) is told


def _workbook(sources: tuple[str, ...]) -> str:
    """Incidents, problems and known errors in one workbook, numbered by a letter and figures."""
    incidents = "\n".join(
        f"      - [S26090{n}, 2026-09-0{n} 09:10, 2026-09-0{n} 10:00, 同泽物流, 站点打不开, 网站, 三级, 石榴, 重启, 已关]"
        for n in range(1, 7)
    )
    problems = "\n".join(
        f"      - [W-0{n}, 2026-09-1{n}, {source}, 存储反复没切, 网站, 高, 固件缺陷, 升级固件, BG-00{n}, 2026-10-1{n}, 关闭]"
        for n, source in enumerate(sources, 1)
    )
    return f"""to: 记录/事件和问题台账.xlsx
sheets:
  - name: 问题
    title: 问题台账
    header: [[编号, 登记日期, 关联事件, 描述, 类别, 优先级, 原因, 解决办法, 变更号, 关闭日期, 状态]]
    rows:
{problems}
  - name: 事件
    title: 事件台账
    header: [[单号, 受理时间, 恢复时间, 客户, 现象, 类别, 级别, 处理人, 处理过程, 状态]]
    rows:
{incidents}
  - name: 已知错误
    title: 已知错误
    header: [[编号, 登记日期, 问题, 现象, 绕行办法]]
    rows:
      - [K-01, 2026-09-14, W-01, 切换不动作, 手工切备卷]
      - [K-02, 2026-09-24, W-03, 补丁蓝屏, 暂停自动更新]
"""


def test_words_in_the_column_of_incidents_are_no_link_where_the_same_workbook_numbers_them() -> None:
    house = {path: source for path, source in CHINESE.items() if path != INCIDENTS}
    words = _workbook(("用户反映", "值班发现", "用户反映", "巡检看到"))
    assert new_findings("R08", words, house=house)
    lost = _workbook(("S260901", "S260955", "S260904", "S260905"))
    assert any("S260955" in each for each in messages("R08", lost, house=house))
    numbers = _workbook(("S260901", "S260902 S260903", "S260904", "S260905"))
    assert not new_findings("R08", numbers, house=house)


def test_the_one_problem_without_its_incident_stands_out_among_those_that_name_theirs() -> None:
    def log(last: str, rows: int = 6) -> str:
        said = [f"INC-100{at}" for at in range(1, rows)] + [last]
        told = [(f"PRB-1{at}", "slow", f"2026-09-0{at}", "disk", "closed", one) for at, one in enumerate(said, 1)]
        head = ("Problem no.", "Title", "Opened", "Root cause", "Status", "Related incident")
        return book("Records/Problem log 2026.xlsx", "Problems", head, told, title="Problem log 2026")

    assert "PRB-16" in messages_in_english("R08", log(""))[0]
    assert not findings("R08", log("none"), house=ENGLISH)  # somebody foresaw it
    assert not findings("R08", log("", rows=4), house=ENGLISH)  # too few to say what is usual
