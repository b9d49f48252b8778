"""What is asked of a server, through fsspec: a folder's entries, a file's entry, its bytes. And what its errors mean.

fsspec's clients raise what their protocols raise. Here that becomes: not there (FileNotFoundError), no access
(PermissionError), trouble with this one (OSError), or a server that does not answer (Unreachable).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.drive.errors import BadFolder, Unreachable

_REMOTE = "pip install 'preaudit[remote]'"
_INSTALL = {"s3": _REMOTE, "s3a": _REMOTE, "smb": _REMOTE, "sftp": "pip install sshfs", "ssh": "pip install sshfs"}
_SECONDS = 20  # to connect
_OPTIONS: Mapping[str, Mapping[str, object]] = {
    # sshfs would trust any server; () is what asyncssh does by itself: only those in ~/.ssh/known_hosts.
    "sftp": {"known_hosts": (), "connect_timeout": _SECONDS},
    "ssh": {"known_hosts": (), "connect_timeout": _SECONDS},
    # s3fs tries five times; botocore's own tries on top of each would make minutes of a server that is away.
    "s3": {"config_kwargs": {"connect_timeout": _SECONDS, "retries": {"max_attempts": 1}}},
    "smb": {"timeout": _SECONDS, "register_session_retries": 1},
}
_NO_ACCESS = re.compile(r"Credential|PermissionDenied|AccessDenied|LogonFailure|Authentication|HostKey|LoginRefused")
_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^/]*@")  # a slash in it is written as %2F


def connection(url: str) -> Connection:
    """Raises BadFolder where fsspec knows no such URL, or its client is not installed."""
    protocol = url.partition("://")[0].lower()
    try:
        from fsspec import get_filesystem_class

        if protocol in ("sftp", "ssh"):
            import sshfs  # noqa: F401  fsspec's other client of this protocol would trust any server
        made = get_filesystem_class(protocol)
    except ImportError as error:
        what = _INSTALL.get(protocol, _REMOTE)
        raise BadFolder(f"{protocol}:// cannot be read with what is installed: {what} ({told(error)})") from error
    except ValueError as error:
        raise BadFolder(
            f"{protocol}:// is no kind of folder that fsspec knows: give a path, s3://, sftp:// or smb://"
        ) from error
    if not made._strip_protocol(url).strip("/"):
        raise BadFolder(f"{without_password(url)} names no folder: give it as {protocol}://server/folder")
    return Connection(url, made, protocol)


def without_password(url: str) -> str:
    return _PASSWORD.sub(r"\1@", url)


def told(error: BaseException) -> str:
    """An error in one line."""
    text = " ".join(str(getattr(error, "strerror", None) or error).split())[:160]
    return text or type(error).__name__


@dataclass(frozen=True)
class Connection:
    """To the server of `url`; made when something is first asked."""

    url: str
    made: type[Any]
    protocol: str

    @property
    def root(self) -> str:
        """The path of the folder, as the server names it."""
        return str(self.made._strip_protocol(self.url)).rstrip("/")

    @cached_property
    def _server(self) -> Any:
        from fsspec.core import url_to_fs

        return url_to_fs(self.url, **_OPTIONS.get(self.protocol, {}))[0]

    def entries(self, below: str = "") -> dict[str, dict[str, Any]]:
        """What lies directly in a folder below the root, by name. Raises OSError (where it is no folder or not to be listed) or Unreachable."""
        path = self._path(below)
        listed = self._asked(below, lambda: self._listed(path))
        found: dict[str, dict[str, Any]] = {}
        for entry in listed:
            name = str(entry["name"])
            if name == path and entry["type"] == "file":
                raise NotADirectoryError(20, "no folder")
            if name.rstrip("/") == path:
                if entry["type"] == "directory" and name != path:  # an object store may hold "a//b"
                    found["/"] = {"name": name, "type": "nameless"}
                continue  # else its mark that there is a folder
            found[name.removeprefix(path).strip("/")] = entry
        return found

    def entry(self, below: str) -> dict[str, Any]:
        """What the server tells of a file now. Raises OSError or Unreachable."""
        path = self._path(below)

        def asked() -> dict[str, Any]:
            self._server.invalidate_cache(path)
            return dict(self._server.info(path))

        entry: dict[str, Any] = self._asked(below, asked)
        return entry

    def fetch(self, below: str, target: Path, beat: Callable[[], None]) -> None:
        """Copy a file to `target`; `beat` is called from time to time. Raises OSError or Unreachable."""
        from fsspec.callbacks import Callback

        progress = Callback(hooks={"beat": lambda size, value, **more: beat()})
        self._asked(below, lambda: self._server.get_file(self._path(below), str(target), callback=progress))

    def _path(self, below: str) -> str:
        return f"{self.root}/{below}" if below else self.root or "/"

    def _listed(self, path: str) -> list[dict[str, Any]]:
        self._server.invalidate_cache()
        return list(self._server.ls(path, detail=True))

    def _asked(self, below: str, ask: Callable[[], Any]) -> Any:
        try:
            return ask()
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            raise
        except Exception as error:
            if _NO_ACCESS.search(type(error).__name__):
                raise PermissionError(13, self._safe(error)) from error
            if below and self._answers():
                raise OSError(5, self._safe(error)) from error
            raise Unreachable(f"{without_password(self.url)} cannot be reached: {self._safe(error)}") from error

    def _answers(self) -> bool:
        try:
            self._listed(self._path(""))
        except FileNotFoundError:
            return True
        except Exception:
            return False
        return True

    def _safe(self, error: BaseException) -> str:
        """An error, without the password that it may quote."""
        quoted = _PASSWORD.search(self.url)
        password = quoted[0].partition(":")[2].removesuffix("@") if quoted else ""
        return told(error).replace(password, "***") if password else told(error)
