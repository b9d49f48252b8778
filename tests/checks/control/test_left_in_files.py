"""C10 and C11: broken fields, and remarks to colleagues, left in what was issued."""

from __future__ import annotations

from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import ENGLISH, book
from small_house import CHANGES, LISTED, document_list, findings, new_findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

CONTENTS = "目录\n\n1 目的 …………… 1\n\n2 过程 …………… 2\n\n3 记录 …………… 3\n\n{}# 1 目的\n让变更受控。\n# 2 过程\n申请、评估、批准、实施。\n# 3 记录\n《变更台账》。\n"


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C10","ref",[changes("流程见错误!未找到引用源。")]),
    ("C10","bm",[changes("见第错误！未定义书签。页。")]),
    ("C10","toc",[changes("错误!未找到目录项。")]),
    ("C10","toc 2",[changes("错误！超链接引用无效。")]),
    ("C10","doc",[changes("总页数：错误！未知的文档属性名称。")]),
    ("C10", "contents of other chapters", [procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", CONTENTS.format("4 应急变更 …………… 9\n\n"))]),
    ("C10", "bookmark", [changes("流程见错误!书签未定义。")]),
    ("C10", "switch", [changes("口径见 错误!不能识别的开关参数。")]),
    ("C11", "in a listed workbook", [document_list([*LISTED, ("5", "BC-SM-L-02", "服务目录", "V1.0", "2026-04-01")]), sheet("清单/BC-SM-L-02 服务目录 V1.0.xlsx", "服务目录", ("编号", "服务名称", "服务描述", "服务时间"), [("S1", "服务台服务", "受理", "7×24"), ("S2", "网络运维服务", "线路", "7×24")], title="服务目录  BC-SM-L-02  V1.0").replace("    header:", "    comments: {C3: 描述要与合同核对}\n    header:")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C10","ref",[proc("The flow is shown in Error! Reference source not found.")]),
    ("C10","bookmark",[proc("See page Error! Bookmark not defined.")]),
    ("C10","toc",[proc("Error! No table of contents entries found.")]),
    ("C10","filename field",[proc("See Error! Unknown document property name.")]),
    ("C10", "code of a field", [proc("The ways of choosing are shown in { REF _Ref1204 \\h }.")]),
    ("C10", "a number never put in", [proc("The limits stand in table ?? below.")]),
    ("C11", "a question to a colleague", [proc("The card is renewed each quarter (Priya: still right? please check before we publish).")]),
    ("C11", "initials and a day", [proc("[QR 12/6: number of days still open, ask MV]")]),
    ("C11", "a note without brackets", [proc("NB Moira Flint: please fill in the second threshold before this goes out.")]),
    ("C11", "note to a colleague", [proc("[MF: still to check with Priya whether Thursday is right]")]),
]
# fmt: on


SPACED_CONTENTS = "目 录\n\n第一章 目的　1\n\n第二章 过程　2\n\n第三章 记录　3\n\n{}# 第一章 目的\n让变更受控。\n# 第二章 过程\n申请、评估、批准、实施。\n# 第三章 记录\n《变更台账》。\n"


CHINESE_RIGHT: list[Way] = [
    (
        "C10",
        "contents as they are",
        [procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", CONTENTS.format(""))],
    ),
    ("C10", "a message of a program", [changes("页面提示“错误！请重试”时刷新。")]),
    ("C11", "an explanation in brackets", [changes("（重大变更还需总经理确认）")]),
    ("C11", "a rule on opinions", [changes("（审批前核对影响范围）")]),
]

CHINESE_PAIRS: list[Pair] = [
    (
        "C10",
        "contents with blanks before the pages",
        [procedure(CHANGES, "BC-SM-P-02", "变更管理程序", SPACED_CONTENTS.format("第四章 应急变更　9\n\n"))],
        [procedure(CHANGES, "BC-SM-P-02", "变更管理程序", SPACED_CONTENTS.format(""))],
    ),
    (
        "C10",
        "a field shown by its code",
        [changes("流程见{ REF _Ref20260412 \\h }。")],
        [changes("流程见{流程图}的 REF 一栏。")],
    ),
    (
        "C11",
        "a note to be settled with another",
        [changes("（注：时限还要和商务部对一下，先按三天写）")],
        [changes("（注：时限按工作日计算）")],
    ),
    (
        "C11",
        "the opinion of a reviewer",
        [changes("【审核意见：时限偏长，建议改为两个工作日】")],
        [changes("审核意见由质量部汇总后反馈申请人。")],
    ),
    (
        "C11",
        "what stood here and is meant to",
        [changes("此处原文为“七天”，现拟改为“五天”。")],
        [changes("变更内容原文为准，修改须经批准。")],
    ),
    (
        "C11",
        "a colleague asks in brackets",
        [changes("【乔：两个月一次太密，改成季度行不行】")],
        [changes("【注：两个月一次，按季度汇总】")],
    ),
]

ENGLISH_PAIRS: list[Pair] = [
    (
        "C10",
        "a field shown by its code",
        [proc("The flow is shown in { REF _Ref20260412 \\h }.")],
        [proc("Give the REF of the ticket {number}.")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_broken_field_is_found() -> None:
    (finding,) = findings("C10", changes("见 错误!未找到引用源。 的规定。"))
    assert "错误!未找到引用源" in finding.quote
    assert findings("C10", changes("录入错误时应更正，未找到的引用须补充。")) == []


def test_tracked_changes_and_comments_in_a_procedure_are_found_in_a_record_not() -> None:
    (finding,) = findings("C11", changes("审批时限为{--两--}{++三++}个工作日{>>请确认<<}。"))
    assert "修订 2 处" in finding.message.zh
    assert "批注 1 条" in finding.message.zh
    minutes = prose(
        "记录/运维月度例会纪要 2026-09.docx", "运维月度例会纪要", "会议时间：2026年9月3日\n\n讨论备件{>>补充型号<<}。"
    )
    assert findings("C11", minutes) == []


def test_remark_of_one_colleague_to_another_is_told() -> None:
    for line in ("（乔木：这里的审批人要不要改成总监？先空着）",):
        assert new_findings("C11", changes(line), house=CHINESE)
    assert not new_findings("C11", changes("紧急变更（说明：是否紧急由变更经理判定）可以后补。"), house=CHINESE)
    assert new_findings("C11", proc("(OL to MF: do we still need the second signature here?)"), house=ENGLISH)


def test_a_note_of_the_author_in_the_text() -> None:
    assert messages("C11", changes("【编者注：这段从旧程序搬来，请运维部改】"))
    assert not messages("C11", changes("【注意：变更窗口以日历为准】"))


def test_remark_to_a_colleague_in_the_text_is_left_in_and_an_explanation_is_not() -> None:
    (said,) = findings("C11", changes("（乔木：此段请甘棠再核实，领导定后删）"), house=CHINESE)
    assert "正文中的批注文字 1 处" in said.message.zh
    for text in ("（见本条第二款）", "变更经理应核实此表并签字。", "（适用于本段所述的标准变更）"):
        assert findings("C11", changes(text), house=CHINESE) == []


def test_a_cell_that_points_at_nothing_is_a_broken_reference() -> None:
    rows = [("Aug 2026", "95.0", "99.9"), ("Sep 2026", "#REF!", "99.8")]
    assert findings(
        "C10", book("Reports/KPI sheet.xlsx", "KPI", ("Month", "Incidents in time %", "Uptime %"), rows), house=ENGLISH
    )


def test_what_users_are_asked_is_no_remark() -> None:
    for line in (
        "Say the greeting (Example: how can I help you?) in the caller's language.",
        "NB: please check the cable first.",
        "Ask for the number (User: which device is it?) before you go on.",
        "Write {REF} in the subject of the mail; who knows what?? is written there stays away.",
    ):
        assert not findings("C11", proc(line), house=ENGLISH)
        assert not findings("C10", proc(line), house=ENGLISH)
