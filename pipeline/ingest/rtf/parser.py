"""One pass over the tokens of a rich text file: its stories, styles, notes and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter

from pipeline.ingest.attached import Attachments
from pipeline.ingest.embedded import add_part
from pipeline.ingest.ole import SIGNATURE
from pipeline.ingest.rtf.definitions import CHARACTER_WORDS, DEFINITION_WORDS, Definitions
from pipeline.ingest.rtf.paragraphs import PARAGRAPH_WORDS, paragraph_word
from pipeline.ingest.rtf.state import Group, Story
from pipeline.ingest.rtf.words import INFORMATION, SIGNS, SILENT, STARRED_BUT_READ, STORIES, TOKEN, decoded
from pipeline.ingest.word.pieces import Piece
from pipeline.values import Part

_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"-": ""}
_NOT_HEX = re.compile(rb"[^0-9a-fA-F]")
_DEEPEST_GROUP = 5000


class Parser:
    """What was found of one file; `body` and the rest are whole once `read` has returned."""

    def __init__(self) -> None:
        self.files = Attachments()
        self._tables: Counter[Part] = Counter()
        self.defined = Definitions()
        self.body = Story("body", self._tables)
        self._stories = [self.body]
        self._group = Group()
        self._above: list[Group] = []
        self._bytes = bytearray()
        self._skip = 0
        self.margins: dict[Part, list[Piece]] = {"header": [], "footer": []}
        self.comments: dict[str, list[Piece]] = {}
        self._object: list[bytes] = []
        self.changes = 0

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
            text = decoded(bytes(self._bytes), self._group.encoding or self.defined.encoding)
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
            self.defined.style.name += text
        elif group.to in INFORMATION:
            self.defined.inform(group.to, text)

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
        elif name in PARAGRAPH_WORDS:
            self._paragraph_word(name, value)
        elif name in CHARACTER_WORDS:
            self.defined.character(self._group, name, value)
        elif name in DEFINITION_WORDS:
            self.defined.define(self._group, name, value)
        elif name in SILENT:
            self._group.to = "nowhere"
        elif name in STORIES:
            self._open_story(STORIES[name])
        elif self._group.to in ("creatim", "revtim") and name in ("yr", "mo", "dy", "hr", "min"):
            self.defined.moments.setdefault(self._group.to, {})[name] = value or 0

    def _paragraph_word(self, name: str, value: int | None) -> None:
        if self._group.to == "style":
            self.defined.style_word(name, value)
        elif self._group.to == "text" and not (self._group.deleted and name == "par"):
            paragraph_word(self._stories[-1], self.defined.sheet, name, value)
            if name in ("par", "sect", "page"):
                self.changes += self.defined.changed
                self.defined.changed = False

    def _open_group(self) -> None:
        self._above.append(self._group)
        self._group = self._group.inner()
        if self._group.to == "styles":
            self._group.to = "style"
            self._group.bold, self._group.size = None, 0
            self.defined.begin_style()

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
            self._place(story.part, story.close(self.defined.sheet))
        elif group.to == "style" and self._group.to == "styles":
            self.defined.end_style()
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
