"""A text that praises wares to whoever may buy them comes from a seller."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.content.adverts import from_a_seller


@pytest.mark.parametrize(
    "words",
    [
        "Lampwatch sees each lamp from one screen. Free for ten lamps, licences from 300 a year. Ask your dealer.",
        "Cool halls, quietly. Three models, five years of guarantee. Order at your local distributor.",
        "灯视，一屏看清所有灯。10台以内免费，授权每年300元起，欢迎致电经销商。",
    ],
)
def test_prices_trials_and_dealers_are_words_of_a_seller(words: str) -> None:
    assert from_a_seller(text(words), "unrelated")


@pytest.mark.parametrize(
    "words",
    [
        "Call your team leader today if a lamp is dark. Three lamps were dark in May.",
        "Licences: 12 bought, 9 used; two go back in June.",
        "灯具台账：三种型号，共十二盏，质保三年，到期前一个月登记。",
        "每年检查授权，到期前三十天提醒采购。",
    ],
)
def test_papers_of_the_house_on_the_same_wares_are_not(words: str) -> None:
    assert from_a_seller(text(words), "unrelated") == ()
