"""What audit files say beside their dates: the clauses they cover, the causes that they give."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from pipeline.entities.people import spellings_of
from pipeline.entities.tables import cell, clause_column, column, heads, row_place
from pipeline.text.blank_dates import left_blank
from pipeline.text.fields import Field, Labels, fields
from pipeline.text.normal import normal, quote
from pipeline.text.people import names_in
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Content, Fact, Row

_CLAUSE = r"(?:10|[4-9])(?:\.\d{1,2}){0,3}"
_RANGE = re.compile(rf"(?<![\d.])({_CLAUSE})\s*(?:~|-|至|到|to)\s*({_CLAUSE})(?![\d.])")
_ONE = re.compile(rf"(?<![\d.])({_CLAUSE})(?![\d])")
_AUDITEE = Labels(
    r"^(?:受审核?|被审核?|审核|受检查?)?(?:部门|科室|处室|单位|区域|方|对象)(?: ?(?:过程|区域|活动|岗位))?$|^(?:section|division|process owner)\b|^auditee|^department|^(?:business |organi[sz]ational )?unit|^team|^area|^function|^audited (?:unit|area|department|team)|^(?:unit|team|area) audited"
)
_AUDITOR = Labels(
    r"^(?:内)?审核?员(?:姓名)?$|^(?:检查|审核)人$|^审核小组$|^审核人员?$|^审核组(?:成员)?$|^审核者$|^(?:lead |internal )?auditors?$|^audited by$|^auditors? name|^audit team|^team members?$"
)
_PERSON = Labels(r"^(?:员工|人员)?姓名$|^(?:full |employee )?name$|^员工$|^人员$|^employee$")
_DEPARTMENT = Labels(
    r"^(?:所属|所在|一级)?(?:部门|部室|单位|科室|处室|小?组别?|班组)$|^(?:department|dept|unit|team|division|group|function|section|area|office|org(?:ani[sz]ational)? unit)$"
)
_INITIALS = re.compile(r"([A-Z](?<=\b[A-Z])[a-z'-]+(?: [A-Z][a-z'-]+){1,2}) ?[(=:] ?([A-Z]{2,3})\b")
_GROUP = re.compile(
    r"(?P<group>第?[一二三四五1-5A-D]组|[Tt]eam [A-D1-5])\s*(?:为|由)?\s*[:：=(（]?\s*(?:组长)?[:：]?\s*(?P<names>[\u4e00-\u9fff]{2,4}(?:[、，,][\u4e00-\u9fff]{2,4}){0,4}(?![\u4e00-\u9fff])"
    r"|[A-Z][a-z'-]+ [A-Z][a-z'-]+(?:(?:, | and )[A-Z][a-z'-]+ [A-Z][a-z'-]+){0,4})"
)
# 运维部由卫澜审核; "the Service Desk was audited by Oskar Lindqvist".
_SAID = re.compile(
    r"(?:^|[。；，,;:：\s对])(?P<unit>[\u4e00-\u9fff]{2,8}(?:部|中心|科|室|处))(?:的审核)?由(?P<who>[\u4e00-\u9fff]{2,4}(?:[、和][\u4e00-\u9fff]{2,4}){0,3}?)(?:负责|进行|实施)?审核"
    r"|(?:[Tt]he )?(?P<unit2>[A-Z][A-Za-z&]+(?: [A-Z][A-Za-z&]+){0,3}?)(?: [Dd]epartment| [Tt]eam)? (?:is|was|were|will be) audited by (?P<who2>[A-Z][a-z'-]+ [A-Z][a-z'-]+(?: and [A-Z][a-z'-]+ [A-Z][a-z'-]+)?)"
)
# A head of those who audit, and none of those who show them round.
_LOOKS_AT_IT = Labels(r"审|检查|看|核查|谁|(?:^| )by$|^who$|audit|assessor|inspector|checked|visited by|looked at|team")
_SHOWS_IT = Labels(
    r"陪同|联系|接待|配合|向导|姓名|contact|escort|guide|owner|represent|interview|name|lead|person|result|结论|结果"
)
_UNIT_LIKE = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:部|中心|室|科|处|组|台|层)$|(?:管理层|总经理|最高管理者)$|[A-Z][A-Za-z&]*(?: (?:and|of|&|[A-Z][A-Za-z&]*)){0,4}$"
)
_LEAST_ROWS = 3
_CRITERIA = re.compile(
    r"(?:审核|评审)?(?:准则|依据)|审核标准|criteria|audited against|audit basis|against the requirements", re.I
)
_CHECKLIST = re.compile(
    r"^(?:[^。；\n]{0,30}(?:内审|内部审核)[^。；\n]{0,12}(?:检查表|计划|报告)|internal audit (?:checklist|plan|report))[^。；\n]{0,60}$",
    re.I,
)
_OTHER_STANDARD = Rare(
    r"ISO(?:\s*/\s*IEC)?\s*(?:9001|27001|14001|45001|22301|27017)(?:\s*[:：-]\s*20\d\d)?|GB/?T\s*(?:19001|22080|24001|45001|30146)(?:\s*[-—]\s*20\d\d)?|ITSS|CMMI",
    re.I,
)
_LEAD = Labels(r"组长|\blead\b|\bchief\b|\bhead\b")
_MOST_PEOPLE = 2000
_CAUSE = Labels(r"^(?:根本)?原因(?:分析)?$|不符合原因|不合格原因|^(?:root )?cause(?: analysis)?$|^root cause")
_CAUSE_WORD = Rare(r"原因|cause", re.I)
_EMPTY_CAUSE = re.compile(
    r"疏忽|粗心|大意|马虎|不认真|不仔细|没有?注意|未注意|不小心|工作忙|时间紧|(?:不熟悉|不了解|不清楚|不熟|不熟练)(?:流程|程序|要求|文件|标准|规定|$)|对.{2,10}(?:不熟悉|不了解|不清楚|不熟练?)$|^(?:由于|因)?(?:相关|经办|当事|操作|有关|个别)?人?员?(?:未|没有?)(?:严格|认真)?(?:按|执行|遵守|落实)[^，。；]{0,14}$|理解(?:不到位|不够|不足|不深|有误)|认识(?:不到位|不足|不够)|意识(?:不强|淡薄|不够|不足)|重视(?:程度)?(?:不够|不足)|责任心|^(?:由于|因)?[^，。；]{0,14}(?:培训|学习|宣贯|监督|检查|管理|沟通)(?:力度)?(?:不到位|不够|不足|不严)$|工作失误|忘记|忘了|"
    r"careless|inattent|(?:did not|didn't|failed to) pay (?:enough |sufficient )?attention|not (?:been )?(?:aware|familiar)|unaware|unfamiliar|too busy|lack of (?:time|care|diligence)|human (?:mistake|failure)|(?:did not|didn't|failed to) follow the (?:procedure|process|instruction)s?$|oversight|forgot|negligen|not careful|(?:not|never) (?:been )?(?:properly |sufficiently |well )?trained(?: enough)?|insufficient(?:ly)? train|(?:a |the )?mistake (?:by|of)\b|by mistake|human error|lack of (?:attention|awareness|understanding)"
)
# Fields of such a report that tell what was found or done.
_NO_CAUSE = Labels(
    r"事实|描述|问题|现象|证据|发现|情况|措施|整改|纠正|预防|验证|结论|备注|要求|条款"
    r"|what (?:is|was|went)|description|finding|fact|evidence|observ|nonconform|action|correct|put right|prevent|so that|verif|check|result|remark|require|clause|done"
)
# Somebody, and what that one did not do; and what shows that a cause behind it is told.
_SOMEBODY = re.compile(
    r"^(?:(?:因为?|由于|主要是?|系|为)?(?:相关|有关|当班|值班|当事|具体|个别|部分|操作|处理|执行|经办|实施|部门|一线|新)*(?:的)?(?:人员?|员工|同事|工程师|责任人|操作者|大家|同志))"
    r"|^(?:the |some |our |one )?(?:staff|people|person|somebody|someone|colleagues?|engineers?|operators?|analysts?|agents?|employees?|he|she|they|we|team members?|user)\b",
    re.I,
)
_DID_NOT = re.compile(r"不|没|未|忘|差|漏|疏|\bnot\b|n't\b|forg[oe]t|never|lack|fail|miss|little|poor", re.I)
_GOES_ON = re.compile(
    r"系统|流程|程序|表单|模板|工具|规定|制度|没有?提醒|权限|接口|平台|升级|配置|交接|岗位|缺少?.{0,6}(?:机制|要求|校验)|因为?|由于|导致|，.{6,}"
    r"|system|process|procedure|form|template|tool|rule|remind|reminder|upgrade|update|interface|handover|hand-over|because|since|as (?:no|the|there)|after|due to|where|nobody|no one else",
    re.I,
)
_WHY = Labels(r"为什么|为何|缘由|why|reason|how come")
_LONGEST_EMPTY_CAUSE = 40
_ACTION = Labels(
    r"^(?:纠正|整改|改进)(?:预防)?措施|^(?:corrective )?actions?(?: taken)?$|^corrective|^(?:correction|remedy)$"
)
_SHORTEST_ACTION = 4


def audited_clauses(content: Content) -> Iterator[Fact]:
    """audit.clauses: the clause numbers in a table's column of clauses, apart by spaces, once a table."""
    for block in content.blocks:
        if not block.rows or not (found := clause_column(block)):
            continue
        at, rows = found
        clauses: set[str] = set()
        for row in rows:
            clauses |= clauses_in(cell(row, at))
        if clauses:
            yield Fact(
                "audit.clauses", " ".join(sorted(clauses, key=_order)), str(block.place), quote(cell(rows[0], at))
            )


