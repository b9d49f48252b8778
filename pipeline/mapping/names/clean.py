"""File names, titles and headings, rid of what says nothing about their subject."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from pipeline.text.plain_days import MONTH_NAME

_EXTENSION = re.compile(
    r"(?:\.(?:docx?|docm|dotx?|xlsx?|xlsm|csv|pdf|md|txt|html?|pptx?|wps|et|png|jpe?g|tif))+$", re.I
)
# A company may stand after what a paper is: Risk register for Birch Ltd, 风险登记册（某某有限公司）. Only a place in its name
# stands in brackets.
_COMPANY = re.compile(
    r"(?:[\u4e00-\u9fff]|[（(][\u4e00-\u9fff]{2,6}[）)]){2,24}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|分公司|研究院)"
    r"|\b[A-Z](?:\([A-Z][\w .]{1,20}\)|(?! - | (?:for|of|between|with|at|by|to|from) )[\w&.,' -]){2,50}?(?:Ltd\.?|Inc\.?|GmbH|LLC|Limited|Corporation)\b"
)
_BEFORE_COMPANY = re.compile(
    r"(?:\s*[-–—:：|(（)）]|\s+(?:for|of|at|by|with|between|from|to|and)(?=\s|$))+\s*$"
)  # what it leaves open
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?![A-Z]?[a-z]{3,}(?:[-/_]| [-/—－]))(?!(?:ISO|IEC|GB|SLA|OLA|RFC|KPI|CAB|BIA|BCP|DRP|CMDB|KEDB|PIR|ITSM?S?)(?![A-Za-z0-9]))"
    r"[A-Za-z]{1,8}\d{0,5}(?:\s?[-/—_－]\s?[A-Za-z]{0,6}\d{0,6}){0,5}[-/—_－]?\d{2,8}(?:[-/—_－](?:[A-Za-z]{0,3}\d[A-Za-z0-9]{0,5}|[A-Za-z]{1,2}|REV)(?![A-Za-z0-9])){0,3}(?![A-Za-z0-9])"
)
_VERSION = re.compile(
    r"(?<![A-Za-z])(?:[Vv](?:er(?:sion)?)?[.\s]?\d+(?:[._]\d+)*|[Rr]ev(?:ision)?\.?\s?\d+|[Ii]ss(?:ue)?\.?\s?\d+(?![\d-])|[A-Z]\s?/\s?\d{1,2}(?!\d))"
    r"|(?<![A-Za-z])[A-Z]\s?\d{0,2}\s?版(?:第?\d+次(?:修改|修订))?|第[一二三四五六七八九十\d]+版|\d+(?:\.\d+)+版|(?:版本号?|版次)(?:[:：]|(?=[\s\d_()（）.-]*$))"
)
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d{2}\s?(?:年(?:度)?|[-._/]?)\s?(?:\d{1,2}\s?(?:月|[-._/]?))?\s?(?:\d{1,2}\s?日?)?(?!\d)"
    r"|第?[一二三四1-4]季度|[上下]半年|(?<![A-Za-z\d])[QH][1-4](?!\d)|(?<!\d)\d{1,2}月份?(?:\d{1,2}日)?"
    r"|(?<![每逐前后近连上下本当半第百零〇一二三四五六七八九十\d])(?:十[一二]?|[一二三四五六七八九])月(?:份|(?![度末初底]))"
    rf"|\b{MONTH_NAME}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b"
    rf"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH_NAME}\.?\s?(?:20\d\d)?\b"
    r"|(?<![\d:])\d{1,2}[:：]\d{2}(?![\d:])",
)
# What a template leaves open: {{serviceName}}, <Business Name>, [Company Name].
_PLACEHOLDER = re.compile(
    r"\{\{[^{}]*\}\}|<[A-Za-z\u4e00-\u9fff][^<>]{0,40}>|[\[【](?:[^\[\]【】]{0,20} )?(?:name|company|organi[sz]ation|client|customer|department|date|logo|公司|企业|组织|单位|部门|客户|项目)(?: ?(?:name|名称|logo))?[\]】]",
    re.I,
)
_SERIAL = re.compile(
    r"^\s*(?:[(（]?\d{1,3}(?!\d|月(?!度))(?:[.\-_、．]\d{1,3}(?!\d))*[)）]?[.\-_、．\s]*|第[一二三四五六七八九十百\d]+[章节条部分篇][、\s]*"
    r"|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十]{1,3}[)）]\s*|附[录件表][A-Za-z\d一二三四五六七八九十]{0,2}[:：、.\s]*|Appendix\s+[A-Z\d][:.\s]*"
    r"|[A-H](?:[.)、．]\s*|\s+(?=[A-Z][a-z]))|[a-h]\)\s*)"  # B Rollouts
)
_CONTROL = re.compile(
    r"^A\.\d{1,2}(?:\.\d{1,2})*[\s_:：.\-]+|^A\d{1,2}(?:\.\d{1,2})*[_:：.\-]+"
)  # of ISO/IEC 27001's annex
_NOISE = re.compile(
    r"副本|复件|最终版?|终稿|修改后|修改版|修订稿|定稿|初稿|草稿|送审稿|报批稿|发布稿|盖章版?|扫描件|已签字?|新建|受控|电子版"
    r"|^copy of\b|\b(?:copy|final|draft|signed|approved|clean|latest|new)(?=(?:[\s_\-)]|copy|final|draft|signed|approved|clean|latest|new)*$)|^(?:new|final|draft)\b|\(\d+\)|（\d+）|\[\d+\]",
    re.I,
)
# "NC-26-1 change policy not known", "NC-03 连续性计划未批准": what a nonconformity is about is not what its paper is.
_NONCONFORMITY = re.compile(
    r"^(?:IA[-\w]{0,9} )?NCR?[ #_-]?(?:(?:20\d\d|\d\d)[-_])?\d{1,2}(?![\d-])[\s:：_-]+(?=\S)(?!.*(?:报告|记录|[表单]$|整改|关闭|证据|\b(?:report|form|record|list|log|register|evidence|answer|reply|clos|correct)))(?P<of>.+)$",
    re.I,
)
# ChangeManagementPolicy, BCPPlan, where nothing else parts the words.
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]|[A-Z]{2,}$)|(?<=[A-Z])(?=[A-Z][a-z]{2,})")
_CAMELS = re.compile(r"[A-Za-z][A-Za-z\d_.()-]*")
_KEBAB = re.compile(r"(?=.*[a-z]{3})[A-Za-z]{2,}(?:-[A-Za-z]{2,})+")  # internal-audit-plan-and-report
# Management review 2026, inputs: the comma goes with the year.
_YEAR_AND_COMMA = re.compile(r"(?<=[a-z]) (?:19|20)\d\d,(?= [a-z])")
_NOTHING_WITHIN = re.compile(r"[(（\[【]\s*[)）\]】]\s*$")  # what a version has left of its brackets
_NOTHING_BETWEEN = re.compile(r"(?:\s*,)+(?=\s*,)")  # what a date has left of a list
_EDGES = re.compile(r"^[\s_\-—.,、:：()（）\[\]【】]+|[\s_\-—.,、:：]+$")


@lru_cache(maxsize=4096)  # a file's name is asked for from many sides
def stem(path: str) -> str:
    """The file name of `path` without folders and without its extension(s)."""
    name = path.rsplit("/", 1)[-1]
    return _EXTENSION.sub("", unquote(name) if "%" in name else name)


@lru_cache(maxsize=4096)
def clean(name: str) -> str:
    """`name` without serial, document number, version, date, company name and words such as 终稿 or FINAL."""
    text = unicodedata.normalize("NFKC", name)
    if found := _NONCONFORMITY.match(text):
        return "Nonconformity report" if found["of"].isascii() else "不符合报告"
    if _CAMELS.fullmatch(text):
        text = _HUMP.sub(" ", text)
    if _KEBAB.fullmatch(text):
        text = text.replace("-", " ")
    text = _CONTROL.sub("", text).replace("_", " ")
    text = _PLACEHOLDER.sub(" ", text)
    named = text
    text = _COMPANY.sub(" ", text)
    of_company = text != named
    text = _YEAR_AND_COMMA.sub("", _SERIAL.sub("", text))
    for pattern in (_NUMBER, _DATE, _VERSION, _NOISE):
        text = pattern.sub(" ", text)
    text = _NOTHING_BETWEEN.sub("", _NOTHING_WITHIN.sub("", text))
    text = _SERIAL.sub("", _EDGES.sub("", text))
    if of_company:
        text = _BEFORE_COMPANY.sub("", text)
    return _EDGES.sub("", " ".join(text.split()).replace(" ,", ","))
