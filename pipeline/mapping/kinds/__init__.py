"""Which kind of document a file is, and how it is laid out."""
