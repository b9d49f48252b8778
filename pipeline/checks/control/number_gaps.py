"""Numbers that a series of documents leaves out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.lookup import tokens
from pipeline.checks.registry import AssessedSet, Contradiction, first_of
from pipeline.values import Analysis, Side, Words

_YEAR = re.compile(r"(?:19|20)\d{2}")
_PLACES = ("number.cover", "number.header", "number.name")
_FEW_ABSENT, _FEW_OF_A_SERIES = 2, 6  # numbers left out that are worth a question: so many, or one in so many


def left_out(assessed: AssessedSet, files: list[Analysis], least: float) -> Iterator[Contradiction]:
    """One or two numbers that a series of documents leaves out, in the files and in the lists. Asked, not reproached."""
    known: dict[tuple[str, ...], dict[int, Analysis]] = defaultdict(dict)
    for one in (*files, *(one for one in assessed.analyses if one.obsolete)):
        if (parts := tokens(one.number)) and len(parts) > 1 and parts[-1].isdigit() and not _YEAR.fullmatch(parts[-1]):
            known[parts[:-1]].setdefault(int(parts[-1]), one)
    listed: dict[tuple[str, ...], dict[int, Side]] = defaultdict(dict)
    for path, entry in ((each.path, entry) for each in assessed.current for entry in each.entries):
        if len(parts := tokens(entry.number)) > 1 and parts[-1].isdigit():
            listed[parts[:-1]].setdefault(int(parts[-1]), Side(path, entry.place, entry.quote))
    for head, members in sorted(known.items()):
        inside = range(min(members), max(members))
        absent = [at for at in inside if at not in members and at not in listed.get(head, ())]
        if (
            len(members) >= least
            and 0 < len(absent) <= max(_FEW_ABSENT, len(members) // _FEW_OF_A_SERIES)
            and len(inside) < 100
        ):
            before = members[max(at for at in members if at < absent[0])]
            after = members[min(at for at in members if at > absent[-1])]
            width = len(before.number) - len(before.number.rstrip("0123456789"))
            stem = before.number[: len(before.number) - width]
            rows = listed.get(head, {})  # the list leaves them out, too, between these rows
            beside = [rows[at] for at in (absent[0] - 1, absent[-1] + 1) if at in rows]
            shown = "、".join(f"{stem}{at:0{width}d}" for at in absent)
            yield Contradiction(
                f"gap|{'-'.join(head)}",
                Words(f"文件编号不连续，缺 {shown}", f"the series of document numbers leaves out {shown.replace('、', ', ')}"),
                [first_of(before, *_PLACES), first_of(after, *_PLACES), *beside],
                severity="low", ask=Words("请说明缺号原因（是否已作废）。", "Please say why (withdrawn?)."),
            )  # fmt: skip
