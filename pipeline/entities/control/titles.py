"""The title that a document gives itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.catalogue import DocumentControl
from pipeline.recall import remembered
from pipeline.text.fields import fields, label_key
from pipeline.text.how_to import says_how
from pipeline.text.message import REPLY
from pipeline.values import Block, Content

_LONGEST_TITLE = 60
_LONGEST_HEADING = 120
_NAME_OF_FIELD = re.compile(r"[a-z][A-Za-z_.-]{1,24}: ")  # at the head of a text: last_updated: 2026-07-01
# The head of a page whose cells stand in one line: 文件名称 采购管理程序 文件编号 QP-07.
_IN_A_LINE = re.compile(
    r"(?:^|[\s|])(?:(?:文件|文档|制度|程序) ?)?名 ?称 ?[:：]? ?(?P<title>[\u4e00-\u9fff][\u4e00-\u9fff\w（）()、]{2,28}?(?:程序|办法|规定|制度|规范|细则|流程|规程|手册|方针|政策|指导书))(?=[\s|]|$)"
)
_BRACKETED = re.compile(r"[ _]?[(（][^()（）]{1,60}[)）]")  # which says more of a title than it has to
_IN_FORMS = frozenset([label_key("标题")])
_SUBJECTS = frozenset(map(label_key, ["Subject", "Document"]))  # of a form under a heading: what it is about
_OF_PAGES = frozenset(map(label_key, ["页次", "页码", "页数", "页", "Page", "Page No.", "Pages"]))
_MOST_HEADS = 6  # blocks at the beginning
_MOST_ROWS_OF_HEAD, _MOST_FREE_OF_HEAD, _LONGEST_OF_HEAD = 5, 3, 40
_SORT_OF_PAPER = re.compile(r"(?:程序|支持|作业|体系|三级|二级|管理|受控)文件$|(?:质量|管理)手册$")  # of a page's head
_COLON_TITLE = re.compile(
    r"(?:[^:：\d][^:：]{3,24}|复盘|回顾|纪要|通知|公告|总结|说明|例会|会议|故障|事故|rca|pir)[:：]\s*[^:：]{2,60}", re.I
)  # 审核记录：资产管理
# The first line of a note says what was held: "Training: new scanners, second group", 演练：机房断电.
_HELD = re.compile(
    r"(?:(?:refresher |safety |on-the-job )?training|course|briefing|toolbox talk|exercise|drill|培训|演练|宣贯|学习|交底)\s?[:：]\s*[^:：\n]{3,80}?"
    r"(?=\s*$|\s*\n|[,，。.]?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:20\d\d|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\.?,?\s(?:20\d\d)|\d{1,2}月))",
    re.I,
)
_NOT_TITLE = re.compile(
    r"有限公司$|集团$|^(?:目\s*录|(?:修订|修改|更改|变更|版本)(?:文档)?(?:历史)?(?:记录|历史|履历)(?:表)?|发布令|页脚|contents|table of contents|(?:revision|document|version|issue|change|amendment) (?:history|record|log))$"
    r"|^(?:purpose(?: and scope)?|policy statement|scope|background|introduction|overview|summary|appendi(?:x|ces)|目的(?:和范围)?|(?:适用)?范围|前言|引言|概述|摘要|总则)$"
    r"|^<[^>]*>?$|^[\[【][^\[\]【】]*[\]】]$|^[(（][^()（）]*[)）]$|^\{\{[^{}]*\}\}$|^[a-z]{3,9} \d{1,2}, (?:20)?(?:\d\d|xx)$"  # left open in a template
    r"|^(?:(?:jan|feb)(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|(?:nov|dec)(?:ember)?|q[1-4]|(?:first|second|third|fourth) quarter)\.?,?(?: (?:of )?20\d\d)?$|^[一二三四五六七八九十]{1,3}月份?$|^(?:20\d\d年)?第?[一二三四]季度$"  # when, and not what
    r"|^(?:统一)?(?:社会)?信用代码$|^\d{8}[\dA-Z]{10}$|^[(（]?[正副]\s*本[)）]?$"  # on a licence, above and beside its name
    r"|^[-*•├└│┌]|^[A-Za-z]{1,8}(?:[-./][A-Za-z0-9]{1,6}){1,6}(?:\s*(?:[A-Z]/\d|V\d[\d.]*))?(?:\s*(?:内部.{0,4}|机密|秘密|受控|internal.{0,9}|confidential|controlled))?(?:\s*第.{0,4}页.*)?$|^(?![A-Z]{1,3}\d{2,6}[:：]).{0,10}[:：]|[:：]\s*$|^[一二三四五六七八九十]{1,3}[、.．]|^\d+(?:\.\d+)*[.)、]?\s|^\d{1,2}、|^第 ?[一二三四五六七八九十\d]{1,3} ?[章条]|^\W*\d{4}\W|^第?\d+页|^\d[\d.\-/年月日 ]*$|co\.?,? ?ltd\.?$",
    re.I,
)
# A word of a cell, and what is said of the paper itself.
_BESIDE_TITLES = re.compile(
    r"^(?:no\.?|yes|low|moderate|medium|high|n/?a|name|date|description|image|figure|not started|in progress|status|item|id|序号|编号|姓名|日期|备注|图片|是|否|高|中|低)$"
    r"|^document (?:id|no\.?|number|owner|history|information|details)\b(?!.*(?:procedure|policy|process|plan)).{0,24}$"
    r"|^(?:legend|key|remarks?|notes?|instructions?|model|sample|template|draft|图例|说明|填写说明|填表说明|范本|样本|模板|草案)$"
    r"|^(?:company (?:name|details)|version [\d.]+|(?:prepared|written|created) by\b.{0,40}|编制人?[:：].{0,20})$",
    re.I,
)
# A heading over what is said of the paper, and the first chapter: what follows is no title.
_OVER_CONTROL = re.compile(
    r"document (?:control|properties|approvals?|information)(?: (?:sheet|page|table|block|section))?"
    r"|(?:文件|文档)(?:控制|信息|属性|管控)(?:表|页)?|approvals?(?: history)?|sign-?off|审批(?:记录|信息)|版本控制|version control",
    re.I,
)
_FIRST_CHAPTER = re.compile(
    r"(?:\d{1,2}(?:\.0?)?[.、)]?\s*|[一1]、\s*)?(?:purpose(?: and scope)?|scope|background|introduction|objectives?|目的(?:[和及与]范围)?|(?:适用)?范围|前言|引言|总则)",
    re.I,
)
# Who a paper is from, or which system it is of, above what it is: 示范大学 above 应急预案, Team 4 above Risk register.
_WHOSE = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:公司|集团|大学|学院|学校|医院|银行|局|厅|委员会|中心|小组|系统|平台|网站)|[A-Z]?\d{1,2} ?(?:小组|组)|第?[一二三四五六七八九十\d]{1,2}(?:小)?组"
    r"|(?:[A-Z][\w&'.-]*,? ){1,6}(?:Ltd|Inc|LLC|PLC|GmbH|Corp|Limited|Corporation|Company|University|College|Solutions)\.?|(?:Team|Group) \w{1,8}"
)
_A_PAPER = re.compile(
    r".{2,}(?:计划书?|报告书?|方案|制度|程序|规范|办法|记录|纪要|手册|说明书|协议|合同|清单|台账|申请[表单]?|预案|流程|策略|方针)"
    r"|.+\b(?:plan|report|policy|procedure|agreement|register|minutes|manual|process|guidelines?|standard|log|checklist|assessment|review)",
    re.I,
)
# A line that leads to the next one, both of them the title: "Cybersecurity Incident Report:" above "Network Traffic".
_LEADS_ON = re.compile(
    r"[^:：]*(?:\b(?:reports?|minutes|plan|policy|procedure|register|review|assessment|agreement)|报告|纪要|记录|计划|方案|制度|程序|协议)[:：]",
    re.I,
)
_LEFT_HANGING = re.compile(r"[ ](?:of|for|and|the|to|in|on|with|by|&)$|[与和及]$", re.I)
_FOR_WHOM = re.compile(r"\w\W+for [A-Z].*\b(?:Inc|Ltd|Corp)\.$")  # Incident report for Northgate Lights Inc.
# What printing to PDF puts before and after a file's name.
_OF_A_PRINTER = re.compile(r"^(?:Microsoft (?:Word|Excel|PowerPoint)|WPS \S+) - |\.(?:docx?|xlsx?|pptx?|wps|et)$", re.I)


def title_of(content: Content, cover: Sequence[Block], control: DocumentControl) -> str:
    """The title that the document gives itself: its label, its biggest early line, its properties; or ""."""
    cover = _of_first_sheet(cover)
    title = _said_first(content, cover, control)
    return _with_its_end(title, cover[:12]) if _LEFT_HANGING.search(title) else title


def _of_first_sheet(cover: Sequence[Block]) -> Sequence[Block]:
    """In a workbook, what stands in the first sheet but that which says how to use it: later sheets have titles of their
    own, and so have charts."""
    sheets = [one.place.sheet for one in cover]
    first = next((name for name in sheets if not says_how(name)), sheets[0] if sheets else "")
    return [one for one in cover if one.place.sheet == first and one.place.part == "body"] if first else cover


def _with_its_end(title: str, cover: Sequence[Block]) -> str:
    """A title that breaks off at the end of a line, with the line below it: "Security Aspects of" above "Continuity"."""
    lines = [(line, block.place.part) for block in cover if not block.rows for line in block.text.splitlines()]
    for (line, part), (below, there) in pairwise(lines):
        if " ".join(line.split()).strip("《》_ ") == title and there == part and (end := _title_line(below)):
            return f"{title} {end}" if len(title) + len(end) < _LONGEST_HEADING else title
    return title


def _said_first(content: Content, cover: Sequence[Block], control: DocumentControl) -> str:
    labels = {label_key(label) for label in control.labels["title"]}
    every_label = _labels_of(control)
    headed = any(
        block.level == 1 and (_title_line(block.text, _LONGEST_HEADING) or _COLON_TITLE.fullmatch(block.text.strip()))
        for block in cover[:3]
    )
    for field in fields(_before_chapters(cover[:12]) if headed else cover[:12]):
        if headed and field.below:
            continue  # a column: in a list of whom it goes to, "Title" is that of a person
        written = 2 <= len(_BRACKETED.sub("", field.value).strip("_ ")) <= _LONGEST_TITLE
        written = written and not (headed and field.value.rstrip().endswith("。"))  # what such a field is for
        if field.key in labels - _IN_FORMS and written and not (field.key in _SUBJECTS and headed):
            return field.value.strip("《》 ")
    above = _page_heads(content, cover, control)
    for field in fields(above):
        if field.key in labels - _IN_FORMS - _SUBJECTS and 2 <= len(field.value) <= _LONGEST_TITLE and not field.below:
            return field.value.strip("《》 ")
    lines = (line for block in (*cover[:6], *above) if not block.rows for line in block.text.splitlines())
    if found := next(filter(None, map(_IN_A_LINE.search, lines)), None):
        return found["title"]
    for block in cover[:12]:
        if block.place.part == "textbox" and (line := _title_line(block.text)):
            return line
    if cover and cover[0].place.ocr:  # above the title of a certificate stands who issues it
        largest = (_title_line(block.text, _LONGEST_HEADING) for block in cover[:4] if block.level == 1)
        if line := next(filter(None, largest), ""):
            return line
    if cover and cover[0].rows and (line := _of_page_head(cover[0], control)):
        return line
    opening = cover[0].text.strip() if cover and not cover[0].rows and cover[0].place.part == "body" else ""
    if held := _HELD.match(opening):
        return held.group()
    if line := _in_two_lines(cover[:2], every_label):
        return line
    repeated = {" ".join(one.text.split()) for one in content.blocks if one.place.part == "header"}
    for place, block in enumerate(cover[:6]):
        said = " ".join(block.text.split())
        if place and block.level and _FIRST_CHAPTER.fullmatch(said):
            break  # what follows are chapters
        if block.level == 1 and _COLON_TITLE.fullmatch(block.text.strip()) and not _BESIDE_TITLES.search(said):
            return block.text.strip()
        if _OVER_CONTROL.fullmatch(said) and _of_itself(cover[place + 1 : place + 3], every_label):
            continue
        longest = _LONGEST_HEADING if block.level == 1 or said in repeated else _LONGEST_TITLE
        if not block.rows and (line := _title_line(block.text, longest)):
            if block.level or label_key(line) not in every_label:
                return _below_whose(line, cover[place + 1 : place + 3]) or line
            continue  # the label alone: its value stands below
        line = _title_line(block.rows[0][0].text) if block.rows and len(block.rows[0]) == 1 else ""
        if line and label_key(line) not in every_label:
            return line
    return _OF_A_PRINTER.sub("", content.properties.title.strip())[:_LONGEST_TITLE]


def _page_heads(content: Content, cover: Sequence[Block], control: DocumentControl) -> Sequence[Block]:
    """What stands above the text of each page: lines of the margin, and a small table with the paper's number or pages."""
    known = {id(block) for block in cover}
    labels = _OF_PAGES | frozenset(map(label_key, control.labels["number"]))
    return [
        block
        for block in content.blocks[:_MOST_HEADS]
        if block.place.part == "header"
        or (
            0 < len(block.rows) <= _MOST_ROWS_OF_HEAD
            and not (id(block) in known or block.place.sheet)
            and any(label_key(cell) in labels for cell in _cells(block))
        )
    ]


