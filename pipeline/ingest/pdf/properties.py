"""What the information dictionary of a PDF says of the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from pipeline.values import Properties

_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|Z)?")


def document_properties(entries: Mapping[str, str]) -> Properties:
    """Properties from entries such as Title, Author and CreationDate."""
    return Properties(
        title=entries.get("Title", "").strip(),
        subject=entries.get("Subject", "").strip(),
        creator=entries.get("Author", "").strip(),
        created=pdf_moment(entries.get("CreationDate", "")),
        modified=pdf_moment(entries.get("ModDate", "")),
        custom=tuple((key, entries[key].strip()) for key in ("Creator", "Producer", "Keywords") if entries.get(key)),
    )


def pdf_moment(text: str) -> datetime | None:
    """The moment of a text such as D:20260703093000+08'00'; None if it is none."""
    match = _DATE.match(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second = (
        int(part or low) for part, low in zip(match.groups()[:6], (1, 1, 1, 0, 0, 0), strict=True)
    )
    zone = None
    if match[7]:
        offset = timedelta(hours=int(match[8]), minutes=int(match[9] or 0))
        zone = timezone(offset if match[7] == "+" else -offset) if offset < timedelta(hours=24) else None
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
