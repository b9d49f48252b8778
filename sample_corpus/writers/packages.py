"""What all Office packages share: a zip without a clock, and the property parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from sample_corpus.values import Properties

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)


def zip_parts(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip with the parts in the given order; the same parts always give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package.writestr(info, content)
    return buffer.getvalue()


def iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"


def core_xml(properties: Properties) -> str:
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.creator,
        "cp:lastModifiedBy": properties.last_modified_by,
    }
    body = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in texts.items() if text)
    for tag, moment in (("created", properties.created), ("modified", properties.modified)):
        body += f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{iso(moment)}</dcterms:{tag}>'
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:dcmitype="http://purl.org/dc/dcmitype/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}</cp:coreProperties>'
    )


def app_xml(properties: Properties, application: str) -> str:
    company = f"<Company>{escape(properties.company)}</Company>" if properties.company else ""
    return (
        f"{DECLARATION}<Properties"
        ' xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{application}</Application>{company}<AppVersion>16.0000</AppVersion></Properties>"
    )


def attribute(text: str) -> str:
    """The text as a quoted XML attribute."""
    return quoteattr(text)
