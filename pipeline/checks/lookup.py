"""Finding the file that a number or a title speaks of, and telling series of documents from series of records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from pipeline.checks.registry import CONTROLLED
from pipeline.recall import remembered
from pipeline.text.normal import bare, normal, recalled
from pipeline.values import Analysis

_LEAST_OF_A_HOUSE = 3
_LEAST_OF_A_TITLE = 4  # characters
_NOISE = re.compile(
    r"v?\d+(?: \d+)*$|终稿|副本|定稿|盖章版|修订稿|final$|copy of|20\d\d年?(?:版|(?:版)?第.次修订)$|第.次修订$|试行$|(?:征求意见|讨论|送审|报批)稿?$|草[案稿]$"
)
_COMPANY = re.compile(r"^.{2,16}?(?:有限公司|公司)")
_YEAR = re.compile(r"20\d\d")
_EXTENSION = re.compile(r"\.(?:docx?|docm|dotx|pdf|xlsx?|md|txt|html?|csv)$", re.I)
# Codes of series that hold documents to be followed, by custom: procedures, work instructions, manuals, policies.
_DOCUMENT_CODES = frozenset(
    [
        "p",
        "qp",
        "pr",
        "pro",
        "proc",
        "cp",
        "cx",
        "gf",
        "zd",
        "bf",
        "wi",
        "w",
        "wd",
        "zy",
        "sop",
        "sp",
        "gd",
        "gl",
        "m",
        "qm",
        "man",
        "sc",
        "pol",
        "fz",
        "pln",
        "plan",
        "xz",
        "gz",
    ]
)

COVERED = frozenset(["number.cover", "version.cover"])  # of a document under control


@recalled
def number_key(number: str) -> str:
    """A document number for comparison: letters, digits and characters only."""
    return re.sub(r"[^0-9a-z\u4e00-\u9fff]", "", bare(number))


@recalled
def title_key(title: str) -> str:
    """A title for comparison: bare, without company name, version and words such as 终稿."""
    return _NOISE.sub("", _COMPANY.sub("", bare(_EXTENSION.sub("", title)))).strip()


@lru_cache(maxsize=4096)
def tokens(number: str) -> tuple[str, ...]:
    """ "AB-SMS-P07" → ("ab", "sms", "p", "07"); 蓝港制〔2026〕7号 → ("蓝港制", "2026", "7")."""
    return tuple(re.findall(r"[a-z]+|\d+|[\u4e00-\u9fff]+(?<!号)", normal(number)))


def series(number: str) -> tuple[str, ...]:
    """What the numbers of one series have in common: ("ab", "sms", "p", "#")."""
    return tuple("#" if token.isdigit() else token for token in tokens(number))


def coded_as_document(number: str) -> bool:
    """Does the number hold the code of a series of documents, by custom: -WI-, -CX-?"""
    letters = [token for token in tokens(number) if not token.isdigit()]
    return bool(letters) and letters[-1] in _DOCUMENT_CODES


def prefix(number: str) -> str:
    first = tokens(number)[:1]
    return first[0] if first and not first[0].isdigit() else ""


def numbers_of(one: Analysis) -> set[str]:
    """All numbers that a file carries as its own: on cover, in header and in its name."""
    return {fact.value for fact in one.facts if fact.name.startswith("number.")} | (
        {one.number} if one.number else set()
    )


def titles_of(one: Analysis) -> set[str]:
    """Keys of the titles under which a file is known."""
    name = one.path.rsplit("/", 1)[-1]
    stem = _EXTENSION.sub("", name)
    words = re.split(r"[\s_]+", stem)
    without_number = " ".join(word for word in words if not re.fullmatch(r"[A-Za-z]*[-\w]*\d[-\w.]*", word))
    return {title_key(text) for text in (one.title, stem, without_number, *(w for w in words if len(w) >= 4))} - {""}


def _of_another_system(one: Analysis) -> bool:
    """Whether a paper with number and version on its cover serves nothing here: it is no record for that."""
    return one.kind == "unrelated" and {fact.name for fact in one.facts} >= COVERED


class Inventory:
    """The numbers and titles of the files of a set, and the series that the numbers belong to."""

    def __init__(self, analyses: Iterable[Analysis], alike: float) -> None:
        """`alike`: likeness of titles, of 100, from which two are one document."""
        self._alike = alike
        self.by_number: dict[str, list[Analysis]] = defaultdict(list)
        self._tokens: set[tuple[str, ...]] = set()
        titles: set[str] = set()
        self._unnumbered: set[str] = set()
        self._by_title: dict[str, list[Analysis]] = defaultdict(list)
        carriers: dict[tuple[str, ...], Counter[bool]] = defaultdict(Counter)
        prefixes: Counter[str] = Counter()
        records: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        entered: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for one in analyses:
            controlled = one.kind in CONTROLLED and one.kind != "agreement"
            for number in numbers_of(one):
                self.by_number[number_key(number)].append(one)
                self._tokens.add(tokens(number))
                carriers[series(number)][controlled or _of_another_system(one)] += 1
            prefixes.update({prefix(number) for number in numbers_of(one)} if controlled else ())
            prefixes.update(prefix(entry.number) for entry in one.entries)
            for entry in one.entries:
                entered[series(entry.number)].add(tokens(entry.number))
            own_number = numbers_of(one)
            for title in titles_of(one):
                titles.add(title)
                if not own_number and one.outcome in ("read", "partial"):
                    self._unnumbered.add(title)
                self._by_title[title].append(one)
            for fact in one.facts:
                if fact.name == "part":
                    titles.add(title_key(fact.value))
                elif fact.name == "record.listed":
                    records[series(fact.value)].add(tokens(fact.value))
                    self._tokens.add(tokens(fact.value))
                    titles.add(title_key(fact.quote))
        self.prefixes = {one for one, count in prefixes.items() if count >= _LEAST_OF_A_HOUSE and one}
        self._documents = {one for one, kinds in carriers.items() if kinds[True] >= kinds[False]} - set(records)
        self._records = set(records) | (set(carriers) - self._documents)
        # Forms that a list of documents holds in a series of their own: records carry it, and no document does.
        within = {one: members for one, members in entered.items() if one in self._records and one not in records}
        self._tokens.update(*within.values())
        self._entered = set(entered)
        self._forms = {one for one, members in {**records, **within}.items() if len(members) >= _LEAST_OF_A_HOUSE}
        # A number is cited without its year too, AB-P-04 for AB-P-04-2026; and P-04, without what heads all of the house.
        self._tokens.update({one[:-1] for one in self._tokens if len(one) > 2 and _YEAR.fullmatch(one[-1])})
        self._tokens.update({one[1:] for one in self._tokens if len(one) > 2 and one[0] in self.prefixes})
        self._titles = titles - {""}
        self._title_list = sorted(self._titles)

    def own(self, number: str) -> bool:
        """Is this of the organisation's own numbering?"""
        return prefix(number) in self.prefixes

    def of_records(self, number: str) -> bool:
        """Is this the number of a record or form: of a series that only those carry, or of a record list?"""
        return series(number) in self._records

    def of_documents(self, number: str) -> bool:
        """Is this the number of a document to be followed?"""
        if not self.own(number) or self.of_records(number):
            return False
        return series(number) in self._documents or coded_as_document(number)

    def known_series(self, number: str) -> bool:
        """Does any file or list know a number of this series?"""
        return series(number) in self._documents or series(number) in self._records or self.of_listed_forms(number)

    def of_listed_forms(self, number: str) -> bool:
        """Is this the number of a form, of a series of which a list names several?"""
        return self.own(number) and series(number) in self._forms

    def in_a_list_of_forms(self, number: str) -> bool:
        """Is this of a series of which a list names several forms, whatever heads the numbers of the house?"""
        return series(number) in self._forms

    def of_a_listed_series(self, number: str) -> bool:
        """Does a list of documents hold a number of this series, be it only one?"""
        return self.own(number) and series(number) in self._entered

    def has_number(self, number: str) -> bool:
        """A file carries this number, or one of which it is an instance (…-0505 for …-0505-2609)."""
        wanted = tokens(number)
        return any(wanted[:length] in self._tokens for length in range(2, len(wanted) + 1)) or wanted in self._tokens

    def titled(self, key: str) -> list[Analysis]:
        """The current files that bear this title."""
        return [one for one in self._by_title.get(key, []) if not one.obsolete]

    def has_title(self, title: str, exactly: bool = False) -> bool:
        """A file, or a sheet of one, has this title; `exactly` allows only small differences, or words before it where
        the file bears no number that could say otherwise."""
        wanted = title_key(title)
        if not wanted:
            return False
        if wanted in self._titles:
            return True
        if not exactly and len(wanted) >= _LEAST_OF_A_TITLE and any(wanted in known for known in self._title_list):
            return True
        if exactly and self.has_unnumbered(title):
            return True
        near = max(94.0, self._alike) if exactly else self._alike
        return process.extractOne(wanted, self._title_list, scorer=fuzz.ratio, score_cutoff=near) is not None

    def has_unnumbered(self, title: str) -> bool:
        """Does a file that bears no number have this title, with or without words before it: 值班日志 is 服务台值班日志?"""
        wanted = title_key(title)
        return wanted in self._unnumbered or (
            len(wanted) >= _LEAST_OF_A_TITLE and any(known.endswith(wanted) for known in self._unnumbered)
        )


def inventory_of(analyses: Sequence[Analysis], alike: float) -> Inventory:
    """The inventory of a set, made once for all checks that ask with the same `alike`."""
    known = _inventories(analyses)
    if alike not in known:
        known[alike] = Inventory(analyses, alike)
    return known[alike]


@remembered(most=1)
def _inventories(analyses: Sequence[Analysis]) -> dict[float, Inventory]:
    return {}
