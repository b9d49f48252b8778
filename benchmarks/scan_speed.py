"""What a scan costs beyond reading: its stages, timed in one process, against the readers alone.

    python benchmarks/scan_speed.py [FOLDER] [--repeat N] [--copies N] [--processor] [--no-ocr] [--profile]

Without FOLDER it takes the committed sample clients' Word, PDF and Excel files, and `--copies` variations of the
Word and Excel ones, so that no longer text comes twice. In every repetition the readers run alone first, then the
whole scan; memories of texts seen before are emptied between them. What stays is made of the catalogue and of the
program alone (the model, the words, patterns of rules), once a process; what the files of one scan have in common
(a label, a short cell, a heading) is remembered from one to the next, as in any scan. The best of each counts.
`--processor` counts processor time: on a machine that others use, seconds by the clock say little. `--no-ocr` leaves
pictures unread, of which a single page costs more than a hundred files of text.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import gc
import hashlib
import pstats
import re
import sys
import tempfile
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pipeline.analyse as one_file
from pipeline.analyse import Source, analyse
from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.drive.inventory import take_inventory
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.mapping.mapper import make_mapper
from pipeline.report.files import RunFacts
from pipeline.report.json import json_parts
from pipeline.report.write import write_reports
from pipeline.text.normal import Recalled

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 20)
CLIENTS = ("harbour-desk", "qilu-cloud", "ready")
ARCHIVES = {".docx", ".docm", ".dotx", ".xlsx"}
STAGES = ("read", "map", "date", "assess", "write")
_FUNCTIONS = {
    "read": ("read",),
    "date": ("dates_of", "main_date", "closures", "events_of_file", "yearless_events_of"),
}  # of pipeline.analyse; what is left of a file's analysis is "map" (entities, kind, requirements)
_TEXT = re.compile(rb"(<(?:w:)?t(?: [^>]*)?>)([^<]{24,})(</(?:w:)?t>)")

Seconds = dict[str, float]
_clock = time.perf_counter


def varied(data: bytes, number: int) -> bytes:
    """The same Office file with the number behind every longer text, so that no sentence is known already."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename.endswith(".xml"):
                part = _TEXT.sub(rb"\g<1>\g<2> (%d)\g<3>" % number, part)
            new.writestr(info.filename, part)
    return target.getvalue()


def make_folder(target: Path, copies: int) -> Path:
    """The committed sample clients' files with a text layer as one client of several sites."""
    corpus = ROOT / "sample_corpus"
    for path in sorted(file for client in CLIENTS for file in (corpus / client).rglob("*")):
        inside = path.relative_to(corpus)
        if path.suffix not in {*ARCHIVES, ".pdf"}:
            continue
        data = path.read_bytes()
        for number in range(copies if zipfile.is_zipfile(path) and path.suffix in ARCHIVES else 1):
            place = target / f"site{number}" / inside
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(varied(data, number) if number else data)
    return target


def forget() -> None:
    """Empty every bounded memory of texts; what is made once per process (catalogue, model, tokenizer) stays."""
    gc.unfreeze()  # what the collector was told to leave alone (pipeline/collector.py) is not listed
    for thing in gc.get_objects():
        if isinstance(thing, functools._lru_cache_wrapper) and thing.cache_parameters()["maxsize"] is not None:
            thing.cache_clear()
        elif isinstance(thing, Recalled):
            thing.clear()


