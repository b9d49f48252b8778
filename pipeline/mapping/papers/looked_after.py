"""What people on the spot look after for a service provider: guards, teachers and salesmen who walk round write of none."""

from __future__ import annotations

import re

from pipeline.text.normal import normal

_SYSTEMS = re.compile(
    r"温度|湿度|交换机|汇聚|配线|弱电|机[柜房]|网[线络口]|路由|无线|\bap\b|ups|电池|服务器|主机|终端|打印机|闸机|读[卡头]|刷卡|卡机|码|摄像|监控|掉线|断网|信号|光[纤缆]|水晶头|告警|指示灯|收银|自助机|大屏|投影|录播|端口|屏幕|电脑|蓝屏|死机|系统|备机|换机|重启|专线"
    r"|\b(?:switch(?:es)?|cabinets?|racks?|cabl\w+|wi-?fi|access points?|router|printers?|terminals?|scanners?|screens?|kiosks?|tills?|cameras?|servers?|temp(?:erature)?|patch\w*|batter(?:y|ies)|lights|line down|offline|re-?boot\w*|restart\w*|reset|reader|pcs?|network|laptops?|handhelds?|gates?|systems?|logins?|ups|alarms?)\b"
)
_LONGEST = 6000  # characters


def systems_named(text: str) -> int:
    """How many different words of systems and devices a text has near its beginning."""
    return len(set(_SYSTEMS.findall(normal(text[:_LONGEST]))))
