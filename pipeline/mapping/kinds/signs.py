"""The signs of a document's kind: how it speaks and in which person, what its headings are on, how it is laid out, and
the words of its names. None of them decides; kinds/by_signs.py weighs them together."""

from __future__ import annotations

import re
from functools import cache
from math import log1p
from pathlib import Path

import yaml

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.layout import Layout
from pipeline.text.normal import count_chinese, normal
from pipeline.values import Content

Signs = dict[str, float]
_CHARACTERS = 4000  # of the first pages
_LEAST = 0.2  # thousand characters, of which a short text is taken to be
_LATIN, _CHINESE = re.compile(r"[a-z]{3,}"), re.compile(r"[\u4e00-\u9fff]+")
_COUNTED = ("prose", "cells", "rows", "ledgers", "dates", "blanks", "waiting", "headings", "procedure_heads", "ruling_heads")  # fmt: skip


@cache
def _patterns(part: str) -> dict[str, re.Pattern[str]]:
    known = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return {name: re.compile(pattern, re.M) for name, pattern in known[part].items()}


def signs_of(content: Content, title: str, file: str, layout: Layout) -> Signs:
    """The signs of a document with this title and file name, each with its strength."""
    text = _first_pages(content)
    thousands = max(len(text) / 1000, _LEAST)
    signs: Signs = {}
    for name, pattern in _patterns("words").items():
        times = len(pattern.findall(text))
        signs[f"says {name}"], signs[f"in all {name}"] = log1p(times / thousands), log1p(times)
    heads = [normal(block.text[:60]) for block in content.blocks if block.level]
    for name, pattern in _patterns("headings").items():
        on_it = sum(bool(pattern.search(head)) for head in heads)
        signs[f"headings {name}"], signs[f"share {name}"] = log1p(on_it), on_it / max(len(heads), 1)
    signs |= {name: log1p(getattr(layout, name)) for name in _COUNTED}
    signs |= {
        "filled": layout.filled,
        "blank form": float(layout.blank_form),
        "labels alone": float(layout.labels_alone),
        "workbook": float(any(block.place.sheet for block in content.blocks)),
        "tables": log1p(sum(bool(block.rows) for block in content.blocks)),
        "blocks": log1p(len(content.blocks)),
        "characters": log1p(len(text)),
        "chinese": count_chinese(text) / max(len(text), 1),
    }
    return signs | _of_names(title, file)


def _first_pages(content: Content) -> str:
    """The first pages in normal form, a line a block."""
    lines: list[str] = []
    length = 0
    for block in content.blocks:
        lines.append(normal(block.text[: _CHARACTERS - length]))
        length += len(lines[-1])
        if length >= _CHARACTERS:
            break
    return "\n".join(lines)


def _of_names(title: str, file: str) -> Signs:
    """The words of the names, and the kinds that the rules for names read in them."""
    found = {f"word {one}": 1.0 for name in (title, file) for one in _words(normal(name))}
    found[f"title: {kind_by_name(title) or 'none'}"] = 1.0
    found[f"file: {kind_by_name(file) or 'none'}"] = 1.0
    return found


def _words(name: str) -> set[str]:
    pairs = {run[at : at + 2] for run in _CHINESE.findall(name) for at in range(len(run) - 1)}
    return pairs | set(_LATIN.findall(name))
