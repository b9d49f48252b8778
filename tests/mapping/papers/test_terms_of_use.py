"""Terms to which whoever uses a site agrees are no agreement on levels of service."""

from __future__ import annotations

from written import served, text

TERMS = """# 服务协议
欢迎您使用青禾社区。您点击同意，即表示您已阅读并同意本协议的全部内容。
# 账号
您应妥善保管您的账号和密码，您的账号不得转让给他人。
# 未成年人
您未满十八周岁的，请在监护人陪同下阅读。
# 内容
您发布的内容不得侵犯他人的知识产权，我们有权删除违规内容。
"""
LEVELS = """# 服务协议
本协议由青禾科技与明舟物流签订，约定服务级别。您可随时致电服务台。
# 服务级别
系统可用性不低于99.5%，一级事件响应时间15分钟，恢复时间4小时。
# 账号
您的账号由服务台开通，您和您的同事应遵守隐私政策，您的内容和知识产权归您所有，我们有权暂停违规账号，即视为您已同意。
"""
ENGLISH = """# Service agreement
By using this site you agree to these terms. If you do not agree, you may not use it.
# Your account
You are responsible for your account and for your password. You must be at least 18 years old.
# Content
You keep the intellectual property in content you post; you give us leave to show it. We may remove your content.
See our privacy policy.
"""


def levels(markup: str, title: str) -> bool:
    return "D-8.3.3-SLA" in served(text(markup), title, "", "agreement")


def test_terms_for_any_user_promise_no_level() -> None:
    assert not levels(TERMS, "服务协议")
    assert not levels(ENGLISH, "Service level agreement")


def test_an_agreement_that_names_figures_is_one_however_it_speaks() -> None:
    assert levels(LEVELS, "服务协议")
