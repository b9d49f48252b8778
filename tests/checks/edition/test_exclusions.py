"""V05: sentences and chapters in which a house leaves out clauses."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, manual
from chinese_papers import scope
from english_changes import man, proc
from english_house import ENGLISH, MANUAL_BODY, SLA, SLA_BODY, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from small_house import COMPANY, MANUAL, findings, procedure, prose
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("V05","excl",[manual("本公司删减标准 8.4.1 服务的预算与核算。")]),
    ("V05","na",[manual("标准8.2.3条款不适用于本公司。")]),
    ("V05","except",[manual("除条款8.4.1外，本体系覆盖标准的全部要求。")]),
    ("V05","删减",[manual("本公司对标准8.3.4条款进行了删减。")]),
    ("V05","不适用",[manual("标准中的8.4.2需求管理不适用于本公司。")]),
    ("V05","剪裁",[manual("因本公司无内部供应商，剪裁条款8.3.4.2。")]),
    ("V05","除外",[manual("除8.4.1条款外，其余条款均适用。")]),
    ("V05","裁剪",[manual("根据公司实际，对8.4.1服务的预算与核算予以剪裁。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("V05","exclusion",[man("Exclusions: clause 8.4.1 does not apply to the organisation.")]),
    ("V05","na",[man("Clause 8.2.3 is not applicable and has been excluded from the system.")]),
    ("V05","except",[man("The system meets all requirements of the standard with the exception of clause 8.4.1.")]),
    ("V05","reduced",[man("The following clauses have been excluded from the scope: 8.3.4.")]),
    ("V05","omitted",[man("Clause 8.4.2 Demand management is omitted because we have no demand.")]),
    ("V05","not claimed",[man("We claim exemption from clause 8.3.4.2.")]),
    ("V05","excluded",[man("Clause 8.4.1 Budgeting and accounting for services is excluded, as we are a cost centre.")]),
]
# fmt: on


CHINESE_PAIRS: list[Pair] = [
    (
        "V05",
        "不予采用",
        [scope("本公司不开展新服务设计，8.5.2 条的内容不予采用。")],
        [scope("各过程均按标准采用，8.5.2 条的内容由运维部实施。")],
    ),
    (
        "V05",
        "不列入本次体系",
        [scope("8.4.1 预算与核算由集团财务负责，不列入本次体系。")],
        [scope("8.4.1 预算与核算由商务部负责，列入本次体系。")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_who_leaves_nothing_in_the_clauses_out_excludes_none() -> None:
    said = "Nothing in clauses 4 to 10 of the standard is left out."
    assert not findings("V05", man(said), house=ENGLISH)


def test_exclusion_in_the_manual_is_found_and_its_denial_is_not() -> None:
    def manual(line: str) -> str:
        return procedure(MANUAL, "BC-SM-M-01", "服务管理手册", f"# 1 范围\n本手册依据 ISO/IEC 20000-1:2018。\n\n{line}")

    (finding,) = findings("V05", manual("本公司删减标准 8.4.2 条款。"))
    assert finding.paths == (MANUAL,)
    assert findings("V05", manual("标准的全部要求均适用，没有删减任何条款。")) == []


def test_a_clause_that_is_excluded_at_the_end_of_a_long_sentence() -> None:
    said = "标准第 8.5.2 条“服务设计和转换”因公司暂不承接新建类项目，予以删减。"
    assert findings("V05", scope(f"# 5 边界与删减\n{said}"), house=CHINESE)
    assert not findings(
        "V05", scope("# 5 边界与删减\n标准第 8.5.2 条“服务设计和转换”因承接新建类项目，不得删减。"), house=CHINESE
    )


@pytest.mark.parametrize(
    "said",
    [
        "因公司不设内部供应商，标准8.3.4.2的要求未纳入本体系。",
        "公司不承接新服务设计，标准8.5.2条公司不涉及。",
        "经总经理批准，豁免标准8.7.2服务连续性管理条款。",
    ],
)
def test_other_words_for_an_exclusion(said: str) -> None:
    assert messages("V05", manual(f"# 4 体系范围\n{said}"))


def test_an_audit_that_speaks_of_an_exclusion_excludes_nothing() -> None:
    said = "审核日期：2026年9月14日。发现：不符合一项。观察项：范围说明中 8.5.2 条的删减表述不当。体系基本符合 ISO/IEC 20000-1:2018。"
    assert not messages_in_english("V05", prose("内审/内部审核报告.docx", "内部审核报告", said), house=CHINESE)
    assert messages_in_english(
        "V05",
        prose(
            "手册/服务管理体系范围说明.docx",
            "服务管理体系范围说明",
            f"{COMPANY}提供运维服务。标准 8.5.2 不适用，予以删减。",
        ),
        house=CHINESE,
    )


def test_no_requirement_left_out_is_no_exclusion() -> None:
    body = MANUAL_BODY + "\n\nNo requirement of clauses 4 to 10 is left out."
    assert not findings("V05", document(ENGLISH_MANUAL, "FMS-100", "Service Management Manual", body), house=ENGLISH)


def test_own_chapters_that_do_not_apply_to_somebody_are_no_exclusion() -> None:
    assert not messages_in_english("V05", man("5.2 Remote work does suit everybody; clause 8.5.2 applies as a whole."), house=dict(ENGLISH))  # fmt: skip
    assert not messages_in_english("V05", manual("各条款均适用，无删减。"), house=dict(CHINESE))
    assert not messages_in_english("V05", manual("本公司不删减标准第4章至第10章的任何要求。"), house=dict(CHINESE))


_KEPT_OUT = [
    "Our certificate is not meant to include clause 8.7.2, since continuity lies with the landlord.",
    "Clauses 8.3.4.2 and 8.4.1 of the standard need not be looked at, as we do not use them.",
    "Since all design is done by the group, clause 8.5.2 is not relevant for us and has been left out.",
    "We keep clause 8.5.2 (service design and transition) outside, as hardly anything new is built.",
    "The following are excluded from the system: 8.4.1 Budgeting and accounting.",
    "The company does not implement clause 8.4.2 of the standard.",
    "8.4.2 需求管理不纳入本公司的服务管理体系。",
]


@pytest.mark.parametrize("said", _KEPT_OUT)
@pytest.mark.parametrize("to", ["Minutes/Operations meeting August.docx", "Plans/Service management plan 2026.docx"])
def test_a_clause_that_is_kept_out_in_whatever_paper(said: str, to: str) -> None:
    title = to.rpartition("/")[2].removesuffix(".docx")
    told = prose(
        to, title, f"5 August 2026. Present: Helen Marsh, Moira Flint.\n\n1. Figures of July were good.\n\n2. {said}"
    )
    assert findings("V05", told, house=ENGLISH), said


def test_a_chapter_called_exclusions_names_its_clauses() -> None:
    assert findings("V05", man("# 9 Exclusions\n8.4.1 Budgeting and accounting, which the group does."), house=ENGLISH)
    assert not findings("V05", man("# 9 Exclusions\nNo clause is excluded."), house=ENGLISH)


@pytest.mark.parametrize(
    "said",
    [
        "Chapter 8.2 of this process does not apply to standard changes.",
        "Availability is 8.5 % better; the system does not cover printers.",
        "Clause 8.5.2 is not audited this time, as it was looked at in spring by us.",
        "The auditor asked whether clause 8.5.2 had been left out of the system.",
        "No clause, not even 8.5.2 service design, is left out of our system.",
        "If clause 8.5.2 does not concern us in a year, the plan still names it.",
        "本公司各条款（含 8.5.2 服务设计和转换）均适用，不得删减。",
    ],
)
def test_what_keeps_no_clause_out(said: str) -> None:
    told = prose("Minutes/Operations meeting August.docx", "Operations meeting August", f"5 August 2026.\n\n1. {said}")
    assert not findings("V05", told, house=ENGLISH)
    assert not findings("V05", proc(said), house=ENGLISH)


def test_clauses_of_an_agreement_are_its_own() -> None:
    said = SLA_BODY + "\n\nClause 8.5 does not apply to the company for work at night, as our system stands still."
    assert not findings("V05", text(SLA, "Service level agreement", said), house=ENGLISH)


def test_a_clause_that_the_manual_leaves_out_is_named_and_weighs_most() -> None:
    (found,) = findings("V05", manual("标准 8.4.2 需求管理条款不适用于本公司，8.3.4.2 亦予以删减。"), house=CHINESE)
    assert found.severity == "high"
    assert "条款 8.3.4.2、8.4.2" in found.message.zh
    (found,) = findings("V05", man("Clause 8.2.3 is not applicable and has been excluded."), house=ENGLISH)
    assert found.message.en.startswith("clause 8.2.3 is said to be excluded")
    (found,) = findings("V05", manual("本公司对部分条款进行了删减，见附件。"), house=CHINESE)
    assert found.severity == "medium"
