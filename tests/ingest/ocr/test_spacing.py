"""Spaces in what was read of a picture."""

import pytest

from pipeline.ingest.ocr.spacing import without_stray_spaces


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("8.2. 6、8.5、9 .4、10", "8.2.6、8.5、9.4、10"),
        ("7. 6", "7.6"),
        ("ISO/I EC 20000-1:2018", "ISO/IEC 20000-1:2018"),
        ("1. 2026年计划", "1. 2026年计划"),
        ("2. 3台服务器", "2. 3台服务器"),
        ("the ISO / IEC standard", "the ISO/IEC standard"),
    ],
)
def test_numbers_and_the_standards_name_have_no_spaces(read: str, written: str) -> None:
    assert without_stray_spaces(read) == written
