"""Legal identity: credit codes, and the name on the licence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import product

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pipeline.checks.legal.former_names import borne_once, of_a_landlord
from pipeline.checks.parties import own_keys
from pipeline.checks.registry import CONTROLLED, TALK, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.normal import company_key, script
from pipeline.text.provinces import PROVINCES
from pipeline.values import Analysis, Fact, Words

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CONFUSED = {
    "O": "0",
    "I": "1",
    "S": "5",
    "Z": "2",
    "8": "B",
    "B": "8",
    "0": "D",
    "D": "0",
    "5": "S",
    "2": "Z",
    "1": "I",
}
_HOLDER = ("licence.name", "organisation.applicant")
_CODE_LENGTH = 18
_SLIPS = 3  # characters of a code that are written otherwise
_SAME_HEAD = 4  # characters: a place without "city" and a proper name
_A_GROUP = 2
_TRADE_NAME = 2  # characters: the shortest proper name of a Chinese firm
# What a paper says of the house itself right before its name.
_FIRST_PERSON = re.compile(
    r"(?:我|本)(?:公司|司|单位|企业|方|院|所|局|中心)|(?:申请|承诺|声明|受审核?)(?:人|方|单位|组织|企业)"
)
# A firm of the group is called so right before its name.
_OF_THE_GROUP = re.compile(
    r"(?:子公司|分公司|母公司|关联公司|(?:控股)?股东)(?:为|是|[:：])?(?![^，。；]{0,2}(?:本公司|我公司))|\b(?:subsidiary|parent|affiliate)(?: company)?:?(?: is)? ?(?:the )?(?=[A-Z])"
)
_FORM_ABROAD = re.compile(
    r"\b(?:Inc|GmbH|plc|PLC|AG|SE|B\.?V|N\.?V|S\.?A|S\.?p\.?A|LLC|Corporation|Corp|Pte\.? Ltd|Pty\.? Ltd|AB|ASA|Oyj?)\.?$"
)
_NEAR = 24  # characters
_OF_ONE_HOUSE = 50.0  # likeness of 100
_SPEAKS = re.compile(
    r"[^。；，,]{0,6}(?:郑重|特此|在此)?(?:承诺|声明|保证|授权|任命|决定|申明)"
    r"|,? ?(?:hereby |solemnly )*(?:declares|undertakes|confirms|appoints|authori[sz]es)\b"
)
# 甘肃省, 兰州市; a province is often named without its last word, and its firms leave it out again.
_PLACE = re.compile(rf"^(?:[\u4e00-\u9fff]{{2,3}}(?:省|市|区|县)|(?:{PROVINCES})(?=[\u4e00-\u9fff]{{6}}))+")
_LEGAL_FORM = re.compile(r"(?:股份|集团|有限责任|有限)+公司$|co ?ltd$|companylimited$|limited$|ltd$|inc$|llc$")


def valid_code(code: str) -> bool:
    """The check digit of a unified social credit code (GB 32100-2015)."""
    if len(code) != 18 or any(char not in _ALPHABET for char in code):
        return False
    total = sum(_ALPHABET.index(char) * pow(3, place, 31) for place, char in enumerate(code[:17]))
    return _ALPHABET[(31 - total % 31) % 31] == code[17]


def valid_if_misread(code: str) -> bool:
    """Would one or two letters that OCR confuses make the code right?"""
    places = [i for i, char in enumerate(code) if char in _CONFUSED]
    for first, second in product(places, repeat=2):
        chars = list(code)
        for place in {first, second}:
            chars[place] = _CONFUSED[chars[place]]
        if valid_code("".join(chars)):
            return True
    return False


_APPLIES = frozenset(["L12"])  # there the label says whose name it is, however unlike
_PARTNER_LISTS = ("R-8.3.2-1", "R-8.3.4-1", "R-8.3.4-2")  # of customers, of suppliers
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@check("L-01")
def credit_code_invalid(assessed: AssessedSet) -> Iterator[Contradiction]:
    wrong: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    ours = {
        fact.value
        for one in own_licences(assessed)
        for fact in one.facts
        if fact.name == "uscc" and valid_code(fact.value)
    }
    for one in assessed.analyses:
        for fact in one.facts:
            if fact.name != "uscc" or (one.kind in TALK and not _nearly_ours(fact.value, ours)):
                continue
            misread = one.ocr_pages > 0 and valid_if_misread(fact.value)
            if not valid_code(fact.value) and not misread:
                wrong[fact.value].append((one, fact))
    for code, seen in sorted(wrong.items()):
        paths = sorted({one.path for one, _ in seen})
        length = (
            Words("", "")
            if len(code) == _CODE_LENGTH
            else Words(f"为 {len(code)} 位，应为 18 位", f"has {len(code)} characters, not 18")
        )
        yield Contradiction(
            code,
            Words(f"统一社会信用代码 {code} {length.zh or '校验位不符'}：{named(paths)}", f"the credit code {code} {length.en or 'fails its check digit'}: {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen], requirement="L01",
        )  # fmt: skip


def _nearly_ours(code: str, ours: Set[str]) -> bool:
    """A slip of the house's own code, which no paper of whatever kind has by chance."""
    return any(Levenshtein.distance(code, right, score_cutoff=_SLIPS) <= _SLIPS for right in ours)


