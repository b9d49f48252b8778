"""Filled or blank, ledger or form."""

from __future__ import annotations

from written import table, text, workbook

from pipeline.mapping.kinds.layout import layout_of
from pipeline.values import Block, Cell, Content, Place

HEADER = ("序号", "事件", "受理", "关闭")
ENTRY = ("1", "断网", "2026-07-03", "2026-07-04")
OPEN = ("", "", "", "")


def test_half_filled_form_is_half_filled() -> None:
    layout = layout_of(text("", [("申请人", "甘棠"), ("日期", "")]))
    assert layout.filled == 0.5
    assert not layout.ledgers


def test_content_without_tables_counts_as_filled() -> None:
    layout = layout_of(text("# 1 目的\n规定如何处理事件。"))
    assert layout.filled == 1.0
    assert not layout.blank_form
    assert (layout.headings, layout.procedure_heads) == (1, 1)


def test_ledger_with_two_entries_is_one_and_its_dates_count() -> None:
    layout = layout_of(workbook(台账=[HEADER, ENTRY, ("2", *ENTRY[1:])]))
    assert (layout.ledgers, layout.dates, layout.filled) == (1, 4, 1.0)


def test_room_left_at_the_end_of_a_ledger_is_no_blank() -> None:
    layout = layout_of(workbook(台账=[HEADER, ENTRY, ENTRY, *[OPEN] * 40]))
    assert layout.filled == 1.0
    assert not layout.blank_form


def test_row_that_says_of_each_column_what_to_write_is_no_entry() -> None:
    head = ("No.", "Raised on", "Change", "Owner", "State")
    guide = ("1", "Enter the date", "Describe the change", "Enter who raised it", "Enter a state")
    assert layout_of(workbook(Log=[head, guide])).blank_form
    done = ("1", "2026-07-03", "Describe the new rate to the desk", "Ada Lund", "closed")
    assert not layout_of(workbook(Log=[head, done, done])).blank_form


def test_header_with_empty_rows_only_is_blank() -> None:
    layout = layout_of(workbook(台账=[HEADER, *[OPEN] * 10]))
    assert layout.filled == 0.0
    assert layout.blank_form


def test_numbered_rows_that_wait_are_blank() -> None:
    layout = layout_of(workbook(台账=[HEADER, *((str(n), "", "", "") for n in range(1, 9))]))
    assert layout.blank_form


def test_dotted_lines_to_fill_in_are_blanks() -> None:
    assert layout_of(text("申请人：____ 部门：____\n日期：    年  月  日")).blank_form


def test_long_prose_is_no_blank_form_though_its_sign_off_is_open() -> None:
    sign_off = [("编制", ""), ("审核", ""), ("批准", "")]
    assert not layout_of(text("运维部负责受理事件并恢复服务。" * 80, sign_off)).blank_form


def test_margins_do_not_count() -> None:
    header = Block("第 ____ 页 2026-07-03", Place(part="header"))
    assert layout_of(Content((header,))) == layout_of(Content(()))


def test_title_row_above_the_header_does_not_hide_a_ledger() -> None:
    layout = layout_of(Content((table([("事件台账（2026年）",), HEADER, ENTRY, ENTRY], "7月"),)))
    assert layout.ledgers == 1


def test_a_plan_with_lines_to_sign_at_its_end_is_no_form() -> None:
    rules = "The recovery team restores the service from the last backup and tells the customer. " * 30
    signatures = "Name: ______\nSignature: ______\nDate: ______\nName: ______\nSignature: ______\nDate: ______"
    assert not layout_of(text(f"# Recovery plan\n{rules}\n{signatures}")).blank_form
    assert layout_of(text(f"# Recovery test\nWhat was tested?\n{signatures}")).blank_form


def test_letter_with_a_sentence_before_its_list_is_no_form() -> None:
    letter = text("致认证机构：\n下列记录含有敏感信息，审核时不能复制：\n1. 数据提取请求的附件\n某公司\n2026年11月18日")
    assert not layout_of(letter).blank_form


def test_matrix_of_who_does_what_is_filled_though_most_cells_are_empty() -> None:
    rows = [
        ("条款", "总经理", "质量部", "运维部", "财务部"),
        ("5", "●", "", "", ""),
        ("8.2", "", "○", "●", ""),
        ("8.4", "", "", "", "●"),
    ]
    assert layout_of(text("", rows)).filled == 1.0


def test_label_before_a_list_or_a_sentence_leads_to_it() -> None:
    told = layout_of(
        text(
            "发布按下面的顺序：\n1. 备份\n2. 部署\n注意：\n灰度期间出现任何一次严重告警都要立即停止并且回到上一个版本。"
        )
    )
    assert (told.blanks, told.filled) == (0, 1.0)
    assert layout_of(text("申请人：\n部门：\n日期：")).blanks == 3


