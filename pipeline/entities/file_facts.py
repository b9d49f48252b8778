"""What a file says of itself in its properties, and the pictures that stand where people sign."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from posixpath import normpath

from pipeline.values import Content, Fact

_LEAST_PICTURE = 200  # bytes: lines and bullets are smaller
_MOST_PICTURE = 3_000_000
_MOST_PART = 30_000_000
_TAG = re.compile(r"<[^>]+>")
_PICTURE = re.compile(r'<(?:a:blip|v:imagedata)\b[^>]*?r:(?:embed|id)="(?P<id>[^"]+)"')
_RELATION = re.compile(r"<Relationship\b[^>]*?>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_BEFORE = 6000
SIGNING = re.compile(
    r"签\s*[字名到收批]|[编拟]\s*制|审\s*[核批]|批\s*准|记录人|填[表写]人|验证人|处理人|signature|signed|approved by|sign-?in",
    re.I,
)
SEAL = re.compile(r"盖\s*章|公\s*章|印\s*章|logo|seal|stamp|电子签", re.I)
_NEAR = 24
# What a computer calls its user before anybody has given a name.
_A_MACHINE = re.compile(
    r"(?:lenovo|think(?:pad|centre|center)|dell|hp|asus|acer|huawei|xiaomi|samsung|toshiba|admin(?:istrator)?|user|pc|computer|owner|guest|root"
    r"|windows ?(?:用户|user)|微软(?:用户|中国)|microsoft(?: user| office user)?|ms ?user|(?:desktop|laptop|win|pc)-\w+)\d{0,4}",
    re.I,
)


def property_facts(content: Content) -> Iterator[Fact]:
    """property.created and property.modified in ISO form; property.machine, where the writer is the name of a computer."""
    for name, moment in (("created", content.properties.created), ("modified", content.properties.modified)):
        if isinstance(moment, datetime):
            written = moment.replace(tzinfo=None).isoformat(timespec="seconds")
            yield Fact(f"property.{name}", written, f"property {name}", written.replace("T", " "))
    if _A_MACHINE.fullmatch(content.properties.creator.strip()):
        yield Fact(
            "property.machine", content.properties.creator.strip(), "property creator", content.properties.creator
        )


def signature_pictures(data: bytes, path: str) -> Iterator[Fact]:
    """picture.signature: the digest of each picture behind a label to sign at, in a Word file; its label as quote."""
    if not path.lower().endswith((".docx", ".docm")) or b"word/media/" not in data:
        return
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if package.getinfo("word/document.xml").file_size > _MOST_PART:
                return
            xml = package.read("word/document.xml").decode("utf-8", "replace")
            targets = dict(_targets(package.read("word/_rels/document.xml.rels").decode("utf-8", "replace")))
            seen: set[str] = set()
            for match in _PICTURE.finditer(xml):
                before = " ".join(_TAG.sub(" ", xml[max(0, match.start() - _BEFORE) : match.start()]).split())[-_NEAR:]
                target = targets.get(match["id"], "")
                if not target or not SIGNING.search(before) or SEAL.search(before):
                    continue
                size = package.getinfo(target).file_size
                if not _LEAST_PICTURE <= size <= _MOST_PICTURE:
                    continue
                digest = hashlib.sha256(package.read(target)).hexdigest()[:16]
                if digest not in seen:
                    seen.add(digest)
                    yield Fact("picture.signature", digest, "body", before)
    except (KeyError, zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return  # the reader has said what is wrong with the file


def _targets(relations: str) -> Iterator[tuple[str, str]]:
    for relation in _RELATION.findall(relations):
        given = dict(_ATTRIBUTE.findall(relation))
        if "image" in given.get("Type", "") and given.get("TargetMode") != "External":
            target = given.get("Target", "")
            yield given.get("Id", ""), target.lstrip("/") if target.startswith("/") else normpath(f"word/{target}")
