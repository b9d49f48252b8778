"""Many patterns asked of one text are found as if each had been tried."""

import re

from pipeline.text.many import Many

PATTERNS = {
    "risk": r"\brisks?\b|风险",
    "out": "出",
    "score": r"^\d+$",
    "role": "^roles?$|^岗位",
    "case": "(?i:Owner)",
}
TEXTS = ("risk owner", "brisk", "风险等级", "输出", "12", "role", "岗位名称", "a role", "OWNER", "", "出")


def test_finds_what_each_pattern_finds_and_in_their_order() -> None:
    patterns = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
    many = Many(patterns)
    for text in TEXTS:
        assert list(many.found_in(text)) == [name for name, pattern in patterns.items() if pattern.search(text)]


def test_letters_of_either_case_are_asked_of_patterns_that_fold_them() -> None:
    assert list(Many({"owner": re.compile("owner", re.IGNORECASE)}).found_in("OWNER")) == ["owner"]
