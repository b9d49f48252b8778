"""Pictures of text. Only Latin letters: Pillow brings a font for them along, and none for Chinese."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont

FONT = ImageFont.load_default(26)


def picture(*texts: tuple[int, int, str], size: tuple[int, int] = (1010, 320)) -> Image.Image:
    """Black on white; each text with the place of its left top."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for left, top, text in texts:
        draw.text((left, top), text, font=FONT, fill="black")
    return image


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


MINUTES = (
    (60, 60, "Management review minutes"),
    (60, 130, "Meeting date: 2026-09-28"),
    (60, 200, "Approved by the manager"),
)
