"""Checks of an enterprise number and of a bank account, as people type and paste them. They never raise.

Which error is worse: refusing an honest number keeps a provider away, accepting a mistyped one is found by the
agency. So spaces, dots, dashes, letter case and the words that people copy along are forgiven. Only what is wrong
for certain is a fault; what merely differs from a list is accepted with a remark.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import Field

from kmo_rules.declaration.identifier_rows import identifier_rows
from kmo_rules.declaration.pasted import bare
from kmo_rules.model import Frozen

if TYPE_CHECKING:
    from schwifty import BIC, IBAN

Facts = tuple[tuple[str, str], ...]
"""What a sentence about a check may name, by name."""


class Fault(StrEnum):
    """What is wrong with a number, so that a sentence can say what to do."""

    EMPTY = "empty"
    LETTERS = "letters"
    LENGTH = "length"
    FIRST_DIGIT = "first_digit"
    ESTABLISHMENT = "establishment"
    CHECK_DIGITS = "check_digits"
    IBAN_EMPTY = "iban_empty"
    IBAN_COUNTRY = "iban_country"
    IBAN_LENGTH = "iban_length"
    IBAN_FORM = "iban_form"
    IBAN_CHECK_DIGITS = "iban_check_digits"
    IBAN_OUTSIDE_SEPA = "iban_outside_sepa"
    BIC_NEEDED = "bic_needed"
    BIC_IS_IBAN = "bic_is_iban"
    BIC_FORM = "bic_form"
    BIC_NO_COUNTRY = "bic_no_country"
    BIC_COUNTRY = "bic_country"


class Remark(StrEnum):
    """What the reader had better look at, with an account that is accepted all the same."""

    BANK_NOT_LISTED = "bank_not_listed"
    BIC_NOT_LISTED = "bic_not_listed"
    BIC_ABROAD = "bic_abroad"


class Check(Frozen):
    """The outcome of one check: a value in normal and in printed form, perhaps with a remark; or a fault.

    `facts` are what the sentence about the fault or the remark names.
    """

    value: str | None = Field(default=None, repr=False)
    printed: str | None = Field(default=None, repr=False)
    fault: Fault | None = None
    remark: Remark | None = None
    facts: Facts = Field(default=(), repr=False)


class AccountCheck(Check):
    """The outcome for an account: `value` is the IBAN."""

    bic: str | None = Field(default=None, repr=False)


def check_enterprise_number(text: str) -> Check:
    """Check a Belgian enterprise number (ten digits, the first 0 or 1, modulo 97).

    >>> check_enterprise_number("BTW BE 0403.170.701").printed
    '0403.170.701'
    >>> check_enterprise_number("0403.170.702").fault
    <Fault.CHECK_DIGITS: 'check_digits'>
    """
    from stdnum import exceptions
    from stdnum.be import vat

    typed = bare(text, "enterprise_number")
    digits = vat.compact(typed)
    if not (digits.isascii() and digits.isdecimal()):
        return Check(fault=Fault.LETTERS if digits else Fault.EMPTY)
    count = sum(map(str.isdecimal, typed))
    if count < len(digits) and digits[1] in "01":
        # The library fills up the old form of nine digits; none of those began with 0 or 1, so one was left out.
        return Check(fault=Fault.LENGTH, facts=(("digits", str(count)),))
    try:
        number = vat.validate(digits)
    except exceptions.InvalidLength:
        return Check(fault=Fault.LENGTH, facts=(("digits", str(len(digits))),))
    except exceptions.InvalidComponent:
        return _with_another_first_digit(digits[0])
    except (exceptions.InvalidChecksum, exceptions.InvalidFormat):
        return Check(fault=Fault.CHECK_DIGITS)
    return Check(value=number, printed=f"{number[:4]}.{number[4:7]}.{number[7:]}")


def check_iban(text: str) -> Check:
    """Check an IBAN of the SEPA zone, whatever its bank.

    >>> check_iban("IBAN: be71 0961 2345 6769").value
    'BE71096123456769'
    """
    account = _read_iban(bare(text, "iban"))
    return account if isinstance(account, Check) else Check(value=str(account), printed=account.formatted)


def check_account(iban: str, bic: str) -> AccountCheck:
    """Check an IBAN of the SEPA zone together with its BIC; an empty BIC is found where a list knows it.

    >>> check_account("BE71 0961 2345 6769", "").bic
    'GKCCBEBB'
    >>> check_account("BE71 0961 2345 6769", "KREDBEBB").remark
    <Remark.BIC_NOT_LISTED: 'bic_not_listed'>
    """
    from kmo_rules.declaration.banks import listed_bics

    if bic and check_iban(bic).value:
        return AccountCheck(fault=Fault.BIC_IS_IBAN)
    account = _read_iban(bare(iban, "iban"))
    if isinstance(account, Check):
        return AccountCheck(fault=account.fault, facts=account.facts)
    listed = listed_bics(account)
    typed = bare(bic, "bic") or next(iter(listed), "")
    if not typed:
        return AccountCheck(fault=Fault.BIC_NEEDED)
    return _with_bic(account, typed, listed)


def check_bic(text: str) -> AccountCheck:
    """Check a BIC whose account is not known: its form alone; an empty one may be found once the account is.

    >>> check_bic("x").fault
    <Fault.BIC_FORM: 'bic_form'>
    >>> check_bic("").fault is None
    True
    """
    if check_iban(text).value:
        return AccountCheck(fault=Fault.BIC_IS_IBAN)
    typed = bare(text, "bic")
    found = _read_bic(typed) if typed else None
    return found if isinstance(found, AccountCheck) else AccountCheck(bic=typed)


def _with_another_first_digit(digit: str) -> Check:
    is_establishment = any(digit in row.first_digits for row in identifier_rows().establishment)
    fault = Fault.ESTABLISHMENT if is_establishment else Fault.FIRST_DIGIT
    return Check(fault=fault, facts=(("digit", digit),))


_IBAN_FAULTS = {
    "InvalidCountryCode": Fault.IBAN_COUNTRY,
    "InvalidLength": Fault.IBAN_LENGTH,
    "InvalidChecksumDigits": Fault.IBAN_CHECK_DIGITS,
    "InvalidBBANChecksum": Fault.IBAN_CHECK_DIGITS,
}
"""By the name of schwifty's error, so that schwifty loads only when a number is checked."""


