"""Who audits whom: rows of plans and checklists, reports, and the units of people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline.entities.audits.scope import CLAUSE
from pipeline.entities.people.people import name_column, spellings_of
from pipeline.entities.tables import below_heads, cell, column, heads, row_place
from pipeline.recall import remembered
from pipeline.text.fields import Field, Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact, Row

_CLAUSES_ALONE = re.compile(rf"{CLAUSE}(?:(?:\s*(?:[、,，;；~～\-–—/至到和]|to|and)\s*|\s+){CLAUSE})*")
AUDITEE = Labels(
    r"^business area$|^(?:受审核?|被审核?|审核|受检查?)?(?:部门|科室|处室|单位|区域|方|对象)(?: ?(?:过程|区域|活动|岗位))?$|^(?:受|被)(?:审核?|检查?|查)(?:的|者|谁)?$|^(?:审|查|看)(?:核|查)?(?:谁|哪(?:里|儿|家|块|处|个|些)?(?:部门|单位)?)$|^(?:section|division|process owner)\b|^auditee|^department|^(?:business |organi[sz]ational )?unit|^team|^area|^function|^audited (?:unit|area|department|team)|^(?:unit|team|area) audited"
)
_AUDITOR = Labels(
    r"^(?:内)?审核?员(?:姓名)?$|^(?:检查|审核)人$|^审核小组$|^审核人员?$|^审核组(?:成员)?$|^审核者$|^(?:审核)?实施人(?:员)?$|^(?:lead |internal )?auditors?$|^audited by$|^auditors? name|^(?:lead )?(?:examiners?|assessors?)$|^audit team|^team members?$"
)
_PERSON = Labels(r"^(?:员工|人员)?姓名$|^(?:full |employee )?name$|^员工$|^人员$|^employee$")
DEPARTMENT = Labels(
    r"^(?:所属|所在|归属|一级|二级|现)?(?:部门|部室|单位|科室|处室|小?组别?|班组|组织单元)(?:名称)?$|^(?:(?:home |current )?department|dept|(?:business |org(?:ani[sz]ational)? )?unit|team|squad|division|group|function|section|area|office)(?: name)?$"
)
_INITIALS_ALONE = re.compile(r"[A-Z]{2,3}(?:[ ,/+&]+[A-Z]{2,3})*")
# 运维部由卫澜审核; "the Service Desk was audited by Oskar Lindqvist".
_SAID = re.compile(
    r"(?:^|[。；，,;:：\s对])(?P<unit>[\u4e00-\u9fff]{2,8}(?:部|中心|科|室|处))(?:的审核)?由(?P<who>[\u4e00-\u9fff]{2,4}(?:[、和][\u4e00-\u9fff]{2,4}){0,3}?)(?:负责|进行|实施)?审核"
    r"|(?:[Tt]he )?(?P<unit2>[A-Z][A-Za-z&]+(?: [A-Z][A-Za-z&]+){0,3}?)(?: [Dd]epartment| [Tt]eam)? (?:is|was|were|will be) audited by (?P<who2>[A-Z][a-z'-]+ [A-Z][a-z'-]+(?: and [A-Z][a-z'-]+ [A-Z][a-z'-]+)?)"
)
# A head of those who audit, and none of those who show them round.
_LOOKS_AT_IT = Labels(r"审|检查|看|核查|谁|(?:^| )by$|^who$|audit|assessor|inspector|checked|visited by|looked at|team")
SHOWS_IT = Labels(
    r"陪同|联系|接待|配合|向导|姓名|contact|escort|guide|owner|represent|interview|name|lead|person|result|结论|结果"
)
_UNIT_LIKE = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处|组|台|层|办|点|站|所|班|队|店|库|仓)$|(?:管理层|(?:副?总)?经理|[正副]?总|(?:公司)?领导|最高管理者)$|[A-Z][A-Za-z&]*(?: (?:and|of|&|[A-Z][A-Za-z&]*)){0,4}$"
)
_A_MEETING = re.compile(
    r"^(?:首次|末次|第一次|最后一次|启动|总结|碰头)?会议?$|^(?:opening|closing|team|wrap[- ]?up) meeting$", re.I
)
_BESIDE_UNITS = re.compile(r"\s*[、，,；;/]\s*")
_LEAST_ROWS = 3
_LEAD = Labels(r"组长|\blead\b|\bchief\b|\bhead\b")
_MOST_PEOPLE = 2000
_AUDITED_SHORT = frozenset(["受审", "被审", "受审核", "被审核"])
_BEFORE_LABEL = re.compile(r"\s+(?=\S{2,8}[:：])")
_COLON = re.compile(r"[:：]")
_LONGEST_LINE = 80
_HEAD_ROWS, _HEAD_CELLS = 4, 4  # rows above the header of a table, and cells of such a row


def audit_rows(content: Content) -> Iterator[Fact]:
    """audit.row: "department|auditors" of each row of an audit plan or checklist, or of a sentence that says it."""
    for block in content.blocks:
        if not block.rows and ("审核" in block.text or "audited by" in block.text):
            for match in _SAID.finditer(block.text):
                pair = joined(match["unit"] or match["unit2"], match["who"] or match["who2"])
                yield Fact("audit.row", pair, str(block.place), quote(block.text, match.start()))
        for head, (_, keys, rest) in enumerate(heads(block)):
            department, auditor = _auditee_and_auditor(keys, rest)
            if auditor is None and department is None and len(rest) >= _LEAST_ROWS:
                clauses = _clause_column(block, head, keys)
                department, auditor = _by_what_stands_there(keys, rest, clauses)
            if department is None or auditor is None:
                continue
            seen: set[str] = set()
            for below in rest:
                pair = joined(cell(below, department), cell(below, auditor))
                if "|" not in (pair[0], pair[-1]) and pair not in seen:
                    seen.add(pair)
                    line = " ".join(each.text for each in below if each.text)
                    yield Fact("audit.row", pair, row_place(block, below), quote(line))
            break


def _auditee_and_auditor(keys: Sequence[str], rows: Sequence[Row]) -> tuple[int | None, int | None]:
    """The columns of who is audited and by whom: by their heads, else one of them by what stands in its cells."""
    department, auditor = column(keys, AUDITEE), _who_audits(keys)
    if (department is None) == (auditor is None):
        return department, auditor
    rows = [row for row in rows if not any(_A_MEETING.search(each.text) for each in row)]  # which looks at nobody
    if department is None and auditor is not None and len(rows) >= _LEAST_ROWS:
        others = [at for at, key in enumerate(keys) if at != auditor and not SHOWS_IT.search(key)]
        department = next((at for at in others if mostly(rows, at, looks_like_a_unit)), None)
    elif auditor is None and department is not None and len(rows) >= _LEAST_ROWS:
        others = [at for at, key in enumerate(keys) if at != department and _LOOKS_AT_IT.search(key)]
        auditor = next((at for at in others if mostly(rows, at, lambda text: bool(names_in(text)))), None)
    return department, auditor


def _by_what_stands_there(
    keys: Sequence[str], rows: Sequence[Row], clauses: int | None
) -> tuple[int | None, int | None]:
    """The same in a timetable whose heads nobody foresaw: beside clauses of the standard a column of people and one of units."""
    if clauses is None:
        return None, None
    rows = [row for row in rows if _CLAUSES_ALONE.match(cell(row, clauses))]  # opening and closing meetings have none
    named = [at for at in range(len(keys)) if at != clauses and not SHOWS_IT.search(keys[at])]
    asked = [at for at in named if _LOOKS_AT_IT.search(keys[at])]
    auditor = next((at for at in asked if mostly(rows, at, _people_or_initials)), None)
    department = next((at for at in named if at != auditor and mostly(rows, at, looks_like_a_unit)), None)
    return (None, None) if auditor is None else (department, auditor)


def _clause_column(block: Block, head: int, keys: Sequence[str]) -> int | None:
    """The first column of clauses below that head, where one is called after somebody who may audit."""
    if not any(_LOOKS_AT_IT.search(key) and not SHOWS_IT.search(key) for key in keys):
        return None
    columns = clause_columns(block)
    return next((at for at in range(len(keys)) if (head, at) in columns), None)


@remembered(most=2)
def clause_columns(block: Block) -> frozenset[tuple[int, int]]:
    """(head, column) of the columns that mostly hold clauses below that head. Each cell is looked at once for all heads."""
    above, below = [row for row, _, _ in heads(block)], below_heads(block)
    found: set[tuple[int, int]] = set()
    for at in range(max(map(len, above), default=0)):
        texts = [text for row in below if (text := cell(row, at))]
        filled, fits = len(texts), sum(_CLAUSES_ALONE.fullmatch(text) is not None for text in texts)
        for head in reversed(range(len(above))):
            if filled >= _LEAST_ROWS and fits * 10 >= filled * 6:
                found.add((head, at))
            text = cell(above[head], at)
            filled += bool(text)
            fits += _CLAUSES_ALONE.fullmatch(text) is not None
    return frozenset(found)


def mostly(rows: Sequence[Row], at: int, fits: Callable[[str], bool]) -> bool:
    """Whether six in ten of a column's filled cells fit. It is given up at the first that is one too many."""
    filled = misfits = 0
    for row in rows:
        if text := cell(row, at):
            filled += 1
            misfits += not fits(text)
            if misfits * 10 > len(rows) * 4:
                return False
    return filled >= _LEAST_ROWS and (filled - misfits) * 10 >= filled * 6


