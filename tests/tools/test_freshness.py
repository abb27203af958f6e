"""The list of sources to read again names first what was trusted too long."""

from datetime import date

import pytest

from kmo_rules import Source, sources
from tools import freshness


def test_a_source_trusted_too_long_is_named_first() -> None:
    trusted = next(iter(sources().values()))
    old = trusted.model_copy(update={"id": "old", "checked_on": date(2020, 1, 1)})
    lines, is_any_stale = freshness.report([trusted, old], on=trusted.checked_on)
    assert is_any_stale
    assert lines[0].startswith("CHECK AGAIN")
    assert lines[1].startswith("trusted")


@pytest.mark.parametrize(("day", "is_stale"), [(date(2026, 1, 31), False), (date(2026, 2, 1), True)])
def test_a_source_grows_stale_the_day_after_its_last(day: date, is_stale: bool) -> None:
    source = Source(id="x", title="Tekst", publisher="Gever", checked_on=date(2026, 1, 1), trusted_days=30)
    assert freshness.report([source], on=day)[1] is is_stale
