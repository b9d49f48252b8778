"""What a house that names things in its own words still shows: whose header it is, who signed, what is left out, copied, alike."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import (
    CHANGE_BODY,
    CHANGES,
    ENGLISH,
    PROBLEM_BODY,
    PROBLEMS,
    book,
    document,
    text,
)
from small_house import (
    CHANGE_BODY as CHINESE_CHANGE,
)
from small_house import (
    CHANGES as CHINESE_CHANGES,
)
from small_house import (
    findings,
    new_findings,
    procedure,
    sheet,
)


def _headed(header: str, line: str = "") -> list[object]:
    body = f"{PROBLEM_BODY}\n\n{line}"
    return list(
        new_findings("T01", document(PROBLEMS, "FMS-203", "Problem Management", body, header=header), house=ENGLISH)
    )


def test_a_group_in_the_header_and_in_a_sentence_that_nobody_else_knows_is_another_house() -> None:
    assert _headed("FMS-203   Redmire Quarries Group   Issue 1", "It covers all problems of Redmire Quarries Group.")


def test_a_team_or_a_title_in_the_header_is_no_other_house() -> None:
    assert not _headed("FMS-203   Service Desk Group   Issue 1", "It covers all problems of Service Desk Group.")
    assert not _headed("FMS-203   Redmire Quarries Roadmap   Issue 1", "See the Redmire Quarries Roadmap.")


def test_a_header_with_its_edition_in_chinese_still_tells_whose_it_is() -> None:
    def paper(number: str, title: str, whose: str) -> str:
        to = f"程序/{number} {title} 第1版.docx"
        return procedure(to, number, title, CHINESE_CHANGE, header=f"{whose} {title} {number} 第1版")

    house = [paper(f"BC-SM-P-{n}", title, "北辰运维") for n, title in (("11", "发布规矩"), ("12", "容量规矩"), ("13", "资产规矩"), ("14", "供方规矩"), ("15", "培训规矩"), ("16", "预算规矩"), ("17", "值班规矩"), ("18", "报告规矩"))]  # fmt: skip
    strange = paper("BC-SM-P-19", "网络规矩", "沧洱港务集团信息中心")
    assert [one for one in findings("T01", *house, strange) if "沧洱港务集团信息中心" in one.message.zh]
    assert not findings("T01", *house)


def test_two_steps_signed_at_once_are_the_later_of_them() -> None:
    def cover(label: str, day: str) -> str:
        return document(CHANGES, "FMS-202", "Change Management", CHANGE_BODY, cover={"Authorised by": "-", label: day})

    saturday = cover("Approved and released by", "Helen Marsh, 28 March 2026")
    assert new_findings("C08", saturday, house=ENGLISH)
    assert new_findings("C01", cover("Reviewed and approved by", ""), house=ENGLISH)
    friday = cover("Approved and released by", "Helen Marsh, 27 March 2026")
    assert not new_findings("C08", friday, house=ENGLISH)
    assert not new_findings("C01", friday, house=ENGLISH)


def _clauses(said: str, record: str = "FMS-202 log") -> str:
    rows = [("8.5.1", "Change management", "FMS-202", record), ("8.4.2", "Demand management", said, "")]
    title = "Our papers against ISO/IEC 20000-1:2018"
    return book("Clauses.xlsx", "Clauses", ("Clause", "What it is called there", "Ours", "Records"), rows, title=title)


def test_a_clause_left_out_with_its_reason_in_a_table_of_clauses_is_excluded() -> None:
    assert findings("V05", _clauses("clause excluded - not applicable to a firm like ours"), house=ENGLISH)
    assert findings("V05", _clauses("not applicable to us, we sell no capacity"), house=ENGLISH)


def test_a_paper_kept_elsewhere_or_no_record_excludes_nothing() -> None:
    assert not findings("V05", _clauses("FMS-204, see the capacity process"), house=ENGLISH)
    assert not findings("V05", _clauses("FMS-204", record="not applicable to us, kept by the customer"), house=ENGLISH)


def test_a_clause_that_a_house_has_no_use_for_is_excluded_too() -> None:
    assert findings("V05", _clauses("we do not do this"), house=ENGLISH)
    assert findings("V05", _clauses("用不上，活都是临时来的"), house=ENGLISH)
    assert not findings("V05", _clauses("FMS-204, we do this each quarter"), house=ENGLISH)


def _uptime(*reached: str, head: str = "Afloat") -> str:
    names = ("Managed Hosting", "Managed Network", "Service Desk")
    rows = [
        (month, name, target, value)
        for month in ("2026-08", "2026-09")
        for name, target, value in zip(names, ("99.9 %", "99.5 %", "98 %"), reached, strict=True)
    ]
    return book("Records/Service availability.xlsx", "figures", ("Month", "Service", "Target", head), rows)


def test_what_was_reached_stands_beside_the_target_whatever_its_head() -> None:
    assert new_findings("R09", _uptime("100 %", "100 %", "100 %"), house=ENGLISH)


def test_weights_and_lines_of_warning_beside_a_target_were_not_reached() -> None:
    assert not new_findings("R09", _uptime("100 %", "100 %", "100 %", head="Warning at"), house=ENGLISH)
    assert not new_findings("R09", _uptime("99.95 %", "99.7 %", "100 %"), house=ENGLISH)


def _talk(day: str, last: str = "the lift stays out of order until spring.") -> str:
    body = f"{day}, 10:00. Present: Moira Flint, Priya Nair, Tom Acheson.\n\n1. The busy weeks are over; what we learnt goes by mail to Moira Flint.\n\n2. Everybody writes the log of the watch from this week on; {last}"
    return text(f"Meetings/Weekly {day}.docx", "Weekly meeting", body)


def test_numbered_sentences_of_minutes_are_their_text() -> None:
    assert new_findings("R02", _talk("8 September 2026"), _talk("22 September 2026"), house=ENGLISH)
    other = "two new laptops came, and Dan Whitlock moves to the second floor to look after the printers there."
    assert not new_findings("R02", _talk("8 September 2026"), _talk("22 September 2026", other), house=ENGLISH)


def _problems(*cells: tuple[str, str]) -> str:
    rows = [(f"PRB-{n:02}", f"2026-09-{n + 3:02}", what, "high", cause) for n, (what, cause) in enumerate(cells, 11)]
    head = ("No", "Open since", "What comes back", "Weight", "Root cause")
    return book("Records/Problem log.xlsx", "Problems", head, rows, title="Problem log 2026")


def test_a_ledger_of_problems_with_causes_and_no_number_of_anything_has_no_links() -> None:
    what = (("lists empty", "job waits"), ("screen freezes", "old firmware"), ("disk fills", "no alarm"))
    assert new_findings("R08", _problems(*what), house=ENGLISH)
    assert not new_findings("R08", _problems(*what[:2], ("disk fills, INC-1004", "no alarm")), house=ENGLISH)


def test_who_approves_behind_a_colon_for_a_team_approves() -> None:
    def notes(name: str) -> str:
        body = f"Change advisory board of 8 September 2026. Present: Priya Nair, Tom Acheson, Moira Flint.\n\nCHG-044, new lane for uploads. Risk small. Approved: {name} for the Operations Team."
        return text("Records/Change board 8 September.docx", "Change advisory board minutes", body)

    assert new_findings("R14", notes("Marcus Oddie"), house=ENGLISH)
    assert not new_findings("R14", notes("Tom Acheson"), house=ENGLISH)


def _stacked(who: str) -> str:
    rows: list[tuple[str, ...]] = []
    for number, name in (("DF-2609-01", "石榴"), ("DF-2609-02", who), ("DF-2609-03", "鲁岩")):
        rows += [("变更单", number, "申请日期", "2026-09-09"), ("变更内容", "扩一条线路", "类别", "常规"), ("批准", "卫澜 2026-09-09", "测试", "试过"), ("谁做的", name, "结果", "成功"), ("", "", "", "")]  # fmt: skip
    return sheet("记录/变更单汇总.xlsx", "变更单", ("项", "内容", "项", "内容"), rows, title="变更单（一张接一张）")


def test_forms_one_below_the_other_in_a_sheet_name_who_did_the_work() -> None:
    assert [one for one in new_findings("R14", _stacked("郝奎"), house=CHINESE) if "郝奎" in one.message.zh]
    assert not new_findings("R14", _stacked("谭溪"), house=CHINESE)


def test_a_department_that_does_the_work_of_the_night_is_named_with_a_duty() -> None:
    def plan(line: str) -> str:
        return procedure(CHINESE_CHANGES, "BC-SM-P-02", "变更管理程序", CHINESE_CHANGE + f"\n{line}")

    assert new_findings("C13", plan("总经理批资源；抢修保障部管夜间抢修；其余见手册。"), house=CHINESE)
    assert not new_findings("C13", plan("总经理批资源；运维部管夜间抢修；其余见手册。"), house=CHINESE)


def test_a_draft_beside_the_issued_document_is_told_and_needs_no_approval() -> None:
    to = "程序/变更管理程序 (2).docx"
    beside = procedure(
        to, "BC-SM-P-02", "变更管理程序", "先说一声，再改。", version="V1.0稿", cover="编制: 甘棠 2026年2月5日"
    )
    assert new_findings("C12", beside)
    assert not [one for one in new_findings("C01", beside) if "批准" in one.message.zh]
    assert not findings("C12")


def test_a_number_without_what_heads_all_numbers_of_the_house_is_there() -> None:
    def citing(number: str) -> str:
        body = CHINESE_CHANGE + f"\n引起的故障按 {number} 处理。"
        return procedure(CHINESE_CHANGES, "BC-SM-P-02", "变更管理程序", body)

    assert not new_findings("C05", citing("SM-P-01"))
    assert new_findings("C05", citing("BC-SM-P-41"))


def _monthly(month: int, made: str) -> str:
    return f"""---
to: 报告/同泽月报{month}月.docx
title: 服务月报（2026年{month}月）
properties: {{creator: shi, created: {made}, modified: {made}}}
---
编写：石榴　2026年{month + 1}月9日　统计期：2026年{month}月1日至{month}月30日

本月事件{month}起，请求{month + 11}单，可用率99.9{month}%。
"""


def test_two_reports_of_one_kind_made_in_the_same_minutes_long_after_one_of_them_is_dated() -> None:
    late = [_monthly(8, "2026-11-02T10:02:00"), _monthly(9, "2026-11-02T10:05:00")]
    assert new_findings("T07", *late)
    soon = [_monthly(8, "2026-10-05T10:02:00"), _monthly(9, "2026-10-05T10:05:00")]
    assert not [one for one in new_findings("T07", *soon) if "分钟内" in one.message.zh]
