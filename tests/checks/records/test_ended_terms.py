"""R13: contracts, agreements and certificates whose term has ended."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, sla
from english_changes import sla as english_sla
from english_house import ENGLISH, FIRM, book, text
from small_house import COMPANY, findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R13","sla",[sla("自2026年5月1日至2027年4月30日","自2025年5月1日至2026年4月30日")]),
    ("R13","norenew",[prose("合同/专线合同.docx","专线服务合同",f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n合同期限：自2025年10月1日起至2026年9月30日止，期满不自动续期。")]),
    ("R13","year",[prose("合同/专线合同.docx","专线服务合同",f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n本合同有效期一年，自2025年8月1日起生效。\n\n签订日期：2025年7月28日")]),
    ("R13","term",[prose("合同/维保合同.docx","设备维保合同",f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n服务期：2025.7.1—2026.6.30\n\n乙方提供4小时到场维修。")]),
    ("R13","cert",[form("资质/ISO9001证书.docx","质量管理体系认证证书",[("证书编号","01522Q10001R0S","获证组织",COMPANY),("发证日期","2023年5月20日","有效期至","2026年5月19日")])]),
    ("R13","sheet",[sheet("合同/供方合同台账.xlsx","合同",("合同编号","供方名称","签订日期","到期日期","负责人"),[("HT-01","长河数联网络有限公司","2025-01-01","2026-12-31","尹竹"),("HT-02","同泽存储有限公司","2025-01-01","2026-06-30","尹竹"),("HT-03","南溪软件有限公司","2025-03-01","2027-02-28","尹竹")],title="供方合同台账")]),
    ("R13", "同一证书两人", [sheet("人员/持证情况.xlsx", "证书", ("姓名", "证书名称", "发证日期", "有效期至"), [("石榴", "无线电操作证", "2024-06-01", "2028-05-31"), ("卫澜", "无线电操作证", "2022-06-01", "2026-05-31"), ("乔木", "内审员证书", "2024-02-20", "2027-02-19")], title="员工持证情况表")]),
]
CHINESE_RIGHT: list[Way] = [
    ("R13", "a system given up", [form("资质/ISO9001证书.docx", "质量管理体系认证证书", [("证书编号", "01519Q10001R0S", "获证组织", COMPANY), ("发证日期", "2019年5月20日", "有效期至", "2022年5月19日")])]),
    ("R13", "old certificate", [form("资质/组织机构代码证.docx", "组织机构代码证", [("代码", "30458712-X"), ("有效期", "自2014年5月26日至2018年5月25日")])]),
]
# fmt: on


def upkeep_list(end: str) -> str:
    rows = [("1", "数据库维保", "广州智数软件有限公司", "2025-07-01", end), ("2", "备份软件许可", "广州智数软件有限公司", "2026-01-01", "2027-12-31"), ("3", "堡垒机维保", "深圳护链科技有限公司", "2026-04-01", "2027-03-31")]  # fmt: skip
    return sheet("供应商/维保一览.xlsx", "一览", ("序号", "名称", "供应商", "开始", "结束"), rows, title="软件许可与维保一览")  # fmt: skip


def customers(end: str) -> str:
    rows = [("HT-01", "同泽物流有限公司", "2026-07-01", "2027-06-30", "执行中"), ("HT-02", "南溪食品有限公司", "2025-07-01", end, "执行中"), ("HT-03", "长河纺织有限公司", "2026-05-01", "2027-04-30", "执行中")]  # fmt: skip
    return sheet("客户/客户合同一览.xlsx", "合同", ("合同编号", "客户", "服务开始", "服务期限至", "状态"), rows, title="客户合同一览")  # fmt: skip


def competence(ends: str) -> str:
    rows = [("卫澜", "运维经理", "本科", "网络工程师", "胜任"), ("石榴", "工程师", "大专", f"低压电工证{ends}", "胜任"), ("鲁岩", "服务台", "大专", "无", "胜任")]  # fmt: skip
    return sheet("人员/岗位能力评价.xlsx", "评价", ("姓名", "岗位", "学历", "证书", "评价"), rows, title="岗位能力评价（2026年7月29日）")  # fmt: skip


def upkeep(title: str, signed: str) -> str:
    body = f"甲方：{COMPANY}\n\n乙方：厦门安瑞工程有限公司\n\n乙方每季度到场一次。\n\n有效期一年，自双方盖章之日起算。\n\n甲方（盖章） 乙方（盖章）\n\n签订日期：{signed}"
    return prose("其他/合同0818.docx", title, body)


def quality_of_a_supplier(folder: str) -> str:
    body = "证书号：04626Q20118R1S\n\n兹证明 长河软件服务社 的质量管理体系符合 GB/T 19001-2016。\n\n颁证日期：2023年5月22日 有效期至：2026年5月21日"
    return prose(f"{folder}/长河质量证书.docx", "质量管理体系认证证书", body)


def supply_contract(signed: str, term: str = "本合同自签订之日起生效，有效期一年。") -> str:
    return prose(
        "供应商/备件供应合同.docx",
        "备件供应合同",
        f"甲方：{COMPANY}\n\n乙方：厦门联合备件有限公司\n\n{term}\n\n签订日期：{signed}\n\n甲方（盖章） 乙方（盖章）",
    )


# fmt: off
CHINESE_PAIRS: list[Pair] = [
    ("R13", "from the day of signing", [supply_contract("2025年6月20日")], [supply_contract("2026年6月20日")]),
    ("R13", "one supplier of several things", [upkeep_list("2026-06-30")], [upkeep_list("2027-06-30")]),
    ("R13", "a column that ends in 至", [customers("2026-06-30")], [customers("2027-06-30")]),
    ("R13", "a certificate in a cell", [competence("（有效期至2026年8月15日）")], [competence("（有效期至2027年8月15日）")]),
    ("R13", "what is kept up for the house", [upkeep("机房气体消防维护保养合同", "2025年8月18日")], [upkeep("机房气体消防维护保养合同", "2026年8月18日")]),
    ("R13", "a supplier's certificate", [quality_of_a_supplier("供应商资料")], [quality_of_a_supplier("行业资料")]),
    ("R13", "no term", [supply_contract("2025年6月20日")], [supply_contract("2025年6月20日", "质保期自签订之日起一年。")]),
]
# fmt: on


def certificates(second: str, head: tuple[str, ...] = ("Name", "Certificate", "Issued", "Valid until")) -> str:
    rows = [
        ("Helen Marsh", "Radio operator", "2024-06-01", "2028-05-31"),
        ("Oskar Lindqvist", "Radio operator", "2022-06-01", second),
        ("Moira Flint", "Auditor", "2024-02-20", "2027-02-19"),
    ]
    return book("People/Skills 2026.xlsx", "Certificates", head, rows, title="Certificates of staff")


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("R13","until",[english_sla("Valid from 1 May 2026 until 30 April 2027","Valid from 1 May 2025 until 30 April 2026")]),
    ("R13","expires",[text("Agreements/Carrier contract.docx","Contract for leased lines","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nThe supplier provides two lines. Availability 99.8 %.\n\nThis contract expires on 31 August 2026 and is not renewed automatically.")]),
    ("R13","term",[text("Agreements/Carrier contract.docx","Contract for leased lines","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nThe supplier provides two lines. Availability 99.8 %.\n\nTerm: 1 September 2023 - 31 August 2026.")]),
    ("R13","support",[text("Agreements/Support contract.docx","Maintenance contract","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nContract period: 01/07/2025 to 30/06/2026\n\nThe supplier repairs the storage within 4 hours.")]),
    ("R13","oneyear",[text("Agreements/Support contract.docx","Maintenance contract","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nThis agreement runs for twelve months from 1 July 2025.\n\nThe supplier repairs the storage within 4 hours.\n\nSigned 20 June 2025.")]),
    ("R13","sheet",[book("Agreements/Contract register.xlsx","Contracts",("Contract","Supplier","Start","End","Owner"),[("C-01","Wye Fibre Ltd","2025-01-01","2026-12-31","Ines Moreau"),("C-02","Tarn Storage Ltd","2025-01-01","2026-06-30","Ines Moreau"),("C-03","Dee Software Ltd","2025-03-01","2027-02-28","Ines Moreau")],title="Register of supplier contracts")]),
    ("R13", "one certificate of two people", [certificates("2026-05-31")]),
    ("R13", "held by", [certificates("2026-05-31", ("Held by", "Certificate", "Issued", "Valid until"))]),
]
ENGLISH_RIGHT: list[Way] = [
    ("R13", "renewed by the same person", [certificates("2028-05-31")]),
]
# fmt: on


def partners(until: str) -> str:
    rows = [
        ("Kestrel Lines", "lines", "17.12.2024", "31.12.2027"),
        ("Wharf Power", "power", "28.08.2024", until),
        ("Tor Printing", "printers", "16.12.2025", "31.12.2027"),
    ]
    return book("Suppliers/contract list.xlsx", "List", ("Partner", "What for", "Signed", "Until"), rows)


def group_certificate(until: str, folder: str = "Licences") -> str:
    body = f"This is to certify that the information security management system of\n\nFerncliff Group Networks Ltd\n\nmeets ISO/IEC 27001:2022.\n\nCertificate no. IS 1\n\nLatest issue: 15 May 2023. Valid until: {until}."
    return text(f"{folder}/ISO 27001 certificate of the group.docx", "Certificate of Registration", body)


ENGLISH_PAIRS: list[Pair] = [
    (
        "R13",
        "a certificate",
        [
            form(
                "Legal/ISO 27001 certificate.docx",
                "Certificate of registration",
                [("Organisation", FIRM), ("Standard", "ISO/IEC 27001:2022"), ("Expiry date", "1 September 2026")],
            )
        ],
        [
            form(
                "Legal/ISO 27001 certificate.docx",
                "Certificate of registration",
                [("Organisation", FIRM), ("Standard", "ISO/IEC 27001:2022"), ("Expiry date", "1 September 2028")],
            )
        ],
    ),
    ("R13", "a certificate of the group", [group_certificate("14 May 2026")], [group_certificate("14 May 2028")]),
    ("R13", "a list of partners with a last day", [partners("31.08.2026")], [partners("31.08.2027")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_an_agreement_is_one_by_its_two_parties_and_its_title() -> None:
    body = "Service levels agreed between Otter Foods Ltd and Ferncliff Managed Services Ltd.\n\nTerm: 1 November 2024 to 31 October 2025. A new term needs a new signature.\n\n# Levels\nRuns on time 99.5 %. Portal uptime 99.5 %.\n"
    paper = text("Agreements/Otter service levels 2024-25.docx", "Service levels 2024-25", body)
    assert any("2025-10-31" in one.message.en for one in findings("R13", paper, house=ENGLISH))


def test_a_term_may_be_told_by_its_first_day_and_its_length() -> None:
    body = "Between Ferncliff Managed Services Ltd and Alder Parts Ltd.\n\nThis contract starts on 1 June 2025 and lasts twelve months."
    paper = text("Agreements/Spare parts.docx", "Spare parts contract", body)
    assert any("2026-05-31" in one.message.en for one in findings("R13", paper, house=ENGLISH))


@pytest.mark.parametrize(
    "term",
    ["自2025年9月1日起一年", "服务期为12个月，从2025年9月1日算起"],
)
def test_a_term_by_its_length_and_first_day_is_read_in_any_order(term: str) -> None:
    assert findings("R13", sla("自2026年5月1日至2027年4月30日", term), house=CHINESE)


def test_how_long_records_are_kept_is_no_term() -> None:
    kept = "自2026年5月1日至2027年4月30日。服务记录自2025年1月1日起保存一年"
    assert not findings("R13", sla("自2026年5月1日至2027年4月30日", kept), house=CHINESE)


def test_english_terms_by_length() -> None:
    from english_changes import sla as english_sla

    began = "It started on 1 September 2025 and runs for twelve months"
    assert findings("R13", english_sla("Valid from 1 May 2026 until 30 April 2027", began), house=ENGLISH)


def test_span_of_a_register_ends_with_its_last_day() -> None:
    rows = [
        ("1", "厦门同济数码有限公司", "维保", "{}", "合格"),
        ("2", "中国电信厦门分公司", "专线", "2026.1.1-2027.12.31", "合格"),
    ]
    head = ("序号", "供方名称", "提供内容", "合同起止", "评价结果")
    for span, ended in (("2025.9.1-2026.8.31", True), ("2025.9.1-2028.8.31", False)):
        filled = [tuple(cell.format(span) for cell in row) for row in rows]
        paper = sheet("供应商/合格供方名录.xlsx", "名录", head, filled, title="合格供方名录")
        assert bool(new_findings("R13", paper, house=CHINESE)) is ended


def test_term_from_signing_counts_from_the_day_below_the_signatures() -> None:
    body = "between Ferncliff Managed Services Ltd (the Customer) and Pennine Hardware Care Ltd (the Supplier)\n\nThe term of this contract is twelve months from the date of signature.\n\nSigned for the Customer: Helen Marsh. Signed for the Supplier: P. Ackroyd. 20 August {}"
    for year, ended in ((2025, True), (2026, False)):
        paper = text("Suppliers/Storage care contract.docx", "Storage care contract", body.format(year))
        assert bool(new_findings("R13", paper, house=ENGLISH)) is ended


def test_a_promise_between_two_firms_is_an_agreement() -> None:
    body = "甲方：同泽物流有限公司　乙方：北辰远图信息技术有限公司\n\n期限：2025年10月1日至2026年9月30日，到期双方另议。\n\n一、服务器运维服务：交易时段可用率99.9%；灯控服务：全年99.9%。\n\n二、例外：不可抗力、计划停机。\n\n甲方：冷峰　乙方：柏舟　2025年9月22日\n"
    promise = prose("协议/同泽物流承诺书.docx", "运行承诺书", body)
    alone = prose(
        "协议/守法承诺书.docx",
        "守法承诺书",
        "北辰远图信息技术有限公司承诺遵守法律。\n\n期限：2025年10月1日至2026年9月30日。\n\n柏舟　2025年9月22日\n",
    )
    assert [one.paths for one in new_findings("R13", promise, house=CHINESE)] == [("协议/同泽物流承诺书.docx",)]
    assert not new_findings("R13", alone, house=CHINESE)


def _lease(path: str, term: str) -> str:
    return prose(path, "线路租用合同", f"甲方：{COMPANY}\n\n乙方：同光通信有限公司\n\n合同期限：{term}")


def test_a_contract_that_another_one_took_up_again_or_that_goes_on() -> None:
    old = _lease("供应商/线路合同2025.docx", "2025年9月1日至2026年8月31日。")
    assert messages("R13", old)
    assert not messages("R13", old, _lease("供应商/线路合同2026.docx", "2026年9月1日至2027年8月31日。"))
    assert not messages(
        "R13", _lease("供应商/线路合同2025.docx", "2025年9月1日至2026年8月31日，期满双方无异议则本合同顺延一年。")
    )


def test_a_work_that_was_built_ends_by_itself_and_a_term_of_months_ends_too() -> None:
    parties = f"甲方：{COMPANY}\n\n乙方：联拓桌面服务有限公司\n\n"
    built = prose("协议/机房改造合同.docx", "机房改造工程合同", parties + "工期：2025年5月1日至2025年12月31日。")
    assert not messages("R13", built)
    assert messages("R13", prose("供应商/驻场协议.docx", "驻场服务协议", parties + "合作期：2025年7月至2026年6月。"))


def test_a_register_of_certificates_of_the_house() -> None:
    head = ("证书名称", "证书编号", "发证机构", "有效期至")
    rows = [("ISO9001认证证书", "Q1", "某认证", "2027-07-31"), ("CMMI3证书", "C1", "某机构", "2026-08-31"), ("软件企业证书", "R1", "协会", "2027-05-31")]  # fmt: skip
    assert messages("R13", sheet("记录/资质证书台账.xlsx", "证书", head, rows, title="资质证书台账"))


def contract(term: str) -> str:
    text = f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n乙方提供专线服务，月可用率 99.9%。\n\n合同期限：{term}"
    return prose("合同/专线服务合同.docx", "专线服务合同", text)


def test_expired_contract_is_found_unless_it_renews_itself_or_runs() -> None:
    (finding,) = findings("R13", contract("自2025年10月1日至2026年9月30日。"))
    assert "2026-09-30" in finding.message.zh
    assert finding.place
    assert findings("R13", contract("自2025年10月1日至2026年9月30日。期满双方无异议的自动续期一年。")) == []
    assert findings("R13", contract("自2026年1月1日至2027年12月31日。")) == []


def test_a_number_on_a_register_is_told_with_whom_it_is_of() -> None:
    lines = [("HT-01", "新港医院", "2025-01-01", "2026-12-31"), ("HT-02", "同泽物流", "2025-01-01", "2026-06-30"), ("HT-03", "南溪中学", "2025-03-01", "2027-02-28")]  # fmt: skip
    register = sheet("合同/客户合同清单.xlsx", "合同", ("合同编号", "客户", "开始日期", "到期日期"), lines, title="客户合同清单")  # fmt: skip
    (message,) = messages("R13", register)
    assert "HT-02 同泽物流，2026-06-30" in message


@pytest.mark.parametrize(("end", "told"), [("2026-09-30", 1), ("2026-06-30", 2)])
def test_the_row_that_lists_an_agreement_that_ended_is_shown_beside_it(end: str, told: int) -> None:
    paper = sla("自2026年5月1日至2027年4月30日", "自2025年10月1日至2026年9月30日")
    found = new_findings("R13", paper, customers(end), house=CHINESE)
    assert len(found) == told
    beside = [len(one.paths) for one in found if "到期：" in one.message.zh]
    assert beside == [2 if told == 1 else 1]
