"""The part of report.json that looks ahead: readings of the three months, a plan, a certificate."""

from __future__ import annotations

from typing import Any

from pipeline.values import Plan, Readiness, Reading, Step, Surveillance

Json = dict[str, Any]


def outlook_json(readiness: Readiness) -> Json:
    """Optional keys of `readiness`: readings, plan and surveillance, each only where there is one."""
    found: Json = {}
    if readiness.readings:
        found["readings"] = [_reading(one) for one in readiness.readings]
    if readiness.plan:
        found["plan"] = _plan(readiness.plan)
    if readiness.surveillance:
        found["surveillance"] = _surveillance(readiness.surveillance)
    return found


def _reading(one: Reading) -> Json:
    return {"id": one.id, "date": one.date.isoformat(), "why_zh": one.why.zh, "why_en": one.why.en}


def _plan(plan: Plan) -> Json:
    return {
        "target": plan.target.isoformat(),
        "possible": plan.possible,
        "first_possible": plan.first_possible.isoformat() if plan.first_possible else None,
        "steps": [_step(one) for one in plan.steps],
    }


def _surveillance(one: Surveillance) -> Json:
    return {
        "certified": one.certified.isoformat(),
        "expires": one.expires.isoformat(),
        "window": [day.isoformat() for day in one.window],
        "next_due": one.next_due.isoformat() if one.next_due else None,
        "recertification": [day.isoformat() for day in one.recertification],
        "steps": [_step(each) for each in one.steps],
    }


def _step(step: Step) -> Json:
    return {
        "id": step.id,
        "rule": step.rule,
        "by": step.by.isoformat(),
        "state": step.state,
        "done_on": step.done_on.isoformat() if step.done_on else None,
        "what_zh": step.what.zh,
        "what_en": step.what.en,
    }
