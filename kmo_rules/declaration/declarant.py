"""Who signs: the private data of a declaration. Nothing here can become a link, a code or a log line."""

import unicodedata
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    EmailStr,
    Field,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from kmo_rules.case.situation import Day
from kmo_rules.declaration.identifiers import (
    Check,
    check_account,
    check_bic,
    check_enterprise_number,
    check_iban,
)
from kmo_rules.letters import normalized
from kmo_rules.model import Frozen

EMPTY = "empty"


def _plain(text: object) -> object:
    """One normal form, without the white space and invisible marks that copying brings along."""
    if not isinstance(text, str):
        return text
    shown = (c for c in normalized("NFC", text) if unicodedata.category(c) not in ("Cf", "Cs", "Co"))
    return " ".join("".join(shown).split())


def _not_empty(text: str) -> str:
    if not text:
        raise PydanticCustomError(EMPTY, "empty")
    return text


_Line = Annotated[str, BeforeValidator(_plain), AfterValidator(_not_empty)]


class Declarant(Frozen):
    """The private fields of the declaration. Every error names its field and a fault, never the input.

    Raises:
        pydantic.ValidationError: the `type` of each error is `empty`, `string_too_long`, a `Fault`, or
            pydantic's own word for a bad e-mail address or day.
    """

    legal_name: _Line = Field(max_length=120, repr=False)
    enterprise_number: str = Field(repr=False)
    iban: str = Field(repr=False)
    bic: str = Field(repr=False)
    signatory: _Line = Field(max_length=80, repr=False)
    function: _Line = Field(max_length=80, repr=False)
    place: _Line = Field(max_length=60, repr=False)
    signed_on: Day = Field(repr=False)
    email: Annotated[EmailStr, BeforeValidator(_plain)] = Field(max_length=120, repr=False)

    @property
    def printed_number(self) -> str:
        """The enterprise number as it is printed: 0403.170.701."""
        return str(check_enterprise_number(self.enterprise_number).printed)

    @property
    def account_ending(self) -> str:
        """The last four characters of the account: all that any document may show of it."""
        return self.iban[-4:]

    @field_validator("enterprise_number")
    @classmethod
    def _number(cls, text: str) -> str:
        return _value(check_enterprise_number(text))

    @field_validator("iban")
    @classmethod
    def _iban(cls, text: str) -> str:
        return _value(check_iban(text))

    @field_validator("bic")
    @classmethod
    def _bic(cls, text: str, info: ValidationInfo) -> str:
        # What is wrong with the IBAN is said at its own field.
        checked = check_account(info.data["iban"], text) if "iban" in info.data else check_bic(text)
        _value(checked)
        return str(checked.bic)


def _value(checked: Check) -> str:
    """The checked value, or the fault as an error of its field."""
    if checked.fault is not None:
        raise PydanticCustomError(
            checked.fault.value,
            "{fault}",
            {"fault": checked.fault.value} | dict(checked.facts),
        )
    return str(checked.value)
