"""R05 and R08: rows behind the others of their ledger, forms left empty, and what papers tell of open or unlinked things."""

from __future__ import annotations

from chinese_house import CHINESE, prose, sheet
from english_house import ENGLISH, book, text
from small_house import form, new_findings

# fmt: off
HEAD = ("问题编号", "提出日期", "问题", "分类", "优先级", "根本原因", "变通办法", "状态", "解决日期")
OVER = [(f"PRB-260{m}-001", f"2026-0{m}-10", f"问题{m}", "网络", "高", f"原因{m}", "重启", "已解决", f"2026-0{m}-25") for m in (5, 6, 7, 8)]
OPEN = ("PRB-2609-001", "2026-09-14", "漫游掉线", "网络", "中", "", "调功率", "处理中", "")
LATER = ("PRB-2610-001", "2026-10-09", "证书过期", "云", "中", "没有清单", "提醒", "处理中", "")


def problems(*rows):
    return sheet("记录/问题台账.xlsx", "问题", HEAD, [*OVER, *rows], title="问题台账")


def test_an_open_problem_without_a_cause_that_later_ones_have_is_told():
    assert any("PRB-2609-001" in one.message.en for one in new_findings("R05", problems(OPEN, LATER), house=CHINESE))
    assert not new_findings("R05", problems(LATER), house=CHINESE)
    assert not new_findings("R05", problems(LATER, (*OPEN[:1], "2026-11-12", *OPEN[2:])), house=CHINESE)  # a week old


def test_an_open_problem_that_lacks_all_from_the_priority_on_is_told():
    rows = [*OVER, (*OPEN[:4], "", "", "", "处理中", ""), LATER]
    assert new_findings("R05", sheet("记录/问题台账.xlsx", "问题", HEAD, rows, title="问题台账"), house=CHINESE)


def drill(*more, day="5 October 2026"):
    return form("Records/Drill.docx", "Training record", [("Subject", "Continuity drill", "Day", day), ("Place", "bridge", "Trainer", "Priya Nair"), *more])


def test_a_form_with_three_empty_fields_is_told_whatever_they_are_called():
    empty = [("Present (signed)", "", "Check", ""), ("Effect", "", "Judged by", "")]
    filled = [("Present (signed)", "Tom Acheson, Dan Whitlock", "Check", "quiz"), ("Effect", "good", "Judged by", "Priya Nair")]
    assert new_findings("R05", drill(*empty), house=ENGLISH)
    assert not new_findings("R05", drill(*filled), house=ENGLISH)


def test_criteria_without_a_score_are_told():
    rows = [("Supplier", "Aire Telecom", "Date", "13 July 2026"), ("Criterion", "Weight", "Score", "Remarks")]
    scored = [("Quality", "40", "36", ""), ("Speed", "30", "27", "")]
    bare = [("Quality", "40", "", ""), ("Speed", "30", "", "")]
    end = [("Result", "keep", "Evaluated by", "Ines Moreau")]
    assert new_findings("R05", form("Suppliers/Aire.docx", "Supplier evaluation", [*rows, *bare, *end]), house=ENGLISH)
    assert not new_findings("R05", form("Suppliers/Aire.docx", "Supplier evaluation", [*rows, *scored, *end]), house=ENGLISH)


def mail(body):
    return f"---\nto: 'Mail/queue.eml'\ntitle: 'Queue'\ncover: {{From: 'Dan Whitlock', To: 'all', Date: '2026-11-02 10:20'}}\n---\nHi Priya,\n\nwhile cleaning the queue I looked at old incidents. {body} Could you have them looked at?\n\nDan\n"


def test_a_mail_that_tells_of_tickets_open_since_long_is_told():
    assert new_findings("R05", mail("INC-26-1021 was logged in August and is still in progress, with nobody on it."), house=ENGLISH)
    assert not new_findings("R05", mail("INC-26-1021 was logged in August and has since been closed."), house=ENGLISH)
    assert not new_findings("R05", mail("INC-26-1021 came in on 30 October and is still in progress."), house=ENGLISH)
    assert not new_findings("R05", mail("Nothing is still open from August; INC-26-1021 was the last."), house=ENGLISH)


def test_chinese_papers_that_tell_of_open_tickets_and_releases_without_changes():
    late = prose("记录/催办.docx", "催办", "INC-2608-021自8月登记以来一直挂起，至今没有人处理。\n\n2026年11月2日")
    assert new_findings("R05", late, house=CHINESE)
    assert new_findings("R08", prose("记录/例会.docx", "运维例会纪要", "时间：2026年10月9日\n\n主持：卫澜\n\n9月三次发布都没有走变更单，事后也未补。"), house=CHINESE)
    assert not new_findings("R08", prose("记录/例会.docx", "运维例会纪要", "时间：2026年10月9日\n\n主持：卫澜\n\n发布没有变更单的，不得实施。"), house=CHINESE)


def test_a_request_that_is_long_open_is_told_as_an_incident_is():
    rows = [(f"REQ-{500 + n}", "account", f"2026-09-{n + 1:02}", "Dan Whitlock", f"2026-09-{n + 1:02}", "Closed") for n in range(1, 16)]
    head = ("Request", "Item", "Opened", "Assigned to", "Closed", "State")
    late = ("REQ-516", "laptop", "2026-09-02", "Dan Whitlock", "", "Work in progress")
    assert new_findings("R05", book("Records/Service requests.xlsx", "Requests", head, [*rows, late]), house=ENGLISH)
    assert not new_findings("R05", book("Records/Service requests.xlsx", "Requests", head, rows), house=ENGLISH)


def changes(*items):
    rows = [(f"RFC-26-0{31 + n}", f"change {n}", item, f"2026-0{7 + n // 4}-1{n % 4}", "Priya Nair", "done") for n, item in enumerate(items)]
    return book("Records/RFC list.xlsx", "Page 1", ("RFC", "Change", "CI", "Carried out", "Approved by", "Result"), rows)


def test_an_export_called_by_its_letters_is_one_of_changes_and_blank_items_in_it_are_told():
    assert new_findings("R08", changes("fw-01", "", "sw-02", "", "db-01", "", "vm-17", "mx-01"), house=ENGLISH)
    assert not new_findings("R08", changes("fw-01", "sw-01", "sw-02", "db-02", "db-01", "vm-01", "vm-17", "mx-01"), house=ENGLISH)


def test_changes_made_for_problems_that_do_not_say_for_which():
    head = ("No.", "Change", "Reason", "Related ticket", "Raised", "Result")
    rows = [(str(n), f"change {n}", "Problem fix", "", f"2026-08-{n + 10}", "done") for n in range(1, 7)]
    assert new_findings("R08", book("Records/Change register.xlsx", "Changes", head, rows, title="Change register"), house=ENGLISH)
    named = [(*row[:3], f"PRB-26-1{n}", *row[4:]) for n, row in enumerate(rows)]
    assert not any("empty throughout" in one.message.en for one in new_findings("R08", book("Records/Change register.xlsx", "Changes", head, named, title="Change register"), house=ENGLISH))


def test_text_of_a_letter_stays_in_its_place():
    assert not new_findings("R08", text("Records/Note.docx", "Note", "Each release has its change. 3 September 2026."), house=ENGLISH)
