"""Mail that visitors send with their own program: a `mailto:` URL, or a draft with the signed file."""

import hashlib
from email import policy
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from pathlib import PurePosixPath
from urllib.parse import quote

from documents.files.text import clean, file_name, tidy

LONGEST_MAILTO = 1600  # characters; some mail programs cut a longer address
_LONGEST_SUBJECT = 200
_LONGEST_LINE = 75  # characters; an encoded word may not be longer (RFC 2047), and a line of them 76
# What a signed declaration can be: a PDF, or a photograph of it. The first bytes say which.
_KINDS = (
    (b"%PDF-", ("application", "pdf")),
    (b"\x89PNG\r\n\x1a\n", ("image", "png")),
    (b"\xff\xd8\xff", ("image", "jpeg")),
)


def mailto(to: str, subject: str, body: str) -> str | None:
    """A `mailto:` URL, or None above 1600 encoded characters: more than mail programs accept."""
    lines = "\r\n".join(_lines(body))
    url = (
        f"mailto:{quote(_address(to).addr_spec, safe='@')}"
        f"?subject={quote(_subject(subject), safe='')}&body={quote(lines, safe='')}"
    )
    return url if len(url) <= LONGEST_MAILTO else None


def draft(to: str, subject: str, body: str, file: bytes, name: str) -> bytes:
    """An unsent mail (.eml) with exactly this file attached, to open and send in a mail program.

    `name` becomes an ASCII file name. The same input gives the same bytes.

    Raises:
        ValueError: `to` is no mail address, or the mail does not read back as what was put in.
    """
    text = "\n".join(_lines(body)) + "\n"
    message = EmailMessage(policy=_POLICY)
    message["X-Unsent"] = "1"  # opens as a draft, not as mail received
    message["To"] = _address(to)
    message["Subject"] = _subject(subject)
    message.set_content(text, cte="quoted-printable")
    maintype, subtype = _kind(file) or ("application", "octet-stream")
    message.add_attachment(file, maintype=maintype, subtype=subtype, filename=_attached_name(name))
    message.set_boundary(f"=_{hashlib.sha256(file).hexdigest()[:32]}")  # a random one would change the bytes
    written = message.as_bytes()
    headers = {"X-Unsent": "1", "To": to, "Subject": _subject(subject), "MIME-Version": "1.0"}
    _require_reads_back(written, headers, text, (_attached_name(name), file))
    return written


def as_text(to: str, subject: str, body: str) -> bytes:
    """A mail to copy by hand, as a text file that every editor of Windows shows in lines."""
    return f"{to}\n\n{subject}\n\n{body}\n".replace("\n", "\r\n").encode("utf-8-sig")


class _Policy(EmailPolicy):
    """The library's way to write a mail, except for the subject, which is written as one text.

    The library encodes a header word by word, and whoever reads it drops the blanks between two encoded words. The
    older `Header` encodes the whole, so that every blank stands inside a word; only what is ASCII and fits on the
    line is left as it is.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """The header as it is sent, line ends included."""
        if name != "Subject":
            return super().fold_binary(name, value)
        is_plain = value.isascii() and len(f"{name}: {value}") <= _LONGEST_LINE
        whole = Header(value, "us-ascii" if is_plain else "utf-8", _LONGEST_LINE, name)
        return f"{name}: {whole.encode(linesep=self.linesep)}{self.linesep}".encode("ascii")


_POLICY = _Policy(linesep="\r\n")


def begins_with(signed: bytes, original: bytes) -> bool:
    """Whether the file given back holds the declaration made here, with something (a signature) behind it.

    Signing adds to the end of a PDF and leaves its beginning as it was. False for a scan, for a file that was
    saved anew, for another declaration, and for the declaration itself, not yet signed.
    """
    return len(signed) > len(original) > 0 and signed.startswith(original)


def ending(file: bytes) -> str | None:
    """What a signed declaration is by its first bytes, "pdf", "png" or "jpeg"; None for any other file."""
    kind = _kind(file)
    return kind[1] if kind else None


def _address(to: str) -> Address:
    """The address as the parts of a header.

    Raises:
        ValueError: `to` is not one plain ASCII address.
    """
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


def _kind(file: bytes) -> tuple[str, str] | None:
    return next((kind for beginning, kind in _KINDS if file.startswith(beginning)), None)


def _attached_name(name: str) -> str:
    path = PurePosixPath(tidy(name).replace("\\", "/"))
    return file_name(path.stem, ending=path.suffix or "bin")


def _require_reads_back(written: bytes, headers: dict[str, str], text: str, attached: tuple[str, bytes]) -> None:
    """Read the mail as a mail program will: every part as it was put in, and nothing besides.

    The writer is not trusted: it has lost blanks, and some versions of it turned a visitor's text into a header.

    Raises:
        ValueError: it does not; with no word of the mail in it.
    """
    read = BytesParser(policy=policy.default).parsebytes(written)
    said = {name: str(value) for name, value in read.items() if name != "Content-Type"}
    body = read.get_body(("plain",))
    files = [(part.get_filename(), part.get_content()) for part in read.iter_attachments()]
    is_whole = (
        len(read) == len(headers) + 1
        and read.get_content_type() == "multipart/mixed"
        and said == headers
        and body is not None
        and body.get_content().replace("\r\n", "\n") == text
        and files == [attached]
    )
    if not is_whole:
        raise ValueError("the mail does not read back as it was written")
