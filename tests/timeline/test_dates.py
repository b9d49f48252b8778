"""The date grammar: what is read, what is not, and that it stays linear."""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.timeline import blank_dates, dates, dates_in_names
from pipeline.timeline.blank_dates import find_blank_dates
from pipeline.timeline.dates import find_dates, settle_ambiguous
from pipeline.timeline.dates_in_names import find_dates_in_name
from pipeline.timeline.grammar import chinese, english, numeric, spans
from pipeline.timeline.grammar.symbols import fold, number

DAY = "2024-03-05"

ONE_DAY = [
    # Chinese, Arabic digits
    ("2024年3月5日", DAY), ("2024年03月05日", DAY), ("2024年3月5号", DAY), ("2024年3月5號", DAY),
    ("2024 年 3 月 5 日", DAY), ("2 0 2 4 年 3 月 5 日", DAY), ("2 0 2 4年0 3月0 5日", DAY),
    ("２０２４年３月５日", DAY), ("2024年　3月　5日", DAY), ("2024⽇".replace("⽇", "年3⽉5⽇"), DAY),
    ("2024年3月5曰", DAY), ("(2024年3月5日)", DAY), ("发布于2024年3月5日。", DAY), ("2024年3月5日14时30分", DAY),
    ("2024年3月5日(星期二)", DAY), ("2024年3月5日上午", DAY), ("24年3月5日", DAY), ("2024年\n3月5日", DAY),
    ("2024年3月5 09:00", DAY), ("2024年3月5，开会", DAY), ("1998年12月31日", "1998-12-31"), ("2024年2月29日", "2024-02-29"),
    # Chinese numerals
    ("二〇二四年三月五日", DAY), ("二○二四年三月五日", DAY), ("二零二四年三月五日", DAY), ("二Ｏ二四年三月五日", DAY),
    ("二O二四年三月五日", DAY), ("二0二四年三月五日", DAY), ("贰零贰肆年叁月伍日", DAY), ("貳零貳肆年參月伍日", DAY),
    ("二〇二四年十二月廿三日", "2024-12-23"), ("二〇二四年十月三十一日", "2024-10-31"),
    ("二〇二四年十一月二十日", "2024-11-20"), ("二〇二四年元月十日", "2024-01-10"), ("二〇二四年一月卅一日", "2024-01-31"),
    ("二〇二四年3月5日", DAY), ("2024年三月五日", DAY), ("二千零二十四年三月五日", DAY), ("一九九八年十二月三十一日", "1998-12-31"),
    ("二 〇 二 四 年 三 月 五 日", DAY), ("二〇二四.三.五", DAY),
    # digits and separators
    ("2024-3-5", DAY), ("2024-03-05", DAY), ("2024.3.5", DAY), ("2024.03.05", DAY), ("2024/3/5", DAY), ("2024/03/05", DAY),
    ("2024－03－05", DAY), ("2024．03．05", DAY), ("2024—03—05", DAY), ("2024–03–05", DAY), ("2024 - 03 - 05", DAY),
    ("2024. 3. 5", DAY), ("2024-03-05 09:14", DAY), ("2024-03-05T09:14:00", DAY), ("2024/03/05 9:14:33", DAY),
    ("Date:2024-03-05", DAY), ("日期：2024-03-05", DAY), ("于2024-03-05完成", DAY), ("2024-03-05,", DAY), ("[2024-03-05]", DAY),
    ("20240305", DAY), ("日期20240305", DAY), ("2024·03·05", DAY),
    ("日期：24.3.5", DAY), ("日期:24-03-05", DAY), ("时间：24/3/5", DAY), ("Date: 24.03.05", DAY),
    ("5.3.2024", DAY), ("05.03.2024", DAY), ("13/05/2024", "2024-05-13"), ("05/13/2024", "2024-05-13"), ("25-12-2024", "2024-12-25"),
    ("03/03/2024", "2024-03-03"),
    # the Republic
    ("民國113年3月5日", DAY), ("中華民國113年3月5日", DAY), ("民国 113 年 3 月 5 日", DAY), ("中華民國一百一十三年三月五日", DAY),
    ("民國一一三年三月五日", DAY), ("113年3月5日", DAY), ("中華民國 98 年 5 月 3 日", "2009-05-03"), ("日期：113/03/05", DAY),
    # English
    ("5 Mar 2024", DAY), ("5 March 2024", DAY), ("05 March 2024", DAY), ("5th March 2024", DAY), ("5th of March 2024", DAY),
    ("the 5th of March, 2024", DAY), ("5th day of March 2024", DAY), ("March 5, 2024", DAY), ("March 5th, 2024", DAY),
    ("Mar. 5, 2024", DAY), ("March 5 2024", DAY), ("March the 5th, 2024", DAY), ("MARCH 5, 2024", DAY), ("march 5, 2024", DAY),
    ("05-Mar-2024", DAY), ("5-Mar-24", DAY), ("05/Mar/2024", DAY), ("5.Mar.2024", DAY), ("05MAR2024", DAY), ("5 Mar '24", DAY),
    ("2024 March 5", DAY), ("2024-Mar-05", DAY), ("Tuesday, 5 March 2024", DAY), ("Tue, Mar 5, 2024 at 10:00", DAY),
    ("Sept. 30, 2026", "2026-09-30"), ("Sep 1st 2026", "2026-09-01"), ("2nd January 2026", "2026-01-02"),
    ("May 3, 2026", "2026-05-03"), ("3 may 2026", "2026-05-03"), ("on December 31st, 2026.", "2026-12-31"),
]  # fmt: skip

