"""Trains the model of kinds over general signs (models/kinds.json) on the public documents that are read, and counts it.

    python benchmarks/kinds_by_signs.py FOLDER [--write]

FOLDER is that of public_documents.py. Documents about whose kind people would differ count less. What is printed is
told of repositories that the model has not seen, a sixth of them at a time; the unread parts stay out of both.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from public_documents import LABELS, half_of
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from pipeline.catalogue import load_catalogue
from pipeline.entities.extract import extract
from pipeline.ingest.read import read
from pipeline.mapping.classifier import model_folder
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.kinds.signs import Signs, signs_of
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.names.attached import attached
from pipeline.mapping.names.clean import stem
from pipeline.one_script import in_simplified
from pipeline.values import Partial, Read

UNREAD = ("late3-test", "late5-test", "late7-test", "late8", "late8-test")
_STRENGTH = 0.02
_DISPUTED = 0.3  # what a document counts for about whose kind people would differ
_REPOSITORIES = 10  # that have a sign, or it may be a word of one house or of one course
_FOLDS = 6
_CLIPPED = 4.0


@dataclass(frozen=True)
class Seen:
    repository: str
    kind: str
    sure: bool
    signs: Signs


def seen(folder: Path, mapper: Mapper) -> list[Seen]:
    """The signs of the documents of the read parts that are there as they were labelled."""
    found: list[Seen] = []
    for entry in yaml.safe_load(LABELS.read_text(encoding="utf-8")):
        path = f"{entry['repository'].replace('/', '+')}/{entry['path']}"
        if half_of(entry) in UNREAD or not (folder / path).is_file():
            continue
        data = (folder / path).read_bytes()
        outcome = read(data, path) if hashlib.sha256(data).hexdigest() == entry["sha256"] else None
        if not isinstance(outcome, Read | Partial):
            continue
        content = in_simplified(outcome.content)
        title = attached(extract(content, stem(path), mapper.catalogue).title, content, stem(path))
        signs = signs_of(content, title, stem(path), layout_of(content))
        found.append(Seen(entry["repository"], entry["kind"], entry.get("kind_sure", True), signs))
    return found


def told_by_many(documents: list[Seen]) -> list[str]:
    """The signs that documents of several repositories have."""
    where: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for name, value in one.signs.items():
            if value:
                where[name].add(one.repository)
    return sorted(name for name, repositories in where.items() if len(repositories) >= _REPOSITORIES)


def fitted(
    strengths: NDArray[np.float64], kinds: NDArray[np.str_], counts: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], LogisticRegression]:
    """Means and deviations of the signs, and the model over what they are in them."""
    mean, deviation = strengths.mean(axis=0), strengths.std(axis=0) + 1e-6
    model = LogisticRegression(C=_STRENGTH, max_iter=400)
    return mean, deviation, model.fit(_scaled(strengths, mean, deviation), kinds, sample_weight=counts)


def _scaled(
    strengths: NDArray[np.float64], mean: NDArray[np.float64], deviation: NDArray[np.float64]
) -> NDArray[np.float64]:
    scaled: NDArray[np.float64] = np.clip((strengths - mean) / deviation, -_CLIPPED, _CLIPPED)
    return scaled


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write models/kinds.json")
    options = parser.parse_args()
    documents = seen(options.folder, make_mapper(load_catalogue()))
    if not documents:
        print(f"skipped: none of the labelled public documents is in {options.folder}")
        return
    names = told_by_many(documents)
    strengths = np.array([[one.signs.get(name, 0.0) for name in names] for one in documents])
    kinds, sure = np.array([one.kind for one in documents]), np.array([one.sure for one in documents])
    counts = np.where(sure, 1.0, _DISPUTED)
    right = np.zeros(len(documents), dtype=bool)
    for learnt, held in GroupKFold(_FOLDS).split(strengths, groups=[one.repository for one in documents]):
        mean, deviation, model = fitted(strengths[learnt], kinds[learnt], counts[learnt])
        right[held] = model.predict(_scaled(strengths[held], mean, deviation)) == kinds[held]
    print(f"{len(documents)} documents, {len(names)} signs; of repositories held out right: "
          f"{right[sure].mean():.3f} of {sure.sum()} sure, {right.mean():.3f} of all")  # fmt: skip
    for kind in sorted(set(kinds)):
        of_kind = sure & (kinds == kind)
        print(f"  {kind}: {right[of_kind].sum()} of {of_kind.sum()}")
    if options.write:
        mean, deviation, model = fitted(strengths, kinds, counts)
        signs = {
            name: [round(float(mean[at]), 4), round(float(deviation[at]), 4), [round(float(w), 3) for w in model.coef_[:, at]]]
            for at, name in enumerate(names)
        }  # fmt: skip
        lines = ",\n".join(f"{json.dumps(n, ensure_ascii=False)}: {json.dumps(v)}" for n, v in signs.items())
        known = json.dumps([str(kind) for kind in model.classes_])
        bias = json.dumps([round(float(one), 3) for one in model.intercept_])
        text = f'{{"kinds": {known},\n"bias": {bias},\n"signs": {{\n{lines}\n}}}}\n'
        (model_folder() / "kinds.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
