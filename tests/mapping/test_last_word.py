"""Papers full of the words of programs that are what they are called all the same."""

from __future__ import annotations

import pytest
from written import mapper, text

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.served import Issue, kind_and_service
from pipeline.values import Content, Kind

CALLS = (
    "# Check first\nRun npm test and docker compose up; the api answers on localhost.\n"
    "curl -X POST http://localhost:8080/login -d name\nIt should return json.\n"
)
RELEASE = (
    f"# Release Procedure\n{CALLS}# Deploy\nPull the branch from git, build the frontend and the backend, merge the commit.\n"
    "# Roll back\nCheck out the last commit in the repository and start the service again.\n# Verify\nEach endpoint answers."
)
OUTAGE = (
    "# 事故复盘报告：登录服务中断\n事故日期：2026-06-03\n# 时间线\n20:18 前端构建失败，git 仓库落后；20:21 脚本把页面组件删掉，接口返回 500。\n"
    "# 根本原因\n部署脚本没有校验，docker 镜像与代码分支不一致，json 字段缺失。\n# 影响\n用户二十分钟不能登录。\n"
    "# 改进措施\n构建后先做单元测试，再合并分支；回滚脚本写进仓库。"
)


def read(content: Content, title: str, file: str) -> tuple[Kind, set[str]]:
    kind, mapped = kind_and_service(content, FileNames(file, title), "", "", Issue(), mapper())
    return kind, {one.requirement for one in mapped.assignments}


def test_a_release_procedure_may_tell_what_to_call() -> None:
    assert read(text(RELEASE), "Release Procedure", "release-procedure") == ("procedure", {"D-8.5.3"})


def test_the_reference_of_an_interface_is_another_houses_paper() -> None:
    assert read(text(f"# Login\n{CALLS}"), "Login interface", "login")[0] == "external"


def test_what_was_tried_of_an_interface_is_a_record_where_title_and_file_say_so() -> None:
    calls = "curl -X POST http://localhost:8080/notify -d name\n返回 200，响应正常。\n"
    done = f"# 演练结果\n2026年6月3日演练，接口请求参数示例如下：\n{calls}" + "值班人员在八分钟内恢复，结果合格。\n" * 6
    assert read(text(done), "故障演练记录", "故障演练记录")[0] == "record"
    assert read(text(done), "通知接口", "notify")[0] == "external"


def test_the_account_of_an_outage_is_one_whatever_program_broke() -> None:
    kind, served = read(text(OUTAGE), "事故复盘报告：登录服务中断", "2026-06-03-login")
    assert (kind, "R-8.6.1-2" in served) == ("report", True)


def test_a_report_on_a_program_that_tells_of_no_outage_stays_one_on_software() -> None:
    done = (
        OUTAGE.replace("时间线", "本周")
        .replace("根本原因", "完成情况")
        .replace("影响", "备注")
        .replace("改进措施", "下周")
    )
    assert read(text(done), "前后端联调报告", "weekly")[0] == "unrelated"


GATES = (
    "# 发布管理\n# 门禁\n一次发布分常规和紧急两类，每周二为发布窗口；部署前由负责人审批。\n# 步骤\ngit 分支合并后构建 docker 镜像，"
    "跑单元测试，api 接口和前端页面回归；验收通过才上线，失败就回退到上一版本。\n# 之后\n后端脚本核对基线，发布记录存入仓库，json 配置归档。"
)


def test_what_is_called_after_a_process_and_has_its_contents_is_its_rules() -> None:
    assert read(text(GATES), "某平台·发布管理", "发布管理") == ("procedure", {"D-8.5.3"})


GUIDE = (
    "# Internal Audit\nClause 9.2 of ISO 27001 asks for it. What does that mean for your organisation?\n# Who does it?\n"
    "Somebody who is independent of your ISMS; your company may ask another for help.\n# What for?\nISO 27001 wants to "
    "know whether your ISMS works before your auditor comes; ISO 27001 sets the criteria. Findings are put right."
)


def test_a_guide_to_a_standard_for_the_readers_own_houses_is_external() -> None:
    assert read(text(GUIDE), "Internal Audit", "internal-audit") == ("external", set())


def test_what_a_house_lays_down_for_itself_is_its_own() -> None:
    own = GUIDE.replace("your", "our")
    assert read(text(own), "Internal Audit", "internal-audit") == ("procedure", {"D-9.2"})


def test_an_agreement_may_tell_by_which_call_its_service_is_measured() -> None:
    levels = "# 1 Service\nThe shop answers 99.5 % of all calls.\n# 2 Measured\nGET /health is called each minute; the response is 200.\n# 3 Support\nReplies within 4 hours."
    assert read(text(levels), "Service Level Agreement (SLA)", "SLA") == ("agreement", {"D-8.3.3-SLA"})


RELEASED = (
    "# 发布流程\n发布计划由负责人审批，测试通过、回退方案备好才上线； docker 镜像由 git 仓库构建， helm 部署到集群的命名空间。\n"
    "# 步骤\n kubectl 更新容器镜像， yaml 配置入库， 微服务与中间件依次重启，副本集切流量；验证 api 和 https 正常。\n"
    "# 回退\n失败时 helm 回退到上一版本，镜像与 json 配置一并恢复，记录发布结果并通知用户。"
)
HISTORY = "# 变更历史\nv1.1 2026-04-02 增加回退一节\n"


@pytest.mark.parametrize(
    ("title", "before", "expected"),
    [
        ("发布指南", HISTORY, ("procedure", {"D-8.5.3"})),
        ("发布指南", "", ("procedure", set())),  # kept, and proves nothing
        ("安装指南", HISTORY, ("unrelated", set())),
    ],
)
def test_a_guide_to_releases_is_rules_and_proves_them_where_it_keeps_its_history(
    title: str, before: str, expected: tuple[str, set[str]]
) -> None:
    assert read(text(f"# {title}\n{before}{RELEASED}"), title, "guide") == expected


def test_a_rollback_manual_is_a_procedure() -> None:
    steps = "# 触发条件\n关键任务失败率升高。\n# 步骤\n1. 停止任务\n2. 切换到上一个稳定版本\n3. 通知业务方并确认恢复\n"
    assert read(text(steps), "回滚手册", "回滚手册")[0] == "procedure"
    assert read(text(steps), "销售手册", "销售手册")[0] != "procedure"


EVENTS = (
    "# 事件管理\n由 TillBus 收发。\n# 调用\nlisten\ndropAll\nsendLater\n"
    "bus.listen('open', () => {}, this);\nbus.drop('open', this.onOpen);\nthis.bus.sendLater('shut');\n"
    "const lane = bus.getLane();\nlane.clear();\nTillBus.main.close();"
)


def test_a_part_of_a_program_that_is_called_like_a_process_is_none() -> None:
    assert read(text(EVENTS), "事件管理", "事件管理") == ("unrelated", set())
    told = f"{EVENTS}\n一线工程师须在十五分钟内受理事件，按影响定级，升级由服务经理审批，恢复后负责关闭并通知用户。"
    assert "D-8.6.1" in read(text(told), "事件管理制度", "事件管理制度")[1]
