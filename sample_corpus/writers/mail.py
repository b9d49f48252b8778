"""Mails (.eml): the cover's labels are the headers, the blocks the plain text."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parsedate_to_datetime

from sample_corpus.values import Prose
from sample_corpus.writers.plain import refuse_word_marks, write_text

_CHINA = timezone(timedelta(hours=8))


def write_mail(prose: Prose) -> bytes:
    """`title` is the subject. Raises ValueError for a header that no mail has and for marks that only Word carries."""
    refuse_word_marks(prose)
    message = EmailMessage(policy=SMTP)
    for label, value in prose.cover:
        message[label] = _as_mails_say(value) if label == "Date" else value
    if prose.title:
        message["Subject"] = prose.title
    message.set_content(write_text(replace(prose, title="", cover=())), charset=prose.encoding)
    return message.as_bytes()


def _as_mails_say(sent: str) -> str:
    """A day and hour as mails write them: another form is no date to a mail, and would be left out of it."""
    try:
        parsedate_to_datetime(sent)
    except ValueError:
        return format_datetime(datetime.fromisoformat(sent).replace(tzinfo=_CHINA))
    return sent
