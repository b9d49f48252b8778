"""Mails with their heads, bodies and attachments, of the internet and of Outlook."""

from email.message import EmailMessage

from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.mail import read_eml, read_msg
from pipeline.ingest.mail.packed_rtf import unpacked_rtf
from pipeline.ingest.read import read
from pipeline.values import Content, Outcome, Read


def read_whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def mail() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "管理评审会议纪要"
    message["From"] = "张三 <zhang@example.com>"
    message["To"] = "all@example.com"
    message["Date"] = "Mon, 03 Aug 2026 09:30:00 +0800"
    message["MIME-Version"] = "1.0"
    message.set_content("各位：\n附件为纪要。")
    return message


def test_subject_persons_date_and_body_are_blocks_and_attachments_files_of_their_own() -> None:
    message = mail()
    message.add_alternative("<p>各位</p><table><tr><td>项目<td>日期<tr><td>a<td>2026-08-03</table>", subtype="html")
    message.add_attachment(b"1,2", maintype="text", subtype="csv", filename="清单.csv")
    message.add_attachment(mail())
    outcome = read(message.as_bytes(), "a.eml")
    found = read_whole(outcome)
    assert [block.text for block in found.blocks][:5] == [
        "管理评审会议纪要", "From: 张三 <zhang@example.com>", "To: all@example.com", "Date: 2026-08-03 09:30", "各位",
    ]  # fmt: skip
    assert found.blocks[0].level == 1
    assert found.blocks[5].rows[1][1].text == "2026-08-03"
    assert [file.name for file in found.attachments] == ["清单.csv", "管理评审会议纪要.eml"]
    assert read_whole(read_eml(found.attachments[1].data)).blocks[0].text == "管理评审会议纪要"


def test_a_day_that_a_tool_wrote_year_first_is_the_day_of_the_mail() -> None:
    written = {
        "2026-10-20 16:40": "Date: 2026-10-20 16:40",
        "2026年9月3日 8:05": "Date: 2026-09-03 08:05",
        "2026/8/4": "Date: 2026-08-04 00:00",
        "2026-13-20 16:40": "",
        "tomorrow": "",
    }
    for sent, read_as in written.items():
        data = f"Subject: Minutes\nDate: {sent}\n\nAll went well.\n".encode()
        lines = [block.text for block in read_whole(read_eml(data)).blocks]
        assert next((line for line in lines if line.startswith("Date:")), "") == read_as


def test_headers_that_were_never_encoded_are_read_in_their_code_page() -> None:
    raw = "Subject: 内部审核计划\nFrom: 李四 <li@example.com>\nMIME-Version: 1.0\n\n正文内容在此".encode("gbk")
    found = read_whole(read_eml(raw))
    assert [block.text for block in found.blocks] == ["内部审核计划", "From: 李四 <li@example.com>", "正文内容在此"]


def test_headings_of_a_formatted_body_stand_under_the_subject() -> None:
    message = mail()
    message.set_content("<h1>决议</h1><p>同意发布。</p>", subtype="html")
    last = read_whole(read_eml(message.as_bytes())).blocks[-1]
    assert (last.place.heading, last.text) == ("管理评审会议纪要 > 决议", "同意发布。")


def msg(subject: str, **streams: bytes) -> dict[str, bytes]:
    return {
        "__properties_version1.0": bytes(32),
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "张三".encode("utf-16-le"),
        "__substg1.0_1000001F": "正文一\r\n正文二".encode("utf-16-le"),
        "__substg1.0_007D001F": "Date: Mon, 03 Aug 2026 09:30:00 +0800\r\n".encode("utf-16-le"),
    }


def test_outlook_mail_is_read_with_its_attachments_and_attached_mails() -> None:
    streams = msg("服务报告")
    first, second = "__attach_version1.0_#00000000", "__attach_version1.0_#00000001"
    streams[f"{first}/__substg1.0_37010102"] = b"%PDF-1.4"
    streams[f"{first}/__substg1.0_3707001F"] = "月报.pdf".encode("utf-16-le")
    inner = {**msg("转发的邮件"), "__properties_version1.0": bytes(24)}
    streams.update({f"{second}/__substg1.0_3701000D/{name}": data for name, data in inner.items()})
    found = read_whole(read(compound_file(streams), "x"))
    assert [block.text for block in found.blocks] == [
        "服务报告", "From: 张三", "Date: 2026-08-03 09:30", "正文一", "正文二",
    ]  # fmt: skip
    assert [file.name for file in found.attachments] == ["月报.pdf", "mail.msg"]
    assert read_whole(read_msg(found.attachments[1].data)).blocks[0].text == "转发的邮件"


def test_packed_rich_text_is_unpacked_and_broken_gives_what_there_is() -> None:
    # The example of [MS-OXRTFCP] 3.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked_rtf(packed[:30]).startswith(b"{\\rtf1")
    assert unpacked_rtf(b"short") == b""
