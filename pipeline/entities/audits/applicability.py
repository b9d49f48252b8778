"""Tables that say of each clause of the standard whether it applies, with some that are said not to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

_APPLIES = Labels(
    r"^是?否?适用(?:性|情况|与否)?$|^适用/?不适用$|^(?:is it )?applicab(?:le|ility)(?: ?\(?(?:yes ?/ ?no|y/n)\)?)?$|^applies$|^in scope$"
)
_NO = re.compile(r"^(?:否|不适用|不|×|✗|N/?A|no|n|not applicable|excluded|out of scope)[.。]?$", re.I)
_CLAUSE = re.compile(r"^(?:[4-9]|10)(?:\.\d{1,2}){1,3}$")
_MOST_ROWS = 200
_OF_SERVICES = re.compile(r"20000|24405")
# A statement of applicability of security controls may leave out what it likes.
_OF_CONTROLS = re.compile(r"27001|22080|附录\s*A|annex a\b|控制措施|security controls", re.I)
# Instead of a paper, in a table of clauses and papers.
_LEFT_OUT = re.compile(
    r"^(?:予以|已)?(?:删减|剪裁|裁剪|豁免)(?:条款)?[。.]?$|^不(?:采用|适用)[,，]?(?:予以|已)?(?:删减|裁剪)$"
)
# The same said at length, with why: "clause excluded - not applicable to an IT company", 不适用（公司无此业务）.
_LEFT_OUT_WITH_WHY = re.compile(
    r"(?:本|该)?(?:条款|要求)?(?:不适用|予以删减|已?删减|剪裁|裁剪|豁免)[,，:：;；（(——\s-]+(?!见|参见|详见)[\u4e00-\u9fff]{2}"
    r"|(?:N/?A|无|—|-)?\s*[（(,，;；]?\s*(?:我们|我司|本?公司|本单位)?(?:用不上|不涉及|无此(?:项|类)?业务|没有这(?:项|块|类|种)(?:业务|服务|活)|不做这(?:项|块))"
    r"|(?:we )?(?:do not|don't) (?:do|need|have|use) (?:this|it|any)\b|does not concern us\b|not (?:needed|relevant|required)(?: (?:here|for us|by us)|[,;:]|$)"
    r"|(?:(?:this )?(?:clause|requirement)s? )?(?:is )?(?:excluded|left out|not applicable|n\.?/?a\b\.?|none|does not apply)(?: (?:for|with|to) (?:us|our|a|an|the|this)\b|\s*[-–—:;,(]\s*(?!see\b)[a-z]{2})",
    re.I,
)
_OF_RECORDS = Labels(r"记录|证据|表单|\brecords?\b|\bevidence\b|\bforms?\b")
_OF_CLAUSES = Labels(r"条款|^(?:标准)?要求$|\bclauses?\b")
_MOST = 20


def clauses_left_out(content: Content) -> Iterator[Fact]:
    """clause.excluded: a row of such a table, in a file that speaks of ISO/IEC 20000-1 and not of security controls."""
    text = whole(content.blocks).text
    if not _OF_SERVICES.search(text) or _OF_CONTROLS.search(text):
        return
    seen = 0
    for block in content.blocks:
        for _, keys, rest in heads(block) if block.rows else ():
            at = column(keys, _APPLIES)
            if at is None:
                continue
            for row in rest:
                clause = next((each.text.strip() for each in row if _CLAUSE.match(each.text.strip())), "")
                if clause and _NO.match(cell(row, at)) and seen < _MOST:
                    seen += 1
                    line = quote(" ".join(each.text for each in row if each.text))
                    yield Fact("clause.excluded", clause, row_place(block, row), line)
            break
        else:
            yield from _instead_of_a_paper(block)


def _instead_of_a_paper(block: Block) -> Iterator[Fact]:
    for _, keys, rest in heads(block) if block.rows else ():
        if column(keys, _OF_CLAUSES) is not None:
            for row in rest[:_MOST_ROWS]:
                texts = [each.text.strip() for each in row]
                clause = next((text for text in texts if _CLAUSE.match(text)), "")
                said = [
                    text for at, text in enumerate(texts) if not _OF_RECORDS.search(keys[at] if at < len(keys) else "")
                ]
                if clause and (any(map(_LEFT_OUT.match, texts)) or any(map(_LEFT_OUT_WITH_WHY.match, said))):
                    yield Fact("clause.excluded", clause, row_place(block, row), quote(" ".join(filter(None, texts))))
            return
