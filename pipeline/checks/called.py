"""What a document is called in a message: its title without the number and version that stand beside it anyway."""

from __future__ import annotations

import re

from pipeline.values import Analysis

_VERSION = re.compile(
    r"[\s,，_-]*(?:(?:V|Ver\.?|Version|Rev\.?|Revision|Issue)\s*\d+(?:\.\d+)*|版本号?\s*\d+(?:\.\d+)*)\s*$", re.I
)
_BESIDE = " \t-–—_:：|/，,"
_LEAST = 2  # characters that are left of a name


def called(one: Analysis) -> str:
    """ "WI-03 Shift handover V1.0" is Shift handover; a title that is a number alone stays as it is."""
    rest = (
        re.sub(rf"[(（]\s*{re.escape(one.number)}\s*[)）]|{re.escape(one.number)}", " ", one.title, flags=re.I)
        if one.number
        else one.title
    )
    rest = " ".join(_VERSION.sub("", rest.strip(_BESIDE)).split()).strip(_BESIDE)
    return rest if len(rest) >= _LEAST else one.title
