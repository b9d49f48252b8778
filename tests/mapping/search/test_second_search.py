"""The second search: texts without telling names, by what is in them."""

from __future__ import annotations

import pytest
from written import Rows, mapper, text, workbook

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.search.model import LIKELY, POSSIBLE, SIGNS, SearchModel
from pipeline.mapping.search.passages import passages
from pipeline.mapping.search.ranking import by_search
from pipeline.values import Content, Kind

KIT = """# Knowing what we have
Every laptop, switch and licence we own has a label, an owner and a line in the register of assets. When it arrives
the buyer enters make, serial number, value and place; when it moves the owner changes the line the same day. Once a year
two people count everything, note what is lost and write it off. Disks are wiped before they leave the house.
# When something is not as it should be
Whoever finds a nonconformity writes it down at once and limits the damage. The owner looks for the cause, decides on
corrective action so that it does not happen again, and the quality lead checks after a month that it worked.
"""
CANTEEN_RULES = "# Lunch\nThe canteen opens at half past eleven. Please return trays, and tell the cook of allergies a day before.\n"


def found(content: Content, kind: Kind = "procedure", *served: str) -> dict[str, float]:
    return {one.requirement: one.confidence for one in by_search(content, FileNames("", ""), kind, served, mapper())}


def test_chapters_under_free_headings_are_found_by_their_text() -> None:
    possible = found(text(KIT))
    assert all(0 < probability <= 1 for probability in possible.values())
    assert {"D-8.2.5", "D-10.1"} <= {id for id, probability in possible.items() if probability >= LIKELY}


def test_of_what_is_hardly_likely_only_the_most_probable_is_kept() -> None:
    assert sum(probability < LIKELY for probability in found(text(KIT * 3)).values()) <= 5


def test_evidence_has_place_and_quote() -> None:
    (one,) = (
        each
        for each in by_search(text(KIT), FileNames("", ""), "procedure", (), mapper())
        if each.requirement == "D-8.2.5"
    )
    assert "Knowing what we have" in one.place
    assert one.quote.startswith("Every laptop")


def test_what_only_repeats_what_is_asked_is_too_little() -> None:
    only = "# When something is not as it should be\nNonconformities shall be corrected, their causes shall be determined, corrective action shall be taken and its effectiveness shall be reviewed.\n"

    def too_little(content: str) -> bool:
        found = by_search(text(content), FileNames("", ""), "procedure", (), mapper())
        return next(one.stub for one in found if one.requirement == "D-10.1")

    assert too_little(only)
    assert not too_little(KIT)


WHO_TAKES_PART = """# Parties in our services
Three other firms provide or run a part of the services: Sallow Halls provides room, power and cooling, a component of hosting;
Brook Lines runs the lines between the offices, a service; the night desk takes calls after eight, a part of the incident process.
"""
HOW_CHOSEN_AND_WATCHED = """# How we pick them
New parties are chosen by these criteria: references, price, security and distance; the buyer scores each of them.
# How we watch them
Every quarter the buyer compares what was delivered with the contract, and monitors the measures that were agreed.
"""


def test_rules_for_suppliers_say_how_the_parties_are_chosen_and_watched() -> None:
    def absent(markup: str, *served: str) -> tuple[str, ...]:
        found = by_search(text(markup), FileNames("", ""), "procedure", served, mapper())
        return next(one.absent for one in found if one.requirement == "D-8.2.3")

    chosen_and_watched = {"评价选择准则", "监视与控制措施"}
    whole = WHO_TAKES_PART + HOW_CHOSEN_AND_WATCHED
    assert chosen_and_watched <= set(absent(WHO_TAKES_PART, "D-8.3.4"))
    assert not chosen_and_watched & set(absent(whole, "D-8.3.4"))
    assert chosen_and_watched <= set(absent(WHO_TAKES_PART + CANTEEN_RULES, "D-8.3.4"))


def test_headings_say_what_the_contents_are_as_well_as_the_text_below_them() -> None:
    change = """# Touching what runs
Whoever wants to alter something that runs asks first. Each request is logged, classified and given a priority; the owner
weighs risk, benefit and cost, the board says yes or no, and afterwards somebody looks whether the change worked.
# {heading}
Four times a year the board sits down with the list of all of them and says what it makes of it.
"""

    def absent(heading: str) -> set[str]:
        found = by_search(text(change.format(heading=heading)), FileNames("", ""), "procedure", (), mapper())
        return set(next(one.absent for one in found if one.requirement == "D-8.5.1"))

    assert absent("And then") - absent("Trend analysis") == {"趋势分析"}


