"""The rules of the registration as a service provider, without language, screens or today's date.

Everything outside this folder imports from here and nowhere deeper.

>>> from datetime import date
>>> day = date(2026, 11, 23)
>>> asked = Situation(audit_bureau=False, enterprise_number=True, sepa_account=True, training=True, advice=False)
>>> assess(asked, on=day).verdict, next_question(asked, on=day)
(<Verdict.UNDETERMINED: 'undetermined'>, <Question.PROVIDER: 'provider'>)
>>> school = asked.model_copy(update={"provider": Provider.PUBLIC})
>>> assess(school, on=day).verdict, assess(school, on=day).audit.kind
(<Verdict.REGISTER_WITHOUT_AUDIT: 'register_without_audit'>, <AuditKind.NONE: 'none'>)
>>> to_code(Dossier(situation=school))
'1K38'
"""

from kmo_rules.candidates.cells import CandidateColumn, CandidateFault, CellFault
from kmo_rules.candidates.row import Candidate, ListTerms, candidate
from kmo_rules.case.assessment import Assessment, Notice, NoticeKind, assess
from kmo_rules.case.audit import Audit, AuditKind, AuditReason, Service
from kmo_rules.case.decision_table import DECIDING, Passage, Way, decision_lines, way_through
from kmo_rules.case.decision_table import Line as DecisionLine
from kmo_rules.case.questions import Change, next_question, open_questions, what_would_change
from kmo_rules.case.route import Route
from kmo_rules.case.rules import (
    CRITERIA,
    PROOFS,
    REFERENCES,
    Finding,
    Outcome,
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
    Question,
    RegisteredAs,
    Situation,
    Vat,
)
from kmo_rules.case.verdict import Verdict
from kmo_rules.cost import (
    CostAssumption,
    CostLine,
    Estimate,
    Line,
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
    FIGURES,
    Book,
    Figure,
    Kind,
    Law,
    Measure,
    NotInForceError,
    Reference,
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
from kmo_rules.quote.query import QUOTE_PREFIX, QuoteReading, quote_from_query, quote_to_query
from kmo_rules.quote.totals import (
    Bill,
    QuoteAssumption,
    QuotedAudit,
    QuoteTotals,
    quote_totals,
    quoted_scopes,
)
from kmo_rules.quote.work import (
    COLUMNS,
    DAY_LONGEST,
    EFFORT_LEAST,
    EFFORT_MOST,
    EFFORT_STEP,
    PHASES,
    SCOPES,
    SUM_MOST,
    Quote,
    Scope,
    Unit,
)
from kmo_rules.schedule import schedule
from kmo_rules.timeline import Milestone, MilestoneKind, Schedule, Step, StepKind, TimeAssumption, Weeks

__all__ = [
    "COLUMNS",
    "CRITERIA",
    "DAY_LONGEST",
    "DECIDING",
    "EFFORT_LEAST",
    "EFFORT_MOST",
    "EFFORT_STEP",
    "FIGURES",
    "FIRST_DAY",
    "HOURS_LEAST",
    "HOURS_MOST",
    "HOURS_STEP",
    "LAST_DAY",
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
    "AuditKind",
    "AuditReason",
    "Bill",
    "Book",
    "Candidate",
    "CandidateColumn",
    "CandidateFault",
    "CellFault",
    "Change",
    "Check",
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
    "Line",
    "ListTerms",
    "Measure",
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
    "Question",
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
    "Scope",
    "Service",
    "Situation",
    "Source",
    "Step",
    "StepKind",
    "TimeAssumption",
    "Unit",
    "Vat",
    "Verdict",
    "Way",
    "Weeks",
    "assess",
    "average_audit_hours",
    "candidate",
    "check_account",
    "check_enterprise_number",
    "checked_on",
    "decision_lines",
    "declarations",
    "estimate",
    "first_day",
    "from_code",
    "from_query",
    "grid_row",
    "next_question",
    "open_questions",
    "quote_from_query",
    "quote_to_query",
    "quote_totals",
    "quoted_scopes",
    "rules_version",
    "schedule",
    "sources",
    "to_cents",
    "to_code",
    "to_query",
    "way_through",
    "what_would_change",
]
