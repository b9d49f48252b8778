"""Several things in one value: set apart by a stroke, which none of them may hold."""

from __future__ import annotations

_STROKE, _INSTEAD = "|", "/"


def joined(*parts: object) -> str:
    """What a fact says of several things. Words of a file may hold a stroke themselves (变更单|号): it would look like the
    end of one, so a slash stands for it."""
    return _STROKE.join([str(part).replace(_STROKE, _INSTEAD) for part in parts])
