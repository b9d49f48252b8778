"""Dates and months in the names of files, folders and sheets."""
