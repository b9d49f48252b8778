"""The normal form in which text is compared, and quotes of the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.normal import Recalled, bare, company_key, normal, plain, quote, script

# Text as documents have it, beside whatever hypothesis thinks of.
ANY = st.one_of(st.text(), st.text("事件管理變更 資訊軟體ＡＢ１２、。（）《》—· \t\nab-1", max_size=80))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ＩＳＯ／ＩＥＣ　２００００", "iso/iec 20000"),
        ("變更管理程序", "变更管理程序"),
        ("事件 管理 程序", "事件管理程序"),
        ("V1.0 — 2026", "v1.0 - 2026"),
        ("《手册》【受控】", "<手册>[受控]"),
        ("  Change \n Management ", "change management"),
        ("資訊安全 軟體 伺服器", "信息安全软件服务器"),
        ("a\u200bb\ufeffc", "abc"),
        ("", ""),
    ],
)
def test_normal_form_folds_what_means_the_same(text: str, same: str) -> None:
    assert normal(text) == same


def test_english_words_stay_apart_chinese_stay_together() -> None:
    assert normal("变更 Change Management 管理") == "变更change management管理"
    assert bare("事件（一级）: P1/P2") == "事件一级p1 p2"


def test_bare_form_has_no_punctuation() -> None:
    assert bare("“服务—报告”（2026.07）、附录!") == "服务报告2026 07附录"
    assert bare("Q&A: who/what?") == "q a who what"
    assert bare("。，！") == ""


def test_company_is_one_with_and_without_brackets_and_dots() -> None:
    assert company_key("恒光（济南）科技有限公司") == company_key("恒光(济南) 科技有限公司")
    assert company_key("North Star Co., Ltd.") == company_key("NORTH STAR CO LTD")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("事件管理程序规定如何处理", "zh"),
        ("The incident is recorded", "en"),
        ("变更 Change 管理 Management", "mixed"),
        ("服务台按 SLA 处理事件，超过时限即上报", "zh"),
        ("123 — 4.5", "none"),
        ("", "none"),
    ],
)
def test_language_by_its_characters(text: str, language: str) -> None:
    assert script(text) == language


def test_short_text_is_quoted_whole_on_one_line() -> None:
    assert quote("变更\n  管理") == "变更 管理"


def test_long_text_is_cut_with_marks_around_the_place() -> None:
    text = "".join(chr(0x4E00 + number) for number in range(300))
    assert quote(text) == text[:80] + "…"
    around = quote(text, 150)
    assert around.startswith("…")
    assert around.endswith("…")
    assert text[150] in around
    assert len(around) <= 82
    assert not quote(text, 299).endswith("…")


@settings(deadline=None)
@given(ANY)
def test_forms_are_stable(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert bare(normal(text)) == bare(text)


@settings(deadline=None)
@given(ANY)
def test_any_text_has_forms_a_language_and_a_quote(text: str) -> None:
    assert normal(text) == normal(text).strip()
    assert "\n" not in normal(text)
    assert "  " not in bare(text)
    assert script(text) in ("zh", "en", "mixed", "none")
    assert len(quote(text, len(text) // 2)) <= 82


@settings(deadline=None)
@given(ANY)
def test_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_office_words_of_taiwan_are_those_of_the_mainland() -> None:
    assert bare("內部稽核計畫表") == "内部审核计划表"
    assert bare("供應商評鑑紀錄") == "供应商评价记录"
    assert bare("管理審查會議紀錄") == "管理评审会议记录"
    assert bare("矯正措施") == "纠正措施"
    assert bare("品質管制") == "质量控制"


def test_words_that_only_begin_like_those_of_taiwan_stay_as_they_are() -> None:
    assert normal("薄弱點與對策") == "薄弱点与对策"
    assert normal("弱點掃描報告") == "漏洞扫描报告"
    assert normal("網際網路醫院") == "互联网医院"


def test_words_of_the_mainland_stay_as_they_are() -> None:
    assert bare("管制刀具与品质") == "管制刀具与品质"


def test_a_quote_divides_no_word_and_starts_with_none_of_the_sentence_before() -> None:
    said = "Everything in the standard applies to us. No requirement of clauses 4 to 10 is left out of our management system at all."
    cut = quote(said, said.index("No requirement") + 22)
    assert cut.strip("…").split()[0] in said.split()
    assert cut.strip("…").split()[-1] in said.split()
    assert quote(said, said.index("standard"), width=80).endswith("…")
    assert all(word in said.split() for word in quote(said, said.index("standard")).strip("…").split())


@given(ANY)
@settings(deadline=None)
def test_plain_text_is_nfkc_and_nothing_else(text: str) -> None:
    assert plain(text) == unicodedata.normalize("NFKC", text)


def test_of_long_texts_the_last_few_are_remembered() -> None:
    asked: list[str] = []

    def folded(text: str) -> str:
        asked.append(text[:1])
        return text.lower()

    known = Recalled(folded)
    sheets = [letter * 2_500_000 for letter in "ABC"]
    assert [known[text][0] for text in (*sheets, sheets[2], sheets[1], sheets[0])] == ["a", "b", "c", "c", "b", "a"]
    assert asked == ["A", "B", "C", "A"]  # of three that are too long together, the first was forgotten
