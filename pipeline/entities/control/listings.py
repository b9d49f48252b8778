"""Tables that list documents or records, or say by clause which document meets it: told by their header, or by what stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.entities.tables import HEADER_ROWS, cell, column, heads, so_many, upright
from pipeline.recall import remembered
from pipeline.text.fields import Labels
from pipeline.values import Block, Row

TableRole = Literal["documents", "records", "clauses"]

_TITLE = Labels(
    r"文件名称|文档名称|记录名称|表单名称|表格名称|文件标题|^名称$|^文件名$|^(?:制度|程序|资料)名称$|(?:document|doc) (?:title|name)|^(?:short |full )?title(?: of (?:the )?document)?$|record (?:name|title)|form (?:name|title)|^name$|^documents?$|name of (?:the )?(?:document|record|form)"
)
_NUMBER = Labels(
    r"文件编号|文档编号|记录编号|表单编号|表格编号|^编号$|文件号|文件代号|document (?:no|number|id)|(?:doc|form|record) (?:no|id|ref|number|code)|^ref|reference|^number$|^id$|^identifier$|^(?:doc|document) code$"
)
_DOCUMENT_NUMBER = re.compile(
    r"^[\u4e00-\u9fff]{2,8}[〔\[【(（]20\d\d[〕\]】)）] ?第?\d{1,4} ?号$|^(?=.*\d\d)[A-Z]{1,8}[A-Z0-9]*(?:[-/._ ][A-Z0-9]{1,8}){1,5}$|^[A-Z]{1,4}\d{2,5}$"
)
_CITED = re.compile(
    r"(?<![A-Za-z0-9-])(?!ISO|IEC|GB)[A-Z]{2,8}(?:-[A-Z]{1,5}){0,3}-?[A-Z]{0,3}\d{2,4}(?![\d.:])|〔20\d\d〕"
)
_VERSION = Labels(r"版本|版次|修订状态|version|^rev|^issue(?: no| number| status)?$|^current issue$|edition")
_EDITION = Labels(r"^版次$|修订状态|^rev(?:ision)?$|^issue(?: no| number| status)?$|^edition$")  # software has versions
_OF_RECORDS = Labels(r"(?:记录|表单|表格)(?:名称|编号)|(?:record|form) (?:name|title|no|number|id)")
_RECORD_SHEET = re.compile(
    r"^(?!.*文件)(?=.*(?:记录|表单|表格)).*(?:清单|目录|一览|列表)|(?:record|form|template)s? (?:list|register|index)|\b(?:list|register|index|catalogue) of (?:the )?(?:[a-z]+ ){0,2}(?:forms|records)\b"
    r"|^(?:表单|记录|表格)$|^(?:forms?|records?)(?: (?:and|&) (?:forms?|records?))?$",
    re.I,
)
# What a list of forms calls the column of their names, and that of their numbers, where those are short codes: K9, J 2-08.1.
_NAMED_FORM = Labels(
    r"^(?:表单|记录|表格|表|记录表单|表名|表单名|记录名)$|^(?:forms?|records?)(?: and (?:forms?|records?))?$"
)
_FORM_CODE = Labels(
    r"^表号$|^(?:表单|表格|记录)(?:编?号|代号|代码)?$|^编号$|^forms?(?: (?:no|number|id|code|ref))?$|^(?:no|number|code|ref)$"
)
_A_CODE = re.compile(r"[A-Z]{1,3}[ -]?\d{1,3}(?:[-.]\d{1,3}){0,2}")
_OF_DOCUMENTS = Labels(r"^(?:文件|文档)(?:名称?|标题)$|^(?:document|doc) (?:title|name)$|^documents?$")
_DOCUMENT_SHEET = re.compile(
    r"(?:文件|文档).{0,4}(?:清单|目录|一览)|documents?\b.{0,12}(?:list|register|index)|(?:list|register|index) of (?:\w+ )?documents|document control",
    re.I,
)
_LEAST_TITLES = 4
_KEPT = Labels(r"保存|保管|存放|归档|留存|\bkept\b|\bkeep\b|retention|retain|stored|storage|archiv")
_CLAUSE = Labels(
    r"^iso(?: iec)? 20000(?: 1)?(?: 20\d\d)?$|^(?:标准|对应|审核|受审|涉及|适用)?(?:的)?(?:条款|章条|要求条款)(?:号|编号)?(?: ?(?:过程|要素|内容|活动))?$|^(?:受审核?|审核)?(?:过程|要素|内容|活动) ?条款号?$|标准条款|条款号|^clause|iso.{0,14}clause|standard clause"
)
_DOCUMENT = Labels(
    r"文件|文档|程序|手册|document|procedure|evidence|process|corresponding|where|addressed|how (?:we )?(?:met|meet|fulfil|do)|covered by"
)
_OF_AUDIT = Labels(
    r"审核员|受审|审核记录|审核发现|客观|结论|auditor|auditee|objective evidence|finding|conclusion|日期|^date$"
)
# Columns of ledgers, and sheets of things that have numbers and versions too, and are no documents.
_OF_A_LEDGER = Labels(
    r"状态|类型|优先级|级别|位置|序列号|关系|厂商|型号|受理|处理|提出|申请|关闭|影响|^status$|^state$|^type$|priority|severity|location|serial|relation|vendor|model|manufacturer|raised|opened|requested|closed|impact"
)
# Who was given which document, and gave back the old one: a register of copies, which names no titles.
_OF_COPIES = Labels(
    r"发放|分发|领用|签收|签领|接收|回收|收回|distribut|issued to|recipient|received by|\bholder|copy (?:no|number)|returned"
)
_OF_THINGS = re.compile(
    r"配置项|资产|软件|设备|授权|许可|\bCIs?\b|assets?|software|equipment|licen[cs]es|hardware", re.I
)
_A_VERSION = re.compile(
    r"[Vv](?:er\.?|ersion)? ?\d+(?:\.\d+)*|\d\.\d|[A-Z] ?/ ?\d{1,2}|[A-Z]版|第.{1,3}版|20\d\d年(?:版|第.次修订)|(?:[Ii]ss(?:ue)?|[Rr]ev)\.? ?[A-Z\d](?:\.\d)?"
)
_PART_OF_A_NUMBER = re.compile(r"[A-Za-z]+|\d+|[\u4e00-\u9fff]+")
_A_TITLE = re.compile(r"(?![\d\s./:-]+$).{2,60}")


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of documents: columns of title, number and version, and the rows below its header."""

    role: TableRole
    title: int | None
    number: int | None
    version: int | None
    rows: tuple[Row, ...]


