"""Locked files and the passwords that open them."""

from io import BytesIO

import msoffcrypto
import pytest
import xlsxwriter
from docx import Document
from msoffcrypto.format.ooxml import OOXMLFile
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Read


def locked_docx(password: str) -> bytes:
    plain = BytesIO()
    document = Document()
    document.add_paragraph("事件管理程序")
    document.save(plain)
    return locked(plain, password)


def locked_xlsx(password: str) -> bytes:
    plain = BytesIO()
    book = xlsxwriter.Workbook(plain, {"in_memory": True})
    book.add_worksheet("台账").write("A1", "事件编号")
    book.close()
    return locked(plain, password)


def locked(plain: BytesIO, password: str) -> bytes:
    locked = BytesIO()
    file = OOXMLFile(BytesIO(plain.getvalue()))
    file.encrypt(password, locked)
    assert msoffcrypto.OfficeFile(BytesIO(locked.getvalue())).is_encrypted()
    return locked.getvalue()


def locked_pdf(password: str) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, canPrint=1))
    canvas.drawString(72, 700, "Incident management procedure")
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [locked_docx("秘密123"), locked_xlsx("秘密123"), locked_pdf("abc123")], ids=["docx", "xlsx", "pdf"]
)
def test_a_locked_file_is_read_with_a_password_that_fits(data: bytes) -> None:
    assert read(data, "x") == Failed("encrypted: needs a password")
    assert read(data, "x", ReadSettings(passwords=("no",))) == Failed("encrypted: none of the passwords fits")
    outcome = read(data, "x", ReadSettings(passwords=("no", "秘密123", "abc123")))
    assert isinstance(outcome, Read)
    assert outcome.content.blocks


def test_what_only_excel_itself_locks_needs_no_password() -> None:
    assert isinstance(read(locked_docx("VelvetSweatshop"), "x"), Read)