def test_row_of_groups_above_a_row_of_columns_holds_no_values() -> None:
    groups = ("Details of the risk", "", "", "Treatment", "", "")
    columns = ("Risk ID", "Description of the risk", "How likely it is", "Option", "Cost of the treatment", "Owner")
    assert layout_of(workbook(Risks=[groups, columns])).blank_form
    assert not layout_of(workbook(Risks=[groups, columns, ("R-1", "Flood", "3", "Move", "900", "R. Amsel")])).blank_form


def test_short_chinese_sentence_below_a_label_is_its_value() -> None:
    told = "问题描述：\n统一将后端端口改为8897\n解决方案：\n补充了网络问题的排查说明"
    assert layout_of(text(told)).blanks == 0
    assert layout_of(text("申请理由：\n部门负责人审批意见（签字）\n处理结果：\n分管领导审核意见及日期")).blanks == 2


def test_header_above_a_row_that_says_what_to_write_is_blank() -> None:
    header = ("Service", "Unit", "Consumed in period", "Forecast next period", "Source")
    assert layout_of(workbook(Sheet1=[header, ("[Service name]", "[e.g. users]", "", "", "")])).blank_form
    assert not layout_of(workbook(Sheet1=[header, ("Desk", "calls", "412", "430", "tool")])).blank_form


def test_dots_that_lead_to_a_page_are_no_blanks() -> None:
    contents = "\n".join(f"{n}. 章节{'…' * 20}{n}" for n in range(1, 13))
    assert layout_of(text(contents)).waiting == 0
    assert layout_of(text("1. Purpose ............ 3\n2. Scope ............ 4")).waiting == 0
    assert layout_of(text("Name ............ Date ............")).waiting == 2


def test_a_word_said_twice_below_the_columns_is_a_value() -> None:
    columns = ("Risk", "Likelihood", "Impact", "Level", "Mitigation")
    rated = workbook(Risks=[columns, ("Ransomware", "High", "High", "Critical", "Backup")])
    assert not layout_of(rated).labels_alone
    assert layout_of(workbook(Risks=[columns, ("Name", "Low to high", "How bad", "Sum", "What to do")])).labels_alone


def test_columns_without_label_or_value_are_not_open() -> None:
    rows = [
        ("Asset", "Details", "Usage", "Priority", "", "", "Notes"),
        *[("Server", "HPE", "Mail", "6", "", "", "")] * 6,
    ]
    layout = layout_of(workbook(Assets=rows))
    assert layout.ledgers == 1
    assert not layout.blank_form


def test_labels_with_nothing_beside_them_are_open() -> None:
    form = [("Proposed by:", "Date:"), ("Cause:", "Investigated by:"), ("Closed on:", "Signature:")]
    assert layout_of(text("", form)).filled == 0


def test_boxes_of_a_workbook_that_nobody_ticked_are_open() -> None:
    columns = ("#", "Question", "Yes", "No", "Comments")
    asked = [(str(n), "Do you test backups?", "FALSE", "FALSE", "") for n in range(1, 9)]
    ticked = [(n, asks, "TRUE", no, "monthly") for n, asks, _, no, _ in asked]
    assert layout_of(workbook(Ask=[columns, *asked])).blank_form
    assert not layout_of(workbook(Ask=[columns, *ticked])).blank_form


def test_a_form_that_says_of_each_part_what_belongs_there_is_blank() -> None:
    guided = "\n".join(
        f"# {n} Part\nDescribe in a few sentences what was reviewed, by whom and why." for n in range(14)
    )
    signs = [("Report date", ""), ("Reviewed by", ""), ("Approved by", ""), ("Signature", "")]
    asks = "System:\nOwner:\nCustodian:\nUser groups:\nPeriod:"
    layout = layout_of(text(f"{guided}\n# 15 Scope\n{asks}", signs))
    assert 900 < layout.prose < 1300
    assert layout.blank_form


def test_a_label_with_its_value_beside_it_is_no_blank() -> None:
    filled = [("Incident number:", "HDE-1001"), ("Author:", "M. Hale"), ("What was\ndone:", "The host was rebuilt.")]
    assert layout_of(text("", filled)).blanks == 0
    assert layout_of(text("", [(label, "") for label, _ in filled])).blanks >= 2


def test_answers_of_which_nobody_chose_one_are_open() -> None:
    columns = ("#", "Question", "Response", "Note")
    asked = [(str(n), "Do you test backups?", "Y/N", "Y/N / Details:") for n in range(1, 7)]
    assert layout_of(text("", [columns, *asked])).filled < 0.5
    answered = [(n, asks, "Yes", "since 2024") for n, asks, *_ in asked]
    assert layout_of(text("", [columns, *answered])).filled == 1


