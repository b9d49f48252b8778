"""A client in other clothes is the same client: as many files, the same truth, other bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath

import pytest

from sample_corpus.build import render
from sample_corpus.clothes import DRESSES, dressed, truth_of
from sample_corpus.sources import parse_source, read_client
from sample_corpus.values import Copy, Document

ROOT = Path(__file__).parents[2] / "sample_corpus" / "sources" / "harbour-desk"


def of(text: str, name: str = "a.md") -> list[Document]:
    return parse_source(text, PurePath(name))


@pytest.mark.parametrize("dress", DRESSES)
def test_no_file_is_lost_and_none_lies_over_another(dress: str) -> None:
    documents = read_client(ROOT, PurePath("harbour-desk"))
    new = dressed(documents, DRESSES[dress])
    paths = [one.to.casefold() for one in new.documents]
    assert len(set(paths)) == len(documents)
    assert set(new.path_of.values()) == {one.to for one in new.documents}
    assert all(one.of in {other.to for other in new.documents} for one in new.documents if isinstance(one, Copy))


def test_a_truth_follows_its_files() -> None:
    (document,) = of("---\nto: 程序/变更.md\ntitle: 变更\n---\n文字\n")
    new = dressed([document], DRESSES["nameless"])
    truth = {"documents": [{"path": "程序/变更.md", "kind": "procedure"}], "defects": [{"paths": ["程序/变更.md"]}]}
    assert truth_of(truth, new.path_of) == {
        "documents": [{"path": "程序/scan0001.md", "kind": "procedure"}],
        "defects": [{"paths": ["程序/scan0001.md"]}],
    }


@pytest.mark.parametrize(
    ("dress", "said", "then"),
    [
        ("american_dates", "Released on 24 August 2026, by both", "Aug 24, 2026"),
        ("american_dates", "Held from 3 to 5 November 2026", "3 to 5 November 2026"),  # one date, not half of one
        ("pointed_dates", "2026年3月5日发布", "2026.3.5发布"),
        ("numeral_dates", "2026年12月21日发布", "二〇二六年十二月二十一日发布"),
        ("traditional", "变更管理", "變更管理"),
    ],
)
def test_texts_change_as_the_dress_says(dress: str, said: str, then: str) -> None:
    documents = of(f"---\nto: a.md\ntitle: x\n---\n{said}\n")
    assert then in render(dressed(documents, DRESSES[dress]).documents[0]).decode()  # type: ignore[arg-type]


def test_what_a_format_cannot_hold_stays_as_it_is() -> None:
    sources: Mapping[str, str] = {
        "scan": "---\nto: a.pdf\ntitle: x\nscan: true\n---\ntext\n",
        "plain": "---\nto: b.pdf\ntitle: x\n---\ntext\n",
    }
    documents = [one for text in sources.values() for one in of(text)]
    assert [one.to for one in dressed(documents, DRESSES["word"]).documents] == ["a.pdf", "b.docx"]


def test_what_lies_in_an_archive_follows_the_archive() -> None:
    moved = {"旧/会议.zip": "客户资料.zip!/旧.zip!/会议.zip"}
    assert truth_of(["旧/会议.zip!/纪要.txt", "旧/纪要.txt"], moved) == [
        "客户资料.zip!/旧.zip!/会议.zip!/纪要.txt",
        "旧/纪要.txt",
    ]
