"""Rows of text from a CSV file or from the clipboard: which sign stands between cells, and what a quote means.

A file is made by a program, so its quotes are held to the rules. What is pasted was copied out of a sheet, where a
name such as "De Kleine" bv keeps its quotes: there a quote belongs to the cell unless it closes at the cell's end.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import Final

from documents.candidates.refusals import ListRefusedError
from documents.files.table_limits import LONGEST_CELL, MOST_COLUMNS, MOST_TEXT, WIDEST
from wording.candidates import Refusal

SEPARATORS: Final = ";,\t"
_LINES_JUDGED: Final = 200
_SEP_LINE: Final = re.compile(r"\ufeff?[\"']?sep=([;,\t|])[\"']?[\r\n]+", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"[^"]*(?:""[^"]*)*"')
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_MAC_ROMAN: Final = re.compile("[a-z][ŽŠŒ™›ˆ]")
"""What accents of an old Mac look like when they are read as those of Windows: a capital in the middle of a word."""

Row = tuple[str, ...]
Knows = Callable[[str], object | None]
"""Whether a heading is one that is known."""


def decoded(content: bytes) -> str:
    """The letters of a file, in UTF-8, UTF-16 or Windows-1252.

    Raises:
        ListRefusedError: they are none of these, or the file is no text, or one of more than cells can hold.
    """
    is_wide = content.startswith(_UTF_16)
    if not is_wide and b"\0" in content:
        raise ListRefusedError(Refusal.WRONG_TYPE)
    text = _decode(content, ("utf-16",) if is_wide else ("utf-8-sig", "cp1252"))
    if len(text) > MOST_TEXT:
        raise ListRefusedError(Refusal.TOO_BIG, most=MOST_TEXT // 1_000_000)
    return text


def _decode(content: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "cp1252" or not _MAC_ROMAN.search(text):
            return text
    raise ListRefusedError(Refusal.ENCODING)


def file_rows(text: str, knows: Knows) -> Iterator[Row]:
    """The rows of a CSV file.

    Raises:
        ListRefusedError: its quotes do not close, or a line has more cells than any list.
    """
    whole, separator = _separated(text, knows)
    rows = csv.reader(_narrow(StringIO(whole, newline=""), separator), delimiter=separator, strict=True)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise ListRefusedError(Refusal.BROKEN, row=rows.line_num) from None
        yield tuple(row)


def _narrow(lines: Iterable[str], separator: str) -> Iterator[str]:
    """The lines as they are, until one has more signs between cells than all its cells and the longest text could hold."""
    for line in lines:
        if line.count(separator) > WIDEST + LONGEST_CELL:
            raise ListRefusedError(Refusal.TOO_MANY_COLUMNS, most=MOST_COLUMNS)
        yield line


def pasted_rows(text: str, knows: Knows) -> Iterator[Row]:
    """The rows of what was pasted; a quote that does not close its cell is a letter like any other.

    >>> list(pasted_rows('"De Kleine" bv\\topleiding\\n"twee\\nregels"\\tadvies', lambda _: None))
    [('"De Kleine" bv', 'opleiding'), ('twee\\nregels', 'advies')]
    """
    whole, separator = _separated(text.replace("\r\n", "\n").replace("\r", "\n"), knows)
    cell = re.compile(rf'"(?P<quoted>[^"]*(?:""[^"]*)*)"(?=[{separator}\n]|\Z)|(?P<plain>[^{separator}\n]*)')
    row: list[str] = []
    at = 0
    while at <= len(whole):
        found = cell.match(whole, at)
        if found is None:  # never: the plain cell may be empty
            return
        quoted = found["quoted"]
        row.append(found["plain"] if quoted is None else quoted.replace('""', '"'))
        at = found.end() + 1
        if len(row) > WIDEST:  # refused whatever follows, so nothing of it is looked at
            yield tuple(row)
            return
        if found.end() == len(whole) or whole[found.end()] == "\n":
            yield tuple(row)
            row = []


def _separated(text: str, knows: Knows) -> tuple[str, str]:
    """The text without what old programs put around it, and the sign between its cells."""
    whole = text.removeprefix("\ufeff").lstrip("\r\n").rstrip("\x1a")
    said = _SEP_LINE.match(whole)
    if said:
        return whole[said.end() :], said[1]
    lines = [_QUOTED.sub("", line) for line in whole.splitlines()[:_LINES_JUDGED] if line.strip()]
    return whole, max(SEPARATORS, key=lambda sign: _fits(sign, lines, knows))


def _fits(sign: str, lines: list[str], knows: Knows) -> tuple[int, int, int]:
    """How well a sign separates these lines: known headings in one of them, then lines of the same width."""
    headings = max((sum(knows(cell) is not None for cell in line.split(sign, WIDEST)) for line in lines), default=0)
    widths = Counter(line.count(sign) for line in lines if sign in line)
    (width, alike), *_rest = widths.most_common(1) or [(0, 0)]
    return (headings if headings > 1 else 0, alike, width)
