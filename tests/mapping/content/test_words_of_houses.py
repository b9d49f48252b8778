"""Contents in words that houses use, and the same words in passing."""

from __future__ import annotations

import pytest
from written import mapper, table

from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Place


def says(id: str, title: str, *blocks: Block) -> bool:
    requirement = mapper().catalogue.requirement(id)
    assert title in {one.title.en for one in requirement.key_content}
    return title not in {one.title.en for one in absent_from(requirement, blocks)}


def line(text: str) -> Block:
    return Block(text, Place())


PLAN_ZH = table(
    [
        ("目标", "做什么", "需要什么", "谁负责", "何时完成", "怎么评价"),
        ("1", "换探头", "三万", "林梅", "八月", "看停机"),
    ]
)
PLAN_EN = table(
    [
        ("Aim", "What is done", "What it takes", "By whom", "By when", "How we judge"),
        ("1", "new probe", "3k", "Ann", "May", "stops"),
    ]
)


@pytest.mark.parametrize("title", ["what is done", "resources", "by whom", "by when", "how results are judged"])
def test_columns_that_ask_are_the_contents_of_a_plan(title: str) -> None:
    assert says("D-6.2.2", title, PLAN_ZH)
    assert says("D-6.2.2", title, PLAN_EN)


def test_objectives_with_their_formula_are_no_plan_of_what_is_done() -> None:
    objectives = table(
        [("Objective", "Target", "How calculated", "Period"), ("Calls answered", "90 %", "answered by all", "year")]
    )
    assert not says("D-6.2.2", "what is done", objectives)


@pytest.mark.parametrize(
    ("id", "title", "said", "in_passing"),
    [
        ("D-6.1", "acceptance criteria", "Ten and more is not accepted, the law never.", "The offer was sent; Yan accepted it."),
        ("D-6.1", "acceptance criteria", "Up to six points we accept a risk.", "Risks are put on the board by the door."),
        ("D-6.1", "impact on customers", "What it means for the customer: no labels.", "The customer has a new telephone."),
        ("D-8.6.3", "root-cause analysis", "Five whys until the real reason is known.", "Tickets are stacked by system and by cause."),
        ("D-8.7.1", "unplanned non-availability investigated", "Each outage without notice is looked into.", "It is written down with the minute."),
        ("D-8.3.2", "planned reviews of performance", "Each quarter we meet the customer and go through figures.", "The list is topped up each quarter."),
        ("D-5.2", "approval", "Signed: Ann Lee, General Manager", "We keep whatever we have signed up to."),
        ("D-8.2.4-P", "approved and published", "Customers see the catalogue on the portal.", "Issued by accounts."),
        ("D-4.3", "other parties involved", "Racks are rented from Fen Ltd.", "Settled at the partners' meeting."),
        ("D-8.7.3", "external organisations", "厂家来人先签保密书。", "来访者请在一楼等候。"),
        ("D-7.5", "numbering rules", "编号由缩写、字母和两位流水组成。", "改了什么写在末页的流水里。"),
    ],
)  # fmt: skip
def test_a_content_is_told_from_its_words_in_passing(id: str, title: str, said: str, in_passing: str) -> None:
    assert says(id, title, line(said))
    assert not says(id, title, line(in_passing))


@pytest.mark.parametrize(
    ("id", "title", "said", "in_passing"),
    [
        (
            "D-8.7.2-PL",
            "invocation criteria and responsibilities",
            "什么时候照这张纸来：仓里断电半小时。谁喊：老周。",
            "这张纸由老周保管。",
        ),
        (
            "D-8.7.2-PL",
            "availability targets while invoked",
            "Good enough meanwhile: 96 % of labels, phones only.",
            "Meanwhile the tape is fetched from the bank.",
        ),
        (
            "D-8.7.2-PL",
            "return to normal working",
            "Coming home: when the hall is dry for a day, Ann decides.",
            "Ann drives home to fetch the second key.",
        ),
        (
            "D-8.6.1-MI",
            "top management kept informed",
            "Minute 20: Ellen has been phoned and gets an update each half hour.",
            "Minute 20: the door of the hall is open.",
        ),
        (
            "D-8.7.1",
            "planned assessment of availability risks",
            "每年四月分析各服务的单点故障，打分。",
            "设计时采用双机，消除单点故障。",
        ),
        (
            "D-8.7.3.1",
            "importance communicated to staff, customers and suppliers",
            "Staff and suppliers are informed of it.",
            "This is the policy on information and on informal notes.",
        ),
        (
            "D-8.2.6",
            "access control",
            "Only Ada and Bo can write; everybody can read.",
            "Ada and Bo know the items by heart.",
        ),
        (
            "D-8.2.6",
            "verified at planned intervals",
            "In May and November Bo takes twenty items and looks at the real thing.",
            "In May and November Bo is on holiday.",
        ),
        ("D-10.1", "causes", "The origin is looked for.", "The original is kept by the department."),
        ("D-8.5.2", "what is planned", "A plan names the people.", "The plant names the people."),
        ("D-7.1", "people", "每年十月各组报人、财、物的需要。", "每年十月各组盘点货架。"),
        ("D-7.1", "money", "每年十月各组报人、财、物的需要。", "每年十月各组盘点货架。"),
    ],
)
def test_plain_words_of_plans_and_manuals(id: str, title: str, said: str, in_passing: str) -> None:
    assert says(id, title, line(said))
    assert not says(id, title, line(in_passing))
