"""L-02: the name of the house as the licence gives it."""

from __future__ import annotations

from chinese_house import CHINESE, changes, licence, sla
from chinese_papers import licence_of, statement_of
from english_changes import lic
from english_house import ENGLISH, FIRM, MANUAL, document
from small_house import COMPANY, findings, form, prose, sheet
from ways import Way, each_is_found, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("L-02","name",[licence(名称="北辰远图信息科技有限公司")]),
    ("L-02","manual",[licence(名称="北辰远图科技有限公司")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("L-02","name",[lic(Name="Ferncliffe Managed Service Ltd")]),
    ("L-02","name 2",[lic(Name="Ferncliff Information Technology Ltd")]),
    ("L-02", "applicant", [lic(), form("Legal/Application.docx", "Application for certification", [("Applicant", "Wexcombe Digital Ltd"), ("Scope", "the service management system for managed hosting, managed network and service desk"), ("Date", "2 November 2026"), ("Employees", "8")])]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_name_without_the_province_and_with_another_trade_is_told() -> None:
    licence = printed_licence("甘肃北辰远图信息技术有限公司")
    house = {path: source.replace(COMPANY, "甘肃北辰远图信息技术有限公司") for path, source in CHINESE.items()}

    def promised(name: str) -> str:
        return prose(
            "资质/无行政处罚承诺书.docx",
            "无行政处罚承诺书",
            f"本公司郑重承诺近三年没有受到行政处罚。\n\n{name}\n\n2026年11月9日",
        )

    (found,) = findings("L-02", licence, promised("北辰远图科技有限公司"), house=house)
    assert "北辰远图科技有限公司" in found.message.zh
    assert findings("L-02", licence, promised("甘肃北辰远图信息技术有限公司"), house=house) == []
    assert findings("L-02", licence, promised("甘肃同泽物流有限公司"), house=house) == []


def test_a_name_without_its_town_and_with_another_trade_is_told() -> None:
    name = "砚浦北辰远图科技有限公司"
    house = {path: source.replace(COMPANY, name) for path, source in CHINESE.items()}

    def stated(firm: str) -> str:
        return prose("资质/无行政处罚声明.docx", "无行政处罚声明", f"{firm}郑重声明：近一年没有受到行政处罚。\n\n2026年11月9日")  # fmt: skip

    (found,) = findings("L-02", printed_licence(name), stated("北辰远图信息技术有限公司"), house=house)
    assert "北辰远图信息技术有限公司" in found.message.zh
    assert findings("L-02", printed_licence(name), stated(name), house=house) == []
    assert findings("L-02", printed_licence(name), stated("砚浦青屿信息技术有限公司"), house=house) == []


def test_a_word_for_and_within_the_name_is_no_other_name() -> None:
    name = "岭和远图信息技术有限公司"
    house = {path: source.replace(COMPANY, name) for path, source in CHINESE.items()}
    told = prose("资质/无行政处罚声明.docx", "无行政处罚声明", f"{name}（下称本公司）郑重声明：没有受到行政处罚。\n\n2026年11月9日")  # fmt: skip
    assert findings("L-02", printed_licence(name), told, house=house) == []


def printed_licence(name: str) -> str:
    body = f"统一社会信用代码　91350211M000100Y43\n\n名　　称　{name}\n\n类　　型　有限责任公司\n\n法定代表人　柏舟\n\n营业期限　2015年3月18日至长期\n\n经营范围　信息系统运行维护服务；信息技术咨询服务。"
    return prose("资质/营业执照副本.pdf", "营业执照（副本）", body)


def test_a_licence_may_set_blanks_where_others_set_a_colon() -> None:
    assert findings("L-02", printed_licence("北辰远图信息科技有限公司"), house=CHINESE)
    assert findings("L-02", printed_licence(COMPANY), house=CHINESE) == []


def test_the_other_party_of_an_agreement_may_be_called_much_like_the_house() -> None:
    parties = sla("同泽物流有限公司", "北辰远图物流服务有限公司")
    assert findings("L-02", licence(), parties, house=CHINESE) == []


def test_the_english_name_of_a_chinese_licence_holds_for_english_papers() -> None:
    licence = lic(Name="芬克里夫托管服务有限公司", 英文译名=FIRM)
    applied = form("Application/Application form.docx", "Application for certification", [("Organization", "Ferncliff Managed Technology Services Ltd"), ("Standard", "ISO/IEC 20000-1:2018")])  # fmt: skip
    assert findings("L-02", licence, applied, house=ENGLISH)


def applied(name: str) -> str:
    return form(
        "资质/认证申请书.docx",
        "认证申请书",
        [("申请组织名称", name), ("体系覆盖人数", "9"), ("认证标准", "ISO/IEC 20000-1:2018")],
    )


def test_licence_may_give_its_name_in_two_scripts() -> None:
    both = licence(名称=f"{COMPANY}（Beichen Yuantu Information Technology Co., Ltd.）")
    assert findings("L-02", both, applied(COMPANY), house=CHINESE) == []
    assert findings("L-02", both, applied("北辰远图信息科技有限公司"), house=CHINESE)


def test_sister_company_that_is_a_customer_is_not_our_name() -> None:
    sister = "北辰远图物业服务有限公司"
    lease = prose(
        "资质/房屋租赁合同.docx",
        "房屋租赁合同",
        f"出租方：{sister}\n\n承租方：{COMPANY}\n\n租赁期限：2026年1月1日至2028年12月31日。",
    )
    customers = sheet(
        "客户/客户和用户名册.xlsx",
        "客户",
        ("序号", "客户名称", "联系人", "用户", "服务"),
        [("1", sister, "白露", "各项目处", "服务台服务"), ("2", "同泽物流有限公司", "何平", "仓库", "网络运维服务")],
        title="客户和用户清单",
    )
    assert findings("L-02", licence(), lease, customers, house=CHINESE) == []
    assert findings("L-02", licence(), applied(sister.replace("物业服务", "信息科技")), customers, house=CHINESE)


def test_name_a_little_other_than_the_licence_is_found_with_both() -> None:
    other = "北辰远图科技有限公司"
    (finding,) = findings("L-02", licence_of(), statement_of(other))
    assert other in finding.message.zh
    assert COMPANY in finding.message.zh
    assert [side.path for side in finding.evidence] == ["资质/守法声明.docx", "资质/营业执照（副本）.docx"]


def test_name_with_a_place_in_brackets_is_read_whole() -> None:
    (finding,) = findings(
        "L-02", licence_of("远图桌面服务（北辰）有限公司"), statement_of("远图桌面科技（北辰）有限公司"), house={}
    )
    assert "远图桌面科技（北辰）有限公司" in finding.message.zh


def test_same_name_in_other_brackets_or_script_and_partners_are_no_difference() -> None:
    assert (
        findings(
            "L-02", licence_of("远图桌面服务（北辰）有限公司"), statement_of("远图桌面服务(北辰)有限公司"), house={}
        )
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
    assert findings("L-02", licence_of(), english, contract, statement_of(COMPANY)) == []


def test_several_companies_whose_names_begin_alike_are_those_of_a_group() -> None:
    casting, trading = "北辰远图精密铸造有限公司", "北辰远图国际贸易有限公司"
    one, other = statement_of(casting), statement_of(trading).replace("守法声明.docx", "守法声明（二）.docx")
    assert len(findings("L-02", licence_of(), one)) == 1
    assert findings("L-02", licence_of(), one, other) == []


def test_a_declaration_under_a_former_name_is_told_beside_a_landlord_whose_name_begins_alike() -> None:
    once, landlord = "北辰远图网络工程有限公司", "北辰远图置业有限公司"
    lease = prose("资质/办公场地租赁合同.docx", "办公场地租赁合同", f"出租方：{landlord}\n\n承租方：{COMPANY}")
    profile = prose("资质/公司简介.docx", "公司简介", f"{COMPANY}前身为{once}，2019年更为现名。")
    (found,) = findings("L-02", licence_of(), lease, profile, statement_of(once))
    assert once in found.message.zh
    assert "资质/公司简介.docx" not in found.paths, found
    assert findings("L-02", licence_of(), lease, profile, statement_of(COMPANY)) == []


def test_a_name_that_a_paper_tells_to_be_the_former_one_is_told_nowhere_but_where_the_house_declares() -> None:
    once = "北辰远图网络工程有限公司"
    profile = prose("资质/公司简介.docx", "公司简介", f"公司成立于2012年，原名{once}，2019年更为现名。")
    lease = prose("资质/办公场地租赁合同.docx", "办公场地租赁合同", f"承租方：{once}（2019年更名为{COMPANY}）")
    assert findings("L-02", licence_of(), lease, profile) == []
    (found,) = findings("L-02", licence_of(), lease, profile, statement_of(once))
    assert "资质/守法声明.docx" in found.paths


def test_a_parent_abroad_has_a_name_of_its_own() -> None:
    licence = form("Company/Business licence.docx", "营业执照", [("名称", "Ashcombe Hosting Technology (Hefei) Co., Ltd."), ("统一社会信用代码", "91340100MA2T7Q2L8X"), ("营业期限", "长期")])  # fmt: skip

    def manual(name: str) -> str:
        return document(MANUAL, "FMS-100", "Service Management Manual", f"# 1 Who we are\nAshcombe Hosting Technology (Hefei) Co., Ltd. was founded in 2019 as the China business of {name}, Denver.")  # fmt: skip

    assert not findings("L-02", licence, manual("Ashcombe Inc."), house=ENGLISH)


def test_a_subsidiary_is_not_the_house_under_a_wrong_name() -> None:
    def named(words: str) -> str:
        return changes(f"变更由公司{words}北辰远图（华南）信息技术有限公司协助实施。")

    assert not messages_in_english("L-02", licence(), named("的全资子公司"), house=CHINESE)


def test_two_names_that_differ_by_a_word_are_printed_with_the_same_brackets() -> None:
    holder = "北辰远图信息技术（青岛）有限公司"
    said = licence(名称=holder)
    wrong = form("申请/认证申请书.docx", "认证申请书", [("组织名称", "北辰远图信息科技(青岛)有限公司"), ("申请日期", "2026年11月2日")])  # fmt: skip
    told = messages("L-02", said, wrong, house=CHINESE)
    assert told
    assert not any("(" in one for one in told)
