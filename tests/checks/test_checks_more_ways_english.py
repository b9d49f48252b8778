"""More ways in which a defect shows in an English set: tables, forms, lists and lines that earlier rules passed by."""

from __future__ import annotations

import pytest
from english_changes import lic, man, mins, ncr, proc, rows, sla
from english_house import (
    AUDITED,
    CHANGE_BODY,
    CHANGES,
    ENGLISH,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    QUESTIONS,
    REGISTER,
    SERVICES,
    TICKETS,
    audit_plan,
    book,
    document,
    ledger,
    register,
    text,
)
from small_house import form, new_findings

FIRM = "Ferncliff Managed Services Ltd"
REL_BODY = "# 1 Purpose\nThis process deploys approved changes.\n# 2 Steps\nThe release manager plans, builds, tests and deploys."
# fmt: off
CH_COL = ("RFC no.", "Title", "Category", "Requested on", "Approved by", "Approved on", "Implemented on", "Status", "Related incident")
CH = [(f"CHG-{30 + i}", f"change {i}", "normal", f"2026-09-{i + 1:02}", "Priya Nair", f"2026-09-{i + 2:02}", f"2026-09-{i + 4:02}", "closed", f"INC-{1000 + i}") for i in range(8)]


def chg(r, h=CH_COL):  # type: ignore[no-untyped-def]
    return book("Records/Change log 2026.xlsx", "Changes", h, r, title="Change log 2026")


