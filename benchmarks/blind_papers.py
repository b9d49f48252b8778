"""Whole papers written blind: is all that they say recognised, and is what is cut out of them reported absent?

    python benchmarks/blind_papers.py [--half counted|read] [--of papers|ordinary_papers] [--show]

Over benchmarks/blind_contents/*_papers.yaml (see the README.md there). Said: the contents of each whole paper. Never
said: those that a paper as it was written does not say. Replaced: the one content in whose place the paper has a
passage about something else. Left out: each content in turn, its passage taken away. A hash of language and requirement
says to which half a paper belongs (of the ordinary papers: the first, third, fifth … may be read); --show names the
contents that were told wrongly, of the half that may be read only.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.blind_contents import FOLDER, blocks_of
from pipeline.catalogue import load_catalogue
from pipeline.mapping.content.key_content import absent_from

_INSTEAD = "instead "
Passages = list[tuple[str, str]]  # what is said ("-": nothing asked for), and the words
Case = tuple[str, frozenset[str], str]  # the way, the titles that must be absent, the text


def half_of(language: str, id: str, at: int | None = None) -> str:
    """To which half a paper belongs: by its place in the file, where one is given."""
    if at is not None:
        return ("read", "counted")[at % 2]
    return ("read", "counted")[hashlib.sha256(f"{language} {id}".encode()).digest()[-1] % 2]


def cases_of(passages: Passages, titles: frozenset[str]) -> Iterator[Case]:
    """A paper as it was written, with a passage replaced, and with each passage left out in turn."""
    whole = [one for one in passages if not one[0].startswith(_INSTEAD)]
    never = titles - {title for title, _ in whole}
    yield "said", never, "\n".join(text for _, text in whole)
    for replaced, other in [one for one in passages if one[0].startswith(_INSTEAD)]:
        gone = replaced.removeprefix(_INSTEAD)
        yield "replaced", never | {gone}, "\n".join(other if title == gone else text for title, text in whole)
    for gone in [title for title, _ in whole if title != "-"]:
        yield "left out", never | {gone}, "\n".join(text for title, text in whole if title != gone)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=("read", "counted"), default="counted")
    arguments.add_argument("--of", choices=("papers", "ordinary_papers"), default="papers")
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    catalogue = load_catalogue()
    print("| | | contents | recognised | share | papers | told rightly |\n|---|---|---|---|---|---|---|")
    wrong: list[str] = []
    for language in ("zh", "en"):
        contents: dict[str, list[bool]] = {}
        papers: dict[str, list[bool]] = {}
        known = yaml.safe_load((FOLDER / f"{language}_{given.of}.yaml").read_text(encoding="utf-8"))
        for at, (id, written) in enumerate(known.items()):
            if half_of(language, id, None if given.of == "papers" else at) != given.half:
                continue
            requirement = catalogue.requirement(id)
            titles = frozenset(getattr(one.title, language) for one in requirement.key_content)
            passages = [next(iter(one.items())) for one in written]
            never = titles - {title for title, _ in passages}
            for way, gone, text in cases_of(passages, titles):
                absent = {getattr(one.title, language) for one in absent_from(requirement, blocks_of(text))}
                for row, asked in (
                    ((way, titles - gone), ("never said", never)) if way == "said" else ((way, gone - never),)
                ):
                    contents.setdefault(row, []).extend(title not in absent for title in sorted(asked))
                papers.setdefault(way, []).append(absent == gone)
                if way == "said":
                    wrong.extend(f"{language} {id} said: {title}" for title in sorted(absent - gone))
                wrong.extend(f"{language} {id} {way}, not told absent: {title}" for title in sorted(gone - absent))
        for way, recognised in contents.items():
            if not recognised:
                continue
            share = f"{sum(recognised)} | {sum(recognised) / len(recognised):.3f}"
            told = papers.get(way, [])
            print(f"| {language} | {way} | {len(recognised)} | {share} | {len(told)} | {sum(told)} |")
    if given.show and given.half == "read":
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
