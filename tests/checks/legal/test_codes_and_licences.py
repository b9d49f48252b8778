"""L-01, L-04 and L-05: credit codes, licences that ended, certificates of former times."""

from __future__ import annotations

from chinese_house import CHINESE, licence
from chinese_papers import ALPHABET, licence_of, statement_of, with_check_digit
from english_changes import lic
from english_house import ENGLISH, FIRM, text
from hypothesis import given
from hypothesis import strategies as st
from small_house import COMPANY, findings, form, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

from pipeline.checks.legal.credit_codes import valid_code, valid_if_misread


def permit(end: str) -> str:
    return prose("资质/无线电台执照.docx", "中华人民共和国无线电台执照", f"执照编号：1490-2023-0117\n\n台站使用单位：北辰远图信息技术有限公司\n\n发证日期：2023年11月1日\n\n有效期至：{end}")  # fmt: skip


def register(state: str) -> str:
    rows = [("企业名称", COMPANY), ("统一社会信用代码", "91350211M000100Y43"), ("登记状态", state)]
    return form("资质/信用信息查询.docx", "企业信用信息公示系统查询结果", rows, text=["查询日期：2026年11月18日"])


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("L-01","code",[licence(统一社会信用代码="91350211M000100Y44")]),
    ("L-01","o",[licence(统一社会信用代码="91350211M000100Y34")]),
    ("L-01","少一位",[licence(统一社会信用代码="91350211M000100Y4")]),
    ("L-01", "on the invoice details", [licence(), sheet("客户/开票信息.xlsx", "开票", ("项目", "内容"), [("名称", COMPANY), ("纳税人识别号", "91350211M000100Y48"), ("开户行", "城东支行")], title="我司开票信息")]),
    ("L-01", "nothing between label and code", [prose("合同/托管合同.docx", "信息系统托管服务合同", f"甲方：同泽物流有限公司\n\n乙方：{COMPANY}（统一社会信用代码9135021M000100Y43）\n\n乙方提供运维服务。")]),
    ("L-04", "the public register", [register("吊销，未注销")]),
    ("L-05", "a title with blanks", [prose("资质/税务.docx", "税 务 登 记 证", f"纳税人名称：{COMPANY}\n\n发证日期：2016年6月2日")]),
    ("L-05", "bound together", [prose("资质/证照合订.docx", "证照合订本", f"单位：{COMPANY}\n\n一、营业执照（见附件）。\n\n二、组织机构代码证：代码 30458712-X，有效期至 2018 年 5 月 27 日。\n\n以上复印件与原件一致。")]),
    ("L-05", "in the profile", [prose("资质/公司简介.docx", "公司简介", f"{COMPANY}成立于2014年（营业执照注册号 350211000123456，组织机构代码 30458712-X），提供运维服务。")]),
    ("L-05", "on the list of what is handed in", [sheet("申报/申请材料清单.xlsx", "清单", ("序号", "材料", "份数", "备注"), [("1", "营业执照副本复印件", "1", "盖章"), ("2", "组织机构代码证复印件", "1", "盖章"), ("3", "认证申请书", "2", ""), ("4", "服务管理手册", "1", "")], title="认证申请提交材料清单（2026年11月2日）")]),
    ("L-04", "a licence of another office", [permit("2026年10月31日")]),
    ("L-04","exp",[licence(营业期限="2016年3月1日至2026年2月28日")]),
    ("L-04","revoked",[licence(登记状态="吊销", 备注="无")]),
    ("L-04","permit",[form("资质/增值电信业务经营许可证.docx","增值电信业务经营许可证",[("公司名称",COMPANY,"许可证编号","B1-20210001"),("业务种类","互联网数据中心业务","有效期至","2026年6月30日")])]),
    ("L-05","old",[form("资质/组织机构代码证.docx","组织机构代码证",[("代码","12345678-9","机构名称",COMPANY),("有效期","2016年1月1日至2020年1月1日","颁发单位","质监局")])]),
    ("L-05","tax",[form("资质/税务登记证.docx","税务登记证",[("纳税人名称",COMPANY,"税号","350211123456789")])]),
    ("L-05","reg15",[form("资质/营业执照（旧）.docx","营业执照",[("名称",COMPANY,"注册号","350211000123456"),("类型","有限责任公司","法定代表人","柏舟"),("经营范围","信息技术咨询服务","营业期限","2008年3月1日至长期")])]),
    ("L-05", "kept among others", [form("资质/税务登记证.docx", "税务登记证", [("纳税人名称", "北辰远图信息技术有限公司"), ("发证日期", "2014年5月6日")])]),
]
CHINESE_RIGHT: list[Way] = [
    ("L-04", "the public register", [register("存续（在营、开业、在册）")]),
    ("L-04", "a licence that holds", [permit("2028年10月31日")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("L-01","code",[lic(**{"Unified social credit code":"91350211M000100Y44"})]),
    ("L-01","digit",[lic(**{"Unified social credit code":"91350211M0001O0Y43"}),lic(**{"Unified social credit code":"91350211M000101Y43"})]),
    ("L-01","a digit too few",[lic(**{"Unified social credit code":"91350211M000100Y4"})]),
    ("L-04","expired",[lic(**{"Valid until":"28 February 2026"})]),
    ("L-04","term",[lic(**{"Valid until":"-","Term":"from 1 March 2016 to 28 February 2026"})]),
    ("L-04","permit",[form("Legal/Telecom permit.docx","Value-added telecommunications business permit",[("Holder",FIRM),("Permit no.","B1-20210001"),("Valid until","30 June 2026"),("Business","Internet data centre")])]),
    ("L-05", "a code card", [form("Legal/Organisation code certificate.docx", "Organization Code Certificate", [("Code", "30458712-X"), ("Valid", "26 May 2013 to 25 May 2017")])]),
    ("L-05","tax cert",[form("Legal/Tax registration.docx","Tax registration certificate",[("Taxpayer",FIRM),("Number","350211M000100Y4"),("Issued","1 May 2014")]),form("Legal/Organisation code.docx","Organization Code Certificate",[("Name",FIRM),("Code","M000100Y-4"),("Valid until","2018-05-01")])]),
]
# fmt: on


LICENCE = text(
    "Legal/Business licence.pdf",
    "Business licence",
    f"Unified social credit code: 91330206MA2AF7N305\n\nName: {FIRM}\n\nLegal representative: Helen Marsh\n\nBusiness scope: information technology consulting; operation and maintenance of information systems",
)


def billing(code: str) -> str:
    said = f"Please put these on the invoice: {FIRM}, USCC / Tax ID: {code}"
    return text("Suppliers/billing.eml", "Billing data", said)


def decision(what: str) -> str:
    permit = "value-added telecommunications business operating permit"
    title = "Decision on the value-added telecom business operating permit B2-20210417"
    said = f"To {FIRM}. The {permit} held by your company was {what} on 14 September 2026."
    return text("Legal/Telecom permit decision.docx", title, said)


ENGLISH_RIGHT: list[Way] = [
    (
        "L-01",
        "a code of another firm",
        [LICENCE, text("Suppliers/offer.eml", "Offer", "Kestrel Lines, USCC: 91330206MA2AF7K111")],
    ),
]

ENGLISH_PAIRS: list[Pair] = [
    (
        "L-01",
        "a slip in a mail that serves nothing",
        [LICENCE, billing("91330206MA2AF7M305")],
        [LICENCE, billing("91330206MA2AF7N305")],
    ),
    ("L-04", "a letter revokes the permit", [LICENCE, decision("revoked")], [LICENCE, decision("extended")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


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
    (finding,) = findings("L-01", licence_of(), statement_of(COMPANY, wrong))
    assert wrong in finding.message.zh
    assert finding.paths == ("资质/守法声明.docx",)
    assert finding.blocks
    assert findings("L-01", licence_of(), statement_of(COMPANY, right)) == []


def test_other_strings_of_eighteen_digits_are_no_credit_codes() -> None:
    assert findings("L-01", statement_of(COMPANY) + "\n流水号 202611020000123456 已登记。\n") == []


def _licence_of_a_supplier(last: str) -> str:
    return f"""---
to: 供应商/同光通信营业执照.pdf
title: 营业执照
---
| 名称 | 同光通信有限公司 |
|---|---|
| 营业期限 | 2006年3月1日至{last} |
| 经营范围 | 通信设备销售 |
"""


def test_the_licence_of_a_supplier_is_not_that_of_the_house() -> None:
    for check in ("L-02", "L-03", "L-04", "T01"):
        assert messages(check, licence()) == messages(check, licence(), _licence_of_a_supplier("2026年2月28日"))
    assert messages("L-04", licence(营业期限="2006年3月1日至2026年2月28日"), _licence_of_a_supplier("2036年2月28日"))


def test_expired_licence_is_found_and_a_long_one_is_not() -> None:
    (finding,) = findings("L-04", licence_of(term="2015年3月18日至2025年3月17日"))
    assert "2025-03-17" in finding.message.zh
    assert findings("L-04", licence_of()) == []
    assert findings("L-04", licence_of(term="2015年3月18日至2045年3月17日")) == []


def test_certificate_of_the_time_before_the_unified_code_is_found() -> None:
    old = prose(
        "资质/组织机构代码证.docx",
        "中华人民共和国组织机构代码证",
        f"代码：12345678-9\n\n机构名称：{COMPANY}\n\n有效期：自2014年3月1日至2018年3月1日\n\n颁发单位：北辰市质量技术监督局\n\n登记号：组代管110108-123456",
    )
    found = findings("L-05", licence_of(), old)
    assert [finding.paths for finding in found] == [("资质/组织机构代码证.docx",)]
    assert findings("L-05", licence_of()) == []
