"""Whole papers written blind: is all that they say recognised, and is what is cut out of them reported absent?

    python benchmarks/blind_papers.py [--half counted|read] [--show]

Over benchmarks/blind_contents/*_papers.yaml (see the README.md there). Said: the contents of each whole paper. Replaced:
the one content in whose place the paper has a passage about something else. Left out: each content in turn, its passage
taken away. A hash of language and requirement says to which half a paper belongs; --show names the contents that were
told wrongly, of the half that may be read only.
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


def half_of(language: str, id: str) -> str:
    """To which half a paper belongs."""
    return ("read", "counted")[hashlib.sha256(f"{language} {id}".encode()).digest()[-1] % 2]


def cases_of(passages: Passages) -> Iterator[Case]:
    """A paper whole, with a passage replaced, and with each passage left out in turn."""
    whole = [one for one in passages if not one[0].startswith(_INSTEAD)]
    replaced, other = next(one for one in passages if one[0].startswith(_INSTEAD))
    yield "said", frozenset(), "\n".join(text for _, text in whole)
    gone = replaced.removeprefix(_INSTEAD)
    yield "replaced", frozenset([gone]), "\n".join(other if title == gone else text for title, text in whole)
    for gone in [title for title, _ in whole if title != "-"]:
        yield "left out", frozenset([gone]), "\n".join(text for title, text in whole if title != gone)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=("read", "counted"), default="counted")
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    catalogue = load_catalogue()
    print("| | | contents | recognised | share | papers | told rightly |\n|---|---|---|---|---|---|---|")
    wrong: list[str] = []
    for language in ("zh", "en"):
        contents: dict[str, list[bool]] = {}
        papers: dict[str, list[bool]] = {}
        for id, known in yaml.safe_load((FOLDER / f"{language}_papers.yaml").read_text(encoding="utf-8")).items():
            if half_of(language, id) != given.half:
                continue
            requirement = catalogue.requirement(id)
            titles = {getattr(one.title, language) for one in requirement.key_content}
            for way, gone, text in cases_of([next(iter(one.items())) for one in known]):
                absent = {getattr(one.title, language) for one in absent_from(requirement, blocks_of(text))}
                asked = gone or titles
                contents.setdefault(way, []).extend(title not in absent for title in sorted(asked))
                papers.setdefault(way, []).append(absent == gone)
                told_wrongly = sorted(absent if not gone else gone - absent)
                wrong.extend(f"{language} {id} {way}: {title}" for title in told_wrongly)
        for way, recognised in contents.items():
            share = f"{sum(recognised)} | {sum(recognised) / len(recognised):.3f}"
            print(f"| {language} | {way} | {len(recognised)} | {share} | {len(papers[way])} | {sum(papers[way])} |")
    if given.show and given.half == "read":
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
