"""R11: the availability of a service, however it is laid out."""

from __future__ import annotations

import pytest
from chinese_house import CATALOGUE
from english_changes import proc
from english_house import ENGLISH, OBJECTIVES, SLA, SLA_BODY, book, document, text
from small_house import findings, new_findings, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R11", "a share of the hours of service", [text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services\n| Service | Level | Target |\n|---|---|---|\n| Managed Hosting | open 5:00 to 22:00 | 99.95 % a month |\n| Managed Network | open 5:00 to 22:00 | 99.8 % a month |\n\nValid from 1 May 2026 until 30 April 2027."), book("Service management objectives 2026.xlsx", "Objectives", ("Objective", "Target", "Owner"), [("availability of Managed Hosting", "99.5 %", "Priya Nair"), ("Changes without failure", ">= 96 %", "Priya Nair")], title="Service management objectives 2026")]),
    ("R11", "by service", [
        text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services and targets\n| Service | Availability per month | Answer |\n|---|---|---|\n| Managed Hosting | 99.95 % | 15 minutes |\n| Managed Network | 99.5 % | 15 minutes |\n\nValid from 1 May 2026 until 30 April 2027."),
        book("Service management objectives 2026.xlsx", "Objectives", ("Objective", "How measured", "Target", "Owner"), [("Hosting is there when needed", "availability of Managed Hosting per month", "99.9 %", "Priya Nair"), ("Tickets are solved in time", "share of tickets in time", "95 %", "Oskar Lindqvist")], title="Service management objectives 2026"),
    ]),
    ("R11", "available", [
        text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services\n| Service | Hours | Available per month |\n|---|---|---|\n| Managed Hosting | 24x7 | 99.95 % |\n| Managed Network | 24x7 | 99.5 % |\n\nValid from 1 May 2026 until 30 April 2027."),
        book("Service management objectives 2026.xlsx", "Objectives", ("Objective", "Target", "Owner"), [("availability of Managed Hosting", "99.5 %", "Priya Nair"), ("Changes without failure", ">= 96 %", "Priya Nair")], title="Service management objectives 2026"),
    ]),
    ("R11", "in a sentence", [
        text("Agreements/Service level agreement Dale.docx", "Service level agreement Dale", "# 1 Services\nManaged Hosting and Managed Network.\n\n# 2 Levels\nUptime per month: Managed Hosting 99.95 %, Managed Network 99.5 %.\n\nValid from 1 May 2026 until 30 April 2027."),
        text("Reports/Service report September 2026.docx", "Service report September 2026", "Period: 1 September 2026 to 30 September 2026. Written on 3 October 2026.\n\n| Service | Availability target | Actual |\n|---|---|---|\n| Managed Hosting | 99.9 % | 99.96 % |\n| Managed Network | 99.5 % | 99.9 % |"),
    ]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R11", "while the plan runs", [text("Plans/Service continuity plan.docx", "Service continuity plan", "# 1 Steps\n| Service | Availability while the plan runs | Time to restore |\n|---|---|---|\n| Managed Hosting | 95 % | 4 hours |\n| Managed Network | 90 % | 4 hours |")]),
]
# fmt: on


def promised(share: str) -> str:
    body = SLA_BODY.replace("| Managed Hosting | Availability in a month | 99.9 % |\n", "")
    said = f"Managed Hosting: available {share} of the agreed minutes."
    return text(SLA, "Service level agreement", body.replace("# 3 Workload", f"{said}\n\n# 3 Workload"))


def catalogue(share: str) -> str:
    rows = [
        ("S1", "Managed Hosting", "servers with backup", f"{share} a month", "Operations"),
        ("S2", "Managed Network", "lines and routers", "99.8 % a month", "Operations"),
        ("S3", "Service Desk", "one number for all calls", "calls in 30 s", "Service Desk"),
    ]
    heads = ("No.", "Service", "Description", "Levels", "Owner")
    return book("Service catalogue.xlsx", "Catalogue", heads, rows, title="Service catalogue")


def plan(year: str) -> str:
    cover = {
        "Written by": f"Moira Flint, 2 March {year}",
        "Checked by": f"Oskar Lindqvist, 9 March {year}",
        "Authorised by": f"Helen Marsh, 16 March {year}",
        "Effective from": f"15 April {year}",
    }
    said = "Managed Hosting: available 99.0 % of the agreed minutes. Managed Network is looked at each month."
    body = f"# 1 What has to be up\n{said}\n"
    return document("Plans/FMS-301 Availability plan.docx", "FMS-301", "Availability plan", body, cover=cover)


ENGLISH_PAIRS: list[Pair] = [
    (
        "R11",
        "available, and how much",
        [promised("99.9 %"), catalogue("99.5 %")],
        [promised("99.9 %"), catalogue("99.9 %")],
    ),
    (
        "R11",
        "a plan that holds, and one of long before",
        [catalogue("99.9 %"), plan("2026")],
        [catalogue("99.9 %"), plan("2024")],
    ),
]


test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_availability_in_any_cell_of_a_services_row_is_compared() -> None:
    header = ("No.", "Service", "What it does", "Hours", "Promise")
    promised = [
        ("S1", "Managed Hosting", "servers", "24x7", "99.5 % up"),
        ("S2", "Managed Network", "lines", "24x7", "99.8 % up"),
        ("S3", "Service Desk", "calls", "24x7", "one number"),
    ]
    body = "# 4 Availability\n## 4.1 Risks and targets\n| Service | Needed | Target | Risk |\n|---|---|---|---|\n| Managed Hosting | 24x7 | FIGURE % | power |\n| Managed Network | 24x7 | 99.8 % | lines |\n"
    other = book("Service catalogue.xlsx", "Catalogue", header, promised, title="Service catalogue, objectives 2026")
    (found,) = findings("R11", proc(body.replace("FIGURE", "99.0")), other, house=ENGLISH)
    assert "99" in found.message.en
    assert findings("R11", proc(body.replace("FIGURE", "99.9")), house=ENGLISH) == []


