"""Rules of two processes of which one has a chapter and the other a sentence."""

from __future__ import annotations

from written import mapped, text

AVAILABILITY = """
# 1 可用性
可用性要求来自协议、业务时间和风险，目标由服务经理提出、主管批准，写进指标表。每年七月评估影响可用性的风险：单点设备、供电、线路。
监控平台每分钟探测一次，当班人员核对停用时段，每月与目标比较；凡是没有计划的停用都要调查原因，采取措施，记在停用登记里。
"""
CONTINUITY = """
# 2 连续性
{}
"""
FULL = (
    "每年评估服务中断的风险和业务影响，确定恢复时间目标和恢复点目标，编制连续性计划并经批准，放在机房外也能取到。"
    "每年至少演练一次，重大变更后重测，演练后评审并改进；启动计划后报告原因、影响和恢复情况。"
)


def absent(chapter: str) -> dict[str, tuple[str, ...]]:
    content = text(AVAILABILITY + CONTINUITY.format(chapter))
    found = mapped(content, "服务可用性与连续性管理程序", as_kind="procedure").assignments
    return {one.requirement: one.absent for one in found}


def test_a_chapter_that_says_all_does_not_vouch_for_the_one_that_says_nothing() -> None:
    full, hollow = absent(FULL), absent("应保证服务的连续性。")
    assert len(hollow["D-8.7.2"]) > len(full["D-8.7.2"])
    assert hollow["D-8.7.1"] == full["D-8.7.1"]


def test_without_a_chapter_for_each_the_whole_text_counts() -> None:
    content = text("# 1 总则\n" + FULL + "\n# 2 要求\n监控平台每分钟探测一次，每月与目标比较。")
    found = mapped(content, "服务可用性与连续性管理程序", as_kind="procedure").assignments
    assert {one.requirement: one.absent for one in found}["D-8.7.2"] == absent(FULL)["D-8.7.2"]


def test_a_chapter_that_is_but_a_sentence_is_all_that_is_said_of_its_process() -> None:
    rest = "# 3 风险评估\n" + FULL + "\n# 4 演练\n每年演练一次，监控停用时间，与目标比较，调查中断原因。"

    def left_out(sentence: str) -> int:
        content = text(rest + "\n# 7 可用性\n" + sentence)
        found = mapped(content, "服务连续性和可用性管理程序", as_kind="procedure").assignments
        return next(len(one.absent) for one in found if one.requirement == "D-8.7.1")

    assert left_out("可用性由运维部监控，保证服务可用。") >= 3
    assert left_out("可用性由运维部监控，保证服务可用；每月统计，由服务经理写进报告，报告由客户部发给客户。") == 0


def test_chapters_named_in_words_of_their_own_are_told_by_the_word_of_their_process() -> None:
    told = AVAILABILITY.replace("# 1 可用性", "# 1 可用性办法如下")
    content = text(told + "# 2 连续性的那些事\n" + FULL)
    found = mapped(content, "服务可用性与连续性管理程序", as_kind="procedure").assignments
    assert not any(one.absent for one in found if one.requirement in ("D-8.7.1", "D-8.7.2"))
    little = "# 1 可用性办法如下\n与客户约定目标，每月监视可用性，与目标比较，形成统计表。有计划的停机提前三天告知。\n"
    content = text(little + "# 2 连续性的那些事\n" + FULL)
    found = mapped(content, "服务可用性与连续性管理程序", as_kind="procedure").assignments
    lacks = next(one.absent for one in found if one.requirement == "D-8.7.1")
    assert set(lacks) >= {"可用性风险评估（按计划间隔）", "非计划不可用的调查"}
