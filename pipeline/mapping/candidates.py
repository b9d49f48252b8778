"""What may serve a requirement, whether names or content tell it: the values, and the text that is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.catalogue import Requirement
from pipeline.mapping.classifier import SAMPLE_CHARACTERS
from pipeline.mapping.fit import clause_of, expected_kind
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.known import NameHit
from pipeline.recall import remembered
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Content, Kind

LEAST_KEYWORDS = 2  # of a requirement, that a text bears it out
_EXPECTED_COVERAGE = 0.45
HINTED = 0.46  # named so, and not borne out: somebody has to look
READS_AS = 0.85  # a probability
_SAID_MORE = re.compile(r"\s*[(（][^()（）]{1,30}[)）]\s*$|(?<=[\u4e00-\u9fff])(?:文档|文件|说明)\s*$")  # 发布流程文档
_LEAST_CALLED = 4
# One word, as names of products are, or what ends with the word for one.
_WHOSE = re.compile(
    r"(?:[\w.'’]{1,24}\s|[A-Za-z][A-Za-z0-9.'’]{1,23})?|.{1,20}(?:系统|平台|项目|软件|小程序|网站|公司|团队)\s?"
)


@dataclass(frozen=True, slots=True)
class FileNames:
    """What a file is called: `file` without folders and extension, `title` as it stands on it."""

    file: str
    title: str
    title_place: str = "title"

    def called(self) -> tuple[str, str]:
        """Title and file's name in normal form, with blanks where a file's name has underscores."""
        return normal(self.title).replace("_", " "), normal(self.file).replace("_", " ")

    def title_ends_with_file(self) -> bool:
        """Whether the title is the file's name behind that of whose it is: "Kestrel release standards" in release-standards.md."""
        titled, filed = (clean(_SAID_MORE.sub("", one)).replace("-", " ") for one in (self.title, self.file))
        whose = titled[: -len(filed)]
        same = len(filed) >= _LEAST_CALLED and titled.casefold().endswith(filed.casefold())
        return same and self.title != self.file and bool(_WHOSE.fullmatch(whose))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A requirement that a file or one of its chapters may serve; `confidence` from 0 to 1."""

    requirement: str
    confidence: float
    place: str
    quote: str
    blocks: tuple[Block, ...]
    chapter: bool = False
    read: bool = False  # from a name that no list knows: in a mixed collection it counts no more than a chapter
    loose: bool = False  # not what a name says outright: the same


def sample(content: Content, names: FileNames) -> str:
    """The text that the classifier reads: names, headings, then the beginning of the body."""
    heads = [block.text for block in content.blocks if block.level][:20]
    pieces = [names.title, names.file, *heads]
    size = sum(map(len, pieces))
    for block in content.blocks:
        if block.place.part in ("body", "textbox") and not block.level:
            pieces.append(block.text[:600])
            size += min(len(block.text), 600)
        if size > 3 * SAMPLE_CHARACTERS:
            break
    return "\n".join(pieces)


def confidence_of(hit: NameHit) -> float:
    """How sure a name makes that a text is what it says: the more of the name is known, the surer."""
    return hit.coverage * 0.95 if hit.fuzzy else 0.62 + 0.35 * hit.coverage


def reads_as(requirement: Requirement, content: Content, mapper: Mapper) -> bool:
    """Whether the classifier takes the text, without its names, for this requirement or one of its clause."""
    ranked = mapper.classifier.ranked(sample(content, FileNames("", "")), most=3)
    return any(
        probability >= READS_AS
        and (id == requirement.id or clause_of(mapper.catalogue.requirement(id)) == clause_of(requirement) != "")
        for id, probability in ranked
    )


def expected_by_names(names: FileNames, mapper: Mapper) -> Kind | None:
    """The kind of document that the requirement named in title or file name would be."""
    for text in (names.title, names.file):
        for hit in mapper.names.hits(text) if text else ():
            if hit.coverage >= _EXPECTED_COVERAGE:
                return expected_kind(mapper.catalogue.requirement(hit.requirement))
    return None


@remembered(most=2)
def body_of(content: Content) -> tuple[Block, ...]:
    """The text of a file and its text boxes, without margins, notes and comments."""
    return tuple(block for block in content.blocks if block.place.part in ("body", "textbox"))


def header_quote(blocks: tuple[Block, ...]) -> str:
    """The first row of the first table."""
    table = next((block for block in blocks if block.rows), None)
    return quote(" ".join(cell.text for cell in table.rows[0])) if table else ""
