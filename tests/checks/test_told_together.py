"""One finding for the same defect in several files, with an identity that one more file or document does not change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from small_house import (
    AS_OF,
    CHANGE_BODY,
    CHANGES,
    HOUSE,
    INCIDENT_BODY,
    INCIDENTS,
    LISTED,
    built,
    document_list,
    findings,
    mapper,
    procedure,
)

from pipeline.assess import assess
from pipeline.checks.together import told_together
from pipeline.values import Finding, Siblings, Side, Silence, Words

XXX = "\n由XXX公司负责解释。\n"
IN_CHANGES = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY + XXX)
IN_INCIDENTS = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + XXX)


def test_placeholders_of_two_files_are_one_finding_with_every_place() -> None:
    (alone,) = findings("T02", IN_CHANGES)
    (both,) = findings("T02", IN_CHANGES, IN_INCIDENTS)
    assert both.id == alone.id
    assert both.paths == tuple(sorted((CHANGES, INCIDENTS)))
    assert both.message.zh.startswith("2 份文件仍有未替换的占位符：")
    assert both.message.en.startswith("placeholders are left in 2 files: ")
    assert {side.path for side in both.evidence} == {CHANGES, INCIDENTS}
    assert all(side.quote for side in both.evidence)


def test_what_is_silenced_for_one_file_is_heard_of_its_sibling() -> None:
    analyses = {one.path: one for source in (*HOUSE.values(), IN_CHANGES, IN_INCIDENTS) for one in built(source)}
    quiet = Silence("T02", (CHANGES,), "a form of the customer", "甘棠", date(2026, 12, 31))
    made = assess(list(analyses.values()), mapper().catalogue, AS_OF, silences=[quiet])
    (heard,) = [one for one in made.findings if one.check == "T02"]
    assert heard.paths == (INCIDENTS,)
    assert [one.finding.paths for one in made.silenced] == [(CHANGES,)]


def test_days_against_their_order_are_told_together_and_other_orders_apart() -> None:
    late = "编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月5日, 发布日期: 2026年4月1日, 实施日期: 2026年4月15日"
    early = "编制: 甘棠 2026年3月2日, 审核: 乔木 2026年3月9日, 批准: 柏舟 2026年3月16日, 发布日期: 2026年4月20日, 实施日期: 2026年4月15日"
    one = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=late)
    other = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, cover=late)
    third = procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, cover=early)
    assert [each.paths for each in findings("C06", one, other)] == [tuple(sorted((CHANGES, INCIDENTS)))]
    assert len(findings("C06", one, third)) == 2


def test_a_list_that_lacks_one_document_more_keeps_its_finding() -> None:
    def absent(*more: tuple[str, ...]) -> str:
        found = findings(
            "C04", document_list((*LISTED, ("5", "BC-SM-P-04", "发布管理程序", "V1.0", "2026-04-01"), *more))
        )
        (said,) = [one for one in found if "没有找到" in one.message.zh]
        return said.id

    assert absent() == absent(("6", "BC-SM-P-05", "容量管理程序", "V1.0", "2026-04-01"))


def test_a_document_that_names_one_unknown_unit_more_keeps_its_finding() -> None:
    roster = (
        "to: 人事/人员花名册.xlsx\nsheets:\n  - name: 花名册\n    title: 人员花名册\n    header: [[姓名, 部门, 岗位]]\n    rows:\n"
        + "".join(
            f"      - [{name}, {unit}, 工程师]\n"
            for name, unit in (("甘棠", "运维部"), ("乔木", "质量部"), ("柏舟", "商务部"), ("石榴", "运维部"))
        )
    )
    one = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n研发部负责评估变更。\n")
    two = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n研发部负责评估变更。测试部负责验证变更。\n")
    (first,), (second,) = findings("C13", roster, one), findings("C13", roster, two)
    assert first.id == second.id
    assert "测试部" in second.message.zh


def test_what_a_copy_has_is_told_with_its_original_and_counts_once() -> None:
    def of(path: str, siblings: str = "twice") -> Finding:
        words = Words(f"编号重复（{path}）", f"twice ({path})")
        side = Side(path, "A1", "B-1 …")
        return Finding(f"R06-{path}", "R06", "medium", None, (path,), "A1", "B-1 …", words, words, False, (side,), Siblings(siblings, Words("{n} 份", "{n} files"), words))  # fmt: skip

    copies = {"a copy.xls": "log.xls"}
    same = replace(of("a copy.xls"), action=of("log.xls").action)
    (one,) = told_together((same, of("log.xls")), copies)
    assert one.paths == ("a copy.xls", "log.xls")
    assert (one.message.zh, one.evidence[0].path) == ("编号重复（log.xls）", "log.xls")
    (two,) = told_together((same, of("log.xls")))
    assert two.message.zh.startswith("2 份")
    assert told_together((same,), copies)[0].paths == ("a copy.xls",)
