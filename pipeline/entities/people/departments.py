"""Departments: those that a chart or roster lists, and those that a document gives duties to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import plain, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_COLUMN = Labels(r"^(?:所属|所在|责任|[受被]审核?|归口|使用|一级)?(?:部门|科室|处室)(?:名称)?$|^department$")
# A department at the start of a clause of a sentence, with its duty behind it.
_WITH_DUTY = Rare(
    r"(?:^|[。；;，,、：:）)\s和与由])([\u4e00-\u9fff]{2,6}部|[\u4e00-\u9fff]{2,5}(?<!数据)(?<!灾备)(?<!监控)(?<!认证)(?<!呼叫)(?<!备份)(?<!调度)(?<!计算)(?<!托管)(?<!审计)(?<!检测)(?<!控制)(?<!指挥)中心(?=负责|归口|组织|编制|确认|统一|受理|牵头|办理|实施|审批|批准|汇总|提供|处理|处置|协助|配合|执行|主任|经理|总监|核对|核实|登记|保管|盘点|复核|审核|跟踪|检查|抽查|备案|签发|每[日天周月季年])|[\u4e00-\u9fff]{2,4}科(?=负责|归口|组织|编制|确认)|[\u4e00-\u9fff]{2,6}(?<!之)(?<!该)(?<!各)(?<!何)(?<!到)(?<!此)(?<!别)(?<!用)(?<!好)处(?=负责|归口|审定|审核|审批|批准|牵头|确认后)|(?<=由)[\u4e00-\u9fff]{2,5}(?<!数据)(?<!灾备)(?<!监控)(?<!认证)(?<!呼叫)(?<!备份)(?<!调度)(?<!计算)中心(?=与|和|会同|经理|负责|组织|统一|牵头|审批|批准|签发|核对))"
    r"(?=审定|审核|负责|归口|统一|受理|牵头|办理|实施|审批|批准|汇总|提出|提供|处理|处置|协助|配合|参与|执行|组织|编制|每|是本|应|按|确认|[：:]|[与和]|会同|保管|管(?![理控辖])|核实|盘点|复核|检查|抽查|备案|签发|主抓|盯|接(?:单|报|听|待)|守|值班|牵|登记|核对|跟踪|落实|维护|更新|经理|主管|主任|总监|部长)"
)
# The one that does it together with another, or that is handed something.
_BESIDE_ANOTHER = Rare(
    r"(?:会同|协同|联合|移交|转交|升级至|报送|提交|上报|通知|告知|知会|抄送|反馈|报|经|交|送)(?:至|给|到|由)?([\u4e00-\u9fff]{2,6}部)(?!门)(?:经理|主任|部长|负责人|主管)?(?=[和与及、，,。；;]|共同|编制|负责|进行|处理|审[批核定]|批准|备案|备查|归档|存档|存查|保管|确认|同意|登记|汇总|$)"
)
# By whom the house's own work is done: 新客户由市场部签约. What a customer's unit pays for, tries or asks is no such work.
_BY_A_UNIT = Rare(
    r"(?<![自缘因理])由([\u4e00-\u9fff]{2,6}事业部|(?:(?!部)[\u4e00-\u9fff]){2,5}部)(?![门分署委件位])(?![的和与或及、，,。；;所])"
)
_LISTED = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:部|中心|办公室|科|室|处|组|层)$")
_ANY = re.compile(
    r"^(?:工信|公安|国安|宣传|组织|人社|住建|外交|财政|教育|科技|交通运输|工业和信息化)部$|^(?:各|本|该|其他?|相关|有关|业务|责任|归口|主管|职能|所在|所属|受审|申请|需求|使用|用人|上级|下级|用户|全|内|外|总|分|一|客户|对方|多个?|某|审计?核?受?)部?门?部$|^[各请][\u4e00-\u9fff]+$|内部$|外部$|(?<!安)全部$|总部$|[在于往到回驻]本部$|^.?一部$|局部$|干部$|大部$|底部$|顶部$|头部$"
)
_JOINED = re.compile(r"[由与和向经及报送]")
_DUTY = Labels(
    r"^(?:主要|工作)?(?:职责|责任)(?:分工|内容|描述)?$|^(?:main )?(?:duty|duties|responsibilit(?:y|ies)|tasks?)$"
)
_OWNER = Labels(
    r"^(?:归口|责任|主管|主责|编制|制定|拟制|牵头|管理)(?:管理)?(?:部门|科室|处室)$|^(?:owning|responsible|issuing|process) (?:department|unit|team)$|^(?:process |document )?owner$|^(?:responsible|responsibility|owned by)$"
)
_MAYBE_A_PERSON = Labels(r"owner$|^respons|^owned by$")  # beside which a post or a person stands as often
_OWNER_COLUMN = Labels(
    r"^(?:负责|归口|责任|主管|主责|牵头|实施|提供|测量)(?:管理)?(?:部门|单位|科室|处室)$|^(?:service )?owner$|^(?:owning|responsible) (?:department|unit|team)$|^responsible$|^(?:办理|经办|执行|承办|处理|配合)(?:部门|单位|科室|处室)$"
    r"|^who(?: does it)?$|^by(?: whom)?$|^(?:provided|done|fulfilled|carried out|handled|performed|executed|decided) by$|^in charge$"
)
_A_DEPARTMENT = re.compile(
    r"(?<=[a-z] )(?:Department|Division|Dept|Team|Group|Section|Branch|Squad|Centre|Center|Office|Unit|Desk)$"
)
# Who runs what a record is on: 组织部门, "Organised by". Who asks, uses or is told may be a customer's.
_RUNS_IT = Labels(
    r"^(?:培训|活动|演练|会议)?(?:组织|主办|承办|举办|主责|责任|受理|经办|牵头|归口)(?:部门|科室|处室)$"
    r"|^(?:organi[sz]ed|held|run|handled) by$|^(?:responsible|organi[sz]ing|handling|owning) (?:department|unit|team|division)$"
)
_LEAST_ACROSS = 2
_MARK = re.compile(r"^[●○◎△▲★☆√✓■□主负责协配相关RACI/]{1,3}$")
_MOST = 60
_ENGLISH_COLUMN = Labels(
    r"^(?:department|dept|unit|team|division|function|area|auditee|group|section)(?: name)?$|^(?:owning|responsible) (?:department|unit|team)$"
)
_ENGLISH_UNIT = re.compile(r"^[A-Z][A-Za-z&]*(?: (?:and|of|&|[A-Z][A-Za-z&]*)){0,4}$")
# An English department at the head of a sentence with its duty behind it.
_ENGLISH_DUTY = Rare(
    r"\b[Tt]he (?:(?P<division>(?:[A-Z][A-Za-z&]+ (?:and )?){1,4}(?:Department|Division|Dept|Section|Branch|(?<!Head )(?<!Post )(?<!Registered )(?<!Back )(?<!Front )(?<!Home )(?<!Tax )(?<!Patent )(?<!Regional )Office))\.?(?= (?:is|has|shall|will|must|may|can|[a-z]{2,}(?<!s)s) )"
    r"|(?P<team>(?:[A-Z][A-Za-z&]+ ){1,3}(?<!Audit )(?<!Response )(?<!Management )(?<!Project )(?<!Incident )(?<!Change )(?<!Advisory )(?<!Emergency )(?<!Crisis )(?<!Continuity )(?<!Recovery )(?<!Leadership )(?<!Review )(?<!Release )(?<!Problem )(?<!Improvement )(?<!Duty )(?<!Shift )(?:Team|Squad|(?<!Working )(?<!Steering )(?<!User )Group(?= [a-z]{2,}(?<!s)s )))(?= (?:is|are|shall|will|must|has|keeps|checks|"
    r"approves?|reviews?|manages?|owns?|decides?|answers|prepares?|collects?|reports?|looks|tests?|restores?|runs?|watches|signs?|opens?)))"
)
# The same without an article, at the start of a sentence: "Technical Services Division keeps the spare pool."
_ENGLISH_HEAD = Rare(
    r"(?:\b(?:with|by|to|from|of|through|via|in|lies with|owned by) the |\b(?:[Aa]sk|[Tt]ell|[Ii]nform|[Nn]otify|[Cc]onsult|[Cc]ontact)s? the )(?P<given>(?:[A-Z][A-Za-z&]+ (?:and )?){1,3}(?:Department|Division|Dept|Section|Branch|(?<!Data )(?<!Call )(?<!Contact )(?<!Training )(?<!Recovery )(?<!Distribution )(?<!Shopping )(?<!Computer )(?<!Computing )(?<!Test )(?<!Medical )(?<!Health )(?<!Conference )(?<!Exhibition )(?<!Logistics )(?<!City )(?<!Business )(?<!Message )(?<!Action )(?<!Visitor )(?<!Security )(?<!Trust )(?<!Sports )(?<!Sorting )(?<!Admin )(?<!Software )(?<!Control )(?<!Learning )Cent(?:re|er)|(?<!Head )(?<!Post )(?<!Registered )(?<!Back )(?<!Front )(?<!Home )(?<!Tax )(?<!Patent )(?<!Regional )Office|(?<!Public )(?<!Security )(?<!Tax )(?<!Taxation )(?<!Statistics )(?<!Technology )(?<!Supervision )(?<!Regulation )(?<!Credit )(?<!Education )(?<!Health )(?<!Transport )(?<!Commerce )(?<!Administration )(?<!Affairs )(?<!Weather )(?<!Trade )Bureau|(?<!State )(?<!General )Directorate|Secretariat))(?![\w-]| of [A-Z])"
    r"|\b[Tt]he (?P<whole>(?:Department|Division) of (?:[A-Z][A-Za-z&]+)(?: (?:and )?[A-Z][A-Za-z&]+){0,2})(?![\w-])"
    r"|\b[Tt]he (?P<squad>(?:[A-Z][A-Za-z&]+ ){1,3}(?:Squad|Crew|Guild))(?![\w-]| of [A-Z])"
    r"|(?:^|[.;:] )(?P<unit>(?:[A-Z][A-Za-z&]+ (?:and )?){1,3}(?:Department|Division|Dept|Section|Branch))(?=: |[:]$| (?:is|are|has|shall|will|must|may|can|[a-z]{2,}(?<!s)s) "
    r"| and (?:the )?(?:[A-Za-z]+ ){1,4}(?:are|have|shall|will|must|jointly|together|review|approve|check|sign|decide|keep|prepare|agree|meet|assess|own|handle|look) )"
)
_IN_IT = re.compile(
    r"(?P<unit>[^()]{2,40}?) ?[(,;] ?(?:with|incl(?:\.|uding)?|and|runs|holds) (?:the |its )?(?P<parts>[^()]{2,60}?)\)?",
    re.I,
)
_PARTS = re.compile(r", (?:and )?| and (?:the )?| & |; ")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_WHOLE = re.compile(r"^(?:All|Whole|Any|Each|None|The)\b|^(?:Organi[sz]ation|Company)$")


def departments(content: Content) -> Iterator[Fact]:
    """department.listed (from a column of departments) and department.named (with a duty), each once."""
    listed: set[str] = set()
    named: set[str] = set()
    english = [one for one in (_ENGLISH_DUTY, _ENGLISH_HEAD) if one.can_stand_among(content.blocks)]
    for block in content.blocks:
        if block.place.part != "body":
            continue
        for _, keys, rest in heads(block):
            at = column(keys, _COLUMN)
            if at is None:
                continue
            for below in rest:
                for name in re.split(r"[、,，/\s]+", cell(below, at)):
                    if _LISTED.match(name) and name not in listed and len(listed) < _MOST:
                        listed.add(name)
                        yield Fact("department.listed", name, str(block.place), name)
            break
        yield from _with_duties(block, named)
        yield from _owners(block, named)
        yield from _english(block, english, listed, named)
        if block.rows:
            continue
        text = plain(block.text)
        for match in (*_WITH_DUTY.finditer(text), *_BESIDE_ANOTHER.finditer(text), *_BY_A_UNIT.finditer(text)):
            name = _JOINED.split(match.group(1))[-1]  # 先由商务部 → 商务部
            if len(name) >= 3 and not _ANY.search(name) and name not in named and len(named) < _MOST:
                named.add(name)
                yield Fact("department.named", name, str(block.place), quote(block.text, match.start()))


def _owners(block: Block, named: set[str]) -> Iterator[Fact]:
    """The department that a cover names as the document's own: 归口部门：运维部, "Owning department: Service Desk"."""
    for field in fields([block]):
        if field.below or not _OWNER.search(field.key):
            continue
        name = field.value.strip()
        kind = "department.named" if _LISTED.match(name) and not _ANY.search(name) else ""
        told = _A_DEPARTMENT.search(name) or not (_WHOLE.search(name) or _MAYBE_A_PERSON.search(field.key))
        owned = told and _ENGLISH_UNIT.match(name)
        kind = kind or ("unit.named" if owned else "")
        if kind and name not in named and len(named) < _MOST:
            named.add(name)
            yield Fact(kind, name, str(field.place), quote(field._replace(value=name).said))