LONGER = [
    ("2024年3月", "2024-03-01", "2024-03-31", "month"), ("2024年3月份", "2024-03-01", "2024-03-31", "month"),
    ("二〇二四年三月", "2024-03-01", "2024-03-31", "month"), ("二〇二四年十二月", "2024-12-01", "2024-12-31", "month"),
    ("2024-03", "2024-03-01", "2024-03-31", "month"), ("2024/03", "2024-03-01", "2024-03-31", "month"),
    ("2024.03", "2024-03-01", "2024-03-31", "month"), ("民國113年3月", "2024-03-01", "2024-03-31", "month"),
    ("月份：202403", "2024-03-01", "2024-03-31", "month"), ("报告期间：2024.3", "2024-03-01", "2024-03-31", "month"),
    ("Mar 2024", "2024-03-01", "2024-03-31", "month"), ("March 2024", "2024-03-01", "2024-03-31", "month"),
    ("March, 2024", "2024-03-01", "2024-03-31", "month"), ("March of 2024", "2024-03-01", "2024-03-31", "month"),
    ("Mar-24", "2024-03-01", "2024-03-31", "month"), ("Mar-2024", "2024-03-01", "2024-03-31", "month"),
    ("2024年第一季度", "2024-01-01", "2024-03-31", "quarter"), ("2024年一季度", "2024-01-01", "2024-03-31", "quarter"),
    ("2024年1季度", "2024-01-01", "2024-03-31", "quarter"), ("2024年第3季度", "2024-07-01", "2024-09-30", "quarter"),
    ("2024年Q1", "2024-01-01", "2024-03-31", "quarter"), ("2024Q4", "2024-10-01", "2024-12-31", "quarter"),
    ("2024 Q2", "2024-04-01", "2024-06-30", "quarter"), ("2024-Q2", "2024-04-01", "2024-06-30", "quarter"),
    ("Q2 2024", "2024-04-01", "2024-06-30", "quarter"), ("Q2/2024", "2024-04-01", "2024-06-30", "quarter"),
    ("second quarter of 2024", "2024-04-01", "2024-06-30", "quarter"), ("2024第二季度", "2024-04-01", "2024-06-30", "quarter"),
    ("二〇二四年第四季度", "2024-10-01", "2024-12-31", "quarter"), ("2024年度第一季度", "2024-01-01", "2024-03-31", "quarter"),
    ("2024年前三季度", "2024-01-01", "2024-09-30", "quarter"),
    ("2024年上半年", "2024-01-01", "2024-06-30", "half"), ("2024下半年", "2024-07-01", "2024-12-31", "half"),
    ("2024H1", "2024-01-01", "2024-06-30", "half"), ("H2 2024", "2024-07-01", "2024-12-31", "half"),
    ("first half of 2024", "2024-01-01", "2024-06-30", "half"), ("2024年H2", "2024-07-01", "2024-12-31", "half"),
    ("2024年", "2024-01-01", "2024-12-31", "year"), ("2024年度", "2024-01-01", "2024-12-31", "year"),
    ("二〇二四年", "2024-01-01", "2024-12-31", "year"), ("FY24", "2024-01-01", "2024-12-31", "year"),
    ("FY2024", "2024-01-01", "2024-12-31", "year"), ("2024财年", "2024-01-01", "2024-12-31", "year"),
    ("during 2024.", "2024-01-01", "2024-12-31", "year"),
    ("2024-W10", "2024-03-04", "2024-03-10", "day"), ("2024W10", "2024-03-04", "2024-03-10", "day"),
    ("2024年第10周", "2024-03-04", "2024-03-10", "day"), ("week 10, 2024", "2024-03-04", "2024-03-10", "day"),
    ("2024年3月上旬", "2024-03-01", "2024-03-10", "day"), ("2024年2月下旬", "2024-02-21", "2024-02-29", "day"),
    # spans
    ("2024年3-5月", "2024-03-01", "2024-05-31", "month"), ("2024年3月-5月", "2024-03-01", "2024-05-31", "month"),
    ("2024年3月至5月", "2024-03-01", "2024-05-31", "month"), ("2024年3月至2024年5月", "2024-03-01", "2024-05-31", "month"),
    ("2024.3-2024.5", "2024-03-01", "2024-05-31", "month"), ("2024-03至2024-05", "2024-03-01", "2024-05-31", "month"),
    ("2023年11月～2024年1月", "2023-11-01", "2024-01-31", "month"),
    ("2024年7月1日至2024年9月30日", "2024-07-01", "2024-09-30", "day"), ("2024年7月1日至9月30日", "2024-07-01", "2024-09-30", "day"),
    ("2024年7月1日-31日", "2024-07-01", "2024-07-31", "day"), ("2024年7月1-31日", "2024-07-01", "2024-07-31", "day"),
    ("2024年7月1日—7月31日", "2024-07-01", "2024-07-31", "day"), ("2024年7月1日起至2024年7月31日", "2024-07-01", "2024-07-31", "day"),
    ("2023年12月28日至2024年1月3日", "2023-12-28", "2024-01-03", "day"), ("二〇二四年七月一日至三十一日", "2024-07-01", "2024-07-31", "day"),
    ("2024年7月1日(星期一)至2024年7月5日(星期五)", "2024-07-01", "2024-07-05", "day"),
    ("2024年7月1日 09:00 至 2024年7月2日 18:00", "2024-07-01", "2024-07-02", "day"),
    ("2026.07.01-2026.07.31", "2026-07-01", "2026-07-31", "day"), ("2026-07-01~2026-07-31", "2026-07-01", "2026-07-31", "day"),
    ("2026-07-01-2026-07-31", "2026-07-01", "2026-07-31", "day"), ("2026/07/01 – 2026/07/31", "2026-07-01", "2026-07-31", "day"),
    ("2026.07.01-07.31", "2026-07-01", "2026-07-31", "day"), ("2026-07-01 至 07-31", "2026-07-01", "2026-07-31", "day"),
    ("2026.07.01-31", "2026-07-01", "2026-07-31", "day"), ("20260701-20260731", "2026-07-01", "2026-07-31", "day"),
    ("5–7 March 2024", "2024-03-05", "2024-03-07", "day"), ("5th to 7th March 2024", "2024-03-05", "2024-03-07", "day"),
    ("March 5-7, 2024", "2024-03-05", "2024-03-07", "day"), ("March 30 - April 2, 2024", "2024-03-30", "2024-04-02", "day"),
    ("1 July to 31 July 2026", "2026-07-01", "2026-07-31", "day"), ("1 July 2026 to 31 July 2026", "2026-07-01", "2026-07-31", "day"),
    ("from July 1, 2026 through July 31, 2026", "2026-07-01", "2026-07-31", "day"),
    ("between 2026-07-01 and 2026-07-31", "2026-07-01", "2026-07-31", "day"),
    ("July – September 2026", "2026-07-01", "2026-09-30", "month"), ("Jul 2026 - Sep 2026", "2026-07-01", "2026-09-30", "month"),
    ("Q1–Q2 2024", "2024-01-01", "2024-06-30", "quarter"), ("2024年Q1-Q2", "2024-01-01", "2024-06-30", "quarter"),
    ("2024年第一季度至第三季度", "2024-01-01", "2024-09-30", "quarter"), ("2022-2024年", "2022-01-01", "2024-12-31", "year"),
    ("2022年至2024年", "2022-01-01", "2024-12-31", "year"),
]  # fmt: skip

