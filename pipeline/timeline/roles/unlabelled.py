"""The role of a date whose own words and labels leave it open: by the occasion, the name or the title beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal
from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.values import Block, Role

_WHEN = re.compile(
    r"(?:^|[\s,，。;；|])(?:时间|日期|地点及时间|date(?: and time)?|day(?: and (?:time|hour))?|time|when|held|meeting)\s?[:：]?\s*$"
    r"|^\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*)?$",
    re.IGNORECASE,
)
_THOSE_THERE = re.compile(
    r"地点|主持|讲师|培训师|参加|出席|与会|\b(?:place|location|venue|room|chair|chaired by|there|present|attendees|trainer)\b"
)
_MEETING = re.compile(
    r"会议|例会|评审会|纪要|面谈|座谈|管理评审|碰头会|[周晨站]会|(?<!\d )\bminutes\b|\bmeeting\b|management review|\b(?:change|project|steering|advisory) (?:board|committee|group)\b|\bcab\b|stand-?up|town ?hall"
    r"|\bhuddle\b|\ball.?hands\b|\bround table\b|\bdebrief\b|\b(?:weekly|daily|monthly|quarterly|annual|morning|ops|team|steering|project) (?:sync|call|round|loop)\b"
)
_COURSE = re.compile(r"培训|宣贯|\btraining\b|\bcourse\b")
_MINUTES = re.compile(r"纪要|(?<!\d )\bminutes\b|\bmeeting\b")
_TO_COME = re.compile(
    r"通知|计划|安排|议程|制度|办法|规定|程序"
    r"|\b(?:notice|invitation|agenda|plan|schedule|programme|calendar|procedure|rules|terms of reference|template)\b"
)
_NAME = re.compile(
    r"(?:^|[。；;：:\s])(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff（）()]{2,24}(?:公司|部门?|中心|办公室|委员会|小组|处|科))[\s/]{0,3}$"
    r"|(?:^|[:.;] )(?P<english>(?:Mr|Ms|Mrs|Dr)\.? [A-Z][a-z]+|(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,2})[ ]?[,/–-]?[ ]{0,2}$"
    r"|(?:^|[.;] )(?P<titled>[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,2}), [A-Za-z][A-Za-z &/-]{3,40},[ ]{0,2}$"
)
_AGREED = re.compile(r"(?:^|[。；;，,\s])(?:同意|准予?|批准|照办|可以)[^。；;]{0,10}[。；;，,\s]{1,3}$")
_A_PAPER = re.compile(r"(?:报告|计划|程序|方案|纪要|通知)$|\b(?:report|plan|procedure|programme)$", re.IGNORECASE)
_MONTH_OR_DAY = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_WRITERS = re.compile(
    r"[A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2}(?:(?:,| and) [A-Z][a-z]+(?: [A-Z][a-z'-]+){1,2}){0,2}(?: with [a-z' ]{3,40})?, ?"
    r"|[\u4e00-\u9fff]{2,3}(?:[、和][\u4e00-\u9fff]{2,3}){0,2}\s?[·・，,]?\s{0,2}"
)
# Papers gathered by A. Name, 5 March: who wrote it, in any words that name no other act of signing.
_MADE_BY = re.compile(r"(?:(?:[A-Z][a-z]+ )?[A-Za-z]{3,12}(?:ed|en|ut) by|[Bb]y) (?=[A-Z])")
_BYLINE_ENDS = re.compile(r"\s*(?:$|[.;。；]|, for [A-Z]|, for the |\u3000|[ ]{1,3}[\u4e00-\u9fff]{2,4}[:：])")
_NO_NAME = re.compile(r"[期间月年度本版号计于自在至到约前后日时]$")
_IN_TITLE = re.compile(r"[(（]\s*$|\s[-–—]\s*$|[,，]\s*$")
_LIST = re.compile(
    r"名录|名单|清单|目录|台账|一览|名册|登记|要求|对照|架构|机构|requirements|\blist\b|register|directory|catalogue|roster|\bin scope\b|\bin force\b"
)
_COMPARED = re.compile(r"核对|查新")
_GONE_THROUGH = re.compile(r"\b(?:checked|compared|gone through)\b", re.IGNORECASE)
# Lists that are kept up to the day on which they were last gone through; of what there is and of what was judged, that
# day is when it was counted or judged.
_OF_PAPERS = re.compile(
    r"外来|外部文件|法律|法规|文件|标准|客户|用户|联系人|\bcustomers?\b|\bcontacts?\b|\bexternal\b|\boutside\b|\bdocuments?\b|\bpapers?\b|\blaws?\b|\brules?\b"
)
_JUDGED = re.compile(
    r"评估|评价|评定|评分|打分|盘点|清点|影响分析|\bassess|\bevaluat|\brat(?:ed|ing)\b|\bscor(?:ed|es?|ing)\b|\bjudged\b|\bcount(?:ed)?\b|stock-?tak|\bidentified\b|\bimpact\b"
)
# Gear count 21 May 2026, 合格供方评价 2026年8月28日: such a title needs no comma before its day.
_JUDGING = re.compile(
    r"(?:\b(?:assessment|count|evaluation|rating|stocktake)(?: of| on)?|评[价估分定]|打分|盘点|影响分析(?:与[\u4e00-\u9fff]{2,6})?)[\s\u3000]{1,3}$",
    re.IGNORECASE,
)
_JUDGED_ON = re.compile(r"\bjudged (?:by [a-z ]{2,30} )?(?:on )?\d")
_BY_SOMEONE = re.compile(
    r"[(（](?:[\u4e00-\u9fff]{2,4}(?:汇总|整理|编制|填报)?|[A-Z][a-z]+ [A-Z][A-Za-z'-]+),?\s{0,2}$"
)
_CLOSES = re.compile(r"\s?(?:出|编|制|汇总)?\s?[)）]")
_AUDIT = re.compile(r"\baudit\b|内审|内部审核")
_CHART = re.compile(r"图|\bchart\b|diagram")
_HELD = re.compile(r"\b(?:held|met|took place) on\s*$", re.IGNORECASE)
_REVIEW = re.compile(r"\breviews?\b(?! of)|\btalks?\b")
_REVIEW_WITH = re.compile(r"\breview (?:with|of service)\b|\b(?:service|quarterly|monthly|customer|account) review\b")
_MAIL_DATE = re.compile(
    r"(?:\bdate|\bsent|日期|发送时间|发件时间)\s?[:：]\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*|星期[一二三四五六日天],?\s*)?$",
    re.IGNORECASE,
)
_MAIL = re.compile(r"^\s*(?:from|发件人)\s?[:：].*?(?:\bto|\bsubject|收件人|主题)\s?[:：]", re.IGNORECASE | re.DOTALL)
_SENT_ON = re.compile(r"(?:\bdate|\bsent|日期|发送时间|发件时间|时间)\s?[:：]", re.IGNORECASE)
_HEAD_OF_MAIL, _TITLE = 5, 60  # lines, characters
_MAIL_LINE = re.compile(r"(?:>|\s)*(?:from|to|cc|subject|发件人|收件人|抄送|主题)\s?[:：]", re.IGNORECASE)
_MAIL_SENDER = re.compile(r"(?:>|\s)*(?:from|发件人)\s?[:：]\s*\D", re.IGNORECASE)
_MAIL_TO = re.compile(r"(?:>|\s)*(?:to|cc|bcc|收件人|抄送)\s?[:：]\s*\D", re.IGNORECASE)
_MAIL_ADDRESSED = re.compile(r"(?:>|\s)*(?:发件人|收件人|抄送)\s?[:：]")
_MAIL_TIME = re.compile(r"(?:>|\s)*时间\s?[:：]\s*(?:星期[一二三四五六日天],?\s*)?")
_SEAL = re.compile(
    r"\((?:(?:company|common|official) )?(?:seal|signed|stamp|chop|signature|l\. ?s\.|签字|加?盖公?章|签章|公章|印)\)|（(?:签字|加?盖公?章|签章|公章|印)）",
    re.IGNORECASE,
)
_NEXT_TO_SIGN = re.compile(
    r"\s?[.;,，；。]\s?(?:(?:[A-Z]\w{0,20}|[甲乙丙]方)\s?[:：]|[A-Z][a-z]+(?: [A-Z][A-Za-z.'-]+){1,2}, )"
)  # below "Signatures", the other side
_TO_WHOM = re.compile(
    r"^\s*(?:[-–—]\s*(?:to|for|copy to|cc)\b[^.;]{3,80}$|[.;]\s*(?:distribution|copies|copy|cc|to|sent to)(?: to)?\s?:.{3,120}$|[。;；，,]?\s*(?:抄送|报送|发送|分发|呈报?|抄报)(?:范围|至|给)?\s?[:：].{2,80}$)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s*[A-Z][A-Za-z -]{2,20},\s*")
_WHO_SIGNS = re.compile(r"\s*[-–—,]\s*[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2}(?:, [A-Z][A-Za-z ]{3,40})?\.?\s*")
_BY_WHOM = re.compile(
    r"[\s,，]{1,4}(?:[\u4e00-\u9fff（）()]{2,28}(?:公司|集团|中心|办公室|委员会|[部处科局院])|[A-Z][\w&.,' -]{2,40} (?:Ltd|Limited|LLC|Inc|GmbH|plc)\.?)\s*"
)
_OPENING = re.compile(
    r"(?:held )?(?:on|于|在)?\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*|星期[一二三四五六日天],?\s*)?",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"\s?,?\s?(?:(?:at|about|around|上午|下午|凌晨|早上?|晚上?|约)\s?)*\d{1,2}(?:[:：.]\d\d|[时点])", re.IGNORECASE
)
_REVIEWED = re.compile(
    r"(?:[一二三四五六七八九十\d]{1,3}[、,.． ]*)?(?:事后)?(?:(?:评审|评价|回顾|复盘)(?:意见|结论|情况|记录)?|(?:post.?incident )?review)"
)
_MEMO = re.compile(r"\s*(?:memo(?:randum)?\b|备忘录|签报|工作联系单)", re.IGNORECASE)
_FROM_TO = re.compile(r"\s*from [^:：]{2,40} to [^:：]{2,60},\s*$", re.IGNORECASE)
_MEETING_AFTER = re.compile(r"[\u4e00-\u9fff]{0,10}(?:会议?|例会)(?:纪要|记录)?")
_MEETING_BEFORE = re.compile(
    r"[^.:;]*\b(?:kick-?off|meeting|board|committee|(?<!\d )minutes|management review|cab|stand-?up|town ?hall|huddle|all.?hands|debrief)\b[^.:;]*$"
)
# 变更评审会　2026年10月14日（周三）15:30, 运维部周碰头 2026年11月4日; 协会 and 工会 are no meetings.
_ASSEMBLY_BEFORE = re.compile(
    r"[^\s。；;，,]{1,16}(?:(?<![协员工学商总事机社])会|碰头|晨会|拉齐|对表)(?:纪要|记录)?[\s\u3000：:]*"
)
_PASSED = re.compile(
    r"[^。;]{0,40}?(?P<again>修正|修订)?(?:发布|公布|审议|全文)*(?:通过|公布|发布|核定|备查|核备|订定)[^。;]{0,6}"
)
_SENTENCE = re.compile(r"[。；;！？!?]|\. ")
REVISION_TITLE = re.compile(
    r"变更履历|修[订改](?:记录|历史|履历|一览|页)|版本(?:记录|历史|信息|控制|变更|履历|沿革)|更改(?:记录|历史|履历)|变更(?:记录|历史)|历史版本|文件履历|制修订"
    r"|(?:revision|change|document|version|amendment|edit) (?:history|record|log|control|status)|record of (?:changes|revisions|amendments)"
)
_SIGNERS: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "signed"])


def role_of_occasion(before: str, title: str, near: str) -> Role | None:
    """时间：… or Date: … where the place or those present are named too: a meeting, or something that was held."""
    if not (_WHEN.search(before) or _WHEN.search(normal(before))) or not _THOSE_THERE.search(normal(near)):
        return None
    plain = normal(title)
    taught = _COURSE.search(plain) and not _MINUTES.search(plain)
    return "meeting" if (_MEETING.search(plain) and not taught) or _REVIEW_WITH.search(plain) else "occurred"


def role_of_mail(before: str, text: str, line_before: str = "", near: str = "") -> Role | None:
    """The day in a mail's head, whose lines may stand apart: when it was sent."""
    addressed = _MAIL_ADDRESSED.match(line_before) is not None and _MAIL_TIME.fullmatch(before) is not None
    if not _MAIL_DATE.search(before) and not addressed:
        return None
    head = _MAIL_SENDER.match(line_before) or _MAIL_TO.match(line_before)
    below_sender = addressed or head is not None  # > From: … > Date: … of a quoted mail
    apart = below_sender or (_MAIL_LINE.match(line_before) is not None and _MAIL_LINE.search(near) is not None)
    return "occurred" if apart or _MAIL.search(text) else None


