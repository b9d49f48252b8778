"""What stands out against the house's own other papers, rows and columns, whatever words it uses; and what does not."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, TICKETS, changes, checklist, ledger, ncr, report, roster, sla
from english_changes import lic, mins
from english_changes import ncr as english_ncr
from english_house import ENGLISH, FIRM, book, document, register
from english_house import QUESTIONS as ASKED
from english_house import checklist as english_checklist
from small_house import built, findings, form, prose, sheet

from pipeline.checks.services.agreement import from_sentences
from pipeline.values import Analysis, Fact


def house_paper(at: int, used: str, header: str = "") -> str:
    """A procedure of a house that signs and dates under labels of its own."""
    title = ("Capacity", "Availability", "Supplier", "Knowledge", "Release", "Configuration", "Asset")[
        at
    ] + " Management Procedure"
    cover = {"Written by": "-", "Checked by": "-", "Authorised by": "-", "Effective from": "-"}
    days = {"Good to go": f"Helen Marsh, {10 + at} March 2026", "Lived by since": used}
    return document(
        f"Processes/FMS-22{at} {title}.docx",
        f"FMS-22{at}",
        title,
        f"# 1 Purpose\nThis process looks after {title.lower()}.\n\n# 2 Work\nThe desk records each case and closes it.",
        header=header or f"FERNC / FMS-22{at} / Issue 1",
        cover={**cover, **days},
    )


def papers(strange: str = "1 April 2026", header: str = "") -> list[str]:
    return [house_paper(at, "1 April 2026") for at in range(6)] + [house_paper(6, strange, header)]


def test_a_day_against_the_order_of_the_other_documents_is_c06() -> None:
    assert not findings("C06", *papers(), house=ENGLISH)
    found = findings("C06", *papers("2 March 2026"), house=ENGLISH)
    assert [one.severity for one in found] == ["medium"]
    assert "other documents" in found[0].message.en


def test_another_name_in_the_place_of_the_houses_in_a_header_is_t01() -> None:
    assert not findings("T01", *papers(), house=ENGLISH)
    found = findings("T01", *papers(header="Baolun Seating Systems / FMS-226 / Issue 1"), house=ENGLISH)
    assert ["Baolun Seating Systems" in one.message.en for one in found] == [True]


def test_a_title_or_department_in_a_header_is_no_other_company() -> None:
    assert not findings("T01", *papers(header="Service Desk / FMS-226 / Issue 1"), house=ENGLISH)


def job(at: int, agreed: str, done: str) -> str:
    rows = [("变更编号", f"RFC-2609-{at:02}", "申请人", "石榴"), ("变更内容", "更换交换机", "回退方案", "换回"), ("会商点头", agreed, "动了没有", done), ("结果", "成功", "备注", "")]  # fmt: skip
    return form(f"记录/变更申请单 RFC-2609-{at:02}.docx", "变更申请单", rows)


def test_a_record_whose_days_stand_unlike_in_its_siblings_is_r07() -> None:
    cards = [job(at, f"2026年9月{at + 2}日", f"2026年9月{at + 4}日") for at in range(1, 7)]
    assert not findings("R07", *cards, house=CHINESE)
    assert findings("R07", *cards, job(7, "2026年9月14日", "2026年9月12日"), house=CHINESE)


CLOCKS = ("No.", "Pulled", "Where", "Taken", "Back", "What was done", "Shut by")


def pulled(at: int, back: str) -> tuple[str, ...]:
    return (f"C-26-10{at:02}", f"{at + 1:02}-Oct 13:15", "W22", "13:16", back, "reset", "LZ" if at % 3 else "RM")


def test_clock_times_are_held_against_the_day_before_them() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 9)]
    assert not findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)
    rows[3] = pulled(4, "12:50")
    assert findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


def test_a_repair_over_midnight_does_not_run_backwards() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 9)]
    rows[3] = ("C-26-1004", "05-Oct 23:50", "W22", "23:55", "00:20", "reset", "LZ")
    assert not findings("R07", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


def test_the_one_row_without_what_all_others_have_in_initials_is_r05() -> None:
    rows = [pulled(at, "13:50") for at in range(1, 10)]
    assert not findings("R05", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)
    rows[4] = (*rows[4][:6], "")
    assert findings("R05", book("Records/Cords.xlsx", "Cord", CLOCKS, rows, title="Incident log"), house=ENGLISH)


MIXED = ("Ticket no.", "Type", "Opened", "Priority", "Description", "Closed", "Assigned to")


def mixed(first_priority: str) -> str:
    rows = [
        (f"D-{at:03}", "D", f"2026-09-{at:02} 09:00", "P2" if at > 1 else first_priority, "down", f"2026-09-{at:02} 12:00", "Tom Acheson")
        for at in range(1, 9)
    ]  # fmt: skip
    rows += [
        (f"O-{at:03}", "O", f"2026-09-{at:02} 10:00", "", "order", f"2026-09-{at:02} 15:00", "Ruth Calloway")
        for at in range(1, 9)
    ]
    return book("Records/Export.xlsx", "Tickets", MIXED, rows, title="Tickets 2026")


def test_a_type_that_has_no_priority_at_all_leaves_none_blank() -> None:
    assert not findings("R05", mixed("P1"), house=ENGLISH)


def test_a_blank_among_the_tickets_of_its_type_is_told() -> None:
    assert findings("R05", mixed(""), house=ENGLISH)


def test_evidence_that_turns_the_question_into_a_statement_is_none() -> None:
    said = (
        "the scope is determined",
        "incidents are classified",
        "changes are approved",
        "a budget is there",
        "7 files of 3 March",
    )
    asked = (
        "Is the scope determined?",
        "Are incidents classified?",
        "Are changes approved?",
        "Is there a budget?",
        "Are files kept?",
    )
    rows = [(old[0], question, old[2], seen, *old[4:]) for old, question, seen in zip(ASKED, asked, said, strict=True)]
    assert findings("A03", english_checklist(rows), house=ENGLISH)
    assert not findings("A03", house=ENGLISH)


def test_verdicts_in_words_of_the_house_are_known_by_their_shape() -> None:
    columns = ("条款", "看什么", "看到了什么", "行不行")
    rows = [("8.6.1", "异态分级", "符合", "行"), ("8.5.1", "票批了没", "符合", "行"), ("8.7.2", "演过没", "符合", "不行，开单1"), ("7.5", "本子齐不齐", "符合", "行")]  # fmt: skip
    assert findings(
        "A03", sheet("内审/内审检查表.xlsx", "检查表", columns, rows, title="内审检查表 2026年9月14日"), house=CHINESE
    )


def test_a_cause_that_says_the_finding_again_is_none() -> None:
    assert findings("A07", english_ncr(**{"Root cause": "Two tickets were without a priority"}), house=ENGLISH)
    assert not findings("A07", english_ncr(), house=ENGLISH)


def test_nothing_that_never_happened_counts_among_figures_that_never_vary() -> None:
    columns = ("Measure", "Target", "May", "Jun", "Jul", "Aug", "Sep", "Oct")
    rows = [(name, "95 %", *["100 %"] * 6) for name in ("Calls answered", "P1 within 4 h", "Requests in time")]
    rows.append(("Complaints", "0", *["0"] * 6))
    assert findings("R09", book("Records/Measures.xlsx", "2026", columns, rows, title="Measures 2026"), house=ENGLISH)


def test_the_minutes_say_who_chaired_and_not_the_procedure() -> None:
    procedure = document(
        "Processes/FMS-209 Management Review.docx", "FMS-209", "Management Review",
        "# 1 Meeting\nChaired by the Managing Director. Minutes are written.",
    )  # fmt: skip
    absent = mins("Chair: Helen Marsh, Managing Director.", "Chair: Moira Flint. Apologies: Helen Marsh.")
    assert findings("A06", procedure, absent, house=ENGLISH)


def test_a_column_of_bounds_is_one_of_targets_whatever_its_head() -> None:
    columns = ("月份", "目标", "要", "实")
    rows = [("2026年9月", "变更成功率", "≥90%", "98%"), ("2026年9月", "一级事件4小时解决率", "≥95%", "97%")]
    kpi = sheet("记录/指标对账.xlsx", "对账", columns, rows, title="服务目标完成情况统计")
    targets = [fact.value for one in built(kpi) for fact in one.facts if fact.name == "metric.target"]
    assert [value.split("|")[2] for value in targets] == ["90", "95"]


def test_several_targets_in_one_cell_are_read_apart() -> None:
    agreed = "| No. | Option | Level |\n|---|---|---|\n| 1 | plant floor | P1 restored in 4 h 99 %; network availability 99.8 % |"
    from english_changes import sla as english_sla

    table = "| Service | Measure | Target |\n|---|---|---|\n| Managed Hosting | Availability in a month | 99.9 % |\n| Managed Network | Network availability in a month | 99.8 % |\n| Service Desk | P1 incidents resolved within 4 h | 95 % |"
    assert findings("R11", english_sla(table, agreed), house=ENGLISH)


@pytest.mark.parametrize(
    "term",
    ["自2025年9月1日起一年", "服务期为12个月，从2025年9月1日算起"],
)
def test_a_term_by_its_length_and_first_day_is_read_in_any_order(term: str) -> None:
    assert findings("R13", sla("自2026年5月1日至2027年4月30日", term), house=CHINESE)


def test_how_long_records_are_kept_is_no_term() -> None:
    kept = "自2026年5月1日至2027年4月30日。服务记录自2025年1月1日起保存一年"
    assert not findings("R13", sla("自2026年5月1日至2027年4月30日", kept), house=CHINESE)


def test_english_terms_by_length() -> None:
    from english_changes import sla as english_sla

    began = "It started on 1 September 2025 and runs for twelve months"
    assert findings("R13", english_sla("Valid from 1 May 2026 until 30 April 2027", began), house=ENGLISH)


def test_the_english_name_of_a_chinese_licence_holds_for_english_papers() -> None:
    licence = lic(Name="芬克里夫托管服务有限公司", 英文译名=FIRM)
    applied = form("Application/Application form.docx", "Application for certification", [("Organization", "Ferncliff Managed Technology Services Ltd"), ("Standard", "ISO/IEC 20000-1:2018")])  # fmt: skip
    assert findings("L-02", licence, applied, house=ENGLISH)


def test_a_listed_head_count_in_words_and_labels() -> None:
    us = prose("About us.docx", "About us", f"{FIRM} was founded in 2018 and has a team of forty people in Leeds.")
    assert findings("L-06", us, house=ENGLISH)


def test_people_whom_an_incident_concerned_are_no_staff() -> None:
    incidents = book("Records/Security incidents.xlsx", "Incidents", ("Number", "Day", "What", "Level", "Closed"), [(f"SEC-{n}", f"2026-0{n}-03", "list of 14 employees in a ticket", "low", f"2026-0{n}-04") for n in range(6, 9)], title="Information security incidents")  # fmt: skip
    assert not findings("L-06", incidents, house=ENGLISH)


def test_who_judges_a_training_of_colleagues_is_on_the_roster() -> None:
    def training(judge: str) -> str:
        rows = [("Topic", "Change process"), ("Date", "11 June 2026"), ("Present", "Tom Acheson, Ruth Calloway, Dan Whitlock"), ("Judged by", judge)]  # fmt: skip
        return form("People/Training.docx", "Training record", rows)

    assert findings("R14", training("Walter Quill"), house=ENGLISH)
    assert not findings("R14", training("Moira Flint"), house=ENGLISH)


def test_versions_of_a_letter_and_a_figure_are_compared() -> None:
    assert findings("C02", changes("", version="B1", header="BC-SM-P-02 B0", history="B1"), house=CHINESE)
    assert not findings("C02", changes("", version="B1", header="BC-SM-P-02 B1", history="B1"), house=CHINESE)


def test_a_number_twice_in_a_short_ledger_without_known_heads() -> None:
    columns = ("单号", "时间", "现象", "恢复", "处置人")
    rows = [(f"YT-110{at}", f"11月{at}日 05:44", f"误码{at}", "06:10", "石榴") for at in (1, 2, 3, 5, 6)]
    assert not findings("R06", sheet("记录/异态11月.xlsx", "a", columns, rows, title="事件台账"), house=CHINESE)
    rows.insert(3, ("YT-1103", "11月4日 09:30", "无声", "11:15", "鲁岩"))
    assert findings("R06", sheet("记录/异态11月.xlsx", "a", columns, rows, title="事件台账"), house=CHINESE)


def test_short_cards_of_two_months_with_one_remark_and_the_same_figures_are_alike() -> None:
    def card(month: int, level: str) -> str:
        rows = [("巡查日期", f"2026年{month}月8日", "巡查人", "石榴"), ("温度", "23.5℃", "湿度", "48%"), ("输出", "1.02kW", "反射", level), ("发现什么", "西侧围栏有一处松动，已绑扎牢固", "备注", "")]  # fmt: skip
        return form(f"记录/巡查卡{month}月.docx", "机房巡查卡", rows)

    assert findings("R02", card(8, "3W"), card(9, "3W"), house=CHINESE)
    assert not findings("R02", card(8, "3W"), card(9, "4W"), house=CHINESE)


def test_unused_helpers_of_the_house_stay_silent() -> None:
    assert not findings("R05", ledger(TICKETS), house=CHINESE)
    assert not findings("R07", report(9), roster(), ncr(), checklist(), register(), house=CHINESE)


def test_days_with_the_month_first_are_read_so_throughout_their_ledger() -> None:
    columns = ("case", "opened", "level", "text", "restored", "owner")
    rows = [
        (f"D-10{at}", f"09/{at}/2026 11:29", "S3", "farm grey", f"09/{at + 1}/2026 05:20", "Tom Acheson")
        for at in range(10, 19)
    ]
    assert not findings("R07", book("Records/Cases.xlsx", "c", columns, rows, title="Incident log"), house=ENGLISH)
    rows[2] = ("D-1012", "09/12/2026 11:29", "S3", "farm grey", "09/11/2026 05:20", "Tom Acheson")
    assert findings("R07", book("Records/Cases.xlsx", "c", columns, rows, title="Incident log"), house=ENGLISH)


def test_who_audited_is_no_verdict() -> None:
    columns = ("Clause", "Team", "Asked", "Noticed", "Came to", "Auditor")
    rows = [(old[0], old[2], old[1], old[3], "ok" if at else "NC 1", old[5]) for at, old in enumerate(ASKED)]
    sheet_of = book("Audit/Internal audit checklist 2026.xlsx", "Checklist", columns, rows, title="Internal audit checklist, 14 September 2026")  # fmt: skip
    assert not findings("A03", sheet_of, house=ENGLISH)


def test_a_report_is_of_the_month_that_its_name_tells() -> None:
    def letter(month: str, written: str) -> str:
        return prose(f"Reports/Service report {month} 2026.docx", f"Service report {month} 2026", f"Written on {written}.\n\n# Service levels\nAvailability 99.95 %. P1 in time 97 %.")  # fmt: skip

    letters = [letter("May", "3 June 2026"), letter("June", "3 July 2026"), letter("July", "4 August 2026"), letter("August", "3 September 2026")]  # fmt: skip
    told = findings(
        "R01", *letters, letter("September", "12 November 2026"), letter("October", "12 November 2026"), house=ENGLISH
    )
    assert not [one for one in told if "2026-09" in one.message.en and "Service reports" in one.message.en]


def test_who_leaves_nothing_in_the_clauses_out_excludes_none() -> None:
    said = "Nothing in clauses 4 to 10 of the standard is left out."
    from english_changes import man

    assert not findings("V05", man(said), house=ENGLISH)


def test_a_service_that_only_lists_in_sentences_name_weighs_less() -> None:
    one = Analysis("sla.docx", "sla", "read")
    heard = (one, Fact("service.items", "1|Suzhou Industrial Park", "p.1", "…"))
    listed = (one, Fact("service.listed", "Telephony", "T1R2C1", "…"))
    assert from_sentences([[heard]]) == "medium"
    assert from_sentences([[heard], [heard, listed]]) is None
