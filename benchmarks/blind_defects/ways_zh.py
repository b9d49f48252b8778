"""Ways in which a Chinese set shows each defect, written from the catalogue before the checks' code was read.

A way: the check, a name, and the papers that are changed in (or added to) the small Chinese house of `tests/checks`.
"""

from __future__ import annotations

from chinese_house import (
    AUDITED,
    CHANGE_BODY,
    CHANGES,
    COVER,
    LONG_MONTH,
    MANUAL,
    MINUTES,
    MINUTES_BODY,
    QUESTIONS,
    SCOPED,
    SERVICES,
    audit_plan,
    catalogue,
    changes,
    checklist,
    form,
    licence,
    manual,
    minutes,
    ncr,
    procedure,
    prose,
    report,
    roster,
    rows,
    sheet,
    sla,
)
from small_house import COMPANY, INCIDENT_BODY, INCIDENTS, LISTED, PROBLEM_BODY, PROBLEMS, document_list

Way = tuple[str, str, list[str]]

NUMBER = "BC-SM-P-02"


def monthly(month: int, done: str, title: str = "机房巡检记录") -> str:
    return form(
        f"记录/{title}2026年{month}月.docx",
        title,
        [("日期", f"2026年{month}月12日", "检查人", "石榴"), ("检查内容", done, "结果", "正常")],
    )


