"""Mails that a program keeps one after the other in one file (mbox of Thunderbird and others): each a file of its own."""

from __future__ import annotations

import re
from email import message_from_bytes

from pipeline.ingest.attached import Attachments, outcome_of
from pipeline.ingest.mail.eml import subject_of
from pipeline.ingest.mailbox import BEFORE_A_MAIL
from pipeline.values import Content, Outcome

_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def read_mbox(data: bytes) -> Outcome:
    files = Attachments()
    edges = [match.span() for match in BEFORE_A_MAIL.finditer(data)]
    ends = [begin for begin, _ in edges[1:]] + [len(data)]
    for number, ((_, begin), end) in enumerate(zip(edges, ends, strict=True), start=1):
        mail = _ESCAPED.sub(b"", data[begin:end])
        subject = subject_of(message_from_bytes(mail))
        files.add(f"{number} {subject[:80]}".strip() + ".eml", mail)
    return outcome_of(Content((), attachments=tuple(files.files)), files.reason)
