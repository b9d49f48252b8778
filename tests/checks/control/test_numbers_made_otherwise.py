"""C03: numbers made of other signs, with another letter for their class, and papers that bear one number on their heads."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import CHANGE_BODY as ENGLISH_BODY
from english_house import ENGLISH, document, text
from small_house import CHANGE_BODY, COMPANY, new_findings, procedure, prose


def rule(number: str, title: str) -> str:
    return procedure(f"程序/{title}.docx", number, title, CHANGE_BODY.replace("变更", title[:2]).replace("《", ""))


FOURTH = rule("BC-SM-P-04", "容量管理程序")


@pytest.mark.parametrize("number", ["BC_SM_P_05", "BC/SM/P/05", "BC-SM-Z-01"])
def test_one_number_of_other_signs_or_of_another_class_is_told(number: str) -> None:
    assert new_findings("C03", FOURTH, rule(number, "资产管理程序"), house=CHINESE)


def test_a_manual_has_a_class_of_its_own_and_two_numbers_are_a_series() -> None:
    assert not new_findings("C03", FOURTH, rule("BC-SM-P-05", "资产管理程序"), house=CHINESE)
    both = [rule("BC-SM-Z-01", "资产管理程序"), rule("BC-SM-Z-02", "预算管理程序")]
    assert not new_findings("C03", FOURTH, *both, house=CHINESE)


def test_an_instruction_that_serves_nothing_told_is_held_against_the_pattern() -> None:
    title, body = "下班关灯作业指导书", "# 1 步骤\n最后离开的人关灯、锁侧门并登记。"
    paper = procedure(f"作业指导书/{title}.docx", "YT-ZD-9", title, body)
    assert new_findings("C03", FOURTH, paper, house=CHINESE)


def memo(name: str, number: str, said: str) -> str:
    return text(f"Memos/{name}.docx", name, f"Memo no. {number}\n\nTo all, 7 September 2026\n\n{said}\n\nHelen Marsh")


def test_memos_of_one_number_are_told_and_one_that_cites_another_is_not() -> None:
    first = memo("Car park", "FM-26-04", "The car park is closed on Friday while the lines are painted.")
    again = memo("Summer hours", "FM-26-04", "The desk closes at five in August.")
    other = memo("Summer hours", "FM-26-05", "Memo no. FM-26-04 stands; the desk closes at five in August.")
    assert new_findings("C03", first, again, house=ENGLISH)
    assert not new_findings("C03", first, other, house=ENGLISH)


def test_notices_of_an_office_with_one_number_are_told() -> None:
    def notice(name: str, number: str) -> str:
        return prose(
            f"通知/{name}.docx", name, f"{number}\n\n各部门：\n\n{name}，请遵照执行。\n\n{COMPANY}\n\n2026年9月7日"
        )

    one, two = notice("关于消防演习的通知", "北辰办〔2026〕3号"), notice("关于停水的通知", "北辰办〔2026〕3号")
    assert new_findings("C03", one, two, house=CHINESE)
    assert not new_findings("C03", one, notice("关于停水的通知", "北辰办〔2026〕4号"), house=CHINESE)


def test_an_appointment_with_the_number_of_the_order_of_release_is_told() -> None:
    def order(name: str, number: str, said: str) -> str:
        return text(f"Manual/{name}.docx", name, f"Ref: {number}\n\n{said}\n\nHelen Marsh, 1 April 2026")

    release = order("Release order", "FMS-RO-1", "Manual and processes are in force from 15 April 2026.")
    post = "Moira Flint is appointed management representative for the service management system."
    assert new_findings("C03", release, order("Appointment of the representative", "FMS-RO-1", post), house=ENGLISH)
    assert not new_findings("C03", release, order("Appointment of the representative", "FMS-RO-2", post), house=ENGLISH)


def test_the_same_text_twice_is_no_second_document() -> None:
    body = ENGLISH_BODY.replace("change", "asset")
    paper = document("Processes/FMS-204 Asset.docx", "FMS-204", "Asset Management", body)
    assert not new_findings("C03", paper, paper.replace(".docx", ".pdf"), house=ENGLISH)
