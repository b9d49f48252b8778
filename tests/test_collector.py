"""The cycle collector stays out of the way, and nothing is left behind for it."""

from __future__ import annotations

import gc
import weakref

import pytest

from pipeline.collector import collector_paused


class Node:
    """One end of a cycle."""

    def __init__(self) -> None:
        self.other: Node = self


def test_a_cycle_that_was_made_meanwhile_is_freed_afterwards() -> None:
    with collector_paused():
        assert not gc.isenabled()
        seen = weakref.ref(Node())
        assert seen() is not None
    assert gc.isenabled()
    assert seen() is None


def test_what_is_kept_is_not_gone_through_again() -> None:
    kept: list[Node] = []
    with collector_paused(), collector_paused():  # a reader within an analysis
        kept.append(Node())
    assert all(each is not kept[0] for each in gc.get_objects())
    gc.unfreeze()
    assert any(each is kept[0] for each in gc.get_objects())


def test_it_runs_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), collector_paused():
        raise ValueError("broken")
    assert gc.isenabled()
