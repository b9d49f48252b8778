"""The packaged catalogue is complete, in both languages, and says what the project promises."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import defaultdict

import pytest

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.catalogue.load import PACKAGED
from pipeline.text.normal import bare

BLOCKING = {"A04", "A08", "L-01", "L-02", "L-04", "M01", "R01"}
TRIGGERS = {"L03", "L17", "D-8.3.4.1", "D-8.3.4.2", "R-8.3.4-2", "D-8.5.2-PL", "R-8.5.2", "R-8.7.2-3"}
NIL_RETURNS = {"R-8.3.2-4", "R-8.3.4-3", "R-8.6.1-2", "R-8.7.1-2", "R-8.7.3-2"}
TOO_GENERIC = {"记录", "报告", "计划", "清单", "程序", "report", "record", "plan", "procedure", "log", "list"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def test_counts_are_those_of_the_domain_reference(catalogue: Catalogue) -> None:
    assert len(catalogue.requirements) == 132
    assert len(catalogue.clauses) == 86
    assert len(catalogue.checks) == 60
    assert len(catalogue.order_rules) == 18
    assert len(catalogue.edition_tells) == 14
    assert sum(1 for one in catalogue.requirements if one.kind == "record") == 60
    assert (catalogue.id, catalogue.version, catalogue.run_in_months) == ("iso20000-1-2018-cn", "1.0.0", 3)


def test_packaged_catalogue_is_loaded_once(catalogue: Catalogue) -> None:
    assert load_catalogue() is catalogue


def test_a_fresh_process_loads_it_in_a_quarter_of_a_second() -> None:
    code = (
        "import time, pipeline.catalogue as c\n"
        "best = 9.0\n"
        "from pipeline.catalogue.load import _load, PACKAGED\n"
        "for _ in range(4):\n"
        "    begin = time.process_time(); _load(PACKAGED); best = min(best, time.process_time() - begin)\n"
        "print(best)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 0.25


def test_look_ups_find_by_id_and_refuse_the_unknown(catalogue: Catalogue) -> None:
    assert catalogue.requirement("D-8.6.1").title.zh == "事件管理"
    assert catalogue.check("L-01").group == "legal"
    assert catalogue.clause("7.5.4 a)").no == "7.5.4"
    with pytest.raises(KeyError):
        catalogue.requirement("D-99")


def test_source_is_derived_from_basis(catalogue: Catalogue) -> None:
    assert catalogue.requirement("L01").source == "cn_rule"
    assert catalogue.requirement("D-8.6.1").source == "standard"
    assert catalogue.requirement("D-8.1").basis == "implied"
    assert catalogue.requirement("D-8.1").source == "standard"
    assert catalogue.requirement("D-4.4").source == "practice"


def test_every_requirement_tells_what_to_do_in_both_languages(catalogue: Catalogue) -> None:
    for one in catalogue.requirements:
        for words in (one.title, one.asks, one.mend, one.not_evidence):
            assert words.zh, one.id
            assert words.en, one.id
        assert len(one.aliases_en) >= 6, one.id
        assert len(one.aliases_zh) >= 5, one.id
        assert len(one.key_content) <= 11, one.id


def test_every_record_names_its_columns(catalogue: Catalogue) -> None:
    for one in catalogue.requirements:
        if one.kind == "record" or one.record_fields_zh:
            assert 5 <= len(one.record_fields_zh) <= 12, one.id
            assert len(one.record_fields_zh) == len(one.record_fields_en), one.id


def test_every_key_content_can_be_seen_by_several_words(catalogue: Catalogue) -> None:
    for one in catalogue.requirements:
        for content in one.key_content:
            assert len(content.words_zh) >= 3, (one.id, content.title.zh)
            assert len(content.words_en) >= 3, (one.id, content.title.zh)


def test_only_what_the_reference_calls_compulsory_is_essential(catalogue: Catalogue) -> None:
    essential = {one.id: sum(block.essential for block in one.key_content) for one in catalogue.requirements}
    assert {id: count for id, count in essential.items() if count} == {
        "D-4.1": 1,  # 4.1 as amended in 2024: whether climate change is relevant
        "D-4.2": 1,  # 4.2 a): the interested parties
        "D-6.2": 1,  # 6.2.1 b): objectives are measurable
        "D-6.3": 1,  # 6.3 b): known limitations that can impact the system and the services
        "D-8.3.3-SLA": 3,
        "D-8.3.4": 1,  # 8.3.4.1: disputes are recorded and managed to closure
        "D-8.3.4.2": 1,  # 8.3.4.2: the agreement with internal suppliers defines service level targets
        "D-8.7.2-PL": 3,
        "D-8.4.3-PL": 1,  # 8.4.3: human, technical, information and financial capacity
        "D-8.5.1": 1,  # 8.5.1.3: how a change is tested and reversed or remedied is planned
        "D-8.5.1.1": 1,  # 8.5.1.1 c): what makes the impact of a change major
        "D-8.5.2": 1,  # 8.5.2.2: the design sets out service acceptance criteria
        "D-8.5.3": 2,  # 8.5.3: types of release, the emergency one included; a baseline before deployment
        "D-8.7.1-RT": 1,  # 8.7.1: risks to the availability of services are assessed and documented
        "D-9.3": 1,  # 9.3: the outputs of the review
        "D-10.1": 1,  # 10.1.1 b): the causes
        "D-10.2": 1,  # 10.2: evaluation criteria for opportunities for improvement
        "R-9.2-3": 1,  # 9.2.2: an audit rests on evidence
        "R-8.3.2-3": 1,  # 8.3.2: the results are analysed
        "R-8.3.4-1": 1,  # 8.3.4.1: external suppliers are evaluated and selected
        "R-8.4.1": 1,  # 8.4.1: costs are monitored and reported against the budget
        "R-8.7.3-1": 1,  # 8.7.3.2: controls that address the risks are determined
        "R-9.2-7": 1,  # 9.2.2 c): auditors are objective and impartial; 7.2: and competent
        "R-10.1": 1,  # 10.1.1 b): causes are determined
    }


def test_no_word_of_a_content_is_made_of_signs_that_texts_are_compared_without(catalogue: Catalogue) -> None:
    """What is left of "%" is nothing, which stands everywhere, and of "% of" a word of any sentence."""
    hollow = [
        (one.id, word)
        for one in catalogue.requirements
        for block in one.key_content
        for word in (*block.words_zh, *block.words_en, *re.split(r"[+&|]", "|".join(block.together)))
        if word and bare(re.sub(r"\{\w+\}", "0", word)) in ("", "of", "the", "a", "is", "to be")
    ]
    assert hollow == []


def test_what_is_essential_together_is_what_the_clause_is_about(catalogue: Catalogue) -> None:
    core = {
        one.id: [block.title.en for block in one.key_content if block.essential_together]
        for one in catalogue.requirements
    }
    assert {id: titles for id, titles in core.items() if titles} == {
        "D-6.1": ["acceptance criteria"],  # 6.1.2 c)
        "D-8.6.1-MI": ["top management kept informed"],  # 8.6.1
        "D-8.4.3-PL": ["impact of SLAs, availability and continuity"],  # 8.4.3 c)
        "R-8.2.6-1": ["relationships with other items"],  # 8.2.6: configuration information, relationships included
        "D-8.2.3": ["selection criteria", "controls and measurement"],  # 8.2.3.1 and 8.2.3.2
        "D-8.2.2": [  # 8.2.2: criticality, dependencies and duplication; proposed changes; priorities
            "criticality",
            "dependencies and duplication",
            "proposed changes aligned with objectives",
            "prioritisation",
        ],
        "D-8.2.4": ["intended outcomes", "dependencies"],  # 8.2.4
        "D-8.2.6": ["access control", "verified at planned intervals"],  # 8.2.6
        "D-7.5": ["external documents", "electronic files"],  # 7.5.3: of external origin; storage and access
        "D-8.3.2": [  # 8.3.2: reviews, satisfaction and complaints
            "planned reviews of performance",
            "satisfaction measured on a representative sample",
            "complaints recorded, closed, reported, escalated",
        ],
        "D-8.4.1": ["actual against budget", "forecasts reviewed", "cost control"],  # 8.4.1
        "D-8.5.2": ["report on intended outcomes", "removal and transfer"],  # 8.5.2.3; 8.5.2
        "D-8.6.3": [  # 8.6.3: known errors; effectiveness of problem resolution
            "known errors recorded and shared",
            "effectiveness monitored, reviewed, reported",
        ],
        "D-8.7.3.1": [  # 8.7.3.1: with regard to requirements and obligations; its importance is communicated
            "service requirements and obligations considered",
            "importance communicated to staff, customers and suppliers",
        ],
        "D-8.7.1": ["planned assessment of availability risks", "unplanned non-availability investigated"],  # 8.7.1
    }


def test_every_check_has_its_whole_page_and_only_some_block(catalogue: Catalogue) -> None:
    for check in catalogue.checks:
        page = check.page
        for words in (page.what, page.why, page.example, page.detected, page.silent, page.mend):
            assert words.zh, check.id
            assert words.en, check.id
    assert {check.id for check in catalogue.checks if check.blocks} == BLOCKING


def test_conditions_tell_triggers_from_nil_returns(catalogue: Catalogue) -> None:
    by_when = defaultdict(set)
    for one in catalogue.requirements:
        by_when[one.conditional.when].add(one.id)
        if one.conditional.when != "none":
            assert one.conditional.text.zh, one.id
    assert by_when["trigger"] == TRIGGERS
    assert by_when["nil_return"] == NIL_RETURNS
    complaints = catalogue.requirement("R-8.3.2-4").conditional
    assert "无投诉" in complaints.nil_words_zh
    assert "no complaints were received" in complaints.nil_words_en


def test_an_alias_belongs_to_one_requirement_unless_a_combined_document_bears_it(
    catalogue: Catalogue,
) -> None:
    combined = {
        folded(name): set(one.satisfies) for one in catalogue.combined for name in (*one.aliases_zh, *one.aliases_en)
    }
    owners = defaultdict(set)
    for one in catalogue.requirements:
        for name in (*one.aliases_zh, *one.aliases_en):
            assert folded(name) not in TOO_GENERIC, (one.id, name)
            owners[folded(name)].add(one.id)
    shared = {name: ids for name, ids in owners.items() if len(ids) > 1}
    assert {name: ids for name, ids in shared.items() if not ids <= combined.get(name, set())} == {}


def test_no_requirement_disclaims_its_own_names(catalogue: Catalogue) -> None:
    for one in catalogue.requirements:
        names = {folded(name) for name in (*one.aliases_zh, *one.aliases_en)}
        assert not names & {folded(name) for name in (*one.not_this, *one.not_this_en)}, one.id


def test_new_in_2018_is_part_of_the_gaps(catalogue: Catalogue) -> None:
    assert {"D-7.6", "D-8.4.2", "D-8.6.2"} <= set(catalogue.brief_gaps)
    assert len(catalogue.brief) == 25


@pytest.mark.parametrize(
    ("text", "tell"),
    [
        ("依据 ISO/IEC 20000-1:2011 编制", "E01"),
        ("GB/T 24405.1-2009", "E02"),
        ("6.5 能力管理", "E04"),
        ("8.1 事件和服务请求管理", "E05"),
        ("8.3 问题管理", "E06"),
        ("删减 8.5.2 条款", "E13"),
    ],
)
def test_edition_tells_catch_what_they_are_for(catalogue: Catalogue, text: str, tell: str) -> None:
    assert tell in {one.id for one in catalogue.edition_tells if one.pattern.search(text)}


def test_edition_tells_leave_the_2018_edition_alone(catalogue: Catalogue) -> None:
    text = "ISO/IEC 20000-1:2018 8.6.3 问题管理 8.5.1 变更管理"
    assert [one.id for one in catalogue.edition_tells if one.pattern.search(text)] == []


def test_document_control_knows_labels_numbers_and_versions(catalogue: Catalogue) -> None:
    control = catalogue.document_control
    assert control.number_pattern.search("文件编号：ZBX-ITMS-A-01")
    assert any(pattern.search("版本：V1.0") for pattern in control.version_patterns)
    assert "实施日期" in control.labels["effective"]


def test_files_follow_the_clause_groups(catalogue: Catalogue) -> None:
    names = {path.stem for path in (PACKAGED / "requirements").glob("*.yaml")}
    assert {"legal", "clause-4", "clause-8.2", "clause-8.7", "clause-10"} <= names
    positions = [one.id for one in catalogue.requirements]
    assert positions.index("L01") < positions.index("D-4.1") < positions.index("D-10.2")
