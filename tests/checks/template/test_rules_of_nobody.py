"""T05: rules of which a part is hollow and nothing is of the house, and long policies."""

from __future__ import annotations

from english_house import ENGLISH, document
from small_house import new_findings

HOLLOW = "Improvements are planned as needed and approved where necessary. All relevant personnel co-operate. Records are kept as required. Results shall be reviewed at planned intervals."
PLAIN = "Ideas are gathered in a box by the door. Whoever has one writes it on a card. Cards are read aloud each week. A good one is tried for a while. What works is kept. What fails is told, too. Nobody is blamed for a card."


def rules(body: str, title: str = "Improvement") -> str:
    return document(f"Processes/FMS-240 {title}.docx", "FMS-240", title, f"# 1 Aim\n{body}\n\n# 2 Work\n{PLAIN}\n")


def test_rules_of_which_a_part_is_hollow_and_nothing_is_of_the_house_are_told():
    assert new_findings("T05", rules(HOLLOW), house=ENGLISH)


def test_what_names_a_figure_a_person_or_a_unit_of_the_house_is_not():
    assert not new_findings("T05", rules(f"{HOLLOW} Service Desk counts the cards within 5 days."), house=ENGLISH)
    assert not new_findings("T05", rules(f"{HOLLOW} Tom Acheson reads them."), house=ENGLISH)
    assert not new_findings("T05", rules("Cards are blue."), house=ENGLISH)


def test_a_long_policy_that_is_mostly_hollow_is_told_and_a_short_one_is_not():
    long = "\n\n".join(f"{n} {HOLLOW}" for n in range(1, 8))
    policy = document("Manual/FMS-110 Supplier Policy.docx", "FMS-110", "Supplier Policy", f"# 1 Policy\n{long}\n")
    short = document("Manual/FMS-110 Policy.docx", "FMS-110", "Service Management Policy", "# 1 Policy\nCustomers first.\n")  # fmt: skip
    assert new_findings("T05", policy, house=ENGLISH)
    assert not new_findings("T05", short, house=ENGLISH)
