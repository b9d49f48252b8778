"""What mapping needs beside the file: made once per process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.catalogue import Catalogue
from pipeline.mapping.classifier import Classifier, load_classifier
from pipeline.mapping.columns import ColumnIndex
from pipeline.mapping.names.called import STEM
from pipeline.mapping.names.known import NameIndex, name_index


@dataclass(frozen=True, slots=True)
class Mapper:
    """What mapping knows, made once: the catalogue, its names and columns, and the trained models."""

    catalogue: Catalogue
    names: NameIndex
    columns: ColumnIndex
    classifier: Classifier
    called: Classifier  # of names


def make_mapper(catalogue: Catalogue, models: Path | None = None) -> Mapper:
    """The mapper of a catalogue, with the packaged models or those of another folder."""
    return Mapper(
        catalogue, name_index(catalogue), ColumnIndex(catalogue), load_classifier(models), load_classifier(models, STEM)
    )
