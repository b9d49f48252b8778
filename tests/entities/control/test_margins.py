"""What is left of a header: whose paper it is."""

from __future__ import annotations

import pytest

from pipeline.entities.control.margins import margin_names
from pipeline.values import Block, Content, Place


@pytest.mark.parametrize(
    ("header", "title", "left"),
    [
        ("安远佳成 业务关系管理 V1.0", "业务关系管理程序", "安远佳成"),
        ("安远佳成 业务关系管理程序 V1.0", "业务关系管理程序", "安远佳成"),
        ("Northgate Data | Capacity Management | v1.0", "Capacity Management Procedure", "Northgate Data"),
        ("安远佳成 会议 V1.0", "会议制度", "安远佳成 会议"),
    ],
)
def test_title_is_taken_out_of_a_header_without_its_last_word_too(header: str, title: str, left: str) -> None:
    content = Content((Block(header, Place("header")), Block("一、目的", Place())))
    assert [f.value for f in margin_names(content, title, title, ()) if f.name == "header.left"] == [left]
