"""Whether the analysis of a file takes time in proportion to its length, whatever stands in it again and again.

    python benchmarks/long_runs.py [--length N]

Each run (blanks, digits, dots, days, words of rules, half-open brackets …) fills one paragraph or one cell, at N characters
and at twice as many. Printed is what takes more than LEAST seconds and more than MOST times as long at twice the length; the
exit status is 1 if anything is. Analyses that hang are not stopped: begin with a small N.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.analyse import Source, analysis_of
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Block, Cell, Content, Place, Read

RUNS = (
    "a", "A", "1", " ", "\t", "\n", "\u3000", ".", "-", "=", "#", "%", "_", "(", "（", "“", "|", "> ", "x", "X", "○", "□",
    "一", "年", "的", "了", "十", "百", "零", "不", "由", "每", "每月", "部", "负责", "客户", "审核", "批准：", "会议时间：",
    "a ", "1 ", "1.", "1、", "Aa ", "the ", "a: ", "a; ", "->", "→", "12/", "2026年", "2026-07-03 ", "2026-1-", "10月", "1 July ",
    "自2026年", "from ", "99.9% ", "3人", "V1.", "A-1 ", "P1 ", "Q1 ", "8.6.1 ", "ISO/IEC 20000-1:2018 ", "《", "《a》", "见《",
    "甘棠", "甘棠 ", "John Smith, ", "by John Smith ", "the organization shall ", "x@", "http://a.", "年 月 日", "a\n", "一\n", "Mon ",
)  # fmt: skip
LEAST, MOST = 0.5, 3.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=10_000)
    length = parser.parse_args().length
    mapper = make_mapper(load_catalogue())
    seconds(_in_a_paragraph("事件"), mapper)  # what is loaded once
    slow = list(_slow(length, mapper))
    print("\n".join(slow) or f"{2 * len(RUNS)} runs of {length} and {2 * length} characters: none out of proportion")
    return 1 if slow else 0


def _slow(length: int, mapper: Mapper) -> Iterator[str]:
    for run in RUNS:
        for form in (_in_a_paragraph, _in_a_cell):
            once, twice = (seconds(form(_filled(run, size)), mapper) for size in (length, 2 * length))
            if twice > LEAST and twice > MOST * once:
                yield f"{run!r} {form.__name__[4:]}: {once:.2f} s, twice as long {twice:.2f} s"


def seconds(blocks: tuple[Block, ...], mapper: Mapper) -> float:
    """Processor time of one analysis."""
    begin = time.process_time()
    analysis_of(Source("事件管理程序.docx", "0", b""), Read(Content(blocks)), mapper)
    return time.process_time() - begin


def _filled(run: str, length: int) -> str:
    return (run * (length // len(run) + 1))[:length]


def _in_a_paragraph(text: str) -> tuple[Block, ...]:
    return Block("事件管理程序 V1.0", Place(), level=1), Block(text, Place())


def _in_a_cell(text: str) -> tuple[Block, ...]:
    rows = ((Cell("编号", "A1"), Cell("内容", "B1")), (Cell("1", "A2"), Cell(text, "B2")))
    return Block("事件管理程序 V1.0", Place(), level=1), Block(f"编号\t内容\n1\t{text}", Place(), rows=rows)


if __name__ == "__main__":
    raise SystemExit(main())