def test_what_a_file_serves_already_is_not_searched_for() -> None:
    assert "D-8.2.5" not in found(text(KIT), "procedure", "D-8.2.5")


def test_a_record_is_no_procedure() -> None:
    assert not [id for id in found(text(KIT), "record") if id in ("D-8.2.5", "D-10.1")]


@pytest.mark.parametrize("kind", ["external", "noise", "form"])
def test_talk_and_blank_forms_are_not_searched(kind: Kind) -> None:
    assert found(text(KIT), kind) == {}


def test_texts_about_nothing_in_the_catalogue_give_nothing() -> None:
    assert found(text(CANTEEN_RULES), "unrelated") == {}


def test_signs_weigh_by_name() -> None:
    model = SearchModel(tuple(2.0 if name == "score" else 0.0 for name in SIGNS), 1.0)
    signs = dict.fromkeys(SIGNS, 1.0)
    assert model.probability({**signs, "score": -0.5}) == 0.5
    assert model.probability({**signs, "score": 3.0}) > 0.99


@pytest.mark.parametrize("weight", [0.3, -0.3])
@pytest.mark.parametrize("score", [-2.5, -1.9, -0.2])
def test_words_are_looked_for_only_where_they_can_make_a_text_possible(weight: float, score: float) -> None:
    model = SearchModel(tuple({"score": 2.0, "keywords": weight}.get(name, 0.0) for name in SIGNS), 0.4)
    signs = {**dict.fromkeys(SIGNS, 0.0), "score": score}
    possible = any(model.probability({**signs, "keywords": float(many)}) >= POSSIBLE for many in range(5))
    assert model.can_find_possible(signs) is possible


def test_a_sign_that_comes_later_counts_as_one_that_was_there() -> None:
    model = SearchModel(tuple({"score": 2.0, "mapped": 1.5}.get(name, 0.0) for name in SIGNS), 0.4)
    before = model.probability({"score": -0.5})
    assert model.with_signs(before, {"mapped": 1.0}) == pytest.approx(model.probability({"score": -0.5, "mapped": 1.0}))
    assert model.with_signs(before, {}) == pytest.approx(before)


@pytest.mark.parametrize(("heading", "searched"), [("What we own", True), ("3 Terms and definitions", False)])
def test_a_chapter_of_terms_is_no_place_to_find_anything(heading: str, searched: bool) -> None:
    chapter = KIT.split("\n", 1)[1].split("# When")[0]
    content = text(f"# Before\nA few words on nothing at all, and a few more.\n# {heading}\n{chapter}")
    places = {one.place for one in passages(content, FileNames("", ""), "procedure", (), mapper())}
    assert (heading in places) == searched


def test_the_rules_of_a_process_are_not_its_plan_as_a_whole() -> None:
    rules = text(
        "# 停不得\n机房停用超过两小时由总经理宣布启动应急预案，先恢复挂号收费，切换到备用机房，按联络清单通知，恢复正常后逐项切回，"
        "启动期间可用率不低于九成，每年演练一次。"
    )

    def able(*served: str) -> set[str]:
        names = FileNames("停不得", "停不得")
        return {one.requirement for one in passages(rules, names, "procedure", served, mapper())}

    assert "D-8.7.2-PL" in able()
    assert "D-8.7.2-PL" not in able("D-8.7.2")


def test_the_tests_of_a_release_are_no_record_of_a_new_service() -> None:
    tests = text(
        "# REL-2026-08\n## Acceptance test of the new service\nThe customer accepted the service: criteria of"
        " design and transition met, 10 of 10 tests; the new service is live."
    )
    assert "R-8.5.2" in found(tests, "record")
    assert "R-8.5.2" in found(tests, "record", "R-8.5.3-2")
    assert "R-8.5.2" not in found(tests, "record", "R-8.5.3-1", "R-8.5.3-2")


def test_known_errors_are_listed_apart_from_the_problems_with_a_way_round() -> None:
    header = ("编号", "问题描述", "根本原因", "临时措施", "状态")
    problems = [header, ("WT-01", "日志目录写满", "归档脚本未升级", "每日清理", "关闭")]
    errors = [header, ("WT-02", "线程僵死", "未设超时", "每日重启", "观察")]

    def looked_at(**sheets: Rows) -> set[str]:
        ledger = passages(workbook(**sheets), FileNames("", ""), "record", ["R-8.6.3-1"], mapper())
        return {one.requirement for one in ledger}

    assert "R-8.6.3-2" in looked_at(问题=problems, 带病=errors)
    assert "R-8.6.3-2" not in looked_at(问题=[*problems, errors[1]])  # a column of the problems
    signed = [("问题编号", "根本原因", "变通方法", "解决方案"), ("PRB-1", "固件泄漏", "每百日重启", "升级")]
    assert "R-8.6.3-2" not in found(workbook(台账=signed), "record", "R-8.6.3-1")
    assert "R-8.6.3-2" in found(workbook(台账=[header], 带病=signed), "record", "R-8.6.3-1")
    without = [tuple(cell for cell in row if cell not in ("临时措施", "每日重启")) for row in errors]
    assert "R-8.6.3-2" not in looked_at(问题=problems, 根因=without)


