"""Office documents as one XML file: Word and Excel 2003, and packages written flat."""

from pipeline.ingest.office_xml.reader import read_office_xml

__all__ = ["read_office_xml"]
