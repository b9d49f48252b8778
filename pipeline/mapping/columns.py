"""Recognising a record by the columns of its tables and the labels of its form."""

from __future__ import annotations

from pipeline.catalogue import Catalogue
from pipeline.text.normal import bare
from pipeline.values import Block

_LEAST_MATCHED = 4
_LEAST_COLUMNS = 5
_EXPLAINED = 0.8
_WHOLE_HEADER = 0.7
_MOST_LABELS = 60
# Columns that every ledger has tell nothing.
_COMMON = frozenset(
    map(bare, ["序号", "日期", "备注", "编号", "名称", "部门", "负责人", "状态", "说明", "时间", "no", "date", "status", "remarks", "name", "owner", "id"])
)  # fmt: skip


class ColumnIndex:
    """The columns of every record requirement of a catalogue. Built once per process."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._columns: dict[str, tuple[int, tuple[frozenset[str], ...]]] = {}
        self._named: dict[str, frozenset[str]] = {}  # all names of a requirement's columns
        for requirement in catalogue.requirements:
            zh, en = requirement.record_fields_zh, requirement.record_fields_en
            variants = tuple(frozenset(filter(None, map(bare, field.split("/")))) for field in (*zh, *en))
            if variants:
                self._columns[requirement.id] = (max(len(zh), len(en)), variants)
                self._named[requirement.id] = frozenset[str]().union(*variants)

    def records(self, blocks: tuple[Block, ...]) -> tuple[tuple[str, float], ...]:
        """Record requirements whose columns these tables have, with the share of columns found; best first."""
        labels = labels_of(blocks)
        if len(labels) < _LEAST_MATCHED:
            return ()
        header = _header(blocks)
        scores: list[tuple[str, float]] = []
        telling_labels = labels - _COMMON
        for requirement, (expected, columns) in self._columns.items():
            if self._named[requirement].isdisjoint(telling_labels):
                continue
            met = [variants & labels for variants in columns]
            matched, telling = sum(map(bool, met)), sum(not one <= _COMMON for one in met)
            share = min(matched / expected, 1.0)
            if telling >= 3 and matched >= _LEAST_MATCHED and share >= 0.4:
                # A short table of which all is explained says as much as a long one of which half the columns are there.
                explained = sum(one in set().union(*columns) for one in header) / max(len(header), 1)
                if len(header) >= _LEAST_COLUMNS and explained >= _EXPLAINED:
                    share = max(share, _WHOLE_HEADER)
                scores.append((requirement, share * (0.6 + 0.4 * telling / matched)))
        return tuple(sorted(scores, key=lambda one: (-one[1], one[0]))[:3])


def _header(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The columns of the longest table, in bare form."""
    tables = [block.rows for block in blocks if block.rows]
    return tuple(bare(cell.text) for cell in max(tables, key=len)[0] if cell.text) if tables else ()


def labels_of(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Short cell texts of the first rows and first columns of the tables, in bare form."""
    found: set[str] = set()
    for block in blocks:
        for number, row in enumerate(block.rows[:30]):
            for place, cell in enumerate(row):
                if (number < 3 or place % 2 == 0) and 0 < len(cell.text) <= 20:
                    found.add(bare(cell.text))
            if len(found) > _MOST_LABELS:
                return frozenset(found)
    return frozenset(found)
