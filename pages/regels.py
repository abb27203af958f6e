"""Every rule and number with its source, what is open, and what we keep."""

import streamlit as st

from kmo_rules import REFERENCES, Law, Rule, sources
from ui import ask, clock, decision_map, show, state
from ui.language import _, current
from wording import findings, open_points
from wording import sources as words

show.heading(_("Regels en bronnen"))
st.markdown(_("Wat deze wijzer weet, waar het staat, en wat niemand gezegd heeft."))

ask.day_of_rules()

show.part(_("De weg van antwoorden naar uitkomst"))
decision_map.draw(state.situation())

show.part(_("De regels"))
st.table(
    [
        {
            _("Regel"): _(findings.TITLES[rule]),
            _("Waar het staat"): words.reference(REFERENCES[rule], current()),
        }
        for rule in Rule
    ],
    border="horizontal",
    hide_index=True,
    alt=_("De regels en waar ze staan"),
)

show.part(_("De getallen"))
st.table(
    [
        {
            _("Getal"): f"{_(words.FIGURES[figure.name])}: **{words.figure_value(figure, current())}**",
            _("Van wie en waar"): words.provenance(figure, current()),
        }
        for figure in Law.on(clock.day_of_rules()).figures()
    ],
    border="horizontal",
    hide_index=True,
    alt=_("De getallen, hun bron en de dag van nazicht"),
)

show.part(_("Wat open is"))
st.markdown("\n".join(f"- {_(point)}" for point in open_points.OPEN_POINTS))

show.part(_("De bronnen"))
st.markdown("\n".join(f"- {words.full(source, current())}" for source in sources().values()))

show.part(_("Wat wij bewaren"))
for line in open_points.PRIVACY:
    st.markdown(_(line))
