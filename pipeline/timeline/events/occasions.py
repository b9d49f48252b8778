"""What a file or sheet is called that is one event, whatever tables stand in it."""

from __future__ import annotations

import re

from pipeline.text.normal import normal

_ONE_EVENT = re.compile(
    r"检查表|核查表|签到|试卷|问卷|调查表|议程|任命|聘任|聘用"
    r"|checklist|check list|audit notes|attendance|sign-?in|agenda|questionnaire|appoint"
)


def is_occasion(label: str) -> bool:
    """Whether all rows belong to one occasion: a checklist, a list of those present."""
    return _ONE_EVENT.search(normal(label)) is not None
