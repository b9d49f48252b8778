"""How well dates are read: other people's suites, ordinary documents, and lines a second.

    python benchmarks/dates.py [--suites DIR] [--more | --third | --fourth | --fifth] [--rivals] [--differences SUITE]
                               [--ordinary DIR ...] [--all]

DIR holds fetched repositories, named owner+name: checkouts or bare git directories. The suites are
dongrixinyu/JioNLP, scrapinghub/dateparser, facebook/duckling and microsoft/Recognizers-Text; with
`--more` those of `date_suites_more.py` instead, with `--third` those of `date_suites_third.py`, with
`--fourth` those of `date_suites_fourth.py`, with `--fifth` those of `date_suites_fifth.py`. What counts as an
absolute date, and what is left out, stands in `date_suites.py`.

Every other case of a suite (the even ones; of the fifth set those whose hash is even) may be looked at while
mending the grammar: `--differences` shows only those. The others are held out; the figures of both are printed apart.
A date is right when its first and last day and its place in the text are: places are compared
without prepositions, weekdays, times of day and their zones at their edges, which the suites cut
differently (the last column counts a day that is kept ambiguous, 03/05/2024, as right where the suite means its
second reading); two dates that a suite labels apart are right as one span from the first to the last, also where
only the second has a year.
`--rivals` reads the same cases with jionlp, dateparser and recognizers-text where these are
installed (into an environment of their own: they are no dependency of ours).
`--ordinary` counts lines and dates in the documents of repositories and lists the dates, to be
judged by hand; `--all` lists every one, else each fortieth.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import date_rivals
import date_suites
import date_suites_fifth
import date_suites_fourth
import date_suites_more
import date_suites_third
from date_suites import Case, Gold

from pipeline.timeline.dates import find_dates
from pipeline.timeline.grammar.order import swapped
from pipeline.values import Mention


@dataclass(frozen=True)
class Found:
    start: int
    stop: int
    first: date
    last: date
    other: tuple[date | None, date | None] | None = None
    """The second reading of a day kept ambiguous, such as 03/05/2024."""


Finder = Callable[[str, str], Sequence[Found]]

_CLOCK = r"(?:\d{1,2}(?:[:：]\d{1,2}){1,2}(?:\.\d+)?|\d{1,2}(?=[ ]?[ap]\.?m)|(?<=[\d,][ ])\d\d?\.\d\d|@[ ]?\d{4})"
_NAMED_ZONE = r"(?-i:(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|FY)(?:Etc/)?[A-Z]{2,5}(?![a-z]))"
_ZONE = (
    r"(?:[ ]?(?:(?<=\d)Z|"
    + _NAMED_ZONE
    + r"(?:[+-]\d{1,2}(?::?\d\d)?(?!\d|[-/]))?|(?<=[:\d. ][\d ]\d)[+-]\d{1,2}(?::?\d\d)?(?!\d|[-/])|(?<=[ ])[+-]\d\d(?::?\d\d)?(?!\d|[-/])"
    + r"|\((?:[A-Z]{2,5}|(?-i:[A-Z]\w+(?: [A-Z]\w+){1,3}))\)|\[[A-Z]\w+/\w+\]|(?:Pacific|Eastern|Central|Mountain|GMT) (?:Standard|Daylight) Time)){1,2}"
)
_EDGE = (
    r"(?:T?[ ]?"
    + _CLOCK
    + r"(?:[,.]\d{1,9})?[ ]?(?:[ap]\.?m\.?)?(?:"
    + _ZONE
    + r")?|T\d\d?(?::?\d\d){0,2}(?:[.,]\d{1,9})?(?:"
    + _ZONE
    + r")?|AD|[ ][+-](?:0\d|1[0-4]):?[0-5]\d(?!\d)|(?![+-]|[ ][+-])"
    + _ZONE
    + r"|noon|midnight|(?:morning|afternoon|evening|night|dawn)(?= of |$)|(?:\d{1,2}[ ])?o['’]?clock|\d{1,2}(?:st|nd|rd|th) hour|m=[+]\d\.\d+"
    + r"|(?:[上下]午|早上|晚上|中午|凌晨)?[ ]?(?:\d{1,2}|[零一二三四五六七八九十]{1,3})[点點时時](?:半|整|[\d零一二三四五六七八九十]{1,3}(?:分[钟鐘]?)?)?(?:[\d零一二三四五六七八九十]{1,3}秒)?"
    r"|\([一二三四五六日]\)|\d{1,2}[点时點時h](?:\d{1,2}分?)?|[一二两三四五六七八九十]{1,3}[点點](?:半)?|早上|上午|中午|下午|晚上|晚|凌晨"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])|(?:星期|周|礼拜|禮拜)[一二三四五六日天]"
    r"|(?:from|between|the|on|in|at|since|before|after|by|until|as of|year|calendar|cy|during|of|and|or|greater|later|"
    r"earlier|than|equal|to|early|late|mid|middle|beginning|end|starting|prior|a\.?d\.?|around|about|for)(?![a-z])"
    r"|截止|截至|从|自|在|到|至|于|於|公元|西元|左右|以?[前后]|之[前后]|或|及|以来|之间|间|开始|[起止内的份]|度(?=$)|[ \n,，.。()（）\[\]@=<>~:：|/-])"
)
_HEAD = re.compile(rf"(?:{_EDGE}){{1,12}}", re.IGNORECASE)
_TAIL = re.compile(rf"(?:{_EDGE}){{1,12}}$", re.IGNORECASE)


def core(text: str, start: int, stop: int) -> tuple[int, int]:
    """The place start:stop without prepositions, weekdays and times at its edges."""
    written = text[start:stop]
    head = _HEAD.match(written)
    if (
        head and head.end() < len(written) and not written[head.end() - 1].isdigit()
    ):  # else a day that looks like a clock
        start, written = start + head.end(), written[head.end() :]
    tail = _TAIL.search(written)
    return start, start + (tail.start() if tail and tail.start() else len(written))


def ours(text: str, language: str) -> list[Found]:
    return [
        Found(each.start, each.stop, each.value, each.end, _other(each) if "slash_ambiguous" in each.form else None)
        for each in find_dates(text)
    ]


def _other(mention: Mention) -> tuple[date | None, date | None]:
    return swapped(mention.value), swapped(mention.end)


@dataclass
class Score:
    """Counts of one reader on one half: golds, right by value, right by value and place, surplus finds, and of these
    the ambiguous days whose second reading is the suite's."""

    golds: int = 0
    values: int = 0
    exact: int = 0
    surplus: int = 0
    other_way: int = 0

    def line(self) -> str:
        found = self.values + self.surplus
        precision, recall = self.values / max(found, 1), self.values / max(self.golds, 1)
        exact, either = (2 * each / max(found + self.golds, 1) for each in (self.exact, self.exact + self.other_way))
        return f"{self.golds:6} {precision:10.3f} {recall:7.3f} {exact:8.3f} {either:10.3f}"


