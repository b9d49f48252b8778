"""R16: records on forms that the list of records does not give."""

from __future__ import annotations

from chinese_house import CHINESE, changes
from chinese_papers import RECS, WITH_FORMS, a_round
from english_house import ENGLISH, book, text
from small_house import COMPANY, LISTED, document_list, findings, form, new_findings, procedure, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("R16","form",[document_list(records=[("1","BC-SM-R-01-01","事件台账","运维部"),("2","BC-SM-R-02-01","变更台账","运维部"),("3","BC-SM-R-05-01","培训记录","质量部"),("4","BC-SM-R-06-01","会议纪要","质量部")]),form("记录/培训1.docx","培训记录",[("培训日期","2026年9月9日","主题","事件管理"),("讲师","乔木","参加人","石榴")],header="BC-SM-R-05-01"),form("记录/培训2.docx","培训记录",[("培训日期","2026年9月10日","主题","事件管理"),("讲师","乔木","参加人","石榴")],header="BC-SM-R-05-01"),form("记录/变更评审.docx","变更评审记录",[("日期","2026年9月9日","主题","补丁"),("批准人","柏舟","记录","石榴")],header="BC-SM-R-02-08")]),
    ("R16","label",[document_list(LISTED,RECS),form("记录/变更申请单.docx","变更申请单",[("表单编号","BC-SM-R-02-07","申请日期","2026年9月2日"),("审批人","卫澜","审批日期","2026年9月3日")]),form("记录/培训记录.docx","培训记录",[("培训时间","2026年9月7日","讲师","乔木"),("内容","事件管理","结果","合格")],header="BC-SM-R-04-01"),form("记录/问题记录.docx","问题记录表",[("登记日期","2026年9月7日","处理人","石榴"),("原因","磁盘","结果","更换")],header="BC-SM-R-03-01")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("R16","header",[form("Records/CHG-31.docx","Change request CHG-31",[("Requested by","Tom Acheson"),("Requested on","2 September 2026"),("Approved by","Priya Nair")],header="FMS-F-02 Issue 3"),book("Forms list.xlsx","Forms",("Form no.","Form name","Issue"),[("FMS-F-01","Incident record","1"),("FMS-F-02","Change request","1"),("FMS-F-03","Problem record","1")],title="List of forms")]),
]
# fmt: on


def on_forms(number: str) -> list[str]:
    """A list of record forms, two records on forms of it, and a third with this number."""
    listed = [("FR-01", "Training sheet"), ("FR-02", "Change note"), ("FR-03", "Minutes"), ("FR-04", "Survey report")]
    heads = ("Record no.", "Record", "Kept by", "How long")
    kept = [(*each, "Quality", "3 years") for each in listed]
    note = "| FR-02 | Change note |\n|---|---|\n| Asked for on | 7 August 2026 |\n| Document | FMS-201 |\n"
    survey = "| FR-04 | Survey report |\n|---|---|\n| Asked on | 7 September 2026 |\n| Mean | 4.4 |\n"
    training = f"| {number} | Training sheet |\n|---|---|\n| Held on | 3 September 2026 |\n| Subject | new ticket tool |\n| Present | Ruth Calloway, Dan Whitlock |\n"
    return [
        book("Register of records.xlsx", "Records", heads, kept, title="List of records and forms"),
        text("Records/change note.docx", "Change note", note),
        text("Records/survey.docx", "Survey report", survey),
        text("Records/training.docx", "Training sheet", training),
    ]


ENGLISH_PAIRS: list[Pair] = [
    ("R16", "a number in a cell of its own", on_forms("FR-09"), on_forms("FR-01")),
    ("R16", "the word form before the number", on_forms("Form FR-09"), on_forms("Form FR-01")),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_a_form_of_the_list_bears_a_number_that_the_list_does_not_give() -> None:
    rounds = (a_round("0803", "8"), a_round("0903", "9", "08:31"), a_round("1003", "10", "08:12", number="BC-SM-BD-88"))
    assert [f.paths for f in new_findings("R16", *rounds, house=WITH_FORMS)] == [
        ("清单/BC-SM-L-01 受控文件清单.xlsx", "记录/巡灯1003.docx")
    ]
    assert not new_findings("R16", *rounds[:2], house=WITH_FORMS)


_FORMS = [(str(at), f"BC-SM-R-0{at}-01", f"记录{at}", "运维部") for at in range(1, 6)]


def _book(note: str) -> str:
    rows = [(f"2026-0{at}-08", "六厂", "专线断", "熔接", "石榴") for at in (7, 8, 9)]
    source = sheet(
        f"记录/网络故障登记本{len(note)}.xlsx",
        "登记",
        ("日期", "厂区", "现象", "处理", "登记人"),
        rows,
        title="网络故障登记本",
    )
    return source.replace("    header:", f"    notes: [[{note}]]\n    header:")


def test_a_form_of_another_house_that_a_line_names_without_a_colon() -> None:
    listed = document_list(records=_FORMS)
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    found = findings("R16", listed, *own, _book("工程部用表 GDZL-R-07"), house=CHINESE)
    assert any("GDZL-R-07" in one.message.zh for one in found)
    assert not findings("R16", listed, *own, _book("工程部用表 BC-SM-R-03-01"), house=CHINESE)


def test_the_edition_of_a_form_may_stand_behind_its_number() -> None:
    listed = document_list(records=_FORMS)
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    assert findings("R16", listed, *own, _book("Form GDZL-R-07 rev C"), house=CHINESE)
    assert findings("R16", listed, *own, _book("表单 GDZL-R-07 A/0版"), house=CHINESE)
    assert not findings("R16", listed, *own, _book("Form BC-SM-R-03-01 rev B"), house=CHINESE)
    assert not findings("R16", listed, *own, _book("Form GDZL-R-07 is no longer used"), house=CHINESE)


def test_a_form_that_was_begun_bears_a_number_that_is_not_listed() -> None:
    forms = book(
        "FMS-002 Forms.xlsx",
        "Forms",
        ("Form no.", "Name", "Kept by"),
        [
            ("FMS-FRM-301-1", "Lamp count", "Operations"),
            ("FMS-FRM-302-1", "Oil count", "Operations"),
            ("FMS-FRM-303-1", "Wick count", "Operations"),
        ],
        title="List of records and forms",
    )

    def count(number: str, day: str) -> str:
        rows = [("Day", day), ("Done by", "Priya Nair" if day else "")]
        return form(f"Records/Lamp count {number}.docx", "Lamp count", rows, header=number, text=("| |",))

    house = {**ENGLISH, "FMS-002 Forms.xlsx": forms}
    right = [count("FMS-FRM-301-1", "30 September 2026"), count("FMS-FRM-302-1", "1 October 2026")]
    assert new_findings("R16", *right, count("FMS-FRM-301-4", "30 October 2026"), house=house)
    assert not new_findings("R16", *right, count("FMS-FRM-301-4", ""), house=house)


def test_a_listed_document_is_no_form_that_a_record_list_lacks() -> None:
    records = sheet("清单/记录清单.xlsx", "记录清单", ("记录编号", "记录名称", "保存期限"), [(f"BC-SM-R-0{i}-01", name, "三年") for i, name in ((1, "事件台账"), (2, "变更台账"), (3, "问题台账"))], title="记录清单")  # fmt: skip
    plan = procedure(
        "计划/BC-SM-P-03 服务连续性计划.docx", "BC-SM-P-03", "服务连续性计划", "演练每年一次，2026年9月演练。"
    )
    assert not any("BC-SM-P-03" in each for each in messages_in_english("R16", records, plan, house=CHINESE))
    kept = [form(f"记录/单 {n}.docx", name, [("表单编号", n), ("日期", "2026-09-09"), ("处理人", "石榴"), ("结果", "完成")]) for n, name in (("BC-SM-R-01-01", "事件单"), ("BC-SM-R-02-01", "变更单"), ("BC-SM-R-03-01", "问题单"))]  # fmt: skip

    def strange(number: str) -> str:
        return form(
            "记录/检查单.docx",
            "质量检查",
            [("表单编号", number), ("日期", "2026-09-09"), ("检查人", "石榴"), ("结果", "完成")],
        )

    assert any(
        "BC-SM-R-09-01" in each
        for each in messages_in_english("R16", records, *kept, strange("BC-SM-R-09-01"), house=CHINESE)
    )
    assert not any(
        "BC-QM-01" in each for each in messages_in_english("R16", records, *kept, strange("BC-QM-01"), house=CHINESE)
    )
    assert COMPANY in plan


def test_a_form_number_beside_a_short_label_is_held_against_the_list_of_records() -> None:
    listed = [
        (str(at), f"BC-SM-R-0{at}-01", name, "运维部")
        for at, name in enumerate(("事件台账", "变更台账", "问题台账", "巡检表"), 1)
    ]

    def inspection(number: str, day: int) -> str:
        return form(
            f"记录/巡检表09{day}.docx",
            "机房巡检表",
            [("表号", number), ("日期", f"2026年9月{day}日"), ("巡检人", "甘棠"), ("结果", "温度 23℃，无异常")],
        )

    known = [inspection("BC-SM-R-04-01", day) for day in range(11, 15)]
    assert not findings("R16", document_list(records=listed), *known)
    (found,) = findings("R16", document_list(records=listed), *known, inspection("BC-SM-R-09-01", 18))
    assert "BC-SM-R-09-01" in found.message.zh


def test_plan_of_one_release_on_a_form_that_no_list_has() -> None:
    forms = document_list(
        LISTED,
        [
            ("1", "BC-SM-R-02-01", "变更台账", "运维部"),
            ("2", "BC-SM-R-02-02", "变更申请单", "运维部"),
            ("3", "BC-SM-R-05-01", "发布计划", "运维部"),
        ],
    )
    request = form(
        "记录/变更申请单 RFC-2609-01.docx",
        "变更申请单",
        [
            ("变更编号", "RFC-2609-01", "申请日期", "2026年9月1日"),
            ("批准", "卫澜 2026年9月2日", "实施", "石榴 2026年9月3日"),
        ],
        header="BC-SM-R-02-02",
    )
    requests = [request.replace("RFC-2609-01", f"RFC-2609-0{at}") for at in range(1, 6)]
    plan = "---\nto: 记录/发布计划 REL-2609-01.docx\ntitle: 发布计划\nheader: '{}'\n---\n发布编号：REL-2609-01\n\n发布内容：门户版本 3.2\n\n计划部署日期：2026年9月18日\n\n回退方案：恢复旧版本。\n"
    assert findings("R16", forms, *requests, plan.replace("{}", "BC-SM-R-09-07"), house=CHINESE)
    assert findings("R16", forms, *requests, plan.replace("{}", "BC-SM-R-05-01"), house=CHINESE) == []


def test_the_number_may_stand_behind_the_title_of_a_sheet() -> None:
    def round_book(number: str) -> str:
        rows = [("2026-08-12", "光模块", "4", "0", "石榴"), ("2026-09-07", "光模块", "0", "1", "石榴"), ("2026-10-19", "读卡器", "1", "1", "鲁岩")]  # fmt: skip
        return sheet("记录/巡检抽查.xlsx", "台账", ("巡检日期", "对象", "正常", "异常", "巡检人"), rows, title=f"机房巡检记录表　{number}")  # fmt: skip

    listed = document_list(LISTED, RECS)
    used = form("记录/变更申请单.docx", "变更申请单", [("表单编号", RECS[1][1], "申请日期", "2026年9月2日"), ("审批人", "卫澜", "审批日期", "2026年9月3日")])  # fmt: skip
    more = form("记录/培训记录.docx", "培训记录", [("表单编号", RECS[0][1], "培训日期", "2026年9月2日"), ("讲师", "乔木", "考核结果", "合格")])  # fmt: skip
    assert new_findings("R16", listed, used, more, round_book("BC-SM-R-09-77"), house=CHINESE)
    assert not new_findings("R16", listed, used, more, round_book(RECS[0][1]), house=CHINESE)


def test_the_number_of_a_form_is_quoted_where_the_record_bears_it() -> None:
    (found,) = new_findings("R16", *[document_list(LISTED,RECS),form("记录/变更申请单.docx","变更申请单",[("表单编号","BC-SM-R-02-07","申请日期","2026年9月2日"),("审批人","卫澜","审批日期","2026年9月3日")]),form("记录/培训记录.docx","培训记录",[("培训时间","2026年9月7日","讲师","乔木"),("内容","事件管理","结果","合格")],header="BC-SM-R-04-01"),form("记录/问题记录.docx","问题记录表",[("登记日期","2026年9月7日","处理人","石榴"),("原因","磁盘","结果","更换")],header="BC-SM-R-03-01")], house=CHINESE)  # fmt: skip
    assert any("BC-SM-R-02-07" in side.quote and side.path == "记录/变更申请单.docx" for side in found.evidence)


def test_a_form_with_the_number_of_another_house_alone_in_its_header() -> None:
    listed = document_list(records=_FORMS)
    own = [form(f"记录/报修单{at}.docx", "故障报修单", [("报修时间", f"2026年9月{at}日 08:20", "处理人", "石榴"), ("现象", "打印机卡纸", "处理", "清纸"), ("恢复时间", f"2026年9月{at}日 09:00", "确认", "尹竹")], header="BC-SM-R-01-01") for at in (2, 3, 4)]  # fmt: skip

    def sheet_of(number: str, day: int = 9) -> str:
        lines = [("报修时间", f"2026年9月{day}日 05:20", "处理人", "石榴"), ("现象", "工控机时间慢", "处理", "改时间"), ("恢复时间", f"2026年9月{day}日 06:10", "确认", "尹竹")]  # fmt: skip
        return form(f"记录/南库报修单{day}.docx", "故障报修单", lines, header=f"{number} 故障报修单")

    found = findings("R16", listed, *own, sheet_of("TZHX-QR-11-02"), house=CHINESE)
    assert any("TZHX-QR-11-02" in one.message.zh for one in found)
    assert not findings("R16", listed, *own, sheet_of("BC-SM-R-01-01"), house=CHINESE)
    both = [sheet_of("TZHX-QR-11-02"), sheet_of("TZHX-QR-11-02", 10)]  # a series of the site, perhaps
    assert not findings("R16", listed, *own, *both, house=CHINESE)


def _kept_on(number: str, title: str) -> str:
    rows = [("日期", "2026年9月8日"), ("值班人", "石榴"), ("情况", "磁盘告警，已换盘"), ("处理人", "鲁岩")]
    return form("记录/登记.docx", title, rows, header=number)


def test_a_form_of_the_list_is_known_by_its_title_without_the_word_for_a_form_or_with_its_month() -> None:
    listed = document_list(records=[*_FORMS[:4], ("5", "BC-SM-R-05-01", "客户投诉登记表", "运维部")])
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    for title in ("客户投诉登记", "客户投诉登记表 2026年9月"):
        assert findings("R16", listed, *own, _kept_on("GDZL-QR-21", title), house=CHINESE)
        assert not findings("R16", listed, *own, _kept_on("BC-SM-R-05-01", title), house=CHINESE)
    assert not findings("R16", listed, *own, _kept_on("GDZL-QR-21", "客户投诉回访记录"), house=CHINESE)


def test_a_head_that_more_withdrawn_papers_bear_is_that_of_the_forms_of_old() -> None:
    listed = document_list(records=_FORMS)
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    left = procedure("程序/OBCX-P-31 采购.docx", "OBCX-P-31", "采购办法", "两家比价。")
    old = [procedure(f"作废/OBCX-P-0{at} 旧规{at}.docx", f"OBCX-P-0{at}", f"旧规{at}", "照旧。") for at in (1, 2, 3)]
    duty = _kept_on("OBCX-JL-07", "值班日志")
    assert any("OBCX-JL-07" in each for each in messages_in_english("R16", listed, *own, left, *old, duty, house=CHINESE))  # fmt: skip
    assert not findings("R16", listed, *own, left, duty, house=CHINESE)


def test_a_record_on_the_form_of_the_house_from_which_the_rules_were_copied() -> None:
    stranger = "苍梧恒信软件技术有限公司"
    listed = document_list(records=_FORMS)
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    trained = form("记录/培训记录.docx", "培训记录", [("课程", "变更管理"), ("日期", "2026年9月3日"), ("学员", "卫澜、尹竹")], header=f"CW-QR-12 {stranger}")  # fmt: skip
    copied = changes(f"本程序适用于{stranger}的变更管理。")
    assert any("CW-QR-12" in one.message.zh for one in findings("R16", listed, *own, trained, copied, house=CHINESE))
    assert not findings("R16", listed, *own, trained, house=CHINESE)
