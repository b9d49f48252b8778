"""Requirements that a file whose names say nothing may serve, found by its columns and its text."""

from __future__ import annotations

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import (
    HINTED,
    LEAST_KEYWORDS,
    Candidate,
    FileNames,
    body_of,
    header_quote,
    sample,
)
from pipeline.mapping.content.key_content import absent_contents, keywords_found
from pipeline.mapping.field import OF_EMERGENCIES, of_other_emergencies
from pipeline.mapping.fit import RULES, fits
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.text.normal import bare, quote
from pipeline.values import Content, Kind

_SURE_BY_CONTENT = 0.72
# How much of its probability a text keeps whose words bear it out, and one whose words do not; of fewer characters nothing is told.
_BORNE_OUT = 0.85
_READ = 0.51
_LEAST_READ = 20
_SURE_AGAINST_NAME = 0.97
_TELLING_AGAINST_NAME = 5
_SURE_COLUMNS = 0.7


def by_content(content: Content, names: FileNames, kind: Kind, mapper: Mapper) -> list[Candidate]:
    """For files whose names say nothing: their columns, then what the classifier reads in them.

    What the text's own words do not bear out stays below the threshold, but where the classifier has no doubt.
    """
    body = body_of(content)
    key = bare("\n".join(block.text for block in body))
    found: list[Candidate] = []
    for requirement_id, share in mapper.columns.records(body)[:1]:
        requirement = mapper.catalogue.requirement(requirement_id)
        fit = fits(requirement, kind) and _by_content_alone(requirement, kind)
        if kind in ("form", *RULES) and share < _SURE_COLUMNS and not any(block.place.sheet for block in body):
            fit = False  # a field on risk stands in many a form, a table of targets in many a procedure
        if fit and keywords_found(requirement, key) >= LEAST_KEYWORDS:
            found.append(Candidate(requirement_id, 0.35 + 0.5 * share, "body", header_quote(body), body))
    for requirement_id, probability in mapper.classifier.ranked(sample(content, names))[:1]:
        requirement = mapper.catalogue.requirement(requirement_id)
        if not fits(requirement, kind) or not _by_content_alone(requirement, kind):
            continue
        if any(mapper.names.refuses(name, requirement_id) for name in names.called()):
            continue
        if requirement.id in OF_EMERGENCIES and of_other_emergencies(content, names.title or names.file):
            continue
        telling = keywords_found(requirement, key)
        borne_out = probability >= _SURE_BY_CONTENT and telling > LEAST_KEYWORDS
        if _called_otherwise(names, mapper):
            borne_out = borne_out and probability >= _SURE_AGAINST_NAME and telling >= _TELLING_AGAINST_NAME
        if 2 * len(absent_contents(requirement, key)) > len(requirement.key_content):
            borne_out = False
        first = next((block for block in body if len(block.text) > 12), None)
        place = str(first.place) if first else "body"
        confidence = (_BORNE_OUT if borne_out else _READ if len(key) >= _LEAST_READ else HINTED) * probability
        words = quote(first.text if first else "")
        found.append(Candidate(requirement_id, confidence, place, words, body, loose=True))
    return found


def _called_otherwise(names: FileNames, mapper: Mapper) -> bool:
    """Whether the title names a document of rules on a subject that is nobody's in the catalogue."""
    return kind_by_name(names.title) in RULES and not mapper.names.hits(names.title)


def _by_content_alone(requirement: Requirement, kind: Kind) -> bool:
    """Whether a text without a telling name can be this: a plan speaks of processes and is none, a form of the staff."""
    if kind == "plan":
        return requirement.form != "procedure"
    return not (kind == "form" and requirement.kind == "legal")
