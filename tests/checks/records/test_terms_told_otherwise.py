"""R13: terms told by a length in a register, in a mail, or as the day on which an instrument is due again. L-03: by the register."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, catalogue, licence
from english_house import ENGLISH, FIRM, book, text
from small_house import COMPANY, form, new_findings, prose, sheet


def register(term: str) -> str:
    rows = [("HT-7", "电梯维保", "厦门高升电梯有限公司", "2025-03-01", term), ("HT-8", "专线", "福州联线有限公司", "2026-01-01", "两年")]  # fmt: skip
    return sheet(
        "供应商/合同台账.xlsx", "合同", ("合同号", "合同名称", "对方单位", "签订日期", "合同期"), rows, title="合同台账"
    )


def test_a_row_of_a_register_ends_with_its_length() -> None:
    assert new_findings("R13", register("12个月"), house=CHINESE)
    assert not new_findings("R13", register("三年"), house=CHINESE)


def mail(said: str) -> str:
    cover = "cover: {From: Priya Nair, To: Ines Moreau, Date: '2026-09-10 09:12'}"
    return f"---\nto: Suppliers/Lift.eml\ntitle: Lift maintenance\n{cover}\n---\n{said}\n"


def test_a_contract_that_somebody_says_has_lapsed_and_nobody_renewed_is_told() -> None:
    lapsed = "The support contract for the lifts lapsed on 30 June 2026 and the new one is not yet signed."
    done = "The support contract for the lifts lapsed on 30 June 2026; it has been renewed for two years."
    assert new_findings("R13", mail(lapsed), house=ENGLISH)
    assert not new_findings("R13", mail(done), house=ENGLISH)


@pytest.mark.parametrize(("next_day", "told"), [("2026年5月8日", True), ("2027年5月8日", False)])
def test_an_instrument_that_was_due_again_is_told(next_day: str, told: bool) -> None:
    rows = [("委托单位", COMPANY, "器具名称", "网线测试仪"), ("校准日期", "2025年5月9日", "下次校准日期", next_day)]
    paper = form("供应商/测试仪校准证书.docx", "校准证书", rows)
    assert bool(new_findings("R13", paper, house=CHINESE)) == told


def test_what_is_renewed_automatically_has_no_end() -> None:
    said = f"Between {FIRM} and Aire Parcels Ltd.\n\nFrom 1 March 2024 to 28 February 2025, renewed automatically each year."  # fmt: skip
    assert not new_findings("R13", text("Suppliers/Courier contract.docx", "Courier contract", said), house=ENGLISH)


def print_of_the_register(scope: str) -> str:
    said = f"企业名称：{COMPANY}\n\n统一社会信用代码：91350211M000100Y43\n\n经营范围：{scope}\n\n登记状态：存续"
    return prose("资质/信用报告.docx", "企业信用信息公示报告", said)


def test_the_register_tells_the_business_where_no_licence_is_there() -> None:
    assert new_findings("L-03", print_of_the_register("花卉租赁；保洁服务。"), house=CHINESE)
    assert not new_findings("L-03", print_of_the_register("信息系统运行维护服务。"), house=CHINESE)


def test_goods_in_front_of_other_goods_are_goods() -> None:
    scope = "计算机及辅助设备、文具的批发、佣金代理（拍卖除外）、进出口及相关配套业务；会务服务；商务信息咨询"
    assert new_findings("L-03", licence(经营范围=scope), house=CHINESE)


def test_the_licence_of_a_customer_says_nothing_of_the_house() -> None:
    rows = [
        ("名称", "长河纺织有限公司", "类型", "有限责任公司"),
        ("经营范围", "棉纱生产；布匹销售", "法定代表人", "闻笙"),
    ]
    assert not new_findings("L-03", form("客户/长河纺织营业执照.docx", "营业执照", rows), house=CHINESE)
    assert not new_findings("L-03", licence(), catalogue(), house=CHINESE)


def test_hosting_in_english_is_held_against_the_licence() -> None:
    def held(scope: str) -> bool:
        rows = [("Name", FIRM), ("Unified social credit code", "91350211M000100Y43"), ("Business scope", scope)]
        return bool(new_findings("L-03", form("Legal/Licence.docx", "Business Licence", rows), house=ENGLISH))

    assert held("IT service consulting; computer repair")
    assert not held("IT service consulting; data storage")


def test_a_list_of_what_was_is_no_register_of_what_holds() -> None:
    rows = [(f"CR-{at}", f"Lift {at}", "Aire Lifts Ltd", "1 March 2023", "1 year") for at in range(3)]
    names = ("Ref", "Contract", "Supplier", "Signed", "Term")
    assert not new_findings("R13", book("Suppliers/Old contracts.xlsx", "Old", names, rows), house=ENGLISH)
