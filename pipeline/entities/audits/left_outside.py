"""Sentences in which a house says that it keeps a clause of the standard out of its system, in whatever paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import pieces
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

_MOST = 5
_SENTENCE_END = re.compile(r"(?<=[。；;！!？?\n])|(?<=[a-z)\d]\.)\s+(?=[A-Z*])")
_NUMBER = r"(?<![\d.,])(?:[4-9]|10)\.\d{1,2}(?:\.\d){0,2}(?![\d.]*\d|\s?(?:%|％|hours?|days?|minutes?|h\b|million|万|小时|天|分钟|元))"
# A number is a clause of the standard by the word before it, or by what the standard deals with under it.
_A_CLAUSE = Rare(
    rf"(?:条款|条文|标准|要求|20000-1(?::2018)?|\bclauses?|\brequirements?(?: of)?)\s?(?:第\s?)?{_NUMBER}"
    rf"|{_NUMBER}\s?(?:条款?|节)"
    rf"|{_NUMBER}[\s(（“\"'：:—–-]*(?:budget|service |services\b|design|demand|capacity|suppl|internal suppl|release|asset|knowledge|availab|continu|information security|configuration|change management|problem|incident|business relation|预算|服务|需求|容量|能力|供应商|内部供应商|发布|资产|知识|信息安全|配置|业务关系)",
    re.I,
)
_KEPT_OUT = re.compile(
    r"\b(?:is|are|was|were|be|been|as)(?: therefore| thus| hence| also| simply)? (?:left out|excluded|omitted|left aside|set aside|waived|descoped|exempt(?:ed)?|dropped|dispensed with|not (?:relevant|applicable|needed|required|implemented|covered|used|applied|claimed|adopted|taken up|taken over|in scope|part of|within))\b"
    r"|\bdo(?:es)? not (?:apply|concern|affect|touch|fit|cover)(?: to| for)? (?:us\b|our\b|the (?:company|organi[sz]ation|system|firm)\b|this (?:company|house)\b)"
    r"|\b(?:we|company|organi[sz]ation)(?: have| has| had| therefore| will)* (?:keep|kept|leave|left|put|take|taken|decided to (?:keep|leave))\b(?:[^.;]|\.\d){0,80}?\b(?:out|outside|aside)\b"
    r"|\b(?:do(?:es)? not|don't|did not|have not|has not) (?:implement|adopt|claim|apply|follow|take up|certify|operate|use|need|include|contain)\b"
    r"|\b(?:outside|out of|not part of|excluded from|left out of|exempt(?:ed)? from|removed from) (?:the |our |this )?(?:scope|system|sms|itsms|certificate|certification|application|audit scope)\b"
    r"|\bnot (?:meant|supposed|intended|planned|designed) to (?:include|cover|contain|apply)\b|\bneeds? not be (?:looked at|followed|met|applied|considered|kept)\b"
    r"|\bwith the exception of\b|\b(?:has|have|had) been (?:left out|excluded|omitted|waived|descoped)\b"
    r"|不适用(?:于(?:本|我))?|不涉及|[不未](?:予)?(?:纳入|列入|覆盖|采用|建立|执行)|删减|剪裁|裁剪|豁免|剔除|排除在外|不作要求|免除|不在[^。；]{0,6}(?:范围|体系)",
    re.I,
)
_OF_OURS = re.compile(
    r"20000|\bstandard\b|\bscope\b|\bsystem\b|\bsms\b|\bcertif|\bus\b|\bour\b|\bwe\b|标准|体系|认证|本公司|我公司|我们|我司|公司",
    re.I,
)
_OF_OWN_CHAPTERS = re.compile(
    r"\b(?:of|in|under|to) this (?:procedure|process|document|policy|plan|agreement|manual|instruction|guide|contract)\b|本(?:程序|文件|制度|协议|合同|计划|办法|规定|手册)(?:第|的)?\s?\d",
    re.I,
)
# Nothing is left out, may be, or is only asked about; or another left it out, and is told so.
_NOT_SO = re.compile(
    r"\bno (?:clause|requirement|exclusion|part)|\bnone\b|\bnothing\b|\bneither\b|\bwithout exclu|\b(?:cannot|can not|may not|must not|shall not|not to be|never|nobody)\b|\bnot (?:been )?(?:exclu|left out|omitted|waived)|\bwhether\b|\bif\b|\bunless\b|\bwhen(?:ever)?\b|\bonce\b|[?？]"
    r"|\b(?:nonconform|finding|auditor|wrong(?:ly)?|wrongful|not allowed|not permitted|unjustified|withdraw|this audit|next audit|this year|this time)"
    r"|(?:无|没有|未|不存在|不得|不允许|不能|不做|不作|不应|不可|均)[^。；，]{0,10}(?:删减|剪裁|裁剪|豁免|不适用)|不(?:予以?|进行)?(?:删减|裁剪|剪裁)|如果|若|当[^。；]{0,20}时|是否|不符合|开具|观察项|本次审核|下次|不可删减",
    re.I,
)
_HEADED = re.compile(
    r"^[\d. ]*(?:exclusions?|clauses? (?:not applied|left out|excluded|that do(?:es)? not apply)|what (?:is|we) (?:left|leave) out|(?:条款)?(?:删减|剪裁|裁剪|不适用条款)(?:说明)?)$",
    re.I,
)
_OPENS_WITH_A_CLAUSE = re.compile(rf"^(?:clause |条款|第)?\s?{_NUMBER}", re.I)
# A statement of applicability of security controls may leave out what it likes.
_OF_CONTROLS = re.compile(r"27001|22080|附录\s*A|annex a\b|控制措施|security controls", re.I)


def clauses_left_outside(content: Content) -> Iterator[Fact]:
    """clause.left_outside: a clause that the text keeps out of the house's own system, with the sentence."""
    if not _A_CLAUSE.can_stand_in(whole(content.blocks).text):
        return
    seen = 0
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        for text, place in pieces(block):
            for sentence in _told(block, text):
                seen += 1
                yield Fact(
                    "clause.left_outside", sentence.strip()[:120], place, quote(text, max(0, text.find(sentence)))
                )
                if seen >= _MOST:
                    return


def _told(block: Block, text: str) -> Iterator[str]:
    headed = (
        not block.rows
        and _HEADED.match(block.place.heading.split(" > ")[-1].strip())
        and _OPENS_WITH_A_CLAUSE.match(text.strip())
    )
    if not (headed or _A_CLAUSE.can_stand_in(text)) or _OF_CONTROLS.search(text):
        return
    if headed:
        if not _NOT_SO.search(text):
            yield text
        return
    for sentence in _SENTENCE_END.split(text):
        if (
            _A_CLAUSE.search(sentence)
            and _KEPT_OUT.search(sentence)
            and _OF_OURS.search(sentence)
            and not _NOT_SO.search(sentence)
            and not _OF_OWN_CHAPTERS.search(sentence)
        ):
            yield sentence
