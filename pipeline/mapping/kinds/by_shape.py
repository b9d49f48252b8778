"""The kind of a file whose names say none: by what it looks like and how it begins."""

from __future__ import annotations

import re

from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.opening import is_issued, opening_of
from pipeline.mapping.kinds.parties import has_two_sides
from pipeline.mapping.papers.aftermath import looks_back
from pipeline.mapping.papers.remedies import is_article
from pipeline.mapping.papers.rounds import is_a_round
from pipeline.text.plain_days import DAY
from pipeline.values import Content, Kind

_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("licence", re.compile(r"统一社会信用代码[\s\S]{0,400}(?:登记机关|法定代表人)|(?:证书编号|证书号)[\s\S]{0,300}(?:有效期|发证|颁发)|许可证编号"
                           # of a management system of this field; that of a course is a record
                           r"|\bcertif(?:y|ies|icate)\b[\s\S]{0,300}\bmanagement system\b[\s\S]{0,500}\b(?:conform|compl(?:y|ies)\b|meets?\b|fulfil)"
                           r"[\s\S]{0,200}\b(?:27001|20000|22301|27701|9001|14001|45001|50001)\b[\s\S]{0,500}\b(?:valid (?:from|until|to|through)|expir)")),
    ("agreement", re.compile(r"甲\s*方[\s\S]{0,600}乙\s*方|\bparty a\b[\s\S]{0,600}\bparty b\b|this agreement is (?:made|entered)|\b(?:agreed|agreement|contract) (?:is )?(?:made )?between [^:;]{4,120}? and [^:;]{4,120}\.[\s\S]*\bsigned\b")),
    ("external", re.compile(r"^(?:iso(?:/iec)? ?\d{4,5}|gb/t ?\d{4,5})[\s\S]{0,300}(?:前言|引言|foreword|规范性引用)|中华人民共和国主席令|法规(?:名称|类别) ?:|主管机关 ?:在中央为")),
)  # fmt: skip
_LONG_PROSE = 900  # characters
# Folders that hold rules: what lies there and is called after nothing else is one of them.
_OF_RULES = re.compile(
    r"程序文件|作业(?:指导|标准|文件|指引|卡)|工作指引|规章|制度|规程|(?:班组|内部)规定|(?:操作|施工|做法)卡"
    r"|\b(?:procedures?|work instructions?|process(?:es)?|standards?|how we (?:work|do it)|rules|sops?)\b",
    re.I,
)
_LEAST_RULES, _MOST_DATES = 60, 4  # characters of a card; days on it: who wrote it, from when it holds
_OF_A_DAY = re.compile(DAY)
# What was held on a day has been, however many hands wrote, checked and approved the account of it.
_HELD = re.compile(
    rf"\b(?:exercise|drill|test|rehearsal|workshop|training|course|survey|visit)s? (?:was |were )?(?:held |run |carried out )?(?:on|of) {DAY}|\b(?:held|took place|carried out) on {DAY}|{DAY}[^。.]{{0,12}}(?:进行|开展|组织|举行|实施)了?|(?:演练|测试|培训|调查)(?:日期|时间)\s*[:：]?\s*{DAY}",
    re.I,
)
_OPENS = 240
_MINUTES = re.compile(r"minutes of (?:a|an|the) [a-z ]{0,40}meeting|会议(?:纪要|记录)\s*$", re.M)
_MINUTES_BEGIN = 300
_MEETING = re.compile(
    r".{0,60}?(?:\bmeetings?\b|\bcommittee\b|\bcouncil\b|\bjour fixe\b|\btown ?hall\b|会议).{0,80}?(?:\battend(?:ance|ees?|ed)\b|\bpresent\b|\bparticipants?\b|参会|出席|与会|参加)"
)
# meeting_2026_05_11, 2026-05-11 例会
_MEETING_IN_NAME = re.compile(
    r"(?:meeting|会议|會議|例会|例會)(?:[ _-]?notes?)?[ _-]{0,3}20\d\d[-_.年]?\d\d|20\d\d[-_.年]?\d\d[-_.月]?\d\d日?[ _-]{0,3}(?:\w{1,12} )?(?:meeting|会议|會議|例会|例會)",
    re.I,
)


def kind_by_shape(
    content: Content, names: tuple[str, ...], layout: Layout, folder: str, expected: Kind | None, sheets: bool
) -> Kind:
    """The kind of a file in `folder`; `expected` where its names speak of a requirement, `sheets`: a workbook."""
    opening = opening_of(content)
    for kind, pattern in _SHAPES:
        if not (sheets and kind == "agreement") and pattern.search(opening):
            return kind  # in a workbook two parties are columns
    if sheets and layout.cells:
        return "record"
    if has_two_sides(content, opening):
        return "agreement"
    if _MINUTES.search(opening[:_MINUTES_BEGIN]):
        return "record"
    if (met := _MEETING.match(opening)) and _OF_A_DAY.search(met[0]):
        return "record"
    if not expected and not sheets and (is_a_round(content) or is_article(content)):
        return "record"
    if looks_back(content):
        return "report"
    if any(map(_MEETING_IN_NAME.search, names)):
        return "record"
    if layout.procedure_heads >= 3 or (expected == "procedure" and layout.prose >= 300):
        return "procedure"
    if expected == "policy" and layout.prose >= 80:
        return "policy"  # the scope, in as many chapters as it needs
    held = expected == "record" and _HELD.search(opening[:_OPENS])
    if (
        layout.headings >= 4
        and layout.prose >= _LONG_PROSE
        and not held
        and (is_issued(opening) or expected != "record")
    ):
        return "procedure"
    if expected in ("manual", "plan") and layout.prose >= 80:
        return expected
    if not sheets and expected in (None, "procedure") and _among_rules(folder, layout):
        return "procedure"
    if layout.ledgers or (layout.cells >= 8 and layout.dates):
        return "record"
    if "外来" in folder or "external" in folder.lower():
        return "external"
    return expected or "unrelated"


def _among_rules(folder: str, layout: Layout) -> bool:
    """Whether a text with hardly a day lies in a folder of rules."""
    in_it = _OF_RULES.search(folder.rpartition("/")[2])
    return bool(in_it) and layout.prose >= _LEAST_RULES and layout.dates <= _MOST_DATES
