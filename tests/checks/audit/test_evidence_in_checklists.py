"""A03: a checklist that says conforming and shows nothing."""

from __future__ import annotations

from chinese_house import CHECK, CHINESE, QUESTIONS, checklist
from english_house import CHECKLIST as ENGLISH_CHECKLIST
from english_house import ENGLISH, book, text
from english_house import QUESTIONS as ENGLISH_QUESTIONS
from english_house import checklist as english_checklist
from small_house import findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages


def seen(what: str) -> str:
    rows = [("8.1", "计划做没做", what, "符合"), ("8.5.1", "批没批", what, "符合"), ("8.6.1", "分没分级", what, "符合"), ("7.2", "带教", "查不到记录", "不符合")]  # fmt: skip
    return sheet(CHECK, "运维", ("条款", "看什么", "看到什么", "判断"), rows, title="内审检查表 2026年9月14日")


def unit_by_unit(said: str) -> str:
    units = ("总经理办公室（4、5）", "运维部（8.1、8.5、8.6）", "商务部（8.3、8.4）", "质量部（7.5、9）")
    body = "\n\n".join(f"{at}、{unit} 审核员：乔木\n\n{said}" for at, unit in zip("一二三四", units, strict=True))
    return prose("内审/内审检查记录.docx", "内部审核检查记录 2026年9月14日", body)


