"""What the words of a rich text file do to paragraphs, cells and rows."""

from __future__ import annotations

from pipeline.ingest.rtf.state import Row, Sheet, Story

PARAGRAPH_WORDS = frozenset((
    "par", "sect", "page", "pard", "intbl", "itap", "s", "outlinelevel", "cell", "nestcell", "row", "nestrow", "trowd",
    "trleft", "cellx", "clvmgf", "clvmrg", "clmrg",
))  # fmt: skip


def paragraph_word(story: Story, sheet: Sheet, name: str, value: int | None) -> None:
    """Apply one of `PARAGRAPH_WORDS` to the story that is being read."""
    row = story.inner_row if story.tables_around > 1 else story.row
    if name in ("par", "sect", "page"):
        story.end_paragraph(sheet, story.tables_around)
    elif name == "pard":
        story.reset()
    elif name == "intbl":
        story.in_table = True
    elif name == "itap":
        story.depth = max(value or 0, 0)
        story.in_table = story.depth > 0
    elif name == "s":
        story.style = value or 0
    elif name == "outlinelevel":
        story.outline = value
    elif name == "cell":
        story.end_cell(sheet, 1)
    elif name == "nestcell":
        story.end_cell(sheet, max(story.tables_around, 2))
    elif name == "row":
        story.flow.end_row(1, story.row.shape())
    elif name == "nestrow":
        story.flow.end_row(max(story.tables_around, 2), story.inner_row.shape())
    elif name == "trowd":
        if row is story.row:
            story.row = Row()
        else:
            story.inner_row = Row()
    elif name == "trleft":
        row.left = value or 0
    elif name == "cellx":
        row.close_cell(value or 0)
    elif name in ("clvmgf", "clvmrg"):
        row.vertical = "restart" if name == "clvmgf" else "continue"
    elif name == "clmrg":
        row.joined = True
