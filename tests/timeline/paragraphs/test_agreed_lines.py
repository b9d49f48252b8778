"""Lines that tell who wrote, who approved and who agreed."""

from __future__ import annotations

import pytest
from written_blocks import line

from pipeline.timeline.document_dates import dates_of


def roles(text: str) -> dict[str, str]:
    blocks = [line("Second host: plan and design", level=1), line(text), line("Three steps, each with a way back.")]
    return {f"{one.value:%m-%d}": one.role for one in dates_of(blocks, "plan.docx") if one.place != "name"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Written by Kay Nolan, 24 July 2026. Approved by Cal Renfrew, 29 July 2026. Agreed by Sue Kettle, 31 July 2026.",
            {"07-24": "drafted", "07-29": "approved", "07-31": "signed"},
        ),
        (
            "Written by Kay Nolan, 14 September 2026. Agreed by Ron Hale on 16 September 2026; approved by the change board on 23 September 2026 (C-0430).",
            {"09-14": "drafted", "09-16": "signed", "09-23": "approved"},
        ),
        (
            "Author: Kay Nolan, 22.07.2026. Agreed: Lena Kahn and Dr. Max Brugge, 29.07.2026.",
            {"07-22": "drafted", "07-29": "approved"},
        ),
        (
            "编写：甘棠 2026年8月12日；客户确认：石榴 2026年8月16日；批准：乔木 2026年8月17日",
            {"08-12": "drafted", "08-16": "signed", "08-17": "approved"},
        ),
    ],
)
def test_who_agreed_beside_an_approval_has_signed_and_approves_alone(text: str, said: dict[str, str]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("Approved by Cal Renfrew, 29 July 2026. Reviewed by Sue Kettle, 27 July 2026.", "07-29", "approved"),
        ("The board met on 23 September 2026, minutes were written on 24 September 2026.", "09-23", "meeting"),
    ],
)
def test_other_lines_keep_what_they_say(text: str, day: str, role: str) -> None:
    assert roles(text)[day] == role
