"""R14: who signs, attends, audits, approves or is appointed and is not on the roster, in the ways in which people are named."""

from __future__ import annotations

from collections.abc import Sequence

import chinese_house as zh
import english_house as en
import pytest
from small_house import Sources, findings, form, heard, new_findings, prose, sheet

_LETTER = "People/Letter of appointment.docx"
_MEETING = "Records/Operations meeting September.docx"
_ITEMS = "\n\n1. Backlog: seven tickets open.\n2. Patch window moved to Thursday."


def _cover(**cover: str) -> str:
    labels = {"written": "Written by", "checked": "Checked by", "authorised": "Authorised by"}
    return en.document(en.CHANGES, "FMS-202", "Change Management", en.CHANGE_BODY, cover={labels[k]: v for k, v in cover.items()})  # fmt: skip


def _letter(said: str) -> str:
    return en.text(_LETTER, "Appointment", f"Letter of appointment\n\n{said}\n\nHelen Marsh, Managing Director, 28 March 2026")  # fmt: skip


def _review(present: str) -> str:
    body = en.MINUTES_BODY.replace("Present: Moira Flint, Oskar Lindqvist, Priya Nair.", present)
    return en.text(en.MINUTES, "Management review minutes", body)


def _change(**more: str) -> str:
    said = {
        "Change no.": "CHG-044",
        "Title": "Firmware of core switch",
        "Requested by": "Tom Acheson",
        "Risk": "medium",
    }
    said |= {"Approved by": "Priya Nair", "Implemented by": "Tom Acheson", "Implemented on": "12 September 2026"}
    pairs = list({**said, "Reviewed by": "Oskar Lindqvist", **more}.items())
    rows = [(*pairs[at], *pairs[at + 1]) for at in range(0, len(pairs) - 1, 2)]
    return form("Records/Change CHG-044.docx", "Request for change CHG-044", rows)


def _mail(sender: str, body: str, to: str = "Tom Acheson <t.acheson@ferncliff.example>") -> str:
    head = f"---\nto: Records/Re CHG-045.eml\ntitle: Re CHG-045 database patch\ncover: {{From: {sender}, To: {to}, Date: 'Mon, 14 Sep 2026 10:00:00 +0100'}}\n---\n"
    return f"{head}Tom,\n\n{body}\n\nSee you on Thursday\n"


def _order(said: str) -> str:
    return prose("人员/任命书.docx", "任命书", f"{said}\n\n总经理：柏舟\n\n2026年4月1日")


def _notes(said: str) -> str:
    return prose("记录/运维例会0914.docx", "运维例会纪要", f"{said}\n\n一、本周工单12张，均已关闭。\n二、补丁窗口改到周四。")  # fmt: skip


_SHIFTS = [("石榴", "鲁岩"), ("鲁岩", "石榴"), ("石榴", "宗晖"), ("鲁岩", "石榴"), ("石榴", "鲁岩"), ("卫澜", "石榴")]


def _duty(shifts: Sequence[tuple[str, str]]) -> str:
    rows = [(f"2026-09-{day:02}", early, late, "") for day, (early, late) in enumerate(shifts, 1)]
    return sheet("记录/值班表2026年9月.xlsx", "9月", ("日期", "白班", "夜班", "备注"), rows, title="运维值班表")


_OWNERS = "The following are appointed with effect from 1 April 2026.\n\n| Process | Owner |\n|---|---|\n| Incident management | Oskar Lindqvist |\n| Change management | {} |\n| Problem management | Priya Nair |"
_ROLES = "为保证体系运行，任命下列人员：\n\n| 角色 | 姓名 |\n|---|---|\n| 管理者代表 | 乔木 |\n| 变更经理 | {} |\n| 问题经理 | 卫澜 |"
_TEAM = "审核准则：ISO/IEC 20000-1:2018。审核组长：乔木，组员：{}、卫澜。编制：乔木 2026年9月1日。"

