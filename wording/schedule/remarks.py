"""What must be said before, beside and below the days."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from kmo_rules import (
    Dossier,
    Gap,
    MilestoneKind,
    NoticeKind,
    Planned,
    Route,
    Schedule,
    Service,
    TimeAssumption,
    schedule,
)
from wording import numbers
from wording.case.audits import of_service, once_or_each
from wording.case.notices import NOTICES
from wording.catalogues import N_, Language, translated

STRIPED: Final = N_(
    "Gestreept over de hele hoogte: de datum ligt ergens in dat stuk. Gestreept onderaan: de tijd om te verlengen."
)
STRIPED_WITH_FOLLOW_UP: Final = N_(
    "Gestreept over de hele hoogte: de datum ligt ergens in dat stuk. Gestreept onderaan: de tijd om te verlengen of om uw "
    "opvolgingsaudit vast te leggen."
)
LEAD_IN: Final = N_("Eerst: toegang tot het loket, als u die nog niet hebt. Hoelang dat duurt, is niet bekend.")
"""What comes before the application. Waiting for a day of the audit comes after it, and is told with what is left out."""

GAPS: Final[dict[Gap, str]] = {
    Gap.POSSIBLE: N_(
        "Dient u uw aanvraag in op {day}, dan is uw nieuwe registratie misschien te laat en bent u een tijd niet "
        "geregistreerd. Dien zo vroeg mogelijk in."
    ),
    Gap.CERTAIN: N_(
        "Dient u uw aanvraag in op {day}, dan komt uw nieuwe registratie naar onze berekening na de laatste dag van de "
        "huidige, en bent u een tijd niet geregistreerd. Dien zo vroeg mogelijk in."
    ),
}
NO_WEEKS: Final = N_("Hoeveel weken dit in uw geval duurt, zegt geen bron. Daarom staan hier geen weken.")
EXAMPLE: Final = N_(
    "Deze data zijn een voorbeeld. Ze gelden pas als uw antwoorden een aanvraag toelaten: begin eerst daarmee."
)
EXAMPLE_AFTER_CURRENT: Final = N_(
    "De data na uw huidige registratie zijn een voorbeeld. Ze gelden pas als uw antwoorden dat toelaten: begin eerst daarmee."
)
"""The same where a registration runs: its own last day, and the days to begin on, are no example."""
MAY_BE_PROVISIONAL: Final = N_(
    "Of u een beginnende dienstverlener bent, staat nog open. Bent u het, dan is de registratie eerst voorlopig en loopt ze "
    "minder lang dan hier staat."
)
START_PASSED: Final = N_("De datum die u koos voor uw aanvraag is voorbij. Wij rekenen vanaf {day}.")
LEFT_OUT: Final = N_(
    "Niet meegeteld: rechten krijgen voor het loket, wachten op een datum voor de audit, en verbeteringen die na de audit nog "
    "nodig zijn."
)
LEFT_OUT_WITHOUT_AUDIT: Final = N_(
    "Niet meegeteld: rechten krijgen voor het loket. Dat de weken uit de bron ook zonder audit gelden, is onze aanname."
)


_WHEN_APPLYING: Final = N_("Wanneer dient u de aanvraag in? Vult u niets in, dan rekenen wij met {day}.")


def start_question(dossier: Dossier, on: date, language: Language) -> str:
    """The question for the day of application, with the day that counts while it has no answer; empty without one."""
    unplanned = dossier.model_copy(update={"plan": dossier.plan.model_copy(update={"start": None})})
    found = schedule(unplanned, on=on)
    if not any(each.applies for each in found.applications):
        return ""
    return translated(_WHEN_APPLYING, language, day=numbers.day(found.start, language))


_BEGINS: Final = N_("Naar schatting kan de registratie beginnen {days}.")
_BEGINS_ANEW: Final = N_("Naar schatting kan de nieuwe registratie beginnen {days}.")


def begins(route: Route, days: str, language: Language) -> str:
    """Between which days a registration can begin; of who is registered already, the new one."""
    return translated(_BEGINS_ANEW if route is Route.RENEWAL else _BEGINS, language, days=days)


def counted_from(found: Schedule, planned: date | None, language: Language) -> str:
    """Which day of application the weeks count from, and whether one was chosen."""
    text = N_("U koos nog geen datum voor uw aanvraag. Wij rekenen vanaf {day}.")
    if planned == found.start:
        text = N_("U dient de aanvraag in op {day}.")
    elif found.start_has_passed:
        text = START_PASSED
    return translated(text, language, day=numbers.day(found.start, language))


def remarks(found: Schedule, language: Language) -> tuple[str, ...]:
    """What must be said before the days: which are an example, that they may be others for who begins or were planned in the past, and gaps
    per service.
    """
    several = len(found.applications) > 1
    examples = [(each, text) for each in found.applications for text in _example(each)]
    is_one = len({text for _, text in examples}) == 1 and len(examples) == len(found.applications)
    said = list(filter(None, [may_be_provisional(found, language)]))
    said += [
        of_service(None if is_one or not several else each.service, translated(text, language), language)
        for each, text in examples[: 1 if is_one else None]
    ]
    said += kind_open(found, [each.service for each in found.applications], language)
    if found.start_has_passed:
        said.append(translated(START_PASSED, language, day=numbers.day(found.start, language)))
    for each in found.applications:
        if each.gap is not None:
            gap = translated(GAPS[each.gap], language, day=numbers.day(each.start, language))
            said.append(of_service(each.service if several else None, gap, language))
    return tuple(said)


def may_be_provisional(found: Schedule, language: Language) -> str:
    """That the registration may turn out shorter, while it is open whether somebody begins; else nothing."""
    is_open = TimeAssumption.COUNTED_AS_FULL in found.assumptions
    return translated(MAY_BE_PROVISIONAL, language) if is_open else ""


def kind_open(found: Schedule, services: Collection[Service | None], language: Language) -> tuple[str, ...]:
    """Of which of these services a registration runs and nobody said which kind, once where it is so of all."""
    text = translated(NOTICES[NoticeKind.REGISTERED_AS_OPEN], language)
    asked = [each for each in found.applications if each.service in services]
    return once_or_each({each.service: text if each.kind_is_open else "" for each in asked if each.service}, language)


def example(found: Schedule, services: Collection[Service], language: Language) -> str:
    """That a day of these services is an example; empty where it is none."""
    said = [text for each in found.applications if each.service in services or not services for text in _example(each)]
    return translated(said[0], language) if said else ""


def _example(application: Planned) -> Iterator[str]:
    """What to say of an application that its answers do not allow yet; nothing where it has only days that are so."""
    kinds = {kind for kind, _, _ in application.days}
    if application.is_example and kinds & _TO_COME:
        yield EXAMPLE_AFTER_CURRENT if MilestoneKind.CURRENT_LAST_DAY in kinds else EXAMPLE


_TO_COME: Final = {MilestoneKind.APPLICATION, MilestoneKind.EXTENDED_LAST_DAY}


def left_out(found: Schedule, language: Language) -> str:
    """What the weeks do not count, and without an audit that they are counted at all."""
    return translated(LEFT_OUT if found.has_audit else LEFT_OUT_WITHOUT_AUDIT, language)


def striped(found: Schedule, language: Language) -> str:
    """What the stripes in the drawing of the years mean, in this case."""
    follow_up = (MilestoneKind.FOLLOW_UP_FROM, MilestoneKind.FOLLOW_UP_AT_LATEST)
    has_follow_up = any(each.kind in follow_up for each in found.milestones)
    return translated(STRIPED_WITH_FOLLOW_UP if has_follow_up else STRIPED, language)
