"""The six verdicts, and what is left to say when open answers leave several ends."""

from collections.abc import Set as AbstractSet
from enum import StrEnum


class Verdict(StrEnum):
    """What the answers come to."""

    EXCLUDED = "excluded"
    NOT_YET = "not_yet"
    UNDETERMINED = "undetermined"
    REGISTER_WITH_AUDIT = "register_with_audit"
    REGISTER_PROVISIONALLY = "register_provisionally"
    REGISTER_WITHOUT_AUDIT = "register_without_audit"

    @property
    def may_register(self) -> bool:
        """Whether this is one of the three verdicts that open the way to the application."""
        return self in REGISTER


REGISTER = frozenset(
    {
        Verdict.REGISTER_WITH_AUDIT,
        Verdict.REGISTER_PROVISIONALLY,
        Verdict.REGISTER_WITHOUT_AUDIT,
    }
)


def verdict_of(ends: AbstractSet[Verdict]) -> Verdict:
    """The one verdict of all ends that the open answers still leave; at least one.

    Who may be excluded and otherwise ends as "not yet" hears "not yet": that is what can be put right.

    >>> verdict_of({Verdict.EXCLUDED, Verdict.NOT_YET}), verdict_of({Verdict.NOT_YET, Verdict.REGISTER_WITH_AUDIT})
    (<Verdict.NOT_YET: 'not_yet'>, <Verdict.UNDETERMINED: 'undetermined'>)
    """
    if ends - {Verdict.EXCLUDED} == {Verdict.NOT_YET}:
        return Verdict.NOT_YET
    return next(iter(ends)) if len(ends) == 1 else Verdict.UNDETERMINED
