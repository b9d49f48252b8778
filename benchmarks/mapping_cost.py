"""What mapping one file costs, how well its confidence is calibrated, and how often it says nothing.

    python benchmarks/mapping_cost.py [CLIENT...] [--metrics FILE]

Over the sample clients that are built. Cost is that of kind, sections and requirements of a file that has been read,
the best of three runs each, memories of texts emptied between; goal 15 ms. `calibration_error` is the expected one of
the confidence of assignments (ten bins); `nothing_said` the share of files without an assignment.
"""

from __future__ import annotations

import argparse
import functools
import gc
import json
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from mapped_files import CLIENTS, Known, mapped, of_clients

from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper

_REPEAT = 3


def cost(files: Sequence[Known], mapper: Mapper) -> list[float]:
    """Milliseconds a file."""
    best = [float("inf")] * len(files)
    for _ in range(_REPEAT):
        _forget()
        for number, one in enumerate(files):
            start = time.perf_counter()
            mapped(one, mapper)
            best[number] = min(best[number], 1000 * (time.perf_counter() - start))
    return best


def _forget() -> None:
    """Empties the memories of texts that were seen, as a file in a scan is new; what is made once a process stays."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and (one.cache_parameters()["maxsize"] or 0) > 1:
            one.cache_clear()


def calibration_error(said: Sequence[tuple[float, bool]]) -> float:
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in said:
        bins.setdefault(min(int(10 * confidence), 9), []).append((confidence, right))
    gaps = (abs(sum(c for c, _ in one) - sum(r for _, r in one)) for one in bins.values())
    return sum(gaps) / max(len(said), 1)


def figures(files: Sequence[Known], mapper: Mapper) -> dict[str, float]:
    spent = cost(files, mapper)
    answers = [mapped(one, mapper)[1].assignments for one in files]
    said = [
        (each.confidence, each.requirement in one.requirements)
        for one, found in zip(files, answers, strict=True)
        for each in found
    ]
    return {
        "files": len(files),
        "median_ms": statistics.median(spent),
        "mean_ms": statistics.fmean(spent),
        "p95_ms": statistics.quantiles(spent, n=20)[-1],
        "within_15_ms": sum(one <= 15 for one in spent) / len(spent),
        "calibration_error": calibration_error(said),
        "nothing_said": sum(not one for one in answers) / len(answers),
        "nothing_to_say": sum(not one.requirements for one in files) / len(files),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clients", nargs="*", default=CLIENTS)
    parser.add_argument("--metrics", type=Path)
    options = parser.parse_args()
    mapper = make_mapper(load_catalogue())
    files = list(of_clients(mapper, options.clients))
    sources = sorted({one.source for one in files})
    rows = {one: figures([file for file in files if file.source == one], mapper) for one in sources}
    rows["all"] = figures(files, mapper)
    print(pd.DataFrame(rows).T.round(3).to_string())
    if options.metrics:
        options.metrics.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
