"""Template residue: placeholders, other companies' names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from pipeline.checks.control import controlled
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.text.normal import company_key, script
from pipeline.values import Analysis, Fact, Words

_COMPANY = re.compile(r"有限公司|集团|co\.?,? ?ltd|limited|inc\b|gmbh", re.I)
_OF_ANY_FIRM = re.compile(
    r"\b(?:Co|Company|Ltd|Limited|Inc|LLC|GmbH|Corp(?:oration)?|Pte|Group|Holdings?|IT|Services?|Systems?|Managed|Software|"
    r"Technolog(?:y|ies)|Solutions?|Information|Data|Networks?|Digital|China|International)\b|[.,]",
    re.I,
)
_PROSE = re.compile(r"[。；，]|[a-z][.;] ?$|[a-z]\. [A-Z]")
_WHOSE = re.compile(
    r"适用于|适用范围|(?:以下)?简称|本公司|颁布|发布|批准|版权|所有权|归.{0,4}所有|全体员工|解释权|applies to|hereinafter|copyright|property of|(?:employees|staff|personnel|board|management|departments) of|issued by|approved by|belongs? to",
    re.I,
)


@check("T02")
def placeholders_left(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        # A blank form has open fields by nature, a record may say TBD: only a template's own marks count there.
        wanted = ("placeholder", "placeholder.template") if one.kind in CONTROLLED else ("placeholder.template",)
        seen = [fact for fact in one.facts if fact.name in wanted]
        if seen:
            words = ", ".join(dict.fromkeys(fact.value for fact in seen))
            yield Contradiction(
                one.path,
                Words(f"《{_called(one)}》仍有未替换的占位符：{words}", f"placeholders are left in {_called(one)}: {words}"),
                [seen_at(one, fact) for fact in seen],
                severity=None if controlled(one) else "medium",
            )  # fmt: skip


@check("T03")
def spun_by_a_machine(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Words that only machine-spun copies of templates hold, several in one file."""
    for one in assessed.current:
        for fact in one.facts:
            if fact.name == "spun":
                yield Contradiction(
                    one.path,
                    Words(f"《{_called(one)}》有机器洗稿痕迹：{fact.value}", f"{_called(one)} reads like machine-spun text: {fact.value}"),
                    [seen_at(one, fact)],
                )  # fmt: skip


@check("T01")
def other_company_named(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A company that a controlled document takes for the own one, and that no contract or record knows."""
    if not assessed.own_names:
        return
    partners = {
        company_key(fact.value)
        for one in assessed.analyses
        if one.kind not in CONTROLLED or one.kind == "agreement"
        for fact in one.facts
        if fact.name.startswith("organisation.")
    }
    foreign: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind not in CONTROLLED or one.kind == "agreement":
            continue
        for fact in one.facts:
            if (
                _speaks_for_the_house(fact)
                and not _own(fact.value, assessed)
                and company_key(fact.value) not in partners
            ):
                foreign[company_key(fact.value)].append((one, fact))
    for key, seen in sorted(foreign.items()):
        name = seen[0][1].value
        paths = [one.path for one, _ in seen]
        yield Contradiction(
            key,
            Words(f"出现其他公司名称“{name}”：{named(paths)}", f"another company, “{name}”, is named in {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen],
            severity=None if any(fact.name != "organisation.property" for _, fact in seen) else "medium",
        )  # fmt: skip


def _speaks_for_the_house(fact: Fact) -> bool:
    """In a header, on a cover, as the file's company, or in the text where a document says whose it is."""
    if fact.name == "organisation.header" or (fact.name == "organisation.cover" and not _PROSE.search(fact.quote)):
        return True
    if fact.name == "organisation.property":
        return bool(_COMPANY.search(fact.value))
    return fact.name in ("organisation.cover", "organisation.body") and bool(_WHOSE.search(fact.quote))


def _own(name: str, assessed: AssessedSet) -> bool:
    """The own name, one much like it (that is L-02's affair), or one in another script."""
    same = [own for own in assessed.own_names if script(own) == script(name)]
    return not same or any(_likeness(name, own) >= assessed.threshold("T01", "alike") for own in same)


def _likeness(one: str, other: str) -> float:
    """Of what is proper to two names: English ones share the words of their trade."""
    alike = fuzz.ratio(company_key(one), company_key(other))
    return min(alike, fuzz.ratio(_proper(one), _proper(other))) if one.isascii() and other.isascii() else alike


def _proper(name: str) -> str:
    return " ".join(_OF_ANY_FIRM.sub(" ", name).split()).lower() or company_key(name)


def _called(one: Analysis) -> str:
    return one.title or one.path.rsplit("/", 1)[-1]
