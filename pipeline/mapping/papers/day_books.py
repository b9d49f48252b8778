"""Day books that somebody at a site keeps in words of his own: a day at the head of each entry, and what was looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.mapping.papers.duty_tables import by_duty_table
from pipeline.mapping.papers.roll_calls import by_roll_call
from pipeline.mapping.papers.walk_rounds import by_walk_round
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY, OF_A_DAY
from pipeline.values import NAME_PLACES, Content, Kind

_OPERATION = "R-8.1"
_SURE, _KNOWN = 0.64, 0.5
_LEAST, _LEAST_OF_OPERATION = 3, 2  # entries
_MOSTLY = 1 / 3  # of them tell of the running of something
_CALLED = re.compile(
    r"日报(?!告)|日志|日记(?!账)|值[班守机](?:登记|记录|工作)?[本簿册]|交接本|记事本|站志|当班记|每日(?:记录|情况|要事)"
    r"|\b(?:day|shift|watch|duty|site|station|desk|gate|room|night|plant|rounds?) ?(?:books?|logs?|diary|diaries|notes?|journal)\b|\bdiary\b|\blog ?book\b|\bdaily (?:log|notes?|report|sheet)\b"
)
# Of what else people keep a book by the day; and what a machine or a version writes.
_OF_SOMETHING_ELSE = re.compile(
    r"施工|监理|销售|拜访|生产|学习|实习|读书|培训|资金|财务|现金|出纳|考勤|支部|党|舆情|开发|研发|编码|测试|(?:更新|变更|修改|修订|审计|操作|登录|系统|发布|项目)日志"
    r"|\b(?:change|audit|release|sales|visit|training|learning|reading|construction|production|travel|food|dev|development|build|project)\b"
)
# 第3周 2026-09-16 早班 …; Week 3, 16 September: …
_WEEK = r"(?:(?:第?\d{1,2}周|(?:week|wk|w)\.? ?\d{1,2})[\s,，:：|/—–-]*)?"
_ENTRY = re.compile(
    rf"\s*[-*•·]?\s*{_WEEK}(?:{DAY}|{OF_A_DAY.pattern}|\d{{1,2}}[-./]\d{{1,2}}(?![-./\d]))", re.IGNORECASE
)
_RUNS = re.compile(
    r"巡[检查视逻]|点检|自检|值[班守]|[交接]班|[双单]岗|[夜早晚中]班|重启|[断停复送来]了?电|告警|报警|备份|机[房柜]|ups|备[品件]|闸机|网[络断]|服务器|宕|死机|卡[住顿死]|升级|对账|温湿?度|无异常|一切正常|平安"
    r"|\b(?:rounds?|checked|restart\w*|reboot\w*|alarms?|alerts?|back-?ups?|racks?|servers?|ups|hand(?:ed )?-?over|shift|on call|power(?:ed)?|network|gates?|switch(?:es)?|generator|humidity|aircon|printers?|terminals?|reset|all (?:well|quiet|ok|good)|quiet (?:day|night)|nothing to report)\b"
)


def kept_by_day(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate] = ()) -> list[Candidate]:
    """The record of operation that a roll call, a day book, a book of those on duty or a walk round a place is, of which a
    name says no more than that it is one."""
    return (
        by_roll_call(content, names, kind)
        or _by_day_book(content, names, kind, known)
        or by_duty_table(content, names, kind, known)
        or by_walk_round(content, names, kind, known)
    )


def _by_day_book(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    if kind in NO_RECORDS:
        return []
    if any(one.confidence >= _KNOWN and (one.place in NAME_PLACES or not one.chapter) for one in known):
        return []
    called = [normal(name) for name in (names.title, names.file)]
    if not any(map(_CALLED.search, called)) or any(map(_OF_SOMETHING_ELSE.search, called)):
        return []
    body = body_of(content)
    if any(block.rows for block in body):
        return []
    entries = _entries([normal(line) for block in body for line in block.text.splitlines()])
    running = sum(bool(_RUNS.search(said)) for _, said in entries)
    days = {day for day, _ in entries}
    if len(days) < _LEAST or running < max(_LEAST_OF_OPERATION, _MOSTLY * len(entries)):
        return []
    return [Candidate(_OPERATION, _SURE, "body", quote(body[0].text), body)]


def _entries(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The day of each entry, and what stands behind it up to the next."""
    found: list[tuple[str, str]] = []
    for line in lines:
        if match := _ENTRY.match(line):
            found.append((match[0].strip(), line[match.end() :]))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
    return found
