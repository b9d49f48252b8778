"""Minutes that lie among a customer's papers: a meeting with that customer, whatever it is called.

By the folder alone, one of customers or one whose other minutes are all of meetings with them; that of a team that works
for customers (客户服务组) holds the team's own talks. Notes of a few lines
that nothing else tells (review beilun, 22 October; 走访榆湾) count by their name and their day, elsewhere only where they
name a customer after whom a folder of the customers is called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.house_words.own_words import serving
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Analysis, Kind

_MEETING, _WITH_CUSTOMER, _CHANGE_LOOKED_AT = "R-7.4", "R-8.3.2-2", "R-8.5.1-3"
# What else minutes are of: changes, the system, suppliers.
_HELD = frozenset([_MEETING, _WITH_CUSTOMER, "R-8.5.1-2", "R-9.3-3", "R-8.3.4-2"])
_OF_CUSTOMERS = re.compile(
    r"(?:^|/)[\d\W_]*(?:(?:客户|顾客)(?:资料|档案|往来|沟通|评审|会议|回访|走访|拜访|交流|座谈)?(?=[/_ ]|$)|(?:customers?|clients?)(?![a-z])(?! (?:success|service|relations?|care|support|team|desk)))",
    re.I,
)


_TALKS: tuple[Kind, ...] = ("record", "unrelated")
_TALK = re.compile(
    r"\b(?:reviews?|talks?|meeting|met|visit(?:ed)?|calls?|phone|teams|catch[ -]?up|sit[ -]?down|get-?together|notes of|round table)\b"
    r"|评审|回顾|座谈|走访|拜访|回访|碰头|沟通|交流会|见面|面谈|来访|通话|电话"
)
_ON_SOMETHING_ELSE = re.compile(
    r"complain|survey|agreement|contract|\bsla\b|kick-?off|\bproject|incident|outage|erratum|\bchanges?\b|\bpir\b|implementation|audit|\bbid|tender"
    r"|offer|quot|accept|\breport|training|forecast|\binvit|agenda|\bdesign\b|\bcode\b|supplier|\bmanagement review"
    r"|投诉|满意度|合同|协议|项目|事件|故障|变更|审核|投标|报价|验收|报告|月报|培训|通知|议程|供应商|管理评审|设计"
)
_CHANGED = re.compile(r"\bchang|\bpir\b|implement|look.?back|变更|实施|上线|割接|回顾")
# Folders of customers by the sort of paper and not by their names.
_SORTS = re.compile(
    r"meeting|minutes|report|month|review|survey|complain|agreement|contract|sla|paper|archive|\bold\b|misc|other|template|form|20\d\d|\bq[1-4]\b"
    r"|会议|纪要|报告|月报|评审|调查|满意度|投诉|协议|合同|资料|归档|其[他它]|模板|表单|走访|回访"
)
_AROUND_NAME = re.compile(r"^[\d\W_]+|[\W_]+$")
_LEAST_LETTERS, _LEAST_CHARACTERS = 4, 2


def meetings_with_customers(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Minutes taken for communication within the company that lie in a folder of customers, and notes of talks with them."""
    customers = frozenset(_customers(analyses))
    among = frozenset(_among_talks(analyses))
    return tuple(_talk(_of_no_change(_with_customer(one, among)), customers, catalogue) for one in analyses)


def _among_talks(analyses: Sequence[Analysis]) -> Iterator[str]:
    """The paths of minutes that lie alone among minutes of meetings with customers."""
    beside: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for one in analyses:
        held = _HELD.intersection(each.requirement for each in one.assignments)
        if held and not one.obsolete:
            beside[one.path.rpartition("/")[0]].append((one.path, held))
    for folder, minutes in beside.items():
        own = [path for path, held in minutes if _MEETING in held]
        others = [held for _, held in minutes if _MEETING not in held]
        if folder and len(own) == 1 and others and all(held == {_WITH_CUSTOMER} for held in others):
            yield own[0]


def _filed_with_customers(one: Analysis) -> bool:
    return _OF_CUSTOMERS.search(one.path.rpartition("/")[0].replace("_", " ")) is not None


def _customers(analyses: Sequence[Analysis]) -> Iterator[str]:
    """The names of customers, as the folders right below that of all customers give them."""
    for one in analyses:
        folders = one.path.split("/")[:-1]
        at = next((n for n, name in enumerate(folders) if _OF_CUSTOMERS.search(name.replace("_", " "))), len(folders))
        name = _AROUND_NAME.sub("", normal(folders[at + 1])) if at + 1 < len(folders) else ""
        least = _LEAST_LETTERS if name.isascii() else _LEAST_CHARACTERS
        if len(name) >= least and not _SORTS.search(name):
            yield name


def _talk(one: Analysis, customers: frozenset[str], catalogue: Catalogue) -> Analysis:
    """Notes of a talk with a customer that nothing told, by what they are called and the day that they bear."""
    if one.assignments or one.kind not in _TALKS or one.outcome not in ("read", "partial") or one.main_date is None:
        return one
    filed = _filed_with_customers(one)
    called = normal(f"{one.title}\n{stem(one.path)}")
    if not filed and not any(name in called for name in customers):
        return one
    opening = next((each.quote for each in one.possible if each.place == "body"), "")  # of notes without any title
    told = f"{called}\n{normal(opening)}" if filed else normal(one.title)
    if not _TALK.search(told) or _ON_SOMETHING_ELSE.search(called):
        return one
    return serving(one, _WITH_CUSTOMER, one.title or stem(one.path), catalogue)


def _of_no_change(one: Analysis) -> Analysis:
    """A review in a customer's folder is of the service, and no look back at a change, unless its name speaks of one."""
    served = {each.requirement for each in one.assignments}
    if _CHANGE_LOOKED_AT not in served or not _filed_with_customers(one):
        return one
    if _CHANGED.search(normal(f"{one.title}\n{stem(one.path)}")):
        return one
    by_name = {each.requirement for each in one.assignments if each.place in NAME_PLACES}
    if _CHANGE_LOOKED_AT not in by_name:
        return one
    kept = tuple(each for each in one.assignments if each.requirement != _CHANGE_LOOKED_AT)
    events = tuple(each for each in one.events if each.requirement != _CHANGE_LOOKED_AT)
    return replace(one, assignments=kept, events=events)


def _with_customer(one: Analysis, among: frozenset[str]) -> Analysis:
    served = {each.requirement for each in one.assignments}
    filed = one.path in among or _filed_with_customers(one)
    if _MEETING not in served or one.kind not in ("record", "report") or not filed:
        return one
    if _WITH_CUSTOMER in served:
        made = tuple(each for each in one.assignments if each.requirement != _MEETING)
        events = tuple(each for each in one.events if each.requirement != _MEETING)
        return replace(one, assignments=made, events=events)
    moved = (
        replace(each, requirement=_WITH_CUSTOMER) if each.requirement == _MEETING else each for each in one.assignments
    )
    held = (replace(each, requirement=_WITH_CUSTOMER) if each.requirement == _MEETING else each for each in one.events)
    # What the paper may serve besides has its events already: each is one, whatever it was taken for first.
    return replace(
        one, assignments=tuple(sorted(moved, key=lambda each: each.requirement)), events=tuple(dict.fromkeys(held))
    )
