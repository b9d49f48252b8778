"""Which requirement a file, or a place in it, serves; and what kind of document it is."""