# fmt: off
WAYS: list[Way] = [
    ("T01", "a seal's holder in an agreement of secrecy", [prose("人员/保密协议（谭溪）.docx", "员工保密协议", "甲方：杭州润格软件股份有限公司\n\n乙方：谭溪\n\n乙方在职期间应保守甲方的商业秘密，离职后两年内仍负有保密义务。\n\n甲方（盖章）：杭州润格软件股份有限公司\n\n日期：2026年5月6日")]),
    ("T02", "dots for a name and a day", [minutes("主持人：柏舟（总经理）", "主持人：柏舟（总经理）  记录人：……（姓名）  会议地点：×号会议室"), changes("本程序自20××年×月×日起实施，原规定同时废止。")]),
    ("T03", "spun handling", [changes("变动治理员收到变动恳求后，应当对变动恳求的危害举行评价，并把评价的结论填写到《变动恳求单》旳对应栏目，经同意后旳变动方可施行，施行旳过程要有纪录。")]),
    ("T04", "chapters that three procedures share", [
        procedure(path, number, title, body + "\n# 5 通用要求\n" + "\n\n".join(f"各责任部门应{word}建立并保持相应的工作机制，明确责任人和完成时限，按规定的渠道报告执行情况，对发现的偏差采取措施并跟踪到关闭，相关过程应保留成文信息。" for word in ("按月", "按季", "逐项", "及时", "统一", "分级")))
        for path, number, title, body in ((INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY), (CHANGES, NUMBER, "变更管理程序", CHANGE_BODY), (PROBLEMS, "BC-SM-P-03", "问题管理程序", PROBLEM_BODY))]),
    ("T05", "a long procedure of general words", [procedure("程序/BC-SM-P-04 容量管理程序 V1.0.docx", "BC-SM-P-04", "容量管理程序", "\n".join(f"# {n} {head}\n" + "\n\n".join("组织应识别相关资源的当前与未来需求，评价其充分性，在必要时制定措施并评审措施的有效性，评审的输出应形成成文信息并得到保持。" + tail for tail in ("相关方的要求应得到考虑。", "措施应与风险相适应。", "责任应得到分配和沟通。", "结果应作为改进的输入。")) for n, head in enumerate(("目的", "范围", "职责", "工作流程", "监视", "改进"), 1)))]),
    ("T06", "trade of a property manager", [changes("各班组长于交接班时清点物料，质检员对成品抽样检验，合格后办理入库；不合格品贴红牌隔离，返工返修后重新检验。")]),
    ("T07", "forms of five months saved in one morning", [
        f"---\nto: 记录/服务例会纪要2026年{m}月.docx\ntitle: 服务例会纪要\nproperties: {{creator: 甘棠, created: 2026-11-09T09:0{m - 4}:10, modified: 2026-11-09T09:1{m - 4}:40}}\n---\n会议时间：2026年{m}月6日\n\n主持人：卫澜\n\n一、{word}已完成；二、下月安排{other}。\n" for m, word, other in ((5, "线路割接", "电池更换"), (6, "电池更换", "补丁"), (7, "补丁", "演练"), (8, "演练", "盘点"), (9, "盘点", "审计配合"))]),
    ("V01", "a list of external documents", [sheet("清单/外来文件清单.xlsx", "外来文件", ("序号", "文件名称", "文件编号", "获取日期", "保管部门"), [("1", "信息技术 服务管理 第1部分：规范", "GB/T 24405.1-2009", "2026-03-02", "质量部"), ("2", "中华人民共和国网络安全法", "—", "2026-03-02", "质量部")], title="外来文件清单")]),
    ("V02", "questions of an audit by old clauses", [checklist([("6.1", "服务级别管理：是否签订SLA", "商务部", "见SLA-新港2026年4月", "符合", "乔木"), ("6.6", "信息安全管理：是否评估风险", "质量部", "见风险表2026年5月", "符合", "卫澜"), ("8.1", "事件和服务请求管理：是否分级", "运维部", "INC-2609-001", "符合", "尹竹"), ("9.2", "变更管理：是否批准", "运维部", "RFC-2609-02", "符合", "尹竹")])]),
    ("V03", "training slides and an appointment", [prose("人员/任命书.docx", "管理者代表任命书", "为贯彻 ISO/IEC 20000-1:2011 标准，任命乔木为管理者代表，负责建立和保持服务管理体系。\n\n总经理：柏舟\n\n2026年4月1日")]),
    ("V04", "only incident, change and problem", []),
    ("V05", "does not apply", [manual("# 4 不适用说明\n因本公司规模较小且无软件开发活动，标准中 8.5.3 发布和部署管理的要求对本公司不适用，其余条款全部适用。")]),
    ("C01", "table with names and no days", [changes("", cover="编制: 甘棠, 审核: 乔木, 批准: '', 发布日期: 2026年4月1日, 实施日期: 2026年4月15日")]),
    ("C02", "cover third edition, history second", [procedure(CHANGES, NUMBER, "变更管理程序", CHANGE_BODY, version="第3版", header=f"{COMPANY} 变更管理程序 {NUMBER} 第3版", history="第2版"), document_list(rows(LISTED, 2, c3="第3版"))]),
    ("C03", "a number of another house's kind", [procedure("程序/IT-QP-007 容量管理程序 V1.0.docx", "IT-QP-007", "容量管理程序", CHANGE_BODY.replace("变更", "容量").replace("BC-SM-R-02-01", "容量报告"))]),
    ("C04", "a notice lists what was issued", [document_list([*LISTED, ("5", "BC-SM-P-05", "信息安全管理程序", "V1.0", "2026-04-01"), ("6", "BC-SM-P-06", "供应商管理程序", "V1.0", "2026-04-01")])]),
    ("C05", "an annex that is not there", [changes("风险等级按《变更风险评估准则》（BC-SM-W-02-03）确定。")]),
    ("C06", "notice of release before approval", [prose("手册/体系文件发布令.docx", "发布令", "《服务管理手册》BC-SM-M-01 V1.0 已于2026年3月16日批准，现予发布，自2026年3月10日起施行。\n\n总经理：柏舟\n\n2026年3月18日")]),
    ("C07", "a form that the procedure names", [form("记录/变更申请单 RFC-2602-01.docx", "变更申请单", [("表单编号", "BC-SM-R-02-02", "变更编号", "RFC-2602-01"), ("申请日期", "2026年2月9日", "申请人", "石榴"), ("批准", "卫澜 2026年2月10日", "实施日期", "2026年2月11日")])]),
    ("C08", "issued on National Day", [procedure("程序/BC-SM-P-04 容量管理程序 V1.0.docx", "BC-SM-P-04", "容量管理程序", CHANGE_BODY.replace("变更", "容量"), cover=COVER.replace("发布日期: 2026年4月1日, 实施日期: 2026年4月15日", "发布日期: 2026年10月1日, 实施日期: 2026年10月3日"))]),
    ("C09", "bare pages", [f"---\nto: {path}\ntitle: {title}\ncover: {{文件编号: {number}, 版本: V1.0, {COVER}}}\n---\n{body}\n" for path, number, title, body in ((INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY), (CHANGES, NUMBER, "变更管理程序", CHANGE_BODY), (PROBLEMS, "BC-SM-P-03", "问题管理程序", PROBLEM_BODY))]),
    ("C10", "a caption's field", [changes("时限见表 错误!文档中没有指定样式的文字。-1。")]),
    ("C11", "deleted words", [changes("紧急变更由{--质量部--}{++运维部经理++}口头批准，两日内补单。")]),
    ("C12", "an edition for trial", [procedure("程序/变更管理程序（试行稿）V0.8.docx", NUMBER, "变更管理程序", CHANGE_BODY + "\n变更须经质量部会签。", version="V0.8")]),
    ("C13", "posts in a table of duties", [roster(), sheet("职责/岗位职责表.xlsx", "职责", ("岗位", "所属部门", "职责"), [("运维经理", "运维部", "事件、问题"), ("变更经理", "技术保障中心", "变更"), ("商务经理", "商务部", "供应商")], title="岗位职责表")]),
    ("C14", "short names", [changes("远图科技负责本程序的解释。"), procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY + "\n北辰公司每月统计。"), procedure(PROBLEMS, "BC-SM-P-03", "问题管理程序", PROBLEM_BODY + "\n北辰远图每季分析。")]),
    ("C15", "a broken record", ["raw:\n  - {to: 记录/2026年8月服务报告.docx, bytes: truncated_docx}\n"]),
    ("R01", "minutes of each month but one", [form(f"记录/服务例会纪要2026年{m}月.docx", "服务例会纪要", [("会议时间", f"2026年{m}月6日", "主持人", "卫澜"), ("内容", word, "决议", "按计划执行")]) for m, word in ((5, "线路割接准备"), (6, "电池更换"), (7, "系统补丁"), (9, "资产盘点"), (10, "合同续签"))] + [report(m) for m in (5, 6, 8, 9, 10)]),
    ("R02", "patrols that say one thing", [monthly(m, LONG_MONTH) for m in (6, 7, 8, 9)]),
    ("R03", "review on a Sunday", [minutes("会议时间：2026年10月8日", "会议时间：2026年10月25日（星期日）14:00")]),
    ("R04", "signed for next year", [form("记录/培训签到表.docx", "培训签到表", [("培训主题", "体系文件宣贯", "培训时间", "2027年1月8日"), ("讲师", "乔木", "地点", "三楼会议室"), ("签到", "石榴、鲁岩、方洲", "效果", "考试合格")])]),
    ("R05", "handling without a result", [sheet("记录/投诉记录2026.xlsx", "投诉", ("编号", "投诉日期", "客户", "投诉内容", "责任人", "处理措施", "处理结果", "关闭日期"), [(f"TS-{n:02}", f"2026-0{n + 4}-11", "同泽物流", "响应慢", "" if n in (2, 4) else "卫澜", "增加值班", "" if n in (2, 4) else "客户认可", "" if n in (2, 4) else f"2026-0{n + 4}-18") for n in range(1, 6)], title="客户投诉记录")]),
    ("R06", "the same number for two requests", [sheet("记录/变更台账2026.xlsx", "变更台账", ("变更编号", "申请日期", "变更内容", "风险", "批准人", "实施日期", "结果"), [(f"RFC-2609-{(4 if n == 6 else n):02}", f"2026-09-{n + 2:02}", word, "低", "卫澜", f"2026-09-{n + 4:02}", "成功") for n, word in enumerate(("扩容磁盘", "换交换机", "补丁", "防火墙策略", "迁移邮箱", "关停旧机", "证书更新"), 1)], title="变更台账")]),
    ("R07", "answered before it was asked", [sheet("记录/事件单2026年8月.csv", "导出", ("工单号", "报障时间", "响应时间", "恢复时间", "关单时间", "处理人"), [(f"INC-2608-{n:03}", f"2026-08-{n + 3:02} 10:20", f"2026-08-{n + 3:02} {'09:50' if n == 4 else '10:26'}", f"2026-08-{n + 3:02} 11:40", f"2026-08-{n + 4:02} 09:00", "石榴") for n in range(1, 9)])]),
    ("R08", "a report on one problem", [sheet("记录/问题台账2026.xlsx", "问题", ("问题单号", "登记日期", "来源", "现象", "根因", "措施", "状态"), [(f"PRB-26-{n:02}", f"2026-08-{n + 3:02}", "运维部", "重启后服务未启动", "配置缺失", "修改配置", "关闭") for n in range(1, 6)], title="问题台账")]),
    ("R09", "in prose each month", [report(m, "可用率100%。一级事件解决率100%。变更成功率100%。客户满意度100分。") for m in (6, 7, 8, 9, 10)]),
    ("R10", "a service of the catalogue only", [catalogue([*SERVICES, ("S4", "云桌面服务", "虚拟桌面发放和维护", "5×8", "运维部")])]),
    ("R11", "a report with another target", [report(9, "| 指标 | 目标值 | 实际值 |\n|---|---|---|\n| 一级事件4小时解决率 | ≥90% | 96% |\n| 服务器可用率 | ≥99.9% | 99.97% |")]),
    ("R12", "no exceptions", [sla("每月受理不超过200单；计划停机和客户原因造成的故障为例外情况。", "每月提供一次巡检。").replace("# 三、工作量限制和例外", "# 三、巡检")]),
    ("R13", "insurance of a carrier ran out", [prose("供应商/线路租用合同（汇联通信）.docx", "线路租用合同", "甲方：北辰远图信息技术有限公司\n\n乙方：汇联通信有限公司\n\n第三条 租期一年，自2025年6月1日起至2026年5月31日止。\n\n第四条 乙方保证线路可用率不低于99.8%，故障4小时内修复。\n\n甲方（盖章） 乙方（盖章）\n\n签订日期：2025年5月20日")]),
    ("R14", "a trainer nobody knows", [form("记录/变更评审会纪要.docx", "变更评审会纪要", [("会议时间", "2026年9月3日", "主持人", "卫澜"), ("参加人员", "石榴、宗晖、鲁岩", "记录人", "石榴"), ("决议", "同意实施 RFC-2609-02", "批准人", "宗晖")])]),
    ("R16", "another edition of the form", [document_list(LISTED, [("1", "BC-SM-R-02-01 A/1", "变更台账", "运维部"), ("2", "BC-SM-R-01-01 A/0", "事件台账", "运维部")]), form("记录/变更申请单 RFC-2609-01.docx", "变更申请单", [("变更编号", "RFC-2609-01", "申请日期", "2026年9月1日"), ("批准", "卫澜 2026年9月2日", "实施", "石榴 2026年9月3日")], header="BC-SM-R-08-05 A/0")]),
    ("A01", "a report's team and a unit of its own", [roster(), prose("内审/内部审核报告.docx", "内部审核报告", "审核日期：2026年9月14日至15日\n\n审核准则：ISO/IEC 20000-1:2018\n\n审核组：组长乔木；组员卫澜、尹竹\n\n# 一、分工\n乔木负责质量部和总经理办公室，卫澜负责商务部，尹竹负责运维部。\n\n# 二、结论\n体系运行有效，发现一般不符合2项。")]),
    ("A02", "one process left out", [audit_plan([row if row[1] != "运维部" else (row[0], row[1], row[2].replace("、8.6.3", "").replace("、8.7.2", ""), row[3]) for row in AUDITED]), checklist()]),
    ("A03", "as documented", [checklist([(*row[:3], "按程序文件执行，资料齐全", *row[4:]) for row in QUESTIONS])]),
    ("A04", "review's input of an audit to come", [minutes("会议时间：2026年10月8日", "会议时间：2026年8月28日")]),
    ("A05", "a table of inputs with three lines", [prose(MINUTES, "管理评审报告", "会议时间：2026年10月8日\n\n主持人：柏舟（总经理）\n\n参加人员：乔木、卫澜、尹竹\n\n| 序号 | 评审输入 | 报告人 | 结论 |\n|---|---|---|---|\n| 1 | 内部审核结果 | 乔木 | 不符合两项已关闭 |\n| 2 | 顾客反馈 | 尹竹 | 满意度96分 |\n| 3 | 资源需求 | 卫澜 | 满足 |\n\n评审结论：体系适宜、充分、有效。")]),
    ("A06", "sent by another", [minutes("主持人：柏舟（总经理）", "主持人：乔木（受柏舟总经理委托，总经理因公出差未到会）")]),
    ("A07", "people to be taught", [ncr(原因分析="当事人责任心不强，学习不到位")]),
    ("A08", "a review of last spring", [prose(MINUTES, "管理评审报告", MINUTES_BODY.replace("2026年10月8日", "2025年9月18日").replace("2026年12月31日", "2025年12月31日"))]),
    ("A09", "trial run from September", [procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED, cover="编制: 甘棠 2026年8月20日, 审核: 乔木 2026年8月25日, 批准: 柏舟 2026年8月31日, 发布日期: 2026年9月1日, 实施日期: 2026年9月21日"), prose("手册/体系试运行通知.docx", "关于服务管理体系试运行的通知", "各部门：\n\n公司服务管理体系文件已于2026年9月1日发布，自2026年9月21日起运行，请遵照执行。\n\n总经理：柏舟\n\n2026年9月1日")]),
    ("A10", "basis in an audit report", [prose("内审/内部审核报告.docx", "内部审核报告", "审核日期：2026年9月14日至15日\n\n审核依据：GB/T 19001-2016 质量管理体系 要求、公司体系文件、适用法律法规\n\n审核组：乔木、尹竹、卫澜\n\n结论：体系运行有效，发现一般不符合2项。")]),
    ("L-01", "a code in an application", [form("资质/认证申请书.docx", "认证申请书", [("申请组织", COMPANY), ("统一社会信用代码", "91350211M000100Y34"), ("体系覆盖人数", "9"), ("认证标准", "ISO/IEC 20000-1:2018")])]),
    ("L-02", "the opening of the manual", [licence(), procedure(MANUAL, "BC-SM-M-01", "服务管理手册", SCOPED.replace(COMPANY, "北辰远图科技有限公司"), header="北辰远图科技有限公司 服务管理手册 BC-SM-M-01 V1.0")]),
    ("L-03", "sells goods", [licence(经营范围="日用百货销售；办公用品零售；仓储服务（不含危险品）")]),
    ("L-04", "a permit of a data centre", [form("资质/增值电信业务经营许可证.docx", "中华人民共和国增值电信业务经营许可证", [("公司名称", COMPANY), ("业务种类", "互联网数据中心业务"), ("许可证编号", "B1-20211234"), ("有效期", "2021年8月2日至2026年8月1日")])]),
    ("L-05", "a tax certificate", [form("资质/税务登记证.docx", "税务登记证", [("纳税人名称", COMPANY), ("税号", "350211058400123"), ("发证日期", "2013年6月5日")])]),
    ("L-06", "an application and the manual", [form("资质/认证申请书.docx", "管理体系认证申请书", [("申请组织", COMPANY), ("体系覆盖人数", "32人"), ("申请日期", "2026年11月2日"), ("申请标准", "ISO/IEC 20000-1:2018")])]),
    ("M01", "no catalogue, no objectives", []),
]
# fmt: on
