"""Where a page's own coordinates lie on the page as it is displayed."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Where a page's own coordinates lie on the displayed page."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def height(self) -> float:
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    def displayed(self, x: float, y: float) -> tuple[float, float]:
        """Distance from the left and the top of the page as a person sees it."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


def page_frame(page: pdfium.PdfPage) -> PageFrame:
    """The page's box in points of 1/72 inch, and by how many degrees it is turned."""
    left, bottom, right, top = page.get_mediabox()
    return PageFrame(left, bottom, right, top, page.get_rotation() % 360)
