"""Labels in a house's own words: who looked and who passed (部门审, 班长批), a question (哪天改完), a deed (动的时间)."""

from __future__ import annotations

import re

from pipeline.values import Role

# … but 内审 and 年审 are audits, and what is 送审 or 报批 has yet to be passed.
_SIGNER = re.compile(r"(?P<whose>[\u4e00-\u9fff]{1,4})(?<![评内外年监送待报未免])(?P<verb>[写拟编审核批])")
_VERBS: dict[str, Role] = {
    **dict.fromkeys("写拟编", "drafted"),
    **dict.fromkeys("审核", "reviewed"),
    "批": "approved",
}
_ASKS_WHEN = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}[、,/])?(?:什么时候|什么时间|啥时候|啥时|何时|几时|哪一?天|哪日|几号)(?P<what>[\u4e00-\u9fff]{1,6}?)的?"
)
_DEED = re.compile(r"(?P<what>[\u4e00-\u9fff]{1,4})的(?:时间|日期|日子|那天|天)")
_ACTS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("expiry", re.compile(r"到期|失效|过期|截?止")),
    (
        "due",
        re.compile(
            r"(?:要|应|得|能|可以|打算|准备|计划)|(?:修|改|整改|补|还|交|落实|解决)(?:$|[^的])|[办做弄装查换](?:完|好|掉|成|齐|到位)|完成?|之?前"
        ),
    ),
    ("approved", re.compile(r"(?:批|同意|点头|拍板|核准)")),
    ("reviewed", re.compile(r"(?:审|复核|回头看|回看|复看|看)")),
    ("drafted", re.compile(r"(?:写|填|编|起草)")),
    ("effective", re.compile(r"(?:起|生效|开始用|启用|施行)")),
    ("signed", re.compile(r"签")),
)
_OVER = re.compile(r"(?:关|销|结|还|恢复|办完|做完|修好|改完|消|完)")


def of_house_label(label: str) -> Role | None:
    """The role that a label (normal form, all of it) gives, which no list knows; None where it tells none."""
    if signer := _SIGNER.fullmatch(label):
        return _VERBS[signer["verb"]]
    if asked := _ASKS_WHEN.fullmatch(label):
        return next((role for role, act in _ACTS if act.match(asked["what"])), "occurred")
    if deed := _DEED.fullmatch(label):
        return "other" if _OVER.match(deed["what"]) else "occurred"
    return None
