"""The rules of the registration as a service provider, without language, screens or today's date.

Everything outside this folder imports from here and nowhere deeper.
"""

from kmo_rules.assessment import Assessment, Notice, NoticeKind, assess
from kmo_rules.audit import Audit, AuditKind, AuditReason, Service
from kmo_rules.code import from_code, to_code
from kmo_rules.declarant import Declarant
from kmo_rules.declarations import Declaration, declarations
from kmo_rules.estimate import (
    CostAssumption,
    CostLine,
    Estimate,
    Line,
    NoAmount,
    average_audit_hours,
    estimate,
)
from kmo_rules.findings import (
    CRITERIA,
    PROOFS,
    REFERENCES,
    Finding,
    Outcome,
    Reference,
    Rule,
)
from kmo_rules.identifiers import (
    AccountCheck,
    Check,
    Fault,
    check_account,
    check_enterprise_number,
)
from kmo_rules.law import (
    Figure,
    Kind,
    Law,
    NotInForceError,
    Source,
    checked_on,
    first_day,
    rules_version,
    sources,
)
from kmo_rules.money import Amount, to_cents
from kmo_rules.query import from_query, to_query
from kmo_rules.questions import Change, next_question, open_questions, what_would_change
from kmo_rules.reading import Reading, ReadingFault
from kmo_rules.route import Route
from kmo_rules.schedule import (
    Milestone,
    MilestoneKind,
    Schedule,
    Step,
    StepKind,
    TimeAssumption,
    Weeks,
    schedule,
)
from kmo_rules.situation import (
    FIRST_DAY,
    HOURS_LEAST,
    HOURS_MOST,
    HOURS_STEP,
    LAST_DAY,
    PRICE_LEAST,
    PRICE_MOST,
    PRICE_STEP,
    AdviceTopic,
    Dossier,
    Plan,
    Provider,
    RegisteredAs,
    Situation,
    Vat,
)
from kmo_rules.verdict import Verdict

__all__ = [
    "CRITERIA",
    "FIRST_DAY",
    "HOURS_LEAST",
    "HOURS_MOST",
    "HOURS_STEP",
    "LAST_DAY",
    "PRICE_LEAST",
    "PRICE_MOST",
    "PRICE_STEP",
    "PROOFS",
    "REFERENCES",
    "AccountCheck",
    "AdviceTopic",
    "Amount",
    "Assessment",
    "Audit",
    "AuditKind",
    "AuditReason",
    "Change",
    "Check",
    "CostAssumption",
    "CostLine",
    "Declarant",
    "Declaration",
    "Dossier",
    "Estimate",
    "Fault",
    "Figure",
    "Finding",
    "Kind",
    "Law",
    "Line",
    "Milestone",
    "MilestoneKind",
    "NoAmount",
    "NotInForceError",
    "Notice",
    "NoticeKind",
    "Outcome",
    "Plan",
    "Provider",
    "Reading",
    "ReadingFault",
    "Reference",
    "RegisteredAs",
    "Route",
    "Rule",
    "Schedule",
    "Service",
    "Situation",
    "Source",
    "Step",
    "StepKind",
    "TimeAssumption",
    "Vat",
    "Verdict",
    "Weeks",
    "assess",
    "average_audit_hours",
    "check_account",
    "check_enterprise_number",
    "checked_on",
    "declarations",
    "estimate",
    "first_day",
    "from_code",
    "from_query",
    "next_question",
    "open_questions",
    "rules_version",
    "schedule",
    "sources",
    "to_cents",
    "to_code",
    "to_query",
    "what_would_change",
]
