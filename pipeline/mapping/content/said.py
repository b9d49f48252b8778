"""What a text says, without what it only names.

The words of a content stand in many places that do not hold it: a line of the table of contents, a term that is
defined, a heading with nothing under it, a row whose value is empty, a sentence that denies it, leaves it for later, asks
for it, or tells what such a paper should have. A sentence with a figure says something, whatever else it leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from pipeline.mapping.content.generalities import GENERAL
from pipeline.mapping.parts.nothing_below import follows_the_editions, left_open
from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.text.rare import Rare, Several
from pipeline.values import Block, Row

# Chapters in which a document speaks of its words and of itself.
_ABOUT_ITSELF = re.compile(
    r"(?:[\d. ]*)(?:术语(?:和|与|及)?(?:定义|缩略语|缩写)?|名词(?:解释|术语)|定义|缩略语|(?:规范性)?引用(?:标准|文件)|目录|目次|(?:文件)?(?:修订|变更|版本)(?:历史|记录|履历)"
    r"|(?:key )?(?:terms|words)(?: and definitions)?|definitions(?: and abbreviations)?|abbreviations|glossary|(?:normative )?references"
    r"|(?:table of )?contents|(?:revision|version|document) history"
    r"|(?:术语)?[（(]?(?:我们|本公司|公司|本单位|内部|自己)的?(?:叫法|说法|用语|用词|习惯用语)[）)]?|用语|词语?对照|叫法"
    r"|(?:our(?: own)?|the|house) (?:words|terms|language)|words (?:that )?we use|(?:what|how) we (?:call things|talk|say)(?: it)?|what our words mean)"
)
_POINTERS = re.compile(
    r"(?:[\d. ]*)(?:相关|支持性?|参考|引用)文件|(?:[\d. ]*)(?:related|supporting|reference) documents"
)
_CONTENTS = re.compile(r"目录|目次|(?:table of )?contents")
_LONGEST_CONTENTS = 80  # characters, signs and spaces between them among them
_LINE_OF_CONTENTS = re.compile(r"(?:[.…·。]{3,}|\t)\s*\d{1,3}\s*$")
_ENDS_IN_PAGE = re.compile(r"\s\d{1,3}\s*$")
_HISTORY = re.compile(
    r"(?=.*(?:版本|版次|\bversion|\bissue\b|\brev))(?=.*(?:修改|修订|更改|变更)(?:内容|说明|摘要|原因)?|.*\bchange|.*\bamend)",
    re.I,
)
_MOST_HEADER = 15  # characters of Chinese, of Latin letters twice as many
_MOST_HEADING = 30
_LEAST_STATEMENT = 16
_CLAUSES = re.compile(r"[:：；;，。]|, |\. ")
_FIGURE = re.compile(
    r"\d|[一二两三四五六七八九十百千万半][余多]?(?:件|单|次|台|份|笔|条|个|家|人|倍|成|年|月|周|天|日|小时|分钟|秒)"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|hundred|thousand)\b",
    re.I,
)
_NUMBERING = re.compile(
    r"^\s*(?:[\d.]+|[（(]?[一二三四五六七八九十]+[)）、]|第[一二三四五六七八九十\d]+[章节条篇]|(?:chapter|part|section|annex)\s+[\divxa-h]+\b|[ivx]+\.)\s*[-:：]?\s*",
    re.I,
)
_SERIAL = re.compile(r"\s*\d{1,3}[.、]?\s*")
_SENTENCE_SIGN = re.compile(r"[。；！!？?\n.]")
_SENTENCE = re.compile(r"[^。；！!？?\n]+?(?:[。；！!？?\n]|\.(?=\s|$)|$)")

_LATER = (
    r"待补|待定|后补|待[^，。]{0,8}(?:后|再)(?:补|填|定|写)|(?:今后|以后|日后|将来|随后|下一版|另行|另)(?:再)?(?:制定|补充|补入|补写|发布|签订|补报|商定|编写|约定|确定)"
    r"|补充协议|从略|不再重复|不在此|未尽事宜|留待|(?:此处|[（(\[【]\s*请)(?:填写|输入|插入|补充)"
    r"|\bto be (?:completed|decided|determined|added|agreed|written|defined|confirmed|drawn up|supplied|filled in|reported)\b"
    r"|\bwill be (?:added|annexed|drawn up|issued separately|written|put into a supplement|supplied later)|\bTB[CDA]\b"
    r"|\bleft (?:blank|out|for)\b|\b(?:has|have|are|is) yet to\b|[\[<(]\s*insert\b|\bnot (?:repeated here|dealt with)|\bunder investigation\b"
    r"|待办|还需(?:补|写)|\bto do (?:before|until|later|list)\b"
)
_NIL = re.compile(
    rf"[\s\-/\\—–_〇○□☐.…]*|略|无内容|无正文|暂无|空白?|n\.?/?a\.?|none given|blank|[（(\[]?(?:{_LATER})[^，。]{{0,60}}",
    re.I,
)
_DENIED = Rare(
    r"(?:尚|暂|还|均|目前)?(?:未|没有)(?:在[^，。]{0,10}中?)?(?:作出|做出|作|书面|明确)?"
    r"(?:规定|约定|写明|写入|说明|列出|列明|制定|编制|商定|收到|建立|区分|测(?!试))(?!的|时|者|前|之|人|过|，?由|，?按)"
    r"|(?:尚|暂|还)未(?:包含|涵盖|包括|明确|涉及)|(?:文件|程序|计划|协议|手册|报告)中?(?:缺少|缺失|漏写)"
    r"|\b(?:not|n't)(?: yet)?(?: been| be)? (?:agreed|defined|settled|stated|written|drawn up|documented|measured|exported)\b"
    r"|\bnot yet (?:cover|includ|contain|describ|address)|\bnot be included in this|\b(?:paper|plan|document|agreement|procedure|policy|report) lacks\b"
    r"|\bno \w+ has been (?:given|agreed|defined|set)\b",
    re.I,
)
_PENDING = Rare(_LATER, re.I)
_ASKED = Rare(
    r"(?:是否|有没有|有无|哪些).*[？?]\s*$|^\s*[□☐](?!.*[☑√■☒])|检查要点|请[^，。]{0,10}(?:说明|提供|填写|补充|提交|报送)"
    r"|^(?:.*[:：])?\s*(?:does|is|are|has|have|do|can|was|were)\b.*\?\s*$|\bis asked to (?:explain|state|tell|supply)\b",
    re.I,
)
_PURPOSE = Rare(
    r"编写本类|本模板|起草人|\bwhoever writes\b|\bthis template\b|(?:作出?|提出)统一(?:要求|规定)|(?:增加|新增|补充|修改|删除|完善)了?[^，。]{0,30}[一的]?[章节条](?:$|[。；])|培训(?:内容|课程)"
    r"|\bsets? (?:out )?(?:common |uniform )?rules (?:on|for)\b|\b(?:section|chapter|clause) on .* (?:added|changed|revised)\b"
    r"|\bcourse (?:deals with|covers)\b",
    re.I,
)
_PAPER = r"方针|计划|预案|协议|合同|文件|模板|报告|纪要|起草|编写"
_PAPER_EN = r"\b(?:policy|plan|agreement|contract|paper|document|report|minutes|template|author|writer|whoever)\b"
_SHOULD = Rare(
    rf"(?:{_PAPER})[^，。]{{0,8}}(?:应当?|须|需要?)[^，。]{{0,4}}(?:包括|包含|涵盖|写明|写清|填入|列明|载明|说明|把)"
    rf"|{_PAPER_EN}.*\b(?:should|must|is to|are to|has to|have to)\b.*\b(?:make|cover|contain|include|state|describe|fill in|set out|say)\b"
    r"|^\s*(?:describe|say|state|explain|write) (?:how|what|who|when)\b"
    r"|^\s*(?:写明|补上|说明)(?:如何|怎么|谁|什么)?",
    re.I,
)
_LEFT_OUT = Several(_ASKED, _PURPOSE, _SHOULD, _DENIED, _PENDING, GENERAL)


@lru_cache(maxsize=2048)  # each chapter is asked for again by each that reads it
def about_itself(heading: str) -> bool:
    """Whether a chapter of this name speaks of the document itself, or of its words."""
    return bool(_ABOUT_ITSELF.fullmatch(bare(heading)))


def said(blocks: tuple[Block, ...], asks: Callable[[str], bool], of_papers: bool) -> str:
    """The text of what these blocks say. `asks` tells whether a heading is on what is looked for: then its chapter
    stays, whatever its kind. `of_papers`: what papers have to contain is itself what is looked for (in procedures)."""
    asked = frozenset(heading for heading in _to_ask(blocks) if asks(heading))
    if asked:
        return _told(blocks, asked, of_papers)
    return _told_of_papers(blocks) if of_papers else _told_elsewhere(blocks)


@remembered(most=16)
def _to_ask(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Headings and header rows whose chapter or table stays only where it is on what is looked for."""
    return tuple(
        text
        for block in blocks
        for text in [block.text if block.level else _header(block) if block.rows else ""]
        if text and (_of_itself(text) if block.level else _HISTORY.match(text))
    )


