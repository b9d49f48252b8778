"""Why a folder cannot be scanned."""

from __future__ import annotations


class BadFolder(Exception):
    """This is no folder that can be scanned; the message is one line that says what to do."""


class Unreachable(Exception):
    """The server does not answer, or no longer: nothing is known of its files. The message is one line."""


class NothingToScan(Exception):
    """The folder holds no file."""


class DriveAway(Exception):
    """An earlier scan saw files here, and now there are none: no reason to call them missing."""
