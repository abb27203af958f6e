"""The end of the way: what is done, and what remains with its days."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import streamlit as st

from kmo_rules import Assessment, Declaration, Dossier, Service, open_questions, schedule
from ui import page
from ui.case import ask, remaining
from ui.session import answers as state
from ui.session.language import _, current, short_span
from wording import schedule as times
from wording.case import audits, find_out, findings, steps
from wording.case.step_rows import CaseStep


def finish(
    found: Sequence[Declaration], drawn: Mapping[Service, str], dossier: Dossier, assessment: Assessment
) -> None:
    """Call it once the declarations are there; `drawn` holds the signatures that were drawn on the screen."""
    page.part(_("Wat klaar is, en wat nog volgt"))
    with st.container(key="done"):
        st.markdown("\n".join(f"- :green[:material/check_circle:] {text}" for text in _done(found, drawn, dossier)))
    st.markdown(f"**{_('Dit volgt nog')}**")
    is_signed = all(drawn.get(each.service) for each in found)
    left = [*_first(assessment), *(_to_do(step, is_signed=is_signed) for step in steps.steps(assessment, current()))]
    st.markdown("\n".join(f"{place}. {text}" for place, text in enumerate(left, start=1)))
    _days(dossier, assessment.on)


def _first(assessment: Assessment) -> Iterator[str]:
    """What is to be put right for the other service, and what is still to be found out."""
    yield from (text for _rule, text in findings.to_put_right(assessment, current()))
    skipped = state.skipped()
    for name in dict.fromkeys(find_out.first(name, skipped) for name in remaining.to_find_out(assessment)):
        yield _("Zoek uit: {question}", question=ask.short(name))


def _to_do(step: steps.StepText, *, is_signed: bool) -> str:
    """A step with how long it takes, and where it is taken or read about."""
    title = _("Mail de ondertekende verklaring") if is_signed and step.kind is CaseStep.DECLARATION else step.title
    leads = [f"[{label}]({address})" for address, label in steps.links(step.kind, current())]
    return "  \n   ".join(filter(None, [f"{title} ({step.how_long})", " · ".join(leads)]))


def _done(found: Sequence[Declaration], drawn: Mapping[Service, str], dossier: Dossier) -> list[str]:
    on = found[0].on
    answered = [] if open_questions(dossier.situation, on=on) else [_("Uw antwoorden zijn volledig.")]
    return answered + [_made(each.service, is_signed=bool(drawn.get(each.service))) for each in found]


def _made(service: Service, *, is_signed: bool) -> str:
    name = audits.service(service, current())
    if is_signed:
        return _("Verklaring op eer voor {service}: ondertekend op het scherm.", service=name)
    return _("Verklaring op eer voor {service}: klaargemaakt.", service=name)


def _days(dossier: Dossier, on: date) -> None:
    """The days that are still to come, without those of a service that cannot be applied for yet."""
    planned = schedule(dossier, on=on)
    rows = [
        {
            _("Wat"): times.for_services(planned, each, current()),
            _("Wanneer"): short_span(each.earliest, each.latest),
        }
        for each in planned.to_come
        if each.latest >= on
    ]
    if rows:
        page.table(rows, _("De data die nog komen"))
