"""Articles of knowledge that nobody called so."""

from __future__ import annotations

import pytest
from written import served, text

CARD = "# LA-7 pale print\nSeen: the printer runs and the print is pale.\nDo: stop the queue, empty the tray, print one again."
NOTE = "# 五号机又白屏\n现象：开机后白屏。\n处理：拔一次背板线，再开。"


@pytest.mark.parametrize(("said", "title"), [(CARD, "LA-7 pale print"), (NOTE, "五号机又白屏")])
def test_what_is_seen_and_what_to_do_is_an_article(said: str, title: str) -> None:
    assert "R-7.6" in served(text(said), title)


@pytest.mark.parametrize("said", [CARD.replace("Do:", "Then"), CARD.replace("Seen:", "Yesterday")])
def test_half_of_it_is_none(said: str) -> None:
    assert "R-7.6" not in served(text(said), "LA-7 pale print")


def test_a_paper_with_another_name_is_what_it_is_called() -> None:
    assert "R-7.6" not in served(text(CARD), "Major incident report")
