"""Python's cycle collector, out of the way while a file is read and looked at, or the reports are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG = 0


@contextmanager
def collector_paused() -> Iterator[None]:
    """Readers, the analysis of one file and reports make many small values and hardly a cycle: looking for cycles
    meanwhile is in vain. Afterwards what is new is looked through once; what is left of it is frozen values, which are
    freed when nobody has them any more, and need not be gone through each time that something else is new."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.collect(_YOUNG)
        gc.freeze()
        gc.enable()
