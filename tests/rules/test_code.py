"""The spoken code: how long it gets, which mistakes it notices, and what it forgives."""

import random
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from kmo_rules import (
    HOURS_LEAST,
    HOURS_MOST,
    HOURS_STEP,
    LAST_DAY,
    PRICE_MOST,
    AdviceTopic,
    Dossier,
    Plan,
    Provider,
    ReadingFault,
    RegisteredAs,
    Situation,
    Vat,
    from_code,
    to_code,
)

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ANSWERS: dict[str, tuple[Any, ...]] = {
    "provider": tuple(Provider),
    "audit_bureau": (True, False),
    "enterprise_number": (True, False),
    "sepa_account": (True, False),
    "training": (True, False),
    "advice": (True, False),
    "advice_topic": tuple(AdviceTopic),
    "activity": (True, False),
    "experience": (True, False),
    "competences": (True, False),
    "satisfaction": (True, False),
    "knowledge": (True, False),
    "integrity": (True, False),
    "starting": (True, False),
    "access_rights": (True, False),
    "training_registered_as": tuple(RegisteredAs),
    "advice_registered_as": tuple(RegisteredAs),
}
DAYS = ("training_registered_until", "advice_registered_until")


def _symbols(dossier: Dossier) -> str:
    return to_code(dossier).replace("-", "")


# --- length ---------------------------------------------------------------------------------------
# A code is one number in base 32 between a symbol for the version and one for the check. The number is a
# sum of places with fixed weights, so it is greatest where every place is: at the last value of every field.


def _last(**quantities: Any) -> Dossier:
    """Every answer at its last value, with some quantities at theirs."""
    situation = {name: values[-1] for name, values in ANSWERS.items()}
    until = {name: quantities.pop(name, None) for name in DAYS}
    return Dossier(situation=Situation(**situation, **until), plan=Plan(**quantities))


QUANTITIES: dict[str, Any] = {
    "training_registered_until": LAST_DAY,
    "advice_registered_until": LAST_DAY,
    "start": LAST_DAY,
    "hours_low": HOURS_MOST,
    "hours_expected": HOURS_MOST,
    "hours_high": HOURS_MOST,
    "hourly_price": PRICE_MOST,
}


def test_without_dates_hours_price_and_vat_a_code_has_at_most_8_symbols() -> None:
    # 3^17 = 129 140 163 answers < 32^6 = 1 073 741 824: six places, and two more
    assert len(_symbols(_last())) == 8
    assert 3**17 <= 32**6


@pytest.mark.parametrize("day", [*DAYS, "start"])
def test_with_one_date_a_code_has_at_most_12_symbols(day: str) -> None:
    # 3^17 answers x 2^7 marks x 36 525 days < 32^10: ten places, and two more
    assert len(_symbols(_last(**{day: LAST_DAY}))) <= 12
    assert 3**17 * 2**7 * 36_525 <= 32**10


def test_with_a_day_for_each_service_a_code_has_at_most_16_symbols() -> None:
    # 3^17 x 2^7 x 36 525^2 < 32^14: fourteen places, and two more
    assert len(_symbols(_last(**dict.fromkeys(DAYS, LAST_DAY)))) <= 16
    assert 3**17 * 2**7 * 36_525**2 <= 32**14


@pytest.mark.parametrize("missing", DAYS)
def test_with_everything_that_version_1_knew_a_code_has_at_most_26_symbols(missing: str) -> None:
    # 3^17 x 2^7 x 36 525^2 x 3 999^3 x 99 999 x 3 < 32^24: twenty-four places, and two more
    known = {name: value for name, value in QUANTITIES.items() if name != missing}
    assert len(_symbols(_last(**known, vat=Vat.INCLUDED))) == 26
    assert 3**17 * 2**7 * 36_525**2 * 3_999**3 * 99_999 * 3 <= 32**24


