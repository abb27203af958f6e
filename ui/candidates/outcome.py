"""What came of a list: how it was read, what to check, and what it comes to, with everything that is left out."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from documents.candidates.reading import Listed
from kmo_rules.candidates import Candidate
from ui import page
from ui.candidates.listing import BulkList
from ui.session.language import _, current, money
from wording import candidates as lists
from wording.catalogues import counted

_FAULTS_SHOWN: Final = 20
_NAMED: Final = 10


KEY: Final = "bulk_outcome"


def part(held: BulkList, priced: str) -> None:
    """First of all how many rows are in order; this takes the focus when a list was read."""
    with st.container(key=KEY):
        faulty = held.view(good=False, faulty=True)
        good = counted("1 rij in orde", "{count} rijen in orde", len(held.cells) - len(faulty), current())
        st.markdown(f"**{_('{good}, {faulty} te controleren.', good=good, faulty=len(faulty))}**")
        _how_it_was_read(held.listed)
        _doubles(held)
        _faults(held, faulty)
        _sums(held, len(faulty), priced)


def _how_it_was_read(listed: Listed) -> None:
    """What of the file does not count, and what counts as it was stored."""
    said = [
        _("Blad: {name}.", name=page.code_words([listed.sheet])) if listed.sheet else "",
        _("Rijen boven de namen van de kolommen, niet gelezen: {count}.", count=listed.above) if listed.above else "",
        _("Verborgen rijen, niet meegeteld: {count}.", count=listed.hidden) if listed.hidden else "",
        _("Rijen met een totaal, niet meegeteld: {rows}.", rows=_named(listed.totals)) if listed.totals else "",
        _("Cellen met een formule, gelezen zoals ze bewaard zijn: {cells}.", cells=_named(listed.formulas))
        if listed.formulas
        else "",
        _(
            "Van deze formules is geen waarde bewaard, dus die cellen zijn leeg: {cells}. Open het bestand in uw rekenblad en "
            "bewaar het opnieuw.",
            cells=_named(listed.unknown),
        )
        if listed.unknown
        else "",
    ]
    if any(said):
        st.info("  \n".join(filter(None, said)))


def _doubles(held: BulkList) -> None:
    doubles = held.doubles()
    if doubles:
        groups = ["/".join(str(held.numbers[place]) for place in places) for places in doubles]
        st.warning(
            _(
                "Deze rijen lijken dezelfde kandidaat voor dezelfde dienst, en tellen elk apart mee: {rows}.",
                rows=_named(groups),
            )
        )


def _faults(held: BulkList, faulty: tuple[int, ...]) -> None:
    if not faulty:
        return
    with st.expander(_("Wat moet u controleren?"), key="bulk_faults"):
        rows = [
            {_("Rij"): str(held.numbers[place]), _(lists.TO_DO): lists.faults_of(found, current())}
            for place in faulty[:_FAULTS_SHOWN]
            if not isinstance(found := held.found[place], Candidate)
        ]
        page.table(rows, _("Rijen die u moet controleren"))
        if len(faulty) > _FAULTS_SHOWN:
            st.caption(
                _(
                    "Dit zijn de eerste {count}. Kies hieronder ‘Te controleren’ om ze allemaal te zien.",
                    count=_FAULTS_SHOWN,
                )
            )


def _sums(held: BulkList, faulty: int, priced: str) -> None:
    """The sums, and how many rows they leave out and why: what is missing is never counted as nothing unsaid."""
    sums = held.sums()
    row = {_(title): money(amount) for title, amount in lists.COSTS.beside(sums.costs).known}
    page.table([row], _("Som van de rijen die in orde zijn"))
    said = [priced, _("Waar alleen een verwacht bedrag is, telt dat ook als minstens en hoogstens.")]
    if faulty:
        said.append(_("Niet meegeteld, want te controleren: {count}.", count=faulty))
    if sums.without_amount:
        said.append(_("Niet meegeteld in ‘verwacht’, want zonder verwachte uren: {count}.", count=sums.without_amount))
    if sums.assumed_private:
        said.append(
            _(
                "Rijen die niet zeggen of ze publiek zijn, gerekend als privaat: {count}. Zij maken {amount} van ‘verwacht’ uit; "
                "wie publiek is, betaalt geen audit.",
                count=sums.assumed_private,
                amount=money(sums.hangs_on),
            )
        )
    st.markdown("\n".join(f"- {text}" for text in said))


def _named(found: Sequence[object]) -> str:
    """The first of them, and how many more there are."""
    shown = ", ".join(map(str, found[:_NAMED]))
    more = len(found) - _NAMED
    return _("{shown} en nog {more}", shown=shown, more=more) if more > 0 else shown
