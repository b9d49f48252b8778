"""What others have published: the text of a standard, a post on a subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.rare import Rare
from pipeline.values import Content, Kind

# Standards carry the marks of who publishes them; posts say in their front matter that they are posts.
_PUBLISHED = Rare(
    r"© ?iso\b|reference number[:\s]{1,3}iso[/ ]|\bics ?\d\d\.\d{3}|中华人民共和国(?:国家标准|[\u4e00-\u9fff]{2,6}行业标准)"
)
_MARKS_WITHIN = 1200
_POST = re.compile(r"^(?:layout|type)\s?:\s?[\"']?(?:post|blog|note|article)s?\b|^post\s?:\s?true", re.M)
_FRONT_LINES = 12
_OF_AN_OCCASION: frozenset[Kind] = frozenset(["record", "report"])


def of_others(named: Sequence[Kind], content: Content, opening: str) -> bool:
    """Whether a file is the text of a standard, by its publisher's marks, or a post of a blog on a subject.

    `named` are the kinds that its names say, `opening` its first lines in normal form.
    """
    if _PUBLISHED.search(opening[:_MARKS_WITHIN]):
        return True
    head = "\n".join(block.text for block in content.blocks[:_FRONT_LINES])
    return _OF_AN_OCCASION.isdisjoint(named) and _POST.search(head) is not None
