"""Permits that a service needs by law: they are called after what they allow, and each country has many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_PERMIT, CERTIFICATE = "L03", "L17"
_SURE = 0.75
_KNOWN = 0.5
_ISSUED = re.compile(
    r"发证|颁发|核发|批准机关|有效期|有效期至|\b(?:issued (?:by|on)|issuing|granted|valid (?:until|to|from)|expir)"
)
# The licence to trade is asked for by itself; the others are nobody's who runs services.
_OF_OTHERS = re.compile(
    r"营业执照|法人|机构代码|开户|食品|餐饮|卫生|消防|排污|驾驶|行驶|出版|采矿|人力资源|劳务|认证证书|符合性|成熟度|itss|cmmi|dcmm|高新技术|软件企业|双软|信用等级|房产|不动产"
    r"|business|trade|certificate|\bcert\b|tisax|driv|food|software licen|alcohol"
)
# What other systems are certified to. A certificate bears the plain name (认证证书), and says to what standard below.
_OTHER_SYSTEM = re.compile(
    r"(?<!\d)(?:9001|14001|22000|22301|27001|27017|27018|27701|45001|50001|19001|24001|22080|23331|28001|30146|50430)(?!\d)"
)  # the last seven are numbers of GB/T
_THIS_SYSTEM = re.compile(r"(?<!\d)20000(?!\d)|24405")


def of_this_system(candidates: list[Candidate], content: Content) -> list[Candidate]:
    """The candidates without the certificate of service management that is one of another system."""
    if any(one.requirement == CERTIFICATE for one in candidates) and certifies_another_system(content):
        return [one for one in candidates if one.requirement != CERTIFICATE]
    return candidates


def certifies_another_system(content: Content) -> bool:
    """Whether a text names the standard of another management system, and not this one's."""
    text = "\n".join(block.text for block in body_of(content))
    return bool(_OTHER_SYSTEM.search(text)) and not _THIS_SYSTEM.search(text)


def by_licence(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """A licence that nothing else is known of, and that an office issued: one that the services in scope need."""
    if kind != "licence" or any(one.confidence >= _KNOWN for one in known):
        return []
    called = normal(f"{names.title} {names.file}")
    body = body_of(content)
    if _OF_OTHERS.search(called) or not _ISSUED.search(normal("\n".join(block.text for block in body))):
        return []
    return [Candidate(_PERMIT, _SURE, "title", quote(names.title or names.file), body)]
