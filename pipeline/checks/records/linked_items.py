"""Configuration items without the changes that made them what they are, lists of releases without theirs, problems counted
from 1 or kept on single papers that come of incidents and name none, and incidents that became nameless problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from pipeline.checks.records.releases import family
from pipeline.checks.registry import AssessedSet, Contradiction, counted, named, seen_at
from pipeline.values import Analysis, Fact, Severity, Words

_ITEMS, _CHANGES, _INCIDENTS, _PROBLEMS = "R-8.2.6-1", "R-8.5.1-1", "R-8.6.1-1", "R-8.6.3-1"
_RELEASES = ("R-8.5.3-1", "R-8.5.3-2")
_OF_PROBLEMS = (_PROBLEMS, "R-8.6.3-2")
_LEAST, _SEVERAL, _SHOWN = 3, 2, 5
_TELLING = ("record", "report", "letter", "unrelated")
_OFTEN = 0.4  # of the releases of a list


def items_without_links(assessed: AssessedSet) -> Iterator[Contradiction]:
    changes, incidents = _numbers(assessed, _CHANGES), _numbers(assessed, _INCIDENTS)
    if len(changes) >= _LEAST:
        yield from _items(assessed)
        yield from _releases(assessed, {family(each) for each in changes})
    if len(incidents) >= _LEAST:
        yield from _unsourced(assessed)
    yield from _became_problems(assessed)
    yield from _nameless(assessed)
    yield from _told_without_links(assessed)


def _numbers(assessed: AssessedSet, requirement: str) -> Set[str]:
    """The numbers of a house's changes or incidents, in ledgers and on single records."""
    facts = (fact for one in assessed.serving(requirement) for fact in one.facts)
    return {each for f in facts if f.name in ("ticket.ids", "form.ticket") for each in f.value.split()}


