"""Tagged reports of one or more pages: the summary of a dossier, the quote of an auditor."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from documents.files.typeset import Data, typeset
from documents.qr import qr_svg

Tone = Literal["good", "wait", "stop", "open"]
Side = Literal["left", "right"]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `quiet` for a remark or a source."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Facts:
    """Rows of (label, value)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table. `sides`: "right" for numbers, one a column (none given: all left). `total`: a last row.

    The header is repeated on every page the table reaches.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sides: tuple[Side, ...] = ()
    total: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        widths = {len(row) for row in (*self.rows, self.sides, self.total) if row}
        if widths - {len(self.header)}:
            raise ValueError("a row has another number of cells than the header")


@dataclass(frozen=True)
class Steps:
    """A numbered list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Callout:
    """The verdict: a word in the colour of its tone, a headline, and text below it."""

    word: str
    headline: str
    tone: Tone
    text: tuple[str, ...] = ()


Block: TypeAlias = Paragraph | Facts | Grid | Steps | Callout


@dataclass(frozen=True)
class Section:
    """Blocks under a heading; an empty heading for what comes directly below the title."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """Everything visible, already worded, in `language` ("nl", "fr" …).

    `footer` is at the foot of each page, beside the page number. `link` is printed with `link_label`
    and as a QR code whose text alternative is `link_alt`. `made_on` dates the file and is not printed.
    """

    title: str
    subtitle: str
    language: str
    made_on: date
    sections: tuple[Section, ...]
    footer: tuple[str, ...] = ()
    link: str | None = None
    link_label: str = ""
    link_alt: str = ""


def report_pdf(report: Report) -> bytes:
    """PDF/UA-1 and PDF/A-2a bytes; the same report gives the same bytes.

    Raises:
        UnprintableError: there are characters that the typeface lacks.
        TypesettingError: as `typeset`.
        ValueError: the link has no words, or is too long for a QR code (some 2000 characters).
    """
    data: dict[str, Data] = vars(report) | {"made_on": None, "sections": [_section(each) for each in report.sections]}
    if report.link and not (report.link_label and report.link_alt):
        raise ValueError("a link needs a label and a text alternative")
    pictures = {"link": qr_svg(report.link)} if report.link else {}
    # A link has as many letters as a QR code holds, and takes less than half a second.
    whole = [report.link] if report.link else []
    return typeset("report.typ", data, made_on=report.made_on, pictures=pictures, whole=whole)


def _section(section: Section) -> dict[str, Data]:
    blocks = [{"kind": type(block).__name__.lower()} | vars(block) for block in section.blocks]
    return {"heading": section.heading, "blocks": blocks}
