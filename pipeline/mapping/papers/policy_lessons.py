"""The session in which a policy was told to everybody, with the papers of the system, and in which people were tested: a training."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal
from pipeline.values import Block

# What is taught beside the policy: the papers by which everybody has to work, or the standard.
_PAPERS = re.compile(
    r"手册|总册|程序(?:文件)?|制度|规程|体系文件|作业文件|新版?文件|20000"
    r"|\b(?:manual|handbook|procedures|instructions|documents|chapters|papers|specs|standards?|20000)\b"
)
_TESTED = re.compile(
    r"考核|小考|考试|测验|试卷|答卷|笔试|闭卷|开卷|补考|得分|平均\s?\d|满分|合格率|问卷"
    r"|\bquiz|\bquestion cards?\b|\bexam|\btest(?:ed)? (?:of|on|with|at the end)\b|\bscor(?:e|ed|es)\b|\bmarks?\b|\ball passed\b|\bmade up for\b"
)
_WHO_CAME = re.compile(
    r"签[到名字]|参[加训会]|到[的会场]|实到|应到|人员|姓名|\b(?:name|sign(?:ed|ature)?|present|attend\w*|came|there)\b"
)
# A mail that asks people to read the policy tells of no session.
_ASKED_TO_READ = re.compile(r"\bplease read\b|请(?:大家|各位|认真)?(?:阅读|学习)|\bsubject:|\bdear\b|各位同[事仁]")


def tells_of_a_lesson(blocks: Sequence[Block]) -> bool:
    text = normal("\n".join(block.text for block in blocks))
    return all(said.search(text) for said in (_PAPERS, _TESTED, _WHO_CAME)) and not _ASKED_TO_READ.search(text)
