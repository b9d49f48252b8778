"""Mapping and kinds on labelled public documents, beside three simple ways, in one table.

    python benchmarks/public_documents.py FOLDER [--half PART] [--scanned together|by-repository|singly] [--metrics FILE]

FOLDER holds a checkout of each repository of `public_documents.yaml` as OWNER+NAME/, at the commit named there; a
file whose hash differs is left out and counted. Labels only are in this repository, no text. `allowed` names
requirements that a document may be given or not. Where no part is written the half is decided by the hash: "tune" was
looked at, "test" was only counted. The parts "fresh" and "late" to "late13" came later, were counted once before anything
was changed for them (docs/public-documents.md), and were looked at then; "late-test" to "late13-test" are halves that were
counted only, and all but those of 10, 11 and 13 were read later. What a file serves hangs on what is scanned with it: all documents of a part together, those of a repository, or one at a time.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer

from pipeline.analyse import Source, analyse
from pipeline.assess import assess
from pipeline.catalogue import load_catalogue
from pipeline.ingest.read import read
from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import bare, script
from pipeline.values import Analysis, Partial, Read

LABELS = Path(__file__).with_suffix(".yaml")
AS_OF = date(2026, 11, 20)
PARTS = (
    "tune", "test", "fresh", "late", "late-test", "late2", "late2-test", "late3", "late3-test", "late4", "late4-test",
    "late5", "late5-test", "late6", "late6-test", "late7", "late7-test", "late8", "late8-test", "late9", "late9-test",
    "late10", "late10-test", "late11", "late11-test", "late12", "late12-test", "late13", "late13-test",
)  # fmt: skip
_NAMED = 0.6
_NEAR = 0.2
_LEAST_KEYWORDS = 4


@dataclass(frozen=True)
class Labelled:
    """`requirements` are lost if not said, `allowed` may be said; `language` is that of the text."""

    path: str
    data: bytes
    text: str
    language: str
    requirements: frozenset[str]
    allowed: frozenset[str]
    kind: str
    kind_sure: bool
    main_date: str | None = None  # "" for none that the document bears, None where nobody looked


SCANNED: Mapping[str, Callable[[str], str]] = {  # the set that a path is scanned with
    "together": lambda _: "",
    "by-repository": lambda path: path.partition("/")[0],
    "singly": lambda path: path,
}
Answers = Mapping[str, tuple[frozenset[str], str]]  # path to (requirement ids, kind)


def labelled(folder: Path, half: str | None) -> tuple[list[Labelled], int]:
    """The documents that are there with the hash of their label, and how many are not."""
    found: list[Labelled] = []
    absent = 0
    for entry in yaml.safe_load(LABELS.read_text(encoding="utf-8")):
        if half and half_of(entry) != half:
            continue
        path = f"{entry['repository'].replace('/', '+')}/{entry['path']}"
        data = (folder / path).read_bytes() if (folder / path).is_file() else b""
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            absent += 1
            continue
        outcome = read(data, path)
        text = "\n".join(b.text for b in outcome.content.blocks) if isinstance(outcome, Read | Partial) else ""
        found.append(
            Labelled(
                path, data, text, script(text[:4000]), frozenset(entry.get("requirements", ())),
                frozenset(entry.get("allowed", ())), entry["kind"], entry.get("kind_sure", True),
                str(entry["main_date"] or "") if "main_date" in entry else None,
            )
        )  # fmt: skip
    return found, absent


def half_of(entry: Mapping[str, Any]) -> str:
    return entry.get("part") or ("tune" if int(entry["sha256"][:2], 16) % 2 == 0 else "test")


def assessed(documents: Sequence[Labelled], mapper: Mapper, scanned: str) -> Sequence[Analysis]:
    files = [analyse(Source(one.path, str(n), one.data), mapper).analysis for n, one in enumerate(documents)]
    sets: dict[str, list[Analysis]] = defaultdict(list)
    for one in files:
        sets[SCANNED[scanned](one.path)].append(one)
    return [one for each in sets.values() for one in assess(each, mapper.catalogue, AS_OF).documents]


def by_preaudit(found: Sequence[Analysis]) -> Answers:
    return {one.path: (frozenset(a.requirement for a in one.assignments), one.kind) for one in found}


def main_dates(documents: Sequence[Labelled], found: Sequence[Analysis], *, show: bool) -> pd.DataFrame:
    """How many main dates are right, of those that bear one and those that bear none; a month by any of its days."""
    said = {one.path: str(one.main_date or "") for one in found}
    rows = []
    for one in documents:
        if one.main_date is None:
            continue
        right = said[one.path].startswith(one.main_date) if one.main_date else not said[one.path]
        rows.append({"labelled": "a date" if one.main_date else "none", "right": right})
        if show and not right:
            print(f"main date: said {said[one.path] or 'none'}, labelled {one.main_date or 'none'}: {one.path}")
    return pd.DataFrame(rows, columns=["labelled", "right"]).groupby("labelled")["right"].agg(["count", "sum", "mean"])


def by_file_name(documents: Sequence[Labelled], mapper: Mapper) -> Answers:
    def ids(one: Labelled) -> frozenset[str]:
        return frozenset(h.requirement for h in mapper.names.hits(stem(one.path)) if h.coverage >= _NAMED)

    return {one.path: (ids(one), kind_by_name(stem(one.path)) or "unrelated") for one in documents}


def by_nearest_profile(documents: Sequence[Labelled], mapper: Mapper) -> Answers:
    """TF-IDF of character pairs and triples against a profile of each requirement's names, words and contents."""
    wanted = mapper.catalogue.requirements
    profiles = [
        bare(" ".join([r.title.zh, r.title.en, *r.aliases_zh, *r.aliases_en, *r.evidence_keywords_zh, *r.evidence_keywords_en]
                      + [w for block in r.key_content for w in (*block.words_zh, *block.words_en)]))
        for r in wanted
    ]  # fmt: skip
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(2, 3), sublinear_tf=True)
    known = vectors.fit_transform(profiles)
    alike = (vectors.transform([bare(one.text[:4000]) for one in documents]) @ known.T).toarray()
    return {
        one.path: (
            frozenset([wanted[int(row.argmax())].id] if row.max() >= _NEAR else []),
            kind_by_name(stem(one.path)) or "unrelated",
        )
        for one, row in zip(documents, alike, strict=True)
    }


