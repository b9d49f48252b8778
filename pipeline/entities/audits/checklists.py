"""What the checklists of an audit give as evidence, and whether it shows anything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.entities.tables import cell, column, heads, row_place, so_many
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.text.people import names_in
from pipeline.text.verdict_tails import without_verdict
from pipeline.values import Block, Content, Fact, Row

_EVIDENCE = Labels(
    r"证据|审核记录|检查记录|检查情况|审核情况|审核发现|检查结果描述|现场记录|实际情况|所见|(?:查|看|见|问)到(?:了)?(?:什么|的|情况)|evidence|^seen$|^found$|what (?:we |was |they |i )?(?:saw|seen|found|noted)|observation|notes?$|record"
)
_QUESTION = Labels(
    r"审核(?:要点|内容|项目|问题)|检查(?:内容|项目?|要点|问题)|^(?:[要去])?(?:[查看问])(?:些|了|的)?(?:什么|哪些|啥)$|要求|question|check ?point|^(?:what was )?asked$|what (?:to |we |was |they )?(?:check|ask|looked at)|requirement"
)
_RESULT = Labels(
    r"结论|判定|^(?:检查|审核)?结果$|^[是否]$|^y(?:es)?$|评价|conclusion|result|verdict|judge?ment|conform"
)
_TICKED = Labels(r"^(?:yes|是|符合|conform(?:s|ing)?|y)$")
_REMARKS = Labels(r"^(?:remarks?|comments?|备注|说明)$")
_NOTHING_SEEN = re.compile(
    r"^(?:符合|合格|是|有|无|(?:有|已)[\u4e00-\u9fff]{1,4}|满足|√|ok|y|yes|已?(?:提供|查看|检查|执行|落实|实施|建立|做到)|基本符合|符合要求|满足要求|无异常|正常|无不符合|未发现(?:问题|不符合|异常)|均?符合(?:标准|体系|文件|规定)?(?:的)?(?:要求|规定)|(?:已|均已|基本)?按(?:要求|规定|程序|文件|标准)?(?:要求|规定)?(?:执行|实施|落实|开展)|(?:已)?(?:查看?|查阅|检查|审阅)(?:了)?(?:相关|有关|对应)?(?:的)?(?:记录|文件|资料)?|有(?:相关|相应)?(?:记录|文件|规定)|见(?:相关)?(?:记录|文件)|(?:详)?见(?:所附|附件)?(?:不符合(?:项)?(?:报告|记录|通知)?单?|(?:nc[r]?|bf|car)[ -]?\d{1,4}(?:-\d{1,3})?)|不(?:符合|合格)(?:要求|规定)?|(?:基本|均|都)?(?:准确|一致|齐全|完整|清楚|到位|规范|良好)|see (?:the )?(?:attached )?(?:nonconformity|nc|ncr|car)(?: (?:report|form|sheet))?s?(?:[ -]?\d{1,4}(?:-\d{1,3})?)?|nonconform(?:ity|ing)?|✓|✔|☑|v|seen|checked|verified|reviewed|n/?a|no (?:deviations?|findings?|issues?|nonconformit(?:y|ies))(?: found| seen| noted)?|(?:documented|defined|established)(?: and (?:implemented|maintained|followed|in use))?|implemented|as required|satisfactory|acceptable|(?:process|procedure|requirement)s? (?:is |are )?(?:followed|met|in place|implemented|fulfilled)|conforms?|conforming|compliant|compl(?:ies|y)|meets? (?:the )?(?:requirements?|standard)|as documented|c|done|fine|good|in place|complied)[\s.。!]*$"
)
# Sentences that fit every question: what was looked at in general, and that all was well.
_PIECES = re.compile(
    r"[,;，；、。]|\s[-–—]\s?|\.\s|(?<=[a-z]) and (?=(?:is|are|was|were|conform|compl|no)\b)|并(?=且|与|对|检查|查)"
)
_NAMES_SOMETHING = re.compile(r"\d|《|[\"“]")
_THINGS = r"(?:(?:相关|有关|对应|相应|部分|各项|该|部门|过程|体系|程序|现场|管理|运行|工作|实际)的?)*(?:文件|记录|资料|人员|情况|要求|制度|台账|表单|执行情况|操作)?(?:(?:和|及|与|、)(?:相关|有关)?的?(?:文件|记录|资料|人员|情况|台账))?"
_GENERAL = re.compile(
    rf"(?:经|通过|已|现场|且|对)*与(?:各|该|部门|相关|有关|的)*(?:负责人|人员|员工|主管|经理|岗位)(?:等)?(?:进行|作|做)?了?(?:交谈|面谈|访谈|沟通|交流|座谈)"
    rf"|(?:经|通过|已|现场|且|对)*(?:查看|查阅|检查|审阅|抽查|核查|询问|访谈|交谈|面谈|了解|沟通|查|与{_THINGS}(?:交谈|面谈|沟通|交流|座谈))(?:了)?{_THINGS}"
    rf"|{_THINGS}(?:均|都|已|基本|能够?|可以|也)*(?:满足|符合|达到|遵守|按照?)(?:了)?(?:标准|体系|文件|规定|程序|相关|有关|公司|和|及|的)*(?:要求|规定)?(?:执行|实施|开展)?"
    rf"|{_THINGS}(?:执行|实施|运行|落实|保持|管理|控制|完成)(?:情况)?(?:均|较|比较|基本)?(?:良好|正常|到位|有效|较好|完整|规范|符合)(?:要求)?|{_THINGS}(?:齐全|完整|良好|清楚|有效)"
    rf"|(?:均|都|已)*(?:建立|制定|形成|编制|保存|保留|提供|有)(?:了)?{_THINGS}|(?:未|没有)(?:发现|见)(?:明显)?(?:问题|异常|不符合|不合格)?(?:项|情况)?|熟悉(?:要求|流程|职责)|清楚(?:职责|要求)"
    r"|(?:all |the |relevant |related |required |sampled? |some )*(?:documents?|documentation|records?|evidence|procedures?|process(?:es)?|staff|files?|samples?|requirements?|people|personnel)(?:(?: and |/)(?:documents?|documentation|records?|staff|procedures?))?"
    r"(?: (?:was|were|is|are|have been|has been))?(?: all)?(?: (?:reviewed|seen|checked|sampled|examined|inspected|interviewed|available|in place|provided|verified|complete|in order|aware|followed|met|kept|effective|adequate|satisfactory|maintained|understood))?"
    r"|(?:reviewed|seen|checked|sampled|examined|inspected|interviewed|verified|looked at|discussed(?: with)?|asked) (?:the |all |some |relevant |related )*(?:documents?|documentation|records?|evidence|staff|people|personnel|process|files?)(?: and (?:documents?|records?|staff|people))?"
    r"|(?:is |are |was |were |found |fully |all |it )*(?:compliant|conform(?:s|ing|ity|ant)?|complies|in compliance|working well|works well|well (?:implemented|maintained|controlled|managed)|effective(?:ly implemented)?|in order|ok|fine|good|satisfactory|meets? (?:the )?requirements?)"
    r"|(?:was |were |have been )?(?:interviewed|observed|discussed|sampled|spot[- ]?checked|(?:talked|spoke|spoken) (?:to|with) (?:the |her |his |their |our |all )*(?:head|lead|leader|manager|owner|team|staff|people|colleagues?|auditees?)s?)"
    r"|no (?:issues?|problems?|deviations?|findings?|nonconformit(?:y|ies))(?: (?:found|seen|noted))?",
    re.I,
)
# What a page joins with the sentence below it: "三、运行部（8.1、8.6） 审核员：甘棠查阅了有关记录，符合要求".
_HEAD_OF_A_UNIT = re.compile(
    r"^.*(?:审核员|审核人|内审员|检查人|auditor)\s*[:：]\s*[\u4e00-\u9fff、·]{2,16}?(?=查|经|通过|与|现场|对|已)|^[一二三四五六七八九十\d]{1,3}[、.].{2,24}?[)）:：]\s*"
)
_LEAST_SENTENCES = 3
_NOT_SEEN = Labels(
    r"部门|单位|科室|[人员]$|日期|时间|\b(?:department|unit|team|auditee|auditor|date)\b"
)  # before a verdict
_LEAST_QUESTIONS = 4
_ROWS_OF_A_UNIT = 3
_SHORTEST_ANSWER = 6
_WORDS = re.compile(r"[a-z]{2,}|[\u4e00-\u9fff]")
# What a question and its answer have without saying anything of what was seen.
_ASKS = re.compile(
    r"是否|有无|有没有|如何|怎样|已经?|均|都|了|的|有|是|按|能够?|得到|进行|按照|要求|规定|情况"
    r"|\b(?:is|are|was|were|be|been|has|have|had|does|do|did|there|the|an?|all|how|what|which|who|any|yes|it|they|and|of|in|to)\b"
)
# "…are in line with the requirements": what a question turned into a statement ends with.
_AS_IT_SHOULD_BE = re.compile(
    r"\b(?:fully |all )?(?:in (?:line|accordance|compliance|conformity) with|according to|as (?:required|asked|laid down) (?:by|in)|meets?|compl(?:y|ies) with|conforms? (?:to|with)) (?:the |our |its )?(?:requirements?|standard|procedures?|rules?|process|documents?)\b"
)
_LEAST_COLUMNS = 4
_A_CLAUSE = re.compile(r"(?:10|[4-9])(?:\.\d{1,2}){0,3}(?!\d)")
_VERDICT = re.compile(
    r"^(?:(?:不|基本)?符合|观察(?:项)?|(?:不)?合格|(?:一般|轻微|严重)(?:不符合)?|[√×✓✗ync]|ok|nc|ofi|yes|no|pass(?:ed)?|fail(?:ed)?|minor|major|conform(?:s|ing)?|nonconform(?:s|ing|ity)?|observation|n/?a|)$"
)
_JUDGED = re.compile(r"[，,;；:：(（]")
_FEW_VERDICTS = 3
_SHORT_VERDICT = re.compile(r"[\u4e00-\u9fff]{1,4}|[a-z][a-z ]{0,11}")


def thin_evidence(content: Content) -> Iterator[Fact]:
    """audit.asked: how many rows a checklist has. audit.thin "rows|thin": checklists whose column of evidence is blank, says only that all is well, or repeats the question."""
    asked = False
    for block in content.blocks:
        for row, keys, rest in sorted(heads(block), key=lambda head: not _names_both(head[1])):
            question, evidence = _asked_and_seen(keys)
            result = next(
                (at for at, key in enumerate(keys) if at not in (question, evidence) and _RESULT.search(key)), None
            )
            if question is None or evidence is None:
                question, evidence, result = _by_what_stands_there(rest, keys) or (question, evidence, result)
            if question is None or (evidence is None and result is None):
                continue
            rows = [each for each in rest if len(each) == len(row) and cell(each, question)]
            at = evidence if evidence is not None else result
            same = _same_words([cell(each, at) for each in rows])
            thin = [
                each for each in rows
                if cell(each, at) == same or _says_nothing(cell(each, at), cell(each, question))
            ]  # fmt: skip
            asked = True
            yield Fact("audit.asked", str(len(rows)), row_place(block, row), "")
            if len(rows) >= _LEAST_QUESTIONS and thin:
                line = " ".join(each.text for each in thin[0] if each.text)
                yield Fact(
                    "audit.thin", joined(len(rows), len(thin)), row_place(block, thin[0]), quote(line, width=120)
                )
                yield from _by_unit(block, keys, rows, thin, frozenset((question, at)))
            break
    if not asked:
        yield from _thin_sentences(content)


def _thin_sentences(content: Content) -> Iterator[Fact]:
    """audit.thin of a checklist without a table: unit after unit, a sentence that fits them all."""
    told = [
        (block, sentence.strip())
        for block in content.blocks
        if block.place.part == "body" and not block.rows and not block.level
        for sentence in block.text.replace("\n", "。").split("。")
        if len(sentence.strip()) >= _SHORTEST_ANSWER
    ]
    thin = [(block, sentence) for block, sentence in told if _all_in_general(sentence)]
    if len(thin) >= _LEAST_SENTENCES and len(thin) * 3 >= len(told):
        block, sentence = thin[0]
        yield Fact("audit.thin", joined(len(thin), len(thin)), str(block.place), quote(sentence, width=120))


def _all_in_general(sentence: str) -> bool:
    said = _HEAD_OF_A_UNIT.sub("", normal(sentence))
    pieces = [piece.strip(" .。") for piece in _PIECES.split(said) if piece.strip(" .。")]
    return len(pieces) > 1 and all(_GENERAL.fullmatch(piece) for piece in pieces)


def _asked_and_seen(keys: Sequence[str]) -> tuple[int | None, int | None]:
    """The columns of questions and of evidence; where none is called so, that of remarks beside ticks for yes and no."""
    question = column(keys, _QUESTION)
    evidence = next((at for at, key in enumerate(keys) if at != question and _EVIDENCE.search(key)), None)
    if evidence is None and question is not None and any(map(_TICKED.search, keys)):
        evidence = column(keys, _REMARKS)
    return question, evidence


def _names_both(keys: Sequence[str]) -> bool:
    """Is this the header, and no title above it that speaks of "what was seen"?"""
    return None not in _asked_and_seen(keys)


def _by_unit(
    block: Block, keys: Sequence[str], rows: Sequence[Row], thin: Sequence[Row], said: frozenset[int | None]
) -> Iterator[Fact]:
    """audit.thin.unit "unit|rows": the units (or auditors) of a checklist at all of whose questions nothing was seen."""
    for at in range(len(keys)):
        groups: dict[str, list[Row]] = {}
        for row in rows:
            groups.setdefault(cell(row, at), []).append(row)
        of_units = at not in said and len(groups) > 1 and len(groups) < len(rows)
        for unit, members in groups.items() if of_units else ():
            whole = unit and len(members) >= _ROWS_OF_A_UNIT and all(each in thin for each in members)
            if whole and len(unit) > 1 and not _VERDICT.match(normal(unit)) and not _says_nothing(unit, ""):
                line = " ".join(each.text for each in members[0] if each.text)
                place = row_place(block, members[0])
                yield Fact("audit.thin.unit", joined(unit, len(members)), place, quote(line, width=120))


def _by_what_stands_there(rows: Sequence[Row], keys: Sequence[str]) -> tuple[int, int, int] | None:
    """(question, evidence, result) of a checklist whose heads nobody foresaw: beside clauses of the standard a column of
    verdicts, with what was seen right before it, and what was asked before that."""
    width = len(keys)
    whole = [each for each in rows if len(each) == width]
    if len(whole) < _LEAST_QUESTIONS or width < _LEAST_COLUMNS:
        return None
    many = -(-len(whole) * 8 // 10)
    clauses = next((at for at in range(width) if so_many(_A_CLAUSE.match, whole, at, many)), None)
    if clauses is None:
        return None
    result = next((at for at in range(3, width) if _judges(whole, at)), None)
    if result is None or clauses >= result - 2 or _NOT_SEEN.search(keys[result - 1]):
        return None
    return result - 2, result - 1, result


def _judges(rows: Sequence[Row], at: int) -> bool:
    """Whether a column holds nothing but verdicts, beside more than half of the rows: known ones, or a few short words of
    the house's own that come again and again (行, 不行)."""
    said = [text for row in rows if (text := normal(cell(row, at)))]
    if len(said) * 2 <= len(rows):
        return False
    if any(names_in(cell(row, at)) for row in rows):
        return False  # who audited
    words = {_JUDGED.split(text)[0].strip(" \t0123456789-") for text in said}  # NC 1, NC 2
    few = len(words) <= _FEW_VERDICTS and len(words) * 2 <= len(said)
    return all(map(_VERDICT.match, said)) or (few and all(map(_SHORT_VERDICT.fullmatch, words)))


