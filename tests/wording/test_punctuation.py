"""Signs stand as each language writes them."""

import re

from tests.wording.test_catalogues import marked
from wording.catalogues import Language, translated


def test_no_line_of_a_french_text_can_begin_with_a_sign() -> None:
    loose = re.compile(r" [:;?!»]|« ")
    assert [text for text in sorted(marked()) if loose.search(translated(text, Language.FRENCH))] == []
