"""One ticket as a text of its own: called by its number (INC-001, CHG-042), with the fields of a ticket as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.papers.form_labels import form_labels
from pipeline.text.normal import bare, normal
from pipeline.values import Block

_LEAST_FIELDS = 3
_NUMBERED = re.compile(r"\W*(?P<letters>inc|ritm|req|srq?|prb|pbi|prob|chg|rfc|crq)[-_ ]?\d{2,8}(?!\d)")
_BY_LETTERS = {
    "inc": "R-8.6.1-1",
    **dict.fromkeys(["ritm", "req", "sr", "srq"], "R-8.6.2"),
    **dict.fromkeys(["prb", "pbi", "prob"], "R-8.6.3-1"),
    **dict.fromkeys(["chg", "rfc", "crq"], "R-8.5.1-1"),
}
# What a ticket of this sort says; each counts once.
_FIELDS = {
    "R-8.6.1-1": (r"priority|severity|优先级|级别", r"impact|影响", r"affected|受影响", r"symptom|description|现象|描述", r"root cause|原因", r"resolution|resolved|解决|处理|恢复", r"detect|alert|reported|发现|报告"),
    "R-8.6.2": (r"request(?:er|ed)|请求人|申请人", r"fulfil|履行|处理", r"approv|审批|批准", r"clos|complet|关闭|完成", r"description|内容|描述"),
    "R-8.6.3-1": (r"incidents?|事件", r"impact|影响", r"symptom|现象|描述", r"root cause|根因|原因", r"work ?around|known error|已知错误|规避", r"\bfix\b|solution|prevent|解决|预防|措施"),
    "R-8.5.1-1": (r"change type|变更类[型别]", r"reason|justification|原因|理由", r"\brisk|风险", r"impact|影响", r"implement|实施", r"roll ?back|back-?out|回退|回滚", r"approv|审批|批准", r"validat|\btest|验证"),
}  # fmt: skip


def ticket_of(names: Sequence[str], blocks: Sequence[Block]) -> str | None:
    """The record that a text is one ticket of; None where it is called otherwise, or has not the fields of one."""
    numbered = next((found for name in names if (found := _NUMBERED.match(normal(name)))), None)
    if numbered is None:
        return None
    requirement = _BY_LETTERS[numbered["letters"]]
    fields = [bare(block.text) for block in blocks if block.level] + list(form_labels(blocks))
    said = sum(any(re.search(field, one) for one in fields) for field in _FIELDS[requirement])
    return requirement if said >= _LEAST_FIELDS else None
