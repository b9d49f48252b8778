"""A client's truth, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.learn.truth import Defect, TruthError, read_truth

TRUTH = """
as_of: 2026-11-20
organisation: {name: 恒光数服科技有限公司, sms_release: 2026-07-06}
readiness: {can_apply: false, earliest_application: 2026-12-20, binding: O05, conditions: [R-9.3-3]}
requirements:
  D-8.6.1: satisfied
  D-8.2.4: [missing, nowhere]
documents:
  - path: 事件管理程序.docx
    outcome: read
    kind: procedure
    requirements: [D-8.6.1]
    main_date: 2026-07-06
    dates: [{value: 2026-07-06, role: effective}]
  - {path: 照片.png, outcome: skipped, kind: unrelated}
events:
  R-8.6.1-1: {2026-08: 2}
defects:
  - {check: C02, paths: [事件管理程序.docx], note: header}
  - {check: C09}
"""


def read(folder: Path, text: str):  # type: ignore[no-untyped-def]
    (folder / "truth.yaml").write_text(text, encoding="utf-8")
    return read_truth(folder / "truth.yaml")


def test_each_part_is_read(tmp_path: Path) -> None:
    truth = read(tmp_path, TRUTH)
    assert (truth.as_of, truth.sms_release) == ("2026-11-20", "2026-07-06")
    assert truth.verdicts == {"D-8.6.1": "satisfied", "D-8.2.4": "missing"}
    document = truth.documents["事件管理程序.docx"]
    assert document.requirements == {"D-8.6.1"}
    assert (document.main_date, document.dates) == ("2026-07-06", {("2026-07-06", "effective")})
    assert truth.documents["照片.png"].main_date is None
    assert truth.events == {"R-8.6.1-1": {"2026-08": 2}}
    assert truth.defects == (Defect("C02", frozenset(["事件管理程序.docx"]), "header"), Defect("C09", frozenset(), ""))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just text",
        "as_of: 2026-11-20",
        "as_of: 2026-11-20\nrequirements: [D-8.6.1]",
        "as_of: 2026-11-20\nrequirements: {D-8.6.1: fine}",
        "as_of: 2026-11-20\nrequirements: {D-8.6.1: }",
        "as_of: 2026-11-20\nrequirements: {D-8.6.1: []}",
        "as_of: 2026-11-20\nrequirements: {}\ndocuments: [{path: a.docx}]",
        "as_of: 2026-11-20\nrequirements: {}\ndefects: [{paths: [a.docx]}]",
        "as_of: 2026-11-20\nrequirements: {}\nevents: {R-8.6.1-1: {2026-08: many}}",
        "as_of: [",
    ],
)
def test_what_is_no_truth_is_told_with_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(TruthError, match=r"^truth\.yaml is no truth file"):
        read(tmp_path, text)


def test_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        read_truth(tmp_path / "nowhere.yaml")
