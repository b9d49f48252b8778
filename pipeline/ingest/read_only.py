"""A file made of other bytes that is only read and sought."""

from __future__ import annotations

from abc import abstractmethod
from io import RawIOBase
from os import SEEK_CUR, SEEK_END, SEEK_SET


class ReadOnly(RawIOBase):
    """`position` and `end` in bytes; what stands there gives `readinto`."""

    position: int = 0

    @property
    @abstractmethod
    def end(self) -> int:
        """Where the file ends."""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.position

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self.position = max({SEEK_SET: 0, SEEK_CUR: self.position, SEEK_END: self.end}[whence] + offset, 0)
        return self.position
