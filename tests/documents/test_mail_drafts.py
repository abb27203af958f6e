"""Mail: addresses that mail programs take whole, and drafts that carry the signed file and nothing else."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.files.declaration_page import declaration_pdf
from documents.files.mail import begins_with, draft, mailto
from tests.documents.samples import AGENCY, sheet


def test_mailto_is_encoded_with_mail_line_ends() -> None:
    assert mailto(AGENCY, "Verklaring & zo", "Beste,\nhierbij één") == (
        f"mailto:{AGENCY}?subject=Verklaring%20%26%20zo&body=Beste%2C%0D%0Ahierbij%20%C3%A9%C3%A9n"
    )


def test_mailto_stops_exactly_at_1600_characters() -> None:
    bare = mailto(AGENCY, "x", "")
    assert bare is not None
    assert len(mailto(AGENCY, "x", "a" * (1600 - len(bare)))) == 1600
    assert mailto(AGENCY, "x", "a" * (1601 - len(bare))) is None


def _read(written: bytes) -> EmailMessage:
    return BytesParser(policy=policy.default).parsebytes(written)


def test_a_draft_carries_exactly_the_file() -> None:
    pdf = declaration_pdf(sheet())
    read = _read(
        draft(
            AGENCY,
            "Verklaring op eer",
            "Beste,\n\nHierbij één.",
            pdf,
            "Verklaring één (getekend).PDF",
        )
    )
    assert (read["X-Unsent"], read["To"], read["Subject"]) == (
        "1",
        AGENCY,
        "Verklaring op eer",
    )
    assert read.get_body().get_content() == "Beste,\r\n\r\nHierbij één.\r\n"
    (attached,) = read.iter_attachments()
    assert attached.get_content() == pdf
    assert (attached.get_filename(), attached.get_content_type()) == (
        "verklaring-een-getekend.pdf",
        "application/pdf",
    )
    assert read.defects == []


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"", "application/octet-stream"),
        (b"From x\n.\n", "application/octet-stream"),
    ],
)
def test_the_first_bytes_say_what_the_file_is(file: bytes, kind: str) -> None:
    (attached,) = _read(draft(AGENCY, "x", "x", file, "scan.xyz")).iter_attachments()
    assert (attached.get_content_type(), attached.get_content()) == (kind, file)


def test_the_same_draft_gives_the_same_bytes_in_short_ascii_lines() -> None:
    made = draft(AGENCY, "Één " * 40, "é" * 3000, b"%PDF-" + bytes(5000), "x.pdf")
    assert made == draft(AGENCY, "Één " * 40, "é" * 3000, b"%PDF-" + bytes(5000), "x.pdf")
    assert made.isascii()
    assert max(map(len, made.split(b"\r\n"))) <= 998
    assert b"\n" not in made.replace(b"\r\n", b"")


@settings(deadline=None, derandomize=True)
@given(st.text(), st.text(), st.text(), st.binary(max_size=200))
def test_no_text_becomes_a_header(subject: str, body: str, name: str, file: bytes) -> None:
    read = _read(draft(AGENCY, subject, body, file, name))
    assert sorted(read.keys()) == [
        "Content-Type",
        "MIME-Version",
        "Subject",
        "To",
        "X-Unsent",
    ]
    (attached,) = read.iter_attachments()
    assert attached.get_content() == file
    assert sorted(attached.keys()) == [
        "Content-Disposition",
        "Content-Transfer-Encoding",
        "Content-Type",
        "MIME-Version",
    ]


def test_an_encoded_word_in_a_subject_stays_text() -> None:
    read = _read(draft(AGENCY, "=?utf-8?q?x=0D=0ABcc:_a@example.org?=", "x", b"", "x.pdf"))
    assert read["Subject"] == "= ?utf-8?q?x=0D=0ABcc:_a@example.org?="
    assert read["Bcc"] is None


@pytest.mark.parametrize(
    "to",
    [
        "",
        "x",
        "@x",
        "x@",
        "a@b@c",
        "a@b,c@d",
        "A <a@b>",
        "a@b\r\nBcc: c@d",
        "a@b?bcc=c@d",
        "é@b",
        "a b@c",
        "=?x?=@b,",
    ],
)
def test_only_one_plain_address_is_taken(to: str) -> None:
    with pytest.raises(ValueError, match="address"):
        draft(to, "x", "x", b"", "x.pdf")
    with pytest.raises(ValueError, match="address"):
        mailto(to, "x", "x")


def test_begins_with_tells_a_signed_declaration_from_anything_else() -> None:
    original = declaration_pdf(sheet())
    assert begins_with(original + b"\n9 0 obj ... %%EOF", original)
    assert not begins_with(original, original)
    assert not begins_with(declaration_pdf(sheet(service=("Dienst", "Advies"))) + b"x", original)
    assert not begins_with(b"\xff\xd8\xff" + original, original)
    assert not begins_with(b"", original)
    assert not begins_with(b"x", b"")
