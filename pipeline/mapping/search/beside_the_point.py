"""Where a text that reads like a requirement is a part, a neighbour or the outcome of what its file serves already."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import FileNames, body_of
from pipeline.mapping.content.key_content import how_to_plan, keywords_found
from pipeline.mapping.fit import RULES, clause_of
from pipeline.mapping.signatures import concepts_of
from pipeline.text.normal import bare
from pipeline.values import Content, Kind, Section

_NEW_SERVICE, _A_RELEASE = "R-8.5.2", frozenset(["R-8.5.3-1", "R-8.5.3-2"])
_KNOWN_ERRORS, _PROBLEMS, _TRENDS, _SERVICE_REPORT = "R-8.6.3-2", "R-8.6.3-1", "R-8.6.3-3", "R-9.4"
_CATALOGUE, _KEPT_UP = "D-8.2.4", "D-8.2.4-P"
_CHANGE_TRENDS = "R-8.5.1-4"
_COUNTED, _COMPARED = "R-8.2.5", "R-8.2.6-2"
_OF_CONFIGURATION = re.compile(r"配置|\bcis?\b|\bcmdb\b|configur", re.IGNORECASE)
_CALLED = "R-9.3-1"
_OF_A_REVIEW = re.compile(
    r"评审|管评|审查|复盘|回顾|总结会|\breview|\blook(?:ing)? back|\bstock-?tak|\bboard\b|\bmanagement\b", re.I
)
_TICKET = re.compile(r"(?=(?:\D*\d){3})[A-Za-z\u4e00-\u9fff]{1,8}[-_/# ]?\d[\dA-Za-z]*(?:[-/]\d+)*")
_LEAST_ROWS, _MOST_OF_THEM = 3, 0.7
_OF_PROBLEMS = re.compile(r"问题|根因|根本原因|病根|顽疾|problem|root cause|chronic|recurr|repeat", re.IGNORECASE)
_FIGURE = re.compile(r"[-+≥≤<>]?\s?[\d.,:]+\s?%?")
# A lease, or what was agreed with a customer, is no supplier's.
_OTHER_CONTRACTS = frozenset(["L15", "L16", "D-8.3.3-SLA"])


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement that a text of a file may serve, and what the file serves already."""

    requirement: Requirement
    section: Section
    kind: Kind
    supposed: Kind  # of a file of no kind, by its layout
    served: Collection[str]
    clauses: Collection[str]  # of what is served
    names: FileNames
    content: Content
    several: bool  # sheets

    @property
    def id(self) -> str:
        return self.requirement.id

    @property
    def of_its_clause(self) -> bool:
        return clause_of(self.requirement) in self.clauses


def beside_the_point(asked: Asked) -> bool:
    """Whether the text is no evidence for the requirement, whatever it reads like."""
    return any(rule(asked) for rule in _RULES)


def _of_another_side(asked: Asked) -> bool:
    """A lease, or what was agreed with a customer, is no supplier's contract."""
    of_a_side = asked.kind == "agreement" and not _OTHER_CONTRACTS.isdisjoint(asked.served)
    return of_a_side and asked.requirement.form == "agreement"


def _tests_of_a_release(asked: Asked) -> bool:
    return asked.id == _NEW_SERVICE and set(asked.served) >= _A_RELEASE


def _another_invitation(asked: Asked) -> bool:
    """An invitation to whatever else than a review."""
    if asked.id != _CALLED:
        return False
    said = f"{asked.names.title} {asked.names.file} {asked.section.heading} {asked.section.text}"
    return not _OF_A_REVIEW.search(said)


def _cause_and_cure(asked: Asked) -> bool:
    """A problem's cause and cure are no known error without a way round it."""
    of_problems = asked.id == _KNOWN_ERRORS and _PROBLEMS in asked.served
    return of_problems and not _tells_a_way_round(asked.section, asked.requirement)


def _ledger_itself(asked: Asked) -> bool:
    return among_the_problems(asked.id, asked.section.place.sheet, asked.served, asked.content)


def _the_catalogue(asked: Asked) -> bool:
    """The catalogue, and not how it is kept."""
    return asked.id == _KEPT_UP and _CATALOGUE in asked.served and bool(asked.section.place.sheet)


def _counted(asked: Asked) -> bool:
    return only_counted(asked.id, asked.served, asked.section.text)


def _what_came_of_it(asked: Asked) -> bool:
    """A sheet of results, and not how the process is done."""
    rules = asked.requirement.form == "procedure" and bool(asked.section.place.sheet) and asked.of_its_clause
    return rules and (not asked.several or _figures(asked.section))


def _trend_of_the_month(asked: Asked) -> bool:
    """The trend of the month, of whatever is reported but problems."""
    reported = asked.id == _TRENDS and _SERVICE_REPORT in asked.served
    return reported and not _OF_PROBLEMS.search(asked.section.text)


def _single_changes(asked: Asked) -> bool:
    """A list of changes is not looked at as a whole."""
    return asked.id == _CHANGE_TRENDS and _ticket_by_ticket(asked.section)


def _rules_for_a_plan(asked: Asked) -> bool:
    """The rules of a process as a whole are not the plan that they ask for; a chapter may be, unless it tells how to plan."""
    of_process = asked.supposed in RULES and asked.of_its_clause
    if of_process and asked.requirement.form == "plan" and asked.section.heading in ("", asked.names.title):
        return True
    section = asked.section
    return bool(section.path) and how_to_plan(asked.requirement, asked.supposed, section.heading, section.blocks)


_RULES: tuple[Callable[[Asked], bool], ...] = (
    _of_another_side,
    _tests_of_a_release,
    _another_invitation,
    _cause_and_cure,
    _ledger_itself,
    _the_catalogue,
    _counted,
    _what_came_of_it,
    _trend_of_the_month,
    _single_changes,
    _rules_for_a_plan,
)


def only_counted(id: str, served: Collection[str], text: str) -> bool:
    """Whether what the house owns was counted, and no record of the configuration looked at."""
    return id == _COMPARED and _COUNTED in served and not _OF_CONFIGURATION.search(text)


def among_the_problems(id: str, sheet: str, served: Collection[str], content: Content) -> bool:
    """Whether what tells known errors or trends is the ledger of problems itself: they are told apart, on a sheet of
    their own."""
    first = next((block.place.sheet for block in body_of(content)), "")
    apart = id == _KNOWN_ERRORS or (id == _TRENDS and bool(sheet))
    return apart and _PROBLEMS in served and sheet == first


def _tells_a_way_round(section: Section, requirement: Requirement) -> bool:
    cells = (cell.text for block in section.blocks for row in block.rows for cell in row)
    return (
        any("workaround" in concepts_of(text) for text in (section.heading, *cells))
        or keywords_found(requirement, bare(section.text)) > 0
    )


def _figures(section: Section) -> bool:
    """Whether a sheet holds more figures than words."""
    cells = [cell.text.strip() for block in section.blocks for row in block.rows for cell in row]
    filled = [text for text in cells if text]
    return 2 * sum(map(bool, map(_FIGURE.fullmatch, filled))) >= len(filled) > 0


def _ticket_by_ticket(section: Section) -> bool:
    """Whether a table of the text holds one ticket a row."""
    for block in section.blocks:
        first = [next((text for cell in row if (text := cell.text.strip())), "") for row in block.rows]
        tickets = {text for text in first if _TICKET.fullmatch(text)}
        if len(tickets) >= _LEAST_ROWS and len(tickets) >= _MOST_OF_THEM * (len(first) - 1):
            return True
    return False
