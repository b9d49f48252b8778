"""Labelled passages of text: what the classifier is trained on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Passage:
    """`client` is the made-up voice that wrote it: the unit of splitting. `label` is a requirement id or "none"."""

    client: str
    label: str
    text: str


def read_passages(folder: Path) -> tuple[Passage, ...]:
    """All passages of `folder`/*.yaml, one file a client; sorted by client, in the order of the file.

    Raises ValueError naming the file where it is no list, or where an entry has no label or no text.
    """
    found: list[Passage] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise ValueError(f"{path.name}: {' '.join(str(error).split())[:160]}") from error
        if not isinstance(entries, list):
            raise ValueError(f"{path.name}: no list of entries")
        for entry in entries:
            label, text = (entry.get("requirement"), entry.get("text")) if isinstance(entry, dict) else (None, None)
            if not isinstance(label, str) or not isinstance(text, str):
                raise ValueError(f"{path.name}: an entry lacks requirement or text: {str(entry)[:80]}")
            found.append(Passage(path.stem, label, text))
    return tuple(found)


def clients(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(sorted({passage.client for passage in passages}))


def held_out_together(voices: Iterable[str], together: Sequence[Sequence[str]]) -> tuple[frozenset[str], ...]:
    """The voices, each alone or with those of its group in `together`: what one author wrote after one pattern tells
    nothing of how a client whom nobody has read will be understood."""
    known = sorted(set(voices))
    groups = [frozenset(group) & frozenset(known) for group in together]
    alone = set(known).difference(*groups)
    return (*(group for group in groups if group), *(frozenset([voice]) for voice in sorted(alone)))