def test_trends_are_told_apart_from_the_ledger_of_problems_and_of_problems() -> None:
    def looked_at(content: Content, served: str) -> set[str]:
        return {one.requirement for one in passages(content, FileNames("", ""), "report", [served], mapper())}

    ledger = [("问题编号", "问题描述", "趋势分析", "状态"), ("WT-01", "日志写满", "重复三次，呈上升趋势", "关闭")]
    assert "R-8.6.3-3" not in looked_at(workbook(问题=ledger), "R-8.6.3-1")
    assert "R-8.6.3-3" in looked_at(workbook(台账=[("编号", "状态")], 问题=ledger), "R-8.6.3-1")
    month = "# 趋势与重点\n九月{}共三项，重复发生的占两成，呈下降趋势，原因是备件前移；与上月相比减少，下月继续跟踪。"
    assert "R-8.6.3-3" in looked_at(text(month.format("问题")), "R-9.4")
    assert "R-8.6.3-3" not in looked_at(text(month.format("报修")), "R-9.4")


def test_a_sentence_under_a_telling_heading_is_nearest_and_no_evidence() -> None:
    line = text(
        "# 4 值班\n每天两班，交接写清楚，钥匙当面点。\n# 5 知识管理\n有心得的发到群里，大家看看，月底谁写得多请谁吃饭。"
    )
    assert found(line, "plan", "D-6.3").get("D-7.6", 0.0) < 0.35
    assert found(line, "procedure", "D-8.1").get("D-7.6", 0.0) >= 0.35  # thin, and the only rule
    whole = text(
        "# 4 值班\n每天两班，交接写清楚，钥匙当面点。\n# 5 知识管理\n知识来源于故障处理、厂商资料和培训，由处理人三日内编写文章，组长审核后发布到知识库，"
        "每半年清理过期的文章，服务台和各组都可检索使用。"
    )
    assert found(whole, "plan", "D-6.3").get("D-7.6", 0.0) >= 0.35


def test_a_list_of_changes_is_no_look_at_them_as_a_whole() -> None:
    def looked_at(*rows: tuple[str, ...]) -> set[str]:
        content = workbook(变更=list(rows))
        return {one.requirement for one in passages(content, FileNames("", ""), "record", ["R-8.5.1-1"], mapper())}

    header = ("变更单", "申请日", "类别", "内容", "结果")
    slips = [(f"GD-2603-0{at}", f"2026-03-0{at}", "一般", "更换交换机光模块", "成功") for at in range(1, 6)]
    assert "R-8.5.1-4" not in looked_at(header, *slips)
    figures = [(f"{at}月", "12", "成功率 92%", "紧急变更 2 次，失败 1 次", "趋势平稳") for at in range(7, 10)]
    assert "R-8.5.1-4" in looked_at(("月份", "变更数量", "变更成功率", "分类统计", "变更趋势分析"), *figures)


def test_the_catalogue_itself_does_not_tell_how_it_is_kept() -> None:
    rows = [
        ("Service catalogue", "Version 1.2", "In force since 2026-08-03", "Owner: Ines Carvalho"),
        ("Service", "What it is", "Hours", "Ordered through"),
    ]
    kept = "# Keeping the service catalogue\nThe owner of the service catalogue updates it with each change of a service and publishes it; customers see their part."

    def looked_at(content: Content, kind: Kind) -> set[str]:
        return {one.requirement for one in passages(content, FileNames("", ""), kind, ["D-8.2.4"], mapper())}

    assert "D-8.2.4-P" not in looked_at(workbook(Services=rows), "record")
    assert "D-8.2.4-P" in looked_at(text(kept), "procedure")


def test_a_count_of_what_is_owned_compares_no_configuration() -> None:
    def looked_at(*more: tuple[str, ...]) -> set[str]:
        rows = [("Asset", "Where", "In book", "Found", "Status"), ("A-0101", "parks", "96", "95", "one missing"), ("A-0201", "shops", "84", "84", "in use"), *more]  # fmt: skip
        content = workbook(Count=list(rows))
        return set(found(content, "record", "R-8.2.5"))

    assert "R-8.2.6-2" not in looked_at()
    assert "R-8.2.6-2" in looked_at(("CI-0301", "host", "in CMDB", "other port", "corrected"))


