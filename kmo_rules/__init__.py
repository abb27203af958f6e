"""The rules of the registration as a service provider, without language, screens or today's date.

Everything outside this folder imports from here and nowhere deeper; the auditor's two topics, `kmo_rules.quote` and
`kmo_rules.candidates`, are front doors of their own.

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

from kmo_rules.case.action import Action, ActionKind, is_open, next_action
from kmo_rules.case.application import Application
from kmo_rules.case.assessment import Assessment, assess
from kmo_rules.case.audit import Audit, AuditKind, AuditReason
from kmo_rules.case.change import Change, what_would_change
from kmo_rules.case.decision_table import DECIDING, Derived, Passage, Way, decision_lines, way_through
from kmo_rules.case.decision_table import Line as DecisionLine
from kmo_rules.case.lead import Lead, Timing
from kmo_rules.case.notices import Notice, NoticeKind
from kmo_rules.case.questions import CALLER_FIRST, next_question, open_questions
from kmo_rules.case.route import Route
from kmo_rules.case.rules import (
    CRITERIA,
    PROOFS,
    REFERENCES,
    Because,
    Finding,
    Outcome,
    Rule,
)
from kmo_rules.case.situation import (
    AS,
    FIRST_DAY,
    HOURS_LEAST,
    HOURS_MOST,
    HOURS_STEP,
    LAST_DAY,
    PRICE_LEAST,
    PRICE_MOST,
    PRICE_STEP,
    UNTIL,
    AdviceTopic,
    Dossier,
    Plan,
    Provider,
    Question,
    RegisteredAs,
    Service,
    Situation,
    Vat,
)
from kmo_rules.case.verdict import Verdict
from kmo_rules.case.weighed import Weighed
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
from kmo_rules.declaration.clauses import Clause, Declaration, declarations
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
from kmo_rules.link import (
    PASTED_LONGEST,
    QUOTE_PREFIX,
    Reading,
    ReadingFault,
    from_code,
    from_pasted,
    from_query,
    quote_to_query,
    read_link,
    to_code,
    to_query,
    unescaped,
    unwrapped,
)
from kmo_rules.money import Amount, to_cents
from kmo_rules.schedule import (
    Gap,
    Milestone,
    MilestoneKind,
    Planned,
    Schedule,
    Step,
    StepKind,
    TimeAssumption,
    Weeks,
    schedule,
)
from kmo_rules.spread import Spread

__all__ = [
    "AS",
    "CALLER_FIRST",
    "CRITERIA",
    "DECIDING",
    "FIGURES",
    "FIRST_DAY",
    "HOURS_LEAST",
    "HOURS_MOST",
    "HOURS_STEP",
    "LAST_DAY",
    "PASTED_LONGEST",
    "PRICE_LEAST",
    "PRICE_MOST",
    "PRICE_STEP",
    "PROOFS",
    "QUOTE_PREFIX",
    "REFERENCES",
    "UNTIL",
    "AccountCheck",
    "Action",
    "ActionKind",
    "AdviceTopic",
    "Amount",
    "Application",
    "Assessment",
    "Audit",
    "AuditCost",
    "AuditKind",
    "AuditReason",
    "Because",
    "Book",
    "Change",
    "Check",
    "Clause",
    "Cost",
    "CostAssumption",
    "CostLine",
    "DecisionLine",
    "Declarant",
    "Declaration",
    "Derived",
    "Dossier",
    "Estimate",
    "Fault",
    "Figure",
    "Finding",
    "Gap",
    "Kind",
    "Law",
    "Lead",
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
    "Planned",
    "Provider",
    "Question",
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
    "Timing",
    "Vat",
    "Verdict",
    "Way",
    "Weeks",
    "Weighed",
    "assess",
    "average_audit_hours",
    "check_account",
    "check_enterprise_number",
    "checked_on",
    "decision_lines",
    "declarations",
    "estimate",
    "first_day",
    "from_code",
    "from_pasted",
    "from_query",
    "is_open",
    "next_action",
    "next_question",
    "open_questions",
    "quote_to_query",
    "read_link",
    "rules_version",
    "schedule",
    "sources",
    "to_cents",
    "to_code",
    "to_query",
    "unescaped",
    "unwrapped",
    "way_through",
    "what_would_change",
]
