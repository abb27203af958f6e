"""Codes and links that were shared once open for ever; the sample of each version was made by the code of its time."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kmo_rules import (
    LAST_DAY,
    Dossier,
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
from kmo_rules.link.fields import Field, Part, Values, Version
from kmo_rules.link.versions import DOSSIER_1, QUOTE_1
from kmo_rules.quote import Quote

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
    assert (reading.dossier, reading.quote, reading.unusable) == (_dossier(row["says"]), None, ())
    assert (reading.is_cut, reading.fault) == (False, None)


@pytest.mark.parametrize("row", _each("quote"))
def test_a_link_of_a_quote_of_version_1_opens_what_it_said(row: Said) -> None:
    reading = from_query(row["link"])
    assert (reading.quote, reading.unusable, reading.fault) == (Quote(**row["says"]), (), None)


@pytest.mark.parametrize("row", _each("dossier"))
def test_the_same_answers_are_still_written_the_same(row: Said) -> None:
    """As long as version 1 is the one we write: a code on paper and one on the screen can be compared."""
    dossier = _dossier(row["says"])
    assert (to_code(dossier), to_query(dossier)) == (row["code"], row["link"])


@pytest.mark.parametrize("row", _each("quote"))
def test_the_same_quote_is_still_written_the_same(row: Said) -> None:
    assert quote_to_query(Quote(**row["says"])) == row["link"]


def test_the_sample_holds_every_field_of_that_time_and_the_longest_code() -> None:
    assert len(BOOK["dossier"]) + len(BOOK["quote"]) >= 40
    told = {name for row in BOOK["dossier"] for name in row["says"]}
    assert told == {field.name for field in DOSSIER_1.answers + DOSSIER_1.quantities}
    quoted = "&".join(row["link"] for row in BOOK["quote"])
    assert [field.name for field in QUOTE_1.answers + QUOTE_1.quantities if f"q_{field.name}=" not in quoted] == []
    assert max(len(row["code"].replace("-", "")) for row in BOOK["dossier"]) == 26


# --- how a version grows, and how the next one begins ---------------------------------------------
# Made up: an answer and a quantity behind everything that is there, and a version 2 that has a day for each
# service in place of one for all.

ANSWER = Field("made_up_answer", ("situation", "made_up_answer"), YES_NO)
QUANTITY = Field("made_up_day", ("situation", "made_up_day"), DAYS)
GROWN = replace(DOSSIER_1, later=(ANSWER, QUANTITY))


class GrownSituation(Situation):
    made_up_answer: bool | None = None
    made_up_day: date | None = None


class GrownDossier(Dossier):
    situation: GrownSituation = GrownSituation()


def _to_each_service(values: Values) -> Values:
    """The day of version 1 goes to every service that is asked for, or to both where none is."""
    asked = [service for service in ("training", "advice") if values.get(service)] or ["training", "advice"]
    kept = {name: value for name, value in values.items() if name != "registered_until"}
    until = {f"{service}_until": values["registered_until"] for service in asked if "registered_until" in values}
    return kept | until


UNTILS = tuple(Field(f"{service}_until", ("situation", f"{service}_until"), DAYS) for service in ("training", "advice"))
NEXT = Version(
    answers=DOSSIER_1.answers,
    quantities=(*UNTILS, *(field for field in DOSSIER_1.quantities if field.name != "registered_until")),
)


class NextSituation(GrownSituation):
    training_until: date | None = None
    advice_until: date | None = None


class NextDossier(Dossier):
    situation: NextSituation = NextSituation()


@pytest.fixture
def write_with(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have links and codes read and written with other tables."""

    def use(model: type[Dossier], *versions: Version) -> None:
        for module in (code, query):
            monkeypatch.setattr(module, "DOSSIER", Part("", model, versions))

    return use


@pytest.mark.parametrize("row", _each("dossier"))
def test_with_two_fields_more_every_old_code_and_link_says_the_same(row: Said, write_with: Callable[..., None]) -> None:
    write_with(GrownDossier, GROWN)
    meant = GrownDossier.model_validate(_dossier(row["says"]).model_dump())
    assert (from_code(row["code"]).dossier, from_query(row["link"]).dossier) == (meant, meant)
    assert (to_code(meant), to_query(meant)) == (row["code"], row["link"])


@pytest.mark.parametrize("row", _each("dossier"))
@pytest.mark.parametrize("made_up", [{"made_up_answer": False}, {"made_up_day": LAST_DAY}])
def test_what_was_added_comes_back_and_an_older_program_refuses_the_code_that_holds_it(
    row: Said, made_up: Said, write_with: Callable[..., None]
) -> None:
    dump = _dossier(row["says"]).model_dump()
    write_with(GrownDossier, GROWN)
    meant = GrownDossier.model_validate(dump | {"situation": dump["situation"] | made_up})
    written = to_code(meant)
    assert (from_code(written).dossier, from_query(to_query(meant)).dossier) == (meant, meant)
    write_with(Dossier, DOSSIER_1)
    assert from_code(written).fault is ReadingFault.CONTENT


@pytest.mark.parametrize("row", _each("dossier"))
def test_version_1_opens_under_a_version_2_with_its_day_at_every_service_it_asks_for(
    row: Said, write_with: Callable[..., None]
) -> None:
    write_with(NextDossier, replace(DOSSIER_1, to_next=_to_each_service), NEXT)
    one, other = from_code(row["code"]).dossier, from_query(row["link"]).dossier
    assert isinstance(one, NextDossier)
    assert one == other
    says = row["says"]
    until = {"training": one.situation.training_until, "advice": one.situation.advice_until}
    meant = [service for service in until if says.get(service)] or list(until)
    assert until == {service: says.get("registered_until") if service in meant else None for service in until}
    assert (from_code(to_code(one)).dossier, from_query(to_query(one)).dossier) == (one, one)


def test_version_2_is_refused_in_a_program_that_knows_only_version_1(write_with: Callable[..., None]) -> None:
    write_with(NextDossier, replace(DOSSIER_1, to_next=_to_each_service), NEXT)
    dossier = NextDossier(situation=NextSituation(training=True, training_until=LAST_DAY))
    written, said = to_code(dossier), to_query(dossier)
    assert said == "training=1&training_until=2099-12-31&v=2"
    write_with(Dossier, DOSSIER_1)
    assert (from_code(written).fault, from_query(said).fault) == (ReadingFault.VERSION, ReadingFault.VERSION)


def test_a_link_that_lost_its_version_is_read_by_the_oldest_that_knows_its_names(
    write_with: Callable[..., None],
) -> None:
    write_with(NextDossier, replace(DOSSIER_1, to_next=_to_each_service), NEXT)
    old, new = from_query("registered_until=2027-03-01&training=1"), from_query("training_until=2027-03-01&advice=1")
    assert (old.dossier, new.dossier) == (
        NextDossier(situation=NextSituation(training=True, training_until=date(2027, 3, 1))),
        NextDossier(situation=NextSituation(advice=True, training_until=date(2027, 3, 1))),
    )
    assert (old.is_cut, new.is_cut) == (True, True)
