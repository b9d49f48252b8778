"""Labels and their values, wherever a document keeps them: "编号：X", a cell and its neighbour, a header row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.recall import remembered
from pipeline.text.many import Many
from pipeline.text.normal import bare
from pipeline.text.rare import finder
from pipeline.values import Block, Place, Row

_LONGEST_LABEL = 16
_PIECES = re.compile(r"\t+|\s{2,}|[;；|\n]")
_LABELLED = re.compile(r"^\s*(?P<label>[^:：]{1,24}?)\s*[:：]\s*(?P<value>.*)$")
_INLINE = re.compile(
    r"(?P<label>[A-Za-z\u4e00-\u9fff/. ]{2,20}?)\s*[:：]\s*(?P<value>[^:：]*?)(?=\s+[A-Za-z\u4e00-\u9fff/.]{2,12}\s*[:：]|$)"
)
# 编号 QP-07　版本 A/0　编制 甘棠 2026.5.21: labels of a control line with a space where the colon would be.
_CONTROL = (
    r"(?:(?:文件|制度)?编号|版[本次]号?|编制|编写|起草|拟制|草拟|拟稿|执笔|审核|审定|校核|复核|会签|核稿|批准|审批|核准|签发|密级"
    r"|(?:发布|实施|执行|生效|施行)(?:日期)?)"
)
_WITHOUT_COLON = re.compile(
    rf"(?<!\S)(?P<label>{_CONTROL})[ \u3000](?P<value>\S.*?)(?=\s+{_CONTROL}[ \u3000]|\s{{2,}}|[\u3000;；|·。]|$)"
)
_LONGEST_CONTROL_LINE, _LEAST_LABELS = 200, 2
_COLON = re.compile("[:：]")
_FARTHEST_LABEL = 24  # characters: the longest of `_INLINE`, a space, and what is more than enough
_MOST_HEADED_ROWS = 40
_MOST_LABELLED_ROWS = 120
_RUN_TOGETHER = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
# 编　　制：, a label whose characters stand apart so that several are of one width.
_SPACED_LABEL = re.compile(
    r"(?<![\u4e00-\u9fff\d])[\u4e00-\u9fff](?:[ \t\u3000]+[\u4e00-\u9fff]){1,3}(?=[ \t\u3000]*[:：])"
)
# 编制/Prepared by, 编制 (Prepared by), Prepared by 编制: one label, said twice. IT主管 and SLA编号 are none.
_SAID_TWICE = re.compile(
    r"(?P<zh>[\u4e00-\u9fff][\u4e00-\u9fff/、 \u3000]{1,14}?)\s*[/／|(（]?\s*(?=[^a-z]*[a-z])[A-Za-z][A-Za-z .,'&/#-]{1,40}[)）]?"
    r"|(?=[^a-z]*[a-z])[A-Za-z][A-Za-z .,'&/#-]{2,40}?\s*[/／|(（]?\s*(?P<zh2>[\u4e00-\u9fff]{2,10})[)）]?"
)
_SMALL = re.compile("[a-z]")  # which the English half of a label has
_FIGURES = re.compile(r"\d{3}|\d[-/.]\d{1,2}[-/.]\d")


@lru_cache(maxsize=8192)
def label_key(text: str) -> str:
    """`bare` of a label or header cell: the same few stand in every document, and several readers ask for them.

    Heads of exports run their words together: ClosedAt is "closed at".
    """
    return bare(_RUN_TOGETHER.sub(" ", text) if " " not in text else text)


@lru_cache(maxsize=8192)
def field_key(label: str) -> str:
    """`label_key` of a label beside its value; of one in two languages, of its Chinese half."""
    twice = None if label.isascii() or not _SMALL.search(label) else _SAID_TWICE.fullmatch(" ".join(label.split()))
    return label_key((twice["zh"] or twice["zh2"]) if twice else label)


_every_labels: dict[str, re.Pattern[str]] = {}


class Labels:
    """A pattern of labels or header cells. The same few stand in every document, so each is tried once."""

    __slots__ = ("name", "search")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        compiled = re.compile(pattern, flags)
        self.search: Callable[[str], re.Match[str] | None] = lru_cache(maxsize=4096)(finder(compiled))
        self.name = str(len(_every_labels))
        _every_labels[self.name] = compiled


def labels_in(key: str) -> frozenset[str]:
    """The names of all `Labels` that are found in the key of a label: of a hundred, most keys have none or one."""
    return _labels_in(key, len(_every_labels))


@lru_cache(maxsize=8192)
def _labels_in(key: str, count: int) -> frozenset[str]:
    return frozenset(_every(count).found_in(key))


@cache  # made of the program alone
def _every(_count: int) -> Many:
    return Many(_every_labels)


class Field(NamedTuple):
    """A label as a person reads it (`key` in bare form) with its value, which may be empty.

    `below` tells that the value stands under its label and not beside it, `spaced` that no colon stands between them.
    """

    label: str
    key: str
    value: str
    block: Block
    cell: str = ""
    below: bool = False
    spaced: bool = False

    @property
    def said(self) -> str:
        """Label and value on one line, with the colon of their language or, where none was written, a space."""
        colon = " " if self.spaced else ": " if self.label.isascii() else "："
        return f"{self.label}{colon}{self.value}" if self.value else f"{self.label}{colon.strip()}"

    @property
    def place(self) -> Place:
        return self.block.place.at(self.cell) if self.cell else self.block.place


def fields(blocks: Iterable[Block]) -> Iterable[Field]:
    """All label–value pairs of the blocks; what is no label at all is for the caller to pass over."""
    if isinstance(blocks, tuple):
        return _of_document(blocks)
    return itertools.chain.from_iterable(map(_of_block, blocks))


@remembered(most=4)  # a dozen readers go through the pairs of one document, and as many through those of its cover
def _of_document(blocks: tuple[Block, ...]) -> tuple[Field, ...]:
    return tuple(itertools.chain.from_iterable(map(_of_block, blocks)))


def _of_block(block: Block) -> Iterable[Field]:
    if block.rows:
        return fields_of_table(block)
    if ":" in block.text or "：" in block.text:
        return _of_line(block)
    return () if block.text.isascii() or len(block.text) > _LONGEST_CONTROL_LINE else _of_control_line(block)


@remembered(most=64)
def _of_line(block: Block) -> tuple[Field, ...]:
    return tuple(Field(label, key, value, block) for label, key, value in _pairs(block.text))


@remembered(most=64)
def _of_control_line(block: Block) -> tuple[Field, ...]:
    """The pairs of a line that has at least two labels of a cover, each with a space before its value."""
    found = [(match["label"], match["value"].strip()) for match in _WITHOUT_COLON.finditer(block.text)]
    if len({label for label, _ in found}) < _LEAST_LABELS:
        return ()
    return tuple(Field(label, field_key(label), value, block, spaced=True) for label, value in found)


@lru_cache(maxsize=4096)  # a dozen readers go through the same lines
def _pairs(text: str) -> tuple[tuple[str, str, str], ...]:
    """(label, its key, value) of each pair that stands in a text."""
    return tuple((label.strip(), field_key(label), value.strip()) for label, value in _written_pairs(text))


def _written_pairs(text: str) -> Iterator[tuple[str, str]]:
    for piece in _PIECES.split(_closed_up(text)):
        if ":" not in piece and "：" not in piece:
            continue
        # A label reaches to its colon, so that none begins far before the first one.
        first = min(at for at in (piece.find(":"), piece.find("：")) if at >= 0)
        matches = list(_INLINE.finditer(piece, max(0, first - _FARTHEST_LABEL)))
        if not matches and (whole := _LABELLED.match(piece)):
            matches = [whole]
        for match in matches:
            yield match["label"], match["value"]


def _closed_up(text: str) -> str:
    return text if text.isascii() else _SPACED_LABEL.sub(lambda match: "".join(match[0].split()), text)


@lru_cache(maxsize=4096)
def _pairs_of_cell(text: str) -> tuple[tuple[str, str], ...]:
    """(label, value) of a cell: of one pair as it stands; of several in their lines, where a line without a label goes on."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found: list[tuple[str, str]] = []
    for line in lines:
        several = list(_written_pairs(line)) if len(_COLON.findall(line)) > 1 else []
        whole = None if several else _LABELLED.match(_closed_up(line))
        if several:
            found += several
        elif whole:
            found.append((whole["label"], whole["value"]))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line}".strip())
    return tuple(found)


