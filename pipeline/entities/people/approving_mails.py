"""Who writes a mail, from which domain and to whom, and whether he approves something in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.message import is_message
from pipeline.text.normal import plain, quote
from pipeline.text.people import names_in
from pipeline.values import Content, Fact

_HEAD = re.compile(r"^(?P<label>From|To|Cc|发件人|收件人|抄送)\s*[:：]\s*(?P<rest>.+)$", re.I)
_ADDRESS = re.compile(r"(?P<name>[^<>;,，；]{2,40}?)\s*<[^<>@\s]+@(?P<domain>[^<>\s]+)>")
_QUOTED = re.compile(r"^(?:>|-{3,}|_{5,}|on .{6,80} wrote:|-* ?(?:original message|原始邮件))", re.I)
_APPROVES = re.compile(
    r"\b(?:approved|authori[sz]ed|signed off|go ahead|please proceed|you may proceed|i (?:hereby )?(?:approve|agree|authori[sz]e))\b|同意(?!书|率|人)|(?<!请)批准(?!人|后|的)|准予|审批通过|可以实施",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:not|once|until|before|after|if|when|who|was|were|been|needs?|to be|pending|unless) (?:\w+ ){0,3}(?:approved|authori[sz]ed|signed off|go ahead)|\?|(?:不|未|请|待|是否|经\w{0,4})(?:予)?(?:同意|批准)|吗|？",
    re.I,
)
_FIRST, _MOST = 6, 12  # blocks of the head; lines of the letter itself


def approving_mails(content: Content) -> Iterator[Fact]:
    """person.mail "name|domain" of the sender and those written to, person.mailed "name|domain" of a sender who approves."""
    if not is_message(content.blocks):
        return
    sender = ""
    said = 0
    for at, block in enumerate(content.blocks):
        text = plain(block.text).strip()
        if at < _FIRST and (match := _HEAD.match(text)):
            for each in _ADDRESS.finditer(match["rest"]):
                if names := names_in(each["name"].strip(' "')):
                    value = joined(names[0], each["domain"].lower())
                    yield Fact("person.mail", value, str(block.place), quote(block.text))
                    sender = value if match["label"].lower() in ("from", "发件人") and not sender else sender
            continue
        if _QUOTED.match(text) or said > _MOST:
            return
        said += 1
        told = next((one for one in re.split(r"(?<=[.。;；!！])\s*", text) if _APPROVES.search(one)), "")
        if sender and told and not _NOT_YET.search(told):
            yield Fact("person.mailed", sender, str(block.place), quote(block.text))
            return
