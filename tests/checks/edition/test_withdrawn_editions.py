"""V01 and V03: editions of the standard that were withdrawn."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import ENGLISH, INCIDENT_BODY, INCIDENTS, PROBLEM_BODY, PROBLEMS, document
from small_house import CHANGES, MANUAL, findings, procedure, prose, sheet
from ways import Way, each_is_found, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("V01","2011",[changes("本程序依据 ISO/IEC 20000-1:2011 编制。")]),
    ("V01","gb",[changes("依据 GB/T 24405.1-2009 制定。")]),
    ("V01","year",[changes("引用标准：ISO20000-1:2005 信息技术 服务管理。")]),
    ("V01","cn",[changes("符合ISO20000—2011标准要求。")]),
    ("V01","gbt",[changes("本程序依据GB/T 24405.1-2009编制。")]),
    ("V01","words",[changes("本程序符合ISO20000标准2011版要求。")]),
    ("V01","2005",[changes("依据ISO20000-1：2005标准。")]),
    ("V01","版",[changes("依据ISO/IEC 20000-1标准（2011版）。")]),
    ("V01", "the standard without its number", [changes("本程序按2011版国际标准编制。")]),
    ("V01", "another standard", [changes("应急演练参照 ISO 22301:2012。")]),
    ("V01", "an edition in a column of its own", [changes("| 序号 | 标准号 | 名称 | 年号 | 存放 |\n|---|---|---|---|---|\n| 1 | GB/T 22080 | 信息安全管理体系 要求 | 2016 | 质量部 |")]),
    ("V03","two",[changes("本程序依据ISO/IEC 20000-1:2011编制。")]),
    ("V03", "national", [changes("本程序符合 GB/T 24405.1-2009 的要求。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("V01","2011",[proc("This process meets ISO/IEC 20000-1:2011.")]),
    ("V01","2005",[proc("Reference: ISO/IEC 20000-1:2005, Specification.")]),
    ("V01","bs",[proc("The process follows BS 15000 and ISO 20000-1:2011.")]),
    ("V01","dash",[proc("Normative reference: ISO 20000-1-2011")]),
    ("V01","pt2",[proc("This process follows ISO/IEC 20000-2:2012.")]),
    ("V01","title",[proc("Based on ISO 20000:2011 Service management system requirements.")]),
    ("V01","edition word",[proc("It fulfils the 2011 edition of ISO/IEC 20000-1.")]),
    ("V01", "the standard without its number", [proc("Auditors are trained in the 2011 edition of the standard.")]),
    ("V01", "in its edition", [proc("It answers the standard in its 2011 version.")]),
    ("V01", "with a v", [proc("Built as required by ISO20000-1 v2011.")]),
    ("V01", "the number alone", [proc("All three are qualified for 20000-1:2011.")]),
    ("V01", "edition in brackets", [proc("Written to ISO/IEC 20000-1 (edition 2011).")]),
    ("V01", "two cells", [proc("| Standard | Edition |\n|---|---|\n| ISO/IEC 20000-2 | 2012 |")]),
    ("V01", "another standard", [proc("Exercises follow ISO 22301:2012.")]),
    ("V01", "an edition in a column of its own", [proc("| No. | Document | Edition | Kept by |\n|---|---|---|---|\n| E1 | ISO/IEC 20000-1 Requirements on systems | 2011 | Quality |\n| E2 | ISO 9001 Quality | 2015 | Quality |")]),
    ("V03","two",[proc("This process meets ISO/IEC 20000-1:2011.")]),
    ("V03","three",[proc("The process meets ISO/IEC 20000-1:2011."),document(PROBLEMS,"FMS-203","Problem Management",PROBLEM_BODY+"\nWritten to ISO/IEC 20000-1:2011."),document(INCIDENTS,"FMS-201","Incident Management",INCIDENT_BODY+"\nNormative reference: ISO/IEC 20000-1:2005")]),
    ("V04","none",[]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("本程序依据 ISO/IEC 20000-1:2011 编制。", "ISO/IEC 20000-1:2011"),
        ("引用标准：GB/T 24405.1-2009。", "GB/T 24405.1-2009"),
    ],
)
def test_withdrawn_edition_is_found_with_what_is_cited(line: str, cited: str) -> None:
    (finding,) = findings("V01", changes(line))
    assert finding.severity == "high"
    assert cited in finding.message.zh
    assert cited in finding.message.en
    assert finding.paths == (CHANGES,)


def test_withdrawn_edition_in_an_english_plan_is_found() -> None:
    to = "Plans/Service Management Plan 2025.docx"
    plan = prose(
        to,
        "Service Management Plan 2025",
        "# 1 Purpose\nThis plan follows the current edition of the standard, ISO/IEC 20000-1:2011.\n# 2 Resources\nThe budget and the roles are set by the managing director for the year.",
    )
    (finding,) = findings("V01", plan)
    assert finding.paths == (to,)


@pytest.mark.parametrize(
    ("year", "kept", "told"), [("2009", "质量部", True), ("2021", "质量部", False), ("2009", "已作废，仅供参考", False)]
)
def test_of_a_list_with_a_column_of_editions_the_edition_there_counts(year: str, kept: str, told: bool) -> None:
    line = f"| 序号 | 标准号 | 名称 | 版本 | 存放 |\n|---|---|---|---|---|\n| 1 | GB/T 24405.1 | 信息技术 服务管理 | {year} | {kept} |"
    assert bool(findings("V01", changes(line))) == told


def test_mention_of_the_past_is_no_finding() -> None:
    assert findings("V01", changes("本程序由 ISO/IEC 20000-1:2011 转换而来，现依据 ISO/IEC 20000-1:2018。")) == []
    assert findings("V01", changes("This process replaces the one written to ISO/IEC 20000-1:2011.")) == []


def test_one_finding_names_all_files_of_a_tell() -> None:
    manual = procedure(
        MANUAL, "BC-SM-M-01", "服务管理手册", "# 1 依据\n本手册依据 ISO/IEC 20000-1:2011。\n# 2 职责\n总经理批准。"
    )
    (finding,) = findings("V01", manual, changes("依据 ISO/IEC 20000-1:2005 编制。"))
    assert finding.paths == (MANUAL, CHANGES)


def test_an_edition_whose_year_comes_first() -> None:
    assert messages("V01", changes("本程序依据 2011 版 ISO20000 标准编写。"))


def test_a_certificate_that_somebody_holds_is_no_basis() -> None:
    path, title = "供应商/资质说明.docx", "供应商资质"
    assert not messages("V01", prose(path, title, "同光通信有限公司持有 ISO/IEC 20000-1:2011 证书。"))
    assert messages("V01", prose(path, title, "同光通信有限公司按 ISO/IEC 20000-1:2011 提供服务。"))


def test_a_training_on_what_is_new_cites_no_old_edition() -> None:
    rows = [
        (f"2026-0{i}-06", topic, "乔木", "9")
        for i, topic in enumerate(("ISO/IEC 20000-1:2011与2018版差异", "事件", "变更"), 5)
    ]
    assert not messages(
        "V01", sheet("人员/培训记录.xlsx", "培训", ("日期", "主题", "讲师", "人数"), rows, title="培训记录")
    )


def test_withdrawn_security_edition_is_not_mended_by_the_service_standard() -> None:
    (said,) = findings("V01", changes("信息安全按 ISO/IEC 27001:2013 管理。"), house=CHINESE)
    assert "27001:2022" in said.action.zh
    assert "20000" not in said.action.zh


def test_mixed_editions_are_found_with_the_older_files() -> None:
    (finding,) = findings("V03", changes("依据 ISO/IEC 20000-1:2011 编制。"))
    assert finding.evidence[0].path == CHANGES
    assert "2011" in finding.evidence[0].quote
    assert any("2018" in side.quote for side in finding.evidence if side.path != CHANGES)
    assert "2011" in finding.message.zh
    assert "2018" in finding.message.zh


def test_a_withdrawn_or_external_file_mixes_nothing() -> None:
    slides = prose("培训/ISO20000 培训课件.md", "ISO20000 培训课件", "# 历史\nISO/IEC 20000-1:2011 是第二版。")
    withdrawn = procedure(
        "作废/BC-SM-P-02 变更管理程序 V0.5.docx",
        "BC-SM-P-02",
        "变更管理程序",
        "# 1 依据\n依据 ISO/IEC 20000-1:2011。",
        version="V0.5",
    )
    assert findings("V03", slides, withdrawn) == []


def test_other_standards_in_force_and_papers_of_others_cite_nothing_withdrawn() -> None:
    said = "Audits follow ISO 19011:2018, exercises ISO 22301:2019, risks ISO 31000:2018; the 2026 edition of the standard list is kept."
    assert not findings("V01", proc(said), house=ENGLISH)
    slides = prose(
        "Training/History of quality.md", "History of quality", "# Then\nISO 9001:2008 came after ISO 9001:2000."
    )
    assert not findings("V01", slides, house=ENGLISH)


def test_another_withdrawn_standard_is_mended_by_its_own_edition() -> None:
    (said,) = findings("V01", proc("Exercises follow ISO 22301:2012."), house=ENGLISH)
    assert "27001" not in said.action.en
    assert "22301:2012" in said.message.en
