"""The control words of RTF that matter here, and the code pages of its fonts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.values import Part

TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|(.))|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+", re.DOTALL
)

CHARSETS: Mapping[int, str] = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SIGNS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
STORIES: Mapping[str, Part] = {
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "header", "footer": "footer",
    "footerl": "footer", "footerr": "footer", "footerf": "footer", "footnote": "footnote",
    "annotation": "comment", "shptxt": "textbox", "dptxbxtext": "textbox",
}  # fmt: skip
# What these groups hold is shown nowhere, or is shown by something else.
SILENT = frozenset((
    "colortbl", "pict", "fontemb", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "themedata",
    "colorschememapping", "xmlnstbl", "generator", "sp", "nonesttables", "nonshppict", "tc", "tcn", "xe", "rxe",
    "template", "falt", "panose", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "fldinst", "objclass", "objname",
    "bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime", "atndate", "atnicn", "atnref", "latentstyles",
    "datastore", "pnseclvl", "mmathPr", "keycode", "background", "shprslt", "picprop", "datafield",
))  # fmt: skip
# Of the groups that older programs are told to pass over, those that hold text or lead to it.
STARRED_BUT_READ = frozenset((
    "shpinst", "shpgrp", "nesttableprops", "annotation", "footnote", "pntext", "listtext", "objdata", "cs", "ts",
    "ds", "shptxt", "do",
))  # fmt: skip
INFORMATION = frozenset(("title", "subject", "author", "operator", "company"))


def code_page(number: int) -> str:
    """The name by which Python knows a code page; gb2312 and gbk are read as all of GB18030."""
    if number in (936, 54936):
        return "gb18030"
    return {65001: "utf-8", 10000: "mac-roman", 0: "cp1252"}.get(number, f"cp{number}")


def decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding, "replace")
    except LookupError:
        return raw.decode("cp1252", "replace")
