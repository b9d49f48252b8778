"""Single records kept as forms: times that run backwards, and fields that were left empty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.entities.records.days_in_rows import DayOfStep, days_of_steps
from pipeline.entities.records.form_fields import filled_and_empty
from pipeline.entities.records.form_steps import backwards
from pipeline.entities.records.handlers import HANDLER
from pipeline.entities.records.linked_rows import FROM_AN_INCIDENT, NO_LINK, ORIGIN
from pipeline.entities.records.numberless import NUMBER_LINKED
from pipeline.entities.tables import row_place
from pipeline.text.fields import Field, Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.values import Block, Content, Fact

# What was refused is not carried out.
_DECIDES = Labels(r"意见|结论|决定|审批|批准|decision|decided|approval|verdict|outcome|status|状态")
_REFUSED = re.compile(
    r"\W*(?:不同意|不予|不批准|未批准|未通过|驳回|拒绝|否决|撤销|取消|rejected|refused|declined|not approved|withdrawn|cancell?ed)",
    re.I,
)
# With what a change, problem or release has to do.
_LINK = Labels(
    r"^(?:影响的?|涉及的?|受影响的?|关联的?|相关的?)?(?:配置项|资产编号)(?:编号)?$|^(?:关联|来源|相关|触发)事件(?:编号|单号)?$|^(?:关联|对应|相关|所含|包含|涉及)的?变更(?:编号|单号|请求)?$|^(?:affected |related )?(?:cis?|configuration items?)(?: affected)?$|^(?:related|linked|source) (?:incidents?|changes?)(?: no)?$"
)
# On the form of a release the number of a change is that of another paper, however short its label is.
_CHANGE_NUMBER = Labels(
    r"^变更(?:申请)?(?:单|票)?(?:编?号|单号)?$|^(?:change|rfc)(?: request| ticket)?(?: no| number| id| ref| reference)?s?$"
)
_OF_A_RELEASE = Labels(
    r"^(?:发布|上线|投产|部署|升级)(?:单|版本)?(?:编?号|日期|时间|内容|结果|名称)?$|^(?:release|deployment|go live)(?: no| number| id| date| on| contents?| result| name)?$|^released(?: on)?$"
)
_NEEDED = Labels(
    r"^(?:处理人|责任人|负责人|记录人|填[表写]人|审核人|审批人|批准人|批准|审批|核准|验证人|申请人|主持人|优先级|处理结果|验证结果|关闭(?:日期|时间)?|完成(?:日期|时间)|原因分析|纠正措施|审批意见|批准意见|评审意见|批准日期|审批日期|验证日期|实施人|实施日期|实施结果|验收结论|回退方案|风险评估|影响分析|评价(?:人|结[论果])|(?:综合|总体|效果)评价|评审结论|(?:培训|演练|实施)?效果(?:评价|评估|验证)?|考核结果|得分|结论|(?:根本|直接|主要|发生|产生|故障|事故|事件|中断)?(?:的)?原因(?:分析|说明)?|根因(?:分析)?|责任(?:认定|划分|部门|单位)|经验教训|整改情况|处理意见|领导(?:批示|意见)|评审(?:日期|时间|人)|(?:测试|验证|回退|回滚|回顾|复盘)(?:(?:与|和|及|、|/)?(?:测试|验证|回退|回滚|回顾|风险|影响))*(?:方案|步骤|情况|结果|记录|计划|措施|结论)?|(?:(?:改进|整改|预防|防范|后续|今后|下一步)|(?:防止|避免|杜绝)(?:再次?|重复)?(?:发生|出现)的?)措施(?:[及和与](?:责任人|期限|完成时间))*)$"
    r"|^(?:cab|变更(?:委员会|小组)|评审会)(?:意见|决定|结论)$|^(?:(?:change )?(?:(?:advisory )?board|cab|committee)(?:'?s)? (?:decision|approval|verdict))$|^(?:owner|in charge|person in charge|responsible(?: person)?|assigned to|approved by|checked by|handled by|authori[sz]ed by|recorded by|requested by|implemented by|reviewed by|verified by|closed by|approval|approval date|approved on|date approved|implemented on|verification|verified on|priority|(?:root |direct |main )?causes?(?: analysis)?|(?:corrective|preventive|follow.?up|remedial) (?:actions?|measures?)|lessons? learn(?:ed|t)|measures against recurrence|reviewers?|result|outcome|closed(?: on)?|closure date|date closed|(?:back ?out|roll ?back|way back)(?: plan| steps)?|tests?(?: results?| done| and way back| and back ?out)?|(?:post[ -]?implementation )?review|look(?:ed)? back|risk assessment|conclusion|(?:evaluated|assessed|rated) by|(?:overall )?(?:rating|score|assessment)|effectiveness)$"
)
_TICKET_NUMBER = Labels(
    r"^(?:变更|事件|问题|请求|服务请求|发布|工单|申请单?|记录|故障|任务|投诉|不符合项?)(?:单|报告)?(?:编?号|单号)$|^(?:change|incident|problem|request|release|ticket|rfc|record|job|complaint|ncr?)(?: request)?(?: no| number| id| ref)$|^(?:rfc|ticket)$"
)
_A_TICKET = re.compile(r"[A-Za-z]{1,8}[-_/ ]?\d[\w/-]*\d|\d{6,}(?:-\d+)?")
# "Nonconformity report NC-2", "Document change note No. 01", 不符合报告 NC-02
_TITLED_BY_NUMBER = re.compile(
    r"(?P<kind>nonconformity(?: report)?|non-conformance report|corrective action(?: request| report)?|(?:document )?change (?:note|request|record)|request for change|problem (?:record|report)|incident report|不符合(?:项)?报告|纠正措施(?:报告|单)|(?:文件)?(?:更改|变更)(?:通知|申请)单|问题记录)\s*[:：,-]?\s*(?:no\.?|number|#|第|编号)?\s*[:：]?\s*(?P<number>(?:[A-Za-z]{1,5}[-_ ]?)?\d[\w/-]{0,12}?)\s*号?",
    re.I,
)
HEAD_BLOCKS = 12
_HEAD_ROWS = 3
_NEXT_LABEL = re.compile(r"\s*[^\s，。；、,.;:：]{2,14}[:：]")
_BLANK = re.compile(r"^[\s_＿]*(?:年\s*月\s*日)?\s*$")
_MANY_EMPTY = 4  # empty fields, half of all or more, that make a record one that was not filled in
_MOST_TABLE_ROWS = 40


def texts_of_head(content: Content) -> Iterator[tuple[str, str]]:
    """The lines and the cells of the first rows of a file, each with its place."""
    for block in content.blocks[:HEAD_BLOCKS]:
        if block.place.part in ("body", "header", "footer"):
            yield from [] if block.rows else [(str(block.place), block.text)]
            for row in block.rows[:_HEAD_ROWS]:
                place = row_place(block, row)
                yield from ((place, cell.text) for cell in row if cell.text)


def single_number(content: Content) -> Iterator[Fact]:
    """form.ticket: the number of what a single record is on, where it gives one number beside a label, and no second."""
    found: dict[str, Fact] = {}
    for field in fields(block for block in content.blocks[:HEAD_BLOCKS] if block.place.part == "body"):
        if field.block.place.sheet or field.below or not _TICKET_NUMBER.search(field.key):
            continue
        if _A_TICKET.fullmatch(field.value.strip()):
            number = field.value.strip().upper()
            found.setdefault(number, Fact("form.ticket", number, str(field.place), quote(field.said)))
    if not found:
        for place, text in texts_of_head(content):
            if match := _TITLED_BY_NUMBER.fullmatch(" ".join(text.split())):
                yield Fact("form.ticket", f"{match['kind']} {match['number']}".upper(), place, quote(text))
                return
    yield from found.values() if len(found) == 1 else ()


def form_facts(content: Content) -> Iterator[Fact]:
    """form.backwards (what runs backwards), form.blank (a label without its value), form.unlinked (where this is the number
    of what it has to do with), ticket.ref (where it is there) and person.handles of single records."""
    blocks = [
        b
        for b in content.blocks
        if b.place.part in ("body", "textbox") and len(b.rows) <= _MOST_TABLE_ROWS and not b.place.sheet
    ]
    groups: dict[tuple[str, int], list[Field]] = {}
    steps: dict[tuple[str, int], list[DayOfStep]] = {}
    said_below = _labels_of_what_follows(blocks)
    for block, number in _numbered_forms(blocks):
        steps.setdefault((block.place.heading, number), []).extend(days_of_steps(block))
        for field in fields([block]):
            if not field.below and not (id(block) in said_below and not field.value):
                groups.setdefault((block.place.heading, number), []).append(field)
    for at, group in groups.items():
        yield from backwards(group, steps[at])
        yield from _handlers(group)
        by_key: dict[str, list[Field]] = {}
        for field in group:
            by_key.setdefault(field.key, []).append(field)
        yield from _left_blank(group, by_key, at[0])
        yield from _unlinked(by_key)
        yield from _unsourced(group)
        yield from _referring(group)


def _left_blank(group: Sequence[Field], by_key: Mapping[str, list[Field]], heading: str) -> Iterator[Fact]:
    """What a form leaves empty, of which that is telling, or nearly all; nothing where it was refused."""
    if any(_DECIDES.search(field.key) and _REFUSED.match(field.value) for field in group):
        return
    empty = {key: same for key, same in by_key.items() if all(_BLANK.match(field.value) for field in same)}
    mostly = len(empty) >= _MANY_EMPTY and len(empty) * 2 >= len(by_key) > len(empty) + 1
    for key, same in empty.items():
        if mostly or _NEEDED.search(key):
            yield Fact("form.blank", same[0].label, str(same[0].place), quote(same[0].said))
    yield from filled_and_empty(by_key, empty, heading)


def _unlinked(by_key: Mapping[str, list[Field]]) -> Iterator[Fact]:
    """form.unlinked: the number of what a form has to do with, where it is not there."""
    released = any(map(_OF_A_RELEASE.search, by_key))
    for key, same in by_key.items():
        link = _LINK.search(key) or (released and _CHANGE_NUMBER.search(key))
        if link and all(_BLANK.match(field.value) or NO_LINK.match(field.value) for field in same):
            yield Fact("form.unlinked", same[0].label, str(same[0].place), quote(same[0].said))


def _unsourced(group: Sequence[Field]) -> Iterator[Fact]:
    """form.unsourced: it comes from an incident, and gives no number but its own."""
    if len({each for field in group for each in NUMBER_LINKED.findall(field.value)}) > 1:
        return
    for field in group:
        if ORIGIN.search(field.key) and FROM_AN_INCIDENT.match(field.value.strip()):
            yield Fact("form.unsourced", field.label, str(field.place), quote(field.said))


def _referring(group: Sequence[Field]) -> Iterator[Fact]:
    for field in group:
        for match in NUMBER_LINKED.finditer(field.value) if _LINK.search(field.key) else ():
            yield Fact("ticket.ref", joined(field.label, match.group()), str(field.place), quote(field.said))


def _labels_of_what_follows(blocks: Sequence[Block]) -> set[int]:
    """The paragraphs that end in a label ("原因分析：") whose value is the paragraph or table after it."""
    return {
        id(block)
        for block, after in pairwise(blocks)
        if not block.rows and not after.level and (after.rows or not _NEXT_LABEL.match(after.text))
    }


def _numbered_forms(blocks: Sequence[Block]) -> Iterator[tuple[Block, int]]:
    """Each block with the number of the form below its heading that it belongs to: one that is stacked upon others
    begins with a table whose first label heads theirs, too."""
    first: dict[str, str] = {}
    number: dict[str, int] = {}
    for block in blocks:
        heading = block.place.heading
        if block.rows and len(block.rows[0]) > 1:
            label = block.rows[0][0].text.strip()
            if first.setdefault(heading, label) == label:
                number[heading] = number.get(heading, 0) + 1
        yield block, number.get(heading, 0)


def _handlers(group: list[Field]) -> Iterator[Fact]:
    for field in group:
        if HANDLER.search(field.key):
            for name in names_in(field.value):
                yield Fact("person.handles", name, str(field.place), quote(field.said))
