"""Training the content classifier: scikit-learn here, plain arrays in models/."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.linear_model import LogisticRegression

from pipeline.learn.passages import Passage
from pipeline.mapping.classifier import Classifier, features


@dataclass(frozen=True, slots=True)
class Parameters:
    """`terms` is the size of the vocabulary, `least` in how many passages a term must stand."""

    terms: int = 12000
    least: int = 2
    strength: float = 40.0
    seed: int = 20000


def train(passages: Sequence[Passage], parameters: Parameters) -> Classifier:
    """A multinomial logistic regression on log-TF-IDF; the same passages give the same model."""
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
    model = LogisticRegression(C=parameters.strength, max_iter=400, random_state=parameters.seed, tol=1e-3)
    model.fit(matrix, labels)
    names = vectorizer.get_feature_names_out()[kept]
    return Classifier(
        classes=tuple(str(label) for label in model.classes_),
        terms={str(name): row for row, name in enumerate(names)},
        idf=idf,
        weights=np.ascontiguousarray(model.coef_.T, dtype=np.float32),
        bias=model.intercept_.astype(np.float32),
    )


def save(classifier: Classifier, folder: Path) -> None:
    """Write requirements.npz (arrays; weights in 8 bits a class) and requirements.json (names)."""
    folder.mkdir(parents=True, exist_ok=True)
    scale: NDArray[np.float32] = np.abs(classifier.weights).max(axis=0) / 127
    scale[scale == 0] = 1
    np.savez_compressed(
        folder / "requirements.npz",
        weights=np.round(classifier.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        idf=classifier.idf.astype(np.float16),
        bias=classifier.bias.astype(np.float32),
    )
    names = {"classes": list(classifier.classes), "terms": list(classifier.terms)}
    (folder / "requirements.json").write_text(
        json.dumps(names, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )


def accuracy(classifier: Classifier, passages: Sequence[Passage]) -> dict[str, float]:
    """Share of passages whose label ranks first, and among the first three; abstention counts as `none`."""
    first = third = 0
    for passage in passages:
        ranked = [label for label, _ in classifier.ranked(passage.text, most=3)]
        first += ranked[:1] == [passage.label]
        third += passage.label in ranked
    return {"top1": first / max(len(passages), 1), "top3": third / max(len(passages), 1)}
