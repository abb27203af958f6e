"""Streams of a PDF that end so that nobody can mistake where."""

from io import BytesIO

import pikepdf

_UNCLEAR = b"\r\nendstream"


def with_clear_stream_ends(pdf: bytes) -> bytes:
    """The PDF, with no stream whose last byte is a carriage return.

    The line feed that follows each stream would seem to make one line end of the two, the stream one byte
    shorter than it says, and the file no PDF/A. One in some 256 compressed streams ends like that.
    """
    if _UNCLEAR not in pdf:
        return pdf
    written = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        for stream in document.objects:
            if isinstance(stream, pikepdf.Stream) and stream.read_raw_bytes().endswith(b"\r"):
                _write_as_digits(stream)
        document.save(written, deterministic_id=True, compress_streams=False)
    return written.getvalue()


def _write_as_digits(stream: pikepdf.Stream) -> None:
    """Compressed as it was, and then in hexadecimal digits, which end with ">"."""
    filters = [pikepdf.Name.ASCIIHexDecode, stream.Filter]
    stream.write(stream.read_raw_bytes().hex().encode() + b">", filter=pikepdf.Array(filters))
