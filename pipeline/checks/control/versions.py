"""Versions: of one document in its several places, and of several files of one document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from pipeline.checks.control.covers import draft
from pipeline.checks.control.later_drafts import version_order, without_later_drafts
from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.older_rules import repealed_and_there, rules_of_years_ago
from pipeline.checks.lookup import number_key, numbers_of, title_key
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named
from pipeline.values import Analysis, ListEntry, Side, Words

_PLACES = {
    "version.cover": Words("封面", "cover"),
    "version.header": Words("页眉", "header"),
    "version.footer": Words("页脚", "footer"),
    "version.history": Words("修订记录", "revision history"),
    "version.text": Words("正文", "text"),
    "version.name": Words("文件名", "file name"),
    "version.list": Words("文件清单", "document list"),
}
_SHORTEST = 4
_MUCH_LONGER = 1.3  # times the characters of a copy: it is no copy
_OWN_PLACES = frozenset(["version.header", "version.history"])
_OF_A_YEAR = re.compile(r"20\d\d(?:/\d+)?$")
_A_COPY = re.compile(
    r"[(（]\d[)）]\.|副本|复制|备份|修改中|修改稿|改后|[(（](?:修改|已?改|更新|最新|最终|终|定|final)[版稿]?[)）]|[-_ ](?:修改|改|最新)版?\.|[(（]?新[)）]?\.|\bcopy\b|\bbackup\b",
    re.I,
)
# What a drive or a hand adds to the name of a copy, before the ending.
_COPY_MARK = re.compile(
    r"\s*(?:[-_ ]+副本|[-_ ]*[(（]\d[)）]|[-_ ]+(?:copy|复制)|[(（](?:副本|新)[)）])(?=\.\w{1,5}$)", re.I
)
# The mark of a version at the end of a file's name: "r2", "V1.1", " rev. B", （第三版）.
_VERSION_MARK = re.compile(
    r"[-_ ]*[(（]?(?:(?<![a-z])(?:v|r|ver|rev|version|revision|issue|iss|edition|edn|ed)[._ ]{0,2}(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-h](?![a-z]))|第[一二三四五六七八九十\d]{1,2}[版次]|[a-h]/\d{1,2}版?|(?<!\d)\d{1,2}\.\d{1,2}版|修订[一二三四五六\d])[)）]?(?=\.\w{1,5}$)",
    re.I,
)
# A catalogue stands until the next one: the year in its name is that of an edition.
_YEAR_OF_A_NAME = re.compile(r"[-_ ]*[(（]?(?<!\d)20\d\d(?:年度?)?版?[)）]?(?=\.\w{1,5}$)")
_A_CATALOGUE = "D-8.2.4"
# A row of a log of issue that tells what became of the edition before.
_TAKEN_BACK = re.compile(
    r"\b(?:withdrawn|taken back|called back|recalled|superseded|obsolete|repealed|returned|destroyed)\b|废止|作废|收回|回收|停用|撤回|销毁|被替代|已替代",
    re.I,
)
# What a rule is called, at the end of its title.
_SORT_OF_PAPER = re.compile(
    r"(?:程序文件|作业指导书|程序|制度|规定|办法|规范|规程|细则|流程|指引)$| ?(?:procedure|process|rules?|instructions?|standard|guide(?:line)?s?)$"
)
_Said = tuple[str, str, str, str]  # place's name, version, place, quote


@check("C02")
def versions_differ(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Cover, header, history, file name and document list must name one version."""
    entries: dict[str, list[tuple[Analysis, ListEntry]]] = defaultdict(list)
    for listed in document_lists(assessed):
        for row in listed.entries:
            entries[number_key(row.number)].append((listed, row))
    titles: dict[str, set[str]] = defaultdict(set)
    for one in assessed.current:
        titles[number_key(one.number)].add(title_key(one.title))
    older = older_editions(assessed)
    for one in assessed.current:
        key = number_key(one.number)
        entry = _row_of(one, entries[key], titles[key]) if one.number else None
        if one.kind not in CONTROLLED and not (entry and one.kind != "form" and not one.entries):
            continue
        said = [(f.name, f.value, f.place, f.quote) for f in one.facts if f.name in _PLACES]
        # An older one beside the newest is C12's affair, and a draft is on no list yet.
        if entry and entry[1].version and one.path not in older and not draft(one):
            said.append(("version.list", entry[1].version, entry[1].place, entry[1].quote))
        for rows in _by_scheme(said):
            if len({version for _, version, _, _ in rows}) > 1:
                yield _differing(one, rows, entry)


def _row_of(
    one: Analysis, rows: list[tuple[Analysis, ListEntry]], titles: Set[str]
) -> tuple[Analysis, ListEntry] | None:
    """The last row of the lists with a file's number, of those that do not tell what was taken back; where rows of several titles bear it (C03), or the row is titled as
    another file with this number is, that of its title."""
    said = {title_key(row.title) for _, row in rows}
    if len(said) > 1 or said & (titles - {title_key(one.title)}):
        rows = [each for each in rows if title_key(each[1].title) == title_key(one.title)]
    return next(
        (each for each in reversed(rows) if not _TAKEN_BACK.search(each[1].quote.replace(each[1].title, " "))), None
    )


