"""What analysing makes once in a process (patterns, words, indexes), made before workers are forked, which inherit it.

Most of it is made when a text first asks for it. Left to them, each worker would make all of it anew, at the cost of
some thirty files: two papers that ask for most of it are analysed beforehand, and what is found in them is dropped.
"""

from __future__ import annotations

from functools import cache

from pipeline.analyse import Source, analyse
from pipeline.knowledge import knowledge
from pipeline.running.jobs import scan_mapper


@cache
def make_ready() -> None:
    """Make what most analyses need; once in a process."""
    for paper in knowledge("pipeline.running", "first_papers.yaml"):
        analyse(Source(paper["path"], "", paper["text"].encode()), scan_mapper())
