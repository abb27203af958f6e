"""Codes and links that were shared once open for ever; the sample of each version was made by the code of its time."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from kmo_rules import (
    LAST_DAY,
    Dossier,
    FirstTime,
    Plan,
    ReadingFault,
    Situation,
    from_code,
    from_query,
    quote_to_query,
    to_code,
    to_query,
)
from kmo_rules.link import code, query
from kmo_rules.link.domains import DAYS, YES_NO
from kmo_rules.link.fields import Field, Part, Version
from kmo_rules.link.versions import DOSSIER_1, DOSSIER_2, QUOTE_1
from kmo_rules.quote import Quote

FOLDER = Path(__file__).parent / "shared"
BOOKS = {number: tomllib.loads((FOLDER / f"version_{number}.toml").read_text(encoding="utf-8")) for number in (1, 2)}
NEWEST = 2
Said = dict[str, Any]


def _each(kind: str, *numbers: int) -> list[Any]:
    return [
        pytest.param(row, id=f"{number}: {row['name']}")
        for number in numbers or BOOKS
        for row in BOOKS[number].get(kind, ())
    ]


def _dossier(says: Said) -> Dossier:
    """What a code means now: one registration of version 1 was of every service asked for, or of both."""
    asked = [service for service in ("training", "advice") if says.get(service)] or ["training", "advice"]
    meant = {name: value for name, value in says.items() if not name.startswith("registered_")}
    for name in ("registered_until", "registered_as"):
        meant |= {f"{service}_{name}": says[name] for service in asked if name in says}
    planned = {name: value for name, value in meant.items() if name in Plan.model_fields}
    first = {name: value for name, value in meant.items() if name.endswith("_first")}
    return Dossier(
        situation=Situation(**{name: value for name, value in meant.items() if name not in planned | first}),
        plan=Plan(**planned),
        first=FirstTime(**{name.removesuffix("_first"): value for name, value in first.items()}),
    )


@pytest.mark.parametrize("row", _each("dossier"))
def test_a_code_opens_what_it_said(row: Said) -> None:
    reading = from_code(row["code"])
    assert (reading.dossier, reading.fault) == (_dossier(row["says"]), None)


@pytest.mark.parametrize("row", _each("dossier"))
def test_a_link_opens_what_it_said(row: Said) -> None:
    reading = from_query(row["link"])
    assert (reading.dossier, reading.quote, reading.unusable) == (_dossier(row["says"]), None, ())
    assert (reading.is_cut, reading.fault) == (False, None)


@pytest.mark.parametrize("row", _each("quote"))
def test_a_link_of_a_quote_of_version_1_opens_what_it_said(row: Said) -> None:
    reading = from_query(row["link"])
    assert (reading.quote, reading.unusable, reading.fault) == (Quote(**row["says"]), (), None)


def said(link: str) -> list[tuple[str, str]]:
    """What a link says; in which order is its own affair."""
    return sorted(parse_qsl(link))


@pytest.mark.parametrize("row", _each("dossier", NEWEST))
def test_the_same_answers_are_still_written_the_same(row: Said) -> None:
    """As long as this version is the one we write: a code on paper and one on the screen can be compared."""
    dossier = _dossier(row["says"])
    assert (to_code(dossier), said(to_query(dossier))) == (row["code"], said(row["link"]))


@pytest.mark.parametrize("row", _each("quote"))
def test_the_same_quote_is_still_written_the_same(row: Said) -> None:
    assert said(quote_to_query(Quote(**row["says"]))) == said(row["link"])


@pytest.mark.parametrize(("number", "version", "longest"), [(1, DOSSIER_1, 26), (2, DOSSIER_2, 30)])
def test_the_sample_holds_every_field_of_that_time_and_the_longest_code(
    number: int, version: Version, longest: int
) -> None:
    rows = BOOKS[number]["dossier"]
    assert len(rows) >= 40
    assert {name for row in rows for name in row["says"]} == {field.name for field in version.fields}
    assert max(len(row["code"].replace("-", "")) for row in rows) == longest


def test_the_sample_holds_every_field_of_a_quote() -> None:
    quoted = "&".join(row["link"] for row in BOOKS[1]["quote"])
    assert [field.name for field in QUOTE_1.fields if f"q_{field.name}=" not in quoted] == []


@pytest.mark.parametrize(
    ("said", "is_for_both"),
    [
        ("registered_until=2027-03-01&training=1&advice=1&v=1", True),
        ("registered_until=2027-03-01&v=1", True),
        ("registered_until=2027-03-01&training=1&advice=0&v=1", False),
        ("registered_as=full&training=1&advice=1&v=1", False),
        ("training=1&advice=1&training_registered_until=2027-03-01&advice_registered_until=2027-03-01&v=2", False),
    ],
)
def test_one_day_that_became_two_is_to_be_confirmed(said: str, is_for_both: bool) -> None:
    assert from_query(said).is_for_both is is_for_both


def test_one_day_of_a_code_that_became_two_is_to_be_confirmed_too() -> None:
    found = {row["name"]: from_code(row["code"]).is_for_both for row in BOOKS[1]["dossier"]}
    assert found["only registered_until 2027-03-01"]
    assert not found["nothing answered"]
    assert not any(from_code(row["code"]).is_for_both for row in BOOKS[2]["dossier"])


def test_a_link_of_version_1_that_lost_its_version_is_still_read_as_one() -> None:
    old, new = from_query("registered_until=2027-03-01&training=1"), from_query("training_registered_until=2027-03-01")
    until = Situation(training_registered_until=date(2027, 3, 1))
    assert (old.dossier, old.is_cut) == (Dossier(situation=until.model_copy(update={"training": True})), True)
    assert (new.dossier, new.is_cut) == (Dossier(situation=until), True)


def test_a_name_of_version_1_in_a_link_of_version_2_is_of_no_use() -> None:
    reading = from_query("registered_until=2027-03-01&training=1&v=2")
    assert (reading.dossier, reading.unusable) == (Dossier(situation=Situation(training=True)), ("registered_until",))


# --- how a version grows, and how the next one begins ---------------------------------------------
# Made up: an answer and a quantity behind everything that is there, and a version 3.

ANSWER = Field("made_up_answer", ("situation", "made_up_answer"), YES_NO)
QUANTITY = Field("made_up_day", ("situation", "made_up_day"), DAYS)
GROWN = replace(DOSSIER_2, later=(*DOSSIER_2.later, ANSWER, QUANTITY))
NEXT = Version(answers=(*DOSSIER_2.answers, ANSWER), quantities=DOSSIER_2.quantities, later=DOSSIER_2.later)


class GrownSituation(Situation):
    made_up_answer: bool | None = None
    made_up_day: date | None = None


class GrownDossier(Dossier):
    situation: GrownSituation = GrownSituation()


@pytest.fixture
def write_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have links and codes read and written with other tables."""

    def use(model: type[Dossier], *versions: Version) -> None:
        for module in (code, query):
            monkeypatch.setattr(module, "DOSSIER", Part("", model, versions))

    return use