def _by_scheme(said: list[_Said]) -> list[list[_Said]]:
    """A/0, 1.0 and 2026 are three ways of counting: only versions of one way are compared."""
    schemes: dict[str, list[_Said]] = defaultdict(list)
    for row in said:
        schemes["year" if of_a_year(row[1]) else "figures" if row[1][:1].isdigit() else "letters"].append(row)
    return list(schemes.values())


def of_a_year(version: str) -> bool:
    """2026年版, and "2026/1", its first revision."""
    return _OF_A_YEAR.match(version) is not None


def _differing(one: Analysis, rows: list[_Said], entry: tuple[Analysis, ListEntry] | None) -> Contradiction:
    zh = "，".join(f"{_PLACES[name].zh} {shown_version(version)}" for name, version, _, _ in rows)
    en = ", ".join(f"{_PLACES[name].en} {shown_version(version)}" for name, version, _, _ in rows)
    listed = entry[0].path if entry else one.path
    common = max((version for _, version, _, _ in rows), key=[version for _, version, _, _ in rows].count)
    rows = sorted(rows, key=lambda row: row[1] == common)  # what is unlike the rest comes first
    return Contradiction(
        one.number or title_key(one.title) or one.path,
        Words(f"《{one.title or named([one.path])}》版本不一致：{zh}", f"versions of {one.title or named([one.path])} differ: {en}"),
        [Side(listed if name == "version.list" else one.path, place, quote) for name, _, place, quote in rows],
    )  # fmt: skip


