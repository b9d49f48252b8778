"""One client from its folder to its reports: state, scan, comparison with the last scan, files written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.decisions import decided_by
from pipeline.drive.errors import NothingToScan
from pipeline.drive.folder import Folder
from pipeline.drive.inventory import Inventory
from pipeline.report.facts import Facts
from pipeline.report.files import RUN, RunFacts, write_run
from pipeline.running.rescan import Recall, look
from pipeline.settings import Progress, Settings
from pipeline.store.client import STATE, has_state, opened, peek
from pipeline.store.schema import StateError
from pipeline.store.state import Scan, State
from pipeline.store.versions import versions
from pipeline.values import Changes

REPORTS_KEPT = 12  # of finished scans, in the state

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Order:
    """A client's folder, where its reports go, and how it is scanned. `clock` gives seconds since 1970."""

    folder: Folder
    out: Path
    settings: Settings
    lang: Language
    clock: Callable[[], float]
    keep_text: bool = True
    advice: bool = True
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Scanned:
    """`unchanged`: nothing that goes into the reports was other than last time, and they were left as they were."""

    facts: Facts
    changes: Changes | None
    unchanged: bool


class _Kept(msgspec.Struct, frozen=True):
    """What the state keeps of a scan: its figures, the reports as they were written (name, size, time), and of which folder."""

    facts: Facts
    reports: tuple[tuple[str, int, int], ...]
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a client stands. `client` is its folder; `unfinished`: a scan was killed; `edited`: the workbook was."""

    facts: Facts | None = None
    client: str = ""
    files: int = 0
    busy: bool = False
    unfinished: bool = False
    edited: bool = False


def scan_client(order: Order) -> Scanned:
    """Scan a client.

    Raises BadDecisions, NothingToScan, DriveAway, Unreachable, StateError, and OSError where reports cannot be written.
    """
    if not has_state(order.out) and not order.folder.holds_anything():
        raise NothingToScan(f"no files in {order.folder}")
    started = order.clock()
    decided = decided_by(order.out)
    with opened(order.out) as state:
        recall = _recall(order, state)
        inventory = look(order.folder, recall)
        inputs = _inputs(order, decided, recall, inventory)
        last = state.last_scan()
        if last and inputs and last.inputs == inputs and (kept := _as_written(last, order.out)):
            write_run(order.out, RunFacts(started, order.clock() - started, len(inventory.files)))
            return Scanned(kept.facts, None, unchanged=True)
        # Readers, catalogue, checks and report writers take longer to load than a look at a drive on which nothing has changed.
        from pipeline.reporting import reported

        made = reported(order, recall, inventory, last, started)
        reports = tuple(_written(path) for path in made.files if path.name != RUN)
        kept = _Kept(made.facts, reports, order.folder.shown)
        inputs = _inputs(order, decided, _recall(order, state), inventory)
        scan = Scan(order.settings.as_of.isoformat(), inputs, msgspec.json.encode(kept), made.packed)
        state.keep_scan(scan, REPORTS_KEPT)
    return Scanned(made.facts, made.changes, unchanged=False)


def _recall(order: Order, state: State) -> Recall:
    return Recall(state, versions(order.settings.read), order.keep_text, order.settings.limits)


def _inputs(order: Order, decided: bytes, recall: Recall, inventory: Inventory) -> str:
    """A hash of all that goes into the reports; "" where some file has to be looked at."""
    if not recall.all_kept(inventory):
        return ""
    asked = [
        recall.program,
        order.settings.as_of.isoformat(),
        order.lang,
        str(order.keep_text),
        str(order.advice),
        repr(order.settings.outlook),
    ]
    digest = hashlib.sha256("\n".join(asked).encode())
    digest.update(hashlib.sha256(decided).digest())
    for path, sha256 in recall.hashes():
        digest.update(f"\n{path}\0{sha256}".encode("utf-8", "backslashreplace"))
    return digest.hexdigest()


def _as_written(last: Scan, out: Path) -> _Kept | None:
    """What is kept of the last scan, if its reports are there as they were written."""
    try:
        kept = msgspec.json.decode(last.facts, type=_Kept)
        there = all(_written(out / name) == (name, size, time) for name, size, time in kept.reports)
    except (msgspec.MsgspecError, OSError):
        return None
    return kept if there and kept.reports else None


def _written(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return path.name, status.st_size, status.st_mtime_ns


def facts_of_last(out: Path) -> Facts | None:
    """The figures of a client's last finished scan, if there is one that can be read."""
    try:
        return standing(out).facts
    except StateError:
        return None


def standing(out: Path) -> Standing:
    """Where a client stands, without scanning or writing. Raises StateError."""
    seen = peek(out)
    if seen is None:
        return Standing()
    try:
        kept = msgspec.json.decode(seen.last.facts, type=_Kept) if seen.last else None
    except msgspec.MsgspecError:
        kept = None
    if kept is None:
        return Standing(files=seen.files, busy=seen.busy, unfinished=seen.files > 0)
    book = next((one for one in kept.reports if one[0] == "report.xlsx"), None)
    return Standing(
        facts=kept.facts,
        client=kept.folder,
        files=seen.files,
        busy=seen.busy,
        unfinished=(out / STATE / "work").is_dir(),
        edited=book is not None and (out / book[0]).exists() and _written(out / book[0]) != book,
    )
