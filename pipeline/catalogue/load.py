"""Load the catalogue's YAML into `Catalogue`, or say in one line what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from pipeline.catalogue.entry import CatalogueError, Entry
from pipeline.catalogue.fast_yaml import read_yaml
from pipeline.catalogue.load_requirements import load_requirement
from pipeline.catalogue.model import (
    CHECK_GROUPS,
    BriefItem,
    Catalogue,
    Check,
    CheckPage,
    Clause,
    Combined,
    DocumentControl,
    EditionTell,
    NameFrames,
    NameParts,
    OrderRule,
    Requirement,
    ShortName,
    TellSeverity,
    Term,
)
from pipeline.catalogue.references import validate
from pipeline.values import Severity, Words

PACKAGED = Path(__file__).parent / "iso20000-1-2018-cn"


def load_catalogue(path: Path | None = None) -> Catalogue:
    """The catalogue of folder `path`, by default the packaged one (kept after the first call).

    Raises CatalogueError("file: id: what is wrong").
    """
    return _packaged() if path is None else _load(path)


@cache
def _packaged() -> Catalogue:
    return _load(PACKAGED)


def _load(root: Path) -> Catalogue:
    meta = _entry(root, "meta.yaml")
    brief = _entry(root, "brief.yaml")
    terms = _entry(root, "terms.yaml")
    short = _entry(root, "short_names.yaml")
    expected = Entry(meta.take("expected", {}), "meta.yaml", "expected")
    outside = meta.texts("clauses_outside")
    catalogue = Catalogue(
        id=meta.text("id"),
        version=meta.text("version"),
        title=meta.words("title"),
        run_in_months=meta.number("run_in_months") or 0,
        basis_meanings=_meanings(meta, "basis_meanings"),
        cadence_meanings=_meanings(meta, "cadence_meanings"),
        sources=_texts_by_key(meta, "sources"),
        clauses=tuple(_clause(one) for one in _list(root, "clauses.yaml", "no")),
        requirements=tuple(_requirements(root)),
        combined=tuple(_combined(one) for one in _list(root, "combined.yaml", "satisfies")),
        short_names=tuple(_short_name(one) for one in short.entries("subjects", "process")),
        name_frames=_name_frames(Entry(short.take("frames", {}), "short_names.yaml", "frames")),
        name_parts=_name_parts(_entry(root, "name_parts.yaml")),
        edition_tells=tuple(_tell(one) for one in _list(root, "editions.yaml", "id")),
        order_rules=tuple(_rule(one) for one in _list(root, "order_rules.yaml", "id")),
        checks=tuple(_checks(root)),
        brief=tuple(_brief_item(one) for one in brief.entries("items", "item")),
        brief_gaps=brief.texts("gaps"),
        document_control=_document_control(_entry(root, "document_control.yaml")),
        terms=tuple(_term(one) for one in terms.entries("terms", "concept")),
    )
    for entry in (meta, brief, terms, short):
        entry.close()
    validate(catalogue, expected, outside)
    return catalogue


# --- reading files ----------------------------------------------------------------------


def _parse(root: Path, file: str) -> Any:
    try:
        return read_yaml((root / file).read_bytes())
    except OSError as error:
        raise CatalogueError(file, "file", f"cannot be read: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise CatalogueError(file, "file", f"is no YAML: {' '.join(str(error).split())}") from error


def _entry(root: Path, file: str) -> Entry:
    return Entry(_parse(root, file), file, file.removesuffix(".yaml"))


def _list(root: Path, file: str, name: str) -> Iterator[Entry]:
    raw = _parse(root, file)
    if not isinstance(raw, list):
        raise CatalogueError(file, "file", "a list is expected")
    for at, one in enumerate(raw, start=1):
        label = one.get(name) if isinstance(one, dict) else None
        yield Entry(one, file, str(label or f"entry {at}"))


def _files(root: Path, folder: str) -> list[str]:
    def in_clause_order(path: Path) -> tuple[int, list[int]]:
        digits = path.stem.removeprefix("clause-").split(".")
        return (1, [int(one) for one in digits]) if digits[0].isdecimal() else (0, [])

    found = sorted((root / folder).glob("*.yaml"), key=in_clause_order)
    if not found:
        raise CatalogueError(folder, "folder", "holds no YAML file")
    return [f"{folder}/{path.name}" for path in found]


def _requirements(root: Path) -> Iterable[Requirement]:
    for file in _files(root, "requirements"):
        for entry in _list(root, file, "id"):
            yield load_requirement(entry)


def _checks(root: Path) -> Iterable[Check]:
    for group in CHECK_GROUPS:
        for entry in _list(root, f"checks/{group}.yaml", "id"):
            page = Entry(entry.take("page", {}), entry.file, f"{entry.id}: page")
            figures = entry.figures("thresholds")
            check = Check(
                id=entry.text("id"),
                group=group,
                title=entry.words("title"),
                severity=entry.choice("severity", Severity),
                clauses=entry.texts("clauses"),
                blocks=entry.flag("blocks"),
                page=CheckPage(
                    what=page.words("what"),
                    why=page.words("why"),
                    example=page.words("example"),
                    detected=page.words("detected"),
                    silent=page.words("silent"),
                    mend=page.words("mend"),
                ),
                enabled=entry.flag("enabled", True),
                instead=entry.words_by_key("instead"),
                thresholds={name: figure for name, (figure, _) in figures.items()},
                meanings={name: words for name, (_, words) in figures.items()},
            )
            page.close()
            entry.close()
            yield check


# --- one entry each ---------------------------------------------------------------------


def _clause(entry: Entry) -> Clause:
    clause = Clause(entry.text("no"), entry.both())
    entry.close()
    return clause


def _combined(entry: Entry) -> Combined:
    combined = Combined(
        aliases_zh=entry.texts("aliases_zh"),
        aliases_en=entry.texts("aliases_en"),
        satisfies=entry.texts("satisfies"),
        hint=entry.words("hint"),
    )
    entry.close()
    return combined


def _short_name(entry: Entry) -> ShortName:
    name = ShortName(
        process=entry.text("process"),
        record=entry.text("record"),
        zh=entry.texts("zh"),
        en=entry.texts("en"),
        inside=entry.flag("inside"),
        beside=entry.texts("beside"),
    )
    entry.close()
    return name


def _name_frames(entry: Entry) -> NameFrames:
    frames = NameFrames(*(entry.patterns(key) for key in ("before", "rules_after", "records_after")))
    entry.close()
    return frames


def _name_parts(entry: Entry) -> NameParts:
    nothing, parts = (_words_by_key(entry, key) for key in ("nothing", "parts"))
    means = Entry(entry.take("names", {}), entry.file, "names")
    names: dict[str, tuple[tuple[str, ...], ...]] = {}
    for id in means.keys():  # noqa: SIM118
        ways = means.take(id)
        if not isinstance(ways, list) or not all(isinstance(way, list) and way for way in ways):
            raise means.wrong(f"{id}: a list of lists of parts is expected, not {ways!r}")
        names[id] = tuple(tuple(map(str, way)) for way in ways)
    entry.close()
    return NameParts(nothing, parts, names)


def _words_by_key(entry: Entry, key: str) -> dict[str, tuple[str, ...]]:
    """The words of both languages of each inner mapping."""
    inner = Entry(entry.take(key, {}), entry.file, key)
    found: dict[str, tuple[str, ...]] = {}
    for name in inner.keys():  # noqa: SIM118
        one = Entry(inner.take(name), entry.file, f"{key}: {name}")
        found[name] = (*one.texts("zh"), *one.texts("en"))
        one.close()
    return found


def _tell(entry: Entry) -> EditionTell:
    severity = entry.choice("severity", TellSeverity)
    tell = EditionTell(entry.text("id"), entry.pattern("pattern"), severity, entry.words("meaning"))
    entry.close()
    return tell


def _rule(entry: Entry) -> OrderRule:
    severity = entry.choice("severity", Severity)
    rule = OrderRule(entry.text("id"), entry.text("rule"), severity, entry.words("text"))
    entry.close()
    return rule


def _brief_item(entry: Entry) -> BriefItem:
    item = BriefItem(entry.text("item"), entry.both(), entry.texts("requirements"), entry.text("editions"))
    entry.close()
    return item


def _term(entry: Entry) -> Term:
    term = Term(entry.text("concept"), entry.texts("zh"))
    entry.close()
    return term


def _document_control(entry: Entry) -> DocumentControl:
    labels = Entry(entry.take("labels", {}), entry.file, f"{entry.id}: labels")
    control = DocumentControl(
        number_pattern=entry.pattern("number_pattern"),
        version_patterns=entry.patterns("version_patterns"),
        labels={name: labels.texts(name) for name in labels.keys()},  # noqa: SIM118
        spun_markers=entry.texts("spun_markers"),
    )
    entry.close()
    return control


def _meanings(entry: Entry, key: str) -> dict[str, Words]:
    inner = Entry(entry.take(key, {}), entry.file, f"{entry.id}: {key}")
    return {name: inner.words(name) for name in inner.keys()}  # noqa: SIM118


def _texts_by_key(entry: Entry, key: str) -> dict[str, str]:
    inner = Entry(entry.take(key, {}), entry.file, f"{entry.id}: {key}")
    return {name: inner.text(name) for name in inner.keys()}  # noqa: SIM118
