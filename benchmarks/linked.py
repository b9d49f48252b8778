"""How much of a folder hangs together as one house's papers do, and whether it is taken for one organisation's own set.

    python benchmarks/linked.py FOLDER ...

Of sample clients that are built (`sample_corpus/qilu-cloud`), of checkouts of public repositories, or of any drive. OCR is
left out. The threshold stands in `pipeline/mapping/client_set/own_set.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from pipeline.analyse import Source, analyse
from pipeline.catalogue import load_catalogue
from pipeline.ingest.settings import ReadSettings
from pipeline.mapping.client_set.house import bound_by_words, linked
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.search.left_over import served_by
from pipeline.values import Analysis


def _analyses(folder: Path, mapper: Mapper) -> Iterator[Analysis]:
    for file in sorted(one for one in folder.rglob("*") if one.is_file() and ".git" not in one.parts):
        path = file.relative_to(folder).as_posix()
        yield analyse(Source(path, path, file.read_bytes()), mapper, ReadSettings(ocr="off")).analysis


def _row(folder: Path, mapper: Mapper) -> Mapping[str, object]:
    files = list(_analyses(folder, mapper))
    current = in_force(files)
    together = linked(current)
    return {
        "folder": folder.name,
        "files": len(current),
        "requirements": len(served_by(current)),
        "linked": together,
        "share": round(together / max(len(current), 1), 2),
        "by words": round(bound_by_words(current) / max(len(current), 1), 2),
        "own set": is_own_set(files),
    }


def main(folders: Sequence[str]) -> None:
    mapper = make_mapper(load_catalogue())
    print(pd.DataFrame([_row(Path(one), mapper) for one in folders]).to_string(index=False))


if __name__ == "__main__":
    main(sys.argv[1:])