def judge(case: Case, found: Sequence[Found]) -> tuple[Score, bool]:
    score = Score()
    free = list(found)
    for gold in case.golds:
        if gold.first is None:
            continue
        score.golds += 1
        right = [each for each in free if _overlap(each, gold) and each.first == gold.first and each.last in gold.ends]
        if right:
            free.remove(right[0])
            score.values += 1
            score.exact += core(case.text, right[0].start, right[0].stop) == core(case.text, gold.start, gold.stop)
    found_whole, said_whole = _pieces(case.golds, free)
    score.values += found_whole
    score.exact += found_whole
    free = said_whole
    left_out = [gold for gold in case.golds if gold.first is None]
    score.surplus = sum(not any(_overlap(each, gold) for gold in left_out) for each in free)
    score.other_way = sum(_other_way(each, gold) for each in free for gold in case.golds)
    return score, score.exact == score.golds and not score.surplus


def _pieces(golds: Sequence[Gold], free: Sequence[Found]) -> tuple[int, list[Found]]:
    """How many golds lie in one found span from the first to the last of them (1992 to 1995, labelled apart or
    as one; 2 July to 4 August 1992, of which only the second has a year), and what of `free` is left."""
    count, left = 0, []
    for each in free:
        within = [gold for gold in golds if _overlap(each, gold)]
        if (
            len(within) == 2
            and (within[0].first or within[0].meant) == each.first
            and within[1].first is not None
            and each.last in within[1].ends
        ):
            count += sum(gold.first is not None for gold in within)
        else:
            left.append(each)
    return count, left


