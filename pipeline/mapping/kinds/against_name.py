"""Where the text speaks against what a paper is called, or says more than its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.by_number import kind_by_number
from pipeline.mapping.kinds.case import LONG_ENGLISH, TEXTS, Case, Step, long_text
from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.notices import hold_from_a_day
from pipeline.mapping.kinds.of_once import only_a_subject, told_of_once
from pipeline.mapping.kinds.opening import is_issued, opening_of
from pipeline.mapping.kinds.self_said import kind_said
from pipeline.mapping.kinds.telling import LEAST_RULING, MOST_DATES_OF_RULES, RULE, RULES_AT_LEAST, tells_what_to_do
from pipeline.text.normal import count_chinese, normal
from pipeline.text.plain_days import DAY
from pipeline.values import Content, Kind

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
_MANAGEMENT_AND = re.compile(r"\b(?:management|handling|control) (?:and|&) |管理(?:与|和|及)")
_OF_RULES: tuple[Kind, ...] = ("policy", "procedure", "manual")
_OF_A_DAY = re.compile(DAY)
# One, on something: rules for reports speak of several.
_A_REPORT = re.compile(r"\w{3} (?:report|(?:impact|gap|swot|context) analysis)(?: \(\w+\))?$|(?:影响|差距)分析报告?$")
_LEAST_IN_CHAPTERS = 100  # purpose, scope, responsibilities: a shell, but of rules
_IN_FORCE = re.compile(r"\beffective\b|\bin force\b|生效|施行|实施日期|执行日期|起用日期|启用日期")
_CHAPTERS_IN_FORCE = 3
_LONG_CHINESE = 450
_HALF = 0.5
_FEW_DATES = 5  # of cover and history
_FIGURE = re.compile(r"\d+")
_PER_FIGURE = 90  # characters of text
_HARDLY_A_WORD = 120  # characters


def report_on_a_process(case: Case) -> Case | None:
    """Named after a process and as a report or record of it, and ordering nothing: the second."""
    reports = case.kind == "procedure" and _reports_on_it(case.named, case.content, case.layout)
    return replace(case, kind=case.named[1]) if reports else None


def told_once_of_a_subject(case: Case) -> Case | None:
    """Called after a process alone, and telling of one time that it was gone through: no rules for it."""
    if not case.text_taken_for("procedure") or not only_a_subject(case.names):
        return None
    once = told_of_once(case.names, case.content, case.layout)
    return replace(case, kind=None, expected=once) if once else None


def first_sheet_a_plan(case: Case) -> Case | None:
    """The first sheet is a plan, the workbook is not."""
    of_a_sheet = case.kind == "plan" and case.several and kind_by_name(case.names[0]) is None
    return replace(case, kind="record") if of_a_sheet else None


def rules_in_tables(case: Case) -> Case | None:
    """A workbook, or a table with hardly a word, is no document of rules."""
    if case.kind not in _OF_RULES:
        return None
    short = case.layout.prose < _HARDLY_A_WORD and bool(case.layout.ledgers) and not hold_from_a_day(case.content)
    return replace(case, kind="form" if case.blank else "record") if case.sheets or short else None


def template_of_a_text(case: Case) -> Kind | None:
    """A template in running text is what is to be adopted: a policy, a procedure, an agreement."""
    if "form" not in case.named or case.sheets or any(map(_SPECIMEN.search, case.names)):
        return None
    return _of_template(case.names, case.layout)


def expected_by_its_text(case: Case) -> Case | None:
    """What a paper that no name tells the kind of may be, by what it tells: rules, or what was done once."""
    if case.kind is not None:
        return None
    expected = case.expected
    long = not case.sheets and case.layout.prose >= _LONG_PROSE and _undated(case.layout)
    if expected == "record" and long:
        expected = "procedure" if tells_what_to_do(case.content, case.layout) else None
    if expected == "procedure" and any(map(_OF_A_DAY.search, case.names)):
        # Management review of 20 November
        expected = expected if tells_what_to_do(case.content, case.layout) else "record"
    elif expected == "procedure" and not case.sheets:
        expected = told_of_once(case.names, case.content, case.layout) or expected
    return replace(case, expected=expected) if expected != case.expected else None


def said_by_itself(case: Case) -> Kind | None:
    """What a text calls itself; the papers for a review tell of many a policy."""
    rules = case.expected not in ("record", "report")
    return kind_said(case.content, case.layout) if rules and case.text_taken_for(None) else None


def issued_rules(case: Case) -> Kind | None:
    """Issued as rules are, with their chapters or what must be done, under whatever name."""
    if not case.text_taken_for(None, "record", "report") or _a_form(case.named, case.layout):
        return None
    if not case.layout.ruling_heads and _A_REPORT.search(normal(case.names[0])):
        return None
    return "procedure" if _rules(case.content, case.layout, issued_as_such=case.kind is None) else None


def running_text(case: Case) -> Kind | None:
    """A long text is no record: it tells how things are done, or are held again and again."""
    if not case.text_taken_for("record", "report"):
        return None
    running = case.kind == "record" and "report" not in case.named and not _a_form(case.named, case.layout)
    if running and _running_text(case.content, case.layout):
        return "procedure"
    if case.kind == "record" and _tells_of_occasions(case.names, case.layout):
        return "procedure"
    return "procedure" if _management_first(case.names, case.layout) else None


def list_of_contracts(case: Case) -> Case | None:
    """A list of contracts, in a workbook or exported, is none."""
    lists = case.sheets or [bool(block.rows) for block in case.content.blocks] == [True]
    return replace(case, kind="record") if case.kind == "agreement" and lists else None


def told_by_number(case: Case) -> Kind | None:
    """The letters of a number say what the house numbers so."""
    open_to_it = case.text_taken_for(None, "record", "list") or (
        case.text_taken_for("report") and tells_what_to_do(case.content, case.layout)
    )
    return kind_by_number(case.number, case.layout, case.names[-1]) if open_to_it else None


def _reports_on_it(named: tuple[Kind, ...], content: Content, layout: Layout) -> bool:
    """Whether one name is that of a process and the other that of a report or record of it, and the text orders nothing
    and was not put into force: a work card may be short."""
    if named[1:2] not in (("report",), ("record",)) or layout.procedure_heads:
        return False
    if is_issued(opening := opening_of(content)) and _IN_FORCE.search(opening):
        return False
    return layout.prose < LEAST_RULING or not tells_what_to_do(content, layout)


def _tells_of_occasions(names: tuple[str, ...], layout: Layout) -> bool:
    """Whether a long text without a day is called after what is held again and again: "Internal audits"."""
    if any(_OF_ONE_OCCASION.search(normal(name)) for name in names):
        return False
    return layout.prose >= LONG_ENGLISH and _undated(layout) and any(_OCCASION.search(normal(name)) for name in names)


def _management_first(names: tuple[str, ...], layout: Layout) -> bool:
    """Whether a long text with hardly a day is called after how a thing is managed first: Problem management and reviews."""
    return (
        layout.dates <= _FEW_DATES and long_text(layout) and any(_MANAGEMENT_AND.search(normal(name)) for name in names)
    )


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
    return next((kind for kind in kinds if kind in TEXTS), None)


def _running_text(content: Content, layout: Layout) -> bool:
    """A long text with hardly a day or figure in it tells how things are done ("Tickets"); a record tells what was."""
    prose = normal("\n".join(block.text for block in content.blocks if not block.rows))
    long = layout.prose >= (_LONG_CHINESE if count_chinese(prose) * 2 > len(prose) else LONG_ENGLISH)
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


STEPS: tuple[Step, ...] = (
    report_on_a_process,
    told_once_of_a_subject,
    first_sheet_a_plan,
    rules_in_tables,
    template_of_a_text,
    expected_by_its_text,
    said_by_itself,
    issued_rules,
    running_text,
    list_of_contracts,
    told_by_number,
)
