"""Short Chinese procedures on what the edition of 2018 added; sets with all of them but one."""

from __future__ import annotations

from small_house import procedure, sheet

SUBJECTS = {
    "6.1": ("风险和机会管理程序", "识别服务管理体系的风险和机会，评价对客户的影响。", "质量部每半年识别一次风险和机会，按可能性和影响评级，对照风险接受准则决定应对方法和措施，登记在风险登记册并跟踪措施的效果。"),
    "7.6": ("知识管理程序", "积累和共享知识。", "工程师关闭工单后三日内写知识条目，卫澜审核后发布到知识库，条目每半年复核一次，过期的停用。"),
    "8.2.2": ("服务需求策划程序", "确定现有、新的和变更的服务的要求。", "商务部确定并记录服务的要求，按业务需要和风险排定优先级，识别服务的重要性和依赖关系，服务变更的建议按变更管理处理。"),
    "8.2.3": ("参与方控制程序", "控制参与服务生命周期的其他方。", "商务部确定由其他方提供或运行的服务、服务组件和过程，规定选择准则，按准则评价和选择，规定对其他方的测量和控制并监督其绩效。"),
    "8.2.4": ("服务目录管理程序", "建立和维护服务目录。", "运维部编制服务目录，写明服务、预期结果、服务之间的依赖关系和客户，每季度评审一次，提供给客户和用户查阅。"),
    "8.2.5": ("资产管理程序", "管理交付服务所用的资产。", "行政部登记服务器、网络设备、许可证和终端，写明责任人和状态，每半年盘点，资产入库、领用、转移和报废均办手续。"),
    "8.4.2": ("需求管理程序", "了解并预测对服务的需求。", "商务部每季度收集客户的业务计划，确定当前需求并预测下一期对各服务的需求，监视并报告服务的消耗，偏差超过一成时与客户商量。"),
    "8.5.2": ("服务设计和转换程序", "策划、设计、构建和转换新的或变更的服务。", "对客户或服务有重大影响的新服务和变更，编制计划，写明职责、活动、资源、时间、依赖、测试和验收准则；设计写明要求、人员、技术、合同、目录和级别；构建后按验收准则测试，批准后用发布部署，并报告结果。"),
    "8.6.2": ("服务请求管理程序", "受理和履行服务请求。", "服务台记录并分类服务请求，排定优先级，按履行说明办理，超期升级，完成后请用户确认并关闭。常见请求的履行说明：开账号、装软件、领设备各一份。"),
    "10.2": ("持续改进管理程序", "改进体系和服务。", "改进机会登记后按评价准则（收益、费用、风险和资源）评价和批准，批准的改进设定目标，定期测量实施情况并报告；准则每年评审。"),
}  # fmt: skip


def _paper(at: int, clause: str) -> str:
    title, purpose, work = SUBJECTS[clause]
    number = f"BC-SM-P-{20 + at}"
    body = f"# 1 目的\n{purpose}\n# 2 过程\n{work}\n# 3 职责\n质量部监督本程序的执行。"
    return procedure(f"程序/{number} {title} V1.0.docx", number, title, body)


def all_but(clause: str) -> list[str]:
    """Papers on all that 2018 added but one, with a list of clauses that leaves it out."""
    told = [one for one in SUBJECTS if one != clause]
    rows = [(one, SUBJECTS[one][0], f"BC-SM-P-{20 + list(SUBJECTS).index(one)}") for one in told]
    table = sheet("清单/条款对应.xlsx", "对应", ("条款", "文件名称", "文件编号"), rows, title="标准条款与文件对应表")
    return [table, *(_paper(list(SUBJECTS).index(one), one) for one in told)]


def with_subject(clause: str, paper: str) -> list[str]:
    """The same, where another paper tells of the one left out."""
    return [*all_but(clause), paper]
