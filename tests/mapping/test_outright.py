"""What a name does not say outright counts in a client's own set, and is a hint in a mixed collection."""

from __future__ import annotations

from written import mapped, served, text

SUPPLIERS = """# 1 Purpose
This procedure tells how suppliers are evaluated and their performance reviewed.
# 2 Evaluation
Each supplier is evaluated against criteria before a contract, and once a year; the contract states service targets.
# 3 Review
The supplier manager reviews performance with the supplier each quarter and handles disputes.
"""


def loose(markup: str, title: str, file: str = "", requirement: str = "") -> bool:
    (found,) = [
        one for one in mapped(text(markup), title, file, "procedure").assignments if one.requirement == requirement
    ]
    return found.within


def test_alias_is_said_outright() -> None:
    assert not loose(SUPPLIERS, "Supplier Management Procedure", requirement="D-8.3.4")


def test_the_word_for_a_paper_says_nothing_of_its_subject() -> None:
    steps = (
        "# 1 Steps\nThe service desk is told first. The operator must log in, check the server and restart it.\n" * 4
    )
    assert loose(steps, "Standard operating procedure: restart of a server", requirement="D-8.2.1")


def test_parts_in_a_file_s_name_alone_are_not_what_the_title_says() -> None:
    assert loose(SUPPLIERS, "Working with others", "working with contractors", "D-8.3.4")
    assert not loose(SUPPLIERS, "Working with contractors", requirement="D-8.3.4")


RELEASES = """# 1 版本号
每次发布前由发布负责人确认版本号，测试通过后方可发布。
# 2 发布步骤
发布负责人提交发布申请，批准后按发布计划上线，验证功能，失败则回滚到上一版本。
# 3 发布记录
每次发布留存发布记录，说明发布内容、时间和结果。
"""


def test_a_title_that_ends_with_the_file_s_name_says_the_same() -> None:
    for title in ("青禾 发布规范（SOP）", "发布规范文档", "发布规范"):
        assert not loose(RELEASES, title, "发布规范", "D-8.5.3")
    assert not loose(RELEASES, "收银平台发布规范", "发布规范", "D-8.5.3")
    assert loose(RELEASES, "青禾前端约定", "发布规范", "D-8.5.3")
    assert loose(RELEASES, "公共卫生数据的上报与发布规范", "发布规范", "D-8.5.3")
    assert loose(RELEASES, "发布规范改版的想法", "发布规范", "D-8.5.3")


def test_a_policy_called_after_its_process_is_said_outright() -> None:
    rules = (
        "# 1 Purpose\nEach change of a document is asked for, assessed and approved by its owner before it is made.\n"
        * 3
    )
    found = mapped(text(rules), "Docs change management policy", "change-management", "policy").assignments
    assert {one.requirement for one in found if not one.within} == {"D-8.5.1", "D-8.5.1.1"}


def test_the_field_alone_beside_what_a_paper_is_tells_nothing_more() -> None:
    asked = "Does the supplier assess risks to information security?\nAre weaknesses of its systems looked for?\n" * 4
    found = mapped(text(asked), "Information security - supplier assessment questionnaire", "", "record").assignments
    assert [one.requirement for one in found if not one.within] == ["R-8.3.4-1"]
    rules = mapped(text(SUPPLIERS), "Information security procedures", "Information security", "procedure").assignments
    assert "D-8.7.3.1" not in {one.requirement for one in rules}


LOGGED = [
    ("Date", "Requester", "Change description", "Impact", "Risk", "Approved by", "Back-out"),
    ("2026-02-07", "Ada", "Rule added", "low", "low", "Brook", "rule removed"),
    ("2026-03-09", "Ada", "Port closed", "low", "low", "Brook", "port opened"),
]


def test_an_english_name_is_what_it_ends_with_whatever_it_is_of() -> None:
    assert "R-8.5.1-1" in served(text("# Changes", LOGGED), "Perimeter network equipment technical change log")


def test_a_name_that_only_begins_so_is_not() -> None:
    assert "R-8.5.1-1" not in served(text("# Changes\nWe talk."), "Change log of the committee's statutes and ballots")


def test_rules_called_after_the_catalogue_are_borne_out_by_no_contents_of_how_it_is_kept() -> None:
    needs = text(
        "# 1 Needs\nThe account manager asks each client what it needs, and the owner approves the requirements.\n"
        "# 2 Offers\nEvery service is described for customers, with its owner, targets and dependencies. Changes are approved "
        "and published; the description is reviewed each year and kept up to date, and customers can see it."
    )
    found = mapped(needs, "Planning what we offer", "", "procedure").assignments
    assert not [one for one in found if one.requirement == "D-8.2.4-P" and one.confidence > 0.6]
