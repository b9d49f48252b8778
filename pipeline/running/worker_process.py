"""What a worker process is allowed, and how it ends: set at its start, before it sees any client's file."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux's prctl
_MIB = 1024 * 1024


def set_up_worker(memory: int) -> None:
    """Silence, a process group of its own, death with the parent, and a ceiling of `memory` MiB for a file.

    The ceiling is on top of what the process holds at its start. Systems without a means for one of
    these go without it (docs/security.md).
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C ends
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _quiet()
    if hasattr(os, "setsid"):
        with contextlib.suppress(OSError):
            os.setsid()  # so that the parent can end it with all that it has started
    die_with_parent()
    _first_to_go()
    _ceiling(memory)


def die_with_parent() -> None:
    """On Linux a killed parent takes this process along. Also for a `preexec_fn` of a program that a reader starts."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def _quiet() -> None:
    """Parsers write warnings and panics straight to the terminal; what matters of them is in the outcome."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)


def _first_to_go() -> None:
    """A machine that runs out of memory ends a worker, which costs a file, and not the scan."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000")


def _ceiling(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold a client's text
    held = _address_space()
    if held is not None:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (held + memory * _MIB, held + memory * _MIB))


def _address_space() -> int | None:
    """Bytes of address space that this process holds; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")
