"""A flow chart that was pasted as a metafile keeps its words as words: they are read in any Office file, without OCR."""

from io import BytesIO
from zipfile import ZipFile

import pytest
import xlsxwriter

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Read
from tests.ingest.drawings.test_metafile import enhanced, windows
from tests.ingest.ocr.drawing import picture, saved
from tests.ingest.slides.test_read_slides import pptx, tree
from tests.ingest.word.building import package, paragraph, relationships, zipped

FLOW = {
    "emf": enhanced(("受理", 0, 0), ("事件", 20, 0), ("关闭", 0, 30)),
    "wmf": windows("受理事件".encode("gbk"), 134),
}
WORDS = {"emf": ["受理事件", "关闭"], "wmf": ["受理事件"]}
BLIP = '<a:blip r:embed="p"/>'


def in_word(ending: str) -> bytes:
    drawn = f"<w:p><w:r><w:drawing><a:graphic><a:graphicData>{BLIP}</a:graphicData></a:graphic></w:drawing></w:r></w:p>"
    files: dict[str, str | bytes] = {**package(paragraph("流程图") + drawn)}
    files["word/_rels/document.xml.rels"] = relationships({"p": ("image", f"media/p.{ending}")})
    return zipped(files | {f"word/media/p.{ending}": FLOW[ending]})


def in_slides(ending: str) -> bytes:
    shown = f"<p:pic><p:blipFill>{BLIP}</p:blipFill></p:pic>"
    links = {"a": {"p": ("image", f"../media/p.{ending}")}}
    return pptx({"a": tree(shown)}, links, {f"media/p.{ending}": FLOW[ending]})


def in_sheet(ending: str) -> bytes:
    book, file = BytesIO(), BytesIO()
    workbook = xlsxwriter.Workbook(book, {"in_memory": True})
    stand_in = saved(picture(size=(20, 20)))
    workbook.add_worksheet("流程").insert_image(0, 0, "p.png", {"image_data": BytesIO(stand_in)})
    workbook.close()
    with ZipFile(book) as written, ZipFile(file, "w") as changed:
        for name in written.namelist():
            data = written.read(name).replace(b"image1.png", f"image1.{ending}".encode())
            changed.writestr(name.replace(".png", f".{ending}"), FLOW[ending] if name.endswith(".png") else data)
    return file.getvalue()


@pytest.mark.parametrize("ending", ["emf", "wmf"])
@pytest.mark.parametrize("holder", [in_word, in_slides, in_sheet])
def test_words_of_a_metafile_within_are_read(holder: object, ending: str) -> None:
    outcome = read(holder(ending), "流程", ReadSettings(ocr="off"))  # type: ignore[operator]
    assert isinstance(outcome, Read), outcome
    assert [block.text for block in outcome.content.blocks][-len(WORDS[ending]) :] == WORDS[ending]