def role_of_memo(before: str, title: str) -> Role | None:
    """The day in the head of a paper that is called a memo, or of a line From A to B, DATE: when it was issued."""
    if _FROM_TO.match(before) or (_MAIL_DATE.search(before) and _MEMO.match(title)):
        return "released"
    return None


def is_mail(blocks: Sequence[Block]) -> bool:
    """Whether a file begins with the head of a mail: who sent it, and to whom or about what."""
    head = "\n".join(block.text for block in blocks[:_HEAD_OF_MAIL] if not block.rows)
    return _MAIL.match(head) is not None and _SENT_ON.search(head) is not None


def role_when_held(before: str, title: str, near: str) -> Role | None:
    """Held on … with those present named, under a title that speaks of a meeting or a review: a meeting."""
    if not _HELD.search(before) or not _THOSE_THERE.search(normal(near)):
        return None
    return "meeting" if _MEETING.search(normal(title)) or _REVIEW.search(normal(title)) else None


def role_beside_name(before: str, after: str, heading: str) -> Role | None:
    """A person's name and the date, and nothing after it: a signature, of the kind that the heading names."""
    found = _NAME.search(before)
    if _SEAL.match(after.lstrip()):
        return "signed"
    if found is not None and role_of_label(heading) == "signed" and _NEXT_TO_SIGN.match(after):
        return "signed"
    if found is None or _TO_WHOM.sub("", _SEAL.sub("", after)).strip(" \u3000。)）."):
        return None
    name = found["name"] or found["english"] or found["titled"]
    if _NO_NAME.search(name) or is_date_label(name) or _MONTH_OR_DAY.match(name) or role_of_label(name) is not None:
        return None
    if _AGREED.search(before, 0, found.start("name" if found["name"] else found.lastgroup or 0)):
        return "approved"  # 同意。张三　2026年4月22日
    role = role_of_label(heading) if heading and not _A_PAPER.search(heading) else None
    return role if role in _SIGNERS else "signed"


