"""R14: strangers among people of the roster in contacts, columns and trainings, and authors who review."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH, document, text
from small_house import form, new_findings, procedure, sheet


def plan(*names: str) -> str:
    rows = [
        ("Lead", names[0], "101"),
        ("Power", names[1], "102"),
        ("Lines", names[2], "103"),
        ("Stores", names[3], "104"),
    ]
    lines = ("Duty", "Name", "Extension"), ("---",) * 3, *rows
    body = (
        "# 1 Whom to call\n"
        + "\n".join("| " + " | ".join(row) + " |" for row in lines)
        + "\n\n# 2 Steps\nThe lead decides."
    )
    return text("Plans/Continuity.docx", "Service continuity plan", body)


def test_a_stranger_among_the_contacts_of_a_plan_is_told():
    assert new_findings("R14", plan("Helen Marsh", "Tom Acheson", "Gwen Oakley", "Ines Moreau"), house=ENGLISH)
    assert not new_findings("R14", plan("Helen Marsh", "Tom Acheson", "Dan Whitlock", "Ines Moreau"), house=ENGLISH)
    # most of a table are strangers: it is another firm's
    assert not new_findings("R14", plan("Helen Marsh", "Gus Penrose", "Gwen Oakley", "Ivo Lamb"), house=ENGLISH)


def items(third: str) -> str:
    owners = ("石榴", "鲁岩", third, "卫澜", "石榴", "鲁岩")
    rows = [(f"SW-{n:02}", f"交换机{n}", who, "在用") for n, who in enumerate(owners, 1)]
    return sheet("清单/配置项.xlsx", "CI", ("编号", "名称", "责任人", "状态"), rows, title="配置项清单")


def test_a_stranger_in_a_column_of_the_houses_own_people_is_asked_about():
    (found,) = new_findings("R14", items("祝南星"), house=CHINESE)
    assert found.severity == "low"
    assert not new_findings("R14", items("卫澜"), house=CHINESE)


def test_a_name_that_holds_a_word_for_none_is_one_among_names():
    assert new_findings("R14", items("翟无为"), house=CHINESE)
    assert not new_findings("R14", items("无"), house=CHINESE)


def course(by: str, title: str = "Training record") -> str:
    return form("HR/Course.docx", title, [("Course", "Handling calls", "Date", "9 September 2026"), ("Given by", by, "Place", "room 1"), ("Attended", "Tom Acheson, Dan Whitlock", "Result", "passed")])  # fmt: skip


def test_who_trains_with_a_colleague_and_is_no_colleague_is_asked_about():
    assert new_findings("R14", course("Priya Nair, Gwen Oakley"), house=ENGLISH)
    assert not new_findings("R14", course("Priya Nair, Gwen Oakley", "Training of internal auditors"), house=ENGLISH)
    assert not new_findings("R14", course("Priya Nair, Tom Acheson"), house=ENGLISH)


def rules(number: str, title: str, checks: str) -> str:
    cover = {"Written by": "Oskar Lindqvist, 2 March 2026", "Checked by": f"{checks}, 9 March 2026"}
    return document(f"Processes/{number} {title}.docx", number, title, "# 1 Aim\nItems are known.\n", cover=cover)


def test_the_author_who_alone_reviews_a_document_is_told_where_others_have_two_hands():
    assert new_findings("R14", rules("FMS-230", "Items", "Oskar Lindqvist"), house=ENGLISH)
    assert not new_findings("R14", rules("FMS-230", "Items", "Moira Flint"), house=ENGLISH)


def test_authors_who_review_as_a_rule_are_left_alone():
    cover = "编制: 乔木 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日"
    papers = [
        procedure(f"程序/BC-SM-P-{n} 规定{n} V1.0.docx", f"BC-SM-P-{n}", f"规定{n}", "# 1 目的\n管好。\n", cover=cover)
        for n in (31, 32, 33)
    ]
    assert new_findings("R14", papers[0], house=CHINESE)
    assert not new_findings("R14", *papers, house=CHINESE)


def test_author_and_reviewer_in_one_line_are_two_hands_unless_one_label_asks_for_both():
    def signed(line: str) -> str:
        return procedure("程序/BC-SM-P-34 记录规定 V1.0.docx", "BC-SM-P-34", "记录规定", f"{line}\n\n# 1 目的\n记好。\n", cover="密级: 内部")  # fmt: skip

    assert new_findings("R14", signed("编写：甘棠　审核：甘棠　批准：柏舟"), house=CHINESE)
    assert not new_findings("R14", signed("编写：甘棠　审核：乔木　批准：柏舟"), house=CHINESE)
    assert not new_findings("R14", signed("编制/审核：甘棠　批准：柏舟"), house=CHINESE)
