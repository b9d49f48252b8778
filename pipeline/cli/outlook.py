"""What the summary says of the time to come, where the user asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pipeline.report.words import filled, in_language, word
from pipeline.values import Readiness

_MOST_STEPS = 2


def outlook_lines(readiness: Readiness, lang: Literal["zh", "en"]) -> Iterator[str]:
    """One line for a plan, one for a certificate; none where neither was asked for."""
    colon = "：" if lang == "zh" else ": "
    if plan := readiness.plan:
        late = [in_language(step.what, lang) for step in plan.steps if step.state == "late"]
        said = in_language(word("outlook", "possible" if plan.possible else "impossible"), lang)
        named = f" – {'；'.join(late[:_MOST_STEPS])}" if late else ""
        yield in_language(filled("outlook", "plan", target=plan.target), lang) + colon + said + named
    if one := readiness.surveillance:
        due = one.next_due or one.expires
        key = "next_due" if one.next_due else "expires"
        yield f"{in_language(word('outlook', 'surveillance'), lang)}{colon}{in_language(word('outlook', key), lang)} {due}"
