"""Seconds a page of OCR by processes and threads, and how many characters come out right.

    python benchmarks/ocr.py --font /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc [--pages 4]

The pages are drawn here, in the font given (Chinese ones are in Debian's fonts-wqy-zenhei): plain, turned by
90 and 180 degrees, hanging askew, the same with noise, blur and JPEG's losses, under seals, strewn with specks.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.ingest.ocr import engine
from pipeline.ingest.ocr.pictures import read_picture
from pipeline.values import Partial, Read

LINES = (
    "管理评审会议纪要",
    "会议时间：2026年9月28日 14:00-16:30",
    "参加人员：各部门负责人、管理者代表、内审组长",
    "一、评审输入",
    "1. 以往管理评审所采取措施的状况；",
    "2. 服务绩效和有效性的信息，包括不符合和纠正措施；",
    "二、评审结论",
    "体系运行三个月以来，事件管理、变更管理等过程运行有效，",
    "SLA达成率99.2%，客户满意度95.6分。",
    "责任部门：运维部    完成期限：2026-10-31",
    "编制：张三    审核：李四    批准：王五",
    "统一社会信用代码 91370102MA3C8K7X2T",
)
WIDTH, HEIGHT = 1654, 2339  # A4 at 200 dots an inch


def drawn(font: str) -> Image.Image:
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    for number, text in enumerate(LINES):
        draw.text((180, 200 + 110 * number), text, font=ImageFont.truetype(font, 34), fill="black")
    return image


def worn(image: Image.Image) -> Image.Image:
    image = image.rotate(-2, fillcolor="white", resample=Image.Resampling.BICUBIC)
    image = image.filter(ImageFilter.GaussianBlur(1))
    grain = np.random.default_rng(1).normal(0, 15, (image.height, image.width, 3))
    return Image.fromarray((np.asarray(image) + grain).clip(0, 255).astype(np.uint8))


def stamped(image: Image.Image) -> Image.Image:
    """Two red seals over the text, as ink lies on ink."""
    seals = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(seals)
    for x, y in ((500, 500), (700, 1100)):
        draw.ellipse((x - 170, y - 170, x + 170, y + 170), outline=(214, 40, 50), width=12)
        draw.regular_polygon((x, y, 70), 5, fill=(214, 40, 50))
    return ImageChops.multiply(image, seals)


def strewn(image: Image.Image) -> Image.Image:
    page = np.asarray(image).copy()
    page[np.random.default_rng(2).random(page.shape[:2]) < 0.015] = 0
    return Image.fromarray(page)


def as_file(image: Image.Image, quality: int = 90) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def text_of(data: bytes) -> str:
    outcome = read_picture(data)
    assert isinstance(outcome, Read | Partial), outcome
    return "".join(block.text for block in outcome.content.blocks)


def use_threads(threads: int) -> None:
    engine.THREADS = threads


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--font", required=True)
    parser.add_argument("--pages", type=int, default=4)
    arguments = parser.parse_args()
    plain = drawn(arguments.font)
    turned = {f"turned by {turn}": as_file(plain.rotate(turn, expand=True)) for turn in (90, 180)}
    askew = plain.rotate(7, fillcolor="white", resample=Image.Resampling.BICUBIC)
    pages = {"plain": as_file(plain), **turned, "askew by 7": as_file(askew)}
    pages |= {"askew and worn": as_file(worn(plain), 50), "stamped": as_file(stamped(plain))}
    pages["strewn with specks"] = as_file(strewn(plain))
    truth = letters("".join(LINES))
    for name, data in pages.items():
        begin = time.process_time()
        found = letters(text_of(data))
        share = (found & truth).total() / truth.total()
        print(f"{name:<20}{share:8.4f} of the characters, {time.process_time() - begin:5.1f} s of processor time")
    for processes, threads in ((1, 1), (1, 2), (2, 1), (2, 2)):
        with ProcessPoolExecutor(processes, initializer=use_threads, initargs=(threads,)) as pool:
            list(pool.map(text_of, [pages["plain"]] * processes))  # loads the engine
            begin = time.monotonic()
            list(pool.map(text_of, [pages["plain"]] * arguments.pages))
            spent = (time.monotonic() - begin) / arguments.pages
        print(f"{processes} processes × {threads} threads: {spent:.2f} s a page")


if __name__ == "__main__":
    main()