def units_that_run_it(content: Content) -> Iterator[Fact]:
    """department.runs and unit.runs: the unit that a single record says organised or handled what it is on."""
    for field in fields(block for block in content.blocks if block.place.part == "body" and not block.place.sheet):
        if field.below or not _RUNS_IT.search(field.key):
            continue
        for name in re.split(r"[、,，/;；]\s*", field.value.strip()):
            chinese = _LISTED.match(name) and name.endswith(("部", "科", "处", "中心")) and not _ANY.search(name)
            if chinese or (_A_DEPARTMENT.search(name) and _ENGLISH_UNIT.match(name) and not _WHOLE.search(name)):
                kind = "department.runs" if chinese else "unit.runs"
                yield Fact(kind, name, str(field.place), quote(field.said))


def owners_in_rows(content: Content) -> Iterator[Fact]:
    """department.named or unit.named: the owners in a column of a catalogue, a table of objectives or the like."""
    seen: set[str] = set()
    for block in content.blocks:
        for _, keys, rest in heads(block):
            at = column(keys, _OWNER_COLUMN)
            if at is None:
                continue
            for below in rest:
                for name in re.split(r"[、,，/;；]\s*", cell(below, at)):
                    chinese = (
                        _LISTED.match(name) and name.endswith(("部", "科", "处", "中心")) and not _ANY.search(name)
                    )
                    english = _A_DEPARTMENT.search(name) and _ENGLISH_UNIT.match(name)
                    if (chinese or english) and name not in seen and len(seen) < _MOST:
                        seen.add(name)
                        kind = "department.named" if chinese else "unit.named"
                        line = " ".join(each.text for each in below if each.text)
                        yield Fact(kind, name, row_place(block, below), quote(line, max(0, line.find(name))))
            break


