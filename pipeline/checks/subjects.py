"""What titles are about: whether two papers are on one subject, whatever kind of document each is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from rapidfuzz import fuzz

from pipeline.checks.lookup import title_key, titles_of
from pipeline.text.normal import normal
from pipeline.values import Analysis

_KIND_WORDS = re.compile(
    r"(?:管理|控制)?(?:程序|流程|制度|办法|规定|规范|细则|作业指导书|指导书)(?:文件)?|管理$|\b(?:management|process|procedure|policy|control|(?:work )?instructions?|guide(?:line)?s?|playbook|(?:operation )?manuals?|regulations?|detailed rules|sop|standard operating|description|the|and|of|for)\b"
)
_OF_MOST = re.compile(r"服务|信息技术|体系|[()（）]|\b(?:services?|it|in|our|an?|iss(?:ue)?|draft)\b")
_OF_A_PERIOD = re.compile(
    r"20\d\d ?年(?:度|第?[一二三四1-4]季度|[上下]半年|\d{1,2}月(?:[至到-]\d{1,2}月)?)?|20\d{4,6}(?!\d)"
)
_NUMBERED = re.compile(r"[A-Za-z]*[-\w]*\d[-\w.]*|[Ii]ss(?:ue)?|[Rr]ev|[Vv]er")
_WORD = re.compile(r"[a-z]{2,}")
_STEM = 4  # letters that words of one stem begin with
_OF_NO_WORD = 75  # of 100: titles without a word in common are about one thing where one is the other in short
_MANY, _ONE_IN = 4, 5  # titles that share a word which tells none apart: so many, and one in so many
_PARAGRAPHS, _HARDLY = 2, 4  # of two texts, and one in so many that both have
_EXTENSION = re.compile(r"\.(?:docx?|docm|dotx|pdf|xlsx?|md|txt|html?|csv)$", re.I)


def same_title(title: str, files: Sequence[Analysis], least: float) -> bool:
    """Does any of these files bear a title that is like this one, by `least` of 100?"""
    wanted = _subject(title_key(title))
    known = {key for one in files for key in titles_of(one)} | {
        title_key(fact.value) for one in files for fact in one.facts if fact.name == "part"
    }
    subjects = {_KIND_WORDS.sub(" ", key).strip() for key in known} - {""} or known  # "management" alone names nothing
    return any(fuzz.partial_ratio(wanted, key) >= least for key in subjects)


def words_of_many(files: Sequence[Analysis]) -> frozenset[str]:
    """The Latin words that stand in many of the titles of a house ("practice", "guide", "how", "we"): they tell none apart."""
    told = Counter(word for one in files for word in set(_WORD.findall(normal(one.title))))
    return frozenset(word for word, times in told.items() if times >= _MANY and times * _ONE_IN >= len(files))


def same_subject(one: Analysis, other: Analysis, least: float, common: Set[str] = frozenset()) -> bool:
    """Are two documents about one thing, by `least` of 100? What most titles of a service provider hold tells nothing,
    nor do the words that are `common` in this house."""
    mine, its = ({_without(subject, common) for subject in _subjects(each)} - {""} for each in (one, other))
    return any(_alike_words(first, second, least) for first in mine for second in its) or not (mine and its)


def _alike_words(one: str, other: str, least: float) -> bool:
    """ "changing till" and "cleaning scanner" have letters in common, and no word."""
    ratio = fuzz.partial_ratio(one, other)
    mine, its = (set(_WORD.findall(text)) for text in (one, other))
    words = mine and its and (one + other).isascii()
    if words and not any(a[:_STEM] == b[:_STEM] for a in mine for b in its):
        least = max(least, _OF_NO_WORD)
    return ratio >= least


def _without(subject: str, common: Set[str]) -> str:
    return " ".join(word for word in subject.split() if word not in common)


def _subjects(one: Analysis) -> set[str]:
    name = _EXTENSION.sub("", one.path.rsplit("/", 1)[-1])
    name = " ".join(word for word in re.split(r"[\s_]+", name) if not _NUMBERED.fullmatch(word))
    title = one.title.removeprefix(one.number).strip() or one.title  # "AB-WI-02 Handing over" is about handing over
    told = (_OF_A_PERIOD.sub(" ", title_key(text)) for text in (title, name))
    subjects = (_OF_MOST.sub(" ", _KIND_WORDS.sub(" ", text)) for text in told)
    return {" ".join(subject.split()) for subject in subjects} - {""}


def alike(one: str, other: str, least: float) -> bool:
    """Are two titles like each other, by `least` of 100?"""
    return fuzz.partial_ratio(_subject(title_key(one)), _subject(title_key(other))) >= least


def subject_of(title: str) -> str:
    """What a title is about, without what kind of document it is: 问题 of 问题管理规定."""
    return _KIND_WORDS.sub(" ", title_key(title)).strip()


def _subject(key: str) -> str:
    """A title without the words that many documents share: 预算与核算 of 预算与核算管理程序."""
    return _KIND_WORDS.sub(" ", key).strip() or key


def other_text_of_one_version(one: Analysis, other: Analysis) -> bool:
    """Two texts of one version that have hardly a paragraph in common, under two titles: no edition or copy of the other,
    nor the same in another language."""
    first, second = (
        {p for f in each.facts if f.name == "text.paragraphs" for p in f.value.split()} for each in (one, other)
    )
    titles = {title_key(each.title) for each in (one, other)}
    return (
        len(titles) == 2
        and "" not in titles
        and bool(one.version)
        and one.version == other.version
        and one.language == other.language
        and min(len(first), len(second)) >= _PARAGRAPHS
        and len(first & second) * _HARDLY <= min(len(first), len(second))
    )
