"""Numbers and accounts against the whole tables of the installed packages, and our own rows against their sources.

One check never takes what the next one refuses, whatever bank, country or form.
"""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from pycountry import countries
from pydantic import ValidationError
from schwifty import BIC, IBAN, exceptions, registry
from stdnum.be import iban as belgian

from kmo_rules import Declarant, Remark, check_account, check_enterprise_number, sources
from kmo_rules.declaration.identifier_rows import IdentifierRows, OneBank, Row, identifier_rows
from kmo_rules.declaration.identifiers import check_iban
from kmo_rules.declaration.pasted import bare
from tests.cases import FORM

ROWS = identifier_rows()
NEW_IN_SEPA = frozenset().union(*(row.countries for row in ROWS.sepa))
IBAN_COUNTRIES = sorted(registry._default_registry._get("iban"))
SEPA = [code for code in IBAN_COUNTRIES if registry.get_iban_spec(code).in_sepa_zone or code in NEW_IN_SEPA]
EVERY_COUNTRY = sorted(country.alpha_2 for country in countries)


# --- accounts, made from the tables ---------------------------------------------------------------


def account(country: str, bank_code: str) -> str | None:
    """A well-formed account of a bank; None where the code does not fit the form of the country's accounts."""
    spec = registry.get_iban_spec(country)
    start = min(spec.positions[part].start for part in spec.bic_lookup_components) if bank_code else 0
    body = _body(country)
    bban = body[:start] + bank_code + body[start + len(bank_code) :]
    if country == "BE":
        bban = bban[:10] + f"{int(bban[:10]) % 97 or 97:02d}"
    try:
        return str(IBAN.from_bban(country, bban))
    except exceptions.SchwiftyException:
        return None


@cache
def _body(country: str) -> str:
    """The national part of an account, of zeros and, where there must be letters, of Zs."""
    spec = registry.get_iban_spec(country).bban_spec
    return "".join(("Z" if kind == "a" else "0") * int(count) for count, kind in re.findall(r"(\d+)!?([nac])", spec))


def listed() -> Iterator[tuple[str, str]]:
    """Every account and BIC that a list puts together, one account for each bank code."""
    for country in SEPA:
        for bank in registry.get_banks_by_country(country):
            iban = account(country, bank.bank_code) if bank.bank_code and bank.bic else None
            if iban is not None:
                yield iban, bank.bic
    for code in range(1000):
        iban = str(account("BE", f"{code:03d}"))
        bic = belgian.to_bic(iban)
        if bic:
            yield iban, bic


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """One account for each BIC of each country."""
    return tuple({(iban[:2], bic): (iban, bic) for iban, bic in listed()}.values())


@cache
def bank_countries() -> list[str]:
    """Countries that a BIC can name: all that the tables know, and some they do not."""
    return sorted({*SEPA, *(bic[4:6] for _, bic in pairs()), "BR", "TR", "VG"} & set(EVERY_COUNTRY))


def test_the_tables_are_read_nearly_whole() -> None:
    assert len(pairs()) > 5_000
    assert len({iban[:2] for iban, _ in pairs()}) > 35


def test_whatever_a_list_gives_for_an_account_is_taken_without_a_remark() -> None:
    """So it is taken when it is typed as well as when it is found, in eight characters or in eleven."""
    wrong = [
        (iban, bic)
        for iban, bic in pairs()
        if (found := check_account(iban, bic)).fault or found.remark or found.bic != bic
    ]
    assert wrong == []


def test_without_a_bic_one_of_those_that_are_listed_is_found() -> None:
    known = {(iban[:2], bic) for iban, bic in pairs()}
    accounts = {iban for iban, _ in pairs()}
    wrong = [iban for iban in accounts if (iban[:2], check_account(iban, "").bic) not in known]
    assert wrong == []


