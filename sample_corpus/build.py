"""Builds the made-up clients from their sources: `python -m sample_corpus.build [CLIENT …]`."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath

from sample_corpus.sources import OLD_WORD, TEXT, WORD, read_client
from sample_corpus.values import Book, Copy, Document, Prose, Raw, SourceError
from sample_corpus.writers.archive import write_archive
from sample_corpus.writers.mail import write_mail
from sample_corpus.writers.oddities import write_raw
from sample_corpus.writers.pdf import write_pdf
from sample_corpus.writers.plain import write_plain
from sample_corpus.writers.sheets import write_book
from sample_corpus.writers.slides import write_slides
from sample_corpus.writers.web import write_html
from sample_corpus.writers.word import write_word
from sample_corpus.writers.word97 import write_word97

ROOT = Path(__file__).parent
_PROSE_WRITERS = {
    **dict.fromkeys(WORD, write_word),
    **dict.fromkeys(OLD_WORD, write_word97),
    **dict.fromkeys(TEXT, write_plain),
    ".eml": write_mail,
    ".html": write_html,
    ".pdf": write_pdf,
    ".pptx": write_slides,
}


def render(document: Prose | Book | Raw) -> bytes:
    """The bytes of one built file. Raises SourceError for what its format cannot hold."""
    try:
        match document:
            case Raw():
                return write_raw(document)
            case Book():
                return write_book(document)
            case Prose():
                return _PROSE_WRITERS[PurePosixPath(document.to).suffix](document)
    except Exception as error:  # the libraries raise types of their own
        reason = f"'{document.to}': {type(error).__name__ + ': ' if not str(error) else ''}{error}"
        raise SourceError(document.source, reason) from error


def build_client(client: str, root: Path = ROOT) -> int:
    """Builds `root`/`client` from `root`/sources/`client`; returns the number of files.

    The old folder is replaced only once every file is written. Raises SourceError.
    """
    folder = root / "sources" / client
    documents = read_client(folder, PurePath("sample_corpus/sources") / client)
    if not documents:
        raise SourceError(PurePath("sample_corpus/sources") / client, "holds no source")
    beside = Path(tempfile.mkdtemp(prefix=f".{client}-", dir=root))
    try:
        new = beside / "new"
        write_client(documents, new)
        target = root / client
        if target.exists():
            target.rename(beside / "old")
        new.rename(target)
    finally:
        shutil.rmtree(beside)
    return len(documents)


def write_client(documents: Sequence[Document], folder: Path) -> None:
    """Writes every file of a client below `folder`. Raises SourceError."""
    built: dict[str, bytes] = {}
    for document in documents:
        if not isinstance(document, Copy):
            built[document.to] = render(document)
    archives: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
    for document in documents:
        data = built[document.of if isinstance(document, Copy) else document.to]
        outer, _, inner = document.to.partition("!/")
        if inner:
            archives[outer][inner] = data
        else:
            _write(folder / document.to, data)
    for outer, files in archives.items():
        _write(folder / outer, write_archive(files))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def clients(root: Path = ROOT) -> tuple[str, ...]:
    """The clients that have sources, sorted."""
    sources = root / "sources"
    return tuple(sorted(each.name for each in sources.glob("*") if each.is_dir()))


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Exit status: 0 built, 1 a source is wrong, 2 an unknown client."""
    parser = argparse.ArgumentParser(prog="python -m sample_corpus.build", description=__doc__)
    parser.add_argument("client", nargs="*", help="default: every client that has sources")
    known = clients(root)
    wanted = parser.parse_args(arguments).client or known
    for client in wanted:
        if client not in known or client == "writers":
            print(f"no client '{client}' in {root.name}/sources (there: {', '.join(known)})", file=sys.stderr)
            return 2
        try:
            count = build_client(client, root)
        except SourceError as error:
            print(error, file=sys.stderr)
            return 1
        print(f"{client}: {count} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
