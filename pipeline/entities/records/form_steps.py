"""The steps of a single record kept as a form, where their times run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.records.days_in_rows import DayOfStep
from pipeline.entities.records.tickets import APPROVAL, PLANNED, STEPS, before, is_urgent, written
from pipeline.text.fields import Field, Labels
from pipeline.text.normal import quote
from pipeline.text.people import names_in
from pipeline.text.plain_days import Moment, moment_in
from pipeline.values import Fact

_MEETING = (
    Labels(r"^(?:会议)?(?:开始|起始)时间$|^start(?: time)?$"),
    Labels(r"^(?:会议)?(?:结束|终止)时间$|^(?:end|finish)(?: time)?$"),
)
# Steps beside which a form gives who did it and when: 批准：桑致远 2026年10月21日.
_WHEN = r"(?:的|了)?(?:哪天|几点|几时|何时|什么时候|时间|日期)*$"  # 谁批、哪天; 怎么做的、几点
_OF_WHAT = r"(?:变更|发布|上线|请求|工单)?"
_BY_WHOM = {
    2: Labels(
        rf"^{_OF_WHAT}(?:审批|批准|核准)(?:人|意见)?$|^(?:change |release )?(?:approval|authori[sz]ation)$"
        rf"|^{_OF_WHAT}(?:CAB|评审会|委员会|会议|领导)?(?:评审|审批)?(?:决定|结论|决议)$|^(?:cab|变更(?:委员会|小组))(?:意见|决定|结论)$"
        rf"|^(?:change )?(?:(?:advisory )?board|cab|committee)(?:'?s)? (?:decision|approval|verdict|answer)$|^decision(?: (?:of|by) (?:the )?(?:change )?(?:board|cab|committee))?$|^decided(?: by| on)*$"
        rf"|^谁?(?:来)?(?:批|同意|点头|拍板){_WHEN}|^who (?:approved|agreed|said yes)|^(?:agreed|signed off|said yes)\b"
    ),
    3: Labels(
        rf"^{_OF_WHAT}(?:实施|执行|部署)(?:人|情况)?(?:[及和与、/]?(?:结果|情况|记录)){{0,2}}$|^(?:change |release )?(?:implementation|execution|deployment)(?: and (?:its )?(?:result|outcome))?$"
        rf"|^(?:谁|怎么|如何)?(?:来)?(?:做|干|弄|动手|操作|切换|割接){_WHEN}|^who did it|^did it\b|^(?:work )?done by"
    ),
    4: Labels(
        rf"^{_OF_WHAT}(?:关闭|回顾|复核)(?:人)?$|^(?:change |release )?closure$"
        rf"|^谁?(?:回看|复盘){_WHEN}|^(?:looked back|checked afterwards)\b"
    ),
}
# A body or a result around a day, and nothing of what is yet to come: 评审会 2026年10月28日, "12 August 2026 10:30 done".
_DAY = r"20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2} [A-Z][a-z]{2,8} 20\d\d"
_SETTLED = re.compile(
    rf"(?:(?:yes|ok|approved|agreed|granted|passed|go|同意|批准|通过|准予)[,，:：;；\s]*)?(?:[\u4e00-\u9fff]{{0,8}}(?:会议?|委员会|小组|CAB|部|中心)|(?:the )?(?:change |release )?(?:board|CAB|committee))?[,，:：\s]*(?:{_DAY})(?:\s*\d{{1,2}}[:：]\d{{2}})?[,，。;；\s]*"
    r"(?:已?(?:成功|完成|通过|同意|批准|实施完毕|正常|失败|回退)|(?:done|successful(?:ly)?|success|ok|approved|agreed|passed|completed|failed|rolled back))?[。.]?",
    re.I,
)
# The steps of a nonconformity.
_NONCONFORMITY = (
    Labels(r"开具|发现日期|审核日期|提出日期|^(?:raised|issued|found)(?: on)?$|date (?:raised|of finding)"),
    Labels(
        r"整改完成|完成日期|纠正.*(?:完成|日期)|^(?:corrected|completed|(?:(?:corrective )?action )?(?:done|taken|implemented|carried out|finished|completed))(?: on)?$|completion date|^date (?:completed|done|implemented)$"
    ),
    Labels(
        r"验证日期|验证时间|关闭日期|^(?:verified|closed|effectiveness verified)(?: on| by)?$|^验证人?$|date (?:verified|closed)|verification date"
    ),
)
# What was held, and how it was summed up or judged.
_HELD = (
    Labels(
        r"^(?:演练|培训|会议|测试|活动|考试)(?:日期|时间)$|^(?:exercise|drill|training|meeting|test)(?: held)?(?: on| date)$|^held(?: on)?$|^date held$|^(?:举办|举行)(?:日期|时间)$"
    ),
    Labels(
        r"^(?:演练|培训|效果)?(?:总结|评价|评估|考核)(?:日期|时间)$|^(?:summed up|evaluated|assessed|evaluation|effect checked)(?: on)?$|^evaluation date$"
    ),
)
# The day from which the system or a document holds, and that of the report itself, are no steps of what is recorded.
_OF_THE_SYSTEM = Labels(
    r"^报告(?:日期|时间)$|^report date$|^date of (?:the )?report$|体系|文件|手册|制度|证书|执照|合同|\bsms\b|system|certificate|licen[cs]e|contract|document"
)
_ORDERS = (STEPS, _MEETING, _NONCONFORMITY, _HELD)


def backwards(group: Sequence[Field], beside: Sequence[DayOfStep]) -> Iterator[Fact]:
    """form.backwards: the first step of each order that a form has before an earlier one; `beside` are days in its rows."""
    dated = [(field, moment) for field in group if (moment := _moment_of_a_step(field)) is not None]
    if len(dated) + len(beside) < 2:
        return
    urgent = any(is_urgent(field.value) for field in group)
    for order in _ORDERS:
        known = [step for field, moment in dated if (step := _step_of(field, moment, order))]
        if order is STEPS:  # what is urgent is approved afterwards
            known = [one for one in (*known, *beside) if not (urgent and one.step == APPROVAL)]
        if turned := _first_turned(known):
            one, other = turned
            told = f"{other.label} {written(other.moment)} < {one.label} {written(one.moment)}"
            yield Fact("form.backwards", told, other.place, other.quote)
            return


def _moment_of_a_step(field: Field) -> Moment | None:
    """The day in a field, if it is of what is recorded; that of the system only with a time of day, the event's own."""
    moment = moment_in(field.value)
    if moment is None or PLANNED.search(field.key) or (moment[1] is None and _OF_THE_SYSTEM.search(field.key)):
        return None
    return moment


def _step_of(field: Field, moment: Moment, order: Sequence[Labels]) -> DayOfStep | None:
    step = next((at for at, pattern in enumerate(order) if pattern.search(field.key)), None)
    if step is None and order is STEPS and (names_in(field.value) or _SETTLED.fullmatch(field.value.strip())):
        step = next((at for at, pattern in _BY_WHOM.items() if pattern.search(field.key)), None)
    return None if step is None else DayOfStep(step, field.label, moment, str(field.place), quote(field.said))


def _first_turned(known: Sequence[DayOfStep]) -> tuple[DayOfStep, DayOfStep] | None:
    """A step and a later one that was done before it."""
    turned = (
        (one, other) for one in known for other in known if other.step > one.step and before(other.moment, one.moment)
    )
    return next(turned, None)
