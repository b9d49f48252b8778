"""Key contents, and texts that are too short to be a document."""

from __future__ import annotations

from sayings import CANTEEN, INCIDENT_PROCESS
from written import mapper, table, text

from pipeline.catalogue import load_catalogue
from pipeline.mapping.content import absent_contents, is_stub, keywords_found
from pipeline.text.normal import bare

INCIDENT = mapper().catalogue.requirement("D-8.6.1")


def test_what_is_not_said_is_absent() -> None:
    whole = bare(INCIDENT_PROCESS)
    assert absent_contents(INCIDENT, whole) == ()
    absent = absent_contents(INCIDENT, bare(INCIDENT_PROCESS.replace("总经理", "同事").replace("管理层", "")))
    assert [block.title.zh for block in absent] == ["最高管理者知会"]


def test_words_count_in_traditional_characters_and_in_english() -> None:
    titles = {block.title.en for block in absent_contents(INCIDENT, bare("優先級 and escalation, resolved and closed"))}
    assert not titles & {"priority from impact and urgency", "escalation rules", "resolution and closure"}
    assert "recorded and classified" in titles


def test_everything_is_absent_from_nothing() -> None:
    assert absent_contents(INCIDENT, "") == INCIDENT.key_content


def test_sentence_that_refers_elsewhere_is_a_stub_a_page_is_not() -> None:
    for line in ("按服务台手册执行。", "Incidents are handled as the service desk guide says."):
        assert is_stub(text(line).blocks, bare(line))
    assert not is_stub(text(INCIDENT_PROCESS).blocks, bare(INCIDENT_PROCESS))


def test_table_of_some_rows_is_no_stub() -> None:
    rows = [("一级", "4 小时"), ("二级", "8 小时"), ("三级", "2 天"), ("四级", "5 天")]
    assert not is_stub((table(rows),), "一级")
    assert is_stub((table(rows[:2]),), "一级")


def test_telling_words_are_counted() -> None:
    assert keywords_found(INCIDENT, bare(INCIDENT_PROCESS)) > 5
    assert keywords_found(INCIDENT, bare(CANTEEN)) <= 1


def test_an_english_phrase_counts_in_any_order_and_form_where_its_words_stand_near() -> None:
    policy = load_catalogue().requirement("D-5.2")
    block = next(one for one in policy.key_content if "continual improvement" in one.words_en)
    said = "the service management system and the services are improved continually by all of us"
    apart = "we improve the car park first and then " + "some other thing " * 8 + "continually"
    assert block not in absent_contents(policy, said)
    assert block in absent_contents(policy, apart)
