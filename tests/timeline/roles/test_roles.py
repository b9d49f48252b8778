"""What a date is, by the words around it."""

from __future__ import annotations

import pytest

from pipeline.timeline.dates import find_dates
from pipeline.timeline.roles.by_words import role_near
from pipeline.timeline.roles.labels import is_bare_date_label, is_date_label, role_of_label

ROLES = [
    ("发布日期：2024-03-05", ["released"]),
    ("发布日期：2024-03-05　实施日期：2024-04-01", ["released", "effective"]),
    ("编制：张三 2024-03-05 审核：李四 2024-03-06 批准：王五 2024-03-07", ["drafted", "reviewed", "approved"]),
    ("编制人/日期：张三/2024.3.5", ["drafted"]),
    ("2024年3月5日发布，2024年4月1日实施", ["released", "effective"]),
    ("2024年3月5日发布 2024年4月1日实施", ["released", "effective"]),
    ("本程序自2024年3月5日起施行", ["effective"]),
    ("本手册于2024年3月5日正式发布", ["released"]),
    ("本文件自2024年4月1日起正式实施。", ["effective"]),
    ("2024年3月5日运行", ["effective"]),
    ("2024年3月运行通报", ["other"]),
    ("2024年3月5日首次发布", ["released"]),
    ("2024年3月5日第二次修订", ["revised"]),
    ("修订日期：2024年3月5日", ["revised"]),
    ("签发日期：2024年3月5日", ["approved"]),
    ("会议时间：2024年3月5日 14:00", ["meeting"]),
    ("发生时间：2024-03-05 09:14", ["occurred"]),
    ("受理时间 2024-03-05 09:14", ["occurred"]),
    ("巡检日期: 2024-03-05", ["occurred"]),
    ("报告周期：2026年7月1日至2026年7月31日", ["period_start"]),
    ("账期：2026年7月", ["period_start"]),
    ("统计月份：2026年7月", ["period_start"]),
    ("报告日期：2026年8月3日", ["released"]),
    ("填表日期：2026年8月3日", ["drafted"]),
    ("有效期至2027年3月5日", ["expiry"]),
    ("有效期：2024年3月6日至2027年3月5日", ["expiry"]),
    ("营业期限：2015年1月1日至2035年1月1日", ["expiry"]),
    ("营业期限：2015年1月1日至长期", ["period_start"]),
    ("本合同于2026年12月31日到期", ["expiry"]),
    ("请于2026年9月30日前完成整改", ["due"]),
    ("计划完成时间：2026年9月30日", ["due"]),
    ("签订日期：2026年1月1日", ["signed"]),
    ("打印日期：2024-03-05", ["printed"]),
    ("成立日期 2015年1月1日", ["other"]),
    ("截至2026年9月30日", ["period_end"]),
    ("發佈日期：民國113年3月5日", ["released"]),
    ("修訂日期：民國113年3月5日", ["revised"]),
    ("會議時間：民國113年3月5日", ["meeting"]),
    ("生效日期:２０２４年３月５日", ["effective"]),
    ("公司年度目标在2024年3月5日的例会上讨论", ["other"]),
    ("我们在2024年3月5日看到了它", ["other"]),
    ("Issue date: 5 March 2024", ["released"]),
    ("Effective date: 5 March 2024", ["effective"]),
    ("This procedure is effective from 1 April 2024.", ["effective"]),
    ("Approved by: J. Smith, 5 March 2024", ["approved"]),
    ("Prepared by A. Writer on 4 March 2024; approved by J. Smith on 5 March 2024", ["drafted", "approved"]),
    ("Last updated on March 5, 2024", ["revised"]),
    ("Date of meeting: 10 September 2026", ["meeting"]),
    ("Reporting period: July 2026", ["period_start"]),
    ("Reporting period: 1 July 2026 to 31 July 2026", ["period_start"]),
    ("Valid until 31 December 2027", ["expiry"]),
    ("Opened: 2026-07-03 09:14  Closed: 2026-07-04", ["occurred", "other"]),
    ("Signed on 1 January 2026", ["signed"]),
    ("Due date: 2026-09-30", ["due"]),
    ("Printed on 2026-09-30", ["printed"]),
    ("In force from 30 June 2026", ["effective"]),
    ("Last changed: 3 May 2026", ["revised"]),
    ("Valid 1 July 2026 – 30 June 2027", ["expiry"]),
    ("Signed for the supplier: Ms Somebody Longname, Head of Administration, 12 May 2026", ["signed"]),
    ("编写：张三 2026.9.16　批准：李四 2026.9.18", ["drafted", "approved"]),
    ("编写 张三 2026.6.26 核准 李四 2026.7.9 颁布 2026.7.10 施行 2026.7.15",
     ["drafted", "approved", "released", "effective"]),
    ("任命如下，自2026年7月15日起履职", ["effective"]),
    ("评审计划（2026年10月12日发出）", ["released"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_the_nearest_words_name_the_role(text: str, roles: list[str]) -> None:
    assert [role_near(text, each) for each in find_dates(text)] == roles


def test_labels_of_the_cell_count_from_near_to_far() -> None:
    (mention,) = find_dates("2024-03-05")
    assert role_near("2024-03-05", mention, ("日期", "张三", "编制", "批准")) == "drafted"
    assert role_near("2024-03-05", mention, ("Date", "Approved by")) == "approved"
    assert role_near("2024-03-05", mention, ("日期",)) == "other"


def test_the_texts_own_words_count_before_its_labels() -> None:
    text = "批准 2024-03-05"
    assert role_near(text, find_dates(text)[0], ("编制",)) == "approved"


def test_the_day_of_an_audit_is_no_review_of_a_document() -> None:
    text = "审核日期：2026-08-20"
    (mention,) = find_dates(text)
    assert role_near(text, mention) == "reviewed"
    assert role_near(text, mention, audit=True) == "meeting"


def test_a_sentence_ends_the_reach_of_a_word() -> None:
    text = "本制度已发布。2024年3月5日天气晴"
    assert role_near(text, find_dates(text)[0]) == "other"


@pytest.mark.parametrize("label", ["日期", "发生时间", "Date", "Opened at time", "月份", "編制日期"])
def test_labels_of_dates_are_known(label: str) -> None:
    assert is_date_label(label)


def test_labels_are_told_apart() -> None:
    assert is_bare_date_label(" 日期：")
    assert not is_bare_date_label("发布日期")
    assert not is_date_label("处理人")
    assert role_of_label("处理人") is None
    assert role_of_label("批准人/日期") == "approved"


@pytest.mark.parametrize("term", ["2015年1月1日至长期", "2015年1月1日 至 无固定期限", "2015年1月1日起"])
def test_a_term_without_end_in_the_cell_beside_its_label_never_expires(term: str) -> None:
    (mention,) = find_dates(term)
    assert role_near(term, mention, ["营业期限"]) == "period_start"
    assert role_near("2035年1月1日", find_dates("2035年1月1日")[0], ["营业期限"]) == "expiry"


def test_the_name_of_a_house_is_no_label() -> None:
    assert role_of_label("某某电子签约科技（合肥）有限公司") is None
    assert role_of_label("签约日期") == "signed"
