"""What the lists of the packages and our own rows say of a bank. A list is a hint and never a proof: banks merge,
open accounts in other countries and get new codes before any list knows.
"""

from collections.abc import Iterable
from contextlib import suppress

from schwifty import BIC, IBAN, exceptions
from stdnum.be import iban as belgian

from kmo_rules.declaration.identifier_rows import identifier_rows


def is_in_sepa(account: IBAN) -> bool:
    """Whether the country of the account belongs to the SEPA zone."""
    return account.in_sepa_zone or any(account.country_code in row.countries for row in identifier_rows().sepa)


def listed_bics(account: IBAN) -> tuple[str, ...]:
    """The BICs that are listed for the bank of the account, the likeliest first; empty where no list gives any.

    >>> listed_bics(IBAN("BE71096123456769"))
    ('GKCCBEBB',)
    """
    found = [row.bic for row in identifier_rows().listed if (row.country, row.bank_code) == _code(account)]
    found += [str(account.bic)] if account.bic else []
    with suppress(exceptions.SchwiftyException):
        found += [str(bic) for bic in BIC.candidates_from_bank_code(*_code(account))]
    if account.country_code == "BE":
        found += filter(None, [belgian.to_bic(account)])
    return tuple(dict.fromkeys(found))


def is_one_of(bic: str, listed: Iterable[str]) -> bool:
    """Whether a BIC is that of one of the listed banks: merged banks are one, and so are the branches of a bank.

    >>> is_one_of("NICABEBBXXX", ["AXABBE22"])
    True
    """
    return bool(_same_bank(bic) & {other[:8] for other in listed})


def can_hold(bank_country: str, account_country: str) -> bool:
    """Whether banks of one country hold accounts of another one.

    >>> can_hold("JE", "GB"), can_hold("US", "GB")
    (True, False)
    """
    return bank_country == account_country or any(
        account_country in row.accounts and bank_country in row.banks for row in identifier_rows().abroad
    )


def _code(account: IBAN) -> tuple[str, str]:
    """The country and the code under which the lists keep the bank; in some countries with the branch."""
    parts = account.spec.bic_lookup_components
    return account.country_code, "".join(getattr(account, part.value) for part in parts)


def _same_bank(bic: str) -> frozenset[str]:
    """The first eight characters of every BIC of one bank."""
    merged = (row.bics for row in identifier_rows().one_bank if bic[:8] in row.bics)
    return frozenset({bic[:8]}).union(*merged)
