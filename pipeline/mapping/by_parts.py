"""Texts that say by the parts of which they consist what they are, whatever a house calls them.

A text with a symptom and what to do is a knowledge article; one with a clock of times, why it was down and what is
changed looks into an outage; what was decided on a system that is suitable and effective is a review by top management.
They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.candidates import body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.signatures import Signed
from pipeline.text.fields import fields
from pipeline.text.message import is_message
from pipeline.text.normal import normal
from pipeline.values import Block, Content, Kind

_LONGEST = 6000  # characters of a paper on one thing
_LONGEST_ARTICLE = 2500
_LONGEST_LABEL = 40
_LEAD = re.compile(r"^([^\W\d][^.:。：!?\n]{0,28}?)(?:[.:?]\s|[。：？])")
_CLOCK = re.compile(r"\d{1,2}[:：.]\d\d(?: ?h)?")
_LEAST_TIMES = 3

_SYMPTOM = re.compile(r"\bsymptom|what (?:you|users?|people) (?:sees?|notice)|^(?:现象|症状|表现)")
_REMEDY = re.compile(
    r"\bwhat (?:to|you) do\b|\bwhat helps\b|\bsolution|\bresolution|\bremedy|\bhow to (?:fix|solve)|\bsteps?\b|^(?:处理|解决)(?:办法|方法|步骤|方案)?$|^怎么(?:办|处理)$"
)
_OF_A_TICKET = re.compile(
    r"\b(?:impact|severity|priority|opened|closed|status|back-?out|risk)\b|影响|优先级|级别|状态|风险"
)
_WHY = re.compile(r"\bwhy\b|\b(?:root )?causes?\b|原因|为什么")
_CHANGED = re.compile(
    r"\bwhat (?:we|will|is) (?:be )?(?:changed?|done|do)\b|\bactions?\b|\blessons?\b|\blook(?:ing)?[- ]back\b|\bprevent|\bmeasures?\b|措施|改进|教训|复盘"
)
_STOPPED = re.compile(
    r"\b(?:stood still|unavailable|not available|outage|down ?time|(?:was|were|is) down|down from|stopped|offline|out of service|interrupt\w*)\b|中断|不可用|宕机|停机|瘫痪"
)
_WAY_BACK = re.compile(
    r"\bway back\b|\broll(?:ing)?[- ]?back\b|\bback(?:ing)?[- ]?out\b|\bfall ?back\b|\brevert|回退|回滚|倒回"
)
_TESTED = re.compile(r"\btest|\baccept|\bcriteri|\bbefore it (?:may|can|goes)\b|\bready when\b|测试|验收|准则")
_CONTENTS = re.compile(
    r"\bon board\b|\bcontents?\b|\bscope\b|what (?:is|goes|comes) (?:in|new)|\bfeatures?\b|内容|范围|功能"
)
_TOLD = re.compile(r"\btold\b|\bcommunicat|\bnotif|\binform|\bannounce|通知|告知|公告")
_WEIGHED = re.compile(r"\brisk|\bimpact|\bcost|风险|影响|费用")
_TESTS_PASSED = re.compile(
    r"(?:\d+ (?:of|/|out of) \d+|\ball(?: \d+)?) (?:tests? )?(?:were |was )?(?:green|passed|ok)\b|\btests?\b[^.]{0,30}(?:\d+ (?:of|/|out of) \d+|\ball\b)[^.]{0,15}(?:green|passed|ok)\b|测试[^。]{0,20}(?:全部)?通过"
)
_ACCEPTED = re.compile(r"\baccepted\b|\bsigned off\b|验收(?:通过|合格)|确认通过")
_WENT = re.compile(
    r"\bsuccess(?:ful)?\b|\bwent (?:in |live )?(?:well|as planned|smoothly)\b|\bno (?:way back|roll-?back|back-?out)\b|成功|顺利"
)
_SUITABLE = re.compile(
    r"\bsuitab\w+\b[^.\n]{0,80}\beffectiv\w+|\beffectiv\w+\b[^.\n]{0,80}\bsuitab\w+|适宜[^。\n]{0,24}有效|有效[^。\n]{0,24}适宜"
)
_ENOUGH = re.compile(r"\badequa\w+|\bsufficien\w+|充分")
_DECIDED = re.compile(r"\b(?:decided|decisions?|resolved|agreed actions?|outputs?)\b|决定|决议|决策|评审输出")
_PLEASE = re.compile(
    r"\bplease (?:send|bring|prepare|let|come|have|provide|hand|be)\b|\b(?:calls?|invites?|asks?) (?:us|you|all)\b|请(?:各|于|准备|提交|提供|参加|携带)|通知"
)
_SYSTEM = re.compile(r"\b(?:service|management)(?: management)? system\b|\bsms\b|体系")
# What top management looks at (9.3), each told by a heading of its own: first of all what became of its last decisions.
_INPUTS = (
    re.compile(r"\b(?:earlier|previous|last|former|past)\b.{0,30}\b(?:decisions?|actions?|reviews?|meetings?)\b|\bbecame of\b|以往|上次"),
    re.compile(r"\bchang(?:e|es|ed|ing)\b.{0,20}\b(?:around|outside|issues|context|us)\b|\bexternal and internal\b|内外部|环境.{0,4}变化"),
    re.compile(r"\bhow we did\b|\bperform\w+|\bresults?\b|\bfigures\b|\bnumbers\b.{0,12}\b(?:met|reached)\b|绩效|目标(?:完成|达成|实现)"),
    re.compile(r"\bpolicy\b.{0,40}\b(?:fit|suit\w*|still|objectives|numbers|goals)\b|方针.{0,8}(?:适宜|目标)"),
    re.compile(r"\bchances?\b|\bopportunit\w+|\bdo(?:ing)? better\b|\bimprov\w+|改进"),
    re.compile(r"\brisks?\b|风险"),
    re.compile(r"\bresources?\b|\bmeans\b|\bpeople and money\b|资源"),
    re.compile(r"\baudits?\b|\bnon-?conformit\w+|\bfindings\b|审核|不符合"),
    re.compile(r"\bcustomers?\b|\bcomplain\w*|\bsatisf\w+|客户|顾客|满意"),
    re.compile(r"\bsuppliers?\b|\bother parties\b|\bthird parties\b|供应商|供方|相关方"),
)  # fmt: skip
_LEAST_INPUTS = 4
_READER = frozenset(["for", "to", "addressed to", "readers", "for whom", "报送", "呈送", "致", "发送对象", "读者"])
_CUSTOMERS = re.compile(r"\bcustomers?\b|\bclients?\b|客户|用户单位|甲方")
_PROMISED = re.compile(r"\b(?:promised?|agreed|targets?|limits?|levels?)\b|承诺|约定|目标值?|指标")


def papers_by_parts(content: Content, kind: Kind) -> Iterator[Signed]:
    """What a paper in running text is by its parts."""
    blocks = content.blocks
    if kind in RULES or kind in ("agreement", "licence", "list") or any(block.place.sheet for block in blocks):
        return
    text = normal("\n".join(block.text for block in blocks))
    if not text or len(text) > _LONGEST:
        return
    heads = _heads(blocks)
    served = [*_of_one_event(text, heads, blocks), *_of_review(text, heads, blocks, kind)]
    served += ["R-8.3.3", "R-9.4"] if _to_customers(content, blocks) else []
    yield from (Signed(one, _body(blocks), body_of(content)) for one in served)


def _of_one_event(text: str, heads: tuple[str, ...], blocks: tuple[Block, ...]) -> Iterator[str]:
    timed = sum(bool(row and _CLOCK.fullmatch(row[0].text.strip())) for block in blocks for row in block.rows)
    a_ticket = timed or len(text) > _LONGEST_ARTICLE or _any(_OF_A_TICKET, heads)
    if _any(_SYMPTOM, heads) and _any(_REMEDY, heads) and not a_ticket:
        yield "R-7.6"
    if timed >= _LEAST_TIMES and _any(_WHY, heads) and _any(_CHANGED, heads) and _STOPPED.search(text):
        yield "R-8.7.1-2"
    if _any(_WEIGHED, heads):
        return
    if _any(_WAY_BACK, heads) and _any(_TESTED, heads) and (_any(_CONTENTS, heads) or _any(_TOLD, heads)):
        yield "R-8.5.3-1"
    elif _TESTS_PASSED.search(text) and _ACCEPTED.search(text) and _WENT.search(text):
        yield "R-8.5.3-2"


def _of_review(text: str, heads: tuple[str, ...], blocks: tuple[Block, ...], kind: Kind) -> Iterator[str]:
    if _SUITABLE.search(text) and _ENOUGH.search(text) and _SYSTEM.search(text):
        if kind != "plan" and _any(_DECIDED, heads) and not is_message(blocks):
            yield "R-9.3-3"
        elif _PLEASE.search(text):
            yield "R-9.3-1"
    elif _any(_INPUTS[0], heads) and sum(_any(one, heads) for one in _INPUTS) >= _LEAST_INPUTS:
        yield "R-9.3-2"


def _to_customers(content: Content, blocks: tuple[Block, ...]) -> bool:
    """Whether a paper says that it is for customers, and has a table of what was promised."""
    tables = [normal(" ".join(cell.text for cell in block.rows[0])) for block in blocks if block.rows]
    if not any(map(_PROMISED.search, tables)):
        return False
    return any(field.key in _READER and _CUSTOMERS.search(normal(field.value)) for field in fields(blocks))


def _heads(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Headings but the first, which is the title, and labels that open a paragraph: "Symptom. The bar stays at 0."."""
    found: list[str] = []
    for block in blocks:
        if block.level:
            found.append(normal(block.text))
        elif block.rows:
            found += [normal(cell.text) for cell in block.rows[0]]
        elif lead := _LEAD.match(block.text):
            found.append(normal(lead[1]))
    return tuple(one for one in found[1:] if len(one) <= 2 * _LONGEST_LABEL)


def _any(pattern: re.Pattern[str], heads: tuple[str, ...]) -> bool:
    return any(map(pattern.search, heads))


def _body(blocks: tuple[Block, ...]) -> Block:
    """The first block that tells more than a heading: where the evidence is shown."""
    return next((block for block in blocks if not block.level and block.text), blocks[0])
