"""Document control: versions, lists, references, superseded and unreadable files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.lookup import Inventory, number_key, title_key
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named
from pipeline.values import Analysis, ListEntry, Words

_PLACES = {
    "version.cover": Words("封面", "cover"),
    "version.header": Words("页眉", "header"),
    "version.history": Words("修订记录", "revision history"),
    "version.name": Words("文件名", "file name"),
    "version.list": Words("受控文件清单", "document list"),
}
_OUTSIDE = re.compile(
    r"(?:法|条例|办法|规定|通知|公告|标准|规范)$|^(?:gb|iso|iec|yd|国|中华人民共和国)|itil|合同法|手册\(.*标准"
)
_REFERABLE = re.compile(
    r"(?:程序|流程|制度|管理办法|管理规定|管理规范|规范|细则|手册|计划|方针|策略|指南|规程|指导书|预案|协议)(?:文件)?$"
)
_LEAST_ENTRIES = 4


@check("C02")
def versions_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Cover, header, history, file name and document list must name one version."""
    entries = _entries_by_number(assessed)
    for one in assessed.current:
        if one.kind not in CONTROLLED:
            continue
        seen = [fact for fact in one.facts if fact.name in _PLACES]
        said = [(fact.name, fact.value, fact.place, fact.quote) for fact in seen]
        if (entry := _entry_of(one, entries)) and entry[1].version:
            said.append(("version.list", entry[1].version, entry[1].place, entry[1].quote))
        schemes: dict[bool, list[tuple[str, str, str, str]]] = defaultdict(list)
        for row in said:
            schemes[row[1][:1].isdigit()].append(row)
        for rows in schemes.values():
            if len({row[1] for row in rows}) > 1:
                zh = "，".join(f"{_PLACES[name].zh} {value}" for name, value, _, _ in rows)
                en = ", ".join(f"{_PLACES[name].en} {value}" for name, value, _, _ in rows)
                paths = [one.path, *([entry[0].path] if entry and any(r[0] == "version.list" for r in rows) else [])]
                yield Contradiction(
                    one.number or one.path,
                    Words(f"《{one.title or named([one.path])}》版本不一致：{zh}", f"versions of {one.title or named([one.path])} differ: {en}"),
                    paths, rows[-1][2], "; ".join(row[3] for row in rows),
                )  # fmt: skip


@check("C04")
def list_and_files_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """The controlled-document list against the files, in both directions."""
    lists = [
        one for one in assessed.serving("L08")
        if len(one.entries) >= _LEAST_ENTRIES and one.kind in ("list", "record", "report")
    ]  # fmt: skip
    if not lists:
        return
    inventory = Inventory(one for one in assessed.analyses if one not in lists)
    listed = [(one, entry) for one in lists for entry in one.entries]
    absent = [(one, entry) for one, entry in listed if not inventory.find(entry.number, entry.title)]
    for one in lists:
        rows = [entry for owner, entry in absent if owner is one]
        if rows:
            names = "、".join(f"{row.number}《{row.title}》" for row in rows[:6])
            more = f"（共 {len(rows)} 项）" if len(rows) > 6 else ""
            yield Contradiction(
                "absent|" + "|".join(sorted(number_key(row.number) for row in rows)),
                Words(f"清单列有但未找到文件：{names}{more}", f"listed, but no such file ({len(rows)}): {names}"),
                [one.path], rows[0].place, rows[0].quote, requirement="L08",
            )  # fmt: skip
    numbers = {number_key(entry.number) for _, entry in listed}
    titles = {title_key(entry.title) for _, entry in listed}
    families = {re.split(r"\d", number)[0] for number in numbers}
    unlisted = [
        one for one in assessed.current
        if one.kind in ("policy", "plan", "procedure", "manual") and one.number
        and re.split(r"\d", number_key(one.number))[0] in families
        and number_key(one.number) not in numbers and title_key(one.title) not in titles
    ]  # fmt: skip
    if unlisted:
        paths = sorted(one.path for one in unlisted)
        yield Contradiction(
            "unlisted|" + "|".join(sorted({number_key(one.number) for one in unlisted})),
            Words(f"有文件但清单未列：{named(paths, 6)}", f"files that the list does not name: {named(paths, 6)}"),
            [*paths, *(one.path for one in lists)], lists[0].entries[0].place, unlisted[0].number, requirement="L08",
        )  # fmt: skip


