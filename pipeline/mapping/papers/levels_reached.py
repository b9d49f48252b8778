"""A paper on a month that sets what was reached beside what was promised: a report to the customer, whatever it is called.

The result stands in the next column, or the promise in brackets behind it: 99.81 % (promised 99.50), 可用率99.9%（约定99.7%）.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.content.quoting import quote_with
from pipeline.mapping.papers.limits_and_results import due_beside_results, promise_follows, tells_levels
from pipeline.mapping.papers.promised_beside import promised_beside_reached
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Block, Content, Kind

_SURE = 0.72
_KNOWN = 0.5
_REPORT, _LEVELS, _RESULTS = "R-9.4", "R-8.3.3", "R-9.1"
# What such a report is also called, or is taken for by its words: results, uptimes.
_ITS_OWN = frozenset([_REPORT, _LEVELS, "R-8.7.1-1", _RESULTS])
_LIKE_IT = frozenset([_RESULTS, "R-8.3.4-2", "R-8.3.2-4"])
# Figures that are issued for a review of the services are the report on the month, unless it says who was there.
_REVIEW = "R-8.3.2-2"
_HELD = re.compile(
    r"\b(?:held|attend\w*|present|participants?|apologies|minutes|with [a-z]+ [a-z]+,)\b|参[会加]|出席|与会|到会|会议|地点|主持|记录人"
)
_UPTIME, _SURE_NAME = "R-8.7.1-1", 0.9  # called an uptime report or an error budget outright, it is one of ours
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
# A month and no day of it.
_ON_A_MONTH = re.compile(
    rf"(?<![a-z\d])(?<!\d[ ._-]){_MONTH}(?![a-z])(?![ ._-]?\d{{1,2}}(?!\d))|(?<!\d)20\d\d[-_./ ]?(?:0[1-9]|1[0-2])(?![-_./]?\d)"
    rf"|(?<![\d-])(?:1[0-2]|0?[1-9])月(?:份|$|[^\d日])"
    r"|(?<![第满个一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月(?![\d一二三四五六七八九十廿初底])"
)
# A span of days at its head: 28 September to 25 October, 9.14—9.30.
_ON_A_SPAN = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?: {_MONTH}(?: 20\d\d)?)? ?(?:to|until|-|—|through) ?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:,? 20\d\d)? ?(?:to|until|-|—|through) ?(?:{_MONTH} )?\d{{1,2}}(?!\d)"
    r"|(?:1[0-2]|0?[1-9])(?:月|\.)[0-3]?\d日?\s*(?:至|到|-|—+|~)\s*(?:(?:1[0-2]|0?[1-9])(?:月|\.))?[0-3]?\d(?:日|(?![\d.]))"
)
# … or what is written beside the word for it: 月份：2026年8月, "Reporting period: August 2026".
_MONTH_TOLD = re.compile(
    rf"(?:月份|报告期间?|报告月份?|统计(?:月份|期间|周期)|所属(?:月份|期间)|(?<![a-z])(?:reporting )?(?:month|period)(?: covered| of report)?)\s?[:：]?\s?(?:20\d\d\s?[年./-]\s?(?:1[0-2]|0?[1-9])(?:月(?!\d)|(?![\d./-]))|{_MONTH}(?![a-z]))"
)
_OPENING = 300
_NOT_OF_A_MONTH = re.compile(
    r"季度|半年|\bq[1-4]\b|\bquarter|\bhalf[- ]year|供应商|供方|外协|\b(?:supplier|vendor|provider)s?\b"
)
# Of a quarter only what is called a report on the services, and neither a meeting nor what was looked into.
_ON_A_QUARTER = re.compile(
    r"[一二三四1-4]季度?|[上下]半年|\bq[1-4]\b|\b(?:first|second|third|fourth) quarter\b|\bquarterly\b"
)
_A_REPORT = re.compile(
    r"(?:服务|运维|运行|托管|保障)(?:工作)?(?:情况|简报|汇报|通报|报告|季报)|季报|简报|汇报|\b(?:service|operations?|hosting|support) (?:report|figures|letter)|\bquarterly (?:service |customer )?report\b"
)
_MONTHS_REPORT = re.compile(
    r"(?:服务|运维|运行|运营|托管|保障)(?:工作)?(?:(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)?(?:情况|简报|汇报|通报|报告|月报|小结)|\b(?:service|services|hosting|support|operations?|managed services?) (?:monthly )?(?:report|figures|letter|summary)"
    r"|\bmonthly (?:service |customer |operations? )?report\b"
)
# Several months in one: 8-10月, August to October.
_ON_MONTHS = re.compile(
    rf"(?<![\d-])(?:1[0-2]|0?[1-9])月?\s?(?:至|到|-|—+|~)\s?(?:1[0-2]|0?[1-9])月(?!\d)|{_MONTH}(?: 20\d\d)? ?(?:to|until|-|–|—|through) ?{_MONTH}(?![a-z])"
)
_NO_REPORT = re.compile(
    r"[会议]|评审|回顾|趋势|核查|分析|检查|审核|供应商|供方|外协|考核|采购|\b(?:review|meeting|trends?|analysis|check|audit|supplier|vendor|provider)s?\b"
)
_PROMISE_BEHIND = re.compile(
    r"\d[^.。;；()（）\n]{0,40}[(（][^()（）]{0,24}(?:\bpromise\w*|\bagreed|\btarget|\bcontract\b|\bsla\b|约定|承诺|目标|协议|合同|说好)[^()（）a-z]{0,8}\d[^()（）]{0,12}[)）]"
)
# "99.8 % (99.5)" once it was said that figures stand against what was agreed.
_BARE_BEHIND = re.compile(r"\d{2,3}(?:\.\d+)?\s?%[^()（）\n%]{0,24}[(（]\s?[≥>=]{0,2}\s?\d{2,3}(?:\.\d+)?\s?%?\s?[)）]")
_AT_LEAST_BEHIND = re.compile(r"\d{2,3}(?:\.\d+)?\s?%\s?[(（]\s?[≥>]=?\s?\d{2,3}(?:\.\d+)?\s?%")  # 99.8%（≥99.5%）
_AGAINST = re.compile(
    r"\bagainst (?:the |our |what )?(?:\w+ )?(?:agree\w+|targets?|slas?|levels?|promise\w*|contract)|\b(?:agreed|promised|target) (?:levels?|figures?|values?) in brackets|(?:协议|约定|承诺|目标)(?:值|指标|级别)?(?:对照|达成|完成|对比)|括号(?:内|里|中)为?(?:协议|约定|承诺|目标)"
)
# A month and the word for being up are all that it is called: 可用性10月, "Uptime August 2026", whatever was promised beside.
_ONLY_UPTIME = re.compile(
    r"(?:(?:服务|系统|平台|业务|网络)?(?:可用[性率度]|在线率)(?:统计|情况|数据|小结|月度)?"
    r"|(?:(?:monthly|service|system|platform) )?(?:availability|uptimes?)(?: (?:figures|numbers|summary|of|in|for))?)"
)
_NO_LETTERS = re.compile(r"[\d\W_]+|20\d\d年|[年月份]")
# What the house wants to reach itself, in a paper that is for nobody outside.
_OBJECTIVE = re.compile(
    r"(?:our |service(?: management)? )?(?:objectives?|kpis?|goals?)|(?:服务|管理|服务管理|年度)?目标(?:名称|项)?|kpi"
)
_FOR_A_CUSTOMER = re.compile(r"\bdear\b|\bcustomers?\b|\bprepared for\b|尊敬|客户|甲方|贵[司方公行院校]|致[:：]")
_OF_A_LETTER = 600
_TO_YOU = re.compile(
    r"\b(?:dear|hello|hi|you|your)\b|尊敬|您|贵[司方公行院校]|你们|[致给报][:：]|^给[^\n。]{2,16}的|[给为向][\u4e00-\u9fff]{2,12}(?:干|做|跑|报|服务)|\bfor (?:the )?[a-z]"
)
_SPELL = re.compile(
    rf"[一二三四五六七八九十]{{2,3}}(?:这?三个|两个)月|[一二三四五六七八九十]{{1,2}}月(?:份)?[到至][一二三四五六七八九十]{{1,2}}月|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|里|的)?[^。，,\n]{{0,12}}(?:情况|怎么样|跑|运行|做得|一共)|第?[一二三四]季度?[^。，,\n]{{0,12}}(?:情况|怎么样|跑|运行|做得|完成)"
    rf"|\b(?:how|here (?:is|are)|figures|numbers|went|report)\b[^.\n]{{0,40}}\b(?:{_MONTH}|(?:first|second|third|fourth|last) quarter|q[1-4])\b|\b(?:{_MONTH}|quarter|q[1-4]) (?:went|in (?:short|numbers|figures)|was)\b"
)
_LEAST_LINES = 2
_FIGURE = re.compile(r"\d{2,3}(?:\.\d+)?\s?%|\d{2}\.\d|\d in 100")  # of the passage that is quoted


def by_levels_reached(
    content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = ()
) -> list[Candidate]:
    """The report on a month, and the levels that it reports on."""
    if kind not in ("record", "report", "unrelated") or any(block.place.sheet for block in content.blocks):
        return []
    told = [one for one in known if one.confidence >= _KNOWN and one.place in NAME_PLACES and not one.loose]
    if {one.requirement for one in told} == {_REVIEW} and _issued_for_a_review(content):
        told = []
    if any(one.requirement not in _ITS_OWN and not one.read for one in told):
        return []
    if {one.requirement for one in told if one.confidence >= _SURE_NAME} == {_UPTIME}:
        return []
    called = [normal(names.title), normal(names.file)]
    body = body_of(content)
    quarterly = _reports_on_a_quarter(called) or _tells_somebody_of_months(body, called)
    if any(map(_NOT_OF_A_MONTH.search, called)) and not quarterly:
        return []
    if any(map(_is_only_uptime, called)) and any(_FIGURE.search(block.text) for block in body):
        return [Candidate(_UPTIME, _SURE_NAME, names.title_place, quote_with(body, _FIGURE), body)]
    opening = normal("\n".join(block.text for block in body))[:_OPENING]
    if not (quarterly or any(map(_on_months, called))) and not (
        _ON_A_SPAN.search(opening) or _MONTH_TOLD.search(opening)
    ):
        return []
    tables = [block for block in body if block.rows and promised_beside_reached(block)]
    if not tables and kind in ("report", "unrelated") and all(one.requirement != _RESULTS for one in known):
        tables = [block for block in body if block.rows and due_beside_results(block)]
    lines = sum(len(block.rows) - 1 for block in tables)
    text = normal("\n".join(block.text for block in body if not block.rows))
    if not text:
        return []
    reached = lines >= _LEAST_LINES or _PROMISE_BEHIND.search(text) or promise_follows(text) or _told_in_brackets(text)
    if not reached and not (_called_a_report(called) and tells_levels(normal("\n".join(one.text for one in body)))):
        return []
    said = quote_with(tables or body, _FIGURE)
    if (
        tables
        and all(map(_of_objectives, tables))
        and not (_FOR_A_CUSTOMER.search(opening) or any(map(_FOR_A_CUSTOMER.search, called)))
    ):
        return [Candidate(_RESULTS, _SURE, "body", said, body)]
    return [Candidate(one, _SURE, "body", said, body) for one in (_REPORT, _LEVELS)]


def _of_objectives(table: Block) -> bool:
    """Whether a table has an objective of the house a row, and no level that was agreed."""
    return bool(_OBJECTIVE.fullmatch(normal(table.rows[0][0].text).strip()))


def _issued_for_a_review(content: Content) -> bool:
    body = body_of(content)
    return any(block.rows and promised_beside_reached(block) for block in body) and not any(
        _HELD.search(normal(block.text)) for block in body
    )


def _called_a_report(called: Sequence[str]) -> bool:
    """Whether a paper is called a report on the services of a month: the levels that it gives need no promise beside them."""
    on_a_month = any(map(_on_months, called)) and not any(map(_NOT_OF_A_MONTH.search, called))
    return on_a_month and any(map(_MONTHS_REPORT.search, called)) and not any(map(_NO_REPORT.search, called))


def _is_only_uptime(name: str) -> bool:
    """Whether a name is that of a month and the word for being up, and nothing else."""
    if not _on_months(name.replace("_", " ")):
        return False
    rest = _ON_A_MONTH.sub(lambda found: " " if found[0].isascii() else found[0][-1], name.replace("_", " "))
    return _ONLY_UPTIME.fullmatch(" ".join(_NO_LETTERS.sub(" ", rest).split()).strip()) is not None


def _tells_somebody_of_months(body: Sequence[Block], called: Sequence[str]) -> bool:
    """Whether a letter says in its first lines on which months it is, whatever it is called: "here is how July to September
    went", 七八九三个月的情况跟您说一下."""
    opening = normal("\n".join(block.text for block in body))[:_OF_A_LETTER]
    if any(map(_NO_REPORT.search, called)) or not _TO_YOU.search(opening):
        return False
    return bool(_SPELL.search(opening) or _ON_MONTHS.search(opening))


