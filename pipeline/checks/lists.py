"""The document list against the files, and references to documents that are not there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from pipeline.checks.lookup import Inventory, inventory_of, number_key, prefix, same_title, series, title_key, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, counted, first_of, named, seen_at
from pipeline.values import Analysis, Fact, ListEntry, Side, Words

_OUTSIDE = re.compile(
    r"(?:法|条例|办法|规定|通知|公告|标准|规范)$|^(?:gb|iso|iec|yd|国|中华人民共和国)|itil|合同法|手册\(.*标准"
)
_REFERABLE = re.compile(
    r"(?:程序|流程|制度|管理办法|管理规定|管理规范|规范|细则|手册|计划|方针|策略|指南|规程|指导书|预案|协议)(?:文件)?$"
    r"|(?:procedure|policy|plan|process|manual|guidelines?|instructions?|standard|handbook)$"
)
_KIND_OF_DOCUMENT = re.compile(r" (?:procedure|policy|process|manual|guidelines?|instructions?|handbook)$")
_PAST_OR_EXAMPLE = re.compile(
    r"作废|废止|代替|替代|原编号|旧编号|例如|示例|[如例][:：]|编号规则|replac|supersed|withdrawn|former|e\.g\.|for example",
    re.I,
)
_OF_A_SERIES = re.compile(r"\s*(?:series|range|and (?:up|above)|系列|号段|起)", re.I)
# How titles of national standards are built: their field, the thing, the part or what kind of standard it is.
_NATIONAL_STANDARD = re.compile(
    r"第\s*[\d一二三四五六七八九十]+\s*部分|^(?:信息技术|信息安全技术|网络安全技术|质量管理体系|信息系统)\s+\S|[\u4e00-\u9fff]{3,}\s*(?:基本)?(?:技术要求|测评要求|定级指南)$"
)
_STANDARD_BESIDE = re.compile(r"^》\s*[（(]?\s*(?:GB|ISO|IEC|YD|SJ|CNAS|CNCA|DB\d|T/)", re.I)
_LONGEST_COUNT = 3  # digits of a number's last part; a ticket's is longer
_STRAYS = 2  # numbers of a series that lead nowhere and are no series kept elsewhere
_SHOWN = 8
_SEVERAL = re.compile(r"[、；;]")  # between titles that one cell without a number tells together
_NUMBERS = ("number.cover", "number.header", "number.name")

_Row = tuple[Analysis, ListEntry]


def document_lists(assessed: AssessedSet) -> tuple[Analysis, ...]:
    """The lists of controlled documents: files for L08 with rows, else lists that name many numbered documents."""
    least, of_any = assessed.threshold("C04", "entries"), assessed.threshold("C04", "entries_of_any_list")
    found = tuple(
        one for one in assessed.serving("L08") if len(one.entries) >= least and one.kind in ("list", "record", "report")
    )
    if found:
        return found
    return tuple(
        one for one in assessed.current if one.kind == "list" and len({entry.number for entry in one.entries}) >= of_any
    )


@check("C04")
def list_and_files_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """The controlled-document list against the files, in both directions, and their titles."""
    lists = document_lists(assessed)
    if not lists:
        return
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    numbered = any(inventory.own(entry.number) for one in lists for entry in one.entries)
    rows = [
        (one, entry)
        for one in lists
        for entry in one.entries
        if (inventory.own(entry.number) or not numbered) and not inventory.of_records(entry.number)
    ]
    yield from _absent(rows, inventory, numbered)
    yield from _unlisted(assessed, lists, rows, inventory)
    yield from _titled_otherwise(rows, inventory, assessed.threshold("C04", "same_title"))


def _listed(one: Analysis, entry: ListEntry) -> Side:
    return Side(one.path, entry.place, entry.quote)


def _absent(rows: list[_Row], inventory: Inventory, numbered: bool) -> Iterator[Contradiction]:
    groups: dict[str, list[_Row]] = defaultdict(list)
    for one, entry in rows:
        told_together = not entry.number and any(inventory.has_title(each) for each in _SEVERAL.split(entry.title))
        known = inventory.by_number.get(number_key(entry.number)) or inventory.has_title(entry.title, numbered)
        if not known and not told_together:
            groups[one.path].append((one, entry))
    for path, absent in sorted(groups.items()):
        names = "、".join(f"{entry.number}《{entry.title}》" for _, entry in absent[:_SHOWN])
        english = ", ".join(f"{entry.number} “{entry.title}”".strip() for _, entry in absent[:_SHOWN])
        more = f"（共 {len(absent)} 项）" if len(absent) > _SHOWN else ""
        yield Contradiction(
            "absent|" + "|".join(sorted(number_key(entry.number) or title_key(entry.title) for _, entry in absent)),
            Words(f"{named([path])} 列有但未找到文件：{names}{more}",
                  f"{named([path])} lists {counted(len(absent), 'document')} that no file carries: {english}"),
            [_listed(one, entry) for one, entry in absent], requirement="L08",
        )  # fmt: skip


def _unlisted(
    assessed: AssessedSet, lists: tuple[Analysis, ...], rows: list[_Row], inventory: Inventory
) -> Iterator[Contradiction]:
    """Documents with a number of the house that no row names, of whatever series."""
    least = assessed.threshold("C04", "same_title")
    titled: dict[str, list[str]] = defaultdict(list)
    for entry in (entry for one in lists for entry in one.entries):
        titled[number_key(entry.number)].append(entry.title)
    titles = {title_key(entry.title) for _, entry in rows}
    houses = {prefix(entry.number) for _, entry in rows} - {""}
    listed = {series(entry.number) for one in lists for entry in one.entries}
    if not any(entry.number for _, entry in rows):
        yield from _untitled(assessed, lists, rows)
        return
    unlisted = sorted(
        (
            one
            for one in assessed.current
            if _followed(one, inventory)
            and one not in lists
            and one.number
            and prefix(one.number) in houses
            and (series(one.number) in listed or not inventory.of_records(one.number))
            and not _on_a_row(one, titled, inventory, least)
            and title_key(one.title) not in titles
        ),
        key=lambda one: one.path,
    )
    if unlisted:
        yield _not_named(unlisted, lists)


def _followed(one: Analysis, inventory: Inventory) -> bool:
    """A document to be followed: by its kind, or by its number and its version, whatever it reads like."""
    if one.kind in CONTROLLED - {"agreement"}:
        return True
    versioned = bool(one.version) and any(fact.name in ("number.cover", "number.header") for fact in one.facts)
    return one.kind in ("record", "report", "list") and versioned and inventory.of_documents(one.number)


def _on_a_row(one: Analysis, titled: Mapping[str, Sequence[str]], inventory: Inventory, least: float) -> bool:
    """Does a row give this file's number, and does no other file that carries it bear the row's title instead?"""
    key = number_key(one.number)
    rows = titled.get(key, ())
    if not rows or any(same_title(title, [one], least) for title in rows):
        return bool(rows)
    others = [each for each in inventory.by_number.get(key, []) if each.path != one.path and not each.obsolete]
    return not any(same_title(title, others, least) for title in rows if others)


def _not_named(unlisted: Sequence[Analysis], lists: Sequence[Analysis]) -> Contradiction:
    shown = "、".join(f"{one.number}《{one.title}》" for one in unlisted[:_SHOWN])
    english = ", ".join(f"{one.number} “{one.title}”".strip() for one in unlisted[:_SHOWN])
    return Contradiction(
        "unlisted|" + "|".join(sorted({number_key(one.number) or title_key(one.title) for one in unlisted})),
        Words(f"有文件但 {named([one.path for one in lists])} 未列：{shown}",
              f"{named([one.path for one in lists])} does not name these files: {english}"),
        [*(first_of(one, *_NUMBERS) for one in unlisted), *(_listed(one, one.entries[0]) for one in lists)],
        requirement="L08",
    )  # fmt: skip


def _untitled(assessed: AssessedSet, lists: tuple[Analysis, ...], rows: list[_Row]) -> Iterator[Contradiction]:
    """Procedures and policies of the system whose title no row of a list without numbers bears."""
    least = assessed.threshold("C04", "same_title")
    ours = [
        one
        for one in assessed.current
        if one.kind in ("procedure", "policy", "manual")
        and one not in lists
        and any(a.requirement.startswith("D-") for a in one.assignments)
    ]
    unlisted = [one for one in ours if not any(same_title(entry.title, [one], least) for _, entry in rows)]
    if unlisted and len(unlisted) * 3 <= len(ours):  # else the list is of something else
        yield _not_named(sorted(unlisted, key=lambda one: one.path), lists)


def _titled_otherwise(rows: list[_Row], inventory: Inventory, least: float) -> Iterator[Contradiction]:
    twice = {key for key, count in Counter(number_key(entry.number) for _, entry in rows).items() if count > 1}
    for one, entry in rows:
        if number_key(entry.number) in twice:
            continue  # C03's affair
        files = [each for each in inventory.by_number.get(number_key(entry.number), []) if not each.obsolete]
        if files and title_key(entry.title) and not same_title(entry.title, files, least):
            yield Contradiction(
                f"title|{number_key(entry.number)}",
                Words(f"{entry.number}：清单名称《{entry.title}》，文件名称《{files[0].title}》",
                      f"{entry.number}: “{entry.title}” in the list, “{files[0].title}” in the file"),
                [_listed(one, entry), *(first_of(each, *_NUMBERS) for each in files)],
                requirement="L08", severity="medium",
            )  # fmt: skip


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
        if fact.name.endswith(".title"):
            key = title_key(fact.value)
            outside = key in external or _outside(fact, key)
            short = _KIND_OF_DOCUMENT.sub("", key)  # "Change Management Procedure" may be titled Change Management
            there = inventory.has_title(fact.value) or (short != key and inventory.has_title(short))
            if _REFERABLE.search(key) and not outside and not there and not _spun(one, fact):
                titles[key].append(_Citation(one, fact))
        elif _OF_ITSELF.match(fact.quote.partition(fact.value)[2]) and fact.quote.startswith(fact.value):
            continue  # "LCT-HB-05 · issue 1 · in force from …": the number of this file, on a line of its own
        elif _not_there(fact, inventory, cited_of) and number_key(fact.value) not in by_title:
            numbers[number_key(fact.value)].append(_Citation(one, fact))
    for number, cited in list(numbers.items()):  # 《…》 beside its number is one document
        if title := _title_beside(cited[0].fact, titles):
            titles[title] += cited
            del numbers[number]
    for key, cited in sorted([*titles.items(), *numbers.items()]):
        words = list(dict.fromkeys(citation.fact.value for citation in cited))
        paths = sorted({citation.one.path for citation in cited})
        titled = {each.fact.value for each in cited if each.fact.name.endswith(".title")}
        zh = [f"《{word}》" if word in titled else f" {word} " for word in words]
        en = [f"“{word}”" if word in titled else word for word in words]
        yield Contradiction(
            key,
            Words(f"引用的{''.join(zh)}没有对应的文件：{named(paths)}", f"no file carries {' '.join(en)}, which is cited in {named(paths)}"),
            list({(side.path, side.place): side for side in (seen_at(each.one, each.fact) for each in cited)}.values()),
        )  # fmt: skip


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
    past = _PAST_OR_EXAMPLE.search(fact.quote) or _OF_A_SERIES.match(fact.quote.partition(number)[2])
    only = inventory.own(number) and not inventory.known_series(number) and len(cited_of.get(series(number), ())) == 1
    counted_up = len(tokens(number)) >= 3 and len(tokens(number)[-1]) <= _LONGEST_COUNT
    alone = counted_up and (only or _out_of_its_series(number, inventory, cited_of))
    return not past and (inventory.of_documents(number) or inventory.of_listed_forms(number) or alone)


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
            yield from ((one, fact) for fact in one.facts if fact.name in ("reference.title", "reference.number"))
        else:
            yield from (
                (one, fact) for fact in one.facts if fact.name in ("crossreference.number", "crossreference.title")
            )


def _title_beside(number: Fact, titles: dict[str, list[_Citation]]) -> str:
    """The missing title that stands right before or after a missing number in its quote."""
    written = re.escape(number.value)
    match = re.search(rf"《([^《》]+)》\s*[（(]?\s*{written}|{written}\s*[）)]?\s*《([^《》]+)》", number.quote)
    key = title_key(match[1] or match[2]) if match else ""
    return key if key in titles else ""


def _outside(fact: Fact, key: str) -> bool:
    """Laws and standards are references to the world outside: by their wording, or with a standard's number beside."""
    if "中华人民共和国" in fact.value or _STANDARD_BESIDE.search(fact.quote.partition(fact.value)[2][:24]):
        return True
    if _NATIONAL_STANDARD.search(fact.value):
        return True
    return bool(_OUTSIDE.search(key)) and not re.search(r"管理|控制|服务", fact.value)
