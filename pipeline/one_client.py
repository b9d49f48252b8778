"""One client from its folder to its reports: a look at whether anything is other than last time, and a scan if so."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from pipeline.decisions import decided_by
from pipeline.drive.errors import NothingToScan
from pipeline.drive.folder import Folder
from pipeline.drive.glance import Glance
from pipeline.kept import Kept, kept_in, written
from pipeline.report.files import RUN, RunFacts, tidy, write_run
from pipeline.settings import Progress, Settings
from pipeline.store.client import has_state, opened
from pipeline.store.state import Scan, State
from pipeline.store.versions import stamp, versions

if TYPE_CHECKING:
    from pipeline.drive.inventory import Inventory
    from pipeline.report.facts import Facts
    from pipeline.running.rescan import Recall
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


def scan_client(order: Order) -> Scanned:
    """Scan a client.

    Raises BadDecisions, NothingToScan, DriveAway, Unreachable, StateError, and OSError where reports cannot be written.
    """
    if not has_state(order.out) and not order.folder.holds_anything():
        raise NothingToScan(f"no files in {order.folder}")
    started = order.clock()
    decided = decided_by(order.out)
    order = _with_own_fiscal_year(order, decided)
    with opened(order.out) as state:
        seen = order.folder.glance()
        unread = _unread(order, decided, seen)
        if seen and (kept := _as_kept(state.last_facts(), order.out)) and kept.unread == unread:
            return _unchanged(order, kept, started, seen.files)
        return _scanned(order, state, decided, unread, started)


def _with_own_fiscal_year(order: Order, decided: bytes) -> Order:
    """The order, with the fiscal year that the client's decisions.yaml sets where the order itself names none."""
    read = order.settings.read
    if read.fiscal or b"fiscal_" not in decided:
        return order
    from pipeline.decisions.fiscal import load_fiscal_year

    read = replace(read, fiscal=load_fiscal_year(order.out))
    return replace(order, settings=replace(order.settings, read=read))


def _unchanged(order: Order, kept: Kept, started: float, files: int) -> Scanned:
    write_run(order.out, RunFacts(started, order.clock() - started, files))
    return Scanned(kept.facts, None, unchanged=True)


def _scanned(order: Order, state: State, decided: bytes, unread: str, started: float) -> Scanned:
    """What takes longer than a glance: each file compared with what is known of it, and read where it is another."""
    from pipeline.running.rescan import Recall, look

    tidy(order.out)

    def recall() -> Recall:
        return Recall(state, versions(order.settings.read), order.keep_text, order.settings.limits)

    known = recall()
    inventory = look(order.folder, known)
    inputs = _inputs(order, decided, known, inventory)
    last = state.last_scan()
    if last and inputs and last.inputs == inputs and (kept := _as_kept(last.facts, order.out)):
        state.keep_facts(msgspec.structs.replace(kept, unread=unread).packed())  # so that next time a glance will do
        return _unchanged(order, kept, started, len(inventory.files))
    # Readers, catalogue, checks and report writers take longer to load than a look at a drive on which nothing has changed.
    from pipeline.reporting import reported

    made = reported(order, known, inventory, last, started)
    inputs = _inputs(order, decided, recall(), inventory)
    reports = written([path for path in made.files if path.name != RUN])
    kept = Kept(made.facts, reports, order.folder.shown, unread if inputs else "")
    state.keep_scan(Scan(order.settings.as_of.isoformat(), inputs, kept.packed(), made.packed), REPORTS_KEPT)
    return Scanned(made.facts, made.changes, unchanged=False)


def _as_kept(facts: bytes | None, out: Path) -> Kept | None:
    """What is kept of the last scan, if its reports are there as they were written."""
    kept = kept_in(facts) if facts else None
    return kept if kept and kept.as_written(out) else None


def _asked(order: Order, decided: bytes, program: str) -> bytes:
    """A hash of what goes into the reports beside the files."""
    settings = order.settings
    day, outlook = settings.as_of.isoformat(), repr(settings.outlook)
    asked = [program, day, order.lang, str(order.keep_text), str(order.advice), outlook]
    return hashlib.sha256("\n".join(asked).encode() + hashlib.sha256(decided).digest()).digest()


def _unread(order: Order, decided: bytes, seen: Glance | None) -> str:
    """A hash of all that goes into the reports, told by stamps alone; "" where a glance does not tell."""
    if seen is None:
        return ""
    limits = order.settings.limits  # what was lost to other limits is tried anew
    allowed = f"{limits.seconds:g} {limits.memory} {order.folder.shown}".encode("utf-8", "backslashreplace")
    asked = _asked(order, decided, stamp(order.settings.read))
    return hashlib.sha256(asked + seen.digest.encode() + allowed).hexdigest()


def _inputs(order: Order, decided: bytes, recall: Recall, inventory: Inventory) -> str:
    """A hash of all that goes into the reports; "" where some file has to be looked at."""
    if not recall.all_kept(inventory):
        return ""
    digest = hashlib.sha256(_asked(order, decided, recall.program))
    for path, told in recall.hashes(inventory):
        digest.update(f"\n{path}\0{told}".encode("utf-8", "backslashreplace"))
    return digest.hexdigest()
