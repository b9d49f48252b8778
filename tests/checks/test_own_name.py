"""A company's name is the house's own by what is proper to it, not by the words that all firms of the trade share."""

from __future__ import annotations

import pytest
from small_house import CHANGE_BODY, CHANGES, COMPANY, findings, procedure

TRADE = "信息技术有限公司"
OWN = COMPANY.removesuffix(TRADE) if COMPANY.endswith(TRADE) else COMPANY[:4]


def headed(name: str) -> str:
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, header=f"{name}  BC-SM-P-02  变更管理程序")


@pytest.mark.parametrize("other", ["泗泽恒网", "青岭", "北江云拓"])
def test_a_firm_that_shares_the_words_of_the_trade_is_another(other: str) -> None:
    tail = COMPANY[len(OWN) :]
    (finding,) = findings("T01", headed(f"{other}{tail}"))
    assert other in finding.message.zh


def test_a_slip_in_the_own_name_is_no_other_company() -> None:
    slip = COMPANY.replace(OWN[-1], "汇", 1)
    assert slip != COMPANY
    assert findings("T01", headed(slip)) == []
