"""The form on which a training is kept, by its labels alone: what was taught, by whom, who came, and how it was judged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import body_of
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import count_chinese, normal
from pipeline.text.plain_days import DAY
from pipeline.values import Content

_LEAST, _LEAST_CHINESE = 4, 2  # characters that say something
_LABELS = (
    Labels(
        r"^(?:培训|授课|课程|学习)?(?:内容|主题|题目|课程|名称|科目)$|^(?:training )?(?:subject|topic|course|contents?|taught|title|training)(?: of (?:the )?(?:training|course))?$"
    ),
    Labels(
        r"^(?:培训|授课|主讲)?(?:讲师|老师|教师|主讲|主讲人|讲解|讲解人|宣讲|宣讲人|宣贯人|授课人|培训师|培训人|培训讲师|谁讲)$|^(?:by|trainer|given by|taught by|instructor|teacher|lecturer|speaker|tutor|held by)(?:s|\(s\))?$"
    ),
    Labels(
        r"^(?:参训|参加|到场|受训|培训|签到|出席)?(?:人员|学员|对象|签到|人数|名单)$|^(?:到场|到会|到课|参加|参训|出席|谁来了)$|^(?:those )?(?:present|attendees|attended(?: by)?|participants|trainees|who came|who was there|came)$"
    ),
    Labels(
        r"^(?:考核|考试|测验|培训|学习)?(?:方式|结果|效果|成绩|评价|评估|考核|考试)(?:评价|评估|结果)?$|^(?:judged|assessed|assessment|test(?: result)?|evaluation|effect(?:iveness)?|result of (?:the )?test|how it was judged|did it help|marks?|score)s?$"
    ),
)
# What came of it, where that is a test.
_RESULT = Labels(r"^(?:results?|outcome|结果|成绩)$")
_TESTED = re.compile(
    r"\b(?:test\w*|quiz|exam\w*|questions?|passed|scores?|marks?|asked)\b|考|测|试卷|问卷|提问|合格|通过|得分|分数|答对"
)
# What is held on like forms: exercises, meetings, and what customers are shown.
_SOMETHING_ELSE = re.compile(
    r"演练|应急|会议|例会|评审|客户|用户|计划|\b(?:drills?|exercises?|meetings?|minutes|reviews?|customers?|users?|plans?|planned)\b"
)
_DAY = re.compile(DAY, re.I)


def is_training_form(called: Sequence[str], content: Content) -> bool:
    """Whether a paper has all four labels, each with its value, and a day; a form that nobody filled in has none."""
    if any(_SOMETHING_ELSE.search(normal(name)) for name in called):
        return False
    told = [(field.key, normal(field.value).strip()) for field in fields(body_of(content)) if not field.below]
    said = [key for key, value in told if len(value) >= (_LEAST_CHINESE if count_chinese(value) else _LEAST)]
    tested = any(_RESULT.search(key) and _TESTED.search(value) for key, value in told)
    *labelled, judged = (any(labels.search(key) for key in said) for labels in _LABELS)
    if not (all(labelled) and (judged or tested)):
        return False
    return any(_DAY.search(normal(block.text)) for block in content.blocks)
