"""Which audit, what it may cost, and who does it."""

import streamlit as st

from kmo_rules import AuditKind, Law, Verdict, assess, average_audit_hours, estimate
from ui import cost as costs
from ui import downloads, page, screens
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current, money
from wording import sources
from wording.case import audits
from wording.cost import SOURCE

page.heading(_("Audit en kosten"))
on = clock.day_of_rules()
law = Law.on(on)
dossier = state.dossier()
assessment = assess(dossier.situation, on=on)

is_excluded = assessment.verdict is Verdict.EXCLUDED
has_audit = assessment.audit.kind is not AuditKind.NONE and not is_excluded
st.markdown(f"**{audits.kind(assessment.audit, current())}.** {_(audits.REASONS[assessment.audit.reason])}")
if assessment.audit.kind is AuditKind.UNDETERMINED and assessment.audit.candidates:
    st.markdown(
        _(
            "Het wordt een van deze: {kinds}.",
            kinds=", ".join(audits.candidates(assessment.audit, current())),
        )
    )
if not is_excluded:
    st.markdown(_(audits.EXPLANATIONS[assessment.audit.kind]))

if has_audit:
    page.part(_("Wat kost de audit?"))
    st.markdown(
        _(
            "Er is geen vaste prijs: u betaalt de uren van de auditor, aan een standaardtarief van {price} per uur. Het aantal uren hangt af van uw grootte, uw structuur en de diensten. Vraag een offerte aan een bureau: die prijs telt.",
            price=money(law.hourly_price.value),
        )
    )
    average = average_audit_hours(on=on)
    costs.inputs(average, law)

found = estimate(dossier, on=on)
costs.result(found)
if found.lines:
    downloads.cost_sheets(dossier, on)
st.caption(
    _(
        SOURCE,
        source=sources.cited(law.hourly_price.reference, current()),
    )
)

if has_audit:
    page.part(_("Wie doet de audit?"))
    costs.bureaus(law)
    page.part(_("En als de audit niet lukt?"))
    st.markdown(_("Wat er dan gebeurt, is niet bekendgemaakt. Vraag het na bij de administratie, gratis op 1700."))
screens.walk("audit")
