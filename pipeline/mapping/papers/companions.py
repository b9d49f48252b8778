"""What a record shows beside its own subject: a change's review, a nonconformity's action, the levels in a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.papers.blank_forms import APPROVED, PLANNED, REVIEWED, by_blank_form
from pipeline.mapping.papers.change_slips import left_open
from pipeline.mapping.papers.form_labels import form_labels, headers
from pipeline.mapping.papers.limits_and_results import limits_beside_results, tells_levels
from pipeline.mapping.papers.looked_back import only_days
from pipeline.mapping.papers.nonconformities import seen_to_the_end
from pipeline.mapping.papers.policy_lessons import tells_of_a_lesson
from pipeline.mapping.papers.releases import tells_outcome
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Kind

_SURE = 0.7
_CAB = re.compile(r"(?<![a-z])cab(?![a-z])|变更(?:评审|顾问|委员)|评审小组")
_IMPLEMENTED = re.compile(
    r"^(?:实施|施工)(?!计划|方案|前)|^执行(?:人|日期|时间|结果)|^(?:变更)?结果$|^(?:谁)?做(?:的人|的日[子期]|完)?$|^(?:results?|outcome)$|implemented|actual (?:start|end)|carried out|executed|^(?:done|work done)(?: on| by)?$"
)
_PROMISED = re.compile(r"承诺|目标值?|协议(?!编号|名称|号)|约定(?!书|期|人)|\b(?:target|promised|agreed|sla)\b")
_REACHED = re.compile(
    r"实际|达成|完成值|\b(?:actual|reached|achieved|measured|result|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
# 协议 | 9月: what the contract says, and how the month was.
_CONTRACTED = re.compile(r"(?:协议|约定|承诺|合同|说好的?)(?:值|指标|要求)?")
_THE_MONTH = re.compile(r"(?:20\d\d年)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|本|当)月(?:份|实绩|情况|结果)?")
_FIGURE = re.compile(r"\d ?(?:[%％]|分|小时|件|次|min|hour|h\b|s\b)|^\d+(?:\.\d+)?$|\d of \d")
_AVAILABILITY = re.compile(r"可用[率性]|\b(?:uptime|availability)\b")
# A major incident is most often an outage; its report is the investigation of it, if it says for how long and why.
_OUT = re.compile(
    r"中断|停机|不可用|宕机|停摆|停用|瘫痪|停服|离线|掉线|断[网线数流电连]|全断|\b(?:outage|downtime|unavailab\w*|non availability|was down|were down|went down|minutes down|interruption|offline)\b"
    r"|\b(?:st(?:and|ood|ands) still|standstill|stoppage|went dark|out of (?:service|order|action)|unreachable|fell (?:over|out))\b"
    r"|\b(?:not (?:available|reachable)|(?:was|were) (?:out|gone)) (?:for|from|until|between)\b|\b(?:not|no longer) (?:be )?(?:reached|answering)\b"
    r"|\bdown (?:on|for|from|since|at)\b|\b(?:hours?|minutes?|min|h) without\b|\bavailability (?:fell|dropped)\b|\bhad stopped\b|\bwithout (?:the )?\w+ for \w+ (?:hours?|minutes)\b|\bdid not (?:answer|respond)\b|\bstopped (?:answering|responding|working)\b|无法(?:访问|登录|使用|打开)|无响应|停止(?:响应|服务)"
)
_WHY = re.compile(r"原因|根因|\b(?:causes?|investigat\w*|because|reason|why)\b")
# It calls itself so, whatever other investigations there are.
_UNPLANNED = re.compile(
    r"非计划性?的?(?:中断|停机|停运|停服|停用|不可用)|不可用的?(?:原因)?调查|\bunplanned (?:outage|non ?-?availab|unavailab|interruption|downtime|stop)"
)
_WAY_BACK = re.compile(r"回退|回滚|退回|倒回|\b(?:way ?back|roll-? ?back|back-? ?out|fall ?back)\b")
_ACCEPTED = re.compile(r"验收|准则|\b(?:acceptance|accepted|criteria)\b")
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
_RELEASED = re.compile(
    r"^(?:实际)?(?:发布|部署|上线|投产)?(?:结果(?:分析|说明|评价|确认|情况)?|完成(?:时间|情况|日期))$|^实际(?:发布|部署|上线)|^(?:部署|发布|上线)(?:人|人员|时间|情况)$"
    r"|^(?:actual )?(?:results?|outcome|deployed|released|done)(?: on| by)?$|^(?:deployment|release) (?:results?|outcome)$|^(?:analysis of (?:the )?results?|results? analysis|how it went)$"
)
_NO_DISPUTE = re.compile(
    r"(?:无|没有|未发生|未出现|不存在)[^。；\n]{0,6}(?:争议|纠纷)|(?:争议|纠纷)(?:情况)?[:：]?\s*(?:无|没有|未发生|0\s*[起件次])"
    r"|\bno (?:contractual )?disputes?\b|\bdisputes?\b[.:]?\s+(?:none|nil|no)\b"
)
_CONTRACT_COLUMN = re.compile(r"^(?:合同|协议)(?:编?号|名称)?$|^(?:contract|agreement)(?: (?:no|number|ref|id))?$")
_SERVICE_COLUMN = re.compile(r"服务|service")
_CUSTOMER_COLUMN = re.compile(r"客户|甲方|用户单位|服务对象|^name$|customer|client|account")
_OF_CUSTOMERS = (_CUSTOMER_COLUMN, re.compile(r"联系人|联络人|接口人|contact|representative"))
# A measure a row, what was agreed, and what it was worth; the selection of suppliers has criteria and a total.
_OF_SCORES = (
    re.compile(r"供应商|供方|厂商|supplier|vendor"),
    _PROMISED,
    re.compile(r"指标|服务项|考核项|measure|metric|indicator|kpi|target"),
)
_FUNCTIONS = re.compile(
    r"职能|职责|主管|主责|条款|过程|functions?|responsib|duties|accountable|clause|procedures?|process"
)
_AUDITORS_NAMED = re.compile(
    r"(?:任命|聘任).{0,30}内审员|内审员.{0,30}(?:任命|证书|资格)"
    r"|\bauditors\b.{0,120}(?:appointed|certificates?\b|passed|qualified)|(?:appointed|certified).{0,60}\bauditors?\b"
)
_SETTLED = 0.5
_EMPOWERED = re.compile(r"任命|授权|委任|权限|有权|\b(?:appoint\w*|authority|authori[sz]ed to|empowered|may stop)\b")
# A list of laws that has standards, too, is one of what comes from outside.
_OF_OTHERS = re.compile(r"(?<![a-z])(?:iso|iec|gb|gb t|yd t|cnas|en|bs|rfc)(?: iec)? ?\d{3,}|标准|规范|\bstandards?\b")
_AUDIT_PLANS = frozenset(["R-9.2-1", "R-9.2-2"])
_TRAINED = frozenset(["R-7.2-3", "R-7.4"])


def by_company(known: list[Candidate], kind: Kind) -> list[Candidate]:
    """Requirements that a record serves by the labels and rows of what it is already a record of."""
    sheets = any(block.place.sheet for one in known for block in one.blocks)
    undisputed = _undisputed(known)
    if kind == "manual":
        return _duties(known)
    if kind == "form":
        return by_blank_form(known)
    if kind not in ("record", "report", "list") and not (kind == "plan" and sheets):
        return _auditors(known) if kind == "plan" else undisputed
    sure: dict[str, Candidate] = {}
    for one in sorted(known, key=lambda candidate: candidate.confidence):
        if one.confidence >= 0.5:
            sure[one.requirement] = one
    found = list(undisputed)

    def add(requirement: str, beside: Candidate, confidence: float = _SURE) -> None:
        if requirement not in sure:
            found.append(Candidate(requirement, confidence, beside.place, beside.quote, beside.blocks, chapter=True))

    if change := sure.get("R-8.5.1-1"):
        labels = form_labels(change.blocks)
        if any(map(_CAB.search, labels)):
            add("R-8.5.1-2", change, GIVES_WAY)
        reviewed = any(map(REVIEWED.search, labels)) and not left_open(change.blocks) and not _unreviewed(change.blocks)
        if reviewed and any(map(_IMPLEMENTED.search, labels)):
            add("R-8.5.1-3", change, GIVES_WAY if only_days(change.blocks, REVIEWED) else _SURE)
    if major := sure.get("R-8.6.1-2"):
        report_text = bare("\n".join(block.text for block in major.blocks))
        if "R-8.7.1-2" not in sure and _OUT.search(report_text) and _WHY.search(report_text):
            likely = _SURE if _UNPLANNED.search(report_text) else GIVES_WAY
            found.append(Candidate("R-8.7.1-2", likely, major.place, major.quote, major.blocks, chapter=True))
    plan = sure.get("R-8.5.3-1")
    if plan and tells_outcome(plan.blocks) and any(map(_RELEASED.search, form_labels(plan.blocks))):
        add("R-8.5.3-2", plan)
    if (release := sure.get("R-8.5.3-2")) and not release.chapter:
        headings = {bare(block.text) for block in release.blocks if block.level}
        labelled = headings | form_labels(release.blocks)
        planned = any(map(PLANNED.search, labelled))
        # Who let it out may be labelled with the acceptance: a way back and what had to be met belong to a plan.
        thought_out = any(map(_WAY_BACK.search, labelled)) and any(map(_ACCEPTED.search, labelled))
        approved = APPROVED.search(bare("\n".join(block.text for block in release.blocks))) is not None
        if planned and (approved or thought_out):
            if "R-8.5.3-1" in sure and sure["R-8.5.3-1"].chapter:
                del sure["R-8.5.3-1"]  # the whole slip tells more than one part of it
            add("R-8.5.3-1", release)
    nonconformity = sure.get("R-9.2-5")
    if nonconformity and "R-10.1" not in sure and seen_to_the_end(nonconformity.blocks):
        found.append(replace(nonconformity, requirement="R-10.1", confidence=_SURE))  # of the same day
    if report := sure.get("R-9.4") or sure.get("R-7.4"):
        for table in (block for block in report.blocks if block.rows):
            if promised_beside_reached(table):
                add("R-8.3.3", report)
                uptimes = sum(
                    bool(row and "%" in "".join(cell.text for cell in row) and _AVAILABILITY.search(bare(row[0].text)))
                    for row in table.rows[1:]
                )
                if uptimes >= 2:
                    add("R-8.7.1-1", report, GIVES_WAY)
        text = normal("\n".join(block.text for block in report.blocks))
        if report.requirement == "R-9.4" and tells_levels(text):
            add("R-8.3.3", report)
    for told in (one for id, one in sure.items() if id in _TRAINED):
        cells = (cell for block in told.blocks for row in block.rows for cell in row)
        spoken = next((cell.text for cell in cells if _POLICY_TOLD.search(bare(cell.text))), "")
        session = _SESSION.search(bare(told.quote))
        if not spoken and not sheets and (session or told.requirement == "R-7.2-3"):
            # What a course on something else mentions of a policy is hardly that of the services.
            wanted = _POLICY if session else _POLICY_AND_MORE
            lines = (line for block in told.blocks for line in _lines(block))
            spoken = next((line for line in lines if wanted.search(normal(line))), "")
            if _ON_SECURITY.search(bare(told.quote)) and not _OF_SERVICES.search(normal(spoken)):
                spoken = ""  # the policy there is that on security
        if spoken:
            found.append(Candidate("R-5.2", _SURE, told.place, quote(spoken), told.blocks, chapter=True))
    if (policy := sure.get("R-5.2")) and not sheets and kind == "record" and tells_of_a_lesson(policy.blocks):
        add("R-7.2-3", policy)
    if (customers := sure.get("R-8.3.2-1")) and any(map(_of_contracts, customers.blocks)):
        add("L16", customers)
    if (contracts := sure.get("L16")) and any(_has_columns(block, *_OF_CUSTOMERS) for block in contracts.blocks):
        add("R-8.3.2-1", contracts)
    if (suppliers := sure.get("R-8.3.4-1")) and any(_has_columns(block, *_OF_SCORES) for block in suppliers.blocks):
        add("R-8.3.4-2", suppliers)
    if (laws := sure.get("L18")) and sheets and any(map(_OF_OTHERS.search, _first_cells(laws.blocks))):
        add("R-7.5-3", laws, GIVES_WAY)
    if (chart := sure.get("L07")) and sheets and any(map(_FUNCTIONS.search, headers(chart.blocks))):
        add("D-5.3", chart)
    return found


def _unreviewed(blocks: Sequence[Block]) -> bool:
    """Whether a form has fields for the look back at a change, and nothing stands in any of them."""
    pairs = [
        (label.text, value.text)
        for block in blocks
        for row in block.rows
        if len(row) in (2, 4)
        for label, value in zip(row[::2], row[1::2], strict=True)
    ]
    beside = [value.strip(" _＿/—-年月日") for label, value in pairs if REVIEWED.search(normal(label).strip())]
    return bool(beside) and not any(beside)


def _undisputed(known: list[Candidate]) -> list[Candidate]:
    """The review of a supplier that says that there were no disputes."""
    review = next((one for one in known if one.requirement == "R-8.3.4-2" and one.confidence >= 0.5), None)
    if review is None or any(one.requirement == "R-8.3.4-3" for one in known):
        return []
    lines = (line for block in review.blocks for line in _lines(block))
    said = next((line for line in lines if _NO_DISPUTE.search(normal(line))), None)
    return [Candidate("R-8.3.4-3", GIVES_WAY, review.place, quote(said), review.blocks, chapter=True)] if said else []


def _duties(known: list[Candidate]) -> list[Candidate]:
    """The chapter of a manual on the structure of the house, where it says who has the authority or was appointed."""
    if any(one.requirement == "D-5.3" and one.confidence >= _SETTLED for one in known):
        return []
    charts = (one for one in known if one.requirement == "L07" and one.confidence >= _SETTLED)
    told = next((one for one in charts if _EMPOWERED.search(bare("\n".join(block.text for block in one.blocks)))), None)
    return [Candidate("D-5.3", GIVES_WAY, told.place, told.quote, told.blocks, chapter=True)] if told else []


def _first_cells(blocks: Iterable[Block]) -> Iterator[str]:
    return (bare(" ".join(cell.text for cell in row[:2])) for block in blocks for row in block.rows[1:])


def _of_contracts(block: Block) -> bool:
    """Whether a table tells which customer has which services under which contract."""
    return _has_columns(block, _CONTRACT_COLUMN, _SERVICE_COLUMN, _CUSTOMER_COLUMN)


def _has_columns(block: Block, *columns: re.Pattern[str]) -> bool:
    header = [bare(cell.text) for cell in block.rows[0]] if block.rows else []
    return all(any(map(one.search, header)) for one in columns)


def promised_beside_reached(table: Block) -> bool:
    """Whether a table sets what was reached beside what was promised."""
    header = bare(" | ".join(cell.text for cell in table.rows[0]))
    if _PROMISED.search(header) and (_REACHED.search(header) or _figures_beside(table)):
        return True
    heads = [bare(cell.text) for cell in table.rows[0]]
    if any(map(_CONTRACTED.fullmatch, heads)) and any(map(_THE_MONTH.fullmatch, heads)):
        return True
    return limits_beside_results(table)


def _figures_beside(table: Block) -> bool:
    """Whether a column beside the promised one holds figures in most rows: the results, a customer or month a column."""
    header = [bare(cell.text) for cell in table.rows[0]]
    promised = next((at for at, text in enumerate(header) if _PROMISED.search(text)), len(header))
    rows = table.rows[1:]
    columns = ([row[at].text for row in rows if at < len(row)] for at in range(promised + 1, len(header)))
    return any(2 * sum(map(bool, map(_FIGURE.search, column))) > len(rows) for column in columns)


def _lines(block: Block) -> list[str]:
    return [cell.text for row in block.rows for cell in row] or [block.text]


def _auditors(known: list[Candidate]) -> list[Candidate]:
    """The auditors of an audit programme, where it appoints them or says how they are qualified."""
    plan = next((one for one in known if one.requirement in _AUDIT_PLANS and one.confidence >= 0.5), None)
    if plan is None or not _AUDITORS_NAMED.search(bare(" ".join(block.text for block in plan.blocks))):
        return []
    return [Candidate("R-9.2-7", _SURE, plan.place, plan.quote, plan.blocks, chapter=True)]
