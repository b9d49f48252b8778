"""A mail that is the record of something held or done tells first on which day that was."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.told_first import told_first_in_mail
from pipeline.values import Role


def stands_for(sent: str, text: str, role: Role | None = "meeting", path: str = "letters/matters.eml") -> str:
    blocks = [
        line("Matters", level=1),
        line("From: a.name@b.example"),
        line("To: all@b.example"),
        line(f"Date: {sent} 09:20"),
        line("Hello all,"),
        line(text),
        line("A. Name"),
    ]
    dates = told_first_in_mail(blocks, path, dates_of(blocks, path), role)
    return str(main_date(dates, "record", path, "Matters"))


@pytest.mark.parametrize(
    ("sent", "text", "role", "day"),
    [
        ("2026-09-03", "short points of Tuesday, 1 September 2026 (Marsh, Acheson, Calloway).", "meeting", "2026-09-01"),
        ("2026-09-03", "here is what we agreed on Tuesday, 1 September 2026: the late shift stays.", "meeting", "2026-09-01"),
        ("2026-10-14", "I saw Ms Hale of Blue Lines on 12 October 2026; she is content.", "meeting", "2026-10-12"),
        ("2026-10-30", "as asked I compared 20 items with the records on 27 October 2026; 19 are right.", "occurred", "2026-10-27"),
        ("2026-07-09", "for the file: on 7 July 2026 I read the policy to all of us in the hall.", "occurred", "2026-07-07"),
        ("2026-10-14", "10月12日我和老鲁去了蓝线公司，当面过了三季度的数字，对方没有意见。", "meeting", "2026-10-12"),
        ("2026-01-05", "12月30日我们几个把去年的事情过了一遍，记在下面。", "meeting", "2025-12-30"),
        ("2026-07-09", "7月7日下午在大厅给全体同事读了方针，请存档。", "occurred", "2026-07-07"),
    ],
)  # fmt: skip
def test_the_first_day_before_the_mail_is_that_of_what_it_records(sent: str, text: str, role: Role, day: str) -> None:
    assert stands_for(sent, text, role) == day


@pytest.mark.parametrize(
    "text",
    [
        "your mail of 1 September 2026 has come; we do as you wish.",
        "the figures up to 31 August 2026 are in the sheet; please look.",
        "since 1 September 2026 the desk is open until eight.",
        "please answer by 1 September 2026.",
        "请于9月1日前把材料发我。",
        "您9月1日的来信已收到，按您的意见办。",
        "截至9月1日的数字已放进表里，请看。",
        "the next talk is on 24 September 2026.",  # still to come
        "in the spring, on 14 April 2026, we had promised that.",  # long before
    ],
)
def test_a_day_of_something_else_leaves_the_mail_its_own(text: str) -> None:
    assert stands_for("2026-09-03", text) == "2026-09-03"


def test_only_the_mail_that_records_something_is_asked() -> None:
    told = "short points of Tuesday, 1 September 2026 (Marsh, Acheson)."
    assert stands_for("2026-09-03", told, role=None) == "2026-09-03"
