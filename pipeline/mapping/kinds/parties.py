"""Agreements by what they are: two sides, by the words that stand beside their names, and what binds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.fields import fields
from pipeline.text.normal import bare
from pipeline.values import Content, Fact

_BUYER = frozenset(
    map(
        bare,
        [
            "甲方",
            "委托方",
            "委托人",
            "采购方",
            "买方",
            "需方",
            "发包方",
            "定作方",
            "租用方",
            "承租方",
            "Hirer",
            "Party A",
            "Customer",
            "Client",
            "Buyer",
            "Purchaser",
        ],
    )
)
_SELLER = frozenset(
    map(
        bare,
        [
            "乙方",
            "受托方",
            "受托人",
            "服务商",
            "承揽方",
            "供方",
            "卖方",
            "服务方",
            "提供方",
            "承包方",
            "供应商",
            "出租方",
            "Party B",
            "Supplier",
            "Vendor",
            "Provider",
            "Contractor",
            "Service provider",
        ],
    )
)

_FIRST_BLOCKS = 12
_INITIALS = re.compile(r"[A-Z]{2,3}")
_RUN_TOGETHER = re.compile(
    r"(?P<side>[甲乙])\s?方\s?(?:[(（][^()（）]{1,10}[)）])?\s?[:：]\s?(?P<name>[^\s:：，。；;,]{4,40}?)(?=[乙丙]\s?方|[\s，。；;,]|$)"
)
# Party A: A House Ltd. Party B: Another Ltd.
_RUN_TOGETHER_EN = re.compile(
    r"\bparty (?P<side>[ab])\s?(?:\([^()]{1,30}\))?\s?[:：]\s?(?P<name>[^:：;；\n]{4,70}?)(?=[.,]?\s+party [ab]\b|[;；\n]|$)",
    re.IGNORECASE,
)
# Service Provider: Tarn Ridge Client: QF Project: the portal
_LABELS_RUN_TOGETHER = re.compile(
    r"\b(?P<label>(?:Service )?Provider|Supplier|Vendor|Contractor|Customer|Client|Buyer|Purchaser)\s?[:：]\s?"
    r"(?P<name>[A-Z][\w&'., -]{1,50}?)(?=\s+[A-Z][\w/&]*(?: [A-Z]?[\w/&]+){0,2}\s?[:：])"
)
_VERBS = "provides?|maintains?|supplies|supply|hosts?|delivers?|operates?|repairs?|leases?|rents?|lets?|services|looks after|look after"
_FULL_NAME = re.compile(
    r"[A-Z][\w&'-]+(?: (?:\([A-Z]\w+\)|&|and(?= [A-Z][\w&'-]* (?:Co|Ltd|Limited|Inc))|[A-Z][\w&'-]*)){0,6},? (?:Co\.?,? ?Ltd\.?|Limited|Ltd\.?|Inc\.?|GmbH|LLC|plc)(?!\w)"
)
_PROVIDES_TO = re.compile(
    rf"(?P<seller>{_FULL_NAME.pattern})(?: \([^()]{{2,30}}\))? (?:shall |will )?(?:{_VERBS})\b[^.]{{2,120}}? (?:for|to) (?P<buyer>{_FULL_NAME.pattern})"
)
_PROVIDES_TO_ZH = re.compile(
    r"(?:由)?(?P<seller>[\u4e00-\u9fff（）()]{4,30}公司)(?:（[^（）]{2,16}）)?(?:为|向|给)(?P<buyer>[\u4e00-\u9fff（）()]{4,30}公司)(?:（[^（）]{2,16}）)?(?:提供|维护|供应|托管|维保|出租)"
)
_ASKS_ZH = re.compile(
    r"(?P<buyer>[\u4e00-\u9fff（）()]{4,30}公司)(?:（[^（）]{2,16}）)?(?:委托|聘请|租用)(?P<seller>[\u4e00-\u9fff（）()]{4,30}公司)"
)
_TWO_SIDES = 2
_TERM = re.compile(r"期限|有效期|起至|签订|签字|签署|\b(?:term|valid|until|signed|expires?|from \d)\b")
# The standard lets two sides agree in any form.
_AGREED_BY_MAIL = re.compile(
    r"\bthis is (?:then )?our (?:service )?(?:agreement|contract)\b"
    r"|\b(?:this|the) (?:e-?mail|mail|message) (?:is|serves as|stands as|shall be|counts as) (?:our|the|an?) (?:agreement|contract|word)\b"
    r"|\b(?:take|treat|regard) this (?:e-?mail|mail|message) as (?:our|the|an?) (?:agreement|contract|word|consent|signature|confirmation|acceptance)\b"
    r"|\b(?:count|consider|take|regard|treat) (?:this|it|my (?:answer|reply|yes)) (?:as |to be )?(?:signed|our signature|my signature|binding|agreed and signed|as good as signed)\b"
    r"|\b(?:my|this|our) (?:answer|reply|yes|mail|e-?mail) (?:is|counts as|stands for|is as good as|serves as) (?:my|our|a|the) signature\b"
    r"|(?:此|本)(?:邮件|函|信息)(?:即|就是|作为|视为|视同|等同)[^，。]{0,10}(?:协议|合同|约定|签字|签署|盖章)"
    r"|(?:回复|回邮|邮件)(?:确认)?(?:即|就算|视为|视同|等同)[^，。]{0,6}(?:签字|签署|签约|盖章|生效)"
)
# What was written to us is agreed to, for a term: said of an agreement, it makes one.
_AGREED_AS_WRITTEN = re.compile(
    r"\b(?:agreed|accepted|confirmed) as (?:you|we) (?:wrote|set (?:it )?out|put it|listed|proposed|drew (?:it )?up)\b"
    r"|\bwe (?:agree to|accept|confirm) (?:the|these|your|all) (?:terms|service levels|levels|conditions|promises|points)\b"
    r"|同意(?:贵方|贵司|你们|你方|上述|以上|下列|附件)[^，。]{0,10}(?:条款|约定|承诺|指标|服务级别|内容)|(?:就)?按(?:你们?|贵方|贵司|上面|附件)[^，。]{0,6}(?:写|发|列|说)的(?:办|定|执行|来)"
)
_FOR_A_TERM = re.compile(
    r"\bfrom [^.;\n]{4,24}(?:20\d\d )?(?:to|until|till) [^.;\n]{0,16}20\d\d|\bfor (?:one|two|three|\d) years?\b|自[^，。\n]{4,16}(?:起)?[至到][^，。\n]{0,14}(?:20\d\d|\d{1,2}月)|期限[一二三两\d]年|有效期"
)
_SPOKEN_OF = re.compile(r"\b(?:agreement|contract|sla)\b|协议|合同|约定书")


def parties(content: Content) -> Iterator[Fact]:
    """party.buyer and party.seller: the first name that stands beside 甲方, 乙方, Customer, Supplier …"""
    seen: set[str] = set()
    for field in fields(content.blocks):
        key = field.key.split("(")[0].strip()
        side = "buyer" if key in _BUYER else "seller" if key in _SELLER else ""
        if side and side not in seen and (len(field.value) >= 4 or _INITIALS.fullmatch(field.value)):
            seen.add(side)
            yield Fact(f"party.{side}", field.value, str(field.place), field.said[:80])
    for block in content.blocks[:_FIRST_BLOCKS]:  # both in one line, as scans and prints run them together
        line = "" if block.rows else block.text
        for match in (*_RUN_TOGETHER.finditer(line), *_RUN_TOGETHER_EN.finditer(line)):
            side = "buyer" if match["side"] in "甲Aa" else "seller"
            if side not in seen:
                seen.add(side)
                yield Fact(f"party.{side}", match["name"], str(block.place), match[0][:80])
        for match in _LABELS_RUN_TOGETHER.finditer(line):
            side = "buyer" if bare(match["label"]) in _BUYER else "seller"
            if side not in seen:
                seen.add(side)
                yield Fact(f"party.{side}", match["name"], str(block.place), match[0][:80])
    if not seen:
        yield from _by_what_they_do(content)


def _by_what_they_do(content: Content) -> Iterator[Fact]:
    """The sides of a contract in sentences: who provides something to whom, by full names or by the first word of one."""
    lines = [block for block in content.blocks[:_FIRST_BLOCKS] if not block.rows]
    for block in lines:
        for pattern in (_PROVIDES_TO, _PROVIDES_TO_ZH, _ASKS_ZH):
            if match := pattern.search(block.text):
                for side in ("buyer", "seller"):
                    yield Fact(f"party.{side}", match[side].strip(), str(block.place), match[0][:80])
                return
    names = list(dict.fromkeys(match[0] for block in lines for match in _FULL_NAME.finditer(block.text)))
    provides = [name for name in names if any(_provides(name.split()[0], block.text) for block in content.blocks)]
    if len(names) == len(provides) + 1 == _TWO_SIDES:
        block = next(block for block in lines if provides[0] in block.text)
        buyer = next(name for name in names if name != provides[0])
        yield Fact("party.seller", provides[0], str(block.place), block.text[:80])
        yield Fact("party.buyer", buyer, str(block.place), block.text[:80])


def _provides(short: str, text: str) -> bool:
    return re.search(rf"(?:^|[.;\d)] ){re.escape(short)} (?:shall |will )?(?:{_VERBS})\b", text) is not None


def has_two_sides(content: Content, opening: str) -> bool:
    """Whether a form names who buys and who sells, and from when or until when they are bound."""
    return bool(_TERM.search(opening)) and {fact.name for fact in parties(content)} == {"party.buyer", "party.seller"}


def agreed_by_mail(opening: str) -> bool:
    """Whether a message, on its normal form, says that it is itself the agreement."""
    if _AGREED_BY_MAIL.search(opening):
        return True
    return all(one.search(opening) for one in (_AGREED_AS_WRITTEN, _FOR_A_TERM, _SPOKEN_OF))
