"""Dates in tables: below a header, beside a label, in cells of their own."""
