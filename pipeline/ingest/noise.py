"""Files that programs leave behind, known by their names alone."""

from __future__ import annotations

import re

# What Office, WPS, Windows, macOS, network drives and browsers leave behind.
_NOISE = re.compile(
    r"~\$.*|\.~.*|~wr[a-z]\d+\.\w+|~.*\.tmp|\._.*|ppt[0-9a-f]+\.tmp|[0-9a-f]{8}\.tmp"
    r"|thumbs\.db(?:[:_].*)?|ehthumbs(?:_vista)?\.db|desktop\.ini|folder\.htt|iconcache.*\.db|\$recycle\.bin|autorun\.inf"
    r"|\.ds_store|\.appledouble|\.localized|\.(?:spotlight-v100|trashes|fseventsd|documentrevisions-v100|temporaryitems)"
    r"|icon\r|@eadir|synofile_thumb.*|syno(?:eastream|index_media_info|photo_.*)|.*@syno(?:eastream|resource)|#recycle|\.@__thumb"
    r"|\.qsync.*|\.directory|\.nfs[0-9a-f]+|\.dropbox(?:\.attr|\.cache)?|\.nutstore.*"
    r"|.*\.(?:tmp|temp|crdownload|part|partial|download|opdownload|xltd|td|td\.cfg|bc!|baiduyun\.p\.downloading|downloading|aria2|swp)",
    re.IGNORECASE,
)


def is_noise(name: str) -> bool:
    """Whether a file of this name is what a program leaves behind, whatever is in it."""
    return _NOISE.fullmatch(base_name(name)) is not None


def base_name(name: str) -> str:
    return re.split(r"[/\\]", name)[-1]
