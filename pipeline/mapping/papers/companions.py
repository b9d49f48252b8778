"""What a record shows beside its own subject: a change's review, a nonconformity's action, the levels in a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.papers.blank_forms import APPROVED, PLANNED, REVIEWED, by_blank_form
from pipeline.mapping.papers.change_slips import left_open
from pipeline.mapping.papers.form_labels import form_labels, headers
from pipeline.mapping.papers.known import SURE, Known, lines_of
from pipeline.mapping.papers.limits_and_results import tells_levels
from pipeline.mapping.papers.looked_back import only_days
from pipeline.mapping.papers.nonconformities import seen_to_the_end
from pipeline.mapping.papers.policy_lessons import lesson_beside, policies_told
from pipeline.mapping.papers.promised_beside import PROMISED, promised_beside_reached
from pipeline.mapping.papers.releases import tells_outcome
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Kind

_CAB = re.compile(r"(?<![a-z])cab(?![a-z])|变更(?:评审|顾问|委员)|评审小组")
_IMPLEMENTED = re.compile(
    r"^(?:实施|施工)(?!计划|方案|前)|^执行(?:人|日期|时间|结果)|^(?:变更)?结果$|^(?:谁)?做(?:的人|的日[子期]|完)?$|^(?:results?|outcome)$|implemented|actual (?:start|end)|carried out|executed|^(?:done|work done)(?: on| by)?$"
)
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
    PROMISED,
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
_UPTIMES = 2


def by_company(known: list[Candidate], kind: Kind) -> list[Candidate]:
    """Requirements that a record serves by the labels and rows of what it is already a record of."""
    sheets = any(block.place.sheet for one in known for block in one.blocks)
    if kind == "manual":
        return _duties(known)
    if kind == "form":
        return by_blank_form(known)
    if kind not in ("record", "report", "list") and not (kind == "plan" and sheets):
        return _auditors(known) if kind == "plan" else _undisputed(known)
    ranked = sorted(known, key=lambda candidate: candidate.confidence)
    told = Known({one.requirement: one for one in ranked if one.confidence >= _SETTLED}, kind, sheets)
    return [*_undisputed(known), *(one for rule in _RULES for one in rule(told))]


def _change(known: Known) -> Iterator[Candidate]:
    """The board that decided on a change, and the look back at it, on the form of the change."""
    change = known.sure.get("R-8.5.1-1")
    labels = form_labels(change.blocks) if change else frozenset()
    if change is None or not labels:
        return
    if any(map(_CAB.search, labels)):
        yield from known.beside("R-8.5.1-2", change, GIVES_WAY)
    reviewed = any(map(REVIEWED.search, labels)) and not left_open(change.blocks) and not _unreviewed(change.blocks)
    if reviewed and any(map(_IMPLEMENTED.search, labels)):
        yield from known.beside("R-8.5.1-3", change, GIVES_WAY if only_days(change.blocks, REVIEWED) else SURE)


def _outage(known: Known) -> Iterator[Candidate]:
    """The investigation of an outage, in the report on a major incident."""
    major = known.sure.get("R-8.6.1-2")
    text = bare("\n".join(block.text for block in major.blocks)) if major else ""
    if major and _OUT.search(text) and _WHY.search(text):
        yield from known.beside("R-8.7.1-2", major, SURE if _UNPLANNED.search(text) else GIVES_WAY)


def _outcome_of_a_release(known: Known) -> Iterator[Candidate]:
    plan = known.sure.get("R-8.5.3-1")
    if plan and tells_outcome(plan.blocks) and any(map(_RELEASED.search, form_labels(plan.blocks))):
        yield from known.beside("R-8.5.3-2", plan)


def _plan_of_a_release(known: Known) -> Iterator[Candidate]:
    """The plan, on the slip that tells the release as a whole: more than a part of it does."""
    release, plan = known.sure.get("R-8.5.3-2"), known.sure.get("R-8.5.3-1")
    if release is None or release.chapter or (plan is not None and not plan.chapter):
        return
    labelled = {bare(block.text) for block in release.blocks if block.level} | form_labels(release.blocks)
    # Who let it out may be labelled with the acceptance: a way back and what had to be met belong to a plan.
    thought_out = any(map(_WAY_BACK.search, labelled)) and any(map(_ACCEPTED.search, labelled))
    approved = APPROVED.search(bare("\n".join(block.text for block in release.blocks))) is not None
    if any(map(PLANNED.search, labelled)) and (approved or thought_out):
        yield Candidate("R-8.5.3-1", SURE, release.place, release.quote, release.blocks, chapter=True)


def _corrected(known: Known) -> Iterator[Candidate]:
    """The corrective action, on a nonconformity of the audit that was seen to the end: an event of the same day."""
    found = known.sure.get("R-9.2-5")
    if found and "R-10.1" not in known.sure and seen_to_the_end(found.blocks):
        yield replace(found, requirement="R-10.1", confidence=SURE)


def _levels(known: Known) -> Iterator[Candidate]:
    """The levels that were reached, and uptimes among them, in a report or in minutes."""
    report = known.sure.get("R-9.4") or known.sure.get("R-7.4")
    if report is None:
        return
    for table in (block for block in report.blocks if block.rows and promised_beside_reached(block)):
        yield from known.beside("R-8.3.3", report)
        uptimes = sum(
            bool(row and "%" in "".join(cell.text for cell in row) and _AVAILABILITY.search(bare(row[0].text)))
            for row in table.rows[1:]
        )
        if uptimes >= _UPTIMES:
            yield from known.beside("R-8.7.1-1", report, GIVES_WAY)
    if report.requirement == "R-9.4" and tells_levels(normal("\n".join(block.text for block in report.blocks))):
        yield from known.beside("R-8.3.3", report)


def _lists(known: Known) -> Iterator[Candidate]:
    """What a list shows by its columns besides: contracts of customers, customers of contracts, scores of suppliers, what
    comes from outside among laws, functions beside a chart."""
    sure = known.sure
    if (customers := sure.get("R-8.3.2-1")) and any(map(_of_contracts, customers.blocks)):
        yield from known.beside("L16", customers)
    if (contracts := sure.get("L16")) and any(_has_columns(block, *_OF_CUSTOMERS) for block in contracts.blocks):
        yield from known.beside("R-8.3.2-1", contracts)
    if (suppliers := sure.get("R-8.3.4-1")) and any(_has_columns(block, *_OF_SCORES) for block in suppliers.blocks):
        yield from known.beside("R-8.3.4-2", suppliers)
    if (laws := sure.get("L18")) and known.sheets and any(map(_OF_OTHERS.search, _first_cells(laws.blocks))):
        yield from known.beside("R-7.5-3", laws, GIVES_WAY)
    if (chart := sure.get("L07")) and known.sheets and any(map(_FUNCTIONS.search, headers(chart.blocks))):
        yield from known.beside("D-5.3", chart)


_RULES: tuple[Callable[[Known], Iterator[Candidate]], ...] = (
    _change,
    _outage,
    _outcome_of_a_release,
    _plan_of_a_release,
    _corrected,
    _levels,
    policies_told,
    lesson_beside,
    _lists,
)


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
    lines = (line for block in review.blocks for line in lines_of(block))
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


def _auditors(known: list[Candidate]) -> list[Candidate]:
    """The auditors of an audit programme, where it appoints them or says how they are qualified."""
    plan = next((one for one in known if one.requirement in _AUDIT_PLANS and one.confidence >= 0.5), None)
    if plan is None or not _AUDITORS_NAMED.search(bare(" ".join(block.text for block in plan.blocks))):
        return []
    return [Candidate("R-9.2-7", SURE, plan.place, plan.quote, plan.blocks, chapter=True)]
