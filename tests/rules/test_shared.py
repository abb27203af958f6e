"""Codes and links that were shared once open for ever; the sample of each version was made by the code of its time."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kmo_rules import (
    Dossier,
    Plan,
    Quote,
    Situation,
    from_code,
    from_query,
    quote_from_query,
    quote_to_query,
    to_code,
    to_query,
)

BOOK = tomllib.loads((Path(__file__).parent / "shared" / "version_1.toml").read_text(encoding="utf-8"))
Said = dict[str, Any]


def _each(kind: str) -> list[Any]:
    return [pytest.param(row, id=row["name"]) for row in BOOK[kind]]


def _dossier(says: Said) -> Dossier:
    planned = {name: value for name, value in says.items() if name in Plan.model_fields}
    return Dossier(
        situation=Situation(**{name: value for name, value in says.items() if name not in planned}),
        plan=Plan(**planned),
    )


@pytest.mark.parametrize("row", _each("dossier"))
def test_a_code_of_version_1_opens_what_it_said(row: Said) -> None:
    reading = from_code(row["code"])
    assert (reading.dossier, reading.fault) == (_dossier(row["says"]), None)


@pytest.mark.parametrize("row", _each("dossier"))
def test_a_link_of_version_1_opens_what_it_said(row: Said) -> None:
    reading = from_query(row["link"])
    assert (reading.dossier, reading.unusable, reading.fault) == (_dossier(row["says"]), (), None)


@pytest.mark.parametrize("row", _each("quote"))
def test_a_link_of_a_quote_of_version_1_opens_what_it_said(row: Said) -> None:
    reading = quote_from_query(row["link"])
    assert (reading.quote, reading.unusable) == (Quote(**row["says"]), ())


@pytest.mark.parametrize("row", _each("dossier"))
def test_the_same_answers_are_still_written_the_same(row: Said) -> None:
    """As long as version 1 is the one we write: a code on paper and one on the screen can be compared."""
    dossier = _dossier(row["says"])
    assert (to_code(dossier), to_query(dossier)) == (row["code"], row["link"])


@pytest.mark.parametrize("row", _each("quote"))
def test_the_same_quote_is_still_written_the_same(row: Said) -> None:
    assert quote_to_query(Quote(**row["says"])) == row["link"]


def test_the_sample_holds_every_field_and_the_longest_code() -> None:
    assert len(BOOK["dossier"]) + len(BOOK["quote"]) >= 40
    assert {name for row in BOOK["dossier"] for name in row["says"]} == {*Situation.model_fields, *Plan.model_fields}
    assert {name for row in BOOK["quote"] for name in row["says"]} == {*Quote.model_fields}
    assert max(len(row["code"].replace("-", "")) for row in BOOK["dossier"]) == 26
