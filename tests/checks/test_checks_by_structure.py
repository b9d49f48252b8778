"""Second ways into the checks: what stands in a table or beside a name says it, whatever the heads and labels are called."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED as AUDITED_ZH
from chinese_house import CHINESE, catalogue, ncr
from chinese_house import SERVICES as SERVICES_ZH
from chinese_house import TICKETS as TICKETS_ZH
from chinese_house import audit_plan as plan_zh
from chinese_house import ledger as ledger_zh
from chinese_house import rows as rows_zh
from english_changes import proc, rows
from english_house import (
    AUDITED,
    ENGLISH,
    LISTED,
    QUESTIONS,
    REGISTER,
    TICKETS,
    audit_plan,
    book,
    checklist,
    document,
    ledger,
    register,
    text,
)
from small_house import COMPANY, HOUSE, LIST, built, findings, prose, sheet

from pipeline.entities.tables import heads, upright
from pipeline.values import Block, Cell, Place

OWN = ("Paper", "What it is", "Issue", "Holds from")


@pytest.mark.parametrize("header", [OWN, ("Ref.", "Subject", "Issue", "Day")])
def test_a_list_of_documents_is_known_by_its_numbers(header: tuple[str, ...]) -> None:
    listed = [(r[0].replace("FMS-2", "FMS-P2"), *r[1:]) for r in LISTED]
    more = [*listed, ("FMS-P209", "Demand", "1", "15 April 2026")]
    house = {
        **ENGLISH,
        **{
            f"P/{number}.docx": document(
                f"P/{number} {title}.docx", number, title, "# 1 Purpose\nThis process tells how it is done."
            )
            for number, title, _, _ in listed[2:]
        },
    }
    assert findings("C04", register(listed, header), house=house) == []
    assert any("FMS-P209" in one.message.en for one in findings("C04", register(more, header), house=house))


def test_a_list_of_configuration_items_is_no_list_of_documents() -> None:
    items = [(f"CI-{at:03}", f"Server {at}", "1.0", "in use") for at in range(8)]
    (one,) = built(book("Records/CI list.xlsx", "CIs", ("Id", "Name of it", "Version", "Status"), items))
    assert one.entries == ()


def test_a_title_that_two_files_share_the_number_of_is_listed_for_one_of_them_only() -> None:
    other = document(
        "Processes/FMS-203 Knowledge.docx", "FMS-203", "Knowledge", "# 1 Purpose\nWhat was learnt is kept."
    )
    assert any("Knowledge" in one.message.en for one in findings("C04", other, house=ENGLISH))


def test_a_listed_title_is_there_if_a_file_without_a_number_bears_it() -> None:
    listed = [*LISTED, ("FMS-301", "Service Catalogue", "1", "15 April 2026")]
    assert findings("C04", register(listed), house=ENGLISH) == []


NUMBERED = [
    ("云港制〔2026〕1号", "服务管理手册"),
    ("云港制〔2026〕2号", "事件管理程序"),
    ("云港制〔2026〕3号", "变更管理程序"),
]


def official(
    number: str, title: str, body: str = "# 一、目的\n让工作受控。", header: str = "", edition: str = "2026年版"
) -> str:
    cover = f"{{文号: '{number}', 版次: '{edition}', 起草: '甘棠 2026年3月2日', 审核: '乔木 2026年3月9日', 批准: '柏舟 2026年3月16日', 施行日期: 2026年4月15日}}"
    head = header or f"{COMPANY} {title} {number} {edition}"
    return f"---\nto: '制度/{title}.docx'\ntitle: '{title}'\ncover: {cover}\nheader: '{head}'\n---\n{body}\n"


def official_house(**changed: str) -> dict[str, str]:
    listed = [(str(at), number, title, "2026年版") for at, (number, title) in enumerate(NUMBERED, 1)]
    listed.append(("4", "云港制〔2026〕4号", "问题管理程序", "2026年版"))
    papers = {title: official(number, title) for number, title in [*NUMBERED, ("云港制〔2026〕4号", "问题管理程序")]}
    return {LIST: sheet(LIST, "制度目录", ("序号", "文号", "制度名称", "版次"), listed), **papers, **changed}


def test_numbers_of_official_papers_are_read_in_list_cover_and_text() -> None:
    house = official_house()
    assert [one for check in ("C02", "C03", "C04", "C05") for one in findings(check, house=house)] == []
    cited = official(*NUMBERED[2], body="# 一、目的\n按照云港制〔2026〕9号和云港制〔2026〕2号执行。")
    (missing,) = findings("C05", house=official_house(变更管理程序=cited))
    assert "云港制〔2026〕9号" in missing.message.zh
    unlisted = official("云港制〔2026〕7号", "容量管理办法")
    assert any("云港制〔2026〕7号" in one.message.zh for one in findings("C04", unlisted, house=house))


def test_an_edition_of_a_year_and_its_first_revision_are_two_versions() -> None:
    revised = official(*NUMBERED[2], edition="2026年第一次修订", header=f"{COMPANY} 变更管理程序 2026年版")
    (found,) = findings("C02", house=official_house(变更管理程序=revised))
    assert "2026/1" in found.message.zh
    assert findings("C02", official("云港制〔2026〕8号", "应急预案", header="应急预案 V1.0"), house=HOUSE) == []


def test_the_only_form_of_its_series_that_is_ever_cited_is_missing() -> None:
    assert any(
        "FMS-RF-22" in one.message.en for one in findings("C05", proc("Go live by checklist FMS-RF-22."), house=ENGLISH)
    )
    several = proc("Go live by checklist FMS-RF-22; the plan is FMS-RF-21.")  # a series that lies elsewhere
    assert findings("C05", several, house=ENGLISH) == []


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


@pytest.mark.parametrize("head", ["Who is visited", "Where we go"])
def test_who_is_audited_is_told_by_the_cells(head: str) -> None:
    header = ("Date", head, "Clauses", "Auditor")
    assert findings("A01", audit_plan(AUDITED, header), house=ENGLISH) == []
    own = rows(AUDITED, 2, c3="Tom Acheson")
    (found,) = findings("A01", audit_plan(own, header), house=ENGLISH)
    assert "Tom Acheson" in found.message.en
    own_zh = rows_zh(AUDITED_ZH, 1, c3="石榴")
    assert findings("A01", plan_zh(own_zh, ("日期", "去哪里", "条款", "审核员")), house=CHINESE)


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


def test_the_unit_of_an_auditor_may_stand_in_the_appointment() -> None:
    people = [
        (name, "运维部" if unit == "Operations" else "质量部", post)
        for name, unit, post in (("Helen Marsh", "Management", "MD"), ("Moira Flint", "Quality", "QM"))
    ]
    roster = book("People/Staff list.xlsx", "Staff", ("Name", "Unit", "Post"), people, title="Staff list")
    appointed = text(
        "Audit/Appointment of internal auditors.docx",
        "Appointment of internal auditors",
        "I appoint as internal auditors: Moira Flint (lead), Quality; Tom Acheson, Operations. Both are trained.",
    )
    (found,) = findings("A01", audit_plan(rows(AUDITED, 2, c3="Tom Acheson")), roster, appointed, house=ENGLISH)
    assert "Tom Acheson" in found.message.en


def test_a_careless_cause_is_one_under_any_label() -> None:
    said = ncr(原因分析="x").replace("原因分析", "为什么会这样").replace("'x'", "'当事人责任心不强，疏忽大意'")
    assert any("疏忽" in one.message.zh for one in findings("A07", said, house=CHINESE))
    assert findings("A07", ncr(), house=CHINESE) == []


def test_days_of_two_columns_keep_the_order_of_the_other_rows() -> None:
    header = ("工单号", "事由", "级别", "来单日", "弄好日", "回访日", "状态", "处理人")
    whole = [(*r[:3], r[3][:10], r[4][:10], r[5][:10], *r[6:]) for r in TICKETS_ZH]
    assert findings("R07", ledger_zh(whole, header), house=CHINESE) == []
    (found,) = findings("R07", ledger_zh(rows_zh(whole, 4, c5="2026-09-01"), header), house=CHINESE)
    assert "INC-2609-005" in found.message.zh
    half = [(*r[:4], "2026-09-01", *r[5:]) if at % 2 else r for at, r in enumerate(whole)]  # no order to learn
    assert findings("R07", ledger_zh(half, header), house=CHINESE) == []


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


@pytest.mark.parametrize("cause", ["当班的人没当回事", "人员不够细心"])
def test_a_cause_that_is_only_that_somebody_did_not_says_little(cause: str) -> None:
    assert findings("A07", ncr(原因分析=cause), house=CHINESE)


def test_a_cause_that_goes_on_to_what_let_it_happen_is_one() -> None:
    assert findings("A07", ncr(原因分析="人员没收到提醒，系统升级后不再发通知"), house=CHINESE) == []


def test_the_same_words_beside_every_question_are_no_evidence() -> None:
    seen = [(q[0], q[1], q[2], "as it should be", "conform", q[5]) for q in QUESTIONS]
    assert findings("A03", checklist(seen), house=ENGLISH)
    assert findings("A03", checklist(), house=ENGLISH) == []


def test_a_row_without_its_end_is_open_in_whatever_words() -> None:
    waiting = rows(
        [(*r[:3], r[3].replace("-09-", "-07-"), *r[4:]) for r in TICKETS], 1, c4="", c5="", c6="at the maker"
    )
    assert any("at the maker" in one.message.en for one in findings("R05", ledger(waiting), house=ENGLISH))
    dropped = [(*r[:6], "cancelled", *r[7:]) if not r[4] else r for r in waiting]
    assert not any("cancelled" in one.message.en for one in findings("R05", ledger(dropped), house=ENGLISH))


def test_who_audits_whom_may_stand_in_a_sentence() -> None:
    said = audit_plan().replace("on 1 September 2026.", "on 1 September 2026. Tom Acheson looks at Operations.")
    (found,) = findings("A01", said, house=ENGLISH)
    assert "Tom Acheson" in found.message.en


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
