"""Files in which none of the house's words stands: they read the same with these words as without, and are not analysed again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from pipeline.mapping.house_words.glossary import READ_IN, as_value
from pipeline.store.texts import Texts
from pipeline.text.normal import normal, simplified
from pipeline.text.own_terms import OwnTerms, holds_one_of
from pipeline.values import Analysis, Content, Fact

_GAPS = re.compile(r"\s+")


def unaffected(
    found: Sequence[Analysis], roots: Collection[str], terms: OwnTerms, texts: Texts
) -> Mapping[str, list[Analysis]]:
    """Of the files on the drive among `roots` that were read without such words, those in which, and in the files within
    which, none of `terms` stands: their analyses as they would be made with these words."""
    of_root: dict[str, list[Analysis]] = defaultdict(list)
    for one in found:
        if (root := one.path.split("!/")[0]) in roots:
            of_root[root].append(one)
    return {
        root: [_read_in(one, terms) for one in within]
        for root, within in of_root.items()
        if all(_is_unaffected(one, terms, texts) for one in within)
    }


def _is_unaffected(one: Analysis, terms: OwnTerms, texts: Texts) -> bool:
    if one.outcome not in ("read", "partial"):
        return True
    if any(fact.name == READ_IN for fact in one.facts):
        return False
    kept = texts.kept(one.sha256, one.path)
    return kept is not None and not any(holds_one_of(terms, text) for text in _texts(one, kept.content))


def _texts(one: Analysis, content: Content) -> Sequence[str]:
    """All that names and texts are read from, as it stands and without the gaps that a line or a scan puts in."""
    said = content.properties
    sheets = dict.fromkeys(block.place.sheet for block in content.blocks)
    texts = (block.text for block in content.blocks)
    written = "\n".join((one.path, one.title, said.title, said.subject, *sheets, *texts))
    plain = normal(simplified(written))
    return plain, _GAPS.sub("", plain)


def _read_in(one: Analysis, terms: OwnTerms) -> Analysis:
    if one.outcome not in ("read", "partial"):
        return one
    return replace(one, facts=(*one.facts, Fact(READ_IN, as_value(terms), "", "")))
