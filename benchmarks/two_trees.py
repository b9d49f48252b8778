"""What the analysis after reading costs in this tree and in another: both analyse each file in turn, so that what else
the machine does falls on both alike; and whether both say the same, byte by byte.

    python benchmarks/two_trees.py OTHER FOLDER... [--rounds N]

OTHER is a checkout of another commit (`git worktree add OTHER COMMIT`). Processor seconds, OCR left out, the best of
the rounds for each file; memories of texts seen before are emptied between the rounds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1]


def work(tree: str) -> None:
    """Answers on standard output what is asked on standard input, a line each, with the code of one tree."""
    sys.path.insert(0, tree)
    from benchmarks.scan_speed import AS_OF, forget, sources_of
    from pipeline.analyse import analysis_of
    from pipeline.assess import assess
    from pipeline.catalogue import load_catalogue
    from pipeline.ingest.read import read
    from pipeline.ingest.settings import ReadSettings
    from pipeline.mapping.mapper import make_mapper

    settings, catalogue = ReadSettings(ocr="off"), load_catalogue()
    mapper, clock = make_mapper(catalogue), time.process_time
    sources, analyses = sources_of(Path(sys.argv[3])), []
    print(len(sources), flush=True)
    for line in sys.stdin:
        answer: Any = None
        begin = clock()
        if line == "forget\n":
            forget()
            analyses = []
        elif line == "set\n":
            said = _report_of(assess(analyses, catalogue, AS_OF), catalogue)
            seconds = clock() - begin
            said += repr(analyses).encode()
            answer = seconds, hashlib.sha256(said).hexdigest()
        else:
            source = sources[int(line)]
            outcome = read(source.data, source.path, settings)
            between = clock()
            analyses.append(analysis_of(source, outcome, mapper, settings))
            answer = between - begin, clock() - between
        print(json.dumps(answer), flush=True)


def _report_of(assessment: Any, catalogue: Any) -> bytes:
    """report.json, written with the other reports."""
    from pipeline.report.files import RunFacts
    from pipeline.report.json import json_parts
    from pipeline.report.write import write_reports

    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "out"
        write_reports(assessment, lambda: json_parts(assessment, catalogue), catalogue, out, "zh", RunFacts(0.0, 0.0))
        return (out / "report.json").read_bytes()


def ask(worker: subprocess.Popen[str], question: object) -> Any:
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(f"{question}\n")
    worker.stdin.flush()
    return json.loads(worker.stdout.readline())


def compare(trees: Sequence[Path], folder: Path, rounds: int) -> None:
    workers = [
        subprocess.Popen(
            [sys.executable, __file__, "--work", str(tree), str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, cwd=tree, env={**os.environ, "PYTHONPATH": str(tree), "PYTHONHASHSEED": "0"},
        )
        for tree in trees
    ]  # fmt: skip
    counts = [json.loads(worker.stdout.readline()) for worker in workers if worker.stdout]
    files: list[list[list[float]]] = [[[] for _ in range(counts[0])] for _ in trees]
    reading: list[list[list[float]]] = [[[] for _ in range(counts[0])] for _ in trees]
    of_set: list[list[float]] = [[] for _ in trees]
    said: list[str] = []
    for number in range(rounds):
        for worker in workers:
            ask(worker, "forget")
        for at in range(counts[0]):
            for which in (0, 1) if (number + at) % 2 else (1, 0):
                read, analysed = ask(workers[which], at)
                reading[which][at].append(read)
                files[which][at].append(analysed)
        for which, worker in enumerate(workers):
            seconds, told = ask(worker, "set")
            of_set[which].append(seconds)
            said.append(told)
    for worker in workers:
        worker.communicate()
    read, analysed = ([sum(map(min, each)) for each in told] for told in (reading, files))
    whole = [sum(each) for each in zip(analysed, map(min, of_set), strict=True)]
    print(
        f"{folder.name}: {counts[0]} files, {'the same' if len(set(said)) == 1 else 'NOT the same'} analyses and report"
    )
    print(f"{'':12}{'reading':>10}{'analysis':>10}{'beyond reading':>16}{'whole / reading':>17}")
    for which, name in enumerate(("the other", "this tree")):
        print(
            f"{name:12}{read[which]:10.2f}{analysed[which]:10.2f}{whole[which]:16.2f}{1 + whole[which] / read[which]:17.2f}"
        )
    print(
        f"{'ratio':12}{read[1] / read[0]:10.3f}{analysed[1] / analysed[0]:10.3f}{whole[1] / whole[0]:16.3f}", flush=True
    )


def main() -> None:
    if sys.argv[1:2] == ["--work"]:
        work(sys.argv[2])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("other", type=Path)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    for folder in arguments.folders:
        compare((arguments.other.resolve(), HERE), folder.resolve(), max(1, arguments.rounds))


if __name__ == "__main__":
    main()
