"""Who allowed a change, and on which day, in one cell of a ledger: "CAB 8.16", 王某 8月5日, "J. Ames 12 Aug"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from pipeline.entities.days import NO_YEAR, moment_of, without_year
from pipeline.entities.tables import cell
from pipeline.text.fields import Labels
from pipeline.values import Row

_DECIDES = Labels(
    r"^(?:评估|评审|审核)?(?:及|与|和)?(?:授权|审批|批准|核准|同意)(?:人|记录|情况|意见)?$"
    r"|^(?:assessed and |reviewed and )?(?:approved|authori[sz]ed)(?: by)?$|^(?:approval|authori[sz]ation|decision|cab)$"
)
_AT_THE_END = re.compile(
    r"(?<![\d.])(?P<month>1[0-2]|0?[1-9])[./月](?P<day>3[01]|[12]\d|0?[1-9])日?$|(?P<said>\d{1,2} [A-Z][a-z]{2,8})$"
)
_URGENT = re.compile(r"紧急|应急|补批|补签|事后|emergency|urgent|afterwards|retro", re.I)
_LEAST = 3  # cells of the column that bear a day
_HALF_A_YEAR = 183

_Deciding = tuple[int, str, int, str]  # columns and labels of the day asked for, and of who allowed it


def deciding_columns(
    labels: Sequence[str], keys: Sequence[str], rows: Sequence[Row], asked: Labels
) -> _Deciding | None:
    """The columns of a ledger that say when something was asked for (`asked`) and who allowed it on which day."""
    first = next((at for at, key in enumerate(keys) if asked.search(key)), None)
    then = next((at for at, key in enumerate(keys) if _DECIDES.search(key)), None)
    if first is None or then is None or first == then:
        return None
    dated = sum(_day_beside_a_name(row, then, date(NO_YEAR, 1, 1)) is not None for row in rows)
    return (first, labels[first], then, labels[then]) if dated >= _LEAST else None


def allowed_before_asked(row: Row, deciding: _Deciding | None) -> str:
    """What runs backwards in a row that was allowed before anybody asked for it, or nothing."""
    if deciding is None or any(_URGENT.search(each.text) for each in row):
        return ""
    first, label, then, name = deciding
    asked = moment_of(row[first]) if first < len(row) else None
    allowed = _day_beside_a_name(row, then, asked[0]) if asked else None
    if asked is None or allowed is None or not allowed < asked[0]:
        return ""
    return f"{name} {allowed} < {label} {asked[0]}"


def _day_beside_a_name(row: Row, at: int, near: date) -> date | None:
    """The day at the end of a cell that begins with somebody's name, in the year of `near` or the one beside it."""
    text = cell(row, at)
    match = _AT_THE_END.search(text)
    if match is None or not text[: match.start()].strip():
        return None
    if match["said"]:
        moment = without_year(match["said"])
        month, day = (moment[0].month, moment[0].day) if moment else (0, 0)
    else:
        month, day = int(match["month"]), int(match["day"])
    try:
        found = [date(near.year + years, month, day) for years in (-1, 0, 1)]
    except ValueError:
        return None
    return next((each for each in found if abs((each - near).days) <= _HALF_A_YEAR), None)
