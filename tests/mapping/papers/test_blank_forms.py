"""What a blank form has a place for beside its own subject."""

from __future__ import annotations

import pytest
from company import beside, known
from written import Rows

CHANGE = [("Change no.", "", "Asked on", ""), ("What and why", "", "Risk", ""), ("Done on", "", "Result", "")]
NONCONFORMITY = [("No.", "", "Found on", ""), ("What was seen", "", "Clause", ""), ("Cause", "", "Action, owner", "")]
RELEASE = [("Release", "", "Sort", ""), ("Deployed on", "", "Result", "")]


@pytest.mark.parametrize(
    ("requirement", "form", "found"),
    [
        ("R-8.5.1-1", [*CHANGE, ("Review", "", "Closed on", "")], {"R-8.5.1-3"}),
        ("R-8.5.1-1", [*CHANGE, ("Review of the risk", "", "Closed on", "")], set()),
        ("R-8.5.1-1", CHANGE, set()),
        ("R-9.2-5", [*NONCONFORMITY, ("Verified by", "", "On", "")], {"R-10.1"}),
        ("R-9.2-5", [("不符合事实", ""), ("原因", ""), ("纠正措施", ""), ("验证", "")], {"R-10.1"}),
        ("R-9.2-5", NONCONFORMITY, set()),
        ("R-8.5.3-2", [*RELEASE, ("Planned for", "", "Plan approved by", "")], {"R-8.5.3-1"}),
        ("R-8.5.3-2", [("发布内容", ""), ("发布计划", ""), ("审批", ""), ("部署结果", "")], {"R-8.5.3-1"}),
        ("R-8.5.3-2", RELEASE, set()),
    ],
)
def test_labels_tell_what_a_blank_form_is_for_as_well(requirement: str, form: Rows, found: set[str]) -> None:
    assert beside(known(requirement, form), kind="form") == found
