"""Lists within sentences and cells, of whatever things: whether one is of services shows beside the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.entities.parties.service_lists import GENERIC, HOW_GIVEN, SOMEBODY
from pipeline.text.joined import joined
from pipeline.text.normal import bare, plain, quote
from pipeline.values import Block, Content, Fact

_SENTENCE = re.compile(r"[。；;\n]|\.(?=\s|$)")
_ITEMS = re.compile(r"[、，,；;]|\s+and\s+")
# A line that lists what is served, item by item: 一、服务内容：A；B；C。, "Services covered: A; B; C."
_SERVED = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]|\d{1,2})[）)、.．]?\s*)?(?:服务(?:内容|范围|项目|清单|事项)|(?:scope of )?services?(?: (?:covered|provided|included|in scope))?)\s*(?:包括|为|如下)?\s*[:：]",
    re.I,
)
# "…提供：（1）服务台；（2）应用运维；（3）网络运维。": one list, though each item ends like a sentence.
_NUMBERED = re.compile(r"[(（]\s?(?:\d{1,2}|[一二三四五六七八九十])\s?[)）]|(?<![\d.])\d{1,2}[.．、](?!\d)")
_ITEM_ALONE = re.compile(
    r"\s*(?:[(（]\s?(?:\d{1,2}|[一二三四五六七八九十])\s?[)）]|\d{1,2}[.．、](?!\d)|[-–•·])\s*(?P<name>[^。；;:：，,(（]{2,24}?)\s*(?:[:：，,(（].{0,80})?[。；;]?\s*$"
)
_ITS_END = re.compile(r"[。；;]")
_FULL_STOP = re.compile(r"[。\n]|\.(?=\s|$)")
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_LABEL = re.compile(r"^.*[:：]")
_FROM_WHERE = re.compile(
    r" (?:from|out of|at) (?:the )?[A-Z\d].*$"
)  # "…, Service Desk from Mill Road, Hull, for firms"
_BEGINS_WITH_A_PLACE = re.compile(r"(?:from|at|in|out of) ")
_LEADS_TO = re.compile(
    r"^[^,;]* (?:of|covers|covering|provides|delivers|supports)(?: (?:(?:the|these|its|our|following|\w+) ){1,3}services?:?)? (?=[A-Z])"
    r"|^[^,;]*\b(?:provision|delivery|operation|support|supply|management|planning|design|running|maintenance) of (?=[a-z])"
    r"|^[^,;]*\b(?:system|SMS) (?:that |which )?(?:supports|covers|provides|delivers|supporting|covering) (?!the |our )(?=[a-z])"
)
# "…、网络代维服务，范围为一号、二号厂房": where, for whom and when it is done.
_WHERE_AND_WHEN = re.compile(
    r"[，,；;]\s*其?(?:服务|适用|实施)?(?:范围|地点|场所|区域|对象|时间)(?:为|是|包括|含|覆盖|[:：])(?!.*(?:服务|运维|托管|支持|保障|维护)).*$"
)
_IN_A_TOWN, _A_TOWN = re.compile(r" in [A-Z][a-z]+$"), re.compile(r"[A-Z][a-z]+")
_FOR_WHOM = re.compile(r"(?<=[A-Za-z]) (?:for|to|in|from|at) (?:the |our |its )?[a-z].*$")
_ITS_SYSTEM = re.compile(r"的(?:信息技术|IT|ITSM)?服务管理(?:体系|活动)?$")  # 提供甲服务、乙服务的服务管理体系
# "operation" and support of A, B; 覆盖甲方212家门店.
_IN_A_LIST_OF = re.compile(r"\b(?:catalogue|register|annex|appendix|schedule) of\b")  # whose list it is
_FIRM = re.compile(r"\bCo\., ?Ltd\.")  # whose commas and full stops part nothing
_NO_NAME = re.compile(
    r"^[a-z]+$|\bLtd\b|^(?:covers?|covering|includes?|including|provides?|delivers?)\b|^(?:覆盖|包括|涵盖|其中|每|向|为|由|并)|公司|甲方|乙方|\d\s*(?:家|台|个|人|户|名|万|次)"
)
# "Timed Entry: up 99.5 % of the month. Gate Watch: back in 30 minutes. …": names that lead what is said of each.
_LEADING = re.compile(
    r"(?:^|[.;。；>•\n]\s*|\s-\s)(?P<name>[A-Z][\w&/'-]*(?: (?:(?:and|of|for) )?[A-Z][\w&/'-]*){1,4}"
    r"|[\u4e00-\u9fff]{2,12}(?:服务|运维|托管|保障|支持|维护|转发|运营))\s?[:：]\s*\S"
)
# Lines below one another, of a slide or a mail: "Timed Entry 99.8 % (99.5)", 机房托管服务 99.95%.
_BEFORE_A_FIGURE = re.compile(
    r"\s*(?P<name>[A-Z\d][\w&/'-]*(?: (?:(?:and|of|for) )?[A-Z][\w&/'-]*){1,4}|[\u4e00-\u9fff]{2,12})\s?[:：]?\s*\d[\d.]* ?%"
)
# "and cover the Booking Desk", "the Service Desk for our four companies"
_AROUND = re.compile(
    r"^(?:and )?(?:(?:covers?|covering|includ(?:es?|ing)|compris(?:es?|ing)) )?(?:(?:the|our) )?(?=[A-Z])| for (?:our|the|its|all|their) .*$"
)
_LIKE_A_NAME = re.compile(
    r"[A-Z][\w&/'-]*(?: (?:(?:and|of|for) )?[A-Z][\w&/'-]*){0,4}|[\u4e00-\u9fff]{2,12}(?:服务|运维|托管|保障|支持|维护)"
)
_LEAST_LEADING = 3
_LEAST, _LONGEST, _MOST = 2, 32, 120
_SCOPE = re.compile(r"范围|管到|覆盖|体系|\bscope\b|\bcovers?\b|service management system|\bSMS\b", re.I)


def enumerations(content: Content, of_the_scope: bool) -> Iterator[Fact]:
    """service.items "number|item" of each list of two or more; of the scope only where the place or the sentence speaks of one."""
    number = shown = 0
    body = [block for block in content.blocks if block.place.part == "body"]
    with_figures = [] if of_the_scope else [_names_before_figures(body)]
    for run in (*_listed_below(body, of_the_scope), *with_figures):
        if shown + len(run) <= _MOST:
            number, shown = number + 1, shown + len(run)
            yield from (
                Fact("service.items", joined(number, name), str(block.place), quote(block.text)) for name, block in run
            )
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        for original, address in _texts(block):
            text = _FIRM.sub(lambda match: "Co   Ltd ".ljust(len(match[0]))[: len(match[0])], plain(original))
            for sentence in (_FULL_STOP if _SERVED.match(text) else _SENTENCE).split(text):
                if of_the_scope and not _SCOPE.search(f"{block.place.heading} {sentence}"):
                    continue
                items = _items(sentence)
                if len(items) < _LEAST or shown + len(items) > _MOST:
                    continue
                number, shown = number + 1, shown + len(items)
                place = f"{block.place} {address}".strip()
                for item in items:
                    yield Fact("service.items", joined(number, item), place, _quoted(original, text, item))
            listed = _numbered(text) if not of_the_scope or _SCOPE.search(f"{block.place.heading} {text}") else []
            if listed and shown + len(listed) <= _MOST:
                number, shown = number + 1, shown + len(listed)
                place = f"{block.place} {address}".strip()
                for item in listed:
                    yield Fact("service.items", joined(number, item), place, _quoted(original, text, item))
            led = [] if of_the_scope else [match["name"] for match in _LEADING.finditer(text)]
            if len(set(led)) >= _LEAST_LEADING:
                number, shown = number + 1, shown + len(led)
                for name in dict.fromkeys(led):
                    place = f"{block.place} {address}".strip()
                    yield Fact("service.items", joined(number, name), place, _quoted(original, text, name))


def names_listed(content: Content) -> Iterator[Fact]:
    """The same of an order that puts documents into force, of what is written like the name of a service alone."""
    for fact in enumerations(content, of_the_scope=True):
        number, _, item = fact.value.partition("|")
        if _LIKE_A_NAME.fullmatch(name := _AROUND.sub("", item)):
            yield replace(fact, value=joined(number, name))


def _listed_below(blocks: Sequence[Block], of_the_scope: bool) -> Iterator[list[tuple[str, Block]]]:
    """Lines below one another, each with its number and the name of one thing; the line before them says of what."""
    run: list[tuple[str, Block]] = []
    lead = ""
    for block in (*blocks, None):
        match = _ITEM_ALONE.match(plain(block.text)) if block and not block.rows and not block.level else None
        if block and match:
            run.append((match["name"].strip(' .·“”"'), block))
            continue
        told = not of_the_scope or bool(run and _SCOPE.search(f"{run[0][1].place.heading} {lead}"))
        if len(run) >= _LEAST_LEADING and told and not any(_NO_NAME.search(name) for name, _ in run):
            yield run
        run, lead = [], block.text if block else ""


def _names_before_figures(blocks: Sequence[Block]) -> list[tuple[str, Block]]:
    found = [
        (match["name"], block)
        for block in blocks
        if not block.rows and not block.level and (match := _BEFORE_A_FIGURE.match(plain(block.text)))
    ]
    return found if len(found) >= _LEAST_LEADING else []


def _items(sentence: str) -> list[str]:
    said = _WHERE_AND_WHEN.sub("", _BRACKETS.sub("", sentence))
    told = _ITS_SYSTEM.sub("", _LABEL.sub("", said).strip())
    pieces = _without_places([piece.strip(' .·“”"') for piece in _ITEMS.split(told)])
    named = [
        2 <= len(piece) <= _LONGEST
        and not _NO_NAME.search(piece)
        and not SOMEBODY.search(piece)
        and not GENERIC.match(bare(piece))
        for piece in pieces
    ]
    # Alone between clauses is a place or a day: "…to firms in Wuxi, Industrial Park, and from the racks that are rented at…".
    beside = [any(named[each] for each in (at - 1, at + 1) if 0 <= each < len(named)) for at in range(len(pieces))]
    return [
        piece
        for piece, name, other in zip(pieces, named, beside, strict=True)
        if name and other and not HOW_GIVEN.match(piece)
    ]


def _without_places(pieces: Sequence[str]) -> list[str]:
    """The names alone: what is said of where the last of them is done, and for whom, names nothing more."""
    kept: list[str] = []
    placed = served = in_towns = False
    for piece in (_LEADS_TO.sub("", each) for each in pieces if not _IN_A_LIST_OF.search(each)):
        where, whom = _FROM_WHERE.search(piece), _FOR_WHOM.search(piece)
        beyond = (placed and not where) or (served and piece[:1].islower()) or (in_towns and _A_TOWN.fullmatch(piece))
        if not beyond and not _BEGINS_WITH_A_PLACE.match(piece):
            kept.append(_FOR_WHOM.sub("", _FROM_WHERE.sub("", piece)))
        placed, served = placed or bool(where), served or bool(whom)
        in_towns = in_towns or bool(_IN_A_TOWN.search(piece))
    return kept


def _numbered(text: str) -> list[str]:
    """The items of a sentence that numbers them, each as it is called before what is said of it."""
    pieces = [_ITS_END.split(piece)[0] for piece in _NUMBERED.split(text)[1:]]
    names = [re.split(r"[:：，,]", _BRACKETS.sub("", piece))[0].strip(' .·“”"') for piece in pieces]
    fits = all(_LEAST <= len(name) <= _LONGEST and not _NO_NAME.search(name) for name in names)
    return names if len(names) >= _LEAST_LEADING and fits else []


def _quoted(original: str, text: str, item: str) -> str:
    """As it is written, which may be with wide brackets and commas, around the item that stands in the folded text."""
    at = text.find(item)
    return quote(original, max(0, at if len(text) == len(original) else original.find(item)))


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    if not block.rows:
        yield block.text, ""
    for row in block.rows:
        for cell in row:
            yield cell.text, cell.address
