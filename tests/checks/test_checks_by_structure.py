"""Second ways into the checks: what stands in a table or beside a name says it, whatever the heads and labels are called."""

from __future__ import annotations

from chinese_house import CHINESE, catalogue
from chinese_house import SERVICES as SERVICES_ZH
from chinese_house import TICKETS as TICKETS_ZH
from chinese_house import ledger as ledger_zh
from chinese_house import rows as rows_zh
from english_changes import proc, rows
from english_house import (
    ENGLISH,
    REGISTER,
    TICKETS,
    book,
    ledger,
    register,
    text,
)
from small_house import built, findings, prose

from pipeline.entities.tables import heads, upright
from pipeline.values import Block, Cell, Place


def test_a_firm_that_no_other_paper_knows_is_asked_about() -> None:
    line = "Applies to all tickets of the users of Kestrel Reefer Ltd. and of others."
    more = [
        text(f"S/{firm}.docx", f"Contract {firm}", f"Between {firm} and Ferncliff Managed Services Ltd.")
        for firm in ("Alder Lines Ltd", "Birch Cables Ltd", "Cedar Parts Ltd")
    ]
    (found,) = findings("T01", proc(line), *more, house=ENGLISH)
    assert "Kestrel Reefer" in found.message.en
    known = text("S/Kestrel.docx", "Contract", "Between Kestrel Reefer Ltd. and Ferncliff Managed Services Ltd.")
    assert findings("T01", proc(line), *more, known, house=ENGLISH) == []
    assert findings("T01", proc("The tool is hosted by Kestrel Reefer Ltd."), *more, house=ENGLISH) == []


def test_a_merged_cell_keeps_the_columns_of_its_rows() -> None:
    def cell(text: str, rows: int = 1) -> Cell:
        return Cell(text, f"C{text}", rows=rows)

    table = Block(
        "",
        Place(part="body"),
        rows=(
            (cell("Day"), cell("Unit"), cell("Auditor")),
            (cell("1", 2), cell("Desk"), cell("A")),
            (cell("Ops"), cell("B")),
        ),
    )
    assert [[each.text for each in row] for row in upright(table)] == [
        ["Day", "Unit", "Auditor"],
        ["1", "Desk", "A"],
        ["1", "Ops", "B"],
    ]
    assert heads(table)[0][2][1][2].text == "B"


def test_days_of_two_columns_keep_the_order_of_the_other_rows() -> None:
    header = ("工单号", "事由", "级别", "来单日", "弄好日", "回访日", "状态", "处理人")
    whole = [(*r[:3], r[3][:10], r[4][:10], r[5][:10], *r[6:]) for r in TICKETS_ZH]
    assert findings("R07", ledger_zh(whole, header), house=CHINESE) == []
    (found,) = findings("R07", ledger_zh(rows_zh(whole, 4, c5="2026-09-01"), header), house=CHINESE)
    assert "INC-2609-005" in found.message.zh
    half = [(*r[:4], "2026-09-01", *r[5:]) if at % 2 else r for at, r in enumerate(whole)]  # no order to learn
    assert findings("R07", ledger_zh(half, header), house=CHINESE) == []


def test_a_ledger_with_nothing_but_figures_for_its_numbers_runs_backwards_too() -> None:
    header = ("号", "啥事", "级别", "报的时间", "弄好时间", "谁弄的")
    rows = [
        (f"090{at}", "打印机卡纸", "三级", f"2026-09-0{at} 09:10", f"2026-09-0{at} 11:00", "石榴") for at in range(1, 8)
    ]
    assert findings("R07", ledger_zh(rows, header), house=CHINESE) == []
    rows[3] = (*rows[3][:4], "2026-09-04 08:20", "石榴")
    (found,) = findings("R07", ledger_zh(rows, header), house=CHINESE)
    assert "0904" in found.message.zh


def test_a_ledger_by_moments_is_looked_through_for_rows_without_what_the_others_have() -> None:
    header = ("时间", "地点", "现象", "优先级", "处理人", "恢复")
    rows = [
        (f"2026-09-{at:02} 09:10", "三楼", "打印机卡纸", "23"[at % 2], "石榴", f"2026-09-{at:02} 11:00")
        for at in range(1, 13)
    ]
    assert findings("R05", ledger_zh(rows, header), house=CHINESE) == []
    rows[5] = (*rows[5][:3], "", "", rows[5][5])
    (found,) = findings("R05", ledger_zh(rows, header), house=CHINESE)
    assert "2026-09-06 09:10" in found.message.zh
    rounds = [(*row[:3], "", "石榴", row[5]) if at == 5 else row for at, row in enumerate(rows)]
    assert findings("R05", ledger_zh(rounds, ("时间", "地点", "情况", "温度", "谁看的", "下次")), house=CHINESE) == []


def test_a_column_of_days_by_which_something_is_due_teaches_no_order() -> None:
    header = ("Ticket no.", "What", "Priority", "Came", "Due", "Closed", "Status", "Assigned to")
    whole = [(*r[:3], r[3][:10], r[5][:10], r[4][:10], *r[6:]) for r in TICKETS]
    assert findings("R07", ledger(rows(whole, 4, c4="2026-09-01"), header), house=ENGLISH) == []


TARGETS_BELOW = """to: 'Records/Scoreboard 2026.xlsx'
sheets:
  - name: 'Measured'
    title: 'Monthly results of measuring'
    header: [['Month', 'Changes without failure %', '<<', 'Why'], ['^^', 'target', 'actual', '^^']]
    rows:
      - ['Jul 2026', TARGET, 97, '']
      - ['Aug 2026', TARGET, 98, '']
      - ['Sep 2026', TARGET, 96, '']
"""


