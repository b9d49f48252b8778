"""Which columns of a ledger say when its rows happened."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.text.normal import normal
from pipeline.timeline.roles.labels import is_date_label
from pipeline.timeline.tables.headers import Header

# Best first: when it happened or came in, before anything vaguer.
_EVENT_COLUMNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"发生|故障时间|中断开始|occurr|incident date|went down|outage (?:start|began)|\bdown (?:at|since|from)",
        r"发现(?!人|问题)|identif|\bfound\b|detect|notic|discover|first seen",
        r"受理|接报|报告(?!提交|出具|完成|编号)|报障|申报|报修|上报|来电|请求|投诉|report(?!s? (?:issued|due|sent|no\b|date|finished|written)|(?:ed)? to\b)|receiv|request|\braised|logged|\basked|open|complained|\bcall(?:ed)?\b(?! back)|came (?:in|up)",
        r"登记|申请|提出|提议|提报|提交|创建|建单|开单|开立|开具|建档|录入|提案|立项|creat|submi|record|entered|\bentry\b|registered|applied|lodged|propos|suggest|put forward",
        r"实际(?!完成|关闭|结束)|actual(?! clos| end| compl)",
        r"实施|执行|变更|割接|切换|时段|窗口|开始|起始|启动|任命|聘任|指派|start|perform|conduct|implement|execut|began|carried out|appoint|initiat|^(?!change )(?:[a-z]+ )?window$",
        r"巡检|检查|演练|测试|培训|会议|评审|评估|评价|备份|审计|盘点|验收|上线|发布|部署|调查|值班|核对|核查|跟踪|采样|抽样|巡查|投产|投运|走访|清点|考试|访谈|稽核|抽查|抽测|开会|召开|宣贯|复盘|检讨|走查|点检|维护|保养|(?:考核|评分|打分|评定)(?:日期?|时间)"
        r"|inspect|test|train|meet|review|backup|deploy|release|publish|survey|check|exercise|evaluat|assess|sampl|follow|exercis|rolled out|went live|visit|scanned|counted|held on|looked at|drill|audit(?!or)|interview",
        r"发放|分发|领用|签收|借阅|销毁|归档|收到|收文|取得(?!方式)|获得|issued to|distribut",
        r"日期|时间|年月|月份|周期|期间|[\u4e00-\u9fff]日$|^[月季期]别$|(?:账|帐|统计|考核|结算|核算|计费|报告|所属)期$|^(?:季度|半年度?)$|期别?$|^(?:quarter|half-?year|qtr)$|(?<!report )date|time|month|period|^(?:day|when|月|日)$|\b(?:on|at)$",
        # Whom one called back was heard before, on the day that a plainer column tells.
        r"^(?:(?:calendar )?weeks?(?: ?(?:no|number))?|wk|cw|kw|周[次别]?)\.?$|date|回访|回电|\bcall(?:ed)?[ -]back\b|\brung back\b",
    )
)
_NOT_WHEN = re.compile(
    r"[人者员号]$|\bon time$|准时|及时|情况$|结果$|说明$|编号|名称|内容|原因|描述|方式|部门|\bby$|\bno\.?$|number|name|title|\bid$"
)
_LATER = re.compile(
    r"结论|决定|答复|回复|关闭|完成|解决|结束|恢复|交付|审批|批准|审核|确认|验证|更新|clos|resol|complet|finish|\bend|approv|verif|updat|modif|restor|deliver|\bdone|fixed|withdrawn|remov|revok|corrected|put right|mended|repaired|整改|移除|清除|收回|撤销|\bdeci(?:ded|sion)|\boutcome|\brepl(?:y|ied)|\banswer"
)
# What shall be, holds or was long ago is no event of the row.
_NEVER = re.compile(
    r"到哪天|到何时|哪天前|(?:什么时候|哪天|哪个?月|几时|何时|几月)(?:做|办|弄)?[完好成]|期望|首次|计划(?!批准|审批)|要求|预计|截止|到期|有效|失效|下次|期限|时限|目标|出生|入职|购买|购置|购入|采购|出厂|质保|维保|(?:保修|保固|授权|许可|服务|支持|维护|使用)期?[至到](?=$|[日期何哪几 ])|启用|投用|成立|毕业|合同|租期|任期|聘期"
    r"|plan(?! approv)|expect|due|target|next|expir|valid|birth|^first (?:approved|listed|used|supplied|engaged)|^(?:approved|supplier|customer|partner) since|join|hired|purchas|bought|warrant|guarantee|promis|deadline|ready by|needed by|contract|\bterm\b|in force|\buntil\b|\b(?:covered|cover|licensed|licence|license|support(?:ed)?|maintained|runs?) (?:to|till|up to)\b|end of (?:life|support|cover)"
)
# When a release or a change is to be made is the day of its row in a calendar that knows no other day but its approval.
_INTENDED = re.compile(
    r"(?:计划|预定|拟定?)(?:发布|上线|部署|变更|实施|投产|升级|割接|切换)(?!完成|结束)"
    r"|(?:planned|scheduled) (?:deploy|release|go-?live|implementation|rollout|change)(?!.*\b(?:end|finish))|change window"
)
# Since when a fault is known dates its row, where nothing else does; since when somebody is there, years ago, does not.
SINCE = re.compile(r"^(?:known )?since$|^自何时起?$")
BEGINS = re.compile(
    r"^(?:from|since|start(?:s|ed)?|begins?|valid from|listed(?: on| since)?)$|\bstart\b|起始|开始|列入|入库|^[自起]"
)
ENDS = re.compile(
    r"^(?:to|until|till|ends?|expir|valid (?:to|until|till))|\bend\b|终止|结束|截止|到期|届满|有效期|^[至止]"
)
_DATE_WORD = re.compile(r"日期|时间|日$| ?\b(?:date|time|on|held|at|of)\b ?")
_NAMESAKE = 2
_HOW_OFTEN = re.compile(
    r"(?:day|week|month|quarter|year)s?|[每]?[日周月季年]|(?:半?年|季|月)度|月份"
)  # the week in "weekly patrol" is no subject
# A title that goes on: "Requests for change, how they were done and looked back on" is that of what was asked for.
_ASKED_FOR = re.compile(r"^[^,，、;；]{0,24}(?:申请|请求|变更|\brequests?\b|\bchanges?\b)")
_ALSO = re.compile(r"[,，;；]| and | & |及其?|与|和")
_UNTOLD = frozenset(["处理", "提交", "编制", "记录", "登记", "开始", "结束"])
LAST = len(_EVENT_COLUMNS)
"""Ranks below it are columns that say when; it is that of unknown ones, above it are those of closing and approval."""
BEGUN = 5
"""The rank of a column that says when something was begun or carried out."""
VAGUE = LAST - 2
"""The rank of a column that is called no more than a day or time."""


def date_columns(header: Header, sheet: str, title: str = "") -> list[tuple[int, int]]:
    """Ranks and columns that may say when, best first; from the left where two are as good.

    The best is the one that the sheet is named after: 回顾日期 on a sheet 变更回顾, PIR held in a PIR tracker;
    `title` is what the table or its file is called. Both in normal form.
    """
    named: list[tuple[int, bool, int]] = []
    for column, label in header.labels.items():
        plain = normal(label)
        intended = _INTENDED.search(plain) is not None
        if _NOT_WHEN.search(plain) or (_NEVER.search(plain) and not intended):
            continue
        rank = LAST + 1 if intended else -1 if _is_namesake(plain, sheet, title) else rank_of(label)
        named.append((rank, not is_date_label(label), column))
    return [(rank, column) for rank, _, column in sorted(named)]


def _is_namesake(plain: str, sheet: str, title: str) -> bool:
    own = _DATE_WORD.sub("", plain).strip()
    title = _ALSO.split(title)[0] if _ASKED_FOR.search(title) else title
    if len(own) < _NAMESAKE or _LATER.search(own) or _HOW_OFTEN.fullmatch(own):
        return False
    if own in sheet:
        return True
    if own.isascii():  # below a wider header (Review | held) the words of its own row count
        words, named = own.split(), set(title.split())
        return any(set(words[start:]) <= named for start in range(len(words)))
    return own in title and own not in _UNTOLD and is_date_label(plain)


@lru_cache(maxsize=4096)
def rank_of(label: str) -> int:
    plain = normal(label)
    if _INTENDED.search(plain):
        return LAST + 1
    rank = next((index for index, each in enumerate(_EVENT_COLUMNS) if each.search(plain)), None)
    if rank is None:
        return 2 * LAST + 2 if _LATER.search(plain) else LAST
    if rank > 0 and _LATER.search(plain):
        return LAST + rank + 2
    return rank
