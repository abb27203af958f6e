"""The declaration: one accessible, archivable page with a signature field a program can find."""

import itertools
import re
import zipfile
import zlib
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

from documents.files.archive import together
from documents.files.declaration_page import FIELD, declaration_pdf
from documents.files.fonts import FAMILY, covered
from documents.files.signature import with_signature_field
from documents.files.streams import with_clear_stream_ends
from documents.files.text import UnprintableError
from documents.files.typeset import TEMPLATES, TypesettingError, typeset
from tests.documents.samples import DAY, faults, pdf_words, report, rows, sheet, words
from wording.catalogues import Language, translated
from wording.declaration import PREPARED

_SENTENCE = "De dienstverlener houdt de stukken van elke opdracht bij en toont ze wie ernaar mag vragen. "


def test_it_says_everything_and_nothing_else_in_reading_order() -> None:
    made = sheet()
    said = [made.title, made.first_line, made.intro, *itertools.chain(made.service, *made.rows)]
    said += [f"{number}. {clause}" for number, clause in enumerate(made.clauses, start=1)]
    said += [
        *made.closing,
        *made.place_date,
        made.signature,
        made.send_to,
        " · ".join(made.footer),
    ]
    assert pdf_words(declaration_pdf(made)) == words("".join(said))


@pytest.mark.parametrize("reader", Language)
def test_the_first_line_speaks_the_language_of_whoever_signs(reader: Language) -> None:
    """The paper is Dutch for the agency; that the counter's own declaration goes first is for the visitor."""
    made = sheet(first_line=translated(PREPARED, reader), reader=reader.value)
    pdf = declaration_pdf(made)
    assert words(made.first_line) in pdf_words(pdf)
    assert faults(pdf) == []
    spoken = {reader.value} - {"nl"}
    with pikepdf.open(BytesIO(pdf)) as document:
        assert {
            str(each.Lang) for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each
        } == {"nl"} | spoken


def test_both_standards_hold() -> None:
    assert faults(declaration_pdf(sheet())) == []


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert declaration_pdf(sheet()) == declaration_pdf(sheet())
    assert declaration_pdf(sheet()) != declaration_pdf(sheet(made_on=date(2026, 3, 4)))


def test_title_language_page_and_font() -> None:
    reader = PdfReader(BytesIO(declaration_pdf(sheet())))
    assert reader.metadata.title == "Verklaring op eer – Opleiding"
    assert reader.metadata.creation_date.date() == DAY
    assert reader.trailer["/Root"]["/Lang"] == "nl"
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages] == [(595, 842)]
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    assert {FAMILY.replace(" ", "") in font.get_object()["/BaseFont"] for font in fonts} == {True}


def test_the_signature_field_is_empty_visible_and_tagged() -> None:
    with pikepdf.open(BytesIO(declaration_pdf(sheet()))) as document:
        (field,) = document.Root.AcroForm.Fields
        assert (field.FT, str(field.TU), field.F, "/V" in field) == (
            "/Sig",
            "Handtekening",
            4,
            False,
        )
        left, bottom, right, top = map(float, field.Rect)
        assert (right - left, top - bottom, left) == pytest.approx((FIELD.width, FIELD.height, FIELD.left))
        assert bottom == pytest.approx(841.89 - FIELD.top - FIELD.height)
        assert document.pages[0].obj.Tabs == "/S"
        kinds = [str(child.S) for child in document.Root.StructTreeRoot.K[0].K]
        assert kinds[kinds.index("/Form") - 1] == "/H2"
        places = list(document.Root.StructTreeRoot.ParentTree.Nums)
        keys = [int(key) for key in places[::2]]
        assert keys == sorted(set(keys))
        assert places[2 * keys.index(int(field.StructParent)) + 1].S == "/Form"


def test_the_field_comes_after_its_own_heading_even_if_the_title_is_the_same_word() -> None:
    with pikepdf.open(BytesIO(declaration_pdf(sheet(title="Handtekening")))) as document:
        kinds = [str(child.S) for child in document.Root.StructTreeRoot.K[0].K]
    assert kinds[kinds.index("/Form") - 1] == "/H2"


def test_a_page_without_the_heading_gets_no_field() -> None:
    with pytest.raises(ValueError, match="no heading"):
        with_signature_field(declaration_pdf(sheet()), FIELD, name="Paraaf")


@pytest.mark.parametrize("letters", ["Vlaamse samenwerking voor opleidingen ", "W"])
def test_the_longest_input_fits_on_one_page(letters: str) -> None:
    def long(limit: int) -> str:
        return (letters * limit)[: limit - 1] + "x"

    made = sheet(
        rows=rows(long(120), long(80), long(80)),
        clauses=tuple((f"{number} " + _SENTENCE * 2)[:160] for number in range(12)),
        closing=((_SENTENCE * 2)[:140],) * 2,
        place_date=("Plaats en datum", long(60) + ", 3 maart 2026"),
        send_to=(_SENTENCE * 2)[:160],
        first_line=(_SENTENCE * 2)[:200],
    )
    pdf = declaration_pdf(made)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert words(long(120)) in pdf_words(pdf)
    assert faults(pdf) == []
    # The column of values is 311 points wide; a W of the smallest print is 6.7 points.
    assert max(map(len, re.findall("W+", page.extract_text())), default=0) <= 46


