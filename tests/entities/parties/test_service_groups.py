"""The groups of services that a catalogue names."""

from __future__ import annotations

from laid_out_papers import lines, table

from pipeline.entities.parties.service_groups import service_groups
from pipeline.values import Block, Content


def groups(*blocks: list[Block]) -> list[str]:
    return [fact.value for fact in service_groups(Content(tuple(block for some in blocks for block in some)))]


def test_codes_in_the_head_a_row_of_its_own_and_a_column_name_groups() -> None:
    assert groups(lines("服务目录（S1 平台运行、S2 终端运维）")) == ["平台运行", "终端运维"]
    assert groups(lines("Catalogue: A Hosting; B Service Desk")) == ["Hosting", "Service Desk"]
    rows = (("编号", "服务名称", "说明"), ("一、平台类服务", "", ""), ("1", "数据平台", "查询"))
    assert groups(table(*rows)) == ["平台类服务"]
    assert groups(table(("服务类别", "服务名称"), ("平台运行", "数据平台"), ("平台运行", "看板"))) == ["平台运行"]


def test_one_code_or_a_row_of_a_service_is_no_group() -> None:
    assert not groups(lines("服务目录 A1 平台运行"), table(("编号", "服务名称"), ("S1", "数据平台")))
