"""What a version depends on: all code that can change a file's analysis, and the settings of reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pipeline.ingest.settings import ReadSettings
from pipeline.store.versions import _BEYOND_ONE_FILE, _READING, versions

ROOT = Path(__file__).parents[2]
LIST = "import sys, {module}; print(*(m for m in sys.modules if m.startswith('pipeline.')))"


def loaded(module: str) -> set[str]:
    """The top rooms and modules of the package that a module needs."""
    code = LIST.format(module=module)
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {one.split(".")[1] for one in shown.split()}


def test_all_that_reading_needs_is_part_of_its_version() -> None:
    assert loaded("pipeline.ingest.read") <= {name.removesuffix(".py") for name in _READING}


def test_all_that_an_analysis_needs_is_part_of_its_version() -> None:
    assert not loaded("pipeline.analyse") & {name.removesuffix(".py") for name in _BEYOND_ONE_FILE}


def test_settings_of_reading_are_part_of_it_and_passwords_are_not_readable() -> None:
    plain, without, locked = (
        versions(one) for one in (ReadSettings(), ReadSettings(ocr="off"), ReadSettings(passwords=("geheim",)))
    )
    assert len({plain.reading, without.reading, locked.reading}) == 3
    assert len({plain.analysis, plain.reading, plain.program}) == 3
    assert "geheim" not in repr(locked)
