"""Files in which none of the house's words stands are not analysed again for them, and are what they would be if they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from written import mapper

from pipeline.analyse import Source, analysis_of
from pipeline.ingest.settings import ReadSettings
from pipeline.running.unaffected import unaffected
from pipeline.store.state import State
from pipeline.store.texts import Texts
from pipeline.values import Analysis, Block, Content, Place, Read

MAPPER = mapper()
TERMS = (("移泊", "变更"),)


def analysed(path: str, *lines: str, state: State | None = None, terms: tuple[tuple[str, str], ...] = ()) -> Analysis:
    outcome = Read(Content(tuple(Block(line, Place()) for line in lines)))
    one = analysis_of(Source(path, path, b""), outcome, MAPPER, ReadSettings(terms=terms))
    if state and (packed := Texts(None, "r").packed(outcome)):
        state.keep_text(path, path, "r", packed)
    return one


def test_what_holds_no_word_of_the_house_is_as_if_it_had_been_read_with_it(tmp_path: Path) -> None:
    state = State(tmp_path)
    lines = ("事件管理程序", "版本: V1.0", "事件由服务台登记，按影响和紧急程度定优先级。")
    files = [
        analysed("事件管理程序.docx", *lines, state=state),
        analysed("办法.docx", "办法", "移泊要申请。", state=state),
        analysed("移泊单.docx", "单号: 1", state=state),
        analysed("断开.docx", "移\n泊要申请。", state=state),
        analysed("没留文本.docx", "没留文本"),
        analysed("包.zip!/一.docx", "一", state=state),
        analysed("包.zip!/二.docx", "移泊", state=state),
    ]
    state.commit()
    roots = {one.path.split("!/")[0] for one in files}
    found = unaffected(files, roots, TERMS, Texts(state.file, "r"))
    assert found == {"事件管理程序.docx": [analysed("事件管理程序.docx", *lines, terms=TERMS)]}
    assert unaffected(files, (), TERMS, Texts(state.file, "r")) == {}
    state.close()


def test_what_was_read_with_other_words_is_read_again(tmp_path: Path) -> None:
    state = State(tmp_path)
    other = analysed("事件.docx", "事件", state=state, terms=(("缺陷", "事件"),))
    failed = replace(other, path="坏.docx", outcome="failed", reason="damaged", facts=())
    state.commit()
    assert unaffected([other, failed], {"事件.docx", "坏.docx"}, TERMS, Texts(state.file, "r")) == {"坏.docx": [failed]}
    state.close()


def test_a_word_of_the_house_may_stand_in_the_name_of_a_sheet_alone(tmp_path: Path) -> None:
    state = State(tmp_path)
    outcome = Read(Content((Block("编号 日期", Place(sheet="移泊", cell="A1")),)))
    one = analysis_of(Source("大表.xlsx", "大表.xlsx", b""), outcome, MAPPER, ReadSettings())
    if packed := Texts(None, "r").packed(outcome):
        state.keep_text("大表.xlsx", "大表.xlsx", "r", packed)
    state.commit()
    assert unaffected([one], {"大表.xlsx"}, TERMS, Texts(state.file, "r")) == {}
    state.close()
