"""Defects of the control of documents: approval, versions, numbers, lists, references, dates, marks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_corpus.defects.client import (
    CONTROLLED,
    Client,
    Planted,
    added,
    body_rows,
    cell_at,
    changed,
    column_of,
    cover_of,
    defect,
    on_cover,
    one_document,
    rewritten,
    say,
    with_cells,
    with_sheet,
    without_row,
)
from sample_corpus.values import Paragraph, Span

_VERSION = re.compile(r"[Vv](\d+)\.(\d+)")


@defect("C01")
def approver_blank(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, cover="批准" if client.chinese else "Approved")
    return changed(on_cover(one, "批准" if client.chinese else "Approved", "")) if one else None


@defect("C02")
def header_of_another_version(client: Client, random: Random) -> Planted | None:
    found = [one for one in client.prose(*CONTROLLED, ending=".docx") if _VERSION.search(one.header)]
    one = random.choice(found) if found else None
    return (
        changed(replace(one, header=_VERSION.sub(lambda m: f"V{int(m[1])}.{int(m[2]) + 3}", one.header)))
        if one
        else None
    )


@defect("C02")
def history_ends_with_another_version(client: Client, random: Random) -> Planted | None:
    found = [one for one in client.prose(*CONTROLLED, ending=".docx") if one.history]
    found = [one for one in found if _VERSION.search(str(one.history))]
    one = random.choice(found) if found else None
    return (
        changed(replace(one, history=rewritten(one.history, lambda text: _VERSION.sub("V1.7", text)))) if one else None
    )


@defect("C03")
def number_on_the_cover_is_another(client: Client, random: Random) -> Planted | None:
    label = "编号" if client.chinese else "Document ID"
    found = [
        one for one in client.prose("procedure", ending=".docx", cover=label) if cover_of(one, label) in one.header
    ]
    one = random.choice(found) if found else None
    return changed(on_cover(one, label, re.sub(r"\d+$", "88", cover_of(one, label)))) if one else None


@defect("C04")
def row_taken_off_the_list(client: Client, random: Random) -> Planted | None:
    return _on_the_list(client, random, lambda sheet, row, title, number: without_row(sheet, row))


@defect("C04")
def listed_and_not_there(client: Client, random: Random) -> Planted | None:
    def other(sheet, row, title, number):  # type: ignore[no-untyped-def]
        values = {
            (row, title): "日志审计管理程序" if client.chinese else "Log Audit Management",
            (row, number): re.sub(r"\d+$", "77", str(getattr(cell_at(sheet, row, number), "value", ""))),
        }
        return with_cells(sheet, values)

    return _on_the_list(client, random, other)


def _on_the_list(client: Client, random: Random, change) -> Planted | None:  # type: ignore[no-untyped-def]
    for book in client.books("L08"):
        for sheet in book.sheets:
            title, number = column_of(sheet, "文件名称", "Title"), column_of(sheet, "文件编号", "Document ID", "Number")
            numbers = {one.number for one in client.analyses.values() if one.kind in ("procedure", "plan")}
            if title is None or number is None:
                continue
            rows = [
                row
                for row in body_rows(sheet, number)
                if str(getattr(cell_at(sheet, row, number), "value", "")) in numbers
            ]
            if rows:
                return changed(with_sheet(book, sheet, change(sheet, random.choice(rows), title, number)))
    return None


@defect("C05")
def reference_to_nothing(client: Client, random: Random) -> Planted | None:
    zh = random.choice(["详见《日志审计管理程序》。", "按《介质销毁管理办法》执行。", "参照《远程接入管理规定》办理。"])
    number = next((a.number for a in client.analyses.values() if a.kind == "procedure" and a.number), "")
    return (
        say(client, random, zh, f"See {re.sub(r'[0-9]+$', '99', number)} for the details.", "procedure")
        if number
        else None
    )


@defect("C06")
def approved_before_it_was_drafted(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, cover="批准") if client.chinese else None
    value = cover_of(one, "批准") if one else ""
    earlier = re.sub(r"(\d{4})年(\d{1,2})月", r"\1年1月", value)
    return changed(on_cover(one, "批准", earlier)) if one and earlier != value else None


@defect("C08")
def released_on_a_saturday(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure", cover="发布日期") if client.chinese else None
    told = re.match(r"(\d{4})\D(\d{1,2})\D(\d{1,2})", cover_of(one, "发布日期").replace(" ", "")) if one else None
    if one is None or told is None:
        return None
    day = date(*map(int, told.groups()))
    day += timedelta(days=5 - day.weekday())
    return changed(on_cover(one, "发布日期", f"{day.year}年{day.month}月{day.day}日"))


@defect("C09")
def control_status_lacking(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure", cover="受控状态")
    return changed(on_cover(one, "受控状态", None)) if one else None


@defect("C10")
def broken_field(client: Client, random: Random) -> Planted | None:
    zh = random.choice(["流程见错误!未找到引用源。", "流程见错误!书签未定义。", "口径见 错误!不能识别的开关参数。"])
    en = random.choice(["Error! Reference source not found.", "Error! Bookmark not defined."])
    return say(client, random, zh, f"The flow is shown in {en}")


@defect("C11")
def change_left_in(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure", ending=".docx")
    more = Paragraph(
        (
            Span("text", "A "),
            Span("inserted", "三个工作日内 within three days"),
            Span("deleted", "一周内 within a week"),
            Span("remark", "请确认 please confirm"),
        )
    )
    return changed(replace(one, blocks=(*one.blocks, more))) if one else None


@defect("C12", "C02", "C04", "C07", "C11")
def newer_version_beside_the_older(client: Client, random: Random) -> Planted | None:
    found = [one for one in client.prose("procedure", ending=".docx") if _VERSION.search(one.to)]
    if not found:
        return None
    one = random.choice(found)
    newer = rewritten(one, lambda text: re.sub(r"[Vv]\d+\.\d+", "V3.0", text))
    newer = on_cover(newer, "Version", "3.0")
    newer = replace(newer, to=_VERSION.sub("V3.0", one.to), source=one.source, blocks=one.blocks)
    return Planted({newer.to: newer}, frozenset([newer.to, one.to]))


@defect("C13", "A02")
def unknown_department(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure") if client.chinese else None
    return (
        changed(
            added(one, f"{random.choice(['市场拓展部', '质量保证部', '工程交付部'])}负责过程的监督和考核。", random)
        )
        if one
        else None
    )


@defect("C14")
def another_short_name(client: Client, random: Random) -> Planted | None:
    if not client.chinese:
        return None
    names = [f.value for a in client.analyses.values() for f in a.facts if f.name == "licence.name"]
    return (
        say(client, random, f"{names[0]}（以下简称“华信智服”）全体员工应当遵守。", "", "procedure")
        if names and any(f.name == "shortname" for a in client.analyses.values() for f in a.facts)
        else None
    )


@defect("C15")
def damaged_file(client: Client, random: Random) -> Planted | None:
    one = one_document(client, random, "procedure")
    path = (
        f"{one.to.rpartition('/')[0]}/{'补充材料' if client.chinese else 'supplement'}{random.randint(10, 99)}.docx"
        if one
        else ""
    )
    return (
        Planted(paths=frozenset([path]), files={path: b"PK\x03\x04" + bytes(random.randrange(256) for _ in range(400))})
        if one
        else None
    )
