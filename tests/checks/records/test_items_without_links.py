"""R08: configuration items, releases and problems in tables without numbers of tickets, and what belongs to them."""

from __future__ import annotations

from collections.abc import Sequence

from chinese_house import CHINESE, ledger
from english_house import ENGLISH, book
from small_house import form, sheet
from ways import Pair, Way, each_is_left_alone, each_is_told_from_its_like, messages

_CHANGES = sheet("记录/变更登记.xlsx", "变更", ("变更编号", "变更内容", "申请日期", "批准人", "结果"), [(f"BG-26-{at:02}", f"调整{at}", f"2026-08-{at:02}", "卫澜", "成功") for at in range(1, 6)], title="变更登记表")  # fmt: skip
_CHANGED = book("Records/Change list.xlsx", "Changes", ("Change no.", "What", "Asked on", "Approved by", "Result"), [(f"CR-{at:03}", f"tuning {at}", f"2026-08-{at:02}", "Priya Nair", "done") for at in range(1, 6)], title="Change list")  # fmt: skip


def _items(column: Sequence[str], days: Sequence[str] = ("", "", "", "")) -> str:
    names = ("前置机", "库服务器", "出口路由", "门禁网关")
    rows = [(f"ZC/{at}", name, "石榴", day, said) for at, (name, day, said) in enumerate(zip(names, days, column, strict=True))]  # fmt: skip
    return sheet("记录/配置项台账.xlsx", "清册", ("标识", "名称", "责任人", "变动日", "变更单号"), rows, title="配置项台账")  # fmt: skip


def _went_live(column: Sequence[str] | None) -> str:
    head = ("Live on", "Contents", *(("Change",) if column else ()), "By", "Check")
    days = ("2026-08-20", "2026-09-03", "2026-09-17", "2026-10-01")
    rows = [(day, f"portal fix {at}", *((column[at],) if column else ()), "Tom Acheson", "good") for at, day in enumerate(days)]  # fmt: skip
    return book("Records/Release list 2026.xlsx", "Releases", head, rows, title="Release list 2026")


def _causes(sources: Sequence[str]) -> str:
    rows = [(str(at + 1), f"2026-09-0{at + 1}", f"慢{at}", source, "缓存", "石榴", "关闭") for at, source in enumerate(sources)]  # fmt: skip
    return sheet("记录/问题登记.xlsx", "问题", ("序号", "登记日期", "问题描述", "来源", "根本原因", "责任人", "状态"), rows, title="问题登记表")  # fmt: skip


def _proposed(source: str) -> str:
    rows = [(f"BG-26-{at:02}", f"调整{at}", source, f"2026-08-{at:02}", "卫澜", "成功") for at in range(1, 6)]
    return sheet("记录/变更登记.xlsx", "变更", ("变更编号", "变更内容", "来源", "申请日期", "批准人", "结果"), rows, title="变更登记表")  # fmt: skip


def _single(origin: str, at: int) -> str:
    return form(f"Records/Problem record {at}.docx", "Problem record", [("Problem no.", f"PB-{at:02}", "Opened", f"{at + 2} September 2026"), ("Source", origin, "What", "slow portal"), ("Root cause", "cache", "Owner", "Priya Nair")])  # fmt: skip


def _became(number: str) -> str:
    rows = [(f"INC-2609-{at:03}", f"掉线{at}", "二级", f"2026-09-{at + 1:02}", "已关闭", "石榴", "是" if at in (3, 7) else "否", number if at in (3, 7) else "") for at in range(1, 11)]  # fmt: skip
    return ledger(rows, header=("事件编号", "描述", "优先级", "受理时间", "状态", "处理人", "转问题", "对应编号"))


_CHINESE_PAIRS: list[Pair] = [
    ("R08", "items of which none names a change", [_CHANGES, _items(("",) * 4, ("2026-08-02",) * 4)], [_CHANGES, _items(("BG-26-01", "", "BG-26-03", ""), ("2026-08-02",) * 4)]),
    ("R08", "an item that was swapped without a change", [_CHANGES, _items(("BG-26-01", "BG-26-02", "BG-26-02", "现场更换"), ("2026-08-02",) * 4)], [_CHANGES, _items(("BG-26-01", "BG-26-02", "BG-26-02", "首次录入"), ("2026-08-02",) * 4)]),
    ("R08", "problems counted from 1 that come of incidents", [_causes(("多次报障", "重大故障", "多次报障"))], [_causes(("多次报障 INC-2609-002", "重大故障 INC-2609-003", "INC-2609-005"))]),
    ("R08", "changes that come of a problem, which one is not said", [_proposed("问题")], [_proposed("客户要求")]),
    ("R08", "incidents that became nameless problems", [_became("")], [_became("PRB-07")]),
]  # fmt: skip
_ENGLISH_PAIRS: list[Pair] = [
    ("R08", "two releases of four without their change", [_CHANGED, _went_live(("CR-001", "", "CR-003", ""))], [_CHANGED, _went_live(("CR-001", "CR-002", "CR-003", "CR-004"))]),
    ("R08", "a list of releases without a word of changes", [_CHANGED, _went_live(None)], [_went_live(None)]),
    ("R08", "problem records of nameless incidents", [_single("repeated incidents", 1), _single("incident", 2)], [_single("repeated incidents, INC-1003", 1), _single("notice of a supplier", 2)]),
]  # fmt: skip
_ALONE: list[Way] = [
    ("R08", "problems that come of inspections", [sheet("记录/问题台账.xlsx", "问题", ("问题编号", "描述", "来源", "原因", "登记日期", "状态"), [(f"WT-0{at}", "渗水", ("巡检", "监控告警", "内审")[at % 3], "老化", f"2026-09-0{at}", "关闭") for at in range(1, 5)], title="问题台账")]),
]  # fmt: skip


def test_an_item_that_was_in_the_register_from_its_beginning_names_no_change() -> None:
    for first in ("体系首录", "原有设备", "首次录入"):
        items = _items(("BG-26-01", "BG-26-02", "BG-26-02", first), ("2026-08-02",) * 4)
        assert not messages("R08", _CHANGES, items), first


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, _CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, _ENGLISH_PAIRS)
test_what_is_right_is_left_alone = each_is_left_alone(CHINESE, _ALONE)


def test_a_change_that_stands_on_a_single_record_is_not_lost() -> None:
    single = form("记录/变更单BG-26-09.docx", "变更申请单", [("变更编号", "BG-26-09", "申请日期", "2026年9月2日"), ("变更内容", "更换电源", "批准人", "卫澜")])  # fmt: skip
    items = _items(("BG-26-01", "BG-26-02", "BG-26-02", "BG-26-09"))
    assert any("BG-26-09" in one for one in messages("R08", _CHANGES, items))
    assert not messages("R08", _CHANGES, items, single)
