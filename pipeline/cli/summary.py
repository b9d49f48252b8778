"""The ten lines that a scan ends with; one more where there was a scan before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from textwrap import shorten
from typing import Literal

from pipeline.cli.outlook import outlook_lines
from pipeline.report.answer import answer
from pipeline.report.changes import last_line
from pipeline.report.facts import Facts
from pipeline.report.words import in_language, word
from pipeline.values import Changes, Words

_WIDEST = 100


def summary(
    facts: Facts, out: Path, lang: Literal["zh", "en"], changes: Changes | None = None, unchanged: bool = False
) -> str:
    """Can the client apply, from when, what is missing, stale or weak, what is new, and where the report is."""
    verdicts, outcomes, severities = map(Counter, (facts.verdicts, facts.outcomes, facts.severities))
    date = facts.earliest.isoformat() if facts.earliest else None
    files, findings = outcomes.total(), severities.total()
    reached = (
        word("answer", "reached_short") if facts.earliest == facts.as_of and not facts.can_apply else Words("", "")
    )
    why = next((one.why for one in facts.readiness.constraints if one.id == facts.binding), Words("", ""))
    if lang == "zh":
        lines = [
            f"组织：{facts.organisation or '（未识别）'}　评估日期：{facts.as_of}",
            "结论：" + ("可以申请认证" if facts.can_apply else "目前不能申请认证"),
            "最早可申请日期："
            + (date or "无法确定（未找到体系发布、实施日期）")
            + (f"（{why.zh}，{facts.binding}）" if facts.binding else reached.zh),
            f"前提条件 {facts.condition_count} 项"
            + _listed([one.zh for one in facts.conditions], facts.condition_count, lang),
            f"阻断性问题 {facts.blocking_count} 项"
            + _listed([one.zh for one in facts.blocking], facts.blocking_count, lang),
            f"要求项 {facts.requirements}：满足 {verdicts['satisfied']}，缺失 {verdicts['missing']}，过期 {verdicts['stale']}，薄弱 {verdicts['weak']}，"
            f"无法判定 {verdicts['unreadable']}，不适用 {verdicts['not_applicable']}",
            f"发现：{findings} 条，其中高 {severities['high']} 条",
            f"文件 {files}：已读 {outcomes['read']}，部分 {outcomes['partial']}，跳过 {outcomes['skipped']}，失败 {outcomes['failed']}",
            f"报告：{out / 'report.html'}",
            f"工作簿与数据：{out}",
        ]
    else:
        lines = [
            f"Organisation: {facts.organisation or '(not recognised)'}   As of: {facts.as_of}",
            "Can apply: " + ("yes" if facts.can_apply else "not yet"),
            "Earliest application: "
            + (date or "unknown (no release date found)")
            + (f" ({why.en}, {facts.binding})" if facts.binding else reached.en),
            f"Conditions {facts.condition_count}"
            + _listed([one.en for one in facts.conditions], facts.condition_count, lang),
            f"Blocking findings {facts.blocking_count}"
            + _listed([one.en for one in facts.blocking], facts.blocking_count, lang),
            f"Requirements {facts.requirements}: satisfied {verdicts['satisfied']}, missing {verdicts['missing']}, stale {verdicts['stale']}, "
            f"weak {verdicts['weak']}, unreadable {verdicts['unreadable']}, not applicable {verdicts['not_applicable']}",
            f"Findings: {findings}, of them high: {severities['high']}",
            f"Files {files}: read {outcomes['read']}, partly {outcomes['partial']}, skipped {outcomes['skipped']}, failed {outcomes['failed']}",
            f"Report: {out / 'report.html'}",
            f"Workbook and data: {out}",
        ]
    if facts.readiness.surveillance:  # no application is asked about; the certificate's days follow
        said = in_language(answer(facts.readiness, facts.as_of).headline, lang)
        lines[1:3] = [f"结论：{said}" if lang == "zh" else f"Answer: {said}"]
    at = 2 if facts.readiness.surveillance else 3
    lines[at:at] = outlook_lines(facts.readiness, lang)
    if unchanged:
        lines.insert(-2, in_language(word("changes", "as_it_was"), lang))
    elif changes:
        lines.insert(-2, in_language(last_line(changes), lang))
    return "\n".join(lines)


def _listed(sentences: Sequence[str], count: int, lang: Literal["zh", "en"]) -> str:
    """The first two of `count`, whole or up to the end of a word, and how many more there are."""
    if not sentences:
        return ""
    shown = [shorten(one, _WIDEST, placeholder="…") if lang == "en" else _cut(one) for one in sentences[:2]]
    if lang == "zh":
        return f"：{'；'.join(shown)}" + (f"；另有 {count - len(shown)} 项" if count > len(shown) else "")
    return f": {'; '.join(shown)}" + (f"; and {count - len(shown)} more" if count > len(shown) else "")


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _WIDEST else sentence[: _WIDEST - 1] + "…"
