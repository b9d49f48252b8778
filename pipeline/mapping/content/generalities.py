"""Sentences of a procedure that name what it touches and say nothing of it: its worth, its neighbours, good will.

"Effective problem management brings benefits", 与变更管理等过程有接口: their words are those of contents.
"""

from __future__ import annotations

import re

from pipeline.text.rare import Rare

GENERAL = Rare(
    r"\bbrings? (?:\w+ ){0,2}(?:benefits?|advantages?)\b|\bbenefits (?:such as|include|of)\b"
    r"|\bis an? (?:\w+ )?(?:important|essential|vital|key|integral|crucial) (?:process|part|element|component|activity|discipline)\b"
    r"|\bsuccess of (?:the|this) \w+(?: \w+)? depends\b|\bplays? an? (?:\w+ )?role\b"
    r"|\b(?:good|effective|efficient|sound) \w+ management (?:is|helps|leads|brings|ensures|reduces|improves|contributes)\b"
    r"|\binterfaces? (?:\w+ )?(?:with|to)\b.*\b(?:management|process(?:es)?)\b"
    r"|是[^，。；]{0,20}(?:重要|关键|核心)的?(?:组成部分|资源|环节|保证|保障|手段|内容|基础|过程|工作|财富)|具有[^，。；]{0,6}(?:意义|作用)"
    r"|至关重要|意义重大|(?:足够|高度|充分)[的旳]?重视|给[以予](?:大力)?支持"
    r"|与[^。；]{2,60}(?:过程|流程|程序|管理)(?:之间)?(?:存在|有着?|建立|具有)[^。；]{0,6}(?:接口|关联|联系)",
    re.I,
)
