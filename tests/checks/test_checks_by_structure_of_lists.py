"""Lists of documents and numbers of papers are known by what stands in them, whatever heads and labels are called."""

from __future__ import annotations

import pytest
from english_changes import proc
from english_house import (
    ENGLISH,
    LISTED,
    book,
    document,
    register,
)
from small_house import COMPANY, HOUSE, LIST, built, findings, sheet

OWN = ("Paper", "What it is", "Issue", "Holds from")


@pytest.mark.parametrize("header", [OWN, ("Ref.", "Subject", "Issue", "Day")])
def test_a_list_of_documents_is_known_by_its_numbers(header: tuple[str, ...]) -> None:
    listed = [(r[0].replace("FMS-2", "FMS-P2"), *r[1:]) for r in LISTED]
    more = [*listed, ("FMS-P209", "Demand", "1", "15 April 2026")]
    house = {
        **ENGLISH,
        **{
            f"P/{number}.docx": document(
                f"P/{number} {title}.docx", number, title, "# 1 Purpose\nThis process tells how it is done."
            )
            for number, title, _, _ in listed[2:]
        },
    }
    assert findings("C04", register(listed, header), house=house) == []
    assert any("FMS-P209" in one.message.en for one in findings("C04", register(more, header), house=house))


def test_a_list_of_configuration_items_is_no_list_of_documents() -> None:
    items = [(f"CI-{at:03}", f"Server {at}", "1.0", "in use") for at in range(8)]
    (one,) = built(book("Records/CI list.xlsx", "CIs", ("Id", "Name of it", "Version", "Status"), items))
    assert one.entries == ()


def test_a_title_that_two_files_share_the_number_of_is_listed_for_one_of_them_only() -> None:
    other = document(
        "Processes/FMS-203 Knowledge.docx", "FMS-203", "Knowledge", "# 1 Purpose\nWhat was learnt is kept."
    )
    assert any("Knowledge" in one.message.en for one in findings("C04", other, house=ENGLISH))


def test_a_listed_title_is_there_if_a_file_without_a_number_bears_it() -> None:
    listed = [*LISTED, ("FMS-301", "Service Catalogue", "1", "15 April 2026")]
    assert findings("C04", register(listed), house=ENGLISH) == []


NUMBERED = [
    ("云港制〔2026〕1号", "服务管理手册"),
    ("云港制〔2026〕2号", "事件管理程序"),
    ("云港制〔2026〕3号", "变更管理程序"),
]


def official(
    number: str, title: str, body: str = "# 一、目的\n让工作受控。", header: str = "", edition: str = "2026年版"
) -> str:
    cover = f"{{文号: '{number}', 版次: '{edition}', 起草: '甘棠 2026年3月2日', 审核: '乔木 2026年3月9日', 批准: '柏舟 2026年3月16日', 施行日期: 2026年4月15日}}"
    head = header or f"{COMPANY} {title} {number} {edition}"
    return f"---\nto: '制度/{title}.docx'\ntitle: '{title}'\ncover: {cover}\nheader: '{head}'\n---\n{body}\n"


def official_house(**changed: str) -> dict[str, str]:
    listed = [(str(at), number, title, "2026年版") for at, (number, title) in enumerate(NUMBERED, 1)]
    listed.append(("4", "云港制〔2026〕4号", "问题管理程序", "2026年版"))
    papers = {title: official(number, title) for number, title in [*NUMBERED, ("云港制〔2026〕4号", "问题管理程序")]}
    return {LIST: sheet(LIST, "制度目录", ("序号", "文号", "制度名称", "版次"), listed), **papers, **changed}


def test_numbers_of_official_papers_are_read_in_list_cover_and_text() -> None:
    house = official_house()
    assert [one for check in ("C02", "C03", "C04", "C05") for one in findings(check, house=house)] == []
    cited = official(*NUMBERED[2], body="# 一、目的\n按照云港制〔2026〕9号和云港制〔2026〕2号执行。")
    (missing,) = findings("C05", house=official_house(变更管理程序=cited))
    assert "云港制〔2026〕9号" in missing.message.zh
    unlisted = official("云港制〔2026〕7号", "容量管理办法")
    assert any("云港制〔2026〕7号" in one.message.zh for one in findings("C04", unlisted, house=house))


def test_an_edition_of_a_year_and_its_first_revision_are_two_versions() -> None:
    revised = official(*NUMBERED[2], edition="2026年第一次修订", header=f"{COMPANY} 变更管理程序 2026年版")
    (found,) = findings("C02", house=official_house(变更管理程序=revised))
    assert "2026/1" in found.message.zh
    assert findings("C02", official("云港制〔2026〕8号", "应急预案", header="应急预案 V1.0"), house=HOUSE) == []


def test_the_only_form_of_its_series_that_is_ever_cited_is_missing() -> None:
    assert any(
        "FMS-RF-22" in one.message.en for one in findings("C05", proc("Go live by checklist FMS-RF-22."), house=ENGLISH)
    )
    several = proc("Go live by checklist FMS-RF-22; the plan is FMS-RF-21.")  # a series that lies elsewhere
    assert findings("C05", several, house=ENGLISH) == []
