"""R11: one target for one measure in objectives, agreements, reports and procedures."""

from __future__ import annotations

from chinese_house import CHINESE, OBJECTIVES, changes, manual, report, sla
from english_changes import man, proc
from english_changes import report as english_report
from english_changes import sla as english_sla
from english_house import ENGLISH, document, text
from small_house import COMPANY, INCIDENTS, findings, new_findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages


def levels(share: str) -> str:
    return prose("协议/变更服务级别协议.docx", "服务级别协议", f"甲方：南溪食品有限公司　　乙方：{COMPANY}\n\n# 指标\n| 指标 | 数值 |\n|---|---|\n| 变更成功率 | 不低于{share} |\n| 三级事件解决 | 1个工作日 |\n\n# 工作量和例外\n每月不超过30件；不可抗力除外。")  # fmt: skip


def signed_for(share: str) -> str:
    return prose("考核/运维部2026年目标责任书.md", "运维部2026年目标责任书", f"责任人：卫澜　　签订：柏舟　2026年4月20日\n\n- 变更成功率达到{share}以上；\n- 无信息安全事件。")  # fmt: skip


def agreed(share: str) -> str:
    return f"---\nto: 记录/月度服务报告2026年9月.docx\ntitle: 月度服务报告\ncover: {{报告周期: 2026年9月1日至2026年9月30日, 编制日期: 2026年10月4日}}\n---\n# 1 达成\n| 指标 | 约定 | 实际 |\n|---|---|---|\n| 变更成功率 | {share}% | 98% |\n| 客户满意度 | 90分 | 93分 |\n"


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R11","sla",[sla("解决率 | ≥95%","解决率 | ≥97%")]),
    ("R11","manual",[manual("一级事件4小时解决率不低于90%。")]),
    ("R11","goal",[procedure("计划/BC-SM-P-30 服务管理计划.docx","BC-SM-P-30","服务管理计划","# 1 目标\n| 指标 | 目标值 |\n|---|---|\n| 变更成功率 | ≥92% |\n| 客户满意度 | ≥90分 |\n# 2 资源\n计划列出目标、资源、方法、风险、职责。")]),
    ("R11","report",["---\nto: 记录/月度服务报告2026年9月.docx\ntitle: 月度服务报告\ncover: {报告周期: 2026年9月1日至2026年9月30日, 编制日期: 2026年10月4日}\n---\n# 1 目标\n| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 一级事件4小时解决率 | ≥90% | 97% |\n| 变更成功率 | ≥96% | 98% |\n"]),
    ("R11","达到",[manual("变更成功率达到98%以上。")]),
    ("R11", "target beside the figure", [report(9, "变更成功率97%，目标90%。服务器可用率99.95%，目标99.9%。")]),
]
CHINESE_PAIRS: list[Pair] = [
    ("R11", "a column that is called 数值", [sla("解决率 | ≥95%", "解决率 | ≥95%"), levels("98%")], [sla("解决率 | ≥95%", "解决率 | ≥95%"), levels("96%")]),
    ("R11", "a mean below its heading", [changes("变更后做满意度回访，平均分不低于80分。")], [changes("变更后做满意度回访，平均分不低于90分。")]),
    ("R11", "a report's column of what was agreed", [report(9, "| 指标 | 约定 | 实际 |\n|---|---|---|\n| 变更成功率 | 90% | 97.1% |\n| 客户满意度 | 90分 | 93分 |")], [report(9, "| 指标 | 约定 | 实际 |\n|---|---|---|\n| 变更成功率 | 96% | 97.1% |\n| 客户满意度 | 90分 | 93分 |")]),
    ("R11", "what a unit signs to reach", [signed_for("88%")], [signed_for("96%")]),
    ("R11", "a target that was not reached", [report(9, "变更成功率92.1%，没到98%的目标。")], [report(9, "变更成功率92.1%，没到96%的目标。")]),
    ("R11", "a report's column of the agreement", [report(9, "| 指标 | SLA要求 | 本月 |\n|---|---|---|\n| 服务器可用率 | 99.5% | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |")], [report(9, "| 指标 | SLA要求 | 本月 |\n|---|---|---|\n| 服务器可用率 | 99.9% | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |")]),
    ("R11", "a target without a sign", [changes("变更成功率目标为98%。")], [changes("变更成功率目标为96%。")]),
    ("R11", "two targets in one sentence", [manual("变更成功率和自助办结率的目标分别为98%和60%。")], [manual("变更成功率和自助办结率的目标分别为96%和60%。")]),
    ("R11", "what was agreed, without a word for value", [agreed("97")], [agreed("96")]),
    ("R11", "a target that is to be no less", [changes("变更成功率的目标是不低于98%。")], [changes("变更成功率的目标是不低于96%。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R11","sla vs objectives",[english_sla("within 4 h | 95 %","within 4 h | 97 %")]),
    ("R11","manual text",[man("Priority 1 incidents resolved within 4 hours: at least 90 %.")]),
    ("R11","plan",[document("Plans/FMS-301 Service management plan.docx","FMS-301","Service Management Plan","# 1 Objectives\n| Objective | Target |\n|---|---|\n| Changes without failure | >= 92 % |\n| User satisfaction | >= 4.2 |\n\n# 2 Resources\nThe plan lists resources, methods, risks and responsibilities.")]),
    ("R11","report",[text("Reports/Service report September 2026.docx","Service report September 2026","Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Measure | Target | Actual |\n|---|---|---|\n| P1 incidents resolved within 4 h | 90 % | 97 % |\n| Changes without failure | 96 % | 98 % |")]),
    ("R11","words",[man("Our objective is that 98 % of changes succeed: changes without failure of at least 98 %.")]),
    ("R11", "target beside the figure", [english_report(9, "Changes without failure 97 %, target 90 %.")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("R11", "targets named before their figures", [man("Targets for changes without failure are 91 % and for user happiness 80 %.")], [man("Targets for changes without failure are 96 % and for user happiness 80 %.")]),
    ("R11", "a table with running numbers and a column of values", [text("Plans/Aims of the year.docx", "Objectives of the year", "| No. | Target | How it is counted | Value | Owner |\n|---|---|---|---|---|\n| 1 | Changes without failure | good ones by all | at least 91 % | Priya Nair |\n| 2 | First-time fix | by all tickets | at least 60 % | Moira Flint |")],
     [text("Plans/Aims of the year.docx", "Objectives of the year", "| No. | Target | How it is counted | Value | Owner |\n|---|---|---|---|---|\n| 1 | Changes without failure | good ones by all | at least 96 % | Priya Nair |\n| 2 | First-time fix | by all tickets | at least 60 % | Moira Flint |")]),
    ("R11", "an objective that begins with its level", [document("Manual/FMS-100 Service Management Manual.docx", "FMS-100", "Service Management Manual", "# 1 Scope\nThis manual is written to ISO/IEC 20000-1:2018.\n\n# 2 Objectives\nP1 incidents resolved within 4 h: 98 %. Changes without failure: at least 96 %.")],
     [document("Manual/FMS-100 Service Management Manual.docx", "FMS-100", "Service Management Manual", "# 1 Scope\nThis manual is written to ISO/IEC 20000-1:2018.\n\n# 2 Objectives\nP1 incidents resolved within 4 h: 95 %. Changes without failure: at least 96 %.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_a_share_may_stand_before_what_it_is_of() -> None:
    aim = proc("We aim at 98 % of P1 incidents resolved within 4 h.")
    assert findings("R11", aim, house=ENGLISH)
    assert findings("R11", proc("In August 98 % of P1 incidents were resolved within 4 h."), house=ENGLISH) == []


def test_several_targets_in_one_cell_are_read_apart() -> None:
    agreed = "| No. | Option | Level |\n|---|---|---|\n| 1 | plant floor | P1 restored in 4 h 99 %; network availability 99.8 % |"
    from english_changes import sla as english_sla

    table = "| Service | Measure | Target |\n|---|---|---|\n| Managed Hosting | Availability in a month | 99.9 % |\n| Managed Network | Network availability in a month | 99.8 % |\n| Service Desk | P1 incidents resolved within 4 h | 95 % |"
    assert findings("R11", english_sla(table, agreed), house=ENGLISH)


def _months(targets: tuple[str, ...]) -> str:
    source = "to: 记录/目标完成情况统计2026.xlsx\nsheets:\n"
    for month, target in zip((7, 8, 9, 10), targets, strict=True):
        source += f"  - name: {month}月\n    title: 服务管理目标完成情况月报（2026年{month}月）\n    header: [[指标, 目标值, 本月实际, 是否达标]]\n    rows:\n"
        source += f"      - [变更成功率, '{target}', '97.{month % 9}%', 是]\n      - [客户满意度, ≥90分, 9{month % 9}分, 是]\n"
    return source


def test_a_month_of_a_workbook_that_measures_against_another_target() -> None:
    assert not findings("R11", _months(("≥96%",) * 4), house=CHINESE)
    found = findings("R11", _months(("≥96%", "≥92%", "≥96%", "≥96%")), house=CHINESE)
    assert [one.severity for one in found] == ["high"]
    assert OBJECTIVES in found[0].paths
    # From the last month on another target may hold.
    assert not findings("R11", _months(("≥96%", "≥96%", "≥96%", "≥97%")), house=CHINESE)


def test_what_was_promised_stands_beside_what_was_reached() -> None:
    assert new_findings("R11", report(9, "本月服务器可用率承诺值99.5%，实际99.96%。"), house=CHINESE)
    assert not new_findings("R11", report(9, "本月服务器可用率承诺值99.9%，实际99.96%。"), house=CHINESE)


TARGETS = "服务管理目标.xlsx"


def test_a_share_that_is_to_be_kept_is_a_target() -> None:
    goals = sheet(TARGETS, "目标", ("目标", "目标值", "责任部门"), [("网络月度可用率", "≥99.0%", "运维部"), ("变更成功率", "≥96%", "运维部")], title="2026年服务管理目标")  # fmt: skip
    body = "# 1 过程\n服务台登记事件。网络月度可用率按不低于99.5%控制。\n"
    assert new_findings("R11", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house={**CHINESE, TARGETS: goals})  # fmt: skip


def promised_report(head: str, figure: str) -> str:
    rows = [("网络在网率", figure, "99.97%"), ("事件按时解决率", "95%", "98%")]
    table = "\n".join("| " + " | ".join(each) + " |" for each in (("项目", head, "完成"), ("---",) * 3, *rows))
    return prose("报告/同泽物流2026年10月服务报告.docx", "2026年10月服务报告", f"服务级别达成情况如下。\n\n{table}")


def test_a_report_holds_what_was_reached_against_another_promise() -> None:
    goals = sheet(TARGETS, "目标", ("目标", "目标值", "责任部门"), [("网络在网率", "≥99.5%", "运维部"), ("变更成功率", "≥96%", "运维部")], title="2026年服务管理目标")  # fmt: skip
    house = {**CHINESE, TARGETS: goals}
    assert new_findings("R11", promised_report("承诺", "99.0%"), house=house)
    assert not new_findings("R11", promised_report("承诺", "99.5%"), house=house)


def test_targets_as_lines_of_a_list_are_held_against_the_others() -> None:
    lines = "Objectives for 2026:\n\n- P1 incidents resolved within 4 h: {} %\n- Changes without failure: 96 %"
    path, title = "Plans/Objectives.docx", "Service management objectives 2026"
    assert findings("R11", text(path, title, lines.format(90)), house=ENGLISH)
    assert not findings("R11", text(path, title, lines.format(95)), house=ENGLISH)


def test_targets_of_one_workbook_are_told_apart_by_their_sheets() -> None:
    source = "to: 记录/目标完成情况2026.xlsx\nsheets:\n"
    for month, target in ((7, "96"), (8, "92"), (9, "96")):
        source += f"  - name: {month}月\n    title: 服务管理目标完成情况月报（2026年{month}月）\n    header: [[指标, 目标值, 本月实际, 是否达标]]\n    rows: [[变更成功率, '≥{target}%', '97.{month}%', 是], [客户满意度, ≥90分, 9{month % 5}分, 是]]\n"
    (message,) = messages("R11", source)
    assert "目标完成情况2026.xlsx [8月] ≥92%" in message


def test_a_report_with_a_target_of_its_own_is_told_whatever_heads_its_measures() -> None:
    def differing(target: str) -> list[str]:
        table = f"| 项目 | 目标 | 本期 | 结果 |\n|---|---|---|---|\n| 热线接通率 | 90% | 93% | 达成 |\n| 叫号系统可用率 | {target} | 99.6% | 达成 |"
        other = (
            "| 指标 | 目标值 | 实际 |\n|---|---|---|\n| 热线接通率 | 90% | 95% |\n| 叫号系统可用率 | 99.5% | 99.9% |"
        )
        return [one.message.zh for one in findings("R11", report(8, other), report(9, table), house=CHINESE)]

    assert any("叫号系统可用率" in said for said in differing("99%"))
    assert not differing("99.5%")


def test_two_reports_of_one_title_are_told_apart_by_their_files() -> None:
    levels = "| 指标 | 目标值 | 实际 |\n|---|---|---|\n| 服务器可用率 | {} | 99.97% |\n| 网络可用率 | 99.8% | 99.9% |"
    (said,) = findings("R11", report(8, levels.format("99.9%")), report(9, levels.format("99.5%")), house=CHINESE)
    assert "月度服务报告2026年9月.docx ≥99.5%" in said.message.zh
    assert "月度服务报告2026年8月.docx ≥99.9%" in said.message.zh


AVAILABILITY = "# 1 Targets\n| Service | Hours | Target |\n|---|---|---|\n| Managed Hosting | 24 h | 99.9 % |\n| Counter Desk | 07:00-21:00 | {} |\n\n# 2 Method\nDown times are measured, availability is computed each month and outages are investigated."
MONTH = "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Target | Result |\n|---|---|---|\n| Managed Hosting | 99.9 % | 99.95 % |\n| Counter Desk | {} | 99 % |"


def test_the_hours_of_a_service_and_the_share_of_what_it_does_in_time_are_two_matters() -> None:
    def told(up: str, reported: str) -> list:
        paper = document("Procedures/FMS-320 Availability management.docx", "FMS-320", "Availability Management", AVAILABILITY.format(up))  # fmt: skip
        return new_findings("R11", paper, text("Reports/Service report September 2026.docx", "Service report September 2026", MONTH.format(reported)), house=ENGLISH)  # fmt: skip

    assert not [one for one in told("99.5 %", "85 %") if "Counter" in one.message.en]
    assert [one for one in told("99.5 %", "99 %") if "Counter" in one.message.en]


def test_a_bare_rank_is_no_target_beside_shares() -> None:
    def told(rank: str) -> list:
        paper = document("Procedures/FMS-320 Availability management.docx", "FMS-320", "Availability Management", AVAILABILITY.format(rank))  # fmt: skip
        return [one for one in new_findings("R11", paper, text("Reports/Service report September 2026.docx", "Service report September 2026", MONTH.format("99.5 %")), house=ENGLISH) if "Counter" in one.message.en]  # fmt: skip

    assert told("99.9 %")
    assert not told("3")


def test_a_measure_is_called_once_however_it_is_capitalised() -> None:
    said = english_report(9, "| Measure | Target | Actual |\n|---|---|---|\n| changes without failure | 80 % | 97 % |")
    (one,) = findings("R11", said, house=ENGLISH)
    assert one.message.en.lower().count("changes without failure") == 1
