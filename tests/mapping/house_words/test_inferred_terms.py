"""Titles of the house's rules tell what it calls the field's things, once it is known what they are on."""

from __future__ import annotations

import pytest
from written import mapper

from pipeline.mapping.content.key_content import absent_contents
from pipeline.mapping.house_words.inferred_terms import inferred_notes, terms_of_house
from pipeline.text.normal import bare
from pipeline.text.own_terms import in_own_terms
from pipeline.text.ticket_types import type_of
from pipeline.values import Analysis, Assignment, Fact, Kind

CATALOGUE = mapper().catalogue
OTHERS = "4.1 4.2 4.3 5.1 5.2 5.3 6.1 6.2 6.3 7.1 7.2 7.3 7.4 9.1"


def rules(title: str, *ids: str, number: str = "", kind: Kind = "procedure") -> Analysis:
    made = tuple(Assignment(one, 0.6, "body", "") for one in ids)
    return Analysis(f"{title}.docx", title, "read", kind=kind, title=title, number=number, assignments=made)


def table(*rows: str) -> Analysis:
    facts = tuple(
        Fact("crossreference.row", row, f"T1R{at}", row) for at, row in enumerate((*rows, f"{OTHERS}|见总册"))
    )
    return Analysis("条款对照.xlsx", "t", "read", kind="list", title="条款对照", facts=facts)


def terms(*files: Analysis) -> dict[str, str]:
    """Of a house with these papers, and with others that serve nearly everything."""
    others = rules("服务管理手册", *(one.id for one in CATALOGUE.requirements), kind="manual")
    return dict(terms_of_house((others, *files), CATALOGUE))


@pytest.mark.parametrize(
    ("title", "ids", "told"),
    [
        ("靠泊管理规程", ["D-8.5.3"], {"靠泊": "发布"}),
        ("信息通信检修管理标准", ["D-8.5.1", "D-8.5.1.1"], {"检修": "变更"}),
        ("病根治理规矩", ["D-8.6.3"], {"病根": "问题"}),
        ("查病根管理规矩", ["D-8.6.3"], {"查病根": "问题", "病根": "问题"}),  # what is looked into
        ("事件与诉求管理办法", ["D-8.6.1", "D-8.6.2"], {"诉求": "服务请求"}),  # the field has a word for one of them
        ("抢险与杂活管理办法", ["D-8.6.1", "D-8.6.2"], {"抢险": "事件", "杂活": "服务请求"}),
        ("开动率与保产规矩", ["D-8.7.1", "D-8.7.2"], {"开动率": "可用性", "保产": "连续性"}),
    ],
)
def test_the_title_of_rules_gives_the_houses_word_away(title: str, ids: list[str], told: dict[str, str]) -> None:
    assert terms(rules(title, *ids)) == told


@pytest.mark.parametrize(
    ("title", "ids", "kind"),
    [
        ("变更管理程序", ["D-8.5.1"], "procedure"),  # the field's own word
        ("服务级别管理程序", ["D-8.3.3"], "procedure"),
        ("服务水平管理程序", ["D-8.3.3"], "procedure"),
        ("家底与舱单规程", ["D-8.2.5", "D-8.2.6"], "procedure"),  # told in either order
        ("Promises and the menu", ["D-8.2.4-P", "D-8.3.3"], "procedure"),
        ("走码头与守约办法", ["D-8.3.3"], "procedure"),  # two subjects, one clause
        ("靠泊单20260812", ["D-8.5.3"], "procedure"),  # no title of rules
        ("靠泊管理规程", ["D-8.5.3"], "record"),
        ("The round", ["D-8.6.1"], "procedure"),  # English titles say much else
    ],
)
def test_a_title_that_leaves_doubt_tells_nothing(title: str, ids: list[str], kind: Kind) -> None:
    assert terms(rules(title, *ids, kind=kind)) == {}


def test_one_strangers_words_tell_nothing_of_anothers_papers() -> None:
    assert terms_of_house([rules("靠泊管理规程", "D-8.5.3"), rules("移泊规程", "D-8.5.1")], CATALOGUE) == ()


def test_a_word_that_is_told_in_two_ways_is_not_read() -> None:
    assert terms(rules("移泊规程", "D-8.5.1"), rules("移泊管理办法", "D-8.5.3")) == {}


def test_the_table_of_clauses_tells_it_of_papers_that_nothing_else_places() -> None:
    papers = (
        rules("抛锚处置规程", number="GY-G-01"),
        rules("水尺规程", number="GY-G-02"),
        rules("用度办法", number="GY-G-03"),
    )
    rows = table("8.6.1|GY-G-01", "8.4.3|GY-G-02", "8.4.1|GY-G-02、GY-G-03")  # the last names two papers for one clause
    assert terms(*papers, rows) == {"抛锚": "事件"} | {"水尺": "容量"}
    assert terms(*papers) == {}


def test_what_the_house_explains_itself_goes_before() -> None:
    manual = Analysis(
        "手册.docx", "m", "read", kind="manual", title="手册", facts=(Fact("term.own", "靠泊|变更", "T1", ""),)
    )
    assert terms(rules("靠泊管理规程", "D-8.5.3"), manual) == {"靠泊": "变更"}


def test_the_report_names_what_was_read_so() -> None:
    with in_own_terms((("靠泊", "发布"),)):
        (note,) = inferred_notes([])
        assert "“靠泊”即发布" in note.zh
        assert "“靠泊” is 发布" in note.en
    assert list(inferred_notes([])) == []


def test_types_of_tickets_and_contents_are_read_in_the_words_in_force() -> None:
    plan = CATALOGUE.requirement("D-8.4.3")
    text = bare("余量要求由各厂提出，每季预测一次余量。")
    before = len(absent_contents(plan, text))
    assert type_of("抛锚单") == ""
    with in_own_terms((("抛锚", "事件"), ("余量", "容量"))):
        assert type_of("抛锚单") == "incident"
        assert len(absent_contents(plan, text)) < before


def test_a_big_one_of_what_the_house_calls_an_incident_is_a_major_one() -> None:
    small, big = rules("报毛病管理规矩", "D-8.6.1"), rules("大毛病处置办法", "D-8.6.1-MI")
    assert terms(small, big) == {"报毛病": "事件", "毛病": "事件", "大毛病": "重大事件"}
    assert "大毛病" not in terms(small)
