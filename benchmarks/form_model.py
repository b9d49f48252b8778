"""A trained model that tells blank forms from filled records by their layout, against the rules that decide now.

    python benchmarks/form_model.py [--public FOLDER]

Over the sample clients that are built and, with FOLDER, the public parts "tune" and "fresh"; one source held out at a
time. "narrow" counts only forms, records, reports and lists, as the goal (0.97) does.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pandas as pd
from mapped_files import Known, mapped, of_clients
from mapping_ablation import of_public
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pipeline.catalogue import load_catalogue
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.mapper import make_mapper
from pipeline.mapping.names.clean import stem

_NARROW = ("form", "record", "report", "list")


def features(one: Known) -> list[float]:
    layout = layout_of(one.content)
    named = {kind_by_name(one.title), kind_by_name(stem(one.path))}
    counts = np.log1p([layout.prose, layout.cells, layout.rows, layout.waiting, layout.dates, layout.blanks,
                       layout.headings, layout.procedure_heads, layout.ledgers])  # fmt: skip
    return [
        *counts,
        layout.filled,
        layout.waiting / (layout.waiting + layout.dates + 1),
        layout.blanks / (layout.blanks + layout.dates + 1),
        (1 - layout.filled) * counts[1],
        "form" in named,
        bool({"procedure", "policy", "manual", "agreement", "plan"} & named),
        bool({"record", "report", "list"} & named),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", type=Path)
    options = parser.parse_args()
    mapper = make_mapper(load_catalogue())
    files = list(of_clients(mapper))
    for part in ("tune", "fresh") if options.public else ():
        files += of_public(options.public, part, mapper)
    files = [one for one in files if one.kind]
    source = np.array([one.path.split("/")[0] if one.source in ("tune", "fresh") else one.source for one in files])
    x, y = np.array([features(one) for one in files]), np.array([one.kind == "form" for one in files])
    narrow = np.array([one.kind in _NARROW for one in files])
    said = {"rules": np.array([mapped(one, mapper)[0] == "form" for one in files])}
    for name, make in (
        ("regression", lambda: make_pipeline(StandardScaler(), LogisticRegression(max_iter=3000))),
        ("forest", lambda: RandomForestClassifier(300, min_samples_leaf=2, random_state=20000)),
    ):
        said[name] = np.zeros(len(y), dtype=bool)
        for one in np.unique(source):
            asked = source == one
            said[name][asked] = make().fit(x[~asked], y[~asked]).predict(x[asked])
    print(f"{len(y)} files, {int(y.sum())} blank forms, {int(narrow.sum())} narrow")
    shown = {name: {"all": (s == y).mean(), "narrow": (s == y)[narrow].mean()} for name, s in said.items()}
    print(pd.DataFrame(shown).T.round(3).to_string())


if __name__ == "__main__":
    main()
