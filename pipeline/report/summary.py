"""The first sheet of the workbook: the answer, what it rests on, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.report import view
from pipeline.report.answer import answer, blocking_words
from pipeline.report.view import Item
from pipeline.report.words import Language, filled, in_language, keys, sentence, word
from pipeline.report.workbook import Style, Value
from pipeline.values import Assessment, Words

Row = list[tuple[Value, Style]]


def summary_rows(assessment: Assessment, items: Sequence[Item], language: Language) -> Iterator[Row]:
    """Rows of up to three cells: label or date, text, remark."""

    def say(words: Words) -> str:
        return in_language(words, language)

    def section(words: Words) -> Iterator[Row]:
        yield []
        yield [(say(words), "section"), (None, "section"), (None, "section")]

    def count(words: Words, number: int, remark: str | None = None) -> Row:
        return [(say(words), "text"), (number, "figure"), (remark, "text")]

    readiness = assessment.readiness
    said = answer(readiness, assessment.as_of)
    name = assessment.organisation or say(word("report", "unnamed"))
    yield [(f"{say(word('report', 'title'))} · {name}", "title")]
    yield [(say(word("report", "subtitle")), "subtitle")]
    yield []
    yield [(say(word("section", "answer")), "bold"), (say(said.headline), "bold")]
    yield [(None, "bold"), (say(said.proviso), "bold")]
    yield [(say(said.label), "bold"), (say(said.earliest), "bold")]
    yield [(say(word("report", "as_of")), "quiet"), (assessment.as_of.isoformat(), "quiet")]
    release = assessment.sms_release.isoformat() if assessment.sms_release else say(word("report", "unknown_date"))
    yield [(say(word("report", "sms_release")), "quiet"), (release, "quiet")]

    dated_elsewhere = readiness.surveillance and not readiness.constraints  # by the certificate
    if not dated_elsewhere:
        yield from section(word("answer", "constraints"))
    for constraint in sorted(readiness.constraints, key=lambda one: (one.date, one.id)):
        binds = say(word("answer", "binding")) if constraint.id == readiness.binding else None
        style: Style = "strong" if binds else "text"
        yield [(constraint.date.isoformat(), style), (say(sentence(constraint.why)), style), (binds, style)]
    if not readiness.constraints and not dated_elsewhere:
        yield [(say(word("answer", "no_constraints")), "quiet")]
    yield from section(word("answer", "conditions"))
    for condition in sorted(readiness.conditions, key=lambda one: one.requirement):
        yield [(condition.requirement, "text"), (say(sentence(condition.what)), "text"), (None, "text")]
    if not readiness.conditions:
        yield [(say(word("answer", "no_conditions")), "quiet")]
    heading, nothing = blocking_words(readiness)
    yield from section(heading)
    for id, finding in view.blocking(assessment):
        told = sentence(finding.message) if finding else Words(id, id)
        yield [(finding.check if finding else None, "text"), (say(told), "text"), (id, "quiet")]
    if not readiness.blocking:
        yield [(say(nothing), "quiet")]

    counts = view.count_verdicts(items)
    yield from section(word("answer", "verdicts"))
    for key in keys("verdict"):
        mandatory = say(filled("answer", "of_which_mandatory", count=counts.mandatory[key]))
        yield count(word("verdict", key), counts.all[key], mandatory)
    yield count(word("clauses", "needs_review"), counts.needs_review)
    yield from section(word("answer", "findings"))
    severities = Counter(finding.severity for finding in assessment.findings)
    for severity in view.SEVERITIES:
        yield count(word("severity", severity), severities[severity])
    yield from section(word("answer", "inventory"))
    outcomes: Counter[str] = Counter(document.outcome for document in assessment.documents)
    yield count(word("answer", "seen"), outcomes.total())
    for outcome in keys("outcome"):
        yield count(word("outcome", outcome), outcomes[outcome])
    if assessment.notes:
        yield from section(word("answer", "notes"))
        for note in assessment.notes:
            yield [(None, "text"), (say(note), "text")]
    yield []
    yield [(None, "quiet"), (say(word("report", "footer")), "quiet")]