NO_DATES = [
    "ISO/IEC 20000-1:2018", "ISO 20000-1:2018(E)", "GB/T 24405.1-2009", "GB/T 22080-2016", "27001:2013", "ISO/IEC 20000-1:2018-09",
    "ISO/IEC 27001:2022", "T/CESA 1166-2021", "2018版", "2018年版", "10.1.2", "8.7.3.1", "V2.1.3", "v2024.3.5", "V1.0.2024", "2024.3.5.1",
    "第10.1.2条", "4.2.3 条款", "010-2024-0305", "021-20240305", "13820240305", "400-2024-0305", "电话：20240305", "Tel: 20110508",
    "192.168.1.10", "10.20.24.3", "2024.03.05.12", "http://10.1.2.3:8080", "￥2024.05", "$2024.03", "2024.05元", "金额2024.05万元",
    "HYTL/B-13-001-2005", "HYTL/B—13—001—2005", "QL-ITSM-P-08", "WISU-ITSM-A01-2012", "ISMS-0001-2022", "XX-ITSM-02-05", "DK-ISMS-P03-R01",
    "INC-2607-001", "INC20260703001", "CHG-20260703-001", "IM2026-07-03-001", "QP-2024-03-05", "编号：20240305", "证书号 20240305",
    "第2024页", "2024人", "3-5 人", "1-2-3", "12/24", "99.9%", "24.3.5", "24-03-05", "7x24", "5×8小时", "2024", "page 5 of 2024",
    "3月", "5日", "2024年13月5日", "2024年2月30日", "2023年2月29日", "2024-13-05", "2024-02-30", "2024-00-10", "1024-03-05", "3024年3月5日",
    "1900年1月1日", "2100年1月1日", "32 March 2024", "February 30, 2024", "31/31/2024", "0000-00-00", "2024-3-45",
    "90年代", "2024年代", "三年", "5年3个月", "一年内", "十二月", "三十日内", "二〇二四", "may 2024 users", "March of the penguins",
    "sectional 2024", "Section 5.3", "RFC 2024", "port 2024", "SHA-256", "the 5th of the month", "2024 items", "maybe 5, 2024 people",
    "91110108MA01ABCD2X", "6222 0240 3050 1234", "110101199003078888", "2024030", "202403051", "邮编 202403", "1,024,035", "2-3-4",
    "每年3次", "2024号文", "国办发〔2024〕3号", "国发[2024]12号", "A4 2024-3", "30分钟", "4.5.6.7", "1:2018", "年 月 日", "年月日", "", " ",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), ONE_DAY)
