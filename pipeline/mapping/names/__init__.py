"""Finding what is named: names of documents compared, taken apart and read."""
