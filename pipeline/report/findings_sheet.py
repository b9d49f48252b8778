"""The findings, each with all its places."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.catalogue import Catalogue
from pipeline.report import view
from pipeline.report.columns import column, fills_of
from pipeline.report.editions import gives_advice
from pipeline.report.places import place_words
from pipeline.report.words import Language, in_language, sentence, word
from pipeline.report.workbook import Value, Workbook
from pipeline.values import Assessment, Finding, Side, Words


def findings_sheet(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    """A row for each finding, gravest first."""
    titles, language, advice = view.titles(catalogue), book.language, gives_advice(catalogue)
    columns = (
        column("number", 6, "centre"),
        column("severity", 8, "centre", fills_of("severity", language)),
        column("blocks", 9, "centre"),
        column("check", 8),
        column("check_title", 26),
        column("message", 46),
        column("files", 44),
        column("sides", 68),
        *([column("action", 44)] if advice else []),
        column("id", 13),
        column("finding", 16),
    )

    def say(words: Words) -> str:
        return in_language(words, language)

    def rows() -> Iterator[list[Value]]:
        for number, one in enumerate(view.findings(assessment), start=1):
            yield [
                number,
                say(word("severity", one.severity)),
                say(word("mark", "yes")) if one.blocks else None,
                one.check,
                say(titles.get(one.check, Words("", ""))),
                say(sentence(one.message)),
                "\n".join(one.paths),
                _sides(one, language),
                *([say(one.action)] if advice else []),
                one.requirement,
                one.id,
            ]

    book.table(word("sheet", "findings"), columns, rows(), freeze=2)


def _sides(finding: Finding, language: Language) -> str:
    """Every place of a finding, each with its quote on a line below."""
    sides = finding.evidence or (Side("", finding.place, finding.quote),)
    parts = []
    for one in sides:
        head = " · ".join(filter(None, [one.path, in_language(place_words(one.place), language)]))
        parts.append("\n".join(filter(None, [head, f"“{one.quote}”" if one.quote else ""])))
    return "\n".join(filter(None, parts))
