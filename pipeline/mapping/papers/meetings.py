"""Minutes of the company's own meetings and messages to its staff: what they prove of communication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.fit import RULES, TALK
from pipeline.mapping.papers.agendas import by_agenda
from pipeline.mapping.papers.form_labels import form_labels, headers
from pipeline.mapping.papers.rounds import begins_with_a_day_and_names, goes_through_points, is_a_round
from pipeline.text.message import is_message
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Content, Kind

_SURE = 0.72
_NAMED = 0.5
_BY_SHAPE = 0.62  # asks for a human look
_MEETING = re.compile(
    r"例会|会议|(?:总结|分析|汇报|通报|协调|交流|沟通|推进|调度|专题|办公|部务|工作)会|周会|晨会|早会|月会|碰头|站会|班会|座谈|纪要|\b(?:meetings?|minutes|stand[ -]?ups?|huddles?|town[ -]?hall|round table|jour fixe|all[ -]hands|(?:it|service|operations?) (?:committee|council)|catch[ -]?up|sync|(?:toolbox|team|shift) talks?|(?:weekly|fortnightly|monthly|team|ops) (?:notes|calls?))\b"
)
# So short that nobody writes who is there or what for; the day at its head has to do.
_DAILY = re.compile(r"晨会|早会|站会|碰头|班前会|\b(?:stand[ -]?ups?|huddles?|town[ -]?hall)\b")
_DAY = re.compile(
    r"\d{1,2}[-/.月 ]\d{1,2}|\d{1,2}(?:st|nd|rd|th)? ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d"
)
_OPENING = 200
_FIRST_LINES = 10
# Meetings of projects, and of bodies of the company's law.
_OTHER_MEETING = re.compile(
    r"项目|董事会|股东|工会|党|评议|管理评审|复盘|\b(?:project|board|shareholders?|kick.?off|sprint|core team|maintainers?|community|working group|tsc|special interest)\b"
)
_PRESENT = re.compile(
    r"(?:参加|参会|出席|与会|到会|列席)(?:会议)?(?:人员|人|者)?|\b(?:present|attendees?|attended|participants?|apologies|attending)\b|\b(?:there|in the room|on the call): "
    r"|\(chair\)"
)
# Who steers a house meets to talk; strangers' committees of that name steer a project or a trade.
_STEERING = re.compile(r"\bsteer(?:ing)?[ -]?(?:committee|co|com|group|circle)\b|\bsteerco\b|指导委员会|领导小组")
# Minutes on one of these are records of something else.
_ON_SOMETHING = re.compile(
    r"客户|用户|供应商|供方|审核|评审|复盘|变更|项目|首次|末次|\b(?:customers?|clients?|suppliers?|vendors?|audit|review|project|board|change|problem|incident|opening|closing)\b"
)
_HERE = re.compile(r"(?:who was |who is )?(?:here|there)|到|在场|人员")  # as the name of a field
_SAID = re.compile(
    r"议题|议程|要点|讨论|决议|决定|议定|商定|会议(?:认为|要求|明确|强调|指出|确定)|达成一致|下一步|待办|行动|责任人|完成(?:时间|期限)|\b(?:topic|agenda|discussed|talked about|decided|decisions?|actions?|who|until|due)\b"
)
_REVIEW = re.compile(r"\b(?:service|quarterly|customer) review\b|服务(?:质量)?(?:评审|回顾)|客户(?:评审|回访)")
_LONGEST_EXCHANGE = 4000
_LONGEST_ORDER = 1500
# A quarter or a month of the services talked over, with whoever is at another address and is no supplier.
_OF_A_SPELL = re.compile(
    r"(?:季度?|月度?|半年|年度|服务|运维)[^,。;\n]{0,8}(?:碰头|座谈|沟通|回顾|评审|例会|见面)|\b(?:quarterly|monthly|service)\b[^.;\n]{0,16}\b(?:meeting|review|talk|catch[ -]?up|call)\b"
)
_OF_A_SUPPLIER = re.compile(r"供应商|供方|厂商|维保|供货|线路|采购|\b(?:suppliers?|vendors?|procurement)\b")
_SENDER = re.compile(r"^(?:from|发件人)\s?[:：][^\n]*?@([\w-]+)", re.M | re.I)
_ADDRESSED = re.compile(r"^(?:to|收件人)\s?[:：]([^\n]*)", re.M | re.I)
_AT = re.compile(r"@([\w-]+)")
_POINT = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十])\s?[.、．)）]", re.M)
_HEAD_OF_MAIL, _LEAST_POINTS = 6, 2
# What is said of a complaint against us, by who makes it or who answers; of a supplier we complain to is not.
_COMPLAINT = re.compile(
    r"\byou complained\b|\byour complaint\b|\bthe complaint\b|\b(?:as|make|this is|formal|raise|lodge|file) a (?:formal )?complaint\b|^complaint\b|subject: ?(?:re: ?|fwd?: ?)*(?:formal )?complaint"
    r"|(?:主题|主旨)[:：] ?(?:(?:回复|答复|转发|re|fw)[:：] ?)*(?:客户)?投诉|(?:您|你们?|贵(?:方|司|公司|单位))(?:提出)?的?投诉|特此投诉|正式投诉|要?投诉你们",
    re.M,
)
_ANSWERED = re.compile(
    r"\bapolog\w+|\bsorry\b|\bregret\b|\bclose (?:the|this|your) (?:complaint|matter|case)\b|\b(?:matter|complaint|case) (?:is |as )?closed\b|\bclosing (?:the|this|your) (?:complaint|matter|case)\b|道歉|致歉|抱歉|歉意|见谅|(?:可以|是否|同意|请).{0,6}(?:关闭|关了|结案|办结)|(?:已经?|现已)(?:更换|替换|整改|处理|解决|安排)"
)
_CONCLUDED = re.compile(r"\b(?:decision|decided|agreed|accept\w*|action|conclusion)\b|决定|同意|商定|认可|结论|确认")
# What a management review is, by whatever name.
_OF_THE_SYSTEM = re.compile(
    r"\breview(?:ed|s)? (?:of|at) (?:the |our )?(?:whole |entire )?(?:it )?(?:service )?management system\b|(?:评审|审视|检视)(?:公司|本公司|我司)?(?:it)?(?:信息技术)?服务管理体系|服务管理体系(?:的)?(?:整体)?(?:评审|审视)"
)
_AUDIT = re.compile(r"审核|\baudit")
_LEAD = 400
# The policy is a point of its agenda.
_TO_A_REVIEW = re.compile(r"管理评审|管评|\bmanagement review\b|\breview (?:meeting|of the system)\b")
_POLICY = re.compile(r"(?<!安全)方针|(?<!security )\bpolicy\b")
# The system, or what describes it, is put into force: an order of release in the words of a letter.
_SYSTEM = r"(?:management system|\bsms\b|\bitsms\b|handbook|manual|体系(?:文件)?|手册)"
_IN_FORCE = r"(?:\bin(?:to)? force\b|take[s]? effect|effective (?:from|on)|\bgo(?:es)? live\b|\brelease (?:it|them|the)\b|起?(?:施行|实施|生效|执行|正式运行|启用))"
_RELEASED = re.compile(rf"{_SYSTEM}[\s\S]{{0,240}}{_IN_FORCE}|{_IN_FORCE}[\s\S]{{0,120}}{_SYSTEM}")
_APPROVED_IT = re.compile(
    r"\b(?:i|we) (?:have )?(?:approved|released|hereby|herewith)\b|\bherewith\b|经.{0,20}批准|现予|予以发布|批准发布"
)
# Changes were decided on: their numbers, and what was said to them.
_CHANGE = re.compile(r"\b(?:chg|rfc|crq|cr)[-_ ]?\d{2,}|变更单|变更申请")
_DECIDED = re.compile(r"\b(?:approved|refused|rejected|deferred|postponed)\b|同意|不同意|批准|否决|缓议")


def by_meetings(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """Minutes that name neither a customer's nor another review are communication within the company."""
    if kind == "form":
        return by_agenda(content, names, known)
    if kind in RULES or kind in (*TALK, "agreement", "licence"):
        return []
    if any(one.confidence >= _NAMED for one in known):
        return []
    body = body_of(content)
    said = normal(f"{names.title} {names.file}")
    # Of a workbook only what its columns are called: a meeting a row.
    sheets = any(block.place.sheet for block in body)
    text = "\n".join(headers(body)) if sheets else bare("\n".join(block.text for block in body))
    written = normal("\n".join(block.text for block in body[:_FIRST_LINES]))
    if not sheets and not _MEETING.search(said) and not _ON_SOMETHING.search(said) and is_a_round(content):
        return [Candidate("R-7.4", _BY_SHAPE, "body", opening_quote(body), body, read=True)]
    if _OTHER_MEETING.search(said):
        return []
    if not sheets and _STEERING.search(said) and _DAY.search(f"{said} {written[:_OPENING]}") and _SAID.search(text):
        return [Candidate("R-7.4", _SURE, "title", quote(names.title or names.file), body, read=True)]
    if not _MEETING.search(said) or _to_another_house(content):
        return []
    present = _PRESENT.search(text) or _PRESENT.search(written) or any(map(_HERE.fullmatch, form_labels(body)))
    opening = written[:_OPENING]
    daily = _DAILY.search(said) and _DAY.search(f"{said} {opening}")
    present = present or begins_with_a_day_and_names(content)
    if not (daily or (present and (_SAID.search(text) or (not sheets and goes_through_points(content))))):
        return []
    return [Candidate("R-7.4", _SURE, "title", quote(names.title or names.file), body)]


