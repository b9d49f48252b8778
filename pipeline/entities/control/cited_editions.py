"""Which edition of the standard a file cites, and whether it speaks of it as one of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.catalogue import Catalogue
from pipeline.entities.control.listed_editions import OF_AN_EDITION, cited_in_columns
from pipeline.entities.control.versions import is_history
from pipeline.entities.tables import pieces
from pipeline.recall import remembered
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_MOST = 5  # of one tell in a file
_CONTENTS_LINE = re.compile(r"(?:(?<![.…·])[.…·]{2,}|\t)\s*\d{1,3}\s*$")
_CURRENT = Rare(
    r"20000\s*-\s*1(?:\s*[:：]\s*|\s+)2018(?!\d)|20000\s*-\s*1\s*[(（]?2018\s?年?版|\b2018 edition\b|\bedition (?:of )?2018\b|\bedition (?:now |currently )?in force\b"
)
# Words that make a citation one of the past: before it in its sentence, or right behind it.
_PAST_BEFORE = re.compile(
    r"原(?:版|标准|依据|按)|曾|换版|转版|改版|升级|替代|代替|废止|作废|历史|历次"
    r"|superse|withdrawn|replac|previous|former|(?<!design and )transition(?!(?: process)? of )|migrat|histor|was based|were based|obsolete|used to",
    re.I,
)
_PAST_AFTER = re.compile(
    r"(?<!设计[、和与])(?<!设计)转换|转版|换版|改为|更新(?:为|到|至)|升级|[与和、]\s?2018\s?年?版|差异|(?:已|被)(?:替代|代替|取代|撤销)|废止|作废|superse|withdrawn|replaced|(?<!design and )transition(?!(?: process)? of )|migrat|obsolete",
    re.I,
)
# What somebody once was certified to is no basis of anything.
_CERTIFIED = re.compile(
    r"(?:持有|取得|获得?|通过|具有)(?:了|过)?[^。；，]{0,12}$|\b(?:certified|certificate) (?:to|for|of|under) $", re.I
)
_A_CERTIFICATE = re.compile(
    r"^[^。；，]{0,8}(?:认证|证书|证(?=[，。；]|$)|内审员|审核员|资格)|^[^.;,]{0,12}\bcertifi", re.I
)
_OLD_CLAUSES = ("E04", "E05", "E06")
_CLAUSES_OF = re.compile(
    r"标准.{0,4}条款|条款.{0,2}(?:号|编号|要求)$|^条款$|20000|\bclauses?\b.{0,24}(?:iso|standard)|(?:iso|standard)\b.{0,24}\bclauses?\b|^clauses?(?: no\.?)?$",
    re.I,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)+")
_A_LIST_OF_CLAUSES = 3  # old numbers with their titles in one line: no chapters of a document are written so
_SENTENCE_END = re.compile(r"[。；;！!？?\n]|\.\s")
_BEFORE, _AFTER = 60, 20
# A clause that is said to be one of the old edition, beside it: "ISO/IEC 20000-1:2011 clause 7.2".
_A_CLAUSE = re.compile(
    r"(?:条款|条文|clauses?|sections?|第|§)\s*(?:[4-9]|10)(?:\.\d|\s?[(（]|\s?章)|(?<![\d.])(?:[4-9]|10)\.\d{1,2}(?:\.\d)?\s*(?:条|款)",
    re.I,
)
_SAID_OF_A_CLAUSE = re.compile(
    r"(?:条款|条文|\bclauses?)\s*$", re.I
)  # "2 Plan (clause 5.2 Plan new or changed services)"
# In its sentence a clause is said to be the standard's, wherever the quote is cut.
_OF_THE_STANDARD = re.compile(
    r"\bthe (?:iso |international )?standard\b|20000|24405|条款|条文|标准(?!化|操作|作业|配置|变更|答案|工时|时间|件)|\bclauses?\b",
    re.I,
)
# What a sentence goes by, or a chapter on what a paper rests on: a number there is none of its own chapters.
_GOES_BY = re.compile(
    r"(?:按照?|依据|依照|根据|遵照|遵循|符合|满足|参照|对应)\s?[“\"（(]?$"
    r"|\b(?:as required (?:by|in)|in (?:accordance|line|compliance|conformity) with|according to|compl(?:y|ies) with|conforms? to|meets?|required by|to satisfy|under)(?: section)? [“\"(]?$",
    re.I,
)
_RESTS_ON = re.compile(
    r"(?:^|[\s、.])(?:编制|制定|编写|引用|规范性引用|参考|相关)?(?:依据|引用文件|参考文件|引用标准)$|\b(?:basis|normative references?|references?|reference documents)$",
    re.I,
)
_OF_ANOTHER = re.compile(r"(?<!\d)(?:9001|27001|22301|14001|45001|20000-[2-9]|28827|22080|19001)(?!\d)|ITSS")
_OF_2011, _CLAUSES_OF_2011 = "E01", "E05"


def editions(content: Content, catalogue: Catalogue) -> Iterator[Fact]:
    """Edition tells (E01 …), each with its quote; in a revision history they speak of the past."""
    for id, tell in _edition_tells(catalogue):
        for block, text, place, match in islice(_cited(content, id, tell), _MOST):
            name = _name_of(id, tell, block, text, match, content)
            yield Fact(name, id, place, quote(text, match.start()))
            if name == "edition" and id == _OF_2011 and _A_CLAUSE.search(_sentence_around(text, match)):
                yield Fact("edition.clause", _CLAUSES_OF_2011, place, quote(text, match.start()))


def _cited(content: Content, id: str, tell: Rare) -> Iterator[tuple[Block, str, str, re.Match[str]]]:
    """Where a tell is found: the block, the row or paragraph with its place, and what matches."""
    for block in tell.among(content.blocks):
        if block.place.part in ("comment", "property"):
            continue
        if block.rows and not tell.pattern.search(block.text):
            continue  # two cells may say so only side by side
        cited = cited_in_columns(block) if id in OF_AN_EDITION else {}
        for text, place, match in _matches(block, tell):
            if place in cited and not tell.pattern.search(cited[place]):
                continue  # the edition in force stands in a column of its own
            if id in _OLD_CLAUSES and _OF_ANOTHER.search(_sentence_around(text, match)):
                continue  # a clause of another standard
            yield block, text, place, match


def _name_of(id: str, tell: Rare, block: Block, text: str, match: re.Match[str], content: Content) -> str:
    """Whether it speaks of the past, of a clause, or in a heading, which may be a chapter number of the document's own."""
    if is_history(block) or _of_the_past(text, match):
        return "edition.past"
    if id in _OLD_CLAUSES and _is_of_a_clause(tell, block, text, match, content):
        return "edition.clause"
    return "edition.heading" if block.level or _CONTENTS_LINE.search(text) else "edition"


