"""People in sentences: names told together, one who agreed to something, and the unit that stands beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pipeline.text.fields import fields
from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.people import LATIN_NAME, in_one_script, names_in
from pipeline.text.plain_days import DAY_OR_MONTH
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_TEAM = re.compile(
    r"(?:\b(?:auditors?|examiners?|(?:audit )?team(?: members?)?|inspectors?|who audits)|审核(?:组|员|人员|分工)|内审员|组员?)\s*[:：]\s*(?P<names>[^。;；\n]{2,80})",
    re.I,
)
# Audit of 5 to 7 May 2026 by A. Name and B. Name
_BY_WHOM = re.compile(
    rf"\b[Aa]udit(?:ed)?\b[^.;:]{{0,60}}? by (?P<names>{LATIN_NAME}(?:(?:, (?:and )?| and | with ){LATIN_NAME}){{0,4}})"
)
_LEAST = 3  # names that are told together
_MOST = 40
_LONGEST = 400  # characters of a sentence
_LONGEST_VALUE = 60
_LONGEST_LABEL = 24
_SEVERAL = 2
_IN_A_CELL = re.compile(r"[,，;；、/]")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Miss)\b|.*(?:先生|女士|工|总|老师)$")
_BESIDE_NAMES = re.compile(r"\d{1,2}[:：]\d{2}|[\s、,，;；/&.–—~()（）-]|\band\b|和|及|与|日|签字|签名")
# A post of those who run services before a name: "ERP 运维主管 甘棠". Posts as every house has them may be of a guest.
_POST = re.compile(
    r"^\s*(?:[A-Za-z]{2,8} ?)?[\u4e00-\u9fff]{0,4}(?:运维|服务台|值班|变更|发布|问题|事件|配置|网络|系统|平台|应用|数据库|质量|体系)(?:主管|经理|工程师|组长|班长|负责人|总监)[ :：](?=\s*[\u4e00-\u9fff]{2,4}(?:\s|$))"
)
_ROLE = re.compile(r"^[\u4e00-\u9fff]{2,4} (?=[\u4e00-\u9fff]{2,4}$)")  # 观察员 濮阳川
_SENTENCE = re.compile(r"[。\n]|[;；](?![^。\n]*[\u4e00-\u9fff]{2,4} [\u4e00-\u9fff]{2,4}(?:$|[;；。\n]))|\.(?=\s|$)")
# "A、B、C；鸿洲 Winnie Tsang；观察员 樊一舟": behind the group others come, of the house those with a role.
_BEHIND = re.compile(r"[;；].*$")
_WITH_A_ROLE = re.compile(r"(?<=[;；])\s*[\u4e00-\u9fff]{2,4} [\u4e00-\u9fff]{2,4}(?=$|[;；])")
# "甘棠、乔木、卫澜参加" behind another clause; "were present", "attended by", within a sentence.
_CAME = re.compile(
    r"(?:^|[，,；;：:])\s*(?P<zh>[\u4e00-\u9fff·]{2,6}(?:[、和及与][\u4e00-\u9fff·]{2,6}){2,12})(?:等[^，。；]{0,4}人?)?(?:也|均|都|一并)?(?:参加|出席|参会|到会|在场|到场)(?!人|的)"
    rf"|(?:attended by|present were|there were|joined by) (?P<en>{LATIN_NAME}(?:(?:, (?:and )?| and ){LATIN_NAME}){{2,12}})"
    rf"|(?P<en2>{LATIN_NAME}(?:(?:, (?:and )?| and ){LATIN_NAME}){{2,12}}) (?:attended|were present|were there|took part|met|joined|sat down)\b"
)
_PIECES = re.compile(r"[、,，]|\s+(?:and|with)\s+|和|及")
# "approved, Ann Holt", 同意　甘棠: what was decided before who did.
_DECIDED = re.compile(
    r"^\s*(?:(?:yes|ok|approved|agreed|accepted|granted|passed)\b[\s,;:–—-]+|(?:同意|批准|准予|通过|可)[\s,，;；:：]+)",
    re.I,
)
_LABEL = re.compile(r"^.*[:：]")
# "Present Ann Holt, Tom Reed": a label without its colon.
_THERE = re.compile(
    r"^\s*(?:(?:also |those |all )?present|attend(?:ing|ed by|ees)|participants|taking part|in the room|apologies|absent|excused|chair(?:ed by)?|(?:lead )?auditors?|audit team|(?:team |panel )?members|observers?|trainers?|teachers?)\s+(?=[A-Z])",
    re.I,
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_OF_ANOTHER = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) ?[(（](?![^()（）]*(?:chair|lead|minutes|notes|secretar|manager|head|director|owner|lead|observ|deputy|指挥|观察|旁观|首次|协助|主持|记录|组长|经理|主管|总监|部长|负责))[^()（）]*[)）]",
    re.I,
)
_ENGLISH_NAME = re.compile(rf"(?!(?:Mr|Mrs|Ms|Dr|Prof|Miss) ){LATIN_NAME}(?: [A-Z][a-z'-]+)?")
# By whom something was agreed: "Agreed for Platform Operations by Oliver Stamp", 经柏舟批准.
_AGREED = Rare(
    rf"\b(?i:carried out|agreed|approved|authori[sz]ed|signed(?: off)?|released|accepted|confirmed|checked|verified)(?: for [\w &-]{{2,40}})?,? by (?P<who>{LATIN_NAME}(?: [A-Z][a-z'-]+)?)(?![\w'-]| ?[(（]| [A-Z])"
    rf"|\b(?i:agreed|approved|authori[sz]ed|accepted|signed off) ?[:–—-] ?(?P<signer>{LATIN_NAME})(?= for (?:the )?[A-Z]|[.;,]? *$)"
    rf"|(?<![\w'.-] )\b(?P<sayer>{LATIN_NAME}) (?:agreed|approved|accepted|signed(?: off)?|decided)(?: it)? for (?:the )?(?=[A-Z])"
    r"|(?:经|由)(?P<name>[\u4e00-\u9fff]{2,4}?)(?:同意|批准|审批|签字|签署|确认|签发)"
)
# "Fan Xiaotong, Service Operations"; "Fan Xiaotong (Service Operations)"; 柏舟（运维部）; 运维部柏舟.
_UNIT = r"[A-Z][A-Za-z&]*(?: (?:and |of |& )?[A-Z&][A-Za-z&]*){0,3}"
_BESIDE = re.compile(
    rf"(?P<who>{LATIN_NAME})(?: \(lead\)| \(lead auditor\))?(?:, (?:of )?(?:the )?| \((?:of )?(?:the )?| of (?:the )?)(?P<unit>{_UNIT})(?=[;,.)]|$| and [A-Z])"
    r"|(?P<name>[\u4e00-\u9fff]{2,4})(?:[(（](?:组长[,，、])?|[,，])(?P<part>[\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处|组))(?:主任|经理|部长|科长|处长|组长|主管|负责人)?(?=[)）;；,，、。]|$)"
    r"|(?<![\u4e00-\u9fff])(?P<part2>[\u4e00-\u9fff]{2,6}(?:部|中心|室|科|处))(?:的)?(?P<name2>[\u4e00-\u9fff]{2,3})(?=[;；,，、。(（]|$)"
)
_LOOKS_AT = r"(?:looked at|looks at|audit(?:s|ed)|check(?:s|ed)|visit(?:s|ed)|cover(?:s|ed)|examine[sd]|review(?:s|ed)|assess(?:es|ed)|takes|took|was (?:at|in|with)|went to)"
# A unit before which "and" is not that of the next who looks at another.
_NEXT_UNIT = rf"[A-Z][A-Za-z&]*(?: (?:and (?![A-Z][\w'-]+ [A-Z][\w'-]+ {_LOOKS_AT})|of |& )?[A-Z&][A-Za-z&]*){{0,3}}"
_LOOKED_AT = re.compile(
    rf"(?P<who>{LATIN_NAME}) {_LOOKS_AT} (?:the )?(?P<unit>{_NEXT_UNIT})"
    r"|(?P<name>[\u4e00-\u9fff]{2,3}?)(?:负责(?:审核|检查|抽查)?|审核|检查|审|查)(?P<part>[\u4e00-\u9fff]{2,8}?(?:部|中心|室|科|处)(?:[、和][\u4e00-\u9fff]{2,6}?(?:部|中心|室|科|处)){0,4})"
    r"|(?:(?<![\u4e00-\u9fff])|其中|[由和])(?P<name2>[\u4e00-\u9fff]{2,3})对(?P<part2>[\u4e00-\u9fff]{2,8}?(?:部|中心|室|科|处))(?:的[^，,。；]{1,24}?)?(?:进行|开展|实施|做)?了?(?:审核|检查|抽查)"
)


_AND = re.compile(r" (?:and|&) ")
_NOTED = re.compile(
    rf"(?:^|[.;,]\s+)(?P<label>(?:[Mm]inutes|[Nn]otes|[Mm]inuted|[Rr]ecorded|[Ww]ritten)(?: (?:taken|kept|written|made|up))*(?: by|:)) (?P<who>{LATIN_NAME})(?=[.;,(]|\s+\d|\s*$)"
)
# 第三组甘棠，审核质量部: a group by its names, and the units that it takes.
_GROUP_LOOKS_AT = re.compile(
    r"第?[一二三四五六1-6A-F]组(?:组长)?[:：为]?\s*(?P<names>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){0,3})[，,：:]?\s*(?:负责)?(?:审核|检查|抽查)"
    r"(?P<units>[\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处)(?:[、和][\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处)){0,4})"
)


def people_told(content: Content) -> Iterator[Fact]:
    """person.group: three names or more that a record tells together, apart by 、; person.agreed: who agreed to something."""
    shown = 0
    for block in content.blocks:
        for text, address in _texts(block):
            for told in _told(text):
                if shown >= _MOST:
                    return
                place = f"{block.place} {address}".strip()
                shown += len(told)
                yield from (Fact(name, value, place, said) for name, value, said in told)


@lru_cache(maxsize=8192)
def _told(text: str) -> tuple[tuple[tuple[str, str, str], ...], ...]:
    """(name of the fact, value, quote) of what each sentence tells of people; sentences that tell nothing are left out."""
    return tuple(
        filter(None, (tuple(_of_sentence(sentence)) for sentence in _SENTENCE.split(in_one_script(plain(text)))))
    )


def _of_sentence(sentence: str) -> Iterator[tuple[str, str, str]]:
    told = next((each for m in _CAME.finditer(sentence) for each in m.groups() if each), sentence)
    if names := _group(told):
        yield "person.group", "、".join(names), quote(sentence.strip(), width=160)
    for match in _AGREED.finditer(sentence):
        who = match["who"] or match["signer"] or match["sayer"] or match["name"]
        if names_in(who):
            yield "person.agreed", who, quote(sentence.strip(), match.start(), width=160)


def people_in_fields(content: Content) -> Iterator[Fact]:
    """person.field "label|names": a label beside which nothing stands but names and days, as forms and the last lines of
    records have it."""
    shown = 0
    forms = [
        b for b in content.blocks if b.place.part in ("body", "textbox") and not b.place.sheet and len(b.rows) <= _MOST
    ]
    for field in fields(forms):
        names = () if field.below else names_alone(field.value)
        if names and shown < _MOST:
            shown += 1
            yield Fact(
                "person.field", joined(field.label, "、".join(names)), str(field.place), quote(field.said, width=120)
            )


def names_alone(value: str) -> tuple[str, ...]:
    """The names of a value that holds nothing but names and days; none of guests, as Mr Pan is one."""
    if len(value) > _LONGEST_VALUE:
        return ()
    value = _DECIDED.sub("", plain(value))
    if not (names := names_in(_OF_ANOTHER.sub("", value))):
        return ()
    rest = _POST.sub("", DAY_OR_MONTH.sub("", _BRACKETS.sub("", _OF_ANOTHER.sub("", plain(value)))))
    for name in names:
        rest = rest.replace(name, "")
    return () if any(map(_TITLED.match, names)) or _BESIDE_NAMES.sub("", rest) else names


def people_in_rows(content: Content) -> Iterator[Fact]:
    """person.field "label|name" of tables that have one thing in each column: "Checked | 20 Nov, seen, Ann Holt | 24 Nov, …"."""
    shown = 0
    for block in content.blocks:
        if block.place.part != "body" or block.place.sheet or len(block.rows) > _MOST:
            continue
        for row in block.rows:
            if len(row) < _LEAST or not row[0].text.strip() or len(row[0].text) > _LONGEST_LABEL:
                continue
            for before, each in pairwise(row):
                label = before.text if _is_label(before.text) else row[0].text  # of a form with two pairs in a row
                pieces = [piece.strip() for piece in _IN_A_CELL.split(plain(each.text)) if piece.strip()]
                if len(pieces) < _SEVERAL or shown >= _MOST or not any(DAY_OR_MONTH.search(piece) for piece in pieces):
                    continue
                for piece in pieces:
                    if names_in(piece) == (piece,):
                        shown += 1
                        line = quote(f"{label}: {each.text}", width=120)
                        yield Fact("person.field", joined(label, piece), f"{block.place} {each.address}".strip(), line)


def _is_label(text: str) -> bool:
    return 0 < len(text.strip()) <= _LONGEST_LABEL and not DAY_OR_MONTH.search(text) and not names_in(text)


def minuted_by(content: Content) -> Iterator[Fact]:
    """person.noted "label|name": who took the minutes, in a line with other things: "Present: … Notes by Ann Holt, 5 May"."""
    for block in content.blocks:
        for text, address in _texts(block) if not block.rows else ():
            for match in _NOTED.finditer(plain(text)):
                place = f"{block.place} {address}".strip()
                yield Fact("person.noted", joined(match["label"], match["who"]), place, quote(text, match.start()))


def audited_by(content: Content) -> Iterator[Fact]:
    """audit.row "unit|name" of a sentence that says who looks at what: 尹竹负责商务部, "Ruth Calloway looked at the Service Desk"."""
    for block in content.blocks:
        for text, _ in _texts(block) if not block.rows else ():
            for match in _LOOKED_AT.finditer(plain(text)):
                who = match["who"] or match["name"] or match["name2"]
                unit = match["unit"] or match["part"] or match["part2"]
                if names_in(who) == (who,):
                    units = [
                        unit,
                        *(each for each in (_AND if unit.isascii() else _PIECES).split(unit) if each != unit),
                    ]  # "Quality and Finance" are two, 运维部和商务部 too
                    for each in units:
                        yield Fact("audit.row", joined(each, who), str(block.place), quote(text, match.start()))
            for match in _GROUP_LOOKS_AT.finditer(plain(text)):
                names, units = names_in(match["names"].replace("、", " ")), _PIECES.split(match["units"])
                if names and (len(names) == 1 or len(units) == 1):  # of several and several it does not say who
                    for unit in units:
                        pair = joined(unit, "、".join(names))
                        yield Fact("audit.row", pair, str(block.place), quote(text, match.start()))


def audit_teams(content: Content) -> Iterator[Fact]:
    """audit.team: the names behind "Examiners:", 审核组： and the like; audit.by: of those by whom a sentence says it was."""
    for block in content.blocks:
        for text, address in _texts(block):
            team = (("audit.team", match) for match in _TEAM.finditer(plain(text)))
            for name, match in (*team, *(("audit.by", match) for match in _BY_WHOM.finditer(plain(text)))):
                if names := names_in(_BRACKETS.sub("", match["names"])):
                    place = f"{block.place} {address}".strip()
                    yield Fact(name, "、".join(names), place, quote(text, match.start()))


def units_beside(content: Content) -> Iterator[Fact]:
    """person.department "name|unit" where a text says it beside the name, as appointments and teams of an audit do."""
    for block in content.blocks:
        for text, address in _texts(block):
            for match in _BESIDE.finditer(plain(text)):
                who = match["who"] or match["name"] or match["name2"]
                unit = match["unit"] or match["part"] or match["part2"]
                if names_in(who) == (who,) and names_in(unit) != (unit,):
                    place = f"{block.place} {address}".strip()
                    yield Fact("person.department", joined(who, unit), place, quote(text, match.start()))


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    """The texts of a block of the body, those of cells with their addresses."""
    if block.place.part not in ("body", "textbox"):
        return
    if not block.rows:
        yield block.text, ""
    for row in block.rows[:_MOST]:
        for cell in row:
            yield cell.text, cell.address


def _group(sentence: str) -> list[str]:
    """The names of a sentence that, behind its label, is nearly nothing but names."""
    if len(sentence) > _LONGEST or not _PIECES.search(sentence):
        return []
    if len(_PIECES.findall(sentence)) < _LEAST - 1 and not _BEHIND.search(sentence):
        return []
    told = _OF_ANOTHER.sub("", _THERE.sub("", _LABEL.sub("", sentence)))  # "Ji Xin (Liaohai)": of whom, and not as what
    told = _BRACKETS.sub("", told)
    pieces = [piece.strip(" .·") for piece in _PIECES.split(_BEHIND.sub("", told)) if piece.strip(" .·")]
    pieces += [match[0].strip() for match in _WITH_A_ROLE.finditer(told)]
    names = [name for piece in pieces if (name := _whole(piece))]
    return list(dict.fromkeys(names)) if len(names) >= _LEAST and len(names) * 4 >= len(pieces) * 3 else []


def _whole(piece: str) -> str:
    """The name that a piece is, with nothing but "for CH-12" behind it; or ""."""
    piece = _ROLE.sub("", re.sub(r" for .*$", "", piece))
    if piece.isascii():
        return piece if _ENGLISH_NAME.fullmatch(piece) and names_in(piece) == (piece,) else ""
    return piece if names_in(piece) == (piece,) else ""