@pytest.mark.parametrize("row", _each("dossier"))
def test_with_two_fields_more_every_old_code_and_link_says_the_same(row: Said, write_with: Callable[..., None]) -> None:
    write_with(GrownDossier, DOSSIER_1, GROWN)
    meant = GrownDossier.model_validate(_dossier(row["says"]).model_dump())
    assert (from_code(row["code"]).dossier, from_query(row["link"]).dossier) == (meant, meant)


@pytest.mark.parametrize("row", _each("dossier", NEWEST))
def test_with_two_fields_more_every_code_and_link_is_written_as_before(
    row: Said, write_with: Callable[..., None]
) -> None:
    write_with(GrownDossier, DOSSIER_1, GROWN)
    meant = GrownDossier.model_validate(_dossier(row["says"]).model_dump())
    assert (to_code(meant), said(to_query(meant))) == (row["code"], said(row["link"]))


@pytest.mark.parametrize("row", _each("dossier", NEWEST))
@pytest.mark.parametrize("made_up", [{"made_up_answer": False}, {"made_up_day": LAST_DAY}])
def test_what_was_added_comes_back_and_an_older_program_refuses_the_code_that_holds_it(
    row: Said, made_up: Said, write_with: Callable[..., None]
) -> None:
    dump = _dossier(row["says"]).model_dump()
    write_with(GrownDossier, DOSSIER_1, GROWN)
    meant = GrownDossier.model_validate(dump | {"situation": dump["situation"] | made_up})
    written = to_code(meant)
    assert (from_code(written).dossier, from_query(to_query(meant)).dossier) == (meant, meant)
    write_with(Dossier, DOSSIER_1, DOSSIER_2)
    assert from_code(written).fault is ReadingFault.CONTENT


@pytest.mark.parametrize("row", _each("dossier"))
def test_under_a_next_version_every_older_code_and_link_says_the_same(
    row: Said, write_with: Callable[..., None]
) -> None:
    write_with(GrownDossier, DOSSIER_1, DOSSIER_2, NEXT)
    meant = GrownDossier.model_validate(_dossier(row["says"]).model_dump())
    assert (from_code(row["code"]).dossier, from_query(row["link"]).dossier) == (meant, meant)
    assert (from_code(to_code(meant)).dossier, from_query(to_query(meant)).dossier) == (meant, meant)


def test_a_next_version_is_refused_in_a_program_that_does_not_know_it(write_with: Callable[..., None]) -> None:
    write_with(GrownDossier, DOSSIER_1, DOSSIER_2, NEXT)
    dossier = GrownDossier(situation=GrownSituation(training=True, made_up_answer=True))
    written, link = to_code(dossier), to_query(dossier)
    assert link == "made_up_answer=1&training=1&v=3"
    write_with(Dossier, DOSSIER_1, DOSSIER_2)
    assert (from_code(written).fault, from_query(link).fault) == (ReadingFault.VERSION, ReadingFault.VERSION)
