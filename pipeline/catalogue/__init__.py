"""The knowledge that the pipeline works from: requirements, clauses, checks and order rules."""

from pipeline.catalogue.entry import CatalogueError
from pipeline.catalogue.load import load_catalogue
from pipeline.catalogue.model import (
    BriefItem,
    Catalogue,
    Check,
    CheckPage,
    Clause,
    Combined,
    Conditional,
    DocumentControl,
    EditionTell,
    KeyContent,
    NameFrames,
    OrderRule,
    Requirement,
    ShortName,
    Term,
)

__all__ = [
    "BriefItem",
    "Catalogue",
    "CatalogueError",
    "Check",
    "CheckPage",
    "Clause",
    "Combined",
    "Conditional",
    "DocumentControl",
    "EditionTell",
    "KeyContent",
    "NameFrames",
    "OrderRule",
    "Requirement",
    "ShortName",
    "Term",
    "load_catalogue",
]