def _items(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A column for changes that is empty for all items, or a row that was changed otherwise, where the others name theirs."""
    for one in _records(assessed, (_ITEMS,)):
        for label, _, blank, rows, fact in _columns(one, "change"):
            if blank == rows and rows >= _LEAST:
                yield _told(
                    one, fact, _ITEMS, f"items|{label}",
                    Words(f"{rows} 个配置项的“{label}”栏全部空白，而变更台账有编号：{named([one.path])}",
                          f"“{label}” is empty for all {rows} configuration items, though changes have numbers: {named([one.path])}"),
                )  # fmt: skip
        dated = [fact for fact in one.facts if fact.name == "links.row" and fact.value.startswith("change|")]
        lacking = [fact for fact in dated if fact.value.rpartition("|")[2]]  # what was never changed has nothing there
        if lacking:
            yield _rows(one, lacking, _ITEMS, Words("配置项", "configuration items"), "low")


def _releases(assessed: AssessedSet, families: Set[str]) -> Iterator[Contradiction]:
    """Lists of releases: rows that name no change beside others that do, a column without one, or no such column at all."""
    for one in _records(assessed, _RELEASES):
        series = any(fact.name == "ledger.links" for fact in one.facts)
        lacking = [fact for fact in one.facts if fact.name == "links.row" and fact.value.startswith("change|")]
        of_all = sum(rows for *_, rows, _ in _columns(one, "change"))
        if lacking and not series:
            often = len(lacking) >= _OFTEN * of_all
            yield _rows(one, lacking, _RELEASES[0], Words("发布", "releases"), "medium" if often else "low")
        for label, numbers, blank, rows, fact in _columns(one, "change") if not series else ():
            if not numbers and blank == rows and rows >= _SEVERAL:
                yield _told(
                    one, fact, _RELEASES[0], f"releases|{label}",
                    Words(f"{rows} 条发布记录的“{label}”栏全部空白：{named([one.path])}",
                          f"“{label}” is empty for all {rows} releases: {named([one.path])}"),
                )  # fmt: skip
        cited = {family(f.value) for f in one.facts if f.name in ("reference.number", "ticket.ref")}
        for fact in one.facts if not cited & families and one.kind == "record" else ():
            if fact.name == "links.none":
                yield _told(
                    one, fact, _RELEASES[0], "releases",
                    Words(f"{fact.value} 次发布都没有写明所含变更的编号（变更台账有编号）：{named([one.path])}",
                          f"none of {fact.value} releases names a change, though changes have numbers: {named([one.path])}"),
                )  # fmt: skip


def _unsourced(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Problems that say they come of incidents, in a list without numbers of its own or on single papers."""
    for one in _records(assessed, _OF_PROBLEMS):
        for fact in one.facts:
            if fact.name == "links.unsourced":
                label, _, rows = fact.value.partition("|")
                yield _told(
                    one, fact, _PROBLEMS, f"{label}|unsourced",
                    Words(f"{rows} 条问题记录的“{label}”为事件，都没有写明事件编号：{named([one.path])}",
                          f"{rows} problems are said to come of incidents (“{label}”), and none names its number: {named([one.path])}"),
                )  # fmt: skip
    forms = [(one, f) for one in _records(assessed, _OF_PROBLEMS) for f in one.facts if f.name == "form.unsourced"]
    if forms:
        paths = sorted({one.path for one, _ in forms})
        yield Contradiction(
            f"{_PROBLEMS}|forms|unsourced",
            Words(f"{len(paths)} 份问题记录写明来自事件，但没有写明事件编号：{named(paths)}",
                  f"{counted(len(paths), 'problem record is', 'problem records are')} said to come of incidents, without the number of one: {named(paths)}"),
            [seen_at(one, fact) for one, fact in forms], requirement=_PROBLEMS,
        )  # fmt: skip


def _became_problems(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in _records(assessed, (_INCIDENTS,)):
        for fact in one.facts:
            label, _, rows = fact.value.partition("|")
            if fact.name == "ledger.no_problem" and int(rows) >= _SEVERAL:
                yield _told(
                    one, fact, _INCIDENTS, f"{label}|problem",
                    Words(f"{rows} 条事件的“{label}”为是，都没有写明问题编号：{named([one.path])}",
                          f"{rows} incidents became problems (“{label}”), and none names the number of its problem: {named([one.path])}"),
                )  # fmt: skip


def _nameless(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Changes that were made for problems or incidents, with a column for the number of these in which nothing stands."""
    for one in _records(assessed, (_CHANGES,)):
        for fact in one.facts:
            if fact.name == "links.nameless":
                label, reason, rows = fact.value.split("|")
                yield _told(
                    one, fact, _CHANGES, f"{label}|nameless",
                    Words(f"{rows} 条变更的“{reason}”为问题或事件，“{label}”栏全部空白：{named([one.path])}",
                          f"{rows} changes come of problems or incidents (“{reason}”), and “{label}” is empty throughout: {named([one.path])}"),
                )  # fmt: skip


def _told_without_links(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Minutes, reports and mails that say of releases, problems or changes that they are linked to nothing: a question."""
    for one in (each for each in assessed.analyses if not each.obsolete):
        told = [fact for fact in one.facts if fact.name == "told.unlinked"]
        if told and one.kind in _TELLING and not one.copy_of:
            yield Contradiction(
                f"{one.path}|told",
                Words(f"{named([one.path])} 写到没有关联记录：{told[0].quote}", f"{named([one.path])} tells of what is linked to nothing: {told[0].quote}"),
                [seen_at(one, fact) for fact in told], severity="low",
            )  # fmt: skip


def _records(assessed: AssessedSet, requirements: Sequence[str]) -> list[Analysis]:
    """The records and lists that serve one of these, each once."""
    served = {one.sha256: one for id in requirements for one in assessed.serving(id)}.values()
    return [one for one in served if one.kind in ("record", "report", "list") and not one.copy_of]


def _columns(one: Analysis, kind: str) -> Iterator[tuple[str, int, int, int, Fact]]:
    """(label, rows with numbers, blank rows, rows, fact) of the columns for changes or for incidents."""
    for fact in one.facts:
        if fact.name == "links.column" and fact.value.startswith(f"{kind}|"):
            _, label, numbers, blank, rows = fact.value.split("|")
            yield label, int(numbers), int(blank), int(rows), fact


def _rows(one: Analysis, lacking: Sequence[Fact], requirement: str, words: Words, severity: Severity) -> Contradiction:
    names = [fact.value.split("|")[1] for fact in lacking]
    label = lacking[0].value.split("|")[2]
    return Contradiction(
        f"{requirement}|{one.path}|{'|'.join(names)}|rows",
        Words(f"{words.zh} {'、'.join(names[:_SHOWN])} 的“{label}”没有编号，其他各条有：{named([one.path])}",
              f"“{label}” has no number for {', '.join(names[:_SHOWN])}, as other {words.en} have: {named([one.path])}"),
        [seen_at(one, fact) for fact in lacking], requirement=requirement, severity=severity,
    )  # fmt: skip


def _told(one: Analysis, fact: Fact, requirement: str, key: str, words: Words) -> Contradiction:
    return Contradiction(f"{requirement}|{one.path}|{key}", words, [seen_at(one, fact)], requirement=requirement)
