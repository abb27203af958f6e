"""The rules on a plain page: each with its place, each number with its source, and what no source says."""

from collections.abc import Iterator
from datetime import date

from kmo_rules import Law, Rule
from server.first.address import Asked
from server.first.parts import Heading, Listing, Part, Text
from server.first.tables import table
from wording import open_points
from wording import sources as words
from wording.case import findings
from wording.catalogues import N_, translated

PURPOSE = N_("Hier leest u welke regels wij gebruiken, waar ze staan en wat geen enkele bron zegt.")


def rules(asked: Asked, on: date) -> Iterator[Part]:
    """All that holds on a day; the way of one case and the sources in full come with the screen itself."""
    language, law = asked.language, Law.on(on)
    yield Text(translated(PURPOSE, language))
    yield Heading(translated(N_("De regels"), language))
    places = (
        (translated(findings.TITLES[rule], language), words.references(findings.places(rule), language))
        for rule in Rule
    )
    header = (N_("Regel"), N_("Waar het staat"))
    yield table(N_("De regels en waar ze staan"), header, tuple(places), language)
    yield Heading(translated(N_("De getallen"), language))
    numbers = (
        (
            f"{translated(words.FIGURES[figure.name], language)}: {words.figure_value(figure, language)}",
            words.provenance(figure, language),
        )
        for figure in law.figures()
    )
    header = (N_("Getal"), N_("Van wie en waar"))
    yield table(N_("De getallen, hun bron en de datum van controle"), header, tuple(numbers), language)
    yield Heading(translated(N_("Wat open is"), language))
    yield Listing(tuple(open_points.open_points(law, language)))
    yield Heading(translated(N_("Wat wij bewaren"), language))
    yield from (Text(translated(line, language)) for line in open_points.PRIVACY)
