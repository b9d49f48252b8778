"""Notes and courses on a subject, for whoever learns it or sits an exam in it: whatever process they are called after, they
are nobody's rules.

What a house teaches its own people it keeps as records of training.
"""

from __future__ import annotations

import re

from pipeline.text.normal import normal
from pipeline.text.rare import Rare
from pipeline.values import Content

_MOST_CHARACTERS = 8000
_EXAM = Rare(r"\bexams?\b|\bpractice questions?\b|\bmock tests?\b|考试|考点|考题|试题|真题|备考|应试|选择题|软考|考纲")
# Said to a candidate alone: what is asked there, how often, and what it is worth.
_TO_CANDIDATES = Rare(
    r"\bexam (?:tips?|weight(?:ing)?|marks?|focus|notes?|rewards|theme|questions?|objectives?|traps?|alerts?|essentials?)\b|\b(?:on|for|in) the exam\b"
    r"|\b(?:heavily|often|commonly|frequently) tested\b|\bpractice questions?\b|考点|真题|备考|软考|必考|常考|考纲|考古题|样题|题库|[单复多]选题|历年(?:考|试)"
)
_LEAST_EXAMS, _LEAST_TO_CANDIDATES = 3, 2
# Questions with answers to choose from.
_CHOICE = Rare(
    r"\bwhich of the following\b|\banswer ?: ?[a-d]\b|(?:下列|以下)(?:哪|何|关于|说法|叙述|选项)|何者|(?:参考|正确)?答案[:：]? ?[a-d]\b"
)
_LEAST_QUESTIONS = 3
_COURSE = Rare(
    r"\bin this (?:lesson|module|course|lecture|unit)\b|\bby the end of this (?:lesson|module|course|chapter|unit|document|guide|page|topic|section|session)\b|\bwhy this module matters\b|\bcourse forum\b"
    r"|\btake a pause\b|\bwrite \d(?: ?[-–] ?\d)? examples\b|\blearning (?:objectives?|outcomes?|goals?)\b|\bknowledge check\b|\bself[- ](?:check|assessment) questions?\b|\bkey takeaways?\b|\bhomework\b"
    r"|本(?:章|节|课)(?:学习|要点|小结|重点|目标|概述)|学完本|学习目标|教学目标|课后(?:作业|练习|思考)|思考题|知识点"
)
_LEAST_COURSE = 2
# Who explains a standard speaks of organisations, any of them; a house speaks of itself, says who issues its paper, and orders.
_ANYBODY = re.compile(r"\b(?:organi[sz]ations|companies|enterprises)\b")
_SOMEBODY = re.compile(r"\b(?:we|our|us)\b|\bshall\b|\bthis (?:policy|procedure|plan|document|standard)\b")
_ISSUED = re.compile(
    r"\b(?:version|(?<!an )(?<!risk )owner|(?:prepared|written|checked|approved|issued) by|effective date|last (?:updated|reviewed))\b"
)
_OPENING = 700
_A_STANDARD = re.compile(r"\biso(?:/iec)? ?\d{4,5}|\bitil\b|\bcobit\b|\bnist\b")
_LEAST_ANYBODY, _LEAST_STANDARD = 4, 2


def studied(content: Content) -> bool:
    """Whether a text is written for those who learn: for an exam, in a course, or on what a standard asks of anybody."""
    text = _beginning(content)
    taught = len({each[0] for each in _COURSE.finditer(text)}) >= _LEAST_COURSE
    return taught or _for_an_exam(text) or _told_to_anybody(text)


def asks_to_choose(content: Content) -> bool:
    """Whether a text is questions with answers to choose from, as a book of exercises has them."""
    return sum(1 for _ in _CHOICE.finditer(_beginning(content))) >= _LEAST_QUESTIONS


def explains_a_standard(content: Content) -> bool:
    """Whether a text tells anybody what a standard asks of organisations."""
    return _told_to_anybody(_beginning(content))


def _beginning(content: Content) -> str:
    return normal("\n".join(block.text for block in content.blocks)[:_MOST_CHARACTERS])


def _for_an_exam(text: str) -> bool:
    told = sum(1 for _ in _TO_CANDIDATES.finditer(text))
    if told >= _LEAST_TO_CANDIDATES or (told and sum(1 for _ in _EXAM.finditer(text)) >= _LEAST_EXAMS):
        return True
    return sum(1 for _ in _CHOICE.finditer(text)) >= _LEAST_QUESTIONS


def _told_to_anybody(text: str) -> bool:
    if len(_ANYBODY.findall(text)) < _LEAST_ANYBODY or _SOMEBODY.search(text) or _ISSUED.search(text[:_OPENING]):
        return False
    return len(_A_STANDARD.findall(text)) >= _LEAST_STANDARD
