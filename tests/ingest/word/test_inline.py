"""What counts as the text of a paragraph."""

from __future__ import annotations

import pytest

from .building import blocks, content, paragraph, run, table, texts

MARKED = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"


def field(mark: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'


def test_kept_and_dropped_changes_are_counted() -> None:
    body = (
        f"<w:p>{run('有效')}<w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        f"<w:moveTo>{run('移入')}</w:moveTo><w:moveFrom>{run('移出')}</w:moveFrom></w:p>"
    )
    read = content(body)
    assert [block.text for block in read.blocks] == ["有效新增移入"]
    assert read.unaccepted_changes == 4


def test_deleted_paragraph_mark_joins_paragraphs_and_deleted_paragraph_vanishes() -> None:
    gone = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{}</w:p>'
    deleted = "<w:del><w:r><w:delText>全部删除</w:delText></w:r></w:del>"
    read = content(gone.format(run("前")) + paragraph("后") + gone.format(deleted) + paragraph("末"))
    assert [block.text for block in read.blocks] == ["前后", "末"]
    assert read.unaccepted_changes == 2


def test_last_paragraph_with_a_deleted_mark_is_kept() -> None:
    assert texts(f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("末")}</w:p>') == ["末"]


def test_deleted_table_row_is_dropped_and_counted() -> None:
    row = "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>{}</w:tc></w:tr>".format(paragraph("旧"))
    read = content(table(("新",)).replace("</w:tbl>", f"{row}</w:tbl>"))
    assert (read.blocks[0].text, read.unaccepted_changes) == ("新", 1)


def test_field_result_is_kept_and_instruction_dropped() -> None:
    body = (
        f"<w:p>{run('第')}{field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{field('separate')}"
        f"{run('7')}{field('end')}{run('页')}</w:p>"
    )
    assert texts(body) == ["第7页"]


def test_field_inside_an_instruction_says_nothing() -> None:
    body = (
        f"<w:p>{field('begin')}<w:r><w:instrText>IF</w:instrText></w:r>{field('begin')}{field('separate')}"
        f"{run('内')}{field('end')}{field('separate')}{run('外')}{field('end')}</w:p>"
    )
    assert texts(body) == ["外"]


def test_field_that_never_ends_swallows_nothing_after_its_paragraph() -> None:
    assert texts(f"<w:p>{field('begin')}</w:p>{paragraph('职责')}") == ["职责"]


def test_simple_field_hyperlink_and_smart_tag_keep_their_text() -> None:
    body = (
        f'<w:p><w:fldSimple w:instr="DATE">{run("2026年")}</w:fldSimple><w:hyperlink r:id="x">{run("链接")}'
        f"</w:hyperlink><w:smartTag>{run('地点')}</w:smartTag></w:p>"
    )
    assert texts(body) == ["2026年链接地点"]


def test_tabs_breaks_and_hyphens() -> None:
    inner = "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t>"
    assert texts(f"<w:p><w:r>{inner}</w:r></w:p>") == ["甲\t乙\n丙-丁"]


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [("Wingdings", "F0FE", "☑"), ("Wingdings", "F0FD", "☒"), ("Wingdings", "F06C", "●"),
     ("Wingdings 2", "0052", "☑"), ("Wingdings 2", "F0A3", "□"), ("宋体", "25A1", "□"),
     ("Wingdings", "F001", ""), ("Wingdings", "zz", "")],
)  # fmt: skip
def test_symbols(font: str, code: str, sign: str) -> None:
    assert texts(f'<w:p>{run("是")}<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r></w:p>') == ["是" + sign]


def test_letters_typed_in_a_symbol_font_are_signs() -> None:
    ticked = '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>R</w:t></w:r>'
    assert texts(f"<w:p>{ticked}{run('是')}</w:p>") == ["☑是"]


def test_legacy_check_box_and_drop_down_show_their_state() -> None:
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>'
        f"</w:checkBox></w:ffData></w:fldChar></w:r>{field('end')}"
    )
    choice = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="低"/><w:listEntry w:val="高"/>'
        f"</w:ddList></w:ffData></w:fldChar></w:r>{field('end')}"
    )
    assert texts(f"<w:p>{box}{run('级别')}{choice}</w:p>") == ["☑级别高"]


def test_content_controls_at_every_level() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='别名'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    cell = f"<w:tc>{paragraph('格')}</w:tc>"
    row = f"<w:tr><w:tc>{paragraph('行')}</w:tc>{control(cell)}</w:tr>"
    body = (
        control(paragraph("块"))
        + f"<w:p>{run('日期：')}{control(run('2026年9月1日'))}</w:p>"
        + f"<w:tbl>{control(row)}</w:tbl>"
    )
    assert texts(body) == ["块", "日期：2026年9月1日", "行\t格"]


