"""Notes of a training that was held, in a few lines: "Training: new scanners … came: five people", 培训：开箱……参加：三人.

Also those whose name says so (小课, 实操, lesson, schooling), whatever they were on: the rules, the policy, a plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.papers.training_forms import is_training_form
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY, OF_A_DAY
from pipeline.values import NAME_PLACES, Content, Kind

_TRAINED = "R-7.2-3"
_COULD_BE: tuple[Kind, ...] = ("record", "report", "unrelated")
_SURE = 0.7
_KNOWN = 0.5
_LONGEST = 1500  # characters
_OPENS = re.compile(
    r"(?:(?:refresher|safety|on-the-job|induction) )?(?:training|course|briefing|toolbox talk|schooling)\s?[:：]\s*\S"
    r"|(?:现场|岗前|班前|操作)?(?:培训|宣贯|交底|学习)(?:内容|主题)?\s?[:：]\s*\S"
)
_DAY = re.compile(DAY, re.I)
_WHO_CAME = re.compile(
    r"\b(?:came|present|attended|there|taking part|participants?|attendees|listeners|who)\s?[:：]|\b\d+ (?:people|persons?|staff|of us)\b"
    r"|(?:参加|到场|到的?人?|来了?|参训|听课|人员|学员)(?:人员|的人)?\s?[:：]|[\d一二三四五六七八九十]+\s?(?:人|名)(?:参加|到场|听课)"
)
# What is planned has not been held.
_TO_COME = re.compile(
    r"\bplease\b|\bwill (?:be held|take place)|\bis to be\b|\bplan(?:ned)?\b|请[^。；]{0,12}(?:参加|准时|报名)|计划|拟于|通知"
)
# Names of what was held, and none of what is handed out at it, asked for it, or how it is run.
_CALLED = re.compile(
    r"^(?:refresher |induction |on-the-job |hands-on )?(?:training|lesson|schooling|refresher|briefing)\b(?! (?:and|&|plans?|programmes?|programs?|schedules?|procedures?|polic(?:y|ies)|needs|matrix|materials?|decks?|slides|requests?|budgets?|manuals?|standards?|management|calendars?|catalogues?|registers?|logs?|records?|forms?|guides?|overviews?|requirements?|providers?|of customers?))"
    r"|\b(?:schooling|refresher|lesson)\b"
    r"|(?:培训|宣讲|宣贯|小课|实操|练习|补课|讲课|带教|补讲|训练)(?!.{0,10}(?:通知|计划|方案|制度|程序|办法|规定|规范|课件|教材|讲义|资料|需求|申请|大纲|预算|汇总|台账|档案|登记|一览|清单|矩阵|协议|合同|手册|题|试卷|模板|平台|系统|服务|机构|费|表|证|报告|总结|与能力|和能力|管理))"
)
_POLICY_TOLD = re.compile(
    r"方针[^/]{0,8}(?:宣贯|宣讲|传达|学习|培训)|\b(?:briefing|session|talk|training|walk-through|lesson) (?:on|about) (?:the |our )?(?:\w+ ){0,2}policy\b|\bpolicy (?:and \w+ )?(?:briefing|session|talk|lesson)\b"
)
_OF_A_COURSE = frozenset(["R-5.2", "R-7.2-1", "R-7.2-2", _TRAINED, "R-9.2-7"])
_NOT_OURS = re.compile(r"方针|客户|用户|\bcustomers?\b|\busers?\b|培训通知|\blessons? learn")
_PEOPLE_CAME = re.compile(
    r"\b\d+ of (?:the )?\d+\b|\bsigned by\b|\bsign(?:ature)?\b|\b\d+ (?:persons |people |staff )?signed\b|\bnames? on the\b|\bplaces? taken\b"
    r"|[\u4e00-\u9fff]{2,3}(?:[、，,][\u4e00-\u9fff]{2,3}){2,}(?:等)?(?:\d+\s?人)?(?:在|到|参加|来了|听)|\d+\s?人(?:[，,、和][^。；]{0,12}\d+\s?人)*(?:全?[到过]|参加|听|来)|签到|应到|实到|到的人|谁[来到]了"
)
_TAUGHT = re.compile(
    r"\b(?:teacher|trainer|taught|instructor|coach|tutor|told by|led by|shown by|read [^.]{0,40}aloud|explained)\b|[\u4e00-\u9fff]{2,3}(?:主?讲|授课|带)[，,。；、]|主讲|讲师|授课|谁讲|讲解"
)
_WHAT_CAME_OF_IT = re.compile(
    r"\b(?:points|marks?|score|passed|failed|test|quiz|questions?|right|wrong|seen at (?:the )?(?:post|work)|did it (?:help|work)|effect|weeks? (?:after|later)|after(?:wards)?)\b"
    r"|考试|小考|考核|测验|抽查|随手问|及格|得分|分数|全对|答对|通过|过了|过关|补考|评价|效果|掌握|会了|准确率|后来"
)


def by_training_note(
    content: Content, kind: Kind, known: Sequence[Candidate] = (), called: Sequence[str] = ()
) -> list[Candidate]:
    """The training that a short note tells of, or that a paper is `called` after: what it was on, the day, and who came."""
    if kind not in _COULD_BE or any(one.requirement == _TRAINED and one.confidence >= _KNOWN for one in known):
        return []
    body = body_of(content)
    if called and of_a_training(called, content):
        return [Candidate(_TRAINED, _SURE, "title", quote(called[0]), body)]
    text = normal("\n".join(block.text for block in body))
    if len(text) > _LONGEST or not _OPENS.match(text.strip()):
        return []
    held = _DAY.search(text) and _WHO_CAME.search(text) and not _TO_COME.search(text)
    return [Candidate(_TRAINED, _SURE, str(body[0].place), quote(body[0].text), body)] if held else []


def by_training_form(content: Content, names: FileNames, candidates: Sequence[Candidate]) -> list[Candidate]:
    """`candidates` of what is kept on the form of a training, without what its subject is called after: a course on internal
    audits is no audit."""
    if not is_training_form((names.title, names.file), content):
        return list(candidates)
    return [one for one in candidates if one.place not in NAME_PLACES or one.requirement in _OF_A_COURSE]


def tells_of_the_policy(called: Sequence[str], content: Content) -> bool:
    """Whether a paper is called after the session in which the policy was told (方针宣讲, policy briefing), bears its day
    and tells who was there: no policy."""
    names = [normal(name).replace("_", " ") for name in called]
    text = normal("\n".join(block.text for block in body_of(content)))
    came = len(text) <= _LONGEST and bool(_WHO_CAME.search(text) or _PEOPLE_CAME.search(text))
    return (
        came
        and any(map(_POLICY_TOLD.search, names))
        and not _TO_COME.search(text[: len(text) // 2])
        and bool(_DAY.search(text) or any(map(_DAY.search, names)))
    )


def of_a_training(called: Sequence[str], content: Content) -> bool:
    """Whether a short text is called after a training, bears its day, and tells who came, and who taught or what came of
    it; or the form of one, whatever it is called."""
    if is_training_form(called, content):
        return True
    names = [normal(name).replace("_", " ") for name in called]
    if not any(map(_CALLED.search, names)) or any(map(_NOT_OURS.search, names)):
        return False
    if any(block.place.sheet for block in content.blocks):
        return False
    text = normal("\n".join(block.text for block in body_of(content)))
    if len(text) > _LONGEST or not (
        OF_A_DAY.search("\n".join(block.text for block in content.blocks)) or _DAY.search(text)
    ):
        return False
    if _TO_COME.search(text[: len(text) // 2]):
        return False
    if not (_WHO_CAME.search(text) or _PEOPLE_CAME.search(text)):
        return False  # slides tell of teachers and questions, too
    return bool(_TAUGHT.search(text) or _WHAT_CAME_OF_IT.search(text))
