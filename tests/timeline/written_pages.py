"""A page written as text: "#" begins a heading, "|" a table's row, "H:" and "F:" header and footer."""

from __future__ import annotations

from pipeline.values import Block, Cell, Place


def page(text: str, sheet: str = "") -> list[Block]:
    """The blocks of a page. In a table "<<" merges with the cell to the left, "^^" with the one above."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    heading = ""
    tables = 0
    for line in [*(each.strip() for each in text.strip().splitlines()), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")])
            continue
        if rows:
            tables += 1
            blocks.append(_table(rows, tables, heading, sheet))
            rows = []
        if line.startswith("#"):
            heading = line.lstrip("#").strip()
            blocks.append(Block(heading, Place(heading=heading, sheet=sheet), len(line) - len(line.lstrip("#"))))
        elif line[:2] in ("H:", "F:"):
            blocks.append(Block(line[2:].strip(), Place(part="header" if line[0] == "H" else "footer")))
        elif line:
            blocks.append(Block(line, Place(heading=heading, sheet=sheet)))
    return blocks


def _table(rows: list[list[str]], number: int, heading: str, sheet: str) -> Block:
    made = []
    for y, row in enumerate(rows, 1):
        cells = []
        for x, text in enumerate(row, 1):
            if text in ("<<", "^^"):
                continue
            wide = next((n for n, right in enumerate(row[x:], 1) if right != "<<"), len(row) - x + 1)
            below = [under[x - 1] if x <= len(under) else "" for under in rows[y:]]
            tall = next((n for n, under in enumerate(below, 1) if under != "^^"), len(below) + 1)
            address = f"{chr(64 + x)}{y}" if sheet else f"T{number}R{y}C{x}"
            cells.append(Cell(text, address, None, tall, wide))
        made.append(tuple(cells))
    text = "\n".join("\t".join(cell.text for cell in row) for row in made)
    return Block(text, Place(heading=heading, sheet=sheet), 0, tuple(made))
