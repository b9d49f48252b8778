"""The made-up assessments, and their reports, built once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.values import Assessment

sys.path.insert(0, str(Path(__file__).parent))

import building


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def flawed() -> Assessment:
    return building.assessment()
