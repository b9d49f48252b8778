"""What audit files say of their scope: the clauses that they cover, what was left out, another standard as criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.control.listings import clause_column
from pipeline.entities.tables import cell
from pipeline.text.normal import normal, quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Content, Fact, Row

CLAUSE = r"(?:10|[4-9])(?:\.\d{1,2}){0,3}"
_RANGE = re.compile(rf"(?<![\d.])({CLAUSE})\s*(?:~|-|至|到|to)\s*({CLAUSE})(?![\d.])")
_ONE = re.compile(rf"(?<![\d.])({CLAUSE})(?![\d])")
_CRITERIA = re.compile(
    r"(?:审核|评审)?(?:准则|依据)|审核(?:标准|目的)|(?:purpose|objective|aim) of the audit|criteria|\baudit(?:ed|ing|s)?\b[^.;\n]{0,40}\bagainst\b|audit basis|against the requirements",
    re.I,
)
_CHECKLIST = re.compile(
    r"^(?:[^。；\n]{0,30}(?:内审|内部审核)[^。；\n]{0,12}(?:检查表|计划|报告)|internal audit (?:checklist|plan|report))[^。；\n]{0,60}$",
    re.I,
)
_OTHER_STANDARD = Rare(
    r"ISO(?:\s*/\s*IEC)?\s*(?:9001|27001|14001|45001|22301|27017|27018|27701|42001|13485|15189|17025|22000|28000|37001|37301|50001|55001)(?:\s*[:：-]\s*20\d\d)?|GB/?T\s*(?:19001|22080|24001|45001|30146|42061|22576|27025|22000|23331|35770)(?:\s*[-—]\s*20\d\d)?|GB/?T\s*(?:28827|22239|36074)(?:\.\d)?(?:\s*[-—]\s*20\d\d)?|(?:IATF|ISO/TS)\s*16949|OHSAS\s*18001|ITSS|CMMI",
    re.I,
)
_LEFT_OUT = Rare(
    r"[^。；;\n]*(?:未(?:覆盖|审核|抽查|涉及|安排审核|进行审核)|没有?(?:覆盖|审核|审到|查到|安排审)|未(?:能)?(?:接受|安排|完成)(?:本次|内部|现场)*审核|未(?:能)?对[^，。；;\n]{2,16}(?:进行|开展|实施)?审核)(?!到?(?:的)?(?:不符合|问题))[^。；;\n]*"
    r"|[^.;\n]*(?:\.\d[^.;\n]*)*\b(?:was|were|has|have|had|could|can|will|did|is|are) (?:not|never) (?:be |been |get )?(?:audited|covered|looked at|visited|examined|included)\b[^.;\n]*(?:\.\d[^.;\n]*)*",
    re.I,
)
_NONE_LEFT_OUT = re.compile(r"无未|没有未|不存在未|\bno (?:clause|unit|department)|nothing was", re.I)
_A_UNIT_LEFT_OUT = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处)(?![门分])|(?:(?<=[a-z ])|^\W*)[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:was|were|ha[sd]|have|could|can|will|did)"
)
_TICK = re.compile(r"[√✓✔●○◎▲△★☆xyo×v■□/-]|ok|yes")
_LEAST_UNITS = 2
_HEAD = 2  # rows above a checklist, in a cell of which its standard stands alone


def audited_clauses(content: Content) -> Iterator[Fact]:
    """audit.clauses: the clause numbers in a table's column of clauses, apart by spaces, once a table."""
    for block in content.blocks:
        if not block.rows or not (found := clause_column(block)):
            continue
        at, rows = found
        clauses: set[str] = set()
        unmarked = _unmarked(rows, at)
        for row in rows:
            clauses |= clauses_in(cell(row, at)) if row not in unmarked else set()
        if clauses:
            yield Fact(
                "audit.clauses", " ".join(sorted(clauses, key=_order)), str(block.place), quote(cell(rows[0], at))
            )


def left_out(content: Content) -> Iterator[Fact]:
    """audit.left_out: a sentence that says which clauses or units were not audited."""
    for block in _LEFT_OUT.among(content.blocks):
        for match in _LEFT_OUT.pattern.finditer(block.text) if not block.rows else ():
            said = match.group()
            if not _NONE_LEFT_OUT.search(said) and (_ONE.search(said) or _A_UNIT_LEFT_OUT.search(said)):
                yield Fact("audit.left_out", said.strip(" ，,。."), str(block.place), quote(block.text, match.start()))


def _unmarked(rows: Sequence[Row], clauses: int) -> list[Row]:
    """The rows of a matrix of clauses and units in which no unit is ticked; none where the table is no such matrix."""
    width = max((len(row) for row in rows), default=0)
    ticked = [at for at in range(width) if at != clauses and _ticks(rows, at)]
    if len(ticked) < _LEAST_UNITS:
        return []
    bare_rows = [row for row in rows if not any(cell(row, at) for at in ticked)]
    return bare_rows if len(bare_rows) * 3 <= len(rows) else []


def _ticks(rows: Sequence[Row], at: int) -> bool:
    """Does a column hold ticks and blanks, and nothing else?"""
    said = {normal(text) for row in rows if (text := cell(row, at))}
    return bool(said) and all(_TICK.fullmatch(each) for each in said)


def clauses_in(text: str) -> set[str]:
    """The clause numbers of a cell: "4.1、4.2", "7.1 to 7.4" with what lies between, "10"."""
    text = normal(text)
    found = {match.group(1) for match in _ONE.finditer(text)}
    for match in _RANGE.finditer(text):
        first, last = (one.split(".") for one in match.groups())
        if len(first) == len(last) and first[:-1] == last[:-1]:
            for number in range(int(first[-1]), int(last[-1]) + 1):
                found.add(".".join([*first[:-1], str(number)]))
    return found


def other_criteria(content: Content) -> Iterator[Fact]:
    """criteria.other: criteria of an audit that name another standard, in a file that never names ISO/IEC 20000."""
    document = whole(content.blocks).text
    if "20000" in document or "24405" in document:
        return
    for block in _OTHER_STANDARD.among(content.blocks):
        match = _OTHER_STANDARD.pattern.search(block.text)
        titles = [row[0].text for row in block.rows[:2] if len(row) == 1]
        head = block.place.heading.rpartition(" > ")[2]
        lines = [each.text for row in block.rows[:_HEAD] for each in row] if block.rows else [block.text]
        alone = any(_OTHER_STANDARD.pattern.fullmatch(line.strip()) for line in lines)
        said = _CRITERIA.search(f"{head} {block.text}")
        if match and (alone or said or any(map(_CHECKLIST.search, (block.text, *titles)))):
            yield Fact("criteria.other", match.group(), str(block.place), quote(block.text, match.start()))
            return


def _order(clause: str) -> tuple[int, ...]:
    return tuple(int(part) for part in clause.split("."))
