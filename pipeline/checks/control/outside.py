"""What is cited and belongs to the world outside: laws, standards, papers of the group, the customer and makers."""

from __future__ import annotations

import re

from pipeline.values import Fact

_OUTSIDE = re.compile(
    r"(?:法|条例|办法|规定|通知|公告|标准|规范)$|^(?:gb|iso|iec|yd|国|中华人民共和国)|合同法|手册\(.*标准"
)
# What no law or standard is about: 《紧急变更处置办法》 is the house's own.
_OF_THE_HOUSE = re.compile(r"管理|控制|服务|变更|工单|投诉|处理|值班|巡检|交接|回退|绩效|考核|奖惩|薪酬|考勤")
# How titles of national standards are built: their field, the thing, the part or what kind of standard it is.
_NATIONAL_STANDARD = re.compile(
    r"第\s*[\d一二三四五六七八九十]+\s*部分|^(?:信息技术|信息安全技术|网络安全技术|质量管理体系|信息系统)\s+\S|[\u4e00-\u9fff]{3,}\s*(?:基本)?(?:技术要求|测评要求|定级指南)$"
)
_STANDARD_BESIDE = re.compile(r"^》\s*[（(]?\s*(?:GB|ISO|IEC|YD|SJ|CNAS|CNCA|DB\d|T/)", re.I)
# Titles of rules that only a ministry, an office or an authority gives.
_OF_THE_STATE = re.compile(
    r"^国家|^全国|等级保护|国际联网|互联网(?:信息|安全|用户|域名|新闻|直播|服务)|电信(?:业务|和互联网|网)|数据出境|网络安全(?:审查|事件报告)|安全漏洞管理|商用密码|计算机病毒|公安机关|认证机构|生成式|深度合成|工业和信息化|会计档案|政府采购|招标投标"
)
# What many houses have, by one for each person or deal; and the books of a product, called after it.
_OF_MANY = re.compile(r"^(?:保密|劳动|竞业限制|采购|廉洁|供货|服务|购销|租赁|安全责任)(?:协议|合同)(?:书)?$")
_OF_A_PRODUCT = re.compile(r"^(?:[A-Z][a-z]{3,}|VMware|MySQL|SQL Server)\b.*(?:手册|指南|文档)$")
_PRACTICE = re.compile(r"^(?:itil|cobit|itss)\b", re.I)
_RULES = re.compile(r"(?:办法|条例|规定|细则|指南)$")
_OF_ANOTHER_HOUSE = re.compile(
    r"(?:国务院|国家[\u4e00-\u9fff]{0,12}|(?:人民政府|办公厅|网信办|监管局|管理局|工信[部局厅]|公安[部局厅])|厂商|原厂|厂家|集团|总部|总公司|母公司|上级(?:单位|公司|机关)?|股东(?:单位|方)?|甲方|客户|院方|校方|行方|业主|主管部门)(?:公司|总部)?(?:的|(?:发布|下发|印发|制定|颁布)的?)?\s?《$"
)


def outside(fact: Fact, key: str) -> bool:
    """Laws and standards are references to the world outside: by their wording, or with a standard's number beside; and
    so is what the group or the customer issued."""
    if _OF_ANOTHER_HOUSE.search(fact.quote.partition(fact.value)[0]) or _PRACTICE.search(key):
        return True
    if _OF_MANY.search(fact.value) or _OF_A_PRODUCT.search(fact.value.strip()):
        return True
    if _RULES.search(key) and _OF_THE_STATE.search(key):
        return True
    if "中华人民共和国" in fact.value or _STANDARD_BESIDE.search(fact.quote.partition(fact.value)[2][:24]):
        return True
    if _NATIONAL_STANDARD.search(fact.value):
        return True
    return bool(_OUTSIDE.search(key)) and not _OF_THE_HOUSE.search(fact.value)
