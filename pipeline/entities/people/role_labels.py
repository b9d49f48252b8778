"""The labels of a cover at which people sign, and those that a day belongs to: whose role each of them speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from pipeline.catalogue import DocumentControl
from pipeline.entities.people.several_steps import of_several
from pipeline.recall import remembered
from pipeline.text.any_of import anywhere
from pipeline.text.fields import field_key, label_key
from pipeline.text.normal import bare

ROLES = ("drafted", "reviewed", "approved")
OF_A_DAY = re.compile(r"(?:日期|时间| date| on)$")
BRACKETS = re.compile(r"[(（][^()（）]{1,16}[)）]")
_JOINED = re.compile(r"[/／、&及和]")
_DATE_FIRST = re.compile(r"^(?:date|day) (?:of |when |on which )?")
_HAND = re.compile(r"(?<=..)(?:(?:部门)?人员|(?:部门)?人|者)?(?:签[字名章]|签批|姓名)?$|(?<=..) (?:s|names?)$")
_OF_THE_PAPER = re.compile(r"^(?:本?文件|文档|制度|document |final )(?=..)")


@remembered(most=2)
def signing(control: DocumentControl) -> Mapping[str, str]:
    """The role by the key of each label at which people sign."""
    return {label_key(label): role for role in ROLES for label in control.labels[role]}


@remembered(most=2)
def dating(control: DocumentControl) -> Mapping[str, str]:
    """The same of labels that a day can belong to."""
    return {label_key(label): role for role in (*ROLES, "released", "effective") for label in control.labels[role]}


@remembered(most=2)
def versions(control: DocumentControl) -> Mapping[str, str]:
    return {label_key(label): "version" for label in control.labels["version"]}


@remembered(most=2)
def every(control: DocumentControl) -> frozenset[str]:
    return frozenset(label_key(label) for names in control.labels.values() for label in names)


@remembered(most=4)
def signer_by(labels: Mapping[str, str]) -> Callable[[str], str | None]:
    """`_signer` by these labels: each layout of a cover asks for the same texts, and covers for those of others."""
    return lru_cache(maxsize=4096)(lambda label: _signer(label, labels) if _may_hold_one(labels, label) else None)


def _may_hold_one(labels: Mapping[str, str], text: str) -> bool:
    """Whether one of the labels may stand in a text; what stands in brackets may part its words."""
    return bool(_unspaced(labels).search(bare(text).replace(" ", "")) or BRACKETS.search(text))


@remembered(most=4)
def _unspaced(labels: Mapping[str, str]) -> re.Pattern[str]:
    """The labels without their spaces, and without the "by" that a label for several steps says once."""
    return anywhere(form.replace(" ", "") for label in labels for form in (label, label.removesuffix(" by")))


def _signer(label: str, labels: Mapping[str, str]) -> str | None:
    """The role of a label: 批准, 批准人签字, and 批准/日期, but not 批准日期."""
    key = field_key(label)
    if key in labels:
        return labels[key]
    told = labels.get(label_stem(label)) if _JOINED.search(label) or not OF_A_DAY.search(key) else None
    return told or (None if OF_A_DAY.search(key) else of_several(key, labels))


def dated(label: str, labels: Mapping[str, str], reviewed: bool = False) -> str | None:
    """The role whose day a label asks for. 审核日期 alone is as often the day of an audit, but where `reviewed`."""
    role, alone = _dater_by(labels)(label)
    return None if role == "reviewed" and alone and not reviewed else role


@remembered(most=4)
def _dater_by(labels: Mapping[str, str]) -> Callable[[str], tuple[str | None, bool]]:
    """The role of whose day a label speaks by these labels, and whether it does so by a word for the day alone."""

    def dater(label: str) -> tuple[str | None, bool]:
        if not _may_hold_one(labels, label):
            return None, False
        key = field_key(label)
        role = labels.get(key) or labels.get(label_stem(label)) or of_several(key, labels)
        return role, bool(role and OF_A_DAY.search(key)) and key not in labels and not _JOINED.search(label)

    return lru_cache(maxsize=4096)(dater)


@lru_cache(maxsize=4096)
def label_stem(label: str) -> str:
    """ "批准人签字/日期" → "批准"."""
    key = field_key(BRACKETS.sub("", label)) or field_key(label)
    key = _OF_THE_PAPER.sub("", _DATE_FIRST.sub("", OF_A_DAY.sub("", key).strip()))
    return _HAND.sub("", key).strip() or key
