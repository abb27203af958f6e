"""What every screen has: its headings, its last line, and the apology when something broke."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Final

import streamlit as st

from kmo_rules import checked_on, rules_version, sources
from ui.session import day as clock
from ui.session.language import _, current, day
from wording import contact
from wording import sources as source_words
from wording.punctuation import listed

_ICON_FILE: Final = Path(__file__).resolve().parent.parent / "assets" / "icon.svg"
ICON: Final = "data:image/svg+xml;base64," + b64encode(_ICON_FILE.read_bytes()).decode()
"""Written out: Streamlit reads a file anew in every run."""


def heading(text: str) -> None:
    """The one h1 of a screen."""
    st.title(text, anchor=False)


def part(text: str) -> None:
    """A heading inside a screen."""
    st.header(text, anchor=False)


def table(rows: Sequence[Mapping[str, str]], alt: str) -> None:
    """Rows under their headers, with a name for who does not see them; **fat** and :small[small] words in a cell are so.

    Not `st.table`: pandas takes a tenth of a run for each, and its page loads what reads tables of any size.
    """
    st.html(table_html(rows, alt))


def table_html(rows: Sequence[Mapping[str, str]], alt: str) -> str:
    """The same as HTML; the first row names the columns.

    >>> table_html([{"Wat": "1 < **2**"}], "Sommen")
    '<table class="rows" aria-label="Sommen"><thead><tr><th scope="col">Wat</th></tr></thead><tbody><tr><td>1 &lt; <strong>2</strong></td></tr></tbody></table>'
    """
    head = "".join(f'<th scope="col">{_cell(name)}</th>' for name in rows[0])
    body = "".join(f"<tr>{''.join(f'<td>{_cell(text)}</td>' for text in row.values())}</tr>" for row in rows)
    return f'<table class="rows" aria-label="{escape(alt)}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cell(text: str) -> str:
    return _SMALL.sub(r"<small>\1</small>", _FAT.sub(r"<strong>\1</strong>", escape(text)))


_FAT: Final = re.compile(r"\*\*(.+?)\*\*")
_SMALL: Final = re.compile(r":small\[(.+?)\]")


def apologise() -> None:
    """What a visitor reads when something broke on our side."""
    st.error(
        _(
            "Er ging iets mis aan onze kant. Uw antwoorden zijn niet weg: herlaad de pagina om verder te gaan. "
            "Blijft dit gebeuren? Vraag dan hulp bij VLAIO: gratis op 1700 of via {email}.",
            email=contact.AGENCY_EMAIL,
        )
    )


def quiet_line() -> None:
    """What stands under every screen: on what this rests, who decides, and whether it grew old."""
    stale = [source for source in sources().values() if source.is_stale(clock.today())]
    if stale:
        named = listed((source_words.title(source, current()) for source in stale), current())
        st.warning(
            _("Deze bronnen zijn al lang niet meer met onze kopie vergeleken: {titles}.", titles=named)
            + " "
            + contact.ask(current())
        )
    line = _(
        "Gebaseerd op publieke teksten over de registratie. Regels versie {version}, op {day} vergeleken met onze kopieën. "
        "Dit is geen beslissing: VLAIO en de bevoegde minister beslissen. VLAIO is het Agentschap Innoveren en Ondernemen "
        "van de Vlaamse overheid.",
        version=rules_version(),
        day=day(checked_on()),
    )
    st.caption(line)


def code_words(names: Iterable[str]) -> str:
    """Names somebody else wrote, as code on one line each: nothing in them can become a link or a heading."""
    return ", ".join(f"`{' '.join(name.replace('`', '').split())}`" for name in names)
