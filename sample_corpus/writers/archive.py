"""Archives as old Chinese programs write them: names in GBK, and nothing that says so."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)


class _Named(zipfile.ZipInfo):
    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("gbk"), self.flag_bits


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """A zip of the files in the given order; the same files always give the same bytes. Raises ValueError for other signs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            entry = _Named(name, _EPOCH)
            entry.create_system = 0
            archive.writestr(entry, data)
    return buffer.getvalue()
