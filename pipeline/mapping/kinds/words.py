"""The words by which kinds of documents are told: kinds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pipeline.knowledge import knowledge


@cache
def kind_words() -> Mapping[str, Any]:
    """Each list of kinds.yaml by its key; read once."""
    words: Mapping[str, Any] = knowledge("pipeline.mapping.kinds", "kinds.yaml")
    return words
