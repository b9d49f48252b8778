"""R02: forms of several days answered with the same sentences, and the same marks under other heads."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH
from small_house import form, sheet
from ways import Pair, each_is_told_from_its_like

_WHY = "为满足业务增长的需要并提高系统稳定性，对相关参数进行优化调整。"
_BACK = "实施不成功时恢复原配置并重启服务，由值班经理电话通知客户。"
_REASON = "The service has to keep up with the growth of the customer and become more stable."
_WAY_BACK = "Put the former settings back, restart the service and have the shift lead call the customer."


def _change(at: int, why: str, back: str) -> str:
    things = ("流水库", "出口防火墙", "门禁网关")
    return form(f"记录/变更/变更单BG-{at}.docx", "变更申请单", [("变更编号", f"BG-26-{at:02}", "申请日期", f"2026年{at + 6}月9日"), ("变更对象", things[at], "申请人", "石榴"), ("变更原因", why, "回退方案", back)])  # fmt: skip


def _request(at: int, why: str, back: str) -> str:
    things = ("ledger database", "edge firewall", "gate controller")
    return form(f"Records/CR-{at}.docx", "Request for change", [("Change no.", f"CR-0{at}", "Asked on", f"9 {('July', 'August', 'September')[at]} 2026"), ("Object", things[at], "Asked by", "Tom Acheson"), ("Reason", why, "Way back", back)])  # fmt: skip


def _marks(name: str, day: str, marks: tuple[str, ...]) -> str:
    people = ("石榴", "鲁岩", "方洲", "谭溪", "尹竹", "甘棠")
    return sheet(f"记录/培训/{name}.xlsx", "成绩", ("姓名", "分数"), list(zip(people, marks, strict=True)), title=f"{name}培训考试成绩 2026年{day}")  # fmt: skip


CHINESE_PAIRS: list[Pair] = [
    ("R02", "three changes with one reason and one way back", [_change(at, _WHY, _BACK) for at in range(3)], [_change(0, _WHY, _BACK), _change(1, "客户新开两个门店，需放行其出口地址并登记期限。", "删除新增的两条策略，确认旧规则命中即可，无需重启。"), _change(2, "门禁控制器固件存在已公布的漏洞，厂家要求升级到新版。", "刷回备份的旧固件，十分钟内可完成，期间人工放行。")]),
    ("R02", "marks of two trainings", [_marks("变更流程", "6月10日", ("91", "86", "77", "83", "95", "88")), _marks("信息安全", "8月19日", ("91", "86", "77", "83", "95", "88"))], [_marks("变更流程", "6月10日", ("91", "86", "77", "83", "95", "88")), _marks("信息安全", "8月19日", ("90", "81", "79", "88", "85", "92"))]),
]  # fmt: skip
ENGLISH_PAIRS: list[Pair] = [
    ("R02", "three requests with one reason and one way back", [_request(at, _REASON, _WAY_BACK) for at in range(3)], [_request(0, _REASON, _WAY_BACK), _request(1, _REASON, "Delete the two new rules; the old ones are hit again at once and nothing has to be restarted."), _request(2, "The maker has published a hole in the firmware of the controller and asks for the update.", _WAY_BACK)]),
]  # fmt: skip


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)