@contextmanager
def timed_functions(seconds: Seconds) -> Iterator[None]:
    """Inside, the functions that analyse() calls add their time to their stage."""
    kept: dict[str, Callable[..., Any]] = {}

    def timed(function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            begin = _clock()
            try:
                return function(*arguments, **named)
            finally:
                seconds[stage] += _clock() - begin

        return call

    for stage, names in _FUNCTIONS.items():
        for name in names:
            kept[name] = getattr(one_file, name)
            setattr(one_file, name, timed(kept[name], stage))
    try:
        yield
    finally:
        for name, function in kept.items():
            setattr(one_file, name, function)


def time_reading(sources: list[Source], settings: ReadSettings) -> float:
    begin = _clock()
    for source in sources:
        read(source.data, source.path, settings)
    return _clock() - begin


def time_scan(sources: list[Source], settings: ReadSettings, out: Path) -> Seconds:
    """The seconds of each stage, and of `whole`."""
    catalogue, mapper = load_catalogue(), make_mapper(load_catalogue())
    seconds: Seconds = defaultdict(float)
    marks = [_clock()]
    with timed_functions(seconds):
        analyses = [analyse(source, mapper, settings).analysis for source in sources]
    marks.append(_clock())
    assessment = assess(analyses, catalogue, AS_OF)
    marks.append(_clock())
    write_reports(assessment, lambda: json_parts(assessment, catalogue), catalogue, out, "zh", RunFacts(0.0, 0.0))
    marks.append(_clock())
    seconds["map"] = marks[1] - marks[0] - seconds["read"] - seconds["date"]
    seconds["assess"], seconds["write"] = marks[2] - marks[1], marks[3] - marks[2]
    seconds["whole"] = marks[3] - marks[0]
    return seconds


def sources_of(folder: Path) -> list[Source]:
    inventory = take_inventory(folder)
    files = [(file.path, inventory.locations[file.path].read_bytes()) for file in inventory.files]
    return [Source(path, hashlib.sha256(data).hexdigest(), data) for path, data in files]


def print_profile(sources: list[Source], settings: ReadSettings, out: Path) -> None:
    """What takes the time: functions of the rooms but reading, with all that they call; then single functions."""
    forget()
    profile = cProfile.Profile()
    profile.runcall(time_scan, sources, settings, out)
    stats = pstats.Stats(profile)
    stats.sort_stats("cumulative").print_stats(r"pipeline/(?!ingest|analyse|assess|values)", 30)
    stats.strip_dirs().sort_stats("tottime").print_stats(15)


def measure(folder: Path, repeat: int, settings: ReadSettings, out: Path, profile: bool) -> None:
    sources = sources_of(folder)
    if not sources:
        raise SystemExit(f"{folder} holds no files")
    begin = _clock()
    analyse(
        Source("warm.md", "", "# 变更管理程序\n\n变更请求的评估与批准。2026年7月6日".encode()),
        make_mapper(load_catalogue()),
    )
    start = _clock() - begin
    alone: list[float] = []
    scans: list[Seconds] = []
    for _ in range(max(1, repeat)):
        forget()
        alone.append(time_reading(sources, settings))
        forget()
        scans.append(time_scan(sources, settings, out))
    reading, best = min(alone), min(scans, key=lambda seconds: seconds["whole"])
    size = sum(len(source.data) for source in sources) / 1e6
    print(f"{len(sources)} files, {size:.1f} MB; catalogue, model and words loaded once in {start:.2f} s (not counted)")
    print(f"{'stage':16}{'seconds':>10}{'files/s':>10}{'/ reading':>11}")
    for name, value in [("reading alone", reading), *((stage, best[stage]) for stage in (*STAGES, "whole"))]:
        print(f"{name:16}{value:10.3f}{len(sources) / value:10.0f}{value / reading:11.2f}")
    if profile:
        print_profile(sources, settings, out)


def main() -> None:
    global _clock
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--copies", type=int, default=2, help="how often each sample file stands in the folder")
    parser.add_argument("--processor", action="store_true", help="count processor time, not the clock's")
    parser.add_argument("--no-ocr", action="store_true", help="leave what is only a picture unread")
    parser.add_argument("--profile", action="store_true", help="print what the whole scan spends its time on")
    arguments = parser.parse_args()
    if arguments.processor:
        _clock = time.process_time
    with tempfile.TemporaryDirectory() as place:
        folder = arguments.folder or make_folder(Path(place) / "client", max(1, arguments.copies))
        settings = ReadSettings(ocr="off" if arguments.no_ocr else "auto")
        measure(folder, arguments.repeat, settings, Path(place) / "out", arguments.profile)


if __name__ == "__main__":
    main()
