"""Old editions that somebody kept when the new one was handed out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.registry import Contradiction, counted, named, seen_at
from pipeline.values import Analysis, Words

_SHOWN = 5


def kept_copies(one: Analysis) -> Iterator[Contradiction]:
    """Rows of a register of copies that say nothing of an old edition, though its holder was given a newer one."""
    kept = [fact for fact in one.facts if fact.name == "copy.kept"]
    if not kept:
        return
    rows = [fact.value.split("|") for fact in kept[:_SHOWN]]
    zh = "；".join(f"{document} {old}（{holder}，已发 {new}）" for document, old, holder, new in rows)
    en = "; ".join(f"{document} {old} ({holder}, who has {new})" for document, old, holder, new in rows)
    yield Contradiction(
        f"{one.path}|kept|{'|'.join(sorted(fact.value for fact in kept))}",
        Words(f"旧版文件未登记收回（{len(kept)} 份）：{zh}（{named([one.path])}）",
              f"{counted(len(kept), 'copy of an old edition was', 'copies of old editions were')} not taken back: {en} ({named([one.path])})"),
        [seen_at(one, fact) for fact in kept], severity="medium",
    )  # fmt: skip
