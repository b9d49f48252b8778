"""What a stranger's paper most looks like: each kind is scored by all of its signs at once (kinds/signs.py).

A house's own papers are told by rules that know how houses write. In a heap of strangers' papers each rule meets cases
that it was not made for; there the rules' answer is one voice beside a linear model over general signs (models/kinds.json).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast, get_args

from pipeline.mapping.classifier import model_folder
from pipeline.mapping.fit import TALK
from pipeline.mapping.kinds.signs import Signs
from pipeline.values import Analysis, Fact, Kind

_FACT = "kind.signs"
# How much the kind that the rules told counts for, in nats.
RULES_SAY = 1.0
# A few papers are a part of somebody's set rather than a heap of strangers'.
_HEAP = 12
# Of these there are too few to learn from, and what the rules tell them by (two parties, a publisher's marks) is their own.
_TOLD_BY_RULES: tuple[Kind, ...] = ("external", "manual", "list", "agreement", "licence", "noise")
_MOST_STRENGTH = 4.0  # of a sign, in standard deviations


@dataclass(frozen=True, slots=True)
class Sign:
    """How strong a sign usually is, how far that varies, and what it says for or against each kind."""

    mean: float
    deviation: float
    weights: tuple[float, ...]

    def strength(self, value: float) -> float:
        return max(-_MOST_STRENGTH, min(_MOST_STRENGTH, (value - self.mean) / self.deviation))


@dataclass(frozen=True, slots=True)
class KindModel:
    """A linear model of kinds over signs; `bias` is what a document without any sign scores."""

    kinds: tuple[Kind, ...]
    bias: tuple[float, ...]
    known: Mapping[str, Sign]

    def scores(self, signs: Signs) -> dict[Kind, float]:
        """The logarithm of each kind's probability."""
        found = list(self.bias)
        for name, value in signs.items():
            if value and (sign := self.known.get(name)):
                more = sign.strength(value) - sign.strength(0.0)
                found = [score + more * weight for score, weight in zip(found, sign.weights, strict=True)]
        most = max(found)
        total = most + math.log(sum(math.exp(one - most) for one in found))
        return {kind: one - total for kind, one in zip(self.kinds, found, strict=True)}


@cache
def load_kind_model() -> KindModel:
    """The model of models/kinds.json. Raises FileNotFoundError where none has been trained."""
    read = json.loads((model_folder() / "kinds.json").read_text(encoding="utf-8"))
    known = {name: Sign(mean, deviation, tuple(weights)) for name, (mean, deviation, weights) in read["signs"].items()}
    bias = list(read["bias"])
    for sign in known.values():
        bias = [one + sign.strength(0.0) * weight for one, weight in zip(bias, sign.weights, strict=True)]
    return KindModel(tuple(read["kinds"]), tuple(bias), known)


def looks_like(signs: Signs) -> tuple[Fact, ...]:
    """The fact of how likely each kind is by the signs alone."""
    scores = load_kind_model().scores(signs)
    told = " ".join(f"{kind}={score:.2f}" for kind, score in sorted(scores.items(), key=lambda one: (-one[1], one[0])))
    return (Fact(_FACT, told, "body", ""),)


def by_signs(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The papers of a mixed collection, each of the kind that its signs and the rules together make likeliest."""
    if len(analyses) < _HEAP:
        return tuple(analyses)
    return tuple(map(_likeliest, analyses))


def _likeliest(one: Analysis) -> Analysis:
    told = next((fact.value for fact in one.facts if fact.name == _FACT), "")
    if one.kind in _TOLD_BY_RULES:
        return one
    scores = {kind: float(score) for kind, _, score in (each.partition("=") for each in told.split())}
    if not scores or one.kind not in scores:
        return one
    scores[one.kind] += RULES_SAY
    best = max(sorted(scores), key=lambda kind: scores[kind])
    if best == one.kind or (best in TALK and one.assignments):
        return one  # what serves something is no talk
    return replace(one, kind=cast(Kind, best)) if best in get_args(Kind) else one
