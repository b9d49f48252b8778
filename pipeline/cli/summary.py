"""The ten lines that a scan ends with; one more where there was a scan before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pipeline.cli.outlook import outlook_lines
from pipeline.report.changes import last_line
from pipeline.report.words import in_language
from pipeline.values import Assessment, Changes

_WIDEST = 60


def summary(
    assessment: Assessment, written: Sequence[Path], lang: Literal["zh", "en"], changes: Changes | None = None
) -> str:
    """Can the client apply, from when, what is missing, stale or weak, what is new, and where the report is."""
    verdicts = Counter(result.verdict for result in assessment.requirements)
    outcomes = Counter(one.outcome for one in assessment.documents)
    high = sum(finding.severity == "high" for finding in assessment.findings)
    ready = assessment.readiness
    date = ready.earliest_application.isoformat() if ready.earliest_application else None
    report = next((path for path in written if path.name == "report.html"), None)
    if lang == "zh":
        lines = [
            f"组织：{assessment.organisation or '（未识别）'}　评估日期：{assessment.as_of}",
            "结论：" + ("可以申请认证" if ready.can_apply else "目前不能申请认证"),
            "最早可申请日期："
            + (date or "无法确定（未找到体系发布、实施日期）")
            + (f"（取决于 {ready.binding}）" if ready.binding else ""),
            f"前提条件：{len(ready.conditions)} 项" + _listed([one.what.zh for one in ready.conditions], "；"),
            f"阻断性问题：{len(ready.blocking)} 项"
            + _listed([one.message.zh for one in assessment.findings if one.blocks], "；"),
            f"要求项 {len(assessment.requirements)}：满足 {verdicts['satisfied']}，缺失 {verdicts['missing']}，过期 {verdicts['stale']}，薄弱 {verdicts['weak']}，"
            f"无法读取 {verdicts['unreadable']}，不适用 {verdicts['not_applicable']}",
            f"发现：{len(assessment.findings)} 条，其中高 {high} 条",
            f"文件 {len(assessment.documents)}：已读 {outcomes['read']}，部分 {outcomes['partial']}，跳过 {outcomes['skipped']}，失败 {outcomes['failed']}",
            f"报告：{report}",
            f"工作簿与数据：{written[0].parent}",
        ]
    else:
        lines = [
            f"Organisation: {assessment.organisation or '(not recognised)'}   As of: {assessment.as_of}",
            "Can apply: " + ("yes" if ready.can_apply else "not yet"),
            "Earliest application: "
            + (date or "unknown (no release date found)")
            + (f" (bound by {ready.binding})" if ready.binding else ""),
            f"Conditions: {len(ready.conditions)}" + _listed([one.what.en for one in ready.conditions], "; "),
            f"Blocking findings: {len(ready.blocking)}"
            + _listed([one.message.en for one in assessment.findings if one.blocks], "; "),
            f"Requirements {len(assessment.requirements)}: satisfied {verdicts['satisfied']}, missing {verdicts['missing']}, stale {verdicts['stale']}, "
            f"weak {verdicts['weak']}, unreadable {verdicts['unreadable']}, not applicable {verdicts['not_applicable']}",
            f"Findings: {len(assessment.findings)}, of them high: {high}",
            f"Files {len(assessment.documents)}: read {outcomes['read']}, partly {outcomes['partial']}, skipped {outcomes['skipped']}, failed {outcomes['failed']}",
            f"Report: {report}",
            f"Workbook and data: {written[0].parent}",
        ]
    lines[3:3] = outlook_lines(ready, lang)
    if changes:
        lines.insert(-2, in_language(last_line(changes), lang))
    return "\n".join(lines)


def _listed(sentences: Sequence[str], between: str) -> str:
    """The first two of them, shortened, and a mark that there are more."""
    if not sentences:
        return ""
    shown = between.join(one if len(one) <= _WIDEST else one[: _WIDEST - 1] + "…" for one in sentences[:2])
    return f" – {shown}{between + '…' if len(sentences) > 2 else ''}"
