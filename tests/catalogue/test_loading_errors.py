"""A fault in the YAML is told with file, id and what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue import CatalogueError, load_catalogue
from pipeline.catalogue.fast_yaml import read_yaml
from pipeline.catalogue.load import PACKAGED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKAGED, tmp_path / "catalogue"))


def spoil(folder: Path, file: str, old: str, new: str) -> str:
    """Replace the first `old` by `new` and return what the loader says."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(folder)
    return str(caught.value)


def test_a_copy_elsewhere_loads_alike(folder: Path) -> None:
    assert load_catalogue(folder) == load_catalogue()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("requirements/legal.yaml", "id: L02", "id: L01", "L01: stands twice"),
        ("requirements/legal.yaml", "kind: legal", "kind: lawful", "requirements/legal.yaml: L01: kind: 'lawful'"),
        ("requirements/legal.yaml", "verified: seen", "verfied: seen", "L01: verified"),
        ("requirements/legal.yaml", "cadence: once", "cadence: once\n  surprise: 1", "L02: unknown key: surprise"),
        ("requirements/legal.yaml", "source_ids: [CN-BRIEF", "source_ids: [NOWHERE", "unknown source NOWHERE"),
        ("requirements/clause-5.yaml", "clauses: [5.2.1", "clauses: [5.9.1", "D-5.2: unknown clause 5.9.1"),
        ("requirements/clause-8.6.yaml", "min_in_3_months: ", "min_in_3_months: -", "a whole number is expected"),
        ("checks/audit.yaml", "severity: high", "severity: grave", "checks/audit.yaml: A01: severity: 'grave'"),
        ("checks/records.yaml", "zh: 协议已到期，续签时写入。", "zh: ''", "zh and en must both be written"),
        ("checks/legal.yaml", "blocks: true", "blocks: maybe", "L-01: blocks: true or false is expected"),
        ("editions.yaml", "pattern: ", "pattern: '('\n  was: ", "E01: pattern: no regular expression"),
        ("clauses.yaml", "en: Leadership", "en: ''", "zh and en must both be written"),
        ("combined.yaml", "satisfies: [D-8.7.1", "satisfies: [D-0", "unknown requirement D-0"),
        ("brief.yaml", "gaps: [D-4.3", "gaps: [D-0", "brief.yaml: gaps: unknown requirement D-0"),
        ("meta.yaml", "checks: 60", "checks: 61", "meta.yaml: expected checks: 61 declared but 60 found"),
        ("order_rules.yaml", "- id: O01", "- id: [O01", "order_rules.yaml: file: is no YAML"),
        ("requirements/clause-8.6.yaml", "together: ['", "together: ['|', '", "together: '|': parts joined by +"),
        ("name_parts.yaml", "R-8.5.1-2: ", "R-8.5.1-0: ", "name_parts.yaml: names: unknown requirement R-8.5.1-0"),
        ("name_parts.yaml", "[change, decided]", "[change, undecided]", "R-8.5.1-2: unknown part undecided"),
        ("name_parts.yaml", "[[change, decided]]", "[change]", "R-8.5.1-2: a list of lists of parts is expected"),
        ("terms.yaml", "concept: incident", "concept: incident\n    concept: twice", "stands twice in line"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(folder: Path, file: str, old: str, new: str, said: str) -> None:
    assert said in spoil(folder, file, old, new)


def test_an_absent_file_is_named(folder: Path) -> None:
    (folder / "terms.yaml").unlink()
    with pytest.raises(CatalogueError, match=r"terms\.yaml: file: cannot be read"):
        load_catalogue(folder)


def test_record_fields_must_be_parallel(folder: Path) -> None:
    file = folder / "requirements/clause-10.yaml"
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    entries[1]["record_fields_en"].pop()
    file.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"R-10.1: record_fields: \d+ in zh but \d+ in en"):
        load_catalogue(folder)


def test_a_nil_return_needs_its_words(folder: Path) -> None:
    file = folder / "requirements/clause-8.6.yaml"
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    entry = next(one for one in entries if one["id"] == "R-8.6.1-2")
    del entry["conditional"]["nil_words_zh"]
    file.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"R-8\.6\.1-2: conditional: nil_words_zh"):
        load_catalogue(folder)


plain = st.recursive(
    st.text(max_size=20) | st.booleans() | st.integers(0, 999) | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(plain)
def test_fast_reading_agrees_with_the_yaml_library(value: object) -> None:
    text = yaml.safe_dump(value)
    assert read_yaml(text.encode()) == value


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "--- 1\n--- 2", "[1]: 2", "a: [1", "a: 1\na: 2"])
def test_fast_reading_refuses_what_the_catalogue_does_not_use(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        read_yaml(text.encode())