def audit_rows(content: Content) -> Iterator[Fact]:
    """audit.row: "department|auditors" of each row of an audit plan or checklist, or of a sentence that says it."""
    for block in content.blocks:
        if not block.rows and ("审核" in block.text or "audited by" in block.text):
            for match in _SAID.finditer(block.text):
                pair = f"{match['unit'] or match['unit2']}|{match['who'] or match['who2']}"
                yield Fact("audit.row", pair, str(block.place), quote(block.text, match.start()))
        for _, keys, rest in heads(block):
            department, auditor = _auditee_and_auditor(keys, rest)
            if department is None or auditor is None:
                continue
            seen: set[str] = set()
            for below in rest:
                pair = f"{cell(below, department)}|{cell(below, auditor)}"
                if "|" not in (pair[0], pair[-1]) and pair not in seen:
                    seen.add(pair)
                    line = " ".join(each.text for each in below if each.text)
                    yield Fact("audit.row", pair, row_place(block, below), quote(line))
            break


def _auditee_and_auditor(keys: Sequence[str], rows: Sequence[Row]) -> tuple[int | None, int | None]:
    """The columns of who is audited and by whom: by their heads, else one of them by what stands in its cells."""
    department, auditor = column(keys, _AUDITEE), _who_audits(keys)
    if department is None and auditor is not None and len(rows) >= _LEAST_ROWS:
        others = [at for at, key in enumerate(keys) if at != auditor and not _SHOWS_IT.search(key)]
        department = next((at for at in others if _mostly(rows, at, _looks_like_a_unit)), None)
    elif auditor is None and department is not None and len(rows) >= _LEAST_ROWS:
        others = [at for at, key in enumerate(keys) if at != department and _LOOKS_AT_IT.search(key)]
        auditor = next((at for at in others if _mostly(rows, at, lambda text: bool(names_in(text)))), None)
    return department, auditor