@remembered(most=16)
def _told_of_papers(blocks: tuple[Block, ...]) -> str:
    return _told(blocks, frozenset(), of_papers=True)


@remembered(most=16)
def _told_elsewhere(blocks: tuple[Block, ...]) -> str:
    return _told(blocks, frozenset(), of_papers=False)


def _told(blocks: Sequence[Block], asked: frozenset[str], of_papers: bool) -> str:
    lines: list[str] = []
    empty = _empty_headings(blocks)
    skipped = False  # under a heading whose chapter speaks of the document itself
    contents = False  # in a table of contents
    for number, block in enumerate(blocks):
        if skipped and follows_the_editions(blocks, number):
            skipped = False
        if block.level:
            skipped = _of_itself(block.text) and block.text not in asked
            contents = False
            if not skipped and number not in empty:
                lines.append(block.text)
        elif skipped:
            continue
        elif block.rows:
            header = _header(block)
            if header in asked or not _HISTORY.match(header):
                lines += _table_said(block)(of_papers or not _SHOULD.can_stand_in(block.text))
        elif not left_open(blocks, number):
            for line in block.text.split("\n"):
                ends_in_figure = line.rstrip()[-1:].isdecimal()
                contents = _heads_contents(line) or (contents and ends_in_figure and bool(_ENDS_IN_PAGE.search(line)))
                if not (contents or (ends_in_figure and _LINE_OF_CONTENTS.search(line))):
                    lines.append(_sentences(line, of_papers))
    return "\n".join(lines)


