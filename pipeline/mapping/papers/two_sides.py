"""Minutes in plain words of a talk between two houses on how the services went: with a customer, or with a supplier.

Whatever they are called (跟医院坐了一坐, review beilun, or nothing): who was there of either side, or what either said; how
it went; what changes and what is wished for; when they meet again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.lines import line_by_line
from pipeline.text.plain_days import MONTH_NAME, OF_A_DAY
from pipeline.values import Content, Kind

_WITH_CUSTOMER, _OF_SUPPLIER = "R-8.3.2-2", "R-8.3.4-2"
_TOLD, _KNOWN = 0.64, 0.5
_LONGEST, _SHORTEST = 2600, 60  # characters: of a page
_OPENING = 260
_LEAST_SAID = 3

_TALK = re.compile(
    r"会议?|座谈|碰[头面]?|见面|面谈|走访|拜访|回访|坐[了下]|沟通|交流|评审|检讨|檢討|回顾"
    r"|\b(?:reviews?|talks?|talked|meetings?|met|visit(?:ed)?|calls?|catch[ -]?up|sit[ -]?down|minutes|protocol|notes of)\b"
)
_OTHER_TALK = re.compile(
    r"变更|割接|上线|发布|项目|内审|审核|管理评审|管评|首次|末次|事件|故障|复盘|中断|培训|演练|验收|投诉|满意度|例会|周会|晨会|站会|早会|交接|值班|日志|招投?标|合同|协议|报告|月报|周报|方案|计划|通知|申请|材料|汇总|简报|需求|情况$|办公会|班子|部务|周碰|晨碰|[周月]会|指南|说明|手册|周[一二三四五六日]"
    r"|\b(?:changes?|cab|project|audit|management review|kick-?off|incident|outage|post-?mortem|training|drill|exercise|accept\w*|complaint|survey|stand-?up|weekly|huddle|hand-?over|shift|log|tender|contract|agreement|report|plan|agenda|invit\w+|request|toolbox|board|ops|operations?|team|crew|heads|leads|regular|monthly|top table|write-?up|pack|letter|sheet|needs?|appraisal|steering|bridge|risks?|works? with|go wrong|guide|how (?:we|to|work)|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
)
# Who was there: two groups, each with its house behind or before it, or told apart by a semicolon; or what either side said.
_THEIRS = r"(?:[院校局厂矿行甲对贵馆站园客]方|客户方?|用户方?|业主方?|供方|供应商|集团|银行|医院|学校|科室)"
_OURS = r"(?:我方|我司|我们|本公司|乙方|公司|我)"
_PERSONS = r"[^\n;；|:：]{2,70}(?:[、,，和与&]|\band\b)[^\n;；|:：]{1,70}"
_BOTH = re.compile(
    rf"{_THEIRS}[:： |][^\n]{{2,120}}?{_OURS}[:：(（ |]|{_OURS}[:：|][^\n]{{2,120}}?{_THEIRS}[^\n]{{0,24}}[:：(（|]"
    rf"|{_PERSONS}[;；] ?{_PERSONS}(?:[\n.。|]|$)|(?:出席|参加|参会|到场|与会|到会|在场|对象)(?:人员|单位及人员|者|人)?[:：]? ?[^\n;；]{{2,80}}[;；] ?[^\n]{{2,60}}"
    r"|\([^()\n]{2,30}\)[;,.] ?[^\n]{2,90}\([^()\n]{2,30}\)|（[^（）\n]{2,16}）[;；、,，][^\n]{2,60}（[^（）\n]{2,16}）"
    r"|\b(?:present|there|attend\w*|with)\b: ?[^\n;]{3,80}; [^\n]{3,80}|\b(?:present )?(?:for|from) the \w+: [^\n]{3,90}?[;.] ?(?:for|from) [\w ]{2,20}: |\bfrom us\b|\b(?:you|them)\b[^\n()]{0,30}\b(?:and|,) (?:i|me|us)\)"
    r"|\b(?:ours?|us|we)\b[^\n.]{2,60}[,;] ?(?:theirs?|them)\b|\btheirs?\b[^\n.]{2,60}[,;] ?(?:ours?|us)\b"
    r"|\b[\w.&'-]{3,20}: [a-z][^\n;:|]{3,60}[;.] ?[\w .&'-]{3,30}: [a-z][^\n|]{3,60}",
    re.M,
)
_THEY_SAID = re.compile(
    r"(?:院方|校方|局方|厂方|甲方|客户|对方|业主|用户|供方|供应商)[^\n,，。;；:：]{0,8}(?:说|提|认|希望|要求|反映|确认|接[受纳]|认可|没有?异议|答应|问|报|表示)"
    r"|\b(?:customer|client|hospital|school|works|plant|they|supplier|vendor)\b[^\n.;]{0,20}\b(?:says?|said|wish\w*|wants?|wanted|asks?|asked|accepts?|accepted|promise[sd]?|remarks?|complains?|likes?)\b"
)
_WE_SAID = re.compile(
    r"(?:我方|我司|我们|乙方|本公司)[^\n,，。;；]{0,10}(?:答应|承诺|报|说|拿|提|要|已|将|安排|补|回)|\b(?:we|us)\b[^\n.;]{0,12}\b(?:promise\w*|will|shall|answer\w*|agreed?|offer\w*|bring|look)\b"
)
_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        r"\d(?:\.\d+)? ?%|\b9\d\.\d|达到|达标|指标|可用率|业绩|绩效|表现|(?:没|不)超|合格|按时|及时|\b(?:performance|results?|figures|targets?|levels?|availability|in time|good enough|met\b|within|late)\b",
        r"趋势|业务(?:变化|变更)|明年|新(?:增|上|开|的)|扩|搬|增加|人数|\b(?:trend|next (?:year|season|spring|summer)|new |more |fewer|grow\w*|moves?|business|forecast|opens?)\b",
        r"希望|意见|建议|提出|想|要求|反映|不满|嫌|太|答应|改进|\b(?:wish\w*|wants?|wanted|asks?|asked|would like|complain\w*|remarks?|suggest\w*|annoy\w*|too |promise\w*|likes?)\b",
        r"下次|下回|下季|再(?:碰|见|议)|\bnext\b[^\n]{0,24}(?:"
        + MONTH_NAME.lower()
        + r"|quarter|week|kw|call|meeting|talk|\d)",
        r"接[受纳]|认可|没有?异议|同意|商定|确认|决定|记[:：]|\b(?:accept\w*|agree[sd]?|decided|confirm\w*|noted|minutes)\b",
    )
)
_OF_A_SUPPLIER = re.compile(
    r"供应商|供方|供货|厂商|厂家|维保商|线路商|专线供|外包商|合作单位|\b(?:suppliers?|vendors?|subcontractors?|cooperating|carrier)\b"
)
# Those who decide on changes have two sides, too.
_OF_CHANGES = re.compile(r"变更|割接|\b(?:rfc|chg|crq|pcn|cab|changes?)\b")
_MANY_CHANGES = 3
_OF_A_CUSTOMER = re.compile(r"客户|顾客|甲方|用户|\b(?:customers?|clients?)\b")
# What tells outright that it is of the services for somebody: a meeting of the house is called after none of these.
_OF_A_SPELL = re.compile(
    r"季度|半年|服务|客户|顾客|院方|甲方|q[1-4]|\b(?:quarter(?:ly)?|half-?year|service|customers?|clients?|(?:review|talk|call|meeting) with|termly|qbr)\b"
)
_MAIL = re.compile(r"^(?:from|发件人)[:：]", re.M)
_NOTED = re.compile(
    r"要点|记[一了]?下|纪要|(?:沟通|商量|聊|说)的(?:几|事)|几[点条]|\b(?:noted|notes?|minutes|what (?:we|was) said|we (?:met|talked|agreed))\b"
)
_DAY = re.compile(OF_A_DAY.pattern, re.I)


def by_two_sides(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = (), *, outright: bool = False
) -> list[Candidate]:
    """Such minutes, where nothing else has told what the file is; `outright`: only those called after a quarter, the
    services or whom they are for."""
    if kind in (*NO_RECORDS, "report") or any(one.confidence >= _KNOWN for one in known):
        return []
    body = body_of(content)
    if any(block.place.sheet for block in body):
        return []
    text = line_by_line(body)
    called = " ".join(names.called())
    opening = f"{called}\n{text[:_OPENING]}"
    if not _SHORTEST <= len(text) <= _LONGEST or _OTHER_TALK.search(called):
        return []
    if not (_TALK.search(opening) and _DAY.search(opening)) or (outright and not _OF_A_SPELL.search(called)):
        return []
    if _MAIL.search(text) and not _NOTED.search(opening):
        return []
    if len(_OF_CHANGES.findall(text)) >= _MANY_CHANGES:
        return []
    both = _BOTH.search(text) or (_THEY_SAID.search(text) and _WE_SAID.search(text))
    if not both or sum(bool(said.search(text)) for said in _SAID) < _LEAST_SAID:
        return []
    supplier = _OF_A_SUPPLIER.search(called) or (_OF_A_SUPPLIER.search(opening) and not _OF_A_CUSTOMER.search(opening))
    return [
        Candidate(_OF_SUPPLIER if supplier else _WITH_CUSTOMER, _TOLD, "body", opening_quote(body), body, read=True)
    ]
