"""Contents that nobody here put into words before: whether they are recognised where a text says them, and only there.

    python benchmarks/blind_contents.py [--half counted|read]

Over benchmarks/blind_contents/ (see its README.md). Said: passages that say a content, and those in which it is
recognised. Not said: pairs of a passage and a content that it names or has the words of without saying it (by the way
in which it does), or has nothing of, and those in which it is recognised all the same. Prints totals alone, since the
half "counted" is not to be read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.catalogue import Catalogue, KeyContent, Requirement, load_catalogue
from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Cell, Place

FOLDER = Path(__file__).parent / "blind_contents"
FIRST = {"read": 0, "counted": 1}
_BESIDE_THE_NAME = re.compile(r"[（(].*?[)）]")
Case = tuple[str, Requirement, KeyContent, Sequence[Block]]  # the way, whose content, which, in what text


def blocks_of(text: str) -> tuple[Block, ...]:
    """A passage as a reader gives it: "# " begins a heading, lines of "| " are a table, all else are paragraphs."""
    made: list[Block] = []
    rows: list[tuple[Cell, ...]] = []
    for line in [*text.strip("\n").split("\n"), ""]:
        if line.startswith("|"):
            texts = [one.strip() for one in line.strip().strip("|").split("|")]
            rows.append(tuple(Cell(one, f"R{len(rows) + 1}C{at}") for at, one in enumerate(texts, 1)))
            continue
        if rows:
            made.append(
                Block("\n".join(" ".join(cell.text for cell in row) for row in rows), Place(), rows=tuple(rows))
            )
            rows = []
        if line.strip():
            made.append(Block(line.removeprefix("# "), Place(), level=int(line.startswith("# "))))
    return tuple(made)


def _load(name: str) -> Any:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def said(language: str, first: int, catalogue: Catalogue) -> Iterator[Case]:
    """Each passage of the half that says a content."""
    for id, known in _load(f"{language}_contents").items():
        requirement = catalogue.requirement(id)
        for content in requirement.key_content:
            for text in known["has"][getattr(content.title, language)][first::2]:
                yield "said", requirement, content, blocks_of(text)


def not_said(language: str, first: int, catalogue: Catalogue) -> Iterator[Case]:
    """Each passage of the half with each content that it does not say."""
    frames = _load(f"{language}_frames")
    for id, known in _load(f"{language}_contents").items():
        requirement = catalogue.requirement(id)
        for content in requirement.key_content:
            for text in known["lacks"][first::2]:
                yield "nothing", requirement, content, blocks_of(text)
            name = _BESIDE_THE_NAME.sub("", getattr(content.title, language)).strip()
            for way, given in frames.items():
                for frame in given[first::2]:
                    yield way, requirement, content, blocks_of(frame.replace("{x}", name))
    for id, passages in _load(f"{language}_passing").items():
        requirement = catalogue.requirement(id)
        by_title = {getattr(one.title, language): one for one in requirement.key_content}
        for passage in passages[first::2]:
            for title in passage["not"]:
                yield "in passing", requirement, by_title[title], blocks_of(passage["text"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=tuple(FIRST), default="counted")
    first = FIRST[arguments.parse_args().half]
    catalogue = load_catalogue()
    print("| | | pairs | recognised | share |\n|---|---|---|---|---|")
    for language in ("zh", "en"):
        found: dict[str, list[bool]] = {}
        for cases in (said, not_said):
            for way, requirement, content, blocks in cases(language, first, catalogue):
                found.setdefault(way, []).append(content not in absent_from(requirement, blocks))
        for way, recognised in found.items():
            share = sum(recognised) / len(recognised)
            print(f"| {language} | {way} | {len(recognised)} | {sum(recognised)} | {share:.3f} |")


if __name__ == "__main__":
    main()
