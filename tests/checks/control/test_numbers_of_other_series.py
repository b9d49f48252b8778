"""C03: a number of another series, be it on the house's list; two of one series are the house's custom."""

from __future__ import annotations

from chinese_house import CHINESE
from small_house import CHANGE_BODY, INCIDENT_BODY, LISTED, document_list, new_findings, procedure

CAPACITY = ("程序/容量管理程序.docx", "YT-ITSM-B-09", "容量管理程序", CHANGE_BODY.replace("变更", "容量"))
RELEASE = ("程序/发布管理程序.docx", "YT-ITSM-B-10", "发布管理程序", INCIDENT_BODY.replace("事件", "发布"))


def told(*papers: tuple[str, str, str, str]) -> list[str]:
    rows = [(str(20 + n), number, title, "V1.0", "2026-04-01") for n, (_, number, title, _) in enumerate(papers)]
    found = new_findings("C03", *(procedure(*one) for one in papers), document_list([*LISTED, *rows]), house=CHINESE)
    return [one.message.zh for one in found if "编号不合" in one.message.zh]


def test_one_number_of_another_series_is_told_though_the_list_has_it() -> None:
    (message,) = told(CAPACITY)
    assert "YT-ITSM-B-09" in message


def test_two_of_one_series_on_the_list_are_a_custom() -> None:
    assert told(CAPACITY, RELEASE) == []
