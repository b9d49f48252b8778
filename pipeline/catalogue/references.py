"""Hold a loaded catalogue together: ids are unique, references resolve, counts are as declared."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalogue.entry import CatalogueError, Entry
from pipeline.catalogue.model import Catalogue


def validate(catalogue: Catalogue, expected: Entry, outside: tuple[str, ...]) -> None:
    """Raises CatalogueError at the first thing that is wrong.

    `expected` declares the counts; `outside` are clause numbers that may be cited without an entry.
    """
    ids = [one.id for one in catalogue.requirements] + [one.id for one in catalogue.checks]
    ids += [one.id for one in catalogue.order_rules] + [one.id for one in catalogue.edition_tells]
    _unique("requirements, checks, rules and tells", ids)
    _unique("clauses.yaml", [one.no for one in catalogue.clauses])
    _unique("brief.yaml", [one.item for one in catalogue.brief])
    _resolve_clauses(catalogue, outside)
    _resolve_requirements(catalogue)
    for requirement in catalogue.requirements:
        for key, known in (
            (requirement.basis, catalogue.basis_meanings),
            (requirement.cadence, catalogue.cadence_meanings),
        ):
            if key not in known:
                raise CatalogueError("meta.yaml", requirement.id, f"{key!r} has no meaning written")
        for source in requirement.source_ids:
            if source not in catalogue.sources:
                raise CatalogueError("requirements", requirement.id, f"unknown source {source}")
    _count(catalogue, expected)


def _unique(file: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise CatalogueError(file, id, "stands twice")
        seen.add(id)


def _resolve_clauses(catalogue: Catalogue, outside: tuple[str, ...]) -> None:
    known = {one.no for one in catalogue.clauses} | set(outside)
    cited = [("requirements", one.id, one.clauses) for one in catalogue.requirements]
    cited += [("checks", one.id, one.clauses) for one in catalogue.checks]
    for file, id, clauses in cited:
        for clause in clauses:
            if clause.split(" ")[0] not in known:
                raise CatalogueError(file, id, f"unknown clause {clause}")


def _resolve_requirements(catalogue: Catalogue) -> None:
    known = {one.id for one in catalogue.requirements}
    cited = [("requirements", one.id, one.may_be_combined_with) for one in catalogue.requirements]
    cited += [("brief.yaml", one.item, one.requirements) for one in catalogue.brief]
    cited += [("brief.yaml", "gaps", catalogue.brief_gaps)]
    cited += [("short_names.yaml", (*one.zh, *one.en)[0], (one.process, one.record)) for one in catalogue.short_names]
    cited += [("combined.yaml", one.aliases_zh[0], one.satisfies) for one in catalogue.combined]
    cited += [("name_parts.yaml", "names", tuple(catalogue.name_parts.names))]
    for file, id, requirements in cited:
        for requirement in requirements:
            if requirement not in known:
                raise CatalogueError(file, id, f"unknown requirement {requirement}")
    parts = set(catalogue.name_parts.parts) | {"rules", "record"}
    for id, ways in catalogue.name_parts.names.items():
        for part in (part for way in ways for part in way):
            if part not in parts:
                raise CatalogueError("name_parts.yaml", id, f"unknown part {part}")
    items = {one.item for one in catalogue.brief}
    for one in catalogue.requirements:
        if one.brief_item and one.brief_item not in items:
            raise CatalogueError("requirements", one.id, f"unknown brief item {one.brief_item}")


def _count(catalogue: Catalogue, expected: Entry) -> None:
    for name in ("requirements", "clauses", "checks", "order_rules", "edition_tells"):
        wanted = expected.number(name)
        found = len(getattr(catalogue, name))
        if wanted is not None and wanted != found:
            raise CatalogueError("meta.yaml", f"expected {name}", f"{wanted} declared but {found} found")
    expected.close()
