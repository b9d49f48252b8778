"""What records of changes and releases show beside their own subject: a board, a plan, a look back."""

from __future__ import annotations

import pytest
from company import beside, known
from written import Rows

from pipeline.values import Kind

CHANGES = [
    ("变更编号", "变更内容", "CAB", "实施时间", "回顾结论"),
    ("C-01", "升级核心交换机固件", "同意", "2026-07-12", "成功"),
]


RELEASE = [("发布编号", "R-01"), ("计划发布日期", "2026-11-08"), ("审批", "卞守成"), ("部署结果", "成功")]


def test_change_record_with_board_implementation_and_review_serves_all_three() -> None:
    assert beside(known("R-8.5.1-1", CHANGES)) == {"R-8.5.1-2", "R-8.5.1-3"}


@pytest.mark.parametrize(("missing", "left"), [(2, {"R-8.5.1-3"}), (3, {"R-8.5.1-2"}), (4, {"R-8.5.1-2"})])
def test_change_record_without_the_column_does_not_serve_it(missing: int, left: set[str]) -> None:
    rows = [row[:missing] + row[missing + 1 :] for row in CHANGES]
    assert beside(known("R-8.5.1-1", rows)) == left


@pytest.mark.parametrize(
    "rows",
    [
        [("号", "改什么", "点头", "做", "回头看"), ("C-01", "加内存", "同意", "2026-07-12", "没再满")],
        [
            ("RFC no.", "What", "Approved", "Result", "Looked back"),
            ("C-01", "memory", "yes", "good", "no more swapping"),
        ],
    ],
)
def test_that_it_was_made_is_told_in_plain_words_and_by_its_result(rows: Rows) -> None:
    assert beside(known("R-8.5.1-1", rows)) == {"R-8.5.1-3"}


def test_implementation_that_is_only_planned_is_none() -> None:
    rows = [("变更编号", "实施计划", "实施方案", "回顾结论"), ("C-01", "周六", "见附件", "成功")]
    assert beside(known("R-8.5.1-1", rows)) == set()


def test_form_in_english_is_read_by_its_labels() -> None:
    rows = [("Change ID", "C-01", "CAB decision", "approved"), ("Actual start", "20:00", "PIR", "no findings")]
    assert beside(known("R-8.5.1-1", rows)) == {"R-8.5.1-2", "R-8.5.1-3"}


def test_words_in_the_cells_of_a_ledger_are_no_labels() -> None:
    rows = [("变更编号", "变更内容"), ("C-01", "CAB")]
    assert beside(known("R-8.5.1-1", rows)) == set()


def test_what_is_already_known_is_not_added_again() -> None:
    sure = known("R-8.5.1-2", CHANGES, confidence=0.6)
    assert beside(known("R-8.5.1-1", CHANGES), sure) == {"R-8.5.1-3"}


def test_doubtful_record_brings_no_company() -> None:
    assert beside(known("R-8.5.1-1", CHANGES, confidence=0.49)) == set()


def test_blank_form_of_a_change_is_the_one_for_its_look_back_too() -> None:
    assert beside(known("R-8.5.1-1", CHANGES), kind="form") == {"R-8.5.1-3"}
    assert beside(known("R-8.5.1-1", [("变更编号", ""), ("批准", "")]), kind="form") == set()
    assert beside(known("R-8.5.1-1", [("Approved on", ""), ("Look back on", "")]), kind="form") == {"R-8.5.1-3"}


@pytest.mark.parametrize("kind", ["procedure", "policy", "manual", "plan", "agreement", "licence"])
def test_only_what_was_kept_brings_company(kind: Kind) -> None:
    assert beside(known("R-8.5.1-1", CHANGES), kind=kind) == set()


def test_plan_kept_in_sheets_brings_company() -> None:
    assert beside(known("R-8.5.1-1", CHANGES, sheet="变更"), kind="plan") == {"R-8.5.1-2", "R-8.5.1-3"}


def test_release_record_with_its_plan_and_approval_serves_the_plan() -> None:
    assert "R-8.5.3-1" in beside(known("R-8.5.3-2", RELEASE))
    assert "R-8.5.3-1" not in beside(known("R-8.5.3-2", [RELEASE[0], RELEASE[3]]))
    slip = [
        ("Deployed on", "3 May", "Approved by", "Ann Holt"),
        ("Way back", "image of the old server", "Result", "well"),
    ]
    assert "R-8.5.3-1" in beside(known("R-8.5.3-2", slip))
    assert "R-8.5.3-1" not in beside(known("R-8.5.3-2", [slip[0], ("Result", "well", "Seen by", "Tom Acheson")]))


