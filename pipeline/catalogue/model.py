"""What the catalogue knows, as frozen values.

Texts for the user are `Words` (zh and en); lists that a program matches against are tuples
of strings, one a language, named `..._zh` and `..._en`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from pipeline.values import Severity, Words

RequirementKind = Literal["legal", "document", "record"]
Form = Literal[
    "", "agreement", "manual", "objectives", "plan", "policy", "procedure", "register", "specification",
    "statement",
]  # fmt: skip
Basis = Literal["explicit", "7.5.4e", "implied", "cn-rule", "practice"]
Source = Literal["standard", "cn_rule", "practice"]
Cadence = Literal["once", "annual", "semiannual", "quarterly", "monthly", "per_event", "continuous", "valid_at_asof"]
Mandatory = Literal["yes", "recommended"]
Verified = Literal["seen", "recalled"]
When = Literal["none", "trigger", "nil_return"]
CheckGroup = Literal["template", "edition", "control", "records", "audit", "legal", "coverage"]
TellSeverity = Literal["high", "medium", "low", "info"]

CHECK_GROUPS: tuple[CheckGroup, ...] = get_args(CheckGroup)
SOURCE_OF_BASIS: dict[Basis, Source] = {
    "explicit": "standard",
    "7.5.4e": "standard",
    "implied": "standard",
    "cn-rule": "cn_rule",
    "practice": "practice",
}


@dataclass(frozen=True, slots=True)
class Clause:
    no: str
    title: Words


@dataclass(frozen=True, slots=True)
class KeyContent:
    """A block that must be in the document; any one of the words shows that it is there, or words that are `together`
    near one another (mapping.together).

    Without an `essential` block the document is weak, whatever else stands in it; without any of those that are
    `essential_together`, too. What `otherwise` matches, in bare form, holds its words and means something else.
    """

    title: Words
    words_zh: tuple[str, ...]
    words_en: tuple[str, ...]
    together: tuple[str, ...] = ()
    essential: bool = False
    essential_together: bool = False
    otherwise: tuple[re.Pattern[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Conditional:
    """`trigger`: asked for only if something exists or happened; `nil_return`: a dated statement
    that nothing happened counts too, and `nil_words_*` are how such a statement reads. Evidence of a
    requirement in `shown_by` shows that it exists, and so do a plan that serves the requirement `carried_out`, once its days
    are past, and the fact `told_by` of a document."""

    when: When
    text: Words
    nil_words_zh: tuple[str, ...]
    nil_words_en: tuple[str, ...]
    shown_by: tuple[str, ...] = ()
    carried_out: str = ""
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing an auditor asks for. `record_fields_zh` and `_en` are parallel: the same column twice,
    variants of one column separated by "/". `clauses` may name an item ("7.5.4 a)")."""

    id: str
    clauses: tuple[str, ...]
    title: Words
    kind: RequirementKind
    form: Form
    mandatory: Mandatory
    basis: Basis
    verified: Verified
    brief_item: str
    cadence: Cadence
    min_in_3_months: int | None
    conditional: Conditional
    may_be_combined_with: tuple[str, ...]
    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]
    evidence_keywords_zh: tuple[str, ...]
    evidence_keywords_en: tuple[str, ...]
    not_this: tuple[str, ...]
    not_this_en: tuple[str, ...]
    key_content: tuple[KeyContent, ...]
    least_contents: int | None  # with fewer of them evidence is weak; None: as elsewhere
    core_absent: int | None  # without so many of the contents that are essential together it is weak; None: without all
    record_fields_zh: tuple[str, ...]
    record_fields_en: tuple[str, ...]
    asks: Words
    mend: Words
    not_evidence: Words
    source_ids: tuple[str, ...]
    note: str

    @property
    def source(self) -> Source:
        """Who asks for it: the standard, a Chinese certification rule, or custom."""
        return SOURCE_OF_BASIS[self.basis]


@dataclass(frozen=True, slots=True)
class Combined:
    """A document that by custom serves several requirements, where each part is really in it."""

    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]
    satisfies: tuple[str, ...]
    hint: Words


