"""The groups of a catalogue's services: a scope may name these, and not the services below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import cell, column, heads
from pipeline.text.fields import Labels
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

# 服务目录（S1 平台运行、S2 终端运维）, "A  Hosting; B  Desk"
_CODED = re.compile(
    r"(?<![A-Za-z0-9-])[A-Z]{1,3}\d{0,2}[ \u3000:：.、]+(?P<name>[\u4e00-\u9fff][\u4e00-\u9fff与及和]{1,18}|[A-Z][a-z]+(?: (?:and |of |for |& )?[A-Za-z]+){0,4})"
)
_NUMBERED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}[、．.]|[（(][一二三四五六七八九十][）)]|[A-Z]{1,3}\d{0,2}[ .、：:]+|\d{1,2}[.、]\s*)(?P<name>\S.{1,30})"
)
_GROUP = Labels(
    r"^(?:服务)?(?:大类|类别|分类|类型|分组|板块|系列|业务线|一级目录|一级服务)(?:名称)?$|^(?:service )?(?:category|group|family|line|class|portfolio|bundle)(?: of services?)?$"
)
_LEAST = 2


def service_groups(content: Content) -> Iterator[Fact]:
    """service.group of a catalogue: codes with names in its head, rows that head others, and the column of categories."""
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        coded = [] if block.rows else [match["name"].strip() for match in _CODED.finditer(block.text)]
        for name in coded if len(coded) >= _LEAST else ():
            yield Fact("service.group", name, str(block.place), quote(block.text))
        for row in block.rows:
            filled = [each.text.strip() for each in row if each.text.strip()]
            if len(set(filled)) == 1 and (match := _NUMBERED.fullmatch(filled[0])):
                yield Fact("service.group", match["name"].strip(), str(block.place), quote(filled[0]))
        for _, keys, below in heads(block):
            at = column(keys, _GROUP)
            names = dict.fromkeys(text for row in below if at is not None and (text := cell(row, at).strip()))
            if names:
                yield from (Fact("service.group", name, str(block.place), quote(name)) for name in names)
                break
