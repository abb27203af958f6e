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
'2K3G'
"""

from kmo_rules.case.action import (
    Action as Action,
    ASKS_FIRST as ASKS_FIRST,
    ActionKind as ActionKind,
    is_open as is_open,
    next_action as next_action,
)
from kmo_rules.case.application import Application as Application
from kmo_rules.case.assessment import Assessment as Assessment, assess as assess
from kmo_rules.case.audit import Audit as Audit, AuditKind as AuditKind, AuditReason as AuditReason
from kmo_rules.case.change import Change as Change, what_would_change as what_would_change
from kmo_rules.case.decision_table import (
    DECIDING as DECIDING,
    Derived as Derived,
    Passage as Passage,
    Way as Way,
    decision_lines as decision_lines,
    way_through as way_through,
)
from kmo_rules.case.decision_table import Line as _Line
from kmo_rules.case.lead import Lead as Lead, Timing as Timing, longest_weeks as longest_weeks
from kmo_rules.case.notices import Notice as Notice, NoticeKind as NoticeKind
from kmo_rules.case.questions import next_question as next_question, open_questions as open_questions
from kmo_rules.case.route import Route as Route
from kmo_rules.case.rules import (
    CRITERIA as CRITERIA,
    PROOFS as PROOFS,
    REFERENCES as REFERENCES,
    Because as Because,
    Finding as Finding,
    Outcome as Outcome,
    Rule as Rule,
)
from kmo_rules.case.situation import (
    AS as AS,
    FIRST_DAY as FIRST_DAY,
    HOURS_LEAST as HOURS_LEAST,
    HOURS_MOST as HOURS_MOST,
    HOURS_STEP as HOURS_STEP,
    LAST_DAY as LAST_DAY,
    PRICE_LEAST as PRICE_LEAST,
    PRICE_MOST as PRICE_MOST,
    PRICE_STEP as PRICE_STEP,
    UNTIL as UNTIL,
    AdviceTopic as AdviceTopic,
    Dossier as Dossier,
    FirstTime as FirstTime,
    Plan as Plan,
    Provider as Provider,
    Question as Question,
    RegisteredAs as RegisteredAs,
    Service as Service,
    Situation as Situation,
    Vat as Vat,
)
from kmo_rules.case.verdict import Verdict as Verdict
from kmo_rules.case.weighed import Weighed as Weighed
from kmo_rules.cost import (
    AuditCost as AuditCost,
    Cost as Cost,
    CostAssumption as CostAssumption,
    CostLine as CostLine,
    Estimate as Estimate,
    NoAmount as NoAmount,
    at_average as at_average,
    average_audit_hours as average_audit_hours,
    estimate as estimate,
)
from kmo_rules.declaration.clauses import Clause as Clause, Declaration as Declaration, declarations as declarations
from kmo_rules.declaration.declarant import Declarant as Declarant
from kmo_rules.declaration.identifiers import (
    AccountCheck as AccountCheck,
    Check as Check,
    Fault as Fault,
    Remark as Remark,
    check_account as check_account,
    check_enterprise_number as check_enterprise_number,
    check_iban as check_iban,
)
from kmo_rules.law import (
    FIGURES as FIGURES,
    Book as Book,
    Figure as Figure,
    Kind as Kind,
    Law as Law,
    Measure as Measure,
    NotInForceError as NotInForceError,
    Reference as Reference,
    Source as Source,
    checked_on as checked_on,
    first_day as first_day,
    rules_version as rules_version,
    sources as sources,
)
from kmo_rules.letters import normalized as normalized
from kmo_rules.link.code import from_code as from_code, to_code as to_code
from kmo_rules.link.pasted import (
    PASTED_LONGEST as PASTED_LONGEST,
    from_pasted as from_pasted,
    unescaped as unescaped,
    unwrapped as unwrapped,
)
from kmo_rules.link.query import (
    from_query as from_query,
    quote_to_query as quote_to_query,
    read_link as read_link,
    to_query as to_query,
)
from kmo_rules.link.reading import Reading as Reading, ReadingFault as ReadingFault
from kmo_rules.link.versions import (
    LINK_VERSION as LINK_VERSION,
    LINK_VERSIONS as LINK_VERSIONS,
    NEVER as NEVER,
    QUOTE_PREFIX as QUOTE_PREFIX,
)
from kmo_rules.money import Amount as Amount, to_hundredths as to_hundredths
from kmo_rules.schedule import (
    OF_WHAT_RUNS as OF_WHAT_RUNS,
    Gap as Gap,
    Milestone as Milestone,
    MilestoneKind as MilestoneKind,
    Phase as Phase,
    PhaseKind as PhaseKind,
    Planned as Planned,
    Schedule as Schedule,
    Span as Span,
    Step as Step,
    StepKind as StepKind,
    TimeAssumption as TimeAssumption,
    Weeks as Weeks,
    phases as phases,
    schedule as schedule,
)
from kmo_rules.spread import Spread as Spread

DecisionLine = _Line
