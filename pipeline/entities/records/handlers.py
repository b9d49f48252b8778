"""Who works on a ticket, by the head of the column that says so."""

from __future__ import annotations

from pipeline.text.fields import Labels

# Who works on a ticket; those who ask for it are often the customer's people.
HANDLER = Labels(
    r"^(?:处理|受理|经办|承办|处置|跟进|实施|执行|解决|记录|审批|批准|变更)(?:人|人员|工程师)$|^(?:责任|值班|服务|处理)?工程师$|^(?:assigned to|assignee|handled by|handler|engineer|analyst|resolver|technician|implementer|(?:implemented|resolved|solved|fixed|done|fulfilled|closed|worked on|carried out|dealt with) by|approved by|approver|recorded by|agent)$"
)
_APPROVES = Labels(r"审批|批准|记录|approve|recorded")


def works_on_it(key: str) -> bool:
    """Whether it is somebody's work, and nobody's leave: 处理人, "Analyst"."""
    return bool(HANDLER.search(key)) and not _APPROVES.search(key)
