"""What can be wrong with the blocks of a .rar archive."""

from __future__ import annotations


class BadBlock(Exception):
    """The archive is damaged, or written in a way that is not known."""


class WrongPassword(Exception):
    """What the password opens is none of what stands there."""