def role_in_byline(before: str, after: str) -> Role | None:
    """The day right behind the writers' names with which the line below a title begins, whatever follows: who wrote it, and when."""
    made = _MADE_BY.match(before)
    before = before[made.end() :] if made else before
    if _WRITERS.fullmatch(before) is None or not _BYLINE_ENDS.match(after):
        return None
    words = re.split(r"[,，、·]| and ", before.strip(" ,，·"))
    return None if any(map(_MONTH_OR_DAY.match, words)) or _NO_NAME.search(words[0].strip()) else "drafted"


def role_of_opening(before: str, after: str, heading: str) -> Role | None:
    """A day that opens a text: with the hour the beginning of a story, under a heading of review the review's.

    Review, 6 November 2026 is such a heading with its day.
    """
    if _REVIEWED.fullmatch(normal(before).strip(" ,:-–—(")) and not after.strip(" )）."):
        return "reviewed"
    if not _OPENING.fullmatch(before):
        return None
    if _REVIEWED.fullmatch(normal(heading)):
        return "reviewed"
    return "occurred" if _HOUR.match(after) else None


def role_in_history_line(after: str, heading: str) -> Role | None:
    """A day below a heading of revisions, or before a passing: 中华民国105年3月10日第5次行政会议修正通过."""
    if REVISION_TITLE.search(normal(heading)):
        return "revised"
    found = _PASSED.fullmatch(normal(after))
    return None if found is None else "revised" if found["again"] else "approved"