@dataclass(frozen=True, slots=True)
class ShortName:
    """Words that name a subject only as the whole of a name; its rules and its records, the same id where it has one
    document only. `inside`: every document may have a chapter of that name about itself. `beside`: words that mean it only
    where the name joins them to another subject of that sort."""

    process: str
    record: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    inside: bool
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameFrames:
    """What may stand around a short name: before it, and after it in the names of rules and of records."""

    before: tuple[re.Pattern[str], ...]
    rules_after: tuple[re.Pattern[str], ...]
    records_after: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class EditionTell:
    """A pattern that gives away an older edition, a wrong one or a spoiled template."""

    id: str
    pattern: re.Pattern[str]
    severity: TellSeverity
    meaning: Words


@dataclass(frozen=True, slots=True)
class NameParts:
    """What names of documents are put together from. `nothing`: words that say nothing about the subject, by the documents
    that they are `any`, `record` or `rules` of; `parts`: words by part; `names`: by requirement, the parts that mean it."""

    nothing: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class OrderRule:
    """A rule on the order of dates: `rule` in formal words, `text` for the user."""

    id: str
    rule: str
    severity: Severity
    text: Words


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What is said about a check: what it finds, why it matters, an example, how it is detected,
    when it stays silent, and how to mend it."""

    what: Words
    why: Words
    example: Words
    detected: Words
    silent: Words
    mend: Words


@dataclass(frozen=True, slots=True)
class Check:
    """`thresholds` are figures by name that the check asks for, `meanings` what they are; a check that is not `enabled` is
    not run. `instead` is other advice than the page's, by what in particular was seen. `gravest` is the severity that no finding of it may exceed, where somebody has set one."""

    id: str
    group: CheckGroup
    title: Words
    severity: Severity
    clauses: tuple[str, ...]
    blocks: bool
    page: CheckPage
    enabled: bool = True
    instead: Mapping[str, Words] = field(default_factory=dict)
    thresholds: Mapping[str, float] = field(default_factory=dict)
    meanings: Mapping[str, Words] = field(default_factory=dict)
    gravest: Severity | None = None


@dataclass(frozen=True, slots=True)
class BriefItem:
    """One line of the client's brief, with the requirements that answer it."""

    item: str
    title: Words
    requirements: tuple[str, ...]
    editions: str


@dataclass(frozen=True, slots=True)
class Term:
    """Chinese words for one concept."""

    concept: str
    zh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentControl:
    """How documents carry number, version, approval and dates. `labels` maps a field to its labels."""

    number_pattern: re.Pattern[str]
    version_patterns: tuple[re.Pattern[str], ...]
    labels: Mapping[str, tuple[str, ...]]
    spun_markers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of it. Look-ups raise KeyError for an unknown id."""

    id: str
    version: str
    title: Words
    run_in_months: int
    basis_meanings: Mapping[str, Words]
    cadence_meanings: Mapping[str, Words]
    sources: Mapping[str, str]
    clauses: tuple[Clause, ...]
    requirements: tuple[Requirement, ...]
    combined: tuple[Combined, ...]
    short_names: tuple[ShortName, ...]
    name_frames: NameFrames
    name_parts: NameParts
    edition_tells: tuple[EditionTell, ...]
    order_rules: tuple[OrderRule, ...]
    checks: tuple[Check, ...]
    brief: tuple[BriefItem, ...]
    brief_gaps: tuple[str, ...]
    document_control: DocumentControl
    terms: tuple[Term, ...]
    _requirements: dict[str, Requirement] = field(init=False, repr=False, compare=False)
    _checks: dict[str, Check] = field(init=False, repr=False, compare=False)
    _clauses: dict[str, Clause] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_requirements", {one.id: one for one in self.requirements})
        object.__setattr__(self, "_checks", {one.id: one for one in self.checks})
        object.__setattr__(self, "_clauses", {one.no: one for one in self.clauses})

    def requirement(self, id: str) -> Requirement:
        return self._requirements[id]

    def check(self, id: str) -> Check:
        return self._checks[id]

    def clause(self, no: str) -> Clause:
        """The clause of "8.6.1"; an item behind it ("7.5.4 a)") is left out."""
        return self._clauses[no.split(" ")[0]]
