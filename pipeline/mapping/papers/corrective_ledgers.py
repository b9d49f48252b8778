"""A ledger of what went wrong, told by its columns: what was found, why, what is done about it, and whether that helped.

Such a ledger is the house's corrective action, where nothing in it speaks of an audit; what an audit found is a
nonconformity of the audit as well. Ledgers of tickets, problems, risks and complaints have like columns, and words of
their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of, header_quote
from pipeline.text.normal import bare, normal
from pipeline.values import NAME_PLACES, Block, Content, Kind

_CORRECTED, _FOUND_IN_AUDIT, _IMPROVED, _REPORT = "R-10.1", "R-9.2-5", "R-10.2", "R-9.2-6"
_SURE, _KNOWN = 0.7, 0.5
_LEAST_COLUMNS, _LEAST_ROWS, _FIRST_ROWS = 5, 2, 4
_WHAT = re.compile(
    r"^(?:what(?: (?:is|was) (?:wrong|found|seen|not met))?|fact|finding|description|deviation|non-? ?conformity|issue|what went wrong|departure)\b"
    r"|^(?:问题|事实|内容|偏差|不符合|不合格|情况|现象|发现)(?:项|事项|情况|描述|内容|的问题)?$|(?:问题|偏差|不符合|不合格)(?:描述|事实|内容|情况|陈述)"
)
_CAUSE = re.compile(r"\bcause\b|^why(?: |$)|^reason|^how it came|原因|为什么|怎么来的|病根")
_ACTION = re.compile(
    r"\bactions?\b|\bmeasures?\b|\bremedy\b|^(?:what (?:we|is|was)? ?(?:do|did|done|changes?|changed)|put right|correction|step|mended|done about it)\b"
    r"|措施|对策|整改(?!期限|日期|人)|纠正(?!期限|日期|人)|怎么[办改做补]|做法|处理(?:办法|方法|方式)?$"
)
_HELPED = re.compile(
    r"\bverif|^(?:re-?)?checked\b|\beffective|^(?:did it|does it|has it) (?:help|hold|work)|^looked at again|^held\b|^result$|^worked\b|^gone\b"
    r"|验证|复查|复核|检查(?:日期|人|结果)|管不管用|有没有用|有无效果|有效|效果|回头看|关闭确认"
)
_NAMED = re.compile(
    r"non-? ?conform|\bdeviations?\b|\bcorrect\w*|\bcapa\b|\bcars?\b|\bncr?s?\b|\bfindings?\b|\bslips?\b|went wrong|what was not right"
    r"|不符合|不合格|偏差|偏离|纠正|整改|补正|改正|缺失"
)
_AUDITED = re.compile(r"\baudit\w*|\bclauses?\b|\bcriteri|\bassessor\b|内审|外审|审核|稽核|条款|(?<![a-z])ia-?\d")
# Words of other ledgers.
_SOMETHING_ELSE = re.compile(
    r"\b(?:tickets?|workarounds?|known errors?|problems?|incidents?|severity|priority|downtime|outages?|minutes|services?|risks?|likelihood|probability|impact"
    r"|complain\w*|suppliers?|vendors?|changes?|ci|hosts?|ideas?|benefit|score|exercise|objectives?|targets?|month)\b"
    r"|工单|事件|故障|已知错误|根因|优先级|级别|中断|分钟|服务|风险|可能性|影响|投诉|供应商|供方|变更|配置项|建议|收益|得分|演练|目标|月份|问题(?:编号|单号|管理|台账)"
)


def by_corrective_ledger(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """`known`, with the ledger of corrective actions that a workbook or table is by its columns, and without findings of an
    audit of which it does not speak."""
    body = body_of(content)
    table = next((block for block in body if block.rows), None)
    sheet = table is not None and bool(table.place.sheet)
    telling = kind in ("record", "list", "unrelated") or (kind == "report" and sheet)
    if not telling or any(map(_of_another, known)):
        return list(known)
    head = _head(table) if table is not None else ()
    called = normal(f"{names.title} {names.file} {table.place.sheet if table is not None else ''}")
    if table is None or not _is_ledger(head) or any(map(_SOMETHING_ELSE.search, (called, *head))):
        return list(known)
    audited = any(map(_AUDITED.search, (called, *head))) or _sources_are_audits(table, head)
    if not (_NAMED.search(called) or any(map(_NAMED.search, head)) or audited):
        return list(known)
    place, said = f"{table.place}", header_quote(body)
    made = [Candidate(_CORRECTED, _SURE, place, said, body)]
    if audited:  # findings row by row, whatever they are called, are no report on the audit
        rest = (one for one in known if one.requirement != _REPORT or not sheet)
        return [*rest, *made, Candidate(_FOUND_IN_AUDIT, _SURE, place, said, body)]
    return [*(one for one in known if one.requirement != _FOUND_IN_AUDIT or one.place in NAME_PLACES), *made]


def _of_another(one: Candidate) -> bool:
    ours = (_CORRECTED, _FOUND_IN_AUDIT, _IMPROVED, _REPORT)
    return one.confidence >= _KNOWN and one.requirement not in ours and not one.loose


def _head(table: Block) -> tuple[str, ...]:
    """The first row with as many filled cells as a ledger has columns."""
    for row in table.rows[:_FIRST_ROWS]:
        cells = tuple(bare(cell.text) for cell in row if cell.text.strip())
        if len(cells) >= _LEAST_COLUMNS:
            return cells if len(table.rows) > _LEAST_ROWS else ()
    return ()


def _is_ledger(head: Sequence[str]) -> bool:
    return all(any(map(asked.search, head)) for asked in (_WHAT, _CAUSE, _ACTION, _HELPED))


def _sources_are_audits(table: Block, head: Sequence[str]) -> bool:
    """Whether most rows say in the column of where it came from that it was an audit."""
    at = next(
        (at for at, name in enumerate(head) if re.search(r"^(?:source|origin|from|found in)|来源|来自|出处", name)),
        None,
    )
    if at is None:
        return False
    cells = [normal(row[at].text) for row in table.rows if len(row) > at and row[at].text.strip()]
    return 2 * sum(bool(_AUDITED.search(cell)) for cell in cells) > len(cells)
