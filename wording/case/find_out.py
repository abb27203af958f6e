"""For who does not know an answer: how to find it out and whom to ask, and where to read it."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from kmo_rules import Law, Question, sources
from wording import contact
from wording.case.answers import AS_OF
from wording.catalogues import N_, Language, counted, translated
from wording.punctuation import named


class Advice(NamedTuple):
    """How to find out one answer; the page to open, by its source and in words; whether to ask the agency."""

    text: str
    source: str = ""
    page: str = ""
    asks_agency: bool = False


_CERTIFICATE: Final = Advice(
    N_(
        "Kijk op uw attest of in het loket of u er een had, en tot wanneer. Liep de registratie {registration_years} jaar, "
        "dan was het een gewone; liep ze {provisional_years} jaar, dan een voorlopige. Had u er nooit een, kies dan ‘Nee, dit "
        "is de eerste keer’. Of die van een zaak die u overnam meetelt, zegt geen bron."
    ),
    asks_agency=True,
)

_LAST_DAY: Final = Advice(
    N_("Kijk op uw attest of in het loket. Zolang die datum ontbreekt, gaan wij uit van een eerste registratie."),
    asks_agency=True,
)

FIND_OUT: Final[Mapping[Question, Advice]] = MappingProxyType(
    {
        Question.PROVIDER: Advice(
            N_(
                "Een openbare lijst kennen wij niet. Wie uw organisatie oprichtte en wie ze betaalt, helpt om het te weten."
            ),
            asks_agency=True,
        ),
        Question.AUDIT_BUREAU: Advice(
            N_("Staat uw bedrijf niet bij de aangestelde auditbureaus, dan is het antwoord volgens ons nee."),
            "agency_bureaus",
            N_("De aangestelde auditbureaus, bij VLAIO"),
        ),
        Question.ENTERPRISE_NUMBER: Advice(
            N_("Het nummer staat op uw facturen. U kunt ook op naam zoeken in de Kruispuntbank van Ondernemingen."),
            "public_search",
            N_("Zoek in KBO Public Search"),
        ),
        Question.SEPA_ACCOUNT: Advice(
            N_("Kijk op een rekeninguittreksel of in de app van uw bank, of vraag het aan uw bank.")
        ),
        Question.TRAINING: Advice(
            N_("Bekijk wat u aan klanten aanbiedt. Twijfelt u of iets een opleiding is?"), asks_agency=True
        ),
        Question.ADVICE: Advice(
            N_("Bekijk wat u aan klanten aanbiedt. Twijfelt u of iets advies is?"), asks_agency=True
        ),
        Question.ADVICE_TOPIC: Advice(
            N_("Bekijk uw offertes: gaan ze over de beveiliging van computers en gegevens?"),
            "agency_reform",
            N_("VLAIO over advies sinds 2026"),
        ),
        Question.ACTIVITY: Advice(
            N_("Schrijf in enkele zinnen op wat u aanbiedt en wat niet. Lukt dat vlot, dan is het antwoord ja."),
            "agency_method",
            N_("VLAIO over de vereisten"),
        ),
        Question.EXPERIENCE: Advice(
            N_(
                "Zoek facturen en opdrachten van de laatste {project_list_months} maanden. Vindt u er, dan hebt u een begin van bewijs."
            ),
            "bureau_documents",
            N_("Een auditbureau over de documenten"),
        ),
        Question.COMPETENCES: Advice(
            N_("Leg cv’s en diploma’s samen van wie uw opdrachten uitvoert. Past dat bij wat u aanbiedt?"),
            "agency_preparation",
            N_("VLAIO over de voorbereiding"),
        ),
        Question.SATISFACTION: Advice(
            N_("Zoek formulieren of mails waarin u klanten om hun mening vroeg. Vindt u er geen, kies dan ‘Nog niet’."),
            "agency_method",
            N_("VLAIO over de vereisten"),
        ),
        Question.KNOWLEDGE: Advice(
            N_("Lees wat een dienstverlener moet doen en bijhouden. Daarna weet u of u het kent."),
            "agency_duties",
            N_("VLAIO over uw taken als dienstverlener"),
        ),
        Question.INTEGRITY: Advice(
            N_("Vraag uw boekhouder of beroepsvereniging welke regels voor uw werk gelden."),
        ),
        Question.STARTING: Advice(
            N_(
                "Kunt u uw ervaring of de tevredenheid van uw klanten nog niet tonen, dan bent u volgens ons een beginnende "
                "dienstverlener. Een auditbureau of VLAIO kan het zeggen."
            ),
            "bureau_starters",
            N_("Een auditbureau over starters"),
            asks_agency=True,
        ),
        Question.ACCESS_RIGHTS: Advice(
            N_(
                "Probeer in te loggen in het loket. Lukt dat niet, dan geeft wie uw organisatie vertegenwoordigt u rechten; werkt "
                "u alleen, dan stelt u uzelf aan."
            ),
            "agency_procedure",
            N_("Naar het loket, via VLAIO"),
        ),
        Question.TRAINING_REGISTERED_UNTIL: _LAST_DAY,
        Question.ADVICE_REGISTERED_UNTIL: _LAST_DAY,
        Question.TRAINING_REGISTERED_AS: _CERTIFICATE,
        Question.ADVICE_REGISTERED_AS: _CERTIFICATE,
    }
)
"""Every question that can be answered with "I don't know", and the last day of a registration, which may be missing."""


def first(name: Question, skip: Collection[Question]) -> Question:
    """What is to be found out first: before a last day, whether there was a registration, where that is in `skip`."""
    before = AS_OF.get(name, name)
    return before if before in skip else name


def advice(name: Question, law: Law, language: Language) -> str:
    """How to find out one answer, as Markdown: the sentence, the page to open, and whom to ask."""
    page = leads_to(name, language)
    return " ".join([*_said(name, law, language), *([page] if page else [])])


def leads_to(name: Question, language: Language) -> str | None:
    """The page to read, as a link in Markdown; None where there is none."""
    found = FIND_OUT[name]
    return f"[{translated(found.page, language)}]({sources()[found.source].address})" if found.source else None


def printed(name: Question, law: Law, language: Language) -> str:
    """The same for paper, with the address of the page in full."""
    found = FIND_OUT[name]
    page = (
        [named(translated(found.page, language), str(sources()[found.source].address), language)]
        if found.source
        else []
    )
    return " ".join([*_said(name, law, language), *page])


def _said(name: Question, law: Law, language: Language) -> Iterator[str]:
    yield translated(FIND_OUT[name].text, language, **law.counts())
    if FIND_OUT[name].asks_agency:
        yield contact.ask(language)


def more(count: int, language: Language) -> str:
    """How many more there are to find out."""
    return counted("Nog 1 vraag om uit te zoeken", "Nog {count} vragen om uit te zoeken", count, language)
