"""The session in which a policy was told to everybody, with the papers of the system, and in which people were tested: a training."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.known import SURE, Known, lines_of
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block

_POLICY_TOLD = re.compile(
    r"(?<!安全)方针.{0,12}(?:宣贯|宣讲|学习|培训|传达)|(?:宣贯|宣讲|学习|培训|传达).{0,16}(?<!安全)方针"
    r"|(?<!security )policy.{0,30}(?:communicat|briefing|training|awareness|walk-through|introduc)"
    r"|(?:communicat|training|briefing|introduction|awareness|walk-through).{0,30}(?<!security )policy"
)
# The policy, and not one of the policies for security or change.
_POLICY = re.compile(
    r"(?<!安全)(?<!变更)(?:方针|政策声明)|\b(?:service management|service|our|quality|company) policy\b|(?<!security )(?<!change )\bpolicy(?: and|,) (?:the |our )?(?:objectives|targets|goals)\b|(?<!security )\bbasic policy\b"
    r"|\bthe policy\b"
)
_POLICY_AND_MORE = re.compile(
    r"(?<!安全)(?<!变更)方针(?:和|与|、|,|及)(?:服务)?(?:目标|手册|文件|新文件|体系)|服务(?:管理)?方针|\bservice(?: management)? policy\b"
    r"|(?<!security )(?<!change )(?<!password )\bpolicy(?: and|,)(?: the| our)? (?:objectives|targets|goals|system|manual|new documents)\b"
)
_ON_SECURITY, _OF_SERVICES = re.compile(r"安全|\bsecurity\b"), re.compile(r"服务|体系|\bservices?\b")
_SESSION = re.compile(
    r"培训|宣贯|启动会|动员|training|education|briefing|induction|awareness|kick ?off|all hands|town hall"
)
_TRAINED = frozenset(["R-7.2-3", "R-7.4"])
_A_TRAINING = "R-7.2-3"
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
    """Whether a text tells what was read, who came, and how people were tested."""
    text = normal("\n".join(block.text for block in blocks))
    return all(said.search(text) for said in (_PAPERS, _TESTED, _WHO_CAME)) and not _ASKED_TO_READ.search(text)


def policies_told(known: Known) -> Iterator[Candidate]:
    """The policy, in the record of a training or a meeting in which it was told; of a course on something else only a
    policy of services counts, of one on security none but that."""
    for told in (one for id, one in known.sure.items() if id in _TRAINED):
        cells = (cell for block in told.blocks for row in block.rows for cell in row)
        spoken = next((cell.text for cell in cells if _POLICY_TOLD.search(bare(cell.text))), "")
        if not spoken and not known.sheets:
            spoken = _spoken_in_lines(told)
        if spoken:
            yield Candidate("R-5.2", SURE, told.place, quote(spoken), told.blocks, chapter=True)


def _spoken_in_lines(told: Candidate) -> str:
    session = _SESSION.search(bare(told.quote))
    if not session and told.requirement != _A_TRAINING:
        return ""
    wanted = _POLICY if session else _POLICY_AND_MORE
    spoken = next((line for block in told.blocks for line in lines_of(block) if wanted.search(normal(line))), "")
    on_security = _ON_SECURITY.search(bare(told.quote)) and not _OF_SERVICES.search(normal(spoken))
    return "" if on_security else spoken


def lesson_beside(known: Known) -> Iterator[Candidate]:
    """The training, in the record of a session in which the policy was told and people were tested."""
    policy = known.sure.get("R-5.2")
    if policy and not known.sheets and known.kind == "record" and tells_of_a_lesson(policy.blocks):
        yield from known.beside(_A_TRAINING, policy)