@remembered(most=64)
def listing(block: Block) -> Listing | None:
    """The list of documents or records, or the cross-reference by clause, that this table is; or None."""
    for row, keys, below in heads(block):
        clause = column(keys, _CLAUSE)
        if clause is not None and any(_OF_AUDIT.search(key) for key in keys):
            return None
        title, number = column(keys, _TITLE), column(keys, _NUMBER)
        if clause is not None and _cites(keys, below):
            return Listing("clauses", title, number, None, below)
        of_records = _is_of_records(block, keys)
        listed = title is not None and (
            column(keys, _VERSION) is not None or of_records or _OF_DOCUMENTS.search(keys[title])
        )
        if number is None and listed:
            number = _by_rows(keys, below)
        if of_records:
            number = _by_codes(keys, below) if number is None else number
            named = column(keys, _NAMED_FORM) if title is None and number is not None else None
            title = named if named != number and named is not None and _of_titles(below, named) else title
        if title is not None and number is not None and title != number and len(row) >= 3:
            return Listing("records" if of_records else "documents", title, number, column(keys, _VERSION), below)
    return _listing_by_numbers(block) or _listing_of_what_is_kept(block)


def _is_of_records(block: Block, keys: Sequence[str]) -> bool:
    """Does a table list forms or records: by a head, or by what its sheet, its chapter or the line above its head is called?"""
    kept = block.place.sheet or block.place.heading.rpartition(" > ")[2]
    above = " ".join(block.rows[0][0].text.split()) if len(block.rows[0]) == 1 else ""
    return any(_OF_RECORDS.search(key) for key in keys) or any(_RECORD_SHEET.search(each) for each in (kept, above))


