"""Links between processes: ledgers without one, and numbers that lead nowhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from pipeline.checks.records.linked_items import items_without_links
from pipeline.checks.records.releases import family, releases_without_changes
from pipeline.checks.records.tickets import LEDGERS, kept_records
from pipeline.checks.registry import AssessedSet, Contradiction, check, counted, named, seen_at
from pipeline.values import Analysis, Fact, Words

_MONTHLY = re.compile(r"(?<!\d)(?P<month>(?:20)?2\d(?:0[1-9]|1[0-2]))\d{2,4}$")
_SHOWN = 5
_LEAST_OF_TWO = 4  # problems, of which two without their incident are many
_SEVERAL = 2  # rows that come of an incident without its number
_THIN = 2  # numbers that a series spans for each that it has; an extract spans more
_PROBLEMS, _INCIDENTS = "R-8.6.3-1", "R-8.6.1-1"
_KNOWN_ERRORS, _PROBLEM = "R-8.6.3-2", re.compile(r"问题|\bproblem|\bPRB", re.I)
_LINKED = {
    "R-8.6.3-1": Words("问题", "problems"),
    "R-8.5.3-1": Words("发布", "releases"),
    "R-8.5.1-1": Words("变更", "changes"),
}
# A ledger of releases serves their plan or their acceptance, one of problems and of known errors often the latter alone.
_ALSO = {"R-8.5.3-1": ("R-8.5.3-2",), "R-8.6.3-1": ("R-8.6.3-2",)}
_NAMES = {
    "R-8.6.3-1": re.compile(
        r"问题|疑难|顽疾|病根|problem|root cause|(?:recurring|repeat(?:ed|ing)?) (?:fault|incident|failure|stoppage)"
    ),
    "R-8.5.3-1": re.compile("发布|release"),
    "R-8.5.1-1": re.compile(r"变更|change|\brfcs?\b"),
}
_OF_INCIDENTS = re.compile(
    r"^(?!.*(?:安全|重大|问题|变更)).*(?:事件|故障|报修)|^(?!.*(?:security|major|problem)).*incident", re.I
)  # a sheet
# The link that a problem or a release always has.
_MUST = {
    "R-8.6.3-1": re.compile(r"事件|incident|found (?:through|by)|ticket", re.I),
    "R-8.5.3-1": re.compile(r"变更|change|\brfc\b", re.I),
}
_ALWAYS = {**_MUST, "R-8.5.1-1": re.compile(r"配置项|资产编号|\bcis?\b|configuration item", re.I)}  # and a change


@check("R08")
def processes_without_links(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Ledgers of problems or releases without one number of another process, and numbers that lead nowhere."""
    known: dict[str, set[str]] = defaultdict(set)
    for one in {one.path: one for id in sorted(LEDGERS) for one in assessed.serving(id)}.values():
        for fact in one.facts:
            if fact.name == "ticket.ids":
                for number in fact.value.split():
                    known[family(number)].add(number)
    in_ledgers = set(known)
    for one in assessed.current if assessed.serving("R-8.5.1-1") else ():
        for fact in one.facts if one.kind == "record" and not one.copy_of else ():
            if fact.name == "form.ticket" and family(fact.value) not in in_ledgers:
                known[family(fact.value)].add(fact.value)  # single records are all that there is of them
    single = {fact.value for one in assessed.current for fact in one.facts if fact.name == "form.ticket"}
    for requirement, words in _LINKED.items():
        ledgers = _ledgers(assessed, requirement) if requirement in _MUST else []  # changes stand alone by right
        rows = sum(int(fact.value.split("|")[0]) for _, fact in ledgers)
        linked = sum(int(fact.value.split("|")[1]) for _, fact in ledgers)
        if ledgers and rows >= assessed.threshold("R08", "rows") and linked == 0 and not _from_elsewhere(ledgers):
            paths = sorted({one.path for one, _ in ledgers})
            yield Contradiction(
                requirement,
                Words(f"{rows} 条{words.zh}记录都没有写明关联的事件、问题、变更或配置项编号：{named(paths)}",
                      f"none of {rows} {words.en} names an incident, problem, change or configuration item: {named(paths)}"),
                [seen_at(one, fact) for one, fact in ledgers], requirement=requirement,
            )  # fmt: skip
        elif (lone := _without_incidents(ledgers, known, assessed)) and requirement == _PROBLEMS:
            yield from lone
        else:
            yield from _one_link_absent(assessed, requirement, words)
            yield from _unsourced(assessed, requirement, words)
            yield from _rows_without_it(assessed, requirement, words)
        yield from _forms_without_links(assessed, requirement, words)
    yield from releases_without_changes(assessed, known.keys())
    yield from items_without_links(assessed)
    yield from _known_errors(assessed)
    for one in kept_records(assessed):
        lost = [
            fact
            for fact in one.facts
            if fact.name == "ticket.ref"
            and fact.value.partition("|")[2] not in single
            and _leads_nowhere(fact, known, assessed.threshold("R08", "series"))
        ]
        if lost := list({fact.quote: fact for fact in lost}.values()):
            shown = "、".join(fact.quote for fact in lost[:_SHOWN])
            yield Contradiction(
                f"{one.path}|lost",
                Words(f"关联的编号在对应台账中不存在（{len(lost)} 个）：{shown}（{named([one.path])}）",
                      f"{counted(len(lost), 'number that is referred to stands', 'numbers that are referred to stand')} in no ledger: {shown.replace('、', ', ')} ({named([one.path])})"),
                [seen_at(one, fact) for fact in lost], instead="lost",
            )  # fmt: skip


