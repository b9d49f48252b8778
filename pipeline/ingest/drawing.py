"""Text in charts and SmartArt diagrams of Office Open XML files."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NEWER = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_CHARTS = (_CHART + "chartSpace", _NEWER + "chartSpace")

_MOST_POINTS = 2000


def diagram_texts(root: etree._Element | None) -> Iterator[str]:
    """The words in a diagram's shapes, one text a paragraph."""
    for paragraph in () if root is None else root.iter(_DRAWING + "p"):
        text = "".join(run.text or "" for run in paragraph.iter(_DRAWING + "t")).strip()
        if text:
            yield text


def drawn_texts(root: etree._Element | None) -> Iterator[str]:
    """The words of a part that is a chart or a diagram."""
    return chart_texts(root) if root is not None and root.tag in _CHARTS else diagram_texts(root)


def chart_texts(root: etree._Element | None) -> Iterator[str]:
    """A chart's titles, then each series: its name, and its categories with their values."""
    if root is None:
        return
    if root.tag == _NEWER + "chartSpace":
        yield from _newer_chart_texts(root)
        return
    yield from diagram_texts(root)
    for series in root.iter(_CHART + "ser"):
        name = _points(series.find(_CHART + "tx"))
        names, values = _points(series.find(_CHART + "cat")), _points(series.find(_CHART + "val"))
        if line := _line(" ".join(name.values()), names, values):
            yield line


def _newer_chart_texts(root: etree._Element) -> Iterator[str]:
    """Those of the kinds that came with Office 2016 (waterfall, tree map, funnel, histogram), which keep data apart."""
    titles = [title.findtext(f".//{_NEWER}v", "").strip() for title in root.iter(_NEWER + "title")]
    yield from dict.fromkeys([title for title in titles if title] + list(diagram_texts(root)))
    data = {str(one.get("id")): one for one in root.iter(_NEWER + "data")}
    for series in root.iter(_NEWER + "series"):
        of_series = series.find(_NEWER + "dataId")
        held = data.get(str(of_series.get("val"))) if of_series is not None else None
        names, values = _dimension(held, "strDim"), _dimension(held, "numDim")
        if line := _line(series.findtext(f"{_NEWER}tx//{_NEWER}v", "").strip(), names, values):
            yield line


def _dimension(data: etree._Element | None, tag: str) -> dict[int, str]:
    """The points of a series, a name before those that stand below it."""
    found: dict[int, str] = {}
    for level in data.iter(_NEWER + "lvl") if data is not None else ():
        parent = level.getparent()
        if parent is None or parent.tag != _NEWER + tag:
            continue
        for point in level.iterchildren(_NEWER + "pt"):
            index, text = str(point.get("idx", "")), (point.text or "").strip()
            if index.isdigit() and text and len(found) < _MOST_POINTS:
                known = found.get(int(index), "")
                found[int(index)] = f"{text} {known}" if known and known != text else text
    return found


def _line(name: str, names: dict[int, str], values: dict[int, str]) -> str:
    pairs = [
        ": ".join(part for part in (names.get(i, ""), values.get(i, "")) if part) for i in sorted({**names, **values})
    ]
    return "; ".join(part for part in (name, *pairs) if part)


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
