"""The fonts kept in assets/fonts hold all that is shown, and are cut from those of the installed Streamlit."""

import pytest
from fontTools.ttLib import TTFont

from tools import fonts

AGAIN = "run `make fonts`"


@pytest.mark.parametrize("name", [fonts.ICONS, *fonts.TEXTS])
def test_what_was_cut_is_the_font_of_this_streamlit(name: str) -> None:
    assert [path.name for path in fonts.CUT.glob(f"{name}.*")] == [fonts.installed(name).name], AGAIN


def test_every_icon_that_is_named_is_in_the_font_under_its_name() -> None:
    cut, whole = (TTFont(folder / fonts.installed(fonts.ICONS).name) for folder in (fonts.CUT, fonts.build() / "media"))
    shown = fonts.icons_shown() & fonts.ligatures(whole).keys()
    assert {"check_circle", "keyboard_arrow_down", "hourglass_top"} <= shown
    assert shown - fonts.ligatures(cut).keys() == set(), AGAIN


@pytest.mark.parametrize("name", fonts.TEXTS)
def test_every_letter_that_is_shown_is_in_the_font_where_the_whole_one_has_it(name: str) -> None:
    cut, whole = (TTFont(folder / fonts.installed(name).name) for folder in (fonts.CUT, fonts.build() / "media"))
    shown = {ord(letter) for letter in fonts.letters_shown()} & whole.getBestCmap().keys()
    assert {ord(letter) for letter in "aÉßœ€ş–"} <= shown
    assert shown - cut.getBestCmap().keys() == set(), AGAIN
    assert len({cut["hmtx"][cut.getBestCmap()[ord(figure)]][0] for figure in "0123456789"}) == 1, "in columns"
