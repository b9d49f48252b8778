"""One ticket, change or problem as a text of its own."""

from __future__ import annotations

import pytest
from written import kind, served, text

CHANGE = text(
    "# CHG-017 Wider pool for the portal\n## Change type\nNormal\n## Reason\nTimeouts at noon.\n## Risk\nLow.\n"
    "## Rollback plan\nPut the old value back.\n## Approval notes\nOwner of the portal, by mail.\n## Result\nDone."
)
INCIDENT = text(
    "# INC-204 Portal down\n## Priority\nP1\n## Symptoms\nNo page opened.\n## Root cause\nThe disk was full.\n"
    "## Resolution\nOld logs were put away.\n## Related problem record\nPRB-11"
)


@pytest.mark.parametrize(
    ("content", "title", "requirement"),
    [
        (CHANGE, "CHG-017 Wider pool for the portal", "R-8.5.1-1"),
        (INCIDENT, "INC-204 Portal down", "R-8.6.1-1"),
    ],
)
def test_a_text_called_by_a_tickets_number_with_its_fields_is_that_ticket(content, title, requirement) -> None:  # type: ignore[no-untyped-def]
    assert kind(content, title) == "record"
    assert served(content, title) == {requirement}


def test_a_number_alone_makes_no_ticket() -> None:
    told = text("# INC-204\n## Background\nThe letters are those of a firm.\n## Aims\nNone.")
    assert "R-8.6.1-1" not in served(told, "INC-204")
