"""Risk assessments that are of information security by what they speak of."""

from __future__ import annotations

import pytest
from written import mapped, served, text, workbook

SECURITY = text(
    "# Risks\nThreats: theft. The threat of fire. A threat from outside. Vulnerability: no locks. A vulnerability in "
    "the portal, and one vulnerability more.\n# Rating\nRisk, likelihood, impact and treatment of each."
)
SERVICES = text("# Risks\nThe supplier may fail.\n# Rating\nRisk, likelihood, impact, owner and treatment of each.")


def test_threats_and_weaknesses_make_it_one_of_information_security() -> None:
    assert "R-8.7.3-1" in served(SECURITY, "Risk assessment", as_kind="record")


def test_risks_to_services_are_not() -> None:
    assert "R-8.7.3-1" not in served(SERVICES, "Risk assessment", as_kind="record")


ATTACKS = text(
    "# Scope\nMalware, ransomware, phishing and any breach.\n# Response\nContainment comes first, then eradication.\n"
    "# Afterwards\nForensics are kept."
)


def test_the_plan_for_answering_attacks_is_of_information_security() -> None:
    assert "D-8.7.3" in served(ATTACKS, "Incident Response Plan", as_kind="plan")


def test_a_plan_for_answering_failures_is_not() -> None:
    failures = text("# Scope\nOutages of the portal.\n# Response\nThe desk calls the owner.\n# Afterwards\nA review.")
    assert "D-8.7.3" not in served(failures, "Incident Response Plan", as_kind="plan")


def test_columns_of_threats_and_weaknesses_do_in_a_short_table() -> None:
    sheet = workbook(
        Risks=[
            ("Asset", "Threat", "Vulnerability", "Impact", "Likelihood"),
            ("Patient data", "theft", "weak passwords", "High", "Medium"),
            ("Laptop", "loss", "no encryption", "High", "Low"),
        ]
    )
    assert "R-8.7.3-1" in served(sheet, "Risk Assessment", as_kind="record")


ATTACK = text(
    "# Summary\nA phishing mail brought malware on 3 June; an intrusion followed.\n# Response\nThe malware was removed."
)


def test_the_account_of_an_attack_is_a_record_of_information_security() -> None:
    assert served(ATTACK, "Incident final report", as_kind="report") == {"R-8.7.3-2"}


def test_the_account_of_a_failure_is_not() -> None:
    outage = text("# Summary\nThe portal was down on 3 June.\n# Response\nThe disk was replaced.")
    assert "R-8.7.3-2" not in served(outage, "Incident final report", as_kind="report")


def rated(said: str) -> set[str]:
    rows = [("Threat", "Asset", "Impact", "Likelihood", "Mitigation"), ("Phishing", "Mail", "High", "Low", "Training")]
    return served(
        text(f"# Objective\n{said}\n# Rating\nRisks are rated by impact.", rows),
        "Risk assessment report",
        as_kind="report",
    )


def test_a_column_of_threats_does_where_the_text_says_that_its_risks_are_those_of_security() -> None:
    assert "R-8.7.3-1" in rated("To find and rate the information security risks of the firm.")
    assert "R-8.7.3-1" not in rated("To find and rate the risks of the firm.")


def test_the_account_of_an_attack_counts_as_a_whole_by_half_a_name() -> None:
    (found,) = mapped(ATTACK, "Incident report analysis", "Incident report analysis of a flood", "report").assignments
    assert (found.requirement, found.within) == ("R-8.7.3-2", False)


OUTAGES = text(
    "# Severity\nSev-1 is an outage, sev-2 a degraded service.\n# Response\nWho is on-call is paged and mitigates, or "
    "rolls back. Once service is restored the status page says so.\n# Afterwards\nA postmortem is written."
)


def test_rules_for_answering_outages_are_of_incidents() -> None:
    assert "D-8.6.1" in served(OUTAGES, "Incident response workflow", as_kind="procedure")


def test_rules_for_answering_attacks_are_not_nor_those_called_after_security() -> None:
    assert "D-8.6.1" not in served(ATTACKS, "Incident response process", as_kind="procedure")
    assert "D-8.6.1" not in served(OUTAGES, "Cybersecurity incident response process", as_kind="procedure")


def test_the_blank_for_answering_attacks_is_one_of_security_incidents() -> None:
    blank = "# Incident response template\nTime: ____\nMalware or phishing: ____\nContainment: ____\nEradication: ____\nBreach: ____\nForensics: ____"
    assert "R-8.7.3-2" in served(text(blank), "Incident response template", as_kind="form")
    down = "# Incident response template\nTime: ____\nService: ____\nWho was told: ____\nRestarted at: ____"
    assert "R-8.7.3-2" not in served(text(down), "Incident response template", as_kind="form")


RESPONSE = text(
    "# 1 分级\nP0：页面不可用，15 分钟内响应。\n# 2 步骤\n值班人员收到监控告警后确认故障，必要时回滚或降级。\n"
    "# 3 之后\n服务恢复后写复盘，故障原因要查清，中断时长记入台账。"
)


@pytest.mark.parametrize("name", ["事件响应流程", "事故应急响应机制", "事件响应 Runbook"])
def test_how_outages_are_answered_is_incident_management_in_chinese_too(name: str) -> None:
    assert "D-8.6.1" in served(RESPONSE, name, as_kind="procedure")


def test_how_attacks_are_answered_is_not() -> None:
    attacks = text(
        "# 1 范围\n攻击、入侵、病毒、勒索和数据泄露。\n# 2 处置\n先隔离被入侵的主机，清除木马，再恢复。\n# 3 报告\n当日上报。"
    )
    assert "D-8.6.1" not in served(attacks, "网络安全事件响应流程", as_kind="procedure")


def test_the_plan_for_accidents_of_a_laboratory_is_not_of_information_security() -> None:
    told = "病毒样本泄漏的处置。病毒污染台面。泄漏后关闭通风。病毒外泄的报告。泄漏处消毒。"
    assert "D-8.7.3" not in served(text(f"# 总则\n{told}"), "生物实验室安全应急预案", as_kind="plan")
    assert "D-8.7.3" in served(text(f"# 总则\n{told}勒索与钓鱼攻击。"), "网络安全应急预案", as_kind="plan")


def test_a_page_that_is_called_incident_response_and_no_more_tells_how_outages_are_answered() -> None:
    page = text(
        "# Severity\nSEV-1: the service is down; SEV-2: a feature is degraded; SEV-3: minor.\n# Response\nThe on-call engineer is paged, "
        "names an incident commander, restores the service and rolls back if need be.\n# Afterwards\nA postmortem is written within two days."
    )
    assert served(page, "Incident Response", "incident-response", as_kind="procedure") == {"D-8.6.1"}
    assert "D-8.6.1" not in served(
        text("# Menu\nSoup and bread."), "Incident Response", "incident-response", as_kind="procedure"
    )