CASES: list[tuple[str, str, list[str]]] = [
    ("T01","sheet title",[book("Records/Asset register.xlsx","Assets",("Asset","Type","Owner"),[("SRV-1","server","Operations"),("SRV-2","server","Operations")],title="Larkspur Systems Ltd asset register")]),
    ("T02","fields of a row",[book("Service catalogue.xlsx","Catalogue",("No.","Service","Description","Hours","Owner"),[*SERVICES,("S4","[Service name]","[description]","[hours]","[owner]")],title="Service catalogue")]),
    ("T02","guidance text",[proc("Guidance: delete this paragraph before issue. Describe here how your organisation approves changes.")]),
    ("V02","table in doc",[man("| Clause of ISO/IEC 20000-1 | Our document |\n|---|---|\n| 6.2 Service reporting | FMS-201 |\n| 6.3 Service continuity and availability management | FMS-202 |\n| 7.1 Business relationship management | FMS-203 |")]),
    ("V05","excluded",[man("Clause 8.4.1 Budgeting and accounting for services is excluded, as we are a cost centre.")]),
    ("V05","na table",[man("| Clause | Applicability |\n|---|---|\n| 8.5.2 Service design and transition | Not applicable, we design no services |\n| 8.4.2 Demand management | applicable |")]),
    ("C01","approver tbc",[document(CHANGES,"FMS-202","Change Management",CHANGE_BODY,cover={"Authorised by":"-  pending"})]),
    ("C01","date asked for",[document(CHANGES,"FMS-202","Change Management",CHANGE_BODY,cover={"Authorised by":"Helen Marsh, date:"})]),
    ("C01","sla no date",[sla("Signed: Helen Marsh, 24 April 2026. Ken Northgate, 26 April 2026.","| For Ferncliff | For the customer |\n|---|---|\n| Name: Helen Marsh | Name: |\n| Signature: | Signature: |\n| Date: | Date: |")]),
    ("C03","dup in list",[register([*LISTED,("FMS-203","Release Management","1","15 April 2026")])]),
    ("C03","two files",[document("Processes/Release Management.docx","FMS-202","Release Management",REL_BODY)]),
    ("C04","title only list",[book(REGISTER,"Register",("Title","Issue","In force"),[*[r[1:] for r in LISTED[1:]],("Capacity Management Process","1","15 April 2026")],title="Register of controlled documents")]),
    ("C04","level groups",[book(REGISTER,"Register",("Level","Doc ID","Doc name","Rev","Owner","Location"),[("Process",r[0],r[1],r[2],"Quality","share") for r in LISTED]+[("Process","FMS-209","Supplier Management","1","Quality","share")],title="Master document list")]),
    ("C05","form number listed",[proc("Each change is recorded on form FMS-F-09."),book("Forms list.xlsx","Forms",("Form no.","Form name","Retention"),[("FMS-F-01","Incident record","3 years"),("FMS-F-02","Change request","3 years"),("FMS-F-03","Problem record","3 years")],title="List of forms and records")]),
    ("C05","quotes",[proc("Items are kept as “Configuration Management Process” says.")]),
    ("R05","owner blank",[ledger(rows(rows(TICKETS,2,c2=""),5,c2=""))]),
    ("R05","form blank",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested on","2 September 2026"),("Approved by",""),("Approval date",""),("Implemented on","4 September 2026"),("Result","ok")])]),
    ("R07","approved before asked",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested on","12 September 2026"),("Approved by","Priya Nair"),("Approval date","10 September 2026"),("Implemented on","14 September 2026"),("Result","ok")])]),
    ("R07","form impl",[form("Records/CHG-31.docx","Change request CHG-31",[("Date raised","12 September 2026"),("CAB approval","15 September 2026"),("Implementation date","14 September 2026"),("Post-implementation review","18 September 2026")])]),
    ("R07","ampm",[form("Records/INC-1004.docx","Major incident report INC-1004",[("Detected","5 September 2026 14:10"),("Service restored","5 September 2026 13:20"),("Closed","6 September 2026"),("Cause","disk"),("Action","replaced")])]),
    ("R11","procedure prio",[document(INCIDENTS,"FMS-201","Incident Management",INCIDENT_BODY+"\n| Priority | Resolve within |\n|---|---|\n| P1 | 8 h |\n| P2 | 16 h |"),sla("# 3 Workload","| Priority | Resolve within |\n|---|---|\n| P1 | 4 h |\n| P2 | 16 h |\n\n# 3 Workload")]),
    ("R14","chg same",[chg([("CHG-30","x","normal","2026-09-01","Gregor Stahl","2026-09-02","2026-09-04","closed","INC-1000"),*CH[1:]])]),
    ("R16","header",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested by","Tom Acheson"),("Requested on","2 September 2026"),("Approved by","Priya Nair")],header="FMS-F-02 Issue 3"),book("Forms list.xlsx","Forms",("Form no.","Form name","Issue"),[("FMS-F-01","Incident record","1"),("FMS-F-02","Change request","1"),("FMS-F-03","Problem record","1")],title="List of forms")]),
    ("A01","initials",[audit_plan(rows(AUDITED,1,c3="R. Calloway"))]),
    ("A01","sheet plan",[book("Audit/Internal audit schedule.xlsx","Plan",("Date","Time","Department","Clauses","Lead auditor","Auditor"),[("14 September 2026","09:00","Service Desk","8.6.1","Moira Flint","Dan Whitlock"),("14 September 2026","11:00","Operations","8.5","Moira Flint","Ruth Calloway"),("15 September 2026","09:00","Finance","8.4.1","Moira Flint","Ruth Calloway")],title="Internal audit schedule September 2026")]),
    ("A03","docx",[text("Audit/Audit checklist.docx","Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2018","| Clause | Question | Evidence | Result |\n|---|---|---|---|\n"+"\n".join(f"| {r[0]} | {r[1]} | complies | C |" for r in QUESTIONS))]),
    ("A05","no risk",[mins("Risk assessment results: no new high risk. ","")]),
    ("A07","cause blank",[ncr(**{"Root cause":""})]),
    ("L-01","a digit too few",[lic(**{"Unified social credit code":"91350211M000100Y4"})]),
    ("L-05","tax cert",[form("Legal/Tax registration.docx","Tax registration certificate",[("Taxpayer",FIRM),("Number","350211M000100Y4"),("Issued","1 May 2014")]),form("Legal/Organisation code.docx","Organization Code Certificate",[("Name",FIRM),("Code","M000100Y-4"),("Valid until","2018-05-01")])]),
]
# fmt: on


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = new_findings(check, *sources, house=ENGLISH)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