def months_of(*rows: tuple[str, ...]) -> Content:
    """A sheet with a head of two rows: what and how much, and the months below one cell."""
    head = tuple(Cell(word, f"{column}1", None, 2, 1) for column, word in zip("AB", ("指标", "目标"), strict=True))
    above = (*head, Cell("实绩", "C1", None, 1, 4))
    below = tuple(Cell(f"{n}月", f"{column}2") for n, column in zip(range(4, 8), "CDEF", strict=True))
    data = (tuple(Cell(text, f"{chr(65 + at)}{n}") for at, text in enumerate(row)) for n, row in enumerate(rows, 3))
    lines = (above, below, *data)
    return Content((Block("\n".join("\t".join(c.text for c in row) for row in lines), Place(sheet="S"), 0, lines),))


def test_months_still_to_come_below_one_head_are_no_blanks() -> None:
    begun = layout_of(months_of(("可用率", "99%", "99.9%", "", "99.5%", ""), ("及时率", "95%", "97%", "", "96%", "")))
    assert (begun.filled, begun.ledgers, begun.blank_form) == (1.0, 1, False)


def test_months_of_which_none_is_begun_are_a_blank_form() -> None:
    assert layout_of(months_of(("可用率", "99%", "", "", "", ""), ("及时率", "95%", "", "", "", ""))).blank_form


def test_form_under_a_title_as_wide_as_its_table_is_blank() -> None:
    title = (Cell("立项申请", "T1R1C1", columns=2),)
    fields = [(Cell(label, "T1"), Cell("", "T1")) for label in ("项目名称", "负责人", "开始日期", "结束日期", "预算")]
    form = Block("立项申请\n项目名称", place=Place("body"), rows=(title, *fields))
    assert layout_of(Content((form,))).blank_form


def test_a_legend_beside_a_register_is_no_part_of_it() -> None:
    header = ("", "Asset", "Owner", "Place", "Grade", "", "", "")
    entries = [(str(n), "Router", "Desk", "Hall", "High", "", "High", "Need to know") for n in (1, 2, 3)]
    legend = [(str(n), "", "", "", "", "", "Low", "Anyone") for n in (4, 5, 6)]
    layout = layout_of(workbook(Assets=[header, *entries, *legend]))
    assert (layout.filled, layout.ledgers, layout.blank_form) == (1.0, 1, False)


def test_matrix_may_give_two_letters_to_one_person() -> None:
    rows = [("RAM", "甲", "乙", "丙"), ("统筹", "R", "", ""), ("建模", "", "RP", ""), ("测试", "P", "", "R/A")]
    assert layout_of(text("", rows)).filled == 1.0


TESTED = ("CHG-01", "Ticket seen", "Pass", "None", "None", "Works as designed")


def test_rows_still_to_be_worked_off_at_the_end_of_a_ledger_are_room() -> None:
    head = ("Change", "Evidence", "Result", "Risk", "Advice", "Conclusion")
    to_come = [("CHG-02", "Ticket", "", "", "", "")] * 12
    assert layout_of(workbook(Tests=[head, *[TESTED] * 5, *to_come])).filled == 1.0
    assert layout_of(workbook(Tests=[head, *[TESTED] * 2, *to_come])).filled < 0.5


def test_a_label_and_its_value_above_a_wider_table_leave_nothing_open() -> None:
    above = [("Vendor", "Northgate Hosting", "", "", "", ""), ("Tier", "1", "", "", "", "")]
    rows = [("No.", "Question", "Answer", "Asked for", "Weight", "Score"), ("1", "MFA?", "yes", "picture", "2", "2")]
    assert layout_of(workbook(Answers=[*above, *rows, ("Decision", "yes", "", "", "", "")])).filled == 1.0


def test_what_says_of_each_part_of_a_form_what_to_write_there_leaves_it_open() -> None:
    guides = [("Objective", "Clearly state the goals"), ("Risks", "Identify what may go wrong"), ("Parts", "List all")]
    assert layout_of(text("", [*guides, ("Sponsor", "")])).filled == 0.0
    said = [
        ("Objective", "A new desk"),
        ("Risks", "The supplier is late"),
        ("Parts", "List all"),
        ("Next", "Describe it"),
    ]
    assert layout_of(text("", said)).filled == 1.0
    assert (
        layout_of(text("", [("原因", "请说明变更的原因"), ("影响", "描述影响范围"), ("方案", "列出步骤")])).filled < 0.5
    )


def test_sheets_of_headings_alone_are_a_form_however_many_there_are() -> None:
    heads = ("Asset No.", "Name", "Owner", "Place", "Value")
    assert layout_of(workbook(Digital=[heads], Other=[heads], People=[("ID", "Name", "Unit", "Role")])).blank_form
    kept = [heads, ("1", "Laptop", "Finch", "Store", "2")]
    assert not layout_of(workbook(Digital=[heads], Other=kept)).blank_form
