"""Notices that bring a document with them."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.names.attached import attached

NOTICE = "# {title}\n各科室：\n现印发给你们，自9月1日起执行。\n# {below}\n一、遵守法律。"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于印发《信息安全方针》的通知", "信息安全方针"),
        ("青办发〔2026〕27号 关于下发变更管理办法的通知", "变更管理办法"),
        ("关于发布实施《IT服务管理手册》的决定", "IT服务管理手册"),
    ],
)
def test_the_document_below_its_notice_gives_its_name(title: str, name: str) -> None:
    assert attached(title, text(NOTICE.format(title=title, below=name))) == name


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("关于印发《信息安全方针》的通知", "附件另发"),
        ("关于召开管理评审会议的通知", "管理评审会议"),
        ("信息安全方针", "信息安全方针"),
    ],
)
def test_a_notice_alone_stays_a_notice(title: str, below: str) -> None:
    assert attached(title, text(NOTICE.format(title=title, below=below))) == title


ITEMS = "各部门：\n《信息安全方针》经批准，现予发布，自9月1日起执行。\n" + "\n".join(
    f"{number}、{what}" + "，按合同和法律法规的要求办理，由信息安全部检查并每年评审一次，员工入场时学习"
    for number, what in (("一", "分级保护"), ("二", "最小授权"), ("三", "事先防范"), ("四", "及时处置"))
)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于发布《信息安全方针》的通知", "信息安全方针"),
        ("衡信发〔2026〕9号 关于发布服务管理方针和目标的通知", "服务管理方针和目标"),
    ],
)
def test_a_text_that_stands_in_its_notice_item_by_item_gives_its_name(title: str, name: str) -> None:
    assert attached(title, text(ITEMS)) == name
    assert attached("", text(ITEMS), title) == name  # only the file is called so


@pytest.mark.parametrize("sign", ["第{}条 {}", "第{}章 {}", "{}是{}"])
def test_articles_and_firstly_are_items_too(sign: str) -> None:
    items = "\n".join(sign.format(*line.split("、", 1)) for line in ITEMS.splitlines()[2:])
    said = "各部门：\n现印发你们，自9月1日起执行。\n" + items
    assert attached("关于印发《重大故障处置办法（试行）》的通知", text(said)) == "重大故障处置办法（试行）"
    assert attached("关于试行《备份规范》通知", text(said)) == "备份规范"


def test_a_notice_with_the_text_beside_it_or_of_many_papers_stays_a_notice() -> None:
    beside, many = "关于发布《信息安全方针》的通知", "关于发布服务管理体系文件的通知"
    assert attached(beside, text(ITEMS + "\n附件：信息安全方针")) == beside
    assert attached(many, text(ITEMS)) == many
    assert attached("", text(ITEMS), "通知") == ""


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("目标另见附件《2026年目标》。", True),
        ("全文见附件《信息安全方针》。", False),
        ("全文见附件。", False),
        ("现将信息安全方针公布如下，目标见附件。", True),
    ],
)
def test_another_paper_may_lie_beside_the_text_in_a_notice(said: str, own: bool) -> None:
    title = "关于公布信息安全方针的通知"
    assert attached(title, text(f"{ITEMS}\n{said}")) == ("信息安全方针" if own else title)


def test_a_policy_may_be_told_in_one_line_behind_its_name() -> None:
    told = "各科室：\n公司信息安全方针：守好数据，管好账号，人人有责。\n每年评估风险，按结果定措施。"
    assert attached("关于公布信息安全方针的通知", text(told)) == "信息安全方针"
    only_named = "各科室：\n公司信息安全方针已经批准，请组织学习。\n联系人：综合科柏秀兰，电话见通讯录。"
    assert attached("关于公布信息安全方针的通知", text(only_named)) == "关于公布信息安全方针的通知"
