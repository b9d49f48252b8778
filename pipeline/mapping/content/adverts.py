"""What a maker or dealer says of his wares to whoever may buy them: a leaflet, under whatever name it was put away."""

from __future__ import annotations

import re

from pipeline.mapping.candidates import body_of
from pipeline.text.normal import normal
from pipeline.values import Content, Fact, Kind

ADVERT = "advert"
_OPEN: tuple[Kind, ...] = ("unrelated", "record", "procedure")
_LONGEST = 2500  # characters
_LEAST, _SELLS = 2, 2
# Each is a thing that only somebody who sells says: prices from, free trials, ask your dealer, our models.
_SAYS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:ask|call|contact|order (?:at|from)|visit) (?:us|your|our|a|the) (?:local |nearest |next )?(?:dealer|distributor|reseller|partner|sales)|\b(?:dealer|distributor)s? near you|\bcall (?:us )?(?:today|now)\b|欢迎(?:来电|致电|垂询|咨询|选购|订购)|经销商|代理商|订购热线|销售热线",
        r"\b(?:licen[cs]es?|prices?|packages?|models?) (?:start )?from \d|\bfree for (?:up to )?\w+|\bfree trial\b|\bfor thirty days\b|\btry it\b|\d+\s?(?:台|点|用户)?(?:以内|以下)?免费|免费(?:试用|体验)|元起|授权.{0,6}\d+元",
        r"\b(?:years?|months?) of (?:guarantee|warranty)\b|\b\w+ years? (?:guarantee|warranty)\b|[一二三五十\d]年质保|质保[一二三五十\d]年|三包",
        r"\bsee (?:what|trouble|faults?)[^.]{0,30} before\b|\b(?:the )?(?:quiet|smart|easy|simple|fast)(?:er|est)? way to\b|\bmade (?:simple|easy)\b|\bone screen\b|一屏|轻松|省心|无忧|智能守护|领先|首选",
        r"\b(?:three|four|five|\d+) models\b|\bin three sizes\b|[两三四五\d]种型号|\d款(?:型号)?可选|系列产品",
        r"\b(?:for|sensors?|agents?) (?:for )?every (?:device|server|size)\b|\bnew in version\b|\bfeatures\b.{0,80}\bbenefits\b|产品(?:特点|优势)|适用场景",
    )
)


def from_a_seller(content: Content, kind: Kind) -> tuple[Fact, ...]:
    """The fact that a short text praises wares."""
    body = body_of(content)
    text = normal("\n".join(block.text for block in body))
    if kind not in _OPEN or len(text) > _LONGEST or any(block.place.sheet for block in body):
        return ()
    said = [found[0] for pattern in _SAYS if (found := pattern.search(text))]
    sold = any(
        pattern.search(text) for pattern in _SAYS[:_SELLS]
    )  # a list of what the house has tells models and guarantees
    return (Fact(ADVERT, ", ".join(said), "body", said[0]),) if sold and len(said) >= _LEAST else ()
