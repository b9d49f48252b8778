"""Names of papers on a program, in which the program's own name is that of a process: 事件管理系统部署手册."""

from __future__ import annotations

import re

# What is written on a program: how it is built, tried, installed and used.
_ON_A_PROGRAM = (
    r"(?:部署|测试|安装|使用|用户|操作|需求|设计|接口|开发|验收|上线|数据库|概要|详细|架构|产品)\S{0,6}"
    r"(?:手册|文档|报告|记录|说明书?|方案|计划书?|规范|指南|清单)\W*$"
)
_PROGRAM = re.compile(
    rf"^[^，。]{{2,24}}?(?:(?<!信息)(?<!业务)(?<!应用)系统|平台|软件|小程序|app|网站)[\s_:：—–-]*(?={_ON_A_PROGRAM})"
    r"|^(?:[\w&'-]+ ){1,5}(?:system|platform|app|portal)[\s:–-]+"
    r"(?=(?:system )?(?:test|deployment|user|installation|requirements?|design|api|architecture)\b)",
    re.IGNORECASE,
)


def program_of(name: str) -> str:
    """The name of the program that a paper is on, as far as `name` begins with it; or ""."""
    found = _PROGRAM.match(name)
    return found[0] if found else ""
