"""The rules of the registration as a service provider, without language, screens or today's date.

Everything outside this folder imports from here and nowhere deeper.
"""

from kmo_rules.candidates.cells import CandidateColumn, CandidateFault, CellFault
from kmo_rules.candidates.row import Candidate, ListTerms, candidate
from kmo_rules.case.assessment import Assessment, Notice, NoticeKind, assess
from kmo_rules.case.audit import Audit, AuditKind, AuditReason, Service
from kmo_rules.case.decision_table import Line as DecisionLine
from kmo_rules.case.decision_table import Passage, decision_lines, way_through
from kmo_rules.case.questions import Change, next_question, open_questions, what_would_change
from kmo_rules.case.route import Route
from kmo_rules.case.rules import (
    CRITERIA,
    PROOFS,
    REFERENCES,
    Finding,
    Outcome,
    Reference,
    Rule,
)
from kmo_rules.case.situation import (
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
from kmo_rules.case.verdict import Verdict
from kmo_rules.cost import (
    AuditCost,
    Cost,
    CostAssumption,
    CostLine,
    Estimate,
    NoAmount,
    average_audit_hours,
    estimate,
)
from kmo_rules.declaration.clauses import Declaration, declarations
from kmo_rules.declaration.declarant import Declarant
from kmo_rules.declaration.identifiers import (
    AccountCheck,
    Check,
    Fault,
    Remark,
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
from kmo_rules.link.code import from_code, to_code
from kmo_rules.link.query import from_query, to_query
from kmo_rules.link.reading import Reading, ReadingFault
from kmo_rules.money import Amount, to_cents
from kmo_rules.quote.grid import GridFault, GridHours, GridRow, grid_row
from kmo_rules.quote.paper import quote_number, valid_until
from kmo_rules.quote.query import QUOTE_PREFIX, QuoteReading, quote_from_query, quote_to_query
from kmo_rules.quote.totals import (
    Bill,
    QuoteAssumption,
    QuotedAudit,
    QuoteTotals,
    compared_totals,
    quote_totals,
)
from kmo_rules.quote.units import in_unit
from kmo_rules.quote.work import (
    DAY_LONGEST,
    EFFORT_LEAST,
    EFFORT_MOST,
    EFFORT_STEP,
    PARTS,
    PHASES,
    SCOPES,
    SUM_MOST,
    Quote,
    Unit,
    Work,
)
from kmo_rules.schedule import schedule
from kmo_rules.spread import Spread
from kmo_rules.timeline import Milestone, MilestoneKind, Schedule, Step, StepKind, TimeAssumption, Weeks

__all__ = [
    "CRITERIA",
    "DAY_LONGEST",
    "EFFORT_LEAST",
    "EFFORT_MOST",
    "EFFORT_STEP",
    "FIRST_DAY",
    "HOURS_LEAST",
    "HOURS_MOST",
    "HOURS_STEP",
    "LAST_DAY",
    "PARTS",
    "PHASES",
    "PRICE_LEAST",
    "PRICE_MOST",
    "PRICE_STEP",
    "PROOFS",
    "QUOTE_PREFIX",
    "REFERENCES",
    "SCOPES",
    "SUM_MOST",
    "AccountCheck",
    "AdviceTopic",
    "Amount",
    "Assessment",
    "Audit",
    "AuditCost",
    "AuditKind",
    "AuditReason",
    "Bill",
    "Candidate",
    "CandidateColumn",
    "CandidateFault",
    "CellFault",
    "Change",
    "Check",
    "Cost",
    "CostAssumption",
    "CostLine",
    "DecisionLine",
    "Declarant",
    "Declaration",
    "Dossier",
    "Estimate",
    "Fault",
    "Figure",
    "Finding",
    "GridFault",
    "GridHours",
    "GridRow",
    "Kind",
    "Law",
    "ListTerms",
    "Milestone",
    "MilestoneKind",
    "NoAmount",
    "NotInForceError",
    "Notice",
    "NoticeKind",
    "Outcome",
    "Passage",
    "Plan",
    "Provider",
    "Quote",
    "QuoteAssumption",
    "QuoteReading",
    "QuoteTotals",
    "QuotedAudit",
    "Reading",
    "ReadingFault",
    "Reference",
    "RegisteredAs",
    "Remark",
    "Route",
    "Rule",
    "Schedule",
    "Service",
    "Situation",
    "Source",
    "Spread",
    "Step",
    "StepKind",
    "TimeAssumption",
    "Unit",
    "Vat",
    "Verdict",
    "Weeks",
    "Work",
    "assess",
    "average_audit_hours",
    "candidate",
    "check_account",
    "check_enterprise_number",
    "checked_on",
    "compared_totals",
    "decision_lines",
    "declarations",
    "estimate",
    "first_day",
    "from_code",
    "from_query",
    "grid_row",
    "in_unit",
    "next_question",
    "open_questions",
    "quote_from_query",
    "quote_number",
    "quote_to_query",
    "quote_totals",
    "rules_version",
    "schedule",
    "sources",
    "to_cents",
    "to_code",
    "to_query",
    "valid_until",
    "way_through",
    "what_would_change",
]
