"""Dates in running text, and what they are by their words and their place."""
