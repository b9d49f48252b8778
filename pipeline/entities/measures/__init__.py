"""Measures with their targets and results, and the figures in them."""
