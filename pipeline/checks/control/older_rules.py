"""Rules that lie among those in force although another one took their place: by its own words, or by subject and years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.checks.lookup import title_key
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, first_of, named, seen_at
from pipeline.checks.subjects import subject_of
from pipeline.values import Analysis, Words

_VERSIONS = ("version.cover", "version.header", "version.footer", "version.history", "version.name")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?:年版?|版)?")
_YEARS_AGO = timedelta(days=300)
_SHORTEST = 2  # characters of a subject


def repealed_and_there(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Documents that another one puts out of force and that lie among those in force, unmarked; by title, and older."""
    titled: dict[str, list[tuple[date, Analysis]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in CONTROLLED and one.main_date:
            titled[title_key(one.title)].append((one.main_date, one))
    for one in assessed.current:
        for fact in one.facts if one.main_date else ():
            key = title_key(fact.value) if fact.name == "repealed" else ""
            others = titled.get(key, ()) if key else ()
            old = [each for day, each in others if each.path != one.path and one.main_date and day < one.main_date]
            if old:
                paths = sorted({each.path for each in old})
                yield Contradiction(
                    f"repealed|{key}",
                    Words(f"《{fact.value}》已由《{one.title}》废止，仍与现行文件并存：{named(paths)}", f"“{fact.value}” is put out of force by “{one.title}” and lies among the documents in force: {named(paths)}"),
                    [*(first_of(each, *_VERSIONS) for each in old), seen_at(one, fact)],
                )  # fmt: skip


def rules_of_years_ago(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Two rules on one subject under different titles, one of them a year older than the system and than the other."""
    told: dict[str, list[tuple[date, Analysis]]] = defaultdict(list)
    for one in assessed.current:
        serves = any(each.requirement.startswith("D-") for each in one.assignments)
        if one.kind in ("procedure", "policy", "manual") and one.main_date and one.title and serves and not one.copy_of:
            told[_A_YEAR.sub("", subject_of(one.title)).strip()].append((one.main_date, one))
    release = assessed.milestones.release or date.min
    for subject, members in sorted(told.items()):
        last, newest = max(members, key=lambda each: (each[0], each[1].path))
        old = [
            one
            for day, one in members
            if max(last, release) - day > _YEARS_AGO and title_key(one.title) != title_key(newest.title)
        ]
        if len(subject) >= _SHORTEST and old:
            paths = sorted(one.path for one in (*old, newest))
            yield Contradiction(
                f"older|{subject}",
                Words(f"旧制度与现行文件并存，未标明作废：{named(paths)}", f"a rule of years ago lies unmarked beside the one in force: {named(paths)}"),
                [*(first_of(one, *_VERSIONS, "day.effective") for one in old), first_of(newest, *_VERSIONS)],
            )  # fmt: skip
