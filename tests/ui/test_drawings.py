"""The drawings, without a screen: what is made once and what travels; names and places that cannot break out."""

import json
from decimal import Decimal
from typing import Any

import altair as alt
import pytest

from kmo_rules import Amount, Spread
from ui.drawing import costs, tracks
from ui.drawing.ink import DARK, LIGHT
from wording.catalogues import Language


def amounts(low: int | None, expected: int | None, high: int | None) -> Spread[Amount]:
    return Spread(low, expected, high).map(lambda total: Amount(total=Decimal(total)))


def drawn(*found: Spread[Amount], language: Language = Language.DUTCH, ink: Any = LIGHT) -> dict[str, Any]:
    return costs.specification([costs.Range(f"Rij {row}", each) for row, each in enumerate(found)], language, ink)


def test_a_drawing_is_built_once_and_other_amounts_are_only_data(monkeypatch: pytest.MonkeyPatch) -> None:
    first = drawn(amounts(1200, 2400, 3600))
    monkeypatch.setattr(alt, "layer", None)
    second = drawn(amounts(100, None, 200))
    assert first.pop("datasets") != second.pop("datasets")
    assert first == second
    first.clear()
    assert drawn(amounts(1, 2, 3)).keys() > {"layer"}, "what one visitor's run does to it reaches no other"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ink", [LIGHT, DARK])
def test_it_takes_the_signs_of_the_language_and_the_colours_of_the_theme(language: Language, ink: Any) -> None:
    text = json.dumps(drawn(amounts(1200, 2400, 3600), language=language, ink=ink))
    assert ink.main in text
    assert "\u20ac" in json.loads(text)["config"]["locale"]["number"]["currency"][language in ("fr", "de")]


@pytest.mark.parametrize(
    ("found", "under"),
    [
        (amounts(1200, 2400, 3600), [("€ 1.200,00", "center"), ("€ 3.600,00", "right")]),
        (amounts(3000, 3200, 3600), [("€ 3.000,00 – € 3.600,00", "right")]),
        (amounts(100, None, 3600), [("€ 100,00", "left"), ("€ 3.600,00", "right")]),
        (amounts(None, 3600, None), []),
        (amounts(3600, 3600, 3600), [("€ 3.600,00", "right")]),
        (amounts(0, 0, 0), [("€ 0,00", "left")]),
    ],
)
def test_no_amount_is_cut_off_or_written_over_another(found: Spread[Amount], under: list[tuple[str, str]]) -> None:
    words = drawn(found)["datasets"]["words"]
    assert [(word["text"].replace("\u00a0", " "), word["side"]) for word in words if word["away"] > 0] == under


def test_words_and_names_are_words_in_the_drawing_and_nothing_else() -> None:
    note = tracks.Note(0.2, '<b onclick="x">&')
    made = tracks.html(
        [tracks.Track("<i>", [[tracks.Stretch("filled", 0, 1, "<s>")]], [note])],
        [tracks.Tick(0.5, "<u>", "<u>")],
        axis="<p>",
        alt_text='"><script>',
    )
    assert not any(broken in made for broken in ("<s>", "<u>", "<p>", "<script", "<b onclick", "<i>&lt;i&gt;<"))


def test_a_place_outside_the_drawing_is_at_its_edge() -> None:
    made = tracks.html([tracks.Track("", [[]], [tracks.Note(1.2, "later")])], [], axis="", alt_text="x")
    assert "--at:100.00%" in made