def _same_words(evidence: Sequence[str]) -> str | None:
    """What stands beside most questions alike, and names nothing: it was not seen at each of them."""
    text, times = Counter(evidence).most_common(1)[0] if evidence else ("", 0)
    often = times >= _LEAST_QUESTIONS and times * 10 >= len(evidence) * 7
    return text if often and text and not _NAMES_SOMETHING.search(text) else None


def _says_nothing(evidence: str, question: str) -> bool:
    said = normal(evidence)
    pieces = [piece for piece in _PIECES.split(said) if piece.strip(" .。")]
    if (
        pieces
        and not _NAMES_SOMETHING.search(said)
        and all(_GENERAL.fullmatch(piece.strip(" .。")) for piece in pieces)
    ):
        return True
    return not said.strip("-_/") or bool(_NOTHING_SEEN.match(said)) or _repeats(said, normal(question))


def _repeats(said: str, question: str) -> bool:
    """Is this the question turned into a statement: "Are changes recorded?" – "changes are recorded"?"""
    if len(said) < _SHORTEST_ANSWER or _NAMES_SOMETHING.search(said):
        return False
    said = _AS_IT_SHOULD_BE.sub(" ", without_verdict(said))
    words, asked = (set(_WORDS.findall(_ASKS.sub("", text))) for text in (said, question))
    return bool(words) and words <= asked