def by_keywords(documents: Sequence[Labelled], mapper: Mapper) -> Answers:
    """The requirement of which most telling words stand in the text."""
    answers: dict[str, tuple[frozenset[str], str]] = {}
    for one in documents:
        key = bare(one.text[:4000])
        count, id = max((keywords_found(r, key), r.id) for r in mapper.catalogue.requirements)
        ids = frozenset([id] if count >= _LEAST_KEYWORDS else [])
        answers[one.path] = (ids, kind_by_name(stem(one.path)) or "unrelated")
    return answers


WAYS: Mapping[str, Callable[[Sequence[Labelled], Mapper], Answers]] = {
    "file name alone": by_file_name,
    "TF-IDF, nearest profile": by_nearest_profile,
    "keyword list": by_keywords,
}


def figures(documents: Sequence[Labelled], answers: Answers) -> dict[str, float]:
    said = {one.path: answers[one.path] for one in documents}
    right = sum(len(said[one.path][0] & one.requirements) for one in documents)
    wrong = sum(len(said[one.path][0] - one.requirements - one.allowed) for one in documents)
    lost = sum(len(one.requirements - said[one.path][0]) for one in documents)
    sure = [one for one in documents if one.kind_sure]
    blank = [one for one in sure if one.kind in ("form", "record", "report", "list")]
    talk = [one for one in documents if one.kind in ("unrelated", "external")]
    precision, recall = right / max(right + wrong, 1), right / max(right + lost, 1)
    return {
        "documents": len(documents),
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if right else 0.0,
        "kind": sum(said[one.path][1] == one.kind for one in sure) / max(len(sure), 1),
        "form_or_filled": sum((said[one.path][1] == "form") == (one.kind == "form") for one in blank)
        / max(len(blank), 1),
        "talk_assigned": sum(bool(said[one.path][0]) for one in talk) / max(len(talk), 1),
        "nothing_said": sum(not said[one.path][0] for one in documents) / max(len(documents), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=PARTS)
    parser.add_argument("--scanned", choices=list(SCANNED), default="together", help="which documents are one set")
    parser.add_argument("--metrics", type=Path)
    parser.add_argument("--show-dates", action="store_true", help="name each main date that is wrong")
    options = parser.parse_args()
    documents, absent = labelled(options.folder, options.half)
    if not documents:
        print(f"skipped: none of the {absent} labelled public documents is in {options.folder}")
        if options.metrics:
            options.metrics.write_text("{}\n", encoding="utf-8")
        return
    mapper = make_mapper(load_catalogue())
    found = assessed(documents, mapper, options.scanned)
    answers = {"preaudit": by_preaudit(found)} | {way: solve(documents, mapper) for way, solve in WAYS.items()}
    rows = {way: figures(documents, answers[way]) for way in answers}
    for language in sorted({one.language for one in documents}):
        rows[f"preaudit, {language}"] = figures([d for d in documents if d.language == language], answers["preaudit"])
    for kind in sorted({one.kind for one in documents}):
        rows[f"preaudit, {kind}"] = figures([d for d in documents if d.kind == kind], answers["preaudit"])
    print(pd.DataFrame(rows).T.round(3).to_string())
    print(f"\nMain dates\n{main_dates(documents, found, show=options.show_dates).round(3).to_string()}")
    print(f"{absent} documents are not there, or not as they were labelled")
    if options.metrics:
        options.metrics.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
