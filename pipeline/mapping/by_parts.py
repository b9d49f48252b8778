"""Texts that say by the parts of which they consist what they are, whatever a house calls them.

A text with a symptom and what to do is a knowledge article; one with a clock of times, why it was down and what is
changed looks into an outage; one with how soon each service is back and whom to call is a plan for its loss.
They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.mapping.candidates import body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.parts.paper_heads import first_told, heads_of, says
from pipeline.mapping.signatures import Signed
from pipeline.text.fields import fields
from pipeline.text.normal import normal
from pipeline.values import Block, Content, Kind

_LONGEST = 6000  # characters of a paper on one thing
_LONGEST_ARTICLE = 2500
_CLOCK = re.compile(r"\d{1,2}[:：.]\d\d(?: ?h)?")
_CLOCK_IN_TEXT = re.compile(r"(?<![\d:：.])(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d)|(?<!\d)\d{1,2}时\d{1,2}分")
_MANY_TIMES = 5  # in running text
_LEAST_TIMES = 3

_SYMPTOM = re.compile(r"\bsymptom|what (?:you|users?|people) (?:sees?|notice)|^(?:现象|症状|表现)")
_REMEDY = re.compile(
    r"\bwhat (?:to|you) do\b|\bwhat helps\b|\bsolution|\bresolution|\bremedy|\bhow to (?:fix|solve)|\bsteps?\b|^(?:处理|解决)(?:办法|方法|步骤|方案)?$|^怎么(?:办|处理)$"
)
_OF_A_TICKET = re.compile(
    r"\b(?:impact|severity|priority|opened|closed|status|back-?out|risk)\b|影响|优先级|级别|状态|风险"
)
_WHY = re.compile(r"\bwhy\b|\bcauses?\b|\broots?\b|原因|为什么|根[因源子]")
_CHANGED = re.compile(
    r"\bwhat (?:we|will|is) (?:be )?(?:changed?|done|do)\b|\bactions?\b|\blessons?\b|\blook(?:ing)?[- ]back\b|\bprevent|\bmeasures?\b|\bde-?brief|措施|改进|整改|教训|复盘"
)
_STOPPED = re.compile(
    r"\b(?:stood still|unavailable|not available|outage|down ?time|(?:was|were|is) down|down from|stopped|offline|out of service|interrupt\w*)\b|中断|不可用|宕机|停机|停播|瘫痪|全停"
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
_WENT_LIVE = re.compile(r"\b(?:going|gone|went|go)[- ]live\b|\bhanded over\b|上线|投产|移交|转入运行")
_OUTCOME = re.compile(r"\boutcomes?\b|\bexpected\b|\bhoped\b|\bas planned\b|预期|达成|效果")
_READER = frozenset(["for", "to", "addressed to", "readers", "for whom", "报送", "呈送", "致", "发送对象", "读者"])
_CUSTOMERS = re.compile(r"\bcustomers?\b|\bclients?\b|客户|用户单位|甲方")
_BACK = re.compile(r"多久(?:回来|恢复)|恢复(?:时间|时限|目标)|\brto\b|\bback (?:in|within)\b|\brecovery time")
_LOSE = re.compile(r"丢|\brpo\b|\blose\b|\bloss\b")
_CALL = re.compile(r"电话|号码?$|手机|短号|\btele?phone|\bnumber\b|\bmobile\b|\bcall\b")
_BEGUN = re.compile(r"启动|动用|启用|\bopened\b|\binvok|\bactivat|\bsays (?:so|go)\b")
_PROMISED = re.compile(r"\b(?:promised?|agreed|targets?|limits?|levels?)\b|承诺|约定|目标值?|指标")


def papers_by_parts(content: Content, kind: Kind) -> Iterator[Signed]:
    """What a paper in running text is by its parts."""
    body, blocks = body_of(content), content.blocks
    if not body or any(block.place.sheet for block in body):
        return
    if kind not in ("external", "form") and _is_plan_for_failure(body):
        yield Signed("D-8.7.2-PL", body[0])
    if kind in RULES or kind in ("agreement", "licence", "list"):
        return
    text = normal("\n".join(block.text for block in blocks))
    if not text or len(text) > _LONGEST:
        return
    heads = heads_of(blocks)
    served = list(_of_one_event(text, heads, blocks))
    served += ["R-8.3.3", "R-9.4"] if _to_customers(content, blocks) else []
    yield from (Signed(one, first_told(blocks), body) for one in served)


def _of_one_event(text: str, heads: tuple[str, ...], blocks: tuple[Block, ...]) -> Iterator[str]:
    timed = sum(bool(row and _CLOCK.fullmatch(row[0].text.strip())) for block in blocks for row in block.rows)
    a_ticket = timed or len(text) > _LONGEST_ARTICLE or says(_OF_A_TICKET, heads)
    if says(_SYMPTOM, heads) and says(_REMEDY, heads) and not a_ticket:
        yield "R-7.6"
    stopped = says(_WHY, heads) and says(_CHANGED, heads) and _STOPPED.search(text)
    if stopped and (timed >= _LEAST_TIMES or len(set(_CLOCK_IN_TEXT.findall(text))) >= _MANY_TIMES):
        yield "R-8.7.1-2"
    if says(_TESTED, heads) and says(_OUTCOME, heads) and _ACCEPTED.search(text) and _WENT_LIVE.search(text):
        yield "R-8.5.2"
    if says(_WEIGHED, heads):
        return
    if says(_WAY_BACK, heads) and says(_TESTED, heads) and (says(_CONTENTS, heads) or says(_TOLD, heads)):
        yield "R-8.5.3-1"
    elif _TESTS_PASSED.search(text) and _ACCEPTED.search(text) and _WENT.search(text):
        yield "R-8.5.3-2"


def _to_customers(content: Content, blocks: tuple[Block, ...]) -> bool:
    """Whether a paper says that it is for customers, and has a table of what was promised."""
    tables = [normal(" ".join(cell.text for cell in block.rows[0])) for block in blocks if block.rows]
    if not any(map(_PROMISED.search, tables)):
        return False
    return any(field.key in _READER and _CUSTOMERS.search(normal(field.value)) for field in fields(blocks))


def _is_plan_for_failure(body: Sequence[Block]) -> bool:
    """Whether one table says how soon each service is back and what may be lost, another whom to call."""
    headers = [normal(" | ".join(cell.text for cell in block.rows[0])) for block in body if block.rows]
    aims = any(_BACK.search(header) and _LOSE.search(header) for header in headers)
    return aims and any(map(_CALL.search, headers)) and says(_BEGUN, (normal(block.text) for block in body))
