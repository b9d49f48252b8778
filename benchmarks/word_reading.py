"""How fast Word files are read, against a walk through python-docx over the same files.

    python benchmarks/word_reading.py [FOLDER] [--repeat N]

Without FOLDER it makes sample files of its own. Both readers run in turn in every
repetition; the best time of each counts. Files that python-docx refuses are left out.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.ingest.word import read_word
from pipeline.values import Failed, Skipped

PROSE = "本程序规定了事件从发现、记录、分派直到关闭的处理要求，适用于所有生产环境中的服务。"
ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}


def characters_read(data: bytes) -> int:
    outcome = read_word(data)
    if isinstance(outcome, Failed | Skipped):
        raise SystemExit(f"not read: {outcome.reason}")
    return sum(len(block.text) for block in outcome.content.blocks)


def characters_of_reference(data: bytes) -> int:
    document = docx.Document(BytesIO(data))
    total = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            total += sum(len(cell.text) for cell in row.cells)
    return total


def sample_file(number: int) -> bytes:
    """A procedure with chapters, prose in several runs, and two tables."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = f"QP-{number:02d} V1.0"
    for chapter in range(1, 9):
        document.add_heading(f"{chapter} 第{chapter}节", 1)
        for _ in range(8):
            paragraph = document.add_paragraph(PROSE)
            paragraph.add_run(PROSE[: 10 + number]).bold = True
            paragraph.add_run(PROSE)
    for rows in (12, 25):
        table = document.add_table(rows, 6)
        for row in table.rows:
            for index, cell in enumerate(row.cells):
                cell.text = f"{number}-{index} {PROSE[:12]}"
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


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


def seconds(read: Callable[[bytes], int], files: list[bytes]) -> tuple[float, int]:
    begin = time.perf_counter()
    characters = sum(read(data) for data in files)
    return time.perf_counter() - begin, characters


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    arguments = parser.parse_args()
    folder = arguments.folder
    files = [sample_file(number) for number in range(20)] if folder is None else readable_files(folder)
    if not files:
        raise SystemExit("no Word files to read")
    pairs = [
        (seconds(characters_read, files), seconds(characters_of_reference, files))
        for _ in range(max(1, arguments.repeat))
    ]
    ours, our_characters = min(pair[0] for pair in pairs)
    theirs, their_characters = min(pair[1] for pair in pairs)
    print(f"files      {len(files)}")
    print(f"characters {our_characters} read_word, {their_characters} python-docx")
    print(f"seconds    {ours:.3f} read_word, {theirs:.3f} python-docx")
    print(f"files/s    {len(files) / ours:.0f} read_word, {len(files) / theirs:.0f} python-docx")
    print(f"ratio      {theirs / ours:.1f}")


if __name__ == "__main__":
    main()
