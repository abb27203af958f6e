"""The day from which an application counts."""

from datetime import date

from kmo_rules.case.application import Application
from kmo_rules.case.assessment import Assessment
from kmo_rules.case.situation import Dossier


def asked_for(dossier: Dossier, *, on: date) -> date:
    """The planned day of application; the day one asks where none is planned or it has passed."""
    return max(dossier.plan.start or on, on)


def start_of(application: Application | None, dossier: Dossier, assessment: Assessment) -> date:
    """The planned day of application; the day one asks where none is planned or it has passed.

    A renewal for which there is time begins when its time comes, not today: nobody is told to wait on one screen and
    shown an application of today on the next. One day may be planned for a case. Where something new is applied for
    too, the day is that one's, and does not draw a renewal forward.
    """
    on, chosen = assessment.on, dossier.plan.start
    start = asked_for(dossier, on=on)
    begin = None if application is None else application.waits_until
    if begin is None:
        return start
    is_of_another = any(each.route.is_new for each in assessment.applications)
    return max(start, begin) if chosen is None or chosen < on or is_of_another else start
