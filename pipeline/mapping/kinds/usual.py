"""What a file is that names and layout leave open, once it is known what it serves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.mapping.kinds.words import kind_words
from pipeline.text.any_of import anywhere
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import normal
from pipeline.values import Content, Kind

# What one customer has answered is a record, what was made of the answers a report.
_ANSWERED = re.compile(
    r"(?:调查|征询|意见|打分|评分)表(?!.*(?:分析|报告|汇总))|问卷(?!.*(?:分析|报告|汇总))|\bquestionnaire\b(?!.*(?:result|analys|summary|report))"
)
# A form on which one customer has answered: whose answers they are, and who gave them.
_WHOSE = Labels(r"^(?:customer|client|company|客户(?:名称|单位)?|单位名称|(?:被调查|受访)(?:单位|客户))$")
_WHO = Labels(
    r"^(?:(?:filled in|completed|answered) by|respondent|your name|填[写表]人|受访(?:人|者)|答[卷题]人|评价人|客户(?:签[字名章]|代表))$"
)
_SURVEY = "R-8.3.2-3"
# What availability is asked for is a plan; the risks to it, rated, are a record.
_AVAILABILITY, _RISKS = "D-8.7.1-RT", re.compile(r"风险|\brisks?\b")
# A table of risks with who rated them is a record, where nobody calls it a report.
_ASSESSED = re.compile(r"\brisk assessment\b(?!.*\b(?:report|summary|results?)\b)")
_HARDLY_ANY = 1  # different words of the field


@dataclass(frozen=True, slots=True)
class _Usual:
    kind: Kind
    instead_of: frozenset[str]
    only: frozenset[str]
    least: frozenset[str]
    sheets: bool


@cache
def _known() -> tuple[tuple[_Usual, ...], re.Pattern[str]]:
    """The rules, and the words of the field."""
    words = kind_words()
    usual = tuple(
        _Usual(
            rule["kind"],
            frozenset(rule["instead_of"]),
            frozenset(rule["only"]),
            frozenset(least if isinstance(least := rule.get("least", []), list) else [least]),
            rule["sheets"],
        )
        for rule in words["usual"]
    )
    return usual, re.compile(words["field"])


def usual_kind(kind: Kind, requirements: Iterable[str], content: Content, called: str = "") -> Kind:
    """The kind that files of these requirements have by custom, `kind` where custom says nothing.

    A record or report that serves nothing, is `called` by no word of the field and has hardly one in it is one of
    another trade.
    """
    served = frozenset(requirements)
    if not served:
        return "unrelated" if kind in ("record", "report") and of_another_trade(content, called) else kind
    sheets = all(block.rows or block.place.sheet for block in content.blocks)  # a .csv has no name of a sheet
    usual = _by_custom(kind, served, sheets)
    said = bool(_ANSWERED.search(normal(called)) or _ASSESSED.search(normal(called)))
    said = said or (usual == "report" and served == {_SURVEY} and _of_one_customer(content))
    if usual == "plan" and rates_risks(served, called):
        return "record" if kind == "report" else kind
    return kind if usual == "report" and said else usual


def rates_risks(served: frozenset[str], called: str) -> bool:
    """Whether a paper on nothing but availability is `called` after the risks to it."""
    return served == {_AVAILABILITY} and _RISKS.search(normal(called)) is not None


def _of_one_customer(content: Content) -> bool:
    told = [field for field in fields(content.blocks) if not field.below and field.value.strip()]
    whose = [field for field in told if _WHOSE.search(field.key)]
    return len(whose) == 1 and any(_WHO.search(field.key) for field in told)


def usual_of_text(kind: Kind, served: frozenset[str]) -> Kind:
    """The kind that a text, no workbook, has by custom if it serves this."""
    return _by_custom(kind, served, sheets=False)


def _by_custom(kind: Kind, served: frozenset[str], sheets: bool) -> Kind:
    for rule in _known()[0]:
        if kind in rule.instead_of and rule.least <= served <= rule.only and sheets == rule.sheets:
            return rule.kind
    return kind


def of_another_trade(content: Content, called: str) -> bool:
    """Whether a text has hardly a word of the field, and what it is `called` none."""
    _, field = _known()
    if field.search(normal(called)):
        return False
    seen: set[str] = set()
    for block in content.blocks:
        for word in _words_of(field, normal(block.text)):
            seen.add(word)
            if len(seen) > _HARDLY_ANY:
                return False
    return True


def _words_of(field: re.Pattern[str], text: str) -> Iterator[str]:
    """What `field` finds in a text, of which it is asked only where a word of the field begins."""
    begins, at = _begins(field), 0
    while begun := begins.search(text, at):
        found = field.match(text, begun.start())
        at = found.end() if found else begun.start() + 1
        if found:
            yield found[0]


@cache
def _begins(field: re.Pattern[str]) -> re.Pattern[str]:
    """The words of the field as a tree, in which a long text is gone through many times as fast."""
    return anywhere(word.replace(r"\b", "") for word in field.pattern.split("|"))
