"""Text in charts and SmartArt diagrams of Office Open XML files."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_MOST_POINTS = 2000


def diagram_texts(root: etree._Element | None) -> Iterator[str]:
    """The words in a diagram's shapes, one text a paragraph."""
    for paragraph in () if root is None else root.iter(_DRAWING + "p"):
        text = "".join(run.text or "" for run in paragraph.iter(_DRAWING + "t")).strip()
        if text:
            yield text


def drawn_texts(root: etree._Element | None) -> Iterator[str]:
    """The words of a part that is a chart or a diagram."""
    return chart_texts(root) if root is not None and root.tag == _CHART + "chartSpace" else diagram_texts(root)


def chart_texts(root: etree._Element | None) -> Iterator[str]:
    """A chart's titles, then each series: its name, and its categories with their values."""
    if root is None:
        return
    yield from diagram_texts(root)
    for series in root.iter(_CHART + "ser"):
        name = _points(series.find(_CHART + "tx"))
        names, values = _points(series.find(_CHART + "cat")), _points(series.find(_CHART + "val"))
        pairs = [
            ": ".join(part for part in (names.get(i, ""), values.get(i, "")) if part)
            for i in sorted({**names, **values})
        ]
        line = "; ".join(part for part in (" ".join(name.values()), *pairs) if part)
        if line:
            yield line


def _points(element: etree._Element | None) -> dict[int, str]:
    """What a chart remembers of the cells that it shows, by their number."""
    found: dict[int, str] = {}
    if element is None:
        return found
    for point in element.iter(_CHART + "pt"):
        if len(found) >= _MOST_POINTS:
            break
        index = str(point.get("idx", ""))
        value = point.findtext(_CHART + "v")
        if value and index.isdigit():
            found.setdefault(int(index), value.strip())
    if not found:
        value = element.findtext(_CHART + "v")
        if value:
            found[0] = value.strip()
    return found
