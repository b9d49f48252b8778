"""What others have sent or published and serves nothing here is external; what the house made itself is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.mapping.kinds.from_outside import from_outside
from pipeline.values import Analysis, Assignment, Fact, Kind

OWN = tuple(
    Analysis(f"制度/规程{number}.docx", f"{number}", "read", kind="procedure", facts=(Fact("entity.company", "河湾云科", "", ""),))
    for number in range(3)
)  # fmt: skip


@pytest.fixture(autouse=True)
def _one_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.mapping.kinds.from_outside.is_own_set", lambda analyses: True)


def kind_of(path: str, kind: Kind, title: str = "", served: str = "") -> Kind:
    assignments = (Assignment(served, 0.9, "title", ""),) if served else ()
    paper = Analysis(path, path, "read", kind=kind, title=title, assignments=assignments)
    return from_outside((*OWN, paper))[-1].kind


@pytest.mark.parametrize(
    ("path", "kind", "title"),
    [
        ("共享/ITIL与ISO20000入门（宋老师）.pptx", "unrelated", "ITIL 与 ISO/IEC 20000"),
        ("people/ISO 20000 first look (Marlpit Academy).pptx", "unrelated", "At first look"),
        ("misc/readiness list.xlsx", "form", "Marlpit Advisory - ISO 20000 checklist"),
        ("杂/资料准备单.xlsx", "form", "贯标资料准备单"),
        ("杂/外包检查表（城商行发）.xls", "form", "外包检查表"),
        ("vendors/Tallow UPS brochure.pdf", "unrelated", "Power that stays"),
        ("杂/网络安全等级保护测评结论.pdf", "unrelated", "测评结论"),
        ("客户发来/外来人员进场规定.pdf", "procedure", "外来人员进场规定"),
        ("downloads/Quernstone proposal v2.pdf", "unrelated", "Managed backup"),
        ("bids/Proposal reader frame from Quernstone.pdf", "unrelated", "Proposal"),
        ("杂/泊翠BT-310读卡器用户手册.pdf", "unrelated", "用户手册"),
        ("misc/KX-7 quick guide.pdf", "unrelated", "Quick guide"),
        ("杂/TK-Q5读卡主机用户手册.pdf", "unrelated", "用户手册"),
        ("misc/WS-C296 installation guide.pdf", "unrelated", "Installation"),
        ("厂家资料/电池保养.txt", "unrelated", "电池保养"),
        ("投标/四号线招标公告.html", "unrelated", "招标公告"),
        ("07 Suppliers/Offer Tallow access points.pdf", "unrelated", "Quotation"),
        ("inbox/Tallow nodes.pdf", "unrelated", "Quotation TS-1187"),
        ("收件/塔洛科技 节点授权.pdf", "unrelated", "报价函"),
        ("供应商/2026/天线报价单.pdf", "unrelated", "报价单"),
        ("收件/转发 夜间出入规定.docx", "procedure", "夜间出入规定"),
        ("杂/夜间出入规定（转发参考）.docx", "procedure", "夜间出入规定"),
        ("inbox/Night access rules (for reference).docx", "procedure", "Night access rules"),
        ("杂/20000条文学习.pptx", "unrelated", "ISO/IEC 20000-1 条文学习"),
        ("杂/机房防雷技术要求（摘）.pdf", "unrelated", "防雷技术要求（摘）"),
        ("杂/数据出境法规要点.txt", "unrelated", "个人信息保护法学习要点"),
        ("杂/新增术语解读.docx", "unrelated", "新增术语解读"),
        ("杂/R5 快速安装.docx", "unrelated", "R5 快速安装"),
        ("学习/云栖打印机使用手册.html", "unrelated", "打印机使用手册"),
        ("集团来文/渭集信〔2026〕3号 账号管理办法.pdf", "unrelated", "关于印发账号管理办法的通知"),
        ("reading/ISO 20000-1 clause by clause.pptx", "unrelated", "Clause by clause"),
        ("reading/backups.docx", "unrelated", "ISO/IEC 27002 - extract on backups"),
        ("reading/seminar.md", "unrelated", "Notes on the 2018 standard"),
        ("misc/Firewall 9 quick start guide.pdf", "unrelated", "Quick start guide"),
        ("10 Group Tallow/GR-7 Remote work rule.pdf", "procedure", "Remote work"),
        ("misc/passwords.pdf", "unrelated", "Group Instruction GI-7 Passwords"),
    ],
)
def test_papers_of_others_are_external(path: str, kind: Kind, title: str) -> None:
    assert kind_of(path, kind, title) == "external"


@pytest.mark.parametrize(
    ("path", "kind", "title", "served"),
    [
        ("misc/leave request.xlsx", "form", "Leave request", ""),
        ("sales/Proposal for Otter Mills.docx", "unrelated", "Proposal: managed desk", ""),
        ("质量/质量手册QM-02节选.doc", "unrelated", "质量手册", ""),
        ("旧盘/EHSM-A-01环保手册.doc", "unrelated", "环保手册", ""),
        ("研发/派单平台 用户操作手册V3.pdf", "unrelated", "用户操作手册", ""),
        ("研发/派单平台V5 用户手册.pdf", "unrelated", "用户手册", ""),
        ("杂/认证机构报价对比.md", "unrelated", "三家报价", ""),
        ("制度/值班规定.docx", "procedure", "值班规定", ""),
        ("人事/劳动合同（节选）.docx", "unrelated", "劳动合同（节选）", ""),
        ("杂/质量手册（节选）.doc", "unrelated", "质量手册（节选）", ""),
        ("人事/条款学习签到.docx", "record", "标准条款学习签到表", ""),
        ("other/Quality manual extract.docx", "unrelated", "Extract of the quality manual", ""),
        ("sales/leaflet managed desk.html", "unrelated", "Sleep well", ""),
        ("Group/newsletter spring.pdf", "unrelated", "The newsletter", ""),
        ("01 Group/GS-4 Incidents.pdf", "procedure", "Group Standard GS-4 Incidents", "D-8.6.1"),
        ("供应商/三家报价对比.docx", "unrelated", "报价对比", ""),
        ("sales/Otter Mills.docx", "unrelated", "Quotation to Otter Mills", ""),
        ("sales/Offer museum.docx", "unrelated", "Offer: ticketing", ""),
        ("suppliers/Offer access points 2027.pdf", "unrelated", "Quotation", "R-8.3.4-1"),
        ("杂/供应商考核表（采购部发）.xlsx", "form", "供应商考核表", "R-8.3.4-2"),
    ],
)
def test_own_papers_and_what_serves_stay(path: str, kind: Kind, title: str, served: str) -> None:
    assert kind_of(path, kind, title, served) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [("杂/IMG_20270501_0930.png", "noise"), ("misc/DSC_2231.jpg", "noise"), ("证照/机房照片.png", "unrelated"), ("misc/IMG_2231.pdf", "unrelated")],
)  # fmt: skip
def test_snapshots_that_show_nothing_are_noise(path: str, kind: Kind) -> None:
    assert kind_of(path, "unrelated") == kind


def test_a_borrowed_form_is_nobody_s_evidence() -> None:
    served = (Assignment("D-8.3.3-SLA", 0.9, "title", ""),)
    path = "杂/别家的/运维协议范本（网上下的）.doc"
    lent = Analysis(path, path, "read", kind="form", title="运维协议（范本）", assignments=served)
    told = from_outside((*OWN, lent))[-1]
    assert (told.kind, told.assignments) == ("external", ())
    own = Analysis("表单/服务协议模板.docx", "x", "read", kind="form", title="服务协议模板", assignments=served)
    assert from_outside((*OWN, own))[-1] == own


def test_among_strangers_papers_nobody_is_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.mapping.kinds.from_outside.is_own_set", lambda analyses: False)
    assert kind_of("vendors/Tallow UPS brochure.pdf", "unrelated") == "unrelated"


SPUN = Fact("spun", "旳×5、改变办理×2", "body", "改变办理规定")


@pytest.mark.parametrize("kind", ["procedure", "record", "unrelated"])
def test_a_text_that_a_machine_spun_and_nobody_signed_is_a_strangers(kind: Kind) -> None:
    paper = Analysis("收件/新建文档(3).docx", "x", "read", kind=kind, title="改变办理规定", facts=(SPUN,))
    assert from_outside((*OWN, paper))[-1].kind == "external"


def test_spun_rules_that_the_house_numbered_or_signed_are_its_own() -> None:
    paper = Analysis("制度/改变办理规定.docx", "x", "read", kind="procedure", title="改变办理规定", facts=(SPUN,))
    signed = replace(paper, facts=(SPUN, Fact("signoff.approved", "罗岸", "T1", "批准 罗岸")))
    for own in (signed, replace(paper, number="HW-CX-07")):
        assert from_outside((*OWN, own))[-1].kind == "procedure"