def checklist_saying(said: str) -> str:
    return checklist([(*each[:3], said, *each[4:]) for each in QUESTIONS])


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A03", "nothing is seen", [seen("")]),
    ("A03","ok",[checklist([(*r[:3], "符合", *r[4:]) for r in QUESTIONS])]),
    ("A03","yes",[checklist([(*r[:3], "是", *r[4:]) for r in QUESTIONS])]),
    ("A03","blank",[checklist([(*r[:3], "", *r[4:]) for r in QUESTIONS])]),
    ("A03","查看",[checklist([(*r[:3], "查看相关记录", *r[4:]) for r in QUESTIONS])]),
    ("A03","符合要求",[checklist([(*r[:3], "符合标准要求", *r[4:]) for r in QUESTIONS])]),
    ("A03","已按",[checklist([(*r[:3], "已按要求执行。", *r[4:]) for r in QUESTIONS])]),
    ("A03","√",[checklist([(*r[:3], "√", *r[4:]) for r in QUESTIONS])]),
    ("A03", "looked", [checklist_saying("查阅相关文件和记录，能够满足要求")]),
    ("A03", "talked", [checklist_saying("现场查看并与相关人员交谈，执行情况良好")]),
    ("A03", "two phrases", [checklist_saying("按要求执行，有记录")]),
    ("A03", "the question as an answer", [prose("内审/夜班补充检查表.docx", "内部审核检查表（夜班补充）2026年9月15日", "| 序号 | 条款 | 检查内容 | 检查结果 |\n|---|---|---|---|\n| 1 | 8.6.1 | 事件是否全部登记并分级 | 已全部登记并分级 |\n| 2 | 8.6.1 | 是否按时升级 | 已按时升级 |\n| 3 | 8.6.2 | 请求是否按规定履行 | 已按规定履行 |\n| 4 | 7.3 | 是否了解方针 | 了解方针 |")]),
    ("A03", "yes and no", [prose(CHECK.replace("xlsx", "docx"), "内审检查表（ISO/IEC 20000-1:2018）2026年9月14日", "| 条款 | 检查内容 | 是 | 否 | 审核员 |\n|---|---|---|---|---|\n" + "\n".join(f"| {each[0]} | {each[1]} | √ |  | 乔木 |" for each in QUESTIONS))]),
    ("A03", "without a table", [unit_by_unit("查阅了有关资料，与负责人进行了交谈，符合标准要求。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("A03", "without a table", [unit_by_unit("查阅了有关资料，RFC-2609-02于9月3日批准，符合标准要求。")]),
    ("A03", "something is seen", [seen("抽查RFC-2609-02，2026年9月3日批准")]),
    ("A03", "a number", [checklist_saying("查阅相关记录 RFC-2609-02，满足要求")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A03","ok",[english_checklist([(*r[:3], "OK", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","conforms",[english_checklist([(*r[:3], "Conforms.", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","blank",[english_checklist([(*r[:3], "", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","seen",[english_checklist([(*r[:3], "Seen", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","tick",[english_checklist([(*r[:3], "✓", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","none noted",[english_checklist([(*r[:3], "No deviation", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","evidenced",[english_checklist([(*r[:3], "Documented and implemented.", *r[4:]) for r in ENGLISH_QUESTIONS])]),
    ("A03","docx",[text("Audit/Audit checklist.docx","Internal audit checklist, 14 September 2026, criteria ISO/IEC 20000-1:2018","| Clause | Question | Evidence | Result |\n|---|---|---|---|\n"+"\n".join(f"| {r[0]} | {r[1]} | complies | C |" for r in ENGLISH_QUESTIONS))]),
    ("A03", "one unit of the checklist", [book("Audit/Internal audit checklist 2026.xlsx", "Checklist", ("Clause", "Department", "Asked", "Seen", "Judgement", "Inspector"), [("4.1", "Management", "issues known", "register of 3 March 2026", "good", "Moira Flint"), ("7.5", "Quality", "issues controlled", "four documents of the register", "good", "Ruth Calloway"), ("8.6.1", "Service Desk", "tickets classified", "INC-1004", "good", "Priya Nair"), ("8.6.2", "Service Desk", "requests", "SR-104", "good", "Priya Nair"), ("8.5.1", "Operations", "changes assessed", "yes", "conforms", "Oskar Lindqvist"), ("8.5.3", "Operations", "releases", "yes", "conforms", "Oskar Lindqvist"), ("8.7.1", "Operations", "availability", "yes", "conforms", "Oskar Lindqvist")], title="Internal audit checklist, 14 September 2026")]),
    ("A03", "reviewed", [english_checklist([(*each[:3], "Documents and records reviewed - compliant", *each[4:]) for each in ENGLISH_QUESTIONS])]),
]
ENGLISH_RIGHT: list[Way] = [
    ("A03", "a name", [english_checklist([(*each[:3], "Records of CHG-031 reviewed - compliant", *each[4:]) for each in ENGLISH_QUESTIONS])]),
]
# fmt: on


def answered(*seen: str) -> str:
    """The checklist with what was seen: a text for each question, or one for all."""
    texts = seen * len(ENGLISH_QUESTIONS) if len(seen) == 1 else seen
    rows = [(*each[:3], said, *each[4:]) for each, said in zip(ENGLISH_QUESTIONS, texts, strict=True)]
    title = "Internal audit 14 September 2026: checklist with what was seen"
    return book(
        ENGLISH_CHECKLIST, "Checklist", ("Clause", "Question", "Unit", "Seen", "Result", "Auditor"), rows, title=title
    )


IN_LINE = (
    "The context known is in line with the standard",
    "The tickets classified are in line with the procedure",
    "Changes approved and tickets classified are in line with the requirements",
    "Cost sheet of August 2026",
    "The issues controlled are in line with the procedure",
)


def ticked(remark: str) -> str:
    rows = "".join(f"| {clause} | {question} | x | | {remark} |\n" for clause, question, *_ in ENGLISH_QUESTIONS)
    table = f"| Clause | Question | Yes | No | Remarks |\n|---|---|---|---|---|\n{rows}"
    title = "Internal audit checklist, 14 September 2026, ISO/IEC 20000-1:2018"
    return text("Audit/Audit checklist.docx", title, table)


ENGLISH_PAIRS: list[Pair] = [
    ("A03", "a title that speaks of what was seen", [answered("ok")], [answered("INC-1004 of 3 September 2026")]),
    (
        "A03",
        "one unit was only talked to",
        [answered("interviewed, no deviation")],
        [answered("INC-1004 seen, no deviation")],
    ),
    (
        "A03",
        "the question as a statement that is in line",
        [answered(*IN_LINE)],
        [answered("CHG-031 was approved on 3 September 2026 in line with the procedure")],
    ),
    ("A03", "yes and no are ticked and nothing remarked", [ticked("")], [ticked("CHG-031 of 3 September 2026")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_the_same_words_beside_every_question_are_no_evidence() -> None:
    seen = [(q[0], q[1], q[2], "as it should be", "conform", q[5]) for q in ENGLISH_QUESTIONS]
    assert findings("A03", english_checklist(seen), house=ENGLISH)
    assert findings("A03", english_checklist(), house=ENGLISH) == []


def test_evidence_that_turns_the_question_into_a_statement_is_none() -> None:
    said = (
        "the scope is determined",
        "incidents are classified",
        "changes are approved",
        "a budget is there",
        "7 files of 3 March",
    )
    asked = (
        "Is the scope determined?",
        "Are incidents classified?",
        "Are changes approved?",
        "Is there a budget?",
        "Are files kept?",
    )
    rows = [
        (old[0], question, old[2], seen, *old[4:])
        for old, question, seen in zip(ENGLISH_QUESTIONS, asked, said, strict=True)
    ]
    assert findings("A03", english_checklist(rows), house=ENGLISH)
    assert not findings("A03", house=ENGLISH)


def test_verdicts_in_words_of_the_house_are_known_by_their_shape() -> None:
    columns = ("条款", "看什么", "看到了什么", "行不行")
    rows = [("8.6.1", "异态分级", "符合", "行"), ("8.5.1", "票批了没", "符合", "行"), ("8.7.2", "演过没", "符合", "不行，开单1"), ("7.5", "本子齐不齐", "符合", "行")]  # fmt: skip
    assert findings(
        "A03", sheet("内审/内审检查表.xlsx", "检查表", columns, rows, title="内审检查表 2026年9月14日"), house=CHINESE
    )


def test_who_audited_is_no_verdict() -> None:
    columns = ("Clause", "Team", "Asked", "Noticed", "Came to", "Auditor")
    rows = [
        (old[0], old[2], old[1], old[3], "ok" if at else "NC 1", old[5]) for at, old in enumerate(ENGLISH_QUESTIONS)
    ]
    sheet_of = book("Audit/Internal audit checklist 2026.xlsx", "Checklist", columns, rows, title="Internal audit checklist, 14 September 2026")  # fmt: skip
    assert not findings("A03", sheet_of, house=ENGLISH)


def test_a_checklist_that_has_no_column_for_what_was_seen() -> None:
    head = ("条款", "检查内容", "受审部门", "结果", "备注")
    rows = [(row[0], row[1], row[2], "符合", "") for row in QUESTIONS]
    assert messages("A03", sheet("内审/检查表.xls", "汇总", head, rows, title="内审检查表（汇总）2026年9月14日"))
