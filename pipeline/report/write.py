"""All reports of a scan into one folder: written beside, then renamed, so that none is ever half there."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pipeline.catalogue import Catalogue
from pipeline.collector import collector_paused
from pipeline.report.changes_json import changes_json
from pipeline.report.files import RUN, Making, RunFacts, run_json, whole, write_files
from pipeline.report.html import html_parts
from pipeline.report.xlsx import report_xlsx
from pipeline.values import Assessment, Changes


def write_reports(
    assessment: Assessment,
    report: Making,
    catalogue: Catalogue,
    folder: Path,
    lang: Literal["zh", "en"],
    run: RunFacts,
    changes: Changes | None = None,
    work: Path | None = None,
) -> tuple[Path, ...]:
    """Write report.json (what `report` gives), report.html, report.xlsx, changes.json and run.json.

    `changes`: since the last scan, where there was one. `work`: a folder for what a large workbook does not hold in
    memory, for its owner only. Raises OSError where the disk refuses.
    """
    with collector_paused():
        files: dict[str, Making] = {
            "report.json": report,
            "report.html": lambda: html_parts(assessment, catalogue, changes, lang),
            "report.xlsx": whole(lambda: report_xlsx(assessment, catalogue, lang, changes, work)),
            "changes.json": whole(lambda: changes_json(changes)),
            RUN: whole(lambda: run_json(run)),
        }
        write_files(folder, files)
    return tuple(folder / name for name in files)
