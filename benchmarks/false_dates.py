"""How often something that is no date is read as one, in ordinary documents.

    python benchmarks/false_dates.py FOLDER ... [--half tune|test] [--show] [--years] [--without]

Every file in the FOLDERs is read as a scan reads it; its lines and cells are searched for dates.
A day or a month counts as certain where it is written in a form that nothing else has (2026年7月3日,
3 July 2026, 2026-07-03 that stands free); every other one is a suspect. Suspects whose surroundings
are those of a number (letters or more digits joined to it, a version, a clause, a telephone number,
an amount, a standard) count as false; `--show` prints all suspects, to be judged by hand. `--years`
does so for whole years and quarters, `--without` prints lines in which a year stands that was not
read. `--half` keeps the files whose hash is even (tune) or odd: test is for counting, never listed.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.ingest.read import read
from pipeline.timeline.dates import find_dates
from pipeline.values import Mention, Partial, Read

_CERTAIN = re.compile(
    r".*年.*月.*|.*[a-z]{3}.*|(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:[0-2]?\d|3[01])", re.IGNORECASE | re.DOTALL
)
_JOINED_BEFORE = re.compile(r"[0-9A-Za-z][-_/.:+]?$|[#$¥￥€§№]\s?$")
_JOINED_AFTER = re.compile(r"[-_/.:+]?[0-9A-SU-Za-su-z]|\s?(?:元|万|%|MB|GB|KB|号文)")
_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:v|ver|version|no|nr|clause|section|chapter|page|p|tel|fax|phone|id|iso|iec|gb/?t?|rfc|cve|build|release|port)\b"
    r"|版本|编号|号码|电话|传真|手机|条款|章节|金额|账号|工单|单号|[第版])[\s.:：#]{0,3}$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\dA-Za-z.:/-])(?:19[89]\d|20[0-3]\d)(?![\dA-Za-z]|[.:/-]\d)")


def lines(folder: Path, half: str | None) -> Iterator[str]:
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and "/.git/" not in str(each)):
        data = path.read_bytes()
        if half and (hashlib.sha256(data).digest()[0] % 2 == 0) != (half == "tune"):
            continue
        outcome = read(data, path.name)
        if not isinstance(outcome, Read | Partial):
            continue
        for block in outcome.content.blocks:
            if block.rows:
                yield from (cell.text for row in block.rows for cell in row if cell.text.strip())
            else:
                yield from (line for line in block.text.splitlines() if line.strip())


def certain(mention: Mention, line: str) -> bool:
    return _CERTAIN.fullmatch(mention.text) is not None and not numbered(mention, line)


def numbered(mention: Mention, line: str) -> bool:
    before, after = line[max(0, mention.start - 16) : mention.start], line[mention.stop : mention.stop + 6]
    if re.search("[年月日]", mention.text):
        return _NUMBER_BEFORE.search(before) is not None
    return bool(_JOINED_BEFORE.search(before) or _NUMBER_BEFORE.search(before) or _JOINED_AFTER.match(after))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--half", choices=["tune", "test"])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--years", action="store_true")
    parser.add_argument("--without", action="store_true")
    given = parser.parse_args()
    every = [line for folder in given.folders for line in lines(folder, given.half)]
    begun = time.process_time()
    found = [(line, find_dates(line)) for line in every]
    seconds = time.process_time() - begun
    precise = [(one, line) for line, dates in found for one in dates if one.precision in ("day", "month")]
    suspects = [(one, line) for one, line in precise if not certain(one, line)]
    false = [each for each in suspects if numbered(*each)]
    print(
        f"{len(every):,} lines, {len(every) / max(seconds, 1e-9):,.0f} a second; {len(precise):,} days and months, "
        f"{len(suspects):,} not certain by their form, {len(false):,} of these joined to a number: "
        f"{1000 * len(false) / max(len(every), 1):.2f} false in 1,000 lines by rule, "
        f"{1000 * len(suspects) / max(len(every), 1):.2f} at the very most"
    )
    if given.half == "test":
        return
    shown = {(one.text, line): (one, line) for one, line in suspects} if given.show else {}
    if given.years:
        vague = [(one, line) for line, dates in found for one in dates if one.precision not in ("day", "month")]
        shown |= {(one.text, line): (one, line) for one, line in vague if not re.search("[年季]", one.text)}
    for one, line in shown.values():
        mark = "FALSE?" if numbered(one, line) else ""
        around = line[max(0, one.start - 30) : one.stop + 25]
        print(f"  {mark:6} {one.form:16} {one.text!r:28} {around!r}")
    if given.without:
        for line in dict.fromkeys(line for line, dates in found if not dates):
            for year in _YEAR.finditer(line):
                print(f"  unread {line[max(0, year.start() - 40) : year.end() + 30]!r}")


if __name__ == "__main__":
    main()
