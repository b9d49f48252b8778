"""What a scan loads before its first file: nothing that only few files ask for."""

from __future__ import annotations

import subprocess
import sys

SELDOM = ("openpyxl", "Cryptodome", "pyzipper", "urllib.request", "rapidocr", "dask", "sklearn")


def test_libraries_that_few_files_need_are_loaded_by_them() -> None:
    loaded = f"import sys, pipeline.reporting; print(*[one for one in {SELDOM!r} if one in sys.modules])"
    told = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True)
    assert told.stdout.split() == []
