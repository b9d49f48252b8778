"""Names of persons in labelled places: beside 编制, in a column 姓名, on an attendance list."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline.text.plain_days import DAY

_SINGLE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费"
    "卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢扬劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄"
    "平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植富尧闭由"
    "束招布庾苍盘贝笪巢傅萧洪赖阎酆贲荀钮羿汲邴糜隗宓郗钭蓟鄂莘逄郦璩濮郏宦暨殳夔厍訾竺桓蒯习"
)
_DOUBLE = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|闻人|轩辕|宇文|长孙|独孤|呼延|澹台|百里|濮阳|万俟|赫连|淳于|太叔|申屠|钟离|鲜于|拓跋|公冶|宗政|公羊|仲孙|闾丘|亓官|左丘|东郭|羊舌|梁丘|谷梁|段干|西门|纳兰|完颜"
_CHINESE = re.compile(rf"(?:(?:{_DOUBLE})[\u4e00-\u9fff]{{1,2}}|[{_SINGLE}][\u4e00-\u9fff]{{1,2}})")
# Letters of European names, too: Brügge, Ørsted, Dvořák.
_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-ſ", "a-zß-öø-ÿĀ-ſ"
_WORD = rf"(?:[{_UPPER}]['’]|Ma?c)?[{_UPPER}][{_LOWER}]+"  # O'Brien, McKenna
_LINK = rf"(?: (?:[{_UPPER}]\. ?){{1,2}}| (?:v[ao]n|de[lnr]?|la|di|da|bin|al|te[nr]|zu[mr]?)(?: (?:de[nr]?|la|het))? )"  # J., van der
_ENGLISH = re.compile(rf"{_WORD}(?:(?:[-' ]|{_LINK})(?:[{_UPPER}]['’]|Ma?c)?[{_UPPER}][{_LOWER}'’]+){{1,3}}")
# A given and a family name within a sentence: Jean-Luc Moreau, Siobhán O'Brien, Pieter van der Berg.
LATIN_NAME = rf"{_WORD}(?:[-'’][{_UPPER}{_LOWER}]+)?(?: |{_LINK}){_WORD}(?:[-'’][{_UPPER}{_LOWER}]+)*"
_MINORITY = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2}")  # 阿依古丽·买买提
_OTHER_SCRIPT = re.compile(
    rf"(?<=[{_LOWER}]) ?[(（](?P<zh>[\u4e00-\u9fff·]{{2,6}})[)）]|(?<=[\u4e00-\u9fff]) ?[(（](?P<en>{LATIN_NAME})[)）]"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WITHOUT_MARKS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "'": "", "’": ""}
)
_BY_WHOM = re.compile(rf"^由(?=[{_SINGLE}][\u4e00-\u9fff])")  # 由陶勇主持
# What looks like a name by its first character and is a post, a state or a department.
_NO_NAME = re.compile(
    r"[啥咋吗呢嘛谁]|^凌晨$|^[单元全满平计包时成于季]月$|^.[^明晓小新秀冰桂江海秋春素玲丽雪清皓香照云梦心水溪如]月$|"
    r"[部门员理长师组限司室科处层方类项级度率表单号期年日时分会厂所案件书册]$|经理|主管|工程|总监|助理|负责|代表|专员|管理|审核|批准|编制|签字|签名|盖章|公司|运维|服务|关闭|合格|符合|成功|完成|同意|通过|有效|正常|高级|中级|初级|应急|安全|平台|系统|计划|方针|任命|任务|程序|范围|目标|文件|记录|时间|日期|单位|地点|安排|组织|平均|成本|常规|成员|应用|温度|方案|方法|严重|支持|全部|全体|水平|查看|双方|甲方|乙方|何时|章节|和|及|为|已|未|无|的|了$|是$|主任|[所院局队]长$|书记|[性量总]$|成[绩果效]|费[用率]|时[限长段]|项[目数]|余额|权[限重]|经费|顾客|路径|包[括装]|单[价号]|计[数分]|管控|席位|支[出付]|应答|配置|变更|问题|需求|知识|预算|资产|供方|[闭开]卷|笔试|口试|机考|实操|问答"
)
_NO_ENGLISH_NAME = re.compile(
    r"\b(?:Manager|Director|Head|Team|Service|Department|Desk|Officer|Lead|Board|Group|Management|Engineer|Owner|Document|Version|Date|Not|Internal|Quality|Chief|Managing|Audit|Review)\b"
)
_POST_BEFORE = re.compile(
    r".*\b(?:Manager|Director|Officer|Engineer|Analyst|Auditor) (?=[A-Z])"
)  # Quality Manager Ann Holt
_HONORIFIC = re.compile(r"^(?:(?:Prof|Dr|Mr|Mrs|Ms|Dipl\.?-?Ing)\.? (?=\S))+")
_FAMILY_FIRST = re.compile(r"(?P<family>[A-Z][\w'-]+), ?(?P<given>[A-Z][\w'-]+)")
# 质量部乔木, 运维部经理卫澜: the unit and the post that stand before a name without a space.
_UNIT_BEFORE = re.compile(
    r"(?!.{0,8}(?:院|公司|局|厅|校|集团|客户|供应商|甲方))[\u4e00-\u9fff]{1,6}(?:部|中心|科|室|处|组|办|经理|主管|总监|主任|工程师|代表|专员|组长|部长|科长|处长|总裁|董事长)(?=[\u4e00-\u9fff]{2,4}$)"
)
_BRACKETS = re.compile(r"[(（\[【][^)）\]】]{0,120}[)）\]】]")
_THERE = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:在|到)(?:场)?$")  # …、梅佳、熊辉在
_BETWEEN = re.compile(
    r"[、,，;；。/|\n\t]+|\s{2,}|\band\b|及|和(?=[\u4e00-\u9fff]{2,3}$)|&|(?<=[\u4e00-\u9fff])\s?[-–—]\s?(?=[\u4e00-\u9fff])"
)
_DATE = re.compile(rf"{DAY}|\d{{2,4}}\s*[-/.年]\s*\d{{1,2}}\s*(?:[-/.月]\s*\d{{1,2}}\s*日?)?")
_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff]){1,2}")
_FILLER = re.compile(r"[_＿]+|[:：]")
_WITH_GIVEN_NAME = 3  # characters of a name


def given_name_first(text: str) -> str:
    """Holt, Ann and Dr. Ann Holt: as she signs."""
    text = _HONORIFIC.sub("", text)
    match = _FAMILY_FIRST.fullmatch(text)
    return f"{match['given']} {match['family']}" if match else text


def in_one_script(text: str) -> str:
    """A text without what spells a name again: Zhang Wei (张伟), 张伟（Zhang Wei）."""
    return _OTHER_SCRIPT.sub(lambda match: "" if match["en"] or names_in(match["zh"]) else match.group(), text)


def spelled_beside(name: str, text: str) -> str:
    """How a text spells a name again in brackets behind it, in the other script; "" where it does not."""
    at = text.replace("’", "'").find(name)
    match = _OTHER_SCRIPT.match(text, at + len(name)) if at >= 0 else None
    return (match["zh"] or match["en"]) if match else ""


@lru_cache(maxsize=8192)
def spellings(name: str) -> frozenset[str]:
    """The forms in which one person's name is compared, whichever of its names stands first: Hans Brügge is
    Brugge Hans and Hans Bruegge."""
    lower = unicodedata.normalize("NFC", name).casefold()
    forms = [lower, lower.translate(_UMLAUTS)]
    plain = (unicodedata.normalize("NFKD", form.translate(_WITHOUT_MARKS)) for form in forms)
    bare = ("".join(" " if c in "-·." else c for c in form if not unicodedata.combining(c)) for form in plain)
    return frozenset(" ".join(sorted(_whole_words(form.split()))) for form in bare)


def _whole_words(words: list[str]) -> list[str]:
    """Without initials, where two words are left."""
    whole = [word for word in words if len(word) > 1 or not word.isascii()]
    return whole if len(whole) > 1 else words


@lru_cache(maxsize=8192)  # cells of names repeat themselves, and several readers ask
def names_in(text: str) -> tuple[str, ...]:
    """The names of persons in a short labelled text, in order: "甘棠 2026年3月2日" → ("甘棠",)."""
    text = _FILLER.sub(" ", _DATE.sub("  ", _BRACKETS.sub(" ", unicodedata.normalize("NFKC", text)))).replace("’", "'")
    found: list[str] = []
    for piece in _BETWEEN.split(text):
        for word in _words(piece.strip()):
            if word not in found:
                found.append(word)
    return tuple(found)


def _words(piece: str) -> list[str]:
    closed = "".join(piece.split()) if _SPACED.fullmatch(piece) else piece
    words = (_THERE.sub("", _BY_WHOM.sub("", _UNIT_BEFORE.sub("", word))) for word in closed.split())
    chinese = [w for w in words if (_CHINESE.fullmatch(w) and not _NO_NAME.search(w)) or _MINORITY.fullmatch(w)]
    if chinese:
        return chinese
    found = (_POST_BEFORE.sub("", match.group()) for match in _ENGLISH.finditer(piece))
    return [name for name in found if _ENGLISH.fullmatch(name) and not _NO_ENGLISH_NAME.search(name)]


def name_among_names(text: str) -> tuple[str, ...]:
    """The name that a cell of a column of names is, though a character of it says "none" or "and" elsewhere: 翟无咎."""
    closed = "".join(text.split())
    like = re.sub(r"(?<=.)[无未已为和及的了]", "某", closed) if len(closed) == _WITH_GIVEN_NAME else ""
    return (closed,) if like != closed and _CHINESE.fullmatch(like) and not _NO_NAME.search(like) else ()
