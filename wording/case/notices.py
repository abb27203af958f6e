"""What should be known beside the verdict, in words."""

from typing import Final

from kmo_rules import ASKS_FIRST, Action, Assessment, Law, Notice, NoticeKind
from wording import contact, numbers
from wording.case.audits import of_service
from wording.catalogues import N_, Language, translated
from wording.sources import THEMES

NOTICES: Final[dict[NoticeKind, str]] = {
    NoticeKind.PUBLIC_PROVISIONAL: N_(
        "Een voorlopige registratie is volgens ons ongewoon voor een publieke dienstverlener. Wat er na {until} gebeurt, "
        "zegt geen bron."
    ),
    NoticeKind.PROVISIONAL_LAPSED: N_(
        "Uw registratie was voorlopig. Of de opvolgingsaudit nog kan, en of u een tweede keer een voorlopige "
        "registratie kunt krijgen, zegt geen bron."
    ),
    NoticeKind.REGISTERED_AS_OPEN: N_(
        "Wij gaan uit van een gewone registratie. Is ze voorlopig, dan komt er eerst een opvolgingsaudit."
    ),
    NoticeKind.NUMBER_AFTER_LAPSE: N_("Of u uw oude registratienummer na een onderbreking behoudt, zegt geen bron."),
    NoticeKind.DAY_WITHOUT_SERVICE: N_(
        "U gaf een laatste dag ({until}) voor een dienst die u niet koos. Die datum telt niet mee: kies de "
        "dienst, of wis de datum."
    ),
    NoticeKind.ADVICE_WITHOUT_SUPPORT: N_(
        "Let op: sinds {since} krijgen klanten voor advies alleen nog steun als het over cybersecurity "
        "(cyberveiligheid) gaat. Voor ander advies is er geen steun meer. Of u zich daarvoor nog kunt laten "
        "registreren, zegt geen bron."
    ),
    NoticeKind.ADVICE_TOPIC_OPEN: N_(
        "Let op: sinds {since} krijgen klanten voor advies alleen nog steun als het over cybersecurity "
        "(cyberveiligheid) gaat. Waarover gaat uw advies?"
    ),
    NoticeKind.TRAINING_THEMES: N_(
        "Sinds {since} krijgen uw klanten alleen steun voor opleidingen binnen deze thema’s: {themes}."
    ),
    NoticeKind.FULL_REGISTRATION_POSSIBLE: N_(
        "U begint, maar u hebt beide bewijzen al. Dan is een gewone registratie mogelijk."
    ),
    NoticeKind.PROVISIONAL_BESIDE_FULL: N_(
        "Dat u voor de ene dienst voorlopig kunt beginnen terwijl u voor de andere gewoon geregistreerd bent, lezen wij zo; "
        "geen bron zegt het."
    ),
    NoticeKind.FOLLOW_UP_COMBINED: N_(
        "Of de opvolgingsaudit van de ene dienst samen kan met een eerste audit van de andere, zegt geen bron. Vraag het aan "
        "het auditbureau."
    ),
}


_TO_CALLER: Final[dict[NoticeKind, str]] = {
    NoticeKind.TRAINING_THEMES: N_(
        "Sinds {since} krijgen uw klanten alleen steun voor opleidingen binnen bepaalde thema’s. Wilt u die horen?"
    ),
}
"""In place of those, said on the phone: eight themes in one breath are heard by nobody."""

_ON_CARD: Final[dict[NoticeKind, str]] = {
    NoticeKind.TRAINING_THEMES: N_(
        "Sinds {since} krijgen uw klanten alleen steun voor opleidingen binnen {count} thema’s. Welke, staat bij ‘Waarom’ onder uw resultaat."
    ),
    NoticeKind.ADVICE_TOPIC_OPEN: N_(
        "Let op: sinds {since} krijgen klanten voor advies alleen nog steun als het over cybersecurity gaat. Waarover uw advies "
        "gaat, vragen wij bij ‘Voorwaarden’."
    ),
}
"""In place of those, where what to do must stay in sight; the whole is folded beside the reasons."""

TO_ASK: Final = frozenset(
    {
        NoticeKind.PUBLIC_PROVISIONAL,
        NoticeKind.PROVISIONAL_LAPSED,
        NoticeKind.NUMBER_AFTER_LAPSE,
        NoticeKind.ADVICE_WITHOUT_SUPPORT,
    }
)
"""What only the agency can tell: a reader is sent there, and a caller hears, once, that the helpdesk finds it out."""


def notice(
    found: Notice,
    assessment: Assessment,
    language: Language,
    *,
    to_caller: bool = False,
    asks: bool = True,
    on_card: bool = False,
) -> str:
    """One notice, its blanks filled in; with the service in front where it is about one of two.

    `asks`: where only the agency can tell, it sends the reader there.
    """
    themes = Law.on(assessment.on).training_themes
    instead = _TO_CALLER if to_caller else _ON_CARD if on_card else {}
    text = translated(
        instead.get(found.kind) or NOTICES[found.kind],
        language,
        since="" if found.since is None else numbers.day(found.since, language),
        until="" if found.until is None else numbers.day(found.until, language),
        count=len(themes.value) if themes else 0,
        themes=", ".join(translated(THEMES[slug], language) for slug in themes.value) if themes else "",
    )
    if asks and found.kind in TO_ASK and not to_caller:
        text = f"{text} {contact.ask(language)}"
    return of_service(found.service, text, language)


def folded(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """In full what the card says in short."""
    return tuple(notice(found, assessment, language) for found in assessment.notices if found.kind in _ON_CARD)


def notices(
    assessment: Assessment, language: Language, action: Action | None = None, *, on_card: bool = False
) -> tuple[str, ...]:
    """Everything that should be known beside the verdict; where to ask is said once: here, or by the action beside it."""
    is_told = action is not None and action.kind in ASKS_FIRST
    last = max((place for place, found in enumerate(assessment.notices) if found.kind in TO_ASK), default=None)
    return tuple(
        notice(found, assessment, language, asks=place == last and not is_told, on_card=on_card)
        for place, found in enumerate(assessment.notices)
    )
