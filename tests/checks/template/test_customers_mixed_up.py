"""T01: an agreement with one customer, or a report to one, that speaks of another."""

from __future__ import annotations

from chinese_house import CHINESE, SLA_BODY, sla
from english_house import ENGLISH, text
from english_house import SLA_BODY as ENGLISH_SLA
from small_house import new_findings, prose

SCHOOL = prose(
    "协议/服务级别协议（海沧实验中学）.docx", "服务级别协议", SLA_BODY.replace("同泽物流有限公司", "海沧实验中学")
)
HOSTEL = text("Agreements/SLA Ravens Court Hostel.docx", "Service level agreement", ENGLISH_SLA.replace("Northgate Foods Ltd", "Ravens Court Hostel"))  # fmt: skip


def told(*sources: str, english: bool = False) -> set[str]:
    house = ENGLISH if english else CHINESE
    return {path for one in new_findings("T01", *sources, house=house) for path in one.paths}


def report(customer: str, about: str) -> str:
    return prose(
        f"记录/{customer}服务月报8月.docx",
        f"{customer}服务月报（2026年8月）",
        f"报告期：2026年8月1日至31日\n\n{about}\n\n编制：石榴　2026年9月4日",
    )


def test_report_that_speaks_of_another_customer() -> None:
    assert told(SCHOOL, report("同泽物流", "海沧实验中学的教学楼更换了两台交换机。"))
    assert not told(SCHOOL, report("海沧实验中学", "海沧实验中学的教学楼更换了两台交换机。"))
    assert not told(SCHOOL, report("同泽物流", "仓库更换了两台交换机。"))


def test_duties_of_another_customer_in_an_agreement() -> None:
    mixed = sla("客户职责、升级和投诉见附件。", "海沧实验中学派一名教师配合验收，并提供工位。")
    assert told(SCHOOL, mixed) == {"协议/服务级别协议（同泽物流）.docx"}
    assert not told(SCHOOL, sla())


def test_english_customers_and_people_of_like_names() -> None:
    def letter(body: str) -> str:
        return text("Reports/Northgate August.docx", "Northgate Foods service report August 2026", f"Period: 1 to 31 August 2026\n\n{body}")  # fmt: skip

    assert told(HOSTEL, letter("New cables were laid in the kitchen of Ravens Court Hostel."), english=True)
    assert not told(HOSTEL, letter("New cables were laid in the kitchen; Ken Northgate was there."), english=True)
