"""Mails (.eml): the cover's labels are the headers, the blocks the plain text."""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

from sample_corpus.values import Prose
from sample_corpus.writers.plain import refuse_word_marks, write_text


def write_mail(prose: Prose) -> bytes:
    """`title` is the subject. Raises ValueError for a header that no mail has and for marks that only Word carries."""
    refuse_word_marks(prose)
    message = EmailMessage(policy=SMTP)
    for label, value in prose.cover:
        message[label] = value
    if prose.title:
        message["Subject"] = prose.title
    message.set_content(write_text(replace(prose, title="", cover=())), charset=prose.encoding)
    return message.as_bytes()
