"""Which kind of document a file is: by its names first, then by how it is laid out and what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.bound import binds_two_sides, called_internal
from pipeline.mapping.kinds.by_name import ends_with_kind, key_of, kind_by_name, merely_slides, telling_first
from pipeline.mapping.kinds.by_number import kind_by_number
from pipeline.mapping.kinds.by_shape import kind_by_shape
from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.minutes import of_a_meeting
from pipeline.mapping.kinds.notices import brings_a_policy, hold_from_a_day, lays_down_rules
from pipeline.mapping.kinds.of_once import only_a_subject, told_of_once
from pipeline.mapping.kinds.opening import is_issued, opening_of
from pipeline.mapping.kinds.others import of_an_interface, of_others
from pipeline.mapping.kinds.parties import agreed_by_mail
from pipeline.mapping.kinds.self_said import kind_said
from pipeline.mapping.kinds.telling import LEAST_RULING, MOST_DATES_OF_RULES, RULE, RULES_AT_LEAST, tells_what_to_do
from pipeline.mapping.kinds.unused import asks_only, results_awaited, unused
from pipeline.mapping.papers.one_ticket import ticket_of
from pipeline.mapping.papers.training_notes import of_a_training, tells_of_the_policy
from pipeline.text.message import is_message
from pipeline.text.normal import count_chinese, normal
from pipeline.text.plain_days import DAY
from pipeline.values import Content, Kind

_CAN_BE_BLANK: tuple[Kind, ...] = ("record", "report", "list", "form", "plan")
_LONG_PROSE = 900  # characters
_TEMPLATE = re.compile(r"template|模板|范本|样本")
_SPECIMEN = re.compile(r"范本|示范文本")  # of a contract, for whoever needs one
_TEMPLATE_OF_ANY = re.compile(
    r"\W*(?:policy|procedure|sop|document|程序(?:文件)?|制度|文件|规范)?[\W_]*(?:template|模板|范本|样本)?\W*"
)
# Occasions that are held again and again: what is written of them without a day is how they are held.
_OCCASION = re.compile(
    r"\b(?:meetings?|reviews?|audits?|stand-?ups?|retrospectives?)\W*$|(?:会议|评审|例会|站会|审核)$"
)
_OF_ONE_OCCASION = re.compile(r"\bminutes\b|纪要|会议记录")
_OF_A_PROJECT = re.compile(r"\bproject (?:charter|plan)\b|项目(?:章程|(?:实施|管理)?计划)")
_MANAGEMENT_AND = re.compile(r"\b(?:management|handling|control) (?:and|&) |管理(?:与|和|及)")
_OF_RULES: tuple[Kind, ...] = ("policy", "procedure", "manual")
# A promise by name may be a policy, a commitment a record (of secrecy): neither name says that two sides are bound.
_NOT_CALLED_SO: tuple[Kind | None, ...] = (None, "record", "policy")
_TOLD_OTHERWISE: tuple[Kind | None, ...] = ("record", "report", "procedure", "plan")
# Of a letter: not "agreement for the ticket tool" nor 合同续签一事.
_AN_AGREEMENT = re.compile(r"(?:协议|合同|备忘|备忘录|约定|约定书|确认|agreement|contract|sla|terms)\W*$")
_SUBJECT = re.compile(
    r"(?:\bmanagement|\bcontrol|\bgovernance|管理|控制)$"
)  # says what a paper is on, whatever its kind
_ADOPTED: tuple[Kind | None, ...] = ("policy", "plan", "procedure")
_APPROVED_AS: tuple[Kind | None, ...] = ("policy", "plan", "agreement")
_TEXTS: tuple[Kind, ...] = ("policy", "procedure", "agreement")
_OF_A_DAY = re.compile(DAY)
_FULLER = re.compile(r" ?(?:[a-z]{3,12}|[\u4e00-\u9fff]{2,4})(?: ?\(.*\))?")  # what a title says more than its file
_MATRIX_FILLED = 0.4  # of a list of who does what most cells are empty, and say so
# One, on something: rules for reports speak of several.
_A_REPORT = re.compile(r"\w{3} (?:report|(?:impact|gap|swot|context) analysis)(?: \(\w+\))?$|(?:影响|差距)分析报告?$")
_LEAST_IN_CHAPTERS = 100  # purpose, scope, responsibilities: a shell, but of rules
_IN_FORCE = re.compile(r"\beffective\b|\bin force\b|生效|施行|实施日期|执行日期|起用日期|启用日期")
_CHAPTERS_IN_FORCE = 3
_LONG_CHINESE = 450
_LONG_ENGLISH = 1300
_LEAST_CHAPTERS = 4
_LONG_PLAN = 700
_CHAPTERS_OF_A_PLAN = 8
_HALF = 0.5
_FEW_DATES = 5  # of cover and history
_FIGURE = re.compile(r"\d+")
_PER_FIGURE = 90  # characters of text


def kind_of(
    content: Content, names: tuple[str, ...], layout: Layout, folder: str, expected: Kind | None, number: str = ""
) -> Kind:
    """The kind of a file with these names (best first), this document number and in this folder.

    `expected` is what the requirement that the names speak of would be, where they say no kind.
    """
    sheets = any(block.place.sheet for block in content.blocks)
    shown = tuple(name for name in names if not merely_slides(name))
    if any(kind_by_name(name) == "report" for name in shown):
        names = shown  # the first of the slides says what they are, whoever called the file so
    names = telling_first(names if sheets else _as_filed(names))
    named = [kind for name in names if (kind := kind_by_name(name))]
    for one in named:
        if one in ("external", "unrelated"):
            return "form" if layout.blank_form and any(map(_OF_A_PROJECT.search, map(normal, names))) else one
    if of_others(named, content, opening_of(content)) or of_an_interface(names, named, expected, opening_of(content)):
        return "external"
    if ticket_of(names, content.blocks):
        return "form" if layout.blank_form else "record"
    kind = "record" if "record" in named and named[0] == "report" else named[0] if named else None
    on_it = kind == "agreement" and not any(_AN_AGREEMENT.search(normal(name)) for name in names)
    if (on_it or kind in (None, *_OF_RULES)) and is_message(content.blocks):
        bound = agreed_by_mail(opening_of(content)) or binds_two_sides(content)
        return "agreement" if bound else "record"  # not the handbook it is about
    unnamed = kind in _NOT_CALLED_SO and expected not in _TOLD_OTHERWISE and not sheets
    if unnamed and (any(map(called_internal, names)) or binds_two_sides(content, called_record=kind == "record")):
        return "agreement"
    if kind in (None, "record", "plan") and not sheets and lays_down_rules(names, content):
        return "procedure"
    if kind in (None, "record", "policy") and not sheets and brings_a_policy(names, content):
        return "policy"
    if kind in (None, "record") and not sheets and not layout.blank_form and of_a_meeting(names, content):
        return "record"  # however long it is, and whatever was agreed to be done
    if kind != "agreement" and not sheets and not layout.blank_form and of_a_training(names, content):
        return "record"  # whatever it was on
    if kind == "policy" and not sheets and not layout.blank_form and tells_of_the_policy(names, content):
        return "record"
    if kind == "procedure" and _reports_on_it(named, content, layout):
        kind = named[1]
    if kind == "procedure" and not sheets and (once := only_a_subject(names) and told_of_once(names, content, layout)):
        kind, expected = None, once
    several = len({block.place.sheet for block in content.blocks}) > 1
    if kind == "plan" and several and kind_by_name(names[0]) is None:
        kind = "record"  # the first sheet is a plan, the workbook is not
    short = layout.prose < 120 and bool(layout.ledgers) and not hold_from_a_day(content)
    if kind in ("procedure", "policy", "manual") and (sheets or short):
        kind = "form" if layout.blank_form else "record"
    specimen = any(map(_SPECIMEN.search, names))
    if "form" in named and not sheets and not specimen and (underlying := _of_template(names, layout)):
        return underlying
    if kind is None and expected == "record" and not sheets and layout.prose >= _LONG_PROSE and _undated(layout):
        expected = "procedure" if tells_what_to_do(content, layout) else None
    if kind is None and expected == "procedure" and any(map(_OF_A_DAY.search, names)):
        expected = expected if tells_what_to_do(content, layout) else "record"  # Management review of 20 November
    elif kind is None and expected == "procedure" and not sheets:
        expected = told_of_once(names, content, layout) or expected
    rules = expected not in ("record", "report")  # the papers for a review tell of many a policy
    if kind is None and rules and not sheets and (said := kind_said(content, layout)):
        return said
    if (
        kind in (None, "record", "report")
        and not sheets
        and not _a_form(named, layout)
        and (layout.ruling_heads or not _A_REPORT.search(normal(names[0])))
        and _rules(content, layout, issued_as_such=kind is None)
    ):
        return "procedure"
    running = kind == "record" and "report" not in named and not sheets and not _a_form(named, layout)
    if running and _running_text(content, layout):
        return "procedure"
    if kind == "record" and not sheets and _tells_of_occasions(names, layout):
        return "procedure"
    if kind in ("record", "report") and not sheets and _management_first(names, layout):
        return "procedure"
    if kind == "agreement" and (sheets or [bool(block.rows) for block in content.blocks] == [True]):
        kind = "record"  # a list of contracts, in a workbook or exported
    by_number = kind in (None, "record", "list") or (kind == "report" and tells_what_to_do(content, layout))
    if by_number and not sheets and (told := kind_by_number(number, layout, names[-1])):
        return told
    if kind in (None, "plan") and not sheets and asks_only(content):
        return "form"
    if kind == "plan" and "form" not in named and not sheets and _mostly_written(layout):
        return kind
    matrix = kind == "list" and layout.filled >= _MATRIX_FILLED
    if kind is None and not sheets and layout.blank_form and expected in _TEXTS and _long_text(layout):
        return expected  # a process that a house is to adopt, with places for its own names
    if kind in (None, *_CAN_BE_BLANK) and layout.blank_form and not matrix:
        return "form"
    if kind in ("record", "report") and unused(content, names, layout):
        return "form"
    if kind in (None, "record", "report") and not sheets and results_awaited(content):
        return "form"
    if "form" in named and kind in (None, *_CAN_BE_BLANK):
        # A file named template that has been filled in is a record.
        if layout.filled < 0.8 or not layout.dates or layout.waiting > layout.dates:
            return "form"
        return "record" if kind in (None, "form") else kind
    return kind or kind_by_shape(content, names, layout, folder, expected, sheets)


def _reports_on_it(named: Sequence[Kind], content: Content, layout: Layout) -> bool:
    """Whether one name is that of a process and the other that of a report or record of it, and the text orders nothing
    and was not put into force: a work card may be short."""
    if named[1:2] not in (["report"], ["record"]) or layout.procedure_heads:
        return False
    if is_issued(opening := opening_of(content)) and _IN_FORCE.search(opening):
        return False
    return layout.prose < LEAST_RULING or not tells_what_to_do(content, layout)


def _as_filed(names: tuple[str, ...]) -> tuple[str, ...]:
    """A file's name before a title that ends with the word for another kind: who filed it says what it is, the title may
    be that of what it is about. Not as a record: its words (assessment, review) are also those of what is planned; nor
    against the title of one: the form for a change is filed under what is changed (备份策略); nor where the file's name
    lacks only the last word of the title (continuity-plan: Continuity plan policy); nor against the title of a
    policy, a plan or an agreement where the file is called a plan or rules: it was approved as what stands on it."""
    kind, titled = kind_by_name(names[-1]), kind_by_name(names[0])
    if (
        kind in (None, "record")
        or titled == "record"
        or (kind in _ADOPTED and titled in _APPROVED_AS)
        or _SUBJECT.search(key_of(names[-1]))
        or not all(map(ends_with_kind, names))
        or _FULLER.fullmatch(key_of(names[0]).removeprefix(key_of(names[-1])))
    ):
        return names
    return tuple(reversed(names))


def _tells_of_occasions(names: tuple[str, ...], layout: Layout) -> bool:
    """Whether a long text without a day is called after what is held again and again: "Internal audits"."""
    if any(_OF_ONE_OCCASION.search(normal(name)) for name in names):
        return False
    return layout.prose >= _LONG_ENGLISH and _undated(layout) and any(_OCCASION.search(normal(name)) for name in names)


def _management_first(names: tuple[str, ...], layout: Layout) -> bool:
    """Whether a long text with hardly a day is called after how a thing is managed first: Problem management and reviews."""
    return (
        layout.dates <= _FEW_DATES
        and _long_text(layout)
        and any(_MANAGEMENT_AND.search(normal(name)) for name in names)
    )


def _long_text(layout: Layout) -> bool:
    return layout.prose >= _LONG_ENGLISH and layout.headings >= _LEAST_CHAPTERS


def _mostly_written(layout: Layout) -> bool:
    """Whether the chapters of a plan are written, whatever of its tables is still open."""
    return layout.prose >= _LONG_PLAN and layout.headings >= _CHAPTERS_OF_A_PLAN and layout.filled >= _HALF


def _undated(layout: Layout) -> bool:
    return not (layout.dates or layout.cells or layout.blank_form)


def _a_form(named: Sequence[Kind], layout: Layout) -> bool:
    """Whether a file is called a form and waits to be filled, or a record's template: who approved it approved the form.
    So did who approved a record that is mostly open, whatever it says of how to fill it."""
    if "record" in named and layout.blank_form and layout.filled < _HALF:
        return True
    return "form" in named and (layout.blank_form or "record" in named)


def _of_template(names: tuple[str, ...], layout: Layout) -> Kind | None:
    """What a template in running text is a template of, if that is a text: a policy template is a policy to be adopted."""
    if layout.prose < _LONG_PROSE or all(map(_TEMPLATE_OF_ANY.fullmatch, map(normal, names))):
        return None
    kinds = (kind_by_name(_TEMPLATE.sub("", normal(name))) for name in names)
    return next((kind for kind in kinds if kind in _TEXTS), None)


def _running_text(content: Content, layout: Layout) -> bool:
    """A long text with hardly a day or figure in it tells how things are done ("Tickets"); a record tells what was."""
    prose = normal("\n".join(block.text for block in content.blocks if not block.rows))
    long = layout.prose >= (_LONG_CHINESE if count_chinese(prose) * 2 > len(prose) else _LONG_ENGLISH)
    few_days = not layout.ledgers and layout.dates <= _FEW_DATES
    return long and few_days and layout.headings >= 3 and _PER_FIGURE * len(_FIGURE.findall(prose)) <= len(prose)


def _rules(content: Content, layout: Layout, issued_as_such: bool) -> bool:
    """Whether this is an issued document of rules. One that is named a record or report must have their chapters too."""
    opening = opening_of(content)
    ledger = layout.ledgers and layout.dates > MOST_DATES_OF_RULES
    if ledger or not is_issued(opening):
        return False
    if layout.procedure_heads >= 3 and layout.prose >= _LEAST_IN_CHAPTERS:
        return True
    if _IN_FORCE.search(opening) and layout.headings >= _CHAPTERS_IN_FORCE and layout.prose >= LEAST_RULING:
        return True  # what was done is not put into force
    if layout.prose < LEAST_RULING:
        return False
    prose = normal("\n".join(block.text for block in content.blocks if not block.rows))
    return len(RULE.findall(prose)) >= RULES_AT_LEAST * (1 if issued_as_such else 2)
