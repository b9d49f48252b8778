"""C01: agreements that nobody, or only one side, has signed."""

from __future__ import annotations

from chinese_house import CHINESE, sla
from english_changes import sla as english_sla
from english_house import ENGLISH
from small_house import COMPANY, findings, prose
from ways import Way, each_is_found, messages, messages_in_english

SIGNED = "甲方：同泽物流有限公司（盖章）  2026年4月24日   乙方：北辰远图信息技术有限公司（盖章）  2026年4月26日"
ENGLISH_SIGNED = "Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026."
CHINESE_DEFECTS: list[Way] = [
    (
        "C01",
        "sla",
        [sla(SIGNED, "甲方（盖章）：                 乙方（盖章）：\n\n日期：                 日期：")],
    ),
    (
        "C01",
        "sla table",
        [
            sla(
                SIGNED,
                "| 甲方（盖章）： | 乙方（盖章）： |\n|---|---|\n| 代表签字： | 代表签字： |\n| 日期： | 日期： |",
            )
        ],
    ),
]
ENGLISH_DEFECTS: list[Way] = [
    (
        "C01",
        "agree",
        [
            english_sla(
                ENGLISH_SIGNED,
                "Signed for the supplier: ______________  Date: __________\n\nSigned for the customer: ______________  Date: __________",
            )
        ],
    ),
    (
        "C01",
        "sla no date",
        [
            english_sla(
                ENGLISH_SIGNED,
                "| For Ferncliff | For the customer |\n|---|---|\n| Name: Helen Marsh | Name: |\n| Signature: | Signature: |\n| Date: | Date: |",
            )
        ],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_unsigned_agreement_is_found_and_a_signed_one_is_not() -> None:
    text = f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n乙方提供专线服务，期限自2026年1月1日至2027年12月31日，月可用率 99.9%。"
    blank = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：________ 日期：________")
    (finding,) = findings("C01", blank)
    assert "专线服务协议" in finding.message.zh
    assert "____" in finding.quote
    undated = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：柏舟 日期：    年  月  日")
    (finding,) = findings("C01", undated)
    assert "年 月 日" in finding.quote
    signed = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：柏舟 日期：2025年12月20日")
    assert findings("C01", signed) == []


def test_an_agreement_whose_lines_to_sign_are_labels_alone() -> None:
    body = "甲方：北辰远图信息技术有限公司运维部\n\n乙方：资产管理部\n\n30分钟内到场，4小时恢复供电。\n\n甲方（签字）：{}\n\n乙方（签字）：{}"
    path, title = "协议/内部支持协议.docx", "与资产管理部内部支持协议"
    assert messages("C01", prose(path, title, body.format("            日期：", "            日期：")))
    assert not messages("C01", prose(path, title, body.format("卫澜  日期：2026年5月6日", "邵平  日期：2026年5月6日")))


def test_agreement_is_signed_by_both_sides_and_not_by_the_controller() -> None:
    blank = sla(
        SIGNED,
        "甲方（签字）：____________  乙方（签字）：____________\n\n日期：    年   月   日",
    )
    (said,) = findings("C01", blank, house=CHINESE)
    assert "双方" in said.action.zh


def test_signed_agreement_with_its_dates_beside_is_not_blank() -> None:
    signed = "| 甲方（盖章）： | 同泽物流有限公司 |\n|---|---|\n| 日期： | 2026年4月24日 |"
    assert not messages_in_english("C01", sla(SIGNED, signed), house=dict(CHINESE))