def role_below_title(before: str, title: str) -> Role | None:
    """The day that opens the first line below the title of a meeting: Ops stand-up / Monday 7 September 2026, 08:45."""
    plain = normal(title)
    if not _OPENING.fullmatch(before) or _TO_COME.search(plain) or _COURSE.search(plain):
        return None
    return "meeting" if _MEETING.search(plain) else None


def role_in_title_line(before: str, after: str) -> Role | None:
    """The day in a title line that names a meeting: 2026年10月14日变更会; Change board, 23 September 2026, room 2."""
    if _MEETING_AFTER.fullmatch(after.strip()):
        return "meeting"
    if len(before) > _TITLE:
        return None
    return "meeting" if _MEETING_BEFORE.match(normal(before)) or _ASSEMBLY_BEFORE.fullmatch(before.strip()) else None


def role_at_close(before: str, after: str) -> Role | None:
    """The day at the end of a short last line is that of the signatures before it; or beside the organisation's name."""
    if not before.strip() and _BY_WHOM.fullmatch(after):
        return "signed"
    short = len(before) <= _TITLE and not _SENTENCE.search(before)
    if short and _WHO_SIGNS.fullmatch(after) and _PLACE.fullmatch(before):
        return "signed"
    return "signed" if short and not _SEAL.sub("", after).strip(" \u3000。)）.") else None


