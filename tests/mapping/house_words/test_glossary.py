"""The house's own words, as a table of its papers explains them, are read as the field's in every name."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.house_words.glossary import (
    OWN_TERM,
    glossary_facts,
    glossary_notes,
    read_in_other_words,
    stated_terms,
)
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.text.own_terms import in_own_terms, in_the_fields_words
from pipeline.values import Analysis, Block, Cell, Fact, Kind, Place

MAPPER = mapper()
TERMS = (("缺陷", "事件"), ("snag", "incident"))


def told(*rows: tuple[str, ...]) -> list[str]:
    cells = tuple(tuple(Cell(text, "") for text in row) for row in rows)
    text = "\n".join("\t".join(row) for row in rows)
    block = Block(text, Place(page=1), rows=cells)
    return [fact.value for fact in glossary_facts((block,), MAPPER.catalogue) if fact.name == OWN_TERM]


def manual(*pairs: str, kind: Kind = "manual", path: str = "手册.docx") -> Analysis:
    facts = tuple(Fact(OWN_TERM, pair, "T1", "") for pair in pairs)
    return Analysis(path, path, "read", kind=kind, title="手册", facts=facts)


def test_a_table_of_the_houses_and_the_standards_words_pairs_them() -> None:
    assert told(
        ("公司用语", "标准用语", "说明"),
        ("缺陷、消缺", "事件、事件处理", "设备不正常"),
        ("在运率、停运", "可用性、不可用", ""),
        ("反事故预案", "服务连续性计划", ""),
        ("运行方式", "容量安排", "人、机、带宽"),
        ("班前会", "早上的会", ""),
    ) == ["缺陷|事件", "消缺|事件处理", "在运率|可用性", "停运|不可用", "反事故预案|服务连续性计划", "运行方式|容量"]


def test_english_tables_do_so_too() -> None:
    assert told(
        ("What we call it", "The standard's word"),
        ("Snag", "Incident"),
        ("Ask", "A service request"),
        ("Repeat offender", "Problem (underlying cause)"),
        ("Promise sheet", "SLA"),
    ) == ["snag|incident", "ask|service request", "repeat offender|problem", "promise sheet|sla"]


@pytest.mark.parametrize(
    "head", [("We say", "Others say"), ("Our word", "Usually called"), ("House term", "ITIL term")]
)
def test_what_everybody_else_says_is_the_fields_word(head: tuple[str, str]) -> None:
    rows = (("Wobble", "Incident"), ("Black wobble", "major incident"), ("Favour", "service request"), ("Sills", "???"))
    assert told(head, *rows) == ["wobble|incident", "black wobble|major incident", "favour|service request"]


def test_a_table_of_what_the_houses_words_mean_is_read_by_the_meanings() -> None:
    assert told(
        ("我们的叫法", "意思"),
        ("卡壳、卡壳单", "系统或设备坏了、用户用不成，标准里叫事件"),
        ("跑腿", "客户要我们办的日常事，比如开账号"),
        ("动土", "对在用系统的任何改动"),
        ("枯水期", "每年十一月到次年三月"),
    ) == ["卡壳|事件", "卡壳单|事件", "跑腿|服务请求", "动土|变更"]
    assert told(
        ("What we say", "What it means"),
        ("wobble", "something that has stopped working"),
        ("rewiring", "whatever alters a system in use"),
        ("low season", "November to March"),
        ("the yard", "our office"),
    ) == ["wobble|incident", "rewiring|change"]


def test_one_meaning_alone_explains_nothing() -> None:
    rows = (("账期", "每月一日到月底"), ("动土", "对在用系统的任何改动"), ("大院", "办公的地方"))
    assert told(("我们的叫法", "意思"), *rows) == []
    assert told(("字段", "说明"), *rows, ("卡壳", "系统坏了")) == []


def test_in_a_chapter_on_the_houses_words_a_bracket_or_a_plain_sentence_is_enough() -> None:
    def in_chapter(heading: str, text: str) -> list[str]:
        block = Block(text, Place(page=1, heading=heading))
        return [fact.value for fact in glossary_facts((block,), MAPPER.catalogue)]

    chinese = "系统停了都叫卡壳（事件）；根子知道了、先绕着走的，画到泥坑图上（已知错误）。动在用的系统叫动土（变更）。"
    assert in_chapter("手册 > 3 我们的叫法", chinese) == ["卡壳|事件", "泥坑图|已知错误", "动土|变更"]
    assert in_chapter("手册 > 3 职责", chinese) == []
    english = "A wobble is an incident, rewiring is a change and a handshake is a service level agreement."
    assert in_chapter("Handbook > 2 Words we use", english) == [
        "wobble|incident",
        "rewiring|change",
        "handshake|service level agreement",
    ]
    assert in_chapter("Handbook > 2 Scope", english) == []


def test_a_chapter_on_words_may_define_them_one_after_the_other() -> None:
    def in_chapter(heading: str, text: str) -> list[str]:
        return [fact.value for fact in glossary_facts((Block(text, Place(heading=heading)),), MAPPER.catalogue)]

    english = "A wobble is anything that stops a belt. A favour is somebody asking for a badge, the squeeze is how full the halls are."
    assert in_chapter("2 Our words", english) == ["wobble|incident", "favour|service request", "squeeze|capacity"]
    assert in_chapter("2 Our site", english) == []
    assert in_chapter("2 Our words", "A wobble is anything that stops a belt. The yard is where we park.") == []
    chinese = "屏幕黑了、系统慢了，一律叫卡壳。对在用系统的任何改动，都叫动土；院子指办公楼后面。"
    assert in_chapter("三、我们的说法", chinese) == ["卡壳|事件", "动土|变更"]


@pytest.mark.parametrize(
    "head",
    [("过程", "负责人"), ("过程", "标准条款"), ("公司用语", "英文"), ("名称", "编号")],
)
def test_other_tables_of_processes_explain_nothing(head: tuple[str, str]) -> None:
    assert (
        told(head, ("韦昭平", "事件管理"), ("陆廷芳", "问题管理"), ("覃立群", "变更管理"), ("罗安琪", "发布管理")) == []
    )


def test_names_are_read_in_the_words_that_are_in_force_and_only_then() -> None:
    def ids(name: str) -> set[str]:
        return {hit.requirement for hit in MAPPER.names.hits(name, fuzzy=True)}

    before = ids("缺陷与诉求管理标准"), ids("Snags register 2026")
    with in_own_terms((("缺陷", "事件"), ("诉求", "服务请求"), ("snag", "incident"))):
        assert ids("缺陷与诉求管理标准") == {"D-8.6.1", "D-8.6.2"}
        assert ids("Snags register 2026") == {"R-8.6.1-1"}
    assert (ids("缺陷与诉求管理标准"), ids("Snags register 2026")) == before


def test_a_name_gives_its_kind_away_in_the_words_that_are_in_force() -> None:
    before = kind_by_name("运维服务承诺书")
    with in_own_terms((("承诺书", "服务级别协议"),)):
        assert kind_by_name("运维服务承诺书") == "agreement"
    assert kind_by_name("运维服务承诺书") == before != "agreement"


def test_the_longest_word_goes_first_and_english_words_are_whole() -> None:
    with in_own_terms((("家族性缺陷", "已知错误"), ("缺陷", "事件"), ("ask", "service request"))):
        assert in_the_fields_words("家族性缺陷清单和缺陷台账") == "已知错误清单和事件台账"
        assert in_the_fields_words("Asks and tasks") == "service request and tasks"


def test_what_is_explained_in_two_ways_or_by_others_does_not_count() -> None:
    assert stated_terms([manual("缺陷|事件", "诉求|服务请求"), manual("诉求|投诉", path="办法.docx")]) == (
        ("缺陷", "事件"),
    )
    assert stated_terms([manual("缺陷|事件", kind="external")]) == ()


def test_files_that_were_read_in_other_words_are_named() -> None:
    read = Analysis("a.docx", "a", "read", facts=(Fact("term.read", "缺陷|事件;snag|incident", "", ""),))
    plain, failed = Analysis("b.docx", "b", "read"), Analysis("c.docx", "c", "failed")
    assert read_in_other_words([read, plain, failed], TERMS) == {"b.docx"}
    assert read_in_other_words([read, plain, failed], ()) == {"a.docx"}


def test_the_report_says_which_words_were_read_as_which() -> None:
    (note,) = glossary_notes([manual("缺陷|事件", "诉求|服务请求")])
    assert note.en.endswith("as 手册.docx (T1) explains them: “缺陷” is 事件, “诉求” is 服务请求")
    assert "“缺陷”即事件" in note.zh
    assert list(glossary_notes([manual()])) == []
