"""What a document says that it puts out of force: 《…（试行）》同时废止, "this replaces the Duty Handbook"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_REPEALED = Rare(
    r"《(?P<zh>[^《》]{3,30})》[^。；《》]{0,12}?(?:同时|即行|即|均|一并|予以|自行)?(?:废止|作废|停止(?:执行|使用)|不再(?:执行|使用|适用))"
    r"|(?:代替|替代|取代|废止)(?:了)?(?:原|旧|原有|以前)?的?《(?P<zh2>[^《》]{3,30})》"
    r"|\b(?:replaces|supersedes|withdraws|takes the place of) (?:the |our |an? )?(?:former |old |earlier )?[“\"](?P<en>[^”\"]{4,60})[”\"]"
    r"|[“\"](?P<en2>[^”\"]{4,60})[”\"] (?:is|are|was|were) (?:hereby |thereby )?(?:withdrawn|repealed|superseded|no longer (?:valid|in force|in use))"
)
_MOST = 20


def repeals(content: Content) -> Iterator[Fact]:
    """repealed: the title of each document that this one says is no longer in force."""
    seen: set[str] = set()
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        for match in _REPEALED.finditer(block.text):
            title = next(each for each in match.groups() if each)
            if title not in seen and len(seen) < _MOST:
                seen.add(title)
                yield Fact("repealed", title, str(block.place), quote(block.text, match.start()))
