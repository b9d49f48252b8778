"""T01: the name of another house in headers, footers and properties."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, PROBLEM_BODY, PROBLEMS, document
from english_papers import papers
from small_house import (
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    INCIDENT_BODY,
    INCIDENTS,
    findings,
    new_findings,
    procedure,
    prose,
    sheet,
)
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like


def footed(words: str) -> str:
    return changes("").replace("\nhistory:", f"\nfooter: '{words} 第{{page}}页'\nhistory:", 1)


CHINESE_DEFECTS: list[Way] = [
    ("T01", "header", [changes("", header="苍梧恒信软件技术有限公司 变更管理程序 BC-SM-P-02 V1.0")]),
    (
        "T01",
        "footer",
        [
            procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY).replace(
                "history:", "footer: 苍梧恒信软件技术有限公司 内部资料\nhistory:"
            )
        ],
    ),
    ("T01", "footer 2", [changes("", header="青岚软件技术有限公司内部文件 BC-SM-P-02 V1.0")]),
    (
        "T01",
        "printed header",
        [
            sheet(
                "记录/备件领用登记表.xlsx",
                "登记",
                ("日期", "备件", "领用人"),
                [("2026-09-02", "硬盘", "石榴")],
                title="备件领用登记表",
            )
            + "    header_text: 深圳捷恒通讯股份有限公司 备件领用登记表\n"
        ],
    ),
]
CHINESE_RIGHT: list[Way] = [
    ("T01", "the mark of secrecy alone", [footed("内部资料 严禁外传")]),
]
CHINESE_PAIRS: list[Pair] = [
    ("T01", "a trading name in the footer", [footed("鹏晟信息 内部资料")], [footed("远图信息 内部资料")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T01", "header", [proc("", header="Larkspur Systems Ltd   FMS-202   Issue 1")]),
    (
        "T01",
        "footer",
        [
            document(ENGLISH_CHANGES, "FMS-202", "Change Management", ENGLISH_CHANGE_BODY).replace(
                "footer: 'Page", "footer: '© Larkspur Systems Inc.  Page"
            )
        ],
    ),
    (
        "T01",
        "whose page it is",
        [
            document(ENGLISH_CHANGES, "FMS-202", "Change Management", ENGLISH_CHANGE_BODY).replace(
                "footer: 'Page {page} of {pages}'", "footer: '(c) 2019 Brackley Cloud Partners. All rights reserved.'"
            )
        ],
    ),
]

test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_another_name_in_the_place_of_the_houses_in_a_header_is_t01() -> None:
    assert not findings("T01", *papers(), house=ENGLISH)
    found = findings("T01", *papers(header="Baolun Seating Systems / FMS-226 / Issue 1"), house=ENGLISH)
    assert ["Baolun Seating Systems" in one.message.en for one in found] == [True]


def test_a_title_or_department_in_a_header_is_no_other_company() -> None:
    assert not findings("T01", *papers(header="Service Desk / FMS-226 / Issue 1"), house=ENGLISH)


def problems_headed(header: str, line: str = "") -> list[object]:
    body = f"{PROBLEM_BODY}\n\n{line}"
    return list(
        new_findings("T01", document(PROBLEMS, "FMS-203", "Problem Management", body, header=header), house=ENGLISH)
    )


def test_a_group_in_the_header_and_in_a_sentence_that_nobody_else_knows_is_another_house() -> None:
    assert problems_headed(
        "FMS-203   Redmire Quarries Group   Issue 1", "It covers all problems of Redmire Quarries Group."
    )


def test_a_team_or_a_title_in_the_header_is_no_other_house() -> None:
    assert not problems_headed(
        "FMS-203   Service Desk Group   Issue 1", "It covers all problems of Service Desk Group."
    )
    assert not problems_headed("FMS-203   Redmire Quarries Roadmap   Issue 1", "See the Redmire Quarries Roadmap.")


def test_a_header_with_its_edition_in_chinese_still_tells_whose_it_is() -> None:
    def paper(number: str, title: str, whose: str) -> str:
        to = f"程序/{number} {title} 第1版.docx"
        return procedure(to, number, title, CHANGE_BODY, header=f"{whose} {title} {number} 第1版")

    house = [paper(f"BC-SM-P-{n}", title, "北辰运维") for n, title in (("11", "发布规矩"), ("12", "容量规矩"), ("13", "资产规矩"), ("14", "供方规矩"), ("15", "培训规矩"), ("16", "预算规矩"), ("17", "值班规矩"), ("18", "报告规矩"))]  # fmt: skip
    strange = paper("BC-SM-P-19", "网络规矩", "沧洱港务集团信息中心")
    assert [one for one in findings("T01", *house, strange) if "沧洱港务集团信息中心" in one.message.zh]
    assert not findings("T01", *house)


def test_header_of_another_company_is_found() -> None:
    other = "云岭智达软件股份有限公司"
    (finding,) = findings("T01", changes("", header=f"{other} 变更管理程序 BC-SM-P-02 V1.0"))
    assert other in finding.message.zh
    assert finding.paths == (CHANGES,)
    assert finding.place == "header"


def test_one_company_in_several_files_is_one_finding() -> None:
    other = "云岭智达软件股份有限公司"
    second = procedure(
        INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=f"{other} 事件管理程序 BC-SM-P-01 V1.0"
    )
    (finding,) = findings("T01", changes("", header=f"{other} 变更管理程序 BC-SM-P-02 V1.0"), second)
    assert finding.paths == (INCIDENTS, CHANGES)


def test_a_supplier_known_from_a_contract_is_no_residue() -> None:
    supplier = "长河数联网络有限公司"
    contract = prose(
        "合同/线路服务合同.docx",
        "线路服务合同",
        f"甲方：{COMPANY}\n\n乙方：{supplier}\n\n乙方提供专线，期限自2026年1月1日至2027年12月31日。",
    )
    assert findings("T01", changes("", header=f"{supplier} 变更管理程序 BC-SM-P-02 V1.0"), contract) == []


def test_another_company_in_the_properties_alone_is_a_smell() -> None:
    source = changes("").replace("\nhistory:", "\nproperties: {company: 云岭智达软件股份有限公司}\nhistory:")
    (finding,) = findings("T01", source)
    assert finding.severity == "medium"
    assert finding.place == "property company"


TRADE = "信息技术有限公司"
OWN = COMPANY.removesuffix(TRADE) if COMPANY.endswith(TRADE) else COMPANY[:4]


def changes_headed(name: str) -> str:
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, header=f"{name}  BC-SM-P-02  变更管理程序")


@pytest.mark.parametrize("other", ["泗泽恒网", "青岭", "北江云拓"])
def test_a_firm_that_shares_the_words_of_the_trade_is_another(other: str) -> None:
    tail = COMPANY[len(OWN) :]
    (finding,) = findings("T01", changes_headed(f"{other}{tail}"))
    assert other in finding.message.zh


def test_a_slip_in_the_own_name_is_no_other_company() -> None:
    slip = COMPANY.replace(OWN[-1], "汇", 1)
    assert slip != COMPANY
    assert findings("T01", changes_headed(slip)) == []


def test_a_bare_name_in_header_and_text_is_another_house() -> None:
    more = [
        procedure(f"程序/BC-SM-P-1{at} {what}程序 V1.0.docx", f"BC-SM-P-1{at}", f"{what}程序", INCIDENT_BODY, header=f"北辰远图 {what}程序 BC-SM-P-1{at} V1.0")
        for at, what in enumerate(("容量管理", "发布管理", "资产管理", "预算管理", "知识管理"))
    ]  # fmt: skip
    house = {**CHINESE, **{str(at): source for at, source in enumerate(more)}}

    def supply(head: str, sentence: str) -> str:
        to = "程序/BC-SM-P-20 供方管理程序 V1.0.docx"
        return procedure(
            to, "BC-SM-P-20", "供方管理程序", f"# 1 目的\n{sentence}", header=f"{head} 供方管理程序 BC-SM-P-20 V1.0"
        )

    (found,) = new_findings("T01", supply("苍梧恒信", "对苍梧恒信的外部供应商和内部供应商进行管理。"), house=house)
    assert "苍梧恒信" in found.message.zh
    assert new_findings("T01", supply("北辰远图", "对北辰远图的外部供应商进行管理。"), house=house) == []
    assert new_findings("T01", supply("供方合作", "供方合作以书面合同为准。"), house=house) == []
