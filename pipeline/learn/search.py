"""Training the second search (mapping/search/ranking.py): a logistic regression over the signs of texts of sample clients.

What it learns from are the texts of a client's files with the requirements that the first search finds nothing for,
and whether the truth says that the file serves them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pipeline.analyse import Source, analysis_of
from pipeline.assess import first_found
from pipeline.house_names import own_names
from pipeline.ingest.read import read
from pipeline.learn.truth import Truth
from pipeline.mapping.candidates import FileNames
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.neighbours import Neighbours
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import stem
from pipeline.mapping.search.left_over import SURE, served_by
from pipeline.mapping.search.model import LIKELY, SIGNS
from pipeline.mapping.search.passages import Passage, passages
from pipeline.values import Analysis, Outcome, Partial, Read

_STRENGTH = 0.3
_THERE = ("satisfied", "weak", "stale")
_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Unfound:
    """`texts` has one row a text and requirement: its signs, `requirement`, `right` (the truth agrees), `client`.

    `verdicts` holds the truth's verdict of each requirement that the first search found nothing for.
    """

    texts: pd.DataFrame
    verdicts: dict[str, str]


def unfound(folder: Path, truth: Truth, mapper: Mapper) -> Unfound:
    """What the first search leaves over in a client's folder. Files within files are not looked into.

    Without what the second search that is there before says, so that it is not taught by itself.
    """
    sources = [
        Source(one.relative_to(folder).as_posix(), "", one.read_bytes())
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    ]
    outcomes = {one.path: read(one.data, one.path, None) for one in sources}
    files = [_without_search(analysis_of(one, outcomes[one.path], mapper)) for one in sources]
    first = first_found(files, own_names(files), mapper.catalogue)
    current = in_force(first)
    served = served_by(current)
    neighbours = Neighbours(first, mapper.catalogue)
    rows = [
        {
            **passage.signs,
            **neighbours.signs(one, passage.place, mapper.catalogue.requirement(passage.requirement)),
            "requirement": passage.requirement,
            "right": passage.requirement in _true(truth, one.path),
        }
        for one in current
        for passage in _passages(one, outcomes[one.path], mapper)
        if passage.requirement not in served
    ]
    verdicts = {id: verdict for id, verdict in truth.verdicts.items() if id not in served}
    return Unfound(pd.DataFrame(rows).assign(client=folder.name), verdicts)


def _without_search(one: Analysis) -> Analysis:
    found = {each.requirement for each in one.assignments}
    return replace(one, possible=(), events=tuple(event for event in one.events if event.requirement in found))


def _passages(one: Analysis, outcome: Outcome, mapper: Mapper) -> Iterator[Passage]:
    if isinstance(outcome, (Read, Partial)):
        names = FileNames(stem(one.path), one.title)
        yield from passages(outcome.content, names, one.kind, {each.requirement for each in one.assignments}, mapper)


def _true(truth: Truth, path: str) -> frozenset[str]:
    known = truth.documents.get(path)
    return known.requirements if known else frozenset()


def fit(texts: pd.DataFrame) -> dict[str, Any]:
    """Weights by sign and a bias, for signs as they are (the scaling is folded in)."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_STRENGTH, max_iter=1000))
    model.fit(texts[list(SIGNS)].to_numpy(float), texts["right"])
    scaler, regression = model[0], model[1]
    weights = regression.coef_[0] / scaler.scale_
    bias = regression.intercept_[0] - float(np.dot(weights, scaler.mean_))
    return {
        "weights": {name: round(float(weight), _DIGITS) for name, weight in zip(SIGNS, weights, strict=True)},
        "bias": round(float(bias), _DIGITS),
    }


def probabilities(model: Mapping[str, Any], texts: pd.DataFrame) -> NDArray[np.float64]:
    weights = np.array([model["weights"][name] for name in SIGNS])
    total: NDArray[np.float64] = texts[list(SIGNS)].to_numpy(float) @ weights + model["bias"]
    return 1.0 / (1.0 + np.exp(-total))


def held_out(clients: Sequence[Unfound]) -> pd.DataFrame:
    """By client and threshold: requirements brought back, of those there; brought in wrongly, of those missing."""
    rows = []
    for one in clients:
        others = pd.concat([other.texts for other in clients if other is not one])
        likely = pd.Series(probabilities(fit(others), one.texts), index=one.texts.index)
        best = likely.groupby(one.texts["requirement"]).max()
        there = [id for id, verdict in one.verdicts.items() if verdict in _THERE]
        absent = [id for id, verdict in one.verdicts.items() if verdict in ("missing", "not_applicable")]
        for least in (LIKELY, SURE):
            found = set(best.index[best >= least])
            rows.append(
                {
                    "client": one.texts["client"].iloc[0],
                    "from": least,
                    "found": len(found & set(there)),
                    "of": len(there),
                    "wrong": len(found & set(absent)),
                    "of missing": len(absent),
                }
            )
    return pd.DataFrame(rows)


def save(clients: Sequence[Unfound], folder: Path) -> None:
    """The model of all clients, as search.json with their names."""
    model = fit(pd.concat([one.texts for one in clients]))
    names = sorted(one.texts["client"].iloc[0] for one in clients)
    (folder / "search.json").write_text(json.dumps({**model, "clients": names}, indent=1) + "\n", encoding="utf-8")
