"""The day from which an application counts."""

from datetime import date

from kmo_rules.case.application import Application
from kmo_rules.case.assessment import Assessment
from kmo_rules.case.lead import Timing
from kmo_rules.case.route import Route
from kmo_rules.case.situation import Dossier


def start_of(application: Application | None, dossier: Dossier, assessment: Assessment) -> date:
    """The planned day of application; the day one asks where none is planned or it has passed.

    A renewal for which there is time begins when its time comes, not today: nobody is told to wait on one screen and
    shown an application of today on the next. One day may be planned for a case. Where something new is applied for
    too, the day is that one's, and does not draw a renewal forward.
    """
    on, chosen = assessment.on, dossier.plan.start
    start = max(chosen or on, on)
    if application is None or application.route is not Route.RENEWAL or application.lead is None:
        return start
    begin = application.lead.begin
    if application.lead.timing is not Timing.EARLY or begin is None:
        return start
    is_of_another = any(each.route in (Route.FIRST, Route.LAPSED) for each in assessment.applications)
    return max(start, begin) if chosen is None or chosen < on or is_of_another else start
