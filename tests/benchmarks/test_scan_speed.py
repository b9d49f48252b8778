"""scan_speed.py measures each repetition as if no text had been seen before."""

from __future__ import annotations

from functools import lru_cache

from benchmarks.scan_speed import forget
from pipeline.collector import collector_paused
from pipeline.text.normal import Recalled


def test_memories_made_while_the_collector_was_paused_are_emptied_too() -> None:
    lowered = Recalled(str.lower)
    stripped = lru_cache(maxsize=8)(str.strip)
    with collector_paused():
        assert lowered["A"] == "a"
        assert stripped(" b ") == "b"
    forget()
    assert not lowered
    assert stripped.cache_info().currsize == 0
