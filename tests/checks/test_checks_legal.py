"""L-01, L-02, L-04 and L-05: licences, credit codes and names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from small_house import COMPANY, findings, prose

from pipeline.checks.legal.identity import valid_code, valid_if_misread

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def with_check_digit(body: str) -> str:
    return next(body + last for last in ALPHABET if valid_code(body + last))


def licence(name: str = COMPANY, code: str = "", term: str = "2015年3月18日至长期") -> str:
    code = code or with_check_digit("91110108MA01ABCD0")
    body = f"统一社会信用代码：{code}\n\n| 名称 | {name} |\n|---|---|\n| 类型 | 有限责任公司 |\n| 法定代表人 | 柏舟 |\n| 营业期限 | {term} |\n| 登记机关 | 北辰市市场监督管理局 |"
    return prose("资质/营业执照（副本）.docx", "营业执照", body)


def statement(name: str, code: str = "") -> str:
    line = f"统一社会信用代码：{code}\n\n" if code else ""
    return prose(
        "资质/守法声明.docx", "守法声明", f"{name}郑重声明：近三年没有受到行政处罚。\n\n{line}{name}\n\n2026年11月2日"
    )


@given(st.text(alphabet=ALPHABET, min_size=17, max_size=17))
def test_exactly_one_check_digit_fits(body: str) -> None:
    assert sum(valid_code(body + last) for last in ALPHABET) == 1


@given(st.text(max_size=20))
def test_any_text_is_judged_without_an_error(text: str) -> None:
    valid_code(text)


def test_letters_that_are_easily_misread_are_tried() -> None:
    code = with_check_digit("91110108MA01ABCD0")
    assert not valid_code(code.replace("0", "O", 1))
    assert valid_if_misread(code.replace("0", "O", 1))


def test_wrong_check_digit_is_found_and_a_right_one_is_not() -> None:
    right = with_check_digit("91110108MA01ABCD0")
    wrong = right[:-1] + next(last for last in ALPHABET if last != right[-1])
    (finding,) = findings("L-01", licence(), statement(COMPANY, wrong))
    assert wrong in finding.message.zh
    assert finding.paths == ("资质/守法声明.docx",)
    assert finding.blocks
    assert findings("L-01", licence(), statement(COMPANY, right)) == []


def test_other_strings_of_eighteen_digits_are_no_credit_codes() -> None:
    assert findings("L-01", statement(COMPANY) + "\n流水号 202611020000123456 已登记。\n") == []


def test_name_a_little_other_than_the_licence_is_found_with_both() -> None:
    other = "北辰远图科技有限公司"
    (finding,) = findings("L-02", licence(), statement(other))
    assert other in finding.message.zh
    assert COMPANY in finding.message.zh
    assert [side.path for side in finding.evidence] == ["资质/守法声明.docx", "资质/营业执照（副本）.docx"]


def test_name_with_a_place_in_brackets_is_read_whole() -> None:
    (finding,) = findings(
        "L-02", licence("远图桌面服务（北辰）有限公司"), statement("远图桌面科技（北辰）有限公司"), house={}
    )
    assert "远图桌面科技(北辰)有限公司" in finding.message.zh


def test_same_name_in_other_brackets_or_script_and_partners_are_no_difference() -> None:
    assert (
        findings("L-02", licence("远图桌面服务（北辰）有限公司"), statement("远图桌面服务(北辰)有限公司"), house={})
        == []
    )
    english = prose(
        "资质/Declaration.docx",
        "Declaration",
        "North Star Yuantu Information Technology Co., Ltd. declares that it was not fined.\n\n2 November 2026",
    )
    contract = prose(
        "合同/线路服务合同.docx",
        "线路服务合同",
        f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n期限自2026年1月1日至2027年12月31日。",
    )
    assert findings("L-02", licence(), english, contract, statement(COMPANY)) == []


def test_several_companies_whose_names_begin_alike_are_those_of_a_group() -> None:
    casting, trading = "北辰远图精密铸造有限公司", "北辰远图国际贸易有限公司"
    one, other = statement(casting), statement(trading).replace("守法声明.docx", "守法声明（二）.docx")
    assert len(findings("L-02", licence(), one)) == 1
    assert findings("L-02", licence(), one, other) == []


def test_expired_licence_is_found_and_a_long_one_is_not() -> None:
    (finding,) = findings("L-04", licence(term="2015年3月18日至2025年3月17日"))
    assert "2025-03-17" in finding.message.zh
    assert findings("L-04", licence()) == []
    assert findings("L-04", licence(term="2015年3月18日至2045年3月17日")) == []


def test_certificate_of_the_time_before_the_unified_code_is_found() -> None:
    old = prose(
        "资质/组织机构代码证.docx",
        "中华人民共和国组织机构代码证",
        f"代码：12345678-9\n\n机构名称：{COMPANY}\n\n有效期：自2014年3月1日至2018年3月1日\n\n颁发单位：北辰市质量技术监督局\n\n登记号：组代管110108-123456",
    )
    found = findings("L-05", licence(), old)
    assert [finding.paths for finding in found] == [("资质/组织机构代码证.docx",)]
    assert findings("L-05", licence()) == []
