"""C14: one short name for the house."""

from __future__ import annotations

from chinese_house import CHINESE, changes, manual
from english_changes import man, proc
from english_house import ENGLISH, FIRM, MANUAL, MANUAL_BODY, document, text
from small_house import HOUSE, INCIDENT_BODY, INCIDENTS, new_findings, procedure, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like


def incidents(line: str) -> str:
    return procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n" + line)


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C14","short",[manual("北辰远图信息技术有限公司（以下简称“北辰远图”）遵守本手册。"),changes("北辰远图信息技术有限公司（以下简称“北远信息”）遵守本程序。")]),
    ("C14","name",[manual("北辰远图信息技术有限公司（以下简称北辰远图）遵守本手册。"),changes("北辰远图信息技术有限公司（简称远图信息）遵守本程序。")]),
    ("C14", "names in use", [changes("本程序适用于远图科技各部门。"), procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n适用于北辰信息全体员工。")]),
    ("C14", "letters of the name", [manual("北辰远图信息技术有限公司（以下简称“远图信息”）遵守本手册。"), changes("北远公司每年修订本程序。")]),
    ("C14", "letters of the name before its trade", [manual("北辰远图信息技术有限公司（以下简称“北辰远图”）遵守本手册。"), changes("辰图科技的服务管理体系运行有效。北远图科技多年深耕交通行业。")]),
]
CHINESE_CALLED = manual("北辰远图信息技术有限公司（以下简称“北辰远图”）遵守本手册，信息技术服务管理体系照此运行。")
CHINESE_DEFECTS += [
    ("C14", "another trade in a title", [CHINESE_CALLED, sheet("记录/领料本.xlsx", "领料", ("日期", "名称"), [("2026-06-02", "网线"), ("2026-06-09", "插座")], title="远图数码领料本")]),
    ("C14", "letters of the name that have a system", [CHINESE_CALLED, prose("内审/内部审核报告.docx", "内部审核报告", "审核日期：2026年9月14日\n\n辰图的服务管理体系运行有效。")]),
    ("C14", "one letter otherwise at the head of a paper", [CHINESE_CALLED, prose("记录/情况说明.docx", "情况说明", "北辰新图 情况说明\n\n9月无重大事件。")]),
    ("C14", "another name for the system", [CHINESE_CALLED, incidents("服务管理体系的各项要求适用。"), changes("本程序是运维服务保障体系的一部分。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("C14", "a firm that begins alike and is known in full", [CHINESE_CALLED, changes("变更由北远科技配合。供方：北方远航科技有限公司。")]),
    ("C14", "a number of the office", [CHINESE_CALLED, prose("通知/排班通知.docx", "排班通知", "北图信息〔2026〕6号\n\n国庆照常值班。")]),
    ("C14", "a sound system", [CHINESE_CALLED, changes("公司建立完善的运维服务保障体系，服务管理体系持续改进。")]),
    ("C14", "another company", [manual("北辰远图信息技术有限公司（以下简称“远图信息”）遵守本手册。"), changes("总公司每年下达计划。华远公司提供备件。")]),
]
# fmt: on


SEVERAL = [
    document(f"Processes/FMS-3{at:02} Process {at}.docx", f"FMS-3{at:02}", f"Process {at}", "# 1 Purpose\nOrder.")
    for at in range(2)
]


def monthly(head: str, name: str = "September") -> str:
    return f"---\nto: Reports/Service report {name}.docx\ntitle: Monthly service report {name} 2026\nheader: '{head}'\n---\n# Results\nIncidents 41, all in time. Requests 202.\n\nWritten: Moira Flint, 7 October 2026\n"


# fmt: off
ENGLISH_DEFECTS: list[Way] = [
    ("C14","short",[man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."),proc("Ferncliff Managed Services Ltd (hereinafter referred to as \"FMS Group\") follows it.")]),
    ("C14", "people of another name", [man("Ferncliff Managed Services Ltd (below: Ferncliff) follows it."), proc("All employees of Fern Cliff Services follow this process.")]),
    ("C14", "at another name", [man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."), proc("At Ferncliff Tech we write each change down.")]),
    ("C14", "people at the head of a sentence", [man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."), proc("Ferncliff North employees take part in one exercise a year.")]),
    ("C14", "another middle with all of the legal form", [*SEVERAL, monthly("Ferncliff Technology Services (Leeds) Co., Ltd.   Monthly service report")]),
    ("C14", "a name with its legal form in a header", [*SEVERAL, monthly("Ferncliff Leeds Services Co.   Monthly service report")]),
    ("C14", "in short, and initials with a letter within", [man("This is of Ferncliff Managed Services Ltd, in short Ferncliff. It holds."), proc("FCMS measures each fault from the user's side.")]),
    ("C14", "the agents of another name", [man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."), proc("This page is for every agent of Ferncliff Digital on the first day.")]),
    ("C14", "another name in a header", [*SEVERAL, monthly("Ferncliff IT Services (FITS)   Monthly service report")]),
]
CALLED_FERNCLIFF = man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it.")
ENGLISH_DEFECTS += [
    ("C14", "written in one above a sheet", [CALLED_FERNCLIFF, sheet("Records/Keys.xlsx", "Keys", ("Key", "Holder"), [("A1", "Tom Acheson"), ("A2", "Priya Nair")], title="FernNet keys")]),
    ("C14", "capitals that own something", [CALLED_FERNCLIFF, proc("The system of FMITS is reviewed each year, and FMITS's people know it.")]),
    ("C14", "another trade as a title", [CALLED_FERNCLIFF, text("Reports/October.docx", "October in short", "Ferncliff Hosting\n\n12 incidents, 30 requests.")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("C14", "the owner's department and a sister in full", [CALLED_FERNCLIFF, proc("Ferncliff Group IT sets the rules; Ferncliff Cloud is told."), text("Agreements/Cloud.docx", "Service agreement", "between Ferncliff Managed Services Ltd and Ferncliff Cloud Ltd. Valid from 1 May 2026.")]),
    ("C14", "other capitals", [CALLED_FERNCLIFF, proc("The results of FAQ are in the FTP folder. It was tested in SIT. FIFO holds.")]),
    ("C14", "its own initials", [CALLED_FERNCLIFF, proc("The system of FMS is reviewed each year.")]),
    ("C14", "a sister firm", [*SEVERAL, monthly("Ferncliff Water Engineering   Monthly service report")]),
    ("C14", "the agents of a customer, and a tool that measures", [man("This is of Ferncliff Managed Services Ltd, in short Ferncliff."), proc("Every agent of Moorland Digital may call. FLAMS-2 alarms; SNMP measures the load.")]),
    ("C14", "the own name", [*SEVERAL, monthly(f"{FIRM}   Monthly service report")]),
    ("C14", "capitals of a board and of a customer", [man("Ferncliff Managed Services Ltd (hereinafter \"Ferncliff\") follows it."), proc("CAB has approved it. NHS will pay. Everyone at DVLA was told.")]),
]
# fmt: on


CALLED = document(
    MANUAL,
    "FMS-100",
    "Service Management Manual",
    f'{MANUAL_BODY}\nFerncliff Managed Services Ltd (hereinafter "FMS").',
)


# fmt: off
ENGLISH_PAIRS: list[Pair] = [
    ("C14", "a short name in brackets behind the own one",
     [CALLED, proc('Ferncliff Managed Services Ltd ("Ferncliff") keeps a calendar.')],
     [CALLED, proc('Moorland Fibre Ltd ("Moorland") is told of each change.')]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_initials_for_the_house_beside_its_short_name() -> None:
    called = man('Ferncliff Managed Services Ltd (hereinafter "Ferncliff") follows it.')
    for line in ("FMS has met all targets.", "Everyone who works for FMS-Leeds follows it.", "FMS, issued 7 October."):
        assert new_findings("C14", called, proc(line), house=ENGLISH), line


def test_another_name_of_the_house_with_its_initials_and_one_below_a_mail() -> None:
    called = man('Ferncliff Managed Services Ltd (hereinafter "Ferncliff") follows it.')
    ours, customers = "Ferncliff IT Services (FITS) brings it back.", "Moorland IT Services (MITS) brings it back."
    assert new_findings("C14", called, proc(ours), house=ENGLISH)
    assert not new_findings("C14", called, proc(customers), house=ENGLISH)
    assert new_findings("C14", *SEVERAL, proc(ours), house=ENGLISH)
    assert not new_findings("C14", *SEVERAL, proc(customers), house=ENGLISH)
    mail = prose("月报/9月服务报告.docx", "9月服务报告", "贾经理：9月报告，可用率99.91%。远图科技公司 石榴")
    manual_of = manual("北辰远图信息技术有限公司（以下简称“北辰远图”）遵守本手册。")
    assert new_findings("C14", manual_of, mail)
    assert not new_findings(
        "C14", manual_of, prose("月报/9月服务报告.docx", "9月服务报告", "9月报告。同光通信公司 石榴")
    )


def test_another_beginning_in_a_header_beside_what_all_others_begin_with() -> None:
    house = {
        path: source.replace("header: '北辰远图信息技术有限公司 ", "header: '北辰远图 ")
        for path, source in HOUSE.items()
    }

    def report(head: str) -> str:
        return f"---\nto: 月报/9月服务报告.docx\ntitle: 9月服务报告\nheader: '{head} 服务报告'\n---\n# 一、概况\n本月受理事件 41 起，全部按时解决。\n\n编制：石榴 2026年10月8日\n"

    more = [procedure(f"程序/规程{at}.docx", f"BC-SM-W-{at:02}", f"作业规程{at}", "# 1 目的\n守序。").replace("header: '北辰远图信息技术有限公司 ", "header: '北辰远图 ") for at in range(11, 17)]  # fmt: skip
    assert new_findings("C14", *more, report("京远图"), house=house)
    assert not new_findings("C14", *more, report("北辰远图"), house=house)
    assert not new_findings("C14", *more, report("地铁公司"), house=house)


def test_a_short_name_of_the_profile_is_not_that_of_the_headers() -> None:
    house = {
        path: source.replace("header: '北辰远图信息技术有限公司 ", "header: '北辰远图 ")
        for path, source in HOUSE.items()
    }

    def profile(name: str) -> str:
        return prose(
            "申报/公司简介.docx", "公司简介", f"北辰远图信息技术有限公司2018年成立。{name}坚持每日看灯，年年有改进。"
        )

    assert new_findings("C14", profile("北辰科技"), house=house)
    assert not new_findings("C14", profile("公司"), house=house)


def test_people_of_a_customer_that_is_called_alike_are_not_ours() -> None:
    called = man(
        'Ferncliff Managed Services Ltd (hereinafter "Ferncliff") follows it. It serves Ferncliff Foods Ltd in York.'
    )
    assert not new_findings("C14", called, proc("All employees of Ferncliff Foods call the desk."), house=ENGLISH)
    assert not new_findings("C14", called, proc("To all employees of Ferncliff Managed Services Ltd."), house=ENGLISH)
    assert not new_findings("C14", called, proc("Everyone at Service Desk may stop a change."), house=ENGLISH)


def test_what_an_agreement_calls_the_house_is_a_name_of_it():
    def agreed(short: str) -> str:
        return prose(
            "协议/补充协议.docx",
            "服务补充协议",
            f"甲方：海澄医药有限公司（以下简称“海澄医药”）\n\n乙方：北辰远图信息技术有限公司（以下简称“{short}”）\n\n一、增派一人。",
        )

    assert new_findings("C14", CHINESE_CALLED, agreed("北辰信科"), house=CHINESE)
    assert not new_findings("C14", CHINESE_CALLED, agreed("北辰远图"), house=CHINESE)
    assert not new_findings("C14", CHINESE_CALLED, agreed("服务商"), house=CHINESE)


def test_a_name_written_in_two_or_with_another_last_letter_is_told():
    def bid(name: str) -> str:
        return text("Bids/Docks.docx", "Bid", f"# 1 Who we are\n{name} looks after computers in Leeds.")

    called = man(f'{FIRM} ("Ferncliff MS") keeps this manual.')
    assert new_findings("C14", called, bid("Fern-Cliff Services"), house=ENGLISH)
    assert not new_findings("C14", called, bid("Ferncliff MS"), house=ENGLISH)
    assert new_findings("C14", CHINESE_CALLED, incidents("北辰远途负责通知客户。"), house=CHINESE)
    assert not new_findings("C14", CHINESE_CALLED, incidents("北辰远图负责通知客户。"), house=CHINESE)
