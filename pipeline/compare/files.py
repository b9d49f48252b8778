"""Which files are new, changed, moved or gone between two reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.compare.reported import Document
from pipeline.values import FileChanges, FileMoved

_WITHIN = "!/"


def file_changes(old: Sequence[Document], new: Sequence[Document]) -> FileChanges:
    """A file that is at another path with the same bytes has moved; a second copy of a file that stayed is new."""
    before = {one.path: one.sha256 for one in old}
    after = {one.path: one.sha256 for one in new}
    moved = _moves(before, after)
    sources = {one.before for one in moved}
    targets = {one.after for one in moved}
    both = before.keys() & after.keys()
    changed = {path for path in both if before[path] != after[path]}
    return FileChanges(
        added=tuple(sorted(after.keys() - before.keys() - targets)),
        changed=tuple(sorted(changed)),
        moved=_without_members(moved),
        removed=tuple(sorted(before.keys() - after.keys() - sources)),
        unchanged=len(both) - len(changed),
    )


def _moves(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FileMoved, ...]:
    """Pairs of an old place that no longer holds its bytes and a new place that holds them."""
    left: dict[str, list[str]] = defaultdict(list)
    for path, digest in sorted(before.items()):
        if digest and after.get(path) != digest:
            left[digest].append(path)
    pairs = []
    for path, digest in sorted(after.items()):
        if path in before or not left.get(digest):
            continue
        choices = left[digest]
        source = max(choices, key=lambda one: (_shared_end(one, path), [-ord(c) for c in one]))
        choices.remove(source)
        pairs.append(FileMoved(source, path))
    return tuple(pairs)


def _shared_end(one: str, other: str) -> int:
    """How many of the last parts of two paths are the same: file name, then folders."""
    count = 0
    for mine, theirs in zip(reversed(one.split("/")), reversed(other.split("/")), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _without_members(moved: Sequence[FileMoved]) -> tuple[FileMoved, ...]:
    whole = {(one.before, one.after) for one in moved}
    return tuple(
        one
        for one in moved
        if not any(
            one.before[len(head) :] == one.after[len(there) :]
            for head, there in _containers(one)
            if (head, there) in whole
        )
    )


def _containers(one: FileMoved) -> list[tuple[str, str]]:
    """The pairs of files that may hold this one, at each depth."""
    heads, theirs = one.before.split(_WITHIN), one.after.split(_WITHIN)
    if len(heads) != len(theirs):
        return []
    return [(_WITHIN.join(heads[:depth]), _WITHIN.join(theirs[:depth])) for depth in range(1, len(heads))]
