"""The reviewer's decisions: kept in decisions.yaml beside the report, applied to every later scan."""

from __future__ import annotations

from pathlib import Path

FILE_NAME = "decisions.yaml"
FISCAL_START = "fiscal_start"  # its keys for the client's fiscal year
FISCAL_NAMED = "fiscal_named"


class BadDecisions(Exception):
    """decisions.yaml cannot be used; the message says where and what to do."""


def decided_by(folder: Path) -> bytes:
    """The file as it is, to tell whether anything was decided anew; what is wrong with it is for those who load it."""
    try:
        return (folder / FILE_NAME).read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        return repr(error).encode()
