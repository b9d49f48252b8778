"""Roles and main dates in the layouts that covers, histories, forms, minutes and agreements come in (layouts/)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date

LAYOUTS: list[Mapping[str, Any]] = [
    layout
    for file in sorted(Path(__file__).parent.joinpath("layouts").glob("*.yaml"))
    for layout in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout["name"] for layout in LAYOUTS])
def test_each_layout_gives_its_roles_and_its_main_date(layout: Mapping[str, Any]) -> None:
    path = layout.get("path", "文件.docx")
    blocks = page(layout["page"])
    dates = dates_of(blocks, path)
    found = {f"{one.value} {one.role}" for one in dates if one.place != "name"}
    assert set(layout.get("roles", [])) - found == set(), sorted(found)
    title = next((block.text for block in blocks if block.level == 1), "")
    assert str(main_date(dates, layout["kind"], path, title)) == layout["main"]
