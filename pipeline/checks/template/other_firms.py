"""Names of other companies: in headers, on covers, in titles and in sentences where a firm acts as the house does."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set

from pipeline.checks.own_name import names_the_house, own_or_alike
from pipeline.checks.parties import files_naming, kept_apart, own_keys, papers_of_strangers
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.checks.taken_for_own import says_whose, taken_for_own
from pipeline.checks.template.headers import (
    in_another_header,
    in_header_and_text,
    issued_by_another,
    trading_names_alone,
)
from pipeline.checks.template.mixed_up_customers import mixed_up_customers
from pipeline.checks.template.unnamed_firms import A_FIRM
from pipeline.text.normal import bare, company_key, normal, script
from pipeline.values import Analysis, Fact, Severity, Words

_COMPANY = re.compile(r"有限公司|集团|\bltd\b|co\.?,? ?ltd|limited|inc\b|gmbh|\bllc\b", re.I)
_PROSE = re.compile(r"[。；，]|[a-z][.;] ?$|[a-z]\. [A-Z]")
_TITLE_OF_A_LIST = re.compile(
    r"\s*[^。；，,.;]{0,16}(?:清单|台账|登记[表本簿]|检查表|记录[表单]?|一览表|花名册|日志|报表|统计表?|汇总表|评价表|巡检[表单]|交接[表单本]|申请[单表]|名录|register|log|list|checklist|records?)\s*(?:20\d\d年?)?$",
    re.I,
)
_IN_A_TEXT = ("organisation.cover", "organisation.body", "organisation.header")
_A_FEW, _A_HOUSE = 2, 6  # files that name a stranger, and documents that would name the house

# A sentence that begins with a name, or 由 before it, lets that firm act in the house; a firm that supplies does not.
_ACTS = re.compile(r"(?:^|[。；;：:\n]|[.!?…] |^…[^.。]*[.。] ?)(?:the |(?:here )?at )?$|[由经按]$", re.I)
_ITS_HOUSE = re.compile(r"的?(?:各部门|总经理|管理层|全体|内部|内网|办公|文件服务器|服务台|员工)")
# 某公司通过本程序管理供应商: only the house works by its own rules.
_BY_THESE_RULES = re.compile(
    r"(?:通过|按照?|依照|依据|根据|制定|编制|建立|执行)了?本(?:程序|制度|规定|办法|规范|手册|流程|文件)(?!.{0,8}(?:接受|提交|配合|提供|供货))"
    r"|,? (?:has )?(?:established|uses|follows|manages|applies) (?:this|the present) (?:procedure|process|policy|manual|standard)\b"
)
_HOUSE_OF = re.compile(
    r"\b(?:works? for|works? at|employed by|working for|joins?|people at|staff at) (?:the )?$"
    r"|\b(?:management|processes|activities|operations|duties) (?:at|within|throughout|across) (?:the )?$"
    r"|\b(?:servers?|intranet|offices?|premises|policies|procedures?|drive|team|staff|department|desk|unit|managers?|people|employees) of (?:the )?$",
    re.I,
)
# A firm to which something belongs or that supplies it, by the words before its name.
_BELONGS_TO = re.compile(
    r"(?:母公司|股东|控股|隶属于|下属|供应商|供方|厂商|原厂|认证机构|咨询机构|(?:采购|购买|租用|租赁|委托)[^。；，]{0,12}|客户(?:为|是|[:：])?)$"
    r"|\b(?:owned by|subsidiary of|part of|supplier|vendor|provider|certification body|bought from|supplied by|hosted by|provided by|maintained by|leased from|contract with)(?: is)?:? (?:the )?$",
    re.I,
)
_IS_TO_US = re.compile(
    r"(?:是|为|系|作为)(?:本公司|公司|我公司|我司|本单位)的?[^。；，]{0,6}(?:客户|供应商|供方|服务商|股东|母公司|上级|业主|合作|伙伴)"
)
# A table of those with whom the house deals begins so.
_PARTIES = re.compile(
    r"(?:no\.? |序号 )?(?:(?:other |external )?(?:part(?:y|ies)|suppliers?|vendors?|providers?|partners?)|(?:外部)?(?:供应商|供方|服务商|合作方|相关方|第三方)(?:名称)?) ",
    re.I,
)
_PARTNERS = 4  # firms that the papers of a house name at all
_SUPPLIES = re.compile(
    r"^.{0,24}?(?:提供|供应|供货|承建|承保|承租|出租|审计|代理|评估|持股|控股|出资|维保|托管|原厂|厂商|产品|软件|系统|平台|(?:是|为|作为)(?:本公司|公司|我公司|我司)?的?(?:客户|供应商|供方|股东|母公司)|认证|"
    r"\b(?:provid|suppl(?:y|ies|ied)|hosts|suppor|maintains|delivers|manufactur|certif|leases|owns|licen[cs]|is (?:a|an|our|the)\b|are our|product|software|cloud))",
    re.I,
)


@check("T01")
def other_company_named(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A company that a controlled document takes for the own one, and that no contract or record knows."""
    if not assessed.own_names:
        return
    strangers = papers_of_strangers(assessed)
    partners = {
        company_key(fact.value)
        for one in assessed.analyses
        if (one.kind not in CONTROLLED or one.kind == "agreement") and one.path not in strangers
        for fact in one.facts
        if fact.name.startswith("organisation.") and fact.name != "organisation.property"
    }
    naming = Counter(
        key
        for one in assessed.analyses
        if one.kind not in CONTROLLED or one.kind == "agreement"
        for key in {company_key(f.value) for f in one.facts if f.name in _IN_A_TEXT}
    )
    # A sample from elsewhere makes nobody a partner whose name may head the house's own papers.
    dealt_with = {key for key, files in naming.items() if files >= _A_FEW} | _named_beside_us(assessed)
    foreign: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind not in CONTROLLED or one.kind == "agreement":
            continue
        for fact in one.facts:
            if (
                _speaks_for_the_house(fact)
                and (not own_or_alike(fact.value, assessed) or _alone_in_its_header(fact, assessed))
                and company_key(fact.value) not in (dealt_with if fact.name == "organisation.header" else partners)
            ):
                foreign[company_key(fact.value)].append((one, fact))
    known = files_naming(assessed, strangers)
    headed = (*in_another_header(assessed, partners, foreign.keys()), *in_header_and_text(assessed, partners))
    for one, fact in headed:
        foreign[company_key(fact.value)].append((one, fact))
    issued = (each for each in issued_by_another(assessed, known) if not own_or_alike(each[1].value, assessed))
    for one, fact in (*_titled_for_another(assessed, known), *_known_to_no_other(assessed, known), *issued):
        if fact not in [each for _, each in foreign[company_key(fact.value)]]:
            foreign[company_key(fact.value)].append((one, fact))
    for key, seen_in in taken_for_own(assessed).items():
        foreign[key] += [each for each in seen_in if each not in foreign[key]]
    ours = own_keys(assessed)
    told = {one.path for one, _ in headed}
    for one, fact in list(trading_names_alone(assessed, partners, foreign.keys())):
        if one.path not in told:
            foreign[company_key(fact.value)].append((one, fact))
    foreign = {
        key: seen
        for key, found in foreign.items()
        if (seen := [(one, fact) for one, fact in found if not kept_apart(one, fact, ours)])
    }
    for key, seen in sorted(_with_short_names(foreign).items()):
        name = seen[0][1].value
        paths = list(dict.fromkeys(one.path for one, _ in seen))
        yield Contradiction(
            key,
            Words(f"出现其他公司名称“{name}”：{named(paths)}", f"another company, “{name}”, is named in {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen],
            severity=None if any(_grave(f, assessed) for _, f in seen) else "medium",
        )  # fmt: skip
    for one, fact in mixed_up_customers(assessed):
        yield Contradiction(
            f"customer|{one.path}",
            Words(f"写给一家客户的文件里出现了另一家客户“{fact.value}”：{named([one.path])}", f"a paper of one customer speaks of another, “{fact.value}”: {named([one.path])}"),
            [seen_at(one, fact)], severity="medium",
        )  # fmt: skip


def _with_short_names(foreign: Mapping[str, list[tuple[Analysis, Fact]]]) -> dict[str, list[tuple[Analysis, Fact]]]:
    """A firm's short name, in files that give its full one too, is told with this: it is one firm."""
    kept = {key: list(seen) for key, seen in foreign.items()}
    for key, seen in foreign.items():
        paths = {one.path for one, _ in seen}
        full = [
            other for other, said in foreign.items()
            if len(other) > len(key) and key in other and paths <= {one.path for one, _ in said}
        ]  # fmt: skip
        if full:
            kept[full[0]] += kept.pop(key)
    return kept


def _grave(fact: Fact, assessed: AssessedSet) -> bool:
    grave = fact.name in ("header.left", "header.again", "footer.left") or _speaks_for_the_house(fact) == "high"
    return grave and not _alone_in_its_header(fact, assessed)


def _named_beside_us(assessed: AssessedSet) -> Set[str]:
    """The companies that a contract, list or record names together with the house itself."""
    found: set[str] = set()
    for one in assessed.analyses:
        if one.kind not in CONTROLLED or one.kind == "agreement":
            names = {f.value for f in one.facts if f.name in _IN_A_TEXT}
            if any(own_or_alike(name, assessed) for name in names):
                found |= {company_key(name) for name in names}
    return found


def _known_to_no_other(assessed: AssessedSet, files: Mapping[str, Set[str]]) -> Iterator[tuple[Analysis, Fact]]:
    """A firm by its full name in a procedure, plan or policy, and in no contract, record or other paper of the house."""
    if len(files) < _PARTNERS:
        return  # so few papers name anybody that silence says nothing
    for one in assessed.current:
        if one.kind not in ("procedure", "policy", "plan") or one.outcome != "read":
            continue
        for fact in one.facts:
            if fact.name not in ("organisation.cover", "organisation.body") or not _COMPANY.search(fact.value):
                continue
            before, _, after = fact.quote.partition(fact.value)
            lawful = not _SUPPLIES.search(after) and not _BELONGS_TO.search(before) and not _PARTIES.match(fact.quote)
            ours = own_or_alike(fact.value, assessed) or names_the_house(fact.value, assessed)
            if lawful and not ours and len(files[company_key(fact.value)]) == 1:
                yield one, fact


def _titled_for_another(assessed: AssessedSet, files: Mapping[str, Set[str]]) -> Iterator[tuple[Analysis, Fact]]:
    """Lists and records whose title begins with a company that no other file knows, or whose header is this name and title."""
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "list", "form") else ():
            if _heads_its_own_title(one, fact) and len(files[company_key(fact.value)]) == 1:
                if not own_or_alike(fact.value, assessed):
                    yield one, fact
                continue
            titled = fact.name == "organisation.cover" and _TITLE_OF_A_LIST.match(fact.quote.partition(fact.value)[2])
            first = titled and fact.quote.startswith(fact.value)
            if first and len(files[company_key(fact.value)]) == 1 and not own_or_alike(fact.value, assessed):
                yield one, fact


