"""What a template left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import pieces
from pipeline.recall import remembered
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

_MOST = 5  # of a file
_AROUND, _LOOKS_ON = 80, 8  # characters; how far beyond its end a placeholder asks what does not follow
# In brackets, and without: apart, as the first is found at once (all begin with one of a few signs) and the second is rare.
_OPENING = re.compile(r"[<＜\[【(（{«]")
_IN_BRACKETS = (
    r"(?=[<＜\[【(（{«])(?:[<＜\[【(（{]\s*(?:[请待]?(?:填写|输入|插入|替换|补充)[^>＞\]】)）}]{0,16}|(?:公司|单位|组织|企业|部门|客户|项目|姓名|日期)(?:名称|全称|简称|名)?|(?:服务|岗位|系统|工具|供应商|文件|流程)(?:名称|全称)"
    r"|(?:company|organi[sz]ation|client|customer|project|department|insert|enter|your)[\w ]{0,30}|(?:service|process|document|supplier|system|tool|role|owner|author|approver)[ _](?:name|title|owner|id)|(?:name|date|title|signature)(?: of [\w ]{2,30})?|(?<![-/_][\[<{])(?:phone |telephone |fax )?number|(?<![-/_][\[<{])(?:phone|telephone|e-?mail|street |postal )?address|location|percentage|tbd|待定)\s*[>＞\]】)）}]"
    r"|[\[<{]\s*to be [\w ]{3,24}[\]>}]|【\s*】|[\[<]\s*(?:describe|state|explain|specify|list|add|fill in|type|give)\b[\w ,/'-]{4,60}[\]>]"
    r"|\{\{\s*(?:[\u4e00-\u9fff][^{}\n]{0,30}|(?:[\w ]{0,20}[ _])?(?:company|client|organi[sz]ation|org|department|tool|your|owner)(?:\b|_)[^{}\n]{0,30})\}\}|(?-i:\$\{|<%=? ?|%)(?:company|org|organi[sz]ation|client)(?:[_ ]?name)?(?-i:\}| ?%>|%)|«[^«»\n]{2,40}»|(?<=[由经为向至与和报])【[\u4e00-\u9fff]{2,8}】|【[\u4e00-\u9fff]{2,8}】(?=(?:负责|审批|批准|确认|任命|组织)[\u4e00-\u9fff])|[（(]\s*(?:请?在?此处|请)(?:填写|输入|插入|替换|补充)[^）)\n]{0,40}[）)])"
)
_LEFT_OPEN = (
    r"(?<![A-Za-z0-9\-/_.])[Xx]{2,}(?![A-Za-z0-9\-/_]|\.[A-Za-z0-9])"
    r"|(?<![\dA-Za-z])(?:1[3-9]\d[ -]?[Xx×]{4}[ -]?[Xx×]{0,4}|0\d{2,3}-[Xx×]{6,8})(?![\dA-Za-z×])"
    r"|[\[【][ ]?[●•○_]{1,12}[ ]?[\]】]|[×]{2,}|(?<![*\d])\*{3,}(?![*\d])|(?<=[由经为向至与和报])\*{2}(?=(?:公司|部门?|中心|经理|先生|单位))|(?<![*\d])\*{2}(?=(?:有限|股份|科技|信息)*公司)|□{3,}|(?<=[\u4e00-\u9fff])□□(?=[\u4e00-\u9fff])|某某|(?<![〇○])[〇○]{2,}(?=公司|有限|部)"
    r"|待(?:补充|填写|确认后填|完善|定稿后填)|(?<=[：:≥≤＝=＞＜>])\s*待定(?=[。；;，,%％\s]|$)|(?<![^\n\t])待定(?=。?(?:[\n\t]|$))|(?<=[≥≤＝])\s*_{2,}|[（(](?:编号|日期|名称|人员|版本)待定[)）]|(?<![\u4e00-\u9fff])[（(](?:公司|单位|企业|组织)(?:名称|全称)[)）](?=[\u4e00-\u9fff]{2})|\b(?:TBD|TODO|TBC|TBA|FIXME)\b|lorem ipsum"
    # The firms and people of templates: ABC公司, Company X, YourCompany, 张三 beside 李四, John Doe.
    r"|\b(?:ACME|XYZ|ABC)[ ,]+(?:Co(?:mpany|rp\w*)?|Ltd|Limited|Inc)\b|\bCompany (?:X(?:YZ)?|Name|ABC)\b"
    r"|(?<![A-Za-z])(?:ABC|XYZ|AAA|ACME)(?=\s?(?:科技|信息|软件|网络|集团|技术)*(?:股份)?(?:有限)?(?:责任)?(?:公司|集团))"
    r"|(?-i:\bYour ?(?:Company|Organi[sz]ation)\b)|某(?:公司|集团)(?!的?案例)|(?:公司|企业|贵司) ?LOGO(?![\w])"
    r"|张三(?=[^。\n]{0,24}(?:李四|王五))|\b(?:John|Jane) Doe\b|@example\.(?:com|org|net)\b|(?<![#A-Za-z\d])#{2,4}(?=\s?(?:公司|部门?|系统|年|月|years?\b|months?\b))"
    r"|(?<![A-Za-z\d])[Xx]{2}[/.-][Xx]{2}[/.-](?:20)?[Xx]{2,4}|(?<![A-Za-z\d/_-])20[Xx]{2}(?![\dA-Za-z/_-])"
    r"|\b(?:DD[/. -]MM[/. -]YY(?:YY)?|YYYY[/. -]MM[/. -]DD|MM[/. -]DD[/. -]YYYY)\b"
    r"|\b(?:delete|remove|replace) th(?:is|e) (?:guidance|instruction|sample|example|template|explanatory|italic)(?: text| note)?|\b(?:delete|remove) this (?:paragraph|text|note|section|page|box)\b|(?:使用|定稿|发布|提交)[时前]?[，,]?请?(?:将)?(?:删除|替换)(?:本|此|该)(?:段|说明|提示|红字|斜体|批注|页)|20(?:[x×*]{2}|__)\s*年|[x×][ \u3000]?月\s*[x×]{1,2}\s*日|Click (?:or tap )?here to enter|单击(?:或点击)?此处(?:输入|添加)"
)
_PLACEHOLDER = re.compile(f"{_LEFT_OPEN}|{_IN_BRACKETS}", re.I)
_MAYBE_LEFT_OPEN, _MAYBE_IN_BRACKETS = Rare(_LEFT_OPEN, re.I), re.compile(_IN_BRACKETS, re.I)
# A placeholder that only a template leaves, whatever the file is.
_TEMPLATE = re.compile(
    r"[<＜\[【{«$]|某某|某(?:公司|集团)|张三|(?:ABC|XYZ|AAA|ACME)\b|(?-i:Your ?Company)|(?:20(?:[Xx×*]{2}|__)|[Xx×]{2,4})\s*年(?:\s*[Xx×]{1,2}\s*月)?|lorem ipsum|Click |单击|(?:[Xx×*〇○]{2,})(?=\s*(?:\(?集团\)?|股份|有限|科技|信息)*(?:公司|单位|有限|集团))",
    re.I,
)
# Where X stands for a digit of a number, or a mask hides a secret.
_PATTERN_OF_NUMBERS = re.compile(
    r"编号规则|编码规则|命名|流水号?|顺序号|序号|表示|代表|占位|位数|[一二三四]位|示例|例如|格式|numbering|serial|stands? for|format|written as|in the form|notation|e\.g\.|example|placeholder"
)
_MASKED = re.compile(r"密码|口令|脱敏|掩码|隐去|账号|手机号?|身份证|password|mask|account|phone", re.I)
_CODE_WITH_X = re.compile(r"[A-Za-z][-/_][A-Za-z\-/_]{0,40}[Xx×]{2}|[Xx×]{2}[-/_]|[-/_][Xx×*]{2}")
_BARE_RUN = re.compile(r"^[Xx×*□]+$|^(?:20)?[Xx/.-]+(?:20)?[Xx]+$")
_NUMBER_OF_X = re.compile(r"[01][\d -]+[Xx× -]+")  # a telephone number that nobody has put in
_PART_OF_A_NAME = re.compile(r"^[-_/\\]<>|<>(?:[-_][\w<]|\.[a-z])")
_SPOKEN = re.compile(
    r"[“\"「][^”\"」\n]{0,40}某某[^”\"」\n]{0,20}[”\"」]"
)  # what an agent says on the phone, with his own name
_SAYS_WHO = re.compile(r"[“\"「][^”\"」\n]*(?:工号|我是|我姓|分机)\s*$")  # … and there with his number or name
_AROUND_SPEECH = 60
_DATE_LETTERS = re.compile(r"[DYM]{2,4}[/. -][DYM]{2}", re.I)
_DATE_OF_X = re.compile(r"[Xx]{2}[/.-][Xx]{2}[/.-]|20[Xx]{2}$")
# In round brackets a bare word names a party or a field, "(customer)"; only an instruction asks to be replaced.
_ROUND_NAMED = re.compile(
    r"^[(（](?!\s*(?:请|在?此处|填写|输入|插入|替换|补充|insert|enter|your\b|(?:company|organi[sz]ation) name|tbd|(?:编号|日期|名称|人员|版本)?待定))",
    re.I,
)
# A line in the midst of a sentence (由______担任), and an adviser who speaks to his client (贵公司应).
_LEFT_OUT = re.compile(
    r"(?<=[\u4e00-\u9fffa-z,，])\s?_{4,}\s?(?=[\u4e00-\u9fff]|[a-z]{2,}|\((?:[a-z]{2,}|[\u4e00-\u9fff]))|(?:\b[a-z]+ ){2}(?:by|to|from|with|of|and|in) _{4,}(?=\s?[.,;])|(?<=[为是由在])\s?_{4,}\s?(?=[。，；、]|$)|\b(?:is|are|within|after) _{4,}(?=\s?[.,;]|$)|(?:\b(?:is|are)|[:=]) ?(?i:to be (?:completed|confirmed|defined|determined|advised|decided))(?=\s*[.;)\]]|\s*$)|贵(?:公司|单位)(?=应|须|需|可|的(?:名称|标志))"
    r"|(?<=[\u4e00-\u9fff])[（(][ \u3000]{2,40}[）)](?=[\u4e00-\u9fff])|[?？]{3,}|(?<=[：:为在由])\s?[?？]{2}|(?<=每[周月日天年])[?？]{2}"
    r"|(?:^|(?<=[。；;.,，] )|(?<=[。；，]))(?!(?i:[^:：]*(?:签|批准|审[核批]|编[制写]|拟[稿制]|日期|盖章|姓名|sign|approv|review|author|prepared|written|date|name|\bby\b)))[A-Za-z\u4e00-\u9fff][A-Za-z\u4e00-\u9fff ]{2,24}[:：]\s?_{4,}(?=\s?[.。；;,，])"
    r"|(?<=[自于从])[ \u3000_]+年[ \u3000_]+月[ \u3000_]+日"
)


_SIGNS = ("__", "贵", "年", "o be ", "( ", "（ ", "（\u3000", "(\u3000", "??", "？？")


def placeholders(content: Content) -> Iterator[Fact]:
    """placeholder: what a template left to be filled (XXX, ××, 某某公司, [公司名称], TBD, 20XX年).

    placeholder.template are those that no filled document of any kind can hold.
    """
    seen = 0
    if not (_holds_brackets(whole(content.blocks).text) or _MAYBE_LEFT_OPEN.can_stand_among(content.blocks)):
        return
    for block in content.blocks:
        if not _maybe_left_open(block.text):
            continue
        for text, place in pieces(block):
            for match in _left_open_in(text):
                word = match.group().strip()
                if _ROUND_NAMED.match(word) or _not_left_over(text, match):
                    continue
                if block.rows and not _is_left_open(block, word):
                    break  # two cells that say so only side by side
                around = text[match.start() : match.end() + 8]
                name = "placeholder.template" if _TEMPLATE.match(around) else "placeholder"
                yield Fact(name, _shown(text, match), place, quote(text, match.start()))
                seen += 1
                break
            if seen >= _MOST:
                return


def _left_open_in(text: str) -> Iterator[re.Match[str]]:
    """The placeholders of a text: what cannot stand in it is not looked for."""
    if not _MAYBE_LEFT_OPEN.can_stand_in(text):
        return _MAYBE_IN_BRACKETS.finditer(text)
    return (_PLACEHOLDER if _holds_brackets(text) else _MAYBE_LEFT_OPEN.pattern).finditer(text)


def _maybe_left_open(text: str) -> bool:
    return _MAYBE_LEFT_OPEN.can_stand_in(text) or _holds_brackets(text)


def _holds_brackets(text: str) -> bool:
    """Whether a placeholder in brackets stands in a text: asked where one opens, and not at each letter."""
    return any(_MAYBE_IN_BRACKETS.match(text, opening.start()) for opening in _OPENING.finditer(text))


def _is_left_open(block: Block, word: str) -> bool:
    """Whether anything in a table is left open. What was just found is looked for first: mostly it is that."""
    at = block.text.find(word)
    stop = at + len(word) + _AROUND
    found = _PLACEHOLDER.search(block.text, max(0, at - _LOOKS_ON), stop) if at >= 0 else None
    return (found is not None and found.end() + _LOOKS_ON <= stop) or _any_left_open(block)


@remembered(most=1)
def _any_left_open(block: Block) -> bool:
    return _MAYBE_LEFT_OPEN.search(block.text) is not None or _holds_brackets(block.text)


def left_out(content: Content) -> Iterator[Fact]:
    """placeholder.sentence: what a sentence leaves open, as no document to be followed may; a form or an agreement may."""
    for block in content.blocks:
        if block.rows or block.place.part != "body" or not any(sign in block.text for sign in _SIGNS):
            continue
        if match := _LEFT_OUT.search(block.text):
            yield Fact(
                "placeholder.sentence", match.group().strip(), str(block.place), quote(block.text, match.start())
            )
            return


def _not_left_over(text: str, match: re.Match[str]) -> bool:
    """Runs of X, × or * that explain a numbering, multiply, hide a secret or draw a line."""
    if _DATE_LETTERS.match(match.group()):
        return bool(_PATTERN_OF_NUMBERS.search(text[max(0, match.start() - 40) : match.end() + 30]))
    if match.group() == "某某":
        return any(said.start() <= match.start() < said.end() for said in _SPOKEN.finditer(text))
    if match.group().startswith("<") and _PART_OF_A_NAME.search(
        f"{text[match.start() - 1 : match.start()]}<>{text[match.end() : match.end() + 2]}"
    ):
        return True  # <host>-<date>.log
    if match.group()[:1].isdigit() and "年" not in match.group() and _NUMBER_OF_X.fullmatch(match.group()):
        return bool(_PATTERN_OF_NUMBERS.search(text[max(0, match.start() - 30) : match.end() + 30]))
    if not _BARE_RUN.match(match.group()):
        return False
    if _SAYS_WHO.search(text[max(0, match.start() - _AROUND_SPEECH) : match.start()]):
        return True
    around = text[max(0, match.start() - 30) : match.end() + 30]
    if not text.strip("*×-=_ \t"):
        return True
    if "*" in match.group() and _MASKED.search(around):
        return True
    return bool(
        _PATTERN_OF_NUMBERS.search(around) or (_CODE_WITH_X.search(around) and not _DATE_OF_X.match(match.group()))
    )


def _shown(text: str, match: re.Match[str]) -> str:
    """The placeholder with the word that it belongs to: XX有限公司, not XX."""
    if _BARE_RUN.match(match.group()) and (
        tail := re.match(r"[\u4e00-\u9fff]{0,6}?(?:有限公司|公司|集团|单位|部门?|年|月|系统|项目)", text[match.end() :])
    ):
        return match.group() + tail.group()
    return match.group().strip()
