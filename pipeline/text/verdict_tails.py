"""What an answer ends with that only judges: "the scope is documented, conforms", 变更记录评估存在不足."""

from __future__ import annotations

import re

_TAIL = re.compile(
    r"[\s,，;；.。、]*(?:均|都|已|基本|不|未|能够?|可以)*(?:符合|满足|达到)(?:了)?(?:标准|规定|体系|程序|文件|相关|有关)*(?:的)?(?:要求|规定)?[\s.。!]*$"
    r"|[\s,，;；、]*(?:还|尚|仍|均|都)?(?:存在|有)(?:一?些|一定|明显)?的?(?:不足|问题|差距|缺陷|欠缺|偏差)[\s.。!]*$|[\s,，;；、]*(?:有待|需要?)(?:进一步)?(?:加强|改进|完善|提高|提升)[\s.。!]*$|[\s,，;；、]*(?:还|尚)?不够(?:完善|充分|到位|规范)?[\s.。!]*$"
    r"|[\s,;.]*(?:and |which |it |this |all )?(?:fully |generally )?(?:conforms?|compl(?:y|ies)|(?:is|are|was|were) (?:fully )?(?:compliant|in order|acceptable|conforming)|meets? (?:the |all )?requirements?|conforming|compliant|in line with (?:the )?requirements?)[\s.!]*$"
    r"|[\s,;.]*(?:is|are|was|were)? ?(?:still )?(?:insufficient|inadequate|not sufficient|not adequate|deficient|weak|lacking|in need of improvement|to be improved)[\s.!]*$|[\s,;.]*(?:needs?|shows?|has|have) (?:some |still )?(?:improvement|gaps|shortcomings|weaknesses)[\s.!]*$"
)


def without_verdict(text: str) -> str:
    """The text without the judgement at its end, in normal or bare form; itself where it is nothing else."""
    left = _TAIL.sub("", text).strip()
    return left or text