def by_system_review(content: Content, names: FileNames, kind: Kind) -> list[Candidate]:
    """A record that says that it is of a review of the management system, and what was decided: whatever it is called."""
    if kind not in ("record", "report", "unrelated") or any(block.place.sheet for block in content.blocks):
        return []
    body = body_of(content)
    lead = " ".join(block.text for block in body[:8])[:_LEAD]
    if not _OF_THE_SYSTEM.search(normal(lead)) or _AUDIT.search(normal(f"{names.title} {names.file}")):
        return []
    decided = _CONCLUDED.search(normal("\n".join(block.text for block in body)))
    return (
        [Candidate("R-9.3-3", _SURE, "body", quote(lead), body)] if decided and not is_message(content.blocks) else []
    )


def by_messages(content: Content, kind: Kind) -> list[Candidate]:
    """A message on the policy: it was communicated. One that puts the system into force: its release. One that tells
    what a review with the customer, or those who decide on changes, said: its minutes.

    Messages in which a customer complains and is answered are the record of the complaint.
    """
    if kind in ("external", "noise") or not is_message(content.blocks):
        return []
    body = body_of(content)
    written = "\n".join(block.text for block in body[:8])
    opening = normal(written)[:400]
    if _REVIEW.search(opening) and _CONCLUDED.search(normal("\n".join(block.text for block in body))):
        return [Candidate("R-8.3.2-2", _SURE, "body", quote(written), body)]
    subject = normal(next((block.text for block in content.blocks if block.text.strip()), ""))
    whole = "\n".join(block.text for block in body)
    talked = _OF_A_SPELL.search(subject) and len(_POINT.findall(whole)) >= _LEAST_POINTS
    if talked and _to_another_house(content) and not _OF_A_SUPPLIER.search(subject):
        return [Candidate("R-8.3.2-2", _SURE, "body", quote(written), body)]
    told = normal("\n".join(block.text for block in body))[:_LONGEST_EXCHANGE]
    if _COMPLAINT.search(told) and _ANSWERED.search(told):
        return [Candidate("R-8.3.2-4", _SURE, "body", quote(written), body)]
    found: list[str] = []
    if _RELEASED.search(told[:_LONGEST_ORDER]) and _APPROVED_IT.search(told[:_LONGEST_ORDER]):
        found.append("L04")
    if _POLICY.search(told[:_LONGEST_ORDER] if found else opening) and not _TO_A_REVIEW.search(subject):
        found.append("R-5.2")
    if _CHANGE.search(told) and _DECIDED.search(told) and _PRESENT.search(told):
        found.append("R-8.5.1-2")
    return [Candidate(one, _SURE, "body", quote(written), body) for one in found]


def _to_another_house(content: Content) -> bool:
    """Whether a mail goes from one house to another, by their addresses."""
    head = "\n".join(block.text for block in content.blocks[:_HEAD_OF_MAIL])
    sender, to = _SENDER.search(head), _ADDRESSED.search(head)
    others = _AT.findall(to[1]) if to else []
    if not sender or not others:
        return False
    return all(other.lower() != sender[1].lower() for other in others)
