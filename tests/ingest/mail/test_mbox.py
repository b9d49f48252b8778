"""Mails that are kept one after the other in one file."""

from __future__ import annotations

from pipeline.ingest.read import read
from pipeline.values import Read

KEPT = (
    b"From - Mon Jan  5 10:00:00 2026\r\nFrom: a@example.com\r\nTo: b@example.com\r\n"
    b"Subject: =?gb2312?B?seS4/Mnzxfo=?=\r\n\r\n>From now on it is so.\r\n\r\n"
    b"From - Mon Jan  5 11:30:00 2026\r\nFrom: b@example.com\r\nTo: a@example.com\r\nSubject: two\r\n\r\nFrom me.\r\n"
)


def test_each_mail_is_a_file_of_its_own() -> None:
    outcome = read(KEPT, "Inbox")
    assert isinstance(outcome, Read)
    first, second = outcome.content.attachments
    assert (first.name, second.name) == ("1 变更审批.eml", "2 two.eml")
    assert first.data.endswith(b"\r\n\r\nFrom now on it is so.\r\n\r\n")
    inner = read(second.data, second.name)
    assert isinstance(inner, Read)
    assert [block.text for block in inner.content.blocks][-1] == "From me."
