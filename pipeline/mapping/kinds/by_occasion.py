"""Kinds that what a paper was written for decides, whatever it is called: a ticket, a letter, a meeting, an agreement."""

from __future__ import annotations

import re

from pipeline.mapping.kinds.bound import binds_two_sides, called_internal
from pipeline.mapping.kinds.case import Case, Step
from pipeline.mapping.kinds.minutes import of_a_meeting
from pipeline.mapping.kinds.notices import brings_a_policy, lays_down_rules
from pipeline.mapping.kinds.opening import opening_of
from pipeline.mapping.kinds.others import of_an_interface, of_others
from pipeline.mapping.kinds.parties import agreed_by_mail
from pipeline.mapping.kinds.unused import boxes_alone
from pipeline.mapping.papers.one_ticket import ticket_of
from pipeline.mapping.papers.training_notes import of_a_training, tells_of_the_policy
from pipeline.text.message import is_message
from pipeline.text.normal import normal
from pipeline.values import Kind

_OF_A_PROJECT = re.compile(r"\bproject (?:charter|plan)\b|项目(?:章程|(?:实施|管理)?计划)")
_OF_RULES: tuple[Kind, ...] = ("policy", "procedure", "manual")
# A promise by name may be a policy, a commitment a record (of secrecy): neither name says that two sides are bound.
_NOT_CALLED_SO: tuple[Kind | None, ...] = (None, "record", "policy")
_TOLD_OTHERWISE: tuple[Kind | None, ...] = ("record", "report", "procedure", "plan")
# Of a letter: not "agreement for the ticket tool" nor 合同续签一事.
_AN_AGREEMENT = re.compile(r"(?:协议|合同|备忘|备忘录|约定|约定书|确认|agreement|contract|sla|terms)\W*$")


def called_strange(case: Case) -> Kind | None:
    """A name that says so makes it external or unrelated; a project's plan that waits to be filled is a form."""
    strange = next((one for one in case.named if one in ("external", "unrelated")), None)
    if strange and case.blank and any(map(_OF_A_PROJECT.search, map(normal, case.names))):
        return "form"
    return strange


def from_others(case: Case) -> Kind | None:
    """The text of a standard, a post on a subject, the reference of an interface: others wrote it."""
    opening = opening_of(case.content)
    if of_others(case.named, case.content, opening):
        return "external"
    return "external" if of_an_interface(case.names, case.named, case.expected, opening) else None


def one_ticket(case: Case) -> Kind | None:
    """One ticket as a tool prints it is the record of it."""
    if not ticket_of(case.names, case.content.blocks):
        return None
    return "form" if case.blank else "record"


def points_to_tick(case: Case) -> Kind | None:
    """Hardly more than points of which nobody has ticked one: somebody will, however the points read."""
    return "form" if case.text_taken_for(None, "record") and boxes_alone(case.content) else None


def one_letter(case: Case) -> Kind | None:
    """A mail binds two sides, or is a record: not the handbook it is about."""
    on_it = case.kind == "agreement" and not any(_AN_AGREEMENT.search(normal(name)) for name in case.names)
    if not (on_it or case.kind in (None, *_OF_RULES)) or not is_message(case.content.blocks):
        return None
    bound = agreed_by_mail(opening_of(case.content)) or binds_two_sides(case.content)
    return "agreement" if bound else "record"


def an_agreement(case: Case) -> Kind | None:
    """Two sides are bound by it, though no name calls it an agreement."""
    if not case.text_taken_for(*_NOT_CALLED_SO) or case.expected in _TOLD_OTHERWISE:
        return None
    bound = any(map(called_internal, case.names)) or binds_two_sides(case.content, called_record=case.kind == "record")
    return "agreement" if bound else None


def a_notice(case: Case) -> Kind | None:
    """A notice that lays down rules is a procedure, one that brings a policy is that policy."""
    if case.text_taken_for(None, "record", "plan") and lays_down_rules(case.names, case.content):
        return "procedure"
    if case.text_taken_for(None, "record", "policy") and brings_a_policy(case.names, case.content):
        return "policy"
    return None


def a_meeting(case: Case) -> Kind | None:
    """Minutes are a record, however long they are and whatever was agreed to be done."""
    filled = case.text_taken_for(None, "record") and not case.blank
    return "record" if filled and of_a_meeting(case.names, case.content) else None


def a_training(case: Case) -> Kind | None:
    """What tells of a training is a record, whatever it was on."""
    if case.sheets or case.blank or case.kind == "agreement":
        return None
    if of_a_training(case.names, case.content):
        return "record"
    return "record" if case.kind == "policy" and tells_of_the_policy(case.names, case.content) else None


STEPS: tuple[Step, ...] = (
    called_strange,
    from_others,
    one_ticket,
    points_to_tick,
    one_letter,
    an_agreement,
    a_notice,
    a_meeting,
    a_training,
)