def test_a_target_beside_what_was_reached_is_read() -> None:
    (one,) = built(TARGETS_BELOW.replace("TARGET", "90"))
    assert [fact.value for fact in one.facts if fact.name == "metric.target"] == [
        "changes success|more|90|%||Changes without failure"
    ]


def test_availability_in_any_cell_of_a_services_row_is_compared() -> None:
    header = ("No.", "Service", "What it does", "Hours", "Promise")
    promised = [
        ("S1", "Managed Hosting", "servers", "24x7", "99.5 % up"),
        ("S2", "Managed Network", "lines", "24x7", "99.8 % up"),
        ("S3", "Service Desk", "calls", "24x7", "one number"),
    ]
    body = "# 4 Availability\n## 4.1 Risks and targets\n| Service | Needed | Target | Risk |\n|---|---|---|---|\n| Managed Hosting | 24x7 | FIGURE % | power |\n| Managed Network | 24x7 | 99.8 % | lines |\n"
    other = book("Service catalogue.xlsx", "Catalogue", header, promised, title="Service catalogue, objectives 2026")
    (found,) = findings("R11", proc(body.replace("FIGURE", "99.0")), other, house=ENGLISH)
    assert "99" in found.message.en
    assert findings("R11", proc(body.replace("FIGURE", "99.9")), house=ENGLISH) == []


def test_a_service_that_the_scope_leaves_out_of_its_list_is_found() -> None:
    more = [*SERVICES_ZH, ("S4", "视频会商服务", "会议", "5×8", "运维部")]
    retired = [*SERVICES_ZH, ("S4", "视频会商服务", "2025年已停用", "5×8", "运维部")]
    assert any("视频会商" in one.message.zh for one in findings("R10", catalogue(more), house=CHINESE))
    assert findings("R10", catalogue(retired), house=CHINESE) == []


def test_who_stands_among_colleagues_and_is_on_no_roster_is_asked_about() -> None:
    board = text(
        "Records/Huddle 18 August.docx",
        "Change huddle",
        "Tuesday 18 August 2026. Round the table: Priya Nair (chair), Oskar Lindqvist, Tom Acheson, Owen Stamp.\n\nAgreed for Operations by Owen Stamp.",
    )
    assert any("Owen Stamp" in one.message.en for one in findings("R14", board, house=ENGLISH))
    guest = board.replace("Owen Stamp.\n", "Owen Stamp (Northgate).\n").replace(
        "Agreed for Operations by Owen Stamp.", ""
    )
    assert findings("R14", guest, house=ENGLISH) == []
    with_customer = board.replace("Huddle 18 August", "Meeting with customer 18 August")
    assert findings("R14", with_customer, house=ENGLISH) == []


def test_a_record_whatever_it_serves_is_not_of_a_day_to_come() -> None:
    run = prose(
        "记录/柴油发电机试机记录.docx",
        "柴油发电机月度试机记录",
        "| 试机日期 | 2027年12月2日 |\n|---|---|\n| 机油 | 正常 |\n| 时长 | 20分钟 |\n",
    )
    assert any("2027-12-02" in one.message.zh for one in findings("R04", run, house=CHINESE))
    assert findings("R04", run.replace("2027年12月2日", "2026年9月2日"), house=CHINESE) == []


def test_an_agreement_is_one_by_its_two_parties_and_its_title() -> None:
    body = "Service levels agreed between Otter Foods Ltd and Ferncliff Managed Services Ltd.\n\nTerm: 1 November 2024 to 31 October 2025. A new term needs a new signature.\n\n# Levels\nRuns on time 99.5 %. Portal uptime 99.5 %.\n"
    paper = text("Agreements/Otter service levels 2024-25.docx", "Service levels 2024-25", body)
    assert any("2025-10-31" in one.message.en for one in findings("R13", paper, house=ENGLISH))


def test_a_register_in_its_own_words_keeps_the_edition_of_its_rows() -> None:
    assert REGISTER in {one.path for one in built(register())}


def test_a_clause_beside_the_old_edition_is_one_of_its_numbers() -> None:
    cited = proc("Suppliers are managed as ISO/IEC 20000-1:2011 clause 7.2 asks.")
    (found,) = findings("V02", cited, house=ENGLISH)
    assert found.severity == "medium"  # V01 tells the same line
    assert findings("V02", proc("Written to ISO/IEC 20000-1:2011. See chapter 2."), house=ENGLISH) == []


def test_a_share_may_stand_before_what_it_is_of() -> None:
    aim = proc("We aim at 98 % of P1 incidents resolved within 4 h.")
    assert findings("R11", aim, house=ENGLISH)
    assert findings("R11", proc("In August 98 % of P1 incidents were resolved within 4 h."), house=ENGLISH) == []


def test_words_where_a_name_should_be_sign_nothing() -> None:
    assert findings("C01", proc("", cover={"Authorised by": "to follow"}), house=ENGLISH)


def test_a_term_may_be_told_by_its_first_day_and_its_length() -> None:
    body = "Between Ferncliff Managed Services Ltd and Alder Parts Ltd.\n\nThis contract starts on 1 June 2025 and lasts twelve months."
    paper = text("Agreements/Spare parts.docx", "Spare parts contract", body)
    assert any("2026-05-31" in one.message.en for one in findings("R13", paper, house=ENGLISH))
