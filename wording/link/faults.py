"""Why a code, a link or a pasted text opens no dossier, and what to do."""

from typing import Final

from kmo_rules import ReadingFault
from wording.catalogues import N_, Language, translated

FAULTS: Final[dict[ReadingFault, str]] = {
    ReadingFault.EMPTY: N_("Typ een code, bijvoorbeeld 1ABC-2DEF, of plak een link."),
    ReadingFault.NOTHING: N_(
        "Hierin staat geen code en geen link met antwoorden van deze wijzer. Er is niets veranderd. Controleer "
        "wat u plakte."
    ),
    ReadingFault.QUOTE: N_("Deze link hoort bij een offerte: er staan geen antwoorden op de vragen in."),
    ReadingFault.SEALED: N_(
        "Een mailfilter heeft deze link vervangen, en alleen dat filter kent het echte adres. Open de link in de "
        "mail en kopieer dan het adres uit de adresbalk, of vraag de code."
    ),
    ReadingFault.TOO_LONG: N_("Dit is te lang voor een code of een link van deze wijzer. Controleer wat u plakte."),
    ReadingFault.SYMBOL: N_(
        "Er staat een teken in dat in geen enkele code voorkomt. Een code heeft alleen cijfers en letters, zonder U."
    ),
    ReadingFault.CHECK: N_(
        "Deze code klopt niet: er is een teken verkeerd, er zijn twee tekens verwisseld, er ontbreekt een teken of er "
        "staat er een te veel. Lees de code nog eens."
    ),
    ReadingFault.VERSION: N_(
        "Deze code of link komt van een nieuwere versie van de wijzer. Herlaad deze pagina en probeer het opnieuw; lukt "
        "dat niet, beantwoord dan de vragen."
    ),
    ReadingFault.CONTENT: N_(
        "Deze code klopt niet: er is een teken verkeerd of te veel, of de code komt van een nieuwere versie van de "
        "wijzer. Lees de code nog eens, of vraag een link."
    ),
    ReadingFault.ENTERPRISE_NUMBER: N_(
        "Dit is een ondernemingsnummer en geen code. Deze wijzer vraagt het alleen op het scherm ‘Verklaring op eer’. Een code "
        "ziet er zo uit: 1ABC-2DEF."
    ),
    ReadingFault.ACCOUNT: N_(
        "Dit is het nummer van een rekening (IBAN) en geen code. Deze wijzer vraagt het alleen op het scherm ‘Verklaring op eer’. "
        "Een code ziet er zo uit: 1ABC-2DEF."
    ),
    ReadingFault.NUMBER: N_(
        "Dit lijkt een telefoonnummer of een ander nummer, en geen code. Een code ziet er zo uit: 1ABC-2DEF."
    ),
}


def refusal(fault: ReadingFault, language: Language) -> str:
    """What is wrong with a code or a link, and what to do."""
    return translated(FAULTS[fault], language)
