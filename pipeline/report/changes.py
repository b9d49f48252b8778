"""What has changed since another report, in sentences: made once, shown as text, page and sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.report.words import Language, filled, in_language, word
from pipeline.values import Cause, Changes, FindingChange, MonthsChange, ReadinessChange, VerdictChange, Words

Tone = Literal["good", "bad", "plain"]
_LISTED = 40  # lines of one part in a text for the terminal; the page, the sheet and the JSON hold all
_MARKS: Mapping[Tone, str] = {"good": "+", "bad": "!", "plain": "-"}


@dataclass(frozen=True, slots=True)
class Line:
    """One change. `files` pairs what happened with a path."""

    text: Words
    tone: Tone = "plain"
    id: str = ""
    files: tuple[tuple[Cause, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    key: str
    title: Words
    lines: tuple[Line, ...]


def parts(changes: Changes, titles: Mapping[str, Words]) -> tuple[Part, ...]:
    """The parts that are not empty. `titles`: what requirements are called."""
    whole = (
        ("readiness", tuple(_readiness(changes.readiness))),
        ("verdicts", tuple(_verdict(one, titles) for one in changes.verdicts)),
        ("new_findings", tuple(_finding(one, "bad") for one in changes.new_findings)),
        ("resolved_findings", tuple(_finding(one, "good") for one in changes.resolved_findings)),
        ("changed_findings", tuple(_changed(*pair) for pair in changes.changed_findings)),
        ("months", tuple(_months(one, titles) for one in changes.months)),
        ("files", tuple(_files(changes))),
    )
    return tuple(Part(key, word("changes", key), lines) for key, lines in whole if lines)


def changes_text(changes: Changes, titles: Mapping[str, Words], language: Language) -> str:
    """For a terminal or a mail; long parts are cut, and say so."""

    def say(words: Words) -> str:
        return in_language(words, language)

    out = [say(filled("changes", "span", before=changes.before, after=changes.after))]
    if changes.program:
        out.append(say(word("changes", "program")))
    for part in parts(changes, titles):
        out.append(f"\n{say(part.title)} ({len(part.lines)})")
        for line in part.lines[:_LISTED]:
            files = [f"\n      {say(word('cause', what))}: {path}" for what, path in line.files]
            out.append(f"  {_MARKS[line.tone]} {line.id}{' ' if line.id else ''}{say(line.text)}{''.join(files)}")
        if len(part.lines) > _LISTED:
            out.append("  " + say(filled("changes", "more", count=len(part.lines) - _LISTED)))
    if not changes.any:
        out.append(say(word("changes", "none")))
    return "\n".join(out)


def last_line(changes: Changes) -> Words:
    """All of it in one line of counts."""
    directions = [one.direction for one in changes.verdicts]
    files = changes.files
    return filled(
        "changes",
        "last_line",
        before=changes.before,
        high=sum(one.severity == "high" for one in changes.new_findings),
        resolved=len(changes.resolved_findings),
        better=directions.count("better"),
        worse=directions.count("worse"),
        added=len(files.added),
        changed=len(files.changed),
        moved=len(files.moved),
        removed=len(files.removed),
    )


def _readiness(change: ReadinessChange) -> Iterator[Line]:
    if change.can_apply[0] != change.can_apply[1]:
        before, after = (word("mark", "yes" if one else "no") for one in change.can_apply)
        yield Line(_each("can_apply", before=before, after=after), "good" if change.can_apply[1] else "bad")
    if change.earliest[0] != change.earliest[1]:
        yield _moved_date(change)
    for key, pair in (("binding", change.binding), ("release", change.release)):
        if pair[0] != pair[1]:
            yield Line(_each(key, before=_or_absent(pair[0]), after=_or_absent(pair[1])))
    for what in change.conditions_met:
        yield Line(_each("condition_met", what=what), "good")
    for what in change.conditions_new:
        yield Line(_each("condition_new", what=what), "bad")


def _moved_date(change: ReadinessChange) -> Line:
    text = _each("earliest", before=_or_absent(change.earliest[0]), after=_or_absent(change.earliest[1]))
    if not change.days:
        return Line(text)
    remark = filled("changes", "later" if change.days > 0 else "earlier", days=abs(change.days))
    return Line(Words(text.zh + remark.zh, text.en + remark.en), "bad" if change.days > 0 else "good")


def _or_absent(value: object) -> Words:
    return word("changes", "absent") if value is None else Words(str(value), str(value))


def _verdict(change: VerdictChange, titles: Mapping[str, Words]) -> Line:
    text = _each(
        "verdict",
        title=titles.get(change.requirement, Words("", "")),
        before=word("verdict", change.before) if change.before else word("changes", "absent"),
        after=word("verdict", change.after) if change.after else word("changes", "absent"),
    )
    if change.otherwise:
        why = word("changes", f"by_{change.otherwise}")
        text = Words(f"{text.zh}（{why.zh}）", f"{text.en} ({why.en})")
    tones: Mapping[str, Tone] = {"better": "good", "worse": "bad"}
    files = tuple((cause.what, cause.path) for cause in change.because)
    return Line(text, tones.get(change.direction, "plain"), change.requirement, files)


def _finding(change: FindingChange, tone: Tone) -> Line:
    severity = word("severity", change.severity)
    text = Words(f"[{severity.zh}] {change.message.zh}", f"[{severity.en}] {change.message.en}")
    return Line(text, tone, change.check)


def _changed(was: FindingChange, now: FindingChange) -> Line:
    before, after = (_finding(one, "plain").text for one in (was, now))
    rank = ("low", "medium", "high")
    worse = rank.index(now.severity) - rank.index(was.severity)
    return Line(
        _each("finding_was", before=before, after=after),
        "bad" if worse > 0 else "good" if worse < 0 else "plain",
        now.check,
    )


def _months(change: MonthsChange, titles: Mapping[str, Words]) -> Line:
    said = [
        filled("changes", key, months=", ".join(months))
        for key in ("gained", "lost", "gaps_closed", "gaps_opened")
        if (months := getattr(change, key))
    ]
    what = Words("；".join(one.zh for one in said), "; ".join(one.en for one in said))
    title = titles.get(change.requirement, Words("", ""))
    good = change.gained or change.gaps_closed
    bad = change.lost or change.gaps_opened
    tone: Tone = "good" if good and not bad else "bad" if bad and not good else "plain"
    return Line(_each("record", title=title, what=what), tone, change.requirement)


def _files(changes: Changes) -> Iterator[Line]:
    def line(what: Cause, text: str) -> Line:
        said = word("cause", what)
        return Line(Words(f"{said.zh}：{text}", f"{said.en}: {text}"))

    files = changes.files
    if not files.any:
        return
    yield from (line("added", path) for path in files.added)
    yield from (line("changed", path) for path in files.changed)
    yield from (line("moved", f"{one.before} → {one.after}") for one in files.moved)
    yield from (line("removed", path) for path in files.removed)
    yield Line(filled("changes", "unchanged", count=files.unchanged))


def _each(key: str, **values: Words) -> Words:
    """A sentence whose blanks are filled in its own language."""
    pattern = word("changes", key)
    return Words(
        pattern.zh.format(**{name: one.zh or one.en for name, one in values.items()}),
        pattern.en.format(**{name: one.en or one.zh for name, one in values.items()}),
    )


def sheet_rows(all_parts: Sequence[Part], language: Language) -> Iterator[list[str | None]]:
    """Part, id, change, files behind it."""
    for part in all_parts:
        for line in part.lines:
            files = "\n".join(f"{in_language(word('cause', what), language)}: {path}" for what, path in line.files)
            yield [in_language(part.title, language), line.id or None, in_language(line.text, language), files or None]
