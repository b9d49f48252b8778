"""What a paper says on its cover of itself: who wrote and approved it, from when it holds, what was altered in it.

"Approved by", "Published", "Classification" there are the words of many contents of a procedure and say none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.values import Block, Row

_HAND_ZH = "编制|编写|编撰|拟制|拟稿|起草|草拟|撰写|执笔|主笔|作者|审核|审查|复核|审阅|校核|会签|审定|批准|审批|核准|签发|修订|更改"
_HAND_EN = (
    "(?:prepared|written|drafted|made|compiled|reviewed|checked|read|read and checked|verified|approved|authori[sz]ed"
    "|released|passed|issued|signed off|agreed)(?: (?:by|for issue by))?|author|writer|reviewer|approver|releaser|editor"
)
_LABEL = re.compile(
    r"(?:文件|文档|制度|程序)?(?:编号|编码|名称|标题|版本号?|版次)|密级|受控(?:状态|号)?|分发号|归口(?:管理)?(?:部门)?|持有(?:部门|人)|状态|页码?|页次|总页数"
    rf"|(?:{_HAND_ZH})(?:人|者|部门|单位|日期|时间)?"
    r"|(?:发布|颁布|颁发|印发|发行|实施|施行|生效|执行|启用|试行)(?:日期?|时间)"
    rf"|(?:doc(?:ument)? )?(?:id|no|number|ref(?:erence)?|code|title|owner)|version(?: no| number)?|issue(?: no)?|rev(?:ision)?(?: no)?|edition"
    rf"|classification|status|owner|labels?|page(?: no)?|distribution|{_HAND_EN}"
    r"|(?:date of )?issue(?: date)?|issued on|published(?: on)?|release date|effective(?: date| from)?|in (?:force|use|effect)(?: from| since)?|valid from|date"
)
_FIELD = re.compile(r"(?:^|[\s|｜])([^\s:：|｜](?:[^:：\n|｜]{0,22}[^\s:：|｜])?)\s*[:：]")
_SENTENCE = re.compile(r"[。；;]|，.*，|\.\s+[A-Z]")
_LEAST_FIELDS = 3
_LEAST_SHARE = 0.6
_LONGEST_VALUE = 60
_OPENING = 40  # blocks in which a cover of lines stands
_EDITION = re.compile(r"版本|版次|版号|(?:^| )(?:version|issue|rev|revision|edition)(?: |$)")
_DAY = re.compile(r"日期|时间|(?:^| )(?:date|day|when)(?: |$)")
_ALTERED = re.compile(
    r"修[改订]|更改|变更|改了|谁改|说明|摘要|内容|原因|备注|(?:^| )(?:changed?|changes|amendments?|description|summary|reason|remarks?|comments?|notes?|what|author)(?: |$)"
)
_MOST_EDITIONS = 30


@remembered(most=16)
def without_cover(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the fields of a cover or of a closing control table, and without the table of editions."""
    lines = frozenset(_cover_lines(blocks))
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if block.rows:
            headed = number and blocks[number - 1].level  # said.py tells where the chapter of the editions ends
            if not (_control_table(block.rows) or (not headed and _editions(block.rows))):
                kept.append(block)
        elif number >= _OPENING or block.level or not lines:
            kept.append(block)
        elif left := [line for line in block.text.split("\n") if line not in lines]:
            kept.append(block if len(left) == block.text.count("\n") + 1 else replace(block, text="\n".join(left)))
    return tuple(kept)


def _cover_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Lines "label: value" of the opening, where so many stand that they are a cover."""
    found: list[tuple[str, list[str]]] = []
    for block in blocks[:_OPENING]:
        for line in () if block.rows or block.level else block.text.split("\n"):
            if labels := _labels(line):
                found.append((line, labels))
    if len({label for _, labels in found for label in labels}) >= _LEAST_FIELDS:
        yield from (line for line, _ in found)


@lru_cache(maxsize=4096)
def _labels(line: str) -> list[str]:
    """The labels of a line that is nothing but labels of a cover with short values."""
    if len(line) > 4 * _LONGEST_VALUE or _SENTENCE.search(line):
        return []
    labels = [bare(one) for one in _FIELD.findall(line)]
    short = len(line) <= (1 + len(labels)) * _LONGEST_VALUE
    return labels if labels and short and all(map(_is_label, labels)) else []


@lru_cache(maxsize=4096)
def _is_label(key: str) -> bool:
    return bool(_LABEL.fullmatch(key))


def _control_table(rows: tuple[Row, ...]) -> bool:
    """Whether a table is labels of a cover beside their values, or over them."""
    beside = sum(bool(row) and _is_label(bare(row[0].text)) and _short(row[1:]) for row in rows)
    if beside >= _LEAST_FIELDS and beside >= _LEAST_SHARE * len(rows):
        return True
    heads = [bare(cell.text) for cell in rows[0] if cell.text.strip()]
    over = len(heads) >= _LEAST_FIELDS and all(map(_is_label, heads))
    return over and len(rows) <= _LEAST_FIELDS and all(map(_short, rows[1:]))


def _short(cells: Row) -> bool:
    return all(len(cell.text) <= _LONGEST_VALUE for cell in cells)


def _editions(rows: tuple[Row, ...]) -> bool:
    """Whether a table tells the editions of the paper: version, day, what was altered."""
    header = [bare(cell.text) for cell in rows[0]]
    if len(header) < _LEAST_FIELDS or len(rows) > _MOST_EDITIONS:
        return False
    return all(any(map(sign.search, header)) for sign in (_EDITION, _DAY, _ALTERED))