def test_a_day_is_read(text: str, value: str) -> None:
    found = find_dates(text)
    assert [(str(each.value), str(each.end), each.precision) for each in found] == [(value, value, "day")]


@pytest.mark.parametrize(("text", "value", "end", "precision"), LONGER)
def test_a_longer_time_is_read_with_its_end(text: str, value: str, end: str, precision: str) -> None:
    found = find_dates(text)
    assert [(str(each.value), str(each.end), each.precision) for each in found] == [(value, end, precision)]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == ()


def test_spans_refer_to_the_original_text() -> None:
    text = "自２０２４年３月５日起，至 5 March 2026 止；2024-W10"
    found = find_dates(text)
    assert [text[each.start : each.stop] for each in found] == [each.text for each in found]
    assert found[0].text == "２０２４年３月５日"


def test_several_dates_of_a_line_are_kept_apart() -> None:
    found = find_dates("2024年3月5日发布，2024年4月1日实施；2024-05-01、2024-06-01")
    assert [str(each.value) for each in found] == ["2024-03-05", "2024-04-01", "2024-05-01", "2024-06-01"]


def test_a_span_that_runs_backwards_is_two_dates() -> None:
    found = find_dates("2024-09-30至2024-07-01")
    assert [str(each.value) for each in found] == ["2024-09-30", "2024-07-01"]


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [("7月3日", "2026-07-03", "day"), ("7月", "2026-07-01", "month"), ("第三季度", "2026-07-01", "quarter"),
     ("上半年", "2026-01-01", "half"), ("十二月三十一日", "2026-12-31", "day")],
)  # fmt: skip
def test_the_anchor_completes_a_date_without_a_year(text: str, value: str, precision: str) -> None:
    (found,) = find_dates(text, date(2026, 1, 1))
    assert (str(found.value), found.precision, found.form) == (value, precision, "completed")
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24.3.5", DAY),
        ("24/3/5", DAY),
        ("45356", DAY),
        ("202403", "2024-03-01"),
        ("2024.3", "2024-03-01"),
        ("113.3.5", DAY),
    ],
)
def test_a_field_of_dates_allows_more_forms(text: str, value: str) -> None:
    assert [str(each.value) for each in find_dates(text, dated=True)] == [value]
    assert find_dates(text) == ()


