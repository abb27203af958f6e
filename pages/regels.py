"""Every rule and number with its source, what is open, and what we keep."""

import streamlit as st

from kmo_rules import Law, Rule, assess, sources
from ui import page
from ui.case import ask
from ui.drawing import decision_map
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording import open_points
from wording import sources as words
from wording.case import findings
from wording.punctuation import named

page.heading(_("Regels en bronnen"))
st.markdown(_("Hier leest u welke regels wij gebruiken, waar ze staan en wat geen enkele bron zegt."))

ask.day_of_rules()
law = Law.on(clock.day_of_rules())

page.part(_("De weg van antwoorden naar resultaat"))
situation = state.situation()
decision_map.draw(situation, assess(situation, on=clock.day_of_rules()).applications)

page.part(_("De regels"))
page.table(
    [
        {
            _("Regel"): _(findings.TITLES[rule]),
            _("Waar het staat"): words.references(findings.places(rule), current()),
        }
        for rule in Rule
    ],
    _("De regels en waar ze staan"),
)

page.part(_("De getallen"))
page.table(
    [
        {
            _("Getal"): named(_(words.FIGURES[figure.name]), f"**{words.figure_value(figure, current())}**", current()),
            _("Van wie en waar"): words.provenance(figure, current()),
        }
        for figure in law.figures()
    ],
    _("De getallen, hun bron en de datum van controle"),
)

page.part(_("Wat open is"))
st.markdown("\n".join(f"- {point}" for point in open_points.open_points(law, current())))

page.part(_("De bronnen"))
st.markdown("\n".join(f"- {words.full(source, current())}" for source in sources().values()))

page.part(_("Wat wij bewaren"))
for line in open_points.PRIVACY:
    st.markdown(_(line))
