"""What is left of a header once the document's own number, version, title and pages are taken out: whose paper it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import plain, quote
from pipeline.values import Block, Content, Fact

_PAGE = re.compile(
    r"第\s*\S{0,4}\s*页|共\s*\S{0,4}\s*页|\b(?:page|sheet|p\.)\s*[\d{}]*(?:\s*(?:of|/)\s*[\d{}]*)?|(?<!\w)\d+\s*/\s*\d+(?!\w)",
    re.I,
)
_VERSION = re.compile(
    r"(?:版本号?|版次|\b(?:rev(?:ision)?|issue|version|ver|edition)\b)\s*[:：.]?\s*[A-Za-z]?[\d.]*(?:/\d+)?|\bv\d[\d.]*\b|(?<!\w)[A-Z]\s*/?\s*\d{1,2}(?!\w)|第\s*[\d一二三四五六七八九十]+\s*版|(?<!\w)[A-Z\d]\s*版(?![\u4e00-\u9fff])|20\d\d\s*年?版",
    re.I,
)
_DATE = re.compile(r"\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?)?|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{2,4}")
_LABEL = re.compile(
    r"(?:文件|文档)?编号|(?:document|doc)\.? (?:no|number|id)\b\.?|受控|controlled(?: copy)?|密级\S*|内部(?:资料|公开)?|internal|confidential",
    re.I,
)
_SECRET = re.compile(
    r"(?:请?注意|妥善)保[密管存]|(?:内部|机密|秘密|保密|商业)(?:资料|文件|使用|秘密|公开)?|严禁(?:外传|复制|翻印)|未经(?:许可|授权|批准)\S*|版权(?:所有|归)|请勿(?:外传|复制)|不得(?:外传|复制|翻印)\S*|copyright|all rights reserved|[©®]|\(c\)|internal use(?: only)?",
    re.I,
)
_KIND_AT_END = re.compile(
    r"(?:控制)?(?:程序(?:文件)?|规程|规范|制度|办法|规定|细则|手册|指南|计划)$|\s+(?:procedure|process|policy|plan|manual|rules|guideline)s?$",
    re.I,
)
_SHORT_CHINESE, _SHORT_ENGLISH = 4, 8  # characters
_APART = " \t/|·•—–-:：,，;；"
_LEAST, _LONGEST = 2, 48
_PIECES = re.compile(r"\t+|\s{2,}|[|·•\n]")
# A name of several words with capitals, and its letters in brackets: "Northgate Data Services (NDS)".
_LEGAL_FORM = re.compile(r"\s*\([A-Z][a-z]+\)(?=,? ?Co\b)|,? (?:Co\.?,? ?)?(?:Ltd|Limited|Inc)\.?$")
_A_NAME = re.compile(r"(?P<name>[A-Z][\w&'-]+(?: (?:and |of |& )?[A-Z][\w&'-]*){1,5})(?: ?\((?P<short>[A-Z]{2,6})\))?")


def margin_names(content: Content, title: str, name: str, numbers: tuple[str, ...]) -> Iterator[Fact]:
    """header.left: the rest of the first header that has one; header.again where the text names that, too."""
    for block in content.blocks:
        if block.place.part != "header":
            continue
        text = plain(block.text)
        for known in sorted({title, name, _without_its_kind(title), *numbers}, key=len, reverse=True):
            if known and plain(known).casefold() in text.casefold():  # a pattern for each name would have to be made
                text = re.sub(re.escape(plain(known)), " ", text, flags=re.I)
        for pattern in (_PAGE, _DATE, _VERSION, _LABEL):
            text = pattern.sub(" ", text)
        left = " ".join(text.split()).strip(_APART)
        if _LEAST <= len(left) <= _LONGEST:
            yield Fact("header.left", left, str(block.place), quote(block.text))
            if again := next((each for each in content.blocks if _says(each, left)), None):
                yield Fact("header.again", left, str(again.place), quote(again.text, again.text.find(left)))
            return


def _without_its_kind(title: str) -> str:
    """The title as headers shorten it: 业务关系管理 of 业务关系管理程序; "" where hardly anything would be left."""
    short = _KIND_AT_END.sub("", title).strip()
    return short if len(short) >= (_SHORT_ENGLISH if short.isascii() else _SHORT_CHINESE) else ""


def names_in_footer(content: Content) -> Iterator[Fact]:
    """footer.left: what a footer says besides pages, versions and how secret it is: whose paper it is."""
    for block in content.blocks:
        if block.place.part != "footer":
            continue
        text = plain(block.text)
        for pattern in (_PAGE, _DATE, _VERSION, _SECRET, _LABEL):
            text = pattern.sub(" ", text)
        left = " ".join(text.split()).strip(_APART)
        if _LEAST <= len(left) <= _LONGEST:
            yield Fact("footer.left", left, str(block.place), quote(block.text))
            return


def names_in_header(content: Content) -> Iterator[Fact]:
    """header.name: a piece of the first header that is nothing but a name of several words."""
    header = next((block for block in content.blocks if block.place.part == "header" and block.text.strip()), None)
    if header is None:
        return
    for piece in _PIECES.split(plain(header.text)):
        if match := _A_NAME.fullmatch(_LEGAL_FORM.sub("", piece.strip(_APART)).strip(_APART + ".")):
            yield Fact("header.name", match["name"], str(header.place), quote(piece.strip()))


def _says(block: Block, name: str) -> bool:
    """Does a sentence hold this name? A heading or a cover that repeats a title says nothing of whom it is."""
    return block.place.part == "body" and not block.rows and not block.level and name in plain(block.text)
