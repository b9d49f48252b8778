"""Who answers for what, told in one table of a manual or an organisation chart."""

from __future__ import annotations

import pytest
from written import Rows, served, table, text

from pipeline.mapping.papers.owner_tables import gives_owners

OWNERS = [("Process", "Accountable", "Does it"), ("Incidents", "Marsh", "desk"), ("Changes", "Acheson", "engineers"), ("Money", "Hale", "Hale")]  # fmt: skip
负责人 = [("过程", "负责人", "执行"), ("事件", "鲁岩", "前台"), ("变更", "甘棠", "机房组"), ("费用", "乔木", "乔木")]
TEAMS = [("Team", "Head", "Answers for"), ("Desk", "Marsh", "calls"), ("Hall", "Acheson", "servers"), ("Office", "Hale", "orders")]  # fmt: skip
部门 = [("部门", "负责人", "人数", "管什么"), ("前台", "鲁岩", "6", "接报"), ("机房组", "甘棠", "8", "主机"), ("内务", "乔木", "3", "采购")]  # fmt: skip


def manual(rows: Rows, heading: str) -> set[str]:
    content = text(f"# 1 Scope\nThe desk and the hall.\n# 2 {heading}")
    block = table(rows)
    place = content.blocks[-1].place
    block = type(block)(block.text, place, rows=block.rows)
    return served(type(content)((*content.blocks, block)), "Service management manual", as_kind="manual")


@pytest.mark.parametrize(
    ("rows", "heading"), [(OWNERS, "People"), (负责人, "谁干什么"), (TEAMS, "Our house"), (部门, "内部分工")]
)
def test_a_table_of_owners_states_who_has_which_authority(rows: Rows, heading: str) -> None:
    assert "D-5.3" in manual(rows, heading)


@pytest.mark.parametrize(
    "rows",
    [
        [("Process", "Criterion", "Owner"), *OWNERS[1:]],  # by what it is run
        [("过程", "指标", "负责人"), *负责人[1:]],
        [("Team", "Head", "People"), ("Desk", "Marsh", "6"), ("Hall", "Acheson", "8"), ("Office", "Hale", "3")],
        [("What", "When", "Who"), ("Figures", "monthly", "Marsh"), ("Audit", "yearly", "Hale"), ("Talks", "weekly", "Hale")],
        OWNERS[:3],
    ],
)  # fmt: skip
def test_other_tables_with_names_do_not(rows: Rows) -> None:
    assert not gives_owners(table(rows))