def units_across(content: Content) -> Iterator[Fact]:
    """department.named: the units across the head of a matrix, with clauses or processes down and marks in the cells."""
    for block in content.blocks:
        head = block.rows[0] if block.rows else ()
        units = [each for each in head[1:] if _LISTED.match(each.text) and each.text.endswith(("部", "科", "处"))]
        marked = sum(bool(_MARK.match(each.text)) for row in block.rows[1:] for each in row[1:])
        if len(units) >= _LEAST_ACROSS and marked >= len(block.rows[1:]):
            for each in units if not any(map(_ANY.search, (each.text for each in units))) else ():
                yield Fact("department.named", each.text, f"{block.place} {each.address}".strip(), quote(each.text))


def _with_duties(block: Block, named: set[str]) -> Iterator[Fact]:
    """Rows of a table that gives duties to departments."""
    for _, keys, rest in heads(block):
        at, duty = column(keys, _COLUMN), column(keys, _DUTY)
        if at is None and (at := column(keys, _ENGLISH_COLUMN)) is not None and duty is not None:
            for below in rest:
                name = cell(below, at)
                if _ENGLISH_UNIT.match(name) and not _WHOLE.search(name) and name not in named:
                    named.add(name)
                    yield Fact("unit.named", name, row_place(block, below), quote(f"{name} {cell(below, duty)}"))
            return
        if at is None or duty is None:
            continue
        for below in rest:
            name = cell(below, at)
            if (
                _LISTED.match(name)
                and name.endswith(("部", "科", "处", "中心"))
                and not _ANY.search(name)
                and name not in named
            ):
                named.add(name)
                yield Fact("department.named", name, row_place(block, below), quote(f"{name} {cell(below, duty)}"))
        return


