"""Checks of an enterprise number and of a bank account, as people type them. They never raise.

Which error is worse: refusing an honest number keeps a provider away, accepting a mistyped one is found by the
agency. So spaces, dots, dashes and letter case are forgiven, and a bank no list knows is accepted and named.
"""

import unicodedata
from enum import StrEnum

from pydantic import Field

from kmo_rules.model import Frozen

TYPED_LONGEST = 200


class Fault(StrEnum):
    """What is wrong with a number, so that a sentence can say what to do."""

    EMPTY = "empty"
    LETTERS = "letters"
    LENGTH = "length"
    FIRST_DIGIT = "first_digit"
    CHECK_DIGITS = "check_digits"
    IBAN_EMPTY = "iban_empty"
    IBAN_COUNTRY = "iban_country"
    IBAN_LENGTH = "iban_length"
    IBAN_FORM = "iban_form"
    IBAN_CHECK_DIGITS = "iban_check_digits"
    IBAN_OUTSIDE_SEPA = "iban_outside_sepa"
    BIC_NEEDED = "bic_needed"
    BIC_FORM = "bic_form"
    BIC_COUNTRY = "bic_country"
    BIC_OTHER_BANK = "bic_other_bank"


class Check(Frozen):
    """The outcome of one check: a value in normal and in printed form, or a fault with what it speaks of."""

    value: str | None = Field(default=None, repr=False)
    printed: str | None = Field(default=None, repr=False)
    fault: Fault | None = None
    facts: dict[str, str] = Field(default_factory=dict, repr=False)


class AccountCheck(Check):
    """The outcome for an account: `value` is the IBAN; `is_bank_listed` says whether a list knows the bank."""

    bic: str | None = Field(default=None, repr=False)
    is_bank_listed: bool = False


_BIC_COUNTRIES = {
    "FR": {
        "FR",
        "BL",
        "GF",
        "GP",
        "MF",
        "MQ",
        "NC",
        "PF",
        "PM",
        "RE",
        "TF",
        "WF",
        "YT",
    },
    "GB": {"GB", "GG", "IM", "JE"},
}
"""Accounts of these countries are also held with banks whose BIC names a territory of theirs."""

_NEW_IN_SEPA = frozenset({"AL", "MD", "ME", "MK", "RS"})
"""Countries the SEPA zone took in during 2024 and 2025, which schwifty's list does not have yet."""


def check_enterprise_number(text: str) -> Check:
    """Check a Belgian enterprise number (ten digits, the first 0 or 1, modulo 97).

    >>> check_enterprise_number("be 0403.170.701").printed
    '0403.170.701'
    >>> check_enterprise_number("0403.170.702").fault
    <Fault.CHECK_DIGITS: 'check_digits'>
    """
    from stdnum import exceptions
    from stdnum.be import vat

    digits = vat.compact(compact(text))
    if not digits:
        return Check(fault=Fault.EMPTY)
    if not (digits.isascii() and digits.isdecimal()):
        return Check(fault=Fault.LETTERS)
    try:
        number = vat.validate(digits)
    except exceptions.InvalidLength:
        return Check(fault=Fault.LENGTH, facts={"digits": str(len(digits))})
    except exceptions.InvalidComponent:
        return Check(fault=Fault.FIRST_DIGIT, facts={"digit": digits[0]})
    except (exceptions.InvalidChecksum, exceptions.InvalidFormat):
        return Check(fault=Fault.CHECK_DIGITS)
    return Check(value=number, printed=f"{number[:4]}.{number[4:7]}.{number[7:]}")


def check_account(iban: str, bic: str) -> AccountCheck:
    """Check an IBAN of the SEPA zone together with its BIC; an empty BIC is found where a list knows it.

    >>> check_account("BE71 0961 2345 6769", "").bic
    'GKCCBEBB'
    >>> check_account("BE71 0961 2345 6769", "KREDBEBB").fault
    <Fault.BIC_OTHER_BANK: 'bic_other_bank'>
    """
    account = compact(iban)
    if not account:
        return AccountCheck(fault=Fault.IBAN_EMPTY)
    checked = _check_iban(account)
    if checked.fault or checked.value is None:
        return checked
    known = _bics(checked.value)
    typed = compact(bic)
    if not typed:
        return _without_typed_bic(checked, known)
    return _with_typed_bic(checked, typed, known)


def compact(text: str) -> str:
    """What was typed or pasted, without spaces, dashes, dots and invisible marks; no more than can be a number.

    >>> compact("be71 0961\u20132345\u00a06769")
    'BE71096123456769'
    """
    kept = unicodedata.normalize("NFKC", text[:TYPED_LONGEST]).upper()
    return "".join(
        c for c in kept if not c.isspace() and c not in ".·/" and unicodedata.category(c) not in ("Cf", "Pd")
    )


def _check_iban(text: str) -> AccountCheck:
    from schwifty import IBAN, exceptions

    try:
        iban = IBAN(text, validate_bban=text.startswith("BE"))
    except exceptions.InvalidCountryCode:
        return AccountCheck(fault=Fault.IBAN_COUNTRY, facts={"country": text[:2]})
    except exceptions.InvalidLength:
        return AccountCheck(fault=Fault.IBAN_LENGTH, facts={"length": str(len(text))})
    except (exceptions.InvalidChecksumDigits, exceptions.InvalidBBANChecksum):
        return AccountCheck(fault=Fault.IBAN_CHECK_DIGITS)
    except exceptions.SchwiftyException:
        return AccountCheck(fault=Fault.IBAN_FORM)
    if not iban.in_sepa_zone and iban.country_code not in _NEW_IN_SEPA:
        return AccountCheck(fault=Fault.IBAN_OUTSIDE_SEPA, facts={"country": iban.country_code})
    return AccountCheck(value=str(iban), printed=iban.formatted)


def _bics(iban: str) -> tuple[str, ...]:
    """The BICs the lists give for the IBAN's bank, the likeliest first; empty where no list knows the bank."""
    from schwifty import BIC, IBAN, exceptions
    from stdnum.be import iban as belgian

    account = IBAN(iban)
    found = [str(account.bic)] if account.bic else []
    try:
        found += [str(bic) for bic in BIC.candidates_from_bank_code(account.country_code, account.bank_code)]
    except exceptions.SchwiftyException:
        found += []
    if account.country_code == "BE":
        belgian_bic = belgian.to_bic(iban)
        found += [belgian_bic] if belgian_bic else []
    return tuple(dict.fromkeys(found))


def _without_typed_bic(checked: AccountCheck, known: tuple[str, ...]) -> AccountCheck:
    if not known:
        return AccountCheck(fault=Fault.BIC_NEEDED)
    return checked.model_copy(update={"bic": known[0], "is_bank_listed": True})


def _with_typed_bic(checked: AccountCheck, typed: str, known: tuple[str, ...]) -> AccountCheck:
    from schwifty import BIC, exceptions

    country = str(checked.value)[:2]
    try:
        bic = BIC(typed)
    except exceptions.SchwiftyException:
        return AccountCheck(fault=Fault.BIC_FORM, facts={"length": str(len(typed))})
    if bic.country_code not in _BIC_COUNTRIES.get(country, {country}):
        return AccountCheck(fault=Fault.BIC_COUNTRY, facts={"bic": typed, "country": country})
    if known and typed[:8] not in {other[:8] for other in known}:
        return AccountCheck(fault=Fault.BIC_OTHER_BANK, facts={"bic": typed, "expected": known[0]})
    return checked.model_copy(update={"bic": typed, "is_bank_listed": bool(known)})
