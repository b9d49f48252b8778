"""Whether a kind of document can serve a requirement, and which sibling it serves instead."""

from __future__ import annotations

from pipeline.catalogue import Catalogue, Requirement
from pipeline.recall import remembered
from pipeline.values import Kind

TALK: frozenset[Kind] = frozenset(["external", "unrelated", "noise"])
RULES: frozenset[Kind] = frozenset(["procedure", "policy", "manual"])
NO_RECORDS: frozenset[Kind] = RULES | {"form", "agreement", "licence", "external", "noise"}
"""What none of these is, whatever a text reads like: a record of something that took place."""
# How others are chosen and watched stands in the rules for suppliers, behind the chapter that tells who they are.
SAYS_THE_REST = {"D-8.2.3": "D-8.3.4"}
RESULTS: frozenset[Kind] = frozenset(["record", "report", "form", "list", "licence"])
_KIND_OF_FORM: dict[str, Kind] = {
    "manual": "manual",
    "policy": "policy",
    "objectives": "policy",
    "plan": "plan",
    "agreement": "agreement",
    "register": "record",
    "specification": "record",
    "statement": "policy",
}
# A procedure on the catalogue is D-8.2.4-P, not the catalogue.
THEIR_PROCESS = {"D-8.2.4": "D-8.2.4-P"}
_PLANS_AMONG_RECORDS = frozenset(
    [
        "R-7.2-2",
        "R-9.2-1",
        "R-9.2-2",
        "R-9.3-1",
        "R-8.5.3-1",
        "R-10.2",
        "R-8.7.2-2",
        "R-8.7.3-1",
        "R-8.4.1",
        "R-8.7.2-1",
        "R-9.2-7",
    ]
)
_HAVE_PLANS_OF_THEIR_OWN = frozenset(["D-9.2", "D-9.3"])
_RULES_AMONG_LEGAL = frozenset(["L04", "L05", "L06", "L07", "L11", "L13"])

# Profiles tell the work flows and the departments; applications hold the declarations.
_LEGAL_GROUPS = {
    "L05": "profile",
    "L06": "profile",
    "L07": "profile",
    "L11": "application",
    "L12": "application",
    "L13": "application",
}


def fits(requirement: Requirement, kind: Kind) -> bool:
    """A record proves no procedure, a procedure no record; talk proves nothing."""
    if kind in TALK or requirement.id == "L10":
        return False
    if requirement.kind == "record":
        return kind not in (*RULES, "agreement") and (kind != "plan" or requirement.id in _PLANS_AMONG_RECORDS)
    if requirement.kind == "legal":
        return kind not in RULES or requirement.id in _RULES_AMONG_LEGAL
    if kind == "plan" and requirement.id in _HAVE_PLANS_OF_THEIR_OWN:
        return False
    if requirement.form == "procedure":
        return kind not in RESULTS and kind != "agreement"
    if requirement.form == "agreement":
        return kind in ("agreement", "policy")
    if requirement.form in ("policy", "manual"):
        return kind not in RESULTS
    return not (requirement.id in THEIR_PROCESS and kind == "procedure")


def expected_kind(requirement: Requirement) -> Kind:
    """The kind that a document named after this requirement alone would be."""
    if requirement.kind == "document":
        return _KIND_OF_FORM.get(requirement.form, "procedure")
    return "record"


def siblings(requirement: Requirement, kind: Kind, catalogue: Catalogue) -> tuple[Requirement, ...]:
    """Requirements of the same clause that this kind of document can serve."""
    clause = clause_of(requirement)
    return tuple(
        other
        for other in catalogue.requirements
        if clause
        and other.id != requirement.id
        and clause_of(other) == clause
        and other.kind != "legal"
        and fits(other, kind)
        and not (other.kind == "document" and other.form != ("agreement" if kind == "agreement" else "procedure"))
    )


@remembered(most=1024)  # a requirement is laid beside others hundreds of times a file
def clause_of(requirement: Requirement) -> str:
    """The clause whose documents and records are kept together: 8.5.1, 8.7.3, but 9.2 and 9.3 whole; also profiles and applications."""
    if requirement.id in _LEGAL_GROUPS:
        return _LEGAL_GROUPS[requirement.id]
    if not requirement.clauses or requirement.kind == "legal":
        return ""
    parts = requirement.clauses[0].split(" ")[0].split(".")
    return ".".join(parts[:3] if parts[0] == "8" else parts[:2])