def test_placeholder_text_still_showing_is_kept() -> None:
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('[日期]')}</w:sdtContent></w:sdt>"
    assert texts(f"<w:p>{control}</w:p>") == ["[日期]"]


def box(inner: str) -> str:
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{inner}"
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        f"{inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_box_is_read_once_after_its_paragraph() -> None:
    found = blocks(f"<w:p>{run('封面')}{box(paragraph('编号：QP-01') + table(('编制', '审核')))}</w:p>")
    assert [(block.place.part, block.text) for block in found] == [
        ("body", "封面"), ("textbox", "编号：QP-01"), ("textbox", "编制\t审核"),
    ]  # fmt: skip


def test_shapes_pasted_from_a_slide_are_read() -> None:
    shape = "<a:sp><a:txSp><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:txSp></a:sp>"
    canvas = f'<lc:lockedCanvas xmlns:lc="x">{shape.format("受理")}{shape.format("升级")}</lc:lockedCanvas>'
    found = blocks(f"<w:p>{run('流程图')}<w:r><w:drawing>{canvas}</w:drawing></w:r></w:p>")
    assert [(block.place.part, block.text) for block in found] == [
        ("body", "流程图"), ("textbox", "受理"), ("textbox", "升级"),
    ]  # fmt: skip


def test_old_text_box_and_fallback_only_box_are_read() -> None:
    pict = f"<w:pict><v:textbox><w:txbxContent>{paragraph('旧框')}</w:txbxContent></v:textbox></w:pict>"
    body = (
        f"<w:p><w:r>{pict}</w:r></w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/>"
        f"</mc:Choice><mc:Fallback>{pict}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["旧框", "旧框"]


def test_word_art_watermark_is_read() -> None:
    found = blocks('<w:p><w:r><w:pict><v:shape><v:textpath string="作废"/></v:shape></w:pict></w:r></w:p>')
    assert [(block.place.part, block.text) for block in found] == [("textbox", "作废")]


def test_diagram_words_are_read() -> None:
    data = '<dgm:dataModel xmlns:dgm="{}diagram" xmlns:a="{}main">{}</dgm:dataModel>'
    shapes = "<a:p><a:r><a:t>服务</a:t></a:r><a:r><a:t>经理</a:t></a:r></a:p><a:p/>"
    base = "http://schemas.openxmlformats.org/drawingml/2006/"
    body = '<w:p><w:r><w:drawing><dgm:relIds r:dm="chart"/></w:drawing></w:r></w:p>'
    parts = {"chart": ("diagramData", data.format(base, base, shapes))}
    assert texts(body, parts) == ["服务经理"]


def test_fallback_character_stands_for_a_newer_symbol() -> None:
    branches = "<mc:Choice Requires='e'><w:x/></mc:Choice><mc:Fallback><w:t>☑</w:t></mc:Fallback>"
    body = f"<w:p><w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r></w:p>"
    assert texts(body) == ["☑"]


def test_ruby_base_and_formula_text() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('shi')}</w:rt><w:rubyBase>{run('事')}</w:rubyBase></w:ruby></w:r>"
    assert texts(f"<w:p>{ruby}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>") == ["事x=1"]


def test_pages_follow_rendered_breaks() -> None:
    body = paragraph("一页") + f"<w:p>{MARKED.format('二页')}</w:p>" + paragraph("仍二页")
    assert [block.place.page for block in blocks(body)] == [1, 2, 2]


def test_manual_break_and_its_rendered_mark_turn_one_page() -> None:
    manual = '<w:p><w:r><w:t>一页</w:t><w:br w:type="page"/></w:r></w:p>'
    body = manual + f"<w:p>{MARKED.format('二页')}</w:p>" + manual.replace("一", "二") + paragraph("三页")
    assert [block.place.page for block in blocks(body)] == [1, 2, 2, 3]


def test_pages_are_unknown_without_rendered_breaks() -> None:
    assert {block.place.page for block in blocks('<w:p><w:r><w:br w:type="page"/><w:t>甲</w:t></w:r></w:p>')} == {None}


def test_deleted_table_cell_is_dropped_with_all_it_holds() -> None:
    inner = table(("内",))
    gone = f"<w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>{paragraph('旧')}{inner}</w:tc>"
    read = content(f"<w:tbl><w:tr><w:tc>{paragraph('新')}</w:tc>{gone}</w:tr></w:tbl>")
    assert [block.text for block in read.blocks] == ["新"]
    assert read.unaccepted_changes == 1
