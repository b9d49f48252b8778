"""The Markdown page of each check, in both languages.

`python -m pipeline.catalogue.pages docs/checks` writes one page a check and an index.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.catalogue.explain import (
    LABELS,
    PAGE_PARTS,
    Lang,
    label,
    say,
)
from pipeline.catalogue.load import load_catalogue
from pipeline.catalogue.model import CHECK_GROUPS, Catalogue, Check
from pipeline.values import Words

GROUP_TITLES: dict[str, Words] = {
    "template": Words("模板残留", "Template residue"),
    "edition": Words("标准版本", "Edition of the standard"),
    "control": Words("文件控制", "Document control"),
    "records": Words("运行记录", "Operating records"),
    "audit": Words("内审与管理评审", "Internal audit and management review"),
    "legal": Words("法律与申请资料", "Legal and application papers"),
    "coverage": Words("文件化信息的覆盖", "Coverage of required information"),
}
LANGUAGES: tuple[tuple[Lang, str], ...] = (("zh", "中文"), ("en", "English"))


def check_page(check: Check) -> str:
    """Title, facts, and the six parts of the page, first in Chinese and then in English."""
    lines = [f"# {check.id} {check.title.zh} / {check.title.en}", ""]
    group = GROUP_TITLES[check.group]
    lines.append(f"- 组 / Group: {group.zh} / {group.en}")
    severity = LABELS[check.severity]
    lines.append(f"- 严重程度 / Severity: {severity.zh} / {severity.en}")
    if check.clauses:
        lines.append(f"- 条款 / Clauses: {', '.join(check.clauses)}")
    if check.blocks:
        lines.append(f"- {LABELS['blocks'].zh} / {LABELS['blocks'].en}")
    for threshold, figure in check.thresholds.items():
        meaning = check.meanings[threshold]
        lines.append(f"- 阈值 / Threshold `{threshold}`: {figure:g} ({meaning.zh} / {meaning.en})")
    for lang, name in LANGUAGES:
        lines += ["", f"## {name}"]
        for part in PAGE_PARTS:
            lines += ["", f"### {label(part, lang)}", "", say(getattr(check.page, part), lang)]
        if check.instead:
            lines += ["", *(f"- {say(words, lang)}" for words in check.instead.values())]
    return "\n".join(lines) + "\n"


def index_page(catalogue: Catalogue) -> str:
    """The list of all checks, one table a group."""
    lines = ["# 检查项 / Checks", ""]
    lines.append(f"{catalogue.id} {catalogue.version}: {len(catalogue.checks)}")
    for group in CHECK_GROUPS:
        title = GROUP_TITLES[group]
        lines += ["", f"## {title.zh} / {title.en}", ""]
        lines += ["| ID | 检查 | Check | 严重程度 / Severity |", "|---|---|---|---|"]
        for check in catalogue.checks:
            if check.group == group:
                severity = LABELS[check.severity]
                cells = (f"[{check.id}]({check.id}.md)", check.title.zh, check.title.en)
                lines.append(f"| {' | '.join(cells)} | {severity.zh} / {severity.en} |")
    return "\n".join(lines) + "\n"


def write_pages(catalogue: Catalogue, folder: Path) -> None:
    """Write `<id>.md` for each check and README.md into `folder`, and remove pages of checks that are gone."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{check.id}.md": check_page(check) for check in catalogue.checks}
    pages["README.md"] = index_page(catalogue)
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m pipeline.catalogue.pages FOLDER")
    write_pages(load_catalogue(), Path(sys.argv[1]))
