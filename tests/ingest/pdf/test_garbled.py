"""Layers of text that do not say what is shown."""

import random
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.garbled import is_garbled
from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Skipped

CHINESE = "本程序规定了信息技术服务管理体系中事件的记录、分类、升级和关闭的要求，适用于服务台及各支持小组的全体人员。"
JAPANESE = (
    "本手順書は、インシデントの記録、分類、エスカレーションおよび完了に関する要求事項を定める。適用範囲は全社員とする。"
)
TRADITIONAL = (
    "本程序規定了資訊技術服務管理體系中事件的記錄、分類、升級和關閉的要求，適用於服務台及各支援小組的全體人員。"
)
CLASSICAL = "臻於郅治，黼黻文章，氤氳瀰漫，躊躇滿志，饕餮之徒，魑魅魍魎，踟躕不前，蹉跎歲月，囹圄之中，鷸蚌相爭"
FORMULA = "∀ε>0 ∃δ>0: |x−a|<δ ⇒ |ƒ(x)−ƒ(a)|<ε; σ²=Σ(xᵢ−μ)²/n, αβγ⊗∇φ=0, λx.λy.xy, 𝑎𝑏𝑐+ℝⁿ→ℂ, Ψ̂Ω≤½¼¾ °C ±5 µm"


@pytest.mark.parametrize(
    "text",
    [
        CHINESE.encode("gbk").decode("latin-1"),
        "ISO 20000-1 " + CHINESE.encode("gbk").decode("cp1252", "replace"),
        (CHINESE + "。").encode().decode("gbk", "ignore"),
        "".join(random.Random(1).choices([chr(code) for code in range(0x4E00, 0x9FA6)], k=200)),
        "".join(random.Random(2).choices([chr(code) for code in range(0x100, 0x1000) if chr(code).isalpha()], k=200)),
        "锟斤拷" * 30,
    ],
    ids=["GBK as Latin-1", "GBK as cp1252", "UTF-8 as GBK", "wrong map", "numbers of glyphs", "lost twice"],
)
def test_a_layer_that_does_not_say_what_is_shown_is_garbled(text: str) -> None:
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        CHINESE * 3,
        JAPANESE * 3,
        TRADITIONAL * 3,
        CLASSICAL * 3,
        FORMULA * 5,
        "“Naïve” café owners’ façade – déjà vu… Über­größenträger, Ærøskøbing, señor, Łódź, İstanbul, ½ × ¾ ÷ ± §" * 5,
        "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập – Tự do – Hạnh phúc" * 5,
        "Настоящий порядок устанавливает требования к записи инцидентов. English words μ and σ " * 5,
        "العربية English Русский 中文 日本語 한국어 ไทย עברית हिन्दी Ελληνικά ქართული Հայերեն " * 5,
        "¡¢£¤¥¦§¨©ª«¬®¯ °±²³´µ¶·¸¹º»¼½¾¿ ÀÁÂÃÄÅÆÇÈÉÊË ÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜ ÝÞßàáâãäåæç",
        "服务管理计划 Service management plan V1.0 §3 ¥1,000 ±5% 2026年 №12 ①②③ ☑ 是 □ 否 —— …… “ ” " * 5,
        "",
    ],
    ids=[
        "Chinese", "Japanese", "traditional", "rare words", "formulas", "accents", "Vietnamese", "Russian",
        "many languages", "table of characters", "signs", "nothing",
    ],
)  # fmt: skip
def test_what_people_write_is_not_called_garbled(text: str) -> None:
    assert not is_garbled(text)


def test_a_garbled_page_goes_to_ocr_and_its_layer_is_not_taken_for_text() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    mojibake = CHINESE.encode("gbk").decode("latin-1")
    for number in range(3):
        canvas.drawString(72, 780 - 30 * number, mojibake[number * 32 : number * 32 + 32])
    canvas.save()
    assert read_pdf(buffer.getvalue(), ReadSettings(ocr="off")) == Skipped(
        "scan without text layer: pages without text layer, need OCR (OCR is switched off): 1"
    )