ENGLISH: list[tuple[str, str, str]] = [
    ("a curly apostrophe", _cover(checked="Siobhán O’Brien, 9 March 2026"), _cover(checked="Oskar Lindqvist, 9 March 2026")),
    ("a particle", _cover(checked="Pieter van der Berg, 9 March 2026"), _cover(checked="Lindqvist, Oskar, 9 March 2026")),
    ("an initial", _cover(checked="Peter J. Fox, 9 March 2026"), _cover(checked="Oskar K. Lindqvist, 9 March 2026")),
    ("one hand for all", _cover(written="Moira Flint", checked="Moira Flint", authorised="Moira Flint"), _cover()),
    ("appointed, with an umlaut", _letter("Jürgen Brügge is appointed change manager with effect from 1 April 2026."), _letter("Oskar Lindqvist is appointed change manager with effect from 1 April 2026.")),
    ("appointed, spelled twice", _letter("Zhang Wei (张伟) is appointed problem manager."), _letter("Priya Nair (倪雅) is appointed problem manager.")),
    ("I appoint", _letter("I hereby appoint Siobhan O’Brien as service manager."), _letter("I hereby appoint Ruth Calloway as service manager.")),
    ("a table of appointments", _letter(_OWNERS.format("Gregor Stahl")), _letter(_OWNERS.format("Tom Acheson"))),
    ("came to the review", _review("The meeting was attended by Moira Flint, Jean-Luc Moreau and Priya Nair."), _review("The meeting was attended by Moira Flint, Tom Acheson and Priya Nair.")),
    ("came to a meeting", en.text(_MEETING, "Operations meeting", f"14 September 2026\n\nAttended by Tom Acheson, Priya Nair, Ruth Calloway and Łukasz Wiśniewski.{_ITEMS}"), en.text(_MEETING, "Operations meeting", f"14 September 2026\n\nAttended by Tom Acheson, Priya Nair, Ruth Calloway and Dan Whitlock.{_ITEMS}")),
    ("wrote the minutes", en.text(_MEETING, "Operations meeting", f"14 September 2026\n\nPresent: Tom Acheson, Priya Nair\n\nMinutes: Gregor Stahl{_ITEMS}"), en.text(_MEETING, "Operations meeting", f"14 September 2026\n\nPresent: Tom Acheson, Priya Nair\n\nMinutes: Dan Whitlock{_ITEMS}")),
    ("carried out a change", _change(**{"Implemented by": "Zhang Wei (张伟)"}), _change()),
    ("approves by mail", _mail("Gregor Stahl <g.stahl@ferncliff.example>", "CHG-045 approved for Thursday night."), _mail("Priya Nair <p.nair@ferncliff.example>", "CHG-045 approved for Thursday night.")),
    ("a mail that only asks", _mail("Gregor Stahl <g.stahl@ferncliff.example>", "CHG-045 approved for Thursday night."), _mail("Gregor Stahl <g.stahl@ferncliff.example>", "Can CHG-045 be approved for Thursday night?")),
    ("a mail of a customer", _mail("Gregor Stahl <g.stahl@ferncliff.example>", "We agree; I approve CHG-045."), _mail("Gregor Stahl <g.stahl@northgate.example>", "We agree; I approve CHG-045.")),
]  # fmt: skip

CHINESE: list[tuple[str, str, str]] = [
    ("三职一格", zh.changes("", cover="编制/审核/批准: 甘棠 2026年3月2日, 发布日期: 2026年4月1日, 实施日期: 2026年4月15日"), zh.changes("", cover="编制/审核: 甘棠 2026年3月2日, 批准: 柏舟 2026年3月16日, 发布日期: 2026年4月1日, 实施日期: 2026年4月15日")),
    ("任命表", _order(_ROLES.format("宗晖")), _order(_ROLES.format("石榴"))),
    ("由某担任", _order("经研究决定，变更经理由宗晖担任，问题经理由卫澜担任。"), _order("经研究决定，变更经理由石榴担任，问题经理由卫澜担任。")),
    ("聘请", _order("兹聘请宗晖同志为公司内审员，聘期两年。"), _order("兹聘请外部专家宗晖为公司内审员，聘期两年。")),
    ("一句话列席", _notes("2026年9月14日下午，卫澜主持召开运维例会，石榴、鲁岩、宗晖、谭溪参加。"), _notes("2026年9月14日下午，卫澜主持召开运维例会，石榴、鲁岩、尹竹、谭溪参加。")),
    ("值班表", _duty(_SHIFTS), _duty([(a, "鲁岩" if b == "宗晖" else b) for a, b in _SHIFTS])),
    ("审核组员", zh.audit_plan(top=_TEAM.format("宗晖")), zh.audit_plan(top=_TEAM.format("宗晖（外聘）"))),
    ("少数民族姓名", zh.minutes("乔木、卫澜、尹竹", "乔木、卫澜、阿依古丽·买买提"), zh.minutes()),
]  # fmt: skip


