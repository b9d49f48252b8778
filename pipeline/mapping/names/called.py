"""What a name that no list knows most likely names, read by its words.

A linear model over the words and pairs of characters of the catalogue's names (learn/names.py): "Knowing who our
suppliers are" has no alias in it, and yet most of its words from names of one requirement.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pipeline.mapping.classifier import NONE, Classifier
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.keys import name_key
from pipeline.text.own_terms import in_the_fields_words

STEM = "names"  # of the model's files
UNKNOWN = -1.0  # the score of what a name does not speak of
LIKELY = 0.0  # from here on a name is likelier to be this than not
_MOST_CHARACTERS = 80
_FIRST = 5


def as_called(name: str) -> str:
    """A name as the model is given it: in the form in which names are compared."""
    return name_key(clean(name)) or name_key(name)


def called(name: str, model: Classifier) -> Mapping[str, float]:
    """The likeliest requirements of a name, each with its score: above 0 it is more likely this one than not.

    Nothing is said of names without any known word, of long ones, and where "none" is the likeliest.
    """
    return _called(in_the_fields_words(name), model)


@lru_cache(maxsize=4096)
def _called(name: str, model: Classifier) -> Mapping[str, float]:
    key = as_called(name)
    scores = model.scores(key) if 1 < len(key) <= _MOST_CHARACTERS else None
    if scores is None:
        return {}
    best = scores.argsort()[::-1][:_FIRST].tolist()
    if model.classes[best[0]] == NONE:
        return {}
    return {model.classes[at]: float(scores[at]) for at in best if model.classes[at] != NONE and scores[at] > UNKNOWN}
