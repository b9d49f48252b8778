"""V05: clauses left out in tables of clauses, statements of applicability and forms."""

from __future__ import annotations

from chinese_house import CHINESE
from english_changes import man
from english_house import ENGLISH, book
from small_house import COMPANY, findings, form, new_findings, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages


def applicability(
    answer: str, title: str = "标准条款适用性声明（ISO/IEC 20000-1:2018）", place: str = "手册/适用性声明.xlsx"
) -> str:
    lines = [
        ("8.2.3", "参与方控制", "是", ""),
        ("8.3.4", "供应商管理", answer, "无供应商"),
        ("8.6.1", "事件管理", "是", ""),
    ]
    return sheet(place, "适用性", ("条款", "要求", "是否适用", "理由"), lines, title=title)


def against_clauses(paper: str) -> str:
    rows = [
        ("8.5.1", "变更管理", "变更管理程序"),
        ("8.6.1", "事件管理", "事件管理程序"),
        ("8.7.2", "服务连续性管理", paper),
    ]
    title = "ISO/IEC 20000-1:2018 条款与体系文件对照表"
    return sheet("手册/条款与文件对照表.xlsx", "对照", ("标准条款", "名称", "对应文件"), rows, title=title)


CHINESE_PAIRS: list[Pair] = [
    ("V05", "a column that says no", [applicability("否")], [applicability("是")]),
    ("V05", "a cell that says N/A with why", [against_clauses("N/A（本公司不涉及）")], [against_clauses("连续性计划")]),
]
ENGLISH_DEFECTS: list[Way] = [
    (
        "V05",
        "na table",
        [
            man(
                "| Clause | Applicability |\n|---|---|\n| 8.5.2 Service design and transition | Not applicable, we design no services |\n| 8.4.2 Demand management | applicable |"
            )
        ],
    ),
]


test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_controls_of_another_standard_may_be_left_out() -> None:
    controls = applicability(
        "否",
        "信息安全控制措施适用性声明（ISO/IEC 27001:2022，与 ISO/IEC 20000-1 体系共用）",
        "信息安全/适用性声明SoA.xlsx",
    )
    assert findings("V05", controls, house=CHINESE) == []


def _clauses(said: str, record: str = "FMS-202 log") -> str:
    rows = [("8.5.1", "Change management", "FMS-202", record), ("8.4.2", "Demand management", said, "")]
    title = "Our papers against ISO/IEC 20000-1:2018"
    return book("Clauses.xlsx", "Clauses", ("Clause", "What it is called there", "Ours", "Records"), rows, title=title)


def test_a_clause_left_out_with_its_reason_in_a_table_of_clauses_is_excluded() -> None:
    assert findings("V05", _clauses("clause excluded - not applicable to a firm like ours"), house=ENGLISH)
    assert findings("V05", _clauses("not applicable to us, we sell no capacity"), house=ENGLISH)


def test_a_paper_kept_elsewhere_or_no_record_excludes_nothing() -> None:
    assert not findings("V05", _clauses("FMS-204, see the capacity process"), house=ENGLISH)
    assert not findings("V05", _clauses("FMS-204", record="not applicable to us, kept by the customer"), house=ENGLISH)


def test_a_clause_that_a_house_has_no_use_for_is_excluded_too() -> None:
    assert findings("V05", _clauses("we do not do this"), house=ENGLISH)
    assert findings("V05", _clauses("用不上，活都是临时来的"), house=ENGLISH)
    assert not findings("V05", _clauses("FMS-204, we do this each quarter"), house=ENGLISH)


def test_a_row_that_says_not_for_us_excludes_its_clause() -> None:
    assert findings("V05", _clauses("n/a for us - the group designs"), house=ENGLISH)
    assert not findings("V05", _clauses("FMS-204, none for us to keep"), house=ENGLISH)


def test_exclusion_stands_in_a_paper_of_its_own() -> None:
    rows = [("剪裁条款", "8.5.2 服务设计和转换"), ("理由", "公司只做运维"), ("批准", "柏舟 2026年3月16日")]
    assert new_findings("V05", form("手册/条款剪裁说明.docx", "条款剪裁说明", rows), house=CHINESE)


def test_an_exclusion_in_place_of_a_paper_in_the_table_of_clauses() -> None:
    head, title = ("条款", "标题", "对应文件"), "ISO/IEC 20000-1:2018 条款对照表"
    rows = [
        ("8.5.1", "变更管理", "BC-SM-P-02"),
        ("8.6.1", "事件管理", "BC-SM-P-01"),
        ("8.6.3", "问题管理", "BC-SM-P-03"),
    ]
    path = "手册/条款对照表.xlsx"
    assert messages("V05", sheet(path, "对照", head, [("8.4.2", "需求管理", "删减"), *rows], title=title))
    assert not messages("V05", sheet(path, "对照", head, [("8.4.2", "需求管理", "手册 4.2"), *rows], title=title))


def _application(label: str, value: str) -> str:
    return form(
        "申报/认证申请书.docx",
        "信息技术服务管理体系认证申请书",
        [("申请组织", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("认证范围", "向企业客户提供运维服务"), (label, value), ("申请日期", "2026年11月2日")],
    )  # fmt: skip


def test_an_application_form_that_leaves_out_a_clause_excludes_it() -> None:
    assert findings("V05", _application("不适用条款", "第8.4.2条（需求管理），公司业务不涉及"), house=CHINESE)


def test_an_application_form_that_only_asks_excludes_nothing() -> None:
    assert not findings("V05", _application("不适用条款", "无"), house=CHINESE)
    assert not findings("V05", _application("不适用条款及理由", ""), house=CHINESE)
