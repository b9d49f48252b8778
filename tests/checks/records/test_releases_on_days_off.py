"""C08: documents released or approved on weekends and holidays."""

from __future__ import annotations

from chinese_house import CHINESE, cover
from chinese_papers import issued_catalogue
from english_changes import proc
from english_house import ENGLISH, SERVICES, book
from small_house import new_findings, prose
from ways import Pair, Way, each_is_found, each_is_told_from_its_like

CHINESE_DEFECTS: list[Way] = [
    ("C08", "sat", [cover("发布日期: 2026年4月1日", "发布日期: 2026年4月4日")]),
    ("C08", "sun", [cover("实施日期: 2026年4月15日", "实施日期: 2026年5月1日")]),
    (
        "C08",
        "release order",
        [
            prose(
                "手册/发布令.docx",
                "发布令",
                "《服务管理手册》V1.0 现予批准发布，自2026年4月11日起实施。\n\n总经理：柏舟",
            )
        ],
    ),
]
RELEASED = "发布日期: 2026年4月1日, 实施日期: 2026年4月15日"
CHINESE_PAIRS: list[Pair] = [
    ("C08", "a catalogue issued on a Sunday", [issued_catalogue(released="2026-04-12")], [issued_catalogue()]),
    (
        "C08",
        "bare labels of release and effect",
        [cover(RELEASED, "发布: 2026年4月12日, 执行: 2026年4月15日")],
        [cover(RELEASED, "发布: 2026年4月1日, 执行: 2026年4月15日")],
    ),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C08", "saturday", [proc("", cover={"Effective from": "18 April 2026"})]),
    ("C08", "sunday", [proc("", cover={"Effective from": "19 April 2026"})]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_page_that_says_beside_its_hands_from_when_it_is_used_is_in_force_from_then() -> None:
    def page(day: str) -> str:
        line = f"甘棠 2026年3月2日写，柏舟 2026年3月16日批，{day}起用。"
        return prose(
            "程序/上线办法.html",
            "发布管理办法",
            f"{line}\n\n什么时候用：新服务第一次开通、在用服务有大改时。先写计划，再测试，客户签字后部署。",
        )

    assert new_findings("C08", page("2026年4月12日"), house=CHINESE)  # a Sunday
    assert not new_findings("C08", page("2026年4月15日"), house=CHINESE)


def test_a_notice_that_brings_the_documents_into_force_bears_a_day_of_release() -> None:
    def notice(day: str) -> str:
        body = f"各部门：\n\n《服务管理手册》V1.0和各程序文件已经批准，现予发布，自2026年4月15日起实施，请遵照执行。\n\n北辰远图信息技术有限公司\n\n{day}"
        return prose("发文/关于发布服务管理体系文件的通知.docx", "关于发布服务管理体系文件的通知", body)

    assert new_findings("C08", notice("2026年3月28日"), house=CHINESE)  # a Saturday
    assert not new_findings("C08", notice("2026年3月27日"), house=CHINESE)


def test_the_head_of_a_catalogue_names_a_day_off() -> None:
    def catalogue(day: str) -> str:
        head = f"Service catalogue - approved by Helen Marsh, 8 September 2026 - in force from {day}"
        return book(
            "Service catalogue.xlsx",
            "Catalogue",
            ("No.", "Service", "Description", "Hours", "Owner"),
            SERVICES,
            title=head,
        )

    assert new_findings("C08", catalogue("13 September 2026"), house=ENGLISH)
    assert not new_findings("C08", catalogue("14 September 2026"), house=ENGLISH)