def _is_of_a_clause(tell: Rare, block: Block, text: str, match: re.Match[str], content: Content) -> bool:
    """Whether what stands before a number, over it, beside it or around it says that it is one of the standard's."""
    if _SAID_OF_A_CLAUSE.search(text[: match.start()]) or (block.rows and _under_clauses(block)):
        return True
    if block.level:
        return False
    if sum(1 for _ in tell.pattern.finditer(text)) >= _A_LIST_OF_CLAUSES:
        return True
    return bool(_OF_THE_STANDARD.search(_sentence_around(text, match))) or _rests_on_it(block, text, match, content)


def _matches(block: Block, tell: Rare) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Each row of a table, or the paragraph, in which the tell is found, with its place."""
    for text, place in pieces(block):
        if match := tell.search(text):
            yield text, place, match


def _rests_on_it(block: Block, text: str, match: re.Match[str], content: Content) -> bool:
    """A number that a sentence goes by, or that stands among what the paper rests on, and that is no chapter of its own."""
    heading = block.place.heading.rpartition(" > ")[2].strip()
    if not (_GOES_BY.search(text[: match.start()]) or _RESTS_ON.search(heading)):
        return False
    if (number := _NUMBER.match(match.group())) is None:
        return False
    own = re.compile(rf"\s*{re.escape(number.group())}(?![.\d])")
    return not any(each is not block and own.match(each.text) for each in content.blocks)


def _sentence_around(text: str, match: re.Match[str]) -> str:
    return (
        _SENTENCE_END.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        + " "
        + _SENTENCE_END.split(text[match.end() : match.end() + _BEFORE])[0]
    )


def _under_clauses(block: Block) -> bool:
    """Does the head of a table say that its numbers are those of the standard?"""
    return any(_CLAUSES_OF.search(cell.text) for row in block.rows[:2] for cell in row)


@remembered(most=2)
def _edition_tells(catalogue: Catalogue) -> tuple[tuple[str, Rare], ...]:
    return tuple((tell.id, Rare(tell.pattern.pattern, tell.pattern.flags)) for tell in catalogue.edition_tells)


def _of_the_past(text: str, match: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    after = _SENTENCE_END.split(text[match.end() : match.end() + _AFTER])[0]
    certified = _CERTIFIED.search(before) and _A_CERTIFICATE.search(after)
    return bool(certified or _PAST_BEFORE.search(before) or _PAST_AFTER.search(after))


def current_edition(content: Content) -> Iterator[Fact]:
    """edition.current: the edition in force is cited somewhere."""
    for block in _CURRENT.among(content.blocks):
        if match := _CURRENT.pattern.search(block.text):
            yield Fact("edition.current", match.group(), str(block.place), quote(block.text, match.start()))
            return
