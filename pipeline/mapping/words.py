"""Chinese words by jieba (its Rust port: the same dictionary and cut, no start-up, no cache file)."""

from __future__ import annotations

import re
from functools import cache

import rjieba

from pipeline.catalogue import load_catalogue

_WORD = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]{2,6}")


@cache
def _tokenizer() -> rjieba.Jieba:
    """One for each process, knowing the catalogue's terms."""
    tokenizer = rjieba.Jieba()
    catalogue = load_catalogue()
    terms = {word for term in catalogue.terms for word in term.zh}
    terms |= {word for one in catalogue.requirements for word in one.evidence_keywords_zh if _CHINESE.fullmatch(word)}
    for word in sorted(terms):
        tokenizer.add_word(word, None, None)
    return tokenizer


def words(key: str) -> list[str]:
    """The words of a text in normal form: Chinese by jieba, Latin words and numbers as they stand."""
    pieces: list[str] = _WORD.findall(key)
    if key.isascii():
        return pieces
    found: list[str] = []
    cut = _tokenizer().cut
    for piece in pieces:
        if piece[0] < "\u3400":
            found.append(piece)
        else:
            found.extend(cut(piece, False))
    return found
