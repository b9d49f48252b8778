"""T03 and T05: text that a machine spun, and text that says nothing of the house."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from chinese_papers import LAMPS
from english_changes import proc
from english_house import CHANGE_BODY, ENGLISH, document
from english_house import CHANGES as ENGLISH_CHANGES
from small_house import CHANGES, findings, new_findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T03","spun",[changes("办理旳目旳是保障变更旳受控，所有旳变更都要有旳放矢。改变办理流程由请求方发起。")]),
    ("T03","synonym",[changes("改变办理由改变经理负责。事情办理按事情办理程序执行，请求方提出改变请求，问题办理人员同意后履行。文献编号应登记，文献办理由质量部。")]),
    ("T03","std",[changes("依据ISO20230:2023和ISO/IEC 20000-1:2028执行。")]),
    ("T03", "put away", [prose("作废文件/信息技术服务办理规定.docx", "信息技术服务办理规定", "# 一、总则\n本规定适用于公司信息技术服务旳办理。\n# 二、职责\n服务办理部负责服务旳策划、实行和改善；各部门应配合事情办理、改变办理和发布办理旳工作。\n# 三、事情办理\n重大事情应报公司领导，审核同意后旳改变方可实行。")]),
    ("T05","generic",[procedure(CHANGES,"BC-SM-P-02","变更管理程序","# 1 目的\n"+"为规范管理，确保各项活动有序开展，特制定本程序。"*6+"\n# 2 职责\n"+"相关部门按要求履行职责，做好配合工作，保证工作质量。"*8+"\n# 3 内容\n"+"相关人员提出申请，经审核批准后执行，执行完成后进行总结，形成记录并归档保存，持续改进工作质量。"*12)]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T03", "the executives", [proc("Demand the executives perceives the solicitations of the business. Limit the board matches the limit of the foundation.")]),
    ("T03", "administrations", [proc("Data innovation administrations are conveyed as per the understandings. Tickets are raised at the administration counter and shut by the determination bunch.")]),
    ("T03", "a number near the right one", [proc("Written to ISO/IEC 20010-1:2023.")]),
    ("T03", "synonyms", [document(ENGLISH_CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\n\nThe episode administration measure and the administration level understanding are portrayed elsewhere; see modification administration.")]),
]
# fmt: on


CHINESE_PAIRS: list[Pair] = [
    (
        "T03",
        "a number that no standard has",
        [changes("依据 ISO/IEC 20001-1:2018 制定。")],
        [changes("依据 ISO/IEC 20000-1:2018 制定。")],
    ),
    (
        "T03",
        "efforts for services",
        [changes("效劳级别协议由效劳台保管。\n\n顾主提出的效劳要求由效劳台登记，每季度考察顾主中意度。")],
        [changes("服务级别协议由服务台保管，效劳年限不限。")],
    ),
    (
        "T03",
        "a letter in the number of the standard",
        [changes("依据 ISO/IEC 2000O-1:2018 制定。")],
        [changes("依据 ISO/IEC 20000-1:2018 制定，OA 中可查。")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


@pytest.mark.parametrize(
    ("words", "spun"), [("文献办理由各人负责，事情办理结束旳记录应保存。", True), ("文献办理结束旳记录应保存。", False)]
)
def test_three_kinds_of_spun_words_are_enough(words: str, spun: bool) -> None:
    assert bool(messages_in_english("T03", changes(words), house=CHINESE)) == spun


def test_spun_rules_that_others_have_sent_are_told_too() -> None:
    sent = prose("会议/转发：事情办理规定.docx", "事情办理规定（转发）", "文献办理由各人负责，事情办理结束旳记录应保存。改变办理由改变经理负责。")  # fmt: skip
    assert messages_in_english("T03", sent, house=CHINESE)


def test_spun_words_of_further_programs_are_known() -> None:
    spun = "The Alteration Supervisor gets the solicitation for alteration; the design thing is refreshed by the Setup Supervisor."
    assert new_findings("T03", proc(spun), house=ENGLISH)
    plain = "The change manager receives the request for change; the configuration item is updated."
    assert not new_findings("T03", proc(plain), house=ENGLISH)


def test_title_that_spun_text_made_of_another_is_left_to_the_spun_text() -> None:
    spun = "运维部旳人员应当纪录变动旳全过程，变动旳结论应当告诉用户，旳确需要时旳处置由经理决定。见《文献控制程序》。"
    assert findings("T03", changes(spun), house=CHINESE)
    assert findings("C05", changes(spun), house=CHINESE) == []
    assert findings("C05", changes("见《文献控制程序》。"), house=CHINESE)


def test_machine_spun_text_is_found_and_one_misread_letter_is_not() -> None:
    spun = "本文献编号由质量部登记。服务办理旳目标和事情办理旳规定，见供方办理旳要求。"
    (finding,) = findings("T03", changes(spun))
    assert "旳" in finding.message.zh
    corrupt = changes(f"{spun}根据ISO20230:2023旳规定，制定本文献，并满足ISO20230:2023旳要求。")
    assert all(one.message.zh.lower().count("iso20230") <= 1 for one in findings("T03", corrupt))
    assert finding.paths == (CHANGES,)
    assert findings("T03", changes("变更旳批准由变更经理负责。")) == []
    errands = "七月办事台账、八月办事台账、九月办事台账、十月办事台账、十一月办事台账均由调度部登记。"
    assert findings("T03", changes(errands)) == []


_HOLLOW = """# 1 目的
为规范容量管理，特制定本程序。
# 2 职责
各部门按职责分工做好容量管理工作。
# 3 要求
各部门应高度重视容量管理，公司应识别容量要求。有关人员应密切配合，不断提高水平。
"""


def _capacity(body: str) -> str:
    return procedure("程序/BC-SM-P-04 容量管理程序 V1.0.docx", "BC-SM-P-04", "容量管理程序", body)


def test_a_short_procedure_of_empty_phrases_is_told() -> None:
    assert any("容量" in each for each in messages_in_english("T05", _capacity(_HOLLOW), house=CHINESE))
    own = _HOLLOW.replace("公司应识别容量要求", "运维部卫澜每月5日前出容量月报，磁盘超过80%即扩容")
    assert not messages_in_english("T05", _capacity(own), house=CHINESE)
    asked = "为做好年度审核工作，特制定本方案。各部门应高度重视审核工作，有关人员应密切配合。按有关规定执行，各部门按要求进行准备。资料提前整理好，不得临时拼凑。"
    notice = prose("内审/2026年度内部审核方案.docx", "2026年度内部审核方案", asked)
    assert not messages_in_english("T05", notice, house=CHINESE)


def test_an_english_procedure_of_empty_phrases_is_told() -> None:
    said = """The purpose of this procedure is to ensure that demand is managed. It applies to all demand.

