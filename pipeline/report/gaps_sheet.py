"""The gap table: requirement by requirement, what was found, what lacks, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalogue import Catalogue
from pipeline.report import view
from pipeline.report.columns import column, fills_of
from pipeline.report.editions import gives_advice
from pipeline.report.places import place_words
from pipeline.report.plan import usual_work
from pipeline.report.view import Item
from pipeline.report.words import Language, filled, in_language, sentence, word
from pipeline.report.workbook import Value, Workbook
from pipeline.values import Evidence, RequirementResult, Words

_EVIDENCE_SHOWN = 3


def gaps_sheet(book: Workbook, items: tuple[Item, ...], catalogue: Catalogue) -> None:
    """A row for each requirement, with columns for the consultant to fill in where advice is given."""
    language, advice = book.language, gives_advice(catalogue)
    columns = (
        column("number", 6, "centre"),
        column("clause", 9),
        column("id", 13),
        column("item", 24),
        column("mandatory", 8, "centre"),
        column("verdict", 10, "centre", fills_of("verdict", language)),
        column("review", 7, "centre"),
        column("confidence", 8, "share"),
        column("evidence", 44),
        column("gap", 30),
        column("basis", 20),
        column("severity", 8, "centre", fills_of("severity", language)),
        *([column("action", 38)] if advice else []),
        column("findings", 15),
        *([column("owner", 12, "input"), column("due", 11, "input"), column("effort", 9, "input")] if advice else []),
        column("reviewer", 13, "input"),
    )

    def say(words: Words) -> str:
        return in_language(words, language)

    def rows() -> Iterator[list[Value]]:
        in_order = [item for group in view.by_clause(items, catalogue) for item in group.items]
        for number, item in enumerate(in_order, start=1):
            requirement, result = item.requirement, item.result
            source, basis = word("source", requirement.source), catalogue.basis_meanings[requirement.basis]
            owner, days = usual_work(item) if item.is_gap else (Words("", ""), 0.0)
            yield [
                number,
                "\n".join(requirement.clauses),
                item.id,
                say(requirement.title),
                say(word("mandatory", requirement.mandatory)),
                say(word("verdict", item.verdict)),
                say(word("mark", "yes")) if result.needs_review else None,
                result.confidence if item.evidence else None,
                _evidence(item.evidence, language),
                _gap(result, language),
                f"{say(source)}：{say(basis)}" if language == "zh" else f"{say(source)}: {say(basis)}",
                say(word("severity", item.severity)) if item.severity else None,
                *([say(requirement.mend) if item.is_gap else None] if advice else []),
                "\n".join(finding.id for finding in item.findings),
                *([say(owner), None, say(filled("plan", "effort", days=days)) if days else None] if advice else []),
                None,
            ]

    book.table(word("sheet", "gaps"), columns, rows(), freeze=4)


def _gap(result: RequirementResult, language: Language) -> str:
    """Why the verdict is what it is; of something missing also what came nearest."""
    said = in_language(sentence(result.reason), language)
    if not result.nearest:
        return said
    title = in_language(word("gaps", "not_taken"), language)
    return "\n".join([said, title, _evidence(result.nearest, language)])


def _evidence(evidence: tuple[Evidence, ...], language: Language) -> str:
    parts = []
    for one in evidence[:_EVIDENCE_SHOWN]:
        place = in_language(place_words(one.place), language)
        parts.append(" · ".join(filter(None, [one.path, place])) + (f"\n“{one.quote}”" if one.quote else ""))
    if (more := len(evidence) - _EVIDENCE_SHOWN) > 0:
        parts.append(in_language(filled("clauses", "more", count=more), language))
    return "\n".join(parts)
