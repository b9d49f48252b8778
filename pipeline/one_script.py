"""Contents in traditional characters, for rooms whose words are written in simplified ones; found things as written.

Each character stands for one, so that every place and length stays as it is, and what was found can be told in the
document's own characters again.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from pipeline.text.normal import CJK_RUN, count_traditional, simplified
from pipeline.values import Block, Cell, Content, Fact

V = TypeVar("V")

_NAMES = ("organisation.", "licence.name", "party.")
_SAMPLE = 4000  # characters
_TRADITIONAL = 0.05  # share of the Chinese characters; simplified texts hold hardly one in a hundred (著, 於)


def in_simplified(content: Content) -> Content:
    """The same content in simplified characters; itself where it is written in them, or in none."""
    if not _is_traditional(content):
        return content
    return replace(content, blocks=tuple(map(_block, content.blocks)))


def as_written(found: V, content: Content, simple: Content, names: str = "") -> V:
    """What was found in `simple` and in `names`, told in the characters of `content`, from which it was made.

    Values of facts stay in simplified characters, in which they are compared; what the organisation is called does not.
    """
    return found if simple is content else _Written(content, simple, names).of(found)


def _is_traditional(content: Content) -> bool:
    sample, size = [], 0
    for block in content.blocks:
        sample.append(block.text)
        size += len(block.text)
        if size > _SAMPLE:
            break
    chinese, traditional = count_traditional("".join(sample)[:_SAMPLE])
    return traditional > _TRADITIONAL * chinese


def _block(block: Block) -> Block:
    rows = tuple(tuple(_cell(cell) for cell in row) for row in block.rows)
    return replace(block, text=simplified(block.text), rows=rows)


def _cell(cell: Cell) -> Cell:
    return replace(cell, text=simplified(cell.text))


class _Written:
    def __init__(self, content: Content, simple: Content, names: str) -> None:
        self._as_written = f"{_whole(content)}\n{names}"
        self._simple = f"{_whole(simple)}\n{simplified(names)}"

    def of(self, found: Any) -> Any:
        if isinstance(found, str):
            return found if found.isascii() else CJK_RUN.sub(lambda run: self._run(run.group()), found)
        if isinstance(found, Fact) and not found.name.startswith(_NAMES):
            return replace(found, quote=self.of(found.quote))
        if isinstance(found, tuple):
            return tuple(map(self.of, found))
        if is_dataclass(found) and not isinstance(found, type):
            return replace(found, **{one.name: self.of(getattr(found, one.name)) for one in fields(found)})
        return found

    def _run(self, run: str) -> str:
        at = self._simple.find(run)
        return run if at < 0 else self._as_written[at : at + len(run)]


def _whole(content: Content) -> str:
    return "\n".join(
        text for block in content.blocks for text in (block.text, *(c.text for row in block.rows for c in row))
    )
