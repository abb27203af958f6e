"""The rows of `data/identifiers.toml`, typed and read once: what no list of the installed packages can give."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from kmo_rules.law import Kind
from kmo_rules.model import Frozen


class Row(Frozen):
    """Who says what a row says, where, and when our row was last held against it."""

    kind: Kind
    source: str
    checked_on: date


class Establishment(Row):
    """The first digits of the number of an establishment unit."""

    first_digits: str


class Label(Row):
    """What people copy along before a number: words of one field (`enterprise_number`, `iban`, `bic`)."""

    field: str
    words: tuple[str, ...]


class Sepa(Row):
    """Countries of the SEPA zone."""

    countries: frozenset[str]


class Abroad(Row):
    """A bank of one of the countries `banks` can hold an account of one of the countries `accounts`."""

    accounts: frozenset[str]
    banks: frozenset[str]


class OneBank(Row):
    """BICs (their first eight characters) that are one bank, merged or known by several."""

    bics: frozenset[str]


class Listed(Row):
    """The BIC that comes first for the accounts of one bank code."""

    country: str
    bank_code: str
    bic: str


class IdentifierRows(Frozen):
    """The whole file, one field per kind of row."""

    establishment: tuple[Establishment, ...]
    label: tuple[Label, ...]
    sepa: tuple[Sepa, ...]
    abroad: tuple[Abroad, ...]
    one_bank: tuple[OneBank, ...]
    listed: tuple[Listed, ...]


@cache
def identifier_rows() -> IdentifierRows:
    """The shipped rows."""
    text = files("kmo_rules").joinpath("data", "identifiers.toml").read_text(encoding="utf-8")
    return IdentifierRows.model_validate(tomllib.loads(text))
