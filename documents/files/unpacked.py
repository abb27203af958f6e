"""The parts of an XLSX file that anybody may have made: what can be known of them before an XML reader works on them."""

import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from typing import Final
from xml.parsers import expat

MOST_UNPACKED: Final = 60_000_000
MOST_PARTS: Final = 500
# Bytes of a part by the end of its name: real ones have a tenth of it, and the work on them grows with the square.
_MOST_OF_PART: Final = {"xl/workbook.xml": 300_000, "xl/styles.xml": 2_000_000, "[Content_Types].xml": 500_000}
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that Excel knows, and the only ones that unpack no further than asked: a bzip2 or LZMA part comes out whole."""
_CHUNK: Final = 1 << 16
_STRICT: Final = b"http://purl.oclc.org/ooxml/"


class UnreadableError(ValueError):
    """A workbook that is not read. `.code` says why in one word, `.facts` are numbers; never a text of the workbook."""

    def __init__(self, code: str, **facts: int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


def check_archive(content: bytes) -> None:
    """Let only a workbook pass whose parts are few, small, whole, and declare nothing that could grow.

    Raises:
        UnreadableError: "wrong_type", "unsafe", "strict" or "broken".
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
                raise UnreadableError("wrong_type")
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UnreadableError("unsafe")
            for part in parts:
                _check_part(archive, part)
            if _STRICT in archive.read("xl/workbook.xml"):
                raise UnreadableError("strict")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError):
        raise UnreadableError("broken") from None


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read it to its end, no further than it says of itself: so its size is what comes out, and its check sum holds."""
    is_locked = bool(part.flag_bits & 1)
    is_long = part.file_size > _MOST_OF_PART.get(part.filename, MOST_UNPACKED)
    if is_locked or is_long or part.compress_type not in _METHODS:
        raise UnreadableError("unsafe")
    reader = _Prolog()
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            reader.feed(chunk)


class _Prolog:
    """What stands before the first element, read as the XML reader itself will read it, in whatever encoding.

    A document type is never needed there, and it is where entities are declared, which can grow without end.
    """

    def __init__(self) -> None:
        self._parser: expat.XMLParserType | None = expat.ParserCreate()
        self._parser.StartElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse

    def feed(self, chunk: bytes) -> None:
        parser = self._parser
        if parser is None:
            return
        # What is no XML at all (a picture, an encoding nobody knows) is not refused for what it might declare.
        with suppress(expat.ExpatError, LookupError, _Enough):
            parser.Parse(chunk, False)  # noqa: FBT003 (its signature)
            return
        self._parser = None

    def _end(self, _name: str, _attributes: object) -> None:
        raise _Enough

    def _refuse(self, *_declared: object) -> None:
        raise UnreadableError("unsafe")


class _Enough(Exception):  # noqa: N818 (no error: the prolog is over)
    """The first element was reached."""
