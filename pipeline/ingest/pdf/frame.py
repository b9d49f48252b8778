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

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """From the page's own coordinates to the place on the displayed page, as PDF writes it."""
        if self.rotation == 90:
            return 0.0, 1.0, 1.0, 0.0, -self.bottom, -self.left
        if self.rotation == 180:
            return -1.0, 0.0, 0.0, 1.0, self.right, -self.bottom
        if self.rotation == 270:
            return 0.0, -1.0, -1.0, 0.0, self.top, self.right
        return 1.0, 0.0, 0.0, -1.0, -self.left, self.top

    def displayed(self, x: float, y: float) -> tuple[float, float]:
        """Distance from the left and the top of the page as a person sees it."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def displayed_box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a box as a person sees it."""
        if self.rotation == 0 and left <= right and bottom <= top:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        (x, y), (to_x, to_y) = self.displayed(left, bottom), self.displayed(right, top)
        return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def page_frame(page: pdfium.PdfPage) -> PageFrame:
    """The page's box in points of 1/72 inch, and by how many degrees it is turned."""
    left, bottom, right, top = page.get_mediabox()
    return PageFrame(left, bottom, right, top, page.get_rotation() % 360)
