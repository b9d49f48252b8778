"""Pictures of text: turned, askew, ruled, in columns, under seals."""

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from pipeline.ingest.ocr.cleaned import without_specks
from pipeline.ingest.ocr.pictures import page_images, read_picture
from pipeline.ingest.settings import ReadSettings
from pipeline.text.fields import fields
from pipeline.values import Content, Failed, Partial, Read
from tests.ingest.ocr.drawing import FONT, MINUTES, picture, saved

pytest.importorskip("rapidocr")


def content_of(data: bytes) -> Content:
    outcome = read_picture(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def letters(content: Content) -> str:
    """OCR may set a space more or less."""
    return "".join("".join(block.text.split()) for block in content.blocks)


ALL = "".join("".join(text.split()) for _, _, text in MINUTES)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_picture_is_read_upright(turn: int) -> None:
    assert letters(content_of(saved(picture(*MINUTES).rotate(turn, expand=True)))) == ALL


def test_a_picture_that_hangs_askew_is_read_line_by_line() -> None:
    askew = picture(*MINUTES).rotate(4, fillcolor="white")
    assert letters(content_of(saved(askew, "JPEG"))) == ALL


def test_what_the_camera_says_of_its_position_is_honoured() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3
    assert letters(content_of(saved(picture(*MINUTES).rotate(180), "JPEG", exif=exif))) == ALL


def test_places_tell_that_the_text_came_from_a_picture() -> None:
    content = content_of(saved(picture(*MINUTES)))
    assert {str(block.place) for block in content.blocks} == {"p.1 (OCR)"}
    assert (content.pages, content.ocr_pages) == (1, 1)


def test_transparent_and_grey_pictures_are_read() -> None:
    ink = picture(*MINUTES).convert("L")
    clear = Image.new("LA", ink.size)
    clear.putalpha(ink.point(lambda value: 255 - value))
    assert letters(content_of(saved(clear))) == ALL


def test_all_pages_of_a_tiff_are_read_and_the_budget_is_told() -> None:
    second = picture((60, 60, "Second page of the record"))
    tiff = saved(picture(*MINUTES), "TIFF", save_all=True, append_images=[second])
    content = content_of(tiff)
    assert (content.pages, letters(content)) == (2, ALL + "Secondpageoftherecord")
    outcome = read_picture(tiff, ReadSettings(ocr_pages=1))
    assert isinstance(outcome, Partial)
    assert outcome.reason == "pages left unread, the number of pages for OCR is used up: 2"
    assert outcome.content.ocr_pages == 1


def test_a_ruled_table_is_cells() -> None:
    image = picture()
    draw = ImageDraw.Draw(image)
    rows = [("No", "Opened", "State"), ("INC-41", "2026-08-03", "closed"), ("INC-42", "2026-08-11", "open")]
    for line in range(4):
        draw.line((50, 80 + 70 * line, 650, 80 + 70 * line), fill="black", width=2)
        draw.line((50 + 200 * line, 80, 50 + 200 * line, 290), fill="black", width=2)
    words = [(70 + 200 * x, 100 + 70 * y, text) for y, row in enumerate(rows) for x, text in enumerate(row)]
    ink = picture(*words)
    ruled = Image.composite(image, ink, ink.convert("L"))
    (table,) = content_of(saved(ruled)).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows] == rows


def test_a_ruled_table_photographed_aslant_has_its_rows() -> None:
    image = Image.new("RGB", (1200, 800), "white")
    draw = ImageDraw.Draw(image)
    rows = [("Change No", f"CHG-{line}", "Planned on", f"2026-05-1{line}") for line in range(5)]
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            draw.rectangle((100 + 250 * x, 100 + 110 * y, 350 + 250 * x, 210 + 110 * y), outline="black", width=3)
            draw.text((120 + 250 * x, 135 + 110 * y), text, font=FONT, fill="black")
    # Farther away on the right: its upper edge falls by 3 degrees, and its lower one rises by 3.
    aslant = image.transform(image.size, Image.Transform.QUAD, (0, 0, 0, 800, 1200, 860, 1200, -60), Image.BICUBIC)
    (table,) = content_of(saved(aslant, "JPEG", quality=60)).blocks
    assert [tuple(cell.text for cell in row) for row in table.rows] == rows


