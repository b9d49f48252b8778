"""How each defect of records, audits and legal papers looks in an English set: ledger, form, minutes, plan."""

from __future__ import annotations

import pytest
from english_changes import lic, man, mins, ncr, proc, report, rows, sla
from english_house import (
    AUDITED,
    CATALOGUE,
    ENGLISH,
    MANUAL,
    MANUAL_BODY,
    MINUTES,
    MINUTES_BODY,
    PLAN,
    QUESTIONS,
    SERVICES,
    TICKETS,
    audit_plan,
    book,
    checklist,
    document,
    ledger,
    text,
)
from small_house import findings, form

# fmt: off
CASES: list[tuple[str, str, list[str]]] = [
    ("R01","gap",[report(6),report(7),report(8),report(10)]),
    ("R02","copy",[report(7,"The month passed without trouble; the new storage shelf was put in, the old one goes back to the lessor; two analysts were trained on the phone system and the pager list was renewed after the move."),report(8,"The month passed without trouble; the new storage shelf was put in, the old one goes back to the lessor; two analysts were trained on the phone system and the pager list was renewed after the move.")]),
    ("R03","saturday",[mins("8 October 2026","17 October 2026")]),
    ("R04","future",[text("Records/Meeting December.docx","Minutes of the change board","Date of meeting: 10 December 2026. Present: Priya Nair, Tom Acheson.\n\nCHG-40 was approved and carried out.")]),
    ("R04","future form",[form("Records/Training.docx","Training record",[("Date","9 December 2026"),("Subject","Incident handling"),("Trainer","Moira Flint"),("Present","Tom Acheson, Dan Whitlock"),("Result","all passed")])]),
    ("R05","blank",[ledger([(*r[:2], "" if i < 6 else r[2], *r[3:]) for i,r in enumerate(TICKETS)])]),
    ("R05","assigned",[ledger([(*r[:7], "" if i < 6 else r[7]) for i,r in enumerate(TICKETS)])]),
    ("R05","open",[ledger([*TICKETS,("INC-1010","printer","P3","2026-06-10 09:10","","","open","Ruth Calloway")])]),
    ("R06","twice",[ledger(rows(TICKETS,4,c0="INC-1003"))]),
    ("R06","order",[ledger(rows(TICKETS,1,c0="INC-1020"))]),
    ("R06","year",[ledger(rows([(f"INC-2609-{i:03}", *r[1:]) for i,r in enumerate(TICKETS)],4,c0="INC-2605-004"))]),
    ("R07","closed before",[ledger(rows(TICKETS,4,c5="2026-09-01 09:00"))]),
    ("R07","restored",[ledger(rows(TICKETS,4,c4="2026-09-04 11:00"),header=("ID","Summary","Priority","Logged","Restored","Closed","State","Analyst"))]),
    ("R07","form",[form("Records/Major incident.docx","Major incident report",[("Ticket","INC-1003"),("Started","2026-09-04 09:00"),("Resolved","2026-09-03 11:00"),("Closed","2026-09-05 10:00"),("Cause","disk"),("Lead","Priya Nair")])]),
    ("R08","nolinks",[book("Records/Problem log 2026.xlsx","Problems",("Problem no.","Title","Opened","Root cause","Status","Related incident"),[(f"PRB-1{i}","slow",f"2026-09-0{i}","disk","closed","") for i in range(1,7)],title="Problem log 2026")]),
    ("R10","sla",[sla("| Service Desk | P1","| Print Service | P1")]),
    ("R10","scope",[document(MANUAL,"FMS-100","Service Management Manual",MANUAL_BODY.replace("Managed Hosting, Managed Network and Service Desk","Managed Hosting, Managed Network, Telephony and Service Desk"))]),
    ("R10","missing",[book(CATALOGUE,"Catalogue",("No.","Service","Description","Hours","Owner"),(*SERVICES,("S4","Managed Workplace","laptops","8x5","Service Desk")),title="Service catalogue")]),
    ("R11","sla vs objectives",[sla("within 4 h | 95 %","within 4 h | 97 %")]),
    ("R11","manual text",[man("Priority 1 incidents resolved within 4 hours: at least 90 %.")]),
    ("R11","plan",[document("Plans/FMS-301 Service management plan.docx","FMS-301","Service Management Plan","# 1 Objectives\n| Objective | Target |\n|---|---|\n| Changes without failure | >= 92 % |\n| User satisfaction | >= 4.2 |\n\n# 2 Resources\nThe plan lists resources, methods, risks and responsibilities.")]),
    ("R12","no limits",[sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.\n\n","")]),
    ("R12","no exceptions",[sla("# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions.","# 3 Workload\nUp to 200 calls a month.")]),
    ("R13","until",[sla("Valid from 1 May 2026 until 30 April 2027","Valid from 1 May 2025 until 30 April 2026")]),
    ("R13","expires",[text("Agreements/Carrier contract.docx","Contract for leased lines","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nThe supplier provides two lines. Availability 99.8 %.\n\nThis contract expires on 31 August 2026 and is not renewed automatically.")]),
    ("R13","term",[text("Agreements/Carrier contract.docx","Contract for leased lines","Between Ferncliff Managed Services Ltd and Wye Fibre Ltd.\n\nThe supplier provides two lines. Availability 99.8 %.\n\nTerm: 1 September 2023 - 31 August 2026.")]),
    ("R14","unknown",[proc("",cover={"Authorised by":"Gregor Stahl, 16 March 2026"})]),
    ("R14","three",[proc("",cover={"Written by":"Moira Flint, 2 March 2026","Checked by":"Moira Flint, 9 March 2026","Authorised by":"Moira Flint, 16 March 2026"})]),
    ("R14","auditor",[checklist([*QUESTIONS[:4],(*QUESTIONS[4][:5],"Gregor Stahl")])]),
    ("A01","plan",[audit_plan(rows(AUDITED,1,c3="Oskar Lindqvist"))]),
    ("A01","initials",[audit_plan([(*r[:3], "".join(w[0] for w in r[3].split())) for r in rows(AUDITED,1,c3="Oskar Lindqvist")])]),
    ("A01","checklist",[checklist(rows(QUESTIONS,1,c5="Oskar Lindqvist"))]),
    ("A01","header auditee",[audit_plan(rows(AUDITED,1,c3="Oskar Lindqvist"),header=("Time","Auditee","Clauses","Audit team"))]),
    ("A02","clause",[audit_plan(rows(AUDITED,2,c2="8.1, 8.2.2 to 8.2.6, 8.5.1, 8.5.2, 8.5.3, 8.7.1, 8.7.2, 8.7.3"))]),
    ("A02","clause2",[audit_plan(AUDITED[:3]+AUDITED[4:]),checklist(QUESTIONS[:3]+QUESTIONS[4:])]),
    ("A03","ok",[checklist([(*r[:3], "OK", *r[4:]) for r in QUESTIONS])]),
    ("A03","conforms",[checklist([(*r[:3], "Conforms.", *r[4:]) for r in QUESTIONS])]),
    ("A03","blank",[checklist([(*r[:3], "", *r[4:]) for r in QUESTIONS])]),
    ("A04","before",[mins("Date: 8 October 2026","Date: 4 September 2026")]),
    ("A05","inputs",[mins(" Performance of other parties: the carrier met its service level. Resources: capacity is sufficient, budget forecast stands. Risk assessment results: no new high risk.","")]),
    ("A05","few",[mins("# Inputs","# Inputs"),text(MINUTES,"Management review minutes","Date: 8 October 2026. Chair: Helen Marsh, Managing Director.\n\nThe audit results and the customer satisfaction survey were presented. Improvements were discussed.\n\n# Decisions\nThe system is suitable, adequate and effective.")]),
    ("A06","deputy",[mins("Chair: Helen Marsh, Managing Director.","Chair: Moira Flint.")]),
    ("A06","chaired by",[mins("Chair: Helen Marsh, Managing Director. Present: Moira Flint, Oskar Lindqvist","The meeting was chaired by Moira Flint. Present: Tom Acheson, Oskar Lindqvist")]),
    ("A06","form",[form(MINUTES,"Management review minutes",[("Date","8 October 2026"),("Chair","Moira Flint"),("Attendees","Oskar Lindqvist, Priya Nair"),("Place","room 2")],text=[MINUTES_BODY.split("# Inputs")[1].split("# Decisions")[0].replace("\n"," ").replace("#","")])]),
    ("A07","open",[ncr(**{"Status":"Open","Verified by":""})]),
    ("A07","verification",[ncr(**{"Verified by":""," Status":""})]),
    ("A07","cause",[ncr(**{"Root cause":"Oversight of the analyst"})]),
    ("A07","cause2",[ncr(**{"Root cause":"Human error"})]),
    ("A08","old",[mins("8 October 2026","8 October 2025")]),
    ("A10","plan",[text(PLAN,"Internal audit plan 2026","Criteria: ISO/IEC 20000-1:2011. Drawn up by Moira Flint on 1 September 2026.\n\n| Date | Unit | Clauses | Auditor |\n|---|---|---|---|\n"+"\n".join("| "+" | ".join(r)+" |" for r in AUDITED))]),
    ("A10","checklist",[checklist(title="Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2011")]),
    ("L-01","code",[lic(**{"Unified social credit code":"91350211M000100Y44"})]),
    ("L-02","name",[lic(Name="Ferncliffe Managed Service Ltd")]),
    ("L-03","scope",[lic(**{"Business scope":"Sale of furniture, catering, cleaning"})]),
    ("L-04","expired",[lic(**{"Valid until":"28 February 2026"})]),
    ("L-04","term",[lic(**{"Valid until":"-","Term":"from 1 March 2016 to 28 February 2026"})]),
    ("L-06","two",[man("The system covers 12 people."),document("Plans/FMS-301 Service management plan.docx","FMS-301","Service Management Plan","# 1 Resources\nFerncliff has a staff of 19, all in Leeds. The plan lists objectives, resources, methods, risks and responsibilities.")]),
    ("L-06","roster",[document(MANUAL,"FMS-100","Service Management Manual",MANUAL_BODY.replace("employs 8 people","employs 34 people"))]),
    ("L-06","headcount",[man("Headcount: 34.")]),
    ("L-06","at present",[document(MANUAL,"FMS-100","Service Management Manual",MANUAL_BODY.replace("employs 8 people","is small. At present the company has 34 employees"))]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = findings(check, *sources, house=ENGLISH)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
