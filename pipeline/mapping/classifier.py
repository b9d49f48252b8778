"""The trained content classifier: plain arrays, applied with numpy; loading them runs no code.

Trained by `preaudit train` (learn/train.py) with scikit-learn. Features are TF-IDF weights of words (Chinese ones by
jieba, Latin ones by their stems), of pairs of neighbouring characters (Chinese) and of neighbouring stems (Latin): what
people say in plain words is told by two of them more than by one. The model is a linear one-against-rest classifier
over requirement ids and "none", and a logistic regression that says how likely its first choice is right.
"""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.mapping.names.stems import SMALL, stem
from pipeline.mapping.words import words
from pipeline.text.normal import bare
from pipeline.text.own_terms import in_the_fields_words
from pipeline.text.plain_days import DAY_OR_MONTH

NONE = "none"
CONTENT = "requirements"  # what the files of the content classifier are called
SAMPLE_CHARACTERS = 1500
_LAST_CODE = 0xFFFF  # from here on characters are read as words only
_LATIN = re.compile("[a-z]{2}")
_HERE = Path(__file__).resolve().parents[1]


def features(text: str) -> Counter[str]:
    """Counts of the terms of a text: "w:" jieba words or Latin stems, "p:" pairs of neighbouring Latin stems without
    small words, "c:" pairs of neighbouring Chinese characters."""
    key = _sample(text)
    met = words(key)
    counts: Counter[str] = Counter(f"w:{term}" for word in met if (term := _term(word)))
    counts.update(f"p:{a} {b}" for a, b in itertools.pairwise(_stems(met)))
    counts.update(f"c:{a}{b}" for a, b in itertools.pairwise(key) if a >= "\u3400" and b >= "\u3400")
    return counts


def _term(word: str) -> str:
    """A word as the model knows it, a Latin one by its stem; "" for a single character."""
    return stem(word) if _is_latin(word) else word if len(word) > 1 else ""


def _stems(met: Iterable[str]) -> list[str]:
    """The Latin ones of these words by their stems, without small words."""
    return [found for found in map(_stem_told, met) if found is not None]


@lru_cache(maxsize=50_000)
def _stem_told(word: str) -> str | None:
    return stem(word) if _is_latin(word) and word not in SMALL else None


def _is_latin(word: str) -> bool:
    return len(word) > 1 and word.isascii() and word.isalpha()


def _sample(text: str) -> str:
    """The beginning of a text without its days: how they are written says nothing of what it is about."""
    return bare(DAY_OR_MONTH.sub(" ", text[: 3 * SAMPLE_CHARACTERS]))[:SAMPLE_CHARACTERS]


