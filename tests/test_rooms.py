"""The house: its rooms do not import one another, and what lies below imports nothing from above."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.catalogue import load_catalogue

PACKAGE = Path(__file__).resolve().parents[1] / "pipeline"
ROOMS = ("ingest", "mapping", "timeline", "checks", "report")
READ_BY_ALL = ("text", "values", "catalogue")


def imported(folder: str) -> Iterator[tuple[str, str]]:
    """What the files below a folder import from the package: (file, module)."""
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [one.name for one in node.names] if isinstance(node, ast.Import) else []
            yield from ((str(path.relative_to(PACKAGE)), name) for name in names if name.startswith("pipeline."))


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_no_other_room(room: str) -> None:
    others = {f"pipeline.{one}" for one in ROOMS if one != room}
    assert not [(path, name) for path, name in imported(room) if ".".join(name.split(".")[:2]) in others]


@pytest.mark.parametrize("folder", READ_BY_ALL)
def test_what_all_read_imports_no_room(folder: str) -> None:
    rooms = {f"pipeline.{one}" for one in (*ROOMS, "entities", "cli", "running", "store", "learn")}
    assert not [(path, name) for path, name in imported(folder) if ".".join(name.split(".")[:2]) in rooms]


def _constants(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            yield from (name.id for name in names if isinstance(name, ast.Name))


def test_no_constant_of_a_module_is_given_twice() -> None:
    given = {path: list(_constants(path)) for path in sorted(PACKAGE.rglob("*.py"))}
    assert not [
        (str(path.relative_to(PACKAGE)), name)
        for path, names in given.items()
        for name in set(names)
        if names.count(name) > 1
    ]


_AN_ID = re.compile(r"[DR]-\d+(?:\.\d+)*(?:-[A-Z0-9]+)?")


def test_requirements_that_the_code_speaks_of_are_in_the_catalogue() -> None:
    ids = [one.id for one in load_catalogue().requirements]
    said = {
        (path.name, node.value)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _AN_ID.fullmatch(node.value)
    }
    assert not sorted(each for each in said if not any(id.startswith(each[1]) for id in ids))
