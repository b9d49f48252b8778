"""The parts of a Word package that do not depend on its text: styles, lists, settings, types."""

from __future__ import annotations

from sample_corpus.writers.packages import DECLARATION

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
MAIN_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ".docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
}
_STRICT = (
    ('<w:ind w:left="', '<w:ind w:start="'),
    ('<w:lvlJc w:val="left"/>', '<w:lvlJc w:val="start"/>'),
    ("<w:left ", "<w:start "),
    ("<w:right ", "<w:end "),
    (W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    (R, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
    ),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships/extended-properties",
     "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
)  # fmt: skip


def to_strict(xml: str) -> str:
    """The same part in the ISO strict namespaces (a Microsoft extension keeps its own)."""
    for transitional, strict in _STRICT:
        xml = xml.replace(transitional, strict)
    return xml.replace("<w:document ", '<w:document w:conformance="strict" ')


def style_id(kind: str, level: int, chinese: bool) -> str:
    """Chinese editions of Word number their built-in styles; English ones spell them out."""
    if kind == "Heading":
        return str(level) if chinese else f"Heading{level}"
    return {"Title": "a3", "header": "a4", "footer": "a5"}[kind] if chinese else kind.capitalize()


def styles_xml(chinese: bool) -> str:
    fonts = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体" w:cs="Times New Roman"/>'
    language = "zh-CN" if chinese else "en-GB"
    normal = "a" if chinese else "Normal"

    def paragraph(name: str, id_: str, rest: str, attributes: str = "") -> str:
        return (
            f'<w:style w:type="paragraph" {attributes}w:styleId="{id_}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="{normal}"/><w:qFormat/>{rest}</w:style>'
        )

    headings = "".join(
        paragraph(
            f"heading {level}",
            style_id("Heading", level, chinese),
            '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>'
            f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
            f'<w:rPr><w:b/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>',
        )
        for level, size in enumerate((32, 28, 26, 24, 22), 1)
    )
    title = paragraph(
        "Title",
        style_id("Title", 0, chinese),
        '<w:pPr><w:spacing w:before="960" w:after="480"/><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>',
    )
    small = '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'
    edges = "".join(paragraph(name, style_id(name, 0, chinese), small) for name in ("header", "footer"))
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="21"/>'
        f'<w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="{language}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>'
        f'<w:style w:type="paragraph" w:default="1" w:styleId="{normal}">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{headings}{title}{edges}"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


def numbering_xml() -> str:
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def settings_xml(footnotes: bool) -> str:
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' if footnotes else ""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="420"/>{notes}'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat></w:settings>'
    )
