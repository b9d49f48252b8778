"""C09: rules without a number and without any mark. R14: who releases a document approves it."""

from __future__ import annotations

import chinese_house as zh
import english_house as en
from small_house import new_findings, procedure, prose

_BODY = "# 1 目的\n规范值守。\n# 2 要求\n值守人员按时到岗，受理来电并登记，交接班时写明未完事项。\n# 3 记录\n值守记录由运维部保存。\n"
_MARKED = [
    procedure(f"程序/BC-SM-P-{at} {title}程序 V1.0.docx", f"BC-SM-P-{at}", f"{title}程序", _BODY.replace("值守", title), cover=f"{zh.COVER}, 密级: 内部, 受控状态: 受控")
    for at, title in enumerate(("供方管理", "预算管理", "容量管理", "资产管理", "发布管理", "可用性管理", "知识管理"), 21)
]  # fmt: skip


def test_rules_without_number_and_marks_are_told_with_the_others() -> None:
    plain = prose(
        "程序/服务台值守管理制度.docx", "服务台值守管理制度", f"编制：石榴　批准：卫澜 2026年4月1日\n\n{_BODY}"
    )
    before = {path for one in new_findings("C09", *_MARKED, house=zh.CHINESE) for path in one.paths}
    after = {path for one in new_findings("C09", *_MARKED, plain, house=zh.CHINESE) for path in one.paths}
    assert after - before == {"程序/服务台值守管理制度.docx"}


def test_a_releaser_approves() -> None:
    def signed(releaser: str) -> str:
        cover = {"Written by": "-", "Checked by": "-", "Authorised by": "-", "Author": "Moira Flint", "Reviewer": "Moira Flint", "Releaser": releaser}  # fmt: skip
        return en.document(en.CHANGES, "FMS-202", "Change Management", en.CHANGE_BODY, cover=cover)

    assert new_findings("R14", signed("Moira Flint"), house=en.ENGLISH)
    assert all(one.severity == "low" for one in new_findings("R14", signed("Helen Marsh"), house=en.ENGLISH))
