"""Papers as lines and tables, and the facts that are told of them."""

from __future__ import annotations

from pipeline.catalogue import load_catalogue
from pipeline.entities.extract import extract
from pipeline.entities.for_kind import facts_of_kind
from pipeline.values import Block, Cell, Content, Fact, Kind, Place

CATALOGUE = load_catalogue()


def lines(*texts: str, part: str = "body") -> list[Block]:
    return [Block(text, Place(part)) for text in texts]  # type: ignore[arg-type]


def table(*rows: tuple[str, ...]) -> list[Block]:
    cells = tuple(tuple(Cell(text, f"T1R{r}C{c}") for c, text in enumerate(row, 1)) for r, row in enumerate(rows, 1))
    return [Block("\n".join(" ".join(row) for row in rows), Place(), rows=cells)]


def paper(*texts: str) -> Content:
    """A text of these lines."""
    return Content(tuple(Block(text, Place()) for text in texts))


def grid(*rows: tuple[str, ...], sheet: str = "", heading: str = "") -> Content:
    """A table whose cells are called as in a workbook."""
    cells = tuple(
        tuple(Cell(value, f"{'ABCDEFGH'[c]}{r}") for c, value in enumerate(row)) for r, row in enumerate(rows, 1)
    )
    return Content((Block("\n".join(" ".join(row) for row in rows), Place(sheet=sheet, heading=heading), rows=cells),))


def facts(blocks: list[Block], requirement: str, kind: Kind = "record") -> list[Fact]:
    content = Content(tuple(blocks))
    found = extract(content, "某文件", CATALOGUE)
    return [*found.facts, *facts_of_kind(content, kind, {requirement}, b"", "x.docx", found.title, found.facts)]
