"""Who wrote, read and approved a paper, and from when on it applies, said by a name and a verb and no label.

谷雨晨 2026.9.2 写，卜一鹤 9月4日 签，9月14日起用
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.text.people import names_in
from pipeline.values import Role

_VERBS: Mapping[str, Role] = {
    **dict.fromkeys(["写", "拟", "编", "起草", "执笔", "整理"], "drafted"),
    **dict.fromkeys(["审", "核", "看过", "校"], "reviewed"),
    **dict.fromkeys(["批", "签", "定", "同意", "认可", "签批"], "approved"),
}
_VERB = "|".join(sorted(_VERBS, key=len, reverse=True))
_NAME_BEFORE = re.compile(
    rf"(?:^|[\s,，;；。、日号)）(（])(?P<name>[\u4e00-\u9fff]{{2,4}}?)[ \u3000(（]{{0,2}}(?P<verb>{_VERB})?[)）]?[ \u3000:：(（]{{0,2}}$"
)
_VERB_AFTER = re.compile(rf"[日号]?[ \u3000)）]{{0,2}}(?P<verb>{_VERB})[了的好]?(?=[\s,，;；。、)）]|$)")
_FROM_THEN = re.compile(r"[ \u3000]?(?:起(?:用|实行|照此?|按此?|开始用?)?|开始用?)(?=[\s,，;；。、)）]|这|$)")


def role_beside_signer(before: str, after: str) -> Role | None:
    """The role of a day between `before` and `after` in a line in which somebody signs by name."""
    named = _NAME_BEFORE.search(before)
    if named is None or not names_in(named["name"]):
        return None
    verb = named["verb"] or (said["verb"] if (said := _VERB_AFTER.match(after)) else None)
    return _VERBS[verb] if verb else None


def begins_then(after: str) -> bool:
    """Whether what goes on after a day says that something applies from it on."""
    return _FROM_THEN.match(after) is not None
