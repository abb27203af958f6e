"""What an auditor asks for, as a list with the pages that ask for it."""

import streamlit as st

from kmo_rules import Assessment, AuditKind, Law
from ui.session.language import _, current
from wording.case import papers as words


def of_case(assessment: Assessment) -> None:
    """All of it for the audit of a case, folded; nothing where there is none."""
    if assessment.audit.kind is AuditKind.NONE:
        return
    law, found = Law.on(assessment.on), list(words.of_case(assessment))
    with st.expander(_(words.TITLE), key="proofs"):
        told = (
            "\n".join([f"**{_(title)}**\n", *(f"- {text}" for text in words.written(papers, law, current()))])
            for title, papers in found
        )
        st.markdown("\n\n".join([*told, _(words.MISSING)]))
        st.caption(words.rests_on(tuple(paper for _title, papers in found for paper in papers), current()))


def listed(papers: tuple[words.Paper, ...], law: Law, *, title: str, key: str, below: str = "") -> None:
    """The papers, folded under a title; `below` them a sentence."""
    with st.expander(_(title), key=key):
        told = "\n".join(f"- {text}" for text in words.written(papers, law, current()))
        st.markdown("\n\n".join(filter(None, [told, _(below)])))
        st.caption(words.rests_on(papers, current()))