@dataclass(frozen=True, eq=False)
class Classifier:
    """`weights` has one row a term and one column a class; `idf` one number a term.

    `trust` holds intercept and weights of the logistic regression over (best score, lead over the
    second, score of "none").
    """

    classes: tuple[str, ...]
    terms: dict[str, int]
    idf: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    trust: NDArray[np.float32]

    def scores(self, text: str) -> NDArray[np.float32] | None:
        """One score a class, not to be written to, or None for a text without any known term."""
        return self._scores(in_the_fields_words(text))

    @lru_cache(maxsize=512)  # noqa: B019  both searches read the same chapters; there is one classifier a process
    def _scores(self, text: str) -> NDArray[np.float32] | None:
        rows, counts = self._counts(_sample(text))
        if not rows.size:
            return None
        tf = 1.0 + np.log(counts.astype(np.float32))
        vector = tf * self.idf[rows]
        vector /= np.sqrt(vector.dot(vector))
        return (vector @ self.weights.take(rows, axis=0) + self.bias).astype(np.float32)

    def _counts(self, key: str) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The rows of the terms met, and how often: the `features` that the model knows, without a string for each."""
        met = words(key)
        rows = [row for row in map(self._row_of, met) if row is not None]
        if _LATIN.search(key):
            pairs_of_stems = itertools.pairwise(_stems(met))
            rows += [row for row in map(self._stem_pairs.get, pairs_of_stems) if row is not None]
        of_words = np.array(rows, dtype=np.int32)
        return _counted(of_words if key.isascii() else np.concatenate([of_words, self._pairs_in(key)]))

    def _pairs_in(self, key: str) -> NDArray[np.int32]:
        """The rows of the pairs of neighbouring Chinese characters."""
        number_of, of_pairs = self._rows
        # Of a character above 0xffff two halves are read, of which no pair begins.
        numbers = number_of[np.frombuffer(key.encode("utf-16-le"), dtype=np.uint16)]
        pairs = of_pairs[numbers[:-1], numbers[1:]]
        return pairs[pairs >= 0]

    @cached_property
    def _stem_pairs(self) -> dict[tuple[str, str], int]:
        """The row of each pair of stems."""
        pairs = ((term[2:].split(" "), row) for term, row in self.terms.items() if term.startswith("p:"))
        return {(first, second): row for (first, second), row in pairs}

    @cached_property
    def _row_of(self) -> Callable[[str], int | None]:
        """The row of a word, if the model knows it."""
        rows = {term[2:]: row for term, row in self.terms.items() if term.startswith("w:")}
        return lru_cache(maxsize=50_000)(lambda word: rows.get(_term(word)))

    @cached_property
    def _rows(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """A number for each character of the pairs (0: of none); the row of each two numbers."""
        pairs = {
            term[2:]: row
            for term, row in self.terms.items()
            if term.startswith("c:") and max(map(ord, term)) < _LAST_CODE
        }
        number_of = np.zeros(_LAST_CODE + 1, dtype=np.int32)
        characters = sorted({char for pair in pairs for char in pair})
        number_of[[ord(char) for char in characters]] = np.arange(1, len(characters) + 1)
        of_pairs = np.full((len(characters) + 1, len(characters) + 1), -1, dtype=np.int32)
        for pair, row in pairs.items():
            of_pairs[number_of[ord(pair[0])], number_of[ord(pair[1])]] = row
        return number_of, of_pairs

    def ranked(self, text: str, most: int = 5) -> tuple[tuple[str, float], ...]:
        """The likeliest requirements of a text, best first, each with the probability that it is the one.

        A text about nothing in the catalogue has low probabilities throughout.
        """
        scores = self.scores(text)
        if scores is None:
            return ()
        best = np.argsort(-scores, kind="stable")[: max(most, 2) + 1].tolist()
        order = [i for i in best if self.classes[i] != NONE][: max(most, 2)]
        sure = self.sureness(scores, order)
        lead = scores[order] - scores[order[0]]
        odds: NDArray[np.float64] = np.exp(4.0 * lead.astype(np.float64))
        return tuple((self.classes[i], float(sure * odd)) for i, odd in zip(order[:most], odds[:most], strict=True))

    def sureness(self, scores: NDArray[np.float32], order: list[int]) -> float:
        """The probability that the first of `order` is right."""
        signs = trust_features(scores, order, self.classes)
        return float(1.0 / (1.0 + np.exp(-(self.trust[0] + np.dot(self.trust[1:], signs)))))


def _counted(rows: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The different ones, ascending, and how often each stands there; np.unique costs several times as much for few."""
    rows.sort()
    first = np.ones(len(rows), dtype=bool)
    np.not_equal(rows[1:], rows[:-1], out=first[1:])
    begins = first.nonzero()[0]
    ends = np.empty_like(begins)
    ends[:-1], ends[-1:] = begins[1:], len(rows)
    return rows[begins], ends - begins


def trust_features(scores: NDArray[np.float32], order: list[int], classes: tuple[str, ...]) -> NDArray[np.float32]:
    """(best score, lead over the second, score of "none") of one text."""
    none = scores[classes.index(NONE)] if NONE in classes else -1.0
    return np.array([scores[order[0]], scores[order[0]] - scores[order[1]], none], dtype=np.float32)


def model_folder() -> Path:
    """models/ inside the installed package, or beside it in a checkout."""
    packaged = _HERE / "models"
    return packaged if packaged.is_dir() else _HERE.parent / "models"


@cache
def load_classifier(folder: Path | None = None, stem: str = CONTENT) -> Classifier:
    """The classifier of models/requirements.npz with its terms in requirements.json, or that of another `stem`.

    Raises FileNotFoundError where no model has been trained.
    """
    folder = folder or model_folder()
    names = json.loads((folder / f"{stem}.json").read_text(encoding="utf-8"))
    with np.load(folder / f"{stem}.npz", allow_pickle=False) as arrays:
        weights = arrays["weights"].astype(np.float32) * arrays["scale"].astype(np.float32)
        return Classifier(
            classes=tuple(names["classes"]),
            terms={term: row for row, term in enumerate(names["terms"])},
            idf=arrays["idf"].astype(np.float32),
            weights=weights,
            bias=arrays["bias"].astype(np.float32),
            trust=arrays["trust"].astype(np.float32),
        )
