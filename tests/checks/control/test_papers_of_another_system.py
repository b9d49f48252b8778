"""What the control of another system looks after is no record of this one, whatever its number shares with it."""

from __future__ import annotations

from pipeline.checks.lookup import inventory_of
from pipeline.checks.own_papers import with_own_papers
from pipeline.values import Analysis, Fact, Kind


def paper(path: str, number: str, kind: Kind) -> Analysis:
    cover = (Fact("number.cover", number, "p.1", number), Fact("version.cover", "1.0", "p.1", "1.0"))
    return Analysis(path, path, "read", kind=kind, title=path, number=number, facts=cover)


OURS = tuple(paper(f"服务/YT-FW-0{n}.docx", f"YT-FW-0{n}", "procedure") for n in range(1, 5))


def test_a_covered_paper_in_the_folder_of_another_system_stays_unrelated_and_its_series_one_of_documents() -> None:
    theirs = tuple(paper(f"质量专用/YT-ZL-0{n}.docx", f"YT-ZL-0{n}", "unrelated") for n in range(1, 4))
    judged = with_own_papers((*OURS, *theirs))
    assert {one.kind for one in judged[-3:]} == {"unrelated"}
    assert inventory_of(judged, 90.0).of_documents("YT-ZL-02")


def test_one_elsewhere_is_still_taken_for_a_paper_of_the_house() -> None:
    (*_, one) = with_own_papers((*OURS, paper("记录/YT-FW-01-B01.docx", "YT-FW-01-B01", "unrelated")))
    assert one.kind == "record"
