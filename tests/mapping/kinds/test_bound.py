"""Agreements under whatever name: told by who is bound, for how long, and to which figures."""

from __future__ import annotations

import pytest
from written import kind, served, text

from pipeline.mapping.kinds.bound import binds_two_sides

PLEDGE = """甲方：临泽水务集团有限公司　乙方：河洲数维信息有限公司
期限：2026年3月1日至2027年2月28日。
抄表平台可用率99.7%，停摆2小时内恢复。"""
WORD = """Between Dunmore Mills and Kettleby Systems Ltd. From 1 March 2026 until 28 February 2027.
The looms' boards are lit 99.5 % of the shift; a dark board is lit again within two hours."""
ANSWER = """From: Ada Finch <ada@dunmore.example>
To: Tom Reed <tom@kettleby.example>
Subject: RE: what we get
Agreed, as written below.
> boards lit 99.5 % of the shift, a dark one mended within two hours, up to 40 calls a week
"""


@pytest.mark.parametrize(("said", "title"), [(PLEDGE, "保供承诺书"), (WORD, "Our word to Dunmore")])
def test_two_sides_a_term_and_figures_are_an_agreement_on_levels(said: str, title: str) -> None:
    assert kind(text(said), title) == "agreement"
    assert "D-8.3.3-SLA" in served(text(said), title)


def test_a_mail_that_says_yes_to_figures_with_limits_is_one() -> None:
    assert kind(text(ANSWER), "RE: what we get") == "agreement"
    assert kind(text(ANSWER.replace("Agreed, as written below.", "What do you think of it?")), "RE: x") == "record"


def test_a_mail_that_is_to_be_regarded_as_the_confirmation_is_one() -> None:
    said = ANSWER.replace("Agreed, as written below.", "Please regard this mail as our confirmation for the year.")
    assert kind(text(said), "RE: what we get") == "agreement"


@pytest.mark.parametrize(
    "yes",
    ["yes, we agree to the points below, from 1 May 2027 for one year.", "please take it as our confirmation for the year from 1 May 2027 to 30 April 2028.", "按下面执行，期限2027年5月1日至2028年4月30日。"],
)  # fmt: skip
def test_a_mail_may_say_yes_in_other_words_where_it_says_for_how_long(yes: str) -> None:
    levels = "Targets: 99.5 % a month, faults mended in 30 minutes. Exceptions: your power. 例外：停电不计。"
    mail = f"From: Lam Wing\nTo: Ida Brand\nDate: Thu, 8 Apr 2027 10:00:00 +0800\n\n{yes}\n\n{levels}"
    assert kind(text(mail), "RE: service levels") == "agreement"
    asked = mail.replace(yes, "could you look at the points below, please?")
    assert kind(text(asked), "RE: service levels") == "record"


def test_so_is_the_answer_of_a_customer_who_lays_down_what_holds_from_now_on() -> None:
    answer = """发件人: 甲科长 <a@kehu.example>
收件人: 乙工 <b@women.example>
主题: 回复: 服务标准
会上已过，按下面执行：一、登记系统可用率 99.5%，窗口 20 分钟到场；二、每月不超过 40 单；三、停电不计；四、期限一年。
"""
    assert kind(text(answer), "回复: 服务标准") == "agreement"
    assert kind(text(answer.replace("会上已过，按下面执行", "请你们看看下面这些行不行")), "回复: 服务标准") == "record"


def test_a_commitment_of_one_person_stays_a_record() -> None:
    alone = "本人承诺保守客户秘密，期限2026年3月1日至2027年2月28日，违反者罚款100%，24小时内报告。"
    assert not binds_two_sides(text(alone), called_record=True)
    assert kind(text(alone), "保密承诺书") == "record"


@pytest.mark.parametrize("title", ["Service report October 2026", "三月运行报告"])
def test_a_report_on_what_was_agreed_is_no_agreement(title: str) -> None:
    assert kind(text(WORD if title.isascii() else PLEDGE), title) != "agreement"


def test_figures_without_a_term_bind_nobody() -> None:
    assert not binds_two_sides(text("Between Dunmore and Kettleby: 99.5 % of the shift, within two hours."))


@pytest.mark.parametrize("title", ["与保卫处的值班约定", "和动力车间的供气互认书"])
def test_a_paper_called_after_a_department_and_what_was_agreed_is_an_agreement(title: str) -> None:
    assert kind(text("两边讲好，互相帮忙。"), title) == "agreement"


def test_an_answer_that_forgot_the_limits_binds_for_its_term() -> None:
    answer = """发件人: 甲科长 <a@kehu.example>
收件人: 乙工 <b@women.example>
日期: 2026年7月30日
主题: 回复: 门禁运维的约定

同意，就按这个来。

一、服务：门禁与道闸运维；二、可用率 99.5%，一级 1 小时修好；三、每月一份报告；四、期限：2026年8月3日到2027年8月2日。
"""
    assert kind(text(answer), "回复: 门禁运维的约定") == "agreement"
    assert kind(text(answer.replace("同意，就按这个来。", "麻烦看看。")), "回复: 门禁运维的约定") == "record"
    assert (
        kind(text(answer.replace("期限：2026年8月3日到2027年8月2日", "报告写明 8月3日的停机")), "回复: 8月的情况")
        == "record"
    )
