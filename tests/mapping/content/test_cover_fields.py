"""What a paper says on its cover of itself is none of the contents of a procedure."""

from __future__ import annotations

import pytest
from written import mapper, table

from pipeline.mapping.content.cover_fields import without_cover
from pipeline.mapping.content.key_content import absent_from
from pipeline.values import Block, Place

KNOWLEDGE = mapper().catalogue.requirement("D-7.6")
POLICY = mapper().catalogue.requirement("D-5.2")


def line(text: str) -> Block:
    return Block(text, Place())


def heading(text: str) -> Block:
    return Block(text, Place(), level=1)


RULES = (heading("1 做法"), line("大家都要好好学习。"))
COVERS = [
    (table([("文件编号", "QX-07"), ("版本", "A/0"), ("编写", "林梅 2026-05-01"), ("复核", "姚远"), ("批准", "郑重")]),),
    (line("版本：V1.0"), line("编写：林梅 2026.6.9"), line("复核：姚远 2026.6.26"), line("发布日期：2026.7.13")),
    (line("编制：林梅  审核：姚远  批准：郑重"),),
    (table([("编制", "审核", "批准"), ("林梅", "姚远", "郑重")]),),
    (
        line("修订记录"),
        table([("版本", "日期", "说明", "修订人", "批准人"), ("V1.0", "2026-7-8", "首次", "林梅", "郑重")]),
    ),
    (table([("Document ID", "QX-07"), ("Issue", "1"), ("Reviewed by", "Ann Lee"), ("Published", "1 May 2026")]),),
    (line("Prepared: Ann Lee 1 May 2026"), line("Checked: Bo Chan"), line("Published: 9 May 2026")),
]


@pytest.mark.parametrize("cover", COVERS)
def test_fields_of_a_cover_and_editions_say_no_content_of_a_procedure(cover: tuple[Block, ...]) -> None:
    assert len(absent_from(KNOWLEDGE, (heading("知识管理办法"), *cover, *RULES))) == len(KNOWLEDGE.key_content)
    assert not [one for one in without_cover(cover) if one.text != "修订记录"]


@pytest.mark.parametrize(
    "block",
    [
        line("批准：郑重"),  # alone it is no cover
        line("审批：经验条目由技术室评审，过时的撤下；说不清的退回。"),
        table(
            [("环节", "谁做", "多久"), ("编写", "当班人", "三天"), ("审核", "技术室", "一周"), ("发布", "库管", "当天")]
        ),
        table([("软件", "版本", "用途"), ("台账", "3.2", "登记"), ("门户", "1.0", "查询")]),
        line("The checker reads each article: two engineers in turn."),
    ],
)
def test_work_that_is_ruled_stays(block: Block) -> None:
    assert without_cover((heading("2 怎么做"), block, *RULES)) == (heading("2 怎么做"), block, *RULES)


def test_a_policy_is_approved_by_what_its_cover_says() -> None:
    cover = (line("版本：V1.0"), line("编制：林梅"), line("批准：总经理 郑重"))
    absent = {one.title.en for one in absent_from(POLICY, (heading("服务方针"), *cover, line("客户第一。")))}
    assert "approval" not in absent


def test_text_below_a_chapter_of_editions_is_not_lost() -> None:
    editions = table([("Rev", "Date", "What", "By"), ("1.0", "2026-07-07", "first issue", "Ann Lee")])
    work = line("Whoever solves something new writes an article; it is reviewed each year and shared on the portal.")
    blocks = (heading("Knowledge"), Block("Revision history", Place(), level=2), editions, work)
    assert len(absent_from(KNOWLEDGE, blocks)) < len(KNOWLEDGE.key_content)
