"""What running text explains of a house's own words; what it only mentions is no explanation."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.house_words.glossary import glossary_facts
from pipeline.values import Block, Place

CATALOGUE = mapper().catalogue


def told(text: str) -> list[str]:
    return [fact.value for fact in glossary_facts((Block(text, Place(page=1)),), CATALOGUE)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("我们说的甩站就是标准里的重大事件。", ["甩站|重大事件"]),
        ("本手册里“停机单”即事件，“自巡”即内部审核。", ["停机单|事件", "自巡|内部审核"]),
        ("船期卡（标准称变更）由值班长批。", ["船期卡|变更"]),
        ("设备停了一律叫趴窝（标准称事件）。", []),  # too long for a word
        ("系统停，一律叫趴窝（标准称事件）。", ["趴窝|事件"]),
        ("停了都叫趴窝（标准称事件）。", ["趴窝|事件"]),
        ("叫号机（标准称配置项）由班长管。", ["叫号机|配置项"]),
        ("标准中的“事件”，我们这里叫“停摆”。", ["停摆|事件"]),
        ("靠泊是指标准所称的发布。", ["靠泊|发布"]),
        (
            'A "hold" is what the standard calls an incident; an "ask" means a service request.',
            ["hold|incident", "ask|service request"],
        ),
        (
            "Jolts are the standard's incidents, and gates are what the standard calls changes.",
            ["jolts|incident", "gates|change"],
        ),
        ('What the standard calls a problem is here a "blue sheet".', ["blue sheet|problem"]),
        ("Here we call incidents 'snags'.", ["snags|incident"]),
        ("Line reviews (i.e. management reviews) are held in spring.", ["line reviews|management review"]),
    ],
)
def test_words_that_a_sentence_explains_are_paired(text: str, pairs: list[str]) -> None:
    assert told(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "变更是指对配置项的任何改动。",  # a definition, of no other word
        "“变更单”是申请变更的表。",
        "“申请”是服务请求。",  # 申请 stands in many a name in its own meaning
        "服务台（事件、请求）每天值守。",
        "The room (capacity) of each hall is counted.",
        "Availability is what the customer is promised.",
        "The standard calls for incidents to be recorded.",
    ],
)
def test_other_sentences_explain_nothing(text: str) -> None:
    assert told(text) == []
