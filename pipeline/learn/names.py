"""Training the model of names (mapping/called.py) from the catalogue's own names: no document is in it."""

from __future__ import annotations

from pathlib import Path

import yaml

from pipeline.catalogue import Catalogue
from pipeline.learn.passages import Passage
from pipeline.learn.train import Parameters
from pipeline.mapping.called import as_called
from pipeline.mapping.classifier import NONE

_VOICE = "names"
_FOLLOWS = "L10"  # no paper of its own: it follows from others
# Each name is short, and a word that one name alone has still tells.
NAMES = Parameters(terms=20000, least=1, strength=1.0)


def name_passages(catalogue: Catalogue, nothing: Path) -> tuple[Passage, ...]:
    """Every title and alias once a requirement, and the names of the file `nothing` ("zh", "en") as none.

    Raises OSError where there is no such file, ValueError where it is not as expected.
    """
    found: dict[tuple[str, str], None] = {}
    for one in catalogue.requirements:
        if one.id == _FOLLOWS:
            continue
        for name in (*one.aliases_zh, *one.aliases_en, one.title.zh, one.title.en):
            found[one.id, as_called(name)] = None
    known = yaml.safe_load(nothing.read_text(encoding="utf-8"))
    if not isinstance(known, dict):
        raise ValueError(f"{nothing}: names by language are expected")
    for name in (*known.get("zh", ()), *known.get("en", ())):
        found[NONE, as_called(str(name))] = None
    return tuple(Passage(_VOICE, label, text) for label, text in found if text)
