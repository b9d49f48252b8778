"""Files within files: how deep and how many are taken of one file on the drive, and what is said of the rest.

Files at one depth are taken together and in order of their paths, so that what is cut does not depend on
which worker was the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from pipeline.running.job import Done, Job
from pipeline.values import Analysis

DEEPEST = 6
MOST_FILES = 20_000
MOST_BYTES = 8_000_000_000


@dataclass(slots=True)
class _Root:
    """A file on the drive, with what is being done of the files within it."""

    running: int = 1
    files: int = 0
    bytes: int = 0
    holders: list[tuple[Job, Done]] = field(default_factory=list)


class Within:
    """Tells of each job that is done which analyses are final, and submits the jobs for the files within."""

    def __init__(self, submit: Callable[[Job], None]) -> None:
        self._submit = submit
        self._roots: dict[str, _Root] = {}

    def busy(self, root: str) -> bool:
        """Whether files within this file on the drive are still to come."""
        return root in self._roots

    def done(self, job: Job, done: Done) -> Iterator[Analysis]:
        name = job.root or job.path
        root = self._roots.pop(name, None) or _Root()
        root.running -= 1
        if done.inside:
            root.holders.append((job, done))
        else:
            yield done.analysis
        if root.running:
            self._roots[name] = root
            return
        holders, root.holders = sorted(root.holders, key=lambda one: one[0].path), []
        for holder, held in holders:
            taken = self._taken(holder, held, root)
            for one in held.inside[taken:]:
                one.tidy()
            for one in held.inside[:taken]:
                self._submit(one)
            root.running += taken
            yield _told(held.analysis, taken, len(held.inside), holder.depth)
        if root.running:
            self._roots[name] = root

    def _taken(self, holder: Job, held: Done, root: _Root) -> int:
        """How many of the files within are taken."""
        if holder.depth >= DEEPEST:
            return 0
        for number, one in enumerate(held.inside):
            if root.files + 1 > MOST_FILES or root.bytes + one.size > MOST_BYTES:
                return number
            root.files, root.bytes = root.files + 1, root.bytes + one.size
        return len(held.inside)


def _told(analysis: Analysis, taken: int, held: int, depth: int) -> Analysis:
    """A cut stands in the report at the file that holds what was cut."""
    if taken == held:
        return analysis
    why = f"limit: nested more than {DEEPEST} deep" if depth >= DEEPEST else "limit: too much in one archive"
    reason = f"{why}, {held - taken} of {held} files within it were not read"
    return replace(analysis, outcome="partial", reason=f"{analysis.reason}; {reason}" if analysis.reason else reason)
