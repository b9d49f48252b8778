"""Training passages out of what reviewers have decided about real clients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.decisions.apply import KnownFiles
from pipeline.learn.passages import Passage
from pipeline.mapping.classifier import NONE
from pipeline.values import Analysis, Decision

TextOf = Callable[[Analysis], str | None]
_LEAST_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Decided:
    """The passages of one client, and how many decisions gave none, by reason."""

    passages: tuple[Passage, ...]
    without: Counter[str]


def decided_passages(client: str, decisions: Sequence[Decision], files: Iterable[Analysis], text_of: TextOf) -> Decided:
    """One passage for each file that a reviewer confirmed or reassigned, and one about nothing for a rejected file
    that serves no other requirement.

    `text_of` gives the text of a file as the classifier reads it, or None where no text of it is kept.
    Decisions that were taken back by later ones do not count.
    """
    known = {one.path: one for one in files}
    finder = KnownFiles(known.values())
    labels: dict[tuple[str, str], str] = {}
    without: Counter[str] = Counter()
    for decision in decisions:
        if decision.file is None:
            without["about no file"] += 1
            continue
        paths, _ = finder.bound(decision.file)
        if not paths:
            without["file not found"] += 1
        for path in paths[:1]:  # exact copies say the same
            labels[path, decision.requirement] = _label(decision, known[path])
    passages = []
    for (path, _), label in sorted(labels.items()):
        if not label:
            without["rejected, serves another requirement"] += 1
            continue
        text = text_of(known[path])
        if text is None or len(text) < _LEAST_CHARACTERS:
            without["no text kept"] += 1
            continue
        passages.append(Passage(client, label, text))
    return Decided(tuple(dict.fromkeys(passages)), without)


def _label(decision: Decision, file: Analysis) -> str:
    if decision.action == "reassign":
        return decision.to
    if decision.action == "confirm":
        return decision.requirement
    others = {a.requirement for a in file.assignments} - {decision.requirement}
    return "" if others else NONE
