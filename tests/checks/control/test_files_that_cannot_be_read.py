"""C15: files of which nothing can be read, and which of them are no evidence."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import ENGLISH
from small_house import findings
from ways import Way, each_is_found

CHINESE_DEFECTS: list[Way] = [
    ("C15", "an export of no bytes", ["raw:\n  - {to: 记录/工单导出.csv, bytes: empty}\n"]),
    ("C15", "a picture handed in", ["raw:\n  - {to: 申报材料/机房房产照片.png, bytes: png}\n"]),
    ("C15", "a paper of no bytes", ["raw:\n  - {to: 记录/管理评审签到表.pdf, bytes: empty}\n"]),
]

test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)


def test_files_that_cannot_be_read_are_grouped_by_reason_and_noise_is_left_out() -> None:
    raw = {
        "程序/坏文件.docx": b"PK\x03\x04 broken",
        "程序/坏文件二.docx": b"PK\x03\x04 broken",
        "程序/~$锁.docx": b"\x05abc" + b" " * 158,
    }
    (finding,) = findings("C15", raw=raw)
    assert finding.paths == ("程序/坏文件.docx", "程序/坏文件二.docx")
    assert "坏文件.docx、坏文件二.docx" in finding.message.zh
    assert "坏文件.docx, 坏文件二.docx" in finding.message.en
    assert not any(side.quote for side in finding.evidence), "what the reader says is no quote of the client's"
    assert finding.severity == "medium"


def test_a_page_to_sign_in_that_was_saved_as_a_document() -> None:
    page = "<html><head><title>Sign in</title></head><body><h1>You need access</h1><p>Ask for access, or switch accounts.</p></body></html>"
    told = findings("C15", house=ENGLISH, raw={"Agreements/Annex 2 prices.pdf": page.encode()})
    assert any("Annex 2 prices.pdf" in one.paths[0] for one in told)
    text = (
        "<html><body><h1>How to sign in</h1>"
        + "<p>Users who see Access denied call the desk, which looks for the account.</p>" * 12
        + "</body></html>"
    )
    assert not findings("C15", house=ENGLISH, raw={"Wiki/How to sign in.html": text.encode()})


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("People/Pay list 2026.pdf", False),
        ("人事/2026年工资表.pdf", False),
        ("Agreements/Service level agreement payroll.pdf", True),
        ("Records/Capacity figures.pdf", True),
    ],
)
def test_a_locked_list_of_pay_is_no_evidence_that_could_not_be_read(path: str, told: bool) -> None:
    locked = f"---\nto: '{path}'\ntitle: 'Locked'\nencrypt: secret\n---\nOnly for two.\n"
    assert bool(findings("C15", locked, house=ENGLISH)) is told


def test_what_to_do_fits_why_a_file_could_not_be_read() -> None:
    locked = "---\nto: 'Records/Capacity figures.pdf'\ntitle: 'Locked'\nencrypt: secret\n---\nOnly for two.\n"
    (one,) = findings("C15", locked, house=ENGLISH)
    assert "could not be read: " in one.message.en
    assert "password" in one.action.en
    (broken,) = findings("C15", house=ENGLISH, raw={"Records/Figures.docx": b"PK\x03\x04 broken"})
    assert "from its source again" in broken.action.en
    (empty,) = findings("C15", "raw:\n  - {to: 记录/管理评审签到表.pdf, bytes: empty}\n", house=CHINESE)
    assert "an empty file" in empty.message.en
    assert "noise" not in empty.message.en
    assert "确无内容的，删去该文件" in empty.action.zh
