"""Short papers in plain words, one a requirement: whether each is told for what it is.

    python benchmarks/blind_documents.py [--half counted|read] [--list]

Over benchmarks/blind_documents/ (see its README.md). First: the first search assigns it. Second: the second search does
where nothing else serves the requirement. Other: a paper is assigned to what it is not, by the first search. Talk: papers that serve nothing
and are assigned to something. Kind: right kinds of all papers. `--list` (half "read" only) names those that are wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.blind_contents import FIRST, blocks_of
from pipeline.analyse import Source, analysis_of
from pipeline.catalogue import load_catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.search.left_over import sure_from
from pipeline.values import Analysis, Content, Read

FOLDER = Path(__file__).parent / "blind_documents"


def analysed(paper: dict[str, Any], mapper: Mapper) -> Analysis:
    content = Content(blocks_of(paper["text"]))
    return analysis_of(Source(f"{paper['file']}.docx", "", b""), Read(content), mapper)


def told(paper: dict[str, Any], one: Analysis, mapper: Mapper) -> dict[str, bool]:
    """What is right (first, second, kind) or wrong (other, talk) of one paper."""
    assigned = {each.requirement for each in one.assignments if each.confidence >= THRESHOLD}
    if paper["serves"] == "none":
        return {"talk": bool(assigned), "kind": one.kind in ("unrelated", "external")}
    wanted = paper["serves"]
    least = sure_from(mapper.catalogue.requirement(wanted))
    found = any(each.requirement == wanted and each.confidence >= least for each in one.possible)
    return {
        "first": wanted in assigned,
        "second": wanted in assigned or found,
        "other": bool(assigned - {wanted, *paper.get("also", ())}),
        "kind": one.kind == paper["kind"],
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=tuple(FIRST), default="counted")
    arguments.add_argument("--list", action="store_true")
    chosen = arguments.parse_args()
    mapper = make_mapper(load_catalogue())
    print("| | | papers | share |\n|---|---|---|---|")
    for language in ("zh", "en"):
        papers = yaml.safe_load((FOLDER / f"{language}.yaml").read_text(encoding="utf-8"))[FIRST[chosen.half] :: 2]
        counts: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for paper in papers:
            one = analysed(paper, mapper)
            answers = told(paper, one, mapper)
            counts.update(list(answers))
            right.update(name for name, yes in answers.items() if yes)
            wrong = not answers.get("second", True) or answers.get("other") or answers.get("talk")
            if chosen.list and chosen.half == "read" and wrong:
                _show(paper, one)
        for name in counts:
            print(f"| {language} | {name} | {counts[name]} | {right[name] / counts[name]:.3f} |")


def _show(paper: dict[str, Any], one: Analysis) -> None:
    assigned = [(each.requirement, each.confidence) for each in one.assignments]
    possible = sorted(((each.confidence, each.requirement) for each in one.possible), reverse=True)[:3]
    print(f"{paper['serves']} {paper['file']}: {one.kind}, assigned {assigned}, possible {possible}")


if __name__ == "__main__":
    main()
