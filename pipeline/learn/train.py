"""Training the content classifier: scikit-learn here, plain arrays in models/."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from pipeline.learn.passages import Passage, clients, held_out_together
from pipeline.mapping.classifier import CONTENT, NONE, Classifier, features, trust_features

_FOLDS = 5
_NO_TRUST = np.array([-3.0, 2.0, 6.0, -2.0], dtype=np.float32)  # where there is one voice only


@dataclass(frozen=True, slots=True)
class Parameters:
    """`terms` is the size of the vocabulary, `least` in how many passages a term must stand; the voices of each group in
    `together` are held out together."""

    terms: int = 12000
    least: int = 2
    strength: float = 1.0
    seed: int = 20000
    together: Sequence[Sequence[str]] = ()


def train(
    passages: Sequence[Passage],
    parameters: Parameters,
    papers: Sequence[Passage] = (),
    parts: Sequence[Passage] = (),
) -> Classifier:
    """A linear one-against-rest classifier on log-TF-IDF; the same passages give the same model.

    How far its first choice can be trusted is learnt from what was held out: voices, one at a time or a group of one
    author, those that have most of the labels, since what a partial voice speaks of is not what a client speaks of; and
    `papers` of sample clients, a fold of clients at a time; not from the `parts` of papers, whose labels are guesses.
    """
    groups = held_out_together(_whole(passages), parameters.together)
    folds = [frozenset(clients(papers)[at::_FOLDS]) for at in range(_FOLDS)]
    sure = [*passages, *papers]
    every = [*sure, *parts]
    signs: list[NDArray[np.float32]] = []
    right: list[bool] = []
    for group in (*(groups if len(groups) > 1 else ()), *filter(None, folds)):
        model = _fit([one for one in every if one.client not in group], parameters, _NO_TRUST)
        for one in sure:
            if one.client in group and (scores := model.scores(one.text)) is not None:
                order = [int(i) for i in np.argsort(-scores, kind="stable") if model.classes[i] != NONE][:2]
                signs.append(trust_features(scores, order, model.classes))
                right.append(model.classes[order[0]] == one.label)
    trust = _NO_TRUST
    if len(set(right)) == 2:
        fitted = LogisticRegression(C=10.0, random_state=parameters.seed).fit(np.array(signs), right)
        # Rounded: in what order a machine adds up scores must not change the model's file.
        trust = np.round(np.concatenate([fitted.intercept_, fitted.coef_[0]]), 3).astype(np.float32)
    return _fit(every, parameters, trust)


def _whole(passages: Sequence[Passage]) -> tuple[str, ...]:
    labels = {one.label for one in passages}
    return tuple(
        voice for voice in clients(passages) if 2 * len({p.label for p in passages if p.client == voice}) > len(labels)
    )


def without_trust(passages: Sequence[Passage], parameters: Parameters) -> Classifier:
    """As `train`, without the costly part that tells how far to trust it: its ranking is the same."""
    return _fit(passages, parameters, _NO_TRUST)


def _fit(passages: Sequence[Passage], parameters: Parameters, trust: NDArray[np.float32]) -> Classifier:
    vectorizer = DictVectorizer(dtype=np.float32, sort=True)
    counts = vectorizer.fit_transform([dict(features(passage.text)) for passage in passages])
    labels = [passage.label for passage in passages]
    present = np.asarray((counts > 0).sum(axis=0)).ravel()
    kept = np.flatnonzero(present >= parameters.least)
    if len(kept) > parameters.terms:
        chooser = SelectKBest(chi2, k=parameters.terms).fit(counts[:, kept], labels)
        kept = kept[chooser.get_support(indices=True)]
    idf = np.log((1 + len(passages)) / (1 + present[kept])).astype(np.float32) + 1
    matrix = counts[:, kept].tocsr().astype(np.float32)
    matrix.data = (1.0 + np.log(matrix.data)) * idf[matrix.indices]
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    norms[norms == 0] = 1
    matrix.data /= np.repeat(norms, np.diff(matrix.indptr))
    model = LinearSVC(C=parameters.strength, random_state=parameters.seed, max_iter=4000)
    # A requirement of few passages is worth as much as one of many; there are many ways to be none.
    times = Counter(labels)
    even = float(np.median(list(times.values())))
    weights = [1.0 if label == NONE else min(1.0, even / times[label]) for label in labels]
    model.fit(matrix, labels, sample_weight=weights)
    names = vectorizer.get_feature_names_out()[kept]
    return Classifier(
        classes=tuple(str(label) for label in model.classes_),
        terms={str(name): row for row, name in enumerate(names)},
        idf=idf,
        weights=np.ascontiguousarray(model.coef_.T, dtype=np.float32),
        bias=model.intercept_.astype(np.float32),
        trust=trust,
    )


def save(classifier: Classifier, folder: Path, stem: str = CONTENT) -> None:
    """Write `stem`.npz (arrays; weights in 8 bits a class) and `stem`.json (names)."""
    folder.mkdir(parents=True, exist_ok=True)
    scale: NDArray[np.float32] = np.abs(classifier.weights).max(axis=0) / 127
    scale[scale == 0] = 1
    np.savez_compressed(
        folder / f"{stem}.npz",
        weights=np.round(classifier.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        idf=classifier.idf.astype(np.float16),
        bias=classifier.bias.astype(np.float32),
        trust=classifier.trust.astype(np.float32),
    )
    names = {"classes": list(classifier.classes), "terms": list(classifier.terms)}
    (folder / f"{stem}.json").write_text(
        json.dumps(names, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )


def accuracy(classifier: Classifier, passages: Sequence[Passage]) -> dict[str, float]:
    """On passages that the classifier has not seen.

    `top1` and `top3`: share of those with a requirement whose label ranks there. `assigned_wrongly`: share of
    those labelled "none" whose best probability reaches one half. `calibration_error`: expected, in ten bins.
    """
    first = third = labelled = wrong = 0
    sure: list[float] = []
    right: list[bool] = []
    for passage in passages:
        ranked = classifier.ranked(passage.text, most=3)
        names = [label for label, _ in ranked]
        best = ranked[0][1] if ranked else 0.0
        sure.append(best)
        right.append(names[:1] == [passage.label])
        if passage.label == NONE:
            wrong += best >= 0.5
        else:
            labelled += 1
            first += names[:1] == [passage.label]
            third += passage.label in names
    return {
        "top1": first / max(labelled, 1),
        "top3": third / max(labelled, 1),
        "assigned_wrongly": wrong / max(len(passages) - labelled, 1),
        "calibration_error": _calibration_error(np.array(sure), np.array(right)),
    }


def _calibration_error(sure: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    bins = np.minimum((sure * 10).astype(int), 9)
    gaps = [
        abs(float(sure[bins == one].mean()) - float(right[bins == one].mean())) * float((bins == one).mean())
        for one in range(10)
        if (bins == one).any()
    ]
    return sum(gaps)