def _of_itself(below: Sequence[Block], labels: frozenset[str]) -> bool:
    """Whether a paper tells of itself there: labels of its number, version, writer or owner."""
    told = [one for block in below for one in (block.text.splitlines() if not block.rows else _cells(block))]
    return any(label_key(re.split("[:：]", one)[0]) in labels for one in told)


def _cells(block: Block) -> list[str]:
    return [cell.text for row in block.rows for cell in row]


def _below_whose(line: str, below: Sequence[Block]) -> str:
    """What a paper is called, where the line above says only whose it is or which system it is of; or ""."""
    if not _WHOSE.fullmatch(line):
        return ""
    lines = (_title_line(block.text, _LONGEST_HEADING) for block in below if not block.rows)
    return next((told for told in lines if _A_PAPER.fullmatch(told)), "")


def _in_two_lines(first: Sequence[Block], labels: frozenset[str]) -> str:
    """A title of which the first line leads to the second, or ""."""
    if len(first) < 2 or any(block.rows for block in first):
        return ""
    above, below = first[0].text.strip(), _title_line(first[1].text)
    return f"{above} {below}" if below and _LEADS_ON.fullmatch(above) and label_key(above) not in labels else ""


def _of_page_head(block: Block, control: DocumentControl) -> str:
    """The title in a table at the head of a page: house, title, number, version and page in a few cells, only the last
    three with labels; or ""."""
    if len(block.rows) > _MOST_ROWS_OF_HEAD:
        return ""
    numbers, versions = (frozenset(map(label_key, control.labels[one])) for one in ("number", "version"))
    labels = _OF_PAGES | _labels_of(control)
    keys = [[label_key(cell.text) for cell in row] for row in block.rows]
    there = {key for row in keys for key in row}
    if not (there & numbers and there & (versions | _OF_PAGES)):
        return ""
    free = [
        line
        for row, said in zip(block.rows, keys, strict=True)
        for at, cell in enumerate(row)
        if said[at] not in labels and not (at and said[at - 1] in labels)
        if (line := _title_line(cell.text, _LONGEST_OF_HEAD)) and not _SORT_OF_PAPER.search(line)
    ]
    return free[-1] if free and len(free) <= _MOST_FREE_OF_HEAD else ""


@remembered(most=2)
def _labels_of(control: DocumentControl) -> frozenset[str]:
    return frozenset(label_key(label) for each in control.labels.values() for label in each)


def _before_chapters(cover: Sequence[Block]) -> Sequence[Block]:
    """What stands before the second chapter of a headed paper: further on, labels are of examples and of other papers."""
    chapters = [place for place, block in enumerate(cover) if block.level == 2]
    return cover[: chapters[1]] if len(chapters) > 1 else cover


def _title_line(text: str, longest: int = _LONGEST_TITLE) -> str:
    for line in text.splitlines():
        line = REPLY.sub("", " ".join(line.split()).strip("《》_ "))
        if (
            2 <= len(line) <= longest
            and not (_NOT_TITLE.search(line) or _BESIDE_TITLES.search(line))
            and not _NAME_OF_FIELD.match(line)
            and (not line.endswith(("。", "；", "，", ".", ";")) or _FOR_WHOM.search(line))
        ):
            return line
    return ""