def _without_incidents(
    ledgers: Sequence[tuple[Analysis, Fact]], known: Mapping[str, Set[str]], assessed: AssessedSet
) -> list[Contradiction]:
    """Problems that name changes, but not one of them an incident, in a house that numbers its incidents and has no column
    for where a problem comes from."""
    least = assessed.threshold("R08", "series")
    problems = {one.path for one, _ in ledgers}
    ids = [
        (one, fact) for one in assessed.serving(_INCIDENTS)
        for fact in one.facts if fact.name == "ticket.ids"
        and (one.path not in problems or _OF_INCIDENTS.search(fact.place.partition("!")[0]))
    ]  # fmt: skip
    families = {family(number) for _, fact in ids for number in fact.value.split()}
    heads = {re.split(r"\d", number, maxsplit=1)[0] for f in families if len(known[f]) >= least for number in known[f]}
    rows = sum(int(fact.value.split("|")[0]) for _, fact in ledgers)
    series = _series(ledgers)
    told = {head for _, fact in series for head in fact.value.partition("|")[0].split()}
    if (
        not heads
        or not series
        or told & heads
        or rows < least
        or any(f.value.endswith(("|sourced", "|elsewhere")) for _, f in series)
    ):
        return []
    paths = sorted(problems)
    return [Contradiction(
        f"{_PROBLEMS}|incidents",
        Words(f"{rows} 条问题记录没有一条写明来源事件的编号，而事件台账有编号：{named(paths)}",
              f"none of {rows} problems names the number of an incident, though incidents have numbers: {named(paths)}"),
        [*(seen_at(one, fact) for one, fact in ledgers), *(seen_at(one, fact) for one, fact in ids[:1])], requirement=_PROBLEMS,
    )]  # fmt: skip


def _series(ledgers: Sequence[tuple[Analysis, Fact]]) -> list[tuple[Analysis, Fact]]:
    return [(one, f) for one, at in ledgers for f in one.facts if f.name == "ledger.series" and f.place == at.place]


def _from_elsewhere(ledgers: Sequence[tuple[Analysis, Fact]]) -> bool:
    """Whether each row of them says that it comes of no incident: of monitoring, an inspection, an audit."""
    return all(fact.value.endswith("|elsewhere") for _, fact in _series(ledgers))


