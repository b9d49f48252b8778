"""Slides and mails hold what their source says, where such files hold it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

Build = Callable[[Mapping[str, str]], Path]
BODY = "First line.\n\n# Results\n\n| Service | Target |\n|---|---|\n| Desk & phone | 90 % |\n\n- one\n\n# Next\n\n二\n"


def test_each_heading_of_the_first_level_begins_a_slide(build: Build) -> None:
    source = f"---\nto: a.pptx\ntitle: Review\ncover: {{Period: October 2026}}\nfooter: page {{page}}\n---\n{BODY}"
    with ZipFile(build({"a.md": source}) / "a.pptx") as package:
        names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
        slides = [etree.fromstring(package.read(name)) for name in names]
        for name in package.namelist():
            etree.fromstring(package.read(name))
    texts = [[element.text for element in slide.iter("{*}t")] for slide in slides]
    assert texts == [
        ["Review", "Period: October 2026", "First line.", "page 1"],
        ["Results", "Service", "Target", "Desk & phone", "90 %", "one", "page 1"],
        ["Next", "二", "page 1"],
    ]
    assert len(list(slides[1].iter("{*}tr"))) == 2


def test_the_cover_of_a_mail_is_its_headers(build: Build) -> None:
    cover = "{From: Ann <ann@example.com>, Date: 'Tue, 20 Oct 2026 16:40:00 +0800'}"
    path = build({"a.md": f"---\nto: a.eml\ntitle: Minutes\ncover: {cover}\n---\n{BODY}"}) / "a.eml"
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    assert (mail["Subject"], mail["From"]) == ("Minutes", "Ann <ann@example.com>")
    assert mail["Date"].datetime.isoformat() == "2026-10-20T16:40:00+08:00"
    assert "Desk & phone\t90 %" in mail.get_content()
    assert "二" in mail.get_content()


def test_a_mail_of_a_day_that_no_mail_writes_so_bears_it_all_the_same(build: Build) -> None:
    path = build({"a.md": f"---\nto: a.eml\ntitle: Minutes\ncover: {{Date: 2026-10-20 16:40}}\n---\n{BODY}"}) / "a.eml"
    assert message_from_bytes(path.read_bytes())["Date"] == "Tue, 20 Oct 2026 16:40:00 +0800"
