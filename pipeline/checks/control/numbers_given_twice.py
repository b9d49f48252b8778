"""One number on two rows of a list, or on records of two kinds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set

from rapidfuzz import fuzz

from pipeline.checks.control.lists import document_lists
from pipeline.checks.lookup import Inventory, number_key, title_key
from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.checks.subjects import alike, same_subject, words_of_many
from pipeline.values import Analysis, Fact, ListEntry, Side, Words

_KIND_OF_RECORD = re.compile(
    r"(?:记录|登记|统计|汇总|检查|管理)?(?:台账|台帐|登记[表簿册]?|记录[表单簿]?|清单|一览表?|[表单簿])$|\b(?:log|record|register|ledger|list|form|sheet)s?$"
)
# On a form for minutes, or for whatever is reported, papers of many kinds are written.
_FOR_ALL = re.compile(
    r"纪要|会议|通用|签到|审批|报告|\b(?:minutes|meetings?|general|reports?|notes?|memos?|approvals?|attendance)\b",
    re.I,
)

# On the head of what is sent out: whose number it is.
_NUMBERED = re.compile(
    r"(?:memo(?:randum)?|minutes|notice|circular|bulletin|letter|announcement)\s*(?:no\.?|number|ref(?:erence)?\.?)\s*[:：]?\s*"
    r"|(?:纪要|会议|通知|公告|通报|发文|文件字)(?:编号|文号|字号|号)\s*[:：]?\s*|文号\s*[:：]\s*",
    re.I,
)
_SHEETS = (".xlsx", ".xls", ".et", ".csv")
_OF_AN_OFFICE = re.compile(r"[〔\[【(（]20\d\d[〕\]】)）]")
_OF_ANOTHER = re.compile(r"附件|附表|补充|更正|\b(?:annex|appendix|attachment|correction|addendum)\b", re.I)


def forms_of_one_number(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of different kinds that say they are kept on one form; a procedure's number is that of many records."""
    forms: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report", "form", "list") else ():
            if fact.name == "number.form":
                forms[number_key(fact.value)].append((one, fact))
    called = _titles_of_forms(assessed)
    common = words_of_many([one for seen in forms.values() for one, _ in seen])
    for key, seen in sorted(forms.items()):
        least = assessed.threshold("C03", "same_title")
        first, *rest = seen
        others = [each for each in rest if _of_another_thing(first[0], each[0], least, common)]
        served = [{a.requirement for a in one.assignments} for one, _ in (first, *others)]
        if _FOR_ALL.search(called.get(key, "")):
            continue
        if others and all(served) and not any(served[0] & each for each in served[1:]):
            paths = sorted(one.path for one, _ in (first, *others))
            yield Contradiction(
                f"form|{key}",
                Words(f"表单编号 {first[1].value} 用于不同的记录：{named(paths)}", f"records of different kinds bear the form number {first[1].value}: {named(paths)}"),
                [seen_at(*each) for each in (*others, first)],
            )  # fmt: skip


def papers_of_one_number(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Memos, minutes and notices that bear one number on their heads, beside a label for it."""
    papers: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.analyses:
        if one.obsolete or one.copy_of or one.kind in ("noise", "agreement", "list"):
            continue
        if one.path.lower().endswith(_SHEETS):
            continue  # a register of what was given out names the papers of others
        for fact in one.facts:
            said = _NUMBERED.match(fact.quote) if fact.name == "reference.number" else None
            of_an_office = fact.name == "number.cover" and _OF_AN_OFFICE.search(fact.value)
            if of_an_office or (said and _begins_with(fact, said)):
                papers[number_key(fact.value)].append((one, fact))
                break
    for key, seen in sorted(papers.items()):
        titles = {title_key(one.title) for one, _ in seen}
        whole = [fact.value for one, _ in seen for fact in one.facts if fact.name == "text.whole"]
        same = len(whole) == len(seen) and len(set(whole)) == 1
        parts = any(_OF_ANOTHER.search(one.title) for one, _ in seen) or all(one.kind == "external" for one, _ in seen)
        if len({one.path for one, _ in seen}) > 1 and len(titles) > 1 and not same and not parts:
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"paper|{key}",
                Words(f"编号 {seen[0][1].value} 用于不同的通知或纪要：{named(paths)}", f"several papers bear the number {seen[0][1].value}: {named(paths)}"),
                [seen_at(*each) for each in seen],
            )  # fmt: skip


def _begins_with(fact: Fact, said: re.Match[str]) -> bool:
    """Does the number stand right behind the label, and not one of another paper that is cited?"""
    return fact.quote[said.end() :].lstrip().startswith(fact.value)


def _titles_of_forms(assessed: AssessedSet) -> dict[str, str]:
    """What the lists of the house call each form, by its number."""
    rows = [entry for one in assessed.current for entry in (*one.entries, *_forms_listed(one))]
    return {number_key(entry.number): entry.title for entry in rows}


def _forms_listed(one: Analysis) -> Iterator[ListEntry]:
    for fact in one.facts:
        if fact.name == "record.listed":
            yield ListEntry(fact.value, fact.quote, "", fact.place, f"{fact.value} {fact.quote}")


def _of_another_thing(one: Analysis, other: Analysis, least: float, common: Set[str]) -> bool:
    """Are two records on different things? That both are called a ledger, or a log, makes them no more alike."""
    titles = [_KIND_OF_RECORD.sub("", title_key(each.title)).strip() for each in (one, other)]
    told_apart = all(titles) and not "".join(titles).isascii() and fuzz.ratio(*titles) < least
    return told_apart or not same_subject(one, other, least, common)


def twice_in_a_list(assessed: AssessedSet, inventory: Inventory) -> Iterator[Contradiction]:
    """One number on rows of a list whose titles have nothing in common, and that two files do not carry anyway."""
    of_forms = [one for one in assessed.current if one.kind == "list" and any(_forms_listed(one))]
    of_documents = document_lists(assessed)
    for one in (*of_documents, *(each for each in of_forms if each not in of_documents)):
        rows: dict[str, list[ListEntry]] = defaultdict(list)
        for entry in (*(one.entries if one in of_documents else ()), *_forms_listed(one)):
            rows[number_key(entry.number)].append(entry)
        for key, members in sorted(rows.items()):
            if (
                any(map(str.isdigit, key))  # else a word such as "external"
                and len(inventory.by_number.get(key, [])) < 2
                and any(
                    not alike(members[0].title, each.title, assessed.threshold("C03", "same_title")) for each in members
                )
            ):
                titles = "、".join(f"《{each.title}》" for each in members)
                english = ", ".join(f"“{each.title}”" for each in members)
                yield Contradiction(
                    f"list|{key}",
                    Words(f"清单中编号 {members[0].number} 用于不同文件：{titles}（{named([one.path])}）",
                          f"{members[0].number} stands in the list for several documents: {english} ({named([one.path])})"),
                    [Side(one.path, each.place, each.quote) for each in members],
                )  # fmt: skip
