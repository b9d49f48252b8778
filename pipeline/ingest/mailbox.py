"""What stands before each of the mails that a program keeps in one file."""

from __future__ import annotations

import re

BEFORE_A_MAIL = re.compile(
    rb"^From \S{1,200} [^\r\n]{0,40}\d\d:\d\d[^\r\n]{0,30}(?:19|20)\d\d[^\r\n]{0,10}\r?\n(?=[!-9;-~]{1,80}:)",
    re.MULTILINE,
)


def is_mailbox(data: bytes) -> bool:
    return BEFORE_A_MAIL.match(data) is not None
