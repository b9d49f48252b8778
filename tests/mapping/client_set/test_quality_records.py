"""Records in the folder of the quality system, where this system has its own or has none."""

from __future__ import annotations

from dataclasses import replace

from drives import serving

from pipeline.mapping.client_set.quality_records import without_quality_records
from pipeline.values import Analysis, Assignment


def test_a_record_in_the_folder_of_quality_stays_unless_another_stands_for_it() -> None:
    def filed(folder: str, requirement: str, *, other: bool = True) -> str:
        rated = (Assignment(requirement, 0.8, "title", "供方评价表"),)
        ours = replace(serving(1)[0], path="商务/供方评价.xls", assignments=rated if other else ())
        rating = Analysis(f"{folder}/供方评价表.xls", "q", "read", kind="record", title="供方评价表", assignments=rated)
        return without_quality_records([*serving(30), ours, rating])[-1].kind

    assert filed("体系/ISO 9001", "R-8.3.4-1") == "unrelated"
    assert filed("体系/ISO 9001", "R-8.3.4-1", other=False) == "record"
    assert filed("ISO 9001和ISO 20000", "R-8.3.4-1") == "record"
    assert filed("体系/ISO 9001", "R-8.6.1-1") == "record"  # quality knows no incidents


def test_a_blank_form_in_the_folder_of_another_system_is_not_ours() -> None:
    def filed(folder: str, *served: str, other: bool = True) -> str:
        asked = tuple(Assignment(one, 0.8, "title", "questionnaire") for one in served)
        ours = replace(serving(1)[0], path="suppliers/questionnaire.xls", assignments=asked if other else ())
        blank = Analysis(f"{folder}/questions.docx", "q", "read", kind="form", title="Questions", assignments=asked)
        return without_quality_records([*serving(30), ours, blank])[-1].kind

    assert filed("12 ISMS (27001)", "R-8.3.4-1") == "unrelated"
    assert filed("13 CMMI") == "unrelated"
    assert filed("12 ISMS (27001)", "R-8.3.4-1", other=False) == "form"
    assert filed("04 Forms", "R-8.3.4-1") == "form"
    assert filed("SMS and ISMS 27001", "R-8.3.4-1") == "form"