def _other_way(found: Found, gold: Gold) -> bool:
    return (
        found.other is not None
        and _overlap(found, gold)
        and found.other[0] == gold.first
        and found.other[1] in gold.ends
    )


def _overlap(found: Found, gold: Gold) -> bool:
    return found.start < gold.stop and gold.start < found.stop


def total(cases: Iterable[Case], finder: Finder) -> Score:
    summed = Score()
    for case in cases:
        score, _ = judge(case, finder(case.text, case.language))
        summed.golds += score.golds
        summed.values += score.values
        summed.exact += score.exact
        summed.surplus += score.surplus
        summed.other_way += score.other_way
    return summed


def compare(suites: dict[str, list[Case]], finders: dict[str, Finder], by_hash: bool) -> None:
    print(f"{'':38} {'dates':>6} {'precision':>10} {'recall':>7} {'exact F1':>8} {'either way':>10}")
    for half, offset in (("looked at", 0), ("held out", 1)):
        halves = {name: date_suites.halves(cases, by_hash)[offset] for name, cases in suites.items()}
        for language in ("zh", "en"):
            chosen = {name: cases for name, cases in halves.items() if name.endswith(language)}
            chosen[f"all {language}"] = [case for cases in chosen.values() for case in cases]
            for name, cases in chosen.items():
                for finder_name, finder in finders.items():
                    print(f"{half:10} {name:15} {finder_name:11} {total(cases, finder).line()}", flush=True)


def show_differences(cases: Sequence[Case], by_hash: bool) -> None:
    for case in date_suites.halves(cases, by_hash)[0]:
        found = ours(case.text, case.language)
        if not judge(case, found)[1]:
            golds = [
                (case.text[g.start : g.stop], str(g.first), *map(str, sorted(g.ends))) for g in case.golds if g.first
            ]
            print(
                f"{case.text!r}\n    want {golds}\n    have {[(case.text[f.start : f.stop], str(f.first), str(f.last)) for f in found]}"
            )


def count_ordinary(folders: Sequence[Path], every: bool) -> None:
    lines = [
        line
        for folder in folders
        for text in date_suites.documents(folder)
        for line in text.splitlines()
        if line.strip()
    ]
    begun = time.process_time()
    found = [(each, line) for line in lines for each in find_dates(line)]
    seconds = time.process_time() - begun
    print(f"{len(lines)} lines, {len(found)} dates, {len(lines) / seconds:,.0f} lines a second of processor time")
    for mention, line in found if every else found[::40]:
        print(
            f"  {mention.form:14} {mention.text!r:32} {line[max(0, mention.start - 40) : mention.stop + 30].strip()!r}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, metavar="DIR")
    parser.add_argument("--more", action="store_true")
    parser.add_argument("--third", action="store_true")
    parser.add_argument("--fourth", action="store_true")
    parser.add_argument("--fifth", action="store_true")
    parser.add_argument("--ordinary", type=Path, nargs="*", default=[])
    parser.add_argument("--rivals", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--differences", metavar="SUITE", help='such as "recognizers zh"')
    given = parser.parse_args()
    chosen = [
        each
        for each, wanted in (
            (date_suites_more, given.more),
            (date_suites_third, given.third),
            (date_suites_fourth, given.fourth),
            (date_suites_fifth, given.fifth),
        )
        if wanted
    ]
    suites = (chosen or [date_suites])[0].load(given.suites) if given.suites else {}
    if given.differences:
        show_differences(suites[given.differences], given.fifth)
    elif suites:
        finders: dict[str, Finder] = {"preaudit": ours}
        if given.rivals:
            finders |= {
                name: lambda text, language, read=read: [Found(*each) for each in read(text, language)]  # type: ignore[misc]
                for name, read in date_rivals.installed().items()
            }
        compare(suites, finders, given.fifth)
    if given.ordinary:
        count_ordinary(given.ordinary, given.all)


if __name__ == "__main__":
    main()