def _heads_its_own_title(one: Analysis, fact: Fact) -> bool:
    """Does the header of a form give a company and then what the form is called?"""
    if fact.name != "organisation.header" or not fact.quote.startswith(fact.value):
        return False
    rest = fact.quote.removeprefix(fact.value)
    return bool(one.title) and bare(one.title) in bare(rest)


def _speaks_for_the_house(fact: Fact) -> Severity | None:
    """High in a header, on a cover, or where a document says whose it is; medium as the file's company, or acting in a sentence."""
    on_cover = fact.name == "organisation.cover" and not (_PROSE.search(fact.quote) or _PARTIES.match(fact.quote))
    if fact.name == "organisation.header" or on_cover:
        return "high"
    if fact.name == "organisation.property":
        return "medium" if _COMPANY.search(fact.value) or A_FIRM.search(fact.value) else None
    if fact.name not in ("organisation.cover", "organisation.body"):
        return None
    if _IS_TO_US.match(fact.quote.partition(fact.value)[2]):
        return None
    return "high" if says_whose(fact) else "medium" if _acts(fact) else None


def _acts(fact: Fact) -> bool:
    """Does the firm do in this sentence what only the house's own people do? One that supplies something does not."""
    before, name, after = fact.quote.partition(fact.value)
    if name and _BY_THESE_RULES.match(after):
        return True
    if not name or _SUPPLIES.search(after):
        return False
    return bool(_ACTS.search(before) and after.strip(" 。.")) or bool(
        _ITS_HOUSE.match(after) or _HOUSE_OF.search(before)
    )


def _alone_in_its_header(fact: Fact, assessed: AssessedSet) -> bool:
    """A name in a header where the own name in this script is not known, and all other papers do without this firm."""
    written = script(fact.value)
    if fact.name != "organisation.header" or any(script(own) == written for own in assessed.own_names):
        return False
    first = normal(fact.value).split()[0]
    ours = [one for one in assessed.current if one.kind in CONTROLLED - {"agreement"} and script(one.title) == written]
    naming = {
        one.path for one in assessed.analyses for f in one.facts
        if f.name.startswith("organisation.") and normal(f.value).startswith(first)
    }  # fmt: skip
    return len(naming) <= _A_FEW and len(ours) >= _A_HOUSE
