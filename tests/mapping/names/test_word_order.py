"""Names in another order, and with small words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import mapper

from pipeline.mapping.names.word_order import inverted, reordered


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Register of assets", "assets Register"),
        ("Survey of our customers", "customers Survey"),
        ("Survey of users, autumn 2026", "users Survey, autumn 2026"),
        ("Managing problems", "problems management"),
        ("Attendance, training", "training Attendance"),
        ("Review of the access rights Q3", "access rights Review Q3"),
        ("Policy: Access and passwords", "Access and passwords Policy"),
        ("Plan - Disaster recovery", "Disaster recovery Plan"),
        ("Report: 2026", None),
        ("Asset register", None),
        ("Terms of use", None),
        ("资产清单", None),
    ],
)
def test_the_subject_comes_first(name: str, turned: str | None) -> None:
    assert inverted(name) == turned


@pytest.mark.parametrize(
    ("name", "requirement"),
    [
        ("Survey of customers and shops, autumn 2026", "R-8.3.2-3"),
        ("Record of training", "R-7.2-3"),
        ("Policy: Change and release management", "D-8.5.1.1"),
        ("Plan: Disaster recovery", "D-8.7.2-PL"),
        ("Management of changes", "D-8.5.1"),
        ("Evaluation of suppliers", "R-8.3.4-1"),
        ("Attendance, training", "R-7.2-3"),
        ("供应商的评价记录", "R-8.3.4-1"),
        ("培训情况记录", "R-7.2-3"),
        ("关于任命管理者代表的决定", "D-5.3"),
        ("变更的登记", "R-8.5.1-1"),
    ],
)
def test_a_name_is_known_in_either_order(name: str, requirement: str) -> None:
    assert mapper().names.hits(name)[0].requirement == requirement


def test_words_that_hold_a_small_word_stay() -> None:
    assert reordered("目的和范围") == ()
    assert reordered("标的物清单") == ()


@given(st.text(max_size=80))
def test_any_name_can_be_turned(name: str) -> None:
    assert name not in reordered(name)
