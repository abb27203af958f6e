"""Mail that visitors send with their own program: a ``mailto:`` URL, or a draft with the signed file."""

import hashlib
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import PurePosixPath
from urllib.parse import quote

from documents.files.text import clean, file_name, tidy

LONGEST_MAILTO = 1600  # characters; some mail programs cut a longer address
_LONGEST_SUBJECT = 200
_HEADERS = ("X-Unsent", "To", "Subject", "Content-Type", "MIME-Version")
# What a signed declaration can be: a PDF, or a photograph of it. The first bytes say which.
_KINDS = (
    (b"%PDF-", ("application", "pdf")),
    (b"\x89PNG\r\n\x1a\n", ("image", "png")),
    (b"\xff\xd8\xff", ("image", "jpeg")),
)


def mailto(to: str, subject: str, body: str) -> str | None:
    """A ``mailto:`` URL, or None above 1600 encoded characters: more than mail programs accept."""
    lines = "\r\n".join(_lines(body))
    url = (
        f"mailto:{quote(_address(to).addr_spec, safe='@')}"
        f"?subject={quote(_subject(subject), safe='')}&body={quote(lines, safe='')}"
    )
    return url if len(url) <= LONGEST_MAILTO else None


def draft(to: str, subject: str, body: str, file: bytes, name: str) -> bytes:
    """An unsent mail (.eml) with exactly this file attached, to open and send in a mail program.

    ``name`` becomes an ASCII file name. The same input gives the same bytes. Raises ``ValueError`` if
    ``to`` is no mail address.
    """
    message = EmailMessage(policy=policy.SMTP)
    message["X-Unsent"] = "1"  # opens as a draft, not as mail received
    message["To"] = _address(to)
    message["Subject"] = _subject(subject)
    message.set_content("\n".join(_lines(body)) + "\n", cte="quoted-printable")
    maintype, subtype = _kind(file)
    message.add_attachment(file, maintype=maintype, subtype=subtype, filename=_attached_name(name))
    message.set_boundary(f"=_{hashlib.sha256(file).hexdigest()[:32]}")  # a random one would change the bytes
    written = message.as_bytes()
    _require_only_our_headers(written)
    return written


def begins_with(signed: bytes, original: bytes) -> bool:
    """Whether the file given back holds the declaration made here, with something (a signature) behind it.

    Signing adds to the end of a PDF and leaves its beginning as it was. False for a scan, for a file that was
    saved anew, for another declaration, and for the declaration itself, not yet signed.
    """
    return len(signed) > len(original) > 0 and signed.startswith(original)


def ending(file: bytes) -> str | None:
    """What a signed declaration is by its first bytes, "pdf", "png" or "jpeg"; None for any other file."""
    _, subtype = _kind(file)
    return subtype if subtype in {known for _, (_, known) in _KINDS} else None


def _address(to: str) -> Address:
    """Raises ``ValueError`` unless ``to`` is one plain ASCII address."""
    if to != tidy(to) or not to.isascii() or any(char in to for char in ' ,;:<>"()[]\\?&%'):
        raise ValueError("not a mail address")
    local, at, domain = to.rpartition("@")
    if not (local and at and domain) or "@" in local:
        raise ValueError("not a mail address")
    return Address(username=local, domain=domain)


def _subject(text: str) -> str:
    """One line, without the start of an encoded word, which some Python versions decode into a header."""
    return clean(text, limit=_LONGEST_SUBJECT).replace("=?", "= ?")


def _lines(body: str) -> list[str]:
    return [tidy(line) for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _kind(file: bytes) -> tuple[str, str]:
    for beginning, kind in _KINDS:
        if file.startswith(beginning):
            return kind
    return "application", "octet-stream"


def _attached_name(name: str) -> str:
    path = PurePosixPath(tidy(name).replace("\\", "/"))
    return file_name(path.stem, ending=path.suffix or "bin")


def _require_only_our_headers(written: bytes) -> None:
    """Read the mail back: no text of the visitor's may have become a header."""
    headers = BytesParser(policy=policy.default).parsebytes(written, headersonly=True).keys()
    if sorted(headers) != sorted(_HEADERS):
        raise ValueError("the mail would carry headers of its own")
