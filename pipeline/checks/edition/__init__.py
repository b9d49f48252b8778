"""Editions of the standard: which one the papers are written to."""