def _heads_contents(line: str) -> bool:
    return len(line) <= _LONGEST_CONTENTS and bool(_CONTENTS.fullmatch(bare(line)))


def _of_itself(heading: str) -> bool:
    """The same, or that it points to other papers."""
    return about_itself(heading) or bool(_POINTERS.fullmatch(bare(heading)))


def _header(table: Block) -> str:
    return " ".join(cell.text for cell in table.rows[0])


def _empty_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """Headings followed by the next of their kind, or by words for nothing. Where most are, they are no headings."""
    headings = [number for number, block in enumerate(blocks) if block.level]
    bare_headings: list[int] = []
    nil: list[int] = []
    for number, following in pairwise([*headings, len(blocks)]):
        body = blocks[number + 1 : following]
        if any(one.rows or not _nothing(one.text) for one in body):
            continue
        if body:
            nil.append(number)
        elif (
            following < len(blocks) and blocks[following].level <= blocks[number].level and _names(blocks[number].text)
        ):
            bare_headings.append(number)
    return frozenset([*nil, *(bare_headings if 2 * len(bare_headings) <= len(headings) else ())])


def _names(heading: str) -> bool:
    """Whether a heading is a name and no statement of its own."""
    text = _NUMBERING.sub("", heading, count=1).strip()
    return len(text) <= (2 if text.isascii() else 1) * _MOST_HEADING and not re.search(r"[:：。；;\d]|\.$", text)


