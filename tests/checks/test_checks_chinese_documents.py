"""How each defect of documents looks in a Chinese set: cover, header, footer, history, list, text."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, COVER, SHARED, changes, cover, manual, rows
from small_house import (
    AS_OF,
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    LISTED,
    built,
    document_list,
    findings,
    mapper,
    procedure,
)

from pipeline.assess import assess

# fmt: off
CASES: list[tuple[str, str, list[str]]] = [
    ("T01","header",[changes("",header="苍梧恒信软件技术有限公司 变更管理程序 BC-SM-P-02 V1.0")]),
    ("T01","apply",[changes("本程序适用于苍梧恒信软件技术有限公司全体员工。")]),
    ("T01","copyright",[manual("本手册版权归朔方云联网络科技股份有限公司所有，未经许可不得复制。")]),
    ("T01","abbrev",[manual("苍梧恒信软件技术有限公司（以下简称“恒信”）建立服务管理体系。")]),
    ("T01","footer",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY).replace("history:","footer: 苍梧恒信软件技术有限公司 内部资料\nhistory:")]),
    ("T02","xx",[changes("本程序由XX公司质量部解释。")]),
    ("T02","bracket",[changes("由【填写部门】负责。")]),
    ("T02","tbd",[changes("升级时限待定，待补充。")]),
    ("T02","cover",[changes("",cover=COVER.replace("柏舟 2026年3月16日","【姓名】"))]),
    ("T02","date",[changes("自20XX年X月X日起施行。")]),
    ("T02","under",[changes("服务热线：[请填写电话]。")]),
    ("T02","circle",[changes("○○公司保留解释权。")]),
    ("T04","same",[procedure("程序/BC-SM-P-05 供应商管理程序.docx","BC-SM-P-05","供应商管理程序","# 1 目的\n规范供应商管理过程。\n# 2 内容\n"+SHARED),procedure("程序/BC-SM-P-06 配置管理程序.docx","BC-SM-P-06","配置管理程序","# 1 目的\n规范配置管理过程。\n# 2 内容\n"+SHARED)]),
    ("T06","shop",[changes("质量部对生产车间的产品合格率进行统计。")]),
    ("T06","iqc",[changes("来料检验不合格的物料按检验规程处理。")]),
    ("T06","site",[changes("项目经理每日检查施工现场的安全措施。")]),
    ("V01","2011",[changes("本程序依据 ISO/IEC 20000-1:2011 编制。")]),
    ("V01","gb",[changes("依据 GB/T 24405.1-2009 制定。")]),
    ("V01","year",[changes("引用标准：ISO20000-1:2005 信息技术 服务管理。")]),
    ("V01","cn",[changes("符合ISO20000—2011标准要求。")]),
    ("V02","num title",[changes("满足标准9.2变更管理的要求。")]),
    ("V02","title num",[changes("本程序对应标准中变更管理（条款9.2）的要求。")]),
    ("V02","book",[changes("落实标准条款 8.2《问题管理》。")]),
    ("V05","excl",[manual("本公司删减标准 8.4.1 服务的预算与核算。")]),
    ("V05","na",[manual("标准8.2.3条款不适用于本公司。")]),
    ("V05","except",[manual("除条款8.4.1外，本体系覆盖标准的全部要求。")]),
    ("C01","blank",[cover("柏舟 2026年3月16日","''")]),
    ("C01","kong",[cover("柏舟 2026年3月16日","（空）")]),
    ("C01","wait",[cover("柏舟 2026年3月16日","待批准")]),
    ("C01","line",[cover("批准: 柏舟 2026年3月16日","批准: ＿＿＿＿＿ 年  月  日")]),
    ("C01","text",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY+"\n编制：甘棠    审核：乔木    批准：________",cover="发布日期: 2026年4月1日")]),
    ("C02","header",[changes("",header=f"{COMPANY} 变更管理程序 BC-SM-P-02 V1.3")]),
    ("C02","history",[changes("",history="V1.6")]),
    ("C02","list",[document_list(rows(LISTED,2,c3="V2.0"))]),
    ("C02","name",[procedure("程序/BC-SM-P-02 变更管理程序 V1.4.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY)]),
    ("C02","A/1",[procedure(CHANGES.replace(" V1.0",""),"BC-SM-P-02","变更管理程序",CHANGE_BODY,version="A/1",header=f"{COMPANY} BC-SM-P-02 版本 A/0",history="A/1")]),
    ("C03","cover",[changes("",header=f"{COMPANY} 变更管理程序 BC-SM-P-12 V1.0")]),
    ("C03","name",[procedure("程序/BC-SM-P-08 变更管理程序 V1.0.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY)]),
    ("C04","absent",[document_list((*LISTED,("5","BC-SM-P-09","需求管理程序","V1.0","2026-04-01")))]),
    ("C04","title",[document_list(rows(LISTED,3,c2="预算与核算管理程序"))]),
    ("C05","book",[changes("详见《日志审计管理程序》。")]),
    ("C05","num",[changes("按 BC-SM-P-77 执行。")]),
    ("C05","both",[changes("见《介质销毁管理办法》（BC-SM-P-66）。")]),
    ("C06","approved",[cover("柏舟 2026年3月16日","柏舟 2026年1月16日")]),
    ("C06","effective",[cover("实施日期: 2026年4月15日","实施日期: 2026年3月15日")]),
    ("C06","iso",[cover("乔木 2026年3月9日","乔木 2026-02-09")]),
    ("C06","sep",[procedure(CHANGES,"BC-SM-P-02","变更管理程序",CHANGE_BODY,cover="编制: 甘棠, 编制日期: 2026年6月12日, 审核: 乔木, 批准: 柏舟, 批准日期: 2026年6月4日, 实施日期: 2026年6月15日")]),
    ("C08","sat",[cover("发布日期: 2026年4月1日","发布日期: 2026年4月4日")]),
    ("C10","ref",[changes("流程见错误!未找到引用源。")]),
    ("C10","bm",[changes("见第错误！未定义书签。页。")]),
    ("C10","toc",[changes("错误!未找到目录项。")]),
    ("C12","two",[procedure("程序/BC-SM-P-02 变更管理程序 V2.0.docx","BC-SM-P-02","变更管理程序",CHANGE_BODY,version="V2.0")]),
    ("C13","dept",[changes("市场拓展部负责过程的监督。")]),
    ("C13","two",[changes("变更由工程交付部提出，研发中心部确认。")]),
    ("C13","table",[changes("| 部门 | 职责 |\n|---|---|\n| 市场拓展部 | 监督 |\n| 运维部 | 执行 |")]),
    ("C14","short",[manual("北辰远图信息技术有限公司（以下简称“北辰远图”）遵守本手册。"),changes("北辰远图信息技术有限公司（以下简称“北远信息”）遵守本程序。")]),
]
# fmt: on


def test_the_house_itself_has_no_grave_finding() -> None:
    analyses = [one for source in CHINESE.values() for one in built(source)]
    found = assess(analyses, mapper().catalogue, AS_OF).findings
    absent = ("M01", "V04", "R01")  # so small a house has few of the documents and records
    assert [f"{one.check}: {one.message.zh}" for one in found if one.check not in absent] == []


@pytest.mark.parametrize(("check", "way", "sources"), CASES, ids=[f"{check}-{way}" for check, way, _ in CASES])
def test_defect_is_found(check: str, way: str, sources: list[str]) -> None:
    found = findings(check, *sources, house=CHINESE)
    assert found, f"{check} said nothing of {way}"
    assert all(side.path for finding in found for side in finding.evidence)