def ledger(rows: int = 8) -> Image.Image:
    """A register in small print, its rows hardly taller than their letters."""
    font = ImageFont.load_default(17)
    page = Image.new("RGB", (1600, 900), "white")
    draw = ImageDraw.Draw(page)
    for row in range(rows):
        for column, left in enumerate(range(60, 1540, 185)):
            draw.rectangle((left, 100 + 24 * row, left + 185, 124 + 24 * row), outline="black", width=2)
            text = f"2026-{row + 1:02}-1{column}" if column % 2 else f"Entry {row}{column}"
            draw.text((left + 4, 102 + 24 * row), text, font=font, fill="black")
    return page


@pytest.mark.parametrize("angle", [-1.6, 0.5])
def test_a_register_in_small_print_that_lies_askew_and_noisy_keeps_its_rows(angle: float) -> None:
    askew = np.asarray(ledger().rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor="white")).astype(np.int16)
    noisy = (askew + np.random.default_rng(3).normal(0, 16, askew.shape)).clip(0, 255).astype(np.uint8)
    (table,) = (block for block in content_of(saved(Image.fromarray(noisy))).blocks if block.rows)
    assert [len(row) for row in table.rows] == [8] * 8
    assert [row[1].text.replace(" ", "") for row in table.rows] == [f"2026-{row + 1:02}-11" for row in range(8)]


def sheet(lines: list[tuple[str, ...]], lefts: tuple[int, ...], size: tuple[int, int], pitch: int = 36) -> Image.Image:
    """Rows without rules; the texts of a negative column end there."""
    font = ImageFont.load_default(22)
    page = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(page)
    for row, texts in enumerate(lines):
        for left, text in zip(lefts, texts, strict=True):
            at = left if left > 0 else -left - draw.textlength(text, font=font)
            draw.text((at, 80 + pitch * row), text, font=font, fill="black")
    return page


def test_columns_of_a_sheet_without_rules_that_stand_close_are_parted_below_their_heads() -> None:
    heads = ("Number", "Opened", "Caller", "Owner", "State")
    rows = [(f"SQ-{n:04}", f"2026-09-{n:02}", "Ward", "Ada Brook", "closed") for n in range(11, 20)]
    page = sheet([heads, *rows], (60, -396, 400, 640, 900), (1100, 520))
    draw = ImageDraw.Draw(page)
    draw.rectangle((230, 78, 398, 112), fill="white")  # the head of the days stands at the left of its column
    draw.text((240, 80), "Opened", font=ImageFont.load_default(22), fill="black")
    (table,) = (block for block in content_of(saved(page)).blocks if block.rows)
    assert [tuple(cell.text for cell in row) for row in table.rows] == [heads, *rows]


@pytest.mark.parametrize("turn", [0, 90, 180])
def test_a_page_of_narrow_columns_of_figures_is_read_upright(turn: int) -> None:
    rows = [
        ("Kn", "Sk", "Ex", "Sum"),
        *((str(24 - n % 5), str(20 + n % 4), str(18 + n % 6), str(90 - n)) for n in range(13)),
    ]
    page = sheet(rows, (60, 130, 200, 270), (700, 560), pitch=24).rotate(turn, expand=True)
    (table,) = (block for block in content_of(saved(page)).blocks if block.rows)
    assert [row[0].text for row in table.rows] == [row[0] for row in rows]


def test_the_longest_label_of_a_form_comes_near_to_its_value() -> None:
    rows = [
        ("Name", "Harbour Desk Ltd", "Capital", "1,000,000"),
        ("Legal representative", "A. Brook", "Term", "to 2048-01-09"),
    ]
    ink = [
        (x, 60 + 70 * y, text) for y, row in enumerate(rows) for x, text in zip((60, 330, 620, 780), row, strict=True)
    ]
    (form,) = content_of(saved(picture(*ink))).blocks
    assert [tuple(cell.text for cell in row) for row in form.rows] == rows


def test_a_heading_of_two_lines_is_one() -> None:
    image = picture(
        (60, 330, "Date signed: 6 November 2026, by the"), (60, 380, "managing director."), size=(1010, 460)
    )
    draw = ImageDraw.Draw(image)
    for top, text in ((60, "Declaration regarding highly"), (150, "sensitive area")):  # its second line is lower
        draw.text((505, top), text, font=ImageFont.load_default(60), fill="black", anchor="ma")
    blocks = content_of(saved(image)).blocks
    assert (blocks[0].text, blocks[0].level) == ("Declaration regarding highly sensitive area", 1)