def _by_codes(keys: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column of a list of forms of which nearly all cells are short codes, each its own."""
    at_least = -(-len(rows) * 8 // 10)
    codes = (at for at, key in enumerate(keys) if _FORM_CODE.search(key))
    return next(
        (
            at
            for at in codes
            if len(rows) >= _LEAST_TITLES
            and so_many(_A_CODE.fullmatch, rows, at, at_least)
            and len({cell(each, at) for each in rows}) >= at_least
        ),
        None,
    )


def _listing_of_what_is_kept(block: Block) -> Listing | None:
    """A list of forms or records: numbers of one series, each with a name and with how long, or by whom, it is kept."""
    for row, keys, below in heads(block):
        if len(row) < 3 or len(below) < _LEAST_TITLES or any(_OF_A_LEDGER.search(key) for key in keys):
            continue
        if not any(_KEPT.search(key) for key in keys):
            continue
        title, number = column(keys, _TITLE), _by_rows(keys, below)
        if title is None and number is not None:
            title = next((at for at in range(len(keys)) if at != number and _of_titles(below, at)), None)
        if title is None or number is None or title == number:
            continue
        parts = [_PART_OF_A_NUMBER.findall(cell(each, number)) for each in below if cell(each, number)]
        kinds = Counter(tuple("#" if part.isdigit() else part for part in each) for each in parts if each)
        if kinds and max(kinds.values()) * 5 >= sum(kinds.values()) * 4:
            return Listing("records", title, number, column(keys, _VERSION), below)
    return None


def _of_titles(rows: Sequence[Row], at: int) -> bool:
    """Are nearly all cells of a column texts of their own?"""
    texts = [cell(each, at) for each in rows]
    return len({text for text in texts if _A_TITLE.fullmatch(text)}) * 10 >= len(texts) * 8


def _listing_by_numbers(block: Block) -> Listing | None:
    """A list of documents by what stands in it, whatever its heads are called: numbers of one house in several series,
    a version beside each, and a text of its own."""
    for row, keys, below in heads(block):
        if any(_OF_COPIES.search(key) for key in keys):
            return None
        others = any(_OF_A_LEDGER.search(key) for key in keys) or _OF_THINGS.search(block.place.sheet)
        if others or len(row) < 3 or len(below) < _LEAST_TITLES:
            continue
        if not _may_hold_numbers(block):
            return None
        version, number = column(keys, _VERSION), _by_rows(keys, below)
        version = _versions_by_rows(keys, below) if version is None and number is not None else version
        if version is None or number is None:
            continue
        written = [cell(each, number) for each in below if _DOCUMENT_NUMBER.match(cell(each, number))]
        said = _DOCUMENT_SHEET.search(block.place.sheet) or _EDITION.search(keys[version])
        if not _are_of_one_house(written, several=not said):
            continue
        for title in (at for at in range(len(keys)) if at not in (number, version)):
            if _of_titles(below, title):
                return Listing("records" if _is_of_records(block, keys) else "documents", title, number, version, below)
    return None


def _are_of_one_house(numbers: Sequence[str], *, several: bool) -> bool:
    """Whether nearly all numbers begin alike and each stands once, of `several` series where nothing else says what they are."""
    parts = [_PART_OF_A_NUMBER.findall(each) for each in numbers]
    heads_of = Counter(each[0] for each in parts if each)
    if not heads_of or max(heads_of.values()) * 5 < len(numbers) * 4 or len(set(numbers)) * 10 < len(numbers) * 8:
        return False
    kinds = {tuple("#" if part.isdigit() else part for part in each) for each in parts}
    return not several or len(kinds) > 1


@remembered(most=2)
def _may_hold_numbers(block: Block) -> bool:
    """Whether a column can be one of document numbers below any of the rows that can be the header."""
    rows = upright(block)
    least = max(len(rows) - HEADER_ROWS, 0) // 2 + 1
    width = max(map(len, rows[:HEADER_ROWS]))
    return any(so_many(_DOCUMENT_NUMBER.match, rows, at, least) for at in range(width))


def listing_of_titles(block: Block, above: str) -> Listing | None:
    """A list of documents that goes by their titles alone: the head of a column, the sheet or `above` it says so; or None."""
    for _, keys, below in heads(block):
        title, version = column(keys, _TITLE), column(keys, _VERSION)
        if title is None or len(below) < _LEAST_TITLES:
            continue
        first = block.rows[0][0].text if len(block.rows[0]) == 1 else ""
        name = f"{block.place.sheet or block.place.heading} {above} {first}"
        if version is None and not _DOCUMENT_SHEET.search(name):
            continue
        if _OF_DOCUMENTS.search(keys[title]) or (_DOCUMENT_SHEET.search(name) and not _RECORD_SHEET.search(name)):
            return Listing("documents", title, None, version, below)
    return None


def _versions_by_rows(keys: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column of which nearly all cells are a version, whatever it is called."""
    at_least = -(-len(rows) * 8 // 10)
    return next((at for at in range(len(keys)) if rows and so_many(_A_VERSION.fullmatch, rows, at, at_least)), None)


def _by_rows(keys: Sequence[str], rows: Sequence[Row]) -> int | None:
    """The column of a table with versions of which most cells are document numbers, whatever it is called."""
    most = len(rows) // 2 + 1
    return next((at for at in range(len(keys)) if so_many(_DOCUMENT_NUMBER.match, rows, at, most)), None)


def _cites(keys: Sequence[str], rows: Sequence[Row]) -> bool:
    """Does a column stand for documents, or name them by their numbers, in many of its rows: "TPS-W06", "TPS-H01 ch. 2"?"""
    if any(_DOCUMENT.search(key) for key in keys) or _by_rows(keys, rows) is not None:
        return True
    many = -(-len(rows) // 3)
    return any(so_many(_CITED.search, rows, at, many) for at in range(len(keys)))


def clause_column(block: Block) -> tuple[int, tuple[Row, ...]] | None:
    """The column of clauses of an audit plan or checklist, with the rows below; or None."""
    for row, keys, below in heads(block):
        found = column(keys, _CLAUSE)
        if found is not None and len(row) >= 3:
            return found, below
    return None
