"""What a Word file says of itself: core, application and custom properties."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml import etree

from pipeline.ingest.word.names import whole_number
from pipeline.ingest.word.package import Package
from pipeline.values import Properties

_CORE = ("core-properties", "coreProperties")
_APPLICATION = ("extended-properties", "extendedProperties")
_CUSTOM = ("custom-properties", "customProperties")


def read_properties(package: Package) -> tuple[Properties, int | None]:
    """The properties and the number of pages that the writing program counted, if it did.

    Times are aware, in UTC where the file does not say otherwise.
    """
    core = _texts(_part(package, _CORE))
    application = _texts(_part(package, _APPLICATION))
    pages = whole_number(application.get("Pages"))
    properties = Properties(
        title=core.get("title", ""),
        subject=core.get("subject", ""),
        creator=core.get("creator", ""),
        last_modified_by=core.get("lastModifiedBy", ""),
        company=application.get("Company", ""),
        created=_time(core.get("created", "")),
        modified=_time(core.get("modified", "")),
        custom=_custom(_part(package, _CUSTOM)),
    )
    return properties, pages if pages > 0 else None


def _part(package: Package, kinds: tuple[str, ...]) -> etree._Element | None:
    for relation in package.relationships("").values():
        if relation.kind in kinds and relation.target:
            return package.xml(relation.target)
    return None


def _texts(root: etree._Element | None) -> dict[str, str]:
    return {element.tag.rsplit("}", 1)[-1]: (element.text or "").strip() for element in (() if root is None else root)}


def _custom(root: etree._Element | None) -> tuple[tuple[str, str], ...]:
    return tuple(
        (element.get("name", ""), "".join(map(str, element.itertext())).strip())
        for element in (() if root is None else root)
    )


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
