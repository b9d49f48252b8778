"""The text of a page that is nested too deeply for a tree: its lines, without headings and tables."""

from __future__ import annotations

from html.parser import HTMLParser

_SILENT = frozenset(("script", "style", "noscript", "template", "head", "svg", "object", "iframe"))
_WITHIN_A_LINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    ]
)


def page_lines(text: str) -> list[str]:
    """What stands between the tags, a line wherever an element that is not part of a line begins or ends."""
    parser = _Lines()
    parser.feed(text)
    parser.close()
    return [" ".join(line.split()) for line in "".join(parser.pieces).split("\n")]


class _Lines(HTMLParser):
    """Follows no nesting but that of the elements whose text nobody sees."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT and not self._silent:
            self._silent = tag
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data.replace("\n", " "))

    def _break(self, tag: str) -> None:
        if tag not in _WITHIN_A_LINE:
            self.pieces.append("\n")
