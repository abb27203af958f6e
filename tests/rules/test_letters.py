"""One normal form for every text, whose making nobody can draw out by heaping accents on a letter."""

import sys
import unicodedata
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from documents.files.text import file_name, tidy
from kmo_rules import Declarant, normalized
from kmo_rules.letters import _HIDDEN, MOST_ACCENTS
from wording.link.spelling import _bare
from wording.typed.tidy import tidied

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: tuple[Form, ...] = get_args(Form)
HEAP = "a" + "\u0301" * 20_000 + "\u0316" * 20_000
"""Of two kinds, the second of which belongs before the first: each of it is carried past all of the other."""
ACCENTS = st.sampled_from("\u0301\u0316\u0323\u031b\u0345\u0344\u093c\u3099\u0f73\uff9e")
LETTERS = st.sampled_from("aeoắ\u0958\u1e69ﬁか ")


@pytest.mark.parametrize("form", FORMS)
def test_of_a_heap_of_accents_few_are_left(form: Form) -> None:
    assert len(normalized(form, HEAP)) <= 1 + MOST_ACCENTS
    assert normalized(form, f"één {HEAP}ë").endswith(unicodedata.normalize(form, "ë"))
    assert len(normalized(form, "か" + "\uff9e\u0316" * 20_000)) <= 1 + MOST_ACCENTS
    # each of these is two
    assert len(normalized(form, "a" + "\u0344" * 20_000)) <= 1 + MOST_ACCENTS


def test_also_in_every_text_that_somebody_types() -> None:
    assert len(tidy(HEAP)) <= 1 + MOST_ACCENTS
    assert file_name("Verklaring", HEAP, ending="pdf") == "verklaring-a.pdf"
    assert tidied(HEAP) == "a"
    assert len(_bare(HEAP)) == 1
    with pytest.raises(ValidationError) as caught:
        Declarant.model_validate({"legal_name": HEAP, "place": HEAP, "email": HEAP + "@voorbeeld.example"})
    assert not {"legal_name", "place"} & {error["loc"][0] for error in caught.value.errors()}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        "Ateliër Noordzee bv",
        "Émile Zoë Čapek",
        "Nguyễn Thị Phương Thảo",
        "بِسْمِ ٱللَّٰهِ",
        "שָׁלוֹם",
        "ばぱﾊﾞﾊﾟ",
        "नमस्ते",
        "각",
        "",
        "bv",
    ],
)
def test_no_writing_loses_anything(form: Form, text: str) -> None:
    for typed in (text, unicodedata.normalize("NFD", text)):
        assert normalized(form, typed) == unicodedata.normalize(form, typed)


@given(
    st.lists(st.tuples(LETTERS, st.text(ACCENTS, max_size=MOST_ACCENTS // 3)).map("".join)).map("".join),
    st.sampled_from(FORMS),
)
def test_accents_that_are_few_all_stay(text: str, form: Form) -> None:
    assert normalized(form, text) == unicodedata.normalize(form, text)
    most = text + "a" + "\u0301" * (MOST_ACCENTS - 1) + "\u0316"
    assert normalized(form, most) == unicodedata.normalize(form, most)


@given(st.text(ACCENTS | LETTERS, max_size=200), st.text(ACCENTS, min_size=MOST_ACCENTS), st.sampled_from(FORMS))
def test_what_is_normal_stays_as_it_is(text: str, heap: str, form: Form) -> None:
    once = normalized(form, text + heap)
    assert normalized(form, once) == once == unicodedata.normalize(form, once)


def test_no_other_character_turns_into_an_accent() -> None:
    every = (chr(point) for point in range(sys.maxunicode + 1))
    turning = (one for one in every if unicodedata.decomposition(one) and not unicodedata.combining(one))
    found = [one for one in turning if unicodedata.combining(unicodedata.normalize("NFKD", one)[0])]
    assert "".join(found) == _HIDDEN
