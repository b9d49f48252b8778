"""Text of a font that is not in the file."""

import pytest

from pipeline.ingest.pdf.reader import read_pdf
from pipeline.values import Read

TEXT = "旋转页的标题文字甲乙编号"


def with_font_left_out(font: str, collection: str, rotation: int) -> bytes:
    """One line of text in a font that is not in the file and tells its characters by number and ToUnicode only."""
    codes = {char: number for number, char in enumerate(dict.fromkeys(TEXT), start=10)}
    shown = "".join(f"{codes[char]:04X}" for char in TEXT)
    names = "".join(f"<{code:04X}> <{ord(char):04X}>\n" for char, code in codes.items())
    unicode_map = (
        "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
        f"{len(codes)} beginbfchar\n{names}endbfchar endcmap"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate {rotation} /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        stream(f"BT /F1 12 Tf {'0 1 -1 0' if rotation else '1 0 0 1'} 300 100 Tm <{shown}> Tj ET"),
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{font} /Encoding /Identity-H"
        " /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{font} /FontDescriptor 8 0 R /DW 1000"
        f" /CIDSystemInfo << /Registry (Adobe) /Ordering ({collection}) /Supplement 0 >> >>",
        stream(unicode_map),
        f"<< /Type /FontDescriptor /FontName /{font} /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0"
        " /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>",
    ]
    data = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return (data + "trailer << /Root 1 0 R >>\n%%EOF").encode()


def stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


@pytest.mark.parametrize("rotation", [0, 90])
@pytest.mark.parametrize(
    ("font", "collection"), [("SimSun", "GB1"), ("SimSun", "Identity"), ("KaiTi_GB2312", "Identity"), ("Foo", "Japan1")]
)
def test_text_of_a_font_that_is_not_in_the_file_is_read_on_any_machine(
    font: str, collection: str, rotation: int
) -> None:
    outcome = read_pdf(with_font_left_out(font, collection, rotation))
    assert isinstance(outcome, Read), outcome
    assert [block.text for block in outcome.content.blocks] == [TEXT]