@remembered(most=64)
def fields_of_table(block: Block) -> tuple[Field, ...]:
    """The pairs of one table; a dozen readers ask for the same tables."""
    return tuple(_of_table(block))


def _of_table(block: Block) -> Iterator[Field]:
    previous: Row = ()
    for number, row in enumerate(block.rows):
        if number >= _MOST_LABELLED_ROWS:
            return  # so long a table is a ledger and no form
        for left, right in itertools.pairwise(row):
            if left.text and len(left.text) <= _LONGEST_LABEL * 2:
                yield _field(left.text.rstrip(":："), right.text, block, right.address)
        for cell in row:
            if ":" in cell.text or "：" in cell.text:
                for label, value in _pairs_of_cell(cell.text):
                    yield _field(label, value, block, cell.address)
        if number < _MOST_HEADED_ROWS and len(previous) == len(row) > 1 and _can_head(previous):
            for above, below in zip(previous, row, strict=True):
                if len(above.text) <= _LONGEST_LABEL:
                    yield _field(above.text, below.text, block, below.address, below=True)
        previous = row


def _can_head(row: Row) -> bool:
    """A row of labels: none empty, none a sentence or a figure. A form's row of labels and values is none."""
    return all(
        cell.text.strip() and len(cell.text) <= _LONGEST_LABEL * 2 and not _FIGURES.search(cell.text) for cell in row
    )


def _field(label: str, value: str, block: Block, cell: str = "", below: bool = False) -> Field:
    return Field(" ".join(label.split()), field_key(label), value.strip(), block, cell, below)
