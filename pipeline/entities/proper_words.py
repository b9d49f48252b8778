"""Words that a file writes like names: people, rooms, products and whatever else a house calls by a word of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from pipeline.values import Content, Fact

PROPER, COMMON, PEOPLE = "words.proper", "words.common", "words.people"
# A capital after a word: the first word of a sentence always has one.
_CAPITAL = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][a-z]{2,14}(?![A-Za-z0-9_@-])")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{3,15}(?![A-Za-z])")
_EVERYWHERE = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "fri",
        "sat",
        "sun",
        "english",
        "chinese",
        "china",
        "ltd",
        "inc",
        "microsoft",
        "google",
        "windows",
        "linux",
        "excel",
        "word",
        "outlook",
        "teams",
        "internet",
        "annex",
        "appendix",
        "section",
        "chapter",
        "table",
        "figure",
        "clause",
        "article",
        "part",
        "page",
    ]
)
# Two or three characters that begin with a common surname and stand for themselves: in a cell, a list, behind a label.
_CHINESE = re.compile(
    "(?<![一-鿿])[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺]"
    "[一-鿿]{1,2}(?![一-鿿])"
)
_PERSON = "nr"  # what jieba calls the name of a person
_MOST = 80  # of a file, the most frequent: they tell whether it is of one house with others, and nothing else


def proper_words(content: Content) -> Iterator[Fact]:
    """words.proper: those that the file never writes small; words.common: those that it writes in both ways;
    words.people: Chinese names. Joined by |."""
    text = "\n".join(block.text for block in content.blocks)
    if not text.isascii() and (people := _people(text)):
        yield Fact(PEOPLE, "|".join(people), "body", "")
    if text.isascii() or re.search("[a-z]{3}", text):
        capital = Counter(_CAPITAL.findall(text))
        small = set(_SMALL.findall(text)) if capital else set()
        known = [word for word, _ in capital.most_common() if word.lower() not in _EVERYWHERE]
        for name, words in (
            (PROPER, [word for word in known if word.lower() not in small]),
            (COMMON, [word for word in known if word.lower() in small]),
        ):
            if words:
                yield Fact(name, "|".join(words[:_MOST]), "body", "")


def _people(text: str) -> list[str]:
    """Chinese names of people, the most frequent first."""
    found = Counter(_CHINESE.findall(text))
    return [name for name, _ in found.most_common(2 * _MOST) if _is_person(name)][:_MOST]


@lru_cache(maxsize=20_000)
def _is_person(name: str) -> bool:
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1] == _PERSON
