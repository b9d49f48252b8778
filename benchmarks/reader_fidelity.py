"""What each reader gives of one Word file and one PDF in which every part holds a word of its own.

    python benchmarks/reader_fidelity.py

The files are built here. A word stands for its part: the header, a text box, a cell. What was struck out under tracked
changes must not be given. Says at which fidelity the times of readers.py are to be compared; peers as there.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path, PurePath

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from readers import READERS, Reader

from sample_corpus.build import render
from sample_corpus.sources import parse_source
from sample_corpus.values import Prose

SOURCE = """---
to: part{suffix}
title: Titleword
header: Headerword of the house
footer: Footerword
history:
  title: Revisions
  columns: [Version, Date, Change]
  rows: [[V1.0, 2026-05-08, Historyword]]
---
# 1 Headingword
A plain Bodyword{changes}[^Noteword stands below], and [[Controlword]].

- Listword

::: textbox Boxword

| No. | Name | Merged |
|---|---|---|
| 1 | Cellword | 2026-07-03 |
| 2 | << | Lastword |
"""
CHANGES = "{++ and an Insertedword++}{--Struckword--}"
WORD = ("Titleword", "Headerword", "Footerword", "Historyword", "Headingword", "Bodyword", "Insertedword", "Noteword",
        "Controlword", "Listword", "Boxword", "Cellword", "Lastword")  # fmt: skip
PDF = tuple(word for word in WORD if word not in ("Insertedword", "Controlword", "Boxword"))
STRUCK = "Struckword"


def built(suffix: str) -> bytes:
    changes = CHANGES if suffix == ".docx" else ""
    source = SOURCE.replace("{suffix}", suffix).replace("{changes}", changes)
    if suffix == ".pdf":
        source = source.replace("[[Controlword]]", "more").replace("::: textbox Boxword\n\n", "")
    (document,) = parse_source(source, PurePath("part.md"))
    assert isinstance(document, Prose)
    return render(document)


def given(reader: Reader, data: bytes, suffix: str) -> str | None:
    """The text that a reader gives, None where it cannot."""
    try:
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stderr(nowhere):
            return reader(data, Path(f"part{suffix}"))
    except Exception as error:
        print(f"    {type(error).__name__}: {error}"[:110])
        return None


def main() -> None:
    for suffix, words in ((".docx", WORD), (".pdf", PDF)):
        data = built(suffix)
        print(f"{suffix}: {len(words)} parts")
        for name, (module, reader) in READERS[suffix].items():
            if module and not find_spec(module):
                continue
            text = given(reader, data, suffix)
            if text is None:
                print(f"  {name:<17}fails")
                continue
            lost = [word.removesuffix("word").lower() for word in words if word not in text]
            struck = ", gives what was struck out" if STRUCK in text else ""
            print(
                f"  {name:<17}{len(words) - len(lost):>2} of {len(words)}{struck}; lost: {', '.join(lost) or 'nothing'}"
            )


if __name__ == "__main__":
    main()
