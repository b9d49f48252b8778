"""T01 and T07: names of strangers by their form alone, in rules, footers and the properties of a record."""

from __future__ import annotations

from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import ENGLISH, PROBLEM_BODY, PROBLEMS, document
from small_house import PROBLEM_BODY as CHINESE_PROBLEM_BODY
from small_house import PROBLEMS as CHINESE_PROBLEMS
from small_house import form, procedure, sheet
from ways import Way, each_is_found, each_is_left_alone


def footed(line: str) -> str:
    return document(PROBLEMS, "FMS-203", "Problem Management", PROBLEM_BODY).replace("Page {page} of {pages}", line)


def footed_in_chinese(line: str) -> str:
    paper = procedure(CHINESE_PROBLEMS, "BC-SM-P-03", "问题管理程序", CHINESE_PROBLEM_BODY)
    return paper.replace("header:", f"footer: '{line}'\nheader:", 1)


def visit(company: str) -> str:
    rows = [("日期", "2026年9月3日", "来访人", "石榴"), ("事由", "更换硬盘", "离开", "16:20")]
    source = form("记录/机房出入登记.docx", "机房出入登记", rows)
    return source.replace("    title:", f"    properties: {{company: {company}, creator: user}}\n    title:", 1)


def notes(company: str) -> str:
    fields = [("Date", "3 September 2026", "Visitor", "Priya Nair"), ("Reason", "change of a disk", "Left", "16:20")]
    source = form("Records/Visit to the server room.docx", "Visit to the server room", fields)
    return source.replace("    title:", f"    properties: {{company: {company}, creator: user}}\n    title:", 1)


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T01", "in a sentence of a rule", [changes("紧急变更经泰衡数码同意后可先行实施。")]),
    ("T01", "in a footer", [footed_in_chinese("泰衡数码 请注意保密")]),
    ("T07", "a firm in the properties of one record", [visit("杭州泰衡数码科技有限公司")]),
]
SUPPLIERS = sheet("清单/供应商.xlsx", "名录", ("序号", "供应商", "供应"), [("1", "杭州泰衡数码科技有限公司", "硬盘"), ("2", "福州联创线路有限公司", "线路")], title="合格供应商名录")
CHINESE_RIGHT: list[Way] = [
    ("T01", "a supplier, and a customer's department", [changes("硬盘由泰衡数码更换；变更前告知客户科技部。"), SUPPLIERS]),
    ("T07", "a supplier's paper, and a form of who certifies", [visit("杭州泰衡数码科技有限公司"), SUPPLIERS]),
    ("T07", "a form of who certifies", [visit("华信认证有限公司")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T01", "in a footer", [footed("Bramhope Technology Partners - internal")]),
    ("T07", "a firm in the properties of one record", [notes("Oldbarn Consulting Ltd")]),
    ("T01", "what is managed at it", [proc("It governs change management at Bramhope Partners Limited.")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("T07", "the group's name in the properties of a record", [notes("Ferncliff Group plc")]),
    ("T01", "footers of nobody", [footed("Printed Copies Uncontrolled")]),
    ("T01", "the own name in a footer", [footed("Ferncliff Managed Services - internal")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
