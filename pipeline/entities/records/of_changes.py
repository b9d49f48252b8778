"""Whether a release speaks of the changes that it brings, with or without their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import quote
from pipeline.values import Content, Fact

_CHANGES = re.compile(r"变更|改动单|变动单|\bchanges?\b|\bRFCs?\b", re.I)


def speaks_of_changes(content: Content) -> Iterator[Fact]:
    """release.of_changes: the first place of the body that holds a word for changes."""
    for block in content.blocks:
        if block.place.part == "body" and (match := _CHANGES.search(block.text)):
            yield Fact("release.of_changes", match.group(), str(block.place), quote(block.text, match.start()))
            return
