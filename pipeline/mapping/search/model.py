"""How likely a text is what nothing was found for: a logistic regression over a few signs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.mapping.classifier import model_folder
from pipeline.mapping.client_set.neighbours import SET_SIGNS

SIGNS = (
    "score", "lead", "none", "named", "before", "file", "keywords", "clause", "weight", "record", "legal", "rules", *SET_SIGNS
)  # fmt: skip
_KEYWORDS = SIGNS.index("keywords")
MOST_KEYWORDS = 4
LIKELY = 0.35
# What the client's other papers (mapping/client_set/neighbours.py) can still make likely: with less they cannot.
POSSIBLE = 0.09
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class SearchModel:
    """`weights` go with SIGNS; the result is a probability from 0 to 1. Signs that are not given count as 0."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, signs: Mapping[str, float]) -> float:
        return 1.0 / (1.0 + math.exp(-self.bias - self._sum(signs)))

    def with_signs(self, probability: float, signs: Mapping[str, float]) -> float:
        """What a probability becomes with signs that it was not told from."""
        odds = probability / max(1.0 - probability, _ROUNDING) * math.exp(self._sum(signs))
        return odds / (1.0 + odds)

    def _sum(self, signs: Mapping[str, float]) -> float:
        total = 0.0
        for name, weight in zip(SIGNS, self.weights, strict=True):
            if name in signs:  # most texts have no signs of their set
                total += weight * signs[name]
        return total

    def can_find_possible(self, signs: Mapping[str, float]) -> bool:
        """Whether the requirement's words, which are dear to look for, can make a text with these other signs possible."""
        many = MOST_KEYWORDS if self.weights[_KEYWORDS] > 0 else 0
        return self.probability({**signs, "keywords": float(many)}) >= POSSIBLE - _ROUNDING


@cache
def load_search_model() -> SearchModel:
    """The model of models/search.json. Raises FileNotFoundError where none has been trained."""
    known = json.loads((model_folder() / "search.json").read_text(encoding="utf-8"))
    return SearchModel(tuple(known["weights"].get(name, 0.0) for name in SIGNS), known["bias"])