def test_a_fiscal_year_follows_its_setting() -> None:
    (found,) = find_dates("FY2026", fiscal_start=4)
    assert (found.value, found.end, found.form) == (date(2025, 4, 1), date(2026, 3, 31), "fiscal_year")


def test_an_ambiguous_date_is_marked_and_settled_by_a_decided_one() -> None:
    found = find_dates("03/05/2024")
    assert found[0].form == "slash_ambiguous"
    assert settle_ambiguous(found) == found
    day_first = settle_ambiguous(find_dates("03/05/2024, 25/12/2024"))
    month_first = settle_ambiguous(find_dates("03/05/2024, 12/25/2024"))
    assert [day_first[0].value, month_first[0].value] == [date(2024, 5, 3), date(2024, 3, 5)]


def test_an_ambiguous_date_is_settled_by_the_range_of_the_other_dates() -> None:
    settled = settle_ambiguous(find_dates("2024-01-02 to 2024-01-09. 01/05/2024"))
    assert [str(each.value) for each in settled] == ["2024-01-02", "2024-01-05"]


@pytest.mark.parametrize(
    ("name", "value", "end"),
    [
        ("事件台账_20260708.xlsx", "2026-07-08", "2026-07-08"), ("2026.7 服务报告.docx", "2026-07-01", "2026-07-31"),
        ("2026年7月服务报告.docx", "2026-07-01", "2026-07-31"), ("运行记录/2026年/7月.xlsx", "2026-07-01", "2026-07-31"),
        ("2026年/巡检记录-七月.xlsx", "2026-07-01", "2026-07-31"), ("2026/07/巡检.xlsx", "2026-07-01", "2026-07-31"),
        ("2026年/服务报告Q3.docx", "2026-07-01", "2026-09-30"), ("2026/三季度报告.docx", "2026-07-01", "2026-09-30"),
        ("管理评审报告2026.docx", "2026-01-01", "2026-12-31"), ("260708会议纪要.docx", "2026-07-08", "2026-07-08"),
        ("会议纪要 26.7.8.docx", "2026-07-08", "2026-07-08"), ("巡检20260701-20260731.xlsx", "2026-07-01", "2026-07-31"),
        ("报表202607.xlsx", "2026-07-01", "2026-07-31"), ("报表202607-202609.xlsx", "2026-07-01", "2026-09-30"),
        ("Service report Jul 2026.docx", "2026-07-01", "2026-07-31"), ("2026/July report.docx", "2026-07-01", "2026-07-31"),
        ("report_2026_07_08.pdf", "2026-07-08", "2026-07-08"), ("V1.2-20260708.docx", "2026-07-08", "2026-07-08"),
        ("IMG_20260708_101010.jpg", "2026-07-08", "2026-07-08"), ("2026年上半年满意度.docx", "2026-01-01", "2026-06-30"),
        ("档案(2026-07-08).pdf", "2026-07-08", "2026-07-08"), ("2026年/7月3日会议.docx", "2026-07-03", "2026-07-03"),
        ("民國113年3月5日公告.pdf", "2024-03-05", "2024-03-05"),
    ],
)  # fmt: skip
def test_a_name_gives_its_date(name: str, value: str, end: str) -> None:
    found = find_dates_in_name(name)
    assert [(str(each.value), str(each.end)) for each in found] == [(value, end)]
    assert name[found[0].start : found[0].stop] == found[0].text


