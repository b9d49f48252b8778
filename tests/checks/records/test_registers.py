"""R05 and R02: registers with a row that lacks what all others have, differences without a reason, constant readings."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH, book
from small_house import sheet
from ways import Pair, each_is_told_from_its_like, messages

RISK_HEAD = ("编号", "风险", "部门", "等级", "应对措施", "责任人", "状态")


def risks(state: str) -> str:
    rows = [(f"F0{at}", f"第{at}项风险", "运维部", "中", "备岗名单", "鲁岩", "进行中") for at in range(1, 5)]
    return sheet("体系/风险和机遇登记表.xlsx", "风险", RISK_HEAD, [*rows, ("F05", "外包扩大", "商务部", "中", "跟进", "尹竹", state)], title="风险和机遇登记表")  # fmt: skip


def counted(why: str) -> str:
    rows = [("ZC-1", "交换机", "8", "8", ""), ("ZC-2", "光模块", "60", "57", why), ("ZC-3", "笔记本", "35", "35", "")]
    return sheet("资产/资产盘点2026.xlsx", "盘点", ("资产编号", "名称", "账面数量", "实盘数量", "差异说明"), rows, title="资产盘点表（2026年9月24日）")  # fmt: skip


def rounds(last: str) -> str:
    rows = [(f"2026-10-{day}", "22.1", "47", "正常", "谢冬") for day in range(12, 17)]
    return sheet("记录/机房巡检表10月.xlsx", "巡检", ("日期", "温度", "湿度", "UPS", "巡检人"), [*rows, ("2026-10-19", last, "47", "正常", "谢冬")], title="机房巡检记录")  # fmt: skip


def handed_out(receipt: str) -> str:
    rows = [(f"HB-P-0{at}", "2026-07-06", "desk", "2", "Ann Holt") for at in range(1, 5)]
    return book("Documents/Distribution list.xlsx", "list", ("Document", "Issued on", "To", "Copies", "Received by"), [*rows, ("HB-P-01 V1.1", "2026-09-01", "desk", "2", receipt)], title="Distribution and return of documents")  # fmt: skip


CHINESE_PAIRS: list[Pair] = [
    ("R05", "a risk without a state", [risks("")], [risks("已完成")]),
    ("R05", "a difference without a reason", [counted("")], [counted("三只送修")]),
    ("R02", "the same readings every day", [rounds("22.1")], [rounds("21.8")]),
]
ENGLISH_PAIRS: list[Pair] = [("R05", "an edition nobody signed for", [handed_out("")], [handed_out("Ann Holt")])]


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_message_names_row_and_column() -> None:
    assert any("F05 的“状态”" in said for said in messages("R05", risks("")))
