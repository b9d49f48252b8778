"""English names that put the subject last: register of assets, managing problems, attendance, training."""

from __future__ import annotations

import re

_WHAT = (
    r"records?|logs?|registers?|lists?|inventory|surveys?|evaluations?|assessments?|analysis|reviews?|reports?|plans?"
    r"|policy|catalogue?|tests?|schedule|budget|management|control|minutes|attendance|trends?|audits?|calendar"
    r"|confirmation|appointment|communication|measurement|monitoring|planning|verification|closure|statement|declaration"
)
_SMALL = r"(?:the |our |all |its |their )*"
_SUBJECT = r"[a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?"
_END = r"(?=$|[,:;(]| - | and | for | with | in | by | to | at | \d| q\d| h\d| v\d)"
_OF = re.compile(rf"\b(?P<what>{_WHAT}) (?:of|on) {_SMALL}(?P<subject>{_SUBJECT}){_END}", re.I)
_MANAGING = re.compile(rf"\b(?:managing|controlling) {_SMALL}(?P<subject>{_SUBJECT}){_END}", re.I)
_COMMA = re.compile(rf"^(?P<what>{_WHAT}), (?P<subject>{_SUBJECT})$", re.I)


def inverted(name: str) -> str | None:
    """The name with its subject first (asset register, problem management, training attendance); None without one."""
    for pattern, tail in (
        (_OF, r"\g<subject> \g<what>"),
        (_COMMA, r"\g<subject> \g<what>"),
        (_MANAGING, r"\g<subject> management"),
    ):
        turned, count = pattern.subn(tail, name)
        if count:
            return turned
    return None
