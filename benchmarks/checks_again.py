"""What the checks say of scanned clients, from the analyses that their scans have kept: no file is read again.

    python benchmarks/checks_again.py SCANS CHECK,... [CLIENT ...]

SCANS holds a folder CLIENT for each scan, with its `state`. A rule of the set stage is so tried on sixty clients in half
a minute; what a file itself is asked for is that of the scan. Printed are planted defects that are missed and findings
that nobody planted. Clients whose papers nobody has read (`unread` in clients.yaml) are counted and not listed.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Iterator, Sequence, Set
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.assess import assess
from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.learn.truth import Defect, Truth, read_truth
from pipeline.store.packing import unpack_analysis
from pipeline.values import Analysis, Finding

_ROOT = Path(__file__).resolve().parents[1]
SOURCES = _ROOT / "sample_corpus" / "sources"
CLIENTS = _ROOT / "benchmarks" / "clients.yaml"


@dataclass(frozen=True, slots=True)
class Compared:
    found: int
    missed: tuple[Defect, ...]
    surplus: tuple[Finding, ...]


def kept(state: Path) -> list[Analysis]:
    """The analyses that a scan has kept; raises Unpackable where they are of another version of the program."""
    with closing(sqlite3.connect(state)) as store:
        rows = store.execute("SELECT packed FROM analyses ORDER BY root, path").fetchall()
    return [unpack_analysis(packed) for (packed,) in rows]


def compared(findings: Sequence[Finding], truth: Truth, checks: Set[str]) -> Compared:
    """Which planted defects of these checks are told of in one of their files, and what is told besides."""
    told = [one for one in findings if one.check in checks]
    planted = [one for one in truth.defects if one.check in checks]
    explained = [(defect, [one for one in told if _tells_of(one, defect)]) for defect in planted]
    ids = {one.id for _, findings_of in explained for one in findings_of}
    missed = tuple(defect for defect, findings_of in explained if not findings_of)
    return Compared(len(planted) - len(missed), missed, tuple(one for one in told if one.id not in ids))


def _tells_of(finding: Finding, defect: Defect) -> bool:
    anywhere = not defect.paths or not finding.paths
    return finding.check == defect.check and (anywhere or bool(set(finding.paths) & defect.paths))


def _scanned(scans: Path, names: Sequence[str]) -> Iterator[tuple[str, Path]]:
    for truth in sorted(SOURCES.glob("*/truth.yaml")):
        state = scans / truth.parent.name / "state" / "state.sqlite3"
        if state.is_file() and (not names or truth.parent.name in names):
            yield truth.parent.name, state


def _of_client(name: str, state: Path, catalogue: Catalogue, checks: Set[str]) -> Compared:
    truth = read_truth(SOURCES / name / "truth.yaml")
    return compared(assess(kept(state), catalogue, date.fromisoformat(truth.as_of)).findings, truth, checks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scans", type=Path)
    parser.add_argument("checks")
    parser.add_argument("clients", nargs="*")
    options = parser.parse_args()
    catalogue, checks = load_catalogue(), frozenset(options.checks.split(","))
    known = yaml.safe_load(CLIENTS.read_text(encoding="utf-8"))
    unread = {name for name, one in known.items() if one["about"]["state"] == "unread"}
    found = missed = surplus = 0
    for name, state in _scanned(options.scans, options.clients):
        one = _of_client(name, state, catalogue, checks)
        found, missed, surplus = found + one.found, missed + len(one.missed), surplus + len(one.surplus)
        for defect in one.missed if name not in unread else ():
            print(f"missed  {name} {defect.check} {sorted(defect.paths)} {defect.note}")
        for finding in one.surplus if name not in unread else ():
            print(f"besides {name} {finding.check} {finding.severity} {finding.message.en}")
    print(f"{found} planted defects found, {missed} missed, {surplus} findings besides")


if __name__ == "__main__":
    main()
