"""One client scanned, compared with its last scan, and its reports written: where something is other than last time."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.compare.reported import NotAReport, read_reported
from pipeline.compare.reports import compare
from pipeline.decisions.file import load_decisions
from pipeline.decisions.silence import load_silences
from pipeline.decisions.tuning import load_tuning, tuned
from pipeline.drive.inventory import Inventory
from pipeline.report.editions import without_advice
from pipeline.report.facts import Facts, facts_of
from pipeline.report.files import RunFacts
from pipeline.report.json import json_parts
from pipeline.report.write import write_reports
from pipeline.running.rescan import Recall
from pipeline.store.packing import pack_pieces, unpack_pieces
from pipeline.store.state import Scan
from pipeline.values import Changes

if TYPE_CHECKING:
    from pipeline.one_client import Order


@dataclass(frozen=True, slots=True)
class Made:
    """What a scan has made: its report.json (packed by zlib), its figures, what has changed, and the files that it wrote."""

    packed: bytes
    facts: Facts
    changes: Changes | None
    files: tuple[Path, ...]


def reported(order: Order, recall: Recall, inventory: Inventory, last: Scan | None, started: float) -> Made:
    """Raises what `one_client.scan_client` does, except StateError for a busy state."""
    catalogue = load_catalogue()
    decisions = load_decisions(order.out, catalogue)
    silences = load_silences(order.out, catalogue)
    catalogue = tuned(catalogue, load_tuning(order.out, catalogue))
    assessment = audit(order.folder, catalogue, order.settings, order.progress, decisions, silences, recall, inventory)
    if not order.advice:
        assessment, catalogue = without_advice(assessment, catalogue)
    packed = pack_pieces(json_parts(assessment, catalogue))  # of a large drive it is too long to lie about unpacked
    changes = _since(last, order.out, packed)
    run = RunFacts(started, order.clock() - started, recall.spared, tuple(recall.unsettled))
    files = write_reports(
        assessment, lambda: unpack_pieces(packed), catalogue, order.out, order.lang, run, changes, recall.work
    )
    return Made(packed, facts_of(assessment), changes, files)


def _since(last: Scan | None, out: Path, packed: bytes) -> Changes | None:
    """What has changed since the last finished scan; None where there is none that can be read."""
    try:
        earlier = read_reported(zlib.decompress(last.report) if last else (out / "report.json").read_bytes())
        return compare(earlier, read_reported(zlib.decompress(packed)))
    except (OSError, NotAReport, zlib.error):
        return None
