"""Why nobody can read the files of a scan."""

from __future__ import annotations


class ClusterAway(Exception):
    """The cluster cannot be used, or has lost its last worker; the message is one line that says what to do."""
