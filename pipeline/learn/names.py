"""Training the model of names (mapping/called.py) from the catalogue's own names: no document is in it."""

from __future__ import annotations

from pathlib import Path

import yaml

from pipeline.catalogue import Catalogue
from pipeline.learn.passages import Passage
from pipeline.learn.train import Parameters
from pipeline.mapping.classifier import NONE
from pipeline.mapping.names.called import as_called

_VOICE = "names"
_FOLLOWS = "L10"  # no paper of its own: it follows from others
# Each name is short, and a word that one name alone has still tells.
NAMES = Parameters(terms=20000, least=1, strength=1.0)


def name_passages(catalogue: Catalogue, folder: Path) -> tuple[Passage, ...]:
    """Every title and alias once a requirement with the short names of short.yaml, and those of nothing.yaml as none.

    Raises OSError where `folder` lacks a file, ValueError where one is not as expected.
    """
    found: dict[tuple[str, str], None] = {}
    short = _names(folder / "short.yaml")
    for one in catalogue.requirements:
        if one.id == _FOLLOWS:
            continue
        for name in (*one.aliases_zh, *one.aliases_en, one.title.zh, one.title.en, *short.pop(one.id, ())):
            found[one.id, as_called(name)] = None
    if short:
        raise ValueError(f"{folder / 'short.yaml'}: no requirement is called {', '.join(sorted(short))}")
    for names in _names(folder / "nothing.yaml").values():
        for name in names:
            found[NONE, as_called(name)] = None
    return tuple(Passage(_VOICE, label, text) for label, text in found if text)


def _names(path: Path) -> dict[str, list[str]]:
    known = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(known, dict) or not all(isinstance(names, list) for names in known.values()):
        raise ValueError(f"{path}: lists of names are expected")
    return {str(key): list(map(str, names)) for key, names in known.items()}
