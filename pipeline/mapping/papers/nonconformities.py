"""Forms of a nonconformity, told by their fields: what was found, against what, why, what is done, and whether it helped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.papers.form_labels import form_labels
from pipeline.text.fields import fields
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Content, Kind

_SURE = 0.7
_LONGEST_LABEL = 40
_CAUSE = re.compile(r"原因|为什么|病根|\bcause\b|^why(?: |$)|^reason|^how it came")
_ACTION = re.compile(
    r"纠正措施|整改措施|^(?:纠正|整改|补正|改正|措施|怎么改|改进措施)|^(?:correction and )?actions?\b|corrective (?:action|measure)s?\b|^corrections? (?:and|with) |^put right"
    r"|^lasting (?:step|remedy|measure)|\bremedy\b|^steps? taken|^done$|^what (?:was|is|we have|we) (?:done|did)|^measures?(?: taken)?$|^mended|^怎么办|^怎么补"
)
_VERIFIED = re.compile(
    r"验证|复查|管不管用|回头看|verified|verification|^checked|effectiveness|^gone\b|^did it (?:help|hold)|^looked at again|^held\b"
)
_NAMED = re.compile(r"不符合|不合格|整改[单通]|纠正措施|缺失改善|non-? ?conform|\bncr?\b|\bcar\b|corrective action")
_CALLED_ONE = re.compile(r"不符合|不合格|缺失改善|内审|审核|non-? ?conform|\bncr?\b|\baudit|\bfindings?\b")
_AGAINST = re.compile(
    r"条款|依据|不符合|违反|clause|against|requirement|criteri|says who|which rule|哪一?条|未(?:满足|达到|遵守)"
    r"|\bnot (?:met|kept|fulfilled|complied with)\b|\b(?:deviat\w+|departs?) from\b|\brule broken\b"
)
# What names no nonconformity may cite the clause that was not kept.
_CITED = re.compile(
    r"(?:\bstandard|\bclause|\biso(?:/iec)? ?20000(?:-1)?(?::2018)?|标准|条款)[ ,:：第]{0,3}(?:[4-9]|10)\.\d", re.I
)
# A deviation may be one of daily work: in an audit somebody found that a clause was not kept, and begins with it.
_CLAUSE_FIRST = re.compile(
    r"(?:clause |第)?(?:[4-9]|10)\.\d{1,2}(?:\.\d{1,2})?(?![\d.]| ?(?:%|h\b|hours?|min|days?|ms\b|gb\b))"
)
_DEVIATES = re.compile(r"\bdeviation (?:report|form|note|record|sheet|slip)|(?:偏差|偏离)(?:报告|记录|处理)?[单表]?$")
_SOURCE = re.compile(
    r"(?:问题|不符合项?|信息)?来源|(?:source|origin)(?: of (?:the )?(?:non-?conformity|finding))?|arose from"
)
_IN_AN_AUDIT = re.compile(r"内审|外审|审核|\baudit|\bia\b")
_IN_DAILY_WORK = re.compile(
    r"事件|故障|投诉|监视|监测|测量|指标|满意度|回访|调查|巡检|日常|月报|服务报告|变更|供应商"
    r"|\b(?:incidents?|complaints?|monitoring|measure\w*|survey|feedback|patrol|service reports?|changes?|suppliers?)\b"
)
_OF_GOODS = re.compile(r"产品|批次|供货|物料|零件|\b(?:product|batch|lot|supplier|part) (?:no|number|name)\b")


def by_nonconformity_form(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]
) -> list[Candidate]:
    """A form that reports a nonconformity of the system, whatever it is called."""
    if kind not in ("record", "report", "form"):
        return []
    if any(one.requirement == "R-9.2-5" and one.confidence >= _SURE for one in known):
        return []
    said = normal(f"{names.title} {names.file}")
    body = body_of(content)
    labels = form_labels(body)
    if not acted_upon(labels) or any(map(_OF_GOODS.search, labels)) or not any(map(_AGAINST.search, labels)):
        return []
    if came_up_elsewhere(body):
        return []
    cited = any(_CITED.search(block.text) for block in body)
    cited = cited or any(
        _AGAINST.search(field.key) and _CLAUSE_FIRST.match(normal(field.value)) for field in fields(body)
    )
    if not (cited or _NAMED.search(said) or any(map(_NAMED.search, labels))):
        deviates = bool(_DEVIATES.search(normal(names.title)))
        return [Candidate("R-10.1", _SURE, "title", quote(names.title), body)] if deviates else []
    remedy = kind == "form" and not (_CALLED_ONE.search(said) or any(map(_IN_AN_AUDIT.search, labels)))
    found = "R-10.1" if remedy else "R-9.2-5"  # the blank form of a corrective action, whatever it was for
    return [Candidate(found, _SURE, "title", quote(names.title or names.file), body)]


def came_up_elsewhere(blocks: Iterable[Block]) -> bool:
    """Whether a form says that its nonconformity came up in daily work (来源：满意度调查), and not in an audit."""
    sources = [normal(field.value) for field in fields(blocks) if _SOURCE.fullmatch(field.key)]
    return any(map(_IN_DAILY_WORK.search, sources)) and not any(map(_IN_AN_AUDIT.search, sources))


def acted_upon(labels: Iterable[str]) -> bool:
    """Whether these fields hold a cause, what is done about it, and whether that helped."""
    fields = tuple(labels)
    return all(any(map(pattern.search, fields)) for pattern in (_CAUSE, _ACTION, _VERIFIED))


def seen_to_the_end(blocks: Iterable[Block]) -> bool:
    """Whether a report on nonconformities has them; its labels may be sentences ("Checked whether it worked")."""
    tables = [block.rows for block in blocks if block.rows]
    cells = [cell for rows in tables for cell in (*rows[0], *(each for row in rows for each in row[::2]))]
    return acted_upon(bare(cell.text) for cell in cells if len(cell.text) <= _LONGEST_LABEL)