def test_a_bank_that_is_listed_takes_whatever_one_that_is_not_takes() -> None:
    """The bank's list never refuses a BIC that the country's banks can have; nor does it let one in."""
    refused = {}
    for country in SEPA:
        accounts = [next((iban for iban, _ in pairs() if iban.startswith(country)), None), unlisted(country)]
        faults = {
            iban: {code for code in bank_countries() if check_account(iban, f"QQQQ{code}QQ").fault}
            for iban in accounts
            if iban is not None
        }
        refused[country] = set(map(frozenset, faults.values()))
    assert {country: sets for country, sets in refused.items() if len(sets) > 1} == {}


@cache
def unlisted(country: str) -> str | None:
    """An account of a bank that no list names, where the form of the accounts allows one."""
    spec = registry.get_iban_spec(country)
    length = sum(spec.positions[part].length for part in spec.bic_lookup_components)
    for sign in "0123456789Z":
        iban = account(country, sign * length) if length else account(country, "")
        if iban is not None and check_account(iban, "").bic is None:
            return iban
    return None


def test_nearly_every_country_has_accounts_of_both_sorts() -> None:
    listed_countries = {iban[:2] for iban, _ in pairs()}
    assert [country for country in listed_countries if unlisted(country) is None] == []


@pytest.mark.parametrize("country", SEPA)
def test_the_declaration_takes_and_refuses_as_the_check_does(country: str) -> None:
    own = [(iban, bic) for iban, bic in pairs() if iban.startswith(country)][:20]
    made = [(iban, f"QQQQ{code}QQ") for iban in [unlisted(country)] if iban for code in bank_countries()[::4]]
    empty = [(iban, "") for iban, _ in (*own, *made[:1])]
    for iban, bic in (*own, *made, *empty):
        checked = check_account(iban, bic)
        assert declared(iban, bic) == (checked.fault or (checked.value, checked.bic)), (iban, bic)


def declared(iban: str, bic: str) -> object:
    """The account of a declaration, or the fault that it names."""
    try:
        found = Declarant.model_validate(FORM | {"iban": iban, "bic": bic, "signed_on": "2026-11-26"})
    except ValidationError as error:
        (fault,) = error.errors()
        return fault["type"]
    return found.iban, found.bic


@pytest.mark.parametrize("country", SEPA)
def test_what_no_list_names_is_refused_or_taken_with_a_remark(country: str) -> None:
    iban = unlisted(country)
    for code in bank_countries() if iban else ():
        found = check_account(str(iban), f"QQQQ{code}QQ")
        here = Remark.BANK_NOT_LISTED if code == country else Remark.BIC_ABROAD
        assert (found.value is None, found.remark) == ((True, None) if found.fault else (False, here))


# --- words that are copied along ------------------------------------------------------------------


def words(field: str) -> list[str]:
    return [word for row in ROWS.label if row.field == field for word in row.words]


@pytest.mark.parametrize("field", ["enterprise_number", "iban", "bic"])
@pytest.mark.parametrize(
    "shape", ["{word} {value}", "{WORD}: {value}", " {Word}\u00a0: {value} ", "{word} - {word}. {value}"]
)
def test_each_word_is_forgiven_before_a_number(field: str, shape: str) -> None:
    value = {"enterprise_number": "0403170701", "iban": "BE71096123456769", "bic": "KREDBEBB"}[field]
    for word in words(field):
        text = shape.format(word=word, WORD=word.upper(), Word=word.capitalize(), value=value)
        assert bare(text, field) == value, text


def test_no_word_is_taken_out_of_a_number_that_is_whole() -> None:
    for iban, bic in pairs():
        assert bare(iban, "iban") == iban
        assert bare(bic, "bic") == bic
    for country in SEPA:
        assert bare(f"{country}00", "iban") == f"{country}00"
    for word in words("bic"):
        assert bare(f"{word}ABEBB", "bic") == f"{word}ABEBB".upper()


def test_every_enterprise_number_is_its_own_whatever_word_it_could_begin_with() -> None:
    for word in ("0208", "9925"):
        begun = f"{word}4031"
        number = begun + f"{97 - int(begun) % 97:02d}"
        assert bare(number, "enterprise_number") == number
    assert check_enterprise_number("0208403114").value == "0208403114"


