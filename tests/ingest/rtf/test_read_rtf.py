"""Rich text: code pages, headings, tables, and what is not shown."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest.read import read
from pipeline.ingest.rtf import read_rtf
from pipeline.values import Content, Outcome, Partial, Read


def rtf(body: str, head: str = r"\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}") -> bytes:
    return rb"{\rtf1\ansi" + (head + body).encode("ascii") + b"}"


def gbk(text: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode("gbk"))


def content(body: str, head: str | None = None) -> Content:
    outcome = read_rtf(rtf(body) if head is None else rtf(body, head))
    assert isinstance(outcome, Read), outcome
    return outcome.content


def texts(body: str) -> list[str]:
    return [block.text for block in content(body).blocks]


def test_chinese_comes_as_bytes_of_the_fonts_code_page_or_as_unicode() -> None:
    assert texts(rf"\f0 {gbk('事件')}A\par \uc1\u31649?\u29702?\par {{\uc2\u-10179??\u-8848??}}") == [
        "事件A",
        "管理",
        "𝅘𝅥𝅰"[:0] + "\U0001f570",
    ]


def test_a_font_without_a_code_page_of_its_own_has_that_of_the_file() -> None:
    assert texts(rf"\f1 {gbk('版本')}") == ["版本"]


def test_headings_by_style_or_outline_level_cut_the_text() -> None:
    sheet = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1\outlinelevel1 x;}}"
    found = content(sheet + r"\pard\s1 Scope\par\pard Text\par\pard\s2 Roles\par\pard\outlinelevel0 Annex\par").blocks
    assert [(block.level, block.place.heading, block.text) for block in found] == [
        (1, "", "Scope"), (0, "Scope", "Text"), (2, "Scope", "Roles"), (1, "", "Annex"),
    ]  # fmt: skip


def test_tables_have_rows_with_addresses_and_spans() -> None:
    first = r"\trowd\clvmgf\cellx1000\cellx2000\pard\intbl A\cell B\cell\row"
    second = r"\trowd\clvmrg\cellx1000\cellx2000\pard\intbl \cell 2026-07-03\cell\row"
    found = content(r"before\par" + first + second + r"\pard after\par").blocks
    assert [block.text for block in found] == ["before", "A\tB\n2026-07-03", "after"]
    assert [(cell.address, cell.rows) for cell in found[1].rows[0]] == [("T1R1C1", 2), ("T1R1C2", 1)]


def test_headers_notes_boxes_and_comments_keep_their_part() -> None:
    body = (
        r"{\header No. PRO-01\par}{\footer page\par}Body{\footnote note}{\*\annotation{\*\atndate 1}remark}\par"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Cover V2.0\par}}}Last\par"
    )
    found = content(body)
    assert [(block.place.part, block.text) for block in found.blocks] == [
        ("header", "No. PRO-01"), ("body", "Body"), ("footnote", "note"), ("body", "Last"), ("textbox", "Cover V2.0"),
        ("comment", "remark"), ("footer", "page"),
    ]  # fmt: skip
    assert found.comments == 1


def test_what_is_not_shown_is_left_out() -> None:
    hidden = r"{\*\unknown x}{\pict 0123}{\field{\*\fldinst HYPERLINK}{\fldrslt shown}}{\*\bkmkstart y}{\deleted gone}"
    found = content(rf"{hidden}\bin5 {{}}{{}}x\par")
    assert [block.text for block in found.blocks] == ["shown"]
    assert found.unaccepted_changes == 1


def test_automatic_numbers_stand_before_their_paragraph_and_bullets_do_not() -> None:
    assert texts(r"{\listtext 1.1\tab}Scope\par{\listtext\bullet\tab}item\par") == ["1.1 Scope", "item"]


def test_what_the_file_says_of_itself() -> None:
    found = content(r"{\info{\title T}{\author A}{\company C}{\creatim\yr2026\mo7\dy3\hr9}}x").properties
    assert (found.title, found.creator, found.company) == ("T", "A", "C")
    assert found.created is not None
    assert found.created.isoformat() == "2026-07-03T09:00:00+00:00"


def test_a_file_that_was_cut_off_says_so() -> None:
    outcome = read_rtf(rb"{\rtf1 text {\b more")
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("broken")


_SAMPLE = rtf(
    r"{\stylesheet{\s1\outlinelevel0 h;}}{\header x}\trowd\cellx9\pard\intbl a\cell\row\pard\s1 b\par"
    r"{\footnote c}\u31649?{\object{\*\objdata d0cf11e0a1b11ae1}}"
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(choices=st.data())
def test_damaged_files_never_raise(choices: st.DataObject) -> None:
    data = bytearray(_SAMPLE)
    for _ in range(choices.draw(st.integers(1, 8))):
        data[choices.draw(st.integers(6, len(data) - 1))] = choices.draw(st.sampled_from(b"{}\\'\n09azu*;\x00\xff"))
    outcome = read_rtf(bytes(data[: choices.draw(st.integers(20, len(data)))]))
    assert isinstance(outcome, Outcome)
    assert isinstance(read(bytes(data), "a.rtf"), Outcome)
