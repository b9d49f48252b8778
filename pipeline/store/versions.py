"""Which program made a text, an analysis or a report: hashes of the code and knowledge that decide it.

Nobody has to remember to raise a number: a changed line of a reader is another reader.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.ingest.settings import ReadSettings

_PACKAGE = Path(__file__).resolve().parents[1]
_CODE = frozenset([".py", ".yaml", ".json", ".npz", ".txt"])
# Extras that have no say in what is read of a file.
_NO_SAY = re.compile(r"extra == ['\"](?:dev|cluster|notify|remote)['\"]")
# Readers and the values that they fill.
_READING = ("ingest", "values", "text", "collector.py")
# What only sees the set, or only shows it.
_BEYOND_ONE_FILE = frozenset(
    [
        "assess.py",
        "audit.py",
        "checks",
        "cli",
        "compare",
        "decisions",
        "drive",
        "learn",
        "notify.py",
        "kept.py",
        "one_client.py",
        "report",
        "reporting.py",
        "store",
        "verdicts.py",
    ]
)


@dataclass(frozen=True, slots=True)
class Versions:
    """Of the readers, of one file's analysis (readers, catalogue and model), and of the whole program."""

    reading: str
    analysis: str
    program: str


def versions(settings: ReadSettings) -> Versions:
    """Settings decide too. Of passwords only a hash goes in."""
    reading, analysis, program = _of_the_code()
    asked = _asked(settings)
    years = repr(settings.fiscal)  # of single files it decides only where they name fiscal years (audit.py)
    return Versions(_joined(reading, asked), _joined(analysis, asked), _joined(program, asked, years))


def stamp(settings: ReadSettings) -> str:
    """A hash that is another one where `versions` may be: of the stamps of all that goes in there, which is not read.

    A library that is installed, updated or removed changes the folder of all libraries.
    """
    seen = [f"{name} {_state(path)}" for name, path in sorted(_files().items())]
    return _joined(
        sys.version,
        *seen,
        *(f"{place} {_state(Path(place or '.'))}" for place in sys.path),
        _asked(settings),
        repr(settings.fiscal),
    )


def _state(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return "-"
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def _asked(settings: ReadSettings) -> str:
    return repr((settings.ocr, settings.ocr_pages, settings.passwords))


@cache
def _of_the_code() -> tuple[str, str, str]:
    root = _joined(*_libraries())
    reading, analysis, program = [root], [root], [root]
    for name, digest in _hashes():
        top = name.split("/")[0]
        line = f"{name} {digest}"
        program.append(line)
        if top in _READING:
            reading.append(line)
        if top not in _BEYOND_ONE_FILE:
            analysis.append(line)
    return _joined(*reading), _joined(*analysis), _joined(*program)


def _hashes() -> list[tuple[str, str]]:
    return [(name, hashlib.sha256(one.read_bytes()).hexdigest()) for name, one in sorted(_files().items())]


def _files() -> dict[str, Path]:
    """The files of the package, and of the model where it lies beside the package."""
    found = {one.relative_to(_PACKAGE).as_posix(): one for one in _PACKAGE.rglob("*") if one.suffix in _CODE}
    for one in (_PACKAGE.parent / "models").glob("*"):
        if one.suffix in _CODE and not (_PACKAGE / "models").is_dir():
            found[f"models/{one.name}"] = one
    return found


def _libraries() -> list[str]:
    """The Python and the libraries that the package asks for, with their versions; optional ones too."""
    from importlib import metadata  # loads a parser of mails, for which a look at an unchanged drive is no reason

    found = [f"python {sys.version_info.major}.{sys.version_info.minor}"]
    try:
        asked = metadata.requires("preaudit") or []
    except metadata.PackageNotFoundError:
        asked = []
    there = _folders()
    for requirement in sorted(one for one in asked if not _NO_SAY.search(one)):
        match = re.match(r"[\w.-]+", requirement)
        name = match[0] if match else requirement
        found.append(f"{name} {there.get(_plain(name)) or _told(name)}")
    return found


def _folders() -> dict[str, str]:
    """Packages with their versions, as the names of their folders tell: reading what lies in those takes far longer."""
    found: dict[str, str] = {}
    for place in sys.path:
        with contextlib.suppress(OSError):
            for folder in os.listdir(place or "."):
                name, _, version = folder.removesuffix(".dist-info").partition("-")
                if folder.endswith(".dist-info"):
                    found.setdefault(_plain(name), version)
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _told(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "-"


def _joined(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]
