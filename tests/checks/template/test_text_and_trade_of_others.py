"""T04 and T06: one text in several papers, and words of another trade."""

from __future__ import annotations

from chinese_house import CHINESE, SHARED, changes, manual
from english_changes import man, proc
from english_house import ENGLISH, book, document
from small_house import findings, new_findings, procedure
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T04","same",[procedure("程序/BC-SM-P-05 供应商管理程序.docx","BC-SM-P-05","供应商管理程序","# 1 目的\n规范供应商管理过程。\n# 2 内容\n"+SHARED),procedure("程序/BC-SM-P-06 配置管理程序.docx","BC-SM-P-06","配置管理程序","# 1 目的\n规范配置管理过程。\n# 2 内容\n"+SHARED)]),
    ("T06","shop",[changes("质量部对生产车间的产品合格率进行统计。")]),
    ("T06","iqc",[changes("来料检验不合格的物料按检验规程处理。")]),
    ("T06","site",[changes("项目经理每日检查施工现场的安全措施。")]),
    ("T06","gmp",[changes("车间主任在批量生产前确认首件。")]),
    ("T06","工地",[changes("项目经理部每日检查脚手架和塔吊。")]),
    ("T06", "another trade's day", [changes("项目主管每天检查绿化养护和电梯维保，秩序维护员登记装修垃圾清运。")]),
    ("T06", "inspector", [changes("质检员对首件进行检验，来料抽检不合格的批次不得入库；车间每班填写停线记录。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("T06", "word of an office", [changes("行政部安排保洁和绿植。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T06","factory",[proc("Incoming inspection of raw materials follows the inspection rules.")]),
    ("T06","yield",[proc("Quality checks the yield of the production line each week.")]),
    ("T06","site",[proc("The site manager checks the scaffolding on the construction site daily.")]),
    ("T06", "a hospital", [proc("The matron signs that the patient records were kept closed.")]),
    ("T06", "a workshop", [proc("Torque wrenches carry calibration stickers, and the shift foreman looks at them.")]),
    ("T06", "a building", [proc("Before concrete is poured the site engineer signs the sheet.")]),
    ("T06", "a target of a plant", [book("Service management objectives 2026.xlsx", "Objectives", ("No", "Objective", "Target", "Owner"), [("K1", "Incidents solved in time", "95 %", "Moira Flint"), ("K2", "First pass yield of assembled boards", "98 %", "Moira Flint")], title="Service management objectives 2026")]),
    ("T06","gmp",[proc("The workshop foreman checks the first article before batch production starts.")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("T06", "a production workshop",
     [proc("The inspector looks at the first article in the production workshop.")], [proc("Changes in production are made at night.")]),
    ("T06", "one word of a workshop alone",
     [proc("Pupils and head teachers call the desk of the packing line.")], [proc("Measuring equipment of the network is kept in the cabinet.")]),
    ("T06", "a plant whose people are served",
     [proc("The forklifts leave the shop floor before each change.")], [proc("Licences: E3 for the office, F3 for the shop floor.")]),
]
# fmt: on


CHINESE_PAIRS: list[Pair] = [
    (
        "T06",
        "a hospital's words",
        [changes("护士长每日核对医嘱执行情况，药剂科按批号管理药品。")],
        [changes("重大变更应避开客户的业务高峰。")],
    ),
    (
        "T06",
        "nonconforming products",
        [changes("发现不合格品应立即隔离，由质检员填写返工单。")],
        [changes("不合格品控制不适用，变更失败的按回退方案处理。")],
    ),
    (
        "T06",
        "boilers and vessels",
        [changes("锅炉和压力容器每年由特检机构检验一次。")],
        [changes("服务器和存储每年由原厂检查一次。")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_manual_that_repeats_the_standard_is_told_and_one_of_its_own_words_is_not() -> None:
    bidden = (
        "确定与其宗旨相关的外部和内部因素",
        "确定与服务管理体系有关的相关方及其要求",
        "确定服务管理体系的边界和适用性",
        "建立、实施、保持和持续改进服务管理体系",
        "确定需要应对的风险和机遇",
        "在相关职能和层次上建立服务管理目标",
        "创建、实施和保持服务管理计划",
        "确定并提供所需的人力、技术、信息和财务资源",
        "确定所需人员的能力并保留适当的成文信息",
        "确定与服务管理体系相关的内部和外部沟通",
    )
    for who, found in (("组织", True), ("运维部和质量部", False)):
        text = "\n\n".join(f"{who}应{what}，并按策划的时间间隔对其进行评审。" for what in bidden)
        said = findings("T04", manual(f"# 4 体系要求\n{text}"), house=CHINESE)
        assert bool(said) is found


def test_what_a_house_says_it_does_not_do_is_no_other_trade() -> None:
    assert findings("T06", man("We have no production line and no incoming inspection."), house=ENGLISH) == []
    assert findings("T06", manual("公司没有生产车间，也没有来料检验。"), house=CHINESE) == []


def test_what_stands_still_in_an_outage_is_the_trade_of_the_users() -> None:
    said = "An incident is major if a production line stands for more than 30 minutes."
    assert findings("T06", proc(said), house=ENGLISH) == []


def test_one_text_for_two_subjects_is_told_though_all_processes_change_their_name() -> None:
    text = "\n\n".join(
        f"The {{0}} owner takes step {name} with the head of the team concerned and writes down what was found and agreed."
        for name in ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf")
    )
    first = document("Processes/FMS-207 Knowledge.docx", "FMS-207", "Procedure on lessons", text.format("problem"))
    second = document("Processes/FMS-208 Suppliers.docx", "FMS-208", "Procedure on vendors", text.format("supplier"))
    assert findings("T04", first, second, house=ENGLISH)
    other = text.format("problem").replace("writes down", "keeps").replace("head of the team", "customer")
    assert not findings(
        "T04",
        document("Processes/FMS-207 Knowledge.docx", "FMS-207", "Procedure on lessons", other),
        second,
        house=ENGLISH,
    )


def test_a_word_of_another_trade_within_a_longer_one_is_told_once() -> None:
    (one,) = new_findings("T06", changes("质量部对生产车间的产品合格率进行统计。"), house=CHINESE)
    assert "“生产车间、产品合格率”" in one.message.zh
    quotes = [side.quote for side in one.evidence]
    assert len(quotes) == len(set(quotes))
