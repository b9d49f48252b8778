"""Forms of XML within a PDF: read where the pages only ask the reader to wait."""

from __future__ import annotations

import pytest

from pipeline.ingest.read import read
from pipeline.values import Read

TEMPLATE = """<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform>
<draw><value><text>服务变更申请单</text></value></draw>
<field name="applicant"><caption><value><text>申请人</text></value></caption><value><text>无</text></value></field>
<field name="note"><caption><value><exData><p xmlns="http://www.w3.org/1999/xhtml">备<b>注</b></p></exData></value></caption></field>
</subform></template>"""
DATA = """<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>
<applicant>张三</applicant><day>2026-08-03</day></form1></xfa:data></xfa:datasets>"""


def form(rendering: bool) -> bytes:
    packets = [text.encode() for text in (TEMPLATE, DATA)]
    page = b"BT /F1 12 Tf 72 700 Td (Please wait) Tj ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/NeedsRendering %s/AcroForm<</Fields[]/XFA[(template)5 0 R(datasets)6 0 R]>>>>"
        % (b"true" if rendering else b"false"),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        *(b"<</Length %d>>stream\n%s\nendstream" % (len(data), data) for data in (page, *packets)),
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, held) for number, held in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


@pytest.mark.parametrize("rendering", [True, False])
def test_a_form_that_a_program_has_to_draw_is_read_from_its_xml(rendering: bool) -> None:
    outcome = read(form(rendering), "form.pdf")
    assert isinstance(outcome, Read)
    texts = [block.text for block in outcome.content.blocks]
    drawn = ["服务变更申请单", "申请人: 张三", "备注", "day: 2026-08-03"]
    assert texts == ["Please wait", *(drawn if rendering else [])]
