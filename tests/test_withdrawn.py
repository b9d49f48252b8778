"""What is called old is of the past; what only deals with something old is not."""

import pytest

from pipeline.withdrawn import withdrawn


@pytest.mark.parametrize(
    "path",
    [
        "08旧体系2020/内审报告2022.docx",
        "旧东西/变更台账.xlsx",
        "99 旧资料/手册.doc",
        "往年/管理评审.docx",
        "体系/历史文件/手册.doc",
        "99 Old and Other/Change procedure.docx",
        "zz old/Policy.docx",
        "作废/文件作废记录.docx",
        "表单/旧版事件登记表.docx",
        "表单/变更申请单-作废.xls",
        "Forms/(superseded) Incident record form.docx",
        "内审/不符合报告/NC-01 不符合报告(作废).doc",
        "旧版/不符合报告/NC-01 作废文件.doc",
        "Legacy/Policy.docx",
        "90 Archive/Policy.docx",
        "Forms/Change slip (archive).docx",
        "Rules/archived - Desk rules.docx",
    ],
)
def test_folders_and_names_of_old_things(path: str) -> None:
    assert withdrawn(path)


@pytest.mark.parametrize(
    "path",
    [
        "项目/旧机房搬迁/方案.docx",
        "Rules/Operation Manual Archive Daily Check.docx",
        "Projects/Image archive upgrade plan.pdf",
        "旧城改造项目/周报.docx",
        "资质/旧证件/组织机构代码证.pdf",
        "05记录/老旧设备更换计划.xlsx",
        "记录/作废文件销毁记录.xlsx",
        "记录/文件作废申请单.docx",
        "Records/Register of withdrawn documents.xlsx",
        "内审/不符合报告/02 作废文件未收回.doc",
        "Audit/NCR-03 obsolete forms at the desk.docx",
        "Records/Obsolete document disposal log.xlsx",
        "质量部/旧体系文件转换计划.docx",
        "Old Mill hotel/Monthly report.docx",
        "Legacy decommissioning/Plan.docx",
        "记录/归档/2026年9月.docx",
        "程序/供方管理程序（旧）.docx",  # an old copy that nobody has taken away is a finding (C12)
        "archive.zip!/程序/变更管理程序.docx",
    ],
)
def test_projects_on_old_things_and_what_is_filed(path: str) -> None:
    assert not withdrawn(path)


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        ("90 Pulped/Desk rule 2019.docx", True),
        ("Rules/PULPED Desk rule 2019.docx", True),
        ("attic 2/VOID - Desk rule.docx", True),
        ("8 do not use/Desk rule.docx", True),
        ("05 待销毁文件/值班办法.docx", True),
        ("停用/值班办法.docx", True),
        ("Records/Pulped paper 2026.xlsx", False),
        ("Records/Void cheques.xlsx", False),
        ("Records/Shredded media log.csv", False),
        ("记录/系统停用登记.xlsx", False),
        ("停用系统迁移/方案.docx", False),
        ("Not in use cases/plan.docx", False),
    ],
)
def test_a_stamp_in_capitals_and_a_folder_of_what_was_put_away(path: str, gone: bool) -> None:
    assert withdrawn(path) is gone