def test_no_choice_of_quantities_makes_a_longer_code_than_all_of_them() -> None:
    lengths = [
        len(_symbols(_last(**dict(chosen), vat=Vat.INCLUDED)))
        for size in range(len(QUANTITIES) + 1)
        for chosen in combinations(QUANTITIES.items(), size)
    ]
    assert max(lengths) == 29


def test_the_longest_code_is_read_again() -> None:
    longest = _last(**QUANTITIES, vat=Vat.INCLUDED)
    assert from_code(to_code(longest)).dossier == longest


def test_hours_that_do_not_rise_are_no_dossier() -> None:
    """Nobody can enter them; a code that says so anyway, with a right check, is refused as a whole."""
    falling = Plan.model_construct(hours_low=HOURS_MOST, hours_high=HOURS_LEAST)
    dossier = Dossier.model_construct(situation=Situation(), plan=falling)
    assert from_code(to_code(dossier)).fault is ReadingFault.CONTENT


def test_a_code_is_written_in_groups_of_four() -> None:
    groups = to_code(_last(**QUANTITIES, vat=Vat.INCLUDED)).split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4, 4, 4, 4, 1]


# --- what is noticed ------------------------------------------------------------------------------


def _sample(seed: int) -> Dossier:
    """A dossier of any fullness; the samples are the same in every run."""
    draw = random.Random(seed)  # noqa: S311
    fullness = draw.random()

    def perhaps(value: Any) -> Any:
        return value if draw.random() < fullness else None

    hours = sorted(HOURS_LEAST + HOURS_STEP * draw.randrange(3_999) for _ in range(3))
    return Dossier(
        situation=Situation(
            **{name: perhaps(draw.choice(values)) for name, values in ANSWERS.items()},
            **{name: perhaps(date.fromordinal(730_120 + draw.randrange(36_525))) for name in DAYS},
        ),
        plan=Plan(
            start=perhaps(date.fromordinal(730_120 + draw.randrange(36_525))),
            hours_low=perhaps(hours[0]),
            hours_expected=perhaps(hours[1]),
            hours_high=perhaps(hours[2]),
            hourly_price=perhaps(Decimal(draw.randrange(1, 100_000)) / 100),
            vat=draw.choice(list(Vat)),
        ),
    )


SAMPLES = [_symbols(Dossier()), *(_symbols(_sample(seed)) for seed in range(50))]


@pytest.mark.parametrize("code", SAMPLES)
def test_every_single_wrong_symbol_is_noticed(code: str) -> None:
    for place, right in enumerate(code):
        for wrong in SYMBOLS.replace(right, ""):
            reading = from_code(code[:place] + wrong + code[place + 1 :])
            assert reading.dossier is None
            assert reading.fault is ReadingFault.CHECK


@pytest.mark.parametrize("code", SAMPLES)
def test_every_swap_of_unlike_neighbours_is_noticed(code: str) -> None:
    for place in range(len(code) - 1):
        one, other = code[place], code[place + 1]
        if one != other:
            assert from_code(code[:place] + other + one + code[place + 2 :]).fault is ReadingFault.CHECK


def test_every_code_that_is_read_is_the_code_we_would_write() -> None:
    """All codes of four symbols with a right check: no two codes open the same dossier."""
    read = [
        (code, reading.dossier)
        for one in SYMBOLS
        for other in SYMBOLS
        for check in SYMBOLS
        if (reading := from_code(code := f"2{one}{other}{check}")).dossier is not None
    ]
    assert len(read) == 31 * 32
    assert all(to_code(dossier) == code for code, dossier in read)


# --- what is forgiven -----------------------------------------------------------------------------


@pytest.mark.parametrize("code", SAMPLES)
def test_case_spaces_dashes_and_look_alikes_are_forgiven(code: str) -> None:
    meant = from_code(code).dossier
    assert meant is not None
    for typed in (
        code.lower(),
        " ".join(code),
        "-".join(code),
        "–".join(code),
        f"\t{code}\n",
        code.replace("0", "O").replace("1", "I"),
        code.replace("0", "o").replace("1", "l"),
        code.replace("1", "L"),
    ):
        assert from_code(typed).dossier == meant
