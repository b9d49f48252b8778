"""How fast Word files are read, against a walk through python-docx over the same files.

    python benchmarks/word_reading.py [FOLDER] [--repeat N]

Without FOLDER it makes twenty procedures of its own: 2 to 8 pages of prose, three or four
tables, a header and a footer. python-docx opens a file and takes the text of all body paragraphs
and of all table cells; `read_word` does all it does. Both read the same bytes from memory, in
turn for every file; the best time of every file counts. A second ratio forgets the styles and
numbering of earlier files before each read. Files that python-docx refuses are left out.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.ingest.word import forget_templates, read_word
from pipeline.values import Failed, Skipped

SENTENCES = (
    "本程序规定了事件从发现、记录、分派直到关闭的处理要求，适用于所有生产环境中的服务。",
    "服务台在接到报告后十五分钟内完成登记，并按影响范围和紧急程度确定优先级。",
    "重大事件由事件经理召集相关人员处理，处理过程应每三十分钟向客户通报一次。",
    "各部门负责人每月对记录进行检查，发现不符合要求的应当在五个工作日内整改。",
    "For changes of the highest risk the advisory board meets before the change is scheduled.",
    "本程序的执行情况纳入年度内部审核，审核结果提交管理评审。",
)
CHAPTERS = ("目的", "范围", "术语和定义", "职责", "工作程序", "指标与考核", "相关文件", "记录")
TABLES = (
    (5, ("版本", "日期", "修订内容", "编制", "审核", "批准")),
    (9, ("角色", "职责", "所在部门")),
    (7, ("指标", "目标值", "统计周期", "责任人")),
    (13, ("序号", "记录名称", "编号", "保存部门", "保存期限")),
)
PARAGRAPHS_A_PAGE = 14
ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}


def characters_read(data: bytes) -> int:
    outcome = read_word(data)
    if isinstance(outcome, Failed | Skipped):
        raise SystemExit(f"not read: {outcome.reason}")
    return sum(len(block.text) for block in outcome.content.blocks)


def characters_read_afresh(data: bytes) -> int:
    """As `characters_read`, but `seconds` makes it the first file of its template."""
    return characters_read(data)


def characters_of_reference(data: bytes) -> int:
    document = docx.Document(BytesIO(data))
    total = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            total += sum(len(cell.text) for cell in row.cells)
    return total


def sample_file(number: int) -> bytes:
    """A procedure of 2 to 8 pages with three or four tables, in the markup that Word itself writes."""
    document = docx.Document()
    _shrink_styles(document)
    section = document.sections[0]
    section.header.paragraphs[0].text = f"信息技术服务管理体系\tQP-{number:02d}\tV1.{number % 4}"
    section.footer.paragraphs[0].text = "内部文件，未经许可不得外传"
    document.add_heading(f"第{number}号管理程序", 0)
    tables = list(TABLES[: 3 + number % 2])
    _add_table(document, *tables.pop(0), number)
    paragraphs = (2 + number % 7) * PARAGRAPHS_A_PAGE
    for chapter, title in enumerate(CHAPTERS):
        document.add_heading(f"{chapter + 1} {title}", 1)
        for index in range(paragraphs // len(CHAPTERS)):
            _add_prose(document.add_paragraph(style="List Number" if index % 5 == 4 else None), number + index)
        if chapter >= 3 and tables:
            _add_table(document, *tables.pop(0), number)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _shrink_styles(document: Document) -> None:
    """Leave the one table style that is used: python-docx's template brings a hundred, Word does not."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    for identifier, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            del document.part.rels[identifier]


def _add_prose(paragraph: Paragraph, number: int) -> None:
    """Two or three sentences, cut into runs where Word cuts them: at the change of script and of emphasis."""
    paragraph._p.set(qn("w:rsidR"), f"00A{number:05X}")
    for index in range(2 + number % 2):
        sentence = SENTENCES[(number + index) % len(SENTENCES)]
        for piece in (sentence[:9], sentence[9:]) if index % 2 else (sentence,):
            run = paragraph.add_run(piece)
            run.bold = True if index % 2 and len(piece) == 9 else None
            run._r.get_or_add_rPr().append(parse_xml(f'<w:rFonts {nsdecls("w")} w:hint="eastAsia"/>'))
    if number % 4 == 0:
        mark = OxmlElement("w:bookmarkStart")
        mark.set(qn("w:id"), str(number))
        paragraph._p.append(mark)


def _add_table(document: Document, rows: int, titles: Sequence[str], number: int) -> None:
    table = document.add_table(rows, len(titles), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    for index, row in enumerate(list(table.rows)[1:], 1):
        for column, cell in enumerate(row.cells):
            cell.text = f"{number}.{index}" if column == 0 else SENTENCES[(index + column) % 6][: 4 + 3 * column]
    table.cell(rows - 1, 0).merge(table.cell(rows - 1, 1))


def readable_files(folder: Path) -> list[bytes]:
    files = [path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix.lower() in ENDINGS]
    kept = []
    for data in files:
        try:
            docx.Document(BytesIO(data))
        except Exception:  # whatever the reference refuses cannot be compared
            continue
        kept.append(data)
    print(f"left out   {len(files) - len(kept)} of {len(files)} files, refused by python-docx")
    return kept


def seconds(read: Callable[[bytes], int], data: bytes) -> float:
    if read is characters_read_afresh:
        forget_templates()
    gc.collect()  # neither reader pays for what the other left behind
    begin = time.perf_counter()
    read(data)
    return time.perf_counter() - begin


def best_times(files: Sequence[bytes], readers: Sequence[Callable[[bytes], int]], repeat: int) -> list[float]:
    """For every reader the sum over all files of its best time; the readers take turns at every file."""
    best = [[float("inf")] * len(files) for _ in readers]
    for _ in range(repeat):
        for place, data in enumerate(files):
            for times, read in zip(best, readers, strict=True):
                times[place] = min(times[place], seconds(read, data))
    return [sum(times) for times in best]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    folder = arguments.folder
    files = [sample_file(number) for number in range(20)] if folder is None else readable_files(folder)
    if not files:
        raise SystemExit("no Word files to read")
    ours, afresh, theirs = best_times(
        files, (characters_read, characters_read_afresh, characters_of_reference), max(1, arguments.repeat)
    )
    print(f"files      {len(files)}, {sum(map(len, files)) / len(files) / 1024:.0f} KiB each")
    print(
        f"characters {sum(map(characters_read, files))} read_word, "
        f"{sum(map(characters_of_reference, files))} python-docx"
    )
    print(f"seconds    {ours:.3f} read_word, {theirs:.3f} python-docx")
    print(f"files/s    {len(files) / ours:.0f} read_word, {len(files) / theirs:.0f} python-docx")
    print(f"ratio      {theirs / ours:.1f}, {theirs / afresh:.1f} where no part is remembered from other files")


if __name__ == "__main__":
    main()