@pytest.mark.parametrize(("house", "name", "strange", "ours"), [
    *((en.ENGLISH, *each) for each in ENGLISH), *((zh.CHINESE, *each) for each in CHINESE),
])  # fmt: skip
def test_who_is_not_on_the_roster_is_told_however_he_is_named(
    house: Sources, name: str, strange: str, ours: str
) -> None:
    assert new_findings("R14", strange, house=house), name
    assert not new_findings("R14", ours, house=house), name


_MIXED = {
    **en.ENGLISH,
    en.ROSTER: en.book(en.ROSTER, "Staff", ("Name", "Unit", "Post"), [*en.PEOPLE, ("Hans Brügge", "Operations", "Engineer"), ("Łukasz Nowak", "Operations", "Engineer"), ("Siobhán O’Brien", "Service Desk", "Analyst"), ("Zhang Wei", "Finance", "Clerk")]),
}  # fmt: skip


def test_a_name_is_the_same_with_and_without_its_marks_and_in_either_order() -> None:
    for present in ("Lukasz Nowak, Siobhan O'Brien", "Brügge Hans, Hans Bruegge", "Wei Zhang (张伟), Łukasz Nowak"):
        assert not new_findings("R14", _review(f"Present: Moira Flint, {present}."), house=_MIXED), present
    assert new_findings("R14", _review("Present: Moira Flint, Lukasz Nowacki."), house=_MIXED)


def test_a_roster_with_two_columns_of_names_knows_both() -> None:
    names = ["马海", "弗林", "林奎", "倪雅", "艾森", "卡罗", "魏洛", "莫莲"]
    both = [(latin, chinese, unit) for (latin, unit, _), chinese in zip(en.PEOPLE, names, strict=True)]
    roster = en.book(en.ROSTER, "Staff", ("Name", "姓名", "Unit"), both)
    house = {**en.ENGLISH, en.ROSTER: roster}
    assert not new_findings("R14", _cover(checked="林奎, 9 March 2026"), house=house)
    assert new_findings("R14", _cover(checked="张伟, 9 March 2026"), house=house)


@pytest.mark.parametrize(("folder", "title", "standard"), [
    ("Other systems/ISO 17025", "Laboratory quality manual", "ISO/IEC 17025:2017"),
    ("ISO 13485", "Manual of medical devices", "ISO 13485:2016"),
])  # fmt: skip
def test_people_of_another_management_system_are_on_no_roster_of_this(folder: str, title: str, standard: str) -> None:
    cover = {"Written by": "Gregor Stahl, 2 March 2025", "Authorised by": "Birgit Sommer, 16 March 2025"}
    other = en.document(f"{folder}/LQ-01 {title}.docx", "LQ-01", title, f"# 1 Scope\nThis manual describes the system according to {standard}.\n\n# 2 Equipment\nCalibrated each year.", cover=cover)  # fmt: skip
    assert not new_findings("R14", other, house=en.ENGLISH)


def test_the_finding_cites_the_head_of_the_roster_and_not_its_first_person() -> None:
    (found,) = new_findings("R14", _cover(checked="Gregor Stahl, 9 March 2026"), house=en.ENGLISH)
    (side,) = [one for one in found.evidence if one.path == en.ROSTER]
    assert side.quote == "Name Unit Post"
    assert "Helen Marsh" not in side.quote
    assert heard("R14", house=en.ENGLISH) == {(one.id, one.evidence) for one in findings("R14", house=en.ENGLISH)}


def test_who_goes_round_is_on_the_roster_like_those_on_duty() -> None:
    def rounds(name: str) -> str:
        people = ["石榴", "鲁岩", name, "石榴", "鲁岩"]
        rows = [
            (f"2026-09-{day:02}", "22.1", "正常", "无", who)
            for day, who in zip((3, 8, 10, 15, 17), people, strict=True)
        ]
        return sheet(
            "记录/机房巡检记录.xlsx", "巡检", ("日期", "温度", "市电", "异常处理", "巡检人"), rows, title="机房巡检记录"
        )

    assert any("钱立诚" in one.message.zh for one in new_findings("R14", rounds("钱立诚"), house=zh.CHINESE))
    assert not new_findings("R14", rounds("卫澜"), house=zh.CHINESE)