def _read_iban(text: str) -> "IBAN | Check":
    """The account, or what is wrong with its number."""
    from schwifty import IBAN, exceptions

    from kmo_rules.declaration.banks import is_in_sepa

    if not text:
        return Check(fault=Fault.IBAN_EMPTY)
    facts = (("country", text[:2]), ("length", str(len(text))))
    try:
        account = IBAN(text, validate_bban=text.startswith("BE"))
    except exceptions.SchwiftyException as error:
        return Check(fault=_IBAN_FAULTS.get(type(error).__name__, Fault.IBAN_FORM), facts=facts)
    return account if is_in_sepa(account) else Check(fault=Fault.IBAN_OUTSIDE_SEPA, facts=facts)


def _read_bic(text: str) -> "BIC | AccountCheck":
    """The code, or what is wrong with its form."""
    from schwifty import BIC, exceptions

    try:
        return BIC(text)
    except exceptions.InvalidCountryCode:
        letters = BIC(text, allow_invalid=True).country_code
        return AccountCheck(fault=Fault.BIC_NO_COUNTRY, facts=(("country", letters),))
    except exceptions.SchwiftyException:
        return AccountCheck(fault=Fault.BIC_FORM, facts=(("length", str(len(text))),))


def _with_bic(account: "IBAN", typed: str, listed: tuple[str, ...]) -> AccountCheck:
    """The one place where a BIC is weighed, whether it was typed or found in a list."""
    from kmo_rules.declaration.banks import can_hold, is_one_of

    bic = _read_bic(typed)
    if isinstance(bic, AccountCheck):
        return bic
    facts = (("bic", typed), ("country", account.country_code), ("listed", next(iter(listed), "")))
    accepted = AccountCheck(value=str(account), printed=account.formatted, bic=typed)
    if is_one_of(typed, listed):
        return accepted
    if not can_hold(bic.country_code, account.country_code):
        return AccountCheck(fault=Fault.BIC_COUNTRY, facts=facts)
    remark = Remark.BIC_NOT_LISTED if listed else Remark.BANK_NOT_LISTED
    if bic.country_code != account.country_code:
        remark = Remark.BIC_ABROAD
    return accepted.model_copy(update={"remark": remark, "facts": facts})
