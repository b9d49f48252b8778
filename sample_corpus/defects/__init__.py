"""Defects to be planted in a made-up client, one function each: the tests and `benchmarks/defects.py` use the same ones."""
