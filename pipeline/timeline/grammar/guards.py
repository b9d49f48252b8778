"""What stands around digits that are a date, and what shows that they are something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.timeline.grammar.points import Point

YEAR = r"(?:19[4-9]\d|20\d\d)"
YEAR_STARTS = re.compile(r"(?:19|20)\d\d")
NUMERIC_STARTS = re.compile(r"(?:19|20)\d\d(?=[ ]?[-./_\d]|-?W|:[01]\d:)")
# A date is not a piece of a code, a version, an address or a decimal number.
NO_CODE_BEFORE = r"(?<![0-9A-Za-z$¥￥])(?<![0-9A-Za-z][-_/])(?<![0-9][.:])(?<![第№vV][ .])(?<!第)"
# The same, but a word in small letters may stand before: report-2024-03-05.pdf, backup_20240305.
NO_NUMBER_BEFORE = r"(?<![0-9A-Za-z$¥￥])(?<![0-9A-Z][-_/])(?<![0-9][.:])(?<![第№vV][ .])(?<!第)"
# 2018-12-1209:03 is a day and a time that a space has been lost from.
NO_LETTER_AFTER = r"(?!(?:[0-9])(?![0-9]:[0-5]\d))(?!(?!T\d)[A-Za-z])"
NO_UNIT_AFTER = r"(?![ ]?(?:[元万亿号条款项页人次个台%％‰°]|k[gm]|[GMK]?B\b|ms\b|RMB|USD))"

_LABEL = re.compile(
    r"(?:日[ ]{0,2}期|时[ ]{0,2}间|年月|月份|期间|周期|期限|生日|[Dd]ates?|DATE|[Mm]onth|[Pp]eriod|\b[Oo]n|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sun)(?:day)?,?)"
    r"(?:[ ]?[)/(][^\d:]{0,12})?"
    r"[ ]{0,3}(?:[:为是][ ]{0,3})?$"
)
_NUMBER_LABEL = re.compile(
    r"(?:编号|号码|[证书单文批]号|电话|传真|手机|热线|证号|账号|帐号|邮编|流水号|单号|序列号|金额|[Nn]o\.?|[Tt]el\.?|[Ff]ax|ID|SN)"
    r"[ ]{0,2}[:]?[ ]{0,2}$"
)
_COUNTED = re.compile(
    r"(?:\b(?:no|nr|nos|p|pp|art|sec|ch|vol|issue|pages?|part|chapter|section|regulation|directive|decision|rfc|iso|iec|ieee"
    r"|law|act|case|question|slides?|rooms?|ports?|items?|tel|fax|phone)\.?|\(e[ue]c?\)|[§号第页章节])[ ]{0,2}$|#$",
    re.IGNORECASE,
)
# CentOS Linux release 7.9.2009: the edition of a program.
_EDITION = re.compile(
    r"(?:\b(?:release|linux|centos|kernel|firmware|version|ver\.?)|版本|固件)[ ]{0,2}$", re.IGNORECASE
)
_WIDTH = 24
_ADDRESS = re.compile(r"[a-z]{2,8}://[!-~]{1,380}")


def before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _WIDTH) : found.start()]


def labelled(found: re.Match[str]) -> bool:
    """Whether a label such as 日期 stands before."""
    return _LABEL.search(before(found)) is not None


def counted(found: re.Match[str]) -> bool:
    """Whether a word before, such as No., page or Regulation, makes a number of it."""
    return numbered(found) or _COUNTED.search(before(found)) is not None


def numbered(found: re.Match[str]) -> bool:
    """Whether a label such as 编号 or Tel. stands before."""
    return _NUMBER_LABEL.search(before(found)) is not None


def is_edition(found: re.Match[str]) -> bool:
    """Whether the name of a program, or a word such as version, stands right before."""
    return _EDITION.search(before(found)) is not None


def outside_addresses(text: str, found: Sequence[Point]) -> list[Point]:
    """`found` without what stands in a web address (https://example.org/2024/03/05/news): part of a name, no date."""
    places = [address.span() for address in _ADDRESS.finditer(text)]
    return [each for each in found if not any(start < each.start < stop for start, stop in places)]


# [Accessed 2 January 2027]; the line may break off within the bracket.
_READ_ON = re.compile(
    r"[\[(（]\s?(?:last |date )?(?:accessed|retrieved|viewed|visited|访问|检索)(?:日期|时间)?(?: on| at)?\s?[:：]?\s?$",
    re.I,
)
_END_OF_BRACKET = re.compile(r"\s?\]\.?\s{0,4}$")
_LONGEST_BEFORE = 24


def outside_sources(text: str, found: Sequence[Point]) -> list[Point]:
    """`found` without the days on which somebody read a page that is quoted."""
    return [
        each
        for each in found
        if not (
            _READ_ON.search(text, max(each.start - _LONGEST_BEFORE, 0), each.start)
            or (not text[: each.start].strip() and _END_OF_BRACKET.match(text, each.stop))
        )
    ]