def _agreed(figure: str) -> str:
    body = SLA_BODY.replace(
        "| Managed Hosting | Availability in a month | 99.9 % |",
        f"| Managed Hosting | Hours | fit for work {figure} a month; red event ended in 2 hours |",
    )
    return text(
        SLA,
        "Service level agreement",
        body.replace("| Service | Measure | Target |", "| Service | When | Target |")
        .replace("| Managed Network | Network availability in a month | 99.8 % |\n", "")
        .replace("| Service Desk | P1 incidents resolved within 4 h | 95 % |\n", ""),
    )


def _aimed(figure: str) -> str:
    rows = [
        ("Hosting fit for work", f"{figure}", "probe", "month", "Priya Nair"),
        ("User satisfaction", ">= 4.2 of 5", "survey", "half-year", "Oskar Lindqvist"),
    ]
    return book(
        OBJECTIVES,
        "Targets",
        ("Objective", "Target", "Source", "Measured", "Owner"),
        rows,
        title="Service management objectives 2026",
    )


def test_a_service_named_in_short_is_the_service_of_the_agreement() -> None:
    found = new_findings("R11", _agreed("99.5 %"), _aimed("99.2 %"), house=ENGLISH)
    assert [one.severity for one in found] == ["high"]  # more is promised than the house aims at
    assert [one.severity for one in new_findings("R11", _agreed("99.5 %"), _aimed("99.7 %"), house=ENGLISH)] == ["low"]
    assert not new_findings("R11", _agreed("99.5 %"), _aimed("99.5 %"), house=ENGLISH)


def test_a_report_against_what_was_agreed_is_no_other_target_of_the_house() -> None:
    report = text(
        "Reports/Report September 2026 Northgate.docx",
        "Service report September 2026 for Northgate Foods Ltd",
        "Reporting period: 1 to 30 September 2026\n\n| Service | Target | Reached |\n|---|---|---|\n| Managed Hosting | 99.5 % | 99.9 % |\n",
    )
    rows = [("Managed Hosting", "99.7 %", "probe", "month", "Priya Nair")]
    house_s = book(
        OBJECTIVES,
        "Targets",
        ("Objective", "Target", "Source", "Measured", "Owner"),
        rows,
        title="Service management objectives 2026",
    )
    found = new_findings("R11", _agreed("99.5 %"), report, house_s, house=ENGLISH)
    assert [one.severity for one in found] in ([], ["low"])


def test_availability_of_what_the_service_is_called_after() -> None:
    head = ("编号", "服务名称", "服务描述", "可用率目标", "负责部门")

    def promised(figure: str) -> str:
        rows = [("S1", "服务台服务", "受理", "—", "运维部"), ("S2", "服务器运维服务", "服务器", figure, "运维部"), ("S3", "网络运维服务", "线路", "99.8%", "运维部")]  # fmt: skip
        return sheet(CATALOGUE, "服务目录", head, rows, title="服务目录")

    assert messages("R11", promised("99.5%"))
    assert not messages("R11", promised("99.9%"))


# Levels of an agreement, against the house's objective of 99.9 % for Managed Hosting.
def level(header: tuple[str, ...], *lines: tuple[str, ...]) -> str:
    table = "\n".join("| " + " | ".join(row) + " |" for row in (header, ("---",) * len(header), *lines))
    body = f"# 1 Services\nManaged Hosting, Managed Network and Service Desk for Northgate Foods Ltd.\n\n# 2 Levels\n{table}\n\n# 3 Term\nValid from 1 May 2026 until 30 April 2027."
    return text(SLA, "Service level agreement", body)


def objective(measure: str = "Availability of Managed Hosting") -> str:
    header = ("Objective", "Target", "Source", "Period", "Owner")
    lines = [(measure, ">= 99.9 %", "probe", "month", "Priya Nair"), ("User satisfaction", ">= 4.2 of 5", "survey", "half-year", "Oskar Lindqvist")]  # fmt: skip
    return book(OBJECTIVES, "Objectives", header, lines, title="Service management objectives 2026")


LEVELS = [
    (("Service", "Hours", "What is measured", "Target"), ("Managed Hosting", "24 x 7", "availability in a month", "{} %")),
    (("Service", "Promise in words", "Target"), ("Managed Hosting", "availability, monthly", "{} %")),
    (("Service", "Service hours", "Target"), ("Managed Hosting", "24x7", "availability {} % per month")),
    (("Service", "Measure", "Target"), ("Managed Hosting", "Availability in a month", ">= {} %")),
    (("Service", "Target"), ("Managed Hosting", "Availability: at least {} %")),
]  # fmt: skip


@pytest.mark.parametrize(("header", "line"), LEVELS)
def test_availability_of_a_service_is_one_measure_however_it_is_laid_out(
    header: tuple[str, ...], line: tuple[str, ...]
) -> None:
    other = ("Managed Network", *line[1:])
    promised = level(header, tuple(each.format("99.5") for each in line), tuple(each.format("99.0") for each in other))
    same = level(header, tuple(each.format("99.9") for each in line), tuple(each.format("99.0") for each in other))
    assert findings("R11", objective(), promised, house=ENGLISH)
    assert not findings("R11", objective(), same, house=ENGLISH)