@pytest.mark.parametrize(
    "name",
    ["WISU-ITSM-A01-2012 事件管理.doc", "ISO20000-1-2018 标准.pdf", "GB_T 24405.1-2009.pdf", "XX-ITSM-02-05 程序.docx",
     "INC20260703001.docx", "5.11 变更.docx", "7月报告.docx", "HYTL-B-13-001-2005.doc", "(11)手册V1.0.docx", "QP-07.docx"],
)  # fmt: skip
def test_a_name_without_a_date_gives_none(name: str) -> None:
    assert find_dates_in_name(name) == ()


@pytest.mark.parametrize(
    ("text", "blank"),
    [("日期： 年 月 日", "年 月 日"), ("____年__月__日", "____年__月__日"), ("2024年  月  日", "2024年  月  日"),
     ("2024年3月  日", "2024年3月  日"), ("20  年   月   日", "20  年   月   日"), ("Date: ____/__/__", "____/__/__"),
     ("２０　年　月　日", "２０　年　月　日")],
)  # fmt: skip
def test_a_date_left_blank_is_found(text: str, blank: str) -> None:
    assert [text[span.start : span.stop].strip() for span in find_blank_dates(text)] == [blank]


@pytest.mark.parametrize(
    "text", ["2024年3月5日", "出生年月日", "2024 年 3 月 5 日", "年度计划", "____", "snake_case_name"]
)
def test_a_filled_date_or_a_unit_is_no_blank(text: str) -> None:
    assert find_blank_dates(text) == ()


# --- properties -------------------------------------------------------------------------

DAYS = st.dates(date(1950, 1, 1), date(2098, 12, 31))
DIGITS = "〇一二三四五六七八九"


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else ("" if tens == 1 else DIGITS[tens]) + "十") + (DIGITS[ones] if ones else "")


def _chinese_date(day: date, zero: str) -> str:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year)).replace("〇", zero)
    return f"{year}年{_chinese(day.month)}月{_chinese(day.day)}日"


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
FORMS = {
    "cn": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "cn padded": lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    "cn spaced": lambda day: " ".join(f"{day.year}年{day.month}月{day.day}日"),
    "cn numerals": lambda day: _chinese_date(day, "〇"),
    "cn zero": lambda day: _chinese_date(day, "零"),
    "cn letter": lambda day: _chinese_date(day, "O"),
    "full width": lambda day: "".join(
        chr(ord(each) + 0xFEE0) if each.isdigit() else each for each in f"{day.year}年{day.month}月{day.day}日"
    ),
    "dashes": lambda day: day.isoformat(),
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "slashes": lambda day: f"{day.year}/{day.month:02}/{day.day:02}",
    "compact": lambda day: f"{day:%Y%m%d}",
    "with time": lambda day: f"{day.isoformat()} 09:14:00",
    "en dmy": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "en short": lambda day: f"{day.day:02}-{MONTHS[day.month - 1][:3]}-{day.year}",
    "en mdy": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "dotted dmy": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "roc": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
}


