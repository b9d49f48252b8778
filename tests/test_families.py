"""Copies and editions: which belong together, which is the current one, and that nothing is lost by it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.families import judged, with_families
from pipeline.likeness import likeness, signature
from pipeline.values import Analysis, Assignment, Event

WORDS = (
    "事件变更问题配置发布容量可用性连续性信息安全供应商客户需求预算报告审核评审改进记录分类升级关闭批准实施评估".strip()
)


def text(seed: int, length: int = 1500) -> str:
    return "".join(random.Random(seed).choices(WORDS, k=length))


def revised(original: str, share: float, seed: int = 7) -> str:
    """The text with a share of it, in one piece, written anew."""
    cut = int(len(original) * share)
    return text(seed, cut) + original[cut:]


def document(path: str, body: str = "", kind: str = "procedure", **more: object) -> Analysis:
    title = more.pop("title", "事件管理程序")
    held = more.pop("serves", ("D-8.6.1",))
    assert isinstance(held, tuple)
    return Analysis(
        path=path,
        sha256=str(more.pop("sha256", path)),
        outcome="read",
        kind=kind,  # type: ignore[arg-type]
        title=str(title),
        signature=signature(body or text(1)),
        assignments=tuple(Assignment(one, 0.9, "", "") for one in held),
        **more,  # type: ignore[arg-type]
    )


def events(*days: int) -> tuple[Event, ...]:
    return tuple(Event("R-8.6.1-1", date(2026, 8, day), date(2026, 8, day), "day", "") for day in days)


def families(files: Sequence[Analysis]) -> dict[str, str]:
    return {one.path: one.family for one in with_families(files) if one.family}


def test_likeness_tells_about_the_share_that_two_texts_have_in_common() -> None:
    one = text(1, 4000)
    assert likeness(signature(one), signature(one)) == 1.0
    assert likeness(signature(one), signature(" ".join(one))) == 1.0
    assert likeness(signature(one), signature(text(2, 4000))) < 0.1
    assert 0.55 < likeness(signature(one), signature(revised(one, 0.15))) < 0.95
    assert likeness(signature("短"), signature("短")) == 0.0


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_signature_is_small_and_the_same_each_time(written: str) -> None:
    assert len(signature(written)) in (0, 64)
    assert signature(written) == signature(written)


def test_files_of_the_same_bytes_are_copies_of_the_one_that_counts() -> None:
    files = [document("备份/事件管理程序 - 副本.docx", sha256="a"), document("程序/事件管理程序.docx", sha256="a")]
    found = {one.path: one.copy_of for one in with_families(files)}
    assert found == {"备份/事件管理程序 - 副本.docx": "程序/事件管理程序.docx", "程序/事件管理程序.docx": ""}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"version": "1.0"}, {"version": "2.0"}),
        ({"version": "1.9"}, {"version": "1.10"}),
        ({"version": "A/0"}, {"version": "B/0"}),
        ({"version": "2.0", "obsolete": True}, {"version": "1.0"}),
        ({"main_date": date(2025, 7, 6)}, {"main_date": date(2026, 7, 6)}),
        ({"version": "3.0", "path": "事件管理程序 草稿.docx"}, {"version": "2.0"}),
        ({"path": "事件管理程序 副本.docx"}, {}),
    ],
)
def test_edition_in_force_is_the_current_one(old: dict[str, object], new: dict[str, object]) -> None:
    old_file = document(str(old.pop("path", "a/事件管理程序.docx")), **old)
    new_file = document("b/事件管理程序.docx", revised(text(1), 0.1), **new)
    expected = {old_file.path: new_file.path, new_file.path: new_file.path}
    assert families([old_file, new_file]) == expected
    assert families([new_file, old_file]) == expected


def test_same_number_with_another_title_is_an_edition_if_the_text_is_alike() -> None:
    one = document("a.docx", title="事件处理程序", number="P-08", version="1.0")
    other = document("b.docx", revised(text(1), 0.1), title="事件与请求管理程序", number="P-08", version="2.0")
    assert families([one, other]) == {"a.docx": "b.docx", "b.docx": "b.docx"}
    assert families([one, replace(other, signature=signature(text(9)))]) == {}


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("report", ("服务报告 2026年8月.docx", "服务报告 2026年9月.docx")),
        ("report", ("服务报告 2026-08.docx", "服务报告 2026-09.docx")),
        ("report", ("Service report Q1.docx", "Service report Q2.docx")),
        ("plan", ("2025年度内审计划.docx", "2026年度内审计划.docx")),
        ("plan", ("Audit plan 2025.docx", "Audit plan 2026.docx")),
    ],
)
def test_periods_of_one_form_are_no_editions(kind: str, names: tuple[str, str]) -> None:
    files = [document(name, kind=kind, title=name.removesuffix(".docx"), number="QR-01") for name in names]
    assert families(files) == {}


def test_records_of_different_days_are_no_copies_though_nearly_alike() -> None:
    files = [
        document(f"{day}/事件单.docx", kind="record", title="事件单", main_date=date(2026, 8, day), events=events(day))
        for day in (3, 4)
    ]
    assert families(files) == {}


def test_process_documents_of_one_template_are_no_editions() -> None:
    one = document("a/事件管理程序.docx")
    other = document("a/问题管理程序.docx", title="问题管理程序", serves=("D-8.6.3",))
    assert families([one, other]) == {}


def test_copy_of_a_ledger_does_not_count_its_events_twice_and_keeps_its_own() -> None:
    ledger = document(
        "事件台账.xlsx", text(1), "record", title="事件台账", main_date=date(2026, 8, 5), events=events(3, 4, 5)
    )
    copy = document("事件台账 - 副本.xlsx", revised(text(1), 0.1), "record", title="事件台账", events=events(3, 6))
    kept = {one.path: one.events for one in judged(with_families([ledger, copy]))}
    assert kept == {"事件台账.xlsx": events(3, 4, 5), "事件台账 - 副本.xlsx": events(6)}


def test_what_only_an_older_edition_shows_still_counts() -> None:
    old = document("a/事件管理程序.docx", version="1.0", serves=("D-8.6.1", "D-8.6.2"))
    new = document("b/事件管理程序.docx", version="2.0", serves=("D-8.6.1",))
    kept = {one.path: {held.requirement for held in one.assignments} for one in judged(with_families([old, new]))}
    assert kept == {"a/事件管理程序.docx": {"D-8.6.2"}, "b/事件管理程序.docx": {"D-8.6.1"}}


def test_file_that_could_not_be_read_is_in_no_family() -> None:
    unread = replace(document("b/事件管理程序.docx", version="9.0"), outcome="failed", signature=())
    assert families([document("a/事件管理程序.docx", version="1.0"), unread]) == {}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["事件管理程序", "事件管理程序 副本", "变更管理程序"]),
            st.sampled_from(["", "1.0", "2.0", "A/1"]),
            st.sampled_from(["a", "b", "c"]),
            st.booleans(),
            st.sets(st.sampled_from(["D-8.6.1", "D-8.5.1", "D-8.6.3"])),
        ),
        max_size=8,
        unique_by=lambda one: (one[0], one[1]),
    ),
    st.randoms(),
)
def test_no_requirement_is_lost_and_the_order_does_not_matter(
    rows: list[tuple[str, str, str, bool, set[str]]], chance: random.Random
) -> None:
    files = [
        document(f"{name} {version}.docx".replace("/", "-"), text(1), title=name, version=version, sha256=sha,
                 obsolete=old, serves=tuple(sorted(serves)))
        for name, version, sha, old, serves in rows
    ]  # fmt: skip
    found = judged(with_families(files))
    before = {held.requirement for one in files if not one.obsolete for held in one.assignments}
    assert {held.requirement for one in found if not one.obsolete for held in one.assignments} == before
    shuffled = list(files)
    chance.shuffle(shuffled)
    assert families(shuffled) == families(files)
