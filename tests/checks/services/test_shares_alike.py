"""R09: the same shares in the sentences of reports and mails."""

from __future__ import annotations

from english_house import ENGLISH, text
from small_house import new_findings


def month(name: str, day: str, said: str) -> str:
    head = f"{{From: 'Oskar Lindqvist', To: 'mill@example.org', Date: '{day}'}}"
    return f"---\nto: 'Customers/Mill {name}.eml'\ntitle: 'Mill {name}'\ncover: {head}\n---\nDear Ann,\n\n{said}\n\nOskar\n"


def quarter(*said: str) -> list[str]:
    months = (("July", "2026-08-03"), ("August", "2026-09-03"), ("September", "2026-10-06"))
    return [month(name, day, what) for (name, day), what in zip(months, said, strict=True)]


ALL = "Answered in time 100 %, mended in time 100 %, copies taken 100 %."


def test_mails_that_tell_the_same_shares_in_three_months_are_told():
    assert new_findings("R09", *quarter(ALL, ALL, ALL), house=ENGLISH)
    assert not new_findings(
        "R09", *quarter(ALL, ALL.replace("mended in time 100", "mended in time 96.4"), ALL), house=ENGLISH
    )


def test_what_was_agreed_is_no_result():
    agreed = "The target of 95 % for answers, of 93 % for mending and of 99 % for copies stands."
    assert not new_findings("R09", *quarter(agreed, agreed, agreed), house=ENGLISH)


def test_an_analysis_of_three_months_that_knows_nothing_but_the_whole_is_told():
    def analysis(last: str) -> str:
        said = (
            f"Answers: July 100 %, August 100 %, September 100 %. Copies: July 100 %, August 100 %, September {last} %."
        )
        return text(
            "Reports/Third quarter.docx", "Report on the third quarter", f"By Moira Flint, 9 October 2026.\n\n{said}"
        )

    assert new_findings("R09", analysis("100"), house=ENGLISH)
    assert not new_findings("R09", analysis("98.7"), house=ENGLISH)