@given(DAYS, st.sampled_from(sorted(FORMS)), st.sampled_from(["", "日期：", "于", "on ", "（"]))
@settings(max_examples=400, deadline=None)
def test_every_day_in_every_form_is_read_back(day: date, form: str, before: str) -> None:
    written = before + FORMS[form](day)
    assert [(each.value, each.end) for each in find_dates(written)] == [(day, day)], written


@given(DAYS, st.integers(0, 400), st.sampled_from(["cn", "dashes", "slashes", "dots", "cn numerals", "en dmy", "en mdy"]),
       st.sampled_from(["至", "到", "~", " - ", " to ", "—"]))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_every_span_is_read_back(day: date, length: int, form: str, connector: str) -> None:
    last = min(day + timedelta(length), date(2098, 12, 31))
    written = FORMS[form](day) + connector + FORMS[form](last)
    assert [(each.value, each.end) for each in find_dates(written)] == [(day, last)], written


@given(
    st.integers(1950, 2098), st.integers(1, 12), st.sampled_from(["{}年{}月", "{}年{:02}月份", "{}-{:02}", "{}/{:02}"])
)
def test_every_month_is_read_back(year: int, month: int, form: str) -> None:
    (found,) = find_dates(form.format(year, month))
    assert (found.value, found.end) == (date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@given(
    st.text(
        alphabet=st.sampled_from("0123456789年月日号二〇零十廿第季度上半-./~至 :\nQHWMarchJuly,民國度()（）_"),
        max_size=60,
    )
)
@settings(max_examples=600, deadline=None)
def test_arbitrary_text_never_raises_and_spans_hold(text: str) -> None:
    stop = 0
    for each in find_dates(text):
        assert text[each.start : each.stop] == each.text
        assert each.start >= stop
        assert each.value <= each.end
        assert 1949 <= each.value.year <= each.end.year <= 2099
        stop = each.stop
    find_dates(text, date(2024, 1, 1), dated=True)
    find_dates_in_name(text)
    for span in find_blank_dates(text):
        assert 0 <= span.start < span.stop <= len(text)


@given(st.text(max_size=80))
@settings(deadline=None)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


MODULES = (chinese, english, numeric, spans, dates, blank_dates, dates_in_names)
PATTERNS = [
    pattern
    for module in MODULES
    for value in vars(module).values()
    for pattern in (value.values() if isinstance(value, dict) else [value])
    if isinstance(pattern, re.Pattern)
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:40])
def test_no_pattern_can_look_further_than_a_fixed_stretch(pattern: re.Pattern[str]) -> None:
    """So each place of a text costs a bounded number of steps, and the whole text a linear one."""
    _, longest = re._parser.parse(pattern.pattern, pattern.flags).getwidth()  # type: ignore[attr-defined]
    assert longest <= 400


def _calls(text: str) -> int:
    """How many functions, of Python and of C, reading `text` calls."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        find_dates(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "2024年3月5日至",
        "二〇",
        "1 ",
        "2024-03-05 ",
        "5 March 2024 to ",
        "年 月 ",
        "2024.3.5-",
        "Q1-",
        "民国",
        "03/05/2024,",
    ],
)
def test_twice_the_text_is_at_most_twice_the_work(unit: str) -> None:
    once, twice = _calls(unit * 500), _calls(unit * 1000)
    assert twice <= 2 * once + 50


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三十一", 31),
        ("廿三", 23),
        ("卅一", 31),
        ("十", 10),
        ("二〇二四", 2024),
        ("一百一十三", 113),
        ("元", 1),
        ("两", 2),
    ],
)
def test_numerals_are_read(written: str, value: int) -> None:
    assert number(written) == value
