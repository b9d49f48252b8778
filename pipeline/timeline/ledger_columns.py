"""Which columns of a ledger say when its rows happened."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.text.normal import normal
from pipeline.timeline.tables import Header

# Best first: when it happened or came in, before anything vaguer.
_EVENT_COLUMNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"发生|occurr|incident date",
        r"受理|接报|报告(?!提交|出具|完成|编号)|报障|申报|报修|上报|来电|请求|投诉|report(?!s? (?:issued|due|sent|no\b|date))|receiv|request|raised|logged|\basked|open|complained",
        r"登记|申请|提出|提交|创建|建单|开单|发现|creat|submit|record|identif|found|detect",
        r"实际(?!完成|关闭|结束)|actual(?! clos| end| compl)",
        r"实施|执行|变更|开始|起始|start|perform|conduct|implement|began|carried out",
        r"巡检|检查|演练|测试|培训|会议|评审|评估|评价|备份|审计|盘点|验收|上线|发布|部署|调查|回访|值班|核对|核查|跟踪|采样|抽样|巡查|投产|投运|走访|清点"
        r"|inspect|test|train|meet|review|backup|deploy|release|publish|survey|check|exercise|evaluat|assess|sampl|follow|exercis|rolled out|went live|visit|scanned|counted|held on|looked at",
        r"发放|分发|领用|签收|借阅|销毁|归档|issued to|distribut",
        r"日期|时间|年月|月份|周期|期间|date|time|month|period|^(?:day|when|weeks?|周次?|月)$",
    )
)
_NOT_WHEN = re.compile(
    r"[人者员号]$|情况$|结果$|说明$|编号|名称|内容|原因|描述|方式|部门|\bby$|\bno\.?$|number|name|title|\bid$"
)
_LATER = re.compile(
    r"关闭|完成|解决|结束|恢复|交付|审批|批准|审核|确认|验证|更新|clos|resol|complet|finish|\bend|approv|verif|updat|modif|restor|deliver|\bdone|fixed|withdrawn"
)
# What shall be, holds or was long ago is no event of the row.
_NEVER = re.compile(
    r"期望|计划(?!批准|审批)|要求|预计|截止|到期|有效|失效|下次|期限|时限|目标|出生|入职|购买|购置|购入|采购|出厂|质保|维保|启用|投用|成立|毕业|合同|租期|任期|聘期"
    r"|plan(?! approv)|expect|due|target|next|expir|valid|birth|join|hired|purchas|bought|warrant|guarantee|promis|deadline|ready by|needed by|contract|\bterm\b|^since$|in force|\buntil\b"
)
_DATE_WORD = re.compile(r"日期|时间| ?\bdate\b ?")
_NAMESAKE = 2
LAST = len(_EVENT_COLUMNS)
"""Ranks below it are columns that say when; it is that of unknown ones, above it are those of closing and approval."""


def date_columns(header: Header, sheet: str) -> list[int]:
    """Columns that may say when, best first; from the left where two are as good.

    The best is the one that the sheet is named after: 回顾日期 on a sheet 变更回顾.
    """
    named: list[tuple[int, int]] = []
    for column, label in header.labels.items():
        plain = normal(label)
        if _NOT_WHEN.search(plain) or _NEVER.search(plain):
            continue
        own = _DATE_WORD.sub("", plain)
        namesake = len(own) >= _NAMESAKE and own in sheet and not _LATER.search(own)
        named.append((-1 if namesake else rank_of(label), column))
    return [column for _, column in sorted(named)]


@lru_cache(maxsize=4096)
def rank_of(label: str) -> int:
    plain = normal(label)
    rank = next((index for index, each in enumerate(_EVENT_COLUMNS) if each.search(plain)), None)
    if rank is None:
        return 2 * LAST + 1 if _LATER.search(plain) else LAST
    if rank > 0 and _LATER.search(plain):
        return LAST + rank + 1
    return rank
