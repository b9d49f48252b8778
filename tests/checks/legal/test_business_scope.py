"""L-03: what the licence allows against what the house does."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, SERVICES, catalogue, licence
from english_changes import lic
from english_house import ENGLISH
from small_house import COMPANY, findings, form
from ways import Way, each_is_found, each_is_left_alone, messages

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("L-03", "trade and advice on trade", [licence(经营范围="食品添加剂销售；商务信息咨询；计算机零售；翻译服务")]),
    ("L-03","scope",[licence(经营范围="家具销售；餐饮服务；保洁服务")]),
]
CHINESE_RIGHT: list[Way] = [
    ("L-03", "services beside trade", [licence(经营范围="软件销售；计算机系统集成及设备销售；信息技术咨询服务")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("L-03", "goods alone", [lic(**{"Business scope": "Wholesale of flavours; retail of computers; translation"})]),
    ("L-03","scope",[lic(**{"Business scope":"Sale of furniture, catering, cleaning"})]),
    ("L-03","narrow",[lic(**{"Business scope":"Wholesale of office supplies; property management; advertising"})]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


_LICENCE = form(
    "申报/营业执照.docx", "营业执照",
    [("统一社会信用代码", "91361002MA38HXK7T4"), ("名称", COMPANY), ("法定代表人", "柏舟"), ("经营范围", "软件开发；信息系统集成服务；信息系统运行维护服务；办公用品销售")],
)  # fmt: skip
_HOSTING = catalogue([("S1", "服务台服务", "受理报修", "7×24", "运维部"), ("S2", "机柜托管服务", "机柜和电", "7×24", "运维部"), ("S3", "网络运维服务", "线路", "7×24", "运维部")])  # fmt: skip


def _permit(last: str) -> str:
    rows = [("许可证编号", "B1-20210087"), ("公司名称", COMPANY), ("业务种类", "互联网数据中心业务"), ("发证日期", "2021年9月16日"), ("有效期至", last)]  # fmt: skip
    return form("申报/增值电信业务经营许可证.docx", "增值电信业务经营许可证", rows)


def test_hosting_of_the_catalogue_is_asked_of_the_licence_and_a_permit_that_ended_allows_nothing() -> None:
    assert findings("L-03", _LICENCE, _HOSTING, house=CHINESE)
    assert findings("L-03", _LICENCE, _HOSTING, _permit("2026年9月15日"), house=CHINESE)
    assert not findings("L-03", _LICENCE, _HOSTING, _permit("2028年9月15日"), house=CHINESE)


def test_to_write_software_or_to_build_is_not_to_operate() -> None:
    made = _LICENCE.replace(
        "软件开发；信息系统集成服务；信息系统运行维护服务；办公用品销售",
        "软件开发；计算机配件销售；弱电工程施工；第二类增值电信业务",
    )
    desk = catalogue([("S1", "服务台服务", "受理报修", "7×24", "运维部")])
    assert findings("L-03", made, desk, house=CHINESE)
    for item in ("计算机系统服务", "软件技术咨询", "计算机及办公设备维修"):
        assert not findings("L-03", made.replace("弱电工程施工", item), desk, house=CHINESE)


def test_items_of_a_licence_are_not_cut_where_goods_are_listed() -> None:
    sold = "计算机、软件及辅助设备销售；办公用品销售；会议及展览服务；企业管理咨询"
    assert messages("L-03", licence(经营范围=sold))
    assert not messages("L-03", licence(经营范围=sold + "；计算机、软件的技术服务"))


@pytest.mark.parametrize(
    ("service", "lacking"), [("云备份服务", True), ("业务系统备份托管服务", True), ("桌面支持服务", False)]
)
def test_backup_in_the_cloud_is_asked_of_the_licence(service: str, lacking: bool) -> None:
    offered = catalogue([*SERVICES[:2], ("S3", service, "备份", "7×24", "运维部")])
    held = licence(经营范围="信息系统运行维护服务；信息系统集成服务；计算机系统服务")
    assert bool(messages("L-03", held, offered)) == lacking
    assert not messages("L-03", licence(), offered)  # 数据处理服务