All relevant personnel shall manage demand in a suitable way. Demand shall be managed in accordance with the requirements. Records shall be kept as appropriate."""
    path = "Procedures/FMS-119 Demand Management.docx"
    assert findings("T05", document(path, "FMS-119", "Demand Management", said), house=ENGLISH)
    own = said.replace("All relevant personnel", "Each January the Service Desk asks 12 customers and they")
    assert not findings("T05", document(path, "FMS-119", "Demand Management", own), house=ENGLISH)


def test_a_spun_text_is_nobody_s_however_short() -> None:
    body = "# 1 目旳\n为了规范灯具旳办理，提高员工旳素质，特制定本办法。\n# 2 范畴\n合用于本组织全体员工旳办理工作。\n# 3 内容\n员工应当认真学习，互相交流，不断提高旳业务水平。\n"
    own = body.replace("本组织", "运维部").replace("认真学习", "在灯控台登记")
    house = {**CHINESE, "部门/组织机构.xlsx": sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")}  # fmt: skip
    assert new_findings("T05", procedure(LAMPS, "BC-SM-P-07", "看灯管理办法", body), house=house)
    assert not new_findings("T05", procedure(LAMPS, "BC-SM-P-07", "看灯管理办法", own), house=house)


def test_standards_with_like_numbers_are_real() -> None:
    assert not findings(
        "T03", proc("Cards follow ISO/IEC 20008-1, food ISO 22000, the desk ISO/IEC 20000-1:2018."), house=ENGLISH
    )
    assert not findings("T03", proc("The executives and the board decide on each change."), house=ENGLISH)


_ANYBODYS = """# Intent
Deviations should be dealt with appropriately and in a timely manner. All employees are expected to help wherever possible.

# Approach
Issues are handled by the appropriate personnel as and when required. Actions are taken as deemed necessary. Suitable measures are adopted where appropriate. Causes are analysed as the situation demands.

