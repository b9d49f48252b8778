"""R09: figures that never vary, by month, quarter, week and service. R11: targets as sentences put them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import chinese_house as zh
import english_house as en
import pytest
from small_house import INCIDENT_BODY, INCIDENTS, Sources, new_findings, procedure, sheet

_MEASURES = (("P1 incidents resolved within 4 h", "95 %"), ("Changes without failure", "96 %"), ("Calls answered in 30 s", "90 %"), ("Backups successful", "99 %"))  # fmt: skip
_MONTHS = ("July", "August", "September")


def _varying(at: int, month: int) -> str:
    return f"{(97.2, 98.1, 93.4, 99.6)[at] + (0, 0.3, -0.6)[month % 3]:.1f} %"


def _all(at: int, month: int) -> str:
    return "100 %"


def _one(at: int, month: int) -> str:
    return "100 %" if at == 2 else _varying(at, month)


def _kpis(figure: Callable[[int, int], str], periods: Sequence[str] = _MONTHS) -> str:
    rows = [(name, target, *(figure(at, month) for month in range(len(periods)))) for at, (name, target) in enumerate(_MEASURES)]  # fmt: skip
    return en.book("Records/KPI 2026.xlsx", "KPI", ("Measure", "Target", *periods), rows, title="KPI results 2026")


@pytest.mark.parametrize("periods", [("Q1", "Q2", "Q3"), ("W36", "W37", "W38", "W39"), _MONTHS])
def test_figures_that_are_all_100_are_told_by_whatever_period(periods: Sequence[str]) -> None:
    assert new_findings("R09", _kpis(_all, periods), house=en.ENGLISH)
    assert not new_findings("R09", _kpis(_varying, periods), house=en.ENGLISH)


def test_one_figure_that_is_100_in_each_month_is_asked_about() -> None:
    (found,) = new_findings("R09", _kpis(_one), house=en.ENGLISH)
    assert found.severity == "low"
    assert "Calls answered" in found.message.en
    assert not new_findings("R09", _kpis(_one, _MONTHS[:2]), house=en.ENGLISH)


def test_a_figure_below_the_code_of_its_objective_is_asked_about() -> None:
    aims = [("Z1", "Changes without failure", "96 %", "Priya Nair"), ("Z2", "Backups successful", "99.9 %", "Oskar Lindqvist"), ("Z3", "Calls answered in 30 s", "90 %", "Moira Flint")]  # fmt: skip

    def results(calls: str) -> list[str]:
        figures = [("2026-07", "97.1 %", "99.95 %", "100 %"), ("2026-08", "98.4 %", "99.92 %", "100 %"), ("2026-09", "96.6 %", "99.97 %", calls)]  # fmt: skip
        return [
            en.book(en.OBJECTIVES, "Objectives", ("No.", "Objective", "Target", "Owner"), aims, title="Objectives"),
            en.book("Records/Figures 2026.xlsx", "Figures", ("Month", "Z1", "Z2", "Z3"), figures, title="Figures 2026"),
        ]

    (found,) = new_findings("R09", *results("100 %"), house=en.ENGLISH)
    assert "Calls answered" in found.message.en
    assert not new_findings("R09", *results("94.2 %"), house=en.ENGLISH)


def test_services_that_are_up_all_the_time_are_told() -> None:
    def up(share: str) -> str:
        rows = [(name, "99.9%", "100%", "100%", share) for name in ("服务器运维服务", "网络运维服务", "邮件服务")]
        return sheet("记录/可用率2026.xlsx", "可用率", ("服务", "目标", "7月", "8月", "9月"), rows, title="服务可用率统计")  # fmt: skip

    assert new_findings("R09", up("100%"), house=zh.CHINESE)
    assert not new_findings("R09", up("99.93%"), house=zh.CHINESE)


def _manual(said: str) -> str:
    return en.document(en.MANUAL, "FMS-100", "Service Management Manual", f"{en.MANUAL_BODY}\n{said}")


def _objectives(at: int, name: str, target: str) -> str:
    rows = [(name, target, *row[2:]) if place == at else row for place, row in enumerate(en.TARGETS)]
    return en.book(en.OBJECTIVES, "Targets", ("Objective", "Target", "Source", "Measured", "Owner"), rows, title="Service management objectives 2026")  # fmt: skip


def _zh_incidents(said: str) -> str:
    return procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", f"{INCIDENT_BODY}\n{said}")


_TARGETS: list[tuple[str, Sources, list[str], list[str]]] = [
    ("a share of what is done", en.ENGLISH, [_manual("Ninety-two percent (92 %) of P1 incidents are resolved within 4 h.")], [_manual("At least 95 % of P1 incidents are resolved within 4 h.")]),
    ("a share that the house does", en.ENGLISH, [_manual("We aim to resolve 92 % of P1 incidents within 4 h.")], [_manual("We aim to resolve 92 % of P2 incidents within 8 h.")]),
    ("in the agreed time", en.ENGLISH, [_objectives(0, "Incidents resolved in agreed time", "95 %"), _manual("The company resolves at least 92 % of incidents within the agreed time.")], [_objectives(0, "Incidents resolved in agreed time", "95 %"), _manual("The company resolves at least 95 % of incidents within the agreed time.")]),
    ("of all of them", en.ENGLISH, [_objectives(0, "Incidents resolved in agreed time", "95 %"), _manual("Of incidents at least 92 % shall be solved in the agreed time.")], [_objectives(0, "Incidents resolved in agreed time", "95 %"), _manual("Of incidents at least 95 % shall be solved in the agreed time. Of them 40 % come by mail.")]),
    ("a score of five", en.ENGLISH, [_manual("User satisfaction is at least 4.5 of 5.")], [_manual("User satisfaction is at least 4.2 of 5.")]),
    ("a rate", en.ENGLISH, [_manual("The change success rate is 98 % or more.")], [_manual("The change success rate is 96 % or more.")]),
    ("what it is called in brackets", en.ENGLISH, [_objectives(1, "First-call resolution", "70 %"), _manual("The service desk solves at least 75 % of calls at the first contact (first-call resolution).")], [_objectives(1, "First-call resolution", "75 %"), _manual("The service desk solves at least 75 % of calls at the first contact (first-call resolution).")]),
    ("a time that stays below", en.ENGLISH, [_objectives(0, "Mean time to restore", "<= 4 h"), _manual("Mean time to restore (MTTR) stays below 6 h.")], [_objectives(0, "Mean time to restore", "<= 4 h"), _manual("Mean time to restore (MTTR) stays below 4 h.")]),
    ("解决率在句中", zh.CHINESE, [_zh_incidents("一级事件应在4小时内解决，解决率不低于90%。")], [_zh_incidents("一级事件应在4小时内解决，解决率不低于95%。")]),
    ("去年的目标", zh.CHINESE, [zh.manual("客户满意度不低于85分。")], [zh.manual("2025年客户满意度目标为85分，2026年提高到90分。")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "house", "other", "same"), _TARGETS)
def test_a_target_is_read_as_sentences_put_it(name: str, house: Sources, other: list[str], same: list[str]) -> None:
    told = new_findings("R11", *other, house=house)
    assert told, name
    assert all(
        len({side.path for side in one.evidence}) > 1 and all(side.quote for side in one.evidence) for one in told
    )
    assert not new_findings("R11", *same, house=house), name
