"""A made-up assessment with every outcome, verdict and kind, and with text that tries to break out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.values import (
    Analysis,
    Assessment,
    Assignment,
    Condition,
    Constraint,
    DatedEvent,
    DatedPlace,
    Evidence,
    Finding,
    Kind,
    Readiness,
    RequirementResult,
    Side,
    TimelineRow,
    Verdict,
    Words,
)

AS_OF = date(2026, 11, 20)
SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>"
FORMULA = '=HYPERLINK("http://evil.example/","点我")'
HOSTILE = (
    SCRIPT,
    FORMULA,
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "{=1+1}",
    "http://evil.example/a.png",
    "{{ 7 * 7 }}{% raw %}",
    "سجل الحوادث",
    "\u202egpj.exe\u202c",
    "👩‍💻 值班记录 🧾",
    "a\x00b\x07c",
    "]]></style></script>",
    "\udcff\udcfe.doc",
)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
REASONS = {
    "satisfied": Words("内容齐全，已批准，在有效期内。", "Complete, approved and current."),
    "weak": Words("找到文件，但没有“升级规则”和“事后评审”。", "Found, but escalation rules and the review afterwards are absent."),
    "stale": Words("最近一份的日期早于应有周期。", "The latest one is older than its cadence."),
    "missing": Words("所读的文件中没有找到。", "Not found in the files that were read."),
    "unreadable": Words("唯一可能的文件已加密，打不开。", "The only candidate is encrypted."),
    "not_applicable": Words("没有其他方参与服务。", "No other party takes part in the services."),
}  # fmt: skip


def assessment(files: int = 110) -> Assessment:
    """A flawed client with `files` files, some of them named like attacks."""
    catalogue = load_catalogue()
    documents = tuple(_document(at, catalogue) for at in range(files)) + tuple(map(_hostile, range(len(HOSTILE))))
    findings = _findings()
    return Assessment(
        as_of=AS_OF,
        organisation="齐鲁云信息技术有限公司（虚构）",
        sms_release=date(2026, 9, 20),
        documents=documents,
        requirements=tuple(_result(at, one.id) for at, one in enumerate(catalogue.requirements)),
        timeline=_timeline(),
        findings=findings,
        readiness=Readiness(
            can_apply=False,
            earliest_application=date(2026, 12, 20),
            binding="O05",
            constraints=(
                Constraint("O05", date(2026, 12, 20), Words("体系自 2026-09-20 起实施，须运行满 3 个月", "the SMS took effect on 2026-09-20 and must have run for 3 months")),
                Constraint("as_of", AS_OF, Words("申请不能早于评估日期", "not before the day of this assessment")),
                Constraint("O08", date(2026, 11, 6), Words("内部审核及不符合关闭于 2026-11-06", "internal audit held and its nonconformities closed by 2026-11-06")),
            ),
            conditions=(
                Condition("R-9.3-3", Words("内审之后召开管理评审并形成记录", "a management review has been held after the audit and recorded")),
                Condition("R-9.2-5", Words("不符合项关闭并验证", "nonconformities are closed and verified")),
                Condition("D-8.7.2", Words("补齐服务连续性管理", "Service continuity management is produced")),
            ),
            blocking=tuple(finding.id for finding in findings if finding.blocks),
        ),
        catalogue_id=catalogue.id,
        catalogue_version=catalogue.version,
        notes=(Words("未启用图片文字识别，2 个扫描件未读。", "OCR was off: 2 scans were not read."),),
    )  # fmt: skip


def ready() -> Assessment:
    """The same client with nothing open."""
    flawed = assessment(20)
    results = tuple(
        replace(one, verdict="satisfied", needs_review=False, reason=REASONS["satisfied"])
        for one in flawed.requirements
    )
    readiness = Readiness(True, AS_OF, "as_of", flawed.readiness.constraints[1:2], ())
    return replace(flawed, requirements=results, findings=(), readiness=readiness, notes=())


def empty() -> Assessment:
    """A folder of which nothing is known."""
    nothing = Readiness(
        False, None, None, (), (Condition("L04", Words("有文件说明实施日期", "a release date is stated")),)
    )
    return Assessment(AS_OF, "", None, (), (), (), (), nothing)


def _result(at: int, id: str) -> RequirementResult:
    verdict: Verdict = VERDICTS[(0, 0, 0, 1, 0, 2, 0, 3, 0, 0, 4, 0, 5)[at % 13]]
    count = {"missing": 0, "not_applicable": 0, "satisfied": 1 + at % 6}.get(verdict, 1)
    evidence = tuple(
        Evidence(
            f"02程序文件/QL-ITSM-02-{at:02d} 管理程序/管理程序 V1.{n}.docx",
            ("header p.1", "p.3 第4章 流程 > 4.2 升级 T2R3C1", "台账!B7", "textbox", "name", "property")[(at + n) % 6],
            "事件按影响度和紧急度确定优先级，一级事件 15 分钟内响应，并知会最高管理者。",
            0.97 - n * 0.07,
        )
        for n in range(count)
    )
    if id == "D-8.6.1":
        evidence += (Evidence(SCRIPT, FORMULA, SCRIPT, 0.5),)
    nearest = (Evidence("杂/怎么报修.docx", "p.2", "打电话给值班的人", 0.22),) if verdict == "missing" else ()
    sure = 0.0 if not evidence else 0.97
    return RequirementResult(id, verdict, at % 11 == 3, sure, evidence, REASONS[verdict], nearest)


def _document(at: int, catalogue: Catalogue) -> Analysis:
    kinds: tuple[Kind, ...] = get_args(Kind)
    kind = kinds[at % len(kinds)]
    outcome = ("partial", "skipped", "failed")[at // 7 % 3] if at % 7 == 5 else "read"
    requirement = catalogue.requirements[at % len(catalogue.requirements)]
    month = 9 + at % 3
    name = f"QL-ITSM-04-R{at:03d} {requirement.title.zh} 2026{month:02d}.docx"
    return Analysis(
        path=f"04运行记录/{requirement.id}/{name}",
        sha256=f"{at:064x}",
        outcome=outcome,  # type: ignore[arg-type]
        reason={"read": None, "partial": "第 12 页之后损坏", "skipped": "不支持的格式：.vsd", "failed": "文件已加密，需要密码"}[outcome],
        kind=kind,
        language="zh",
        title=requirement.title.zh,
        number=f"QL-ITSM-04-R{at:03d}",
        version="V1.0",
        pages=3,
        main_date=date(2026, month, 1 + at % 28),
        obsolete=at % 17 == 2,
        assignments=(Assignment(requirement.id, 0.91, "p.1", requirement.title.zh, ("升级规则",)),) if at % 5 else (),
        hints=(Assignment("D-8.6.1", 0.31, "p.2", "事件"),),
        dates=(
            DatedPlace(date(2026, month, 1), None, "day", "occurred", f"2026年{month}月1日", "p.1"),
            DatedPlace(date(2026, 9, 1), date(2026, 9, 30), "month", "period_start", "2026年9月", "header"),
        ),
    )  # fmt: skip


def _hostile(at: int) -> Analysis:
    text = HOSTILE[at]
    return Analysis(
        f"收件/{text}/{'很长的文件夹名' * 12}/{text}.docx", f"{at:x}" * 64, "failed" if at % 4 == 0 else "read",
        text if at % 4 == 0 else None, "record", "zh", text, text, text,
    )  # fmt: skip


def _findings() -> tuple[Finding, ...]:
    shown = [
        Finding("C02-1a2b3c4d5e", "C02", "high", "D-8.6.1", ("02程序文件/事件管理程序.docx", "01手册/文件清单.xlsx"), "header p.1", "QL-ITSM-02-11  V1.0", Words("文件自身版本 V1.0 与清单中的 V1.2 不一致。", "The file says V1.0, the list says V1.2."), Words("核对现行版本，改正清单或文件页眉。", "Settle the current version; correct the list or the header."), True, (Side("02程序文件/事件管理程序.docx", "header p.1", "QL-ITSM-02-11  V1.0"), Side("01手册/文件清单.xlsx", "受控文件清单!B4", "QL-ITSM-02-11 事件管理程序 V1.2"))),
        Finding("A04-5f6e7d8c9b", "A04", "high", "R-9.3-3", ("06内审管评/管理评审报告.docx",), "p.1 T1R2C2", "评审日期：2026年10月30日", Words("管理评审（2026-10-30）早于内部审核（2026-11-03）。", "The management review (2026-10-30) was before the internal audit (2026-11-03)."), Words("内审结束并关闭不符合后，再次召开管理评审。", "Hold the review again once the audit is over and its nonconformities are closed."), True),
        Finding("T02-0000000001", "T02", "medium", None, tuple(f"02程序文件/程序{n}.docx" for n in range(9)), "textbox", "XX公司", Words("模板占位符未替换：XX公司。", "A placeholder of the template was left: XX公司."), Words("全文替换为本公司名称。", "Replace it with your company's name.")),
        Finding("V01-0000000002", "V01", "low", None, ("01手册/服务管理手册.docx",), "p.2 1 范围", "ISO/IEC 20000-1:2011", Words("引用了旧版标准。", "An older edition of the standard is cited."), Words("", "")),
        Finding("O05-0000000003", "O05", "low", "R-8.6.1-1", (), "", "", Words("运行不足三个月。", "Less than three months of operation."), Words("继续运行并留存记录。", "Keep running and keep the records.")),
    ]  # fmt: skip
    hostile = [
        Finding(f"T02-hostile{at:03d}", "T02", "medium", None, (f"收件/{text}",), text, text, Words(text, text), Words(text, text))
        for at, text in enumerate(HOSTILE)
    ]  # fmt: skip
    return (*shown, *hostile)


def _timeline() -> tuple[TimelineRow, ...]:
    def events(*months: int) -> tuple[DatedEvent, ...]:
        return tuple(
            DatedEvent(date(2026, month, 3), f"04运行记录/记录 2026{month:02d}.xlsx", "台账!B7") for month in months
        )

    return (
        TimelineRow("R-9.4", (("2026-09", 1), ("2026-11", 1)), ("2026-10",), events(9, 11)),
        TimelineRow("R-8.6.1-1", (("2026-09", 12), ("2026-10", 15), ("2026-11", 7)), (), events(9, 10, 11)),
        TimelineRow("R-8.7.2-1", (), ("2026-09", "2026-10", "2026-11"), ()),
        TimelineRow(
            "R-8.5.1-1", (("2019-03", 4), ("2026-09", 2), ("2027-02", 1)), ("2026-10",),
            (*events(9), DatedEvent(date(2019, 3, 1), SCRIPT, FORMULA)),
        ),
    )  # fmt: skip
