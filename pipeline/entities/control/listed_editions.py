"""Editions of standards that a list gives in a column of their own: ISO/IEC 20000-1 | 2011."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.catalogue import Catalogue
from pipeline.entities.control.versions import is_history
from pipeline.entities.tables import column, heads, pieces
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.values import Block, Cell, Content, Fact, Row

_EDITION = Labels(
    r"^(?:标准|现行|文件)?(?:版本|版次)号?$|^版本[(（]?年份?[)）]?$|^年[号份代]$|^(?:发布|标准)年[份号]?$|^edition(?: in use| held)?$|^version$|^issue$|^year(?: of issue| of edition)?$|^rev(?:ision)?\.?$"
)
_YEAR = re.compile(r"\s*[(（]?((?:19|20)\d\d)\s*年?\s*版?[)）]?(?:\.0)?\s*(?:edition|version|issue)?\s*", re.I)
_STANDARD = re.compile(
    r"(?<![A-Za-z])(?P<body>ISO(?:\s*/\s*IEC)?|GB\s*/?\s*T|IEC)\s*(?P<number>\d{4,5}(?:[-.]\d{1,2})?)", re.I
)
_SAYS_ITS_YEAR = re.compile(r"(?:[:：\-—–－]|[(（])\s*(?:19|20)\d\d(?!\d)")
_GONE = re.compile(
    r"作废|废止|历史|旧版|已?被?(?:替代|代替|取代)|不再使用|withdrawn|superse|obsolete|replaced|no longer|historic|old edition",
    re.I,
)
OF_AN_EDITION = ("E01", "E02", "E03", "E12", "E14")


def listed_editions(content: Content, catalogue: Catalogue) -> Iterator[Fact]:
    """edition: a row that names a standard in one cell and a withdrawn edition in the column of editions."""
    tells = [tell for tell in catalogue.edition_tells if tell.id in OF_AN_EDITION]
    for block in content.blocks:
        cited = cited_in_columns(block)
        for text, place in pieces(block) if cited else ():
            id = next((tell.id for tell in tells if tell.pattern.search(cited.get(place, ""))), "")
            if id and not any(tell.pattern.search(text) for tell in tells):  # or it is told as it stands
                begins = max(0, text.find(cited[place].partition(" ")[0]))
                yield Fact("edition.past" if _GONE.search(text) else "edition", id, place, quote(text, begins))


def cited_in_columns(block: Block) -> Mapping[str, str]:
    """By the place of a row, its standard with the edition that stands in a column of its own, as a text would cite both."""
    if not block.rows or is_history(block) or not _STANDARD.search(block.text):
        return {}
    return {
        f"{block.place.sheet}!{row[0].address}"
        if block.place.sheet
        else f"{block.place} {row[0].address}".strip(): cited
        for row, cited in _rows(block)
    }


def _rows(block: Block) -> Iterator[tuple[Row, str]]:
    """Each row below a header with a column of editions, with the standard and edition as they are cited in a text."""
    for header, keys, below in heads(block):
        at = column(keys, _EDITION)
        if at is None or len(header) < 2:
            continue
        for row in below:
            year = _YEAR.fullmatch(row[at].text) if at < len(row) else None
            named = next((cell for cell in row if _names_one(cell, row[at])), None) if year else None
            match = _STANDARD.search(named.text) if named else None
            if year and match:
                apart = "-" if match["body"].upper().startswith("GB") else ":"
                yield row, f"{match['body']} {match['number']}{apart}{year[1]}"
        return


def _names_one(cell: Cell, edition: Cell) -> bool:
    return cell is not edition and bool(_STANDARD.search(cell.text)) and not _SAYS_ITS_YEAR.search(cell.text)
