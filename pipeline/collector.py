"""Python's cycle collector, out of the way while a file is read or the reports are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Readers and reports make many small values and hardly a cycle: looking for cycles meanwhile is in vain."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