def _one_link_absent(assessed: AssessedSet, requirement: str, words: Words) -> Iterator[Contradiction]:
    """A column for the one link that every problem, release or change has, empty in all rows or nearly, though others are there."""
    told: set[str] = set()  # of an export that somebody kept twice once
    for one, links in _ledgers(assessed, requirement):
        for fact in one.facts:
            wanted = _ALWAYS.get(requirement)
            if fact.name != "ledger.unlinked" or fact.place != links.place or not wanted or fact.value in told:
                continue
            told.add(fact.value)
            label, blank, rows = fact.value.split("|")
            two = requirement == _PROBLEMS and int(rows) >= _LEAST_OF_TWO and int(blank) >= _SEVERAL
            if wanted.search(label) and (two or int(blank) >= assessed.threshold("R08", "rows")):
                yield Contradiction(
                    f"{requirement}|{one.path}|{label}",
                    Words(f"{rows} 条{words.zh}记录中 {blank} 条的“{label}”栏空白：{named([one.path])}",
                          f"the column “{label}” is empty in {blank} of {rows} rows of {words.en}: {named([one.path])}"),
                    [seen_at(one, fact)], requirement=requirement, instead="fill",
                )  # fmt: skip


def _rows_without_it(assessed: AssessedSet, requirement: str, words: Words) -> Iterator[Contradiction]:
    """One row or two of a ledger that alone lack the link which all the others have: a question."""
    for one, links in _ledgers(assessed, requirement):
        sheet = links.place.partition("!")[0]
        lacking = [f for f in one.facts if f.name == "ledger.linkless" and f.place.partition("!")[0] == sheet]
        lacking = [f for f in lacking if _ALWAYS[requirement].search(f.value.partition("|")[2])]
        if lacking:
            label = lacking[0].value.partition("|")[2]
            numbers = [fact.value.partition("|")[0] for fact in lacking]
            yield Contradiction(
                f"{requirement}|{one.path}|{'|'.join(numbers)}|rows",
                Words(f"{words.zh}记录 {'、'.join(numbers)} 的“{label}”栏空白，其他各条均已写明：{named([one.path])}",
                      f"“{label}” is empty for {', '.join(numbers)}, while all other {words.en} fill it: {named([one.path])}"),
                [seen_at(one, fact) for fact in lacking], requirement=requirement, severity="low", instead="fill",
            )  # fmt: skip