def _mostly(rows: Sequence[Row], at: int, fits: Callable[[str], bool]) -> bool:
    filled = [text for row in rows if (text := cell(row, at))]
    return len(filled) >= _LEAST_ROWS and sum(map(fits, filled)) * 10 >= len(filled) * 6


def _looks_like_a_unit(text: str) -> bool:
    return bool(_UNIT_LIKE.match(text))


def audited_units(content: Content) -> Iterator[Fact]:
    """audit.unit: "department|auditors" of a report that names both in fields, as a nonconformity report does."""
    groups: dict[str, dict[str, Field]] = {}
    for field in fields(block for block in content.blocks if block.place.part in ("body", "textbox")):
        if not field.below and field.value:
            role = "unit" if _AUDITEE.search(field.key) else "auditor" if _AUDITOR.search(field.key) else ""
            if role:
                groups.setdefault(field.block.place.heading, {}).setdefault(role, field)
    for found in groups.values():
        if len(found) == 2:
            unit, auditor = found["unit"], found["auditor"]
            line = quote(f"{unit.said} {auditor.said}")
            yield Fact("audit.unit", f"{unit.value}|{auditor.value}", str(auditor.place), line)


def _who_audits(keys: Sequence[str]) -> int | None:
    """The column of those who audit: of a lead auditor and an auditor, the latter, who looks at the unit."""
    found = [at for at, key in enumerate(keys) if _AUDITOR.search(key)]
    return next((at for at in found if not _LEAD.search(keys[at])), found[0] if found else None)