def _filled(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with a value beside their label; then of the header the cells over a column with a value."""
    header = rows[0]
    short = all(
        not _nothing(cell.text) and len(cell.text) <= (2 if cell.text.isascii() else 1) * _MOST_HEADER
        for cell in header
    )
    ruled = len(rows) > 1 and len(header) > 1 and short and all(len(row) == len(header) for row in rows)
    told = [row for row in (rows[1:] if ruled else rows) if len(row) == 1 or len(_values(row)) > 1 or _statement(row)]
    if ruled and told:
        yield tuple(cell for at, cell in enumerate(header) if not all(_nothing(row[at].text) for row in rows[1:]))
    yield from told


def _statement(row: Row) -> bool:
    """Whether a row of one text is a note on the table, and no label without its value."""
    texts = [cell.text for cell in row if not _nothing(cell.text)]
    least = (2 if texts and texts[0].isascii() else 1) * _LEAST_STATEMENT
    return len(texts) == 1 and len(texts[0]) >= least and bool(_CLAUSES.search(texts[0]))


def _values(row: Row) -> Sequence[str]:
    """The cells of a row that have text, without its number."""
    texts = [cell.text for cell in row if not _nothing(cell.text)]
    return texts[1:] if len(texts) > 1 and _SERIAL.fullmatch(texts[0]) else texts


@lru_cache(maxsize=1 << 15)
def _nothing(text: str) -> bool:
    return bool(_NIL.fullmatch(text.strip("。 \n（）()")))


@remembered(most=32)
def _table_said(table: Block) -> Callable[[bool], tuple[str, ...]]:
    """The lines of a table; each requirement that its file may serve asks for them."""
    return lru_cache(maxsize=2)(partial(_lines_said, table))


def _lines_said(table: Block, of_papers: bool) -> tuple[str, ...]:
    whole = not _LEFT_OUT.can_stand_in(table.text)  # what stands nowhere in it need not be looked for in its rows
    return tuple(_line_said([cell.text for cell in row], of_papers, whole) for row in _filled(table.rows))


def _line_said(texts: Sequence[str], of_papers: bool, whole: bool) -> str:
    if whole or not _LEFT_OUT.can_stand_in("\t".join(texts)):
        return " ".join(map(_all_sentences, texts))
    return " ".join([_sentences(text, of_papers) for text in texts])


@lru_cache(maxsize=32768)  # each text is asked for several requirements
def _sentences(text: str, of_papers: bool) -> str:
    if not _LEFT_OUT.can_stand_in(text):
        return _all_sentences(text)
    outright = [one for one in (_ASKED, _PURPOSE) if one.can_stand_in(text)]
    if not of_papers and _SHOULD.can_stand_in(text):
        outright.append(_SHOULD)
    open_ended = (_DENIED, _PENDING, GENERAL) if of_papers else (_DENIED, _PENDING)
    unless_figures = [one for one in open_ended if one.can_stand_in(text)]
    if not (outright or unless_figures):
        return _all_sentences(text)
    return " ".join(one for one in _SENTENCE.findall(text) if not _only_named(one, outright, unless_figures))


def _all_sentences(text: str) -> str:
    return " ".join(_SENTENCE.findall(text)) if _SENTENCE_SIGN.search(text) else text


def _only_named(sentence: str, outright: Sequence[Rare], unless_figures: Sequence[Rare]) -> bool:
    """Whether a sentence asks for what it speaks of; or denies it or leaves it open, and has no figure."""
    if any(pattern.search(sentence) for pattern in outright):
        return True
    return any(pattern.search(sentence) for pattern in unless_figures) and not _FIGURE.search(
        _NUMBERING.sub("", sentence, count=1)
    )
