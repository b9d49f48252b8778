"""What in a text is somebody's own: its systems, figures, papers and departments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.traces.marks import SHORTEST, paragraphs_below_the_cover, trade_words
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

_DEPARTMENT = re.compile(
    r"(?<![各本该有受相])[\u4e00-\u9fff]{2,5}(?:部|中心|办公室|事业部|小组)(?![门分位署件])|\b[A-Z][a-z]+ (?:Department|Team|Desk|Office)\b"
)
_SYSTEM = re.compile(
    r"(?<![A-Za-z])(?!(?:ISO|IEC|SLA|OLA|KPI|SMS|ITSM|ITSMS|PDCA|ITIL|CMDB|RFC|GB|CI|CAB|UC|VIP|IT|RTO|RPO|BIA|PIR|KEDB|OA|TBD|XX+)(?![A-Za-z]))(?=[A-Za-z]{3})(?:[A-Z]+[a-z]*[A-Z][A-Za-z]*|(?<=[a-z,;] )[A-Z][A-Za-z]{2,}|(?<=[\u4e00-\u9fff、，（(“])[A-Z][A-Za-z]{2,})(?![A-Za-z])|[\u4e00-\u9fff]{2,6}(?:平台|系统|工单台)(?=[上中里内登自录导，。、])"
)
_CONCRETE = re.compile(
    r"(?<!\d)(?!100\s*[%％])\d+(?:\.\d+)?\s*(?:%|％|分钟|小时|个?工作日|天|次|份|人|minutes?|hours?|working days?|days?)"
)
_REFERENCE = re.compile(r"《[^》]{2,30}》")
_OF_A_COVER = re.compile(
    r"文件编号|编\s*制|版本号?|document (?:id|no|number|ref)\b|prepared by|version|edition\b|what changed|first issue|amendments?\b|approved by",
    re.I,
)
_COVER_LINE = re.compile(r"^[^:：。，]{2,10}[:：][^。；]{0,40}$")
# What a template has in each house: places for a name, firms, titles of posts.
_OF_ANYBODY = re.compile(
    r"[\[【<]{1,2}[^\[\]【】<>\n]{2,40}[\]】>]{1,2}"
    r"|\b(?:[A-Z][A-Za-z]+ ){1,4}(?:Ltd|Limited|Inc|LLC|GmbH|PLC|Corp|Corporation|Company|Systems|Holdings|Technologies|Solutions|Consulting)\b"
    r"|\b(?:(?:The|Finance|Financial|General|Quality|Service|Operations?|Change|Release|Incident|Problem|Capacity|Security|Senior|Top|Line|Project|Process|Document|Management|Managing|Executive|Chief) )+"
    r"(?:Manager|Director|Officer|Representative|Management|Owner|Head|Board|Controller|Supervisor|Coordinator)s?\b"
)
_SENTENCES = re.compile(r"(?<=[。；;\n])|(?<=[.!?])\s")


def specifics(content: Content) -> Iterator[Fact]:
    """text.specific "systems|figures|references|length|departments": what in the text is somebody's own, without cover and
    history, the heads of tables, what any template holds, and sentences of another trade."""
    below = [block for block in paragraphs_below_the_cover(content) if not _COVER_LINE.match(block.text)]
    texts = [block.text for block in below]
    tables = [
        block for block in content.blocks if block.rows and block.place.heading and not _OF_A_COVER.search(block.text)
    ]
    whole = "\n".join([*texts, *(" ".join(cell.text for row in block.rows for cell in row) for block in tables)])
    if len(whole) < SHORTEST:  # of a longer text the check says how much is enough
        return
    told = [(block.place.heading, block.text) for block in below]
    told += [(block.place.heading, " ".join(cell.text for cell in row)) for block in tables for row in block.rows[1:]]
    borrowed = [fact.value.lower() for fact in trade_words(content)]
    said = "\n".join(
        sentence
        for heading, text in told
        for sentence in _SENTENCES.split(text)
        if not any(word in f"{heading} {sentence}".lower() for word in borrowed)
    )
    said = _OF_ANYBODY.sub(" ", said)
    counts = [len({m.group() for m in pattern.finditer(said)}) for pattern in (_SYSTEM, _CONCRETE, _REFERENCE)]
    departments = sorted({m.group() for m in _DEPARTMENT.finditer(said)})
    value = joined(*map(str, counts), str(len(whole)), "、".join(departments))
    yield Fact("text.specific", value, "body", quote(max(texts or [whole], key=len)))
