"""How often each check finds what it must: every defect planted at random places in the sample clients.

`python benchmarks/defects.py [--times N] [--client NAME] [--check ID]` prints, by check, how many of the planted defects
were found and how many other findings came up with them. Run it from the top of the checkout.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.catalogue import load_catalogue
from sample_corpus.defects.trial import DEFECTS, trial

CLIENTS = ("ready", "qilu-cloud", "harbour-desk", "jinling-yun", "kestrel-ops")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--times", type=int, default=5, help="how often each defect is planted in each client")
    arguments.add_argument("--client", action="append", help="only this client")
    arguments.add_argument("--check", action="append", help="only defects of this check")
    arguments.add_argument("--misses", action="store_true", help="say which were missed, and what else came up")
    given = arguments.parse_args()
    planted: dict[str, int] = defaultdict(int)
    found: dict[str, int] = defaultdict(int)
    others: dict[str, int] = defaultdict(int)
    grave: dict[str, int] = defaultdict(int)
    for client in given.client or CLIENTS:
        for defect in DEFECTS:
            if given.check and defect.check not in given.check:
                continue
            for seed in range(given.times):
                result = trial(client, defect, seed)
                if result is None:
                    break
                planted[defect.check] += 1
                found[defect.check] += bool(result.found)
                others[defect.check] += len(result.others)
                grave[defect.check] += sum(one.severity == "high" for one in result.others)
                if given.misses and not result.found:
                    print(f"missed: {client} {defect.check} {defect.name} {seed}: {sorted(result.planted.paths)}")
                for one in result.others if given.misses else ():
                    print(
                        f"besides: {client} {defect.check} {defect.name} {seed}: {one.check} {one.severity} {one.message.en[:110]}"
                    )
    catalogue = load_catalogue()
    print(
        "| check | severity | planted | found | recall | other findings | of these high |\n|---|---|---|---|---|---|---|"
    )
    for check in sorted(planted):
        row = (
            check,
            catalogue.check(check).severity,
            planted[check],
            found[check],
            f"{found[check] / planted[check]:.2f}",
            others[check],
            grave[check],
        )
        print("| " + " | ".join(str(each) for each in row) + " |")
    serious = [check for check in planted if catalogue.check(check).severity != "low"]
    total, right = sum(planted[check] for check in serious), sum(found[check] for check in serious)
    if total:
        print(
            f"| all of high and medium | | {total} | {right} | {right / total:.3f} | {sum(others[c] for c in serious)} | {sum(grave[c] for c in serious)} |"
        )


if __name__ == "__main__":
    main()
