"""Words by which a paper may call a house or its system: of whom they are, only the set can tell by the own name.

A sentence has many ways to name a firm. These are names by their form (a word before that of a trade, capitals) and by
where they stand (titles, margins, closing lines), whatever is said of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

NAME, SYSTEM, SHORT = "house.name", "house.system", "house.system_short"
_FIRMS = 3
_MOST = 24  # of a file; one has a handful
# 远图科技, 北远公司: a word and a trade or "company" behind it; trades that are common words stand where a name ends.
_BEFORE_A_TRADE = Rare(
    r"(?P<name>[\u4e00-\u9fff]{2,6}(?:(?:科技|数码|数科|信通)(?:公司)?|(?:信息|技术|网络|数据|软件|通信|智能|数字|运维)(?:公司|(?=$|[\s，。；：、（(《“！_\-/|·]|各部|的服务|服务台|客服|负责|全体|员工|总经理|(?:运维|质量|综合|商务|技术)部|\S{0,4}(?:台账|月报|报告|简介|手册|纪要)))"
    r"|(?<![本我该总子分全各母贵外原新限任份他关])公司))(?!(?:服务|系统)?(?:[（(][^（）()]{1,6}[)）])?(?:有限|股份|集团有限))"
)
# … and whoever has a management system: 辰远的服务管理体系.
_WITH_A_SYSTEM = Rare(r"(?P<name>[\u4e00-\u9fff]{2,6})(?=的(?:IT ?)?(?:服务)?管理体系)")
_RUN = re.compile(r"[\u4e00-\u9fff]{3,10}+(?![〔\[(（] ?20)")
_LINES, _LONGEST_LINE = 4, 26
_ENDS_A_SENTENCE = re.compile(r"[，。；,;]|\.\s")
# Acme Tech, AcmeTech, Acme Hosting Services: names of several words that end in a trade, or are written in one.
_TRADES = (
    r"Services?|IT|Digital|Tech|Technolog(?:y|ies)|Solutions|Support|Hosting|Systems|Online|Cloud|Networks|Software"
)
_OF_A_TRADE = Rare(
    rf"(?<![\w@./-])(?P<name>[A-Z][a-z]{{2,}}(?:-[A-Z][a-z]+)?(?:(?: [A-Z][A-Za-z]*){{0,3}} (?:{_TRADES})(?! [A-Z])|(?:IT|Tech|Net|Soft|Data|Serv)))(?![\w@-])(?!(?: \([A-Z][a-z]+\))?,? (?:Co\b|Ltd|Limited|Inc\b|LLC|GmbH))"
)
# Capitals of a firm: somebody who does something, has something, or of whom something is.
_CAPITALS = re.compile(
    r"(?:(?<=^)|(?<=[.;:(,\"“] )|(?<=\()|(?P<of>\b(?:of|at|by|for|from|in|with|within|to|all|on behalf of) ))(?P<name>[A-Z][A-Za-z]?[A-Z]{1,4}(?:-[A-Z][a-z]+)?)(?P<behind>['’]s?(?= )|(?= [a-z]+)|(?=[.,;)]|$))(?![\w-])"
)
# "IT 服务质量管理体系", "法通运维服务保障体系": what the system is called; a wish for one ("a sound …") is no name.
_CALLED_A_SYSTEM = Rare(
    r"(?P<wish>(?:建立|完善|健全|完整|一套|有效|良好|科学|规范|构建|打造)[了的]{0,2})?(?P<name>(?:(?:IT|ITSM|信息技术|信息化|信息|运维|运行|维护|服务|质量|保障|保证|管理|平台|支持|支撑|交付|运营|业务) ?){2,}体系)"
)
_CALLED_A_SYSTEM_ENGLISH = Rare(
    r"(?P<name>[A-Z][\w-]+(?: (?:of|for|and|the|[A-Z][\w-]+)){1,5} (?:System|Framework)|(?:[Ss]ervice|IT|[Oo]perations?|[Ss]upport)(?: [a-z]+){0,2} management system) ?\((?:the )?[\"“]?(?P<short>[A-Z]{3,6})[\"”]?\)"
)
# Its letters, where they are given: IT服务管理体系（ITSMS）.
_LETTERS_OF_A_SYSTEM = Rare(
    r"(?P<name>(?:IT|ITSM|信息技术|信息化|信息|运维|运行|维护|服务|运营| ){1,6}管理体系)\s*[（(](?:以下)?(?:简称|缩写)?(?:为|[:：])?\s*[“\"]?(?P<short>[A-Z]{3,6})[”\"]?(?:体系)?[)）]"
)
# The name of a firm in full, of which the file may hold a form with one letter otherwise or left out.
_IN_FULL = Rare(
    r"(?P<place>[\u4e00-\u9fff]{2}(?:省|市)?)??(?P<proper>[\u4e00-\u9fff]{4})(?:信息|科技|技术|软件|网络|数据|数码|智能|数字|系统|通信|服务)+(?:股份)?有限(?:责任)?公司"
)
# What only a firm has behind its name: of one whose last letter alone is another.
_BEHIND_A_FIRM = r"(?:股份)?有限|公司|科技|信息|服务台|[\u4e00-\u9fff]{2}(?:部|中心)|员工|负责|承诺|提供|将|按|向"


def misspelt_names(content: Content) -> Iterator[Fact]:
    """house.name of what differs by one letter from the name of a firm that the file gives in full."""
    for name, value, block, at in islice(_misspelt(content), _MOST):
        yield Fact(name, value, str(block.place), quote(block.text, at))


def house_names(content: Content) -> Iterator[Fact]:
    """house.name: what may be the name of a house; house.system: of its management system. Each word once."""
    seen: set[tuple[str, str]] = set()
    for name, value, block, at in islice(chain(_misspelt(content), _systems(content), _names(content)), 4 * _MOST):
        if (name, value) not in seen and len(seen) < _MOST:
            seen.add((name, value))
            yield Fact(name, value, str(block.place), quote(block.text, at))


def _names(content: Content) -> Iterator[tuple[str, str, Block, int]]:
    blocks = tuple(block for block in content.blocks if block.place.part not in ("property", "name", "comment"))
    for block, line in _lines(blocks):
        if "有限" not in line and (run := _RUN.match(line)):
            yield NAME, run.group(), block, block.text.find(line)
    for pattern in (_BEFORE_A_TRADE, _WITH_A_SYSTEM, _OF_A_TRADE):
        for block in pattern.among(blocks):
            for match in pattern.finditer(block.text):
                yield NAME, match["name"], block, match.start("name")
    for block in blocks:
        for match in () if block.rows else _CAPITALS.finditer(block.text):
            yield NAME, match["name"], block, match.start("name")


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Where a name stands alone or first: the title, the head of a sheet, the margins, and the lines that close a paper."""
    told = [block for block in blocks if block.place.part in ("body", "textbox")]
    heads = [block for block in told if block.level][:1]
    sheets = {block.place.sheet: block for block in reversed(told) if block.rows and block.place.sheet}
    margins = [block for block in blocks if block.place.part in ("header", "footer")]
    for block in (*told[:1], *heads, *margins, *sheets.values()):
        first = next((cell.text for cell in block.rows[0] if cell.text), "") if block.rows else block.text
        yield block, first.strip()
    for block in [one for one in told if not one.rows and not one.level][-_LINES:]:
        for line in block.text.split("\n"):
            if len(line) <= _LONGEST_LINE and not _ENDS_A_SENTENCE.search(line):
                yield block, line.strip()