@pytest.mark.parametrize(
    "too_much",
    [
        {"clauses": (_SENTENCE * 2,) * 40},
        {"rows": rows("Wijnegem " * 400, "x", "x")},
        {"place_date": ("Plaats en datum", "Gent, Oostende en dan weer Gent, " * 20)},
        {"send_to": _SENTENCE * 12},
        {"footer": ("W" * 300,) * 4},
    ],
)
def test_more_than_one_page_holds_is_an_error_that_tells_no_text(too_much: dict[str, Any]) -> None:
    with pytest.raises(TypesettingError) as refusal:
        declaration_pdf(sheet(**too_much))
    assert "declaration.typ:" in str(refusal.value)
    assert not any(word in str(refusal.value) for word in ("dienstverlener", "WW", "Wijnegem", "Gent"))
    assert refusal.value.__suppress_context__


def test_a_word_is_at_most_400_letters_long() -> None:
    assert words("W" * 400) in pdf_words(declaration_pdf(sheet(rows=rows("W" * 400, "x", "x"))))
    with pytest.raises(TypesettingError, match="400 letters"):
        declaration_pdf(sheet(rows=rows("W" * 401, "x", "x")))


def test_what_cannot_be_printed_is_named() -> None:
    with pytest.raises(UnprintableError) as refusal:
        declaration_pdf(sheet(rows=rows("Bakkerij 🥐", "علي", "x")))
    assert refusal.value.characters == ("🥐", "ع", "ل", "ي")


def test_every_character_said_to_be_covered_can_be_printed() -> None:
    every = "".join(map(chr, sorted(covered())))
    clauses = tuple(every[start : start + 200] for start in range(0, len(every), 200))
    made = replace(report(), subtitle="", sections=())
    data = {"title": "x", "subtitle": "", "language": "nl", "footer": [], "link": None}
    blocks = [{"kind": "paragraph", "text": " ".join(clause), "quiet": False} for clause in clauses]
    data["sections"] = [{"heading": "", "blocks": blocks}]
    pdf = typeset("report.typ", data, made_on=made.made_on)
    assert len(covered()) > 1500
    assert faults(pdf) == []


def test_the_templates_folder_holds_templates_only() -> None:
    """Those of papers; a folder of its own has those of the plain pages."""
    assert {path.suffix for path in TEMPLATES.rglob("*") if path.is_file()} == {".typ", ".html"}
    assert not any(path.is_symlink() for path in TEMPLATES.rglob("*"))


def test_no_template_has_words_of_its_own() -> None:
    for path in TEMPLATES.glob("*.typ"):
        assert "lang:" not in path.read_text().replace("lang: language", "")


def test_a_stream_that_ends_in_a_carriage_return_is_rewritten() -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.pages[0].obj.Contents = document.make_stream(b"")
        document.pages[0].obj.Contents.write(_deflated_to_carriage_return(), filter=pikepdf.Name.FlateDecode)
        unclear = BytesIO()
        document.save(unclear, compress_streams=False)
    assert b"\r\nendstream" in unclear.getvalue()
    clear = with_clear_stream_ends(unclear.getvalue())
    assert b"\r\nendstream" not in clear
    with pikepdf.open(BytesIO(clear)) as document, pikepdf.open(unclear) as before:
        assert document.pages[0].Contents.read_bytes() == before.pages[0].Contents.read_bytes() != b""


def _deflated_to_carriage_return() -> bytes:
    candidates = (zlib.compress(b"q Q % " + b"x" * length) for length in range(2000))
    return next(packed for packed in candidates if packed.endswith(b"\r"))


def test_together_is_a_zip_with_the_same_bytes_each_time() -> None:
    files = (("a.pdf", declaration_pdf(sheet())), ("b.pdf", b"x"))
    made = together(files, DAY)
    assert made == together(files, DAY)
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert [(entry.filename, entry.date_time[:3]) for entry in archive.infolist()] == [
            ("a.pdf", (2026, 3, 3)),
            ("b.pdf", (2026, 3, 3)),
        ]
        assert archive.read("a.pdf") == files[0][1]


@pytest.mark.parametrize("names", [("a", "a"), ("../a",), ("C:\\a",), ("é.pdf",), ("",), ("..",), ("a\nb",)])
def test_together_refuses_names_that_are_no_plain_names(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="file names"):
        together([(name, b"x") for name in names], DAY)
