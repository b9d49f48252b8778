"""C01, C03, C09: a rule in use that bears nothing of the house's control."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, COVER
from english_house import ENGLISH, document, text
from small_house import new_findings, procedure, prose

BODY = "# 1 目的\n规范值守。\n# 2 要求\n值守人员按时到岗，受理来电并登记，交接班时写明未完事项。\n# 3 记录\n值守记录由运维部保存。\n"
MARKED = [
    procedure(f"程序/BC-SM-P-{at} {title}程序 V1.0.docx", f"BC-SM-P-{at}", f"{title}程序", BODY.replace("值守", title), cover=f"{COVER}, 密级: 内部, 受控状态: 受控")
    for at, title in enumerate(("供方管理", "预算管理", "容量管理", "资产管理", "发布管理", "可用性管理", "知识管理"), 21)
]  # fmt: skip
PLAIN = "运维/ZD-31 门禁卡使用规定.docx"
RULES = "1. 门禁卡一人一卡，不得转借。\n\n2. 丢了当天报运维部停用。\n\n{}2026年9月1日 执行\n\n3. 外来人员由值班员登记后陪同进入。"


def told(check: str, source: str) -> bool:
    paths = {path for one in new_findings(check, *MARKED, source, house=CHINESE) for path in one.paths}
    return PLAIN in paths


@pytest.mark.parametrize("check", ["C01", "C03", "C09"])
def test_a_rule_with_a_number_in_its_name_alone_is_told(check: str) -> None:
    assert told(check, prose(PLAIN, "门禁卡使用规定", RULES.format("")))


def test_one_that_names_who_wrote_and_approved_it_has_its_hands() -> None:
    signed = RULES.format("编制：石榴　审核：乔木　批准：柏舟\n\n")
    assert not told("C01", prose(PLAIN, "门禁卡使用规定", signed))


@pytest.mark.parametrize(
    "below", ["同光通信有限公司工程部 2019年4月1日起执行", "本规定自2026年9月1日起执行，总经理签发。"]
)
def test_one_that_a_firm_issued_or_somebody_signed_is_under_control(below: str) -> None:
    assert not told("C01", prose(PLAIN, "门禁卡使用规定", RULES.format("").replace("2026年9月1日 执行", below)))


def test_a_notice_and_slides_are_no_rules() -> None:
    assert not told("C01", prose(PLAIN, "门禁卡使用规定培训课件", RULES.format("")))


def test_a_house_whose_rules_have_no_covers_is_left_alone() -> None:
    plain = [prose(f"运维/ZD-{at} {what}使用规定.docx", f"{what}使用规定", RULES.format("").replace("门禁卡", what)) for at, what in enumerate(("门禁卡", "工具间", "备件库"), 31)]  # fmt: skip
    assert not [one for one in new_findings("C01", *plain, house=CHINESE) if "没有编制" in one.message.zh]


def test_an_english_rule_with_nothing_but_the_day_from_which_it_holds() -> None:
    more = [document(f"Processes/FMS-3{at:02} {what}.docx", f"FMS-3{at:02}", what, "# 1 Purpose\nOrder.\n# 2 Rules\nThe owner keeps a register and looks at it each month.") for at, what in enumerate(("Capacity management", "Release management", "Asset management"))]  # fmt: skip

    def rule(day: str) -> str:
        body = f"1. Badges are personal and are not lent.\n\n2. A lost badge is reported to the Service Desk the same day.\n\n{day}\n\n3. Visitors are signed in by the desk."
        return text("Operations/Badge procedure.docx", "Badge procedure", body)

    found = new_findings("C01", *more, rule("Effective from: 1 September 2026"), house=ENGLISH)
    assert any("without author" in one.message.en for one in found)
    found = new_findings(
        "C01", *more, rule("Effective from: 1 September 2026\n\nApproved by: Helen Marsh"), house=ENGLISH
    )
    assert not any("without author" in one.message.en for one in found)