def people(content: Content) -> Iterator[Fact]:
    """person.department: "name|department" of each row of a roster or of a table of people."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            name, department = column(keys, _PERSON), column(keys, _DEPARTMENT)
            if name is None or department is None:
                continue
            for below in rest:
                for person in spellings_of(keys, name, below):
                    pair = f"{person}|{cell(below, department)}"
                    if not pair.endswith("|") and pair not in seen and len(seen) < _MOST_PEOPLE:
                        seen.add(pair)
                        yield Fact(
                            "person.department",
                            pair,
                            row_place(block, below),
                            quote(" ".join(each.text for each in below if each.text)),
                        )
            break


def initials(content: Content) -> Iterator[Fact]:
    """person.initials "HS|Helen Strand", "第二组|卫澜、石榴": the short form that a text gives auditors, as plans do."""
    seen: set[str] = set()
    for block in content.blocks:
        for match in _GROUP.finditer(block.text) if "组" in block.text or "eam" in block.text else ():
            if match["group"] not in seen:
                seen.add(match["group"])
                told = f"{match['group']}|{match['names']}"
                yield Fact("person.initials", told, str(block.place), quote(block.text, match.start()))
        for match in _INITIALS.finditer(block.text):
            name, short = match.groups()
            if short == "".join(part[0] for part in name.split()) and short not in seen:
                seen.add(short)
                yield Fact("person.initials", f"{short}|{name}", str(block.place), quote(block.text, match.start()))


def clauses_in(text: str) -> set[str]:
    """The clause numbers of a cell: "4.1、4.2", "7.1 to 7.4" with what lies between, "10"."""
    text = normal(text)
    found = {match.group(1) for match in _ONE.finditer(text)}
    for match in _RANGE.finditer(text):
        first, last = (one.split(".") for one in match.groups())
        if len(first) == len(last) and first[:-1] == last[:-1]:
            for number in range(int(first[-1]), int(last[-1]) + 1):
                found.add(".".join([*first[:-1], str(number)]))
    return found


def empty_causes(content: Content) -> Iterator[Fact]:
    """cause.empty: a cause that names only carelessness or poor understanding, so that nothing follows from it."""
    for field in fields(_CAUSE_WORD.among(content.blocks)):
        value = normal(field.value)
        if not field.below and _CAUSE.search(field.key) and left_blank(field.value) and _answered(content):
            yield Fact("cause.empty", "", str(field.place), quote(f"{field.label}："))
        elif (
            _CAUSE.search(field.key)
            and 2 <= len(value) <= _LONGEST_EMPTY_CAUSE * (1 + value.isascii())
            and says_no_cause(value)
        ):
            yield Fact("cause.empty", field.value, str(field.place), quote(field.said))


def says_no_cause(value: str) -> bool:
    """A phrase that fits every nonconformity, or no more than that somebody did not do something."""
    if _EMPTY_CAUSE.search(value):
        return True
    return bool(_SOMEBODY.match(value) and _DID_NOT.search(value)) and not _GOES_ON.search(value)


def careless_causes(content: Content) -> Iterator[Fact]:
    """The same of a nonconformity report whose field for the cause goes by a name of its own: "Why did it happen"."""
    known = list(fields(_CAUSE_WORD.among(content.blocks)))
    if any(_CAUSE.search(field.key) and not field.below and field.value.strip() for field in known):
        return
    for field in fields(content.blocks):
        value = normal(field.value)
        other = field.below or _CAUSE.search(field.key) or _NO_CAUSE.search(field.key)
        short = len(value) <= _LONGEST_EMPTY_CAUSE * (1 + value.isascii())
        if not other and short and (_EMPTY_CAUSE.search(value) or (_WHY.search(field.key) and says_no_cause(value))):
            yield Fact("cause.empty", field.value, str(field.place), quote(field.said))
            return


def _answered(content: Content) -> bool:
    """Was the rest of a report filled in: what was done about it, or who verified that it was done?"""
    return any(
        _ACTION.search(field.key) and len(field.value.strip()) >= _SHORTEST_ACTION and not left_blank(field.value)
        for field in fields(content.blocks)
        if not field.below
    )


def other_criteria(content: Content) -> Iterator[Fact]:
    """criteria.other: criteria of an audit that name another standard, in a file that never names ISO/IEC 20000."""
    document = whole(content.blocks).text
    if "20000" in document or "24405" in document:
        return
    for block in _OTHER_STANDARD.among(content.blocks):
        criteria = _CRITERIA.search(block.text) or _CHECKLIST.search(block.text)
        if criteria and (match := _OTHER_STANDARD.pattern.search(block.text)):
            yield Fact("criteria.other", match.group(), str(block.place), quote(block.text, match.start()))
            return


def _order(clause: str) -> tuple[int, ...]:
    return tuple(int(part) for part in clause.split("."))


_EVIDENCE = Labels(
    r"证据|审核记录|检查记录|检查情况|审核情况|审核发现|检查结果描述|现场记录|evidence|what (?:we |was |they |i )?(?:saw|seen|found|noted)|observation|notes?$|record"
)
_QUESTION = Labels(
    r"审核(?:要点|内容|项目|问题)|检查(?:内容|项目?|要点|问题)|要求|question|check ?point|what (?:to |we |was |they )?(?:check|ask|looked at)|requirement"
)
_RESULT = Labels(r"结论|判定|^结果$|评价|conclusion|result|verdict|conform")
_NOTHING_SEEN = re.compile(
    r"^(?:符合|合格|是|有|无|满足|√|ok|y|yes|已?(?:提供|查看|检查|执行|落实|实施|建立|做到)|基本符合|符合要求|满足要求|无异常|正常|无不符合|未发现(?:问题|不符合|异常)|均?符合(?:标准|体系|文件|规定)?(?:的)?(?:要求|规定)|(?:已|均已|基本)?按(?:要求|规定|程序|文件|标准)?(?:要求|规定)?(?:执行|实施|落实|开展)|(?:已)?(?:查看?|查阅|检查|审阅)(?:了)?(?:相关|有关|对应)?(?:的)?(?:记录|文件|资料)?|有(?:相关|相应)?(?:记录|文件|规定)|见(?:相关)?(?:记录|文件)|✓|✔|☑|v|seen|checked|verified|reviewed|n/?a|no (?:deviations?|findings?|issues?|nonconformit(?:y|ies))(?: found| seen| noted)?|(?:documented|defined|established)(?: and (?:implemented|maintained|followed|in use))?|implemented|as required|satisfactory|acceptable|(?:process|procedure|requirement)s? (?:is |are )?(?:followed|met|in place|implemented|fulfilled)|conforms?|conforming|compliant|compl(?:ies|y)|meets? (?:the )?(?:requirements?|standard)|as documented|c|done|fine|good|in place|complied)[\s.。!]*$"
)
# Sentences that fit every question: what was looked at in general, and that all was well.
_PIECES = re.compile(
    r"[,;，；、。]|\s[-–—]\s?|\.\s|(?<=[a-z]) and (?=(?:is|are|was|were|conform|compl|no)\b)|并(?=且|与|对|检查|查)"
)
_NAMES_SOMETHING = re.compile(r"\d|《|[\"“]")
_THINGS = r"(?:(?:相关|有关|对应|相应|部分|各项|该|部门|过程|体系|程序|现场|管理|运行|工作|实际)的?)*(?:文件|记录|资料|人员|情况|要求|制度|台账|表单|执行情况|操作)?(?:(?:和|及|与|、)(?:相关|有关)?的?(?:文件|记录|资料|人员|情况|台账))?"
_GENERAL = re.compile(
    rf"(?:经|通过|已|现场|且|对)*(?:查看|查阅|检查|审阅|抽查|核查|询问|访谈|交谈|面谈|了解|沟通|查|与{_THINGS}(?:交谈|面谈|沟通|交流|座谈))(?:了)?{_THINGS}"
    rf"|{_THINGS}(?:均|都|已|基本|能够?|可以|也)*(?:满足|符合|达到|遵守|按照?)(?:了)?(?:标准|体系|文件|规定|程序|相关|有关|公司|和|及|的)*(?:要求|规定)?(?:执行|实施|开展)?"
    rf"|{_THINGS}(?:执行|实施|运行|落实|保持|管理|控制|完成)(?:情况)?(?:均|较|比较|基本)?(?:良好|正常|到位|有效|较好|完整|规范|符合)(?:要求)?|{_THINGS}(?:齐全|完整|良好|清楚|有效)"
    rf"|(?:均|都|已)*(?:建立|制定|形成|编制|保存|保留|提供)(?:了)?{_THINGS}|(?:未|没有)发现(?:问题|异常|不符合)?|熟悉(?:要求|流程|职责)|清楚(?:职责|要求)"
    r"|(?:all |the |relevant |related |required |sampled? |some )*(?:documents?|documentation|records?|evidence|procedures?|process(?:es)?|staff|files?|samples?|requirements?|people|personnel)(?:(?: and |/)(?:documents?|documentation|records?|staff|procedures?))?"
    r"(?: (?:was|were|is|are|have been|has been))?(?: all)?(?: (?:reviewed|seen|checked|sampled|examined|inspected|interviewed|available|in place|provided|verified|complete|in order|aware|followed|met|kept|effective|adequate|satisfactory|maintained|understood))?"
    r"|(?:reviewed|seen|checked|sampled|examined|inspected|interviewed|verified|looked at|discussed(?: with)?|asked) (?:the |all |some |relevant |related )*(?:documents?|documentation|records?|evidence|staff|people|personnel|process|files?)(?: and (?:documents?|records?|staff|people))?"
    r"|(?:is |are |was |were |found |fully |all |it )*(?:compliant|conform(?:s|ing|ity|ant)?|complies|in compliance|working well|works well|well (?:implemented|maintained|controlled|managed)|effective(?:ly implemented)?|in order|ok|fine|good|satisfactory|meets? (?:the )?requirements?)"
    r"|no (?:issues?|problems?|deviations?|findings?|nonconformit(?:y|ies))(?: (?:found|seen|noted))?",
    re.I,
)
_LEAST_QUESTIONS = 4


def thin_evidence(content: Content) -> Iterator[Fact]:
    """audit.thin "rows|thin": checklists whose column of evidence is blank, says only that all is well, or repeats the question."""
    for block in content.blocks:
        for row, keys, rest in heads(block):
            question = column(keys, _QUESTION)
            evidence = next((at for at, key in enumerate(keys) if at != question and _EVIDENCE.search(key)), None)
            result = next(
                (at for at, key in enumerate(keys) if at not in (question, evidence) and _RESULT.search(key)), None
            )
            if question is None or (evidence is None and result is None):
                continue
            rows = [each for each in rest if len(each) == len(row) and cell(each, question)]
            at = evidence if evidence is not None else result
            same = _same_words([cell(each, at) for each in rows])
            thin = [
                each for each in rows
                if cell(each, at) == same or _says_nothing(cell(each, at), cell(each, question))
            ]  # fmt: skip
            if len(rows) >= _LEAST_QUESTIONS and thin:
                line = " ".join(each.text for each in thin[0] if each.text)
                yield Fact("audit.thin", f"{len(rows)}|{len(thin)}", row_place(block, thin[0]), quote(line, width=120))
            break


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
    return not said.strip("-_/") or bool(_NOTHING_SEEN.match(said)) or (len(said) >= 6 and said == normal(question))
