"""C01: plans and rules that call themselves drafts and that nobody has approved."""

from __future__ import annotations

from chinese_house import CHINESE
from small_house import new_findings, prose, sheet


def capacity(name: str, title: str) -> str:
    rows = [("存储", "24TB", "36TB", "一季度扩容"), ("内存", "1.2TB", "1.6TB", "二季度扩容")]
    return sheet(f"计划/{name}.xlsx", "计划", ("资源", "现用", "2027年需求", "措施"), rows, title=title)


def test_discussion_paper_in_a_workbook() -> None:
    assert new_findings("C01", capacity("容量计划2027（讨论）", "2027年容量计划（讨论稿）"), house=CHINESE)
    assert not new_findings("C01", capacity("容量计划2027", "2027年容量计划"), house=CHINESE)


def test_agreement_with_an_empty_cover_alone() -> None:
    cover = "---\nto: 协议/内部支持协议（讨论稿）.docx\ntitle: 内部支持协议\ncover: {文件编号: BC-SM-J-05, 编制: 石榴, 审核: '', 批准: ''}\n---\n"
    body = "运维部为商务部承接的客户服务提供支持，一级事件15分钟内响应。期限：2026年5月1日至2027年4月30日。\n"
    assert new_findings("C01", cover + body, house=CHINESE)
    assert not new_findings("C01", prose("协议/支持说明.docx", "支持说明", body), house=CHINESE)
