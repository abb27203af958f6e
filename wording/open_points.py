"""What no source says, shown as open; and what the application keeps of its visitors."""

from typing import Final, NamedTuple

from kmo_rules import Law
from wording import sources
from wording.catalogues import N_, Language, translated


class OpenPoint(NamedTuple):
    """Something nobody published, and what we do about it. `rests_on`: the sources that come nearest."""

    text: str
    rests_on: tuple[str, ...] = ()


OPEN_POINTS: Final = (
    OpenPoint(
        N_(
            "Wie beslist? De infotekst zegt dat het Agentschap Innoveren en Ondernemen registreert. VLAIO zelf noemt ook de "
            "bevoegde minister. Daarom schrijven wij: VLAIO en de bevoegde minister."
        ),
        ("source_text", "agency_result", "agency_bureaus"),
    ),
    OpenPoint(
        N_(
            "Horen de ongeveer {report_weeks} weken voor het auditrapport bij de {procedure_weeks_least} tot "
            "{procedure_weeks_most} weken van de procedure? Wij tonen beide manieren van tellen."
        ),
        ("source_text",),
    ),
    OpenPoint(
        N_("Duurt de procedure nog altijd zo lang? De nieuwere versie van de infotekst begint niet meer met een duur."),
        ("source_text_newer",),
    ),
    OpenPoint(N_("Is de uurprijs met of zonder btw? Geen bron zegt het. Wij laten u kiezen.")),
    OpenPoint(
        N_("Hoeveel uren telt uw audit? VLAIO heeft een tijdrooster voor audits, maar dat is niet openbaar."),
        ("agency_cost",),
    ),
    OpenPoint(
        N_(
            "Zit het werk op het auditbureau in de gemiddelde audit van {average_audit_days} dagen? Het bezoek zelf duurt "
            "meestal {audit_visit_days_least} tot {audit_visit_days_most} dagen."
        ),
        ("agency_cost", "agency_visit"),
    ),
    OpenPoint(
        N_("Hoeveel goedkoper wordt een audit door een vrijstelling? Dat staat in de norm, en die vonden wij niet."),
        ("agency_cost",),
    ),
    OpenPoint(
        N_(
            "Wat gebeurt er als u niet slaagt voor de audit of de opvolgingsaudit? Daarover vonden wij geen publieke "
            "informatie."
        ),
    ),
    OpenPoint(
        N_(
            "Een auditbureau schrijft dat ook wie de norm bijna haalt, voorwaardelijk geregistreerd kan worden. Onder "
            "welke voorwaarden, vonden wij niet."
        ),
        ("bureau_norm",),
    ),
    OpenPoint(
        N_(
            "Houdt u uw nummer als de registratie eerst verlopen is? De tekst zegt het alleen van wie op tijd verlengt."
        ),
        ("source_text",),
    ),
    OpenPoint(N_("Wie is precies een publieke dienstverlener? Wij kennen geen lijst."), ("source_text",)),
    OpenPoint(
        N_(
            "Kan iemand zich nog laten registreren voor advies over iets anders dan cybersecurity? Steun voor de klanten is "
            "er niet meer."
        ),
        ("agency_reform",),
    ),
    OpenPoint(
        N_(
            "Valt er na advies nog meer steun weg? VLAIO noemt de hervorming een deel van besparingen die over de volgende "
            "jaren lopen. Een nieuwe beslissing vonden wij niet."
        ),
        ("agency_reform",),
    ),
    OpenPoint(
        N_(
            "Geldt de norm ook voor wie geen audit moet doen? Wij denken van niet, maar geen bron zegt het. De andere "
            "voorwaarden blijven volgens ons gelden."
        ),
        ("source_text",),
    ),
    OpenPoint(
        N_(
            "Hoelang geldt een registratie zonder audit? Wij rekenen met {registration_years} jaar, zoals met een audit."
        )
    ),
    OpenPoint(
        N_(
            "Welke stappen vallen weg als u op tijd verlengt? Een auditbureau schrijft dat er ook dan een audit en een "
            "verklaring op eer bij horen. Wij rekenen met de hele procedure."
        ),
        ("bureau_steps", "bureau_documents", "bureau_questions"),
    ),
    OpenPoint(
        N_(
            "Begint de nieuwe termijn na een verlenging op de datum van de nieuwe registratie, of na de laatste dag van "
            "de oude? Geen bron zegt het."
        ),
        ("agency_procedure_older", "source_text_newer"),
    ),
    OpenPoint(
        N_(
            "Is één bewijs dat ontbreekt genoeg om een beginnende dienstverlener te zijn? De tekst noemt ervaring en "
            "reacties samen. Wij lezen: één van beide is genoeg."
        ),
        ("source_text",),
    ),
    OpenPoint(
        N_(
            "Kan wie al een gewone registratie heeft of had, voor dezelfde dienst nog beginnende dienstverlener zijn? Wij "
            "denken van niet, maar geen bron zegt het."
        ),
    ),
    OpenPoint(
        N_(
            "Wanneer is de opvolgingsaudit? De bronnen zeggen: na {provisional_years} jaar. Wij raden aan ze voor de "
            "laatste dag van de voorlopige registratie te laten gebeuren."
        ),
        ("source_text", "bureau_starters"),
    ),
    OpenPoint(
        N_(
            "Moet u voor de opvolgingsaudit opnieuw een aanvraag en een verklaring op eer indienen, en hoelang duurt ze? "
            "Daarover vonden wij geen publieke informatie."
        ),
    ),
    OpenPoint(N_("Kunt u een voorlopige registratie twee keer krijgen? Geen bron zegt het.")),
    OpenPoint(
        N_(
            "De officiële tekst van de verklaring op eer is niet openbaar. Of de onze aanvaard wordt, zegt geen bron. Ze "
            "zegt alleen wat de voorwaarden zelf vragen."
        ),
        ("agency_procedure",),
    ),
    OpenPoint(
        N_(
            "Welke vereisten telt de norm? VLAIO en de auditbureaus noemen activiteit, ervaring, tevredenheid, kennis en "
            "integriteit. Onze tekst noemt daarnaast ‘algemene vereisten’, zoals de juiste competenties."
        ),
        ("source_text", "agency_method", "bureau_questions", "bureau_kmop", "source_text_newer"),
    ),
    OpenPoint(
        N_(
            "Wat bewijst een registratie? De tekst zegt: u toont aan dat uw dienstverlening kwaliteitsvol is. Een brochure "
            "zegt: de audit kijkt hoe u georganiseerd bent, niet of een opleiding of advies goed is."
        ),
        ("source_text", "agency_brochure"),
    ),
)


def open_points(law: Law, language: Language) -> tuple[str, ...]:
    """Every open point with the numbers of a day and with the sources that come nearest."""
    blanks = law.counts()
    return tuple(
        " ".join(filter(None, (translated(point.text, language, **blanks), sources.rests_on(point.rests_on, language))))
        for point in OPEN_POINTS
    )


PRIVACY: Final = (
    N_(
        "Uw antwoorden staan in de adresbalk, zodat u de link kunt bewaren en doorgeven. Uw naam, uw ondernemingsnummer "
        "en uw rekening staan nooit in de link."
    ),
    N_(
        "Wat u typt, blijft in dit tabblad van uw browser tot u het sluit of wist. Op de server staat het alleen in het "
        "geheugen zolang u bezig bent, nooit op schijf en nooit in een logboek."
    ),
    N_("Er zijn geen meetcookies, en uw browser vraagt niets op bij andere sites."),
)
