"""A07: nonconformities that are open, or whose cause says nothing."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, ncr
from english_changes import ncr as english_ncr
from english_house import ENGLISH, book
from english_papers import nonconformity_report
from small_house import findings, form, new_findings, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A07","open",[ncr(验证结论="未关闭")]),
    ("A07","blank",[ncr(验证日期="", 验证结论="")]),
    ("A07","cause",[ncr(原因分析="工作人员疏忽")]),
    ("A07","cause2",[ncr(原因分析="对标准理解不到位，责任心不强")]),
    ("A07","培训",[ncr(原因分析="员工对流程不熟悉")]),
    ("A07","没注意",[ncr(原因分析="当时工作忙，没有注意")]),
    ("A07","执行",[ncr(原因分析="未严格按程序执行")]),
    ("A07","log",[sheet("内审/不符合项汇总.xlsx","汇总",("编号","不符合描述","发现日期","原因分析","纠正措施","验证日期","状态"),[("NC-01","未填优先级","2026-09-14","工作粗心","培训","2026-10-02","已关闭"),("NC-02","未批准","2026-09-14","表单允许空值","改必填","","整改中")],title="不符合项汇总表")]),
    ("A07", "to be added", [ncr(验证日期="", 验证结论="待补充", 验证人="")]),
    ("A07", "slack", [ncr(原因分析="当班人员侥幸心理，检查流于形式")]),
    ("A07", "not strictly", [ncr(原因分析="实施人员执行规范不严格")]),
    ("A07","整改中",[ncr(验证日期="", 验证结论="整改中", 验证人="")]),
    ("A07","cause blank",[ncr(原因分析="")]),
    ("A07","cause2 2",[ncr(原因分析="员工对程序文件学习不够")]),
    ("A07","cause3",[ncr(原因分析="培训不到位")]),
    ("A07", "closed without a cause", [ncr(原因分析="", 纠正措施="")]),
    ("A07", "heed", [ncr(原因分析="对标准和制度学习不够，重视程度不足")]),
]
CHINESE_PAIRS: list[Pair] = [
    ("A07", "in a house's own words", [form("内审/违反项报告WF-02.docx", "违反项报告", [("编号", "WF-02", "受检部门", "运维部"), ("事实", "两张工单未填优先级，不能证明按级处理", "原因", "表单允许空值"), ("补正", "改为必填", "关闭", "")])],
     [form("内审/违反项报告WF-02.docx", "违反项报告", [("编号", "WF-02", "受检部门", "运维部"), ("事实", "两张工单未填优先级，不能证明按级处理", "原因", "表单允许空值"), ("补正", "改为必填", "关闭", "已关闭 2026年10月2日")])]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A07","open",[english_ncr(**{"Status":"Open","Verified by":""})]),
    ("A07","verification",[english_ncr(**{"Verified by":""," Status":""})]),
    ("A07","cause",[english_ncr(**{"Root cause":"Oversight of the analyst"})]),
    ("A07","cause2",[english_ncr(**{"Root cause":"Human error"})]),
    ("A07","retrain",[english_ncr(**{"Root cause":"Staff did not pay attention"})]),
    ("A07","unfamiliar",[english_ncr(**{"Root cause":"Employee was not familiar with the procedure"})]),
    ("A07","not verified",[english_ncr(**{"Verified by":"","Status":"In progress"})]),
    ("A07","pending eff",[english_ncr(**{"Verified by":"pending","Status":"Action agreed"})]),
    ("A07","log",[book("Audit/Nonconformity log.xlsx","Log",("NC no.","Finding","Raised on","Root cause","Corrective action","Verified on","Status"),[("NC-1","no priority","2026-09-14","Carelessness","training","2026-10-02","closed"),("NC-2","no approval","2026-09-14","Form allowed an empty field","field mandatory","","open")],title="Nonconformity log 2026")]),
    ("A07","cause blank",[english_ncr(**{"Root cause":""})]),
]
# fmt: on


ENGLISH_PAIRS: list[Pair] = [
    (
        "A07",
        "what was seen, said again",
        [nonconformity_report("Two tickets of August carry no priority")],
        [nonconformity_report("The tool lets a ticket be saved before the priority is chosen")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def nonconformity(cause: str, verified: str, closed: str) -> str:
    rows = [("报告编号", "NC-01", "审核日期", "2026-09-15"), ("不符合事实", "三份变更没有回顾", "不符合条款", "8.5.1"),
            ("原因分析", cause, "责任人", "桑梓"), ("纠正措施", "补做回顾并列入检查", "完成日期", "2026-09-25"),
            ("验证日期", verified, "关闭", closed)]  # fmt: skip
    return form("内审/不符合报告NC-01.docx", "不符合报告", rows)


def test_open_nonconformity_is_found_and_a_closed_one_is_not() -> None:
    (finding,) = findings("A07", nonconformity("回顾没有列入变更关闭的条件", "", "否"))
    assert "不符合报告NC-01.docx" in finding.message.zh
    assert finding.quote
    assert findings("A07", nonconformity("回顾没有列入变更关闭的条件", "2026-10-08", "是")) == []


def test_empty_cause_is_found_in_a_closed_report() -> None:
    (finding,) = findings("A07", nonconformity("责任人工作疏忽，理解不到位", "2026-10-08", "是"))
    assert "疏忽" in finding.message.zh


def test_empty_cause_is_found_where_each_nonconformity_has_a_column() -> None:
    def beside(second: str) -> str:
        rows = [("", "第1项", "第2项"), ("不符合事实", "三份变更没有回顾", "一份协议过期"), ("不符合条款", "8.5.1", "8.3.4"),
                ("原因分析", "回顾没有列入变更关闭的条件", second), ("纠正措施", "列入条件", "建到期表"),
                ("关闭", "是", "是")]  # fmt: skip
        return form("内审/不符合报告2026.docx", "不符合报告", rows)

    (finding,) = findings("A07", beside("工作疏忽"))
    assert "疏忽" in finding.message.zh
    assert findings("A07", beside("没有到期提醒的清单")) == []


def test_a_careless_cause_is_one_under_any_label() -> None:
    said = ncr(原因分析="x").replace("原因分析", "为什么会这样").replace("'x'", "'当事人责任心不强，疏忽大意'")
    assert any("疏忽" in one.message.zh for one in findings("A07", said, house=CHINESE))
    assert findings("A07", ncr(), house=CHINESE) == []


@pytest.mark.parametrize("cause", ["当班的人没当回事", "人员不够细心"])
def test_a_cause_that_is_only_that_somebody_did_not_says_little(cause: str) -> None:
    assert findings("A07", ncr(原因分析=cause), house=CHINESE)


def test_a_cause_that_goes_on_to_what_let_it_happen_is_one() -> None:
    assert findings("A07", ncr(原因分析="人员没收到提醒，系统升级后不再发通知"), house=CHINESE) == []


def test_a_cause_that_says_the_finding_again_is_none() -> None:
    assert findings("A07", english_ncr(**{"Root cause": "Two tickets were without a priority"}), house=ENGLISH)
    assert not findings("A07", english_ncr(), house=ENGLISH)


def test_empty_field_of_a_nonconformity_is_told_as_empty() -> None:
    (said,) = [
        one
        for one in findings("A07", ncr(验证人="", 验证日期="", 验证结论=""), house=CHINESE)
        if "未关闭" in one.message.zh
    ]
    assert "”未填写" in said.message.zh
    assert "left blank" in said.message.en


def test_a_cause_that_says_the_finding_again_in_nearly_the_same_signs() -> None:
    assert messages("A07", ncr(原因分析="两张工单没有填写优先级"))


def _nonconformities(due: str) -> str:
    head = ("编号", "部门", "不符合事实", "原因", "措施", "责任人", "完成期限", "状态")
    rows = [("NC-01", "运维部", "未填优先级", "表单允许空值", "改必填", "石榴", "2026-09-30", "已关闭"),
            ("NC-02", "商务部", "未评价供方", "评价计划没有排到新供方", "补评", "尹竹", due, "整改中")]  # fmt: skip
    return sheet("内审/不符合项汇总.xlsx", "汇总", head, rows, title="内审不符合项汇总表")


def test_what_is_open_and_not_due_yet_is_in_its_time() -> None:
    assert messages("A07", _nonconformities("2026-10-15"))
    assert not messages("A07", _nonconformities("2026-12-15"))


def _nonconformity(label: str, said: str) -> str:
    rows = [("Found on", "15 September 2026", "Team", "Operations"), ("What", "the agreement ended and goes on without", "Clause", "8.3.3"), ("Put right", "a new one is signed", label, said), ("Checked by", "Moira Flint, 1 October 2026", "State", "closed")]  # fmt: skip
    return form("Audit/Nonconformity NC-3.docx", "Nonconformity report NC-3", rows)


def test_a_reason_by_any_label_may_say_nothing() -> None:
    assert new_findings("A07", _nonconformity("Reason", "people were not careful enough"), house=ENGLISH)
    good = "the calendar of contracts has no reminder, and nobody owns it"
    assert not new_findings("A07", _nonconformity("Reason", good), house=ENGLISH)


def test_a_mistake_or_a_lack_of_training_is_no_cause() -> None:
    assert messages_in_english("A07", english_ncr(**{"Root cause": "It was a mistake by the agent"}))
    assert messages_in_english("A07", english_ncr(**{"Root cause": "Staff were not trained enough"}))


def test_a_cause_that_is_told_and_a_report_not_begun_say_nothing() -> None:
    assert not messages_in_english("A07", english_ncr(), house=dict(ENGLISH))
    assert not [one for one in messages_in_english("A07", english_ncr(**{"Root cause": "", "Corrective action": "", "Verified by": "", "Status": "Open"}), house=dict(ENGLISH)) if "no cause" in one]  # fmt: skip
