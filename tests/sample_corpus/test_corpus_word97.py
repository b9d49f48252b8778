"""Word 97 files of the sample clients: read like their .docx, and the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePath

import olefile
import pytest

from pipeline.ingest.doc import read_doc
from pipeline.ingest.word import read_word
from pipeline.values import Content, Outcome, Read
from sample_corpus.build import build_client
from sample_corpus.sources import read_client
from sample_corpus.values import Prose, SourceError
from sample_corpus.writers.word import write_word
from sample_corpus.writers.word97 import write_word97

SOURCE = """---
to: 程序/供方管理程序 A0.doc
title: 供方管理程序
cover: {文件编号: QL-QP-07, 版本/修订: A/0}
header: 供方管理程序 QL-QP-07 A/0
footer: 第{page}页 共{pages}页
history:
  title: 更改记录
  columns: [修订状态, 日期]
  rows: [[A/0, 2019年3月1日]]
properties:
  {title: 程序, creator: 窦文静, company: 齐鲁云, last_modified_by: 路广成, created: 2019-03-01T09:00:00}
headings: HEADINGS
---
# 1 目的
选择{++供方++}{--厂家--}，**每年**复评。

- 供方调查表

\\pagebreak

## 1.1 评分
| 供方 | 评分 | << |
|---|---|---|
| ^^ | 质量 | 交付 |
| 甲 | 90 | 85 |

完。
"""


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def prose(source: str, folder: Path) -> Prose:
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(source, encoding="utf-8")
    (document,) = read_client(folder, PurePath("s"))
    assert isinstance(document, Prose)
    return document


@pytest.mark.parametrize("headings", ["styles", "bold"])
def test_an_old_word_file_says_the_same_as_the_new_one(tmp_path: Path, headings: str) -> None:
    document = prose(SOURCE.replace("HEADINGS", headings), tmp_path / "sources")
    old, new = whole(read_doc(write_word97(document))), whole(read_word(write_word(replace(document, to="a.docx"))))
    assert [block.text.removeprefix("• ") for block in old.blocks] == [block.text for block in new.blocks]
    assert [(block.place.part, block.level) for block in old.blocks] == [
        (block.place.part, block.level) for block in new.blocks
    ]
    assert [[(cell.text, cell.rows, cell.columns) for cell in row] for block in old.blocks for row in block.rows] == [
        [(cell.text, cell.rows, cell.columns) for cell in row] for block in new.blocks for row in block.rows
    ]
    assert old.properties == new.properties
    assert (old.unaccepted_changes, new.unaccepted_changes) == (1, 2)  # paragraphs with changes; changes


def test_text_and_formats_may_take_many_pages(tmp_path: Path) -> None:
    paragraphs = "\n\n".join(f"第{number}条 值班员**记录**故障。" for number in range(900))
    document = prose(f"---\nto: a.wps\ntitle: 办法\n---\n{paragraphs}\n", tmp_path / "sources")
    data = write_word97(document)
    assert data == write_word97(document)
    assert olefile.isOleFile(data)
    texts = [block.text for block in whole(read_doc(data)).blocks]
    assert texts == ["办法", *(f"第{number}条 值班员记录故障。" for number in range(900))]


@pytest.mark.parametrize(
    "text",
    ["::: textbox 框", "甲[^注]", "甲{>>批注<<}", "𠮷", "|" + "甲|" * 21 + "\n|" + "-|" * 21 + "\n|" + "乙|" * 21],
)
def test_what_the_writer_does_not_write_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources" / "client").mkdir(parents=True)
    (tmp_path / "sources" / "client" / "a.md").write_text(f"---\nto: a.doc\n---\n{text}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.md"):
        build_client("client", tmp_path)
