"""V02: clause numbers of former editions."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED, CHINESE, audit_plan, changes, manual
from english_changes import man, proc
from english_house import ENGLISH, book
from small_house import CHANGE_BODY, CHANGES, findings, new_findings, procedure, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("V02", "a clause with its word", [changes("满足标准第9.2条“变更管理”的要求。")]),
    ("V02","num title",[changes("满足标准9.2变更管理的要求。")]),
    ("V02", "方针", [changes("按变更管理方针（条款9.2）执行。")]),
    ("V02","title num",[changes("本程序对应标准中变更管理（条款9.2）的要求。")]),
    ("V02","book",[changes("落实标准条款 8.2《问题管理》。")]),
    ("V02","cross",[sheet("条款对照表.xlsx","对照",("ISO/IEC 20000-1条款","要求","对应文件"),[("9.1","配置管理","BC-SM-P-01"),("9.2","变更管理","BC-SM-P-02"),("9.3","发布和部署管理","BC-SM-P-03"),("8.1","事件和服务请求管理","BC-SM-P-01"),("8.2","问题管理","BC-SM-P-03")],title="文件与标准条款对照表")]),
    ("V02","4.5",[manual("按标准4.5.4条款“监视和评审SMS”开展内审。")]),
    ("V02","6.6",[changes("访问控制按ISO/IEC 20000-1中6.6信息安全管理的要求执行。")]),
    ("V02","manual table",[manual("| 标准条款 | 对应文件 |\n|---|---|\n| 6.1 服务级别管理 | BC-SM-P-01 |\n| 6.3 服务连续性和可用性管理 | BC-SM-P-02 |\n| 8.1 事件和服务请求管理 | BC-SM-P-01 |")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("V02","clause comma",[proc("This process meets clause 9.2, Change management, of the standard.")]),
    ("V02", "policy of the clause", [proc("Changes follow the change policy of clause 9.2 of the standard.")]),
    ("V02","quoted",[proc("It answers clause 9.2 \"Change Management\" of ISO/IEC 20000-1.")]),
    ("V02","title first",[proc("The requirement is Change management (clause 9.2) of the standard.")]),
    ("V02","release",[proc("Releases follow clause 9.3 Release and deployment management.")]),
    ("V02","4.5.5 pdca",[man("Improvement follows clause 4.5.5 Maintain and improve the SMS of the standard.")]),
    ("V02", "the circle", [proc("Improvement runs in a circle. Plan: clause 4.5.2. Do: clause 4.5.3. Check: clause 4.5.4.")]),
    ("V02", "four levels", [proc("Every unit is audited once a year, in accordance with clause 4.5.4.2 Internal audit.")]),
    ("V02", "of the standard", [proc("This meets 6.6 of the standard (information security management).")]),
    ("V02", "a short title", [proc("Looked at besides: clause 9.1 configuration, clause 6.1 service levels.")]),
    ("V02","table",[book("Cross reference.xlsx","Matrix",("ISO/IEC 20000-1 clause","Requirement","Document"),[("9.1","Configuration management","FMS-201"),("9.2","Change management","FMS-202"),("9.3","Release and deployment management","FMS-203"),("8.1","Incident and service request management","FMS-201"),("8.2","Problem management","FMS-203")],title="Cross reference of clauses and documents")]),
    ("V02","6.6",[proc("Access follows 6.6 Information security management of ISO/IEC 20000-1.")]),
    ("V02","table in doc",[man("| Clause of ISO/IEC 20000-1 | Our document |\n|---|---|\n| 6.2 Service reporting | FMS-201 |\n| 6.3 Service continuity and availability management | FMS-202 |\n| 7.1 Business relationship management | FMS-203 |")]),
]
# fmt: on


CHINESE_PAIRS: list[Pair] = [
    (
        "V02",
        "several old clauses in one line",
        [manual("过程与条款：6.5 能力管理；7.2 供方管理；8.1 事件和服务请求管理；8.2 问题管理；9.3 发布与部署管理。")],
        [manual("过程与条款：8.4.3 能力管理；8.3.4 供应商管理；8.6.1 事件管理；8.6.2 服务请求管理。")],
    ),
    (
        "V02",
        "the audit of 2011",
        [changes("本程序按标准 4.5.4.2 内部审核的要求制定。")],
        [changes("本程序按标准 9.2 内部审核的要求制定，见 4.5.4 节。")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_clause_beside_the_old_edition_is_one_of_its_numbers() -> None:
    cited = proc("Suppliers are managed as ISO/IEC 20000-1:2011 clause 7.2 asks.")
    (found,) = findings("V02", cited, house=ENGLISH)
    assert found.severity == "medium"  # V01 tells the same line
    assert findings("V02", proc("Written to ISO/IEC 20000-1:2011. See chapter 2."), house=ENGLISH) == []


@pytest.mark.parametrize(
    "line", ["依据标准 7.3 供方管理 的要求选择供方。", "As clause 8.3 Problem management asks, causes are found."]
)
def test_old_clause_number_with_its_title_is_found_in_a_procedure(line: str) -> None:
    (finding,) = findings("V02", changes(line))
    assert finding.paths == (CHANGES,)


def test_cross_reference_with_old_numbers_is_found() -> None:
    rows = [
        ("6.1", "6.1 服务级别管理", "服务级别管理程序"),
        ("6.5", "6.5 能力管理", "能力管理程序"),
        ("8.2", "8.2 问题管理", "问题管理程序"),
    ]
    (finding,) = findings("V02", sheet("清单/条款对照表.xlsx", "对照", ("条款", "标准要求", "对应文件"), rows))
    assert "6.1 服务级别管理" in finding.quote


def test_chapters_of_its_own_are_no_clause_numbers() -> None:
    own = f"{CHANGE_BODY}\n# 8 相关过程\n## 8.2 问题管理\n见问题管理程序。\n## 8.3 问题管理接口\n每月开会。"
    assert findings("V02", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", own)) == []
    assert findings("V02", changes("8.2 问题管理\t12")) == []


def test_an_old_clause_number_before_the_word_clause_and_a_blank() -> None:
    assert findings("V02", changes("按照 ISO/IEC 20000-1 第 6.3 条“服务连续性和可用性管理”的要求执行。"), house=CHINESE)


def test_clauses_of_2011_on_management_in_an_audit_plan() -> None:
    rows = [("2026-09-14", "总经理办公室", "4.1 管理职责、4.5 建立和改进SMS", "乔木"), *AUDITED[1:]]
    assert messages("V02", audit_plan(rows))


def test_clauses_of_2011_on_new_services_are_old_numbers() -> None:
    old = "# 4 Planning (clause 5.2 Plan new or changed services)\nRoles, times and money are set out."
    assert new_findings("V02", proc(old), house=ENGLISH)
    assert not new_findings("V02", proc("# 5.2 Plan new or changed services\nRoles are set out."), house=ENGLISH)


def test_the_audit_of_clause_9_2_and_a_policy_without_its_clause_are_as_they_should_be() -> None:
    said = "Changes follow the change policy. Its audit is that of clause 9.2 of the standard."
    assert not new_findings("V02", proc(said), house=ENGLISH)


def test_a_chapter_of_four_levels_on_audits_is_no_clause_of_the_standard() -> None:
    assert new_findings("V02", proc("Management review (clause 4.5.4.3) looks at it."), house=ENGLISH)
    assert not new_findings("V02", proc("See chapter 4.5.4.2 Internal audit of our manual."), house=ENGLISH)
    assert not new_findings("V02", proc("It follows clause 9.2 Internal audit."), house=ENGLISH)


def test_the_first_of_the_old_numbers_are_told() -> None:
    (one,) = findings("V02", changes("满足标准9.2变更管理的要求。"), house=CHINESE)
    assert "9.2变更管理" in one.message.zh
    assert "9.2变更管理" in one.message.en
