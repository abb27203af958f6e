"""Mail: addresses that mail programs take whole, and drafts that carry the signed file and nothing else."""

import base64
import re
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.files import mail
from documents.files.declaration_page import declaration_pdf
from documents.files.mail import begins_with, draft, mailto
from documents.files.text import clean, tidy
from kmo_rules import Declarant, Declaration, Route, Service
from tests.cases import IBAN, NUMBER
from tests.documents.hostile_names import NAMES
from tests.documents.samples import AGENCY, sheet
from wording import declaration_mail as words


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


# Names as companies have them: words of one script or several, of letters with accents, marks of their own, pictures.
_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz", "éèêëàâäçïîôöùûüñßøåœæ", "ÉÈÊËÀÂÄÇÏÎÔÖÙÛÜÑØÅŒÆ", "&+-.,:;'\"()/?=_@!#",
    "0123456789", "e\u0301o\u0302\u0323x\u030c", "βγδΩ", "жщъЁ", "שלום", "شركة", "株式会社北京培训", "한국", "हिन्दी", "🥐🍽️👩\u200d🍳🇧🇪",
)  # fmt: skip
_WORDS = st.sampled_from(_ALPHABETS).flatmap(lambda letters: st.text(letters, min_size=1, max_size=12))
company_names = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)


@settings(max_examples=500)
@given(company_names | st.text())
@example("Verklaring op eer, opleiding: Qualité & Santé Énergie vzw")
@example("é " * 100)
@example("株" * 200)
@example("W" * 200)
@example("a" * 75 + " é " + "b" * 75 + " é")
def test_a_subject_reads_back_as_it_was_put_in(name: str) -> None:
    """Read by the library's two readers, the older of which knows nothing of the newer."""
    written = draft(AGENCY, name, "x", b"", "x.pdf")
    given_subject = clean(name, limit=200).replace("=?", "= ?")
    assert _read(written)["Subject"] == given_subject
    raw = BytesParser(policy=policy.compat32).parsebytes(written, headersonly=True)
    assert str(make_header(decode_header(raw["Subject"]))).strip() == given_subject


@given(company_names)
def test_a_subject_is_sent_as_the_standard_has_it(name: str) -> None:
    """RFC 2047: words of at most 75 characters, one space between them, each of whole characters; lines of 76."""
    head = draft(AGENCY, name, "x", b"", "x.pdf").partition(b"\r\n\r\n")[0].decode("ascii")
    subject = re.sub(r".*(^Subject:.*?)\r\n(?! ).*", r"\1", head, flags=re.DOTALL | re.MULTILINE)
    for line in subject.split("\r\n"):
        encoded = re.findall(r"=\?utf-8\?[bq]\?\S*?\?=", line)
        assert len(line) <= 76 or not encoded
        assert len("".join(encoded)) <= 75
        for text in (each.split("?")[3] for each in encoded if each.split("?")[2] == "b"):
            assert base64.b64decode(text).decode("utf-8")


def _declaration(name: str, route: Route = Route.FOLLOW_UP) -> Declaration:
    """With this name for the company and for who signs, as the form accepts it."""
    who = Declarant.model_construct(
        legal_name=clean(name, limit=120), signatory=clean(name, limit=80), enterprise_number=NUMBER, iban=IBAN
    )
    return Declaration.model_construct(service=Service.ADVICE, declarant=who, route=route)


@given(company_names | st.sampled_from(NAMES))
def test_the_mail_that_the_screens_make_says_the_name_as_it_is(name: str) -> None:
    subject, body = (say(_declaration(name)) for say in (words.subject, words.body))
    read = _read(draft(AGENCY, subject, body, b"", "x.pdf"))
    assert read["Subject"] == tidy(subject).replace("=?", "= ?")
    assert read.get_body().get_content().split("\r\n") == [*map(tidy, body.split("\n")), ""]
    assert [(each.display_name, each.addr_spec) for each in read["To"].addresses] == [("", AGENCY)]
    assert read["From"] is None
    url = mailto(AGENCY, subject, body)
    if url is not None:
        assert parse_qs(urlsplit(url).query)["subject"] == [tidy(subject).replace("=?", "= ?")]


@pytest.mark.parametrize(
    ("route", "subject", "about"),
    [
        (Route.FIRST, "aanvraag, ", "een aanvraag tot registratie"),
        (Route.RENEWAL, "verlenging, ", "de verlenging van een registratie"),
        (Route.FOLLOW_UP, "opvolgingsaudit, ", "de opvolgingsaudit bij een voorlopige registratie"),
        (Route.LAPSED, "nieuwe aanvraag, ", "een nieuwe aanvraag na een verlopen registratie"),
    ],
)
def test_the_agency_reads_which_way_which_service_and_whose_number_and_nothing_else(
    route: Route, subject: str, about: str
) -> None:
    """A note to the sender would be read by the agency; nothing of the account is in it."""
    found = _declaration("Zandloper bv", route)
    assert words.subject(found) == f"Verklaring op eer: Advies, {subject}Zandloper bv ({NUMBER})"
    assert words.body(found) == (
        "Beste\n\nIn bijlage vindt u de ondertekende verklaring op eer van Zandloper bv.\n\n"
        f"Ondernemingsnummer: {NUMBER}\nDienst: Advies\nHet gaat over: {about} als dienstverlener\n\n"
        "Met vriendelijke groeten\nZandloper bv"
    )
    assert words.body(found, is_named=False).endswith("\n\nMet vriendelijke groeten")
    assert IBAN[-4:] not in words.body(found)


@pytest.mark.parametrize(
    "slip", ["Zorg Energie bv", "Zorg & Energie bv\r\nBcc: a@example.org", "Zorg &\r\n\r\nEnergie bv"]
)
def test_a_mail_that_would_say_something_else_is_not_made(slip: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a version of the library makes of a subject: a lost word, a header more, an end of the head."""
    as_it_is = mail._Policy.fold_binary

    def slipping(self: EmailPolicy, name: str, value: str) -> bytes:
        return as_it_is(self, name, value) if name != "Subject" else f"Subject: {slip}\r\n".encode()

    monkeypatch.setattr(mail._Policy, "fold_binary", slipping)
    with pytest.raises(ValueError, match="read back") as refusal:
        draft(AGENCY, "Zorg & Energie bv", "x", b"", "x.pdf")
    assert "Zorg" not in str(refusal.value)


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
