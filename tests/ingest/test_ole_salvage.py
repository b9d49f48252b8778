"""Old Word and Excel files that broke off: what is left of them is read, and nothing else."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.ole_salvage import salvaged_ole
from pipeline.ingest.read import read
from pipeline.values import Failed, Outcome, Partial, Read
from tests.ingest.doc.building import Doc, line

LINES = [f"第{number}条 " + "变更申请由运维部提出，由变更委员会审批。" * 9 for number in range(25)]
ENGLISH = [f"{number}. " + "The change is asked for by operations. " * 9 + "End." for number in range(25)]


def texts(outcome: Outcome) -> list[str]:
    assert isinstance(outcome, Read | Partial), outcome
    return [block.text for block in outcome.content.blocks]


def document(lines: list[str], compressed: bool = False) -> bytes:
    return Doc([line(text) for text in lines], compressed=compressed).file()


def workbook() -> bytes:
    book = xlwt.Workbook()
    for name in ("一月", "二月"):
        sheet = book.add_sheet(name)
        for row in range(100):
            sheet.write(row, 0, f"INC-{name}-{row:03}")
            sheet.write(row, 1, row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("lines", "compressed"), [(LINES, False), (ENGLISH, True)])
@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 0.99])
def test_of_a_doc_the_text_up_to_the_cut_is_read(lines: list[str], compressed: bool, share: float) -> None:
    data = document(lines, compressed)
    assert texts(read(data, "a.doc")) == lines
    outcome = read(data[: int(len(data) * share)], "a.doc")
    if isinstance(outcome, Read):
        assert texts(outcome) == lines
        return
    assert isinstance(outcome, Partial)
    assert outcome.reason == "cut short or damaged: what is left of the text was read"
    *whole, last = texts(outcome)
    assert len(whole) > 3
    assert whole == lines[: len(whole)]
    assert lines[len(whole)].startswith(last)


@pytest.mark.parametrize("share", [0.6, 0.8, 0.98])
def test_of_a_workbook_the_rows_up_to_the_cut_are_read(share: float) -> None:
    data = workbook()
    outcome = read(data[: int(len(data) * share)], "a.xls")
    assert isinstance(outcome, Partial)
    whole = "\n".join(texts(read(data, "a.xls"))).split("\n")
    found = "\n".join(texts(outcome)).split("\n")
    assert len(found) > 10
    assert set(found[:-1]) <= set(whole)
    assert any(row.startswith(found[-1]) for row in whole)


def test_of_what_is_no_text_nothing_is_made_up() -> None:
    data = document(LINES)
    noise = bytes(number * 37 % 251 for number in range(len(data)))
    at = data.index("第0条".encode("utf-16-le"))
    outcome = read(data[:at] + noise[: len(data) // 2 - at], "a.doc")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken")
    assert salvaged_ole(data[:600]) is None


@given(st.integers(1024, 20_000), st.lists(st.tuples(st.integers(512, 9000), st.integers(0, 255)), max_size=6))
def test_any_piece_of_a_file_has_an_outcome(length: int, flips: list[tuple[int, int]]) -> None:
    for data in (WORD, WORKBOOK):
        piece = bytearray(data[:length])
        for place, value in flips:
            piece[place % len(piece)] = value
        outcome = read(bytes(piece), "a.doc")
        assert not (isinstance(outcome, Failed) and "Error:" in outcome.reason), outcome


WORD, WORKBOOK = document(LINES), workbook()
