"""Word 2003 XML as the package that newer Word would write: the words are the same, their places are not."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

_OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
_NEW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HINTS = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_OFFICE = "urn:schemas-microsoft-com:office:office"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_W = f"{{{_OLD}}}"
_CORE = {"Title": "dc:title", "Subject": "dc:subject", "Author": "dc:creator", "LastAuthor": "cp:lastModifiedBy"}


def word_package(root: etree._Element) -> bytes:
    """The document with its styles, headers and footers as a zipped package."""
    parts: dict[str, bytes] = {}
    links: list[tuple[str, str]] = []
    for number, margin in enumerate(list(root.iter(_W + "hdr", _W + "ftr")), start=1):
        kind = "header" if margin.tag == _W + "hdr" else "footer"
        parts[f"word/margin{number}.xml"] = _renamed(margin)
        links.append((kind, f"margin{number}.xml"))
        reference = etree.Element(f"{_W}{kind}Reference")
        reference.set(f"{{{_LINKS}}}id", f"r{len(links)}")
        parent = margin.getparent()
        if parent is not None:
            parent.replace(margin, reference)
    _write_numbers(root)
    styles = root.find(_W + "styles")
    if styles is not None:
        parts["word/styles.xml"] = _renamed(styles)
        links.append(("styles", "styles.xml"))
    body = root.find(_W + "body")
    document = etree.Element(_W + "document")
    if body is not None:
        document.append(body)
    parts["word/document.xml"] = _renamed(document)
    parts["word/_rels/document.xml.rels"] = _relationships(links)
    parts["docProps/core.xml"] = _core(root)
    main = [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]
    parts["_rels/.rels"] = _relationships(main)
    parts["[Content_Types].xml"] = (
        f'<Types><Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>'.encode()
    )
    zipped = BytesIO()
    with ZipFile(zipped, "w", ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return zipped.getvalue()


def _write_numbers(root: etree._Element) -> None:
    """Automatic numbers, which the file keeps as hints beside its paragraphs, as text of these."""
    for hint in list(root.iter(_HINTS + "t")):
        properties = next(hint.iterancestors(_W + "pPr"), None)
        label = str(hint.get(_HINTS + "val", "")).strip()
        if properties is None or not label[:1].isalnum():
            continue
        run = etree.Element(_W + "r")
        etree.SubElement(run, _W + "t").text = label + " "
        properties.addnext(run)


def _renamed(element: etree._Element) -> bytes:
    text = etree.tostring(element, encoding="UTF-8", with_tail=False)
    return text.replace(_OLD.encode(), _NEW.encode())


def _relationships(links: list[tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE_LINKS}">{inner}</Relationships>'.encode()


def _core(root: etree._Element) -> bytes:
    """The document's properties under the names that they have in packages."""
    names = {"dc": "http://purl.org/dc/elements/1.1/", "cp": f"{_PACKAGE_LINKS}/core"}
    core = etree.Element("coreProperties", nsmap=names)
    said = root.find(f"{{{_OFFICE}}}DocumentProperties")
    for element in () if said is None else said:
        prefix, _, name = _CORE.get(str(element.tag).rsplit("}", 1)[-1], "").partition(":")
        if name:
            etree.SubElement(core, f"{{{names[prefix]}}}{name}").text = element.text
    return etree.tostring(core, encoding="UTF-8")
