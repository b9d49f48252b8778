"""One requirement of the YAML into `Requirement`."""

from __future__ import annotations

import re

from pipeline.catalogue.entry import Entry
from pipeline.catalogue.model import (
    Basis,
    Cadence,
    Conditional,
    Form,
    KeyContent,
    Mandatory,
    Requirement,
    RequirementKind,
    Verified,
    When,
)
from pipeline.values import Words

ALWAYS = Conditional("none", Words("", ""), (), ())


def load_requirement(entry: Entry) -> Requirement:
    """Raises CatalogueError where a key is unknown, missing, or holds the wrong thing."""
    requirement = Requirement(
        id=entry.text("id"),
        clauses=entry.texts("clauses"),
        title=entry.words("title"),
        kind=entry.choice("kind", RequirementKind),
        form=entry.choice("form", Form, ""),
        mandatory=entry.choice("mandatory", Mandatory),
        basis=entry.choice("basis", Basis),
        verified=entry.choice("verified", Verified),
        brief_item=entry.text("brief_item", ""),
        cadence=entry.choice("cadence", Cadence),
        min_in_3_months=entry.number("min_in_3_months"),
        conditional=_conditional(entry),
        may_be_combined_with=entry.texts("may_be_combined_with"),
        aliases_zh=entry.texts("aliases_zh"),
        aliases_en=entry.texts("aliases_en"),
        evidence_keywords_zh=entry.texts("evidence_keywords_zh"),
        evidence_keywords_en=entry.texts("evidence_keywords_en"),
        not_this=entry.texts("not_this"),
        not_this_en=entry.texts("not_this_en"),
        key_content=tuple(_key_content(one) for one in entry.entries("key_content", "en")),
        least_contents=entry.number("least_contents"),
        core_absent=entry.number("core_absent"),
        record_fields_zh=entry.texts("record_fields_zh"),
        record_fields_en=entry.texts("record_fields_en"),
        asks=entry.words("asks"),
        mend=entry.words("mend"),
        not_evidence=entry.words("not_evidence"),
        source_ids=entry.texts("source_ids"),
        note=entry.text("note", ""),
    )
    entry.close()
    if not requirement.title.zh:
        raise entry.wrong("title: is missing")
    for key in ("aliases_zh", "aliases_en"):
        if not getattr(requirement, key):
            raise entry.wrong(f"{key}: at least one is expected")
    if not 0 <= (requirement.least_contents or 0) <= len(requirement.key_content):
        raise entry.wrong("least_contents: no more than there are in key_content is expected")
    core = sum(content.essential_together for content in requirement.key_content)
    if requirement.core_absent is not None and not 0 < requirement.core_absent <= core:
        raise entry.wrong("core_absent: no more than are essential_together is expected")
    fields_zh, fields_en = requirement.record_fields_zh, requirement.record_fields_en
    if len(fields_zh) != len(fields_en):
        raise entry.wrong(f"record_fields: {len(fields_zh)} in zh but {len(fields_en)} in en")
    return requirement


def _conditional(entry: Entry) -> Conditional:
    raw = entry.take("conditional")
    if raw is None:
        return ALWAYS
    inner = Entry(raw, entry.file, f"{entry.id}: conditional")
    conditional = Conditional(
        when=inner.choice("when", When),
        text=inner.both(),
        nil_words_zh=inner.texts("nil_words_zh"),
        nil_words_en=inner.texts("nil_words_en"),
        shown_by=inner.texts("shown_by"),
        carried_out=inner.text("carried_out", ""),
        told_by=inner.text("told_by", ""),
    )
    inner.close()
    shown = conditional.shown_by or conditional.carried_out or conditional.told_by
    if shown and conditional.when != "trigger":
        raise inner.wrong("shown_by, carried_out and told_by belong to trigger only")
    if (conditional.when == "nil_return") != bool(conditional.nil_words_zh and conditional.nil_words_en):
        raise inner.wrong("nil_words_zh and nil_words_en belong to nil_return, and to it only")
    return conditional


def _key_content(entry: Entry) -> KeyContent:
    content = KeyContent(
        entry.both(),
        entry.texts("words_zh"),
        entry.texts("words_en"),
        entry.texts("together"),
        entry.flag("essential"),
        entry.flag("essential_together"),
        entry.patterns("otherwise"),
    )
    entry.close()
    if not content.title.zh or not content.words_zh or not content.words_en:
        raise entry.wrong("zh, en, words_zh and words_en are expected")
    for rule in content.together:
        if not all(word.strip() for part in re.split(r"[+&]", rule) for word in part.split("|")):
            raise entry.wrong(f"together: {rule!r}: parts joined by + or & are expected, each of words joined by |")
    return content
