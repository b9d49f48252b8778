"""Messages hold facts alone: what to ask or do stands in the action, which the reviewer's edition leaves out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import pipeline.checks
from pipeline.catalogue import load_catalogue
from pipeline.checks.registry import Contradiction, _finding
from pipeline.values import Words

ROOM = Path(pipeline.checks.__file__).parent
ADVICE = re.compile(
    r"请(?!表|求|假|示)(?<!申请)|建议|应当|应予|应该|需要?补|务必|please|\bshould\b|\bmust\b|\bask for\b|\bconsider\b|\brecommend|\bmake sure\b|say so|show (?:its|the|source)",
    re.I,
)


MODULES = sorted(ROOM.rglob("*.py"))


def _asked(tree: ast.Module) -> list[ast.AST]:
    """Every node within what is passed as `ask` or `mend`."""
    return [
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg in ("ask", "mend")
        for inner in ast.walk(node)
    ]


@pytest.fixture(scope="module")
def constants_asked() -> set[str]:
    """Names of the module constants that some check passes so, wherever they stand."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in MODULES]
    return {node.id for tree in trees for node in _asked(tree) if isinstance(node, ast.Name)}


def _told(path: Path, constants_asked: set[str]) -> list[tuple[int, str]]:
    """Texts of every call of Words that is not passed as `ask` or `mend`, nor stands in such a constant."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asks = {id(node) for node in _asked(tree)}
    for node in tree.body:
        if isinstance(node, ast.Assign) and {t.id for t in node.targets if isinstance(t, ast.Name)} & constants_asked:
            asks |= {id(inner) for inner in ast.walk(node)}
    return [
        (inner.lineno, inner.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Words" and id(node) not in asks
        for inner in ast.walk(node)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
    ]  # fmt: skip


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOM)))
def test_no_message_of_a_check_gives_advice(path: Path, constants_asked: set[str]) -> None:
    assert [(line, text) for line, text in _told(path, constants_asked) if ADVICE.search(text)] == []


def test_what_is_asked_stands_before_the_mending_in_the_action() -> None:
    catalogue = load_catalogue()
    seen = Contradiction("k", Words("事实", "fact"), (), ask=Words("请说明。", "Please explain."))
    finding = _finding("R06", seen, catalogue)
    mend = catalogue.check("R06").page.mend
    assert finding.message == Words("事实", "fact")
    assert finding.action == Words(f"请说明。{mend.zh}", f"Please explain. {mend.en}")