@check("C12")
def several_versions_current(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One number, or one title, and more than one version among the current files; or what another puts out of force."""
    yield from repealed_and_there(assessed)
    yield from _copied_lists(assessed)
    yield from _lists_of_several_versions(assessed)
    told: set[str] = set()  # files that are told as editions of one document
    for key, members in sorted(_groups(assessed).items()):
        contents = {one.sha256: one for one in members}
        contents = without_later_drafts(contents)
        versions = {one.version for one in contents.values() if one.version}
        if len(contents) > 1 and len(versions) == 1:  # one cover, and another edition in header or history
            versions |= {f.value for one in contents.values() for f in one.facts if f.name in _OWN_PLACES}
        drafts = sum(map(draft, contents.values()))
        if 0 < drafts < len(contents) and len(versions) == 1:
            paths = sorted(one.path for one in contents.values())
            yield Contradiction(
                f"{key}|draft",
                Words(f"同一文件的稿本与定稿并存：{named(paths)}", f"a draft lies beside the issued document: {named(paths)}"),
                [first_of(one, *_PLACES) for one in contents.values()],
            )  # fmt: skip
        elif len(contents) > 1 and len(versions) <= 1 and _a_copy_of_other_text(list(contents.values())):
            paths = sorted(one.path for one in contents.values())
            yield Contradiction(
                f"{key}|copy",
                Words(f"同一文件的副本与原件内容不同，版本号却相同：{named(paths)}", f"a copy of one document holds another text under the same version: {named(paths)}"),
                [first_of(one, *_PLACES) for one in contents.values()],
            )  # fmt: skip
        if len(contents) > 1 and len(versions) > 1:
            told |= {one.path for one in members}
            files = sorted(contents.values(), key=lambda one: one.path)
            paths = [one.path for one in files]
            which = "、".join(shown_version(version) for version in sorted(versions, key=version_order))
            yield Contradiction(
                key,
                Words(f"同一文件有多个版本（{which}）并存：{named(paths)}", f"several versions ({which.replace('、', ', ')}) of one document stand side by side: {named(paths)}"),
                [first_of(one, *_PLACES) for one in files],
            )  # fmt: skip
    yield from (seen for seen in rules_of_years_ago(assessed) if not {side.path for side in seen.sides} <= told)


def _copied_lists(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A catalogue or table of objectives beside a copy, by its name, that says something else."""
    named_alike: dict[str, list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        served = any(each.requirement.startswith("D-") for each in one.assignments)
        if served and one.kind in ("list", "record") and not _issued(one):
            named_alike[_COPY_MARK.sub("", one.path.rpartition("/")[2]).lower()].append(one)
    for name, members in sorted(named_alike.items()):
        contents = {one.sha256: one for one in members}
        if len(contents) > 1 and any(_COPY_MARK.search(one.path.rpartition("/")[2]) for one in contents.values()):
            paths = sorted(one.path for one in contents.values())
            yield Contradiction(
                f"list|{name}|copy",
                Words(f"同一份清单的副本与原件内容不同：{named(paths)}", f"a copy of one list says something else than the original: {named(paths)}"),
                [first_of(one, *_PLACES) for one in contents.values()],
            )  # fmt: skip


def _lists_of_several_versions(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A catalogue or table of objectives that is there more than once, by the versions that its files are named after."""
    named_alike: dict[tuple[str, str], dict[str, Analysis]] = defaultdict(dict)
    for one in assessed.current:
        served = sorted(a.requirement for a in one.assignments if a.requirement.startswith("D-") and not a.within)
        name = one.path.rpartition("/")[2].lower()
        if served and one.kind in ("list", "record", "report") and not one.copy_of and not _issued(one):
            name = _YEAR_OF_A_NAME.sub("", name) if served[0] == _A_CATALOGUE else name
            named_alike[served[0], _VERSION_MARK.sub("", name).rpartition(".")[0]][one.sha256] = one
    for (served_first, name), members in sorted(named_alike.items()):
        files = sorted(members.values(), key=lambda one: one.path)
        marks = {match[0].strip("-_ ()（）") for one in files if (match := _VERSION_MARK.search(one.path.lower()))}
        together = len({one.path.rpartition("/")[0] for one in files}) == 1
        if served_first == _A_CATALOGUE and together and not marks:
            marks = {
                match[0].strip("-_ ()（）") if (match := _YEAR_OF_A_NAME.search(one.path)) else "—" for one in files
            }
        if len(files) > 1 and len(marks) > 1:
            paths = [one.path for one in files]
            shown = "、".join(sorted(marks))
            yield Contradiction(
                f"list|{name}|versions",
                Words(f"同一份清单有多个版本（{shown}）并存：{named(paths)}", f"several versions ({shown.replace('、', ', ')}) of one list stand side by side: {named(paths)}"),
                [first_of(one, *_PLACES) for one in files],
            )  # fmt: skip


def _a_copy_of_other_text(members: Sequence[Analysis]) -> bool:
    """Is one of these, by its name, a copy of another, and is its text another one?"""
    texts = {f.value for one in members for f in one.facts if f.name == "text.whole"}
    lengths = [_length(one) for one in members]
    other = len(texts) > 1 or (0 not in lengths and min(lengths) * _MUCH_LONGER < max(lengths))
    return other and any(_A_COPY.search(one.path.rpartition("/")[2]) for one in members)


def _length(one: Analysis) -> int:
    """Characters of the text of a document, of one that was read whole."""
    told = next((f.value.split("|")[3] for f in one.facts if f.name == "text.specific"), "0")
    return int(told) if one.outcome == "read" else 0


def _groups(assessed: AssessedSet) -> dict[str, list[Analysis]]:
    """Current controlled files by number and title; without a number, by title alone."""
    groups: dict[str, list[Analysis]] = defaultdict(list)
    for one in assessed.current:
        versioned = one.kind in CONTROLLED - {"agreement"} or (one.kind in ("list", "record") and _issued(one))
        if versioned and one.outcome in ("read", "partial"):
            title = title_key(one.title or one.path.rsplit("/", 1)[-1])
            numbers = sorted(number_key(number) for number in numbers_of(one))
            if title:
                groups[f"{numbers[0] if numbers else ''}|{title}"].append(one)
    for key in sorted(groups):  # one number under titles of which one says the other, too
        number, _, title = key.partition("|")
        same_number = [o for o in groups if number and o != key and o.startswith(f"{number}|")]
        longer = [o for o in same_number if title in o and len(title) >= _SHORTEST]
        longer = longer or [o for o in same_number if _renamed(groups[key], title, o.partition("|")[2])]
        if len(longer) == 1:
            groups[longer[0]] += groups.pop(key)
    for key in [key for key in groups if key.startswith("|")]:  # without a number: with the one that has this title
        numbered = [other for other in groups if other.endswith(key) and other != key]
        if len(numbered) == 1:
            groups[numbered[0]] += groups.pop(key)
    return groups


def _renamed(members: Sequence[Analysis], title: str, other: str) -> bool:
    """Whether files are called by the title that another one bears, or have its title but for what the house then called
    its papers: 问题管理规定, since then 问题管理程序."""
    if len(other) >= _SHORTEST and all(other in title_key(one.path.rpartition("/")[2]) for one in members):
        return True
    stem = _SORT_OF_PAPER.sub("", title)
    return len(stem) >= _SHORTEST and stem != title and stem == _SORT_OF_PAPER.sub("", other)


def _issued(one: Analysis) -> bool:
    """A catalogue or table of objectives that is issued like a document: with a number and a version of its own."""
    serves = any(a.requirement.startswith("D-") for a in one.assignments)
    return serves and bool(one.number and one.version)


def older_editions(assessed: AssessedSet) -> set[str]:
    """The files beside which a newer version of the same document stands: that they differ C12 says."""
    return assessed.once("older editions", lambda: {o.path for g in _groups(assessed).values() for o in _older(g)})


def _older(group: list[Analysis]) -> list[Analysis]:
    versions = sorted({one.version for one in group if one.version}, key=version_order)
    return [one for one in group if len(versions) > 1 and one.version != versions[-1]]


def shown_version(version: str) -> str:
    """ "1" → "V1.0"; other schemes as they are."""
    if of_a_year(version):
        return version
    return f"V{version}" + ("" if "." in version else ".0") if version[:1].isdigit() else version
