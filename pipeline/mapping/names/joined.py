"""Names that join several: 事件和问题管理程序, policy and procedure, 上线计划及结果."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.names.word_order import reordered
from pipeline.text.normal import normal

# "A和B管理程序" names A管理程序 too, "Service Level and Supplier Management" Service Level Management.
_PAIR = re.compile(
    r"^(?P<first>[^和与及/&]{2,24})(?:和|与|及|,|/|&)(?:it)?(?P<second>[^,]{2,12}?)"
    r"(?P<tail>管理(?:控制)?(?:程序|流程|规范|制度|办法|规定|手册|计划|策略|过程)?|(?:控制)?程序|流程|规范|制度|计划|报告|记录|清单|分析|台账|评估)$"
)
_ENGLISH_PAIR = re.compile(
    r"^(?P<heads>[a-z ,/&]+?)(?: and |, | & |/)(?P<second>[a-z ]+?) (?P<tail>management.*|process|procedure|policy|report|plan|log|register|records?|inventory|assessment|review|audit)$"
)
_JOINED = re.compile(r"[和与及、/&]| and ")
_BRACKETED = re.compile(r"[(（\[【].*?(?:[)）\]】]|$)")
_KIND_WORDS = (
    r"policy|plans?|procedures?|process|reports?|records?|results?|inputs?|papers|notice|agenda|minutes|register|log|list|review"
    r"|programme|program|schedule|checklist|findings"
)
_TWO_KINDS = re.compile(
    rf"^(?P<subject>.+?)(?: 20\d\d)? (?:- )?(?P<first>{_KIND_WORDS})(?: and | with |, | & | ?[+/] ?)(?P<second>{_KIND_WORDS})$"
)
# 上线计划及结果 is 上线计划 and 上线结果.
_TWO_KINDS_ZH = re.compile(
    r"^(?P<subject>.{2,}?)(?P<first>计划|方案|申请|测试|验收|方针|策略)(?:及|和|与|,)(?P<second>结果|记录|总结|报告|验收|审批|批准|回顾|输入材料|输入|程序|流程|制度)(?:记录)?[单表]?$"
)
# 内部质量管理体系审核报告 is 内部审核报告: which system is audited says nothing of the paper's subject.
_OF_SYSTEM = re.compile(
    r"(?:(?:质量|环境|信息安全|职业健康安全|(?:it|信息技术)?服务|综合|一体化)[,与和及]?)*(?:管理)?体系(?=(?:内部)?审核|管理评审|文件|记录|纠正|不符合|不合格|持续改进)"
)
# 变更管理标准 and 变更管理实施细则 are 变更管理程序. A 处理流程 may be any step of one.
_RULES_ZH = re.compile(
    r"(?<=[\u3400-\u9fff]{2})管理(?:工作|实施|作业|操作|运行|暂行)?(?:标准|规程|规则|要求|指南|指引|细则|守则|条例|须知|章程|规矩|作业指导书|办法)$"
)
# "Incident and service request standard" is on the management of both.
_RULES_EN = re.compile(
    r"(?<=[a-z]{3})(?<!management) (?:(?:standard )?operating |handling )?(?:procedure|process|standard|policy and procedure|plan and procedure)$"
)
_SORT = re.compile(r"[a-z]+$|[\u3400-\u9fff]{2}$")
_LEAST_WITHOUT = 4
_SOP = re.compile(r"^sop[ :-]+(?=[a-z]{4})|(?<=[a-z]{4}) sop$")
_APART = re.compile(r" and |, | & |/")


# Monthly service report - Meyer GmbH; Service review with Meyer, third quarter; 服务评审会-某某医院
_SEGMENT = re.compile(r"\s+[-–—|]+\s+|[:：|;；]\s*|(?<=[\u3400-\u9fff])[-–—]+(?=[\u3400-\u9fff])")
_OF_WHOM = re.compile(r"^(?P<what>(?:\S+ ){1,5}?)(?:with|for|at|to|from|by) [A-Z]")
_LEAST_SEGMENT = 4
_RULES = re.compile(r"^(?:guide|rules|instruction)$", re.IGNORECASE)
_GLOSSED = re.compile(
    r"[^(（\[【]*?(?:(?P<zh>程序|流程|规程|规范|规定|制度|办法|细则|方针|政策|策略|计划|预案|方案|协议|报告|记录|台账|清单|登记表)"
    rf"|\b(?P<en>{_KIND_WORDS}|agreement|guide|rules|instruction))\s*[(（\[【](?P<subject>[^()（）\[\]【】]{{2,40}})[)）\]】]",
    re.IGNORECASE,
)


def segments(name: str) -> tuple[str, ...]:
    """The parts of a name that may each be one: what stands between dashes and colons, and before "with Meyer"."""
    parts = [part for part in _SEGMENT.split(name) if len(part) >= _LEAST_SEGMENT]
    if name.count(",") == 1 and " and " not in name:  # more commas make a list of subjects
        parts.append(name.partition(",")[0])
    found = [match["what"].strip() for part in (name, *parts) if (match := _OF_WHOM.match(part))]
    return tuple(dict.fromkeys((*found, *(part for part in parts if part != name))))


def glossed(name: str) -> str | None:
    """A name in words of the house, by what its brackets say it is about: "Doors-open plan (service continuity)" is a
    service continuity plan. None without such brackets."""
    said = name.strip()
    match = _GLOSSED.fullmatch(said) if said.endswith((")", "）", "]", "】")) else None
    if match is None:
        return None
    kind = match["zh"] or " " + _RULES.sub("procedure", match["en"])
    return f"{match['subject']}{kind}"


def joins_several(name: str) -> bool:
    """Whether a name speaks of several things: plan and report, 连续性与可用性."""
    return bool(_JOINED.search(name))


def parts_of_one_sort(name: str) -> tuple[str, ...]:
    """The names that a name joins outside brackets, where all end alike (… agreement & … agreement); else none: of
    "availability requirements and risks" the first word says which risks."""
    brackets = [match.span() for match in _BRACKETED.finditer(name)]
    cuts = [one.span() for one in _JOINED.finditer(name) if not any(a < one.start() < b for a, b in brackets)]
    ends = [0, *(at for cut in cuts for at in cut), len(name)]
    parts = tuple(name[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True))
    sorts = [_SORT.search(normal(without_brackets(part)).strip(" -_:：")) for part in parts]
    return parts if len({sort and sort[0] for sort in sorts}) == 1 < len(parts) else ()


def without_brackets(name: str) -> str:
    """A name without what stands in brackets."""
    return _BRACKETED.sub(" ", name)


def variants(name: str) -> tuple[str, ...]:
    """The name, those that it joins, with and without what stands in brackets, and in another order."""
    outside = _BRACKETED.sub(" ", name).strip()
    every = (*_joined(name), *(_joined(outside) if outside and outside != name else ()))
    plainer = tuple(_plainer(outside or name))
    joined = (each for one in plainer for each in _joined(one))
    turned = reordered(outside or name)
    return tuple(
        dict.fromkeys((*every, *turned, *(each for one in turned for each in _joined(one)), *plainer, *joined))
    )


def _plainer(name: str) -> Iterator[str]:
    """The name without the system that it belongs to, "SOP Purchasing" as the procedure that it is, and rules under any
    of the words for rules under the common one."""
    key = normal(name)
    if (common := _RULES_ZH.sub("管理程序", key)) != key:
        yield common
    if (common := _RULES_EN.sub(" management procedure", key)) != key:
        yield common
    without = _OF_SYSTEM.sub("", key)
    if without != key and len(without) >= _LEAST_WITHOUT:
        yield without
    if _SOP.search(key):
        yield _SOP.sub("", key) + " procedure"


def _joined(name: str) -> tuple[str, ...]:
    """The name, and the names of the single subjects that it joins."""
    key = normal(name)
    if match := _TWO_KINDS_ZH.match(key):
        return name, *(f"{match['subject']}{match[tail]}" for tail in ("first", "second"))
    if match := _PAIR.match(key):
        first, second, tail = match["first"], match["second"], match["tail"]
        if "," in first:  # 客户关系、服务级别及报告管理制度, where 、 is folded
            return name, *(f"{head}{tail}" for head in (*first.split(","), second))
        # 问题与变更趋势分析报告 is 问题趋势分析报告 too.
        return name, first + tail, *(first + second[cut:] + tail for cut in range(2, len(second) - 1))
    if match := _TWO_KINDS.match(key):  # security policy and process; release plan and result
        return name, *(f"{match['subject']} {match[tail]}" for tail in ("first", "second"))
    if match := _ENGLISH_PAIR.match(key):
        return name, *(f"{head} {match['tail']}" for head in _APART.split(match["heads"]) if head)
    return (name,)
