"""How fast PDF and Word files are read, and how much of their text comes out, beside other libraries.

    python benchmarks/readers.py FOLDER [--most 60] [--peers pdfplumber,pypdf,...]

Every reader gets the same bytes, file by file in turn, in this one process; its best of two runs counts.
Recall: the share of a file's different words (Chinese: pairs of characters) that at least two readers agree on and
this one has too, as no one has a truth for other people's files; of its own where one reads alone. How often a word
stands there does not count: some readers repeat merged cells, or the header of each page. Peers that are not installed
are left out: pip install pypdf docx2python "markitdown[docx,pdf]" kreuzberg PyMuPDF "unstructured[docx]" (PyMuPDF is
AGPL: for the benchmark only). docling is not compared: it was not tried here.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Partial, Read

Reader = Callable[[bytes, Path], str]


def ours(data: bytes, path: Path) -> str:
    outcome = read(data, path.name, ReadSettings(ocr="off"))
    return "\n".join(block.text for block in outcome.content.blocks) if isinstance(outcome, Read | Partial) else ""


def bare_pdfium(data: bytes, path: Path) -> str:
    import pypdfium2

    texts = []
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
    return "\n".join(texts)


def with_pdfplumber(data: bytes, path: Path) -> str:
    import pdfplumber

    texts = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            texts.append(page.extract_text() or "")
            page.extract_tables()
            page.close()
    return "\n".join(texts)


def with_pypdf(data: bytes, path: Path) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def with_pymupdf(data: bytes, path: Path) -> str:
    import pymupdf

    with pymupdf.open(stream=data, filetype="pdf") as document:
        return "\n".join(page.get_text() for page in document)


def with_markitdown(data: bytes, path: Path) -> str:
    from markitdown import MarkItDown

    return MarkItDown().convert_stream(io.BytesIO(data), file_extension=path.suffix).text_content


def with_kreuzberg(data: bytes, path: Path) -> str:
    import kreuzberg

    kind = "application/pdf" if path.suffix.lower() == ".pdf" else _WORD_TYPE
    return str(kreuzberg.extract_bytes_sync(data, kind).content)


def with_unstructured(data: bytes, path: Path) -> str:
    if path.suffix.lower() == ".pdf":
        from unstructured.partition.pdf import partition_pdf

        elements = partition_pdf(file=io.BytesIO(data), strategy="fast")
    else:
        from unstructured.partition.docx import partition_docx

        elements = partition_docx(file=io.BytesIO(data))
    return "\n".join(str(element) for element in elements)


def bare_lxml(data: bytes, path: Path) -> str:
    import zipfile

    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "\n".join("".join(node.text or "" for node in paragraph.iter("{*}t")) for paragraph in root.iter("{*}p"))


def with_docx2python(data: bytes, path: Path) -> str:
    from docx2python import docx2python

    with docx2python(io.BytesIO(data)) as document:
        return str(document.text)


_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
READERS: dict[str, dict[str, tuple[str, Reader]]] = {
    ".pdf": {
        "preaudit": ("", ours),
        "bare pypdfium2": ("pypdfium2", bare_pdfium),
        "pdfplumber": ("pdfplumber", with_pdfplumber),
        "pypdf": ("pypdf", with_pypdf),
        "PyMuPDF": ("pymupdf", with_pymupdf),
        "markitdown": ("markitdown", with_markitdown),
        "kreuzberg": ("kreuzberg", with_kreuzberg),
        "unstructured": ("unstructured", with_unstructured),
    },
    ".docx": {
        "preaudit": ("", ours),
        "bare lxml": ("lxml", bare_lxml),
        "docx2python": ("docx2python", with_docx2python),
        "markitdown": ("markitdown", with_markitdown),
        "kreuzberg": ("kreuzberg", with_kreuzberg),
        "unstructured": ("unstructured", with_unstructured),
    },
}


_LATIN, _CHINESE = re.compile(r"[^\W_\u2e80-\u9fff]+"), re.compile(r"[\u3400-\u9fff]+")


def words_of(text: str) -> frozenset[str]:
    pairs = (run[at : at + 2] for run in _CHINESE.findall(text) for at in range(max(len(run) - 1, 1)))
    return frozenset((*_LATIN.findall(text.casefold()), *pairs))


def timed(reader: Reader, data: bytes, path: Path) -> tuple[float, frozenset[str]]:
    """Seconds of processor time (best of two), and the words; none where the reader raises."""
    best, text = float("inf"), ""
    for _ in range(2):
        begin = time.process_time()
        try:
            text = reader(data, path)
        except Exception:
            text = ""
        best = min(best, time.process_time() - begin)
    return best, words_of(text)


def compare(paths: list[Path], readers: dict[str, Reader]) -> None:
    seconds: Counter[str] = Counter()
    found: Counter[str] = Counter()
    size = files = agreed = 0
    for path in paths:
        data = path.read_bytes()
        results = {name: timed(reader, data, path) for name, reader in readers.items()}
        having = Counter(word for _, words in results.values() for word in words)
        alone = sum(1 for _, words in results.values() if words) == 1
        common = {word for word, count in having.items() if count > 1 or alone}
        if not common:
            continue  # no text layer, or nobody could open it
        files, size, agreed = files + 1, size + len(data), agreed + len(common)
        for name, (spent, words) in results.items():
            seconds[name] += spent
            found[name] += len(words & common)
    print(f"{files} files, {size / 1e6:.1f} MB, {agreed:,} words that two readers agree on")
    print(f"{'reader':<16}{'files/s and core':>18}{'time, ours = 1':>16}{'recall':>9}")
    for name in readers:
        print(
            f"{name:<16}{files / seconds[name]:>18.1f}{seconds[name] / seconds['preaudit']:>16.2f}"
            f"{found[name] / max(agreed, 1):>9.4f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=60, help="files of each kind, evenly from the sorted list")
    parser.add_argument("--largest", type=float, default=3.0, help="MB; larger files are left out")
    parser.add_argument("--peers", default="", help="only these, by commas (default: all that are installed)")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    wanted = {name for name in arguments.peers.split(",") if name}
    for ending, known in READERS.items():
        paths = sorted(
            path
            for path in arguments.folder.rglob(f"*{ending}")
            if path.is_file() and path.stat().st_size < arguments.largest * 1e6
        )
        paths = paths[:: max(len(paths) // arguments.most, 1)][: arguments.most]
        readers = {
            name: reader
            for name, (module, reader) in known.items()
            if (not module or find_spec(module)) and (not wanted or name in wanted | {"preaudit"})
        }
        if paths:
            with open(os.devnull, "w") as nowhere, contextlib.redirect_stderr(nowhere):
                compare(paths, readers)


if __name__ == "__main__":
    main()
