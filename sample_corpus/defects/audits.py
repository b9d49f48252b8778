"""Defects of internal audit, management review and of the papers of the organisation."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import cast

from sample_corpus.defects.client import (
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
    rewritten,
    with_cells,
    with_sheet,
)
from sample_corpus.values import Book, Heading, Prose, Table

_WELL_ZH = (
    "符合",
    "符合要求",
    "已提供",
    "",
    "查阅相关文件和记录，能够满足要求",
    "现场查看并与相关人员交谈，执行情况良好",
)
_WELL_EN = ("Conforms", "OK", "", "Documents and records reviewed - compliant")


@defect("A01")
def own_department_audited(client: Client, random: Random) -> Planted | None:
    homes = dict(
        f.value.split("|")[:2]
        for a in client.analyses.values()
        if any(x.requirement == "L14" for x in a.assignments)
        for f in a.facts
        if f.name == "person.department" and f.value.count("|") == 1
    )
    for book in client.books("R-9.2-3"):
        for sheet in book.sheets:
            department, auditor = column_of(sheet, "受审部门", "Department"), column_of(sheet, "审核员", "Auditor")
            if department is None or auditor is None:
                continue
            rows = [
                (row, name)
                for row in body_rows(sheet, department)
                for name, home in homes.items()
                if home == str(getattr(cell_at(sheet, row, department), "value", ""))
            ]
            if rows:
                row, name = random.choice(rows)
                return changed(with_sheet(book, sheet, with_cells(sheet, {(row, auditor): name})))
    return None


@defect("A02")
def clause_left_out(client: Client, random: Random) -> Planted | None:
    audited = {
        c for a in client.analyses.values() for f in a.facts if f.name == "audit.clauses" for c in f.value.split()
    }
    named = [clause for clause in ("8.4.2", "8.7.1", "8.5.3", "7.6", "8.3.4") if clause in audited]
    if not named:
        return None
    clause = random.choice(named)
    gone = re.compile(rf"(?<![\d.]){re.escape(clause)}(?![\d])[、,]?\s*|[、,]\s*{re.escape(clause)}(?![\d.])")
    files: dict[str, Prose | Book] = {}
    for requirement in ("R-9.2-2", "R-9.2-3"):
        files |= {one.to: one for one in client.prose(requirement=requirement)}
        files |= {one.to: one for one in client.books(requirement)}
    new = {
        path: rewritten(one, lambda text: gone.sub("", text) if len(text) < 120 else text)
        for path, one in files.items()
    }
    return Planted(new, frozenset(new)) if new else None


@defect("A03")
def nothing_was_seen(client: Client, random: Random) -> Planted | None:
    for book in client.books("R-9.2-3"):
        for sheet in book.sheets:
            column = column_of(sheet, "证据", "审核记录", "Evidence", "What was seen")
            if column is not None:
                said = random.choice(_WELL_ZH if client.chinese else _WELL_EN)
                return changed(
                    with_sheet(
                        book, sheet, with_cells(sheet, {(row, column): said for row in body_rows(sheet, column)})
                    )
                )
    return None


@defect("A04", "T07", "R03", "A08")
def review_before_the_audit(client: Client, random: Random) -> Planted | None:
    for one in client.prose(requirement="R-9.3-3"):
        for label, value in (
            ("会议时间", "2026年9月3日 14:00"),
            ("Meeting date", "3 September 2026"),
            ("Date", "3 September 2026"),
        ):
            if cover_of(one, label):
                new = rewritten(
                    one, lambda text: re.sub(r"10月(?=29日|30日)", "9月", text).replace("2026-10-30", "2026-09-04")
                )
                return changed(on_cover(new, label, value))
    return None


@defect("A05")
def inputs_left_out(client: Client, random: Random) -> Planted | None:
    papers = client.prose(requirement="R-9.3-2")
    gone = re.compile(
        r"风险|其他方|供应商|资源|容量|绩效|达成|risk|other part|vendor|resource|capacity|performance", re.I
    )
    new = []
    for one in papers + client.prose(requirement="R-9.3-3"):
        kept, drop = [], False
        for block in one.blocks:
            if isinstance(block, Heading):
                drop = bool(gone.search("".join(span.text for span in block.spans)))
            if not drop:
                kept.append(rewritten(block, lambda text: gone.sub("", text)))
        new.append(replace(one, blocks=tuple(kept)))
    return changed(*new) if papers else None


@defect("A06", "R14")
def somebody_else_in_the_chair(client: Client, random: Random) -> Planted | None:
    for one in client.prose(requirement="R-9.3-3"):
        for label in ("主持", "Chair"):
            head = re.match(r"[\u4e00-\u9fff]{2,3}|[A-Z][a-z]+ [A-Z][a-z]+", cover_of(one, label))
            if head:
                return changed(_without(client, one, label, head[0]))
    return None


def _without(client: Client, one: Prose, label: str, name: str) -> Prose:
    """A review that somebody else leads, and in which this name no longer stands."""
    other = "罗嘉言（服务管理部经理）" if client.chinese else "Wang Yuhan, quality officer"
    deputy = "韦书宁" if client.chinese else "Li Peiran"
    blocks = tuple(
        b for b in rewritten(one.blocks, lambda text: "" if name in text else text) if not isinstance(b, Table)
    )
    return cast(
        Prose, rewritten(replace(on_cover(one, label, other), blocks=blocks), lambda text: text.replace(name, deputy))
    )


@defect("A07")
def empty_cause(client: Client, random: Random) -> Planted | None:
    causes = (
        ["工作人员疏忽，对标准理解不到位", "责任心不强", "工作疏忽", "对标准和制度学习不够，重视程度不足"]
        if client.chinese
        else ["Human error, carelessness", "Oversight of the engineer"]
    )
    for one in client.prose(requirement="R-9.2-5"):
        blocks = []
        for block in one.blocks:
            if isinstance(block, Table):
                labels = {
                    area.row: area
                    for area in block.areas
                    if area.column == 0 and re.search(r"原因|cause", "".join(s.text for s in area.value), re.I)
                }
                areas = tuple(
                    replace(a, value=(replace(a.value[0], text=random.choice(causes)),))
                    if a.row in labels and a.column == 1 and a.value
                    else a
                    for a in block.areas
                )
                block = replace(block, areas=areas)
            blocks.append(block)
        if tuple(blocks) != one.blocks:
            return changed(replace(one, blocks=tuple(blocks)))
    return None


@defect("A10", "V01", "V03")
def audit_against_another_edition(client: Client, random: Random) -> Planted | None:
    papers = [one for id in ("R-9.2-2", "R-9.2-6") for one in client.prose(requirement=id)]
    text = (
        "审核依据：ISO/IEC 20000-1:2011 和公司体系文件。"
        if client.chinese
        else "Audit criteria: ISO/IEC 20000-1:2011 and our own documents."
    )
    return changed(added(random.choice(papers), text, random)) if papers else None


@defect("L-01")
def wrong_credit_code(client: Client, random: Random) -> Planted | None:
    code = re.compile(r"(?<![0-9A-Z])(9\d{6})(\d)(?=[0-9A-Z]{10}(?![0-9A-Z]))")
    found = [one for one in client.prose() if code.search(repr(one.cover) + repr(one.blocks))]
    if not found:
        return None
    return changed(
        rewritten(random.choice(found), lambda text: code.sub(lambda m: f"{m[1]}{(int(m[2]) + 3) % 10}", text))
    )


@defect("L-02")
def name_a_little_other(client: Client, random: Random) -> Planted | None:
    names = [f.value for a in client.analyses.values() for f in a.facts if f.name == "licence.name"]
    found = [
        one
        for requirement in ("L11", "L13", "L16", "L12")
        for one in client.prose(requirement=requirement)
        if names and names[0] in repr(one)
    ]
    if not found:
        return None
    one, name = random.choice(found), names[0]
    other = re.sub(r"(数据|信息|桌面)?(服务|科技|技术|软件|系统)", "网络技术", name, count=1)
    return changed(rewritten(one, lambda text: text.replace(name, other)))


@defect("L-03")
def licence_of_another_business(client: Client, random: Random) -> Planted | None:
    other = "经营范围：建筑材料销售；餐饮服务；物业管理；园林绿化工程施工。"
    for one in client.prose("licence", requirement="L01"):
        new = rewritten(one, lambda text: other if text.count("；") > 2 else text)
        if new != one:
            return changed(new)
    return None


@defect("L-04")
def licence_at_its_end(client: Client, random: Random) -> Planted | None:
    for one in client.prose("licence", requirement="L01"):
        if cover_of(one, "营业期限"):
            return changed(on_cover(one, "营业期限", "2014年5月20日至2026年5月19日"))
    return None


@defect("L-06")
def another_head_count(client: Client, random: Random) -> Planted | None:
    found = [
        (one, fact)
        for one in client.prose()
        # Papers of trainings and audits count those who came, and are left alone.
        if not any(a.requirement.startswith(("R-7.2", "R-9.2")) for a in client.analyses[one.to].assignments)
        for fact in client.analyses[one.to].facts
        if fact.name.startswith("headcount.")
    ]
    counts: dict[str, int] = {}
    for _, fact in found:
        counts[fact.name] = counts.get(fact.name, 0) + 1
    found = [(one, fact) for one, fact in found if counts[fact.name] > 1]
    if not found:
        return None
    one, fact = random.choice(found)
    return changed(rewritten(one, lambda text: re.sub(rf"(?<!\d){fact.value}(?!\d)", str(int(fact.value) - 37), text)))