def test_a_heading_is_a_line_of_its_own_beside_small_print() -> None:
    image = picture((60, 130, "Unified social credit code"), size=(1400, 400))
    ImageDraw.Draw(image).text((700, 105), "LICENCE", font=ImageFont.load_default(80), fill="black")
    assert [block.text for block in content_of(saved(image)).blocks] == ["Unified social credit code", "LICENCE"]


def test_labels_and_values_side_by_side_are_fields() -> None:
    pairs = {"Name": "CedarCloud", "Capital": "5million", "Founded": "2018-03-12"}
    drawn = [(60 + 220 * x, 60 + 80 * y, text) for y, pair in enumerate(pairs.items()) for x, text in enumerate(pair)]
    found = fields(content_of(saved(picture(*drawn))).blocks)
    assert pairs.items() <= {(field.label, "".join(field.value.split())) for field in found}


def test_a_red_seal_over_a_line_hides_nothing_of_it() -> None:
    seal = Image.new("RGB", (1010, 640), "white")
    draw = ImageDraw.Draw(seal)
    draw.ellipse((300, 90, 480, 270), outline=(225, 30, 40), width=12)
    for top in range(120, 250, 22):  # its own letters and star
        draw.line((330, top, 450, top + 8), fill=(225, 30, 40), width=7)
    stamped = ImageChops.multiply(picture(*MINUTES, size=(1010, 640)), seal)  # black stays black under red ink
    assert letters(content_of(saved(stamped))) == ALL


def test_what_is_printed_in_red_is_read() -> None:
    image = picture(*MINUTES, size=(1010, 640))
    ImageDraw.Draw(image).text((60, 300), "Document of the company", font=FONT, fill=(215, 20, 30))
    assert letters(content_of(saved(image))) == ALL + "Documentofthecompany"


def test_specks_are_taken_off_a_page_and_letters_stay_as_they_are() -> None:
    page = np.asarray(picture(*MINUTES))
    strewn = page.copy()
    strewn[np.random.default_rng(2).random(page.shape[:2]) < 0.01] = 0
    left = np.abs(without_specks(strewn).astype(int) - page) > 100
    assert left.sum() < 0.1 * (np.abs(strewn.astype(int) - page) > 100).sum()
    assert without_specks(page) is page


def test_two_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = [f"Left line {word} of the text" for word in ("one", "two", "three", "four", "five", "six")]
    right = [text.replace("Left", "Right") for text in left]
    page = picture(
        *((60, 100 + 60 * number, text) for number, text in enumerate(left)),
        *((560, 100 + 60 * number, text) for number, text in enumerate(right)),
        size=(1010, 700),
    )
    assert letters(content_of(saved(page))) == "".join((*left, *right)).replace(" ", "")


def test_the_title_of_a_form_stands_out_from_its_table_and_not_from_the_few_lines_beside_it() -> None:
    rows = (("Topic", "Gateway runbook"), ("Held on", "2026-07-23"), ("Teacher", "Ann Lee"), ("Present", "6"))
    image = picture((430, 30, "Human resources"), size=(1010, 560))
    draw = ImageDraw.Draw(image)
    draw.text((330, 90), "Record of training", font=ImageFont.load_default(42), fill="black")
    for number, (label, value) in enumerate(rows):
        top = 200 + 70 * number
        draw.text((120, top + 18), label, font=FONT, fill="black")
        draw.text((420, top + 18), value, font=FONT, fill="black")
        for left, right in ((100, 400), (400, 900)):
            draw.rectangle((left, top, right, top + 70), outline="black", width=2)
    blocks = content_of(saved(image)).blocks
    assert [(block.text, block.level) for block in blocks[:2]] == [("Human resources", 0), ("Record of training", 1)]


def test_a_picture_that_broke_off_gives_what_is_left_of_it() -> None:
    data = saved(picture(*MINUTES), "JPEG")
    outcome = read_picture(data[: len(data) * 2 // 3])
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("cut short or damaged")
    assert ALL.startswith(letters(outcome.content)[:10])
    assert isinstance(read_picture(data[:40]), Failed)


@pytest.mark.parametrize(("longer", "read"), [(600, 1200), (1300, 2340), (1700, 1700), (4000, 2340)])
def test_a_picture_that_a_messenger_made_small_is_enlarged_and_no_other(longer: int, read: int) -> None:
    (image,) = page_images(saved(Image.new("RGB", (longer, longer * 3 // 4), "white")), 1)
    assert max(image.shape) == read
