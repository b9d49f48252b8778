"""C13: units that are known by their form, that close a report, or that an agreement gives to the provider."""

from __future__ import annotations

from chinese_house import CHINESE, changes, minutes, report, sla
from english_changes import mins, proc
from english_changes import report as english_report
from english_changes import sla as english_sla
from english_house import ENGLISH
from small_house import form
from ways import Way, each_is_found, each_is_left_alone

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C13", "named by the way", [changes("高峰期间另有网络技术中心的两名人员，见排班表。")]),
    ("C13", "below a report", [report(9, "可用率99.95%。\n\n华东运营事业部 2026年10月4日")]),
    ("C13", "below a report with its firm", [report(9, "可用率99.95%。\n\n北辰远图信息技术有限公司交付保障部\n\n2026年10月4日")]),
    ("C13", "the provider's side", [sla("# 四、报告和期限", "乙方指定交付管理中心与甲方联络。\n\n# 四、报告和期限")]),
    ("C13", "what the review decides", [minutes("体系适宜、充分、有效。", "体系适宜、充分、有效。\n\n| 事项 | 责任部门 |\n|---|---|\n| 培训 | 培训部 |\n| 换工具 | 运维部 |\n| 修订 | 质量部 |\n| 采购 | 商务部 |\n")]),
]
CHINESE_RIGHT: list[Way] = [
    ("C13", "a customer's units", [report(9, "同泽物流的技术支持部提出一条建议；客户的市场部报修两次。可用率99.95%。\n\n运维部 2026年10月4日")]),
    ("C13", "the customer's side", [sla("# 四、报告和期限", "甲方由设备部负责接口，乙方由运维部负责。\n\n# 四、报告和期限")]),
    ("C13", "usual units of a customer in a ledger", [form("记录/派工单.docx", "派工单", [("派工日期", "2026年9月3日", "报修部门", "人力资源部"), ("现象", "打印失败", "处理人", "石榴")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C13", "named by the way", [proc("The spares lie with two people of the Field Technology Division, second floor.")]),
    ("C13", "below a report", [english_report(9, "Availability 99.95 %.\n\nPrepared by: Delivery Assurance Office, 2 October 2026")]),
    ("C13", "the provider's side", [english_sla("# 3 Workload", "The Account Care Section of Ferncliff answers letters.\n\n# 3 Workload")]),
    ("C13", "what the review decides", [mins("# Decisions", "# Decisions\n| What | Unit |\n|---|---|\n| Course | Learning Academy |\n| Tool | Operations |\n| Papers | Quality |\n| Budget | Finance |\n")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("C13", "the customer's units", [proc("Northgate's Warehouse Department and the IT Department of Northgate Foods are told.")]),
    ("C13", "the customer's side", [english_sla("# 3 Workload", "The Estates Section of Northgate opens the doors.\n\n# 3 Workload")]),
    ("C13", "a subject as heading beside units in a review", [mins("# Decisions", "# Operations\nTwo incidents.\n# Quality\nOne audit.\n# Finance\nAs planned.\n# Good Thoughts\nFive of them.\n# Decisions")]),
    ("C13", "known units", [english_report(9, "Availability 99.95 %.\n\nPrepared by: Operations Team, 2 October 2026")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
