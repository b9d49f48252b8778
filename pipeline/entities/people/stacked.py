"""People of forms that stand one below the other in a sheet: 谁动的 | 甘棠 | 结果 | 成了, and the same labels again below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.entities.people.groups import names_alone
from pipeline.text.fields import label_key
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Content, Fact, Row

_LEAST_FORMS = 2
_LEAST_LABELS = 4
_LONGEST_LABEL = 16
_MOST = 80


def people_in_stacked_forms(content: Content) -> Iterator[Fact]:
    """person.field "label|names" of such forms, each label where it stands again in another form."""
    shown = 0
    for block in content.blocks:
        labels = _repeated(block.rows) if block.place.sheet else frozenset()
        for row in block.rows if len(labels) >= _LEAST_LABELS else ():
            for at in range(0, len(row) - 1, 2):
                label, beside = row[at].text.strip(), row[at + 1]
                names = names_alone(beside.text) if label_key(label) in labels else ()
                if names and shown < _MOST:
                    shown += 1
                    place = f"{block.place.sheet}!{beside.address}"
                    yield Fact("person.field", joined(label, "、".join(names)), place, quote(f"{label}: {beside.text}"))


def _repeated(rows: tuple[Row, ...]) -> frozenset[str]:
    """The labels that stand in several rows, where most rows hold one or more and nothing but pairs."""
    said = Counter(
        label_key(row[at].text)
        for row in rows
        for at in range(0, len(row) - 1, 2)
        if 0 < len(row[at].text.strip()) <= _LONGEST_LABEL
    )
    labels = frozenset(key for key, times in said.items() if times >= _LEAST_FORMS and key)
    paired = sum(any(label_key(row[at].text) in labels for at in range(0, len(row) - 1, 2)) for row in rows)
    return labels if rows and paired * 2 >= len(rows) else frozenset()