def _known_errors(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Known errors whose column for the problem is empty throughout, in a house that numbers its problems."""
    problems = any(fact.name == "ticket.ids" for one in assessed.serving(_PROBLEMS) for fact in one.facts)
    for one in assessed.serving(_KNOWN_ERRORS) if problems else ():
        for fact in one.facts:
            label, blank, rows = fact.value.split("|") if fact.name == "ledger.unlinked" else ("", "0", "1")
            if _PROBLEM.search(label) and blank == rows and int(rows) >= assessed.threshold("R08", "rows"):
                yield Contradiction(
                    f"{_KNOWN_ERRORS}|{one.path}|{label}",
                    Words(f"{rows} 条已知错误的“{label}”栏全部空白：{named([one.path])}",
                          f"the column “{label}” is empty for all {rows} known errors: {named([one.path])}"),
                    [seen_at(one, fact)], requirement=_PROBLEMS, instead="fill",
                )  # fmt: skip


def _forms_without_links(assessed: AssessedSet, requirement: str, words: Words) -> Iterator[Contradiction]:
    """Single records on which the field for the link that such a one always has was left empty."""
    also = (requirement, *_ALSO.get(requirement, ()))
    for one in {one.path: one for id in also for one in assessed.serving(id)}.values():
        blank = [f for f in one.facts if f.name == "form.unlinked" and _ALWAYS[requirement].search(f.value)]
        if one.kind in ("record", "report") and len(blank) == 1 and not one.copy_of:
            yield Contradiction(
                f"{requirement}|{one.path}|form",
                Words(f"{words.zh}记录的“{blank[0].value}”栏空白：{named([one.path])}", f"the field “{blank[0].value}” of a record of {words.en} is empty: {named([one.path])}"),
                [seen_at(one, blank[0])], requirement=requirement, instead="fill",
            )  # fmt: skip


def _unsourced(assessed: AssessedSet, requirement: str, words: Words) -> Iterator[Contradiction]:
    """Rows that say they come of an incident (or a change of a problem), and none of which says of which one."""
    came = Words("事件", "an incident") if requirement in _MUST else Words("问题或事件", "a problem or an incident")
    for one, links in _ledgers(assessed, requirement):
        for fact in one.facts:
            label, _, rows = fact.value.partition("|")
            same = fact.place.partition("!")[0] == links.place.partition("!")[0]
            some = requirement not in _MUST or links.value.split("|")[1] != "0"
            if fact.name == "ledger.unsourced" and same and int(rows) >= _SEVERAL and some:
                yield Contradiction(
                    f"{requirement}|{one.path}|{label}|unsourced",
                    Words(f"{rows} 条{words.zh}记录的“{label}”为{came.zh}，都没有写明其编号：{named([one.path])}",
                          f"{rows} {words.en} are said to come of {came.en} (“{label}”), and none names its number: {named([one.path])}"),
                    [seen_at(one, fact)], requirement=requirement,
                )  # fmt: skip


def _ledgers(assessed: AssessedSet, requirement: str) -> list[tuple[Analysis, Fact]]:
    """The ledgers of one process: of a file for several processes, those whose sheet or title names it; of a file for this
    one alone its first ledger, whatever it is called."""
    files = {
        one.path: one for id in (requirement, *_ALSO.get(requirement, ())) for one in assessed.serving(id)
    }.values()
    found = [(one, fact) for one in files for fact in one.facts if fact.name == "ledger.links"]
    words = _NAMES[requirement]
    alone = {one.path: fact for one, fact in reversed(found) if _of_this_process_alone(one, requirement)}
    named_so = [
        (one, fact)
        for one, fact in found
        if words.search(f"{fact.place.partition('!')[0]} {one.title}".lower()) or alone.get(one.path) == fact
    ]
    return [each for each in named_so if words.search(each[1].place.partition("!")[0].lower())] or named_so


def _of_this_process_alone(one: Analysis, requirement: str) -> bool:
    """Does a file serve the ledger of this process, and none of another?"""
    own = (requirement, *_ALSO.get(requirement, ()))
    served = {each.requirement for each in one.assignments}
    if requirement not in served and not any(fact.name == "ledger.latest" for fact in one.facts):
        return False  # known errors and knowledge are kept in tables without days
    return not any(each in LEDGERS and each not in own for each in served)


def _leads_nowhere(fact: Fact, known: dict[str, set[str]], least: float) -> bool:
    """A number of a series of which a ledger is there, not older than the ledger, and not in it."""
    number = fact.value.partition("|")[2]
    series = known.get(family(number), set())
    same = {each for each in series if len(each) == len(number)}
    same = {each for each in same if _of_one_month(each, number)} or same
    return len(same) >= least and number not in series and number > min(same) and _whole(same)


def _of_one_month(number: str, other: str) -> bool:
    """Are two numbers counted from one anew in one month: HS26090008 and HS26090031, but not HS26100001?"""
    first, second = (_MONTHLY.search(each) for each in (number, other))
    return not (first and second) or first["month"] == second["month"]


def _whole(numbers: Set[str]) -> bool:
    """Is this most of a series, and not an extract of it, of which it says nothing that a number is not there?"""
    ends = sorted(int(match[0]) for each in numbers if (match := re.search(r"\d+$", each)))
    return bool(ends) and (ends[-1] - ends[0] + 1) <= _THIN * len(ends)
