"""What an auditor asks for, as a list with the pages that ask for it."""

import streamlit as st

from kmo_rules import Law
from ui.session.language import _, current
from wording.case import papers as words


def listed(papers: tuple[words.Paper, ...], law: Law, *, title: str, key: str) -> None:
    """The papers, folded under a title."""
    with st.expander(_(title), key=key):
        st.markdown("\n".join(f"- {text}" for text in words.written(papers, law, current())))
        st.caption(words.rests_on(papers, current()))
