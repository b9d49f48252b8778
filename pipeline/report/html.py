"""`report.html`: one file for people, in both languages, that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline import __version__
from pipeline.catalogue import Catalogue
from pipeline.reasons import reason_words
from pipeline.report import view
from pipeline.report.answer import answer, blocking_words
from pipeline.report.changes import parts
from pipeline.report.chart import year_chart
from pipeline.report.compiled import KeptBeside
from pipeline.report.editions import gives_advice
from pipeline.report.families import families
from pipeline.report.months import month_table
from pipeline.report.places import place_words
from pipeline.report.plan import work_plan
from pipeline.report.printable import printable
from pipeline.report.side_by_side import side_by_side
from pipeline.report.words import filled, keys, sentence, word
from pipeline.values import Assessment, Changes, Words

_PIECES = 4096  # of a page, mostly a few words each, that are written together


def report_html(
    assessment: Assessment, catalogue: Catalogue, changes: Changes | None = None, lang: Literal["zh", "en"] = "zh"
) -> bytes:
    """The report as UTF-8 HTML. `lang` is shown first; the switch and the filters need no server.

    `changes`: what has changed since the last report, where there is one.
    Raises KeyError where the assessment names a requirement that the catalogue does not know.
    """
    return b"".join(html_parts(assessment, catalogue, changes, lang))


def html_parts(
    assessment: Assessment, catalogue: Catalogue, changes: Changes | None = None, lang: Literal["zh", "en"] = "zh"
) -> Iterator[bytes]:
    """`report_html` piece by piece: of a large drive it is never whole in memory."""
    environment = _environment()
    items = view.items(assessment, catalogue)
    gaps = view.gaps(items)
    findings = view.findings(assessment)
    documents = view.documents(assessment)
    text = environment.get_template("report.html").stream(
        assessment=assessment,
        catalogue=catalogue,
        version=__version__,
        shown=lang,
        answer=answer(assessment.readiness, assessment.as_of),
        blocking_words=blocking_words(assessment.readiness),
        items=items,
        counts=view.count_verdicts(items),
        gaps=gaps,
        groups=view.by_clause(items, catalogue),
        findings=findings,
        advice=gives_advice(catalogue),
        plan=work_plan(assessment, items, catalogue),
        blocking=view.blocking(assessment),
        severities=Counter(finding.severity for finding in findings),
        documents=documents,
        serving_nothing=view.serving_nothing(documents),
        families=families(assessment),
        outcomes=Counter(document.outcome for document in documents),
        kinds=Counter(key for document in documents if (key := view.kind_key(document))),
        side_by_side=side_by_side(assessment.reconciliation),
        gap_order=view.GAP_VERDICTS,
        gap_verdicts=Counter(item.verdict for item in gaps),
        gap_sources=Counter(item.requirement.source for item in gaps),
        table=month_table(view.timeline(assessment, catalogue), assessment.as_of),
        chart=year_chart(assessment, catalogue),
        titles=view.titles(catalogue),
        known={item.id for item in items},
        changes=changes,
        change_parts=parts(changes, view.titles(catalogue)) if changes else (),
        **_dress(),
    )
    text.enable_buffering(_PIECES)
    return (part.encode("utf-8", "backslashreplace") for part in text)


def changes_html(changes: Changes, catalogue: Catalogue, organisation: str) -> bytes:
    """A page with nothing but what has changed between two reports."""
    change_parts = parts(changes, view.titles(catalogue))
    return dressed("changes_page.html", changes=changes, change_parts=change_parts, organisation=organisation)


def dressed(template: str, **values: object) -> bytes:
    """A page of its own in the look of the report."""
    page = _environment().get_template(template)
    return page.render(shown="zh", known=(), version=__version__, **values, **_dress()).encode(
        "utf-8", "backslashreplace"
    )


def _dress() -> dict[str, str]:
    style, script = _packaged("report.css"), _packaged("report.js")
    return {
        "style": Markup(style),
        "script": Markup(script),
        "style_hash": _hash(style),
        "script_hash": _hash(script),
    }


_MADE = re.compile(r"-[0-9a-f]{10}$")  # what tells one finding of a check from another, of no meaning to people


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("pipeline.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
        bytecode_cache=KeptBeside(Path(__file__).with_name("templates")),
    )
    environment.globals.update(
        both=both,
        w=lambda group, key, **values: both(filled(group, key, **values) if values else word(group, key)),
        keys=keys,
        requirement_ids=view.requirement_ids,
        kind_key=view.kind_key,
        kind_word=view.kind_word,
    )
    environment.filters.update(
        reason=reason_words,
        both=both,
        place=lambda place: both(place_words(place)),
        path=path_markup,
        anchor=anchor,
        by_short_id=_by_short_id,
        short_id=_short_id,
        percent=percent,
        sentence=sentence,
    )
    return environment


def _short_id(id: str) -> str:
    return _MADE.sub("", id)


def _by_short_id(ids: Iterable[str]) -> list[tuple[str, list[str]]]:
    """The findings of a check together: its id stands once, and a number for each further one."""
    together: dict[str, list[str]] = {}
    for id in ids:
        together.setdefault(_short_id(id), []).append(id)
    return list(together.items())


def both(words: Words) -> Markup:
    """Both languages side by side; the style sheet shows one. A text equal in both stands once."""
    zh, en = printable(words.zh or words.en), printable(words.en or words.zh)
    if zh == en:
        return Markup(f"<span>{escape(zh)}</span>")
    return Markup(f'<span lang="zh">{escape(zh)}</span><span lang="en">{escape(en)}</span>')


def path_markup(path: str) -> Markup:
    """A path whose folder is quieter than its file name, isolated from the direction of the text around."""
    folder, slash, name = printable(path).rpartition("/")
    return Markup(f'<bdi class="path"><span class="folder">{escape(folder + slash)}</span>{escape(name)}</bdi>')


def anchor(id: str) -> str:
    """An id that a link can name: HTML allows no white space in it."""
    return "-".join(printable(id).split())


def percent(confidence: float) -> str:
    """A confidence of 0 to 1 as it is shown."""
    return f"{confidence * 100:.0f}%"


def _finalize(value: object) -> object:
    """Every text that a template prints passes here; markup of ours is already clean."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return escape(printable(value))
    return value


def _packaged(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None
    source = environment.loader.get_source(environment, name)[0]
    # Browsers hash what they have parsed, and parsing turns CR LF into LF.
    return source.replace("\r\n", "\n")


def _hash(text: str) -> str:
    """What the content security policy of the file allows to run: this text and nothing else."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
