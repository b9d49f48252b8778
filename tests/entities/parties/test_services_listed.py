"""Services of a catalogue, each by its name."""

from __future__ import annotations

from english_house import book
from small_house import built


def test_services_with_and_in_their_name_are_one() -> None:
    catalogue = book("Catalogue.xlsx", "Catalogue", ("No.", "Service", "Owner"), [("S1", "Field Installation and Swap", "Operations"), ("S2", "Hosting, Backup and Monitoring", "Operations")], title="Service catalogue")  # fmt: skip
    (one,) = built(catalogue)
    named = [fact.value for fact in one.facts if fact.name == "service.listed"]
    assert named == ["Field Installation and Swap", "Hosting", "Backup", "Monitoring"]
