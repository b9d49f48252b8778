"""The title that a document gives itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.catalogue import DocumentControl
from pipeline.entities.control.page_heads import cells_of, labels_of, page_heads, title_in_head
from pipeline.entities.control.title_lines import (
    BESIDE_TITLES,
    LONGEST_HEADING,
    LONGEST_TITLE,
    below_whose,
    in_two_lines,
    title_line,
    with_its_end,
)
from pipeline.text.fields import fields, label_key
from pipeline.text.how_to import says_how
from pipeline.values import Block, Content

# The head of a page whose cells stand in one line: 文件名称 采购管理程序 文件编号 QP-07.
_IN_A_LINE = re.compile(
    r"(?:^|[\s|])(?:(?:文件|文档|制度|程序) ?)?名 ?称 ?[:：]? ?(?P<title>[\u4e00-\u9fff][\u4e00-\u9fff\w（）()、]{2,28}?(?:程序|办法|规定|制度|规范|细则|流程|规程|手册|方针|政策|指导书))(?=[\s|]|$)"
)
_BRACKETED = re.compile(r"[ _]?[(（][^()（）]{1,60}[)）]")  # which says more of a title than it has to
_IN_FORMS = frozenset([label_key("标题")])
_SUBJECTS = frozenset(map(label_key, ["Subject", "Document"]))  # of a form under a heading: what it is about
_COLON_TITLE = re.compile(
    r"(?:[^:：\d][^:：]{3,24}|复盘|回顾|纪要|通知|公告|总结|说明|例会|会议|故障|事故|rca|pir)[:：]\s*[^:：]{2,60}", re.I
)  # 审核记录：资产管理
# The first line of a note says what was held: "Training: new scanners, second group", 演练：机房断电.
_HELD = re.compile(
    r"(?:(?:refresher |safety |on-the-job )?training|course|briefing|toolbox talk|exercise|drill|培训|演练|宣贯|学习|交底)\s?[:：]\s*[^:：\n]{3,80}?"
    r"(?=\s*$|\s*\n|[,，。.]?\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:20\d\d|\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\.?,?\s(?:20\d\d)|\d{1,2}月))",
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
_LEFT_HANGING = re.compile(r"[ ](?:of|for|and|the|to|in|on|with|by|&)$|[与和及]$", re.I)
# What printing to PDF puts before and after a file's name.
_OF_A_PRINTER = re.compile(r"^(?:Microsoft (?:Word|Excel|PowerPoint)|WPS \S+) - |\.(?:docx?|xlsx?|pptx?|wps|et)$", re.I)


def title_of(content: Content, cover: Sequence[Block], control: DocumentControl) -> str:
    """The title that the document gives itself: its label, its biggest early line, its properties; or ""."""
    cover = _of_first_sheet(cover)
    title = _said_first(content, cover, control)
    return with_its_end(title, cover[:12]) if _LEFT_HANGING.search(title) else title


def _of_first_sheet(cover: Sequence[Block]) -> Sequence[Block]:
    """In a workbook, what stands in the first sheet but that which says how to use it: later sheets have titles of their
    own, and so have charts."""
    sheets = [one.place.sheet for one in cover]
    first = next((name for name in sheets if not says_how(name)), sheets[0] if sheets else "")
    return [one for one in cover if one.place.sheet == first and one.place.part == "body"] if first else cover


@dataclass(frozen=True)
class _Cover:
    """What stands at the beginning of a document, with the labels that a paper of this house may have there."""

    content: Content
    blocks: Sequence[Block]
    control: DocumentControl

    @cached_property
    def labels(self) -> frozenset[str]:
        """Those that say what a paper is called."""
        return frozenset(map(label_key, self.control.labels["title"])) - _IN_FORMS

    @property
    def every_label(self) -> frozenset[str]:
        return labels_of(self.control)

    @cached_property
    def headed(self) -> bool:
        """Whether the first lines are a heading that may be a title."""
        return any(
            block.level == 1 and (title_line(block.text, LONGEST_HEADING) or _COLON_TITLE.fullmatch(block.text.strip()))
            for block in self.blocks[:3]
        )

    @cached_property
    def above(self) -> Sequence[Block]:
        """What stands above the text of each page."""
        return page_heads(self.content, self.blocks, self.control)

    @property
    def first(self) -> Block | None:
        return self.blocks[0] if self.blocks else None


def _said_first(content: Content, blocks: Sequence[Block], control: DocumentControl) -> str:
    cover = _Cover(content, blocks, control)
    said = next((title for way in _WAYS if (title := way(cover)) is not None), None)
    return _of_properties(content) if said is None else said


def _of_properties(content: Content) -> str:
    return _OF_A_PRINTER.sub("", content.properties.title.strip())[:LONGEST_TITLE]


def _beside_its_label(cover: _Cover) -> str | None:
    for field in fields(_before_chapters(cover.blocks[:12]) if cover.headed else cover.blocks[:12]):
        if cover.headed and (field.below or field.key in _SUBJECTS or field.value.rstrip().endswith("。")):
            continue  # a column, in which "Title" is that of a person; what a form is about; what such a field is for
        written = 2 <= len(_BRACKETED.sub("", field.value).strip("_ ")) <= LONGEST_TITLE
        if written and field.key in cover.labels:
            return field.value.strip("《》 ")
    return None


def _beside_its_label_above(cover: _Cover) -> str | None:
    """The same above the text of each page."""
    for field in fields(cover.above):
        if field.key in cover.labels - _SUBJECTS and 2 <= len(field.value) <= LONGEST_TITLE and not field.below:
            return field.value.strip("《》 ")
    return None


def _in_a_line(cover: _Cover) -> str | None:
    blocks = (*cover.blocks[:6], *cover.above)
    lines = (line for block in blocks if not block.rows for line in block.text.splitlines())
    found = next(filter(None, map(_IN_A_LINE.search, lines)), None)
    return found["title"] if found else None


def _in_a_textbox(cover: _Cover) -> str | None:
    boxes = (block for block in cover.blocks[:12] if block.place.part == "textbox")
    return next((line for block in boxes if (line := title_line(block.text))), None)


def _largest_of_scan(cover: _Cover) -> str | None:
    """Above the title of a certificate stands who issues it."""
    if not cover.first or not cover.first.place.ocr:
        return None
    largest = (title_line(block.text, LONGEST_HEADING) for block in cover.blocks[:4] if block.level == 1)
    return next(filter(None, largest), None)


def _in_page_head(cover: _Cover) -> str | None:
    return (title_in_head(cover.first, cover.control) or None) if cover.first and cover.first.rows else None


def _of_what_was_held(cover: _Cover) -> str | None:
    first = cover.first
    if not first or first.rows or first.place.part != "body":
        return None
    held = _HELD.match(first.text.strip())
    return held.group() if held else None


def _over_two_lines(cover: _Cover) -> str | None:
    return in_two_lines(cover.blocks[:2], cover.every_label) or None


def _first_line(cover: _Cover) -> str | None:
    """The first line, or lone cell, that may be a title, before the first chapter."""
    repeated = {" ".join(one.text.split()) for one in cover.content.blocks if one.place.part == "header"}
    for place, block in enumerate(cover.blocks[:6]):
        said = " ".join(block.text.split())
        if place and block.level and _FIRST_CHAPTER.fullmatch(said):
            break  # what follows are chapters
        if block.level == 1 and _COLON_TITLE.fullmatch(block.text.strip()) and not BESIDE_TITLES.search(said):
            return block.text.strip()
        below = cover.blocks[place + 1 : place + 3]
        if _OVER_CONTROL.fullmatch(said) and _of_itself(below, cover.every_label):
            continue
        longest = LONGEST_HEADING if block.level == 1 or said in repeated else LONGEST_TITLE
        if title := _of_cell(cover, block) if block.rows else _of_line(cover, block, below, longest):
            return title
    return None


def _of_line(cover: _Cover, block: Block, below: Sequence[Block], longest: int) -> str:
    """A line, or the next one where it says only whose the paper is; not a label alone, whose value stands below."""
    line = title_line(block.text, longest)
    if not line or not (block.level or label_key(line) not in cover.every_label):
        return ""
    return below_whose(line, below) or line


def _of_cell(cover: _Cover, block: Block) -> str:
    line = title_line(block.rows[0][0].text) if len(block.rows[0]) == 1 else ""
    return line if line and label_key(line) not in cover.every_label else ""


def _of_itself(below: Sequence[Block], labels: frozenset[str]) -> bool:
    """Whether a paper tells of itself there: labels of its number, version, writer or owner."""
    told = [one for block in below for one in (block.text.splitlines() if not block.rows else cells_of(block))]
    return any(label_key(re.split("[:：]", one)[0]) in labels for one in told)


def _before_chapters(cover: Sequence[Block]) -> Sequence[Block]:
    """What stands before the second chapter of a headed paper: further on, labels are of examples and of other papers."""
    chapters = [place for place, block in enumerate(cover) if block.level == 2]
    return cover[: chapters[1]] if len(chapters) > 1 else cover


# From what is labelled to what only stands first.
_WAYS: tuple[Callable[[_Cover], str | None], ...] = (
    _beside_its_label,
    _beside_its_label_above,
    _in_a_line,
    _in_a_textbox,
    _largest_of_scan,
    _in_page_head,
    _of_what_was_held,
    _over_two_lines,
    _first_line,
)
