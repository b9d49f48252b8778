"""Drawings that keep their words as words: Visio (.vsdx), metafiles (.emf, .wmf)."""
