"""One trained model over all features of a candidate, against the rules that decide now.

    python benchmarks/combined_model.py [--public FOLDER] [--metrics FILE]

Every candidate of the sample clients that are built (and of the public parts "tune" and "fresh", with FOLDER) with its
features; a logistic regression and boosted trees learn from the clients, one source held out at a time, which of them
are right. Printed: the area under the curve and the best F1 over five thresholds, beside the rules' own; then the
regression with one family of features left out. As long as it does not beat the rules it is not used.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pandas as pd
from mapped_files import Known, mapped, of_clients
from mapping_ablation import of_public
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pipeline.catalogue import load_catalogue
from pipeline.mapping import assign
from pipeline.mapping.candidates import Candidate, FileNames, sample
from pipeline.mapping.content.key_content import absent_contents, keywords_found
from pipeline.mapping.field import of_another_field
from pipeline.mapping.fit import clause_of, expected_kind
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import bare
from pipeline.values import Kind

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_LEAST = 0.3  # of the rules' confidence, to be a candidate at all
_MOST_HEADINGS = 40
Numbers = Mapping[str, Sequence[float]]  # family to features


def features(one: Known, candidate: Candidate, others: Sequence[Candidate], kind: Kind, mapper: Mapper) -> Numbers:
    requirement = mapper.catalogue.requirement(candidate.requirement)
    ranked = dict(mapper.classifier.ranked(sample(one.content, FileNames("", "")), most=20))
    clause = clause_of(requirement)
    beside = [c for c in others if c.requirement != candidate.requirement and c.confidence >= assign.THRESHOLD]
    key = bare("\n".join(block.text for block in candidate.blocks))
    asked = len(requirement.key_content)
    told = (asked - len(absent_contents(requirement, key))) / asked if asked else 0.5
    layout = layout_of(one.content)
    headings = [block.text for block in one.content.blocks if block.level][:_MOST_HEADINGS]
    place = candidate.place

    def covered(name: str) -> float:
        hits = mapper.names.hits(name, fuzzy=True) if name else ()
        return max((hit.coverage for hit in hits if hit.requirement == requirement.id), default=0.0)

    of_clause = [p for id, p in ranked.items() if clause and clause_of(mapper.catalogue.requirement(id)) == clause]
    return {
        "rules": [candidate.confidence],
        "place": [place == "title", place == "name", place == "body", candidate.chapter],
        "name": [covered(one.title), covered(stem(one.path))],
        "heading": [max(map(covered, headings), default=0.0)],
        "content rank and margin": [
            ranked.get(requirement.id, 0.0), next(iter(ranked), "") == requirement.id, max(ranked.values(), default=0.0),
            max(of_clause, default=0.0), np.log1p(keywords_found(requirement, key)), told,
        ],
        "kind": [
            kind == expected_kind(requirement), kind_by_name(one.title) == expected_kind(requirement), kind == "form",
            kind in ("procedure", "policy", "manual"), requirement.kind == "document", requirement.kind == "legal",
        ],
        "field": [of_another_field(one.content)],
        "layout": [layout.filled, *np.log1p([layout.dates, layout.waiting, layout.prose, layout.cells])],
        "folder": [covered(one.path.rpartition("/")[0].rpartition("/")[2])],
        "neighbours": [
            len(beside), sum(clause_of(mapper.catalogue.requirement(c.requirement)) == clause for c in beside),
            max((c.confidence for c in beside), default=0.0),
        ],
    }  # fmt: skip


def candidates(files: Sequence[Known], mapper: Mapper) -> tuple[list[Numbers], NDArray[np.bool_], NDArray[np.str_]]:
    """Features, whether it is right, and source of every candidate; what a document may serve or not is left out."""
    rows: list[Numbers] = []
    right: list[bool] = []
    sources: list[str] = []
    made: list[Candidate] = []
    original = assign._assignment

    def noted(candidate: Candidate, *rest: object) -> object:
        made.append(candidate)
        return original(candidate, *rest)  # type: ignore[arg-type]

    with patch.object(assign, "_assignment", noted):
        for one in files:
            made.clear()
            kind, _ = mapped(one, mapper)
            for candidate in {c.requirement: c for c in made}.values():
                if candidate.confidence >= _LEAST and candidate.requirement not in one.allowed:
                    rows.append(features(one, candidate, made, kind, mapper))
                    right.append(candidate.requirement in one.requirements)
                    sources.append(one.source)
    return rows, np.array(right), np.array(sources)


def _held_out(
    x: NDArray[np.float64], y: NDArray[np.bool_], sources: NDArray[np.str_], make: Callable[[], object]
) -> NDArray[np.float64]:
    """Probabilities; for a client by a model of the other clients, for public documents by one of all clients."""
    public = np.isin(sources, ["tune", "fresh"])
    said = np.zeros(len(y))
    for source in np.unique(sources):
        asked = sources == source
        said[asked] = make().fit(x[~public & ~asked], y[~public & ~asked]).predict_proba(x[asked])[:, 1]  # type: ignore[attr-defined]
    return said


def _f1(chosen: NDArray[np.bool_], y: NDArray[np.bool_]) -> float:
    return float(2 * (chosen & y).sum() / max(2 * (chosen & y).sum() + (chosen != y).sum(), 1))


def _row(
    said: NDArray[np.float64], y: NDArray[np.bool_], sources: NDArray[np.str_], cuts: Sequence[float]
) -> dict[str, float]:
    public = np.isin(sources, ["tune", "fresh"])
    groups = {"clients": ~public} | {part: sources == part for part in ("tune", "fresh") if part in sources}
    row: dict[str, float] = {}
    for name, mask in groups.items():
        row[f"{name}_auc"] = float(roc_auc_score(y[mask], said[mask]))
        row[f"{name}_f1"] = max(_f1(said[mask] >= cut, y[mask]) for cut in cuts)
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", type=Path)
    parser.add_argument("--metrics", type=Path)
    options = parser.parse_args()
    mapper = make_mapper(load_catalogue())
    files = list(of_clients(mapper))
    for part in ("tune", "fresh") if options.public else ():
        files += of_public(options.public, part, mapper)
    rows, y, sources = candidates(files, mapper)
    families = list(rows[0])

    def matrix(kept: Sequence[str]) -> NDArray[np.float64]:
        return np.array([[float(v) for family in kept for v in row[family]] for row in rows])

    def regression() -> object:
        return make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=3000))

    def trees() -> object:
        return HistGradientBoostingClassifier(max_depth=3, max_iter=60, l2_regularization=1.0, random_state=20000)

    shown = {"rules": _row(matrix(["rules"])[:, 0], y, sources, [assign.THRESHOLD])}
    shown["trees"] = _row(_held_out(matrix(families), y, sources, trees), y, sources, THRESHOLDS)
    shown["regression"] = _row(_held_out(matrix(families), y, sources, regression), y, sources, THRESHOLDS)
    for family in families:
        kept = [one for one in families if one != family]
        shown[f"regression without {family}"] = _row(
            _held_out(matrix(kept), y, sources, regression), y, sources, THRESHOLDS
        )
    print(f"{len(y)} candidates, {int(y.sum())} right")
    print(pd.DataFrame(shown).T.round(3).to_string())
    if options.metrics:
        options.metrics.write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
