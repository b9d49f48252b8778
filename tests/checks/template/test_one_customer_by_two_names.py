"""T01: a customer by its short name in a title, and a service called as an agreement is, are nobody else."""

from __future__ import annotations

import pytest

from pipeline.checks.template.mixed_up_customers import of_the_title


@pytest.mark.parametrize(
    ("said", "titled", "same"),
    [
        ("海沧集装箱码头公司", "海沧泊位约 05 采购/海沧泊位约20260902.pdf", True),
        ("海沧集装箱码头公司", "同泽物流服务月报 记录/同泽.docx", False),
        ("northgate foods ltd", "northgate august reports/northgate august.docx", True),
        ("ravens court hostel", "northgate august reports/northgate august.docx", False),
    ],
)
def test_paper_called_after_a_customer_in_short_is_its_own(said: str, titled: str, same: bool) -> None:
    assert of_the_title(said, titled) == same