# --- our own rows ---------------------------------------------------------------------------------


def every_row() -> list[Row]:
    return [row for name in IdentifierRows.model_fields for row in getattr(ROWS, name)]


def test_every_row_rests_on_a_source_and_was_checked_after_it() -> None:
    for row in every_row():
        assert row.source in sources()
        assert row.checked_on >= sources()[row.source].checked_on
        assert (row.kind == "assumption") == (row.source == "our_reading")


def test_no_row_says_what_the_lists_already_say() -> None:
    assert [code for code in NEW_IN_SEPA if registry.get_iban_spec(code).in_sepa_zone] == []
    for row in ROWS.listed:
        iban = IBAN(str(account(row.country, row.bank_code)))
        assert {row.bic} != {str(iban.bic), belgian.to_bic(iban)}


def test_every_country_of_a_row_exists_and_every_bic_is_well_formed() -> None:
    named = NEW_IN_SEPA.union(*(row.accounts | row.banks for row in ROWS.abroad))
    assert named <= set(EVERY_COUNTRY)
    bics = [row.bic for row in ROWS.listed] + [bic for row in ROWS.one_bank for bic in row.bics]
    assert [bic for bic in bics if len(BIC(bic)) != 8] == []


@pytest.mark.parametrize("row", ROWS.one_bank, ids=lambda row: " ".join(sorted(row.bics)))
def test_merged_banks_are_one_bank_in_both_directions(row: OneBank) -> None:
    for iban, bic in pairs():
        if bic[:8] in row.bics:
            assert [other for other in row.bics if check_account(iban, other).remark] == []


def test_a_check_can_be_a_key() -> None:
    """Frozen all through: outcomes can be compared, cached and kept in sets."""
    found = [check_account("BE71096123456769", bic) for bic in ("", "GKCCBEBB", "KREDBEBB", "US")]
    assert len({*found, check_iban("BE71096123456769"), check_enterprise_number("2")}) == 5


WHOLE = FORM | {"bic": "", "signed_on": "2026-11-23"}


def test_a_refused_number_or_account_names_its_fault_and_the_facts_of_its_sentence() -> None:
    """The form says in words what is wrong, from the error of the field alone."""
    with pytest.raises(ValidationError) as raised:
        Declarant(**WHOLE | {"enterprise_number": "0403.170.7", "iban": "BE71 0961 2345 676"})
    found = {error["loc"][0]: (error["type"], error["ctx"]) for error in raised.value.errors()}
    assert found["enterprise_number"] == ("length", {"fault": "length", "digits": "8"})
    fault, facts = found["iban"]
    assert facts["fault"] == fault


@pytest.mark.parametrize(
    ("bic", "fault"),
    [
        ("x", "bic_form"),
        ("ABCDZZ22", "bic_no_country"),
        ("BE71096123456769", "bic_is_iban"),
        ("KREDBEBB", None),
        ("", None),
    ],
)
def test_a_bic_is_looked_at_though_its_account_is_wrong(bic: str, fault: str | None) -> None:
    """Who has both wrong hears of both at once; whether they go together nobody knows yet."""
    with pytest.raises(ValidationError) as raised:
        Declarant(**WHOLE | {"iban": "BE71 0961 2345 676", "bic": bic})
    found = {error["loc"][0]: error["type"] for error in raised.value.errors()}
    assert (found["iban"], found.get("bic")) == ("iban_length", fault)


def test_an_account_is_printed_as_people_write_it() -> None:
    assert check_iban("be71096123456769").printed == "BE71 0961 2345 6769"


def test_what_nobody_can_see_is_no_part_of_a_name() -> None:
    """Marks of direction, halves of a sign and signs of private use come along when one copies."""
    kept = Declarant(**WHOLE | {"legal_name": "Zand\u200bloper\ue000 BV", "place": " Oost\u202ekamp\ud800 "})
    assert (kept.legal_name, kept.place) == ("Zandloper BV", "Oostkamp")
