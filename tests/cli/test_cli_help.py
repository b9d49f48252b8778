"""Every command says what it does, and the documents repeat it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import Run

from pipeline import __version__
from pipeline.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
_HELP_BLOCK = re.compile(r"<!-- help -->\s*```[a-z]*\n(.*?)```\s*<!-- help end -->", re.DOTALL)


def test_help_lists_every_command(run: Run) -> None:
    shown = run("--help")
    assert shown.status == 0
    assert COMMANDS
    assert [name for name in COMMANDS if not re.search(rf"^  {name} ", shown.out, re.M)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_command_explains_itself_and_each_option(run: Run, command: str) -> None:
    shown = run(command, "--help")
    assert shown.status == 0
    assert f"preaudit {command}" in shown.out
    described = re.findall(r"^  (?:--?[\w-]+|\S+ <\w+>).*(?:\n {10,}\S.*)*", shown.out, re.M)
    assert described
    assert [one for one in described if len(re.sub(r"--?[\w-]+|<[^>]*>", "", one).split()) < 2] == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_readme_names_the_command(readme: str, command: str) -> None:
    assert f"preaudit {command}" in (ROOT / readme).read_text(encoding="utf-8")


def test_the_page_of_commands_repeats_the_help_word_for_word(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python benchmarks/doc_blocks.py` fills the block."""
    block = _HELP_BLOCK.search((ROOT / "docs/commands.md").read_text(encoding="utf-8"))
    assert block, "docs/commands.md has no fenced block between <!-- help --> and <!-- help end -->"
    shown = re.split(r"^\$ preaudit (.*)--help\n", block[1], flags=re.M)[1:]
    commands = [command.split() for command in shown[::2]]
    assert commands == [[], *([name] for name in COMMANDS)]
    for command, written in zip(commands, shown[1::2], strict=True):
        monkeypatch.setenv("COLUMNS", "100")
        assert _lines(written) == _lines(run(*command, "--help").out)


def _lines(text: str) -> list[str]:
    """Lines without the way in which Python was started, which typer shows before the name."""
    return [re.sub(r"^Usage: .*?preaudit", "Usage: preaudit", line.rstrip()) for line in text.strip().splitlines()]


def test_version_is_the_packages(run: Run) -> None:
    shown = run("--version")
    assert (shown.status, shown.out) == (0, f"preaudit {__version__}\n")


@pytest.mark.parametrize(
    "arguments", [("scan",), ("no-such-command",), ("scan", ".", "--no-such-option"), ("scan", ".", "--fail-on", "red")]
)
def test_wrong_usage_ends_with_status_2_and_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("preaudit: ")
    assert len(ended.err.splitlines()) == 1
    assert "--help" in ended.err
