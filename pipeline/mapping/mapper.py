"""What mapping needs beside the file: made once per process."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.catalogue import Catalogue
from pipeline.mapping.classifier import Classifier, load_classifier
from pipeline.mapping.columns import ColumnIndex
from pipeline.mapping.names import NameIndex, name_index


@dataclass(frozen=True, slots=True)
class Mapper:
    catalogue: Catalogue
    names: NameIndex
    columns: ColumnIndex
    classifier: Classifier


def make_mapper(catalogue: Catalogue, classifier: Classifier | None = None) -> Mapper:
    """The mapper of a catalogue, with the packaged model unless another classifier is given."""
    return Mapper(catalogue, name_index(catalogue), ColumnIndex(catalogue), classifier or load_classifier())
