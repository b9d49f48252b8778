"""The story of a scan: inventory, each file analysed, the set assessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain

from pipeline.assess import assess
from pipeline.catalogue import Catalogue
from pipeline.drive.folder import Folder
from pipeline.drive.inventory import Inventory
from pipeline.mapping.house_words.glossary import read_in_other_words
from pipeline.mapping.house_words.inferred_terms import terms_of_house
from pipeline.running.job import Job
from pipeline.running.jobs import failed, run_job
from pipeline.running.limits import is_elsewhere
from pipeline.running.rescan import Recall, look
from pipeline.running.unaffected import unaffected
from pipeline.running.workers import analyse_all
from pipeline.settings import Progress, Settings
from pipeline.text.own_terms import in_own_terms
from pipeline.timeline.fiscal.statements import read_otherwise, stated_fiscal_year
from pipeline.values import Analysis, Assessment, Decision, FoundFile, Silence
from pipeline.values.fiscal import CALENDAR

_LOOKS = 3  # at a drive on which files come and go meanwhile
_READINGS = 3  # of papers whose words of the house tell of more such words


def audit(
    folder: Folder,
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress | None = None,
    decisions: Sequence[Decision] = (),
    silences: Sequence[Silence] = (),
    recall: Recall | None = None,
    inventory: Inventory | None = None,
) -> Assessment:
    """Scan a client's folder, with what earlier scans left in `recall`. Reads only.

    `inventory`: what `look` has just seen. Raises NothingToScan for a folder without files, DriveAway where
    there were some, Unreachable where the folder's server does not answer.
    """
    inventory = inventory or look(folder, recall)
    analyses = _analyses(folder, inventory, settings, progress, recall)
    for _ in range(_READINGS):
        before, analyses = analyses, _in_own_terms(analyses, catalogue, inventory, settings, recall)
        if analyses is before:
            break
    terms = terms_of_house(analyses, catalogue)
    with in_own_terms(terms):  # the set asks names, too: of lists, of papers that nothing told
        return assess(analyses, catalogue, settings.as_of, decisions, settings.outlook, silences, settings.read.fiscal)


def _in_own_terms(
    found: list[Analysis], catalogue: Catalogue, inventory: Inventory, settings: Settings, recall: Recall | None
) -> list[Analysis]:
    """The analyses, those anew that were made by another fiscal year or other words than the house's documents state.

    What the user has set of them goes before.
    """
    years = settings.read.fiscal or stated_fiscal_year(found) or CALENDAR
    terms = terms_of_house(found, catalogue)
    in_other_years = _roots(read_otherwise(found, years))
    roots = in_other_years | _roots(read_in_other_words(found, terms))
    if recall and terms and (alike := unaffected(found, roots - in_other_years, terms, recall.settled_texts())):
        recall.read_as(alike)
        roots -= alike.keys()
        found = [*(one for one in found if one.path.split("!/")[0] not in alike), *chain(*alike.values())]
    outdated = [file for file in inventory.files if file.path in roots]
    if not outdated:
        return found
    if recall:
        recall.make_anew(roots)
    asked = replace(settings, read=replace(settings.read, fiscal=years, terms=terms))
    anew = {path: one for path, one in _analysed(inventory, outdated, asked, None, recall) if one}
    return [*(one for one in found if one.path not in anew), *anew.values()]


def _roots(paths: Iterable[str]) -> set[str]:
    """The files on the drive that these lie in, or are."""
    return {path.split("!/")[0] for path in paths}


def _analyses(
    folder: Folder, inventory: Inventory, settings: Settings, progress: Progress | None, recall: Recall | None
) -> list[Analysis]:
    """The analyses of all files. When some vanish meanwhile, they may have moved: the drive is looked at again."""
    found: list[Analysis] = []
    settled: set[str] = set()
    for again in reversed(range(_LOOKS)):
        waiting = [file for file in inventory.files if file.path not in settled]
        gone: set[str] = set()
        for path, analysis in _analysed(inventory, waiting, settings, progress, recall):
            if analysis is None:
                gone.add(path)
            else:
                found.append(analysis)
        settled.update(file.path for file in waiting if file.path not in gone)
        if not gone or not again:
            break
        inventory = look(folder, recall)
    there = {file.path for file in inventory.files}
    found.extend(failed(path, "file cannot be opened: it comes and goes") for path in sorted(gone & there))
    found.extend(failed(path, reason) for path, reason in inventory.unreadable)
    if recall:
        found.extend(failed(path, reason) for path, reason in recall.beneath(inventory))
        recall.forget_absent(inventory)
        recall.forget_texts(found)
    return found


def _analysed(
    inventory: Inventory,
    files: Sequence[FoundFile],
    settings: Settings,
    progress: Progress | None,
    recall: Recall | None,
) -> Iterator[tuple[str, Analysis | None]]:
    """Paths with their analyses, None for a file that is gone: first what is kept, then what has to be made."""
    kept = [file for file in files if recall and recall.kept(file)]
    if recall and kept:
        yield from ((one.path, one) for one in recall.restored(kept))
    same = {file.path for file in kept}
    jobs = [
        recall.job(file, inventory) if recall else Job(file.path, inventory.locations[file.path], size=file.size)
        for file in files
        if file.path not in same
    ]
    texts = recall.texts if recall else None
    if texts and is_elsewhere(settings.executor):
        texts = texts.elsewhere()
    task = partial(run_job, texts=texts)
    work = recall.work if recall else None
    with closing(analyse_all(jobs, settings.limits, settings.read, task, recall, work, settings.executor)) as finished:
        for one in finished:
            yield one.path, one.analysis
            if progress:
                progress(one.done, one.seen, one.path)
