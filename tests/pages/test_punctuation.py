"""Signs stand as each language writes them, also where a screen joins parts of a text."""

import re

import pytest

from tests.pages.visits import CASES, open_screen, said


@pytest.mark.parametrize("stem", ["resultaat", "tijdlijn", "regels"])
def test_french_joins_its_parts_with_a_space_before_the_sign(stem: str) -> None:
    shown = said(open_screen(stem, CASES["full"], language="fr"))
    # Links with the titles of Dutch pages, the marks of Markdown, an address.
    not_ours = re.compile(r"\[[^\]]*\]\([^)]*\)|:\w+(-\w+)?\[|:material/\w+:?|:///\S*")
    assert re.findall(r".{0,20}\w[’)]?[:;](?=\s).{0,20}", not_ours.sub("", shown)) == []
