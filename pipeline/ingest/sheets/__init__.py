"""Reading spreadsheets."""

from pipeline.ingest.sheets.workbook import read_workbook

__all__ = ["read_workbook"]
