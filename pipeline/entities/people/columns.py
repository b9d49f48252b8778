"""Who stands in a column of a list that names the house's own people: 责任人 of items, 检查人 of rounds, "Granted by"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.entities.people.groups import names_alone
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.people import name_among_names
from pipeline.values import Content, Fact, Row

_OF_OUR_OWN = Labels(
    r"^(?:责任|负责|保管|管理|使用|持有|账号使用|授权|验证|审核|复核|评价|评估|考核|组织|实施|执行|跟进|主持|检查|巡检|点检|巡查|巡视|抄表|操作|测试|发布|记录|登记|值班|处理|审批|批准|主讲|授课)(?:人|人员|者|员)$|^(?:讲师|责任工程师|管理员|配置管理员|资产责任人|账号持有人|负责同事)$"
    r"|^(?:owner|(?:ci|item|asset|risk|action|process|service) owner|custodian|keeper|responsible(?: person)?|account holder|user|(?:checked|inspected|tested|verified|reviewed|evaluated|assessed|rated|deployed|done|performed|run|granted|authori[sz]ed|approved|recorded|logged|kept|led|given|handled) by|on duty|engineer|trainer|inspector|checker|by)$"
)
_LEAST = 3  # rows with a name
_MOSTLY = 0.6  # of the cells that are filled
_MOST = 60


def people_in_columns(content: Content) -> Iterator[Fact]:
    """person.column "label|name", each person of a column once."""
    shown = 0
    for block in content.blocks:
        for row, keys, rest in heads(block):
            columns = [at for at, key in enumerate(keys) if _OF_OUR_OWN.search(key)]
            told = {at: list(_named(rest, at)) for at in columns}
            for at, named in told.items():
                seen: set[str] = set()
                for below, names in named:
                    for name in names:
                        if name not in seen and shown < _MOST:
                            seen.add(name)
                            shown += 1
                            line = quote(" ".join(each.text for each in below if each.text))
                            place = row_place(block, below)
                            yield Fact("person.column", joined(" ".join(row[at].text.split()), name), place, line)
            if any(told.values()):
                break


def _named(rest: tuple[Row, ...], at: int) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """The rows of a column that is mostly names, with these; a cell that alone would be a word is one among names."""
    filled = [(row, text) for row in rest if (text := cell(row, at))]
    sure = sum(bool(names_alone(text)) for _, text in filled)
    if sure >= _LEAST and sure >= _MOSTLY * len(filled):
        for row, text in filled:
            yield row, names_alone(text) or name_among_names(text)
