"""What was left in a document or of it: broken fields, changes, remarks, files that cannot be read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from pipeline.checks.control.covers import controlled
from pipeline.checks.control.lists import document_lists
from pipeline.checks.lookup import number_key
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, counted, named, seen_at
from pipeline.reasons import reason_words
from pipeline.values import Analysis, Siblings, Side, Words

_LEFT = {
    "unaccepted_changes": lambda count: Words(f"未接受的修订 {count} 处", counted(int(count), "unaccepted change")),
    "comments": lambda count: Words(f"未清除的批注 {count} 条", counted(int(count), "comment")),
}
_BROKEN = Words("{n} 份文件的域未更新", "fields are broken in {n} files")
_STALE = Words(
    "{n} 份文件的目录列有正文中没有的章节", "the tables of contents of {n} files name chapters that are not there"
)
_LEFT_IN = Words("{n} 份发布文件留有修订、批注或注记", "changes, comments or remarks are left in {n} files")
_ISSUED = ("D-8.2.4", "D-6.2")
_PART_BY_PART = re.compile(r": of what is left,.*$", re.S)  # what is whole of a damaged file, and what is lost
_NO_TEXT = "picture: OCR found no text"
_EVIDENCE = re.compile(
    r"记录|签到|签字|盖章|证|扫描|台账|报告|纪要|协议|合同|截图|回执|报审|申报|申请|认证|房产|执照|批文|批复|scan|sign|record|report|minutes|certificate|licen[cs]e|agreement|contract|screen",
    re.I,
)
# Locked for good reason, and no evidence of any service: what people earn, their health.
_LOCKED = "encrypted"
_OF_PAY = re.compile(
    r"\bpay ?(?:list|slip|sheet|roll|scale|band|table|review)s?\b|\b(?:salary|salaries|wages?|bonus(?:es)?|remuneration)\b|工资|薪酬|薪资|薪金|奖金|个税|体检",
    re.I,
)
_OF_SERVICES = re.compile(
    r"\b(?:services?|systems?|platform|agreement|contract|SLA|incident|change|risk|security|continuity|capacity|audit|plan|procedure)\b|服务|系统|平台|协议|合同|事件|变更|风险|安全|连续性|容量|审核|计划|程序|运维",
    re.I,
)
_EMPTY_FILE = "noise: empty file"
_PAGE_INSTEAD = "page instead"
_NO_DOCUMENT = Words(
    "存下来的是登录或报错页面，不是文件本身", "a page to sign in, or an error, was saved and not the document"
)
_UNREAD = Words("无法读取", "could not be read")
_IN_PART = Words("只读到一部分", "could be read in part only")
_EITHER = Words("无法读取或只读到一部分", "could not be read, or not whole")
# What to do about it, by how the reader's reason begins.
_MENDED_BY = (("encrypted", "locked"), ("cut short", "damaged"), ("broken", "damaged"), ("noise", "empty"), ("empty", "empty"), ("page instead", "page"))  # fmt: skip
_SAVED = (".docx", ".doc", ".xlsx", ".xls", ".pdf", ".pptx", ".html", ".htm")
_DOCUMENTS = (".docx", ".doc", ".xlsx", ".xls", ".pdf", ".pptx", ".ppt", ".wps", ".et", ".csv", ".tsv", ".eml", ".msg")


@check("C10")
def broken_fields(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        seen = [fact for fact in one.facts if fact.name == "field.broken"]
        if seen:
            yield Contradiction(
                one.number or one.path,
                Words(f"域未更新：{seen[0].value}（{named([one.path])}）", f"a field is broken: {seen[0].value} ({named([one.path])})"),
                [seen_at(one, fact) for fact in seen],
                siblings=Siblings("field", _BROKEN, Words(f"{named([one.path])}：{seen[0].value}", f"{named([one.path])}: {seen[0].value}")),
            )  # fmt: skip
        stale = [fact for fact in one.facts if fact.name == "contents.stale"] if one.kind in CONTROLLED else []
        for fact in stale:
            yield Contradiction(
                f"{one.number or one.path}|contents",
                Words(f"目录所列章节正文中没有：{fact.value}（{named([one.path])}）", f"the table of contents names chapters that are not there: {fact.value.replace('、', ', ')} ({named([one.path])})"),
                [seen_at(one, fact)],
                siblings=Siblings("contents", _STALE, Words(f"{named([one.path])}：{fact.value}", f"{named([one.path])}: {fact.value.replace('、', ', ')}")),
            )  # fmt: skip


@check("C11")
def changes_left_in(assessed: AssessedSet) -> Iterator[Contradiction]:
    listed = {number_key(entry.number) for one in document_lists(assessed) for entry in one.entries}
    for one in assessed.current:
        seen = {fact.name: fact for fact in one.facts if fact.name in ("unaccepted_changes", "comments")}
        remarks = [fact for fact in one.facts if fact.name == "remark.text"] if controlled(one) else []
        if (seen or remarks) and (controlled(one) or _listed_workbook(one, listed)):
            left = [_LEFT[name](seen[name].value) for name in _LEFT if name in seen]
            if remarks:
                left.append(
                    Words(
                        f"正文中的批注文字 {len(remarks)} 处",
                        counted(len(remarks), "remark in the text", "remarks in the text"),
                    )
                )
            yield Contradiction(
                one.path,
                Words(f"发布文件留有{'、'.join(each.zh for each in left)}：{named([one.path])}",
                      f"left in {named([one.path])}: {' and '.join(each.en for each in left)}"),
                [seen_at(one, fact) for fact in (*seen.values(), *remarks)],
                siblings=Siblings("left", _LEFT_IN, Words(
                    f"{named([one.path])}（{'、'.join(each.zh for each in left)}）", f"{named([one.path])} ({', '.join(each.en for each in left)})")),
            )  # fmt: skip


def _listed_workbook(one: Analysis, listed: Set[str]) -> bool:
    """A catalogue, a table of objectives, or what the list of documents names; remarks in a ledger are part of the work."""
    serves = any(a.requirement.startswith("D-") for a in one.assignments)
    issued = any(a.requirement in _ISSUED for a in one.assignments) or number_key(one.number) in listed - {""}
    return one.kind in ("list", "record", "plan") and serves and issued


def _an_empty_document(one: Analysis) -> bool:
    """A document by its name, of no bytes: it was lost on the way."""
    return (one.reason or "") == _EMPTY_FILE and one.path.lower().endswith(_DOCUMENTS)


def _a_photo(one: Analysis) -> bool:
    """A picture in which there is no text, and of which neither name nor folder says that it is evidence: of people, a room."""
    return _NO_TEXT in (one.reason or "") and not one.assignments and not _EVIDENCE.search(one.path)


def _of_pay(one: Analysis) -> bool:
    """A locked list of what people earn, by its name: no paper of the service management system."""
    name = one.path.rpartition("/")[2].replace("_", " ")
    locked = _LOCKED in (one.reason or "") and not one.assignments
    return locked and bool(_OF_PAY.search(name)) and not _OF_SERVICES.search(name)


@check("C15")
def evidence_unreadable(assessed: AssessedSet) -> Iterator[Contradiction]:
    alike: dict[str, list[Analysis]] = defaultdict(list)
    for one in assessed.analyses:
        if (
            one.outcome == "read"
            and one.path.lower().endswith(_SAVED)
            and any(f.name == "page.instead" for f in one.facts)
        ):
            alike[_PAGE_INSTEAD].append(one)
        elif (
            (one.kind != "noise" or _an_empty_document(one))
            and one.outcome != "read"
            and not (_a_photo(one) or _of_pay(one))
        ):
            alike[(one.reason or "").split(":")[0]].append(one)
    for reason, files in sorted(alike.items()):
        paths = sorted(one.path for one in files)
        said = [_NO_DOCUMENT if reason == _PAGE_INSTEAD else reason_words(one.reason or "") for one in files]
        zh = "；".join(dict.fromkeys(each.zh for each in said))
        en = "; ".join(dict.fromkeys(_PART_BY_PART.sub("", each.en) for each in said))
        how = _how_far(files)
        yield Contradiction(
            reason,
            Words(f"{len(paths)} 个文件{how.zh}：{named(paths, 5)}（{zh}）",
                  f"{counted(len(paths), 'file')} {how.en}: {named(paths, 5)} ({en})"),
            [Side(one.path, "", _what_is_there(one)) for one in sorted(files, key=lambda each: each.path)],
            instead=next((key for begin, key in _MENDED_BY if reason.startswith(begin)), ""),
        )  # fmt: skip


def _how_far(files: Sequence[Analysis]) -> Words:
    """What a reader got of files that share a reason."""
    if all(one.outcome == "partial" for one in files):
        return _IN_PART
    return _EITHER if any(one.outcome == "partial" for one in files) else _UNREAD


def _what_is_there(one: Analysis) -> str:
    """The title of a file that was read in part; what the reader says of one that was not is no quote of the client's."""
    return one.title if one.outcome == "partial" else ""