def _misspelt(content: Content) -> Iterator[tuple[str, str, Block, int]]:
    """What differs by one letter from the proper name of a firm that the file gives in full: 北晨远图, 北远图 of 北辰远图."""
    found = {m["proper"] for block in _IN_FULL.among(content.blocks) for m in _IN_FULL.finditer(block.text)}
    for proper in sorted(found)[:_FIRMS]:
        others = [f"{proper[:at]}(?!{proper[at]})[\u4e00-\u9fff]{proper[at + 1 :]}" for at in range(len(proper) - 1)]
        left_out = [f"{proper[:at]}{proper[at + 1 :]}" for at in range(1, len(proper) - 1)]
        last = f"{proper[:-1]}(?!{proper[-1]})(?![区市县镇村里外内上下中东南西北路街桥站段])[\u4e00-\u9fff](?={_BEHIND_A_FIRM})"
        pattern = re.compile("|".join((*others, *left_out, last)))
        for block in content.blocks:
            if block.place.part in ("body", "textbox", "header", "footer"):
                for match in pattern.finditer(block.text):
                    yield NAME, match.group(), block, match.start()


def _systems(content: Content) -> Iterator[tuple[str, str, Block, int]]:
    for pattern in (_LETTERS_OF_A_SYSTEM, _CALLED_A_SYSTEM_ENGLISH):
        for block in pattern.among(content.blocks):
            for match in pattern.finditer(block.text) if block.place.part in ("body", "textbox") else ():
                yield SHORT, match["short"], block, match.start("name")
    for pattern in (_CALLED_A_SYSTEM, _CALLED_A_SYSTEM_ENGLISH):
        for block in pattern.among(content.blocks):
            for match in pattern.finditer(block.text) if block.place.part in ("body", "textbox") else ():
                if match.groupdict().get("wish"):
                    continue
                name = "".join(match["name"].split()) if not match["name"].isascii() else match["name"]
                yield SYSTEM, name, block, match.start("name")
