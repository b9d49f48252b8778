"""The form in which names of documents are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.mapping.names.wording import one_wording
from pipeline.text.normal import bare

_LATIN = re.compile(r"[a-z0-9]")
_SPELLINGS = {
    "vendor": "supplier", "client": "customer", "minute": "minutes", "nc": "nonconformity", "ncr": "nonconformity report",
    "catalog": "catalogue", "registry": "register", "program": "programme", "organization": "organisation", "fulfillment": "fulfilment",
    "organizational": "organisational", "license": "licence", "behavior": "behaviour", "center": "centre",
    "mgmt": "management", "mgt": "management", "managment": "management", "docs": "document", "doc": "document", "comms": "communication", "info": "information",
    "infosec": "information security", "tprm": "third party risk management", "org": "organisation", "ext": "external", "proc": "procedure", "reqs": "requirement",
    "and": "", "the": "", "of": "", "for": "", "a": "", "our": "",
}  # fmt: skip


def _folded_word(word: str) -> str:
    word = _SPELLINGS.get(word, word)
    if len(word) > 3 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _SPELLINGS.get(word, word)


@lru_cache(maxsize=8192)  # the same titles and headings are asked for from many sides
def name_key(text: str) -> str:
    """The form in which names are compared: bare, with English plurals, spellings and small words folded."""
    form = bare(text.replace("&", " and "))
    form = one_wording(form)
    if not _LATIN.search(form):
        return form
    return " ".join(filter(None, (_folded_word(word) for word in form.split(" "))))
