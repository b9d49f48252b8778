"""What a rich text file defines for all that follows: encodings, fonts, styles, and what it says of itself."""

from __future__ import annotations

from pipeline.ingest.rtf.state import Group, Sheet
from pipeline.ingest.rtf.words import CHARSETS, INFORMATION, code_page
from pipeline.ingest.word.styles import Declared

_NO_STYLE = 222
CHARACTER_WORDS = frozenset(("plain", "b", "fs", "uc", "deleted", "revised", "f"))
DEFINITION_WORDS = frozenset((
    "ansicpg", "mac", "pc", "pca", "deff", "fonttbl", "fcharset", "cpg", "stylesheet", "info", "listtext", "pntext",
    "objdata", "nofpages", "sbasedon", "cs", "ts", "ds", "creatim", "revtim", *INFORMATION,
))  # fmt: skip


class Definitions:
    """`style` is the one that is being defined; `changed`: the paragraph that is being read has tracked changes."""

    def __init__(self) -> None:
        self.sheet = Sheet()
        self.encoding = "cp1252"
        self.style = Declared("")
        self.pages = 0
        self.changed = False
        self.information: dict[str, str] = {}
        self.moments: dict[str, dict[str, int]] = {}
        self._fonts: dict[int, str] = {}
        self._font = self._default_font = 0

    def begin_style(self) -> None:
        self.style = Declared("0")

    def end_style(self) -> None:
        self.style.name = self.style.name.strip().rstrip(";").split(",")[0].strip()
        if self.style.identifier.isdigit():
            self.sheet.declared[int(self.style.identifier)] = self.style

    def inform(self, kind: str, text: str) -> None:
        self.information[kind] = self.information.get(kind, "") + text

    def character(self, group: Group, name: str, value: int | None) -> None:
        """Apply one of `CHARACTER_WORDS` to a group."""
        if name == "plain":
            group.bold, group.size, group.deleted = None, 0, False
            group.encoding = self._fonts.get(self._default_font, "")
        elif name == "b":
            group.bold = value != 0
        elif name == "fs":
            group.size = value or 0
        elif name == "uc":
            group.skipped = max(value if value is not None else 1, 0)
        elif name == "deleted":
            group.deleted = value != 0
            self.changed = True
        elif name == "revised":
            self.changed = self.changed or value != 0
        elif name == "f":
            self._font = value or 0
            group.encoding = self._fonts.get(self._font, "")
        if group.to == "style":
            self.style.bold = group.bold
            self.style.size = group.size or None

    def define(self, group: Group, name: str, value: int | None) -> None:
        """Take in one of `DEFINITION_WORDS`, which may say where a group's text goes."""
        if name == "ansicpg":
            self.encoding = code_page(value or 0)
        elif name in ("mac", "pc", "pca"):
            self.encoding = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[name]
        elif name == "deff":
            self._default_font = value or 0
        elif name == "fonttbl":
            group.to = "fonts"
        elif name in ("fcharset", "cpg"):
            known = CHARSETS.get(value or 0) if name == "fcharset" else code_page(value or 0)
            if known:
                self._fonts[self._font] = known
        elif name == "stylesheet":
            group.to = "styles"
        elif name == "info":
            group.to = "information"
        elif name in ("cs", "ts", "ds"):
            group.to = "nowhere" if group.to == "style" else group.to
        elif name in ("listtext", "pntext"):
            group.to = "label" if group.to == "text" else group.to
        elif name == "objdata":
            group.to = "object"
        elif name == "nofpages":
            self.pages = max(value or 0, 0)
        elif group.to in ("information", "creatim", "revtim"):
            group.to = name
        if name == "sbasedon" and group.to == "style":
            self.style_word(name, value)

    def style_word(self, name: str, value: int | None) -> None:
        """A word within the definition of a style."""
        if name == "s":
            self.style.identifier = str(value or 0)
        elif name == "sbasedon":
            self.style.based_on = str(value) if value is not None and value != _NO_STYLE else None
        elif name == "outlinelevel":
            self.style.outline = value
