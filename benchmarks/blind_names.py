"""Names that nobody here wrote down before: which requirement they are taken to name.

    python benchmarks/blind_names.py [--half counted|read]

Over benchmarks/blind_names/ (see its README.md): of titles and headings, how many the lists of names find rightly; of
those in which the lists find nothing, of how many the model of names speaks and how often it is right; and of how many
titles of other papers either speaks. Prints totals alone, since the half "counted" is not to be read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.names.called import LIKELY, called

FOLDER = Path(__file__).parent / "blind_names"

FIRST = {"read": 0, "counted": 1}


def names(language: str, what: str, first: int) -> Iterator[tuple[str, str]]:
    """(name, requirement it names, or "" for other papers) of every second item from `first`."""
    known = yaml.safe_load((FOLDER / f"{language}_{what}.yaml").read_text(encoding="utf-8"))
    for id, given in known.items() if isinstance(known, dict) else (("", [one["title"] for one in known]),):
        yield from ((str(name), id) for name in given[first::2])


def count(mapper: Mapper, language: str, what: str, first: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, id in names(language, what, first):
        hits = mapper.names.hits(name, fuzzy=True)
        likeliest = next(iter(called(name, mapper.called).items()), ("", -1.0))
        speaks = not hits and likeliest[1] >= LIKELY
        found["names"] += 1
        found["lists speak"] += bool(hits)
        found["lists right"] += bool(hits) and hits[0].requirement == id
        found["model speaks"] += speaks
        found["model right"] += speaks and likeliest[0] == id
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=tuple(FIRST), default="counted")
    first = FIRST[arguments.parse_args().half]
    mapper = make_mapper(load_catalogue())
    columns = ("names", "lists speak", "lists right", "model speaks", "model right")
    print("| | | " + " | ".join(columns) + " |\n|---|---|" + "---|" * len(columns))
    for what in ("titles", "headings", "decoys"):
        for language in ("zh", "en"):
            found = count(mapper, language, what, first)
            print(f"| {what} | {language} | " + " | ".join(str(found[column]) for column in columns) + " |")


if __name__ == "__main__":
    main()
