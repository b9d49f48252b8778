"""Chinese words by jieba: started once per process, knowing the catalogue's terms, without a cache file."""

from __future__ import annotations

import re
from functools import cache

import jieba

from pipeline.catalogue import load_catalogue

_WORD = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]{2,6}")


@cache
def _tokenizer() -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    # initialize() would share a cache file in the temp folder between processes.
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    catalogue = load_catalogue()
    for term in catalogue.terms:
        for word in term.zh:
            tokenizer.add_word(word)
    for requirement in catalogue.requirements:
        for word in requirement.evidence_keywords_zh:
            if _CHINESE.fullmatch(word):
                tokenizer.add_word(word)
    return tokenizer


def words(key: str) -> list[str]:
    """The words of a text in normal form: Chinese by jieba, Latin words and numbers as they stand."""
    found: list[str] = []
    for piece in _WORD.findall(key):
        if piece[0] < "\u3400":
            found.append(piece)
        else:
            found.extend(_tokenizer().lcut(piece, HMM=False))
    return found


def segmented(key: str) -> str:
    """`key` with its words apart by one space."""
    return " ".join(words(key))
