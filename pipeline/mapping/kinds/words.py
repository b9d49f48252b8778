"""The words by which kinds of documents are told: kinds.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def kind_words() -> Mapping[str, Any]:
    """Each list of kinds.yaml by its key; read once."""
    source = resources.files("pipeline.mapping.kinds") / "kinds.yaml"
    words: Mapping[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return words
