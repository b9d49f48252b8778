"""The alias of which a name is a spelling, told without going through all of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.mapping.names import misspelt
from pipeline.mapping.names.misspelt import Misspelt

ALIASES = (
    "变更管理程序", "变更记录", "发布管理程序", "发布记录", "事件管理程序", "重大事件报告", "问题管理程序", "容量计划", "可用性报告",
    "incident management procedure", "problem management procedure", "availability report", "capacity plan", "asset list",
)  # fmt: skip
OWNERS = {alias: (f"D-{number}",) for number, alias in enumerate(ALIASES)}


@pytest.fixture(scope="module")
def through_all() -> Misspelt:
    """One that takes no alias for too unlike to be laid beside a name."""
    every = Misspelt(OWNERS)
    every._alike = lambda _mine: every._known  # type: ignore[method-assign]
    return every


@settings(deadline=None)
@given(
    alias=st.sampled_from(ALIASES),
    at=st.integers(0, 30),
    gone=st.integers(0, 3),
    put=st.text("变更管理程序记录报告 aceimnpst", max_size=3),
)
def test_no_alias_is_passed_over_that_a_name_may_be_a_spelling_of(
    through_all: Misspelt, alias: str, at: int, gone: int, put: str
) -> None:
    name = " ".join(f"{alias[:at]}{put}{alias[at + gone :]}".split())
    assert Misspelt(OWNERS).nearest(name) == through_all.nearest(name)


def test_a_name_is_laid_beside_those_alone_that_hold_its_rarest_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    beside: list[int] = []
    extract = misspelt.process.extract
    monkeypatch.setattr(
        misspelt.process,
        "extract",
        lambda name, choices, **how: beside.append(len(choices)) or extract(name, choices, **how),
    )
    assert Misspelt(OWNERS).nearest("重大事件的报告")[0] == "重大事件报告"
    assert beside == [1]
