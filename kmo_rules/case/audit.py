"""Which audit a case needs."""

from enum import StrEnum

from kmo_rules.case.situation import Provider, Situation
from kmo_rules.kept import kept
from kmo_rules.model import Frozen


class AuditKind(StrEnum):
    """The audits the source text names, none for public providers, and still open."""

    TRAINING = "training"
    ADVICE = "advice"
    COMBINED = "combined"
    NONE = "none"
    UNDETERMINED = "undetermined"


class AuditReason(StrEnum):
    """Why this audit, or why none can be named."""

    SERVICES = "services"
    PUBLIC = "public"
    EXCLUDED = "excluded"
    PROVIDER_OPEN = "provider_open"
    SERVICE_OPEN = "service_open"
    NO_SERVICE = "no_service"


class Audit(Frozen):
    """The audit of a case; `candidates` are the kinds that open answers still leave."""

    kind: AuditKind
    reason: AuditReason
    candidates: tuple[AuditKind, ...] = ()


_AUDIT_OF = {
    (True, False): AuditKind.TRAINING,
    (False, True): AuditKind.ADVICE,
    (True, True): AuditKind.COMBINED,
}


def audit(situation: Situation) -> Audit:
    """The audit of a case: none for a public provider, else the one its services ask for."""
    s = situation
    return _audit(s.provider, s.audit_bureau is True, s.training, s.advice)


@kept
def _audit(
    provider: Provider | None,
    excluded: bool,
    training: bool | None,
    advice: bool | None,
) -> Audit:
    if provider is Provider.PUBLIC:
        return Audit(kind=AuditKind.NONE, reason=AuditReason.PUBLIC)
    if excluded:
        return Audit(kind=AuditKind.UNDETERMINED, reason=AuditReason.EXCLUDED)
    candidates = _candidates(training, advice)
    if not candidates:
        return Audit(kind=AuditKind.UNDETERMINED, reason=AuditReason.NO_SERVICE)
    if None in (training, advice):
        return _open(AuditReason.SERVICE_OPEN, candidates, provider)
    if provider is None:
        return _open(AuditReason.PROVIDER_OPEN, candidates, provider)
    return Audit(kind=candidates[0], reason=AuditReason.SERVICES, candidates=candidates)


def _candidates(training: bool | None, advice: bool | None) -> tuple[AuditKind, ...]:
    """The audits that completing the two services can still lead to."""
    return tuple(
        kind
        for (with_training, with_advice), kind in _AUDIT_OF.items()
        if training in (None, with_training) and advice in (None, with_advice)
    )


def _open(reason: AuditReason, candidates: tuple[AuditKind, ...], provider: Provider | None) -> Audit:
    none = () if provider else (AuditKind.NONE,)
    return Audit(kind=AuditKind.UNDETERMINED, reason=reason, candidates=candidates + none)
