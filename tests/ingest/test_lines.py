"""Wrapped lines are joined as they were written."""

import pytest

from pipeline.ingest.lines import join_lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("服务台受理", "全部事件"), "服务台受理全部事件"),
        (("the service", "desk"), "the service desk"),
        (("91370100MA3TESTX", "07"), "91370100MA3TESTX07"),
        (("ISO/IEC 20000-", "1:2018"), "ISO/IEC 20000-1:2018"),
        (("see the list -", "below"), "see the list - below"),
        (("2026-09-01", "10:30"), "2026-09-01 10:30"),
        (("INCIDENT", "REPORT"), "INCIDENT REPORT"),
    ],
)
def test_no_space_is_put_into_numbers(lines: tuple[str, ...], text: str) -> None:
    assert join_lines(lines) == text
