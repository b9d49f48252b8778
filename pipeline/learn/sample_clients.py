"""Clients that the models learn from, and the second search trained on what the first one leaves over in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from pipeline.catalogue import load_catalogue
from pipeline.learn.names import NAMES
from pipeline.learn.papers import file_names, papers
from pipeline.learn.parts import parts, told_apart
from pipeline.learn.passages import Passage
from pipeline.learn.search import held_out, save, unfound
from pipeline.learn.train import Parameters, without_trust
from pipeline.learn.truth import Truth, read_truth
from pipeline.mapping.mapper import Mapper, make_mapper

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class SampleClients:
    """Built clients of `folder` by name, with their truths, the texts of their papers and of the parts of larger papers,
    and what their files are called."""

    folder: Path = Path()
    truths: Mapping[str, Truth] = field(default_factory=dict)
    texts: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    parts: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    names: Mapping[str, Sequence[Passage]] = field(default_factory=dict)


def of_all_but(passages: Mapping[str, Sequence[Passage]], left_out: Collection[str] = ()) -> list[Passage]:
    return [one for name, own in passages.items() if name not in left_out for one in own]


def folds(clients: SampleClients) -> Iterator[list[str]]:
    """The clients in parts that are held out together."""
    names = list(clients.truths)
    yield from filter(None, (names[at::_FOLDS] for at in range(_FOLDS)))


@dataclass(frozen=True, slots=True)
class Taught:
    """What is learnt from in any case, the passages of voices and the names of the catalogue, and how."""

    passages: Sequence[Passage]
    names: Sequence[Passage]
    parameters: Parameters

    def unaware(self, clients: SampleClients, fold: Collection[str], mapper: Mapper) -> Mapper:
        """The mapper with models of contents and of names that have not seen the papers of a fold, trusted as before."""
        texts = (*of_all_but(clients.texts, fold), *of_all_but(clients.parts, fold))
        reading = without_trust([*self.passages, *texts], self.parameters)
        naming = without_trust([*self.names, *of_all_but(clients.names, fold)], NAMES)
        return replace(mapper, classifier=replace(reading, trust=mapper.classifier.trust), called=naming)


def read_clients(folder: Path, names: Sequence[str], taught: Taught) -> SampleClients:
    """Raises FileNotFoundError naming those that are not built, TruthError for a file that is no truth."""
    if absent := [name for name in names if not (folder / name).is_dir()]:
        raise FileNotFoundError(f"build the sample clients first: python -m sample_corpus.build {' '.join(absent)}")
    truths = {name: read_truth(folder / "sources" / name / "truth.yaml") for name in names}
    of_voices = without_trust(taught.passages, taught.parameters)
    return SampleClients(
        folder,
        truths,
        texts={name: papers(folder / name, truth) for name, truth in truths.items()},
        parts={name: told_apart(parts(folder / name, truth), of_voices) for name, truth in truths.items()},
        names={name: file_names(truth) for name, truth in truths.items()},
    )


def train_search(clients: SampleClients, taught: Taught, models: Path) -> pd.DataFrame:
    """Save the second search beside the models in `models`; what each client gives when it is held out.

    A client is read with models that have not seen its papers, as one is that nobody here knows.
    """
    mapper = make_mapper(load_catalogue(), models)
    left = {}
    for fold in folds(clients):
        unaware = taught.unaware(clients, fold, mapper)
        left.update({name: unfound(clients.folder / name, clients.truths[name], unaware) for name in fold})
    in_order = [left[name] for name in clients.truths]
    save(in_order, models)
    return held_out(in_order)
