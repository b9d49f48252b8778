"""PDFs that broke off while they were copied: the pages that are left whole are read, and the file says so."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.reader import CUT_SHORT, read_pdf
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Outcome, Partial, Read, Skipped


def pdf(pages: int = 3, encrypt: StandardEncryption | None = None) -> bytes:
    target = BytesIO()
    canvas = Canvas(target, encrypt=encrypt)
    for number in range(1, pages + 1):
        canvas.drawString(72, 700, f"Minutes of the review, page {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


WHOLE = pdf()


def texts(outcome: Outcome) -> list[str]:
    assert isinstance(outcome, Partial | Read), outcome
    return [block.text for block in outcome.content.blocks]


def test_a_file_without_its_end_is_read_and_says_that_it_broke_off() -> None:
    outcome = read_pdf(WHOLE[: WHOLE.rindex(b"xref\n0")])
    assert isinstance(outcome, Partial)
    assert outcome.reason == CUT_SHORT
    assert texts(outcome) == texts(read_pdf(WHOLE))


def test_pages_whose_content_is_lost_are_left_out() -> None:
    second = WHOLE.rindex(b"endstream", 0, WHOLE.rindex(b"endstream") - 1)  # within the content of the second page
    outcome = read_pdf(WHOLE[: second + 30])
    assert isinstance(outcome, Partial)
    assert texts(outcome) == [f"Minutes of the review, page {number}" for number in (1, 2)]


def test_pages_whose_fonts_are_lost_are_not_guessed() -> None:
    without = WHOLE.replace(b"/Type /Font", b"/Type /Lost").replace(b"2 0 obj", b"97 0 obj", 1)
    assert isinstance(read_pdf(without[: without.rindex(b"xref\n0")]), Failed)


def test_locked_files_stay_closed() -> None:
    locked = pdf(encrypt=StandardEncryption("pw"))
    assert isinstance(read_pdf(locked[: locked.rindex(b"xref\n0")]), Failed)


def test_an_older_state_that_opens_is_not_passed_off_as_the_whole() -> None:
    newer = WHOLE + b"\n90 0 obj\n<</Type/Note/Text(" + b"x" * 5000 + b")>>\nendobj\n91 0 obj\n<<"
    assert isinstance(read_pdf(newer), Partial)
    assert isinstance(read_pdf(WHOLE + bytes(9000)), Read)  # padded by a server


@pytest.mark.parametrize("share", [0.02, 0.1])
def test_too_little_fails_with_its_reason(share: float) -> None:
    outcome = read_pdf(WHOLE[: int(len(WHOLE) * share)])
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken PDF")


@settings(max_examples=60, deadline=None)
@given(st.integers(9, len(WHOLE)), st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 255)), max_size=4))
def test_whatever_is_left_gives_an_outcome(length: int, changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE[:length])
    for place, value in changes:
        data[place % len(data)] = value
    assert isinstance(read_pdf(bytes(data), ReadSettings(ocr="off")), Read | Partial | Failed | Skipped)