def _with_its_parts(name: str) -> list[str]:
    """A unit, and those that it is said to have in it: Operations (with Service Desk and Stores)."""
    match = _IN_IT.fullmatch(name)
    if not match:
        return [name]
    parts = (match["parts"], *_PARTS.split(match["parts"]))  # one of them may have "and" in its name
    return list(dict.fromkeys([match["unit"], *(part.strip() for part in parts)]))


def _english(block: Block, told: Sequence[Rare], listed: set[str], named: set[str]) -> Iterator[Fact]:
    """unit.listed and unit.named: the same in English, where a department is known by its word alone, or `told` of."""
    if not block.rows:
        for match in [each for one in told for each in one.finditer(block.text)]:
            said = match.groupdict()
            name = next(said[key] for key in ("unit", "squad", "given", "whole", "division", "team") if said.get(key))
            if name not in named and len(named) < _MOST:
                named.add(name)
                yield Fact("unit.named", name, str(block.place), quote(block.text, match.start()))
        return
    for _, keys, rest in heads(block):
        at = column(keys, _ENGLISH_COLUMN)
        at = column(keys, _COLUMN) if at is None else at  # a Chinese roster may name units in English, too
        if at is None:
            continue
        for below in rest:
            for name in _with_its_parts(" ".join(_CHINESE.sub(" ", cell(below, at)).split())):
                if _ENGLISH_UNIT.match(name) and not _WHOLE.search(name) and name not in listed and len(listed) < _MOST:
                    listed.add(name)
                    yield Fact("unit.listed", name, str(block.place), name)
        return
