"""Web pages and web archives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plain.html import read_html, read_mhtml
from pipeline.values import Block, Cell, Content, Failed, Partial, Read, Skipped


def content(data: bytes) -> Content:
    outcome = read_html(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def blocks(text: str) -> list[Block]:
    return list(content(text.encode()).blocks)


def test_headings_paragraphs_and_lists_come_in_order() -> None:
    found = blocks(
        "<h1>程序</h1><p>第一 <b>段</b>&nbsp;&amp;</p><ul><li>甲<li>乙</ul><h2>1 目的</h2>正文<br>次行"
        "<script>var x</script><style>p{}</style>"
    )
    assert [(b.level, b.text, b.place.heading) for b in found] == [
        (1, "程序", ""),
        (0, "第一 段 &", "程序"),
        (0, "甲", "程序"),
        (0, "乙", "程序"),
        (2, "1 目的", "程序"),
        (0, "正文", "程序 > 1 目的"),
        (0, "次行", "程序 > 1 目的"),
    ]


def test_table_cells_carry_their_spans_and_columns() -> None:
    (table,) = blocks(
        "<table><thead><tr><th rowspan=2>编号<th colspan=2>时间</thead>"
        "<tr><td>起<td>止<tr><td>1<td>2026-07-03<td></table>"
    )
    assert table.rows[0] == (Cell("编号", "T1R1C1", None, 2, 1), Cell("时间", "T1R1C2", None, 1, 2))
    assert [c.address for c in table.rows[1]] == ["T1R2C2", "T1R2C3"]
    assert [c.text for c in table.rows[2]] == ["1", "2026-07-03", ""]
    assert table.rows[2][1].date is not None


def test_the_title_and_author_go_to_the_properties() -> None:
    page = content(b"<html><head><title> Report </title><meta name=Author content=A></head><body>x</body></html>")
    assert (page.properties.title, page.properties.creator) == ("Report", "A")
    assert [block.text for block in page.blocks] == ["x"]


@pytest.mark.parametrize("declared", ["gb2312", "gbk", "utf-8", "big5"])
def test_the_declared_charset_is_used(declared: str) -> None:
    encoding = "gbk" if declared == "gb2312" else declared
    page = f'<html><head><meta charset="{declared}"></head><body><p>服務管理</p></body></html>'
    assert content(page.encode(encoding)).blocks[0].text == "服務管理"


def test_a_page_that_declares_wrongly_is_read_by_its_bytes() -> None:
    page = '<html><head><meta charset="gb2312"></head><body><p>事件管理</p></body></html>'
    assert content(page.encode("utf-8")).blocks[0].text == "事件管理"


def test_a_saved_web_page_is_read_from_its_html_part() -> None:
    archive = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=q\n\n"
        b"--q\nContent-Type: image/png\n\nxx\n"
        b"--q\nContent-Type: text/html; charset=gbk\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"<p>=CA=C2=BC=FE</p>\n--q--\n"
    )
    outcome = read_mhtml(archive)
    assert isinstance(outcome, Read)
    assert outcome.content.blocks[0].text == "事件"


def test_a_web_archive_without_a_page_fails() -> None:
    assert isinstance(read_mhtml(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx"), Failed)


def test_a_page_without_text_is_skipped() -> None:
    assert read_html(b"<html><body><img src=x></body></html>") == Skipped("empty: holds no text")


@given(st.text(st.sampled_from("<>/tabledivpr h1&; =\"'!-文"), max_size=80))
def test_any_markup_is_survived(text: str) -> None:
    outcome = read_html(text.encode())
    assert isinstance(outcome, Read | Skipped | Failed)


def test_titles_of_word_and_margins_of_libreoffice_are_what_they_were_on_paper() -> None:
    page = (
        '<html><body><div title="header"><p>编号：PRO-01</p></div><p class="MsoTitle">会议纪要</p><p>正文</p>'
        '<div title="footer"><p>第 1 页</p></div></body></html>'
    )
    outcome = read_html(page.encode())
    assert isinstance(outcome, Read)
    assert [(block.place.part, block.level, block.text) for block in outcome.content.blocks] == [
        ("header", 0, "编号：PRO-01"), ("body", 1, "会议纪要"), ("body", 0, "正文"), ("footer", 0, "第 1 页"),
    ]  # fmt: skip


@pytest.mark.parametrize("depth", [3000, 100_000])
def test_a_page_nested_too_deeply_for_a_tree_is_read_line_by_line_to_its_end(depth: int) -> None:
    page = (
        "<head><title>T</title></head><p>First<script>var x</script></p>"
        + "<div>" * depth
        + "<p>In <b>the</b>\nmiddle &amp; within</p>"
        + "</div>" * depth
        + "<table><tr><td>2026-07-03<td>Last</table>"
    )
    outcome = read_html(page.encode())
    assert isinstance(outcome, Partial)
    assert "nested too deeply" in outcome.reason
    assert [b.text for b in outcome.content.blocks] == ["First", "In the middle & within", "2026-07-03", "Last"]


def test_a_page_of_a_thousand_levels_still_has_its_headings() -> None:
    found = blocks("<div>" * 1000 + "<h1>Change policy</h1><p>One</p>" + "</div>" * 1000)
    assert [(b.level, b.text) for b in found] == [(1, "Change policy"), (0, "One")]
