"""What no source says, shown as open; and what the application keeps of its visitors."""

from typing import Final

from wording.catalogues import N_

OPEN_POINTS: Final = (
    N_("Zit het auditverslag in de weken van de procedure, of komt het erbij? Wij tonen beide."),
    N_("Is het uurtarief met of zonder btw? Wij laten u kiezen en zeggen erbij dat het niet vaststaat."),
    N_("Het rooster dat zegt hoeveel uren een audit telt, is niet openbaar. Wij verzinnen geen uren."),
    N_("Wat gebeurt er als de audit of de tweede doorlichting niet lukt? Vraag het na op 1700."),
    N_(
        "Behoudt u uw nummer als de registratie eerst verlopen is? Bij een tijdige verlenging wel; daarna is het onbekend."
    ),
    N_("Welke scholen precies publiek zijn, staat nergens op een lijst die wij kennen. Vraag het na op 1700."),
    N_("Kan wie ander advies dan cyberveiligheid geeft zich nog registreren? Steun voor de klanten is er niet meer."),
    N_("Valt bij publieke dienstverleners ook de norm weg? Wij lezen het zo. De andere voorwaarden blijven gelden."),
    N_("Hoelang geldt een registratie zonder audit? Wij rekenen zoals bij een gewone registratie."),
    N_("Welke stappen vallen weg bij een tijdige verlenging? Wij tellen de hele procedure."),
    N_("De tekst van de verklaring op eer is niet openbaar. De onze zegt alleen wat de voorwaarden zelf vragen."),
    N_("Een geslaagde audit zegt hoe u georganiseerd bent, niet dat een opleiding of advies goed is."),
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
