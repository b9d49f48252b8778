"""Which day a document, report or letter stands for: issued, signed, in force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from days_of_papers import record_stands_for, roles, stands_for
from written_blocks import line, table
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, DatedPlace, Place


def test_a_review_of_something_has_the_day_of_the_review() -> None:
    rows = [["Implemented", "3 September 2026"], ["Review date", "7 September 2026"]]
    assert stands_for([table(rows)], "record", "PIR CHG1.docx", "Post-implementation review") == "2026-09-07"


def test_a_report_is_finished_when_it_is_issued_and_not_when_it_is_reviewed_later() -> None:
    rows = [
        ["Date of incident", "18 August 2026"],
        ["Report date", "20 August 2026"],
        ["Review date", "27 August 2026"],
    ]
    assert stands_for([table(rows)], "report", "MI-1.docx", "Major incident report") == "2026-08-20"


def test_a_report_on_a_month_has_the_one_day_behind_its_author_on_which_it_was_finished() -> None:
    cover = [Block("统计期 2026年10月　商务部 甘棠　2026年11月10日", Place(page=1))]
    assert stands_for(cover, "report", "10月服务报告.pptx", "月度服务报告") == "2026-11-10"
    within = [Block("统计期 2026年10月　10月22日证书过期", Place(page=1))]
    assert stands_for(within, "report", "10月服务报告.pptx", "月度服务报告") == "2026-10-31"


def test_a_day_in_the_name_says_more_than_the_year_of_a_notice() -> None:
    notice = [Block("2024年度第二次会议通知", Place(), level=1)]
    assert stands_for(notice, "record", "2024-10-04-notice.md") == "2024-10-04"
    assert stands_for(notice, "record", "notice.md") == "2024-12-31"


@pytest.mark.parametrize("written", ["Date: May 2025", "日期：2025年5月", "Project: billing\nDate: May 2025"])
def test_a_document_dated_by_its_month_stands_for_that_month(written: str) -> None:
    body = [Block("Incident plan", Place(), level=1), Block(written, Place()), Block("This plan says how.", Place())]
    assert stands_for(body, "plan", "plan.docx", "Incident plan") == "2025-05-01"


def test_several_months_say_nothing_of_a_document() -> None:
    told = [Block("Project: billing\nDate: May 2025", Place()), Block("Period: June 2025", Place())]
    assert stands_for([Block("Incident plan", Place(), level=1), *told], "plan", "plan.docx") == "None"


def test_the_days_of_a_sample_are_not_those_of_the_document() -> None:
    rows = [["Number", "Title", "Effective date"], ["POL-1", "Access", "2024-01-15"], ["POL-2", "Backup", "2024-03-01"]]
    sample = table(rows, heading="Document control > Sample register entry")
    assert stands_for([Block("Document control", Place(), level=1), sample], "procedure", "control.md") == "None"


def test_a_month_told_of_in_a_chapter_dates_nothing() -> None:
    told = Block("The second edition was released in February 2024.", Place(heading="Guide > 1. Introduction"))
    assert stands_for([Block("Guide", Place(), level=1), told], "procedure", "guide.md") == "None"


def test_the_week_below_the_title_of_a_weekly_report_is_its_period() -> None:
    body = [Block("项目工作周报（第1周）", Place(), level=1), Block("（2024年11月7日 - 2024年11月14日）", Place())]
    assert stands_for(body, "report", "第一周工作周报.docx", "项目工作周报（第1周）") == "2024-11-14"


def test_a_day_told_of_in_a_chapter_dates_nothing_and_one_below_the_title_does() -> None:
    told = Block("The law of 29 December 2009 gives the words.", Place(heading="IV. Policy"))
    assert stands_for([Block("Terms policy", Place(), level=1), told], "policy", "terms.docx", "Terms policy") == "None"
    below = Block("29 December 2009, third edition", Place(heading="Terms policy"))
    assert (
        stands_for([Block("Terms policy", Place(), level=1), below], "policy", "terms.docx", "Terms policy") != "None"
    )


def test_the_day_after_the_signatures_of_a_cover_is_that_on_which_it_takes_effect_whatever_a_house_calls_it() -> None:
    rows = [["Written", "A. Holm 19-Aug-26"], ["Approved for use", "B. Lind 25-Aug-26"], ["Cut-in date", "01-Sep-26"]]
    found = dates_of([line("Card orders", level=1), table(rows)], "Card orders.docx")
    assert [each.role for each in found] == ["drafted", "approved", "effective"]
    late = dates_of([line("Card orders", level=1), table([*rows[:2], ["Look again", "01-Sep-27"]])], "Card orders.docx")
    assert late[-1].role != "effective"


def test_the_day_from_which_a_signed_paper_counts_is_that_on_which_it_takes_effect() -> None:
    lines = ["Keeper: Anna Lee", "Agreed: Bo Lind on 9 July 2026", "From: 20 July 2026"]
    found = dates_of([line("Passing on", level=1), *map(line, lines)], "Passing on.docx")
    assert [each.role for each in found] == ["approved", "effective"]
    assert str(main_date(found, "procedure", "Passing on.docx")) == "2026-07-20"


def test_a_paper_that_holds_for_some_time_and_is_signed_stands_for_the_first_day_of_it() -> None:
    term = line("The Owner lets to us the hall from 1 July 2023 to 30 June 2028.", heading="Lease")
    signed = line("Signed A. Name for the Owner, 18 June 2023", heading="Lease")
    assert stands_for([term, signed], "unrelated", "lease.pdf", "Lease") == "2023-07-01"
    month = line("Holiday from 1 July 2023 to 30 July 2023.", heading="Notes")
    assert stands_for([month], "unrelated", "notes.txt", "Notes") != "2023-07-01"


def test_a_plan_is_of_the_day_on_which_it_was_issued_and_not_of_a_step_that_is_an_issue() -> None:
    plan = (
        "# Plan of the examination\n| Approved | A. Name, 7 September 2026 |\n| Issued | 26 October 2026 |\n# Steps\n"
        "| Step | Day |\n| papers issued | 9 November 2026 |\n| report issued | 20 November 2026 |"
    )
    assert stands_for(page(plan), "plan", "plan.docx") == "2026-10-26"


def test_who_signs_between_writer_and_approver_has_reviewed_whatever_it_is_called() -> None:
    rows = [["Written", "A. Name 20-Aug-26"], ["Countersigned", "B. Name 24-Aug-26"], ["Approved", "C. Name 25-Aug-26"]]
    assert [one.role for one in dates_of([table(rows)], "paper.docx")] == ["drafted", "reviewed", "approved"]


def test_a_report_is_of_the_day_beside_its_writer_at_the_end_whoever_it_goes_to() -> None:
    blocks = [
        line("Report of the audit of 12 and 13 October 2026", level=1),
        line("What was done"),
        line("Two auditors spent two days here."),
        line("Tao Yiling, 19 October 2026 - to all heads"),
    ]
    assert stands_for(blocks, "report", "report.pdf", "Report of the audit of 12 and 13 October 2026") == "2026-10-19"


def test_a_time_that_is_over_when_it_is_signed_is_no_term() -> None:
    statement = [
        line("供应商争议情况说明", level=1),
        line("2026年6月8日至2026年11月20日，与供应商之间没有发生需要登记的争议，合同照常执行。"),
        line("2026年11月20日"),
    ]
    assert stands_for(statement, "record", "供应商争议情况说明.md") == "2026-11-20"


def test_an_analysis_that_is_issued_as_rules_are_holds_from_its_effective_day() -> None:
    cover = table(
        [
            ["编制", "2026年4月28日"],
            ["批准", "2026年5月22日"],
            ["发布日期", "2026年5月25日"],
            ["实施日期", "2026年6月8日"],
        ]
    )
    assert stands_for([line("相关方分析", level=1), cover], "report", "相关方分析.docx") == "2026-06-08"


def test_the_only_day_in_a_paper_of_no_concern_is_its_day_wherever_it_stands() -> None:
    chapter = Block("The law of 12 March 2026 gives the words.", Place(heading="1. Letter of tender"))
    scan = Block("Delivered on 11 September 2026", Place(page=1, heading="DELIVERY NOTE", ocr=True))
    assert stands_for([chapter], "unrelated", "技术标.docx", "技术投标文件") == "2026-03-12"
    assert stands_for([chapter], "procedure", "Rules.docx", "Rules") == "None"
    assert stands_for([scan], "procedure", "scan.pdf", "DELIVERY NOTE") == "2026-09-11"


def test_a_letter_of_appointment_has_the_day_of_its_signature_and_not_the_end_of_the_term() -> None:
    blocks = [
        line("Appointment of internal auditors", level=1),
        line("I appoint the persons above as internal auditors until June 2028."),
        line("They report to me."),
        line("Suzhou, 14 August 2026 - Mark Vos, Managing Director"),
    ]
    assert record_stands_for(blocks, "Letter.docx") == "2026-08-14"


def test_a_notice_that_brings_documents_into_force_stands_for_that_day() -> None:
    blocks = [
        line("关于启用服务管理体系文件的通知", level=1),
        line("体系文件于2026年8月31日发布，2026年9月7日起实施。请各部门遵照执行。"),
        line("请组织学习。"),
        line("2026年8月31日"),
    ]
    assert record_stands_for(blocks, "关于启用体系文件的通知.pdf") == "2026-09-07"


def test_an_application_has_the_day_below_its_text_and_not_one_that_it_plans() -> None:
    rows = [["项目", "内容"], ["内部审核", "2026年11月10日至12日"], ["管理评审", "2026年12月2日"]]
    blocks = [
        line("管理体系认证申请书", level=1),
        table(rows),
        line("本组织承诺所填内容真实。"),
        line("申请日期：2026年11月25日"),
    ]
    assert roles(blocks)["2026-11-25"] == "signed"
    assert record_stands_for(blocks, "认证申请书.docx", title="管理体系认证申请书") == "2026-11-25"


SIGNED = "Drafted: Ann Holt, 8 January 2026. Approved: Ruth Calloway, 14 January 2026. Revised: 6 July 2026 (moved by a week)."


def test_an_approval_beside_who_wrote_it_stands_though_the_plan_was_changed_since() -> None:
    assert (
        stands_for([line("Internal audit programme 2026", level=1), line(SIGNED)], "plan", "programme.docx")
        == "2026-01-14"
    )
    told = [
        line("Internal audit programme 2026", level=1),
        line("It was approved on 14 January 2026."),
        line("Revised: 6 July 2026"),
    ]
    assert stands_for(told, "plan", "programme.docx") == "2026-07-06"


@pytest.mark.parametrize("chapter", ["Study > 6. References", "可行性研究 > 六、引用文件", "项目计划 > 1.3 参考资料"])
def test_the_days_of_what_others_have_published_date_nothing(chapter: str) -> None:
    own = Block("Date: 31 March 2019", Place())
    cited = Block("Written by: Haldon, market survey, 18 March 2019", Place(heading=chapter))
    body = [Block("Feasibility study", Place(), level=1), own, cited]
    assert stands_for(body, "plan", "study.docx", "Feasibility study") == "2019-03-31"
    assert stands_for([body[0], cited], "plan", "study.docx", "Feasibility study") == "None"


def test_the_only_day_that_a_deeper_chapter_tells_of_does_not_date_what_is_nobodys_paper() -> None:
    head = Block("看板说明", Place(), level=1)
    sample = Block("2025-03-09,3,扫码枪,红色|蓝色", Place(heading="看板说明 > 1. 字段"))
    assert stands_for([head, sample], "unrelated", "看板说明.md", "看板说明") == "None"
    screen = DatedPlace(date(2018, 5, 21), None, "day", "other", "05/21/2018", "(OCR) 二、准备 > 1. 目录 T6R2C2")
    assert main_date([screen], "unrelated", "部署文档.docx", "部署文档") is None
    assert main_date([replace(screen, place="(OCR) T1R2C2")], "unrelated", "告示.docx", "告示") == date(2018, 5, 21)


def test_the_only_day_of_a_letter_or_a_labelled_one_dates_it_all_the_same() -> None:
    head = Block("搬迁告示", Place(), level=1)
    assert stands_for([head, Block("2026年7月1日", Place())], "unrelated", "告示.docx", "搬迁告示") == "2026-07-01"
    under = Block("2026年7月1日", Place(heading="搬迁告示"))
    assert stands_for([head, under], "unrelated", "告示.docx", "搬迁告示") == "2026-07-01"


def test_what_an_example_in_a_deeper_chapter_is_of_does_not_date_rules() -> None:
    head = Block("测试规范", Place(), level=1)
    example = DatedPlace(date(2026, 2, 26), None, "day", "other", "2026-02-26", "测试规范 > 2. 版本 T3R3C3")
    assert main_date([example], "procedure", "测试规范.md", "测试规范") is None
    own = replace(example, place="测试规范 > 修订记录 T3R2C1")
    assert main_date([own], "procedure", "测试规范.md", "测试规范") == date(2026, 2, 26)
    assert main_date([replace(example, place="测试规范 T1R3C3")], "procedure", "测试规范.md", "测试规范") == date(
        2026, 2, 26
    )
    assert stands_for([head, Block("生效日期：2026年3月1日", Place())], "procedure", "测试规范.md") == "2026-03-01"


def test_the_report_on_an_audit_of_another_system_without_a_day_of_its_own_has_the_last_of_the_audit() -> None:
    cover = [table([["Audit dates", "17 to 19 March 2026"], ["Site", "Leeds"]])]
    assert stands_for(cover, "unrelated", "audit report.docx", "Internal audit of quality") == "2026-03-19"
    assert stands_for(cover, "unrelated", "audit plan.docx", "Audit plan of quality") == "2026-03-17"


def test_a_mail_that_calls_to_a_meeting_named_in_its_subject_was_sent_when_it_was_sent() -> None:
    mail = [
        line("11月19日总评", level=1),
        line("From: a.name@b.example"),
        line("Date: 2026-11-02 09:30"),
        line("总评定于2026年11月19日14:00召开，请准备材料。"),
    ]
    mail = [replace(each, place=Place(heading="" if each.level else "11月19日总评")) for each in mail]
    assert stands_for(mail, "plan", "总评.eml", "11月19日总评") == "2026-11-02"


@pytest.mark.parametrize("label", ["Talked over on", "Discussed on", "面谈日期", "与供应商沟通日期"])
def test_the_day_on_which_something_was_talked_over_is_a_meeting(label: str) -> None:
    assert (
        roles([table([["Quarter", "July to September 2026"], [label, "14 October 2026"]])])["2026-10-14"] == "meeting"
    )
