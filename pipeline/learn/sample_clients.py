"""Clients that the models learn from, and the second search trained on what the first one leaves over in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from pipeline.catalogue import load_catalogue
from pipeline.learn.names import NAMES
from pipeline.learn.papers import file_names, papers
from pipeline.learn.passages import Passage
from pipeline.learn.search import held_out, save, unfound
from pipeline.learn.train import Parameters, without_trust
from pipeline.learn.truth import Truth, read_truth
from pipeline.mapping.mapper import Mapper, make_mapper

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class SampleClients:
    """Built clients of `folder` by name, with their truths, their papers' texts and what their files are called."""

    folder: Path = Path()
    truths: Mapping[str, Truth] = field(default_factory=dict)
    texts: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    names: Mapping[str, Sequence[Passage]] = field(default_factory=dict)

    def texts_but(self, left_out: Collection[str] = ()) -> list[Passage]:
        return [one for name, own in self.texts.items() if name not in left_out for one in own]

    def names_but(self, left_out: Collection[str] = ()) -> list[Passage]:
        return [one for name, own in self.names.items() if name not in left_out for one in own]


def read_clients(folder: Path, names: Sequence[str]) -> SampleClients:
    """Raises FileNotFoundError naming those that are not built, TruthError for a file that is no truth."""
    if absent := [name for name in names if not (folder / name).is_dir()]:
        raise FileNotFoundError(f"build the sample clients first: python -m sample_corpus.build {' '.join(absent)}")
    truths = {name: read_truth(folder / "sources" / name / "truth.yaml") for name in names}
    texts = {name: papers(folder / name, truth) for name, truth in truths.items()}
    return SampleClients(folder, truths, texts, {name: file_names(truth) for name, truth in truths.items()})


def train_search(
    clients: SampleClients, known: Sequence[Passage], called: Sequence[Passage], settings: Parameters, models: Path
) -> pd.DataFrame:
    """Save the second search beside the models in `models`; what each client gives when it is held out.

    A client is read with models that have not seen its papers, as one is that nobody here knows: `known` are the
    passages and `called` the names that are learnt from in any case.
    """
    mapper = make_mapper(load_catalogue(), models)
    left = {}
    for fold in (list(clients.truths)[at::_FOLDS] for at in range(_FOLDS)):
        unaware = _unaware(mapper, clients, fold, known, called, settings)
        left.update({name: unfound(clients.folder / name, clients.truths[name], unaware) for name in fold})
    in_order = [left[name] for name in clients.truths]
    save(in_order, models)
    return held_out(in_order)


def _unaware(
    mapper: Mapper,
    clients: SampleClients,
    fold: Collection[str],
    known: Sequence[Passage],
    called: Sequence[Passage],
    settings: Parameters,
) -> Mapper:
    reading = without_trust([*known, *clients.texts_but(fold)], settings)
    naming = without_trust([*called, *clients.names_but(fold)], NAMES)
    return replace(mapper, classifier=replace(reading, trust=mapper.classifier.trust), called=naming)
