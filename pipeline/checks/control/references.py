"""References to documents that are not there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from pipeline.checks.control.done_by_a_paper import by_a_number, by_a_title, to_be_written
from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.outside import outside
from pipeline.checks.lookup import Inventory, inventory_of, number_key, series, title_key, tokens
from pipeline.checks.parties import other_parties
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, Fact, Words

_REFERABLE = re.compile(
    r"(?:程序|流程|制度|(?:管理|处置|处理|实施|考核|评价|审批|奖惩|薪酬|考勤)(?:办法|规定)|管理规范|规范|细则|手册|计划|方针|策略|指南|规程|指导书|预案|协议)(?:文件)?$"
    r"|(?:procedure|policy|plan|process|manual|guidelines?|instructions?|standard|handbook|(?:table|matrix|schedule)|charter|code of (?:conduct|practice)|regulations?)$"
)
# What people are sent to for a number, a level or the way to do it: a paper, where the text tells them to look there.
_LOOKED_UP = re.compile(
    r"(?:通讯录|电话表|(?:联系|联络)(?:人)?(?:表|单|名单|名册|清单)|矩阵|(?:分级|定级|优先级|代码|对照)表|准则|要点|须知|守则|(?:作业|操作|处置|流程)卡)$"
)
_SENT_TO = re.compile(r"(?:[详参]?见|查阅?|参[照考]|按照?|依据?|依照|根据|遵照|执行)\s?《$")
_KIND_OF_DOCUMENT = re.compile(r" (?:procedure|policy|process|manual|guidelines?|instructions?|handbook)$")
_PAST_OR_EXAMPLE = re.compile(
    r"作废|废止|代替|替代|原编号|旧编号|例如|示例|[如例][:：]|编号规则|replac|supersed|withdrawn|former|e\.g\.|for example",
    re.I,
)
# A title that is named since it holds no longer: 代替2023版《运维规定》, "replaces the \"Desk Guide\"".
_PAST_TITLE_BEFORE = re.compile(
    r"(?:代替|替代|取代|废止|作废|停用|停止(?:使用|执行))[^。；;《》]{0,12}《?$|\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|withdraw[ns]?|instead of)\b[^.;]{0,24}$",
    re.I,
)
_PAST_TITLE_AFTER = re.compile(
    r"^》?\s*(?:[（(][^（()）]{0,20}[)）])?\s*(?:同时|即行|自[^。；，]{0,16})?(?:予以)?(?:废止|作废|停止(?:使用|执行)|停用|失效)|^[”\"]?\s*(?:is|was|has been|are|were)\s+(?:\w+ )?(?:replaced|superseded|withdrawn)",
    re.I,
)
# The number of a thing, by the word before it.
_OF_A_THING = re.compile(
    r"(?:资源|资产|配置项|设备|主机|机柜|\b(?:assets?|cis?|configuration items?|devices?|hosts?))(?:编号|号| no\.?)?[:：\s]*$",
    re.I,
)
_OF_A_SERIES = re.compile(r"\s*(?:series|range|and (?:up|above)|系列|号段|起)", re.I)
_FIRM = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:集团|股份|有限公司)")
_TITLE_AFTER = re.compile(r"^\s?[（(]?《?([\u4e00-\u9fff]{4,20})")
# Of an English title no word alone: "Demand management HD-PRO-07" says management.
_TITLE_BEFORE = re.compile(r"(?:《(?P<marked>[^《》]{2,24})》|(?:\s|^)(?P<bare>[\u4e00-\u9fff]{4,24}))\s?[（(]?$")
_OF_A_NAME = 4  # characters of a firm's name that tell it
_LEAST_OF_A_NUMBER = 4
_LONGEST_COUNT = 3  # digits of a number's last part; a ticket's is longer
_HAVE_ANNEXES = CONTROLLED - {"agreement"}
_LABELS_OF_ANNEXES = re.compile(r"(附[件录表]|annex|appendix|attachment|enclosure)[\s_-]*([a-h\d一二三四五六七八九十])")
_CITED = ("reference.title", "reference.number", "reference.annex", "reference.form")
_STRAYS = 2  # numbers of a series that lead nowhere and are no series kept elsewhere
_SPUN_NOUNS = ("文献", "事情", "改变", "题目", "办事")  # of 文件, 事件, 变更, 问题, 服务
_OF_ITSELF = re.compile(
    r"\s*[·|,，;；/–—-]?\s*(?:(?:issue|version|edition|rev(?:ision)?\.?|v)\s?\d|第?[\d一二三四五A-Z]{1,3}版|版本)", re.I
)


@dataclass(frozen=True, slots=True)
class _Citation:
    one: Analysis
    fact: Fact


@check("C05")
def references_to_nothing(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Documents that are cited by title or number and that no file carries: one finding each, with all that cite it."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C05", "alike"))
    partners = _partners(assessed)
    external = {
        title_key(entry.title) for one in assessed.current for entry in one.entries if not inventory.own(entry.number)
    }
    titles: dict[str, list[_Citation]] = defaultdict(list)
    numbers: dict[str, list[_Citation]] = defaultdict(list)
    by_title = {
        number_key(entry.number)
        for one in document_lists(assessed)
        for entry in one.entries
        if inventory.has_title(entry.title, exactly=True)
    }  # a file that does not give its own number
    cited_of = _cited_of(assessed)
    for one, fact in _citations(assessed):
        if fact.name == "reference.annex":
            key = title_key(fact.value)
            if not inventory.has_title(fact.value) and not outside(fact, key) and key not in external:
                titles[key].append(_Citation(one, fact))
        elif fact.name.endswith(".title"):
            key = title_key(fact.value)
            elsewhere = key in external or outside(fact, key) or _of_a_partner(fact, partners)
            elsewhere = elsewhere or _of_another_firm(fact, assessed.own_names) or _held_before(fact)
            short = _KIND_OF_DOCUMENT.sub("", key)  # "Change Management Procedure" may be titled Change Management
            there = inventory.has_title(fact.value) or (short != key and inventory.has_title(short))
            if (
                (_REFERABLE.search(key) or _is_looked_up(fact, key))
                and not elsewhere
                and not there
                and not _spun(one, fact)
            ):
                titles[key].append(_Citation(one, fact))
        elif fact.name == "reference.form":
            if _no_such_form(fact, inventory):
                numbers[number_key(fact.value)].append(_Citation(one, fact))
        elif _OF_ITSELF.match(fact.quote.partition(fact.value)[2]) and fact.quote.startswith(fact.value):
            continue  # "LCT-HB-05 · issue 1 · in force from …": the number of this file, on a line of its own
        elif _titled_without_number(fact, inventory):
            continue
        elif _not_there(fact, inventory, cited_of) and not _by_title(number_key(fact.value), by_title):
            numbers[number_key(fact.value)].append(_Citation(one, fact))
    for number, cited in list(numbers.items()):  # 《…》 beside its number, or that begins with it, is one document
        if title := next(filter(None, (_title_beside(each.fact, titles) for each in cited)), _titled(number, titles)):
            titles[title] += cited
            del numbers[number]
    for key, cited in sorted([*titles.items(), *numbers.items(), *_annexes_absent(assessed).items()]):
        words = list(dict.fromkeys(citation.fact.value for citation in cited))
        words = [word for word in words if not any(word != other and word in other for other in words)]
        paths = sorted({citation.one.path for citation in cited})
        titled = {each.fact.value for each in cited if each.fact.name.endswith((".title", ".annex"))}
        zh = [f"《{word}》" if word in titled else f" {word} " for word in words]
        en = [f"“{word}”" if word in titled else word for word in words]
        yield Contradiction(
            key,
            Words(f"引用的{''.join(zh)}没有对应的文件：{named(paths)}", f"no file carries {' '.join(en)}, which is cited in {named(paths)}"),
            list({(side.path, side.place): side for side in (seen_at(each.one, each.fact) for each in cited)}.values()),
            instead="annex" if all(each.fact.name.endswith("annex") for each in cited) else "",
        )  # fmt: skip


def _annexes_absent(assessed: AssessedSet) -> dict[str, list[_Citation]]:
    """Annexes of its own that a document to be followed does not have, and that no other file is called after."""
    files = [_LABELS_OF_ANNEXES.sub(r"\1\2", one.path.rpartition("/")[2].lower()) for one in assessed.analyses]
    found: dict[str, list[_Citation]] = {}
    for one in assessed.current:
        for fact in one.facts if one.kind in _HAVE_ANNEXES and one.outcome == "read" else ():
            if fact.name == "reference.own_annex":
                label = fact.value.lower().replace(" ", "")
                if not any(re.search(rf"(?<![a-z]){re.escape(label)}(?![a-z\d])", name) for name in files):
                    found[f"annex|{one.number or one.path}|{label}"] = [_Citation(one, fact)]
    return found


def _by_title(number: str, listed: Set[str]) -> bool:
    """Does a file bear the title of this number of the list, written whole or without what heads all numbers?"""
    return number in listed or (len(number) >= _LEAST_OF_A_NUMBER and any(each.endswith(number) for each in listed))


def _partners(assessed: AssessedSet) -> frozenset[str]:
    """The firms with which the house has agreements."""
    agreements = (one for one in assessed.current if one.kind == "agreement")
    return frozenset(name for one in agreements for name in other_parties(one, assessed))


def _of_a_partner(fact: Fact, partners: Set[str]) -> bool:
    """Does the name of such a firm, or how it begins, stand right before the title: 同泽物流《机房出入管理规定》?"""
    before = fact.quote.partition(fact.value)[0].removesuffix("《").removesuffix("的").rstrip()
    tail = before[-_OF_A_NAME:]
    return len(tail) == _OF_A_NAME and any(tail in name for name in partners)


def _is_looked_up(fact: Fact, key: str) -> bool:
    """Whether a text sends people to a list, a matrix or a card by its title."""
    return bool(_LOOKED_UP.search(key) and _SENT_TO.search(fact.quote.partition(fact.value)[0]))


def _of_another_firm(fact: Fact, own: Sequence[str]) -> bool:
    """Does the title itself begin with a firm that the house is not: 《北辰控股集团采购管理办法》?"""
    firm = _FIRM.match(fact.value)
    return firm is not None and not any(firm[0] in name or name in fact.value for name in own)


def _titled_without_number(fact: Fact, inventory: Inventory) -> bool:
    """Does the title right beside the number belong to a file that bears no number: MF-JL-01-04外来文件清单, 《外来文件清单》MF-JL-01-04?"""
    before, _, after = fact.quote.partition(fact.value)
    beside = [
        next(filter(None, match.groups()))
        for pattern, text in ((_TITLE_AFTER, after), (_TITLE_BEFORE, before))
        if (match := pattern.search(text))
    ]
    return any(inventory.has_unnumbered(title) for title in beside)


def _spun(one: Analysis, fact: Fact) -> bool:
    """A title that machine-spun text made of another, 文献控制程序 of 文件控制程序: that is T03's."""
    return any(f.name == "spun" for f in one.facts) and any(noun in fact.value for noun in _SPUN_NOUNS)


