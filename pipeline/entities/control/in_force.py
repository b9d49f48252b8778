"""The day from which a document holds, told in a sentence or a line of its cover: 本办法自2026年4月1日起施行, "Effective 1 April 2026"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.text.normal import plain
from pipeline.text.plain_days import DAY, moment_in
from pipeline.values import Block

_LONGEST = 400
_PIECES = re.compile(r"\t+|\s{2,}|(?<=\S\S)\u3000(?=\S\S)|[|·•;；\n]|\s/\s")
_SENTENCE = re.compile(r"[。；\n]|[.;](?=\s|$)")
_HOLDS = r"(?:正式|开始)?(?:施行|实施|执行|生效|启用|试行|使用|采用|算数|用(?![\u4e00-\u9fff]))"
_ALONE = re.compile(
    rf"(?:自|从|于)?\s*(?P<zh>{DAY})\s*(?:起|开始)?\s*{_HOLDS}|(?:effective|in force|valid|in use|applies|in effect)(?: from| since| as of| on)?:?\s+(?P<en>{DAY})",
    re.I,
)
# The paper itself, not a standard or another paper that it speaks of.
_ITSELF = re.compile(
    r"本(?:管理)?(?:文件|程序|制度|办法|规定|规范|手册|方针|计划|细则|流程|规程|标准|预案|方案|指导书|指引|协议|版|目录|策略)|\b(?:[Tt]his (?:\w+ ){0,2}(?:procedure|policy|document|plan|manual|instruction|standard|process|rule|paper|issue|version|edition)|[Ii]t (?:is|has|takes|applies|came))\b"
)
_TOLD = re.compile(
    rf"(?:自|从|于)\s*(?P<zh>{DAY})\s*(?:起|开始)?\s*{_HOLDS}|(?P<zh2>{DAY})\s*起\s*{_HOLDS}|\b(?:in force|effective|in effect|takes effect|applies|in use|valid)(?: (?:from|since|as of|on))? (?P<en>{DAY})",
    re.I,
)


# 甘棠 2026年3月2日写，柏舟 3月16日批，2026年4月1日起用: the line in which a page tells who made it.
_BESIDE_ITS_HANDS = re.compile(
    rf"[\u4e00-\u9fff·]{{2,4}}[^。；]{{0,16}}(?:写|编|起草|批|定|审)[,，、 ][^。；]{{0,40}}?(?P<zh>{DAY})\s*起\s*{_HOLDS}"
)


# "Version 1.0, written by A. Holm on 2 May, reviewed by B. Ruiz, approved by C. Varga, effective 1 July", V1.0，由质量部甘棠编制，乔木审核，
# 柏舟批准: who names two that signed tells in the same line which version it is and from when it holds.
_STEPS = re.compile(
    r"\b(written|prepared|drafted|compiled|authored|drawn up|reviewed|checked|verified|approved|authori[sz]ed|signed off|released|issued) by\b|(编制|编写|起草|拟制|撰写|审核|审查|审阅|复核|校核|批准|签发|核准|审定)",
    re.I,
)
_SIGNED_BY = 2
_PARTS = re.compile(r"[,，;；。\n]|[.](?=\s|$)")


def parts_of_control_line(text: str) -> list[str]:
    """The parts of a line of running text in which two at least are told to have signed the paper; else none."""
    if len(text) > _LONGEST or len({match[0].lower() for match in _STEPS.finditer(text)}) < _SIGNED_BY:
        return []
    return [part for piece in _PARTS.split(text) if (part := plain(piece).strip(" .。()（）"))]


def in_force(cover: Sequence[Block]) -> Iterator[tuple[date, str, str]]:
    """(day, place, what is said) of each line or sentence in which a document says from when it holds."""
    for block in cover:
        if block.rows or len(block.text) > _LONGEST:
            continue
        text = plain(block.text)
        pieces = [plain(piece).strip(" .。()") for piece in _PIECES.split(block.text)]
        pieces += parts_of_control_line(block.text)
        said = [match for piece in pieces if (match := _ALONE.fullmatch(piece))]
        said += [m for each in _SENTENCE.split(text) if _ITSELF.search(each) and (m := _TOLD.search(each))]
        said += [m for each in _SENTENCE.split(text) if (m := _BESIDE_ITS_HANDS.fullmatch(each.strip()))]
        for match in said:
            day = next(each for each in match.groupdict().values() if each)
            if moment := moment_in(day):
                yield moment[0], str(block.place), block.text
