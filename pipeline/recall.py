"""Remembering what was worked out of a value, by which value it is and not by what is in it.

A table is looked at from many sides; comparing or hashing it would cost more than the work itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Value = TypeVar("_Value")
_Result = TypeVar("_Result")


def remembered(most: int) -> Callable[[Callable[[_Value], _Result]], Callable[[_Value], _Result]]:
    """A pure function of one frozen value that keeps its last `most` results, each with the value it belongs to."""

    def decorate(function: Callable[[_Value], _Result]) -> Callable[[_Value], _Result]:
        known: dict[int, _Result] = {}
        kept: dict[int, _Value] = {}  # while a value is kept, its id is nobody else's

        @wraps(function)
        def recall(value: _Value) -> _Result:
            try:
                return known[id(value)]
            except KeyError:
                pass
            result = function(value)
            if len(known) >= most:
                oldest = next(iter(known))
                del known[oldest], kept[oldest]
            kept[id(value)] = value
            known[id(value)] = result
            return result

        return recall

    return decorate
