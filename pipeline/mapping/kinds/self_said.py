"""What a document calls itself in its first lines: "this policy", 本办法. For files whose names say no kind."""

from __future__ import annotations

from pipeline.mapping.kinds.layout import Layout
from pipeline.text.normal import normal
from pipeline.text.rare import Rare, Several
from pipeline.values import Content, Kind

_LEAST_PROSE = 300
_OPENING = 3000
_CALLED: tuple[tuple[Kind, Rare], ...] = (
    ("policy", Rare(r"\bthis policy\b|本(?:方针|政策|策略)(?!性)")),
    ("plan", Rare(r"\bthis (?:[a-z-]+ ){0,3}plan (?:defines|describes|outlines|covers|applies|is|sets|aims)\b|本(?:应急)?(?:预案|计划)(?:适用|所称|由|自|是|旨在)")),
    ("agreement", Rare(r"\bthis agreement\b|本(?:协议|合同)")),
    (
        "procedure",
        Rare(
            r"\bthis (?:procedure|process|sop|guideline|standard|work instruction)\b|本(?:制度|办法|规定|程序|流程|规范|细则|准则)"
            r"|\bthis document (?:defines|establishes|specifies|sets out) (?:how\b|the (?:[a-z/&-]+ ){0,6}(?:process|procedure|rules|program|programme|framework)\b)"
        ),
    ),
)  # fmt: skip
_ANY = Several(*(pattern for _, pattern in _CALLED))


def kind_said(content: Content, layout: Layout) -> Kind | None:
    """The kind of rules that a text in prose calls itself most often in its opening, None where it does not."""
    if layout.prose < _LEAST_PROSE:
        return None
    opening = normal("\n".join(block.text for block in content.blocks[:40] if not block.rows))[:_OPENING]
    if not _ANY.can_stand_in(opening):
        return None
    times = [(sum(1 for _ in pattern.finditer(opening)), kind) for kind, pattern in _CALLED]
    most = max(count for count, _ in times)
    return next(kind for count, kind in times if count == most) if most else None
