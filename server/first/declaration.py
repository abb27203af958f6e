"""The declaration on honour on a plain page: which are needed and why to wait with them, or what is still missing."""

from collections.abc import Iterator
from datetime import date

from kmo_rules import Verdict, assess
from server.first.address import Asked
from server.first.parts import Listing, Notice, Part, Text
from wording import declaration as words
from wording import sources
from wording.case import audits, findings
from wording.catalogues import N_, translated

PURPOSE = N_(
    "Per dienst ondertekent u een verklaring op eer. Vul hier uw gegevens in; ze blijven in dit tabblad en komen nooit "
    "in een link."
)


def declaration(asked: Asked, on: date) -> Iterator[Part]:
    """The services that need one; what is filled in and signed is no business of an address."""
    language = asked.language
    found = assess(asked.dossier.situation, on=on)
    needed = [each.service for each in found.applications if each.verdict.may_register]
    if needed:
        yield Notice(words.what_it_is(found, language))
        yield Text(sources.rests_on(words.PREPARED_RESTS_ON, language), is_quiet=True)
        yield Text(translated(PURPOSE, language))
        if len(needed) > 1:
            said = N_("U hebt {count} verklaringen nodig, een per dienst.")
            yield Text(translated(said, language, count=len(needed)))
        yield Listing(tuple(audits.service(service, language) for service in needed))
    elif found.verdict is Verdict.EXCLUDED:
        yield Text(translated(words.NO_DECLARATION, language))
    else:
        said = N_("De verklaring maken wij klaar zodra uw antwoorden een aanvraag toelaten. Dit staat nog open:")
        yield Text(translated(said, language))
        told = findings.per_service(found, lambda weighed: weighed.to_do or weighed.reasons)
        yield Listing(tuple(findings.said(each, language) for each in told))
