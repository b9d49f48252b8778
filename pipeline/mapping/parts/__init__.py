"""The parts of a file that serve requirements of their own: chapters, clauses, sheets."""
