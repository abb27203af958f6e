"""A signature drawn on a screen: which texts are lines, and the picture of them on an accessible paper."""

import re
from io import BytesIO

import pikepdf
import pytest

from documents.files import ink
from documents.files.declaration_page import FIELD, declaration_pdf
from tests.documents.samples import faults, pdf_words, sheet, words

DRAWN = "60,120 90,200 140,60 200,180;300,100 420,140"
ALT = "Handtekening van Noémie Vandenbroucke, op een scherm gezet"


def test_lines_are_read_point_by_point() -> None:
    first, second = ink.lines(DRAWN)
    assert (first[0], first[-1], second) == ((60, 120), (200, 180), ((300, 100), (420, 140)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a picture",
        "0,0 100,50;",
        ";0,0 100,50",
        "0,0  100,50",
        "0,0 -100,50",
        "0,0 601,50",
        "0,0 100,241",
        "0,0 100,50<script>",
        "0,0 1e2,50",
        "٠,٠ ١٠٠,٥٠",
        "5,5",
        "100,100 139,139",
        "0,0 100,50\n",
        " ".join(["0,0 100,50"] * 2000),
    ],
)
def test_anything_else_or_less_than_a_signature_is_none(text: str) -> None:
    assert ink.lines(text) == ()


def test_across_the_least_is_a_signature() -> None:
    assert ink.lines("100,100 140,100")
    assert ink.lines("100,100 100,140")


def test_the_picture_is_cut_to_the_lines_and_a_small_one_is_not_blown_up() -> None:
    for drawn, frame in ((DRAWN, "48 48 384 164"), ("100,100 140,120", "-50 62 340 96")):
        assert f'viewBox="{frame}"' in ink.svg(ink.lines(drawn), "#17232B")
    with pytest.raises(ValueError, match="nothing"):
        ink.svg((), "#17232B")


def test_a_drawn_signature_stands_in_the_box_with_its_alternative_and_both_standards_hold() -> None:
    made = sheet(drawn=ink.lines(DRAWN), drawn_alt=ALT)
    pdf = declaration_pdf(made)
    assert faults(pdf) == []
    assert pdf == declaration_pdf(made)
    assert pdf_words(pdf) == pdf_words(declaration_pdf(sheet())), "it adds no words to the paper"
    with pikepdf.open(BytesIO(pdf)) as document:
        parts = list(document.Root.StructTreeRoot.K[0].K)
        kinds = [str(part.S) for part in parts]
        picture = parts[kinds.index("/Figure")]
        assert str(picture.Alt) == ALT
        assert kinds[kinds.index("/Figure") - 2 : kinds.index("/Figure") + 1] == ["/H2", "/Form", "/Figure"]
        left, bottom, right, top = (float(side) for side in next(each.BBox for each in picture.A if "/BBox" in each))
        assert FIELD.left <= left < right <= FIELD.left + FIELD.width
        assert 841.89 - FIELD.top - FIELD.height <= bottom < top <= 841.89 - FIELD.top
        (field,) = document.Root.AcroForm.Fields
        assert "/V" not in field, "one may sign digitally as well"


def test_a_drawing_without_an_alternative_is_refused() -> None:
    with pytest.raises(ValueError, match="alternative"):
        declaration_pdf(sheet(drawn=ink.lines(DRAWN)))


def test_nobody_draws_more_than_a_paper_can_hold() -> None:
    longest = (" ".join(f"{number % 600},{number % 240}" for number in range(3000)))[: ink.LONGEST].rpartition(" ")[0]
    assert ink.lines(longest)
    pdf = declaration_pdf(sheet(drawn=ink.lines(longest), drawn_alt=ALT))
    assert faults(pdf) == []
    assert words(ALT) not in pdf_words(pdf)
    assert not re.search(rb"/Subtype ?/Image", pdf), "lines, no picture of dots"
