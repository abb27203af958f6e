"""A calendar under an address of its own, so that a calendar program can keep it up to date.

The address holds the dossier code and nothing else, and a code holds only what may be shared. Nothing is stored:
each answer is made anew from the code. The code is also what the events are known by: it never changes under one
address, a program replaces the calendar of an address as a whole, and two clients' calendars share no event. So there
is nothing to cancel either.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from documents.calendar import agenda
from kmo_rules import NotInForceError, ReadingFault, Verdict, assess, from_code, to_code
from server.policy import NO_PAGE, NOT_KEPT
from wording.case.steps import NO_TIMELINE
from wording.catalogues import N_, Language, translated
from wording.link import refusal
from wording.screens import CALENDAR, CALENDAR_ENDING, LANGUAGE_PARAMETER

NO_START: Final = N_(
    "Deze code heeft geen datum voor de aanvraag. Kies die datum op het scherm ‘Tijdlijn’ en gebruik de nieuwe code."
)
NOT_IN_FORCE: Final = N_("Voor de datum van deze aanvraag kennen wij de regels niet. Kies een latere datum.")

# A calendar program may keep an answer for an hour; nobody in between may keep one at all.
_FOUND: Final = {
    "Cache-Control": "private, max-age=3600",
    "Content-Disposition": 'inline; filename="registratie.ics"',
} | NO_PAGE


def route(today: Callable[[], date]) -> Route:
    """The address `/kalender/<code>.ics`; `today` says which day it is."""

    def answer(request: Request) -> Response:
        """The calendar of a dossier code, or 404 with a plain sentence; never an error."""
        asked = request.query_params.get(LANGUAGE_PARAMETER)
        language = Language(asked) if asked in list(Language) else Language.DUTCH
        code = request.path_params["name"].removesuffix(CALENDAR_ENDING)
        found = _calendar(code, language, today())
        if isinstance(found, str):
            return PlainTextResponse(found + "\n", status_code=404, headers=NOT_KEPT)
        return Response(found, media_type="text/calendar; charset=utf-8", headers=_FOUND)

    return Route(f"/{CALENDAR}/{{name:path}}", answer, methods=["GET"])


def _calendar(code: str, language: Language, today: date) -> bytes | str:
    """The calendar file, or the sentence that says why there is none."""
    reading = from_code(code)
    if reading.dossier is None:
        return refusal(reading.fault or ReadingFault.NOTHING, language)
    start = reading.dossier.plan.start
    if start is None:
        return translated(NO_START, language)
    # What was planned stays as it was planned: a registration that ends after the start is no lapsed one later.
    on = min(start, today)
    try:
        if assess(reading.dossier.situation, on=on).verdict is Verdict.EXCLUDED:
            return translated(NO_TIMELINE, language)
        key = to_code(reading.dossier)  # not as it was typed in the address
        return agenda(reading.dossier, on=on, made_on=today, language=language, key=key).file
    except NotInForceError:
        return translated(NOT_IN_FORCE, language)
