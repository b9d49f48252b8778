"""Files between two reports: new, changed, moved, gone, each told once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reporting import document, report

from pipeline.compare.files import file_changes
from pipeline.values import FileChanges, FileMoved


def changes(old: dict[str, str], new: dict[str, str]) -> FileChanges:
    before = report(documents=[document(path, digest) for path, digest in old.items()])
    after = report(documents=[document(path, digest) for path, digest in new.items()])
    return file_changes(before.documents, after.documents)


def test_each_kind_of_change_is_told_apart() -> None:
    made = changes(
        {"same.docx": "1", "edited.docx": "2", "here/moved.docx": "3", "gone.docx": "4"},
        {"same.docx": "1", "edited.docx": "2b", "there/renamed.docx": "3", "new.docx": "5"},
    )
    assert made == FileChanges(
        added=("new.docx",),
        changed=("edited.docx",),
        moved=(FileMoved("here/moved.docx", "there/renamed.docx"),),
        removed=("gone.docx",),
        unchanged=1,
    )


def test_an_old_version_put_aside_and_a_new_one_in_its_place() -> None:
    made = changes({"a.docx": "old"}, {"a.docx": "new", "作废/a.docx": "old"})
    assert (made.changed, made.moved) == (("a.docx",), (FileMoved("a.docx", "作废/a.docx"),))
    assert (made.added, made.removed) == ((), ())


def test_a_copy_of_a_file_that_stayed_is_new() -> None:
    made = changes({"a.docx": "1"}, {"a.docx": "1", "copy.docx": "1"})
    assert (made.added, made.moved, made.unchanged) == (("copy.docx",), (), 1)


def test_of_copies_that_moved_together_each_goes_where_its_name_is() -> None:
    made = changes({"x/a.txt": "1", "x/b.txt": "1"}, {"y/b.txt": "1", "y/a.txt": "1"})
    assert made.moved == (FileMoved("x/a.txt", "y/a.txt"), FileMoved("x/b.txt", "y/b.txt"))


def test_members_of_a_moved_archive_are_not_told_again() -> None:
    made = changes(
        {"a.zip": "z", "a.zip!/in/1.docx": "1", "a.zip!/in/b.zip": "y", "a.zip!/in/b.zip!/2.docx": "2"},
        {"n/c.zip": "z", "n/c.zip!/in/1.docx": "1", "n/c.zip!/in/b.zip": "y", "n/c.zip!/in/b.zip!/2.docx": "2"},
    )
    assert made.moved == (FileMoved("a.zip", "n/c.zip"),)
    assert (made.added, made.removed, made.changed) == ((), (), ())


def test_files_without_a_hash_are_never_taken_for_one_another() -> None:
    before = report(documents=[{**document("a"), "sha256": ""}])
    after = report(documents=[{**document("b"), "sha256": ""}])
    made = file_changes(before.documents, after.documents)
    assert (made.added, made.removed, made.moved) == (("b",), ("a",), ())


paths = st.dictionaries(
    st.sampled_from([f"{folder}/{name}" for folder in "xyz" for name in "abc"]), st.sampled_from("1234")
)


@given(paths, paths)
def test_every_path_is_told_exactly_once(old: dict[str, str], new: dict[str, str]) -> None:
    made = changes(old, new)
    gone = [*made.removed, *(one.before for one in made.moved if one.before not in new)]
    come = [*made.added, *(one.after for one in made.moved)]
    assert sorted(gone) == sorted(old.keys() - new.keys())
    assert sorted(come) == sorted(new.keys() - old.keys())
    assert made.unchanged + len(made.changed) == len(old.keys() & new.keys())
    assert all(old[one.before] == new[one.after] for one in made.moved)


@given(paths)
def test_a_set_compared_with_itself_has_no_change(old: dict[str, str]) -> None:
    assert not changes(old, old).any
