"""Page templates as they were compiled, kept beside them as Python keeps its modules: to compile them anew for each
scan takes longer than to write a small report."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from pipeline import __version__

_FOLDER = "__pycache__"


class KeptBeside(BytecodeCache):
    """One file a template; jinja compares the template and Python's version, so that what is outdated is not used.

    Where Python may not write its modules, or the folder cannot be written, nothing is kept.
    """

    def __init__(self, templates: Path) -> None:
        self._folder = templates / _FOLDER

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            kept = self._file(bucket).read_bytes()
        except OSError:
            return
        bucket.load_bytecode(BytesIO(kept))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        target = self._file(bucket)
        beside = target.with_name(f"{target.name}.{os.getpid()}")
        try:
            self._folder.mkdir(exist_ok=True)
            beside.write_bytes(bucket.bytecode_to_string())
            os.replace(beside, target)
        except OSError:
            beside.unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        made_by = f"{sys.implementation.cache_tag}-{jinja2.__version__}-{__version__}"
        return self._folder / f"{bucket.key}.{made_by}.jinja"
