"""Which line of a document may be its title, and which of two lines that make one up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.text.fields import label_key
from pipeline.text.message import REPLY
from pipeline.values import Block

LONGEST_TITLE = 60
LONGEST_HEADING = 120
_NAME_OF_FIELD = re.compile(r"[a-z][A-Za-z_.-]{1,24}: ")  # at the head of a text: last_updated: 2026-07-01
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
BESIDE_TITLES = re.compile(
    r"^(?:no\.?|yes|low|moderate|medium|high|n/?a|name|date|description|image|figure|not started|in progress|status|item|id|序号|编号|姓名|日期|备注|图片|是|否|高|中|低)$"
    r"|^document (?:id|no\.?|number|owner|history|information|details)\b(?!.*(?:procedure|policy|process|plan)).{0,24}$"
    r"|^(?:legend|key|remarks?|notes?|instructions?|model|sample|template|draft|图例|说明|填写说明|填表说明|范本|样本|模板|草案)$"
    r"|^(?:company (?:name|details)|version [\d.]+|(?:prepared|written|created) by\b.{0,40}|编制人?[:：].{0,20})$",
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
_FOR_WHOM = re.compile(r"\w\W+for [A-Z].*\b(?:Inc|Ltd|Corp)\.$")  # Incident report for Northgate Lights Inc.


def title_line(text: str, longest: int = LONGEST_TITLE) -> str:
    for line in text.splitlines():
        line = REPLY.sub("", " ".join(line.split()).strip("《》_ "))
        if (
            2 <= len(line) <= longest
            and not (_NOT_TITLE.search(line) or BESIDE_TITLES.search(line))
            and not _NAME_OF_FIELD.match(line)
            and (not line.endswith(("。", "；", "，", ".", ";")) or _FOR_WHOM.search(line))
        ):
            return line
    return ""


def below_whose(line: str, below: Sequence[Block]) -> str:
    """What a paper is called, where the line above says only whose it is or which system it is of; or ""."""
    if not _WHOSE.fullmatch(line):
        return ""
    lines = (title_line(block.text, LONGEST_HEADING) for block in below if not block.rows)
    return next((told for told in lines if _A_PAPER.fullmatch(told)), "")


def in_two_lines(first: Sequence[Block], labels: frozenset[str]) -> str:
    """A title of which the first line leads to the second, or ""."""
    if len(first) < 2 or any(block.rows for block in first):
        return ""
    above, below = first[0].text.strip(), title_line(first[1].text)
    return f"{above} {below}" if below and _LEADS_ON.fullmatch(above) and label_key(above) not in labels else ""


def with_its_end(title: str, cover: Sequence[Block]) -> str:
    """A title that breaks off at the end of a line, with the line below it: "Security Aspects of" above "Continuity"."""
    lines = [(line, block.place.part) for block in cover if not block.rows for line in block.text.splitlines()]
    for (line, part), (below, there) in pairwise(lines):
        if " ".join(line.split()).strip("《》_ ") == title and there == part and (end := title_line(below)):
            return f"{title} {end}" if len(title) + len(end) < LONGEST_HEADING else title
    return title
