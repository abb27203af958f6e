"""From answers to one verdict, also while answers are still open.

A full set of answers has exactly one verdict. With open
answers we think of every way to complete them; `_possible` gives the verdicts those completions have, found
without listing them because every condition is an "all of" or "one of" over answers of its own.
"""

from enum import StrEnum
from functools import lru_cache

from kmo_rules.case.situation import Provider, Situation


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

Answer = bool | None


def all_of(*answers: Answer) -> Answer:
    """No as soon as one is no; yes only when all are yes.

    >>> all_of(True, None), all_of(None, False)
    (None, False)
    """
    if False in answers:
        return False
    return None if None in answers else True


def one_of(*answers: Answer) -> Answer:
    """Yes as soon as one is yes; no only when all are no.

    >>> one_of(True, None), one_of(None, False)
    (True, None)
    """
    if True in answers:
        return True
    return None if None in answers else False


def verdict(situation: Situation) -> Verdict:
    """The verdict of answered and open answers together."""
    s = situation
    if s.audit_bureau is True:
        return Verdict.EXCLUDED
    conditions = all_of(s.enterprise_number, s.sepa_account, one_of(s.training, s.advice))
    criteria = all_of(s.activity, s.competences, s.knowledge, s.integrity)
    possible = _possible(
        s.provider,
        conditions,
        criteria,
        all_of(s.experience, s.satisfaction),
        s.starting,
    )
    if possible == {Verdict.NOT_YET}:
        return Verdict.NOT_YET
    if s.audit_bureau is None or len(possible) > 1:
        return Verdict.UNDETERMINED
    return next(iter(possible))


@lru_cache(maxsize=512)
def _possible(
    provider: Provider | None,
    conditions: Answer,
    criteria: Answer,
    proofs: Answer,
    starting: Answer,
) -> frozenset[Verdict]:
    """The verdicts that completions of these answers can have when it is no audit bureau."""
    ends: set[Verdict] = set()
    for known in (provider,) if provider else tuple(Provider):
        if known is Provider.PUBLIC:
            ends |= _ends(conditions, Verdict.REGISTER_WITHOUT_AUDIT)
        else:
            ends |= _ends_private(all_of(conditions, criteria), proofs, starting)
    return frozenset(ends)


def _ends(condition: Answer, good: Verdict) -> set[Verdict]:
    """`good` where the condition can be met, "not yet" where it can fail."""
    if condition is None:
        return {good, Verdict.NOT_YET}
    return {good if condition else Verdict.NOT_YET}


def _ends_private(conditions: Answer, proofs: Answer, starting: Answer) -> set[Verdict]:
    """Missing proofs lead to a provisional registration for those who begin, to "not yet" for others."""
    ends: set[Verdict] = set()
    if proofs is not False:
        ends |= _ends(conditions, Verdict.REGISTER_WITH_AUDIT)
    if proofs is not True:
        ends |= _ends(all_of(conditions, starting), Verdict.REGISTER_PROVISIONALLY)
    return ends
