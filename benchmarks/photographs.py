"""What is read of licences, certificates, permits, forms and signed pages that somebody photographed on a table.

    python benchmarks/photographs.py --font /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc [--keep FOLDER]

Each paper (benchmarks/photographed.py) is drawn here and photographed in ten ways: flat, and turned by up to 12
degrees, in perspective, before a table, under a shadow, noisy, small, on its side and head. Prints for each paper and
way how many of its codes,
names, days and words of scope were read, and of those that stand beside a label on paper how many still do.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.photographed import TAKES, Paper, papers, photograph
from pipeline.ingest.ocr.pictures import read_picture
from pipeline.text.fields import fields
from pipeline.text.normal import plain
from pipeline.values import Block, Partial, Read


@dataclass(frozen=True, slots=True)
class Found:
    """How many of a paper's values were read and stand beside their label, and the seconds that it took."""

    read: int
    beside: int
    values: int
    labelled: int
    seconds: float
    lost: tuple[str, ...]


def looked_at(paper: Paper, data: bytes) -> Found:
    begin = time.process_time()
    outcome = read_picture(data)
    seconds = time.process_time() - begin
    blocks: Sequence[Block] = outcome.content.blocks if isinstance(outcome, Read | Partial) else ()
    text = _bare(" ".join(block.text for block in blocks))
    told = [(_bare(field.label), _bare(field.value)) for field in fields(blocks)]
    lost = [value for _, value in paper.values if _bare(value) not in text]
    labelled = [(_bare(label), _bare(value)) for label, value in paper.values if label]
    beside = [(a, b) for a, b in labelled if any(a in label and b in value for label, value in told)]
    lost += [f"{a} ≠ {b}" for a, b in labelled if b in text and (a, b) not in beside]
    read = len(paper.values) - sum(_bare(value) not in text for _, value in paper.values)
    return Found(read, len(beside), len(paper.values), len(labelled), seconds, tuple(lost))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text).casefold())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--font", required=True)
    parser.add_argument("--keep", type=Path, help="where the photographs are put")
    parser.add_argument("--only", default="", help="a pattern that paper and way must have")
    parser.add_argument("--lost", action="store_true", help="say what was not read, or not beside its label")
    given = parser.parse_args()
    print("| paper | way | read | beside their labels | seconds |\n|---|---|---|---|---|")
    everything: list[Found] = []
    for paper in papers():
        for take in TAKES:
            if not re.search(given.only, f"{paper.name} {take.name}"):
                continue
            data = photograph(paper, take, given.font)
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                (given.keep / f"{paper.name} {take.name}.jpg").write_bytes(data)
            found = looked_at(paper, data)
            everything.append(found)
            _print(paper.name, take.name, [found])
            if given.lost and found.lost:
                print("   ", "; ".join(found.lost))
    _print("all", "", everything)


def _print(paper: str, take: str, found: Sequence[Found]) -> None:
    shares = (
        f"{sum(one.read for one in found)} of {sum(one.values for one in found)}",
        f"{sum(one.beside for one in found)} of {sum(one.labelled for one in found)}",
        f"{sum(one.seconds for one in found):.1f}",
    )
    print(f"| {paper} | {take} | {' | '.join(shares)} |", flush=True)


if __name__ == "__main__":
    main()
