"""Traces of how a text came about: templates, other houses, remarks, empty sentences."""
