"""Short English procedures on what the edition of 2018 added; sets with all of them but one."""

from __future__ import annotations

from english_house import book, document

SUBJECTS = {
    "6.1": ("Risk and Opportunity Management", "Risks and opportunities of the system are known and dealt with.", "Quality identifies risks and opportunities twice a year with their impact on customers, rates likelihood and effect, compares them with the acceptance criteria, chooses the approach and plans the actions; the risk register shows whether they worked."),
    "7.6": ("Knowledge Management", "What we learn is kept and shared.", "Engineers write a knowledge article within three days of closing a ticket, Priya Nair reviews and publishes it, and articles are reviewed every half-year and withdrawn when out of date."),
    "8.2.2": ("Planning the Services", "The requirements of existing, new and changed services are known.", "The account manager determines and documents service requirements, the criticality of services and the dependencies between them, proposes changes where needed and prioritises requests for change and new services by business need and risk."),
    "8.2.3": ("Control of Parties in the Service Lifecycle", "We control what others provide or operate for us.", "For each other party we determine which services, service components and processes they provide or operate, apply selection criteria, define controls and measure and evaluate their performance."),
    "8.2.4": ("Service Catalogue Management", "Customers know our services.", "Operations keeps the service catalogue with each service, its intended outcome, the dependencies between services and its customers, reviews it each quarter and makes it available to customers and users."),
    "8.2.5": ("Asset Management", "The assets used to deliver the services are looked after.", "Finance registers servers, network devices, licences and laptops with owner and status, counts them twice a year, and signs for receipt, issue, transfer and disposal."),
    "8.4.2": ("Demand Management", "We know and forecast the demand for our services.", "Each quarter the account manager collects the business plans of customers, determines current demand and forecasts future demand of each service, monitors and reports consumption, and talks to the customer where it differs by a tenth."),
    "8.5.2": ("Service Design and Transition", "New and changed services are planned, designed, built and moved into use.", "New services and changes with a major effect have a plan with responsibilities, activities, resources, timescales, dependencies, tests and acceptance criteria; the design covers requirements, people, technology, contracts, catalogue and service levels; after the build the service is tested against the acceptance criteria, approved, deployed through release, and the outcome is reported."),
    "8.6.2": ("Service Request Management", "Requests are recorded and fulfilled.", "The Service Desk records and classifies service requests, prioritises them, fulfils them by the fulfilment instructions, escalates what is late and closes them when the user confirms. There are instructions for new accounts, software and equipment."),
    "10.2": ("Continual Improvement", "The system and the services get better.", "Opportunities for improvement are registered, evaluated by criteria (benefit, cost, risk, resources) and approved; approved ones get targets, are measured and reported; the criteria are reviewed each year."),
}  # fmt: skip


def _paper(at: int, clause: str) -> str:
    title, purpose, work = SUBJECTS[clause]
    number = f"FMS-{220 + at}"
    body = f"# 1 Purpose\n{purpose}\n\n# 2 Process\n{work}\n\n# 3 Duties\nQuality checks that this process is followed."
    return document(f"Processes/{number} {title}.docx", number, title, body)


def all_but(clause: str) -> list[str]:
    """Papers on all that 2018 added but one, with a list of clauses that leaves it out."""
    told = [one for one in SUBJECTS if one != clause]
    rows = [(one, SUBJECTS[one][0], f"FMS-{220 + list(SUBJECTS).index(one)}") for one in told]
    table = book(
        "Clauses and documents.xlsx",
        "Clauses",
        ("Clause", "Document", "No."),
        rows,
        title="Clauses of the standard and our documents",
    )
    return [table, *(_paper(list(SUBJECTS).index(one), one) for one in told)]  # fmt: skip


def with_subject(clause: str, paper: str) -> list[str]:
    """The same, where another paper tells of the one left out."""
    return [*all_but(clause), paper]
