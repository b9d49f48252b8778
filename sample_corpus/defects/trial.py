"""Planting one defect in a client that was read before, and looking at what is found now and was not before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePath
from random import Random

import sample_corpus.defects.audits
import sample_corpus.defects.documents
import sample_corpus.defects.ledgers
import sample_corpus.defects.records
import sample_corpus.defects.texts  # noqa: F401  importing a group registers its defects
from pipeline.analyse import Source, analyse
from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis, Finding
from sample_corpus.build import ROOT, render
from sample_corpus.defects.client import DEFECTS, Client, Defect, Planted
from sample_corpus.sources import read_client
from sample_corpus.values import Copy

AS_OF = date(2026, 11, 20)
__all__ = ["DEFECTS", "Trial", "client", "found_before", "trial"]


@dataclass(frozen=True, slots=True)
class Trial:
    """`found`: findings of the planted check at the planted place; `others`: all other findings that are new."""

    planted: Planted
    found: tuple[Finding, ...]
    others: tuple[Finding, ...]


@cache
def _mapper() -> Mapper:
    return make_mapper(load_catalogue())


@cache
def client(name: str) -> Client:
    """A made-up client, built in memory and read once."""
    documents = {one.to: one for one in read_client(ROOT / "sources" / name, PurePath(name))}
    analyses: dict[str, Analysis] = {}
    for path, document in documents.items():
        source = documents[document.of] if isinstance(document, Copy) else document
        analyses[path] = _read(path, render(source))  # type: ignore[arg-type]
    chinese = sum(one.language == "zh" for one in analyses.values()) * 2 > len(analyses)
    return Client({p: d for p, d in documents.items() if not isinstance(d, Copy)}, analyses, chinese)


def _read(path: str, data: bytes) -> Analysis:
    return analyse(Source(path, hashlib.sha256(data).hexdigest(), data), _mapper()).analysis


def _findings(analyses: Iterable[Analysis]) -> tuple[Finding, ...]:
    return assess(list(analyses), _mapper().catalogue, AS_OF).findings


@cache
def found_before(name: str) -> tuple[Finding, ...]:
    return _findings(client(name).analyses.values())


def trial(name: str, defect: Defect, seed: int) -> Trial | None:
    """Plant a defect in a client and assess it again; None where the client has no place for it, or has it there."""
    planted = defect.plant(client(name), Random(f"{name}|{defect.name}|{seed}"))
    if planted is None or any(
        one.check == defect.check and planted.paths & set(one.paths) for one in found_before(name)
    ):
        return None  # no place for it, or the place has it already
    analyses = dict(client(name).analyses)
    for path, document in planted.documents.items():
        if document is None:
            del analyses[path]
        else:
            analyses[path] = _read(path, render(document))  # type: ignore[arg-type]
    analyses |= {path: _read(path, data) for path, data in planted.files.items()}
    known = {finding.id: set(finding.evidence) for finding in found_before(name)}
    now = _findings(analyses.values())
    new = [
        one
        for one in now
        if one.id not in known or planted.paths & {side.path for side in set(one.evidence) - known[one.id]}
    ]
    hit = [f for f in new if f.check == defect.check and (not planted.paths or planted.paths & set(f.paths))]
    others = [f for f in new if f.check != defect.check and f.check not in defect.along]
    return Trial(planted, tuple(hit), tuple(others))