# Improvement
Opportunities are considered on their merits and put into action where necessary. Management will give full support.
"""


@pytest.mark.parametrize(
    "labels",
    [
        "",
        "Document no.: FMS-202\n\nPrepared by: Moira Flint, 2 March 2026\n\nApproved by: Helen Marsh, 16 March 2026\n\n",
    ],
)
def test_a_cover_of_paragraphs_makes_no_text_ones_own(labels: str) -> None:
    hollow = document(ENGLISH_CHANGES, "FMS-202", "Change Management", labels + _ANYBODYS)
    assert findings("T05", hollow, house=ENGLISH)


_GOOD_PRACTICE = """# Overview
Capacity is an important process within the lifecycle. It brings benefits such as higher satisfaction and lower cost.

# Process
Capacity shall be managed in accordance with good practice. Tools are used where this is deemed necessary. The process interfaces with availability and other processes.
"""


def test_praise_of_good_practice_says_nothing_of_the_house() -> None:
    path = "Processes/Capacity Management.docx"
    assert findings("T05", document(path, "FMS-119", "Capacity Management", _GOOD_PRACTICE), house=ENGLISH)
    own = (
        _GOOD_PRACTICE
        + "\n# Figures\nThe Service Desk reads the disks by 08:30, and at 85 % orders more within 3 days.\n"
    )
    assert not findings("T05", document(path, "FMS-119", "Capacity Management", own), house=ENGLISH)


_NO_MORE_THAN_ROLES = """# 1 Purpose
To standardise the demand management of the organization.

# 2 Responsibilities
Demand manager: responsible for the demand management process.

Other personnel: cooperate with the demand manager.

# 3 Process
Demand shall be handled in a timely manner. The demand manager asks the relevant personnel. Demand shall be documented.
"""


def test_roles_that_only_cooperate_say_nothing_of_the_house() -> None:
    path = "Processes/FMS-119 Demand Management.docx"
    assert findings("T05", document(path, "FMS-119", "Demand Management", _NO_MORE_THAN_ROLES), house=ENGLISH)
    own = _NO_MORE_THAN_ROLES.replace("in a timely manner", "within 3 working days").replace("the relevant personnel", "each of the 12 customers")  # fmt: skip
    assert not findings("T05", document(path, "FMS-119", "Demand Management", own), house=ENGLISH)


_FILLED_BY_NOBODY = """# 1 Purpose
To ensure that the money of [Company Name] is planned and accounted for in an appropriate manner.

# 2 Responsibilities
The Finance Manager is responsible for the implementation of this procedure. Top Management provides the resources.

# 3 Procedure
Kinds of cost shall be defined, among them people, machines, programs and overheads. A plan of cost shall be prepared for each of them and approved.

Cost shall be recorded and compared with the plan at appropriate intervals. The rules of Bramley Dairy Systems for depreciation shall apply.

# 4 Table
| Activity | Department | Approval |
|---|---|---|
| preparing the plan | all departments | management |
| recording of cost | finance | manager |

# 5 General rules
Direct cost shall be given to what causes it. Indirect cost shall be shared by a key that is reasonable and remains the same over the years. What was spent against the plan is told to those who decide.

Papers on money shall be whole, legible and in order, and agree with the laws.

Personnel shall have the necessary competence. Records shall be kept in accordance with the procedure for records.
"""


def test_places_for_a_name_strangers_and_titles_of_posts_make_no_text_ones_own() -> None:
    path = "Processes/FMS-120 Budgeting.docx"
    assert findings("T05", document(path, "FMS-120", "Budgeting", _FILLED_BY_NOBODY), house=ENGLISH)
    own = _FILLED_BY_NOBODY.replace("at appropriate intervals", "in Costbook by Moira Flint within 5 working days")
    assert not findings("T05", document(path, "FMS-120", "Budgeting", own), house=ENGLISH)


def test_figures_of_another_trade_make_no_text_ones_own() -> None:
    path = "Processes/FMS-121 Releases.docx"
    body = _FILLED_BY_NOBODY.replace("# 4 Table", "# 4 First article\nThe first article is inspected in the production workshop. Its product pass rate shall not be below 98 %.\n\n# 5 Table")  # fmt: skip
    assert findings("T05", document(path, "FMS-121", "Release Management", body), house=ENGLISH)
