"""report.html says all, in both languages, fetches nothing, and never runs a client's text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import building
import pytest
from lxml import html

from pipeline.report import view
from pipeline.report.html import _by_short_id, report_html
from pipeline.report.printable import printable
from pipeline.report.words import keys, word


@pytest.fixture(scope="module")
def page(flawed, catalogue) -> html.HtmlElement:
    return html.fromstring(report_html(flawed, catalogue).decode("utf-8"))


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _in(element: html.HtmlElement, language: str) -> str:
    """The text that a reader of one language sees."""
    copy = html.fromstring(html.tostring(element, encoding="unicode"))
    other = "en" if language == "zh" else "zh"
    for hidden in copy.xpath(f"//*[@lang='{other}']"):
        hidden.drop_tree()
    return _text(copy)


def _section(page: html.HtmlElement, id: str) -> html.HtmlElement:
    return page.xpath(f"//section[.//*[@id='{id}']]")[0]


def test_the_same_assessment_gives_the_same_bytes(flawed, catalogue):
    assert report_html(flawed, catalogue) == report_html(building.assessment(), catalogue)


def test_no_element_names_an_address_outside_the_file(page):
    for attribute in ("src", "srcset", "action", "data", "poster", "background", "xlink:href", "formaction", "ping"):
        assert page.xpath(f"//*[@*[name()='{attribute}']]") == []
    assert {value[0] for value in page.xpath("//@href")} == {"#"}
    assert page.xpath("//link | //iframe | //img | //object | //embed | //base | //form") == []
    style, script = page.xpath("//style")[0].text, page.xpath("//script")[0].text
    assert not re.search(r"url\(|@import|@font-face|//", style)
    assert not re.search(r"https?:|fetch|XMLHttp|import\(|localStorage|sessionStorage|cookie", script)


def test_a_policy_allows_only_the_script_and_the_style_of_the_report(page):
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        (element,) = page.xpath(f"//{tag}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode("utf-8")).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_client_text_stays_text(page):
    assert len(page.xpath("//script")) == 1
    assert [name for name in page.xpath("//@*/..") if any(key.startswith("on") for key in name.attrib)] == []
    findings = _text(_section(page, "findings"))
    for text in building.HOSTILE:
        assert " ".join(printable(text).split()) in findings
    assert "{{ 7 * 7 }}" in findings


def test_characters_that_turn_or_hide_text_are_shown_instead_of_obeyed(flawed, catalogue):
    written = report_html(flawed, catalogue).decode("utf-8")

    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", written)
    assert "\\u202egpj.exe" in written
    assert "a␀b␇c" in written


def test_the_page_opens_in_the_language_that_is_asked_for(flawed, catalogue):
    page = html.fromstring(report_html(flawed, catalogue, lang="en").decode("utf-8"))
    assert page.get("lang") == "en"
    assert page.xpath("//input[@name='language'][@checked]/@value") == ["en"]
    assert page.xpath("//input[@type='search']/@placeholder") == ["Search"]


def test_both_languages_are_in_the_file_and_chinese_is_shown_first(page):
    assert page.get("lang") == "zh-CN"
    assert page.xpath("//input[@name='language'][@checked]/@value") == ["zh-CN"]
    for language in ("zh", "en"):
        shown = _in(page, language)
        for section in keys("section"):
            assert getattr(word("section", section), language) in shown
    assert "目前还不能申请认证" in _in(page, "zh")
    assert "You cannot apply yet" in _in(page, "en")
    assert "目前还不能申请认证" not in _in(page, "en")


def test_the_answer_comes_first_with_date_binding_constraint_conditions_and_what_blocks(page):
    answer = _in(page.xpath("//section")[0], "en")

    assert "At the earliest 2026-12-20, provided that the conditions below are met (3)" in answer
    (binding,) = page.xpath("//li[@class='binding']")
    assert "must have run for 3 months binding" in _in(binding, "en")
    assert page.xpath("//ul[@class='conditions']//a/@href") == ["#R-9.3-3", "#R-9.2-5", "#D-8.7.2"]
    assert set(page.xpath("//ul[@class='blocking']//a/@href")) == {"#C02-1a2b3c4d5e", "#A04-5f6e7d8c9b"}
    assert "OCR was off: 2 scans were not read." in answer


def test_sections_stand_in_the_order_in_which_a_client_reads(page):
    order = [heading.get("id") for heading in page.xpath("//section/h2")]

    assert order == ["answer", "gaps", "findings", "reconciliation", "months", "clauses", "files", "decisions"]


def test_gaps_show_mandatory_ones_first_with_reason_source_and_what_to_do(page, flawed, catalogue):
    section = _section(page, "gaps")
    shown = section.xpath(".//article//a[@class='id']/text()")
    mandatory = [catalogue.requirement(id).mandatory == "yes" for id in shown]
    expected = {one.requirement for one in flawed.requirements if one.verdict in view.GAP_VERDICTS}

    assert set(shown) == expected
    assert mandatory == sorted(mandatory, reverse=True)
    for article, id in zip(section.xpath(".//article"), shown, strict=True):
        requirement = catalogue.requirement(id)
        assert word("source", requirement.source).en in _in(article, "en")
        assert " ".join(requirement.mend.zh.split()) in _in(article, "zh")
        assert any(reason.zh in _in(article, "zh") for reason in building.REASONS.values())


def test_the_order_of_work_names_checks_and_links_to_their_findings(page):
    links = page.xpath("//details[@class='plan']//td[last()]/a")
    assert links
    assert not [one for one in links if re.search(r"-[0-9a-f]{10}$", _text(one))]
    assert any(re.search(r"-[0-9a-f]{10}$", one.get("href")) for one in links)


def test_what_is_missing_shows_the_texts_that_came_nearest_and_that_they_were_not_taken(page, flawed, catalogue):
    articles = _section(page, "gaps").xpath(".//article")
    for article, item in zip(articles, view.gaps(view.items(flawed, catalogue)), strict=True):
        assert ("Came nearest (not taken)" in _in(article, "en")) == (item.verdict == "missing")
        assert all(one.path in _text(article) for one in item.result.nearest)


def test_files_that_serve_nothing_stand_together_and_the_gaps_point_to_them(page, flawed):
    idle = view.serving_nothing(flawed.documents)
    group = page.get_element_by_id("serving-nothing")

    assert idle
    assert len(group.xpath(".//tbody/tr")) == len(idle)
    assert _section(page, "gaps").xpath(".//a[@href='#serving-nothing']")


def test_every_finding_can_be_linked_to_and_has_file_place_quote_and_action(page, flawed):
    for finding in flawed.findings:
        (article,) = page.xpath("//article[@id=$id]", id=finding.id)
        text = _text(article)
        for path in finding.paths:
            assert " ".join(printable(path).split()) in text
        assert " ".join(printable(finding.quote).split()) in text
        assert " ".join(printable(finding.action.en).split()) in text
        for side in finding.evidence:
            assert {" ".join(printable(part).split()) in text for part in (side.path, side.quote)} == {True}
    first = _in(page.xpath("//article[@id='A04-5f6e7d8c9b']")[0], "zh")
    assert "第1页 表1 第2行第2列" in first
    assert "阻断申请" in first


def test_findings_stand_by_severity(page):
    shown = [key.split()[0] for key in _section(page, "findings").xpath(".//article/@data-key")]

    assert shown == sorted(shown, key=keys("severity").index)


def test_every_requirement_has_its_anchor_verdict_and_all_its_evidence(page, flawed):
    for result in flawed.requirements:
        (article,) = page.xpath("//article[@id=$id]", id=result.requirement)
        assert word("verdict", result.verdict).zh in _in(article, "zh")
        assert len(article.xpath(".//ul[@class='evidence']/li")) == len(result.evidence)
        for evidence in result.evidence:
            assert " ".join(printable(evidence.path).split()) in _text(article)


def test_the_month_table_marks_gaps_with_sign_and_word_and_sums_what_lies_outside(page):
    (table,) = page.xpath("//table[@class='months']")
    rows = {row.xpath(".//a/text()")[0]: [_in(cell, "en") for cell in row.xpath("./td")] for row in table.xpath(".//tbody/tr")}  # fmt: skip

    assert [_in(cell, "en") for cell in table.xpath(".//thead//th")][2:5] == ["2026-09", "2026-10", "2026-11"]
    assert rows["R-8.6.1-1"] == ["·", "12", "15", "7", "·", "34", "·", ""]
    assert rows["R-8.7.2-1"] == ["·", "✕ gap", "✕ gap", "✕ gap", "·", "0", "3", ""]
    assert rows["R-8.5.1-1"] == ["4", "2", "✕ gap", "·", "1", "7", "1", ""]


def test_the_inventory_holds_every_file_with_outcome_and_reason(page, flawed):
    section = _section(page, "files")
    rows = {_text(row.xpath(".//bdi[@class='path']")[0]): row for row in section.xpath(".//tbody/tr")}

    assert len(section.xpath(".//tbody/tr")) == len(flawed.documents)
    for document in flawed.documents:
        row = rows[" ".join(printable(document.path).split())]
        assert word("outcome", document.outcome).en in _in(row, "en")
        assert " ".join(printable(document.reason or "").split()) in _text(row)


def test_links_inside_the_report_lead_somewhere_and_ids_are_unique(page):
    ids = page.xpath("//@id")

    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href")} <= set(ids)


def test_without_the_script_nothing_is_hidden_but_the_buttons(page):
    assert page.xpath("//article[contains(@class, 'filtered')]") == []
    hidden = page.xpath("//*[@hidden]")
    assert {element.get("class").split()[0] for element in hidden} == {"shown", "nothing"}
    assert all("scripted" in button.getparent().get("class") for button in page.xpath("//button"))


def test_a_client_who_can_apply_reads_it_at_once(catalogue):
    page = html.fromstring(report_html(building.ready(), catalogue).decode("utf-8"))

    assert "现在可以申请认证" in _in(page.xpath("//section")[0], "zh")
    assert "没有缺口。" in _in(_section(page, "gaps"), "zh")
    assert "No contradiction was found." in _in(_section(page, "findings"), "en")


def test_where_all_dates_are_past_the_answer_is_what_is_still_to_be_done(flawed, catalogue):
    ready = replace(flawed.readiness, earliest_application=building.AS_OF, binding=None)
    page = html.fromstring(report_html(replace(flawed, readiness=ready), catalogue))
    said = _text(_section(page, "answer"))
    assert "日期上的要求都已满足。" in said
    assert f"最早 {building.AS_OF}" not in said
    assert f"{building.AS_OF}（评估当日）" in said


def test_a_date_still_to_come_is_not_called_now(catalogue):
    ready = building.ready()
    later = replace(ready, readiness=replace(ready.readiness, earliest_application=building.AS_OF.replace(month=12)))

    page = html.fromstring(report_html(later, catalogue).decode("utf-8"))

    assert "You can apply from 2026-12-20" in _in(page.xpath("//section")[0], "en")


def test_a_folder_of_which_nothing_is_known_still_has_a_report(catalogue):
    page = html.fromstring(report_html(building.empty(), catalogue).decode("utf-8"))

    assert "No earliest date can be given yet. Open conditions: 1; blocking findings: 0." in _in(page, "en")
    assert "organisation not identified" in _in(page, "en")
    assert "There are no files." in _in(page, "en")


def test_two_thousand_files_stay_below_three_megabytes(catalogue):
    assert len(report_html(building.assessment(2000), catalogue)) < 3_000_000


def test_findings_of_one_check_stand_in_the_plan_as_its_id_and_numbers() -> None:
    ids = ["T01-0123456789", "L-04-0123456789", "T01-1123456789", "R-8.4.3"]
    assert _by_short_id(ids) == [("T01", [ids[0], ids[2]]), ("L-04", [ids[1]]), ("R-8.4.3", [ids[3]])]
