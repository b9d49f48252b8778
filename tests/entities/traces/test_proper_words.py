"""Words that a file writes like names."""

from __future__ import annotations

from pipeline.entities.traces.proper_words import proper_words
from pipeline.values import Block, Content, Place


def words(*lines: str) -> dict[str, set[str]]:
    content = Content(blocks=tuple(Block(line, Place(part="body")) for line in lines))
    return {fact.name: set(fact.value.split("|")) for fact in proper_words(content)}


def test_capitals_within_a_sentence_are_names_unless_the_file_writes_them_small_too() -> None:
    found = words("The vault is what Felix and the Window people call Dustbin.", "Ask the Manager, or another manager.")
    assert found["words.proper"] == {"Felix", "Window", "Dustbin"}
    assert found["words.common"] == {"Manager"}


def test_beginnings_of_sentences_months_and_capitals_throughout_tell_nothing() -> None:
    assert words("Every Monday in August the ISO clerk calls.", "每周一由前台接听。") == {}


def test_chinese_names_stand_for_themselves_in_cells_and_lists_and_are_no_words() -> None:
    found = words("记录：陆晓峰", "参加人员：丁琳、钱工、祝燕", "方案 项目 高级 管理", "陆晓峰同意的方案由程序规定")
    assert found["words.people"] == {"陆晓峰", "丁琳", "钱工", "祝燕"}
