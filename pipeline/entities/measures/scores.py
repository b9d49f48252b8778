"""Scores that were given: of suppliers, of customers who were asked, of people who were tested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import cell, heads
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Content, Fact, Row

# "98", "98 分", "4.8/5": the mark alone in its cell.
_SCORE = re.compile(r"(?P<mark>\d{1,3}(?:\.\d{1,2})?)\s*(?P<of>分|points?|/ ?(?:5|10|100)|%)?", re.I)
_LEAST_OF_A_HUNDRED = 50  # without the word beside it, a smaller number counts something
_OUT_OF = re.compile(r"\D{2,12}?[(（]?(\d{1,3})分?[)）]?")
_LEAST_CELLS, _LEAST_ROWS = 5, 3
_LEAST_QUESTIONS = 3
_A_SENTENCE = 12  # characters of a remark that two people hardly write alike
_NAME_AND_MARK, _SEVERAL = 2, 3  # columns
_A_NUMBER = re.compile(r"[1-9]\d{0,2}(?:\.\d{1,2})?")
_POINTS = re.compile(r"(?:10|[0-9])(?:\.\d{1,2})?")
_ASKED = re.compile(r"满意|评价|评分|打分|考核|调查|survey|satisfaction|appraisal|evaluation|scor|rating", re.I)
_A_SCORE = Labels(
    r"得分|评分|打分|满意度|均分|平均分|\bscor(?:e|es|ed|ing)\b|\brat(?:ing|ings|ed)\b|\bmarks?\b|\bmean\b|each 1 to 5"
)


def scores_alike(content: Content) -> Iterator[Fact]:
    """scores.same "mark|cells": a table in which every score is the same."""
    for block, before in zip(content.blocks, (None, *content.blocks), strict=False):
        said = "" if before is None or before.rows else before.text
        marks = (_marks(block) or _of_few_points(block, said)) if len(block.rows) >= _LEAST_ROWS else []
        full = _full_marks(block) if block.rows else []
        if len(full) > _LEAST_CELLS:
            yield Fact("scores.same", joined(full[0], len(full)), str(block.place), quote(block.text))
            return
        if len(marks) >= _LEAST_CELLS and len(set(marks)) == 1:
            yield Fact("scores.same", joined(marks[0], len(marks)), str(block.place), quote(block.text))
            return


def _full_marks(block: Block) -> list[str]:
    """The cells of columns that say in their heads how much can be had (响应25), where each has all of it."""
    for row, _, rest in heads(block)[:1]:
        full = {at: match[1] for at, each in enumerate(row) if (match := _OUT_OF.fullmatch(each.text.strip()))}
        cells = [(cell(line, at).strip(), most) for at, most in full.items() for line in rest if cell(line, at).strip()]
        if len(full) >= _LEAST_ROWS and all(said == most for said, most in cells):
            return [said for said, _ in cells]
    return []


def answers_alike(content: Content) -> Iterator[Fact]:
    """scores.rows "rows|marks": a table in which all who were asked gave the same marks, though to each question another."""
    for block in content.blocks:
        given = [marks for row in block.rows if len(marks := _marks_of(row)) >= _LEAST_QUESTIONS]
        for rows in (given, [marks[1:] for marks in given]):  # the rows may be numbered
            alike = len(rows) >= _LEAST_ROWS and len(set(map(tuple, rows))) == 1
            if alike and len(set(rows[0])) >= _LEAST_QUESTIONS:
                yield Fact("scores.rows", joined(len(rows), " ".join(rows[0])), str(block.place), quote(block.text))
                return


def answers_repeated(content: Content) -> Iterator[Fact]:
    """scores.some "rows|marks": several who were asked gave the same marks, not one mark to all, and said the same word to it."""
    for block in content.blocks:
        given: dict[tuple[str, ...], list[Row]] = {}
        for row in block.rows:
            said, marks = normal(row[-1].text).strip(), _marks_of(row)
            telling = len(set(marks)) > 1 or len(said) >= _A_SENTENCE
            if len(marks) > _LEAST_QUESTIONS and telling and re.search(r"[^\W\d_]", said):
                given.setdefault((said, *marks), []).append(row)
        alike = [
            (marks, rows) for (said, *marks), rows in given.items()
            if (len(rows) >= _LEAST_ROWS and len(set(marks)) > 1 and len({row[0].text for row in rows}) == len(rows))
            or (len(rows) > 1 and len({row[0].text for row in rows}) == 1 and len(said) >= _A_SENTENCE)
        ]  # fmt: skip
        for marks, rows in alike or _all_of_one(block):
            told = joined(len(rows), " ".join(marks))
            yield Fact("scores.some", told, str(block.place), quote(" ".join(each.text for each in rows[0])))
            return


def _all_of_one(block: Block) -> list[tuple[list[str], list[Row]]]:
    """The answers of a customer's people, five and more, that are all alike mark for mark, where those of others differ."""
    of: dict[str, list[Row]] = {}
    for row in block.rows:
        if len(_marks_of(row)) > _LEAST_QUESTIONS:
            of.setdefault(row[0].text.strip(), []).append(row)
    kinds = {who: {tuple(_marks_of(row)) for row in rows} for who, rows in of.items()}
    several = any(len(marks) > 1 for marks in kinds.values())
    found = [(list(next(iter(kinds[who]))), rows) for who, rows in of.items() if len(kinds[who]) == 1]
    return [(marks, rows) for marks, rows in found if several and len(rows) >= _LEAST_CELLS and len(set(marks)) > 1]


def _marks_of(row: Row) -> list[str]:
    cells = (_SCORE.fullmatch(each.text.strip()) for each in row)
    return [m["mark"] for m in cells if m]


def _of_few_points(block: Block, title: str) -> list[str]:
    """The marks of one to ten in a table that says it scores, or whose title does: of a column for them (there also of
    more than ten), or of several columns of nothing else."""
    asked = _A_SCORE.search(normal(block.text)) or _ASKED.search(normal(title))
    for row, keys, rest in heads(block):
        if len(row) < _NAME_AND_MARK:
            continue
        scored = [at for at, key in enumerate(keys) if _A_SCORE.search(key)]
        columns = {at: [text for below in rest if (text := cell(below, at))] for at in range(len(row))}
        few = {
            at: said for at, said in columns.items() if len(said) >= _LEAST_ROWS and all(map(_POINTS.fullmatch, said))
        }
        if len(few) >= _SEVERAL and (scored or asked):
            return [f"{float(text):g}" for said in few.values() for text in said]
        many = [at for at in scored if len(columns[at]) >= _LEAST_CELLS and all(map(_A_NUMBER.fullmatch, columns[at]))]
        if many:
            return [f"{float(text):g}" for text in columns[many[0]]]
    return []


def _marks(block: Block) -> list[str]:
    cells = (_SCORE.fullmatch(each.text.strip()) for row in block.rows for each in row)
    return [m["mark"] for m in cells if m and (m["of"] or float(m["mark"]) >= _LEAST_OF_A_HUNDRED)]
