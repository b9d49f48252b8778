"""Papers of the other management systems of a house: those of quality, of its laboratory, of the environment."""

from __future__ import annotations

import re

from pipeline.values import Analysis

_OTHER = re.compile(
    r"(?<![a-z])(?:ISMS|QMS|EMS|OHS(?:MS)?)(?![a-z])|(?<!\d)(?:9001|13485|14001|15189|16949|17020|17025|22000|27001|45001|50001|22080|19001|24001)(?!\d)|\b(?:TISAX|IATF)\b"
    r"|(?:信息安全|质量|环境|职业健康(?:安全)?|能源|实验室)(?:管理)?体系(?![部科处室组办])|(?:质量|实验室|环境|检测)手册|其[他它]体系"
    r"|(?:information security|quality|environmental|energy|food safety|health and safety) (?:management )?system|(?:quality|laboratory|lab|environmental|safety) manual|other (?:management )?systems?\b",
    re.I,
)
# Standards of which a folder may be full, and that say nothing of whose a paper is.
_OF_A_FOLDER = re.compile(r"(?<![a-z])(?:ITSS|CMMI)(?![a-z])|(?<!\d)(?:28827|22301)(?!\d)", re.I)
# A folder of a house with several systems for what one of them has to itself: "B 质量专用", "Security only".
_ITS_ALONE = re.compile(
    r"(?:质量|信息安全|环境|职业健康(?:安全)?|能源)(?:体系|管理)?(?:专用|专有|独有|独用)"
    r"|(?:quality|information security|environment(?:al)?|safety|energy)(?: management)?[ _-]only\b|环境(?:与|和|及)?职业健康",
    re.I,
)
_THIS = re.compile(r"20000|ITSM|SMS\b(?<!ISMS)|服务管理|service management", re.I)


def names_this(text: str) -> bool:
    """Whether words name this system or its standard."""
    return bool(_THIS.search(text))


def of_another_standard(name: str) -> bool:
    """Whether a sheet is called after the standard of another system, and not after this one."""
    return bool(_OTHER.search(name)) and not _THIS.search(name)


def called_after_another(one: Analysis) -> bool:
    """Whether a paper calls itself one of another system, whatever folder it lies in."""
    called = f"{one.title} {one.path.rpartition('/')[2]}"
    return bool(_OTHER.search(called)) and not _THIS.search(called)


def of_another_system(one: Analysis) -> bool:
    """Whether a paper is called, numbered or filed as one of another system, and not as one of this."""
    called = f"{one.title} {one.number} {one.path}"
    return bool(_OTHER.search(called)) and not _THIS.search(called)


def filed_under_another(path: str) -> str:
    """The folder called after another system, or a standard other than this one, in which a paper lies; else nothing."""
    folders = path.split("/")[:-1]
    for at, name in enumerate(folders):
        if any(of.search(name) for of in (_OTHER, _OF_A_FOLDER, _ITS_ALONE)) and not _THIS.search(name):
            return "/".join(folders[: at + 1])
    return ""
