"""What others have published: the text of a standard, a post on a subject; and what was noted down from a book."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.operating import operates
from pipeline.text.normal import normal
from pipeline.text.rare import Rare
from pipeline.values import Content, Kind

# Standards carry the marks of who publishes them; posts say in their front matter that they are posts.
_PUBLISHED = Rare(
    r"© ?iso\b|reference number[:\s]{1,3}iso[/ ]|\bics ?\d\d\.\d{3}|中华人民共和国(?:国家标准|[\u4e00-\u9fff]{2,6}行业标准)"
)
_MARKS_WITHIN = 1200
_POST = re.compile(r"^(?:layout|type)\s?:\s?[\"']?(?:post|blog|note|article)s?\b|^post\s?:\s?true", re.M)
_FRONT_LINES = 12
# The five books of ITIL, one chapter each, make a summary of them; no house is divided so.
_BOOK = re.compile(
    r"^\W*(?:\d{1,2}\W+)?(?:chapter \d\W+)?(service strategy|service design|service transition|service operations?"
    r"|(?:continual|continuous) service improvement|服务战略|服务设计|服务(?:转换|转移|过渡)|服务运营|持续服务改进)(?:\W*\(\w+\))?\W*$"
)
_BOOKS = 4
# The reference of a programming interface: its words (requests, tickets, services) are those of the standard.
_INTERFACE = Rare(
    r"接口参数(?:说明|列表|表|示例|如下|:)|请求参数示例|(?:请求参数|入参说明|request param|http method|\bcurl -|\b(?:get|post) /)[\s\S]*(?:返回|响应|response|return)"
)
_OF_AN_OCCASION: frozenset[Kind] = frozenset(["record", "report"])


def of_others(named: Sequence[Kind], content: Content, opening: str) -> bool:
    """Whether a file is the text of a standard, by its publisher's marks, or a post of a blog on a subject.

    `named` are the kinds that its names say, `opening` its first lines in normal form.
    """
    if _PUBLISHED.search(opening[:_MARKS_WITHIN]) or _summary_of_books(content):
        return True
    head = "\n".join(block.text for block in content.blocks[:_FRONT_LINES])
    return _OF_AN_OCCASION.isdisjoint(named) and _POST.search(head) is not None


def _summary_of_books(content: Content) -> bool:
    heads = (_BOOK.match(normal(block.text)) for block in content.blocks if block.level)
    return len({found[1][:14] for found in heads if found}) >= _BOOKS


def of_an_interface(names: Sequence[str], named: Sequence[Kind], expected: Kind | None, opening: str) -> bool:
    """Whether a file is the reference of a programming interface. A procedure for a release or an incident is none,
    though it may tell what to call, nor is an agreement that tells by which call its service is measured.
    Nor is what title and file name both call a report or a record of what was done. `expected` is what the requirement
    named would be."""
    of_an_occasion = len(named) > 1 and set(named) <= _OF_AN_OCCASION
    first = next(iter(named), None)
    if first == "agreement" or of_an_occasion or not _INTERFACE.search(opening):
        return False
    return first != "procedure" or not (expected == "procedure" or operates(*names))
