"""What papers have to hold is recognised in the words in which people say it at work, and only where it is said."""

from __future__ import annotations

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Place

CATALOGUE = load_catalogue()


def absent(requirement: str, *lines: str) -> set[str]:
    blocks = tuple(Block(line, Place()) for line in lines)
    return {one.title.en for one in absent_from(CATALOGUE.requirement(requirement), blocks)}


@pytest.mark.parametrize(
    ("requirement", "content", "said"),
    [
        ("D-8.7.2-PL", "invocation criteria and responsibilities", "两路电都没了半小时还回不来，值班长下令，站长到位接手。"),
        ("D-8.7.2-PL", "availability targets while invoked", "应急这段只保取数和查询，可用率到九成算够。"),
        ("D-8.7.2-PL", "contact list, reachable off-site", "The ring list hangs in both gatehouses and in the van."),
        ("D-8.7.2-PL", "return to normal working", "When the hall is dry we move back row by row and tell everybody."),
        ("D-8.5.1", "test and back-out", "Rehearsed in the shed first; how to get back is written on the card."),
        ("D-8.5.1", "trend analysis", "Every spring the cards are counted by kind and set beside the last year."),
        ("D-8.5.1", "requests recorded and classified", "想动的人先填单，单子分三类。"),
        ("D-10.1", "causes", "问五个为什么，找到根子为止。"),
        ("D-10.1", "effect verified", "A month later somebody goes back to see whether it held."),
        ("D-8.3.4", "disputes recorded and closed", "说不拢的写进本子，十天内由老板出面了结。"),
        ("D-8.3.4", "disputes recorded and closed", "Quarrels go into the green book and are settled in writing."),
        ("D-8.3.3-SLA", "service level targets", "电话三十秒内有人接，坏了两小时修好，每月99%的时间能用。"),
        ("D-8.3.3-SLA", "responsibilities of both parties", "What we need from you: a key, and a name to ring."),
        ("D-8.3.3-SLA", "workload limits", "Good for 300 gates at once and 60 slips a month."),
        ("D-8.3.3-SLA", "workload limits", "The line is laid out for 1,900 sheets an hour."),
        ("D-8.3.3-SLA", "workload limits", "够120人同时登录，撑得住每小时3000张。"),
        ("D-6.3", "known limitations", "What ties our hands: no new posts before May."),
        ("D-8.6.2", "priority", "Wishes are given an order: newcomers before all others."),
        ("D-9.3", "outputs", "会上定下改什么、添什么人，十天内出纪要。"),
        ("D-8.3.2", "complaints recorded, closed, reported, escalated", "A grumble goes into the book on the same day."),
        ("D-8.3.2", "satisfaction measured on a representative sample", "In June a tenth of the users, chosen by lot, is asked."),
        ("D-8.4.1", "forecasts reviewed", "Each time the outlook to the end of the year is made again."),
        ("D-8.2.6", "changes traceable and auditable", "One can see afterwards who altered what and when."),
        ("D-6.2.2", "what is done", "目标 怎么实现 谁盯"),
        ("D-6.2.2", "resources", "做什么 需要什么 何时完成"),
        ("D-6.2.2", "resources", "Goal, and what it takes: two lads for a week."),
        ("D-6.2.2", "by whom", "2 换表 谁负责 老白"),
        ("D-6.2.2", "by when", "换表 什么时候完 九月"),
        ("D-6.2.2", "how results are judged", "怎么看算做到 表数对得上"),
        ("D-8.2.4", "intended outcomes", "Service What it is What you get out of it For whom"),
        ("D-8.2.4", "dependencies", "服务 干什么 靠哪项服务 给谁用"),
        ("R-8.2.6-1", "relationships with other items", "标识 连着谁 状态"),
        ("D-6.1", "organisation-related risks", "The bench hangs on one person, and he is ill in spring."),
        ("D-6.1", "organisation-related risks", "老系统靠一个人，走了没人会。"),
        ("D-6.1", "impact on customers", "What may go wrong Whom it touches, how Points"),
        ("D-6.1", "impact on customers", "会出什么事 波及谁 几分"),
        ("D-6.1", "approach", "Danger How likely Harm Sum"),
        ("D-6.1", "actions and their effectiveness", "What is done Who By Did it help?"),
        ("D-6.1", "actions and their effectiveness", "怎么应对 谁 哪天 管不管用"),
    ],
)  # fmt: skip
def test_a_content_is_recognised_in_plain_words(requirement: str, content: str, said: str) -> None:
    assert content not in absent(requirement, said)


@pytest.mark.parametrize(
    ("requirement", "content", "said"),
    [
        ("D-6.2.2", "resources", "把表换完，老白九月做完。"),
        ("D-6.2.2", "by when", "换表，老白，两个人。"),
        ("D-8.7.2-PL", "return to normal working", "The spare hall is ready within four hours; the plan hangs at the gate."),
        ("D-8.7.2-PL", "availability targets while invoked", "值班长报告站长，站长通知客户。"),
        ("D-8.5.1", "test and back-out", "A change is asked for on the card and approved by the head."),
        ("D-10.1", "causes", "Whoever finds a breach fills in the slip and mends it the same day."),
        ("D-8.3.4", "disputes recorded and closed", "每季打分一次，低于八十分约谈。"),
        ("D-8.3.3-SLA", "workload limits", "The line is up 99 % of the month; faults are mended within two hours."),
        ("D-8.3.3-SLA", "exceptions", "甲方给进门证，乙方守时限。"),
        ("D-9.3", "outputs", "Every November the head sits down with all teams and looks at the figures."),
        ("D-8.2.6", "verified at planned intervals", "An entry is made when a box is unpacked, with its keeper."),
        ("D-8.2.4", "intended outcomes", "服务 干什么 给谁 什么时候"),
        ("D-8.2.4", "dependencies", "Service What you get Who can have it Hours"),
        ("D-8.4.1", "cost control", "年初每项服务定一个数，年底对一次账。"),
        ("D-6.1", "organisation-related risks", "A flood in the valley, a dear line, a late van."),
        ("D-6.1", "impact on customers", "Danger Points Who By"),
        ("D-6.1", "actions and their effectiveness", "会出什么事 波及谁 几分"),
    ],
)  # fmt: skip
def test_what_is_not_said_is_absent(requirement: str, content: str, said: str) -> None:
    assert content in absent(requirement, said)
