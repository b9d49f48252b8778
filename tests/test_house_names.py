"""The names of the house: by its licence, by covers and headers, and never those of customers and suppliers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pipeline.house_names import own_names
from pipeline.values import Analysis, Assignment, Fact

HOUSE, OTHER = "恒光数服科技有限公司", "北辰云图网络有限公司"


def headed(path: str, name: str, requirement: str = "D-8.6.1", **more: Any) -> Analysis:
    made = (Assignment(requirement, 0.95, "title", "…"),) if requirement else ()
    facts = (Fact("organisation.header", name, "header", name),)
    return replace(Analysis(path, path, "read", kind="procedure", assignments=made, facts=facts), **more)


def licence(name: str, **more: Any) -> Analysis:
    return headed("资质/营业执照.pdf", "", "L01", kind="licence", facts=(Fact("licence.name", name, "", ""),), **more)


def test_licence_names_the_house_before_covers_do() -> None:
    files = [headed(f"{n}.docx", OTHER) for n in range(4)]
    assert own_names([licence(HOUSE), *files]) == (HOUSE, OTHER)


def test_a_customers_licence_does_not_name_the_house() -> None:
    contract = headed("合同.docx", "", "", kind="agreement", facts=tuple(Fact("organisation.cover", name, "1", name) for name in (HOUSE, OTHER)))  # fmt: skip
    files = [headed(f"{n}.docx", HOUSE) for n in range(4)]
    assert own_names([licence(OTHER), contract, *files]) == (HOUSE,)


def test_name_on_a_single_cover_is_no_second_name_of_a_licensed_house() -> None:
    assert own_names([licence(HOUSE), headed("a.docx", OTHER)]) == (HOUSE,)
    assert own_names([headed("a.docx", OTHER)]) == (OTHER,)


def test_withdrawn_licence_and_agreements_do_not_name_the_house() -> None:
    assert own_names([licence(HOUSE, obsolete=True)]) == ()
    assert own_names([headed(f"{n}.docx", OTHER, kind="agreement") for n in range(4)]) == ()


def test_spellings_of_one_name_are_counted_together() -> None:
    files = [headed(f"{n}.docx", name) for n, name in enumerate(["恒光（济南）公司", "恒光(济南)公司", OTHER])]
    assert own_names(files) == ("恒光（济南）公司",)


def test_customers_of_one_town_and_form_do_not_outnumber_the_house() -> None:
    house, customers = (
        "Fernholt Managed Services (Beichen) Co., Ltd.",
        ("Lantern Trading", "Marran Trading", "Holt Coatings", "Castell Trading"),
    )
    records = [headed(f"r{n}.docx", house, requirement="R-8.6.1-1") for n in range(9)]
    served = [headed(f"{name}.docx", f"{name} (Beichen) Co., Ltd.", kind="agreement") for name in customers]
    assert own_names([licence(HOUSE), *(replace(one, kind="record") for one in records), *served]) == (HOUSE, house)
