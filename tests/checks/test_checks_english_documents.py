"""How each defect of documents looks in an English set: control table, header, revision history, register, text."""

from __future__ import annotations

import pytest
from english_changes import man, proc, rows
from english_house import CHANGE_BODY, CHANGES, ENGLISH, LISTED, document, register
from small_house import AS_OF, built, findings, mapper

from pipeline.assess import assess

# fmt: off
CASES: list[tuple[str, str, list[str]]] = [
    ("T01","header",[proc("",header="Larkspur Systems Ltd   FMS-202   Issue 1")]),
    ("T01","applies",[proc("This process applies to all staff of Redwood Gate Software Inc.")]),
    ("T01","property line",[man("This document is the property of Alder & Finch IT Services Ltd. and may not be copied.")]),
    ("T01","two bodies",[proc("Redwood Gate Software Inc. keeps the change calendar; the board of Redwood Gate Software Inc. meets weekly.")]),
    ("T02","brackets",[proc("The board of <Company Name> approves.")]),
    ("T02","insert",[proc("Records are kept in [insert system name here].")]),
    ("T02","tbd",[proc("The calendar is kept by TBD.")]),
    ("T02","tbc cover",[document(CHANGES,"FMS-202","Change Management",CHANGE_BODY,cover={"Authorised by":"[Name], [date]"})]),
    ("T02","xx",[proc("Effective from DD/MM/YYYY in all offices of XXX.")]),
    ("T02","acme",[proc("ACME Ltd keeps the records.")]),
    ("T02","your",[proc("Contact your Organisation Name here: [Your Company].")]),
    ("T06","factory",[proc("Incoming inspection of raw materials follows the inspection rules.")]),
    ("T06","yield",[proc("Quality checks the yield of the production line each week.")]),
    ("T06","site",[proc("The site manager checks the scaffolding on the construction site daily.")]),
    ("V01","2011",[proc("This process meets ISO/IEC 20000-1:2011.")]),
    ("V01","2005",[proc("Reference: ISO/IEC 20000-1:2005, Specification.")]),
    ("V01","bs",[proc("The process follows BS 15000 and ISO 20000-1:2011.")]),
    ("V01","dash",[proc("Normative reference: ISO 20000-1-2011")]),
    ("V02","clause comma",[proc("This process meets clause 9.2, Change management, of the standard.")]),
    ("V02","quoted",[proc("It answers clause 9.2 \"Change Management\" of ISO/IEC 20000-1.")]),
    ("V02","title first",[proc("The requirement is Change management (clause 9.2) of the standard.")]),
    ("V02","release",[proc("Releases follow clause 9.3 Release and deployment management.")]),
    ("V05","exclusion",[man("Exclusions: clause 8.4.1 does not apply to the organisation.")]),
    ("V05","na",[man("Clause 8.2.3 is not applicable and has been excluded from the system.")]),
    ("V05","except",[man("The system meets all requirements of the standard with the exception of clause 8.4.1.")]),
    ("C01","blank approved",[proc("",cover={"Authorised by":""})]),
    ("C01","pending",[proc("",cover={"Authorised by":"pending"})]),
    ("C01","nodate",[proc("",cover={"Checked by":"","Authorised by":"____________"})]),
    ("C01","line in text",[document(CHANGES,"FMS-202","Change Management",CHANGE_BODY+"\nPrepared by: Moira Flint    Approved by: ____________    Date: ________",cover={"Authorised by":"-"})]),
    ("C02","header",[proc("",header="Ferncliff Managed Services Ltd   FMS-202   Issue 2")]),
    ("C02","history",[proc("",history=("[Issue 1, 2 March 2026, first issue, M. Flint]","[Issue 2, 4 May 2026, board added, M. Flint]"))]),
    ("C02","register",[register(rows(LISTED,3,c2="3"))]),
    ("C02","filename",[document("Processes/FMS-202 Change Management v2.1.docx","FMS-202","Change Management",CHANGE_BODY)]),
    ("C03","cover vs header",[proc("",header="Ferncliff Managed Services Ltd   FMS-209   Issue 1")]),
    ("C03","filename",[document("Processes/FMS-208 Change Management.docx","FMS-202","Change Management",CHANGE_BODY)]),
    ("C04","listed absent",[register((*LISTED,("FMS-209","Demand Management","1","15 April 2026")))]),
    ("C04","unlisted",[register(LISTED[:4])]),
    ("C04","other title",[register(rows(LISTED,3,c1="Budget and Accounting"))]),
    ("C04","headers",[register((*LISTED,("FMS-209","Demand Management","1","15 April 2026")),header=("Reference","Document title","Revision","Date of issue"))]),
    ("C05","number",[proc("See FMS-299 for the details.")]),
    ("C05","title quotes",[proc("The rules are set out in the \"Remote Access Procedure\".")]),
    ("C05","title",[proc("Details are given in the Log Audit Procedure (FMS-288).")]),
    ("C06","approved",[proc("",cover={"Authorised by":"Helen Marsh, 20 February 2026"})]),
    ("C06","separate dates",[document(CHANGES,"FMS-202","Change Management",CHANGE_BODY,cover={"Prepared by":"Moira Flint","Written by":"-","Checked by":"-","Authorised by":"-","Date prepared":"12 June 2026","Date approved":"4 June 2026","Effective from":"15 June 2026"})]),
    ("C06","effective",[proc("",cover={"Effective from":"1 March 2026"})]),
    ("C06","released",[proc("",cover={"Issued":"12 March 2026"})]),
    ("C08","saturday",[proc("",cover={"Effective from":"18 April 2026"})]),
    ("C10","ref",[proc("The flow is shown in Error! Reference source not found.")]),
    ("C10","bookmark",[proc("See page Error! Bookmark not defined.")]),
    ("C10","toc",[proc("Error! No table of contents entries found.")]),
    ("C12","two",[document("Processes/FMS-202 Change Management Issue 2.docx","FMS-202","Change Management",CHANGE_BODY,cover={"Issue":"Issue 2"},header="Ferncliff Managed Services Ltd FMS-202 Issue 2")]),
    ("C13","department",[proc("The Marketing Department is responsible for the calendar; Field Services keeps the list.")]),
    ("C14","short",[man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."),proc("Ferncliff Managed Services Ltd (hereinafter referred to as \"FMS Group\") follows it.")]),
]
# fmt: on


def test_the_house_itself_has_no_grave_finding() -> None:
    analyses = [one for source in ENGLISH.values() for one in built(source)]
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    absent = ("M01", "V04", "R01")  # so small a house has few of the documents and records
    assert [f"{one.check}: {one.message.en}" for one in found if one.check not in absent] == []


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = findings(check, *sources, house=ENGLISH)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