def own_licences(assessed: AssessedSet, requirement: str = "L01") -> list[Analysis]:
    """The licences (or permits) but for those of suppliers, where one of them is the house's own."""
    ours = own_keys(assessed)
    serving = assessed.serving(requirement)
    held = [(one, {company_key(f.value) for f in one.facts if f.name in _HOLDER}) for one in serving]
    own = any(names & ours for _, names in held)
    return [one for one, names in held if not names or names & ours or (not own and not _of_a_stranger(names, ours))]


def _of_a_stranger(holders: Set[str], ours: Set[str]) -> bool:
    """Do papers name the house in the script of this holder, and is it nothing like that name?"""
    beside = [(one, name) for one in holders for name in ours if script(one) == script(name)]
    return bool(beside) and not any(_almost(one, name, _OF_ONE_HOUSE) for one, name in beside)


@check("L-02")
def name_differs_from_licence(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A name much like the licence's, but not the same, on cover or header of the own documents."""
    licences = [one for one in own_licences(assessed) if any(f.name == "licence.name" for f in one.facts)]
    holders = [f.value for one in licences for f in one.facts if f.name == "licence.name"]
    if not holders:
        return
    # A licence in Chinese alone: the one English name by which the house calls itself throughout.
    beside = [name for name in assessed.own_names if script(name) not in set(map(script, holders))]
    beside = beside if len(beside) == 1 else []
    holders += beside
    licensed = {company_key(name) for name in holders}
    partners = _known_partners(assessed)
    former = {
        _from_its_head(company_key(fact.value), licensed)
        for one in assessed.analyses
        for fact in one.facts
        if fact.name.startswith("organisation.") and borne_once(fact)
    }
    others: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.analyses:
        if one.obsolete or one.kind in ("external", "noise"):
            continue
        both = one.kind == "agreement" and any(
            company_key(f.value) in licensed for f in one.facts if f.name.startswith("organisation.")
        )  # a name like ours beside ours is the other party
        own = (one.kind in CONTROLLED and not both) or any(a.requirement.startswith("L") for a in one.assignments)
        for fact in one.facts:
            if not fact.name.startswith("organisation.") or fact.name == "organisation.property":
                continue
            if not own and not _speaks(fact):
                continue
            before, _, _ = fact.quote.partition(fact.value)
            if _OF_THE_GROUP.search(f"{before[-_NEAR:]}{fact.value}") or of_a_landlord(fact):
                continue
            key = _from_its_head(company_key(fact.value), licensed)
            if key in former and not (_speaks(fact) or fact.name == "organisation.applicant"):
                continue
            same_script = [name for name in holders if script(name) == script(fact.value)]
            if key in licensed or not same_script or any(name in key for name in licensed):
                continue
            if (key in partners and fact.name != "organisation.applicant") or _of_another_law(fact.value, same_script):
                continue
            applies = fact.name == "organisation.applicant" and any(a.requirement in _APPLIES for a in one.assignments)
            ours = bool(_FIRST_PERSON.search(fact.quote.partition(fact.value[-4:])[0]))
            if applies or any(
                _much_alike(key, company_key(name), assessed.threshold("L-02", "alike"))
                or (ours and _same_trade_name(key, company_key(name)))
                for name in same_script
                if name not in beside or _of_one_form(fact.value, name, assessed.threshold("L-02", "alike"))
            ):
                others[key].append((one, fact))
    alike = assessed.threshold("L-02", "alike")
    sisters = {key for key in others if not any(_almost(key, name, alike) for name in licensed)}
    declaring = {key for key in sisters if any(_speaks(fact) for _, fact in others[key])}
    group = sisters - declaring if len(declaring) < _A_GROUP else sisters
    for key, seen in sorted(others.items()):
        applies = any(fact.name == "organisation.applicant" for _, fact in seen)
        if key in group and len(sisters) >= _A_GROUP and not applies:
            continue  # several companies whose names begin alike are those of one group
        holder = next(name for name in holders if script(name) == script(seen[0][1].value))
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            key,
            Words(f"“{_printed(seen[0][1].value)}”与营业执照名称“{_printed(holder)}”不一致：{named(paths)}",
                  f"“{_printed(seen[0][1].value)}” is not the name on the licence, “{_printed(holder)}”: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact in seen), *(first_of(one, "licence.name") for one in licences)],
            requirement="L01",
        )  # fmt: skip


def _speaks(fact: Fact) -> bool:
    """Whether the name is that of who declares, undertakes or appoints."""
    return _SPEAKS.match(fact.quote.partition(fact.value)[2]) is not None


def _printed(name: str) -> str:
    """The brackets of a Chinese name as Chinese print has them, that two names differ by their words alone."""
    return name.replace("(", "（").replace(")", "）") if _CHINESE.search(name) else name


def _of_one_form(one: str, other: str, alike: float) -> bool:
    """A slip of a name, with the same legal form and the same place or none: the group's companies differ in these."""
    first, second = company_key(one), company_key(other)
    forms, places = ({frozenset(p.findall(name)) for name in (first, second)} for p in (_LEGAL_FORM, _PLACE))
    return len(forms) == len(places) == 1 and _almost(first, second, alike)


def _of_another_law(name: str, holders: Sequence[str]) -> bool:
    """Ashcombe Inc. beside Ashcombe Technology (Hefei) Co., Ltd.: the parent abroad, by a form of company that is not ours."""
    form = _FORM_ABROAD.search(name)
    return form is not None and not any(_FORM_ABROAD.search(holder) for holder in holders)


def _known_partners(assessed: AssessedSet) -> set[str]:
    """Firms that stand in a row of the house's lists of customers or suppliers: a sister company is often one of them."""
    lists = (one for id in _PARTNER_LISTS for one in assessed.serving(id) if one.kind in ("list", "record"))
    return {
        company_key(fact.value)
        for one in lists
        for fact in one.facts
        if fact.name in ("organisation.cover", "organisation.body") and not _speaks(fact)
    }


def _much_alike(one: str, other: str, alike: float) -> bool:
    """Alike in what is proper to the names, without the legal form that most companies share."""
    first, second = _proper(one), _proper(other)
    return _almost(one, other, alike) or first[:_SAME_HEAD] == second[:_SAME_HEAD] or _place_left_out(first, second)


def _place_left_out(one: str, other: str) -> bool:
    """Whether one of two Chinese names has the town at its head, without the word for it, and goes on as the other begins."""
    if one.isascii() or other.isascii():
        return False
    heads = [(name[:_SAME_HEAD], name[_TRADE_NAME:][:_SAME_HEAD]) for name in (one, other)]
    (whole, rest), (its_whole, its_rest) = heads
    return min(map(len, (whole, its_whole))) == _SAME_HEAD and (rest == its_whole or its_rest == whole)


def _almost(one: str, other: str, alike: float) -> bool:
    return fuzz.ratio(_proper(one), _proper(other)) >= alike


def _proper(name: str) -> str:
    return _LEGAL_FORM.sub("", _PLACE.sub("", name))


def _from_its_head(key: str, licensed: Set[str]) -> str:
    """A name without words of its sentence before it: from where it begins as the licensed one does."""
    for name in licensed:
        at = key.find(name[:_TRADE_NAME])
        if at > 0 and not name.isascii():
            return key[at:]
    return key


def _same_trade_name(one: str, other: str) -> bool:
    """The same proper name in the same place, whatever trade is named beside it: of two papers of one house, one is wrong."""
    return not one.isascii() and _proper(one)[:_TRADE_NAME] == _proper(other)[:_TRADE_NAME]