def _cited_of(assessed: AssessedSet) -> Mapping[tuple[str, ...], Set[str]]:
    """The numbers that documents cite, by their series."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in assessed.current:
        for fact in one.facts:
            if fact.name in ("reference.number", "crossreference.number"):
                found[series(fact.value)].add(number_key(fact.value))
    return found


def _not_there(fact: Fact, inventory: Inventory, cited_of: Mapping[tuple[str, ...], Set[str]]) -> bool:
    """A number of a document that no file carries, of a form that neither a file carries nor a list names, or the only
    one that is ever cited of a series that the house does not have: its forms may lie elsewhere, but not one of them."""
    number = fact.value
    if inventory.has_number(number):
        return False
    before = fact.quote.partition(number)[0]
    past = (
        _PAST_OR_EXAMPLE.search(fact.quote)
        or _OF_A_THING.search(before)
        or _OF_A_SERIES.match(fact.quote.partition(number)[2])
    )
    only = inventory.own(number) and not inventory.known_series(number) and len(cited_of.get(series(number), ())) == 1
    counted_up = len(tokens(number)) >= 3 and len(tokens(number)[-1]) <= _LONGEST_COUNT
    alone = counted_up and (only or _out_of_its_series(number, inventory, cited_of))
    return not past and (inventory.of_documents(number) or inventory.of_listed_forms(number) or alone)


def _no_such_form(fact: Fact, inventory: Inventory) -> bool:
    """A short code of a form, K19, that is neither on the list that names the others nor borne by a file."""
    known = inventory.has_number(fact.value) or not inventory.in_a_list_of_forms(fact.value)
    return not known and not _PAST_OR_EXAMPLE.search(fact.quote)


def _out_of_its_series(number: str, inventory: Inventory, cited_of: Mapping[tuple[str, ...], Set[str]]) -> bool:
    """A number of a series that the list of documents holds, of which most others that are cited are there."""
    if not inventory.of_a_listed_series(number):
        return False
    cited = cited_of.get(series(number), set())
    there = {each for each in cited if inventory.by_number.get(each)}
    return len(cited - there) <= min(_STRAYS, len(there))


def _citations(assessed: AssessedSet) -> Iterator[tuple[Analysis, Fact]]:
    """References in controlled documents, and what cross-reference tables name."""
    for one in assessed.current:
        if one.kind in CONTROLLED and one.kind != "agreement":
            yield from ((one, fact) for fact in one.facts if fact.name in _CITED)
        else:
            if one.kind in ("record", "report"):  # what was done by a paper, or against it
                yield from ((one, fact) for fact in one.facts if fact.name == "reference.title" and by_a_title(fact))
                yield from ((one, fact) for fact in one.facts if fact.name == "reference.number" and by_a_number(fact))
            yield from (
                (one, fact) for fact in one.facts if fact.name in ("crossreference.number", "crossreference.title")
            )


def _title_beside(number: Fact, titles: dict[str, list[_Citation]]) -> str:
    """The missing title that stands right before or after a missing number in its quote."""
    written = re.escape(number.value)
    match = re.search(rf"《([^《》]+)》\s*[（(]?\s*{written}|{written}\s*[）)]?\s*《([^《》]+)》", number.quote)
    key = title_key(match[1] or match[2]) if match else ""
    return key if key in titles else ""


def _titled(number: str, titles: Mapping[str, Sequence[_Citation]]) -> str:
    """The missing title that is written with its number at the head: 《AB-P-17 移动介质管理办法》."""
    begun = (
        key for key, cited in titles.items() if any(number_key(each.fact.value).startswith(number) for each in cited)
    )
    return next(begun, "") if len(tokens(number)) > 1 else ""


def _held_before(fact: Fact) -> bool:
    """Is the title named only as what this document replaces, or what is withdrawn?"""
    before, _, after = fact.quote.partition(fact.value)
    return bool(_PAST_TITLE_BEFORE.search(before) or to_be_written(before) or _PAST_TITLE_AFTER.search(after))
