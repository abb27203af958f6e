"""Cleaning what people typed, naming what cannot be printed, and naming files."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.files.text import (
    UnprintableError,
    clean,
    file_name,
    printable,
    require_printable,
    tidy,
    unprintable,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Atelier \t Noordzee\r\nbv ", "Atelier Noordzee bv"),
        ("na\u202eam \u200fx\u200d", "naam x"),
        ("e\u0301", "é"),
        ("a\0b\x07c\x7f", "abc"),
        ("a\u2028b\x85c\x0bd", "a b c d"),
        ("x\ue000\ud800\uffffy", "xy"),
        ("Mary\u2011Ann\u2010Lee", "Mary-Ann-Lee"),
        ("1\u00a0200\u202f€", "1 200 €"),
        (" \u200b \u202e ", ""),
        (
            '#read("x") *b* $x$ <b> \\ {{}} %s =1+1',
            '#read("x") *b* $x$ <b> \\ {{}} %s =1+1',
        ),
    ],
)
def test_tidy(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@given(st.text())
def test_tidy_text_is_one_clean_line_and_stays_as_it_is(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once == once.strip() == unicodedata.normalize("NFC", once)
    assert not {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} & {unicodedata.category(char) for char in once}
    assert "  " not in once


@given(st.text(), st.integers(0, 40))
def test_clean_text_is_the_beginning_of_the_tidy_text(text: str, limit: int) -> None:
    assert len(clean(text, limit=limit)) <= limit
    assert tidy(text).startswith(clean(text, limit=limit))


def test_an_accent_is_never_cut_from_its_letter() -> None:
    assert clean("ax\u030c\u0323b", limit=3) == "a"
    assert clean("ax\u030c\u0323b", limit=4) == "ax\u0323\u030c"


def test_no_break_spaces_stay_on_paper() -> None:
    assert printable(" € 1\u202f200,00 \u00a0 per\u00a0 uur") == "€ 1\u00a0200,00 per uur"


def test_characters_without_a_drawing_are_named_once_in_order() -> None:
    assert unprintable("Zoë 🥐 en 北京 🥐") == ("🥐", "北", "京")
    assert unprintable("Đặng Γιώργος Сергей d'Hondt ½ € – 12\u00a0%") == ()
    with pytest.raises(UnprintableError) as refusal:
        require_printable(["Zoë", "🥐", "北"])
    assert refusal.value.characters == ("🥐", "北")
    assert str(refusal.value) == "U+1F950 U+5317"


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Verklaring op eer", "één"), "verklaring-op-eer-een.pdf"),
        (("../../etc/passwd",), "etc-passwd.pdf"),
        (("北京",), "document.pdf"),
        ((), "document.pdf"),
        (("CON",), "document-con.pdf"),
        (("com1",), "document-com1.pdf"),
        (("a" * 200,), "a" * 80 + ".pdf"),
        (("x\r\ny\0z",), "x-y-z.pdf"),
    ],
)
def test_file_name(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts, ending=".PDF") == name