def test_a_check_that_speaks_of_nothing_protected_is_none_of_controls() -> None:
    def looked_at(*rows: tuple[str, ...]) -> dict[str, float]:
        return found(
            text("# Configuration checked\n12 June 2027, two of us, forty items of the plan.", list(rows)), "record"
        )

    stock = [("Item", "Checked on", "Result", "Action"), ("SW-4", "12 June", "other port", "put right"), ("PT-8", "12 June", "not found", "written off")]  # fmt: skip
    assert "R-8.7.3-3" not in looked_at(*stock)
    controls = [("Control", "Checked on", "Effective", "Action"), ("access rights of leavers", "12 June", "no", "closed"), ("patches", "12 June", "yes", "")]  # fmt: skip
    assert "R-8.7.3-3" in looked_at(*controls)


def test_figures_of_what_came_are_no_rules_on_how_it_is_foreseen() -> None:
    rows: Rows = [("Calls", "August", "September", "January"), *((f"desk {n}", "120", "131", "140") for n in range(6))]
    figures = passages(workbook(Forecast=rows), FileNames("", ""), "record", ["R-8.4.2"], mapper())
    assert "D-8.4.2" not in {one.requirement for one in figures}


def test_a_form_of_a_nonconformity_proves_nothing_of_what_the_audit_found_wanting() -> None:
    form = text("# 不符合报告", [("编号", "NC-03", "受审部门", "运行部"), ("不符合事实", "没有连续性风险评估和业务影响分析，恢复时间没有依据", "条款", "8.7.2"), ("纠正措施", "完成五项服务的业务影响分析和风险评估", "验证", "")])  # fmt: skip
    assert not found(form, "record", "R-9.2-5", "R-10.1")
    assert found(form, "record")


AIMS = [("No.", "Objective", "Target", "Formula", "Owner"), ("Z1", "Faults mended in time", "92 %", "in time / all", "Ada Holm"), ("Z2", "Mail available", "99.6 %", "1 - outage / time", "Ben Ruiz")]  # fmt: skip
REACHED = [("Month", "Z1", "Z2", "Cause of misses and action"), ("2026-08", "90 %", "99.7 %", "two new agents; coaching"), ("2026-09", "91 %", "99.1 %", "outage of 17 September")]  # fmt: skip
COUNTED = [("No.", "Objective", "Measure", "Target", "How calculated"), ("Z1", "Faults mended in time", "share in time", "92 %", "in time / all"), ("Z2", "Mail available", "share of minutes", "99.6 %", "1 - outage / time")]  # fmt: skip
MEANS = [("Objective", "What is done", "Resources", "Owner", "Until"), ("Mail available", "second server is bought", "40,000 yuan", "Ben Ruiz", "December 2026"), ("Faults mended in time", "two agents are trained", "five days", "Ada Holm", "October 2026")]  # fmt: skip


def test_objectives_without_a_word_on_what_is_done_are_no_plan_to_reach_them() -> None:
    def possible(**sheets: Rows) -> set[str]:
        told = FileNames("Objectives and figures", "Objectives 2026-27")
        found = by_search(workbook(**sheets), told, "record", ("D-6.2", "R-9.1"), mapper())
        return {one.requirement for one in found}

    assert "D-6.2.2" not in possible(Aims=AIMS, Figures=REACHED)
    assert "D-6.2.2" not in possible(Aims=COUNTED)
    assert "D-6.2.2" in possible(Aims=AIMS, Means=MEANS)


@pytest.mark.parametrize(
    ("markup", "kind", "requirement"),
    [
        ("# Confidentiality agreement\nThe employee keeps secret all matters of the company and its customers, during employment and for three years after it. Breach leads to damages. Signed: Tom Acheson.", "unrelated", "L11"),
        ("# 保密协议\n员工在职期间及离职后三年内对公司和客户的事项保密，违反者赔偿。签字：甘棠。", "unrelated", "L11"),
        ("# Follow-up\n# Check of what lies behind\nThe round works, new hosts are in it; the next one is in January, and the old ones are done.", "record", "R-9.3-4"),
        ("# Change enablement\nStandard, normal, emergency. Which class is a new lamp in the hall of the house?", "report", "R-8.5.1-4"),
    ],
)  # fmt: skip
def test_what_has_no_word_of_its_subject_is_not_taken_for_it(markup: str, kind: Kind, requirement: str) -> None:
    found = by_search(text(markup), FileNames("", ""), kind, (), mapper())
    assert requirement not in {one.requirement for one in found}
