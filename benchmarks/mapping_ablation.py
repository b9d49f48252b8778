"""What each family of evidence adds to mapping: precision, recall and F1 with one family at a time left out.

    python benchmarks/mapping_ablation.py [--public FOLDER] [--metrics FILE]

Over the sample clients that are built, and with FOLDER (checkouts, see public_documents.py) over the parts "tune" and
"fresh" of the public documents. Files are read once; only mapping runs for each row.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pandas as pd
import public_documents
from mapped_files import Known, mapped, of_clients, opened

from pipeline.catalogue import load_catalogue
from pipeline.mapping import assign, last_word
from pipeline.mapping.classifier import Classifier
from pipeline.mapping.mapper import Mapper, make_mapper

Swap = tuple[Any, str, Callable[..., Any]]


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def _no(*_: Any, **__: Any) -> bool:
    return False


FAMILIES: Mapping[str, Sequence[Swap]] = {
    "everything": (),
    "without names of the file": (
        (assign, "by_names", _nothing),
        (assign, "by_short_names", _nothing),
    ),
    "without sheets": ((assign, "by_sheets", _nothing), (assign, "short_sheets", _nothing)),
    "without headings": ((assign, "by_headings", _nothing),),
    "without reading of chapters": ((assign, "by_reading", _nothing),),
    "without content of nameless files": (
        (assign, "by_content", _nothing),
        (assign, "by_account", _nothing),
    ),
    "without the classifier": ((Classifier, "ranked", lambda *_, **__: ()),),
    "without neighbours (companions, claims, messages)": (
        (assign, "by_company", _nothing),
        (assign, "by_claims", _nothing),
        (assign, "by_messages", _nothing),
    ),
    "without the gates of other fields and of talk": (
        (assign, "of_another_field", _no),
        (assign, "of_code", _no),
        (last_word, "of_code", _no),
        (last_word, "of_software", _no),
        (last_word, "teaches", _no),
        (last_word, "textbook", _no),
    ),
}


@contextmanager
def _swapped(swaps: Sequence[Swap]) -> Iterator[None]:
    with ExitStack() as stack:
        for owner, name, instead in swaps:
            stack.enter_context(patch.object(owner, name, instead))
        yield


def measured(files: Sequence[Known], mapper: Mapper) -> dict[str, float]:
    right = wrong = lost = kind_right = sure = 0
    for one in files:
        kind, found = mapped(one, mapper)
        said = {each.requirement for each in found.assignments}
        right += len(said & one.requirements)
        wrong += len(said - one.requirements - one.allowed)
        lost += len(one.requirements - said)
        kind_right += kind == one.kind
        sure += bool(one.kind)
    return {
        "precision": right / max(right + wrong, 1),
        "recall": right / max(right + lost, 1),
        "f1": 2 * right / max(2 * right + wrong + lost, 1),
        "kind": kind_right / max(sure, 1),
    }


def of_public(folder: Path, part: str, mapper: Mapper) -> Iterator[Known]:
    for one in public_documents.labelled(folder, part)[0]:
        if known := opened(one.path, one.data, mapper):
            yield Known(part, one.path, *known, one.requirements, one.allowed, one.kind if one.kind_sure else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", type=Path)
    parser.add_argument("--metrics", type=Path)
    options = parser.parse_args()
    mapper = make_mapper(load_catalogue())
    groups = {"clients": list(of_clients(mapper))}
    if options.public:
        groups |= {part: list(of_public(options.public, part, mapper)) for part in ("tune", "fresh")}
    rows: dict[str, dict[str, float]] = {}
    for family, swaps in FAMILIES.items():
        with _swapped(swaps):
            rows[family] = {
                f"{group}_{name}": value
                for group, files in groups.items()
                for name, value in measured(files, mapper).items()
            }
    print(pd.DataFrame(rows).T.round(3).to_string())
    if options.metrics:
        options.metrics.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
