"""Names in the English of people who write Chinese or Japanese, as others would say them.

Detailed Rules for Control of Keys, Measures for the Administration of Keys, Provisions on Keys: 细则, 办法, 规定 are
procedures. A Report Book is a report, a Basic Policy a policy, and what is kept in a ledger of keys is a key ledger.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WHAT_RULES = r"(?:rules?|regulations?|by-?laws?|provisions?|stipulations?)(?: book)?"
_OF_WHAT_SORT = (
    r"(?:(?:basic|detailed|implementation|implementing|operational|operation|internal|interim|provisional|trial|working|"
    r"management|administrative|administration|company) )"
)
_ON = r"(?: (?:for|of|on|about|concerning|regarding|governing)|\s?[:,–—-])"
_DONE = r"(?P<done>(?:implementation|administration|management|managing|control|controlling|handling|operation|conduct) of (?:the )?)?"
_SUBJECT = r"(?P<subject>[^,:;()（）]{3,60}?)"
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Detailed Rules for Control of Keys; Regulations on Keys; Regulation Book of Keys.
    (re.compile(rf"{_OF_WHAT_SORT}*{_WHAT_RULES}{_ON} (?:the )?{_DONE}{_SUBJECT}", re.I), "procedure"),
    (re.compile(rf"{_OF_WHAT_SORT}+{_WHAT_RULES} (?:the )?{_DONE}{_SUBJECT}", re.I), "procedure"),
    # Measures alone may be those taken: 办法 are the measures for the administration of a thing.
    (
        re.compile(
            rf"(?:{_OF_WHAT_SORT}*measures{_ON} (?:the )?(?P<done>(?:administration|management|control|handling|operation) of (?:the )?)"
            rf"|(?:management|administrative|implementation) measures{_ON} (?:the )?){_SUBJECT}",
            re.I,
        ),
        "procedure",
    ),
    (re.compile(rf"(?:basic )?(?:manual|handbook) (?:of|for|on) (?:the )?(?P<done>\b)?{_SUBJECT}", re.I), "manual"),
    (re.compile(rf"basic policy (?:of|for|on) (?:the )?(?P<done>\b)?{_SUBJECT}", re.I), "policy"),
    (re.compile(rf"report book (?:of|for|on|about) (?:the )?(?P<done>\b)?{_SUBJECT}", re.I), "report"),
    (re.compile(rf"ledger (?:of|for) (?:the )?(?P<done>\b)?{_SUBJECT}", re.I), "ledger"),
    (re.compile(rf"(?:check |confirmation )?sheet of (?:the )?(?P<done>\b)?{_SUBJECT}", re.I), "sheet"),
)
_BASIC = re.compile(r"\bbasic (?=(?:policy|manual)\b)", re.I)
_BOOK = re.compile(r"\breport book\b", re.I)
_OF_A_STATE = re.compile(r"\b(?:republic|state council|ministry|national|provincial|municipal|eu|china|japan)\b", re.I)
_PROCEDURE_ALREADY = re.compile(r"\b(?:procedure|process|policy|ledger|register|list|record|form|sheet|report)$", re.I)


@lru_cache(maxsize=4096)  # a title is asked for its names, its kind and what it is short for
def as_others_say(name: str) -> str:
    """`name` as others would say it; itself where it needs no other words, or is that of a law."""
    said = name.strip()
    if said.isascii() and not _OF_A_STATE.search(said):
        for form, kind in _FORMS:
            found = form.fullmatch(said)
            if found is None:
                continue
            if kind == "procedure" and _PROCEDURE_ALREADY.search(found["subject"]):
                break
            done = " management" if found["done"] and not found["subject"].lower().endswith("management") else ""
            said = f"{found['subject']}{done} {kind}"
            break
    return _BOOK.sub("report", _BASIC.sub("", said)) if said else name
