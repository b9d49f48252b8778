"""Long work that goes on page by page says so, and whoever waits for it (the pool) grants it more time."""

from __future__ import annotations

from collections.abc import Callable

_listeners: list[Callable[[], None]] = []


def beat() -> None:
    """A piece of costly work is done, and more may follow."""
    for listener in _listeners:
        listener()


def on_beat(listener: Callable[[], None]) -> None:
    """Call this function at every beat in this process, and no other."""
    _listeners[:] = [listener]
