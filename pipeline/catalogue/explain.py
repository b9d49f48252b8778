"""The plain text that `preaudit explain ID` prints, for any id of the catalogue, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from pipeline.catalogue.model import Catalogue, Check, EditionTell, OrderRule, Requirement
from pipeline.values import Words

Lang = Literal["zh", "en"]
NAMES_SHOWN = 12

LABELS: dict[str, Words] = {
    "clauses": Words("条款", "Clauses"),
    "source": Words("来源", "Source"),
    "standard": Words("标准", "the standard"),
    "cn_rule": Words("中国认证规则", "Chinese certification rule"),
    "practice": Words("认证惯例", "certification custom"),
    "mandatory": Words("必要性", "Mandatory"),
    "yes": Words("必须", "yes"),
    "recommended": Words("建议", "recommended"),
    "cadence": Words("频次", "Cadence"),
    "condition": Words("条件", "Condition"),
    "recalled": Words(
        "待核实：此项依记忆转述，请对照正版标准确认。",
        "Recalled: not read in a source; confirm against a licensed copy of the standard.",
    ),
    "asks": Words("要求", "What is asked"),
    "evidence": Words("算作证据", "What counts as evidence"),
    "names": Words("名称", "Names"),
    "more": Words("另有 {} 个", "and {} more"),
    "key_content": Words("必备内容", "Key content"),
    "record_fields": Words("记录栏目", "Record columns"),
    "not_evidence": Words("不算证据", "What does not count"),
    "mend": Words("怎样补", "How to mend it"),
    "what": Words("发现什么", "What it finds"),
    "why": Words("为何重要", "Why it matters"),
    "example": Words("举例", "Example"),
    "detected": Words("怎样发现", "How it is detected"),
    "silent": Words("何时不报", "When it stays silent"),
    "severity": Words("严重程度", "Severity"),
    "high": Words("高", "high"),
    "medium": Words("中", "medium"),
    "low": Words("低", "low"),
    "info": Words("提示", "information"),
    "blocks": Words("此项未解决前不能申请。", "No application before this is settled."),
    "pattern": Words("模式", "Pattern"),
    "requirements": Words("相关要求", "Requirements"),
    "checks": Words("相关检查", "Checks"),
    "part": Words("下级条款", "Sub-clauses"),
}
PAGE_PARTS = ("what", "why", "example", "detected", "silent", "mend")


@dataclass(frozen=True, slots=True)
class UnknownId:
    """No such id; `suggestions` are the nearest ones, best first."""

    id: str
    suggestions: tuple[str, ...]


def explain(catalogue: Catalogue, id: str, lang: Lang) -> str | UnknownId:
    """The text for a requirement, check, order rule, edition tell or clause; letter case is ignored."""
    wanted = id.strip().casefold()
    for requirement in catalogue.requirements:
        if requirement.id.casefold() == wanted:
            return requirement_page(catalogue, requirement, lang)
    for check in catalogue.checks:
        if check.id.casefold() == wanted:
            return _check_text(catalogue, check, lang)
    rules: list[OrderRule | EditionTell] = [*catalogue.order_rules, *catalogue.edition_tells]
    for rule in rules:
        if rule.id.casefold() == wanted:
            return _rule_text(rule, lang)
    for clause in catalogue.clauses:
        if clause.no == wanted:
            return _clause_text(catalogue, clause.no, lang)
    found = process.extract(wanted, all_ids(catalogue), scorer=fuzz.ratio, processor=str.casefold, limit=5)
    return UnknownId(id, tuple(name for name, _, _ in found))


def all_ids(catalogue: Catalogue) -> tuple[str, ...]:
    """Every id that `explain` knows."""
    ids = [one.id for one in catalogue.requirements] + [one.id for one in catalogue.checks]
    ids += [one.id for one in catalogue.order_rules] + [one.id for one in catalogue.edition_tells]
    return (*ids, *(one.no for one in catalogue.clauses))


def requirement_page(catalogue: Catalogue, requirement: Requirement, lang: Lang) -> str:
    """What is asked, what counts, what does not, and how to mend it, as plain text."""
    basis = say(catalogue.basis_meanings[requirement.basis], lang)
    cadence = say(catalogue.cadence_meanings[requirement.cadence], lang)
    lines = [f"{requirement.id}  {say(requirement.title, lang)}", ""]
    if requirement.clauses:
        lines.append(_line("clauses", clause_names(catalogue, requirement.clauses, lang), lang))
    lines.append(_line("source", f"{label(requirement.source, lang)} ({requirement.basis}: {basis})", lang))
    lines.append(_line("mandatory", label(requirement.mandatory, lang), lang))
    lines.append(_line("cadence", cadence, lang))
    if requirement.conditional.when != "none":
        lines.append(_line("condition", say(requirement.conditional.text, lang), lang))
    if requirement.verified == "recalled":
        lines.append(label("recalled", lang))
    lines += ["", label("asks", lang), f"  {say(requirement.asks, lang)}", "", label("evidence", lang)]
    lines.append(f"  {_line('names', _names(requirement, lang), lang)}")
    if requirement.key_content:
        lines.append(f"  {label('key_content', lang)}:")
        lines += [f"    - {say(content.title, lang)}" for content in requirement.key_content]
    fields = requirement.record_fields_zh if lang == "zh" else requirement.record_fields_en
    if fields:
        lines.append(f"  {_line('record_fields', _listed(fields, lang), lang)}")
    for key, words in (("not_evidence", requirement.not_evidence), ("mend", requirement.mend)):
        lines += ["", label(key, lang), f"  {say(words, lang)}"]
    return "\n".join(lines) + "\n"


def say(words: Words, lang: Lang) -> str:
    return words.zh if lang == "zh" else words.en


def label(key: str, lang: Lang) -> str:
    return say(LABELS[key], lang)


def clause_names(catalogue: Catalogue, numbers: tuple[str, ...], lang: Lang) -> str:
    """Numbers with titles; a clause outside the tree (1.2) stands without one."""
    titles = {clause.no: clause.title for clause in catalogue.clauses}
    named = []
    for number in numbers:
        title = titles.get(number.split(" ")[0])
        named.append(f"{number} {say(title, lang)}" if title else number)
    return ("；" if lang == "zh" else "; ").join(named)


def _check_text(catalogue: Catalogue, check: Check, lang: Lang) -> str:
    lines = [f"{check.id}  {say(check.title, lang)}", ""]
    lines.append(_line("severity", label(check.severity, lang), lang))
    if check.clauses:
        lines.append(_line("clauses", clause_names(catalogue, check.clauses, lang), lang))
    if check.blocks:
        lines.append(label("blocks", lang))
    for part in PAGE_PARTS:
        lines += ["", label(part, lang), f"  {say(getattr(check.page, part), lang)}"]
    return "\n".join(lines) + "\n"


def _rule_text(thing: OrderRule | EditionTell, lang: Lang) -> str:
    severity = _line("severity", label(thing.severity, lang), lang)
    if isinstance(thing, OrderRule):
        return f"{thing.id}  {say(thing.text, lang)}\n\n{severity}\n"
    detail = _line("pattern", thing.pattern.pattern, lang)
    return "\n".join([f"{thing.id}  {say(thing.meaning, lang)}", "", severity, detail]) + "\n"


def _clause_text(catalogue: Catalogue, number: str, lang: Lang) -> str:
    lines = [f"{number}  {say(catalogue.clause(number).title, lang)}"]
    parts = tuple(one.no for one in catalogue.clauses if one.no.rpartition(".")[0] == number)
    if parts:
        lines += ["", label("part", lang)]
        lines += [f"  {one} {say(catalogue.clause(one).title, lang)}" for one in parts]
    for key, things in (("requirements", catalogue.requirements), ("checks", catalogue.checks)):
        cited = [
            f"  {one.id} {say(one.title, lang)}"
            for one in things
            if number in (clause.split(" ")[0] for clause in one.clauses)
        ]
        if cited:
            lines += ["", label(key, lang), *cited]
    return "\n".join(lines) + "\n"


def _line(key: str, text: str, lang: Lang) -> str:
    return f"{label(key, lang)}{'：' if lang == 'zh' else ': '}{text}"


def _listed(items: tuple[str, ...], lang: Lang) -> str:
    return ("、" if lang == "zh" else "; ").join(items)


def _names(requirement: Requirement, lang: Lang) -> str:
    names = requirement.aliases_zh if lang == "zh" else requirement.aliases_en
    shown = _listed(names[:NAMES_SHOWN], lang)
    rest = len(names) - NAMES_SHOWN
    return shown if rest <= 0 else f"{shown} ({label('more', lang).format(rest)})"
