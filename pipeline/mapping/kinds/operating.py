"""Names that speak of keeping systems running: papers of such names tell commands, and are rules all the same."""

from __future__ import annotations

import re

from pipeline.text.normal import normal

_OPERATES = re.compile(
    r"监控|备份|恢复|还原|容灾|灾备|应急|运维|巡检|值班|回滚|发布|变更|密钥|权限|漏洞|补丁"
    r"|monitor|backup|restor|recovery|on.?call|runbook|roll.?back|rotation|incident|\bpatch|cut.?over|maintenance"
)


def operates(*names: str) -> bool:
    """Whether one of these names speaks of an operation: a backup, a release, an incident."""
    return any(_OPERATES.search(normal(name)) for name in names)
