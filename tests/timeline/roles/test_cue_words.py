"""Labels of many houses, alone beside a date: what each says that the date is."""

from __future__ import annotations

import pytest
from written_blocks import table
from written_pages import page

from pipeline.timeline.document_dates import dates_of

_OF_DOCUMENTS = {
    "drafted": "Prepared by, Originator, Produced by, Draft date, 拟稿, 主笔, 编者",
    "reviewed": "Technical review, Quality check, Peer reviewed, Reviewer, 会审, 评审人",
    "approved": "Authorized, Authorisation, Agreed by, Endorsed by, Approver, 终审, 签批",
    "released": "Date issued, First published, 首发日期",
    "effective": "In service from, Start of validity, Entry into force, Binding as of, 试行日期",
    "revised": "Last update, Last amended, Date of last revision, 最近更新",
    "due": "To be reviewed by, Review by, Complete by, Action by, 最迟完成日期, 要求整改完成日期",
    "expiry": "Ends on, Term ends, Terminates on, Good until, 有效截止日期",
    "period_start": "Starts on, Service start, Start of service, 服务起始日, 合同起始日",
}
_OF_RECORDS = {
    "occurred": "First noticed, Discovered, Registered, Called in, Time of call, Date of evaluation, 自查日期, 实际发布时间",
    "other": "Closed, Back to normal, 验证日期",
}
_LABELS = [
    *((title, label, role) for title, roles in (("# 管理程序 Procedure", _OF_DOCUMENTS), ("# 事件记录单 Record", _OF_RECORDS))
      for role, labels in roles.items() for label in labels.split(", ")),
]  # fmt: skip


@pytest.mark.parametrize(("title", "label", "role"), _LABELS, ids=[label for _, label, _ in _LABELS])
def test_a_label_beside_a_date_says_what_it_is(title: str, label: str, role: str) -> None:
    dates = dates_of(page(f"{title}\n|{label}|2026-05-12|\n|部门|信息部|"), "文件.docx")
    assert [one.role for one in dates] == [role]


@pytest.mark.parametrize("label", ["时间", "日期", "Date", "When", "Day"])
def test_the_day_of_minutes_is_that_of_the_meeting(label: str) -> None:
    dates = dates_of(page(f"# 运行例会会议纪要\n|{label}|2026-05-12|\n|记录人|张三 2026-05-13|"), "文件.docx")
    assert [one.role for one in dates] == ["meeting", "drafted"]


def test_the_beginning_with_an_hour_is_when_it_happened() -> None:
    text = "# 备份记录\n|开始时间|2026-05-12 22:00|结束时间|2026-05-12 23:10|"
    assert [one.role for one in dates_of(page(text), "文件.docx")] == ["occurred", "period_end"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Writer", "drafted"), ("Typed up", "drafted"), ("谁写的", "drafted"), ("Second reader", "reviewed"), ("把关人", "reviewed"),
        ("Go-ahead given", "approved"), ("谁批的", "approved"), ("Sent out", "released"), ("Holds from", "effective"),
        ("Changed on", "revised"), ("Visited", "occurred"), ("When", "occurred"), ("何时", "occurred"), ("Session", "meeting"),
        ("By", "due"), ("最晚完成", "due"), ("Runs until", "expiry"), ("Seal and date", "signed"), ("Generated", "printed"),
        ("生成时间", "printed"), ("Finished", "other"), ("Status as of", "other"), ("Looked at again", "reviewed"), ("Looked back", "reviewed"),
        ("Sent", "released"), ("确认", "approved"), ("写", "drafted"), ("审", "reviewed"), ("批", "approved"), ("Tested", "occurred"), ("Observed on", "occurred"),
        ("几时做的", "occurred"), ("投产窗口", "occurred"), ("评分日", "occurred"), ("哪天", "occurred"), ("开单", "occurred"), ("Assessed", "occurred"),
        ("Rated on", "occurred"), ("Decision", "approved"), ("Accepted", "approved"), ("CCB", "approved"), ("Looked at", "reviewed"),
        ("Cut-in date", "effective"), ("Used from", "effective"), ("最后改", "revised"), ("Retro held", "meeting"), ("哪天改完", "due"),
    ],
)  # fmt: skip
def test_plain_words_on_forms_say_what_a_day_is(label: str, role: str) -> None:
    day = "3 July 2026" if label.isascii() else "2026年7月3日"
    form = table([["No.", "X-1"], [label, day]])
    assert [each.role for each in dates_of([form], "x.docx")] == [role]


def test_a_word_that_counts_only_as_the_whole_label_is_none_within_another() -> None:
    rows = [["Guaranteed by the group", "3 July 2026"], ["Held in the safe", "4 July 2026"]]
    assert {each.role for each in dates_of([table(rows)], "x.docx")} == {"other"}


def test_who_agrees_behind_a_day_has_approved() -> None:
    form = table([["No.", "X-1"], ["会审", "2026年7月3日 同意"]])
    assert [each.role for each in dates_of([form], "x.docx")] == ["approved"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["By", "Mei Lin, 18 September 2026"]], ["drafted"]),
        ([["By", "Mei Lin", "On", "18 September 2026"]], ["other"]),
        ([["By", "18 September 2026"]], ["due"]),
    ],
)
def test_by_says_by_when_only_right_beside_the_day(rows: list[list[str]], said: list[str]) -> None:
    assert [each.role for each in dates_of([table([["No.", "X-1"], *rows])], "x.docx")] == said


def test_who_assessed_in_the_head_of_a_sheet_did_so_on_the_day_beside() -> None:
    head = "| 评估：甲丁乙 2026年7月22日 | 批准：丙戊己 2026年7月27日 |\n| 序号 | 风险 |\n| 1 | 停电 |"
    assert [one.role for one in dates_of(page(head, "评估"), "评估.xlsx")] == ["occurred", "approved"]


@pytest.mark.parametrize(
    ("text", "role"), [("Sent: 10 November 2026, Mei Lin", "released"), ("Sent: Friday, 9 October 2026", "occurred")]
)
def test_a_letter_is_sent_and_so_is_a_mail(text: str, role: str) -> None:
    head = "From: A. Name\nTo: B. Name\n" if role == "occurred" else "# Your October\n"
    assert [one.role for one in dates_of(page(f"{head}{text}\nSubject: October\nAll is well."), "x.txt")] == [role]


def test_words_right_behind_or_before_a_day_say_what_it_is() -> None:
    said = {
        "2026年3月6日起试行": "effective",
        "2026年9月1日开始用": "effective",
        "写于2026年11月16日": "drafted",
        "Good to go: Ada Holm, 29 July 2026": "approved",
    }
    for text, role in said.items():
        assert [one.role for one in dates_of(page(f"# 规矩\n{text}\n先看再做。\n做完登记。\n"), "规矩.docx")] == [role]
