"""Archives: which files they hold, taken out one by one under limits."""

from pipeline.ingest.archives.shelf import Shelf
from pipeline.ingest.archives.unpacking import ARCHIVES, archive_type, read_archive, unpack

__all__ = ["ARCHIVES", "Shelf", "archive_type", "read_archive", "unpack"]