def _on_months(name: str) -> bool:
    return bool(_ON_A_MONTH.search(name) or _ON_MONTHS.search(name))


def _reports_on_a_quarter(called: Sequence[str]) -> bool:
    return (
        any(map(_ON_A_QUARTER.search, called))
        and any(map(_A_REPORT.search, called))
        and not any(map(_NO_REPORT.search, called))
    )


def _told_in_brackets(text: str) -> bool:
    """Whether results stand against what was agreed, which follows each in brackets."""
    return len(_AT_LEAST_BEHIND.findall(text)) >= _LEAST_LINES or (
        len(_BARE_BEHIND.findall(text)) >= _LEAST_LINES and bool(_AGAINST.search(text))
    )


def not_like_it(candidates: Sequence[Candidate], reports: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, without what only the words of such a report sound like."""
    if not reports:
        return list(candidates)
    return [
        one
        for one in candidates
        if not (one.requirement == _REVIEW and one.place in NAME_PLACES)
        and (
            one.requirement not in _LIKE_IT
            or not (one.loose or one.read or one.chapter or one.place not in NAME_PLACES)
        )
    ]


def of_uptimes(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; of a file that is called after availability, columns of what was promised and reached are that."""
    called = any(one.requirement == _UPTIME and one.place in NAME_PLACES for one in candidates)
    return [one for one in candidates if not (called and one.requirement == _LEVELS and one.place not in NAME_PLACES)]
