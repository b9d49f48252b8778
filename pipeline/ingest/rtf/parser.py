"""One pass over the tokens of a rich text file: its stories, styles, notes and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.ingest.attached import Attachments
from pipeline.ingest.embedded import add_part
from pipeline.ingest.ole import SIGNATURE
from pipeline.ingest.rtf.state import Group, Row, Sheet, Story
from pipeline.ingest.rtf.words import (
    CHARSETS,
    INFORMATION,
    SIGNS,
    SILENT,
    STARRED_BUT_READ,
    STORIES,
    TOKEN,
    code_page,
    decoded,
)
from pipeline.ingest.word.pieces import Piece
from pipeline.ingest.word.styles import Declared
from pipeline.values import Part

_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": ""}
_NOT_HEX = re.compile(rb"[^0-9a-fA-F]")
_DEEPEST_GROUP = 5000
_NO_STYLE = 222


class Parser:
    """What was found of one file; `body` and the rest are whole once `read` has returned."""

    def __init__(self) -> None:
        self.files = Attachments()
        self._tables: Counter[Part] = Counter()
        self.sheet = Sheet()
        self.body = Story("body", self._tables)
        self._stories = [self.body]
        self._group = Group()
        self._above: list[Group] = []
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = self._default_font = 0
        self._bytes = bytearray()
        self._skip = 0
        self.margins: dict[Part, list[Piece]] = {"header": [], "footer": []}
        self.comments: dict[str, list[Piece]] = {}
        self.information: dict[str, str] = {}
        self.moments: dict[str, dict[str, int]] = {}
        self._object: list[bytes] = []
        self._style = Declared("")
        self._changed = False
        self.changes = 0
        self.pages = 0

    def read(self, data: bytes) -> str:
        """Take in the whole file; what is wrong with it, or ""."""
        position, end = 0, len(data)
        match_at = TOKEN.match
        starred = False
        while position < end:
            token = match_at(data, position)
            if token is None:
                position += 1
                continue
            position = token.end()
            word, number, code, sign, brace, text = token.groups()
            if text is not None:
                self._plain(text)
            elif code is not None:
                self._plain(bytes((int(code, 16),)))
            elif word is not None:
                name = word.decode("ascii")
                value = int(number) if number is not None else None
                if name == "bin":
                    position += max(value or 0, 0)
                elif starred and name not in STARRED_BUT_READ:
                    self._group.to = "nowhere"
                else:
                    self._word(name, value)
                starred = False
            elif brace == b"{":
                if len(self._above) > _DEEPEST_GROUP:
                    return "nested too deeply: what follows was not read"
                self._flush()
                self._open_group()
            elif brace == b"}":
                self._flush()
                self._close_group()
                if not self._above:
                    break
            elif sign == b"*":
                starred = True
            elif sign in _SYMBOLS:
                self._show(_SYMBOLS[sign])
            elif sign in (b"\\", b"{", b"}"):
                self._plain(sign)
            elif sign in (b"\r", b"\n"):
                self._word("par", None)
        self._flush()
        cut_off = bool(self._above)
        while self._above:
            self._close_group()
        return "broken: the file ends within its text" if cut_off else ""

    def _plain(self, raw: bytes) -> None:
        if self._skip:
            passed = min(self._skip, len(raw))
            self._skip -= passed
            raw = raw[passed:]
        if self._group.to == "object":
            self._object.append(raw)
        elif raw and self._group.to != "nowhere":
            self._bytes += raw

    def _flush(self) -> None:
        self._skip = 0
        if self._bytes:
            text = decoded(bytes(self._bytes), self._group.encoding or self._encoding)
            self._bytes.clear()
            self._show(text)

    def _show(self, text: str) -> None:
        if self._bytes:
            self._flush()
        group = self._group
        story = self._stories[-1]
        if group.to == "text":
            if not group.deleted:
                story.add(text, group)
        elif group.to == "label":
            story.label += text
        elif group.to == "style":
            self._style.name += text
        elif group.to in INFORMATION:
            self.information[group.to] = self.information.get(group.to, "") + text

    def _word(self, name: str, value: int | None) -> None:
        if name == "u" and value is not None:
            if self._bytes:
                self._flush()
            self._skip = 0
            self._show(chr(value % 65536))
            self._skip = self._group.skipped
            return
        self._flush()
        if name in SIGNS:
            self._show(SIGNS[name])
        elif self._group.to == "nowhere":
            return
        elif name in _PARAGRAPHS:
            self._paragraph_word(name, value)
        elif name in _CHARACTERS:
            self._character_word(name, value)
        elif name in _DEFINITIONS:
            self._definition_word(name, value)
        elif name in SILENT:
            self._group.to = "nowhere"
        elif name in STORIES:
            self._open_story(STORIES[name])
        elif self._group.to in ("creatim", "revtim") and name in ("yr", "mo", "dy", "hr", "min"):
            self.moments.setdefault(self._group.to, {})[name] = value or 0

    def _paragraph_word(self, name: str, value: int | None) -> None:
        story = self._stories[-1]
        if self._group.to == "style":
            self._style_word(name, value)
            return
        row = story.inner_row if story.tables_around > 1 else story.row
        if self._group.to != "text":
            return
        if name in ("par", "sect", "page"):
            if not (self._group.deleted and name == "par"):
                story.end_paragraph(self.sheet, story.tables_around)
                self.changes += self._changed
                self._changed = False
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
            story.end_cell(self.sheet, 1)
        elif name == "nestcell":
            story.end_cell(self.sheet, max(story.tables_around, 2))
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

    def _character_word(self, name: str, value: int | None) -> None:
        group = self._group
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
            self._changed = True
        elif name == "revised":
            self._changed = self._changed or value != 0
        elif name == "f":
            self._font = value or 0
            group.encoding = self._fonts.get(self._font, "")
        if group.to == "style":
            self._style.bold = group.bold
            self._style.size = group.size or None

    def _definition_word(self, name: str, value: int | None) -> None:
        group = self._group
        if name == "ansicpg":
            self._encoding = code_page(value or 0)
        elif name in ("mac", "pc", "pca"):
            self._encoding = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}[name]
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
            self._style_word(name, value)

    def _style_word(self, name: str, value: int | None) -> None:
        if name == "s":
            self._style.identifier = str(value or 0)
        elif name == "sbasedon":
            self._style.based_on = str(value) if value is not None and value != _NO_STYLE else None
        elif name == "outlinelevel":
            self._style.outline = value

    def _open_group(self) -> None:
        self._above.append(self._group)
        self._group = self._group.inner()
        if self._group.to == "styles":
            self._group.to = "style"
            self._group.bold, self._group.size = None, 0
            self._style = Declared("0")

    def _open_story(self, part: Part) -> None:
        if self._group.to != "text" or len(self._stories) > 20:
            self._group.to = "nowhere"
            return
        self._group.opens_story = True
        self._group.bold, self._group.size = None, 0
        self._stories.append(Story(part, self._tables))

    def _close_group(self) -> None:
        group = self._group
        if not self._above:
            return
        self._group = self._above.pop()
        if group.opens_story and len(self._stories) > 1:
            story = self._stories.pop()
            self._place(story.part, story.close(self.sheet))
        elif group.to == "style" and self._group.to == "styles":
            self._style.name = self._style.name.strip().rstrip(";").split(",")[0].strip()
            if self._style.identifier.isdigit():
                self.sheet.declared[int(self._style.identifier)] = self._style
        elif group.to == "object" and self._group.to != "object":
            self._add_object()

    def _place(self, part: Part, pieces: list[Piece]) -> None:
        around = self._stories[-1]
        if part in self.margins:
            self.margins[part] += pieces
        elif part == "comment":
            number = str(len(self.comments))
            self.comments[number] = pieces
            around.references.append(("comment", number))
        else:
            around.asides += pieces

    def _add_object(self) -> None:
        """The compound file in an object's data, or what the packager wrapped."""
        digits = _NOT_HEX.sub(b"", b"".join(self._object))
        raw = bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))
        self._object = []
        at = raw.find(SIGNATURE)
        if at >= 0:
            add_part(self.files, raw[at:], f"object{len(self.files.files) + 1}")


_PARAGRAPHS = frozenset((
    "par", "sect", "page", "pard", "intbl", "itap", "s", "outlinelevel", "cell", "nestcell", "row", "nestrow", "trowd",
    "trleft", "cellx", "clvmgf", "clvmrg", "clmrg",
))  # fmt: skip
_CHARACTERS = frozenset(("plain", "b", "fs", "uc", "deleted", "revised", "f"))
_DEFINITIONS = frozenset((
    "ansicpg", "mac", "pc", "pca", "deff", "fonttbl", "fcharset", "cpg", "stylesheet", "info", "listtext", "pntext",
    "objdata", "nofpages", "sbasedon", "cs", "ts", "ds", "creatim", "revtim", *INFORMATION,
))  # fmt: skip
