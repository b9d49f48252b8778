"""A built client's folder as it would lie on an old drive: printed, scanned, in the formats of 1997, packed under Chinese names.

Each function changes the folder and gives the new path of each file that has moved. LibreOffice (`soffice`) is needed
for prints, scans and old formats; it is used here only.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import numpy as np
import pypdfium2 as pdfium
from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from PIL import Image

OLD_FORMATS = {".docx": "doc", ".xlsx": "xls", ".pptx": "ppt"}
_DRAWN = (".docx", ".pdf", ".xlsx", ".pptx", ".doc", ".xls")
_DOTS = 150
_TURNED = 0.2
_FROM, _BACK = "客户资料.zip", "gbk"


def scanned(folder: Path, only: re.Pattern[str]) -> Mapping[str, str]:
    """Files whose path `only` matches as scans: pages at 150 dots an inch, askew by up to 2°, grey and with noise; one in
    five lies on its side or its head."""
    moved = {}
    chosen = [one for one in _files(folder) if one.suffix in _DRAWN and only.search(_path(one, folder))]
    with tempfile.TemporaryDirectory() as beside:
        for file, paper in _converted(chosen, "pdf", Path(beside)):
            pages = [_worn(page, f"{file.name} {number}") for number, page in enumerate(_drawn(paper))]
            if pages:
                new = _free(file.with_suffix(".pdf"), file)
                file.unlink()
                pages[0].save(new, save_all=True, append_images=pages[1:], resolution=_DOTS, quality=60)
                moved[_path(file, folder)] = _path(new, folder)
    return moved


def printed(folder: Path, only: re.Pattern[str]) -> Mapping[str, str]:
    """Word files, workbooks and slides as PDF with a text layer, as an office suite prints them."""
    return _in_format(folder, only, {suffix: "pdf" for suffix in _DRAWN if suffix != ".pdf"})


def legacy(folder: Path, only: re.Pattern[str]) -> Mapping[str, str]:
    """Word files, workbooks and slides in the formats of 1997."""
    return _in_format(folder, only, OLD_FORMATS)


def _in_format(folder: Path, only: re.Pattern[str], formats: Mapping[str, str]) -> Mapping[str, str]:
    moved = {}
    for old, new in formats.items():
        chosen = [one for one in _files(folder) if one.suffix == old and only.search(_path(one, folder))]
        with tempfile.TemporaryDirectory() as beside:
            for file, converted in _converted(chosen, new, Path(beside)):
                target = _free(file.with_suffix(f".{new}"), file)
                file.unlink()
                shutil.move(converted, target)
                moved[_path(file, folder)] = _path(target, folder)
    return moved


def packed(folder: Path, only: re.Pattern[str]) -> Mapping[str, str]:
    """Each folder in a zip with names in GBK, all of them in another one, as Windows in China packs them."""
    moved, inner = {}, {}
    within: dict[str, list[Path]] = defaultdict(list)
    for file in _files(folder):
        path = _path(file, folder)
        if "/" in path and only.search(path):
            within[path.partition("/")[0]].append(file)
    for top, files in within.items():
        inner[f"{top}.zip"] = _zip({_path(one, folder / top): one.read_bytes() for one in files})
        for one in files:
            moved[_path(one, folder)] = f"{_FROM}!/{top}.zip!/{_path(one, folder / top)}"
            one.unlink()
    (folder / _FROM).write_bytes(_zip(inner))
    return moved


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Names as bytes in GBK: Python writes a name that it takes for DOS characters as it is."""
    with tempfile.TemporaryFile() as target:
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(_Plain(name.encode(_BACK, "replace").decode("cp437")), data, ZIP_DEFLATED)
        target.seek(0)
        return target.read()


class _Plain(ZipInfo):
    """Without the mark that a name is in UTF-8."""

    __slots__ = ()

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("cp437"), self.flag_bits & ~0x800


def _converted(files: Sequence[Path], suffix: str, beside: Path) -> Iterator[tuple[Path, Path]]:
    """Each file with its like in another format; a locked or broken one is left out."""
    numbered = {}
    for number, file in enumerate(files):
        numbered[beside / f"{number}{file.suffix}"] = file
        shutil.copy(file, beside / f"{number}{file.suffix}")
        if suffix == "pdf" and file.suffix == ".xlsx":
            _print_on_width(beside / f"{number}{file.suffix}")
    others = [str(one) for one in numbered if one.suffix != f".{suffix}"]
    made = beside / "made"
    profile = f"-env:UserInstallation=file://{beside}/profile"
    for begin in range(0, len(others), 20):
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(made)]
        subprocess.run([*command, *others[begin : begin + 20]], capture_output=True, timeout=300, check=False)
    for copy, file in numbered.items():
        result = copy if copy.suffix == f".{suffix}" else made / f"{copy.stem}.{suffix}"
        if result.exists():
            yield file, result


def _print_on_width(file: Path) -> None:
    """As people print a sheet: all columns on one page, across."""
    try:
        book = load_workbook(file)
    except (BadZipFile, KeyError, ValueError, TypeError):
        return
    for sheet in book.worksheets:
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToHeight = 0
        sheet.page_setup.orientation = "landscape"
    book.save(file)


def _drawn(paper: Path) -> Iterable[Image.Image]:
    try:
        document = pdfium.PdfDocument(paper)
    except pdfium.PdfiumError:
        return
    for page in document:
        yield page.render(scale=_DOTS / 72).to_pil().convert("L")
    document.close()


def _worn(page: Image.Image, seed: str) -> Image.Image:
    chance = random.Random(seed)
    turned = page.rotate(chance.uniform(-2, 2), Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    signs = np.asarray(turned, dtype=np.float32) * 0.86 + 22
    noise = np.random.default_rng(chance.randrange(2**32)).normal(0, 9, signs.shape)
    scan = Image.fromarray(np.clip(signs + noise, 0, 255).astype(np.uint8))
    return scan.rotate(chance.choice((90, 180, 270)), expand=True) if chance.random() < _TURNED else scan


def _files(folder: Path) -> list[Path]:
    return sorted(Path(where, name) for where, _, names in os.walk(folder) for name in names)


def _path(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _free(wanted: Path, old: Path) -> Path:
    return wanted.with_stem(f"{old.stem} {old.suffix[1:]}") if wanted != old and wanted.exists() else wanted
