"""Which kind of document a file is: by its names first, then by how it is laid out and what it says."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import yaml

from pipeline.mapping.clean import clean
from pipeline.mapping.layout import Layout
from pipeline.text import normal
from pipeline.values import Content, Kind

_RECORD_LIKE: tuple[Kind, ...] = ("record", "report", "list", "plan", "agreement")
_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("licence", re.compile(r"统一社会信用代码[\s\S]{0,400}(?:登记机关|法定代表人)|(?:证书编号|证书号)[\s\S]{0,300}(?:有效期|发证|颁发)|许可证编号")),
    ("agreement", re.compile(r"甲\s*方[\s\S]{0,600}乙\s*方|\bparty a\b[\s\S]{0,600}\bparty b\b|this agreement is (?:made|entered)")),
    ("external", re.compile(r"^(?:iso(?:/iec)? ?\d{4,5}|gb/t ?\d{4,5})[\s\S]{0,300}(?:前言|引言|foreword|规范性引用)|中华人民共和国主席令")),
)  # fmt: skip


@cache
def _title_rules() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    source = resources.files("pipeline.mapping") / "kinds.yaml"
    rules = yaml.safe_load(source.read_text(encoding="utf-8"))["titles"]
    return tuple((rule["kind"], re.compile("|".join(rule["patterns"]))) for rule in rules)


def kind_by_name(name: str) -> Kind | None:
    """The kind that a title or cleaned file name gives away, or None."""
    key = normal(clean(name)) or normal(name)
    return next((kind for kind, pattern in _title_rules() if pattern.search(key)), None)


def kind_of(content: Content, names: tuple[str, ...], layout: Layout, folder: str) -> Kind:
    """The kind of a file with these names (file name, title; best first) in this folder."""
    named = [kind for name in names if (kind := kind_by_name(name))]
    kind = named[0] if named else None
    if any(one in ("external", "unrelated") for one in named):
        return next(one for one in named if one in ("external", "unrelated"))
    if kind in ("procedure", "policy", "manual") and not (layout.prose < 120 and layout.ledgers):
        return kind
    if kind in (None, "record", "list", "report", "form") and layout.blank_form:
        return "form"
    if kind == "form":  # a file named template that has been filled in is a record
        return "form" if layout.filled < 0.8 or not layout.dates else "record"
    if kind in _RECORD_LIKE or kind == "licence":
        return "form" if layout.blank_form and kind != "licence" else kind
    if kind:
        return kind
    return _by_shape(content, layout, folder)


def _by_shape(content: Content, layout: Layout, folder: str) -> Kind:
    opening = normal("\n".join(block.text for block in content.blocks[:40]))[:3000]
    for kind, pattern in _SHAPES:
        if pattern.search(opening):
            return kind
    if layout.procedure_heads >= 3:
        return "procedure"
    if layout.ledgers or (layout.cells >= 8 and layout.dates):
        return "record"
    if "外来" in folder or "external" in folder.lower():
        return "external"
    return "unrelated"