def role_in_sheet_title(before: str, after: str, title: str) -> Role | None:
    """The day that a sheet's title bears at its end: whose work it is, the state of a list, the audit, else when it was done."""
    if _BY_SOMEONE.search(before) and _CLOSES.match(after):
        return "other" if is_list(title) else "drafted"
    if not (_IN_TITLE.search(before) or _JUDGING.search(before)) or _CHART.search(normal(title)):
        return None
    plain = normal(title)
    if _AUDIT.search(plain):
        return "meeting"
    return "other" if _LIST.search(plain) and (_OF_PAPERS.search(plain) or not _JUDGED.search(plain)) else "occurred"


def role_of_list_head(role: Role | None, title: str) -> Role | None:
    """The day of a look at a list of papers (评价日期, checked) that stands above it is the day up to which it is kept."""
    plain = normal(title)
    listed = is_list(title) or plain.startswith(("documents", "papers", "standards"))
    if role == "reviewed" and (_COMPARED.search(title) or (_GONE_THROUGH.search(title) and listed)):
        return "other"
    if role == "other" and _JUDGED_ON.search(plain):
        return "occurred"
    kept_up = role == "period_end" or (role == "occurred" and _OF_PAPERS.search(plain) is not None)
    return "other" if kept_up and not _AUDIT.search(plain) and _LIST.search(plain) else role


def is_list(title: str) -> bool:
    return _LIST.search(normal(title)) is not None
