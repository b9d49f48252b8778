"""Defects written down by people who had not read the checks: whether the check of each speaks.

    python benchmarks/blind_defects.py [--half counted|read] [--check ID] [--list] [--forms | --fresh | --third |
        --fourth [--right] | --fifth [--right] | --sixth [--right]]

Over benchmarks/blind_defects/: for each check one way in which a Chinese set shows its defect and one in which an
English set does, as changes to the small houses of tests/checks. A way is found where its check says something that it
does not say of the house as it is (a way without papers: where the check says anything). Prints how many are found.
--list shows those that are not, of the half "read" only, since the other is not to be read. --forms counts the further
forms instead, all of which may be read; --fresh those of the second writing, of which every other one of a check may not;
--third those of the third, of which a hash says which may; --fourth those of all fourth_*_zh.py and fourth_*_en.py, in the
same manner, --fifth those of all fifth_*, --sixth those of all sixth_*. --right counts what only looks like a defect
there (RIGHT), found where the check stays silent as it should.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import sys
from collections import Counter
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "checks"))
sys.path.insert(0, str(Path(__file__).resolve().parent / "blind_defects"))

import forms_en
import forms_zh
import fresh_en
import fresh_zh
import third_en
import third_zh
import ways_en
import ways_zh
from chinese_house import CHINESE
from english_house import ENGLISH
from small_house import heard

from pipeline.values import Side

HOUSES = (("zh", CHINESE, ways_zh.WAYS), ("en", ENGLISH, ways_en.WAYS))
FRESH = (("zh", CHINESE, fresh_zh.WAYS), ("en", ENGLISH, fresh_en.WAYS))
THIRD = (("zh", CHINESE, third_zh.WAYS), ("en", ENGLISH, third_en.WAYS))
Way = tuple[str, str, list[str]]
FORMS = (("zh", CHINESE, forms_zh.WAYS), ("en", ENGLISH, forms_en.WAYS))


def written(writing: str, language: str, what: str) -> list[Way]:
    """The ways (WAYS or RIGHT) of all files of the fourth, fifth or sixth writing in a language."""
    files = sorted((Path(__file__).resolve().parent / "blind_defects").glob(f"{writing}_*_{language}.py"))
    return [way for file in files for way in getattr(importlib.import_module(file.stem), what, [])]


@cache
def before(check: str, language: str) -> set[tuple[str, tuple[Side, ...]]]:
    """What a check says of the house as it is."""
    return heard(check, house={name: papers for name, papers, _ in HOUSES}[language])


def half_of(check: str, language: str, checks: list[str]) -> str:
    """Of every check one way may be read: of the first the Chinese, of the next the English, and so on."""
    return "read" if (checks.index(check) % 2 == 0) == (language == "zh") else "counted"


def half_by_name(check: str, language: str, name: str) -> str:
    """Half of the third writing may be read; chance, by a hash, says which."""
    return "read" if hashlib.sha256(f"{check} {language} {name}".encode()).digest()[0] % 2 else "counted"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=("counted", "read"), help="only this half")
    arguments.add_argument("--check", action="append", help="only ways of this check")
    arguments.add_argument("--list", action="store_true", help="name those that are not found (of the half read)")
    arguments.add_argument("--forms", action="store_true", help="the further forms")
    arguments.add_argument("--fresh", action="store_true", help="the forms of the second writing")
    arguments.add_argument("--third", action="store_true", help="the forms of the third writing")
    arguments.add_argument("--fourth", action="store_true", help="the forms of the fourth writing")
    arguments.add_argument("--fifth", action="store_true", help="the forms of the fifth writing")
    arguments.add_argument("--sixth", action="store_true", help="the forms of the sixth writing")
    arguments.add_argument("--right", action="store_true", help="of the fourth to sixth: what only looks like a defect")
    given = arguments.parse_args()
    what = "RIGHT" if given.right else "WAYS"
    by_file = "sixth" if given.sixth else "fifth" if given.fifth else "fourth" if given.fourth else ""
    if by_file:
        houses = tuple((language, house, written(by_file, language, what)) for language, house, _ in HOUSES)
    else:
        houses = THIRD if given.third else FRESH if given.fresh else FORMS if given.forms else HOUSES
    checks = sorted({check for _, _, ways in HOUSES for check, _, _ in ways})
    of: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for language, house, ways in houses:
        for check, name, sources in ways:
            seen[check, language] += 1
            if given.third or by_file:
                half = half_by_name(check, language, name)
            elif given.fresh:
                half = "read" if seen[check, language] % 2 else "counted"
            else:
                half = "read" if given.forms else half_of(check, language, checks)
            if (given.half and half != given.half) or (given.check and check not in given.check):
                continue
            of[half, language] += 1
            said = heard(check, *sources, house=house) - (before(check, language) if sources else set())
            if bool(said) != given.right:
                found[half, language] += 1
            elif given.list and half == "read":
                print(f"{'false' if given.right else 'not found'}: {check} {language} {name}")
    for half in ("read", "counted"):
        for language, _, _ in HOUSES:
            if of[half, language]:
                print(f"{half} {language}: {found[half, language]} of {of[half, language]}")
        total = sum(of[half, language] for language, _, _ in HOUSES)
        if total:
            right = sum(found[half, language] for language, _, _ in HOUSES)
            print(f"{half}: {right} of {total} ({right / total:.3f})")


if __name__ == "__main__":
    main()
