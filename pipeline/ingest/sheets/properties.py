"""Document properties of an Office Open XML package."""

from __future__ import annotations

from datetime import datetime
from zipfile import ZipFile

from pipeline.ingest.sheets.package import parse_part
from pipeline.values import Properties


def package_properties(package: ZipFile) -> Properties:
    """Core, company and custom properties; what is not there stays empty."""
    core = _texts(package, "docProps/core.xml")
    return Properties(
        title=core.get("title", ""),
        subject=core.get("subject", ""),
        creator=core.get("creator", ""),
        last_modified_by=core.get("lastModifiedBy", ""),
        company=_texts(package, "docProps/app.xml").get("Company", ""),
        created=_moment(core.get("created", "")),
        modified=_moment(core.get("modified", "")),
        custom=_custom(package),
    )


def _texts(package: ZipFile, path: str) -> dict[str, str]:
    root = parse_part(package, path)
    if root is None:
        return {}
    return {str(element.tag).rsplit("}", 1)[-1]: (element.text or "").strip() for element in root.iterchildren("*")}


def _custom(package: ZipFile) -> tuple[tuple[str, str], ...]:
    root = parse_part(package, "docProps/custom.xml")
    if root is None:
        return ()
    pairs = (
        (str(element.get("name", "")), "".join(str(text) for text in element.itertext()).strip())
        for element in root.iterchildren("*")
    )
    return tuple((name, value) for name, value in pairs if name)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
