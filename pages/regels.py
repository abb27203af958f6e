"""Every rule and number with its source, what is open, and what we keep."""

import streamlit as st

from kmo_rules import REFERENCES, Law, Rule, assess, sources
from ui import page
from ui.case import ask
from ui.drawing import decision_map
from ui.session import answers as state
from ui.session import day as clock
from ui.session.language import _, current
from wording import open_points
from wording import sources as words
from wording.case import findings

page.heading(_("Regels en bronnen"))
st.markdown(_("Wat deze wijzer weet, waar het staat, en wat niemand gezegd heeft."))

ask.day_of_rules()

page.part(_("De weg van antwoorden naar uitkomst"))
situation = state.situation()
decision_map.draw(situation, assess(situation, on=clock.day_of_rules()).applications)

page.part(_("De regels"))
page.table(
    [
        {
            _("Regel"): _(findings.TITLES[rule]),
            _("Waar het staat"): words.cited(REFERENCES[rule], current()),
        }
        for rule in Rule
    ],
    _("De regels en waar ze staan"),
)

page.part(_("De getallen"))
page.table(
    [
        {
            _("Getal"): f"{_(words.FIGURES[figure.name])}: **{words.figure_value(figure, current())}**",
            _("Van wie en waar"): words.provenance(figure, current()),
        }
        for figure in Law.on(clock.day_of_rules()).figures()
    ],
    _("De getallen, hun bron en de dag van nazicht"),
)

page.part(_("Wat open is"))
st.markdown("\n".join(f"- {_(point)}" for point in open_points.OPEN_POINTS))

page.part(_("De bronnen"))
st.markdown("\n".join(f"- {words.full(source, current())}" for source in sources().values()))

page.part(_("Wat wij bewaren"))
for line in open_points.PRIVACY:
    st.markdown(_(line))
