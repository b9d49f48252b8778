"""Notices that bring a document with them."""

from __future__ import annotations

import pytest
from written import text

from pipeline.mapping.names.attached import attached

NOTICE = "# {title}\n各科室：\n现印发给你们，自9月1日起执行。\n# {below}\n一、遵守法律。"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于印发《信息安全方针》的通知", "信息安全方针"),
        ("青办发〔2026〕27号 关于下发变更管理办法的通知", "变更管理办法"),
        ("关于发布实施《IT服务管理手册》的决定", "IT服务管理手册"),
    ],
)
def test_the_document_below_its_notice_gives_its_name(title: str, name: str) -> None:
    assert attached(title, text(NOTICE.format(title=title, below=name))) == name


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("关于印发《信息安全方针》的通知", "附件另发"),
        ("关于召开管理评审会议的通知", "管理评审会议"),
        ("信息安全方针", "信息安全方针"),
    ],
)
def test_a_notice_alone_stays_a_notice(title: str, below: str) -> None:
    assert attached(title, text(NOTICE.format(title=title, below=below))) == title
