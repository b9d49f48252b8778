"""The year, quarter, month or number that a title or a label bears, taken out: what is left names its kind."""

from __future__ import annotations

import re

from pipeline.text.plain_days import MONTH_NAME

_WHEN = re.compile(
    r"\d{2,4}年(?:度)?|\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]{1,2}月份?|\d+"
    rf"|\b{MONTH_NAME.lower()}\d*\b|\bq[1-4]\b|\bh[12]\b"
)
# One of these stands in whatever says when, and in each number: most names hold none.
_MAY_SAY_WHEN = re.compile(r"\d|[月季半jfmasond](?:(?<=[月季半])|an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)")


def without_period(key: str) -> str:
    """A bare text (`text.normal.bare`) without when it is of and without its numbers: 八月巡检记录 → 巡检记录."""
    return _WHEN.sub("", key) if _MAY_SAY_WHEN.search(key) else key