@pytest.mark.parametrize(
    ("plan", "back", "accepted"),
    [
        ("Planned by", "Way back", "Acceptance"),
        ("Planned on", "Rollback", "Criteria"),
        ("计划发布", "回退办法", "验收情况"),
    ],
)
def test_a_release_record_with_a_way_back_and_what_had_to_be_met_serves_the_plan(
    plan: str, back: str, accepted: str
) -> None:
    head = [("Release", "Gate app 4", "Type", "minor"), (plan, "8 October 2026", "Content", "new units")]
    told = [(back, "the former table", accepted, "20 compared, no difference")]
    assert "R-8.5.3-1" in beside(known("R-8.5.3-2", [*head, *told]))
    assert "R-8.5.3-1" not in beside(known("R-8.5.3-2", [*head, ("Result", "no fault", "Signed", "Ole Bart")]))


@pytest.mark.parametrize(
    "rows",
    [
        [("Change No.", "C-1", "Way back", "old image"), ("Carried out by", "Suo", "Reviewed", "22 September")],
        [("Change", "Approved", "Done", "Looked at again"), ("C-1", "24 August", "26 August", "2 September: fine")],
    ],
)
def test_change_that_was_carried_out_and_looked_at_again_is_its_review(rows: Rows) -> None:
    assert beside(known("R-8.5.1-1", rows)) == {"R-8.5.1-3"}


def test_release_sheet_with_its_result_is_plan_and_record() -> None:
    planned = [("Release", "R-1", "Planned for", "17 September"), ("Roll-back", "uninstall", "Agreed by", "Duarte")]
    assert beside(known("R-8.5.3-1", planned)) == set()
    assert "R-8.5.3-2" in beside(known("R-8.5.3-1", [*planned, ("Result", "done 17 September", "Done by", "Duarte")]))


@pytest.mark.parametrize("label", ["结果分析", "上线结果确认", "部署情况", "Release outcome", "How it went"])
def test_application_for_a_release_with_its_outcome_is_the_record_too(label: str) -> None:
    applied = [("上线单号", "SX-11", "计划日期", "2026-07-30"), ("批准", "卞士 2026-07-28", "程序清单", "charge.dll")]
    assert "R-8.5.3-2" not in beside(known("R-8.5.3-1", applied))
    assert "R-8.5.3-2" in beside(known("R-8.5.3-1", [*applied, (label, "成功，三天内故障 0 件", "签字", "韦青")]))


def test_a_slip_on_which_nothing_is_said_of_the_look_back_was_not_looked_back_on() -> None:
    def slip(said: str, day: str) -> list[tuple[str, ...]]:
        return [
            ("变更编号", "RFC-07", "申请日期", "2026-09-02"),
            ("实施", "石榴", "实施日期", "2026-09-04"),
            ("回顾", said, "回顾日期", day),
        ]

    assert "R-8.5.1-3" not in beside(known("R-8.5.1-1", slip("", "")))
    assert "R-8.5.1-3" in beside(known("R-8.5.1-1", slip("两周无报修", "2026-09-18")))


REGISTER = [("变更编号", "申请日期", "内容", "类别", "配置项", "批准人", "实施日期", "结果", "备注"),
            ("C-01", "2026-07-13", "换硬盘", "一般", "H03", "甘棠", "2026-07-18", "成功", "回顾正常"),
            ("C-02", "2026-08-05", "策略调整", "一般", "", "甘棠", "2026-08-07", "失败回退", "规则顺序错"),
            ("C-03", "2026-09-08", "内存扩容", "一般", "H01", "甘棠", "2026-09-18", "成功", "正常")]  # fmt: skip


def test_a_remark_in_one_line_of_a_register_is_none_of_its_labels() -> None:
    assert beside(known("R-8.5.1-1", REGISTER)) == set()


def test_a_register_that_tells_what_was_seen_afterwards_is_no_slip_left_open() -> None:
    rows = [("单号", "提单", "谁提", "干什么", "回退", "谁批", "施工", "结果", "复核", "复核看到"),
            ("G-01", "09-10", "甘棠", "换光模块", "换回", "会审", "2026-09-17", "成", "2026-09-21", "丢包归零"),
            ("G-02", "09-14", "石榴", "门户上线", "退包", "会审", "2026-09-22", "成", "2026-09-28", "报错很少"),
            ("G-03", "09-21", "乔木", "空开批量换", "换回", "会审", "2026-09-25", "成", "2026-09-30", "未再跳"),
            ("G-04", "09-28", "乔木", "加内存", "拔下", "会审", "2026-09-29", "成", "2026-10-09", "并发降")]  # fmt: skip
    assert "R-8.5.1-3" in beside(known("R-8.5.1-1", rows))


def test_lines_of_labels_and_values_are_no_register_however_wide() -> None:
    rows = [("变更编号", "C-01", "申请人", "甘棠", "批准", "同意", "实施日期", "2026-07-18"),
            ("内容", "换硬盘", "风险", "低", "回退", "换回", "回顾", "正常"),
            ("测试", "已测", "类别", "一般", "级别", "三级", "结果", "成功")]  # fmt: skip
    assert "R-8.5.1-3" in beside(known("R-8.5.1-1", rows))