def _people_or_initials(text: str) -> bool:
    return bool(names_in(text)) or _INITIALS_ALONE.fullmatch(text.strip()) is not None


def looks_like_a_unit(text: str) -> bool:
    return all(_UNIT_LIKE.match(each) for each in _BESIDE_UNITS.split(text) if each) if text else False


def audited_units(content: Content) -> Iterator[Fact]:
    """audit.unit: "department|auditors" of a report that names both in fields, as a nonconformity report does."""
    groups: dict[tuple[str, str], dict[str, Field]] = {}
    blocks = [block for block in content.blocks if block.place.part in ("body", "textbox")]
    for field in (*_in_titles(blocks), *fields(blocks)):
        if not field.below and field.value:
            audited = AUDITEE.search(field.key) or field.key in _AUDITED_SHORT
            role = "unit" if audited else "auditor" if _AUDITOR.search(field.key) else ""
            if role:
                groups.setdefault((field.block.place.sheet, field.block.place.heading), {}).setdefault(role, field)
    for found in groups.values():
        if len(found) == 2:
            unit, auditor = found["unit"], found["auditor"]
            line = quote(f"{unit.said} {auditor.said}")
            yield Fact("audit.unit", joined(unit.value, auditor.value), str(auditor.place), line)


def _in_titles(blocks: Sequence[Block]) -> Iterator[Field]:
    """The pairs of a line above a table: "受审部门：运维部  审核员：石榴" in one merged cell."""
    for block in blocks:
        lines = [] if block.rows else [block.text]
        lines += [each.text for row in block.rows[:_HEAD_ROWS] if len(row) <= _HEAD_CELLS for each in row]
        for line in lines:
            if len(line) <= _LONGEST_LINE and len(_COLON.findall(line)) > 1:
                yield from fields([Block(text=_BEFORE_LABEL.sub("  ", line), place=block.place)])


def _who_audits(keys: Sequence[str]) -> int | None:
    """The column of those who audit: of a lead auditor and an auditor, the latter, who looks at the unit."""
    found = [at for at, key in enumerate(keys) if _AUDITOR.search(key)]
    return next((at for at in found if not _LEAD.search(keys[at])), found[0] if found else None)


def people(content: Content) -> Iterator[Fact]:
    """person.department: "name|department" of each row of a roster or of a table of people."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            name, department = column(keys, _PERSON), column(keys, DEPARTMENT)
            name = name_column(keys, rest) if name is None else name
            if name is None or department is None:
                continue
            for below in rest:
                for person in spellings_of(keys, name, below):
                    pair = joined(person, cell(below, department))
                    if not pair.endswith("|") and pair not in seen and len(seen) < _MOST_PEOPLE:
                        seen.add(pair)
                        yield Fact(
                            "person.department",
                            pair,
                            row_place(block, below),
                            quote(" ".join(each.text for each in below if each.text)),
                        )
            break
