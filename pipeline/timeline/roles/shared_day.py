"""One day behind several people who sign: 编写：张三　审核：李四　2026年10月9日; written by A. Name, checked by B. Name, 9 October."""

from __future__ import annotations

import re

from pipeline.timeline.roles.signing_lines import role_of_verb, signers_pattern
from pipeline.values import Role

_TWO = 2
_REACH = 60
_NAME = r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,2}"
_ENGLISH = re.compile(
    rf"\b(?P<first>[Pp]repared|[Ww]ritten|[Dd]rafted|[Cc]ompiled) by {_NAME}(?:,| and|;)? "
    rf"(?P<last>[a-z]+ed|[a-z]+ed off) by {_NAME},? (?:on )?$"
)
_APART = r"[\s、,，;；·|/]{1,4}"


def also_signed(before: str, role: Role | None) -> Role | None:
    """What else the day behind `before` is, whose last signer gave it `role`: that of who wrote it, who has no day of their own."""
    if role not in ("reviewed", "approved", "released"):
        return None
    tail = before[-_REACH:]
    if _ENGLISH.search(before[-2 * _REACH :]):
        return "drafted"
    signer = signers_pattern()
    line = re.search(rf"(?P<all>{signer}(?:{_APART}{signer}){{1,3}})[\s,，]*$", tail)
    if line is None:
        return None
    verbs = [role_of_verb(found[0]) for found in re.finditer(signer, line["all"])]
    return "drafted" if len(verbs) >= _TWO and verbs[0] == "drafted" else None
