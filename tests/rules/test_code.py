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
    "registered_as": tuple(RegisteredAs),
}


def _symbols(dossier: Dossier) -> str:
    return to_code(dossier).replace("-", "")


# --- length ---------------------------------------------------------------------------------------
# A code is one number in base 32 between a symbol for the version and one for the check. The number is a
# sum of places with fixed weights, so it is greatest where every place is: at the last value of every field.


def _last(**quantities: Any) -> Dossier:
    """Every answer at its last value, with some quantities at theirs."""
    situation = {name: values[-1] for name, values in ANSWERS.items()}
    until = {"registered_until": quantities.pop("registered_until", None)}
    return Dossier(situation=Situation(**situation, **until), plan=Plan(**quantities))


QUANTITIES: dict[str, Any] = {
    "registered_until": LAST_DAY,
    "start": LAST_DAY,
    "hours_low": HOURS_MOST,
    "hours_expected": HOURS_MOST,
    "hours_high": HOURS_MOST,
    "hourly_price": PRICE_MOST,
}


def test_without_dates_hours_price_and_vat_a_code_has_at_most_8_symbols() -> None:
    # 3^16 = 43 046 721 answers < 32^6 = 1 073 741 824: six places, and two more
    assert len(_symbols(_last())) == 8
    assert 3**16 <= 32**6


@pytest.mark.parametrize("day", ["registered_until", "start"])
def test_with_one_date_a_code_has_at_most_12_symbols(day: str) -> None:
    # 3^17 answers x 2^6 marks x 36 525 days < 32^10: ten places, and two more
    assert len(_symbols(_last(**{day: LAST_DAY}, vat=Vat.INCLUDED))) <= 12
    assert 3**17 * 2**6 * 36_525 <= 32**10


def test_with_everything_a_code_has_at_most_26_symbols() -> None:
    # 3^17 x 2^6 x 36 525^2 x 3 999^3 x 99 999 < 32^24: twenty-four places, and two more
    assert len(_symbols(_last(**QUANTITIES, vat=Vat.INCLUDED))) == 26
    assert 3**17 * 2**6 * 36_525**2 * 3_999**3 * 99_999 <= 32**24


def test_no_choice_of_quantities_makes_a_longer_code_than_all_of_them() -> None:
    lengths = [
        len(_symbols(_last(**dict(chosen), vat=Vat.INCLUDED)))
        for size in range(len(QUANTITIES) + 1)
        for chosen in combinations(QUANTITIES.items(), size)
    ]
    assert max(lengths) == 26


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
    assert [len(group) for group in groups] == [4, 4, 4, 4, 4, 4, 2]


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
            registered_until=perhaps(date.fromordinal(730_120 + draw.randrange(36_525))),
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
        if (reading := from_code(code := f"1{one}{other}{check}")).dossier is not None
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
