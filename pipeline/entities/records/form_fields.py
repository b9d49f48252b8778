"""Which fields of a single record were filled in and which were not, to be held against others of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.entities.records.gaps import AT_CLOSURE, NOT_NEEDED
from pipeline.text.fields import Field
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Fact

_LEAST = 5  # fields of a form


def filled_and_empty(
    by_key: Mapping[str, Sequence[Field]], empty: Mapping[str, Sequence[Field]], place: str
) -> Iterator[Fact]:
    """form.filled "keys" and form.empty "key|label" of each field without a value, but for those that come at the end."""
    if len(by_key) < _LEAST:
        return
    filled = sorted(key.replace(" ", "_") for key in by_key if key not in empty)
    yield Fact("form.filled", " ".join(filled), place, "")
    for key, same in empty.items():
        if not AT_CLOSURE.search(key) and not NOT_NEEDED.search(key):
            told = joined(key.replace(" ", "_"), same[0].label)
            yield Fact("form.empty", told, str(same[0].place), quote(same[0].said))
