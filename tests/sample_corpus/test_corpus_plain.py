"""Markdown, text and HTML carry the same content in the encoding that the source names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import html

from sample_corpus.values import SourceError

Build = Callable[[Mapping[str, str]], Path]
SOURCE = """---
to: 说明.ENDING
title: 说明
cover: {编号: QL-01}
header: 抬头
footer: 第{page}页
encoding: gb18030
---
# 目的

文字[^脚注] **重** <b>

- 甲
- 乙

| 序号 | 日期 |
|---|---|
| 1 | 2026 |
| A | << |
"""


def built(build: Build, ending: str) -> str:
    folder = build({"a.md": SOURCE.replace("ENDING", ending)})
    return (folder / f"说明.{ending}").read_bytes().decode("gb18030")


def test_text_has_everything_in_reading_order(build: Build) -> None:
    assert built(build, "txt").split("\n\n") == [
        "抬头", "说明", "编号：QL-01", "目的", "文字[1] 重 <b>", "- 甲\n- 乙", "序号\t日期\n1\t2026\nA\t",
        "[1] 脚注", "第1页\n",
    ]  # fmt: skip


def test_markdown_stays_markdown(build: Build) -> None:
    text = built(build, "md")
    assert "# 说明\n\n- 编号：QL-01\n\n# 目的\n\n文字[^1] **重** <b>\n\n- 甲\n- 乙\n" in text
    assert "| 序号 | 日期 |\n|---|---|\n| 1 | 2026 |\n| A |  |\n" in text
    assert "[^1]: 脚注" in text


def test_html_has_spans_headings_lists_and_its_charset(build: Build) -> None:
    text = built(build, "html")
    tree = html.fromstring(text)
    assert 'charset="gb18030"' in text
    assert [each.text for each in tree.iter("h1")] == ["说明", "目的"]
    assert [each.text for each in tree.findall(".//ul/li")] == ["甲", "乙"]
    assert [each.text for each in tree.findall(".//td[@colspan='2']")] == ["A"]
    assert "&lt;b&gt;" in text


def test_a_sign_that_the_encoding_lacks_is_an_error(build: Build) -> None:
    with pytest.raises(SourceError, match=r"a\.md: '说明\.txt': .*latin-1"):
        build({"a.md": SOURCE.replace("ENDING", "txt").replace("gb18030", "latin-1")})
