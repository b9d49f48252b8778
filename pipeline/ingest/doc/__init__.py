"""Word's binary files (.doc, and the .wps of WPS Writer), Word 6 to 2003."""

from pipeline.ingest.doc.reader import read_doc

__all__ = ["read_doc"]