@check("C05")
def references_to_nothing(assessed: AssessedSet) -> Iterator[Contradiction]:
    """《…》 that no file and no list knows, cited by controlled documents."""
    inventory = Inventory(assessed.analyses)
    cited: dict[str, list[tuple[Analysis, str, str, str]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind not in CONTROLLED or one.kind == "agreement":
            continue
        for fact in one.facts:
            if fact.name == "reference.title":
                key = title_key(fact.value)
                if _REFERABLE.search(key) and not _outside(fact.value, key) and not inventory.find("", fact.value):
                    cited[key].append((one, fact.value, fact.place, fact.quote))
            elif (
                fact.name == "reference.number"
                and inventory.own_number(fact.value)
                and not inventory.find(fact.value, "")
            ):
                cited[number_key(fact.value)].append((one, fact.value, fact.place, fact.quote))
    for key, seen in sorted(cited.items()):
        paths = sorted({one.path for one, *_ in seen})
        yield Contradiction(
            key,
            Words(f"引用的《{seen[0][1]}》不存在：{named(paths)}", f"“{seen[0][1]}” is referred to but not there: {named(paths)}"),
            paths, seen[0][2], seen[0][3],
        )  # fmt: skip


@check("C11")
def changes_left_in(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        counts = {fact.name: fact.value for fact in one.facts if fact.name in ("unaccepted_changes", "comments")}
        if counts and one.kind in CONTROLLED:
            changes, remarks = counts.get("unaccepted_changes", "0"), counts.get("comments", "0")
            yield Contradiction(
                one.path,
                Words(f"留有未接受的修订 {changes} 处、批注 {remarks} 条：{named([one.path])}",
                      f"{changes} unaccepted changes and {remarks} comments are left in {named([one.path])}"),
                [one.path],
            )  # fmt: skip


@check("C12")
def several_versions_current(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One number, or one title, and more than one version among the current files."""
    groups: dict[str, list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in CONTROLLED and one.kind != "agreement":
            groups[number_key(one.number) or title_key(one.title or one.path.rsplit("/", 1)[-1])].append(one)
    for key, members in sorted(groups.items()):
        contents = {one.sha256: one for one in members}
        versions = {one.version for one in contents.values() if one.version}
        titles = {title_key(one.title) for one in contents.values()}
        if len(contents) > 1 and len(versions) > 1 and len(titles) == 1 and key:
            paths = sorted(one.path for one in contents.values())
            which = "、".join(sorted(versions))
            yield Contradiction(
                key,
                Words(f"同一文件有多个版本（{which}）并存：{named(paths)}", f"several versions ({which}) of one document stand side by side: {named(paths)}"),
                paths, "name", named(paths),
            )  # fmt: skip


@check("C15")
def evidence_unreadable(assessed: AssessedSet) -> Iterator[Contradiction]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for one in assessed.analyses:
        if one.kind != "noise" and (one.outcome in ("failed", "skipped") or one.outcome == "partial"):
            reasons[(one.reason or "").split(":")[0]].append(one.path)
    for reason, paths in sorted(reasons.items()):
        yield Contradiction(
            reason,
            Words(f"无法（完整）读取的文件 {len(paths)} 个：{named(sorted(paths), 5)}（{reason}）",
                  f"{len(paths)} files could not be read, or not whole: {named(sorted(paths), 5)} ({reason})"),
            paths, "", reason,
        )  # fmt: skip


def _outside(title: str, key: str) -> bool:
    """Laws and standards are references to the world outside."""
    return (bool(_OUTSIDE.search(key)) and not re.search(r"管理|控制|服务", title)) or "中华人民共和国" in title


def _entries_by_number(assessed: AssessedSet) -> dict[str, tuple[Analysis, ListEntry]]:
    return {number_key(entry.number): (one, entry) for one in assessed.serving("L08") for entry in one.entries}


def _entry_of(one: Analysis, entries: dict[str, tuple[Analysis, ListEntry]]) -> tuple[Analysis, ListEntry] | None:
    return entries.get(number_key(one.number)) if one.number else None
